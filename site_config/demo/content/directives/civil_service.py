"""Reform area 4: the civil service: training, assessment, rotation, culture, staff records."""

from site_config.demo.content.bases import HOME_AFFAIRS, STAFF
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Công chức, công vụ"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "24/KH-UBND",
        "18/2",
        "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức huyện Buôn Đôn năm 2022",
        (4,),
        FIELD,
        STAFF
        + """\
* Căn cứ Nghị định số 101/2017/NĐ-CP ngày 01 tháng 9 năm 2017 và Nghị định số 89/2021/NĐ-CP ngày 18 tháng 10 năm 2021 của Chính phủ về đào tạo, bồi dưỡng cán bộ, công chức, viên chức;
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
# I. MỤC TIÊU
1. Công chức tham mưu cải cách hành chính và công chức Bộ phận một cửa đều được bồi dưỡng ít nhất một lần trong năm.
2. 80% cán bộ, công chức xã sử dụng thành thạo phần mềm quản lý văn bản, chữ ký số và hồ sơ trực tuyến.
3. Tăng số công chức biết tiếng Ê Đê ở các xã có đông đồng bào dân tộc thiểu số.
# II. NỘI DUNG
1. Bồi dưỡng theo vị trí việc làm: nghiệp vụ một cửa, soạn thảo văn bản, kiểm soát thủ tục, tài chính xã.
2. Bồi dưỡng kỹ năng số: an toàn thông tin, khai thác dữ liệu, tổ chức họp trực tuyến.
3. Bồi dưỡng tiếng Ê Đê trình độ giao tiếp, học buổi tối, 40 buổi.
4. Đào tạo sau đại học chỉ cử người đã quy hoạch, chuyên ngành phù hợp; không cử học trái ngành.
# III. CÁCH LÀM
1. Khảo sát nhu cầu từng vị trí trước khi mở lớp; mỗi lớp không quá 45 người, ít nhất một nửa thời lượng thực hành.
2. Đánh giá sau ba tháng: thủ trưởng nhận xét việc áp dụng; kết quả là căn cứ cử đi học lần sau.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ chủ trì; Phòng Tài chính - Kế hoạch bố trí kinh phí; Phòng Dân tộc mời giáo viên tiếng Ê Đê.
2. Thủ trưởng đơn vị sắp xếp công việc để người được cử dự học đủ; người vắng quá 20% không được công nhận.
""",
        done(
            "Khảo sát nhu cầu bồi dưỡng theo vị trí việc làm của các cơ quan, đơn vị",
            "NV",
            "GDDT YT",
            "31/3",
            "30/3",
            "Đã khảo sát 412 người, xác định năm nhóm nội dung cần bồi dưỡng.",
        ),
        done(
            "Mở lớp bồi dưỡng kỹ năng số cho công chức Bộ phận một cửa cấp huyện, cấp xã",
            "NV",
            "VHTT VP",
            "15/6",
            "14/6",
            "Đã mở hai lớp với 76 học viên; 71 học viên đạt yêu cầu.",
            proof="Danh sách học viên và kết quả kiểm tra",
        ),
        doing(
            "Tổ chức lớp bồi dưỡng tiếng Ê Đê cho công chức xã",
            "DT",
            "NV 24235 24241 24238",
            "30/11",
            35,
            "21/6",
            "Đã học 14 trên 40 buổi, 28 học viên.",
            why="Một số học viên ở xa, khó theo lớp buổi tối mùa mưa.",
        ),
        annex=Annex(
            "docx",
            "PHỤ LỤC: DANH SÁCH LỚP BỒI DƯỠNG NĂM 2022",
            """\
| STT | Tên lớp | Đối tượng | Số người | Thời gian | Địa điểm |
| 1 | Nghiệp vụ tiếp nhận và số hóa hồ sơ | Công chức một cửa | 40 | Tháng 4 | Huyện |
| 2 | Kỹ năng số và an toàn thông tin | Công chức một cửa | 76 | Tháng 6 | Phòng máy trường trung học |
| 3 | Soạn thảo văn bản theo Nghị định 30/2020/NĐ-CP | Văn thư, công chức văn phòng xã | 35 | Tháng 7 | Trực tuyến |
| 4 | Tiếng Ê Đê giao tiếp | Công chức ba xã | 28 | Tháng 4 đến tháng 11 | Xã Ea Wer |
| 5 | Lập tài liệu kiểm chứng Chỉ số cải cách hành chính | Đầu mối các đơn vị | 40 | Tháng 8 | Huyện |
| 6 | Kỹ năng tiếp công dân, xử lý khiếu nại | Chủ tịch, công chức xã | 42 | Tháng 9 | Huyện |
Học viên mang theo máy tính xách tay; xã chưa có máy được mượn tại Phòng Văn hóa và Thông tin.
""",
        ),
    ),
    issue(
        "318/QĐ-UBND",
        "27/1",
        "Quyết định ban hành Bộ tiêu chí đánh giá, xếp loại chất lượng hằng tháng đối với cán bộ, công chức gắn với kết quả cải cách hành chính",
        (4,),
        FIELD,
        STAFF
        + """\
* Căn cứ Nghị định số 90/2020/NĐ-CP ngày 13 tháng 8 năm 2020 của Chính phủ về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức;
"""
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Ban hành Bộ tiêu chí đánh giá, xếp loại chất lượng hằng tháng đối với cán bộ, công chức thuộc Ủy ban nhân dân huyện, Ủy ban nhân dân các xã, tổng điểm 100, gồm: kết quả thực hiện nhiệm vụ 60 điểm; kỷ luật, kỷ cương và thái độ phục vụ 20 điểm; ứng dụng công nghệ thông tin 10 điểm; sáng kiến, phối hợp 10 điểm.
Điều 2 [Cách chấm điểm]
1. Mỗi nhiệm vụ quá hạn do chủ quan trừ 05 điểm; quá hạn trên 15 ngày trừ 10 điểm. Nhiệm vụ đã được gia hạn trước khi đến hạn không bị trừ.
2. Hồ sơ trễ hạn không có thư xin lỗi trừ 03 điểm mỗi hồ sơ; bị phản ánh đúng về thái độ trừ 10 điểm.
3. Công chức tự chấm trước ngày 25; thủ trưởng duyệt trước ngày 28 hằng tháng, nêu lý do khi điểm khác với tự chấm.
Điều 3. Kết quả 12 tháng là căn cứ xếp loại năm; người có ba tháng liên tiếp dưới 50 điểm được xem xét bố trí công việc khác. Giao Phòng Nội vụ hướng dẫn, kiểm tra xác suất, tổng hợp theo quý.
Điều 4. Quyết định có hiệu lực từ ngày 01 tháng 3 năm 2022. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các cơ quan, đơn vị, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành./.
""",
        done(
            "Hướng dẫn chấm điểm hằng tháng và phần mềm tự chấm cho các đơn vị",
            "NV",
            "VHTT",
            "28/2",
            "25/2",
            "Đã hướng dẫn 20 đơn vị, cung cấp bảng tính tự chấm dùng chung.",
        ),
        sent_back(
            done(
                "Tổng hợp kết quả chấm điểm công chức quý I",
                "NV",
                "",
                "15/4",
                "20/4",
                "Đã tổng hợp lại theo từng tháng, tách riêng cấp xã; có phân tích nguyên nhân trừ điểm.",
                why="Ba xã phải chấm lại tháng 3 do áp dụng sai mức trừ.",
            ),
            first="14/4",
            said="Đã tổng hợp kết quả chấm điểm quý I.",
            back="15/4",
            reason="Chưa tách kết quả của cấp xã và chưa nêu nguyên nhân trừ điểm.",
        ),
        signer="chair",
        effective="1/3",
    ),
    issue(
        "831/UBND-NV",
        "10/6",
        "Công văn về việc bổ sung, hoàn thiện thông tin cá nhân trong phần mềm quản lý cán bộ, công chức, viên chức",
        (4, 6),
        FIELD,
        """\
Kính gửi: Các phòng, ban, đơn vị sự nghiệp thuộc huyện; UBND các xã.
Phần mềm quản lý cán bộ, công chức, viên chức của tỉnh đã được triển khai đến huyện. Qua kiểm tra, dữ liệu của nhiều người còn thiếu quá trình công tác, văn bằng, số quyết định lương; có trường hợp trùng hồ sơ do chuyển đơn vị. Để dữ liệu đúng, đủ, sạch, sống, Ủy ban nhân dân huyện yêu cầu:
1. Từng cán bộ, công chức, viên chức đăng nhập, đối chiếu hồ sơ giấy, bổ sung thông tin còn thiếu; tải bản quét văn bằng, chứng chỉ, quyết định gần nhất. Người kê khai chịu trách nhiệm về tính chính xác.
2. Thủ trưởng đơn vị phân công một người kiểm tra, khóa từng hồ sơ sau khi đủ; không giao tài khoản của lãnh đạo cho người khác sử dụng.
3. Phòng Nội vụ đối soát số người với quỹ lương do Phòng Tài chính - Kế hoạch cung cấp; xử lý hồ sơ trùng; hỗ trợ trực tuyến vào chiều thứ Tư hằng tuần.
4. Phòng Giáo dục và Đào tạo hoàn thành dữ liệu viên chức các trường trước ngày 29/7/2022; UBND các xã hoàn thành trước ngày 30/6/2022; các phòng, ban hoàn thành trước ngày 24/6/2022.
5. Dữ liệu cá nhân chỉ dùng cho quản lý nhà nước; không chụp, gửi qua ứng dụng nhắn tin cá nhân. Đơn vị để lộ, lọt dữ liệu bị xử lý theo quy định.
Phòng Nội vụ tổng hợp tỷ lệ hoàn thành từng tuần, báo cáo Ủy ban nhân dân huyện./.
""",
        done(
            "Đối soát số người trong phần mềm với quỹ lương, xử lý hồ sơ trùng",
            "NV",
            "TCKH",
            "24/6",
            "23/6",
            "Đã đối soát 1.318 hồ sơ, xử lý 17 hồ sơ trùng.",
        ),
        doing(
            "Hoàn thiện dữ liệu cán bộ, công chức xã Ea Bar trong phần mềm",
            "24250",
            "",
            "30/6",
            90,
            "28/6",
            "Đã hoàn thiện 19 trên 21 hồ sơ.",
        ),
        doing(
            "Hoàn thiện dữ liệu viên chức các trường trong phần mềm",
            "GDDT",
            "NV",
            "29/7",
            40,
            "27/6",
            "Đã khóa 452 trên 1.130 hồ sơ.",
        ),
        signer="home",
    ),
    issue(
        "83/KH-UBND",
        "10/5",
        "Kế hoạch chuyển đổi vị trí công tác đối với công chức, viên chức năm 2022",
        (4,),
        FIELD,
        """\
* Căn cứ Luật Phòng, chống tham nhũng ngày 20 tháng 11 năm 2018; Nghị định số 59/2019/NĐ-CP ngày 01 tháng 7 năm 2019 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành;
Ủy ban nhân dân huyện ban hành Kế hoạch chuyển đổi vị trí công tác năm 2022 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Phòng ngừa tham nhũng, tiêu cực; tạo điều kiện để công chức hiểu nhiều việc.
2. Bảo đảm ổn định công việc, đúng chuyên môn; không lợi dụng chuyển đổi để trù dập. Danh sách được công khai tại cơ quan ít nhất 30 ngày trước khi thực hiện.
# II. ĐỐI TƯỢNG, THỜI HẠN
1. Công chức không giữ chức vụ lãnh đạo làm việc tại vị trí phải chuyển đổi từ đủ 03 năm trở lên: cấp phát, thanh toán tài chính; thẩm định dự án; giao đất, cấp giấy chứng nhận; thanh tra; tiếp nhận hồ sơ; quản lý thị trường lâm sản.
2. Kế toán trường học và công chức Tài chính - Kế toán, Địa chính - Xây dựng xã.
3. Chưa chuyển đổi: người đang bị xem xét kỷ luật, đang điều trị bệnh hiểm nghèo, phụ nữ mang thai hoặc nuôi con dưới 36 tháng tuổi.
# III. CÁCH LÀM
Chuyển đổi giữa các bộ phận trong cơ quan, giữa các xã hoặc giữa các trường; trước khi chuyển phải bàn giao hồ sơ, công nợ, con dấu, tài khoản phần mềm, có biên bản.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ tổng hợp danh sách trước ngày 10/6/2022, tham mưu quyết định chuyển đổi trong quý III.
2. Thanh tra huyện giám sát việc công khai và bàn giao; Phòng Giáo dục và Đào tạo rà soát kế toán trường học.
""",
        done(
            "Tổng hợp danh sách công chức, viên chức thuộc diện chuyển đổi vị trí công tác",
            "NV",
            "TTr GDDT",
            "10/6",
            "13/6",
            "Đã tổng hợp 24 người, công khai tại các cơ quan.",
            why="Một số trường báo cáo thiếu thời gian giữ vị trí.",
        ),
        fresh("Giám sát việc bàn giao khi chuyển đổi vị trí công tác", "TTr", "NV", "30/9"),
        signer="chair",
    ),
    issue(
        "02/CTr-UBND",
        "24/2",
        "Chương trình thực hiện Đề án Văn hóa công vụ tại các cơ quan nhà nước huyện Buôn Đôn năm 2022",
        (4, 2),
        FIELD,
        """\
* Căn cứ Quyết định số 1847/QĐ-TTg ngày 27 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ;
Ủy ban nhân dân huyện ban hành Chương trình như sau:
# I. MỤC TIÊU
1. Mỗi công chức biết và làm theo "4 xin, 4 luôn": xin chào, xin lỗi, xin cảm ơn, xin phép; luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ.
2. Giảm một nửa số phản ánh đúng về thái độ phục vụ so với năm 2021.
# II. NHIỆM VỤ
1. Tinh thần, thái độ làm việc: không đùn đẩy, không né tránh; trả lời rõ ràng bằng lời nói phổ thông, giải thích bằng tiếng dân tộc khi cần.
2. Chuẩn mực giao tiếp: nghe điện thoại sau không quá ba hồi chuông, xưng tên và cơ quan; không ngắt lời người dân.
3. Trang phục và không gian: gọn gàng, đeo thẻ; phòng tiếp dân có nước uống, chỗ ngồi, bảng chỉ dẫn bằng chữ lớn.
4. Tiết kiệm: không họp quá 90 phút khi không cần thiết, dùng tài liệu điện tử, tắt thiết bị khi rời phòng.
# III. GIẢI PHÁP
1. Ký cam kết đến từng người; mỗi tháng tự soi, tự sửa một việc.
2. Đặt mã QR đánh giá thái độ phục vụ tại quầy giao dịch; kết quả gửi thẳng về Phòng Nội vụ.
3. Chọn xã Ea Nuôl làm điểm "Chính quyền thân thiện", sơ kết sau sáu tháng để nhân rộng.
# IV. TỔ CHỨC THỰC HIỆN
Giao Phòng Nội vụ chủ trì theo dõi; Phòng Văn hóa và Thông tin thiết kế mã QR, bảng chỉ dẫn trước ngày 15/4/2022; các đơn vị báo cáo kết quả ký cam kết trước ngày 31/3/2022.
""",
        done(
            "Thiết kế mã QR đánh giá thái độ phục vụ và bảng chỉ dẫn tại quầy giao dịch",
            "VHTT",
            "VP",
            "15/4",
            "12/4",
            "Đã dán mã QR tại 26 quầy giao dịch của huyện và xã.",
        ),
        doing(
            "Thực hiện mô hình điểm Chính quyền thân thiện tại xã Ea Nuôl",
            "24253",
            "NV",
            "31/8",
            60,
            "16/6",
            "Đã ký cam kết, bố trí góc hỗ trợ và tổ đi cơ sở; gửi 35 thư chúc mừng khai sinh, chia buồn.",
        ),
        signer="vice2",
    ),
)
