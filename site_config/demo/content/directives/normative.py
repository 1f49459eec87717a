"""Three normative decisions of the district (counted apart from the 50 administrative ones)."""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, NORMS, OFFICES
from site_config.demo.content.histories import done, fresh
from site_config.demo.content.issuing import issue
from site_config.demo.content.shapes import DirectiveSeed

FIELD = "Văn bản quy phạm pháp luật"
TO = (
    "Cục Kiểm tra văn bản QPPL - Bộ Tư pháp",
    "UBND tỉnh (b/c)",
    "Sở Tư pháp",
    "TT. Huyện ủy, TT. HĐND huyện",
    "Các phòng, ban thuộc huyện",
    "UBND các xã",
    "Cổng thông tin điện tử huyện",
    "Lưu: VT, TP",
)

DIRECTIVES: tuple[DirectiveSeed, ...] = (
    issue(
        "01/2022/QĐ-UBND",
        "18/2",
        "Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Nội vụ huyện Buôn Đôn",
        (1, 3),
        FIELD,
        LOCAL_GOVERNMENT
        + NORMS
        + OFFICES
        + """\
Theo đề nghị của Trưởng phòng Nội vụ, Ủy ban nhân dân huyện ban hành Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Nội vụ.
Điều 1 [Vị trí và chức năng]
Phòng Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, tham mưu, giúp Ủy ban nhân dân huyện quản lý nhà nước về tổ chức bộ máy; vị trí việc làm, biên chế; cán bộ, công chức, viên chức; cải cách hành chính; chính quyền địa phương; văn thư, lưu trữ nhà nước; tôn giáo; thi đua, khen thưởng; công tác thanh niên.
Điều 2 [Nhiệm vụ, quyền hạn về cải cách hành chính]
1. Tham mưu kế hoạch, biện pháp đẩy mạnh cải cách hành chính; theo dõi, đôn đốc, kiểm tra việc thực hiện của các cơ quan chuyên môn và Ủy ban nhân dân các xã.
2. Tổ chức đánh giá, chấm điểm Chỉ số cải cách hành chính; khảo sát mức độ hài lòng; đề xuất khen thưởng, phê bình.
3. Yêu cầu các cơ quan cung cấp số liệu, tài liệu kiểm chứng; báo cáo Ủy ban nhân dân huyện đơn vị không thực hiện.
Điều 3 [Cơ cấu tổ chức]
Phòng có Trưởng phòng, không quá 02 Phó Trưởng phòng và các công chức; biên chế do Ủy ban nhân dân huyện giao hằng năm.
Điều 4 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2022 và thay thế quy định trước đây về Phòng Nội vụ.
Điều 5 [Tổ chức thực hiện]
Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các cơ quan liên quan và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Phân công lại công việc trong Phòng Nội vụ theo quy định mới",
            "NV",
            "",
            "31/3",
            "17/3",
            "Đã ban hành bảng phân công công việc, công khai tại trụ sở và trên Cổng.",
        ),
        signer="chair",
        to=TO,
        effective="1/3",
    ),
    issue(
        "02/2022/QĐ-UBND",
        "15/4",
        "Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Tư pháp huyện Buôn Đôn",
        (1, 3),
        FIELD,
        LOCAL_GOVERNMENT
        + NORMS
        + OFFICES
        + """\
Theo đề nghị của Trưởng phòng Tư pháp, Ủy ban nhân dân huyện ban hành Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Tư pháp.
Điều 1 [Vị trí và chức năng]
Phòng Tư pháp tham mưu, giúp Ủy ban nhân dân huyện quản lý nhà nước về xây dựng và thi hành pháp luật; theo dõi tình hình thi hành pháp luật; kiểm tra, xử lý, rà soát văn bản; phổ biến, giáo dục pháp luật; hòa giải ở cơ sở; hộ tịch, chứng thực, bồi thường nhà nước; quản lý xử lý vi phạm hành chính.
Điều 2 [Nhiệm vụ, quyền hạn trong công tác văn bản]
1. Thẩm định dự thảo nghị quyết của Hội đồng nhân dân huyện, quyết định của Ủy ban nhân dân huyện; từ chối tiếp nhận hồ sơ không đủ thành phần.
2. Giúp Ủy ban nhân dân huyện tự kiểm tra văn bản; kiểm tra văn bản của cấp xã; kiến nghị xử lý văn bản trái pháp luật.
3. Lập, công bố danh mục văn bản hết hiệu lực hằng năm; cập nhật Cơ sở dữ liệu quốc gia về pháp luật.
Điều 3 [Cơ cấu tổ chức]
Phòng có Trưởng phòng, 01 Phó Trưởng phòng và các công chức; có công chức làm việc tại Bộ phận một cửa.
Điều 4 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 01 tháng 5 năm 2022 và thay thế quy định trước đây về Phòng Tư pháp.
Điều 5 [Tổ chức thực hiện]
Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tư pháp, thủ trưởng các cơ quan liên quan và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        done(
            "Cập nhật Cơ sở dữ liệu quốc gia về pháp luật đối với văn bản mới ban hành",
            "TP",
            "VP",
            "16/5",
            "6/5",
            "Đã cập nhật toàn văn, thuộc tính và văn bản liên quan.",
        ),
        signer="chair",
        to=TO,
        effective="1/5",
    ),
    issue(
        "03/2022/QĐ-UBND",
        "10/6",
        "Quyết định bãi bỏ một số văn bản quy phạm pháp luật do Ủy ban nhân dân huyện Buôn Đôn ban hành",
        (1,),
        FIELD,
        LOCAL_GOVERNMENT
        + NORMS
        + """\
* Theo đề nghị của Trưởng phòng Tư pháp;
Ủy ban nhân dân huyện ban hành Quyết định bãi bỏ một số văn bản quy phạm pháp luật.
Điều 1 [Bãi bỏ toàn bộ văn bản]
Bãi bỏ toàn bộ các quyết định do Ủy ban nhân dân huyện ban hành sau đây (tên minh họa):
1. Quyết định quy định trình tự đăng ký hộ kinh doanh tại xã, do nội dung đã được luật và nghị định quy định đầy đủ, việc giữ lại làm phát sinh giấy tờ cho người dân.
2. Quyết định quy định mức đóng góp sửa chữa đường thôn, buôn, do không còn cơ sở pháp lý.
3. Quyết định ban hành quy chế sử dụng thư điện tử công vụ, do đã có quy định thống nhất của tỉnh.
Điều 2 [Quy định chuyển tiếp]
Hồ sơ đã tiếp nhận trước ngày Quyết định này có hiệu lực tiếp tục được giải quyết theo quy định tại thời điểm tiếp nhận, trừ trường hợp áp dụng quy định mới có lợi hơn cho người nộp hồ sơ.
Điều 3 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 21 tháng 6 năm 2022.
Điều 4 [Tổ chức thực hiện]
Phòng Tư pháp đăng tải danh mục văn bản bị bãi bỏ; Bộ phận một cửa gỡ bỏ mẫu đơn, bảng niêm yết có liên quan trước ngày 15 tháng 7 năm 2022. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các cơ quan và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        fresh(
            "Gỡ bỏ mẫu đơn, bảng niêm yết liên quan đến văn bản bị bãi bỏ",
            "VP",
            "24235 24238 24241 24244 24247 24250 24253",
            "15/7",
        ),
        signer="chair",
        to=TO,
        effective="21/6",
    ),
)
