"""Fictitious accounts of the demo, one per role and one staff member per unit.

Nobody here is a real person: every name ends with "(minh họa)".
"""

from site_config.demo.content.shapes import AccountSeed, RoleName
from site_config.demo.content.units import COMMUNES, DISTRICT, OFFICES, UNITS

MARK = "(minh họa)"


def _account(username: str, name: str, role: RoleName, unit: str, job: str) -> AccountSeed:
    return AccountSeed(username, f"{name} {MARK}", role, unit, job, f"{username}@buondon.example")


ROLE_ACCOUNTS: tuple[AccountSeed, ...] = (
    _account("bientap", "Biên tập viên Cổng", "editor", "VP", "Biên tập viên"),
    _account("dieuphoi", "Chuyên viên điều phối", "coordinator", "VP", "Chuyên viên theo dõi"),
    _account("canbo", "Công chức tham mưu", "unit_staff", "NV", "Chuyên viên"),
    _account("thutruong", "Thủ trưởng đơn vị", "unit_head", "NV", "Trưởng phòng"),
    _account("lanhdao", "Lãnh đạo UBND huyện", "leader", DISTRICT, "Phó Chủ tịch"),
    _account("quantri", "Quản trị hệ thống", "administrator", "VP", "Quản trị viên"),
)

UNIT_ACCOUNTS: tuple[AccountSeed, ...] = tuple(
    _account(
        f"canbo-{unit.code.lower()}",
        f"Cán bộ {unit.short_name}",
        "unit_staff",
        unit.code,
        "Công chức Văn phòng - Thống kê" if unit.code in COMMUNES else "Chuyên viên",
    )
    for unit in UNITS
    if unit.code in OFFICES or unit.code in COMMUNES
)

ACCOUNTS: tuple[AccountSeed, ...] = ROLE_ACCOUNTS + UNIT_ACCOUNTS
