"""Building blocks of page bodies; each has a template components/blocks/<name>.html."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageChooserBlock

RICH_TEXT_FEATURES = ["bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    """A heading inside the text: level 2 or 3 (the page's title is level 1)."""

    text = blocks.CharBlock(label=_("Tiêu đề"), max_length=255)
    level = blocks.ChoiceBlock(
        label=_("Cấp"), choices=[("2", _("Cấp 1")), ("3", _("Cấp 2"))], default="2", search_index=False
    )

    class Meta:
        icon = "title"
        label = _("Tiêu đề mục")
        template = "components/blocks/heading.html"


class ArticleBlock(blocks.StructBlock):
    """An article («Điều») of a document: its number, optional title and its clauses."""

    number = blocks.CharBlock(label=_("Điều số"), max_length=10)
    title = blocks.CharBlock(label=_("Tên điều"), max_length=500, required=False)
    content = blocks.RichTextBlock(label=_("Nội dung"), features=RICH_TEXT_FEATURES, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Điều")
        template = "components/blocks/article.html"


class FigureBlock(blocks.StructBlock):
    """A picture with its caption and the text that stands for it."""

    image = ImageChooserBlock(label=_("Ảnh"))
    caption = blocks.CharBlock(label=_("Chú thích"), max_length=300, required=False)
    alt_text = blocks.CharBlock(
        label=_("Mô tả ảnh"),
        max_length=300,
        required=False,
        help_text=_("Cho người không xem được ảnh. Để trống nếu ảnh chỉ trang trí."),
    )

    class Meta:
        icon = "image"
        label = _("Hình ảnh")
        template = "components/blocks/figure.html"


def text_table() -> TypedTableBlock:
    """Return a table block whose columns hold plain text or rich text."""
    return TypedTableBlock(
        [("text", blocks.CharBlock(required=False)), ("rich_text", blocks.RichTextBlock(required=False))],
        label=_("Bảng"),
        template="components/blocks/table.html",
    )


class BodyBlock(blocks.StreamBlock):
    """The body of an ordinary page or article."""

    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        label=_("Đoạn văn"), features=RICH_TEXT_FEATURES, icon="pilcrow", template="components/blocks/paragraph.html"
    )
    quote = blocks.BlockQuoteBlock(label=_("Trích dẫn"), template="components/blocks/quote.html")
    figure = FigureBlock()
    table = text_table()

    class Meta:
        label = _("Nội dung")


class DirectiveBodyBlock(BodyBlock):
    """The body of a directive: legal bases, articles and ordinary text (NĐ 30/2020/NĐ-CP, art. 8)."""

    legal_basis = blocks.CharBlock(
        label=_("Căn cứ"), max_length=1000, icon="doc-full", template="components/blocks/legal_basis.html"
    )
    article = ArticleBlock()


def plain_text(value: Any) -> str:
    """Return what a reader sees of a StreamField value: its searchable strings, one a line."""
    if not value:
        return ""
    return "\n".join(text for text in value.stream_block.get_searchable_content(value) if text)
