"""The reform plan and the propaganda plan of 2022.

Facts of the district: decision 7193/QĐ-UBND and what was achieved per channel in the first six
months. Everything else is illustration.
"""

from site_config.demo.content.days import day
from site_config.demo.content.shapes import (
    ChannelSeed,
    PlanItemSeed,
    PropagandaPlanSeed,
    ReformPlanSeed,
)


def _item(area: int, content: str, product: str, lead: str, coop: str, due: str) -> PlanItemSeed:
    return PlanItemSeed(area, content, product, lead, tuple(coop.split()), day(due))


def _next(area: int, content: str, lead: str, coop: str) -> PlanItemSeed:
    """Return one of the four tasks that the district's report sets for the second half-year; units and day are illustration."""
    return PlanItemSeed(area, content, "", lead, tuple(coop.split()), day("15/12"), ("half", 2))


REFORM_PLAN = ReformPlanSeed(
    "Kế hoạch cải cách hành chính huyện Buôn Đôn năm 2022",
    2022,
    "06/KH-UBND",
    "Kế hoạch gồm nhiệm vụ chỉ đạo, điều hành và sáu nội dung cải cách hành chính; mỗi nhiệm vụ có "
    "một đơn vị chủ trì, sản phẩm và thời hạn hoàn thành.",
    (
        _item(
            0,
            "Ban hành, theo dõi kế hoạch cải cách hành chính của các đơn vị",
            "20 kế hoạch của đơn vị",
            "NV",
            "VP",
            "28/1",
        ),
        _item(
            0,
            "Kiểm tra công tác cải cách hành chính hai đợt",
            "Thông báo kết quả kiểm tra",
            "NV",
            "TTr VP",
            "30/9",
        ),
        _item(
            0,
            "Thực hiện Kế hoạch tuyên truyền cải cách hành chính",
            "Kết quả theo từng hình thức tuyên truyền",
            "NV",
            "VHTT VP",
            "15/12",
        ),
        _item(
            1,
            "Công bố danh mục văn bản hết hiệu lực năm 2021",
            "Quyết định công bố danh mục",
            "TP",
            "VP",
            "28/1",
        ),
        _item(
            1,
            "Ban hành văn bản quy phạm pháp luật đúng trình tự, thẩm quyền",
            "Quyết định quy phạm pháp luật",
            "TP",
            "NV",
            "30/6",
        ),
        _item(
            1,
            "Rà soát văn bản theo chuyên đề",
            "Báo cáo rà soát, kiến nghị xử lý",
            "TP",
            "VP NNPTNT",
            "31/8",
        ),
        _item(
            2,
            "Rà soát, đánh giá thủ tục hành chính cấp huyện, cấp xã",
            "Phương án đơn giản hóa, kiến nghị UBND tỉnh",
            "VP",
            "TP TNMT LDTBXH",
            "20/4",
        ),
        _item(
            2,
            "Công khai, niêm yết thủ tục hành chính đúng dữ liệu quốc gia",
            "Bảng niêm yết có mã QR",
            "VP",
            "24235 24244",
            "31/5",
        ),
        _item(
            2,
            "Khảo sát mức độ hài lòng của người dân, tổ chức",
            "Báo cáo kết quả khảo sát",
            "NV",
            "VP DT",
            "10/6",
        ),
        _item(
            3,
            "Sắp xếp, kiện toàn tổ chức bộ máy",
            "Phương án sắp xếp được phê duyệt",
            "NV",
            "VP TCKH",
            "29/4",
        ),
        _item(
            3,
            "Ban hành quy chế phối hợp giữa các cơ quan, đơn vị",
            "Quyết định ban hành quy chế",
            "NV",
            "VP",
            "31/5",
        ),
        _item(
            4,
            "Đào tạo, bồi dưỡng công chức tham mưu cải cách hành chính",
            "Sáu lớp bồi dưỡng",
            "NV",
            "VHTT DT",
            "30/11",
        ),
        _item(
            4,
            "Hoàn thiện dữ liệu trong phần mềm quản lý cán bộ, công chức, viên chức",
            "Dữ liệu đủ, đúng của 100% hồ sơ",
            "NV",
            "GDDT",
            "29/7",
        ),
        _item(
            5,
            "Giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập",
            "Quyết định giao tự chủ, phương án của từng đơn vị",
            "TCKH",
            "NV GDDT",
            "30/6",
        ),
        _item(
            5,
            "Công khai ngân sách, đẩy nhanh giải ngân vốn đầu tư công",
            "Báo cáo công khai, tỷ lệ giải ngân",
            "TCKH",
            "KTHT TNMT",
            "15/12",
        ),
        _item(
            6,
            "Cập nhật Kiến trúc chính quyền điện tử phiên bản 2.0",
            "Quyết định phê duyệt, tài liệu kiến trúc",
            "VHTT",
            "VP",
            "31/3",
        ),
        _item(
            6,
            "Vận hành họp trực tuyến, hệ thống thông tin báo cáo, liên thông văn bản đến xã",
            "Hệ thống hoạt động ổn định tại bảy xã",
            "VHTT",
            "VP",
            "30/6",
        ),
        _item(
            6,
            "Nâng tỷ lệ hồ sơ trực tuyến mức độ 3, mức độ 4",
            "Trên 50% hồ sơ nộp trực tuyến",
            "VP",
            "VHTT TCKH",
            "15/12",
        ),
        _item(
            6,
            "Duy trì Hệ thống quản lý chất lượng ISO 9001:2015",
            "100% phòng chuyên môn và UBND cấp xã",
            "KTHT",
            "NV VP",
            "30/11",
        ),
        _next(
            0,
            "Xây dựng kế hoạch CCHC hằng năm có tính khả thi cao, phù hợp với tình hình thực tế của huyện và các địa phương",
            "NV",
            "VP",
        ),
        _next(
            4,
            "Phối hợp với các sở, ngành liên quan tổ chức các lớp tập huấn, đào tạo, bồi dưỡng chuyên môn nghiệp vụ cho cán bộ, "
            "công chức tham mưu CCHC, đặc biệt là kỹ năng ứng dụng công nghệ thông tin",
            "NV",
            "VHTT",
        ),
        _next(
            3,
            "Đổi mới Quy chế phối hợp giữa các ngành liên quan, quy định rõ nhiệm vụ, trách nhiệm của từng cơ quan, đơn vị và cơ "
            "chế xử lý nghiêm các trường hợp thiếu trách nhiệm",
            "NV",
            "VP TTr",
        ),
        _next(
            6,
            "Thực hiện đồng bộ việc tiếp nhận, xử lý hồ sơ trên hệ thống dịch vụ công trực tuyến mức độ 3, 4 tại UBND các xã; hoàn "
            "thiện thông tin trong phần mềm quản lý cán bộ, công chức, viên chức; tăng cường chuyển đổi số",
            "VHTT",
            "NV VP",
        ),
    ),
)

