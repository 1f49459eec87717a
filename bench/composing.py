"""New directives out of the demo's own sentences: same structure, other words; the same seed gives the same texts. Pure."""

import datetime
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_config.demo.content.directives import DIRECTIVES
from site_config.demo.content.shapes import Article, AttachmentSeed, Block, DirectiveSeed, Paragraph, Table, TaskSeed
from site_config.demo.content.units import UNITS

FIRST_DAY = datetime.date(2012, 1, 1)
LAST_DAY = datetime.date(2022, 6, 29)  # the day before the one on which the demo stands
FIRST_NUMBER = 10_001  # well above the demo's own
SHORTEST = 6  # words: shorter pieces say nothing
_YEAR = re.compile(r",?\s*năm 20\d\d")
_ITEM = re.compile(r"^(\d+\.|[a-zđ]\)|-)\s*")


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """Return the paragraphs of a body in order, tables as one line a row."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Article(_number, title, paragraphs):
                found += [*filter(None, [title]), *paragraphs]
            case Table(header, rows):
                found += [" ".join(row) for row in (header, *rows)]
            case _:
                found.append(block.text)
    return found


def sentences() -> list[str]:
    """Return every sentence of the demo's directives once, in order, without list numbers."""
    pieces = (
        piece.strip(" ;:./")
        for seed in DIRECTIVES
        for text in texts(tuple(block for block in seed.body if isinstance(block, Article | Paragraph)))
        for piece in re.split(r"(?<=[.;])\s+", _ITEM.sub("", text))
    )
    return list(dict.fromkeys(piece for piece in pieces if len(piece.split()) >= SHORTEST))


@dataclass(frozen=True)
class _Material:
    sentences: list[str]
    tasks: list[TaskSeed]
    attachments: list[AttachmentSeed]
    units: list[tuple[str, str]]  # code, name

    @classmethod
    def collected(cls) -> "_Material":
        return cls(
            sentences(),
            [task for seed in DIRECTIVES for task in seed.tasks],
            [seed.attachment for seed in DIRECTIVES if seed.attachment],
            [(unit.code, unit.name) for unit in UNITS if unit.parent],
        )


def compose(count: int, *, seed: int = 2022, first_day: datetime.date = FIRST_DAY) -> Iterator[DirectiveSeed]:
    """Yield ``count`` directives of ``first_day`` to June 2022; every third has an attachment, each has two tasks."""
    chance = random.Random(seed)
    material = _Material.collected()
    for order in range(count):
        day = first_day + datetime.timedelta(days=chance.randrange((LAST_DAY - first_day).days + 1))
        yield _directive(chance, material, order, day)


def _directive(chance: random.Random, material: _Material, order: int, day: datetime.date) -> DirectiveSeed:
    base = chance.choice(DIRECTIVES)
    number = re.sub(r"^\d+", str(FIRST_NUMBER + order), base.number)
    _code, place = chance.choice(material.units)
    body = tuple(_block(chance, material, block, day) for block in base.body)
    attachment = None
    if order % 3 == 0:
        template = chance.choice(material.attachments)
        annex = tuple(_block(chance, material, block, day) for block in template.annex)
        more = tuple(Paragraph(_paragraph(chance, material, day)) for _ in range(chance.randrange(4, 16)))
        name = f"van-ban-{FIRST_NUMBER + order}.docx"
        attachment = replace(template, kind="docx", file_name=name, annex=annex + more)
    return replace(
        base,
        number=number,
        issued_on=day,
        effective_on=day,
        summary=f"{_YEAR.sub('', base.summary)} tại {place}, năm {day.year}",
        body=body,
        tasks=tuple(_task(chance, material, day) for _ in range(2)),
        attachment=attachment,
    )


def _block(chance: random.Random, material: _Material, block: Block, day: datetime.date) -> Block:
    match block:
        case Article(number, title, paragraphs):
            return Article(number, title, tuple(_paragraph(chance, material, day) for _ in paragraphs))
        case Paragraph():
            return Paragraph(_paragraph(chance, material, day))
    return block


def _paragraph(chance: random.Random, material: _Material, day: datetime.date) -> str:
    chosen = [chance.choice(material.sentences) for _ in range(chance.randrange(1, 4))]
    if chance.random() < 0.3:
        due = day + datetime.timedelta(days=chance.randrange(10, 200))
        _code, name = chance.choice(material.units)
        chosen.append(f"Gửi kết quả về {name} trước ngày {due.day}/{due.month}/{due.year}")
    return ". ".join(piece[:1].upper() + piece[1:] for piece in chosen) + "."


def _task(chance: random.Random, material: _Material, day: datetime.date) -> TaskSeed:
    lead, other = chance.sample([code for code, _name in material.units], 2)
    return replace(
        chance.choice(material.tasks),
        lead=lead,
        cooperating=(other,),
        assigned_on=day,
        deadline=day + datetime.timedelta(days=chance.randrange(20, 200)),
        standing=chance.choice(("in_term", "done_on_time", "done_on_time", "done_on_time", "done_late")),
        acts=(),
    )
