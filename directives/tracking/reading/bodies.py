"""Groups of units («UBND các xã, thị trấn», «các phòng, ban») and bodies outside the catalogue («Công an huyện»)."""

import re
from collections.abc import Iterator

from .shapes import Mention, Scope

_OWN = (
    r"(?:\s+(?:chuyên môn|trực thuộc|thuộc|cấp huyện|của|ubnd|ủy ban nhân dân|huyện"
    r"|trên địa bàn(?:\s+(?:toàn\s+)?huyện)?))*"
)
_ALL = r"(?:tất cả\s+|toàn thể\s+|toàn bộ\s+)?"
_THE = r"(?:các|những|13|mười ba)\s+"
_AND = r"(?:\s*,\s*|\s+và\s+|\s*/\s*|\s*-\s*|\s+)"
_EVERYONE = re.compile(
    rf"{_ALL}các\s+(?:(?:phòng|ban|ngành|cơ quan|đơn vị|xã)(?:{_AND}(?:phòng|ban|ngành|cơ quan|đơn vị|chuyên môn))*"
    rf"(?:\s*,\s*|\s+và\s+|\s*-\s*)(?:các\s+)?(?:xã|địa phương)(?:\s*,\s*thị trấn)?|đơn vị(?!\s*(?:,"
    rf"|và)\s*(?:địa phương|xã))){_OWN}"
)
_OFFICES = re.compile(
    rf"{_ALL}{_THE}(?:phòng|cơ quan|ban(?=\s*,)|ngành)(?:{_AND}(?:phòng|ban|ngành|cơ quan"
    rf"|đơn vị sự nghiệp(?: công lập)?"
    rf"|đơn vị dự toán|đơn vị|đoàn thể|chủ đầu tư|chuyên môn)(?!\s+nào))*{_OWN}"
    rf"|(?<=thủ trưởng\s)(?:cơ quan|phòng|đơn vị)(?:{_AND}(?:ban|ngành|đơn vị|phòng))*{_OWN}"
    rf"|(?<=trưởng\s)phòng\s*,\s*ban(?:\s+ngành)?{_OWN}"
)
_COMMUNES = re.compile(
    r"(?:(?:hđnd\s*(?:,|và|&|-)\s*)?(?:ubnd|ủy ban nhân dân)\s+)?"
    rf"(?:{_ALL}(?:các|07|7|bảy)\s+(?:xã|phường|thị trấn)(?:\s*(?:,|và|/|-)\s*(?:các\s+)?(?:xã|phường"
    rf"|thị trấn)(?!\s+[A-ZĐ]))*"
    r"|các\s+địa phương)"
    r"|(?:ubnd|ủy ban nhân dân)\s+(?:cấp xã|xã\s*,\s*(?:phường\s*,\s*)?thị trấn)"
    rf"|chính quyền\s+(?:các xã|cấp xã)|cấp ủy, chính quyền các xã"
)
_VAGUE = re.compile(
    r"(?:các|những|một số)\s+(?:tổ chức|hội|đoàn thể|trường(?:\s+học)?|cơ sở|doanh nghiệp|chủ đầu tư|ban quản lý"
    r"|lực lượng|đồng chí"
    r"|thành viên|đơn vị|phòng|cơ quan|ban|ngành|xã|sở)(?:(?:\s*,\s*|\s+)(?:chính trị(?:\s*-\s*xã hội)?|xã hội"
    r"|quần chúng|trường"
    r"|ban|ngành|đơn vị|đoàn thể|cá nhân|địa phương))*"
)
_UNCLEAR = re.compile(
    r"\s*(?:,\s*)?(?:(?:có\s+)?liên quan|được\s+(?!giao\s+(?:chủ trì|nhiệm vụ)\s*:)|có\s+(?!trách nhiệm|nhiệm vụ"
    r"|kế hoạch|văn bản|biện pháp"
    r"|giải pháp|báo cáo|ý kiến)|nào|chậm|vi phạm|biên giới|vùng|trọng điểm|đạt|chưa|đã\s|sự nghiệp"
    r"|trường|thi công|tư vấn"
    r"|viễn thông|vũ trang|quân đội|đóng chân|ngành dọc|cung cấp\s+(?:dịch vụ|hàng)|kinh doanh|y tế|khai thác"
    r"|quản lý nhà nước|dự toán|tham luận|để\s+(?:xảy|quá)|phối hợp\s*(?:và|,|chịu|trả)"
    r"|chủ trì\s*(?:và|,|chịu|mời)|khác)"
)
_ABOVE = re.compile(
    r"\s*(?:(?:được\s+)?(?:nêu|nói|kể|có tên|giao nhiệm vụ)\s+(?:ở\s+|tại\s+)?trên|trên(?!\s+địa"
    r"|\s+cơ)|nêu tại\s+\S+)"
)
_REST = re.compile(r"\s*còn lại")
_UPPER = "A-ZĐÀ-ỸĂÂÊÔƠƯ"
_HEADS = re.compile(
    r"(?:(?:Ủy ban|UB|Uỷ ban|Ban Thường trực\s+\S+)\s*(?:MTTQ|Mặt trận)|UBMTTQ|UBMT|MTTQ|Mặt trận|Công an"
    r"|Ban (?:Chỉ huy|CHQS|Quản lý|QLDA|Tổ chức|Tuyên giáo"
    r"|Dân vận|Thường vụ|Thường trực|Chỉ đạo|Tiếp|Biên tập|Tổ chức|Giám)|BCH|Chi cục|Cục|Bảo hiểm|BHXH|Kho bạc"
    r"|KBNN|Hội(?! khỏe| khoẻ| chợ| nghị| thi| trường| thảo| đồng nhân)|Huyện đoàn|Đoàn(?= [Tt]hanh| TN| Thể)"
    r"|Liên đoàn|LĐLĐ|Trung tâm|TTYT|Hạt|Điện lực|Tòa án|Toà án|TAND|Viện|VKSND|Bưu điện|VNPT|Viettel|Ngân hàng"
    r"|NHCSXH|Sở|Bộ(?! phận| máy| tiêu| chỉ| hồ)|Bộ phận|Trường|Đồn|Vườn"
    r"|Công ty|Huyện ủy|Huyện uỷ|HĐND huyện|Thường trực|Văn phòng(?! HĐND| Hội| UBND)|Đội|Tổ(?! chức)|Quỹ"
    r"|Phòng(?=\s+(?:Cảnh|Giao dịch|Đăng|Kiểm)))(?!\w)"
)
_MORE = re.compile(
    rf"\s+(?:(?:và|-|–)\s+(?!Phòng|UBND|Ủy|Chủ tịch|Trưởng|Thanh tra|Công an|Sở|Ban|Hội|Trung tâm"
    rf"|các)(?=[{_UPPER}])[\w'’&-]+"
    rf"|(?!Phòng\s|UBND|Chủ tịch|Trưởng|Thanh tra|Giao\s|Yêu)[\w'’&-]+)"
)
# The first syllables of verbs, and small words: a name doesn't go on with them.
_NOT_NAME = frozenset(
    re.split(
        r"\s+",
        "chủ phối có chịu theo tham hỗ bố thẩm cung hướng đôn kiểm giám tổng xây rà báo lập triển thực hoàn "
        "phải khẩn tiếp thống căn đề gửi trình cử là chuẩn nghiên tuyên làm đăng niêm để trên trong về tại "
        "của đã được vận tuyển trước thường yêu chỉ ban cùng với qua giúp tăng đẩy phân xử giải thông bảo đảm "
        "tích sẽ cần quan nghiêm kịp mở rồi mà khi nếu sau từ đến cho các những và hoặc không chưa tập kết ra "
        "vào cấp tạo rà",
    )
)
_LONGEST = 8  # words of a name after its head


