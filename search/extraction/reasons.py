"""Why a file has no text, in the words editors read. Stored as they are; translated when shown."""


def _(message: str) -> str:
    """Mark for translation; the child process has no Django."""
    return message


EMPTY = _("Tệp rỗng (0 byte). Hãy tải lên lại từ tệp gốc.")
MISSING = _("Không tìm thấy tệp trên máy chủ. Hãy tải tệp lên lại.")
UNSUPPORTED = _("Chưa đọc được loại tệp này. Hãy đính kèm thêm bản Word (.docx) hoặc PDF có chữ để tìm được nội dung.")
TYPE_DISAGREES = _("Nội dung tệp không đúng với đuôi của tên tệp. Hãy lưu lại đúng loại rồi tải lên lại.")
PASSWORD = _("Tệp có mật khẩu mở tệp. Hãy gỡ mật khẩu rồi tải lên lại.")
ENCRYPTION = _("Tệp được mã hóa theo cách phần mềm không đọc được. Hãy lưu lại không mã hóa rồi tải lên lại.")
SCAN = _("Bản quét, không có lớp chữ. Hãy đính kèm thêm bản Word hoặc PDF có chữ để tìm được nội dung.")
OUTLINES = _("Chữ trong tệp đã chuyển thành nét vẽ, không có lớp chữ. Hãy xuất lại PDF từ tệp gốc.")
BLANK = _("Tệp không có chữ nào.")
DAMAGED_PDF = _("Tệp PDF bị hỏng hoặc chưa tải lên trọn vẹn. Hãy xuất lại từ tệp gốc rồi tải lên lại.")
DAMAGED_DOCX = _("Tệp Word bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở bằng Word, lưu lại rồi tải lên lại.")
HOSTILE_ZIP = _("Tệp khi giải nén lớn bất thường nên không được đọc. Hãy mở bằng Word, lưu tệp mới rồi tải lên lại.")
ENTITIES = _("Tệp chứa khai báo thực thể XML, không phải tệp Word thường. Hãy mở bằng Word, lưu lại rồi tải lên.")
TOO_SLOW = _("Đọc tệp quá lâu nên đã dừng. Hãy tách tệp thành nhiều phần nhỏ rồi tải lên lại.")
TOO_MUCH_MEMORY = _("Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy tách tệp thành nhiều phần nhỏ rồi tải lên lại.")
CRASHED = _("Phần mềm đọc tệp dừng đột ngột; tệp có thể bị hỏng. Hãy mở tệp gốc, lưu lại rồi tải lên lại.")
MACHINE = _("Máy chủ chưa đọc được tệp; hệ thống sẽ tự thử lại.")
GAVE_UP = _("Đã thử đọc tệp %(attempts)d lần nhưng lần nào cũng bị ngắt. Hãy báo người quản trị hệ thống.")

# Remarks beside a text that was read in part.
SCANNED_PAGES = _("%(count)d/%(total)d trang là bản quét, không có lớp chữ.")
BROKEN_PAGES = _("%(count)d/%(total)d trang bị lỗi, không đọc được.")
PAGES_CUT = _("Tệp có %(total)d trang; chỉ đọc %(count)d trang đầu.")
TEXT_CUT = _("Tệp quá dài; chỉ đọc %(count)d triệu ký tự đầu.")
REPAIRED = _("Tệp PDF bị hỏng, chữ đọc được có thể thiếu.")
