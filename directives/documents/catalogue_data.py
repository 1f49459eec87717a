"""Data of the first installation: document types, areas of reform, common fields."""

# NĐ 30/2020/NĐ-CP, art. 7 and annex III: name, abbreviation, part of the address.
ADMINISTRATIVE = [
    ("Nghị quyết", "NQ", "nghi-quyet"),
    ("Quyết định", "QĐ", "quyet-dinh"),
    ("Chỉ thị", "CT", "chi-thi"),
    ("Quy chế", "QC", "quy-che"),
    ("Quy định", "QyĐ", "quy-dinh"),
    ("Thông cáo", "TC", "thong-cao"),
    ("Thông báo", "TB", "thong-bao"),
    ("Hướng dẫn", "HD", "huong-dan"),
    ("Chương trình", "CTr", "chuong-trinh"),
    ("Kế hoạch", "KH", "ke-hoach"),
    ("Phương án", "PA", "phuong-an"),
    ("Đề án", "ĐA", "de-an"),
    ("Dự án", "DA", "du-an"),
    ("Báo cáo", "BC", "bao-cao"),
    ("Biên bản", "BB", "bien-ban"),
    ("Tờ trình", "TTr", "to-trinh"),
    ("Hợp đồng", "HĐ", "hop-dong"),
    ("Công văn", "", "cong-van"),
    ("Công điện", "CĐ", "cong-dien"),
    ("Bản ghi nhớ", "BGN", "ban-ghi-nho"),
    ("Bản thỏa thuận", "BTT", "ban-thoa-thuan"),
    ("Giấy ủy quyền", "GUQ", "giay-uy-quyen"),
    ("Giấy mời", "GM", "giay-moi"),
    ("Giấy giới thiệu", "GGT", "giay-gioi-thieu"),
    ("Giấy nghỉ phép", "GNP", "giay-nghi-phep"),
    ("Phiếu gửi", "PG", "phieu-gui"),
    ("Phiếu chuyển", "PC", "phieu-chuyen"),
    ("Phiếu báo", "PB", "phieu-bao"),
    ("Thư công", "", "thu-cong"),
]
# Normative documents that a province, district or commune issues (Luật Ban hành VBQPPL 80/2015/QH13, art. 4).
NORMATIVE = [
    ("Nghị quyết", "NQ", "nghi-quyet-qppl"),
    ("Quyết định", "QĐ", "quyet-dinh-qppl"),
]
# NĐ 43/2011/NĐ-CP, art. 17: kind of issuer ("" is every other), working days from issue to posting. A rule that changes: rows
# in the database, which an administrator adds to.
POSTING_LIMITS = [("office", 2), ("commune", 2), ("school", 2), ("", 10)]
POSTING_RULE = "Nghị định 43/2011/NĐ-CP, điều 17"
# NQ 76/NQ-CP of 15/7/2021, the programme of 2021-2030.
REFORM_AREAS = [
    (1, "Cải cách thể chế", "Thể chế", "the-che"),
    (2, "Cải cách thủ tục hành chính", "Thủ tục hành chính", "thu-tuc-hanh-chinh"),
    (3, "Cải cách tổ chức bộ máy hành chính nhà nước", "Tổ chức bộ máy", "to-chuc-bo-may"),
    (4, "Cải cách chế độ công vụ", "Chế độ công vụ", "che-do-cong-vu"),
    (5, "Cải cách tài chính công", "Tài chính công", "tai-chinh-cong"),
    (6, "Xây dựng, phát triển Chính quyền điện tử, Chính quyền số", "Chính quyền điện tử, số", "chinh-quyen-so"),
]
# The other normative types that documents of all levels cite, now or of old: Luật 80/2015/QH13, art. 4; Luật
# 64/2025/QH15, art. 4; Luật of 1996 (amended 02/2002/QH11), art. 1; Luật 31/2004/QH11, art. 1 (chỉ thị of UBND).
NORMATIVE_NATIONAL = [
    ("Hiến pháp", "", "hien-phap"),
    ("Bộ luật", "", "bo-luat"),
    ("Luật", "", "luat"),
    ("Pháp lệnh", "PL", "phap-lenh"),
    ("Lệnh", "L", "lenh"),
    ("Nghị quyết liên tịch", "NQLT", "nghi-quyet-lien-tich"),
    ("Nghị định", "NĐ", "nghi-dinh"),
    ("Thông tư", "TT", "thong-tu"),
    ("Thông tư liên tịch", "TTLT", "thong-tu-lien-tich"),
    ("Chỉ thị", "CT", "chi-thi-qppl"),
]
# How numbers are built and counted, where it is not the usual «số/LOẠI-CƠ QUAN» in a series of the type's own:
# part of the address -> pattern, series («» is the type's own), source.
_LAW = "Luật 80/2015/QH13, điều 10 khoản 3"
_TERM = "Luật 80/2015/QH13, điều 10: đánh số theo từng loại và nhiệm kỳ Quốc hội"
NUMBER_RULES: dict[str, tuple[str, str, str]] = {
    "cong-van": ("agency_drafter", "", "NĐ 30/2020/NĐ-CP, phụ lục I; hệ thống số riêng theo thông lệ (điều 15)"),
    "thu-cong": ("none", "", "NĐ 30/2020/NĐ-CP, phụ lục III"),
    "hien-phap": ("none", "", "Luật 80/2015/QH13, điều 4"),
    "bo-luat": ("year_term", "luat", _TERM),
    "luat": ("year_term", "luat", _TERM),
    "phap-lenh": ("year_term", "", _TERM),
    "lenh": ("year_type_agency", "", _LAW),
    "nghi-quyet-qppl": ("year_type_agency", "", _LAW),
    "nghi-quyet-lien-tich": ("year_type_agency", "", _LAW),
    "nghi-dinh": ("year_type_agency", "", _LAW),
    "quyet-dinh-qppl": ("year_type_agency", "", _LAW),
    "thong-tu": ("year_type_agency", "", _LAW),
    "thong-tu-lien-tich": ("year_type_agency", "", _LAW),
    "chi-thi-qppl": ("year_type_agency", "", "Luật 31/2004/QH11; không còn là VBQPPL từ 01/7/2016"),
}
USUAL_RULE = ("type_agency", "", "NĐ 30/2020/NĐ-CP, điều 15 và phụ lục I")
