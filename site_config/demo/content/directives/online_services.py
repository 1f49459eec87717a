"""Reform area 6: online public services and quality management."""

from site_config.demo.content.bases import ONLINE
from site_config.demo.content.histories import doing, done, sent_back
from site_config.demo.content.issuing import Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Công nghệ thông tin, chuyển đổi số"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "46/KH-UBND",
        "16/3",
        "Kế hoạch nâng cao tỷ lệ hồ sơ dịch vụ công trực tuyến mức độ 3, mức độ 4 năm 2022",
        (6, 2),
        "Dịch vụ công trực tuyến",
        ONLINE
        + """\
* Căn cứ Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia;
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
# I. MỤC TIÊU
1. Trên 50% hồ sơ của thủ tục đã cung cấp mức độ 3, mức độ 4 được nộp trực tuyến; mỗi xã có ít nhất 10 thủ tục phát sinh hồ sơ.
2. 30% hồ sơ có nghĩa vụ tài chính thanh toán trực tuyến; 100% công chức một cửa hướng dẫn được người dân tạo tài khoản.
# II. GIẢI PHÁP
1. Chọn đúng thủ tục: tập trung 25 thủ tục nhiều hồ sơ, mẫu đơn đơn giản; không chạy theo số lượng thủ tục cung cấp.
2. Làm mẫu cho người dân: máy tính, điện thoại dùng chung ở Bộ phận một cửa; đoàn viên trực vào sáng thứ Hai và thứ Năm; tờ rơi hướng dẫn song ngữ Việt - Ê Đê.
3. Rút ngắn thời gian giải quyết hồ sơ nộp trực tuyến ít nhất một ngày so với nộp trực tiếp đối với thủ tục trên năm ngày.
4. Nghiêm cấm công chức nộp thay bằng tài khoản của mình để đạt chỉ tiêu; kiểm tra xác suất số điện thoại người nộp.
# III. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng HĐND và UBND huyện chủ trì, giao chỉ tiêu từng phòng, từng xã; công khai thứ hạng hằng tháng.
2. Phòng Văn hóa và Thông tin phối hợp với đoàn thanh niên tổ chức hướng dẫn; Phòng Tài chính - Kế hoạch mở tài khoản thu phí trực tuyến.
3. UBND các xã báo cáo kết quả trước ngày 14 tháng cuối quý, nêu thủ tục không phát sinh và lý do.
""",
        done(
            "Giao chỉ tiêu hồ sơ trực tuyến cho từng phòng, từng xã",
            "VP",
            "VHTT",
            "31/3",
            "29/3",
            "Đã giao chỉ tiêu 25 thủ tục cho bảy phòng và bảy xã.",
        ),
        sent_back(
            doing(
                "Kiểm tra xác suất số điện thoại người nộp hồ sơ trực tuyến",
                "VP",
                "TTr",
                "15/6",
                70,
                "27/6",
                "Đang gọi lại 60 trường hợp để lập biên bản xác minh.",
                why="Nhiều số điện thoại đã thay đổi chủ thuê bao.",
            ),
            first="13/6",
            said="Đã kiểm tra 200 hồ sơ, cơ bản đúng người nộp.",
            back="15/6",
            reason="Báo cáo ghi chung chung; đề nghị nêu số hồ sơ không xác minh được và xác minh lại.",
        ),
        doing(
            "Mở tài khoản thu phí, lệ phí trực tuyến cho bảy xã",
            "TCKH",
            "24235 24238 24241 24244",
            "15/7",
            70,
            "24/6",
            "Đã mở tài khoản cho năm xã; hai xã đang hoàn thiện hồ sơ với ngân hàng.",
        ),
        signer="vice2",
        annex=Annex(
            "docx",
            "PHỤ LỤC: CHỈ TIÊU HỒ SƠ TRỰC TUYẾN CỦA TỪNG ĐƠN VỊ (minh họa)",
            """\
| Đơn vị | Số thủ tục ưu tiên | Tỷ lệ hồ sơ trực tuyến tối thiểu |
| Phòng Tư pháp | 5 | 60% |
| Phòng Tài chính - Kế hoạch (hộ kinh doanh) | 4 | 70% |
| Phòng Lao động - Thương binh và Xã hội | 3 | 40% |
| Phòng Kinh tế và Hạ tầng | 3 | 50% |
| Xã Krông Na | 10 | 30% |
| Xã Ea Huar | 10 | 35% |
| Xã Ea Wer | 10 | 40% |
| Xã Tân Hoà | 12 | 55% |
| Xã Cuôr KNia | 10 | 45% |
| Xã Ea Bar | 12 | 55% |
| Xã Ea Nuôl | 12 | 50% |
Hồ sơ chứng thực bản sao điện tử được tính hai lần điểm khuyến khích trong quý phát động.
""",
        ),
    ),
    issue(
        "29/KH-UBND",
        "25/2",
        "Kế hoạch duy trì, cải tiến Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 năm 2022",
        (6, 2),
        "Quản lý chất lượng",
        """\
* Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước;
* Căn cứ Thông tư số 26/2014/TT-BKHCN ngày 10 tháng 10 năm 2014 của Bộ Khoa học và Công nghệ;
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Duy trì áp dụng tại 100% phòng chuyên môn và UBND cấp xã; quy trình phải dùng được hằng ngày, không chỉ để đánh giá.
2. Mỗi thủ tục hành chính có một quy trình, ghi rõ người làm, thời gian từng bước, biểu mẫu; khớp với phần mềm một cửa điện tử.
# II. NỘI DUNG
1. Rà soát, cập nhật quy trình khi có thủ tục mới, trong thời hạn 15 ngày kể từ ngày công bố; thu hồi tài liệu hết hiệu lực khỏi nơi làm việc.
2. Đánh giá nội bộ chéo giữa các cơ quan một lần trong năm; hành động khắc phục có hạn và người kiểm tra.
3. Họp xem xét của lãnh đạo: phân tích hồ sơ trễ hạn, góp ý của người dân, rủi ro và cơ hội cải tiến.
4. Đào tạo mỗi cơ quan ít nhất hai chuyên gia đánh giá nội bộ; xã Krông Na và xã Ea Huar được hỗ trợ tại chỗ.
# III. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Kinh tế và Hạ tầng chủ trì hướng dẫn, tổ chức đánh giá chéo trước ngày 20/6/2022, tổng hợp báo cáo trước ngày 30/11/2022.
2. Thủ trưởng cơ quan, Chủ tịch UBND xã ký công bố hệ thống phù hợp tiêu chuẩn; niêm yết bản công bố tại Bộ phận một cửa.
3. Kinh phí thực hiện theo chế độ hiện hành, trong dự toán được giao.
""",
        done(
            "Công bố Hệ thống quản lý chất lượng phù hợp TCVN ISO 9001:2015 tại các phòng và bảy xã",
            "KTHT",
            "24235 24238 24241 24244 24247 24250 24253",
            "29/4",
            "25/4",
            "100% phòng chuyên môn và UBND cấp xã đã công bố và niêm yết.",
            proof="Bản công bố của 20 cơ quan",
        ),
        doing(
            "Tổ chức đánh giá nội bộ chéo giữa các cơ quan",
            "KTHT",
            "NV VP",
            "20/6",
            80,
            "24/6",
            "Đã đánh giá 16 trên 20 cơ quan, ghi nhận 31 điểm cần khắc phục.",
            why="Đoàn đánh giá trùng lịch với đợt kiểm tra cải cách hành chính.",
        ),
        annex=Annex(
            "pdf",
            "PHỤ LỤC: BẢNG KIỂM ĐÁNH GIÁ NỘI BỘ ISO 9001:2015",
            """\
| Điều khoản | Nội dung kiểm tra | Bằng chứng |
| 4.4 | Quy trình của từng thủ tục đã được lập và kiểm soát | Danh mục quy trình có ngày cập nhật |
| 6.1 | Rủi ro trễ hạn đã được nhận diện và có biện pháp | Sổ rủi ro |
| 7.2 | Năng lực của công chức tiếp nhận hồ sơ | Bản mô tả công việc, chứng nhận bồi dưỡng |
| 7.5 | Tài liệu hết hiệu lực đã được thu hồi | Biên bản thu hồi |
| 8.5 | Hồ sơ được xử lý đúng trình tự, đúng người | Phiếu kiểm soát quá trình |
| 9.1 | Đo lường sự hài lòng | Kết quả khảo sát |
| 10.2 | Sự không phù hợp được khắc phục đúng hạn | Phiếu hành động khắc phục |
Cách chọn mẫu: mỗi lĩnh vực năm hồ sơ ngẫu nhiên, trong đó có ít nhất một hồ sơ trễ hạn.
""",
        ),
    ),
)
