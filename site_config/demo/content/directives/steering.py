"""Steering of the whole reform: plan, targets, discipline, remedies."""

from site_config.demo.content.bases import HOME_AFFAIRS, LOCAL_GOVERNMENT, REFORM
from site_config.demo.content.histories import doing, done
from site_config.demo.content.issuing import ALL_AREAS, TO_ALL, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Cải cách hành chính"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "06/KH-UBND",
        "10/1",
        "Kế hoạch cải cách hành chính huyện Buôn Đôn năm 2022",
        ALL_AREAS,
        FIELD,
        LOCAL_GOVERNMENT
        + REFORM
        + """\
Ủy ban nhân dân huyện ban hành Kế hoạch cải cách hành chính năm 2022 với các nội dung sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Triển khai đồng bộ sáu nội dung cải cách hành chính, khắc phục những tiêu chí bị trừ điểm trong Chỉ số cải cách hành chính năm 2021; gắn kết quả thực hiện với trách nhiệm của người đứng đầu.
2. Mỗi nhiệm vụ có một cơ quan chủ trì, thời gian hoàn thành và sản phẩm cụ thể; không giao việc chung chung, không để nhiệm vụ không có người theo dõi.
# II. MỤC TIÊU
1. 100% văn bản quy phạm pháp luật của huyện được ban hành đúng trình tự, thẩm quyền.
2. Hồ sơ thủ tục hành chính giải quyết đúng và trước hạn đạt từ 98% trở lên; hồ sơ trễ hạn phải có thư xin lỗi và hẹn lại ngày trả.
3. Trên 50% hồ sơ của các thủ tục đã cung cấp dịch vụ công mức độ 3, mức độ 4 được tiếp nhận trực tuyến.
4. 100% phòng chuyên môn và UBND cấp xã duy trì Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015.
# III. NHIỆM VỤ TRỌNG TÂM
1. Cải cách thể chế: rà soát, hệ thống hóa văn bản; bãi bỏ văn bản không còn phù hợp.
2. Cải cách thủ tục hành chính: rà soát, kiến nghị đơn giản hóa; công khai đầy đủ; nâng chất lượng Bộ phận một cửa.
3. Cải cách tổ chức bộ máy: sắp xếp đầu mối bên trong, hoàn thiện vị trí việc làm, ban hành quy chế phối hợp.
4. Cải cách chế độ công vụ: đào tạo, bồi dưỡng theo vị trí việc làm; siết chặt kỷ luật, kỷ cương.
5. Cải cách tài chính công: giao quyền tự chủ cho đơn vị sự nghiệp, công khai ngân sách.
6. Xây dựng chính quyền điện tử, chính quyền số: cập nhật kiến trúc phiên bản 2.0, họp trực tuyến, hệ thống thông tin báo cáo, liên thông văn bản đến cấp xã.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND huyện theo dõi, đôn đốc, tổng hợp báo cáo hằng quý.
2. Các phòng, ban và UBND các xã xây dựng kế hoạch của đơn vị trước ngày 28/01/2022, gửi về Phòng Nội vụ.
3. Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí trong dự toán đã giao. Danh mục nhiệm vụ chi tiết tại Phụ lục kèm theo.
""",
        done(
            "Xây dựng kế hoạch cải cách hành chính năm 2022 của từng phòng, ban, xã và tổng hợp báo cáo UBND huyện",
            "NV",
            "24235 24238 24241 24244",
            "28/1",
            "27/1",
            "20/20 đơn vị đã ban hành kế hoạch; đã tổng hợp, kiểm tra sản phẩm và thời hạn của từng nhiệm vụ.",
            proof="Bảng tổng hợp kế hoạch cải cách hành chính của 20 đơn vị",
        ),
        done(
            "Tham mưu bố trí kinh phí thực hiện nhiệm vụ cải cách hành chính năm 2022",
            "TCKH",
            "NV",
            "28/2",
            "24/2",
            "Đã thẩm định dự toán và trình UBND huyện phân bổ kinh phí cải cách hành chính năm 2022.",
        ),
        doing(
            "Theo dõi, đôn đốc và tổng hợp tiến độ thực hiện Kế hoạch cải cách hành chính cả năm",
            "NV",
            "VP",
            "30/11",
            50,
            "24/6",
            "Đã tổng hợp tiến độ sáu tháng đầu năm, lập danh sách nhiệm vụ chậm để báo cáo giao ban.",
            why="Một số xã gửi số liệu chậm, biểu mẫu chưa thống nhất.",
            kind="regular",
        ),
        signer="chair",
        to=TO_ALL,
        annex=Annex(
            "docx",
            "PHỤ LỤC: DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2022",
            """\
| STT | Nhiệm vụ | Sản phẩm | Chủ trì | Thời gian |
| 1 | Rà soát văn bản quy phạm pháp luật còn hiệu lực | Danh mục văn bản, kiến nghị xử lý | Phòng Tư pháp | Tháng 6 |
| 2 | Rà soát, đánh giá thủ tục hành chính cấp huyện, cấp xã | Báo cáo và phương án đơn giản hóa | Văn phòng HĐND và UBND | Tháng 4 |
| 3 | Lắp đặt bảng niêm yết có mã QR tra cứu thủ tục tại bảy xã | Bảng niêm yết | UBND các xã | Tháng 5 |
| 4 | Hoàn thiện bản mô tả công việc và khung năng lực | Bộ bản mô tả công việc | Phòng Nội vụ | Tháng 4 |
| 5 | Bồi dưỡng kỹ năng số cho công chức Bộ phận một cửa | Lớp bồi dưỡng | Phòng Nội vụ | Tháng 6 |
| 6 | Giao quyền tự chủ cho đơn vị sự nghiệp công lập | Quyết định giao tự chủ | Phòng Tài chính - Kế hoạch | Tháng 4 |
| 7 | Ký số cá nhân cho toàn bộ công chức chuyên môn | Chứng thư số | Phòng Văn hóa và Thông tin | Tháng 9 |
Ghi chú: nhiệm vụ số 3 sử dụng nguồn kinh phí thường xuyên của xã; xã khó khăn về nguồn lập dự toán bổ sung trước tháng 3.
""",
        ),
    ),
    issue(
        "62/QĐ-UBND",
        "12/1",
        "Quyết định về việc giao chỉ tiêu cải cách hành chính và phân công cơ quan chịu trách nhiệm các tiêu chí thành phần Chỉ số cải cách hành chính năm 2022",
        ALL_AREAS,
        FIELD,
        LOCAL_GOVERNMENT
        + REFORM
        + """\
* Căn cứ Kế hoạch số 06/KH-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân huyện về cải cách hành chính năm 2022;
"""
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Giao chỉ tiêu cải cách hành chính năm 2022 và phân công cơ quan chịu trách nhiệm đối với các tiêu chí thành phần của Chỉ số cải cách hành chính (chi tiết tại Phụ lục ban hành kèm theo Quyết định này).
Điều 2 [Trách nhiệm của thủ trưởng các cơ quan, đơn vị]
1. Thủ trưởng cơ quan được phân công chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân huyện về điểm số của tiêu chí; tự chấm điểm, lưu tài liệu kiểm chứng từng quý và giải trình khi bị trừ điểm.
2. Tài liệu kiểm chứng phải là văn bản đã phát hành có số, ngày, ký hiệu hoặc dữ liệu kết xuất từ hệ thống; không dùng dự thảo hoặc số liệu ước tính.
3. Kết quả thực hiện chỉ tiêu là một căn cứ đánh giá, xếp loại chất lượng cuối năm đối với tập thể và người đứng đầu.
Điều 3. Phòng Nội vụ hướng dẫn cách tự chấm điểm, kiểm tra tài liệu kiểm chứng trước ngày 15 của tháng cuối quý; đề xuất khen thưởng đơn vị có cách làm tốt và phê bình đơn vị để mất điểm do chủ quan.
Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các phòng, ban và Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Hướng dẫn các đơn vị tự chấm điểm và lập danh mục tài liệu kiểm chứng của từng tiêu chí",
            "NV",
            "VP TP TCKH",
            "25/2",
            "22/2",
            "Đã ban hành danh mục tài liệu kiểm chứng, tổ chức một buổi hướng dẫn trực tuyến cho đầu mối của các đơn vị.",
        ),
        doing(
            "Tự chấm điểm các tiêu chí về hiện đại hóa hành chính sáu tháng đầu năm, kèm tài liệu kiểm chứng",
            "VHTT",
            "VP",
            "30/6",
            80,
            "27/6",
            "Đã chấm xong 9/11 tiêu chí thành phần; còn hai tiêu chí chờ số liệu hồ sơ trực tuyến của xã.",
        ),
        signer="chair",
        annex=Annex(
            "pdf",
            "PHỤ LỤC: PHÂN CÔNG TIÊU CHÍ THÀNH PHẦN VÀ CHỈ TIÊU NĂM 2022",
            """\
| Nhóm tiêu chí | Chỉ tiêu phấn đấu | Cơ quan chịu trách nhiệm |
| Công tác chỉ đạo, điều hành | Hoàn thành 100% kế hoạch năm | Phòng Nội vụ |
| Xây dựng và tổ chức thực hiện văn bản | Không có văn bản trái pháp luật | Phòng Tư pháp |
| Giải quyết thủ tục hành chính | Đúng và trước hạn từ 98% | Văn phòng HĐND và UBND |
| Tổ chức bộ máy | Hoàn thành sắp xếp theo đề án | Phòng Nội vụ |
| Tài chính công | Giải ngân vốn đầu tư đạt kế hoạch | Phòng Tài chính - Kế hoạch |
| Văn bản điện tử ký số | Từ 95% văn bản đi | Văn phòng HĐND và UBND |
| Hồ sơ trực tuyến | Trên 50% của thủ tục đã cung cấp | Phòng Văn hóa và Thông tin |
Tiêu chí liên quan nhiều cơ quan thì cơ quan đứng đầu bảng chịu trách nhiệm tập hợp hồ sơ kiểm chứng.
""",
        ),
    ),
    issue(
        "01/CT-UBND",
        "14/2",
        "Chỉ thị về việc tăng cường kỷ luật, kỷ cương hành chính và nâng cao trách nhiệm người đứng đầu trong thực hiện cải cách hành chính",
        (4, 2),
        "Công chức, công vụ",
        """\
Năm 2021, kỷ luật, kỷ cương hành chính của huyện có chuyển biến nhưng chưa đều. Qua theo dõi, còn tình trạng công chức vắng mặt không lý do trong giờ làm việc, hồ sơ trễ hạn không có thư xin lỗi, văn bản giao việc quá hạn mà không báo cáo, người dân phải đi lại nhiều lần để bổ sung giấy tờ.
Ngay sau kỳ nghỉ Tết Nguyên đán Nhâm Dần, để chấn chỉnh, Chủ tịch Ủy ban nhân dân huyện chỉ thị:
1. Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã
a) Trực tiếp chỉ đạo và chịu trách nhiệm về kết quả cải cách hành chính; hằng tuần kiểm tra danh sách nhiệm vụ sắp đến hạn và quá hạn của đơn vị mình.
b) Không để công chức tự đặt thêm giấy tờ ngoài thành phần hồ sơ đã công bố; mỗi hồ sơ chỉ yêu cầu bổ sung một lần bằng phiếu.
c) Quán triệt không uống rượu, bia trong giờ làm việc và giờ nghỉ trưa; đeo thẻ công chức, thực hiện văn hóa giao tiếp nơi công sở.
2. Phòng Nội vụ thành lập tổ kiểm tra công vụ, kiểm tra đột xuất ít nhất mỗi tháng một lần, thông báo kết quả công khai tại giao ban.
3. Thanh tra huyện đưa nội dung trách nhiệm người đứng đầu trong tiếp công dân, giải quyết khiếu nại vào kế hoạch thanh tra năm 2022.
4. Văn phòng HĐND và UBND huyện theo dõi nhiệm vụ được giao trong văn bản, nhắc việc trước hạn ba ngày và tổng hợp đơn vị để quá hạn hai lần trở lên.
5. Cá nhân gây phiền hà, nhũng nhiễu bị xem xét, xử lý theo quy định; người đứng đầu bao che hoặc chậm xử lý chịu trách nhiệm liên đới.
Chỉ thị này có hiệu lực kể từ ngày ký. Phòng Nội vụ chủ trì theo dõi, báo cáo kết quả thực hiện hằng quý./.
""",
        done(
            "Thành lập tổ kiểm tra công vụ và tổ chức kiểm tra đột xuất lần đầu",
            "NV",
            "TTr",
            "15/3",
            "11/3",
            "Đã thành lập tổ kiểm tra năm người, kiểm tra đột xuất bốn đơn vị; nhắc nhở hai trường hợp đi trễ.",
        ),
        done(
            "Bổ sung nội dung trách nhiệm người đứng đầu vào kế hoạch thanh tra năm 2022",
            "TTr",
            "",
            "28/2",
            "4/3",
            "Đã điều chỉnh kế hoạch thanh tra, bổ sung hai cuộc thanh tra trách nhiệm.",
            why="Phải lấy lại ý kiến Thanh tra tỉnh để tránh chồng chéo kế hoạch.",
        ),
        doing(
            "Theo dõi, nhắc việc trước hạn và tổng hợp đơn vị để nhiệm vụ quá hạn",
            "VP",
            "NV",
            "15/12",
            45,
            "20/6",
            "Đã nhắc việc theo tuần từ tháng 3; tổng hợp danh sách nhiệm vụ quá hạn gửi từng đơn vị.",
            kind="regular",
        ),
        signer="chair",
    ),
    issue(
        "188/UBND-NV",
        "25/2",
        "Công văn về việc khắc phục tồn tại, hạn chế qua kết quả Chỉ số cải cách hành chính năm 2021",
        ALL_AREAS,
        FIELD,
        """\
Kính gửi: Các phòng, ban chuyên môn thuộc huyện; UBND các xã.
Qua kết quả đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2021, một số tiêu chí thành phần của huyện còn bị trừ điểm. Để khắc phục ngay từ đầu năm, Ủy ban nhân dân huyện yêu cầu:
1. Về chỉ đạo, điều hành: các đơn vị rà soát nhiệm vụ trong kế hoạch năm 2021 chưa hoàn thành, xác định rõ nguyên nhân chủ quan, khách quan và chuyển tiếp vào kế hoạch năm 2022 với thời hạn mới; không được bỏ nhiệm vụ mà không báo cáo.
2. Về thủ tục hành chính: Văn phòng HĐND và UBND huyện kiểm tra việc cập nhật trạng thái hồ sơ trên phần mềm một cửa điện tử. Nhiều hồ sơ đã trả kết quả nhưng chưa bấm kết thúc nên hệ thống tính trễ hạn; đây là lỗi chủ quan, phải chấm dứt trong quý I.
3. Về chế độ công vụ: Phòng Nội vụ hoàn thiện hồ sơ bổ nhiệm, bản mô tả công việc và dữ liệu công chức trong phần mềm.
4. Về tài chính công: Phòng Tài chính - Kế hoạch theo dõi tiến độ giải ngân, nộp ngân sách theo kiến nghị sau thanh tra, kiểm toán.
5. Về hiện đại hóa: Phòng Văn hóa và Thông tin hướng dẫn đơn vị có tỷ lệ văn bản ký số dưới 90%, tập trung hỗ trợ xã Krông Na và xã Ea Wer.
Các đơn vị báo cáo biện pháp khắc phục, kèm tài liệu kiểm chứng, gửi về Phòng Nội vụ trước ngày 25/3/2022 để tổng hợp. Đơn vị không báo cáo được coi là chưa khắc phục và bị trừ điểm thi đua quý I./.
""",
        done(
            "Xử lý dứt điểm hồ sơ đã trả kết quả nhưng chưa kết thúc trên phần mềm một cửa điện tử",
            "VP",
            "TNMT TP LDTBXH",
            "31/3",
            "29/3",
            "Đã kết thúc 412 hồ sơ tồn trạng thái; thiết lập nhắc việc cuối ngày cho công chức trả kết quả.",
            proof="Bảng kết xuất trạng thái hồ sơ quý I",
        ),
        done(
            "Hỗ trợ các xã có tỷ lệ văn bản ký số dưới 90%",
            "VHTT",
            "24235 24241",
            "15/4",
            "22/4",
            "Đã hỗ trợ tại chỗ hai xã; tỷ lệ văn bản đi được ký số của hai xã trong tháng 4 đạt trên 95%.",
            why="Thiết bị ký số của xã Krông Na hết hạn, phải chờ cấp lại.",
        ),
        done(
            "Tổng hợp biện pháp khắc phục của các đơn vị, báo cáo UBND huyện",
            "NV",
            "",
            "31/3",
            "30/3",
            "Đã nhận báo cáo của 20/20 đơn vị, tổng hợp 37 biện pháp khắc phục theo sáu nội dung.",
        ),
    ),
)
