"""The register: types, fields, areas, and the pages of directives."""

from .catalogue import DocumentField, DocumentType, ReformArea
from .directive import DirectiveAttachment, DirectivePage
from .index import DirectiveFolderPage, DirectiveIndexPage
from .intake import IntakeFile
from .register import RegisterBook, RegisterEntry

__all__ = [
    "DirectiveAttachment",
    "DirectiveFolderPage",
    "DirectiveIndexPage",
    "DirectivePage",
    "DocumentField",
    "DocumentType",
    "IntakeFile",
    "ReformArea",
    "RegisterBook",
    "RegisterEntry",
]
