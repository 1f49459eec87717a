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
# NQ 76/NQ-CP of 15/7/2021, the programme of 2021-2030.
REFORM_AREAS = [
    (1, "Cải cách thể chế", "Thể chế", "the-che"),
    (2, "Cải cách thủ tục hành chính", "Thủ tục hành chính", "thu-tuc-hanh-chinh"),
    (3, "Cải cách tổ chức bộ máy hành chính nhà nước", "Tổ chức bộ máy", "to-chuc-bo-may"),
    (4, "Cải cách chế độ công vụ", "Chế độ công vụ", "che-do-cong-vu"),
    (5, "Cải cách tài chính công", "Tài chính công", "tai-chinh-cong"),
    (6, "Xây dựng, phát triển Chính quyền điện tử, Chính quyền số", "Chính quyền điện tử, số", "chinh-quyen-so"),
]
