"""Units of the demo district: Buôn Đôn, Đắk Lắk, with their usual codes and spellings.

Communes carry the five-digit codes of the national list; offices follow NĐ 37/2014/NĐ-CP and
NĐ 108/2020/NĐ-CP.
"""

from site_config.demo.content.shapes import UnitSeed

PROVINCE = "UBND-DL"
DISTRICT = "BD"


def _office(code: str, name: str, short: str, *aliases: str) -> UnitSeed:
    return UnitSeed(code, name, short, "office", DISTRICT, aliases)


def _commune(code: str, name: str, *spellings: str) -> UnitSeed:
    aliases = [f"UBND xã {name}", f"Xã {name}"]
    aliases += [alias for other in spellings for alias in (other, f"UBND xã {other}")]
    return UnitSeed(code, f"Ủy ban nhân dân xã {name}", f"Xã {name}", "commune", DISTRICT, tuple(aliases))


UNITS: tuple[UnitSeed, ...] = (
    UnitSeed(
        PROVINCE,
        "Ủy ban nhân dân tỉnh Đắk Lắk",
        "UBND tỉnh",
        "other",
        "",
        ("UBND tỉnh Đắk Lắk", "Uỷ ban nhân dân tỉnh Đắk Lắk", "UBND tỉnh Đăk Lăk"),
    ),
    UnitSeed(
        DISTRICT,
        "Ủy ban nhân dân huyện Buôn Đôn",
        "UBND huyện",
        "other",
        PROVINCE,
        ("UBND huyện Buôn Đôn", "Uỷ ban nhân dân huyện Buôn Đôn", "Huyện Buôn Đôn"),
    ),
    _office(
        "VP",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện",
        "Văn phòng HĐND và UBND",
        "VP HĐND&UBND huyện",
        "Văn phòng HĐND và UBND huyện",
        "VP HĐND và UBND",
        "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện",
    ),
    _office("NV", "Phòng Nội vụ", "Phòng Nội vụ", "P. Nội vụ", "P.NV", "Phòng Nội vụ huyện"),
    _office("TP", "Phòng Tư pháp", "Phòng Tư pháp", "P. Tư pháp", "P.TP", "Phòng Tư pháp huyện"),
    _office(
        "TCKH",
        "Phòng Tài chính - Kế hoạch",
        "Phòng TC-KH",
        "P. TC-KH",
        "Phòng Tài chính – Kế hoạch",
        "Phòng TCKH",
    ),
    _office(
        "TNMT",
        "Phòng Tài nguyên và Môi trường",
        "Phòng TN&MT",
        "P. TN&MT",
        "Phòng TNMT",
        "Phòng Tài nguyên & Môi trường",
    ),
    _office(
        "LDTBXH",
        "Phòng Lao động - Thương binh và Xã hội",
        "Phòng LĐ-TB&XH",
        "P. LĐ-TB&XH",
        "Phòng LĐTBXH",
        "Phòng Lao động – Thương binh và Xã hội",
    ),
    _office(
        "VHTT",
        "Phòng Văn hóa và Thông tin",
        "Phòng VH&TT",
        "P. VH&TT",
        "Phòng VHTT",
        "Phòng Văn hoá và Thông tin",
    ),
    _office(
        "GDDT",
        "Phòng Giáo dục và Đào tạo",
        "Phòng GD&ĐT",
        "P. GD&ĐT",
        "Phòng GDĐT",
        "Phòng Giáo dục & Đào tạo",
    ),
    _office("YT", "Phòng Y tế", "Phòng Y tế", "P. Y tế", "P.YT", "Phòng Y tế huyện"),
    _office("TTr", "Thanh tra huyện", "Thanh tra huyện", "Thanh tra", "TTr huyện"),
    _office(
        "NNPTNT",
        "Phòng Nông nghiệp và Phát triển nông thôn",
        "Phòng NN&PTNT",
        "P. NN&PTNT",
        "Phòng NNPTNT",
        "Phòng Nông nghiệp & PTNT",
    ),
    _office(
        "KTHT",
        "Phòng Kinh tế và Hạ tầng",
        "Phòng KT&HT",
        "P. KT&HT",
        "Phòng KTHT",
        "Phòng Kinh tế & Hạ tầng",
    ),
    _office("DT", "Phòng Dân tộc", "Phòng Dân tộc", "P. Dân tộc", "P.DT", "Phòng Dân tộc huyện"),
    _commune("24235", "Krông Na", "Krông Nă"),
    _commune("24238", "Ea Huar", "Ea H'uar"),
    _commune("24241", "Ea Wer"),
    _commune("24244", "Tân Hoà", "Tân Hòa"),
    _commune("24247", "Cuôr KNia", "Cuôr Knia", "Cuor Knia"),
    _commune("24250", "Ea Bar"),
    _commune("24253", "Ea Nuôl", "Ea Nuol"),
)

OFFICES: tuple[str, ...] = tuple(unit.code for unit in UNITS if unit.kind == "office")
COMMUNES: tuple[str, ...] = tuple(unit.code for unit in UNITS if unit.kind == "commune")
BY_CODE: dict[str, UnitSeed] = {unit.code: unit for unit in UNITS}
