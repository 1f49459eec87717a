"""Reform area 5: public finance: autonomy, lump sums, open budgets."""

from site_config.demo.content.bases import BUDGET, LOCAL_GOVERNMENT
from site_config.demo.content.histories import doing, done, fresh
from site_config.demo.content.issuing import TO_UNITS, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Tài chính - Ngân sách"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "140/UBND-TCKH",
        "15/2",
        "Công văn về việc khoán biên chế, kinh phí quản lý hành chính và sửa đổi quy chế chi tiêu nội bộ năm 2022",
        (5,),
        FIELD,
        """\
Kính gửi: Các phòng, ban, đơn vị dự toán thuộc huyện; UBND các xã.
Thực hiện Nghị định số 130/2005/NĐ-CP ngày 17/10/2005 và Nghị định số 117/2013/NĐ-CP ngày 07/10/2013 của Chính phủ về chế độ tự chủ, tự chịu trách nhiệm sử dụng biên chế và kinh phí quản lý hành chính đối với cơ quan nhà nước, Ủy ban nhân dân huyện yêu cầu:
1. Các cơ quan, UBND các xã rà soát, sửa đổi quy chế chi tiêu nội bộ, quy chế quản lý tài sản công cho phù hợp dự toán năm 2022; thảo luận dân chủ, thông qua hội nghị cán bộ, công chức trước khi ban hành.
2. Quy chế phải có định mức văn phòng phẩm, điện thoại, nhiên liệu, công tác phí khoán; phương án tiết kiệm và chia thu nhập tăng thêm theo kết quả xếp loại hằng tháng, không chia đều.
3. Dành tối thiểu một khoản chi cho nhiệm vụ cải cách hành chính: in bảng niêm yết, bảo trì máy tính Bộ phận một cửa, chữ ký số.
4. Đẩy mạnh họp trực tuyến, văn bản điện tử để giảm chi in ấn, tiếp khách, đi lại; phấn đấu tiết kiệm thêm 5% chi thường xuyên ngoài lương.
5. Phòng Tài chính - Kế hoạch góp ý quy chế của từng đơn vị trong năm ngày làm việc; kiểm tra việc thực hiện khi thẩm tra quyết toán, xuất toán khoản chi ngoài quy chế.
6. Thời hạn: các đơn vị gửi quy chế đã ban hành về Phòng Tài chính - Kế hoạch và Kho bạc Nhà nước trước ngày 31/3/2022. Sau thời hạn này, đơn vị chưa gửi chưa được thanh toán thu nhập tăng thêm.
Yêu cầu thủ trưởng các đơn vị triển khai thực hiện./.
""",
        done(
            "Góp ý, tiếp nhận quy chế chi tiêu nội bộ năm 2022 của các đơn vị",
            "TCKH",
            "24235 24238 24241 24244 24247 24250 24253",
            "31/3",
            "31/3",
            "Đã góp ý và tiếp nhận quy chế của 20 đơn vị; hai đơn vị phải sửa phương án chia thu nhập.",
        ),
        doing(
            "Theo dõi mức tiết kiệm chi thường xuyên ngoài lương",
            "TCKH",
            "",
            "15/12",
            45,
            "24/6",
            "Sáu tháng đầu năm tiết kiệm khoảng 4,1% so với dự toán, chủ yếu từ in ấn và công tác phí.",
            kind="regular",
        ),
    ),
    issue(
        "1450/QĐ-UBND",
        "29/4",
        "Quyết định về việc giao quyền tự chủ tài chính đối với các đơn vị sự nghiệp công lập thuộc huyện giai đoạn 2022 - 2025",
        (5, 3),
        FIELD,
        LOCAL_GOVERNMENT
        + BUDGET
        + """\
* Căn cứ Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập;
* Theo đề nghị của Trưởng phòng Tài chính - Kế hoạch.
# QUYẾT ĐỊNH:
Điều 1. Giao quyền tự chủ tài chính cho các đơn vị sự nghiệp công lập thuộc huyện giai đoạn 2022 - 2025 theo phân loại và mức tự bảo đảm chi thường xuyên tại Phụ lục kèm theo.
Điều 2 [Trách nhiệm của thủ trưởng đơn vị sự nghiệp]
1. Xây dựng phương án tự chủ, quy chế chi tiêu nội bộ; công khai nguồn thu, mức thu, số chi; không thu ngoài danh mục được phép.
2. Sử dụng nguồn cải cách tiền lương đúng quy định; trích lập quỹ phát triển hoạt động sự nghiệp để tái đầu tư.
3. Hằng năm tự đánh giá mức tự bảo đảm; biến động trên 10% thì đề nghị phân loại lại.
Điều 3. Giao Phòng Tài chính - Kế hoạch chủ trì hướng dẫn, thẩm tra phương án tự chủ của từng đơn vị trước ngày 30/6/2022; Phòng Nội vụ hướng dẫn tự chủ về tổ chức, số người làm việc; Phòng Giáo dục và Đào tạo chỉ đạo các trường hoàn thiện mức thu dịch vụ, bảo đảm không tăng gánh nặng cho hộ nghèo.
Điều 4. Quyết định có hiệu lực kể từ ngày ký và áp dụng từ năm ngân sách 2022. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tài chính - Kế hoạch, Giám đốc Kho bạc Nhà nước huyện và thủ trưởng các đơn vị chịu trách nhiệm thi hành./.
""",
        doing(
            "Thẩm tra phương án tự chủ tài chính của các đơn vị sự nghiệp công lập",
            "TCKH",
            "NV GDDT",
            "30/6",
            100,
            "29/6",
            "Đã thẩm tra phương án của toàn bộ đơn vị, trình Ủy ban nhân dân huyện phê duyệt.",
        ),
        doing(
            "Hoàn thiện mức thu dịch vụ của các trường, miễn giảm cho hộ nghèo",
            "GDDT",
            "TCKH LDTBXH",
            "15/6",
            80,
            "24/6",
            "Đã thống nhất với 29 trên 34 trường.",
            why="Năm trường vùng khó khăn đề nghị không thu, cần phương án bù kinh phí.",
        ),
        signer="chair",
        to=("Sở Tài chính (b/c)", *TO_UNITS),
        annex=Annex(
            "pdf",
            "PHỤ LỤC: PHÂN LOẠI TỰ CHỦ TÀI CHÍNH GIAI ĐOẠN 2022 - 2025 (số liệu minh họa)",
            """\
| STT | Nhóm đơn vị | Loại tự chủ | Mức tự bảo đảm |
| 1 | Ban quản lý dự án đầu tư xây dựng | Nhóm 2 | 100% |
| 2 | Trung tâm phát triển quỹ đất | Nhóm 3 | 62% |
| 3 | Trung tâm truyền thông, văn hóa, thể thao | Nhóm 4 | 8,5% |
| 4 | Trung tâm dịch vụ nông nghiệp | Nhóm 4 | 6% |
| 5 | Trường mầm non | Nhóm 4 | 12,7% |
| 6 | Trường tiểu học | Nhóm 4 | 0% |
| 7 | Trường trung học cơ sở | Nhóm 4 | 3,4% |
Đơn vị nhóm 3 phấn đấu tăng mức tự bảo đảm thêm 2,5 điểm phần trăm mỗi năm, giảm hỗ trợ từ ngân sách tương ứng.
""",
        ),
    ),
    issue(
        "774/UBND-TCKH",
        "2/6",
        "Công văn về việc công khai ngân sách và đẩy nhanh tiến độ giải ngân vốn đầu tư công năm 2022",
        (5,),
        FIELD,
        """\
Kính gửi: Các phòng, ban, chủ đầu tư thuộc huyện; UBND các xã.
Đến hết tháng 5, tiến độ giải ngân vốn đầu tư công của huyện còn thấp so với kế hoạch; một số đơn vị công khai dự toán chậm, số liệu công khai không thống nhất với báo cáo gửi Kho bạc Nhà nước. Tiêu chí này chiếm điểm đáng kể trong nhóm cải cách tài chính công. Ủy ban nhân dân huyện yêu cầu:
1. Chủ đầu tư lập tiến độ giải ngân từng dự án theo tuần, phân công lãnh đạo phụ trách; dự án giải ngân dưới 30% phải báo cáo nguyên nhân, cam kết mốc thời gian. Không dồn hồ sơ thanh toán vào cuối năm.
2. Phòng Tài nguyên và Môi trường ưu tiên giải phóng mặt bằng ba công trình đường giao thông tại xã Ea Nuôl, Cuôr KNia và Ea Wer, hoàn thành trước ngày 30/6/2022.
3. Phòng Kinh tế và Hạ tầng rút ngắn thời gian thẩm định thiết kế, dự toán xuống không quá 15 ngày đối với công trình quy mô nhỏ.
4. Các đơn vị dự toán công khai dự toán, quyết toán, mua sắm tài sản trên Cổng thông tin điện tử huyện theo mẫu; ghi ngày công khai, giữ nguyên bản cũ để đối chiếu.
5. Phòng Tài chính - Kế hoạch theo dõi, tham mưu điều chuyển vốn từ dự án chậm sang dự án có khả năng giải ngân trước ngày 31/8/2022; tổng hợp việc công khai của từng đơn vị trước ngày 24/6/2022.
Đơn vị giải ngân dưới 95% vào cuối năm, người đứng đầu không được xét hoàn thành xuất sắc nhiệm vụ./.
""",
        doing(
            "Giải phóng mặt bằng ba công trình đường giao thông",
            "TNMT",
            "24253 24247 24241 KTHT",
            "30/6",
            60,
            "28/6",
            "Đã bàn giao mặt bằng hai công trình.",
            why="Bốn hộ tại xã Cuôr KNia chưa đồng ý đơn giá bồi thường cây trồng.",
        ),
        done(
            "Tổng hợp việc công khai ngân sách của các đơn vị dự toán",
            "TCKH",
            "VP",
            "24/6",
            "24/6",
            "Đã kiểm tra 41 đơn vị dự toán; 38 đơn vị công khai đúng hạn, đúng mẫu.",
        ),
        fresh("Tham mưu điều chuyển vốn từ dự án chậm tiến độ", "TCKH", "KTHT", "31/8"),
        urgency="urgent",
    ),
)