PROPAGANDA_PLAN = PropagandaPlanSeed(
    "Kế hoạch tuyên truyền cải cách hành chính năm 2022",
    2022,
    "7193/QĐ-UBND",
    "Kết quả là số liệu sáu tháng đầu năm 2022; chỉ tiêu cả năm là số liệu minh họa.",
    (
        ChannelSeed("loudspeaker", "Chuyên đề trên loa đài", "lượt", 4, 2, "VHTT"),
        ChannelSeed("television", "Chuyên mục trên truyền hình", "lượt", 2, 1, "VHTT"),
        ChannelSeed("special_page", "Chuyên trang trên Cổng", "chuyên trang", 3, 3, "VP"),
        ChannelSeed("panel", "Pano, áp phích", "m²", 500, 350, "VHTT"),
        ChannelSeed("leaflet", "Tờ gấp", "tờ", 6000, 4500, "NV"),
        ChannelSeed("handbook", "Sổ tay cẩm nang", "cuốn", 50, 50, "NV"),
        ChannelSeed(
            "conference",
            "Cuộc họp, hội nghị",
            "cuộc",
            None,
            None,
            "NV",
            "có thực hiện, chưa thống kê",
        ),
        ChannelSeed("contest", "Hội thi", "cuộc", None, None, "NV", "có thực hiện, chưa thống kê"),
    ),
)
