"""Older documents of the district that those of 2022 amend, replace, repeal or correct: all of them illustration.

They stand outside the half-year: nothing of the report is counted from them.
"""

from site_config.demo.content.bases import LOCAL_GOVERNMENT, NORMS, OFFICES
from site_config.demo.content.issuing import ALL_AREAS, TO_UNITS, issue
from site_config.demo.content.shapes import DirectiveSeed

RULES = "Văn bản quy phạm pháp luật"
REFORM_FIELD = "Cải cách hành chính"

ARCHIVE: tuple[DirectiveSeed, ...] = (
    issue(
        "02/2017/QĐ-UBND",
        "14/3/2017",
        "Quyết định quy định trình tự đăng ký hộ kinh doanh tại xã trên địa bàn huyện Buôn Đôn",
        (1, 2),
        RULES,
        LOCAL_GOVERNMENT
        + """\
* Theo đề nghị của Trưởng phòng Tài chính - Kế hoạch;
Điều 1 [Phạm vi áp dụng]
Quyết định này quy định việc tiếp nhận hồ sơ đăng ký hộ kinh doanh tại Ủy ban nhân dân xã và chuyển hồ sơ về huyện.
Điều 2 [Trình tự]
1. Người đăng ký nộp hồ sơ tại xã kèm giấy xác nhận nơi kinh doanh.
2. Ủy ban nhân dân xã xác nhận trong 03 ngày làm việc rồi chuyển Phòng Tài chính - Kế hoạch.
Điều 3 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 24 tháng 3 năm 2017. Phòng Tài chính - Kế hoạch và Ủy ban nhân dân các xã chịu trách nhiệm thi hành./.
""",
        signer="chair",
        effective="24/3/2017",
    ),
    issue(
        "04/2018/QĐ-UBND",
        "12/6/2018",
        "Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Nội vụ huyện Buôn Đôn (năm 2018)",
        (1, 3),
        RULES,
        LOCAL_GOVERNMENT
        + NORMS
        + OFFICES
        + """\
Theo đề nghị của Trưởng phòng Nội vụ, Ủy ban nhân dân huyện ban hành Quyết định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Phòng Nội vụ.
Điều 1 [Vị trí và chức năng]
Phòng Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, tham mưu, giúp Ủy ban nhân dân huyện quản lý nhà nước về tổ chức bộ máy; biên chế; cán bộ, công chức, viên chức; cải cách hành chính; chính quyền địa phương; văn thư, lưu trữ nhà nước; tôn giáo; thi đua, khen thưởng.
Điều 2 [Nhiệm vụ, quyền hạn về cải cách hành chính]
1. Tham mưu kế hoạch, biện pháp đẩy mạnh cải cách hành chính; theo dõi việc thực hiện của các cơ quan chuyên môn và Ủy ban nhân dân các xã.
2. Tổng hợp báo cáo cải cách hành chính hằng quý, hằng năm.
Điều 3 [Cơ cấu tổ chức]
Phòng có Trưởng phòng, không quá 03 Phó Trưởng phòng và các công chức; biên chế do Ủy ban nhân dân huyện giao hằng năm.
Điều 4 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 25 tháng 6 năm 2018.
Điều 5 [Tổ chức thực hiện]
Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        signer="chair",
        effective="25/6/2018",
    ),
    issue(
        "05/2019/QĐ-UBND",
        "8/8/2019",
        "Quyết định ban hành Quy chế sử dụng thư điện tử công vụ huyện Buôn Đôn",
        (1, 6),
        RULES,
        LOCAL_GOVERNMENT
        + NORMS
        + """\
* Theo đề nghị của Trưởng phòng Văn hóa và Thông tin;
Điều 1 [Phạm vi, đối tượng]
Quy chế áp dụng với cán bộ, công chức, viên chức của các cơ quan thuộc huyện và Ủy ban nhân dân các xã khi dùng hộp thư công vụ.
Điều 2 [Sử dụng hộp thư]
1. Hộp thư công vụ chỉ dùng cho việc công; mở ít nhất hai lần mỗi ngày làm việc.
2. Không dùng hộp thư miễn phí để gửi, nhận văn bản của cơ quan.
Điều 3 [Hiệu lực thi hành]
Quyết định này có hiệu lực từ ngày 20 tháng 8 năm 2019. Phòng Văn hóa và Thông tin theo dõi, đôn đốc việc thi hành./.
""",
        signer="chair",
        effective="20/8/2019",
    ),
    issue(
        "1250/QĐ-UBND",
        "18/5/2020",
        "Quyết định ban hành Quy chế hoạt động của Bộ phận tiếp nhận và trả kết quả huyện Buôn Đôn (năm 2020)",
        (2,),
        "Một cửa, một cửa liên thông",
        LOCAL_GOVERNMENT
        + """\
* Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;
* Theo đề nghị của Chánh Văn phòng HĐND và UBND huyện.
# QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Bộ phận tiếp nhận và trả kết quả huyện Buôn Đôn (sau đây gọi là Bộ phận một cửa).
Điều 2 [Một số quy định phải thực hiện ngay]
1. Giờ tiếp nhận: sáng từ 07 giờ 30 đến 11 giờ 00, chiều từ 13 giờ 30 đến 16 giờ 30 các ngày làm việc.
2. Hồ sơ được ghi vào sổ theo dõi và cấp giấy hẹn.
3. Hồ sơ thiếu chỉ yêu cầu bổ sung một lần, bằng phiếu nêu đủ nội dung.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng HĐND và UBND huyện, thủ trưởng các cơ quan chuyên môn, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này./.
""",
        signer="chair",
    ),
    issue(
        "3015/QĐ-UBND",
        "14/6/2021",
        "Quyết định ban hành Quy định trách nhiệm của người đứng đầu trong công tác cải cách hành chính huyện Buôn Đôn",
        ALL_AREAS,
        REFORM_FIELD,
        LOCAL_GOVERNMENT
        + """\
* Theo đề nghị của Trưởng phòng Nội vụ.
# QUYẾT ĐỊNH:
Điều 1 [Phạm vi điều chỉnh]
Quy định này nêu trách nhiệm của thủ trưởng các phòng, ban thuộc huyện và Chủ tịch Ủy ban nhân dân các xã trong chỉ đạo, thực hiện cải cách hành chính.
Điều 2 [Chế độ báo cáo]
1. Thủ trưởng cơ quan, đơn vị báo cáo kết quả cải cách hành chính sáu tháng một lần, gửi Phòng Nội vụ trước ngày 20 của tháng cuối kỳ.
2. Báo cáo gửi bằng văn bản giấy, kèm bảng số liệu.
Điều 3 [Kiểm điểm trách nhiệm]
Người đứng đầu để hồ sơ của người dân quá hạn mà không xin lỗi, không nêu lý do thì kiểm điểm trước tập thể lãnh đạo cơ quan.
Điều 4 [Hiệu lực thi hành]
Quyết định có hiệu lực kể từ ngày 01 tháng 7 năm 2021. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các phòng, ban và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành./.
""",
        signer="chair",
        effective="1/7/2021",
    ),
    issue(
        "1844/UBND-NV",
        "28/6/2021",
        "Công văn về việc đính chính Quyết định số 3015/QĐ-UBND ngày 14/6/2021",
        ALL_AREAS,
        REFORM_FIELD,
        """\
Do sơ suất về kỹ thuật trình bày, tại Điều 3 của Quyết định số 3015/QĐ-UBND ngày 14 tháng 6 năm 2021 của Ủy ban nhân dân huyện, cụm từ "tập thể lãnh đạo" được in thiếu chữ "cơ quan".
Ủy ban nhân dân huyện đính chính: cụm từ "tập thể lãnh đạo" đọc là "tập thể lãnh đạo cơ quan". Các nội dung khác giữ nguyên.
Đề nghị các cơ quan, đơn vị, Ủy ban nhân dân các xã biết, thực hiện./.
""",
        signer="office",
        to=TO_UNITS,
    ),
    issue(
        "5210/QĐ-UBND",
        "21/10/2021",
        "Quyết định sửa đổi Điều 2 của Quy định trách nhiệm của người đứng đầu trong công tác cải cách hành chính",
        ALL_AREAS,
        REFORM_FIELD,
        LOCAL_GOVERNMENT
        + """\
* Căn cứ Quyết định số 3015/QĐ-UBND ngày 14 tháng 6 năm 2021 của Ủy ban nhân dân huyện;
* Theo đề nghị của Trưởng phòng Nội vụ.
# QUYẾT ĐỊNH:
Điều 1 [Sửa đổi]
Sửa đổi Điều 2 của Quy định ban hành kèm theo Quyết định số 3015/QĐ-UBND ngày 14 tháng 6 năm 2021 của Ủy ban nhân dân huyện như điều dưới đây.
Điều 2 [Chế độ báo cáo]
1. Thủ trưởng cơ quan, đơn vị báo cáo kết quả cải cách hành chính hằng quý, gửi Phòng Nội vụ trước ngày 15 của tháng cuối quý.
2. Báo cáo gửi qua hệ thống văn bản điện tử, kèm bảng số liệu; không gửi bản giấy.
Điều 3 [Hiệu lực thi hành]
Quyết định có hiệu lực kể từ ngày 01 tháng 11 năm 2021. Thủ trưởng các phòng, ban và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành./.
""",
        signer="chair",
        effective="1/11/2021",
    ),
)
