"""The grammar of one clause: which mentions lead, which cooperate, which are merely named.

Each decision looks at the words just before and just after a mention (or a row of them: «A, B và C»).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from .marked import QUOTE, TIME, UNIT

ROW = re.compile(rf"{UNIT}(?:\s*(?:,\s*và|;\s*và|,|;|và|&|hoặc)\s*{UNIT})*")

_VERBS = (
    r"chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chịu|theo dõi|tham gia|hỗ trợ|bố trí|thẩm định"
    r"|thẩm tra|cung cấp|hướng dẫn"
    r"|đôn đốc|kiểm tra|giám sát|tổng hợp|tham mưu|xây dựng|rà soát|báo cáo|lập|tổ chức|triển khai|thực hiện"
    r"|hoàn thành|hoàn thiện|phải"
    r"|khẩn trương|chủ động|tiếp tục|thống nhất|căn cứ|đề xuất|gửi|trình|cử|là (?:đơn vị|cơ quan|đầu mối)"
    r"|chuẩn bị|nghiên cứu|tuyên truyền"
    r"|làm|đăng|niêm yết|có ý kiến|kiểm điểm|khắc phục|nghiêm túc|tập trung|tăng cường|đẩy nhanh|ban hành"
    r"|quyết định|nhập|cập nhật|chỉ đạo"
    r"|trực tiếp|thường xuyên|định kỳ|kịp thời|giải quyết|xử lý|thông báo|phân công|giới thiệu|vận động|thiết kế"
    r"|chọn|mời|mở|quản lý|xác định"
    r"|được giao|được phân công|giúp|tiếp nhận|đánh giá|công khai|công bố|quán triệt|phổ biến|tự|in|nộp|ưu tiên"
    r"|bảo đảm|đảm bảo|cân đối|theo chức năng"
    r"|xem xét|lựa chọn|bổ sung|khảo sát|thống kê|lắp đặt|cài đặt|số hóa|duy trì|vận hành|đưa|kết hợp|có kế hoạch"
    r"|có văn bản|có biện pháp|có giải pháp"
)
_VERB = re.compile(
    rf"\s*(?:\([^)]*\)\s*)?,?\s*(?:(?:cần|sẽ|{TIME}|mỗi đơn vị"
    rf"|theo \w+ \w+)\s*,?\s*)*(?:{_VERBS})(?!\w)"
)
_NOT_DOING = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:đã|vừa|chưa|không(?!\s+(?:để|gây|được để|làm|can thiệp|phát|sử dụng|tổ chức))"
    r"|vẫn|còn|bị|chậm|để xảy ra|đạt|cho thấy|thuộc|gồm|nào|trong thời gian qua"
    r"|có\s+(?:\d+|nhiều|một|tỷ lệ|số|thành tích|công văn|tờ trình|báo cáo số|văn bản số|ý kiến tại)"
    r"|là(?!\s+(?:cơ quan|đơn vị|bộ phận)?\s*(?:đầu mối|chủ trì|thường trực|phối hợp|chịu|thực hiện|chủ))"
    r"|tham mưu,?\s*giúp[^;.]{0,60}quản lý nhà nước|về|phát hiện|kiến nghị|nêu|cho biết|cho rằng|phát biểu"
    r"|được(?!\s+(?:giao|phân công|ủy quyền|yêu cầu))|có liên quan\s*$|đang|cơ bản|nhận xét|tại\s+(?:tờ trình"
    r"|công văn|báo cáo|văn bản)|ngày|lần|xin)(?!\w)"
)
_BOUND = r"(?:^|[.;:(\u2013\u2014]\s*|\s[-+]\s+)[\"“]?\s*"
_LINKS = (
    r"(?:(?:riêng|đồng thời|ngoài ra|đối với|trách nhiệm của|nhiệm vụ của|trong đó|theo đó|tiếp tục|vì vậy|do đó"
    r"|và|cả|với"
    rf"|thời gian tới|{TIME}|mỗi tháng|sau đó|các đồng chí|đồng chí)\s*[,:]?\s*)*"
)
_AT_BEGINNING = re.compile(rf"{_BOUND}{_LINKS}$")
_SUBORDINATE = re.compile(
    rf"{_BOUND}(?:để|đối với|trên cơ sở|căn cứ|trong|trước|sau|khi|nếu|định kỳ|hằng|hàng|từ|đồng thời|ngoài ra"
    rf"|bên cạnh|theo|thực hiện|nhằm"
    rf"|riêng|trường hợp|đơn vị nào|vì|về|hồ sơ|nhiệm vụ|qua|với|hoàn thành|chậm nhất|kết thúc|nhân dịp|ngay|khi"
    rf"|do|{TIME})(?!\w)[^;]*,\s*(?:{_LINKS})$"
)
_GIVEN = re.compile(
    r"(?:^|[\s(])(?:(?:giao|phân công|ủy quyền|uỷ quyền|chỉ đạo|yêu cầu|đề nghị|chỉ định|giao trách nhiệm"
    r"|giao nhiệm vụ|giao việc|lưu ý|nhắc nhở)"
    r"(?:\s+(?:trách nhiệm|nhiệm vụ|cụ thể|bổ sung))?(?:\s+cho)?|giao\s+(?:đồng chí|ông|bà))\s*:?\s*$"
)
_NOT_GIVEN = re.compile(
    r"(?:đã|được|vừa|việc|không|chưa|dự toán|kinh phí|theo|chỉ tiêu|khi|từng|biên chế|văn bản|phải|sự"
    r"|ý kiến)\s+(?:được\s+)?(?:giao|phân công|ủy quyền|chỉ đạo"
    r"|yêu cầu|đề nghị|chỉ định)\s*(?:trách nhiệm|nhiệm vụ)?\s*(?:cho)?\s*:?\s*$"
)
_ASKED = re.compile(r"(?:yêu cầu|đề nghị|chỉ đạo|lưu ý|nhắc nhở)\s*:?\s*$")
_IN_BRACKETS = re.compile(rf"\s*,?\s*{TIME}\s*\)\s*[.;/]*\s*$")
_DEPENDS = re.compile(
    r"^\W*(?:trên cơ sở|theo|căn cứ|thực hiện|sau khi|xét|qua)(?!\w)[^;:]*(?:của|theo|với|từ|nghe)\s*$"
)
_BY = re.compile(r"(?:^|[\s(])do\s*$")
_BY_VERB = re.compile(
    r"\s*(?:làm\s+)?(?:chủ trì|thực hiện|đảm nhận|phụ trách|chịu trách nhiệm|tham mưu|đầu mối|quản lý"
    r"|tổ chức thực hiện)"
)
_LEAD_LABEL = re.compile(
    rf"(?:chủ trì|(?:đơn vị|cơ quan|bộ phận)\s+(?:thực hiện|đầu mối|chịu trách nhiệm|tham mưu|được giao"
    rf"|soạn thảo)|trách nhiệm(?:\s+thực hiện)?"
    rf"|phân công(?:\s+thực hiện)?|người thực hiện)(?:\s+(?:chính|thực hiện|tham mưu|soạn thảo|là"
    rf"|giải quyết))*\s*(?:{TIME}\s*)?(?::|\blà)\s*$"
)
_COOP_LABEL = re.compile(r"phối hợp(?:\s+(?:thực hiện|chính|là|giải quyết))*\s*(?::|\blà)\s*$")
_WITH = re.compile(
    rf"(?<!quy chế )(?<!quy trình )(?<!cơ chế )(?<!công tác )(?<!kế hoạch )(?:phối hợp|kết hợp"
    rf"|hợp tác)(?:(?!chủ trì|{UNIT}|{TIME})[^.;:]){{0,40}}?(?:cùng với|với|cùng)\s*$|phối hợp(?:\s+chặt chẽ)?\s*$"
    r"|(?:cùng với|cùng|sự tham gia của|sự phối hợp của|tham gia của|phối hợp của)\s*$"
    rf"|phối hợp với(?:(?!chủ trì|{TIME})[^.;:]){{0,60}}?(?:,|và)\s*$"
)
_COOPERATING = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:(?:có\s+)?(?:trách nhiệm|nhiệm vụ)\s+)?(?:(?:chủ động|tích cực|cùng|tham gia"
    r"|thường xuyên|chặt chẽ|sẽ|có)\s*,?\s+)*phối hợp(?!\w)"
    r"|\s*[-\u2013(]?\s*(?:là\s+)?(?:cơ quan|đơn vị)\s+phối hợp|\s*\(phối hợp\)|\s*tham gia(?!\s+(?:góp ý|ý kiến"
    r"|tổ|đoàn|hội))"
)
_WITH_WHOM = re.compile(
    rf"phối hợp(?:(?!{TIME})[^.;:]){{0,30}}?(?:(?:với|cùng)(?!\w)[^.;:]{{0,20}}?"
    rf"|(?<=phối hợp)\s){UNIT}"
)
_MEMBERS = re.compile(r"(?:gồm(?: có)?|thành phần|thành viên|đại diện|kính gửi|nơi nhận|gửi|mời|tên)[^:]{0,40}:?\s*$")
FORMULA = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:[^.;]{0,120}?\s)?(?:(?:chịu trách nhiệm|có trách nhiệm)\s+(?:tổ chức\s+"
    r"|triển khai\s+)?(?:thi hành|thực hiện)"
    r"(?:\s+(?:quyết định|kế hoạch|chỉ thị|văn bản|công văn|thông báo|quy chế|quy định|nghị quyết|phương án|đề án"
    r"|công điện)(?:\s+này)?)?"
    r"(?:\s+(?:kể từ|từ)\s+ngày\s+ký)?\s*[./]*\s*$|căn cứ\s+(?:quyết định|kế hoạch|quy chế"
    r"|quy định)(?:\s+này)?\s*(?:chịu trách nhiệm\s+)?(?:thi hành|thực hiện)[^;]*$)"
    r"|\s*(?:nghiêm túc\s+|khẩn trương\s+|tổ chức\s+|quan tâm,?\s*|phối hợp,?\s*|triển khai,?\s*)*(?:thực hiện"
    r"|triển khai)(?:\s+(?:nghiêm túc|nghiêm|tốt|đúng|đầy đủ|ngay))*"
    r"(?:\s+(?:các\s+)?(?:nội dung|công văn|kế hoạch|chỉ thị|văn bản|thông báo|yêu cầu|công điện"
    r"|quyết định)(?:\s+(?:trên|này|nêu trên))?)?\s*[./]*\s*$"
    r"|\s*thông báo\s+(?:đến|để|cho)[^.;]*(?:biết|thực hiện)[^.;]*[./]*\s*$"
    r"|\s*(?:biết|để biết)\s*(?:,|và)\s*(?:tổ chức\s+)?(?:thực hiện|triển khai)[^;]*$"
)
_IDLE = re.compile(
    r"(?:nếu|khi)\s+(?:có|phát sinh|gặp)\s+(?:những\s+)?(?:khó khăn|vướng mắc|vấn đề)|(?:khó khăn"
    r"|vướng mắc)[^.;]{0,60}(?:phản ánh|liên hệ|trao đổi)"
    r"|(?:báo cáo|phản ánh)\s+(?:kịp thời\s+)?(?:các\s+|những\s+)?khó khăn"
    r"|^\s*(?:căn cứ|theo đề nghị|xét đề nghị)[^.]*;?\s*$|^\s*(?:kính gửi|nơi nhận)"
)
_FACT = re.compile(r"^\s*(?:khen thưởng|tặng|biểu dương|phê bình|ghi nhận)\s")


def is_labelled(low: str, start: int) -> bool:
    """Tell whether the row at ``start`` follows a label: «Đơn vị chủ trì: …»."""
    return bool(_LEAD_LABEL.search(low[:start]))


class Part(StrEnum):
    """What a row of mentions is in its clause."""

    LEAD = "lead"
    COOP = "coop"
    NAMED = "named"
    LAST = "last"  # «trên cơ sở đề xuất của A, B rà soát …»: only the last of the row does it
    SPLIT = "split"  # «phối hợp với A, B chủ trì»: the last of the row leads
    TOGETHER = "together"  # «A và B phối hợp …»


@dataclass(frozen=True, slots=True)
class Read:
    """A row of mentions at ``start`` to ``end`` of the clause and its part; ``subject``: it stands before its verb."""

    start: int
    end: int
    part: Part
    subject: bool = False


_NOT_ORDER = re.compile(
    rf"\W*(?:\d|{UNIT}|(?:sổ|chưa|còn|mỗi|các|những|một|hồ sơ|việc|công tác|tỷ lệ|kết quả|có|đã|đồng chí|số|bảng"
    rf"|tài liệu|người|công chức|cán bộ|cá nhân"
    r"|kinh phí|nếu|khi|sau|trong khi|là|hội nghị|bản|danh sách|địa điểm|nội dung|thành phần|trường hợp|xã|đơn vị"
    r"|thủ trưởng|bộ phận|cơ quan"
    r"|tổng số|mức|đây|nhiều|về|thời gian|thời hạn|tiêu chí|văn bản|dữ liệu|trang|ảnh|câu|công dân|phòng|điểm"
    r"|đối với|tiêu đề|phạm vi|hình thức|mục)(?!\w))"
)
DONE = re.compile(rf"{UNIT}\s*(?:\([^)]*\)\s*)?,?\s*(?:đã|vừa)\s")


def is_order(words: str) -> bool:
    """Tell whether words without a subject of their own say what to do: «Rà soát …», not «Mỗi hồ sơ …»."""
    return not _NOT_ORDER.match(words)


def is_idle(sentence: str) -> bool:
    """Tell whether a sentence gives no work whatever it names: a legal basis, «nếu có vướng mắc …», praise."""
    return bool(_IDLE.search(sentence) or _FACT.match(sentence))


def read_clause(low: str, *, may_head: bool) -> list[Read]:
    """Return the rows of mentions in the clause ``low`` (marked, lower case) with their parts.

    ``may_head``: the clause opens a block, so that a row with nothing behind it heads what follows.
    """
    found: list[Read] = []
    for row in ROW.finditer(low):
        read = _read_row(low, row, found, may_head=may_head)
        found.append(read)
    return found


def _read_row(low: str, row: re.Match[str], before: list[Read], *, may_head: bool) -> Read:
    left, right = low[: row.start()], low[row.end() :]
    lead_before = any(one.part in (Part.LEAD, Part.TOGETHER) for one in before)

    def read(part: Part, subject: bool = False) -> Read:
        return Read(row.start(), row.end(), part, subject)

    if _COOP_LABEL.search(left):
        return read(Part.COOP)
    if _LEAD_LABEL.search(left):
        return read(Part.LEAD)
    if _WITH.search(left) and not (_AT_BEGINNING.search(left) and not left.strip()):
        takes_over = re.match(r"\s*(?:làm\s+)?chủ trì", right) and not lead_before and len(row[0]) > 1
        return read(Part.SPLIT if takes_over else Part.COOP)
    if QUOTE in low and low.find(QUOTE) < row.start() and not _GIVEN.search(left):
        return read(Part.NAMED)
    if _GIVEN.search(left) and not _NOT_GIVEN.search(left):
        if _ASKED.search(left) and lead_before:
            return read(Part.NAMED)  # «Công an huyện đề nghị Phòng Tư pháp …»: an office asks, nobody orders
        return read(Part.COOP if _COOPERATING.match(right) and lead_before else Part.LEAD)
    if _BY.search(left):
        return read(Part.LEAD if _BY_VERB.match(right) else Part.NAMED)
    return read(*_subject(low, row, lead_before=lead_before, may_head=may_head))


def _subject(low: str, row: re.Match[str], *, lead_before: bool, may_head: bool) -> tuple[Part, bool]:
    """Return the part of a row that may be the subject of what follows, and whether it is one."""
    left, right = low[: row.start()], low[row.end() :]
    if not lead_before and _IN_BRACKETS.match(right) and left.endswith("(") and is_order(left):
        return Part.LEAD, False
    if _MEMBERS.search(left) or _NOT_DOING.match(right):
        return Part.NAMED, False
    if len(row[0]) > 1 and _DEPENDS.search(left) and _VERB.match(right) and not lead_before:
        return Part.LAST, True
    inside = left.rstrip().endswith("(")
    verb = _VERB.match(right[1:] if inside and right.startswith(")") else right)
    begins = _AT_BEGINNING.search(left) or (_SUBORDINATE.search(left) and not lead_before)
    joined = re.search(r"(?:,|\bvà|\bcòn|\briêng)\s*$", left) and verb
    if inside and not verb:
        return Part.NAMED, False
    if not (begins or joined):
        return Part.NAMED, False
    if _COOPERATING.match(right) and "chủ trì" not in right[:25]:
        return Part.TOGETHER, True
    if begins and not verb:
        heads = may_head and re.match(r"\s*[:.]?\s*$", right)
        if not heads and not re.match(r"\s*(?:\([^)]*\)\s*)?(?:\)\s*)?:?\s*\w", right):
            return Part.NAMED, False
        if re.match(r"\s*:", right) and not is_order(right.lstrip(" :")):
            return Part.NAMED, False
    return Part.LEAD, True


def with_whom(low: str, start: int) -> bool:
    """Tell whether the cooperation from ``start`` on is with a mention: «phối hợp với Phòng Nội vụ»."""
    return bool(_WITH_WHOM.match(low, low.find("phối hợp", start))) if "phối hợp" in low[start:] else False
