"""Reform area 2: the one-stop desk: rules, staff, late files, digitised results."""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, ONE_STOP
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Một cửa, một cửa liên thông"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "410/QĐ-UBND",
        "11/2",
        "Quyết định ban hành Quy chế hoạt động của Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính huyện Buôn Đôn",
        (2,),
        FIELD,
        LOCAL_GOVERNMENT
        + ONE_STOP
        + """\
* Theo đề nghị của Chánh Văn phòng HĐND và UBND huyện.
# QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính huyện Buôn Đôn (sau đây gọi là Bộ phận một cửa).
Điều 2 [Một số quy định phải thực hiện ngay]
1. Giờ tiếp nhận: sáng từ 07 giờ 00 đến 11 giờ 30, chiều từ 13 giờ 30 đến 17 giờ 00 các ngày làm việc; quầy ưu tiên phục vụ người cao tuổi, người khuyết tật, phụ nữ mang thai.
2. Mọi hồ sơ đều được nhập vào phần mềm và cấp mã để tra cứu; không nhận hồ sơ ngoài hệ thống.
3. Hồ sơ thiếu chỉ yêu cầu bổ sung một lần, bằng phiếu nêu đủ nội dung. Hồ sơ quá hạn, cơ quan giải quyết gửi thư xin lỗi, ghi rõ lý do và ngày trả mới; chỉ được hẹn lại một lần.
4. Camera tại quầy giao dịch lưu hình ảnh tối thiểu 30 ngày.
Điều 3. Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2022. Văn phòng HĐND và UBND huyện hướng dẫn UBND các xã xây dựng quy chế tương ứng, hoàn thành trước ngày 31/3/2022.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các cơ quan chuyên môn, Chủ tịch Ủy ban nhân dân các xã và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Hướng dẫn và thẩm tra quy chế hoạt động Bộ phận một cửa của bảy xã",
            "VP",
            "24235 24238 24241 24244 24247 24250 24253",
            "31/3",
            "28/3",
            "7/7 xã đã ban hành quy chế sau khi được góp ý.",
        ),
        done(
            "Bố trí quầy ưu tiên và camera lưu hình tại Bộ phận một cửa huyện",
            "VP",
            "TCKH",
            "28/2",
            "25/2",
            "Đã lắp bốn camera, bố trí quầy ưu tiên số 1 có ghế và bàn thấp.",
        ),
        signer="chair",
        effective="1/3",
        annex=Annex(
            "pdf",
            "QUY CHẾ HOẠT ĐỘNG CỦA BỘ PHẬN MỘT CỬA HUYỆN BUÔN ĐÔN",
            """\
Điều 1 [Nguyên tắc làm việc]
Lấy sự hài lòng của tổ chức, cá nhân làm thước đo; công khai, đúng hẹn, không phát sinh chi phí ngoài quy định.
Điều 2 [Trưởng Bộ phận một cửa]
Phân công công chức trực; kiểm tra hồ sơ sắp đến hạn vào 16 giờ hằng ngày; được từ chối công chức biệt phái không đạt yêu cầu.
Điều 3 [Công chức tiếp nhận]
Hướng dẫn đầy đủ, chính xác; quét hồ sơ, ký số và chuyển phòng chuyên môn trong buổi; mặc trang phục lịch sự, đeo thẻ.
Điều 4 [Chuyển hồ sơ và trả kết quả]
Hồ sơ giấy chuyển hai chuyến mỗi ngày; kết quả điện tử gửi vào kho của người dân; kết quả giấy trả tại quầy hoặc qua bưu chính công ích.
Điều 5 [Tiếp nhận phản ánh, kiến nghị]
Hộp thư góp ý mở vào thứ Sáu hằng tuần, có biên bản; phản ánh về thái độ phục vụ trả lời trong năm ngày làm việc.
Điều 6 [Đánh giá công chức]
Chấm điểm theo chín chỉ số của Thông tư số 01/2018/TT-VPCP, công khai hằng quý.
""",
        ),
    ),
    issue(
        "233/UBND-VP",
        "3/3",
        "Công văn về việc chấn chỉnh hồ sơ trễ hạn và thực hiện thư xin lỗi trong giải quyết thủ tục hành chính",
        (2, 4),
        FIELD,
        """\
