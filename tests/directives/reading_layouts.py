"""Invented documents in the layouts that extraction makes of real ones: columns in any order, cells in one line."""

ROW_BY_ROW = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SÔNG MƠ Độc lập - Tự do - Hạnh phúc
_______ _________________
Số: 1683/QĐ-UBND Sông Mơ, ngày 05 tháng 9 năm 2016
QUYẾT ĐỊNH
Ban hành Quy định theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ
do Ủy ban nhân dân tỉnh giao
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.
Nơi nhận: KT. CHỦ TỊCH
- Như Điều 2; PHÓ CHỦ TỊCH
- TT. Tỉnh ủy (b/c);
- Lưu: VT, TH. Y Minh Hoạ Niê
"""
LEFT_COLUMN_FIRST = """UBND HUYỆN BUÔN ĐÔN
PHÒNG NỘI VỤ
Số: 12/BC-PNV
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Buôn Đôn, ngày 3 tháng 6 năm 2022
BÁO CÁO
Kết quả thực hiện công tác cải cách hành chính quý II năm 2022

Thực hiện Kế hoạch số 06/KH-UBND ngày 10/01/2022 của UBND huyện, Phòng Nội vụ báo cáo như sau:
Nơi nhận:
- UBND huyện;
- Lưu: VT.
TRƯỞNG PHÒNG
Hà Văn Mẫu
"""
RIGHT_COLUMN_FIRST = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ea Wer, ngày 07 tháng 02 năm 2022
ỦY BAN NHÂN DÂN
XÃ EA WER
Số: 05/UBND-VP
V/v báo cáo kết quả tuyên truyền, góp ý
cải cách hành chính
Kính gửi: Phòng Nội vụ huyện Buôn Đôn.
Thực hiện Công văn số 33/PNV ngày 01/02/2022.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
H’Mẫu Kđoh
Nơi nhận:
- Như trên;
- Lưu: VP.
"""
OF_THE_PARTY = """HUYỆN ỦY BUÔN ĐÔN
*
Số 15-CT/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Buôn Đôn, ngày 14 tháng 3 năm 2022
CHỈ THỊ
về tăng cường sự lãnh đạo của Đảng đối với công tác cải cách hành chính
-----
Thời gian qua, các cấp ủy đã lãnh đạo.
Nơi nhận:
- Thường trực Tỉnh ủy (b/c),
- Các chi bộ, đảng bộ cơ sở,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Nguyễn Văn Mẫu
"""
IN_CELLS = """HỘI ĐỒNG NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN BUÔN ĐÔN\tĐộc lập - Tự do - Hạnh phúc
Số: 04/2022/NQ-HĐND\tBuôn Đôn, ngày 20 tháng 7 năm 2022

NGHỊ QUYẾT
VỀ VIỆC PHÂN BỔ VỐN THỰC HIỆN CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA
TRÊN ĐỊA BÀN HUYỆN BUÔN ĐÔN

HỘI ĐỒNG NHÂN DÂN HUYỆN BUÔN ĐÔN
KHÓA IV, KỲ HỌP THỨ BA

Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
Nơi nhận:\tCHỦ TỊCH
- UBTVQH;\t
- Lưu: VT.\tLÊ THỊ MẪU XUÂN
"""
A_CELL_IN_ONE_LINE = (
    "ỦY BAN NHÂN DÂN HUYỆN BUÔN ĐÔN PHÒNG TÀI CHÍNH - KẾ HOẠCH Số: 77 /TB - TCKH\t"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Buôn Đôn, ngày 9 tháng 5 năm 2022\n\n"
    "THÔNG BÁO Về việc công khai dự toán ngân sách năm 2022\n\n"
    "Phòng Tài chính - Kế hoạch thông báo.\n"
    "Nơi nhận: - Như trên; - Lưu: VT.\tKT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG (Đã ký) Trần Thị Mẫu\n"
)
A_LAW = """QUỐC HỘI --------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------
Luật số: 99/2098/QH77\tHà Nội, ngày 27 tháng 6 năm 2098

LUẬT
THƯ VIỆN XÃ, PHƯỜNG
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Thư viện xã, phường.
Điều 1. Phạm vi điều chỉnh
Luật này quy định về thư viện của xã, phường.
Luật này được Quốc hội thông qua ngày 27 tháng 6 năm 2098.

Mã số: 60179\tCHỦ TỊCH QUỐC HỘI Trần Minh Hoạ
"""
A_CIRCULAR = """BỘ GIAO THÔNG VẬN TẢI -------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------
Số: 45/2098/TT-BGTVT\tHà Nội, ngày 15 tháng 11 năm 2098

THÔNG TƯ
QUY ĐỊNH VỀ BẾN ĐÒ NGANG SÔNG
Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;
Bộ trưởng Bộ Giao thông vận tải ban hành Thông tư quy định về bến đò ngang sông.
Điều 1. Thông tư này quy định về bến đò./.

Nơi nhận: - Bộ trưởng (để b/c); - Cục Kiểm tra văn bản QPPL - Bộ Tư pháp; - Lưu: VT.\tBỘ TRƯỞNG Đại tướng Lê Văn Mẫu
PHỤ LỤC
Nơi nhận: - Như trên; - Lưu: VT,…\tNGƯỜI ĐỨNG ĐẦU (Ký tên, đóng dấu)
"""
STAMPED = """Ký bởi: Cổng Thông tin điện tử Chính phủ
Email: hopthu@example.vn
Cơ quan: Văn phòng Chính phủ
Thời gian ký: 09.03.2098 15:22:10 +07:00
CHÍNH PHỦ
Số: 30/2098/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2098
NGHỊ ĐỊNH
Về công tác văn thư
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: VT, KSTT (2b).
TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn Mẫu
"""
NOT_SIGNED_YET = """ỦY BAN NHÂN DÂN
HUYỆN BUÔN ĐÔN
Số:        /QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Buôn Đôn, ngày      tháng 6 năm 2022
QUYẾT ĐỊNH
V/v thành lập Tổ công tác
CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
CHỦ TỊCH
"""

