"""Why a file has no text, in the words editors read. Stored as they are; translated when shown."""


def _(message: str) -> str:
    """Mark for translation; the child process has no Django."""
    return message


EMPTY = _("Tệp rỗng (0 byte). Hãy tải lên lại từ tệp gốc.")
MISSING = _("Không tìm thấy tệp trên máy chủ. Hãy tải tệp lên lại.")
NO_SUCH_FILE = _("Không có tệp này hoặc không mở được. Hãy kiểm tra lại đường dẫn và quyền đọc.")
UNSUPPORTED = _("Chưa đọc được loại tệp này. Hãy đính kèm thêm bản Word (.docx) hoặc PDF có chữ để tìm được nội dung.")
TYPE_DISAGREES = _("Nội dung tệp không đúng với đuôi của tên tệp. Hãy lưu lại đúng loại rồi tải lên lại.")
PASSWORD = _("Tệp có mật khẩu mở tệp. Hãy gỡ mật khẩu rồi tải lên lại.")
ENCRYPTION = _("Tệp được mã hóa theo cách phần mềm không đọc được. Hãy lưu lại không mã hóa rồi tải lên lại.")
OUTLINES = _("Chữ trong tệp đã chuyển thành nét vẽ, không có lớp chữ. Hãy xuất lại PDF từ tệp gốc.")
BLANK = _("Tệp không có chữ nào.")
DAMAGED_PDF = _("Tệp PDF bị hỏng hoặc chưa tải lên trọn vẹn. Hãy xuất lại từ tệp gốc rồi tải lên lại.")
DAMAGED_DOCX = _("Tệp Word bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở bằng Word, lưu lại rồi tải lên lại.")
DAMAGED_DOC = _(
    "Tệp Word 97-2003 bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở bằng Word, lưu lại thành .docx rồi tải lên lại."
)
DAMAGED_EXCEL = _("Tệp Excel bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở bằng Excel, lưu lại rồi tải lên lại.")
DAMAGED_ODF = _("Tệp OpenDocument bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở tệp gốc, lưu lại rồi tải lên lại.")
DAMAGED_IMAGE = _("Tệp ảnh bị hỏng hoặc chưa tải lên trọn vẹn. Hãy quét hoặc chụp lại rồi tải lên lại.")
DAMAGED_WEB = _("Tệp trang web bị hỏng. Hãy mở bằng trình duyệt hoặc Word, lưu thành .docx rồi tải lên lại.")
DAMAGED_RTF = _("Tệp RTF bị hỏng. Hãy mở bằng Word, lưu lại thành .docx rồi tải lên lại.")
LOCK_FILE = _("Đây là tệp khóa tạm của Word hoặc Excel, không phải văn bản. Hãy chọn tệp cùng tên không có “~$”.")
TOO_LARGE = _("Tệp nặng hơn %(limit)d MB nên không được đọc. Hãy tách thành nhiều tệp nhỏ rồi tải lên lại.")
HUGE_IMAGE = _("Ảnh lớn hơn 40 triệu điểm ảnh nên không được đọc. Hãy giảm độ phân giải rồi tải lên lại.")
OCR_EMPTY = _("Ảnh quét không nhận dạng được chữ nào. Hãy đính kèm thêm bản Word hoặc PDF có chữ để tìm được nội dung.")
NO_TESSERACT = _(
    "Bản quét hoặc ảnh, không có lớp chữ; máy chủ chưa cài chương trình nhận dạng chữ Tesseract (gói tesseract-ocr)."
)
NO_VIETNAMESE_OCR = _(
    "Bản quét hoặc ảnh, không có lớp chữ; Tesseract trên máy chủ chưa có dữ liệu tiếng Việt (gói tesseract-ocr-vie)."
)
NO_OFFICE = _(
    "Tệp Word 97-2003 (.doc); máy chủ chưa cài LibreOffice để đọc loại này. Hãy đính kèm thêm bản Word (.docx) hoặc PDF."
)
HOSTILE_ZIP = _(
    "Tệp khi giải nén lớn bất thường nên không được đọc. Hãy mở bằng chương trình soạn thảo, lưu tệp mới rồi tải lên lại."
)
ENTITIES = _("Tệp chứa khai báo thực thể XML, không phải tệp văn phòng thường. Hãy mở tệp gốc, lưu lại rồi tải lên.")
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
SHEETS_CUT = _("Bảng tính quá lớn; chỉ đọc được phần đầu.")
REPAIRED = _("Tệp PDF bị hỏng, chữ đọc được có thể thiếu.")
CUT_SHORT = _("Tệp có vẻ thiếu phần cuối, chữ đọc được có thể chưa đủ.")
RECOGNISED = _("%(count)d/%(total)d trang được nhận dạng chữ từ ảnh quét, có thể có chỗ sai.")
OCR_CUT = _("%(count)d trang quét chưa được nhận dạng chữ vì hết thời gian.")
REALLY = _("Tệp có đuôi “%(extension)s” nhưng thực ra là %(kind)s.")
CONVERTED = _("Đã chuyển chữ từ bảng mã cũ %(encodings)s sang Unicode.")

# What people call the kinds of files that are read, by ``SniffedType`` value.
KIND_NAMES = {
    "pdf": _("PDF"),
    "docx": _("Word (.docx)"),
    "docx_macro": _("Word có macro (.docm)"),
    "doc": _("Word 97-2003 (.doc)"),
    "xlsx": _("Excel (.xlsx)"),
    "xlsx_macro": _("Excel có macro (.xlsm)"),
    "xls": _("Excel 97-2003 (.xls)"),
    "rtf": _("RTF (.rtf)"),
    "odt": _("văn bản OpenDocument (.odt)"),
    "ods": _("bảng tính OpenDocument (.ods)"),
    "html": _("trang web (HTML)"),
    "mhtml": _("trang web một tệp (MHTML)"),
    "text": _("tệp chữ thường"),
    "png": _("ảnh PNG"),
    "jpeg": _("ảnh JPEG"),
    "tiff": _("ảnh TIFF"),
}