Kính gửi: Các phòng, ban chuyên môn thuộc huyện; UBND các xã.
Theo số liệu trên phần mềm một cửa điện tử, trong hai tháng đầu năm còn hồ sơ trễ hạn tập trung ở lĩnh vực đất đai, xây dựng; một phần ba số hồ sơ trễ hạn không có thư xin lỗi. Người dân phải hỏi nhiều lần mới biết ngày trả mới. Ủy ban nhân dân huyện yêu cầu:
1. Thủ trưởng các cơ quan giải quyết hồ sơ
a) Hằng ngày mở danh sách hồ sơ đến hạn trong hai ngày tới; giao rõ người xử lý. Hồ sơ chờ cơ quan khác cho ý kiến phải có văn bản đôn đốc trước hạn.
b) Khi chắc chắn không kịp, gửi thư xin lỗi trước hạn ít nhất một ngày, qua phần mềm và tin nhắn, nêu lý do thật, ngày trả mới, tên và số điện thoại người chịu trách nhiệm. Thư do thủ trưởng ký.
c) Một hồ sơ chỉ được xin lỗi, hẹn lại một lần. Trễ lần thứ hai, báo cáo Chủ tịch Ủy ban nhân dân huyện.
2. Văn phòng HĐND và UBND huyện
a) Công khai hằng tuần tỷ lệ đúng hạn, số thư xin lỗi của từng đơn vị tại Bộ phận một cửa và trên Cổng thông tin điện tử.
b) Gọi điện ngẫu nhiên 20 người dân mỗi tháng để kiểm tra việc trả kết quả.
3. Phòng Tài nguyên và Môi trường phối hợp với UBND các xã rút ngắn thời gian xác minh nguồn gốc đất, xây dựng lịch xác minh chung theo cụm thôn, buôn.
4. Phòng Nội vụ đưa tiêu chí thư xin lỗi vào biểu chấm điểm thi đua quý.
Báo cáo kết quả về Văn phòng HĐND và UBND huyện trước ngày 20/4/2022./.
""",
        done(
            "Xây dựng lịch xác minh nguồn gốc đất chung theo cụm thôn, buôn",
            "TNMT",
            "24235 24238 24241 24247",
            "20/4",
            "28/4",
            "Đã thống nhất lịch xác minh thứ Ba và thứ Năm hằng tuần với các xã.",
            why="Hai xã đề nghị đổi ngày do trùng lịch tiếp công dân.",
        ),
        done(
            "Công khai hằng tuần tỷ lệ hồ sơ đúng hạn và số thư xin lỗi của từng đơn vị",
            "VP",
            "VHTT",
            "31/3",
            "21/3",
            "Đã công khai đều vào thứ Hai hằng tuần, bắt đầu từ ngày 21/3/2022.",
            kind="regular",
        ),
    ),
    issue(
        "91/KH-UBND",
        "26/5",
        "Kế hoạch đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông và số hóa kết quả giải quyết thủ tục hành chính",
        (2, 6),
        FIELD,
        ONE_STOP
        + """\