def groups(low: str) -> Iterator[Mention]:
    """Yield the groups of units in ``low`` (lower case), longest reading first."""
    for pattern, scope in (
        (_COMMUNES, Scope.COMMUNES),
        (_EVERYONE, Scope.EVERYONE),
        (_OFFICES, Scope.OFFICES),
        (_VAGUE, Scope.VAGUE),
    ):
        for match in pattern.finditer(low):
            if match.start() and low[match.start() - 1].isalnum():
                continue
            yield _qualified(low, match, scope)


def _qualified(low: str, match: re.Match[str], scope: Scope) -> Mention:
    """Return the group as the words behind it narrow it: «có liên quan», «nêu trên», «còn lại»."""
    end = match.end()
    if above := _ABOVE.match(low, end):
        return Mention(match.start(), above.end(), Scope.ABOVE)
    if rest := _REST.match(low, end):
        return Mention(match.start(), rest.end(), scope, rest=True)
    if scope is Scope.OFFICES and "đơn vị" in match[0]:
        scope = Scope.BODIES
    if unclear := _UNCLEAR.match(low, end):
        stays = unclear[0].strip(" ,") in {"có liên quan", "liên quan", "khác"}
        return Mention(match.start(), unclear.end() if stays else end, Scope.VAGUE, name=unclear[0].strip())
    return Mention(match.start(), end, scope)


def outside(text: str) -> Iterator[Mention]:
    """Yield bodies that no catalogue of the district's own units holds, told by the first words of their names."""
    for match in _HEADS.finditer(text):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        end = match.end()
        for _word in range(_LONGEST):
            more = _MORE.match(text, end)
            words = more[0].split() if more else ["và"]
            if more is None or (words[0] in _NOT_NAME and len(words) == 1) or words in (["-"], ["–"]):
                break
            end = more.end()
        yield Mention(match.start(), end, Scope.OUTSIDE, name=" ".join(text[match.start() : end].split()))
