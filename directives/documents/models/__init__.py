"""The register: types, fields, areas, and the pages of directives."""

from .catalogue import DocumentField, DocumentType, ReformArea
from .directive import DirectiveAttachment, DirectivePage
from .index import DirectiveFolderPage, DirectiveIndexPage
from .intake import IntakeFile
from .register import RegisterBook, RegisterEntry
from .relation import DirectiveRelation, ValidityDay

__all__ = [
    "DirectiveAttachment",
    "DirectiveFolderPage",
    "DirectiveIndexPage",
    "DirectivePage",
    "DirectiveRelation",
    "DocumentField",
    "DocumentType",
    "IntakeFile",
    "ReformArea",
    "RegisterBook",
    "RegisterEntry",
    "ValidityDay",
]
