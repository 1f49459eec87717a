"""The columns of the Excel template for procedures: one table, shown in the template itself. Pure."""

from django.utils.translation import gettext_lazy as _

from directives.documents.importing.fields import ImportField

FIELDS: tuple[ImportField, ...] = (
    ImportField("code", _("Mã TTHC"), "1.001193.000.00.00.H15", True, _("Mã trên Cổng dịch vụ công quốc gia."), 26),
    ImportField("name", _("Tên thủ tục"), "Đăng ký khai sinh", True, _("Tên đầy đủ."), 50),
    ImportField("field", _("Lĩnh vực"), "Hộ tịch", True, _("Lĩnh vực chưa có thì được thêm."), 20),
    ImportField("level", _("Cấp thực hiện"), "Cấp xã", True, _("Cấp huyện, Cấp xã hoặc Cấp tỉnh."), 14),
    ImportField("authority", _("Cơ quan giải quyết"), "UBND cấp xã", True, _("Ghi như quyết định công bố."), 28),
    ImportField("time_limit", _("Thời hạn giải quyết"), "03 ngày làm việc", True, _("Ghi như quyết định công bố."), 20),
    ImportField("time_limit_days", _("Số ngày làm việc"), "3", False, _("Một số nguyên, để tính hạn."), 12),
    ImportField("fee", _("Phí, lệ phí"), "Không", False, _("Để trống nếu không quy định."), 18),
    ImportField("steps", _("Trình tự thực hiện"), "Nộp hồ sơ tại Bộ phận một cửa…", True, _("Từng bước."), 50),
    ImportField(
        "way", _("Cách thức thực hiện"), "Trực tiếp hoặc trực tuyến", True, _("Trực tiếp, trực tuyến, bưu chính."), 24
    ),
    ImportField(
        "papers", _("Thành phần, số lượng hồ sơ"), "Tờ khai; giấy chứng sinh; 01 bộ", True, _("Giấy tờ và số bộ."), 40
    ),
    ImportField("subjects", _("Đối tượng thực hiện"), "Cá nhân", True, _("Cá nhân, tổ chức."), 20),
    ImportField("result", _("Kết quả"), "Giấy khai sinh", False, _("Giấy tờ nhận được."), 20),
    ImportField("conditions", _("Yêu cầu, điều kiện"), "", False, _("Nếu có."), 24),
    ImportField("forms", _("Mẫu đơn, tờ khai"), "Tờ khai đăng ký khai sinh", False, _("Nếu có."), 24),
    ImportField("legal_basis", _("Căn cứ pháp lý"), "Luật Hộ tịch số 60/2014/QH13", False, _("Văn bản quy định."), 30),
    ImportField("online_eligible", _("Đủ điều kiện trực tuyến"), "Có", False, _("Có hoặc Không."), 14),
    ImportField("online_level", _("Mức độ trực tuyến"), "Mức độ 4", False, _("Tên mức độ trong danh mục."), 16),
    ImportField("online_since", _("Mức độ từ ngày"), "01/01/2022", False, _("Ngày bắt đầu mức độ ấy."), 14),
    ImportField("published_on", _("Ngày công khai"), "15/01/2022", False, _("Để trống nếu chưa công khai."), 14),
    ImportField("withdrawn_on", _("Ngày thôi công khai"), "", False, _("Nếu đã thôi công khai."), 14),
)
NEEDED = frozenset({"code", "name"})
