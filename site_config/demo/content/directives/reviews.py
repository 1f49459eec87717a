"""Review of the whole reform: commendation, quarterly and half-year reports, conclusions."""

from site_config.demo.content.bases import HOME_AFFAIRS, LOCAL_GOVERNMENT
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import ALL_AREAS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Cải cách hành chính"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "771/QĐ-UBND",
        "10/3",
        "Quyết định về việc khen thưởng tập thể, cá nhân có thành tích góp phần cải thiện các tiêu chí thành phần Chỉ số cải cách hành chính năm 2021",
        ALL_AREAS,
        "Thi đua, khen thưởng",
        LOCAL_GOVERNMENT
        + """\
* Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003 và các luật sửa đổi, bổ sung năm 2005, năm 2013;
* Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng;
* Căn cứ kết quả đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2021;
"""
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện cho 04 tập thể và 07 cá nhân đã có thành tích góp phần cải thiện các tiêu chí thành phần Chỉ số cải cách hành chính năm 2021 (có danh sách kèm theo).
Điều 2. Mức tiền thưởng kèm theo Giấy khen thực hiện theo quy định hiện hành về thi đua, khen thưởng; kinh phí trích từ Quỹ thi đua, khen thưởng của huyện năm 2022.
Điều 3. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND huyện tổ chức trao thưởng tại Hội nghị giao ban cải cách hành chính quý I; Phòng Văn hóa và Thông tin giới thiệu cách làm hay của các tập thể, cá nhân được khen trên Cổng thông tin điện tử và hệ thống truyền thanh.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, Trưởng phòng Tài chính - Kế hoạch, thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 căn cứ Quyết định thi hành kể từ ngày ký./.
""",
        done(
            "Tổ chức trao Giấy khen tại Hội nghị giao ban cải cách hành chính quý I",
            "NV",
            "VP TCKH",
            "15/4",
            "7/4",
            "Đã trao Giấy khen và tiền thưởng cho 4 tập thể, 7 cá nhân tại hội nghị giao ban.",
        ),
        done(
            "Giới thiệu cách làm hay của tập thể, cá nhân được khen trên Cổng thông tin điện tử",
            "VHTT",
            "",
            "29/4",
            "27/4",
            "Đã đăng bốn tin, bài giới thiệu cách làm của các tập thể được khen.",
        ),
        signer="chair",
        annex=Annex(
            "pdf",
            "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG (tên minh họa)",
            """\
