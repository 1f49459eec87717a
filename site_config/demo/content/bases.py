"""Legal bases that many documents cite: one line each, in the marks of `markup`."""

LOCAL_GOVERNMENT = """\
* Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số
  điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
"""
REFORM = """\
* Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể
  cải cách hành chính nhà nước giai đoạn 2021 - 2030;
"""
ONE_STOP = """\
* Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một
  cửa, một cửa liên thông trong giải quyết thủ tục hành chính; Nghị định số 107/2021/NĐ-CP ngày 06
  tháng 12 năm 2021 sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP;
"""
PROCEDURES = """\
* Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành
  chính và các nghị định sửa đổi, bổ sung số 48/2013/NĐ-CP, số 92/2017/NĐ-CP;
* Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Văn phòng Chính phủ hướng dẫn
  nghiệp vụ về kiểm soát thủ tục hành chính;
"""
NORMS = """\
* Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một
  số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
* Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 và Nghị định số 154/2020/NĐ-CP ngày 31
  tháng 12 năm 2020 của Chính phủ;
"""
STAFF = """\
* Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008; Luật Viên chức ngày 15 tháng 11 năm 2010;
  Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm
  2019;
"""
OFFICES = """\
* Căn cứ Nghị định số 37/2014/NĐ-CP ngày 05 tháng 5 năm 2014 và Nghị định số 108/2020/NĐ-CP ngày 14
  tháng 9 năm 2020 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện;
"""
BUDGET = """\
* Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
"""
DIGITAL = """\
* Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006; Luật Giao dịch điện tử ngày 29 tháng 11
  năm 2005;
* Căn cứ Quyết định số 942/QĐ-TTg ngày 15 tháng 6 năm 2021 của Thủ tướng Chính phủ phê duyệt Chiến
  lược phát triển Chính phủ điện tử hướng tới Chính phủ số giai đoạn 2021 - 2025;
"""
ONLINE = """\
* Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ về thực hiện thủ tục hành
  chính trên môi trường điện tử;
"""
HOME_AFFAIRS = """\
* Theo đề nghị của Trưởng phòng Nội vụ.
"""