# text -> number, type, issuer, place, date, signer, office, capacity, summary, number of recipients
EXPECTED: dict[str, tuple[str, ...]] = {
    ROW_BY_ROW: (
        "1683/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Sông Mơ", "Sông Mơ", "2016-09-05", "Y Minh Hoạ Niê",
        "Phó Chủ tịch", "KT.",
        "Ban hành Quy định theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ do Ủy ban nhân dân tỉnh giao",
        "Như Điều 2\nTT. Tỉnh ủy (b/c)\nLưu: VT, TH",
    ),
    LEFT_COLUMN_FIRST: (
        "12/BC-PNV", "Báo cáo", "Phòng Nội vụ", "Buôn Đôn", "2022-06-03", "Hà Văn Mẫu", "Trưởng phòng", "",
        "Kết quả thực hiện công tác cải cách hành chính quý II năm 2022", "UBND huyện\nLưu: VT",
    ),
    RIGHT_COLUMN_FIRST: (
        "05/UBND-VP", "Công văn", "Ủy ban nhân dân xã Ea Wer", "Ea Wer", "2022-02-07", "H’Mẫu Kđoh", "Phó Chủ tịch",
        "KT.", "Về việc báo cáo kết quả tuyên truyền, góp ý cải cách hành chính", "Như trên\nLưu: VP",
    ),
    OF_THE_PARTY: (
        "15-CT/HU", "Chỉ thị", "Huyện ủy Buôn Đôn", "Buôn Đôn", "2022-03-14", "Nguyễn Văn Mẫu", "Bí thư", "TM.",
        "Về tăng cường sự lãnh đạo của Đảng đối với công tác cải cách hành chính",
        "Thường trực Tỉnh ủy (b/c)\nCác chi bộ, đảng bộ cơ sở\nLưu Văn phòng Huyện ủy",
    ),
    IN_CELLS: (
        "04/2022/NQ-HĐND", "Nghị quyết", "Hội đồng nhân dân huyện Buôn Đôn", "Buôn Đôn", "2022-07-20",
        "Lê Thị Mẫu Xuân", "Chủ tịch", "",
        "Về việc phân bổ vốn thực hiện các chương trình mục tiêu quốc gia trên địa bàn huyện Buôn Đôn",
        "UBTVQH\nLưu: VT",
    ),
    A_CELL_IN_ONE_LINE: (
        "77/TB-TCKH", "Thông báo", "Phòng Tài chính - Kế hoạch", "Buôn Đôn", "2022-05-09", "Trần Thị Mẫu",
        "Phó Trưởng phòng", "KT.", "Về việc công khai dự toán ngân sách năm 2022", "Như trên\nLưu: VT",
    ),
    A_LAW: (
        "99/2098/QH77", "Luật", "Quốc hội", "Hà Nội", "2098-06-27", "Trần Minh Hoạ", "Chủ tịch Quốc hội", "",
        "Thư viện xã, phường", "",
    ),
    A_CIRCULAR: (
        "45/2098/TT-BGTVT", "Thông tư", "Bộ Giao thông vận tải", "Hà Nội", "2098-11-15", "Lê Văn Mẫu", "Bộ trưởng", "",
        "Quy định về bến đò ngang sông", "Bộ trưởng (để b/c)\nCục Kiểm tra văn bản QPPL - Bộ Tư pháp\nLưu: VT",
    ),
    STAMPED: (
        "30/2098/NĐ-CP", "Nghị định", "Chính phủ", "Hà Nội", "2098-03-05", "Nguyễn Văn Mẫu", "Thủ tướng", "TM.",
        "Về công tác văn thư", "Ban Bí thư Trung ương Đảng\nLưu: VT, KSTT (2b)",
    ),
    NOT_SIGNED_YET: (
        "", "Quyết định", "Ủy ban nhân dân huyện Buôn Đôn", "Buôn Đôn", "", "", "Chủ tịch", "",
        "Về việc thành lập Tổ công tác", "Như Điều 3\nLưu: VT",
    ),
}  # fmt: skip