| STT | Tập thể, cá nhân | Thành tích |
| 1 | Tập thể số 1 (minh họa) | Giảm một nửa hồ sơ trễ hạn so với năm trước |
| 2 | Tập thể số 2 (minh họa) | Hoàn thành sớm số hóa sổ hộ tịch |
| 3 | Tập thể số 3 (minh họa) | Duy trì chuyên mục hỏi đáp thủ tục hành chính |
| 4 | Tập thể số 4 (minh họa) | Dẫn đầu tỷ lệ hồ sơ trực tuyến cấp xã |
| 5 | Cá nhân số 1 (minh họa) | Sáng kiến phiếu hẹn qua tin nhắn |
| 6 | Cá nhân số 2 (minh họa) | Tham mưu rà soát thủ tục lĩnh vực đất đai |
| 7 | Cá nhân số 3 (minh họa) | Hướng dẫn người dân tộc thiểu số nộp hồ sơ trực tuyến |
| 8 | Cá nhân số 4 (minh họa) | Số hóa kết quả giải quyết còn hiệu lực |
| 9 | Cá nhân số 5 (minh họa) | Chuẩn hóa tài liệu kiểm chứng |
| 10 | Cá nhân số 6 (minh họa) | Vận hành ổn định phòng họp trực tuyến |
| 11 | Cá nhân số 7 (minh họa) | Tổng hợp báo cáo đúng hạn cả năm |
""",
        ),
    ),
    issue(
        "52/BC-UBND",
        "15/3",
        "Báo cáo công tác cải cách hành chính quý I năm 2022",
        ALL_AREAS,
        FIELD,
        """\
Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân huyện báo cáo kết quả công tác cải cách hành chính quý I năm 2022 như sau:
# I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
Ngay từ đầu năm, huyện đã ban hành kế hoạch cải cách hành chính, kế hoạch kiểm tra, kế hoạch rà soát thủ tục hành chính và giao chỉ tiêu đến từng cơ quan. Sau Tết Nguyên đán, Chủ tịch Ủy ban nhân dân huyện ban hành Chỉ thị về tăng cường kỷ luật, kỷ cương hành chính.
# II. KẾT QUẢ THỰC HIỆN
1. Cải cách thể chế: ban hành kế hoạch xây dựng, kiểm tra văn bản; công bố danh mục văn bản hết hiệu lực năm 2021.
2. Cải cách thủ tục hành chính: phân công rà soát theo lĩnh vực; Bộ phận một cửa hoạt động theo quy chế mới.
3. Cải cách tổ chức bộ máy: lấy ý kiến phương án sắp xếp đầu mối bên trong các phòng.
4. Cải cách chế độ công vụ: giao kế hoạch đào tạo, bồi dưỡng; kiểm tra công vụ đột xuất.
5. Cải cách tài chính công: các đơn vị sửa đổi quy chế chi tiêu nội bộ.
6. Chính quyền điện tử: phê duyệt cập nhật kiến trúc phiên bản 2.0; họp trực tuyến đến xã hoạt động ổn định.
# III. TỒN TẠI, NGUYÊN NHÂN
Một số xã gửi báo cáo chậm; hồ sơ trực tuyến tập trung ở ít thủ tục. Nguyên nhân chủ yếu do công chức kiêm nhiệm, thiết bị ở xã đã cũ, người dân chưa quen thao tác.
# IV. NHIỆM VỤ QUÝ II
Hoàn thành rà soát thủ tục hành chính; kiểm tra đợt một; khảo sát hài lòng; giao quyền tự chủ tài chính. Giao Phòng Nội vụ đôn đốc các đơn vị gửi số liệu trước ngày 10 của tháng cuối quý./.
""",
        done(
            "Chuẩn hóa biểu số liệu cải cách hành chính quý của các xã",
            "NV",
            "24250 24253",
            "31/5",
            "26/5",
            "Đã thống nhất một bộ biểu dùng chung, thử tại xã Ea Bar và Ea Nuôl rồi áp dụng toàn huyện.",
            kind="report",
        ),
        fresh(
            "Gửi số liệu cải cách hành chính quý III đúng biểu mẫu chung",
            "NV",
            "24235 24238 24241 24244 24247 24250 24253",
            "15/9",
            kind="report",
        ),
        signer="chair",
        to=("UBND tỉnh (b/c)", "Sở Nội vụ (b/c)", "TT. Huyện ủy (b/c)", "Lưu: VT, NV"),
    ),
    issue(
        "41/TB-UBND",
        "12/4",
        "Thông báo kết luận của Chủ tịch UBND huyện tại Hội nghị giao ban cải cách hành chính quý I năm 2022",
        ALL_AREAS,
        FIELD,
        """\
