"""Reform area 2: control, review and publication of administrative procedures."""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, PROCEDURES
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Kiểm soát thủ tục hành chính"
AREA = (2,)

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "11/KH-UBND",
        "18/1",
        "Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2022",
        AREA,
        FIELD,
        PROCEDURES
        + """\
Ủy ban nhân dân huyện ban hành Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2022 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Kịp thời phát hiện thủ tục không phù hợp, cần sửa đổi, bổ sung hoặc hủy bỏ, thay thế; kiến nghị Ủy ban nhân dân tỉnh xử lý theo thẩm quyền.
2. Phương án phải nêu rõ nội dung cắt giảm, lý do, căn cứ pháp lý và chi phí tuân thủ trước, sau khi đơn giản hóa; không kiến nghị hình thức.
# II. NỘI DUNG RÀ SOÁT
1. Sự cần thiết, tính hợp lý, hợp pháp của từng bộ phận cấu thành thủ tục: trình tự, cách thức, thành phần hồ sơ, thời hạn, đối tượng, mẫu đơn, phí, lệ phí, kết quả.
2. Cấp huyện rà soát các lĩnh vực: đất đai, đăng ký kinh doanh, hộ tịch, bảo trợ xã hội, giáo dục, đầu tư xây dựng.
3. Cấp xã rà soát các lĩnh vực: hộ tịch, chứng thực, bảo trợ xã hội, người có công, đất đai.
4. Giấy tờ đã có trong cơ sở dữ liệu dân cư thì kiến nghị không yêu cầu người dân nộp lại.
# III. CÁCH LÀM, THỜI GIAN
1. Các cơ quan rà soát, điền biểu mẫu, tính chi phí tuân thủ, gửi Văn phòng HĐND và UBND huyện trước ngày 25/3/2022.
2. Văn phòng HĐND và UBND huyện thẩm định chất lượng, tổ chức họp với đại diện người dân, doanh nghiệp; trình phương án trước ngày 20/4/2022.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng HĐND và UBND huyện chủ trì hướng dẫn, đôn đốc.
2. Thủ trưởng các phòng, Chủ tịch UBND các xã được phân công tại Phụ lục chịu trách nhiệm về kết quả; xã có cách làm hay được ghi điểm cộng.
""",
        done(
            "Rà soát thủ tục hành chính lĩnh vực đất đai, môi trường",
            "TNMT",
            "VP",
            "25/3",
            "31/3",
            "Đã rà soát 31 thủ tục, đề xuất đơn giản hóa ba thủ tục.",
            why="Khối lượng hồ sơ đất đai lớn, thiếu người trong tháng 3.",
        ),
        done(
            "Rà soát thủ tục hành chính lĩnh vực hộ tịch, chứng thực",
            "TP",
            "24250 24244",
            "25/3",
            "23/3",
            "Đã rà soát 48 thủ tục cấp huyện, cấp xã; đề xuất sửa đổi bốn, đơn giản hóa năm thủ tục.",
        ),
        done(
            "Rà soát thủ tục hành chính lĩnh vực bảo trợ xã hội, người có công",
            "LDTBXH",
            "24241 24247",
            "25/3",
            "25/3",
            "Đã rà soát 39 thủ tục, đề xuất bỏ xác nhận trùng với cơ sở dữ liệu dân cư.",
        ),
        done(
            "Rà soát thủ tục hành chính lĩnh vực đầu tư xây dựng, đăng ký kinh doanh",
            "KTHT",
            "TCKH",
            "25/3",
            "24/3",
            "Đã rà soát 27 thủ tục, đề xuất đơn giản hóa quy trình hai thủ tục.",
        ),
        annex=Annex(
            "docx",
            "PHỤ LỤC: PHÂN CÔNG RÀ SOÁT THỦ TỤC HÀNH CHÍNH NĂM 2022",
            """\
| STT | Tên thủ tục hoặc nhóm thủ tục | Cơ quan rà soát | Hoàn thành |
| 1 | Tách thửa, hợp thửa đất | Phòng Tài nguyên và Môi trường | 25/3/2022 |
| 2 | Chuyển mục đích sử dụng đất của hộ gia đình | Phòng Tài nguyên và Môi trường | 25/3/2022 |
| 3 | Đăng ký lại khai sinh có yếu tố nước ngoài | Phòng Tư pháp | 25/3/2022 |
| 4 | Đăng ký thành lập hộ kinh doanh | Phòng Tài chính - Kế hoạch | 25/3/2022 |
| 5 | Cấp giấy phép xây dựng nhà ở riêng lẻ | Phòng Kinh tế và Hạ tầng | 25/3/2022 |
| 6 | Trợ cấp xã hội hằng tháng cho người khuyết tật | Phòng Lao động - Thương binh và Xã hội | 25/3/2022 |
| 7 | Chuyển trường đối với học sinh trung học cơ sở | Phòng Giáo dục và Đào tạo | 25/3/2022 |
| 8 | Xác nhận tình trạng hôn nhân (cấp xã) | UBND các xã | 18/3/2022 |
Biểu mẫu tính chi phí tuân thủ: số ngày đi lại, chi phí in chụp, phí, lệ phí nhân với số lượt thực hiện trong năm.
""",
        ),
    ),
    issue(
        "12/KH-UBND",
        "19/1",
        "Kế hoạch hoạt động kiểm soát thủ tục hành chính năm 2022",
        AREA,
        FIELD,
        PROCEDURES
        + """\
* Căn cứ Nghị định số 20/2008/NĐ-CP ngày 14 tháng 02 năm 2008 của Chính phủ về tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính;
Ủy ban nhân dân huyện ban hành Kế hoạch hoạt động kiểm soát thủ tục hành chính năm 2022 như sau:
# I. MỤC TIÊU
1. Toàn bộ thủ tục thuộc thẩm quyền giải quyết của huyện, xã được niêm yết công khai trong năm ngày làm việc sau khi có quyết định công bố.
2. Không để thủ tục ngoài danh mục; 100% phản ánh, kiến nghị được trả lời đúng hạn và công khai.
# II. NHIỆM VỤ
| STT | Nội dung | Cơ quan chủ trì | Thời gian |
| 1 | Củng cố mạng lưới công chức đầu mối kiểm soát thủ tục | Văn phòng HĐND và UBND huyện | Tháng 02 |
| 2 | Niêm yết, thay thế thủ tục đã hết hiệu lực | Bộ phận một cửa, UBND các xã | Thường xuyên |
| 3 | Tập huấn nghiệp vụ cho công chức đầu mối | Văn phòng HĐND và UBND huyện | Tháng 5 |
| 4 | Kiểm tra việc niêm yết tại các xã | Văn phòng HĐND và UBND huyện | Tháng 3, tháng 8 |
| 5 | Trả lời phản ánh, kiến nghị trên hệ thống quốc gia | Các phòng, UBND các xã | Trong thời hạn |
| 6 | Truyền thông về quyền giám sát của người dân | Phòng Văn hóa và Thông tin | Cả năm |
# III. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng HĐND và UBND huyện chủ trì, theo dõi và báo cáo định kỳ theo quý; lập danh sách công chức đầu mối gồm một người chính và một người thay thế ở mỗi đơn vị.
2. Các phòng chuyên môn theo dõi quyết định công bố của Ủy ban nhân dân tỉnh trong lĩnh vực phụ trách, báo ngay cho Bộ phận một cửa khi có thay đổi về thành phần hồ sơ, mức phí.
3. UBND các xã bố trí bảng niêm yết ở nơi đủ ánh sáng, vừa tầm mắt; có bản in khổ chữ lớn phục vụ người cao tuổi.
4. Kinh phí bảo đảm từ dự toán chi thường xuyên. Khó khăn, vướng mắc phản ánh về Văn phòng HĐND và UBND huyện để tổng hợp./.
""",
        done(
            "Củng cố mạng lưới công chức đầu mối kiểm soát thủ tục hành chính",
            "VP",
            "NV",
            "25/2",
            "21/2",
            "Đã kiện toàn 40 công chức đầu mối, mỗi đơn vị một người chính và một người thay thế.",
        ),
        done(
            "Tập huấn nghiệp vụ cho công chức đầu mối kiểm soát thủ tục hành chính",
            "VP",
            "TP",
            "31/5",
            "24/5",
            "Đã tập huấn một ngày cho 38 công chức, có kiểm tra cuối khóa.",
        ),
        fresh("Kiểm tra việc niêm yết thủ tục hành chính tại các xã đợt hai", "VP", "", "31/8"),
    ),
    issue(
        "298/UBND-VP",
        "14/3",
        "Công văn về việc công khai, niêm yết thủ tục hành chính và chuẩn hóa dữ liệu trên Cổng dịch vụ công quốc gia",
        (2, 6),
        FIELD,
        """\
Kính gửi: Các phòng, ban chuyên môn thuộc huyện; UBND các xã.
Qua đối chiếu giữa quyết định công bố của Chủ tịch Ủy ban nhân dân tỉnh và dữ liệu trên Cổng dịch vụ công quốc gia, Văn phòng HĐND và UBND huyện phát hiện một số thủ tục đã thay thế nhưng còn niêm yết, mức lệ phí trên bảng giấy khác với dữ liệu điện tử, tên thủ tục ghi tắt nên người dân khó tìm. Ủy ban nhân dân huyện yêu cầu:
1. Các phòng chuyên môn đối chiếu từng thủ tục thuộc lĩnh vực phụ trách theo mã số, lập danh sách sai lệch về tên, thành phần hồ sơ, thời hạn, phí và lệ phí; gửi Văn phòng HĐND và UBND huyện trước ngày 31/3/2022.
2. Văn phòng HĐND và UBND huyện tổng hợp, đề nghị cơ quan quản lý dữ liệu của tỉnh chỉnh sửa; theo dõi đến khi dữ liệu hiển thị đúng. Số thủ tục công khai của huyện, xã phải khớp với quyết định công bố tại thời điểm chốt số liệu.
3. UBND các xã gỡ bỏ bản niêm yết cũ, in lại theo dữ liệu điện tử, dán mã QR dẫn đến trang thủ tục; ghi ngày niêm yết và người chịu trách nhiệm ở chân trang.
4. Bộ phận một cửa chỉ sử dụng mẫu đơn tải từ Cổng dịch vụ công; không photocopy mẫu đơn cũ còn tồn. Người dân không có thiết bị được in mẫu đơn miễn phí.
5. Từ tháng 4/2022, mỗi tháng Văn phòng HĐND và UBND huyện chọn ngẫu nhiên 10 thủ tục để kiểm tra chéo và thông báo kết quả cho các đơn vị.
Yêu cầu các đơn vị thực hiện nghiêm, báo cáo khó khăn, vướng mắc về Văn phòng HĐND và UBND huyện./.
""",
        sent_back(
            done(
                "Tổng hợp sai lệch dữ liệu thủ tục hành chính, đề nghị tỉnh chỉnh sửa",
                "VP",
                "TNMT TP LDTBXH KTHT",
                "15/4",
                "14/4",
                "Đã tổng hợp 57 nội dung sai lệch theo mã thủ tục, gửi cơ quan quản lý dữ liệu của tỉnh.",
            ),
            first="8/4",
            said="Đã tổng hợp sai lệch của các phòng.",
            back="11/4",
            reason="Danh sách chưa ghi mã thủ tục nên không đối chiếu được.",
        ),
        done(
            "Đối chiếu mã số, thành phần hồ sơ của thủ tục lĩnh vực an toàn thực phẩm, hành nghề y",
            "YT",
            "VP",
            "31/3",
            "30/3",
            "Đã đối chiếu chín thủ tục, phát hiện hai thủ tục ghi sai thời hạn giải quyết.",
        ),
        done(
            "Thay bảng niêm yết thủ tục hành chính có mã QR tại xã Tân Hoà",
            "24244",
            "",
            "29/4",
            "22/4",
            "Đã thay toàn bộ bảng niêm yết, dán mã QR cho 118 thủ tục.",
        ),
        doing(
            "Thay bảng niêm yết thủ tục hành chính có mã QR tại xã Krông Na",
            "24235",
            "",
            "31/5",
            35,
            "10/6",
            "Đã in được khoảng một phần ba số bản niêm yết.",
            why="Chưa có máy in màu; đang đề nghị huyện hỗ trợ in.",
        ),
    ),
    issue(
        "1320/QĐ-UBND",
        "20/4",
        "Quyết định về việc thông qua phương án đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết của UBND cấp huyện, cấp xã năm 2022",
        AREA,
        FIELD,
        LOCAL_GOVERNMENT
        + PROCEDURES
        + """\
* Theo đề nghị của Chánh Văn phòng HĐND và UBND huyện.
# QUYẾT ĐỊNH:
Điều 1. Thông qua phương án xử lý đối với 29 thủ tục hành chính qua rà soát năm 2022, gồm 16 thủ tục thuộc thẩm quyền giải quyết cấp huyện và 13 thủ tục thuộc thẩm quyền giải quyết cấp xã (chi tiết tại Phụ lục kèm theo).
1. Cấp huyện: đề nghị sửa đổi, bổ sung 06 thủ tục; hủy bỏ, thay thế 03 thủ tục; đơn giản hóa quy trình 07 thủ tục.
2. Cấp xã: đề nghị sửa đổi, bổ sung 03 thủ tục; hủy bỏ, thay thế 01 thủ tục; đơn giản hóa quy trình 09 thủ tục.
Điều 2. Giao Văn phòng HĐND và UBND huyện chủ trì, phối hợp với các phòng chuyên môn dự thảo văn bản kiến nghị Ủy ban nhân dân tỉnh xử lý theo thẩm quyền, trình trước ngày 09/5/2022; theo dõi và thông báo kết quả trả lời đến các đơn vị đã đề xuất.
Điều 3. Trong khi chờ cấp có thẩm quyền quyết định, các đơn vị chủ động rút ngắn thời gian giải quyết nội bộ, bỏ các bước luân chuyển bằng giấy không bắt buộc; không tự ý bỏ thành phần hồ sơ mà pháp luật quy định.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các phòng, ban, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
""",
        done(
            "Dự thảo văn bản kiến nghị UBND tỉnh xử lý 29 thủ tục hành chính",
            "VP",
            "TP TNMT LDTBXH",
            "9/5",
            "6/5",
            "Đã trình dự thảo Tờ trình kèm phụ lục 16 thủ tục cấp huyện, 13 thủ tục cấp xã.",
        ),
        doing(
            "Rút ngắn quy trình nội bộ đối với bảy thủ tục cấp huyện",
            "VP",
            "TNMT KTHT",
            "29/7",
            55,
            "20/6",
            "Đã sửa quy trình nội bộ trên phần mềm của bốn thủ tục.",
        ),
        signer="chair",
        to=("UBND tỉnh (b/c)", *TO_UNITS),
        annex=Annex(
            "docx",
            "PHỤ LỤC: PHƯƠNG ÁN XỬ LÝ 29 THỦ TỤC HÀNH CHÍNH (tên thủ tục minh họa)",
            """\
| Cấp | Phương án | Số thủ tục | Nội dung chính |
| Huyện | Sửa đổi, bổ sung | 6 | Bỏ bản sao sổ hộ khẩu, thay bằng khai thác dữ liệu dân cư |
| Huyện | Hủy bỏ, thay thế | 3 | Thay giấy xác nhận của xã bằng cam kết của người nộp |
| Huyện | Đơn giản hóa quy trình | 7 | Giảm thời gian thẩm định từ 10 ngày xuống 7 ngày |
| Xã | Sửa đổi, bổ sung | 3 | Gộp hai mẫu tờ khai thành một |
| Xã | Hủy bỏ, thay thế | 1 | Bỏ xác nhận hoàn cảnh khi đã có trong danh sách hộ nghèo |
| Xã | Đơn giản hóa quy trình | 9 | Trả kết quả trong buổi đối với chứng thực chữ ký |
| Cộng | | 29 | |
Chi phí tuân thủ ước giảm 18,4% so với trước khi đơn giản hóa; cách tính theo hướng dẫn của Văn phòng Chính phủ.
""",
        ),
    ),
    issue(
        "31/TTr-UBND",
        "9/5",
        "Tờ trình về việc đề nghị UBND tỉnh xử lý kết quả rà soát, đánh giá thủ tục hành chính năm 2022",
        AREA,
        FIELD,
        """\
Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk.
* Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;
* Căn cứ Quyết định số 1320/QĐ-UBND ngày 20 tháng 4 năm 2022 của Ủy ban nhân dân huyện;
Ủy ban nhân dân huyện Buôn Đôn kính trình Ủy ban nhân dân tỉnh như sau:
# I. QUÁ TRÌNH RÀ SOÁT
Từ tháng 01 đến tháng 4 năm 2022, các phòng chuyên môn và UBND các xã đã rà soát theo kế hoạch; Văn phòng HĐND và UBND huyện thẩm định chất lượng, tổ chức một cuộc họp với 25 đại diện người dân, hộ kinh doanh, hợp tác xã. Các phương án đều tính chi phí tuân thủ và có ý kiến của Phòng Tư pháp.
# II. NỘI DUNG KIẾN NGHỊ
1. Đối với 16 thủ tục thuộc thẩm quyền giải quyết cấp huyện: 06 thủ tục đề nghị sửa đổi, bổ sung; 03 thủ tục đề nghị hủy bỏ, thay thế; 07 thủ tục đề nghị đơn giản hóa quy trình.
2. Đối với 13 thủ tục thuộc thẩm quyền giải quyết cấp xã: 03 thủ tục đề nghị sửa đổi, bổ sung; 01 thủ tục đề nghị hủy bỏ, thay thế; 09 thủ tục đề nghị đơn giản hóa quy trình.
3. Kiến nghị chung: cho phép khai thác dữ liệu dân cư thay bản sao giấy tờ; thống nhất mẫu tờ khai giữa các lĩnh vực; ủy quyền cho công chức một cửa ký phiếu hẹn điện tử.
# III. TRÁCH NHIỆM CỦA HUYỆN
Giao Văn phòng HĐND và UBND huyện theo dõi kết quả xử lý, giải trình khi được yêu cầu; các phòng chuẩn bị sửa quy trình nội bộ ngay khi có quyết định công bố, không để gián đoạn tiếp nhận hồ sơ.
Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./.
""",
        doing(
            "Theo dõi, giải trình kết quả xử lý kiến nghị đối với 29 thủ tục hành chính",
            "VP",
            "TP",
            "30/9",
            30,
            "15/6",
            "Đã giải trình bổ sung hai nội dung theo yêu cầu của cơ quan kiểm soát thủ tục của tỉnh.",
        ),
        fresh(
            "Chuẩn bị sửa quy trình nội bộ trên phần mềm một cửa khi có quyết định công bố mới",
            "VP",
            "VHTT",
            "31/10",
        ),
        signer="chair",
        to=("Như trên", "Văn phòng UBND tỉnh (b/c)", "TT. Huyện ủy, HĐND huyện (b/c)", "Lưu: VT, VP"),
    ),
)
