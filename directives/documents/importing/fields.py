"""The fields of an imported document: their names in JSON, their headings in Excel. One table, printed by the docs. Pure."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ImportField:
    """A field: its JSON name, Excel heading, an example, whether it must be there, what it means."""

    name: str
    heading: str | Promise
    example: str
    required: bool
    meaning: str | Promise
    width: int = 20


FIELDS: tuple[ImportField, ...] = (
    ImportField("number", _("Số, ký hiệu"), "15/QĐ-UBND", True, _("Số và ký hiệu như trên văn bản."), 18),
    ImportField(
        "document_type", _("Loại văn bản"), "Quyết định", True, _("Tên loại hoặc chữ viết tắt có trong danh mục.")
    ),
    ImportField(
        "issuer",
        _("Cơ quan ban hành"),
        "Ủy ban nhân dân huyện Buôn Đôn",
        True,
        _("Tên hoặc mã đơn vị. Cơ quan chưa có trong danh mục được thêm vào, là cơ quan ngoài địa phương."),
        34,
    ),
    ImportField(
        "issued_on", _("Ngày ban hành"), "20/12/2021", True, _("ngày/tháng/năm; trong JSON cũng nhận 2021-12-20."), 14
    ),
    ImportField(
        "summary", _("Trích yếu"), "Về việc ban hành Kế hoạch …", True, _("Một câu nói văn bản về việc gì."), 60
    ),
    ImportField("signer", _("Người ký"), "Nguyễn Văn A", False, _("Họ và tên.")),
    ImportField("signer_title", _("Chức vụ người ký"), "Chủ tịch", False, _("Chức vụ của người ký.")),
    ImportField("signing_capacity", _("Thẩm quyền ký"), "TM.", False, _("TM., KT., TL., Q. hoặc để trống."), 14),
    ImportField("place", _("Địa danh"), "Buôn Đôn", False, _("Nơi ghi trước ngày tháng."), 16),
    ImportField(
        "effective_on", _("Ngày có hiệu lực"), "01/01/2022", False, _("Để trống nếu có hiệu lực từ ngày ký."), 16
    ),
    ImportField("expires_on", _("Ngày hết hiệu lực"), "", False, _("Ngày đầu tiên không còn hiệu lực."), 16),
    ImportField("field", _("Lĩnh vực"), "Nội vụ", False, _("Lĩnh vực có trong danh mục; chưa có thì được thêm.")),
    ImportField(
        "areas", _("Nội dung cải cách"), "1; 6", False, _("Số thứ tự sáu nội dung, cách nhau bằng dấu chấm phẩy."), 16
    ),
    ImportField("urgency", _("Độ khẩn"), "", False, _("Thường, Khẩn, Thượng khẩn, Hỏa tốc."), 12),
    ImportField(
        "recipients",
        _("Nơi nhận"),
        "Như Điều 3; Lưu: VT",
        False,
        _("Cách nhau bằng dấu chấm phẩy hoặc xuống dòng."),
        30,
    ),
    ImportField("body", _("Nội dung"), "", False, _("Toàn văn; dòng bắt đầu bằng «Điều 1.» mở một điều."), 60),
    ImportField("published_on", _("Ngày đã đăng"), "", False, _("Ngày đã công khai ở nơi khác, nếu có."), 14),
)
# Only in JSON: a body already cut into articles, and which of two types of one name is meant.
JSON_ONLY: tuple[ImportField, ...] = (
    ImportField("articles", _("Các điều"), '[{"number": "1", "title": "…", "text": "…"}]', False, _("Danh sách điều.")),
    ImportField("document_class", _("Nhóm"), "normative", False, _("normative hoặc administrative.")),
)
REQUIRED = tuple(field for field in FIELDS if field.required)
BY_NAME = {field.name: field for field in (*FIELDS, *JSON_ONLY)}