Ngày 07/4/2022, tại hội trường UBND huyện và bảy điểm cầu xã, Chủ tịch Ủy ban nhân dân huyện chủ trì Hội nghị giao ban cải cách hành chính quý I. Sau khi nghe Phòng Nội vụ báo cáo, ý kiến thảo luận của các đơn vị, Chủ tịch Ủy ban nhân dân huyện kết luận:
1. Đánh giá chung
Các đơn vị đã chủ động hơn; hồ sơ tồn trạng thái trên phần mềm được xử lý. Tuy nhiên còn ba nhiệm vụ quá hạn, công tác báo cáo của một số xã chưa nghiêm.
2. Nhiệm vụ trong thời gian tới
a) Giao Văn phòng HĐND và UBND huyện chủ trì, phối hợp với Phòng Tư pháp, Phòng Tài nguyên và Môi trường hoàn thiện phương án đơn giản hóa thủ tục hành chính, trình trước ngày 20/4/2022.
b) Giao Phòng Nội vụ tham mưu quy chế phối hợp giữa các cơ quan, quy định rõ trách nhiệm và cách xử lý khi cơ quan phối hợp chậm trả lời; hoàn thành trước ngày 31/5/2022.
c) Giao Phòng Văn hóa và Thông tin bố trí tổ công nghệ hỗ trợ xã Krông Na, nơi đường truyền hay gián đoạn.
d) UBND các xã Ea Huar, Cuôr KNia kiểm điểm nguyên nhân chậm báo cáo, gửi về Phòng Nội vụ trước ngày 29/4/2022.
3. Từ quý II, đơn vị có nhiệm vụ quá hạn phải trực tiếp giải trình tại giao ban, không ủy quyền cho cấp dưới. Đơn vị nào xin gia hạn phải có lý do và đề nghị trước khi đến hạn.
Văn phòng HĐND và UBND huyện thông báo để các đơn vị biết, thực hiện./.
""",
        done(
            "Hoàn thiện phương án đơn giản hóa thủ tục hành chính trình Chủ tịch UBND huyện",
            "VP",
            "TP TNMT",
            "20/4",
            "19/4",
            "Đã trình dự thảo quyết định thông qua phương án đơn giản hóa, kèm bảng tính chi phí tuân thủ.",
        ),
        sent_back(
            done(
                "Kiểm điểm nguyên nhân chậm gửi báo cáo cải cách hành chính quý I của xã Ea Huar",
                "24238",
                "",
                "29/4",
                "28/4",
                "Đã bổ sung biên bản họp kiểm điểm, phân công lại công chức đầu mối và người thay thế.",
            ),
            first="20/4",
            said="Đã kiểm điểm, rút kinh nghiệm chung trong tập thể.",
            back="21/4",
            reason="Báo cáo chưa nêu nguyên nhân cụ thể và người chịu trách nhiệm; đề nghị bổ sung biên bản.",
        ),
        done(
            "Kiểm điểm nguyên nhân chậm gửi báo cáo cải cách hành chính quý I của xã Cuôr KNia",
            "24247",
            "",
            "29/4",
            "6/5",
            "Đã họp kiểm điểm, giao Phó Chủ tịch xã ký duyệt số liệu trước ngày 10 tháng cuối quý.",
            why="Công chức phụ trách nghỉ thai sản, bàn giao chưa đầy đủ.",
        ),
        signer="office",
    ),
    issue(
        "118/BC-UBND",
        "15/6",
        "Báo cáo công tác cải cách hành chính sáu tháng đầu năm 2022",
        ALL_AREAS,
        FIELD,
        """\
