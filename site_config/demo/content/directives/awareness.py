"""Public information on the reform, and the survey of satisfaction."""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, REFORM
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import ALL_AREAS, TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Thông tin, tuyên truyền"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "96/UBND-VHTT",
        "26/1",
        "Công văn về việc tuyên truyền cải cách hành chính trên hệ thống truyền thanh huyện và xã",
        ALL_AREAS,
        FIELD,
        """\
Kính gửi: Phòng Văn hóa và Thông tin; UBND các xã.
Thực hiện Quyết định số 7193/QĐ-UBND ngày 20/12/2021 của Ủy ban nhân dân huyện ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2022, Ủy ban nhân dân huyện yêu cầu các đơn vị thực hiện một số nội dung sau:
1. Phòng Văn hóa và Thông tin chủ trì, phối hợp với Phòng Nội vụ biên soạn hai chuyên đề phát thanh: chuyên đề thứ nhất giới thiệu quyền của người dân khi làm thủ tục hành chính, cách tra cứu tình trạng hồ sơ; chuyên đề thứ hai hướng dẫn nộp hồ sơ trực tuyến mức độ 3, mức độ 4 và thanh toán phí, lệ phí không dùng tiền mặt.
2. Mỗi chuyên đề dài không quá 12 phút, lời văn ngắn, dễ nghe; có bản tiếng Việt và bản tiếng Ê Đê do người có chuyên môn đọc, ưu tiên phát tại các buôn của xã Krông Na, Ea Wer, Ea Huar.
3. UBND các xã tiếp sóng vào 05 giờ 30 phút và 17 giờ 30 phút, mỗi chuyên đề phát lại ít nhất ba ngày; kiểm tra cụm loa hỏng, báo cáo để sửa chữa trước ngày 25/02/2022.
4. Không phát nội dung quảng cáo xen kẽ; không đọc họ tên, địa chỉ người dân có hồ sơ trễ hạn trên loa truyền thanh.
5. Sau mỗi lượt phát, xã lập phiếu theo dõi gồm ngày, giờ phát, số cụm loa hoạt động, ý kiến của người dân (nếu có), gửi Phòng Văn hóa và Thông tin tổng hợp.
Kết quả thực hiện là số liệu để đánh giá chỉ tiêu tuyên truyền của kế hoạch năm. Yêu cầu các đơn vị nghiêm túc thực hiện./.
""",
        done(
            "Kiểm tra, sửa chữa các cụm loa truyền thanh hỏng tại các xã",
            "VHTT",
            "24235 24238 24241",
            "25/2",
            "2/3",
            "Đã thay bộ thu và loa tại bảy cụm; 58 trên 61 cụm hoạt động bình thường.",
            why="Linh kiện thay thế về chậm sau Tết.",
        ),
        done(
            "Biên soạn chuyên đề phát thanh bằng tiếng Việt và tiếng Ê Đê",
            "VHTT",
            "NV DT",
            "15/3",
            "14/3",
            "Đã ghi âm hai chuyên đề, mỗi chuyên đề hai thứ tiếng, gửi bảy xã.",
        ),
    ),
    issue(
        "21/KH-UBND",
        "10/2",
        "Kế hoạch tổ chức Hội thi tìm hiểu công tác cải cách hành chính huyện Buôn Đôn năm 2022",
        ALL_AREAS,
        FIELD,
        REFORM
        + """\
* Căn cứ Quyết định số 7193/QĐ-UBND ngày 20 tháng 12 năm 2021 của Ủy ban nhân dân huyện;
Ủy ban nhân dân huyện ban hành Kế hoạch tổ chức Hội thi như sau:
# I. MỤC ĐÍCH
Tạo sân chơi bổ ích, nâng cao hiểu biết của cán bộ, công chức, viên chức và người dân về cải cách hành chính; tìm kiếm sáng kiến có thể áp dụng ngay tại Bộ phận một cửa.
# II. NỘI DUNG, HÌNH THỨC
1. Vòng sơ khảo: thi trắc nghiệm trực tuyến trong hai tuần, 30 câu hỏi về sáu nội dung cải cách hành chính, mỗi tài khoản được thi tối đa một lần mỗi tuần.
2. Vòng chung kết: tám đội đại diện khối phòng, ban và các xã, gồm ba phần: chào hỏi, xử lý tình huống tiếp công dân, thuyết trình sáng kiến.
3. Phần xử lý tình huống lấy từ hồ sơ thật đã ẩn thông tin cá nhân, như người dân thiếu giấy tờ, hồ sơ trễ hạn, khiếu nại thái độ phục vụ.
# III. THỜI GIAN, GIẢI THƯỞNG
Sơ khảo trong tháng 5; chung kết dự kiến cuối tháng 8 năm 2022. Cơ cấu: 01 giải nhất, 02 giải nhì, 03 giải ba, giải sáng kiến và giải tập thể có tỷ lệ dự thi cao nhất.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ chủ trì, xây dựng thể lệ, bộ câu hỏi, đáp án; tham mưu thành lập Ban Tổ chức, Ban Giám khảo.
2. Giao Phòng Văn hóa và Thông tin chuẩn bị phần mềm thi, sân khấu, tuyên truyền trên Cổng thông tin điện tử.
3. Phòng Giáo dục và Đào tạo vận động giáo viên tham gia; UBND các xã chọn đội tuyển, bố trí thời gian tập luyện.
4. Kinh phí sử dụng nguồn chi cho công tác cải cách hành chính đã giao Phòng Nội vụ.
""",
        done(
            "Xây dựng thể lệ, bộ câu hỏi và đáp án vòng sơ khảo",
            "NV",
            "TP VP TCKH",
            "15/4",
            "13/4",
            "Đã hoàn thiện thể lệ và bộ 150 câu hỏi, có phản biện của Phòng Tư pháp.",
        ),
        done(
            "Tổ chức vòng sơ khảo trực tuyến",
            "VHTT",
            "NV GDDT",
            "31/5",
            "27/5",
            "Đã tổ chức hai tuần thi với 1.264 lượt dự thi, chọn được tám đội vào chung kết.",
        ),
        doing(
            "Chuẩn bị sân khấu, kịch bản và tập luyện vòng chung kết Hội thi",
            "VHTT",
            "NV 24250 24253",
            "31/8",
            30,
            "22/6",
            "Đã có kịch bản chi tiết, đang bốc thăm thứ tự và chọn tình huống.",
        ),
    ),
    issue(
        "640/QĐ-UBND",
        "28/2",
        "Quyết định về việc phát hành sổ tay cẩm nang cải cách hành chính",
        ALL_AREAS,
        FIELD,
        LOCAL_GOVERNMENT
        + REFORM
        + """\
* Căn cứ Quyết định số 7193/QĐ-UBND ngày 20 tháng 12 năm 2021 của Ủy ban nhân dân huyện ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2022;
* Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình ngày 24 tháng 02 năm 2022.
# QUYẾT ĐỊNH:
Điều 1. Biên soạn và phát hành 50 cuốn sổ tay cẩm nang cải cách hành chính, khổ A5, dùng cho cán bộ, công chức trực tiếp tham mưu cải cách hành chính và công chức Bộ phận một cửa cấp huyện, cấp xã.
Điều 2 [Nội dung sổ tay]
1. Tóm tắt sáu nội dung của Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 và mục tiêu của huyện.
2. Quy trình tiếp nhận, xử lý, trả kết quả; mẫu phiếu bổ sung hồ sơ, phiếu từ chối, thư xin lỗi và hẹn lại ngày trả.
3. Cách lập, lưu tài liệu kiểm chứng của từng tiêu chí thành phần Chỉ số cải cách hành chính.
4. Hỏi đáp về kỹ năng giao tiếp, xử lý tình huống khi hệ thống gặp sự cố; danh bạ đầu mối hỗ trợ.
Điều 3. Giao Phòng Nội vụ chủ trì biên soạn; Phòng Tư pháp, Văn phòng HĐND và UBND huyện thẩm định nội dung trong năm ngày làm việc; Phòng Tài chính - Kế hoạch hướng dẫn thanh toán. Sổ tay không bán, được đăng bản điện tử trên Cổng thông tin điện tử huyện để mọi người tra cứu.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các phòng, ban và Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Thẩm định nội dung sổ tay cẩm nang cải cách hành chính",
            "TP",
            "VP",
            "8/4",
            "5/4",
            "Đã thẩm định, đề nghị sửa 14 nội dung về căn cứ pháp lý và biểu mẫu.",
        ),
        done(
            "Phát hành 50 cuốn sổ tay đến Bộ phận một cửa cấp huyện và bảy xã",
            "NV",
            "24235 24238 24241 24244 24247 24250 24253",
            "16/5",
            "12/5",
            "Đã phát đủ 50 cuốn có ký nhận, đăng bản điện tử trên Cổng thông tin điện tử.",
            proof="Danh sách ký nhận sổ tay",
        ),
    ),
    issue(
        "01/HD-UBND",
        "3/3",
        "Hướng dẫn xây dựng chuyên trang, viết tin bài cải cách hành chính trên Cổng thông tin điện tử huyện",
        (6, 2),
        FIELD,
        """\
Để thống nhất nội dung, hình thức các chuyên trang cải cách hành chính trên Cổng thông tin điện tử huyện, Ủy ban nhân dân huyện hướng dẫn như sau:
# I. CÁC CHUYÊN TRANG
1. Chuyên trang Cải cách hành chính do Phòng Nội vụ phụ trách nội dung, đăng kế hoạch, kết quả, gương điển hình.
2. Chuyên trang Dịch vụ công trực tuyến do Văn phòng HĐND và UBND huyện phụ trách, hướng dẫn từng bước, có hình ảnh minh họa.
3. Chuyên trang Chính quyền số do Phòng Văn hóa và Thông tin phụ trách, phổ biến kỹ năng số, an toàn thông tin.
# II. YÊU CẦU ĐỐI VỚI TIN, BÀI
1. Tiêu đề nói đúng việc, dưới 20 chữ; mở đầu trả lời ngay người dân phải làm gì, ở đâu, bao lâu, tốn bao nhiêu tiền.
2. Câu ngắn, tránh từ viết tắt; khi dẫn văn bản phải ghi đủ số, ký hiệu, ngày ban hành và liên kết đến trang văn bản.
3. Ảnh có chú thích và mô tả thay thế để người khiếm thị dùng phần mềm đọc màn hình; không đăng ảnh căn cước, số điện thoại riêng của công dân.
4. Số liệu phải có nguồn, ngày chốt; dùng dấu phẩy cho phần thập phân.
# III. QUY TRÌNH
1. Công chức viết bài, lãnh đạo đơn vị duyệt nội dung, biên tập viên của Cổng kiểm tra chính tả và đăng trong hai ngày làm việc.
2. Mỗi chuyên trang cập nhật ít nhất hai bài mỗi tháng; bài hết giá trị phải ghi rõ, không xóa.
# IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng HĐND và UBND huyện mở chuyên trang, cấp tài khoản cho các đơn vị trước ngày 31/3/2022; Phòng Văn hóa và Thông tin hướng dẫn kỹ thuật. Vướng mắc phản ánh về Ban Biên tập Cổng để được giải đáp.
""",
        done(
            "Mở ba chuyên trang và cấp tài khoản biên tập cho các đơn vị",
            "VP",
            "VHTT NV",
            "31/3",
            "28/3",
            "Đã mở ba chuyên trang, cấp 24 tài khoản, tổ chức một buổi hướng dẫn.",
        ),
        doing(
            "Duy trì ít nhất hai bài mỗi tháng trên chuyên trang Chính quyền số",
            "VHTT",
            "",
            "30/12",
            50,
            "23/6",
            "Từ tháng 4 đến nay đã đăng bảy bài; đang đặt bài về phòng, chống lừa đảo trực tuyến.",
            kind="regular",
        ),
        signer="vice2",
    ),
    issue(
        "74/KH-UBND",
        "18/4",
        "Kế hoạch khảo sát, đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước năm 2022",
        (2, 4),
        "Cải cách hành chính",
        """\
* Căn cứ Thông tư số 01/2018/TT-VPCP ngày 23 tháng 11 năm 2018 của Văn phòng Chính phủ hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP;
* Căn cứ Kế hoạch số 06/KH-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân huyện;
Ủy ban nhân dân huyện ban hành Kế hoạch khảo sát như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Biết được người dân hài lòng và chưa hài lòng ở khâu nào để sửa; không chạy theo con số.
2. Khảo sát khách quan, người trả lời không phải ghi tên; công chức giải quyết hồ sơ không phát phiếu cho hồ sơ của mình.
# II. PHẠM VI, CÁCH CHỌN MẪU
1. Phạm vi: tám lĩnh vực có nhiều hồ sơ tại Bộ phận một cửa cấp huyện và bảy xã.
2. Cỡ mẫu: 480 phiếu, trong đó 130 phiếu cấp huyện và 350 phiếu cấp xã; chọn theo bước nhảy từ danh sách hồ sơ đã trả kết quả.
3. Đối với buôn đồng bào dân tộc thiểu số, điều tra viên đi cùng cộng tác viên biết tiếng Ê Đê, M'nông.
# III. NỘI DUNG PHIẾU
Tiếp cận dịch vụ; thủ tục; thái độ và năng lực của công chức; kết quả; tiếp nhận, xử lý góp ý. Mỗi câu có năm mức trả lời; tỷ lệ hài lòng tính bằng số trả lời hài lòng và rất hài lòng trên tổng số phiếu hợp lệ.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND huyện tổ chức khảo sát từ ngày 04/5/2022, báo cáo kết quả trước ngày 10/6/2022.
2. Phòng Dân tộc giới thiệu cộng tác viên; UBND các xã bố trí địa điểm, không can thiệp vào việc trả lời.
3. Kết quả được công khai trên Cổng thông tin điện tử; đơn vị có mức hài lòng dưới 70% phải có kế hoạch khắc phục trong 15 ngày.
""",
        done(
            "Tổ chức phát, thu 480 phiếu khảo sát tại Bộ phận một cửa cấp huyện và bảy xã",
            "NV",
            "VP DT 24235 24238 24241 24244 24247 24250 24253",
            "31/5",
            "30/5",
            "Đã thu 480 phiếu, trong đó 472 phiếu hợp lệ.",
        ),
        sent_back(
            done(
                "Xử lý số liệu, báo cáo kết quả khảo sát và công khai trên Cổng thông tin điện tử",
                "NV",
                "VP",
                "10/6",
                "9/6",
                "Mức độ hài lòng chung đạt 75%; đã bổ sung bảng kết quả theo xã, theo lĩnh vực và công khai.",
                proof="Báo cáo kết quả khảo sát hài lòng",
            ),
            first="6/6",
            said="Mức độ hài lòng chung đạt 75%.",
            back="7/6",
            reason="Thiếu bảng kết quả theo từng xã và từng lĩnh vực; đề nghị bổ sung cỡ mẫu, cách tính.",
        ),
        fresh(
            "Xây dựng kế hoạch khắc phục các khâu có mức hài lòng thấp qua khảo sát",
            "VP",
            "TNMT NV",
            "15/7",
        ),
        to=TO_UNITS,
        annex=Annex(
            "pdf",
            "PHỤ LỤC: MẪU PHIẾU KHẢO SÁT VÀ PHÂN BỔ PHIẾU",
            """\
| Nơi khảo sát | Số phiếu | Lĩnh vực chính |
| Bộ phận một cửa huyện | 130 | Đất đai, hộ tịch, đăng ký kinh doanh |
| Xã Krông Na | 40 | Chứng thực, bảo trợ xã hội |
| Xã Ea Huar | 45 | Chứng thực, hộ tịch |
| Xã Ea Wer | 50 | Hộ tịch, đất đai |
| Xã Tân Hoà | 55 | Chứng thực, đất đai |
| Xã Cuôr KNia | 50 | Hộ tịch, người có công |
| Xã Ea Bar | 55 | Chứng thực, hộ tịch |
| Xã Ea Nuôl | 55 | Đất đai, chứng thực |
Câu hỏi 1. Ông (bà) phải đến mấy lần để hoàn thành thủ tục?
Câu hỏi 2. Công chức có yêu cầu giấy tờ ngoài danh mục niêm yết không?
Câu hỏi 3. Kết quả được trả sớm hẹn, đúng hẹn hay trễ hẹn? Nếu trễ, có nhận được thư xin lỗi không?
Câu hỏi 4. Ông (bà) có biết nơi gửi phản ánh, kiến nghị không?
Câu hỏi 5. Nhìn chung, ông (bà) có hài lòng với sự phục vụ không?
""",
        ),
    ),
)
