"""What the demonstration's documents do to each other: by the acting document's number. All of it illustration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelationSeed:
    """A relation of the acting document: its kind, the other one's number, year and the articles it touches."""

    kind: str
    number: str
    year: int
    articles: str = ""


RELATIONS: dict[str, tuple[RelationSeed, ...]] = {
    "01/2022/QĐ-UBND": (RelationSeed("replaces", "04/2018/QĐ-UBND", 2018),),
    "03/2022/QĐ-UBND": (
        RelationSeed("repeals", "02/2017/QĐ-UBND", 2017),
        RelationSeed("repeals", "05/2019/QĐ-UBND", 2019),
    ),
    "410/QĐ-UBND": (RelationSeed("replaces", "1250/QĐ-UBND", 2020),),
    "5210/QĐ-UBND": (RelationSeed("amends", "3015/QĐ-UBND", 2021, "Điều 2"),),
    "1844/UBND-NV": (RelationSeed("corrects", "3015/QĐ-UBND", 2021, "Điều 3"),),
    "06/KH-UBND": (RelationSeed("related", "3015/QĐ-UBND", 2021),),
}
