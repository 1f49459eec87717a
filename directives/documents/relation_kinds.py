"""The kinds of relation between two documents as data: how each reads from both sides, what it does to validity.

No imports from the project. To change a wording or an effect, change its row in ``PREDICATES``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class RelationKind(models.TextChoices):
    """What a document does to, or takes from, another one."""

    LEGAL_BASIS = "legal_basis", _("Căn cứ")
    GUIDES = "guides", _("Hướng dẫn")
    IMPLEMENTS = "implements", _("Thực hiện")
    AMENDS = "amends", _("Sửa đổi")
    SUPPLEMENTS = "supplements", _("Bổ sung")
    REPLACES = "replaces", _("Thay thế")
    REPEALS = "repeals", _("Bãi bỏ")
    CORRECTS = "corrects", _("Đính chính")
    SUSPENDS = "suspends", _("Đình chỉ")
    RELATED = "related", _("Liên quan")


class Effect(StrEnum):
    """What a relation does to the validity of the document it points at."""

    NONE = "none"
    PARTLY = "partly"  # some provisions lose their force
    ENDS = "ends"  # the whole loses its force; only the named articles where the relation names some
    SUSPENDS = "suspends"  # the force rests until a day, or until another act


@dataclass(frozen=True, slots=True)
class Predicate:
    """How a kind reads: ``verb`` on the acting document, ``reverse`` on the other; ``group`` and ``reverse_group`` head lists."""

    verb: Any
    reverse: Any
    group: Any
    reverse_group: Any
    effect: Effect = Effect.NONE


# Effects: Luật 80/2015/QH13, art. 153 (force rests) and 154 (ends wholly or partly when the term is over, when amended,
# supplemented or replaced, when repealed); the same rule stands in Luật 64/2025/QH15, art. 57. Documents that are not
# normative follow by analogy. That guidance ends together with what it guides (art. 154.4) is not derived: the law of 2025
# no longer says so; an editor states it with a reason.
PREDICATES: dict[str, Predicate] = {
    RelationKind.LEGAL_BASIS: Predicate(
        _("căn cứ"), _("là căn cứ của"), _("Văn bản căn cứ"), _("Văn bản lấy văn bản này làm căn cứ")
    ),
    RelationKind.IMPLEMENTS: Predicate(
        _("thực hiện"),
        _("được thực hiện bằng"),
        _("Văn bản được thực hiện"),
        _("Văn bản thực hiện văn bản này"),
    ),
    RelationKind.GUIDES: Predicate(
        _("hướng dẫn"), _("được hướng dẫn bởi"), _("Văn bản được hướng dẫn"), _("Văn bản hướng dẫn văn bản này")
    ),
    RelationKind.AMENDS: Predicate(
        _("sửa đổi"), _("được sửa đổi bởi"), _("Văn bản bị sửa đổi"), _("Văn bản sửa đổi văn bản này"), Effect.PARTLY
    ),
    RelationKind.SUPPLEMENTS: Predicate(
        _("bổ sung"), _("được bổ sung bởi"), _("Văn bản được bổ sung"), _("Văn bản bổ sung văn bản này"), Effect.PARTLY
    ),
    RelationKind.REPLACES: Predicate(
        _("thay thế"), _("bị thay thế bởi"), _("Văn bản bị thay thế"), _("Văn bản thay thế văn bản này"), Effect.ENDS
    ),
    RelationKind.REPEALS: Predicate(
        _("bãi bỏ"), _("bị bãi bỏ bởi"), _("Văn bản bị bãi bỏ"), _("Văn bản bãi bỏ văn bản này"), Effect.ENDS
    ),
    RelationKind.CORRECTS: Predicate(
        _("đính chính"), _("được đính chính bởi"), _("Văn bản được đính chính"), _("Văn bản đính chính văn bản này")
    ),
    RelationKind.SUSPENDS: Predicate(
        _("đình chỉ"),
        _("bị đình chỉ bởi"),
        _("Văn bản bị đình chỉ"),
        _("Văn bản đình chỉ văn bản này"),
        Effect.SUSPENDS,
    ),
    RelationKind.RELATED: Predicate(
        _("liên quan đến"), _("liên quan đến"), _("Văn bản liên quan"), _("Văn bản nhắc đến văn bản này")
    ),
}
EFFECTIVE_KINDS = tuple(kind for kind, predicate in PREDICATES.items() if predicate.effect != Effect.NONE)
ORDER = {kind: place for place, kind in enumerate(PREDICATES)}
