"""The attachment of a directive as a file."""

from site_config.demo.content.shapes import DirectiveSeed
from site_config.demo.layout.docx import directive_docx
from site_config.demo.layout.pdf import directive_pdf


def attachment_file(directive: DirectiveSeed) -> bytes:
    """Return the bytes of the directive's attachment, Word or PDF as it says.

    Raises ValueError when the directive has no attachment.
    """
    if directive.attachment is None:
        raise ValueError(f"{directive.number} has no attachment")
    if directive.attachment.kind == "pdf":
        return directive_pdf(directive)
    return directive_docx(directive)
