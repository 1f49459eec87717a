"""What shows the quality of reform work in the demonstration.

Facts of the district's report: 4 collectives and 7 persons commended for the index of 2021; satisfaction 75 %; every specialised office
and commune with ISO 9001:2015; architecture 2.0, online meetings, reporting system, document exchange completed. Names, days, sizes of
samples and inspections are illustration.
"""

from datetime import date

COMMENDATION = ("1205/QĐ-UBND", date(2022, 4, 8))
COLLECTIVES = ("NV", "VP", "24244", "24250")
PERSONS = ("NV", "VP", "TP", "TCKH", "24235", "24244", "24253")
ACHIEVEMENT = "Góp phần cải thiện các tiêu chí thành phần chỉ số CCHC năm 2021 (minh họa)"

SURVEY_PAPER = {"VP": (60, 56, 42), "24244": (50, 48, 36), "24250": (50, 48, 36), "24253": (50, 48, 36)}  # 150 of 200

ISO_SINCE = date(2021, 11, 15)

MILESTONES = (
    ("e-government-architecture", "Cập nhật Kiến trúc chính quyền điện tử", "2.0", "VHTT"),
    ("online-meetings", "Xây dựng và vận hành hệ thống họp trực tuyến", "", "VP"),
    (
        "reporting-system",
        "Xây dựng hệ thống thông tin báo cáo, kết nối với hệ thống thông tin báo cáo quốc gia",
        "",
        "VP",
    ),
    (
        "document-exchange",
        "Kết nối, liên thông hệ thống quản lý văn bản điều hành từ UBND huyện đến UBND các xã",
        "",
        "VHTT",
    ),
)
MILESTONE_SOURCE = "Báo cáo CCHC 6 tháng đầu năm 2022 của huyện"

# unit, day, what was found, cause, remedy, deadline: as the notice of results tells them
INSPECTIONS = (
    ("TNMT", date(2022, 4, 20), "Hồ sơ trễ hạn không có thư xin lỗi; yêu cầu bổ sung hồ sơ qua điện thoại",
     "Người đứng đầu chưa kiểm tra thường xuyên", "Gửi thư xin lỗi đối với hồ sơ trễ hạn, rà lại quy trình phối hợp với các xã",
     date(2022, 6, 15)),
    ("KTHT", date(2022, 4, 27), "Chưa cập nhật kết quả giải quyết bản điện tử", "Công chức kiêm nhiều việc",
     "Cập nhật kết quả điện tử của hồ sơ đã giải quyết từ đầu năm", date(2022, 6, 20)),
    ("24238", date(2022, 5, 10), "Sổ theo dõi hồ sơ ghi không đủ cột; tài liệu ISO chưa cập nhật", "Công chức kiêm nhiều việc",
     "Hoàn thiện sổ, niêm yết và tài liệu ISO", date(2022, 6, 10)),
)  # fmt: skip

TRAINING = (
    ("Lớp tập huấn nghiệp vụ CCHC và sử dụng phần mềm một cửa (minh họa)", date(2022, 8, 18), date(2022, 8, 19), "NV"),
    (
        "Lớp bồi dưỡng kỹ năng ứng dụng công nghệ thông tin cho công chức cấp xã (minh họa)",
        date(2022, 9, 15),
        date(2022, 9, 16),
        "VHTT",
    ),
)
"""Each office sends 2, each commune 3."""

CRITERIA = (
    ("1.1", "Ban hành kế hoạch CCHC đúng hạn", None, 2),
    ("1.2", "Thực hiện đúng hạn nhiệm vụ UBND huyện giao", None, 5),
    ("2.1", "Tham mưu văn bản đúng trình tự", 1, 3),
    ("3.1", "Công khai thủ tục hành chính đầy đủ", 2, 4),
    ("3.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", 2, 6),
    ("6.1", "Xử lý văn bản trên môi trường mạng", 6, 5),
)
