"""Reform area 6: e-government: plan, architecture 2.0, meetings, reports, document exchange."""

from site_config.demo.content.bases import DIGITAL, LOCAL_GOVERNMENT
from site_config.demo.content.histories import doing, done, fresh
from site_config.demo.content.issuing import TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Công nghệ thông tin, chuyển đổi số"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "19/KH-UBND",
        "8/2",
        "Kế hoạch ứng dụng công nghệ thông tin, xây dựng chính quyền điện tử, chính quyền số huyện Buôn Đôn năm 2022",
        (6,),
        FIELD,
        DIGITAL
        + """\
Ủy ban nhân dân huyện ban hành Kế hoạch năm 2022 như sau:
# I. MỤC TIÊU
1. 100% văn bản trao đổi giữa các cơ quan nhà nước trong huyện (trừ văn bản mật) dưới dạng điện tử, có ký số.
2. 100% xã có phòng họp trực tuyến kết nối với huyện; hệ thống quản lý văn bản liên thông từ huyện đến xã.
3. 100% máy tính công vụ cài phần mềm phòng, chống mã độc; hệ thống thông tin được phê duyệt cấp độ an toàn.
# II. NHIỆM VỤ
1. Hạ tầng: nâng cấp mạng nội bộ, đường truyền số liệu chuyên dùng đến bảy xã; thay máy tính trên bảy năm tuổi tại Bộ phận một cửa.
2. Nền tảng, ứng dụng: cập nhật kiến trúc phiên bản 2.0; hoàn thiện hệ thống thông tin báo cáo; mở rộng chữ ký số cá nhân đến toàn bộ công chức chuyên môn.
3. Dữ liệu: lập danh mục dữ liệu dùng chung của huyện, mỗi bộ dữ liệu có cơ quan chủ quản; chuẩn bị mở tối thiểu ba bộ dữ liệu.
4. An toàn thông tin: sao lưu hằng ngày, diễn tập ứng cứu sự cố một lần trong năm; thu hồi tài khoản người nghỉ việc trong 24 giờ.
5. Nhân lực: mỗi thôn, buôn có một tổ công nghệ số cộng đồng.
# III. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Văn hóa và Thông tin chủ trì, phối hợp với Văn phòng HĐND và UBND huyện triển khai; báo cáo hằng quý.
2. Phòng Tài chính - Kế hoạch cân đối kinh phí; UBND các xã thành lập tổ công nghệ số cộng đồng trước ngày 31/5/2022.
""",
        done(
            "Thành lập tổ công nghệ số cộng đồng tại các thôn, buôn",
            "VHTT",
            "24235 24238 24241 24244 24247 24250 24253",
            "31/5",
            "6/6",
            "Đã thành lập 97 tổ tại 100% thôn, buôn, tổng số 489 thành viên.",
            why="Xã Krông Na chậm do thiếu người biết sử dụng thiết bị thông minh.",
        ),
        doing(
            "Thay máy tính trên bảy năm tuổi tại Bộ phận một cửa các xã",
            "VHTT",
            "TCKH",
            "17/6",
            40,
            "20/6",
            "Đã thay 9 trên 22 máy.",
            why="Nhà thầu giao hàng chậm.",
        ),
        fresh("Diễn tập ứng cứu sự cố an toàn thông tin", "VHTT", "VP", "14/10"),
        signer="vice2",
        to=TO_UNITS,
        annex=Annex(
            "docx",
            "PHỤ LỤC: DANH MỤC NHIỆM VỤ, DỰ ÁN CÔNG NGHỆ THÔNG TIN NĂM 2022 (kinh phí minh họa)",
            """\
| STT | Nhiệm vụ | Kinh phí (triệu đồng) | Thời gian |
| 1 | Nâng cấp mạng nội bộ trụ sở huyện | 185,5 | Quý I |
| 2 | Thay máy tính Bộ phận một cửa các xã | 286 | Quý II |
| 3 | Thiết bị họp trực tuyến dự phòng | 74,2 | Quý II |
| 4 | Chữ ký số cá nhân cho công chức | 38 | Quý III |
| 5 | Phần mềm phòng, chống mã độc quản trị tập trung | 52,8 | Quý I |
| 6 | Diễn tập ứng cứu sự cố | 25 | Quý IV |
| 7 | Lập hồ sơ đề xuất cấp độ an toàn hệ thống thông tin | 40 | Quý III |
Thiết bị lưu khóa bí mật hỏng phải báo cơ quan cơ yếu để thu hồi chứng thư; không tự ý tiêu hủy.
""",
        ),
    ),
    issue(
        "836/QĐ-UBND",
        "15/3",
        "Quyết định phê duyệt cập nhật Kiến trúc chính quyền điện tử huyện Buôn Đôn phiên bản 2.0",
        (6,),
        FIELD,
        LOCAL_GOVERNMENT
        + DIGITAL
        + """\
* Theo đề nghị của Trưởng phòng Văn hóa và Thông tin.
# QUYẾT ĐỊNH:
Điều 1. Phê duyệt cập nhật Kiến trúc chính quyền điện tử huyện Buôn Đôn, phiên bản 2.0, bảo đảm phù hợp với Khung Kiến trúc Chính phủ điện tử Việt Nam và Kiến trúc chính quyền điện tử của tỉnh.
Điều 2 [Nội dung chính]
1. Kiến trúc nghiệp vụ: mô tả 13 nhóm nghiệp vụ của huyện, chỉ rõ nghiệp vụ liên thông với xã và với sở, ngành.
2. Kiến trúc dữ liệu: dữ liệu sinh ra ở đâu thì cập nhật ở đó; không thu thập lại dữ liệu đã có; mã định danh cơ quan dùng thống nhất.
3. Kiến trúc ứng dụng: dùng chung phần mềm của tỉnh về quản lý văn bản, một cửa điện tử, báo cáo; huyện chỉ xây dựng ứng dụng khi tỉnh chưa có.
4. Kiến trúc kỹ thuật và an toàn thông tin: kết nối qua trục tích hợp của tỉnh, mạng truyền số liệu chuyên dùng; bảo vệ theo cấp độ.
Điều 3. Giao Phòng Văn hóa và Thông tin công bố tài liệu kiến trúc, thẩm định sự phù hợp của mọi đề xuất mua sắm phần mềm, thiết bị; rà soát kiến trúc hằng năm. Các cơ quan không đầu tư ứng dụng ngoài kiến trúc.
Điều 4. Quyết định có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Văn hóa và Thông tin, thủ trưởng các cơ quan và Chủ tịch UBND các xã chịu trách nhiệm thi hành./.
""",
        done(
            "Công bố tài liệu Kiến trúc chính quyền điện tử phiên bản 2.0",
            "VHTT",
            "VP",
            "31/3",
            "25/3",
            "Đã hoàn thành cập nhật và công bố tài liệu kiến trúc phiên bản 2.0.",
        ),
        signer="chair",
    ),
    issue(
        "02/HD-UBND",
        "12/5",
        "Hướng dẫn tổ chức, vận hành hệ thống họp trực tuyến từ huyện đến xã",
        (6,),
        FIELD,
        """\
Hệ thống họp trực tuyến của huyện gồm một điểm cầu trung tâm và bảy điểm cầu xã. Để cuộc họp đúng giờ, rõ tiếng, rõ hình và an toàn, Ủy ban nhân dân huyện hướng dẫn như sau:
# I. TRƯỚC CUỘC HỌP
1. Cơ quan chuẩn bị nội dung đăng ký lịch với Văn phòng HĐND và UBND huyện trước hai ngày làm việc, nêu thành phần, thời lượng, tài liệu.
2. Điểm cầu thử âm thanh, hình ảnh trước 30 phút; dùng mạng dây, không dùng mạng không dây công cộng. Xã Krông Na và xã Ea Huar chuẩn bị máy nổ dự phòng vào mùa mưa.
3. Tài liệu gửi trên hệ thống quản lý văn bản, không phát bản giấy.
# II. TRONG CUỘC HỌP
1. Cán bộ kỹ thuật tắt micro các điểm cầu, chỉ mở khi được chủ tọa mời; người phát biểu nêu tên, đơn vị.
2. Hội nghị dài quá 90 phút phải có giải lao; nội dung mật không họp qua hệ thống này.
3. Mất kết nối quá năm phút, điểm cầu báo số điện thoại trực; chủ tọa quyết định hoãn hay tiếp tục.
# III. SAU CUỘC HỌP
1. Thông báo kết luận ban hành trong ba ngày làm việc; mỗi nhiệm vụ ghi một cơ quan chủ trì, thời hạn và được cập nhật vào danh sách theo dõi.
2. Bản ghi hình lưu 90 ngày, chỉ cơ quan chủ trì được xem lại.
# IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng HĐND và UBND huyện quản lý lịch; Phòng Văn hóa và Thông tin trực kỹ thuật, tập huấn cho cán bộ phụ trách điểm cầu trước ngày 27/5/2022; UBND các xã bảo quản thiết bị, báo hỏng trong ngày.
""",
        done(
            "Tập huấn vận hành điểm cầu họp trực tuyến cho cán bộ các xã",
            "VHTT",
            "24235 24238",
            "27/5",
            "26/5",
            "Đã tập huấn cho 14 cán bộ phụ trách bảy điểm cầu.",
        ),
        done(
            "Lắp nguồn dự phòng cho điểm cầu họp trực tuyến xã Krông Na",
            "24235",
            "VHTT",
            "15/6",
            "27/6",
            "Đã lắp bộ lưu điện và máy nổ, thử tải đạt hai giờ.",
            why="Thiếu kinh phí, phải chờ bổ sung dự toán.",
        ),
        signer="vice2",
    ),
    issue(
        "455/UBND-VP",
        "8/4",
        "Công văn về việc triển khai hệ thống thông tin báo cáo của huyện kết nối với hệ thống thông tin báo cáo quốc gia",
        (6,),
        FIELD,
        """\
Kính gửi: Các phòng, ban chuyên môn thuộc huyện; UBND các xã.
Thực hiện Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước, huyện đưa vào sử dụng hệ thống thông tin báo cáo, kết nối qua hệ thống của tỉnh với hệ thống thông tin báo cáo quốc gia. Ủy ban nhân dân huyện yêu cầu:
1. Từ ngày 01/5/2022, báo cáo định kỳ về kinh tế - xã hội, cải cách hành chính, kiểm soát thủ tục, tiếp công dân được lập, duyệt, ký số và gửi trên hệ thống; không gửi song song bản giấy.
2. Mỗi chỉ tiêu có một đơn vị nhập, một người duyệt. Đã duyệt mà cần sửa phải ghi lý do; hệ thống lưu số cũ. Ô không có số liệu chọn "không phát sinh", không nhập số 0 thay cho chưa thống kê.
3. Văn phòng HĐND và UBND huyện rà soát danh mục báo cáo, đề nghị bỏ báo cáo trùng; hoàn thành trước ngày 29/4/2022. Mục tiêu giảm ít nhất 20% số báo cáo đột xuất.
4. Phòng Văn hóa và Thông tin cấp tài khoản, tập huấn theo cụm; xử lý lỗi kết nối trong một ngày làm việc.
5. UBND các xã phân công công chức Văn phòng - Thống kê nhập số liệu trước ngày 14 của tháng cuối kỳ; số liệu phải khớp với sổ theo dõi gốc.
Đơn vị nhập chậm hai kỳ liên tiếp, thủ trưởng giải trình tại giao ban./.
""",
        done(
            "Rà soát danh mục báo cáo, đề nghị bỏ báo cáo trùng lặp",
            "VP",
            "TP NV",
            "29/4",
            "28/4",
            "Đã rà soát 112 báo cáo, đề nghị bỏ 17 báo cáo và gộp chín báo cáo.",
        ),
        doing(
            "Nhập số liệu kỳ sáu tháng trên hệ thống thông tin báo cáo của xã Ea Wer",
            "24241",
            "",
            "14/6",
            70,
            "22/6",
            "Đã nhập 41 trên 58 chỉ tiêu.",
            why="Công chức mới nhận việc, chưa quen hệ thống.",
            kind="report",
        ),
    ),
    issue(
        "01/CĐ-UBND",
        "26/4",
        "Công điện về việc khắc phục khẩn cấp sự cố gián đoạn liên thông văn bản điện tử từ huyện đến các xã",
        (6,),
        FIELD,
        """\
Chủ tịch Ủy ban nhân dân huyện điện: Chánh Văn phòng HĐND và UBND huyện; Trưởng phòng Văn hóa và Thông tin; Chủ tịch UBND các xã.
Từ 21 giờ ngày 25/4/2022, do mưa dông, sét đánh làm hỏng thiết bị mạng và đứt cáp quang đoạn qua xã Ea Wer, việc liên thông văn bản điện tử từ huyện đến các xã Krông Na, Ea Huar, Ea Wer bị gián đoạn; một số văn bản có thời hạn gấp chưa đến nơi nhận. Để khắc phục ngay, bảo đảm chỉ đạo, điều hành thông suốt trước kỳ nghỉ lễ, Chủ tịch Ủy ban nhân dân huyện yêu cầu:
1. Phòng Văn hóa và Thông tin phối hợp với đơn vị viễn thông khôi phục đường truyền trước 17 giờ ngày 27/4/2022; trong khi chờ, dùng kết nối di động dự phòng cho ba xã. Kiểm tra hàng đợi văn bản, gửi lại văn bản lỗi, xác nhận trạng thái "đã đến" của từng văn bản.
2. Văn phòng HĐND và UBND huyện lập danh sách văn bản khẩn, hỏa tốc phát hành từ 20 giờ ngày 25/4; gọi điện cho văn thư xã xác nhận đã nhận; bố trí văn thư trực ngoài giờ đến hết ngày 29/4/2022.
3. Chủ tịch UBND các xã trực tiếp chỉ đạo kiểm tra chống sét, nguồn điện; rút thiết bị khi có dông; không để mất văn bản, báo cáo ngay văn bản nhận chậm ảnh hưởng đến công việc.
4. Giao Phòng Văn hóa và Thông tin đánh giá nguyên nhân, đề xuất phương án cáp dự phòng, báo cáo trước ngày 20/5/2022.
Yêu cầu các đơn vị triển khai ngay Công điện này./.
""",
        done(
            "Khôi phục đường truyền và gửi lại văn bản lỗi cho ba xã",
            "VHTT",
            "24235 24238 24241",
            "28/4",
            "27/4",
            "Đã khôi phục lúc 14 giờ 20 phút ngày 27/4; gửi lại 36 văn bản, xác nhận đã đến đủ.",
            proof="Nhật ký trạng thái văn bản liên thông",
        ),
        done(
            "Đề xuất phương án cáp dự phòng liên thông văn bản",
            "VHTT",
            "TCKH",
            "20/5",
            "1/6",
            "Đã trình hai phương án cáp dự phòng kèm khái toán.",
            why="Đơn vị viễn thông khảo sát tuyến chậm.",
        ),
        signer="chair",
        urgency="flash",
    ),
)
