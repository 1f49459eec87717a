"""The columns of the template. One table, printed by the handbook. Pure."""

from django.utils.translation import gettext_lazy as _

from directives.documents.importing.fields import ImportField

FIELDS: tuple[ImportField, ...] = (
    ImportField("number", _("Số, ký hiệu văn bản"), "15/QĐ-UBND", True, _("Văn bản đã có trên cổng."), 20),
    ImportField("issued_on", _("Ngày văn bản"), "20/12/2021", False, _("Cần khi hai văn bản trùng số, ký hiệu."), 14),
    ImportField("content", _("Nội dung nhiệm vụ"), "Rà soát vị trí việc làm", True, _("Việc phải làm."), 50),
    ImportField(
        "lead",
        _("Đơn vị chủ trì"),
        "Phòng Nội vụ",
        True,
        _("Tên, tên ngắn hoặc mã. Nhóm như «UBND các xã»: mỗi đơn vị một nhiệm vụ."),
        26,
    ),
    ImportField(
        "cooperating",
        _("Đơn vị phối hợp"),
        "Phòng Tư pháp, UBND các xã",
        False,
        _("Các đơn vị, cách nhau dấu phẩy."),
        34,
    ),
    ImportField("deadline", _("Hạn hoàn thành"), "30/6/2022", False, _("Ngày, «Tháng 6» hoặc «Quý II/2022»."), 16),
    ImportField("product", _("Sản phẩm phải có"), "Báo cáo", False, _("Để trống nếu không nêu."), 24),
    ImportField("article", _("Thuộc điều"), "5", False, _("Số của điều giao nhiệm vụ."), 10),
    ImportField("internal", _("Nội bộ"), "x", False, _("Đánh dấu x nếu không công khai."), 9),
)
NEEDED = frozenset({"number", "content", "lead"})
