"""Reform area 1: legal documents: making, checking, reviewing, following their execution."""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, NORMS
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Tư pháp"
AREA = (1,)
PROVINCE_TO = ("Sở Tư pháp (b/c)", *TO_UNITS)

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "09/KH-UBND",
        "14/1",
        "Kế hoạch xây dựng, kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2022",
        AREA,
        FIELD,
        NORMS
        + """\
Ủy ban nhân dân huyện ban hành Kế hoạch xây dựng, kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2022 như sau:
# I. XÂY DỰNG VĂN BẢN
1. Chỉ ban hành quyết định quy phạm pháp luật về nội dung được luật giao; không quy định thủ tục hành chính nếu luật không giao.
2. Năm 2022 dự kiến ban hành ba quyết định: quy định chức năng, nhiệm vụ của Phòng Nội vụ; quy định chức năng, nhiệm vụ của Phòng Tư pháp; bãi bỏ văn bản không còn phù hợp.
3. Cơ quan soạn thảo tổ chức lấy ý kiến, đăng dự thảo trên Cổng thông tin điện tử huyện và gửi thẩm định kèm đủ hồ sơ; Phòng Tư pháp trả lại hồ sơ thiếu trong hai ngày làm việc.
# II. TỰ KIỂM TRA, KIỂM TRA THEO THẨM QUYỀN
1. Tự kiểm tra toàn bộ quyết định do Ủy ban nhân dân huyện ban hành trong năm.
2. Kiểm tra nghị quyết của HĐND xã, quyết định của UBND xã khi nhận được văn bản; kiểm tra theo lĩnh vực đất đai, xây dựng tại xã Ea Bar và xã Ea Nuôl.
# III. RÀ SOÁT, HỆ THỐNG HÓA
1. Rà soát thường xuyên khi có văn bản cấp trên mới; rà soát theo chuyên đề thủ tục hành chính, bảo vệ rừng.
2. Công bố danh mục văn bản hết hiệu lực năm 2021 trước ngày 31/01/2022.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Tư pháp chủ trì, hướng dẫn nghiệp vụ, tổng hợp báo cáo trước ngày 15/11/2022.
2. Các phòng, ban tham mưu văn bản thuộc lĩnh vực mình chịu trách nhiệm về tiến độ; công chức Tư pháp - Hộ tịch xã giúp UBND xã tự kiểm tra.
3. Phòng Tài chính - Kế hoạch bố trí kinh phí theo định mức hiện hành.
""",
        done(
            "Kiểm tra theo chuyên đề đất đai, xây dựng đối với văn bản của hai xã",
            "TP",
            "TNMT 24250 24253",
            "29/4",
            "26/4",
            "Đã kiểm tra 23 văn bản, kiến nghị xã Ea Bar tự xử lý một văn bản sai thẩm quyền.",
        ),
        doing(
            "Rà soát văn bản theo chuyên đề thủ tục hành chính, bảo vệ rừng",
            "TP",
            "VP NNPTNT",
            "31/8",
            40,
            "17/6",
            "Đã lập danh mục 46 văn bản thuộc chuyên đề, rà xong 19 văn bản.",
        ),
        fresh("Tổng hợp báo cáo công tác văn bản năm 2022", "TP", "", "15/11", kind="report"),
        to=PROVINCE_TO,
    ),
    issue(
        "145/QĐ-UBND",
        "21/1",
        "Quyết định về việc công bố danh mục văn bản quy phạm pháp luật của HĐND, UBND huyện hết hiệu lực toàn bộ, hết hiệu lực một phần năm 2021",
        AREA,
        FIELD,
        LOCAL_GOVERNMENT
        + NORMS
        + """\
* Theo đề nghị của Trưởng phòng Tư pháp tại Tờ trình ngày 18 tháng 01 năm 2022.
# QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này Danh mục văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân huyện Buôn Đôn hết hiệu lực toàn bộ và hết hiệu lực một phần tính đến hết ngày 31 tháng 12 năm 2021.
Điều 2 [Trách nhiệm thực hiện]
1. Phòng Tư pháp đăng tải Danh mục trên Cổng thông tin điện tử huyện, niêm yết tại trụ sở và gửi Sở Tư pháp trong thời hạn ba ngày làm việc kể từ ngày ký.
2. Các cơ quan, đơn vị, Ủy ban nhân dân các xã không được tiếp tục viện dẫn văn bản có tên trong Danh mục làm căn cứ giải quyết công việc; hồ sơ đang giải quyết dở dang áp dụng quy định chuyển tiếp của văn bản thay thế.
3. Văn phòng HĐND và UBND huyện cập nhật tình trạng hiệu lực của văn bản trên trang văn bản của Cổng, bảo đảm người tra cứu biết rõ ngày hết hiệu lực, lý do và văn bản thay thế; văn bản hết hiệu lực vẫn được lưu để tra cứu.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tư pháp, thủ trưởng các cơ quan, đơn vị liên quan và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Đăng tải, niêm yết Danh mục văn bản hết hiệu lực và gửi Sở Tư pháp",
            "TP",
            "VP",
            "26/1",
            "25/1",
            "Đã đăng Danh mục trên Cổng, niêm yết tại trụ sở và gửi Sở Tư pháp.",
        ),
        done(
            "Cập nhật tình trạng hiệu lực của văn bản trên Cổng thông tin điện tử",
            "VP",
            "TP",
            "15/3",
            "18/3",
            "Đã cập nhật ngày hết hiệu lực và văn bản thay thế của toàn bộ văn bản trong Danh mục.",
            why="Ba văn bản cũ không còn bản điện tử, phải quét lại từ lưu trữ.",
        ),
        signer="chair",
        to=PROVINCE_TO,
        annex=Annex(
            "pdf",
            "DANH MỤC VĂN BẢN HẾT HIỆU LỰC NĂM 2021 (số liệu minh họa)",
            """\
| STT | Tên loại, trích yếu | Tình trạng | Lý do |
| 1 | Quyết định ban hành Quy chế tiếp công dân của huyện | Hết toàn bộ | Được thay thế |
| 2 | Quyết định quy định quản lý chợ trên địa bàn | Hết toàn bộ | Bị bãi bỏ |
| 3 | Quyết định phân cấp quản lý nghĩa trang | Hết một phần | Điều 4, Điều 5 trái quy định mới |
| 4 | Nghị quyết về mức chi hội thi cấp huyện | Hết toàn bộ | Hết thời hạn áp dụng |
| 5 | Quyết định quy định bảo vệ đường giao thông nông thôn | Hết một phần | Thay đổi tải trọng |
Mọi vướng mắc khi áp dụng quy định chuyển tiếp gửi về Phòng Tư pháp để được hướng dẫn.
""",
        ),
    ),
    issue(
        "17/KH-UBND",
        "28/1",
        "Kế hoạch theo dõi tình hình thi hành pháp luật năm 2022 trên địa bàn huyện Buôn Đôn",
        AREA,
        FIELD,
        """\
* Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23 tháng 7 năm 2012 của Chính phủ về theo dõi tình hình thi hành pháp luật; Nghị định số 32/2020/NĐ-CP ngày 05 tháng 3 năm 2020 sửa đổi, bổ sung;
Ủy ban nhân dân huyện ban hành Kế hoạch theo dõi tình hình thi hành pháp luật năm 2022 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Phát hiện quy định mâu thuẫn, khó thực hiện, chi phí tuân thủ cao để kiến nghị sửa đổi.
2. Kết hợp với kiểm tra cải cách hành chính, không kiểm tra trùng lặp tại một đơn vị trong năm.
# II. LĨNH VỰC TRỌNG TÂM
1. Đăng ký, quản lý cư trú và sử dụng dữ liệu dân cư khi giải quyết thủ tục hành chính.
2. Xử lý vi phạm hành chính trong lĩnh vực lâm nghiệp, đất đai.
3. Trợ giúp xã hội đối với đối tượng bảo trợ tại các xã vùng đồng bào dân tộc thiểu số.
# III. HOẠT ĐỘNG
1. Thu thập thông tin từ phản ánh của người dân, báo chí, kết quả giải quyết khiếu nại; lập sổ theo dõi quy định vướng mắc.
2. Kiểm tra liên ngành tại Phòng Lao động - Thương binh và Xã hội, UBND xã Ea Wer và UBND xã Krông Na trong quý II, quý III.
3. Điều tra, khảo sát 120 hộ về trợ giúp xã hội; phiếu hỏi ngắn, có người phiên dịch.
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Tư pháp chủ trì, tham mưu thành lập đoàn kiểm tra liên ngành trước ngày 29/4/2022; tổng hợp kết quả trước ngày 31/10/2022.
2. Các phòng, ban cử công chức tham gia; UBND các xã báo cáo vướng mắc trong lĩnh vực trọng tâm trước ngày 20/5/2022.
3. Kinh phí lấy từ nguồn chi thường xuyên đã giao; Phòng Tài chính - Kế hoạch hướng dẫn lập dự toán.
""",
        done(
            "Tham mưu thành lập đoàn kiểm tra liên ngành về tình hình thi hành pháp luật",
            "TP",
            "TTr NNPTNT",
            "29/4",
            "25/4",
            "Đã thành lập đoàn bảy thành viên, thống nhất lịch làm việc với các đơn vị.",
        ),
        done(
            "Báo cáo vướng mắc khi xử lý vi phạm hành chính trong lĩnh vực lâm nghiệp",
            "NNPTNT",
            "TP 24235",
            "20/5",
            "18/5",
            "Đã báo cáo sáu vướng mắc, chủ yếu về tang vật và nơi tạm giữ phương tiện.",
        ),
        doing(
            "Khảo sát 120 hộ về trợ giúp xã hội tại các xã vùng đồng bào dân tộc thiểu số",
            "LDTBXH",
            "TP DT",
            "24/6",
            65,
            "22/6",
            "Đã khảo sát 78 hộ tại xã Ea Wer và Ea Huar.",
            why="Mùa rẫy, nhiều hộ đi làm xa; mưa lớn khó vào các buôn của xã Krông Na.",
        ),
        to=PROVINCE_TO,
    ),
    issue(
        "24/TTr-UBND",
        "22/4",
        "Tờ trình về việc đề nghị HĐND huyện xem xét kế hoạch giám sát công tác rà soát văn bản và cải cách thể chế năm 2022",
        AREA,
        FIELD,
        """\
Kính gửi: Thường trực Hội đồng nhân dân huyện.
* Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;
Ủy ban nhân dân huyện kính trình Thường trực Hội đồng nhân dân huyện xem xét nội dung sau:
# I. SỰ CẦN THIẾT
Công tác rà soát văn bản những năm trước chủ yếu do cơ quan soạn thảo tự làm, chưa có giám sát độc lập; có văn bản trái quy định mới nhưng chậm được xử lý. Việc Hội đồng nhân dân huyện giám sát chuyên đề sẽ giúp các cơ quan thực hiện nghiêm hơn, đồng thời nghe được ý kiến của cử tri về những quy định gây phiền hà.
# II. NỘI DUNG ĐỀ NGHỊ
1. Đưa chuyên đề rà soát văn bản quy phạm pháp luật và cải cách thể chế vào chương trình giám sát sáu tháng cuối năm.
2. Phạm vi: văn bản của HĐND, UBND huyện ban hành từ năm 2016 đến nay; chọn hai xã để giám sát trực tiếp.
3. Phương thức: nghe báo cáo, làm việc với Phòng Tư pháp, Phòng Tài nguyên và Môi trường, Phòng Kinh tế và Hạ tầng; tổ chức một buổi tiếp xúc với doanh nghiệp, hợp tác xã.
# III. TRÁCH NHIỆM CỦA ỦY BAN NHÂN DÂN HUYỆN
1. Giao Phòng Tư pháp chủ trì chuẩn bị báo cáo, phụ lục văn bản đã rà soát, gửi Ban Pháp chế HĐND huyện trước ngày 15/6/2022.
2. Các phòng chuyên môn cung cấp hồ sơ soạn thảo, biên bản thẩm định, ý kiến góp ý khi được yêu cầu; giải trình trực tiếp tại buổi làm việc.
3. Sau giám sát, Ủy ban nhân dân huyện ban hành kế hoạch khắc phục trong 30 ngày.
Kính trình Thường trực Hội đồng nhân dân huyện xem xét, quyết định./.
""",
        sent_back(
            done(
                "Chuẩn bị báo cáo rà soát văn bản từ năm 2016 gửi Ban Pháp chế HĐND huyện",
                "TP",
                "TNMT KTHT",
                "15/6",
                "14/6",
                "Đã bổ sung phụ lục 87 văn bản, ghi rõ tình trạng xử lý của từng văn bản.",
                proof="Báo cáo rà soát kèm phụ lục",
            ),
            first="3/6",
            said="Đã hoàn thành báo cáo rà soát văn bản.",
            back="6/6",
            reason="Phụ lục chưa nêu lý do của các văn bản đề nghị bãi bỏ.",
        ),
        fresh(
            "Xây dựng kế hoạch khắc phục sau giám sát của HĐND huyện về cải cách thể chế",
            "TP",
            "VP",
            "31/10",
        ),
        signer="chair",
        to=("Như trên", "TT. Huyện ủy (b/c)", "Ban Pháp chế HĐND huyện", "Phòng Tư pháp", "Lưu: VT"),
    ),
    issue(
        "690/UBND-TP",
        "19/5",
        "Công văn về việc nâng cao chất lượng góp ý, thẩm định dự thảo văn bản quy phạm pháp luật",
        AREA,
        FIELD,
        """\
Kính gửi: Các phòng, ban chuyên môn thuộc huyện; UBND các xã.
Thời gian qua, việc góp ý, thẩm định dự thảo văn bản có tiến bộ. Tuy nhiên, nhiều ý kiến góp ý chỉ ghi "thống nhất với dự thảo", gửi quá hạn hoặc do công chức ký mà không qua thủ trưởng; có hồ sơ đề nghị thẩm định thiếu bản tổng hợp tiếp thu, giải trình. Ủy ban nhân dân huyện yêu cầu:
1. Cơ quan chủ trì soạn thảo
a) Gửi dự thảo lấy ý kiến ít nhất 20 ngày, nêu rõ vấn đề xin ý kiến, không gửi chung chung cả dự thảo.
b) Lập bảng tiếp thu, giải trình từng ý kiến; đăng công khai cùng dự thảo trên Cổng thông tin điện tử huyện.
c) Đánh giá tác động khi dự thảo làm phát sinh giấy tờ, chi phí hoặc thời gian của người dân.
2. Cơ quan được lấy ý kiến
a) Thủ trưởng trực tiếp ký văn bản góp ý, trả lời đúng hạn; quá hạn không trả lời phải báo cáo lý do với Chủ tịch Ủy ban nhân dân huyện.
b) Ý kiến phải chỉ rõ điều, khoản, lý do và phương án sửa.
3. Phòng Tư pháp
a) Không tiếp nhận hồ sơ thẩm định thiếu thành phần; trả lời bằng phiếu trên hệ thống quản lý văn bản.
b) Tổ chức một lớp tập huấn kỹ năng soạn thảo, góp ý cho công chức tham mưu, trước ngày 30/6/2022.
c) Hằng quý thống kê đơn vị góp ý chậm, gửi Phòng Nội vụ để chấm điểm cải cách hành chính.
Yêu cầu thủ trưởng các cơ quan, đơn vị và Chủ tịch UBND các xã nghiêm túc thực hiện./.
""",
        doing(
            "Tổ chức lớp tập huấn kỹ năng soạn thảo, góp ý văn bản cho công chức tham mưu",
            "TP",
            "NV",
            "30/6",
            100,
            "29/6",
            "Đã tổ chức một lớp với 42 công chức; đang chờ xác nhận kết quả.",
        ),
        fresh(
            "Thống kê đơn vị góp ý dự thảo văn bản chậm trong quý III",
            "TP",
            "NV",
            "14/10",
            kind="report",
        ),
    ),
)
