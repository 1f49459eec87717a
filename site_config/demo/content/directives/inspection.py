"""Inspection of the reform work, and the half-year review meeting."""

from site_config.demo.content.bases import HOME_AFFAIRS, LOCAL_GOVERNMENT, REFORM
from site_config.demo.content.histories import doing, done, fresh, sent_back
from site_config.demo.content.issuing import ALL_AREAS, TO_ALL, Annex, issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Cải cách hành chính"

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "14/KH-UBND",
        "24/1",
        "Kế hoạch kiểm tra công tác cải cách hành chính năm 2022",
        ALL_AREAS,
        FIELD,
        REFORM
        + """\
* Căn cứ Kế hoạch số 06/KH-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân huyện;
Ủy ban nhân dân huyện ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2022 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá đúng kết quả tham mưu của các phòng chuyên môn và việc thực hiện nhiệm vụ được giao tại các xã; kịp thời phát hiện tồn tại, hạn chế và đề xuất giải pháp tháo gỡ.
2. Kiểm tra có trọng tâm, không gây cản trở hoạt động thường xuyên; sau kiểm tra phải có kết luận, thời hạn khắc phục và phúc tra.
# II. NỘI DUNG, PHƯƠNG PHÁP
1. Nội dung: chỉ đạo, điều hành; ban hành và rà soát văn bản; tiếp nhận, giải quyết hồ sơ; chấp hành giờ giấc; quy chế chi tiêu nội bộ; sử dụng phần mềm quản lý văn bản, hồ sơ trực tuyến; áp dụng hệ thống ISO 9001:2015.
2. Phương pháp: kiểm tra hồ sơ trên hệ thống trước khi đến đơn vị; chọn ngẫu nhiên ít nhất 30 hồ sơ mỗi đơn vị; phỏng vấn ngắn người dân đang chờ tại Bộ phận một cửa. Khi cần, kiểm tra trực tuyến qua phòng họp của huyện.
3. Thời kỳ kiểm tra: từ ngày 01/01/2021 đến thời điểm kiểm tra.
# III. ĐỐI TƯỢNG, THỜI GIAN
Kiểm tra năm phòng chuyên môn và bốn xã, chia làm hai đợt: đợt một trong tháng 4 và đầu tháng 5, đợt hai trong tháng 9 (lịch cụ thể tại Phụ lục).
# IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ tham mưu quyết định thành lập đoàn, đề cương báo cáo và gửi đơn vị được kiểm tra trước mười ngày làm việc.
2. Đơn vị được kiểm tra tự đánh giá, chuẩn bị hồ sơ, bố trí người đứng đầu làm việc với đoàn.
3. Phòng Tài chính - Kế hoạch bảo đảm kinh phí hoạt động của đoàn kiểm tra theo chế độ hiện hành.
""",
        done(
            "Xây dựng đề cương báo cáo tự kiểm tra và biểu chấm điểm dùng cho đoàn kiểm tra",
            "NV",
            "VP TTr",
            "31/3",
            "24/3",
            "Đã ban hành đề cương và biểu chấm điểm 100 điểm, gửi các đơn vị thuộc kế hoạch.",
        ),
        done(
            "Tổ chức kiểm tra đợt một tại ba phòng chuyên môn và hai xã",
            "NV",
            "VP TTr VHTT",
            "13/5",
            "12/5",
            "Đã kiểm tra xong năm đơn vị, xem xét 168 hồ sơ, lập biên bản làm việc với từng đơn vị.",
            proof="Biên bản kiểm tra đợt một",
        ),
        fresh("Tổ chức kiểm tra đợt hai tại hai phòng chuyên môn và hai xã", "NV", "VP TTr", "30/9"),
        to=TO_ALL,
        annex=Annex(
            "docx",
            "PHỤ LỤC: LỊCH KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM 2022",
            """\
| Đợt | Đơn vị được kiểm tra | Thời gian | Hình thức |
| 1 | Phòng Tài nguyên và Môi trường | Tuần 2 tháng 4 | Trực tiếp |
| 1 | Phòng Tư pháp | Tuần 3 tháng 4 | Trực tiếp |
| 1 | Phòng Kinh tế và Hạ tầng | Tuần 4 tháng 4 | Trực tuyến |
| 1 | UBND xã Ea Huar | Tuần 1 tháng 5 | Trực tiếp |
| 1 | UBND xã Tân Hoà | Tuần 2 tháng 5 | Trực tiếp |
| 2 | Phòng Lao động - Thương binh và Xã hội | Tuần 2 tháng 9 | Trực tiếp |
| 2 | Phòng Giáo dục và Đào tạo | Tuần 2 tháng 9 | Trực tuyến |
| 2 | UBND xã Krông Na | Tuần 3 tháng 9 | Trực tiếp |
| 2 | UBND xã Ea Nuôl | Tuần 3 tháng 9 | Trực tiếp |
Buổi sáng làm việc với lãnh đạo và xem hồ sơ; buổi chiều đối thoại với người dân tại nơi tiếp nhận hồ sơ.
""",
        ),
    ),
    issue(
        "905/QĐ-UBND",
        "18/3",
        "Quyết định về việc thành lập Đoàn kiểm tra công tác cải cách hành chính năm 2022",
        ALL_AREAS,
        FIELD,
        LOCAL_GOVERNMENT
        + """\
* Căn cứ Kế hoạch số 14/KH-UBND ngày 24 tháng 01 năm 2022 của Ủy ban nhân dân huyện về kiểm tra công tác cải cách hành chính năm 2022;
"""
        + HOME_AFFAIRS
        + """\
# QUYẾT ĐỊNH:
Điều 1. Thành lập Đoàn kiểm tra công tác cải cách hành chính năm 2022, gồm: Trưởng đoàn là Phó Chủ tịch Ủy ban nhân dân huyện phụ trách khối; Phó Trưởng đoàn thường trực là Trưởng phòng Nội vụ; Phó Trưởng đoàn là Chánh Văn phòng HĐND và UBND huyện; các thành viên là đại diện lãnh đạo Thanh tra huyện, Phòng Tư pháp, Phòng Tài chính - Kế hoạch, Phòng Văn hóa và Thông tin; thư ký là công chức Phòng Nội vụ.
Điều 2 [Nhiệm vụ, quyền hạn của Đoàn]
1. Kiểm tra theo nội dung, đối tượng, thời gian tại Kế hoạch số 14/KH-UBND; được yêu cầu cung cấp hồ sơ, tài liệu, quyền xem dữ liệu trên các phần mềm.
2. Lập biên bản từng cuộc; báo cáo Chủ tịch Ủy ban nhân dân huyện chậm nhất bảy ngày làm việc sau khi kết thúc đợt.
3. Kiến nghị biểu dương hoặc xem xét trách nhiệm tập thể, cá nhân.
Điều 3. Đoàn làm việc theo chế độ kiêm nhiệm, sử dụng con dấu của Ủy ban nhân dân huyện và tự giải thể khi hoàn thành nhiệm vụ. Giao Thanh tra huyện theo dõi việc thực hiện kết luận kiểm tra, phúc tra trong quý III.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các đơn vị có liên quan và thành viên Đoàn kiểm tra chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
""",
        done(
            "Lập hồ sơ chọn mẫu trên phần mềm một cửa phục vụ đoàn kiểm tra",
            "VP",
            "VHTT",
            "8/4",
            "6/4",
            "Đã kết xuất và chọn ngẫu nhiên 30 đến 40 hồ sơ cho mỗi đơn vị được kiểm tra.",
        ),
        fresh("Phúc tra việc thực hiện kết luận kiểm tra đợt một", "TTr", "NV", "15/9"),
        signer="chair",
    ),
    issue(
        "63/TB-UBND",
        "16/5",
        "Thông báo kết quả kiểm tra công tác cải cách hành chính đợt một năm 2022",
        ALL_AREAS,
        FIELD,
        """\
Từ ngày 12/4/2022 đến ngày 12/5/2022, Đoàn kiểm tra theo Quyết định số 905/QĐ-UBND đã kiểm tra tại Phòng Tài nguyên và Môi trường, Phòng Tư pháp, Phòng Kinh tế và Hạ tầng, UBND xã Ea Huar và UBND xã Tân Hoà. Ủy ban nhân dân huyện thông báo kết quả như sau:
# I. ƯU ĐIỂM
1. Các đơn vị có kế hoạch cải cách hành chính, có phân công lãnh đạo phụ trách; công khai thủ tục tại nơi tiếp nhận.
2. Xã Tân Hoà bố trí máy tính, người hướng dẫn công dân nộp hồ sơ trực tuyến; Phòng Tư pháp trả kết quả hộ tịch trước hạn.
# II. TỒN TẠI, HẠN CHẾ
1. Phòng Tài nguyên và Môi trường: 11 trong 40 hồ sơ chọn mẫu trễ hạn, trong đó 8 hồ sơ không có thư xin lỗi; còn yêu cầu bổ sung hồ sơ qua điện thoại, không lập phiếu.
2. Phòng Kinh tế và Hạ tầng: chưa cập nhật kết quả giải quyết bản điện tử; bảng phân công công việc chưa sửa sau khi thay đổi nhân sự.
3. Xã Ea Huar: sổ theo dõi hồ sơ ghi không đủ cột; chưa niêm yết số điện thoại tiếp nhận phản ánh, kiến nghị; tài liệu hệ thống quản lý chất lượng chưa cập nhật văn bản mới.
# III. NGUYÊN NHÂN
Chủ yếu do người đứng đầu chưa kiểm tra thường xuyên, phối hợp xác minh thực địa giữa phòng và xã còn chậm, công chức kiêm nhiều việc.
# IV. YÊU CẦU KHẮC PHỤC
1. Phòng Tài nguyên và Môi trường gửi thư xin lỗi đối với toàn bộ hồ sơ trễ hạn, rà lại quy trình phối hợp với các xã; hoàn thành trước ngày 15/6/2022.
2. Phòng Kinh tế và Hạ tầng cập nhật kết quả điện tử của hồ sơ đã giải quyết từ đầu năm trước ngày 20/6/2022.
3. UBND xã Ea Huar hoàn thiện sổ, niêm yết và tài liệu ISO trước ngày 10/6/2022.
4. Các đơn vị không được kiểm tra đợt này tự đối chiếu với các lỗi nêu trên để chấn chỉnh./.
""",
        doing(
            "Gửi thư xin lỗi đối với hồ sơ trễ hạn và rà lại quy trình phối hợp xác minh với các xã",
            "TNMT",
            "24235 24238 24247",
            "15/6",
            70,
            "17/6",
            "Đã gửi thư xin lỗi toàn bộ hồ sơ trễ hạn; dự thảo quy trình phối hợp đang lấy ý kiến các xã.",
            why="Ba xã chưa thống nhất thời gian xác minh thực địa tối đa.",
        ),
        doing(
            "Cập nhật kết quả giải quyết bản điện tử của hồ sơ từ đầu năm",
            "KTHT",
            "VP",
            "20/6",
            60,
            "21/6",
            "Đã quét và cập nhật 95 trên 158 kết quả.",
            why="Máy quét hỏng, đang mượn máy của Văn phòng HĐND và UBND huyện.",
        ),
        sent_back(
            done(
                "Hoàn thiện sổ theo dõi hồ sơ, niêm yết số điện thoại phản ánh và tài liệu ISO của xã Ea Huar",
                "24238",
                "NV",
                "10/6",
                "15/6",
                "Đã thay sổ theo mẫu, niêm yết tại ba vị trí, cập nhật 12 quy trình theo văn bản mới.",
                proof="Ảnh niêm yết và danh mục quy trình",
            ),
            first="8/6",
            said="Đã khắc phục xong các nội dung kiểm tra nêu.",
            back="9/6",
            reason="Chưa có minh chứng về tài liệu hệ thống quản lý chất lượng; đề nghị gửi danh mục quy trình đã cập nhật.",
        ),
    ),
    issue(
        "88/GM-UBND",
        "20/6",
        "Giấy mời dự Hội nghị sơ kết công tác cải cách hành chính sáu tháng đầu năm 2022",
        ALL_AREAS,
        FIELD,
        """\
Kính gửi: Thường trực Huyện ủy; Thường trực HĐND huyện; các thành viên Ủy ban nhân dân huyện; thủ trưởng các phòng, ban; Chủ tịch UBND các xã.
Ủy ban nhân dân huyện tổ chức Hội nghị sơ kết công tác cải cách hành chính sáu tháng đầu năm, triển khai nhiệm vụ sáu tháng cuối năm 2022. Trân trọng kính mời các đồng chí dự, với chương trình như sau:
1. Thời gian: 01 buổi, bắt đầu lúc 08 giờ 00 phút ngày 12 tháng 7 năm 2022 (thứ Ba).
2. Địa điểm: phòng họp trực tuyến UBND huyện và điểm cầu tại UBND bảy xã. Điểm cầu xã do Chủ tịch UBND xã chủ trì, mời thêm công chức Bộ phận một cửa và trưởng các ban của HĐND xã.
3. Thành phần tham luận: Phòng Tài nguyên và Môi trường về giảm hồ sơ trễ hạn lĩnh vực đất đai; Phòng Văn hóa và Thông tin về tăng hồ sơ trực tuyến; UBND xã Tân Hoà về hướng dẫn người dân tại chỗ; UBND xã Krông Na về phục vụ đồng bào vùng biên giới.
4. Phân công chuẩn bị
a) Phòng Nội vụ hoàn chỉnh báo cáo sơ kết, bảng tổng hợp nhiệm vụ quá hạn của từng đơn vị; gửi tài liệu qua hệ thống quản lý văn bản trước hội nghị ba ngày làm việc.
b) Văn phòng HĐND và UBND huyện chuẩn bị hội trường, kiểm tra đường truyền các điểm cầu vào ngày 11/7/2022.
c) Các đơn vị tham luận gửi bài về Phòng Nội vụ trước ngày 30/6/2022; mỗi bài không quá năm trang, nêu rõ việc chưa làm được và kiến nghị.
Đề nghị các đồng chí sắp xếp thời gian dự đầy đủ, đúng thành phần; trường hợp vắng phải báo cáo Chủ tịch Ủy ban nhân dân huyện./.
""",
        doing(
            "Gửi bài tham luận về giảm hồ sơ trễ hạn lĩnh vực đất đai",
            "TNMT",
            "",
            "30/6",
            50,
            "28/6",
            "Đã có đề cương và số liệu, đang hoàn thiện phần kiến nghị.",
        ),
        done(
            "Gửi bài tham luận về hướng dẫn người dân nộp hồ sơ trực tuyến tại chỗ",
            "24244",
            "",
            "30/6",
            "28/6",
            "Đã gửi bài tham luận bốn trang kèm ảnh minh họa.",
        ),
        fresh("Gửi bài tham luận về phục vụ đồng bào vùng biên giới", "24235", "", "30/6"),
        fresh("Chuẩn bị hội trường, kiểm tra đường truyền bảy điểm cầu xã", "VP", "VHTT", "11/7"),
        signer="office",
        urgency="urgent",
    ),
)
