"""Reform area 3: organisation: offices, positions, headcount, rules of cooperation."""

from site_config.demo.content.bases import HOME_AFFAIRS, LOCAL_GOVERNMENT, OFFICES
from site_config.demo.content.histories import doing, done, fresh
from site_config.demo.content.issuing import Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Tổ chức bộ máy"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "33/KH-UBND",
        "2/3",
        "Kế hoạch sắp xếp, kiện toàn tổ chức bộ máy các cơ quan chuyên môn và đơn vị sự nghiệp công lập năm 2022",
        (3,),
        FIELD,
        OFFICES
        + """\
* Căn cứ Nghị định số 120/2020/NĐ-CP ngày 07 tháng 10 năm 2020 của Chính phủ quy định về thành lập, tổ chức lại, giải thể đơn vị sự nghiệp công lập;
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Bộ máy tinh gọn, không chồng chéo chức năng; một việc chỉ giao một cơ quan chủ trì và chịu trách nhiệm chính.
2. Thực hiện dân chủ, công khai; làm tốt công tác tư tưởng, không để gián đoạn công việc và không ảnh hưởng đến việc tiếp nhận hồ sơ của người dân.
# II. NỘI DUNG
1. Các phòng chuyên môn rà soát chức năng, nhiệm vụ; chỉ ra nhiệm vụ trùng lắp với cơ quan khác và đề xuất cơ quan chủ trì. Trọng tâm: quản lý đô thị và đất đai; nước sạch nông thôn; công nghệ thông tin và văn thư, lưu trữ.
2. Rà soát số lượng cấp phó; đối với phòng vượt quy định, xây dựng lộ trình điều chuyển trong năm 2022.
3. Đối với đơn vị sự nghiệp công lập: đánh giá mức độ tự chủ, số người làm việc, khối lượng dịch vụ; đề xuất sáp nhập điểm trường lẻ có dưới 15 học sinh khi bảo đảm đường đi học an toàn.
4. Kiện toàn Ban Chỉ đạo cải cách hành chính và tổ giúp việc theo hướng ít người, rõ việc.
# III. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ chủ trì, tổng hợp phương án, trình Ủy ban nhân dân huyện trước ngày 29/4/2022.
2. Phòng Giáo dục và Đào tạo xây dựng phương án sắp xếp điểm trường, lấy ý kiến phụ huynh, hoàn thành trước ngày 31/5/2022.
3. Thủ trưởng các cơ quan, đơn vị gửi báo cáo tự rà soát trước ngày 31/3/2022.
""",
        done(
            "Tổng hợp phương án sắp xếp đầu mối và số lượng cấp phó các phòng chuyên môn",
            "NV",
            "VP TCKH",
            "29/4",
            "27/4",
            "Đã trình phương án; kiến nghị điều chỉnh bốn nhiệm vụ trùng lắp.",
        ),
        doing(
            "Xây dựng phương án sắp xếp điểm trường lẻ, lấy ý kiến phụ huynh",
            "GDDT",
            "24235 24241 KTHT",
            "31/5",
            75,
            "14/6",
            "Đã lấy ý kiến phụ huynh sáu điểm trường.",
            why="Phụ huynh hai buôn lo đường đến trường chính ngập vào mùa mưa; cần ý kiến về cầu tạm.",
        ),
        fresh("Kiện toàn Ban Chỉ đạo cải cách hành chính và tổ giúp việc", "NV", "", "29/7"),
    ),
    issue(
        "1104/QĐ-UBND",
        "4/4",
        "Quyết định phê duyệt bản mô tả công việc và khung năng lực theo vị trí việc làm của các cơ quan chuyên môn thuộc UBND huyện",
        (3, 4),
        FIELD,
        """\
* Căn cứ Nghị định số 62/2020/NĐ-CP ngày 01 tháng 6 năm 2020 của Chính phủ về vị trí việc làm và biên chế công chức;
"""
        + OFFICES
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Phê duyệt bản mô tả công việc và khung năng lực theo vị trí việc làm của 13 cơ quan chuyên môn thuộc Ủy ban nhân dân huyện (danh mục vị trí tại Phụ lục kèm theo).
Điều 2 [Sử dụng bản mô tả công việc]
1. Là căn cứ tuyển dụng, bố trí, điều động, đào tạo, bồi dưỡng và đánh giá công chức; khi giao việc, thủ trưởng đối chiếu với nhiệm vụ của vị trí.
2. Mỗi công chức được nhận bản mô tả công việc của mình, ký xác nhận; một người đảm nhiệm nhiều vị trí phải ghi rõ tỷ lệ thời gian từng vị trí.
3. Công chức chưa đáp ứng khung năng lực được bồi dưỡng trong 12 tháng; hết thời hạn không đáp ứng thì xem xét bố trí công việc phù hợp.
Điều 3. Giao Phòng Nội vụ hướng dẫn, kiểm tra; cập nhật mã vị trí việc làm vào phần mềm quản lý cán bộ, công chức, viên chức trước ngày 30/6/2022; trình điều chỉnh khi có thay đổi chức năng, nhiệm vụ.
Điều 4. Quyết định có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các cơ quan chuyên môn và công chức có liên quan chịu trách nhiệm thi hành./.
""",
        done(
            "Giao bản mô tả công việc đến từng công chức và lưu bản ký xác nhận",
            "NV",
            "VP TP TCKH TNMT",
            "29/4",
            "29/4",
            "Đã giao 96 bản mô tả công việc, lưu đủ bản ký xác nhận.",
            proof="Danh sách công chức ký nhận bản mô tả công việc",
        ),
        doing(
            "Cập nhật mã vị trí việc làm vào phần mềm quản lý cán bộ, công chức, viên chức",
            "NV",
            "",
            "30/6",
            85,
            "27/6",
            "Đã cập nhật 82 trên 96 công chức.",
        ),
        signer="chair",
        annex=Annex(
            "pdf",
            "PHỤ LỤC: DANH MỤC VỊ TRÍ VIỆC LÀM (trích, số liệu minh họa)",
            """\
| Mã vị trí | Tên vị trí | Yêu cầu năng lực chính |
| LĐ-01 | Trưởng phòng | Hoạch định, ra quyết định, quản lý sự thay đổi |
| LĐ-02 | Phó Trưởng phòng | Điều phối, kiểm tra, soạn thảo văn bản |
| NV-03 | Quản lý cải cách hành chính | Phân tích số liệu, xây dựng tài liệu kiểm chứng |
| NV-04 | Quản lý đào tạo, bồi dưỡng | Xác định nhu cầu, đánh giá sau khóa học |
| TP-02 | Quản lý hộ tịch, quốc tịch | Nghiệp vụ hộ tịch điện tử, giao tiếp song ngữ |
| TN-05 | Quản lý đo đạc, bản đồ | Sử dụng phần mềm bản đồ địa chính |
| VP-06 | Kiểm soát thủ tục hành chính | Tính chi phí tuân thủ, vận hành phần mềm một cửa |
| VH-04 | Quản lý công nghệ thông tin | An toàn thông tin cấp độ 2, hỗ trợ người dùng |
Cấp độ năng lực gồm năm bậc; vị trí chuyên viên yêu cầu tối thiểu bậc ba đối với năng lực chuyên môn.
""",
        ),
    ),
    issue(
        "905/UBND-NV",
        "23/6",
        "Công văn về việc rà soát đối tượng, báo cáo kết quả thực hiện chính sách tinh giản biên chế sáu tháng đầu năm 2022",
        (3, 5),
        FIELD,
        """\
Kính gửi: Các phòng, ban, đơn vị sự nghiệp thuộc huyện; UBND các xã.
Thực hiện Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 của Chính phủ về chính sách tinh giản biên chế và các nghị định sửa đổi, bổ sung số 113/2018/NĐ-CP, số 143/2020/NĐ-CP, Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:
1. Rà soát đối tượng thuộc diện tinh giản biên chế đợt tiếp theo: người dôi dư do sắp xếp tổ chức; người chưa đạt trình độ chuẩn mà không bố trí được việc khác; người có hai năm liên tiếp được xếp loại chất lượng không phù hợp. Việc xét phải công khai, có biên bản họp, người thuộc diện được nghe và có ý kiến.
2. Lập hồ sơ đúng mẫu, kèm bảng tính chế độ; Phòng Tài chính - Kế hoạch thẩm định mức hưởng trước khi trình. Hồ sơ khai không đúng thời gian đóng bảo hiểm xã hội thì thủ trưởng đơn vị chịu trách nhiệm.
3. Báo cáo kết quả sáu tháng đầu năm: số biên chế được giao, số có mặt, số đã giải quyết chế độ, khó khăn trong bố trí người thay thế; ghi rõ đơn vị không có đối tượng, không để trống biểu.
4. Không tuyển dụng mới vào vị trí vừa giải quyết tinh giản khi chưa có ý kiến của Phòng Nội vụ; tổng số giảm không vượt kế hoạch được phê duyệt.
5. Thời hạn: gửi báo cáo về Phòng Nội vụ trước ngày 01/7/2022; hồ sơ đề nghị đợt tiếp theo trước ngày 15/7/2022. Phòng Nội vụ tổng hợp, trình Ủy ban nhân dân huyện xem xét, báo cáo Sở Nội vụ./.
""",
        doing(
            "Báo cáo kết quả tinh giản biên chế sáu tháng đầu năm của ngành giáo dục",
            "GDDT",
            "",
            "1/7",
            60,
            "29/6",
            "Đã tổng hợp 21 trên 34 trường.",
            kind="report",
        ),
        fresh("Lập hồ sơ đề nghị tinh giản biên chế đợt tiếp theo", "NV", "TCKH GDDT", "15/7"),
        signer="home",
    ),
    issue(
        "1985/QĐ-UBND",
        "1/6",
        "Quyết định ban hành Quy chế phối hợp giữa các cơ quan, đơn vị trong thực hiện nhiệm vụ cải cách hành chính",
        (3, 4),
        FIELD,
        LOCAL_GOVERNMENT
        + """\
* Căn cứ Thông báo số 41/TB-UBND ngày 12 tháng 4 năm 2022 kết luận của Chủ tịch Ủy ban nhân dân huyện tại Hội nghị giao ban cải cách hành chính quý I;
"""
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp giữa các cơ quan, đơn vị trong thực hiện nhiệm vụ cải cách hành chính trên địa bàn huyện Buôn Đôn.
Điều 2 [Nguyên tắc chung]
1. Cơ quan chủ trì chịu trách nhiệm cuối cùng về tiến độ và chất lượng; cơ quan phối hợp chịu trách nhiệm về phần việc, số liệu và thời hạn trả lời của mình.
2. Văn bản lấy ý kiến nêu rõ thời hạn, tối thiểu ba ngày làm việc; hết thời hạn mà không trả lời được coi là đồng ý và phải chịu trách nhiệm về nội dung đó.
3. Khi có ý kiến khác nhau, cơ quan chủ trì mời họp trong hai ngày làm việc; vẫn không thống nhất thì báo cáo Chủ tịch Ủy ban nhân dân huyện, kèm phương án.
Điều 3. Xử lý trách nhiệm: cơ quan phối hợp trả lời chậm từ hai lần trong quý bị nhắc nhở tại giao ban; trường hợp thiếu trách nhiệm gây hậu quả hoặc có biểu hiện tiêu cực bị xem xét kỷ luật. Giao Phòng Nội vụ theo dõi, thống kê hằng quý; Văn phòng HĐND và UBND huyện cài đặt nhắc hạn trả lời trên hệ thống quản lý văn bản trước ngày 24/6/2022.
Điều 4. Quyết định có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các phòng, ban, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành./.
""",
        done(
            "Cài đặt nhắc hạn trả lời văn bản phối hợp trên hệ thống quản lý văn bản",
            "VP",
            "VHTT",
            "24/6",
            "21/6",
            "Đã cài đặt nhắc trước một ngày và khi quá hạn, áp dụng cho tất cả tài khoản lãnh đạo.",
        ),
        fresh(
            "Thống kê đơn vị trả lời văn bản phối hợp chậm quý III, báo cáo giao ban",
            "NV",
            "VP",
            "14/10",
            kind="report",
        ),
        signer="chair",
        annex=Annex(
            "docx",
            "QUY CHẾ PHỐI HỢP TRONG THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH",
            """\
Điều 1 [Phạm vi, đối tượng]
Quy chế áp dụng đối với 13 cơ quan chuyên môn, bảy xã; khuyến khích cơ quan ngành dọc đóng trên địa bàn tham gia.
Điều 2 [Hình thức phối hợp]
Lấy ý kiến bằng văn bản điện tử; họp trực tuyến; cử công chức biệt phái ngắn ngày; tổ công tác liên ngành.
Điều 3 [Thời hạn trả lời]
| Loại việc | Thời hạn |
| Góp ý dự thảo văn bản thông thường | 05 ngày làm việc |
| Xác minh thực địa phục vụ hồ sơ đất đai | 07 ngày làm việc |
| Cung cấp số liệu báo cáo định kỳ | 03 ngày làm việc |
| Xử lý sự cố phần mềm một cửa | 04 giờ làm việc |
Điều 4 [Đầu mối]
Mỗi cơ quan có một công chức đầu mối và một người thay thế; thay đổi đầu mối phải báo trong ngày.
Điều 5 [Sổ theo dõi vướng mắc]
Vướng mắc chưa xử lý được ghi vào sổ dùng chung, mỗi vướng mắc có người chịu trách nhiệm và ngày hẹn trả lời.
""",
        ),
    ),
)