* Căn cứ Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông;
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
# I. MỤC TIÊU
1. Người dân có thể nộp hồ sơ ở bất kỳ Bộ phận một cửa nào trong huyện đối với nhóm thủ tục thí điểm.
2. Đến hết năm 2022, 60% kết quả giải quyết mới được số hóa và ký số; kết quả còn hiệu lực của lĩnh vực hộ tịch được số hóa xong trước ngày 15/12/2022.
3. Thời gian chờ tại quầy không quá 20 phút mỗi lượt.
# II. NHIỆM VỤ, GIẢI PHÁP
1. Số hóa ngay khi tiếp nhận: công chức quét, đặt tên tệp theo mã hồ sơ, ký số sao y; không yêu cầu người dân nộp bản giấy đã có trong kho dữ liệu.
2. Thí điểm không phụ thuộc địa giới đối với chứng thực, đăng ký hộ kinh doanh và ba thủ tục bảo trợ xã hội tại xã Ea Bar, xã Tân Hoà và cấp huyện.
3. Lấy số tự động, gọi loa, màn hình hiển thị tại Bộ phận một cửa huyện; các xã dùng phiếu số in sẵn.
4. Phối hợp bưu chính công ích nhận hồ sơ, trả kết quả tại nhà.
# III. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng HĐND và UBND huyện chủ trì; báo cáo kết quả thí điểm trước ngày 30/9/2022.
2. Phòng Văn hóa và Thông tin bảo đảm đường truyền, máy quét, an toàn dữ liệu.
3. Phòng Tư pháp hướng dẫn số hóa sổ hộ tịch; Phòng Tài chính - Kế hoạch thẩm định kinh phí mua máy quét cho các xã trước ngày 24/6/2022.
""",
        doing(
            "Thẩm định kinh phí mua máy quét cho bảy xã",
            "TCKH",
            "VHTT",
            "24/6",
            50,
            "23/6",
            "Đã có báo giá, đang đối chiếu định mức.",
            why="Ba xã đề nghị cấu hình khác nhau, phải thống nhất lại.",
        ),
        doing(
            "Thí điểm tiếp nhận hồ sơ không phụ thuộc địa giới",
            "VP",
            "24250 24244 LDTBXH",
            "30/9",
            20,
            "24/6",
            "Đã ký quy chế phối hợp giữa hai xã và Bộ phận một cửa huyện.",
        ),
        fresh("Số hóa kết quả hộ tịch còn hiệu lực", "TP", "24235 24238 24241", "15/12"),
        to=TO_UNITS,
    ),
    issue(
        "1702/QĐ-UBND",
        "18/5",
        "Quyết định về việc kiện toàn công chức làm việc tại Bộ phận tiếp nhận và trả kết quả huyện",
        (2, 4),
        FIELD,
        LOCAL_GOVERNMENT
        + ONE_STOP
        + """\
* Theo đề nghị của Chánh Văn phòng HĐND và UBND huyện tại Tờ trình ngày 12 tháng 5 năm 2022 và ý kiến của Trưởng phòng Nội vụ.
# QUYẾT ĐỊNH:
Điều 1. Kiện toàn nhân sự làm việc tại Bộ phận tiếp nhận và trả kết quả huyện gồm 09 người: Trưởng bộ phận là Phó Chánh Văn phòng HĐND và UBND huyện; 06 công chức do Phòng Tài nguyên và Môi trường, Phòng Tư pháp, Phòng Kinh tế và Hạ tầng, Phòng Tài chính - Kế hoạch, Phòng Lao động - Thương binh và Xã hội, Phòng Giáo dục và Đào tạo cử đến; 02 nhân viên hướng dẫn nộp hồ sơ trực tuyến.
Điều 2 [Chế độ làm việc]
1. Công chức được cử làm việc ổn định từ 12 đến 24 tháng; cơ quan cử chỉ được thay khi có người thay thế đã qua hướng dẫn và được Trưởng bộ phận đồng ý bằng văn bản.
2. Công chức hưởng chế độ trang phục, bồi dưỡng theo quy định; kết quả làm việc do Trưởng bộ phận nhận xét, gửi cơ quan cử làm căn cứ xếp loại.
3. Mỗi công chức có người dự phòng; ngày nghỉ phải bàn giao hồ sơ trên phần mềm, không để quầy trống trong giờ làm việc.
Điều 3. Giao Văn phòng HĐND và UBND huyện bố trí chỗ ngồi, máy tính, tổ chức hướng dẫn công chức mới trước ngày 10/6/2022; Phòng Nội vụ theo dõi việc cử, thay thế và luân phiên.
Điều 4. Quyết định này thay thế các quyết định cử công chức trước đây. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các cơ quan liên quan và các cá nhân có tên chịu trách nhiệm thi hành kể từ ngày ký./.
""",
        sent_back(
            done(
                "Hướng dẫn công chức mới được cử đến Bộ phận một cửa huyện",
                "VP",
                "NV",
                "10/6",
                "10/6",
                "Đã hướng dẫn bù cho hai công chức vắng; cả chín người đã thao tác thành thạo phần mềm.",
            ),
            first="2/6",
            said="Đã hướng dẫn công chức mới về quy trình và phần mềm.",
            back="3/6",
            reason="Danh sách tham dự thiếu hai người; đề nghị hướng dẫn bù và gửi danh sách đủ chữ ký.",
        ),
        done(
            "Cử công chức và người dự phòng của lĩnh vực giáo dục đến Bộ phận một cửa",
            "GDDT",
            "",
            "31/5",
            "25/5",
            "Đã cử một công chức chính, một người dự phòng.",
        ),
        signer="chair",
    ),
)
