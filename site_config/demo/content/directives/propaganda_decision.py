"""Quyết định 7193/QĐ-UBND of 20/12/2021: the propaganda plan of 2022.

The number, the date and the achieved figures are the district's; the rest is illustration.
"""

from site_config.demo.content.bases import HOME_AFFAIRS, LOCAL_GOVERNMENT, REFORM
from site_config.demo.content.histories import doing, done
from site_config.demo.content.issuing import ALL_AREAS, TO_ALL, issue
from site_config.demo.content.shapes import DirectiveSeed

PROPAGANDA_DECISION: DirectiveSeed = issue(
    "7193/QĐ-UBND",
    "20/12/2021",
    "Quyết định về việc ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2022",
    ALL_AREAS,
    "Thông tin, tuyên truyền",
    LOCAL_GOVERNMENT
    + REFORM
    + HOME_AFFAIRS
    + """\
# QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2022 trên địa bàn huyện Buôn Đôn, nhằm góp phần hoàn thành nhiệm vụ cải cách hành chính năm 2022, nâng cao vai trò, trách nhiệm của cán bộ, công chức, viên chức và sự tham gia của người dân, tổ chức.
Điều 2 [Hình thức tuyên truyền và phân công thực hiện]
1. Chuyên đề trên loa đài và chuyên mục trên truyền hình: Phòng Văn hóa và Thông tin chủ trì, UBND các xã tiếp sóng.
2. Chuyên trang trên Cổng thông tin điện tử huyện: Văn phòng HĐND và UBND huyện chủ trì, các phòng cung cấp tin bài.
3. Pano, áp phích tại trung tâm huyện và bảy xã: Phòng Văn hóa và Thông tin chủ trì; nội dung ngắn, chữ lớn, tháo dỡ khi hư hỏng.
4. Tờ gấp phát cho người dân, sổ tay cẩm nang dùng cho công chức: Phòng Nội vụ chủ trì biên soạn, phân phát có ký nhận.
5. Lồng ghép trong các cuộc họp, hội nghị, hội thi: tất cả các cơ quan, đơn vị thực hiện; ghi vào biên bản để tổng hợp, chưa có số liệu thì ghi rõ "chưa thống kê".
Điều 3. Kinh phí thực hiện trong dự toán năm 2022; Phòng Tài chính - Kế hoạch hướng dẫn thanh quyết toán. Phòng Nội vụ tổng hợp kết quả theo từng hình thức, từng đơn vị tính, báo cáo sáu tháng và cả năm.
Điều 4. Quyết định có hiệu lực kể từ ngày 01 tháng 01 năm 2022. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, thủ trưởng các phòng, ban và Chủ tịch UBND các xã chịu trách nhiệm thi hành./.
""",
    done(
        "Phát hai lượt chuyên đề cải cách hành chính trên loa đài sáu tháng đầu năm",
        "VHTT",
        "24235 24238 24241 24244 24247 24250 24253",
        "31/5",
        "18/5",
        "Đã phát 2 lượt chuyên đề trên hệ thống loa đài của huyện và bảy xã.",
        proof="Phiếu theo dõi phát thanh",
    ),
    done(
        "Phát một lượt chuyên mục cải cách hành chính trên truyền hình",
        "VHTT",
        "NV",
        "15/6",
        "8/6",
        "Đã phát 1 lượt chuyên mục trên truyền hình.",
    ),
    done(
        "Xây dựng ba chuyên trang cải cách hành chính trên Cổng thông tin điện tử huyện",
        "VP",
        "NV VHTT",
        "29/4",
        "15/4",
        "Đã xây dựng 3 chuyên trang, mỗi chuyên trang có bài viết và hướng dẫn.",
    ),
    done(
        "Tuyên truyền pano, áp phích tại trung tâm huyện và các xã",
        "VHTT",
        "24250 24253",
        "31/5",
        "3/6",
        "Đã thực hiện 350 m² pano, áp phích.",
        why="Mưa kéo dài, đơn vị thi công chậm ba ngày.",
    ),
    done(
        "In và phát tờ gấp tuyên truyền cải cách hành chính",
        "NV",
        "24235 24238 24241 24244 24247 24250 24253",
        "15/6",
        "13/6",
        "Đã in và phát 4.500 tờ gấp tại Bộ phận một cửa và các buổi họp thôn, buôn.",
    ),
    done(
        "Soạn thảo và phát hành sổ tay cẩm nang cải cách hành chính",
        "NV",
        "TP VP",
        "31/5",
        "16/5",
        "Đã soạn thảo và phát hành 50 cuốn sổ tay cẩm nang.",
    ),
    doing(
        "Tuyên truyền lồng ghép trong các cuộc họp, hội nghị, hội thi",
        "NV",
        "VHTT",
        "15/12",
        50,
        "27/6",
        "Có thực hiện tại các đơn vị, chưa thống kê số cuộc.",
        why="Biên bản họp của các đơn vị chưa ghi mục tuyên truyền thống nhất.",
        kind="regular",
    ),
    signer="chair",
    to=TO_ALL,
    effective="1/1",
)