Ủy ban nhân dân huyện báo cáo kết quả công tác cải cách hành chính sáu tháng đầu năm 2022 như sau:
# I. CHỈ ĐẠO, ĐIỀU HÀNH
Trong sáu tháng, huyện ban hành 50 văn bản chỉ đạo, điều hành, hướng dẫn triển khai sáu nhiệm vụ cải cách hành chính (số dự kiến đến hết kỳ). Huyện khen thưởng 04 tập thể, 07 cá nhân góp phần cải thiện Chỉ số cải cách hành chính năm 2021. Công tác tuyên truyền theo Quyết định số 7193/QĐ-UBND đã thực hiện 02 lượt chuyên đề trên loa đài, 01 lượt chuyên mục truyền hình, 03 chuyên trang, 350 m² pano, áp phích, 4.500 tờ gấp, 50 cuốn sổ tay; tuyên truyền trong các cuộc họp, hội nghị, hội thi có thực hiện, chưa thống kê.
# II. KẾT QUẢ THEO SÁU NỘI DUNG
1. Thể chế: ban hành 03 văn bản quy phạm pháp luật.
2. Thủ tục hành chính: kiến nghị xử lý 16 thủ tục cấp huyện, 13 thủ tục cấp xã; công khai 334 thủ tục trên Cổng dịch vụ công quốc gia; thủ tục mức độ 3, 4 đạt 66,07%; mức độ hài lòng đạt 75%.
3. Tổ chức bộ máy, chế độ công vụ và tài chính công tiếp tục được tăng cường.
4. Chính quyền điện tử: hoàn thành cập nhật kiến trúc phiên bản 2.0; vận hành hệ thống họp trực tuyến; hệ thống thông tin báo cáo kết nối quốc gia; liên thông văn bản từ huyện đến xã; 100% phòng chuyên môn và UBND cấp xã áp dụng ISO 9001:2015.
# III. NHIỆM VỤ SÁU THÁNG CUỐI NĂM
1. Cùng bàn bạc, nêu khó khăn để xây dựng kế hoạch hằng năm khả thi, sát thực tế.
2. Phối hợp tổ chức tập huấn, bồi dưỡng công chức tham mưu, nhất là kỹ năng công nghệ thông tin.
3. Đổi mới quy chế phối hợp, quy định rõ trách nhiệm và xử lý nghiêm trường hợp thiếu trách nhiệm.
4. Thực hiện đồng bộ dịch vụ công mức độ 3, 4 tại xã; bổ sung dữ liệu trong phần mềm quản lý cán bộ, công chức, viên chức./.
""",
        fresh(
            "Tổ chức hội nghị lấy ý kiến về khó khăn, vướng mắc để xây dựng kế hoạch cải cách hành chính năm 2023",
            "NV",
            "VP TCKH",
            "15/11",
        ),
        doing(
            "Rà soát số liệu phụ lục báo cáo sáu tháng với các cơ quan trước khi gửi Sở Nội vụ",
            "NV",
            "VP TP VHTT",
            "1/7",
            90,
            "28/6",
            "Đã đối chiếu xong số liệu thủ tục hành chính và hài lòng; còn chờ xác nhận số liệu hồ sơ trực tuyến.",
            kind="report",
        ),
        signer="chair",
        to=("UBND tỉnh (b/c)", "Sở Nội vụ (b/c)", "TT. Huyện ủy (b/c)", "Lưu: VT, NV"),
        annex=Annex(
            "docx",
            "PHỤ LỤC: BIỂU THỐNG KÊ CẢI CÁCH HÀNH CHÍNH SÁU THÁNG ĐẦU NĂM 2022",
            """\
| STT | Chỉ tiêu | Đơn vị tính | Kết quả | Ghi chú |
| 1 | Văn bản chỉ đạo, điều hành | văn bản | 50 | sáu nhiệm vụ |
| 2 | Tập thể được khen thưởng | tập thể | 4 | Chỉ số năm 2021 |
| 3 | Cá nhân được khen thưởng | cá nhân | 7 | Chỉ số năm 2021 |
| 4 | Văn bản quy phạm pháp luật | văn bản | 3 | |
| 5 | Thủ tục cấp huyện kiến nghị sửa đổi, bổ sung | thủ tục | 6 | |
| 6 | Thủ tục cấp huyện kiến nghị hủy bỏ, thay thế | thủ tục | 3 | |
| 7 | Thủ tục cấp huyện kiến nghị đơn giản hóa quy trình | thủ tục | 7 | cộng 16 |
| 8 | Thủ tục cấp xã kiến nghị sửa đổi, bổ sung | thủ tục | 3 | |
| 9 | Thủ tục cấp xã kiến nghị hủy bỏ, thay thế | thủ tục | 1 | |
| 10 | Thủ tục cấp xã kiến nghị đơn giản hóa quy trình | thủ tục | 9 | cộng 13 |
| 11 | Thủ tục công khai trên Cổng dịch vụ công quốc gia | thủ tục | 334 | |
| 12 | Thủ tục mức độ 3 và 4 | % | 66,07 | |
| 13 | Mức độ hài lòng | % | 75 | |
| 14 | Tổ chức lại đơn vị hành chính | | không có số liệu | báo cáo sau |
""",
        ),
    ),
)
