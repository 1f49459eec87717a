"""The register: types, fields, areas, and the pages of directives."""

from .address import FormerAddress
from .catalogue import DocumentField, DocumentType, ReformArea
from .directive import DirectiveAttachment, DirectivePage
from .importing import ImportedDocument, ImportJob, ImportRow
from .index import DirectiveFolderPage, DirectiveIndexPage
from .intake import IntakeFile
from .posting import PostingLimit
from .publication import PublicationRecord
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
    "FormerAddress",
    "ImportJob",
    "ImportRow",
    "ImportedDocument",
    "IntakeFile",
    "PostingLimit",
    "PublicationRecord",
    "ReformArea",
    "RegisterBook",
    "RegisterEntry",
    "ValidityDay",
]
