"""Units where the catalogue is still empty: the usual offices of a rural district, and the communes that texts name.

Source of the offices: NĐ 37/2014/NĐ-CP, art. 7 and 8, amended by NĐ 108/2020/NĐ-CP.
"""

import re
from collections.abc import Iterable

from search.text import fold

from .shapes import COMMUNE, OFFICE, KnownUnit

_OFFICES = (
    ("VP", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"),
    ("NV", "Phòng Nội vụ"),
    ("TP", "Phòng Tư pháp"),
    ("TCKH", "Phòng Tài chính - Kế hoạch"),
    ("TNMT", "Phòng Tài nguyên và Môi trường"),
    ("LDTBXH", "Phòng Lao động - Thương binh và Xã hội"),
    ("VHTT", "Phòng Văn hóa và Thông tin"),
    ("GDDT", "Phòng Giáo dục và Đào tạo"),
    ("YT", "Phòng Y tế"),
    ("TTr", "Thanh tra huyện"),
    ("NNPTNT", "Phòng Nông nghiệp và Phát triển nông thôn"),
    ("KTHT", "Phòng Kinh tế và Hạ tầng"),
    ("DT", "Phòng Dân tộc"),
)
_NAME = r"[A-ZĐÀ-Ỹ][\w'’]*(?:\s+[A-ZĐÀ-Ỹ][\w'’]*){0,2}"
_COMMUNES = re.compile(rf"(?:xã|thị trấn)\s*:?\s+({_NAME}(?:\s*(?:,|và|;)\s+(?!UBND|Phòng|Thanh|Công){_NAME})*)")


def usual_units(texts: Iterable[str]) -> list[KnownUnit]:
    """Return the usual offices, and a commune for each name that ``texts`` write behind «xã» or «thị trấn»."""
    communes: dict[str, KnownUnit] = {}
    for text in texts:
        for match in _COMMUNES.finditer(text):
            for name in re.split(r"\s*(?:,|;|\bvà\b)\s*", match[1]):
                key = re.sub(r"\W", "", fold(name))
                communes.setdefault(key, KnownUnit(name, f"Ủy ban nhân dân xã {name}", COMMUNE, (name,)))
    return [KnownUnit(code, name, OFFICE) for code, name in _OFFICES] + list(communes.values())
