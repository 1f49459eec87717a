"""Synonyms and abbreviations: runs of syllables that mean the same. Pure; the rooms above keep the list.

An expansion is found by the folded syllables, so that it works with and without marks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from .text import words

Run = tuple[str, ...]
MAX_ALTERNATIVES = 4  # of one run: the cost of a query is capped
MAX_LENGTH = 8  # syllables of a run

# What offices write every day; used where nobody has made a list of his own.
COMMON: tuple[tuple[str, ...], ...] = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("CCHC", "cải cách hành chính"),
    ("TTHC", "thủ tục hành chính"),
    ("CBCC", "cán bộ công chức"),
    ("CBCCVC", "cán bộ công chức viên chức"),
    ("QPPL", "quy phạm pháp luật"),
    ("VBQPPL", "văn bản quy phạm pháp luật"),
    ("DVC", "dịch vụ công"),
    ("CNTT", "công nghệ thông tin"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHTN", "bảo hiểm thất nghiệp"),
    ("PCCC", "phòng cháy chữa cháy"),
    ("ANTT", "an ninh trật tự"),
    ("ATGT", "an toàn giao thông"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("CMND", "chứng minh nhân dân"),
    ("CCCD", "căn cước công dân"),
    ("GPLX", "giấy phép lái xe"),
    ("DNNVV", "doanh nghiệp nhỏ và vừa"),
    ("NSNN", "ngân sách nhà nước"),
    ("QSDĐ", "quyền sử dụng đất"),
    ("GCN", "giấy chứng nhận"),
    ("TNCN", "thu nhập cá nhân"),
    ("TNDN", "thu nhập doanh nghiệp"),
    ("GTGT", "giá trị gia tăng", "VAT"),
    ("VPHC", "vi phạm hành chính"),
    ("KT-XH", "kinh tế xã hội"),
    ("GD&ĐT", "giáo dục và đào tạo"),
    ("LĐTBXH", "lao động thương binh và xã hội"),
    ("TNMT", "tài nguyên và môi trường"),
    ("NNPTNT", "nông nghiệp và phát triển nông thôn"),
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to say it: exact and folded syllables side by side."""

    exact: Run
    folded: Run


@dataclass(frozen=True, slots=True)
class Expansions:
    """Folded run -> its alternatives. ``longest`` is the length of the longest run; build it with ``of``."""

    table: Mapping[Run, tuple[Alternative, ...]] = field(default_factory=lambda: MappingProxyType({}))
    longest: int = 0

    @classmethod
    def of(cls, groups: Iterable[Sequence[str]]) -> "Expansions":
        """Return the table of ``groups``: the texts of a group all mean the same; too long ones are left out."""
        table: dict[Run, dict[Alternative, None]] = {}
        for group in groups:
            sides = [Alternative(tuple(exact), tuple(folded)) for exact, folded in map(words, group)]
            sides = [side for side in sides if 0 < len(side.folded) <= MAX_LENGTH]
            for side in sides:
                others = table.setdefault(side.folded, {})
                others |= dict.fromkeys(other for other in sides if other.folded != side.folded)
        kept = {run: tuple(others)[:MAX_ALTERNATIVES] for run, others in table.items() if others}
        return cls(MappingProxyType(kept), max(map(len, kept), default=0))

    def at(self, folded: Sequence[str], place: int) -> tuple[int, tuple[Alternative, ...]]:
        """Return (length, alternatives) of the longest run of ``folded`` that begins at ``place``; (0, ()) if there is none."""
        for length in range(min(self.longest, len(folded) - place), 0, -1):
            found = self.table.get(tuple(folded[place : place + length]))
            if found:
                return length, found
        return 0, ()


NO_EXPANSIONS = Expansions()
DEFAULT_EXPANSIONS = Expansions.of(COMMON)
