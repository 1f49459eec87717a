"""Frozen shapes of the demo district's content: plain data, no Django.

The loader of the demo reads these and puts them in through the services that users use. Dates are
`datetime.date`; every text is NFC Vietnamese; units are named by their code (`units.UNITS`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

UnitKind = Literal["office", "commune", "school", "other"]
RoleName = Literal["editor", "coordinator", "unit_staff", "unit_head", "leader", "administrator"]
Urgency = Literal["normal", "urgent", "very_urgent", "flash"]
DocumentClass = Literal["administrative", "normative"]
TaskKind = Literal["one_off", "regular", "report"]
ActName = Literal["acknowledge", "report", "return_", "confirm"]
Standing = Literal["in_term", "near", "overdue", "done_on_time", "done_late"]
FileKind = Literal["docx", "pdf"]


@dataclass(frozen=True, slots=True)
class UnitSeed:
    """An organisational unit. `parent` is a code or "" at the top; `aliases` as people write it."""

    code: str
    name: str
    short_name: str
    kind: UnitKind
    parent: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountSeed:
    """A fictitious account: one role in one unit. Names are marked "(minh họa)"."""

    username: str
    full_name: str
    role: RoleName
    unit: str
    job_title: str
    email: str


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One "Căn cứ …" (or "Theo đề nghị …") line, set in italics above the body."""

    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One "Điều": `title` may be empty, then the first paragraph follows the number at once."""

    number: int
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body: "QUYẾT ĐỊNH:", "I. MỤC ĐÍCH, YÊU CẦU"."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside any article."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: every row has as many cells as `header`."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = LegalBasis | Article | Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Act:
    """One act in the life of a unit's assignment, in the order it happened.

    `percent` belongs to reports; `text` is the report's text or the reason of a return; `evidence`
    is the title of a proof file, or "".
    """

    unit: str
    name: ActName
    on: date
    percent: int | None = None
    text: str = ""
    difficulty: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class TaskSeed:
    """What a document asks of exactly one lead unit and any cooperating units.

    `standing` is what the record must show on `calendar.REPORT_DAY` (30/6/2022).
    """

    content: str
    lead: str
    cooperating: tuple[str, ...]
    assigned_on: date
    deadline: date
    kind: TaskKind
    standing: Standing
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class AttachmentSeed:
    """A file that carries the whole document and an annex that the page does not show."""

    kind: FileKind
    file_name: str
    title: str
    annex_title: str
    annex: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DirectiveSeed:
    """A document as issued. `number` is whole ("06/KH-UBND"), `document_type` the abbreviation.

    `document_type` follows NĐ 30/2020/NĐ-CP, annex III; "CV" stands for công văn, which has none.
    `reform_areas` are 1..6 (NQ 76/NQ-CP). `signing_capacity` is "TM.", "KT.", "TL." or "".
    """

    document_class: DocumentClass
    document_type: str
    number: str
    issuer: str
    place: str
    issued_on: date
    effective_on: date
    signer: str
    signer_title: str
    signing_capacity: str
    summary: str
    reform_areas: tuple[int, ...]
    field: str
    urgency: Urgency
    recipients: tuple[str, ...]
    body: tuple[Block, ...]
    tasks: tuple[TaskSeed, ...] = ()
    attachment: AttachmentSeed | None = None


@dataclass(frozen=True, slots=True)
class PlanItemSeed:
    """One line of the reform plan: area 1..6, or 0 for steering (chỉ đạo, điều hành)."""

    area: int
    content: str
    product: str
    lead: str
    cooperating: tuple[str, ...]
    deadline: date
    period: tuple[str, int] = ("year", 1)


@dataclass(frozen=True, slots=True)
class ReformPlanSeed:
    """The yearly reform plan and the document that issues it."""

    title: str
    year: int
    document_number: str
    introduction: str
    items: tuple[PlanItemSeed, ...]


@dataclass(frozen=True, slots=True)
class ChannelSeed:
    """One channel of a propaganda plan: quantities with their unit of measure.

    `achieved` None means "có thực hiện, chưa thống kê": carried out, not counted, never zero.
    """

    channel: str
    label: str
    measure: str
    planned: int | None
    achieved: int | None
    lead: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PropagandaPlanSeed:
    """The yearly propaganda plan: its year differs from the year of the decision that issues it."""

    title: str
    year: int
    document_number: str
    introduction: str
    channels: tuple[ChannelSeed, ...]


@dataclass(frozen=True, slots=True)
class ArticleSeed:
    """One article of a column; `body` holds paragraphs, headings and tables only."""

    slug: str
    title: str
    summary: str
    published_on: date
    author: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ColumnSeed:
    """A special page (chuyên trang) with its articles."""

    slug: str
    title: str
    introduction: str
    articles: tuple[ArticleSeed, ...]
