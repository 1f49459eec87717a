"""The portal's own lists as an import asks them: types, issuers, fields, areas. Each name is looked up once."""

from django.utils.text import slugify
from django.utils.translation import gettext as _

from directives.units.enums import UnitKind
from directives.units.models import OrganisationalUnit, UnitName
from search.text import fold

from ..enums import DocumentClass
from ..models import DocumentField, DocumentType, ReformArea
from ..numbers import DocumentNumber
from .records import DocumentRecord, RowProblem

CODE_LENGTH = 30


class Catalogue:
    """Answers by name, whatever case, marks and tone style. With ``create`` missing issuers and fields are added."""

    def __init__(self, *, create: bool) -> None:
        self.create = create
        self._types: dict[str, list[DocumentType]] = {}
        for kind in DocumentType.objects.order_by("position"):
            for name in {fold(kind.name), fold(kind.abbreviation), kind.slug} - {""}:
                self._types.setdefault(name, []).append(kind)
        self._areas = {area.code: area for area in ReformArea.objects.all()}
        self._fields = {fold(field.name): field for field in DocumentField.objects.all()}
        self._units: dict[str, OrganisationalUnit] = {}
        self._codes = set(OrganisationalUnit.objects.values_list("code", flat=True))

    def document_type(self, record: DocumentRecord, number: DocumentNumber) -> DocumentType:
        """Return the type named in ``record``. Of two types of one name, the normative one is that with the year in its
        number (NĐ 30/2020/NĐ-CP, art. 15; Luật 80/2015/QH13, art. 10). Raises RowProblem."""
        found = self._types.get(fold(record.document_type), [])
        # «hd» and «da» are two types each: letters decide where folding can't.
        exact = [kind for kind in found if record.document_type in (kind.abbreviation, kind.name, kind.slug)]
        found = exact or found
        if not found:
            raise RowProblem(
                _("Không có loại văn bản «%(name)s». Hãy sửa tên loại, hoặc thêm loại ở mục Danh mục rồi nhập lại.")
                % {"name": record.document_type}
            )
        wanted = record.document_class or (
            DocumentClass.NORMATIVE if number.year is not None else DocumentClass.ADMINISTRATIVE
        )
        return next((kind for kind in found if kind.document_class == wanted), found[0])

    def issuer(self, name: str) -> OrganisationalUnit:
        """Return the unit of that name or code; an authority outside the district is added as one of kind «other».

        Raises RowProblem when two units have that name.
        """
        key = fold(" ".join(name.split()))
        if key not in self._units:
            self._units[key] = self._find_issuer(name, key) or self._add_issuer(name)
        return self._units[key]

    def _find_issuer(self, name: str, key: str) -> OrganisationalUnit | None:
        found = list(OrganisationalUnit.objects.named(name)[:3])
        if not found:
            found = [row.unit for row in UnitName.objects.filter(key=key).select_related("unit")[:3]]
        exact = [unit for unit in found if name in (unit.code, unit.name)]
        if len(exact or found) > 1:
            raise RowProblem(_("Có nhiều đơn vị tên «%(name)s». Hãy ghi mã đơn vị thay cho tên.") % {"name": name})
        return next(iter(exact or found), None)

    def _add_issuer(self, name: str) -> OrganisationalUnit:
        # Whoever the district does not know is not of the district, until an administrator says so.
        full = name[:1].upper() + name[1:]
        unit = OrganisationalUnit(code=self._free_code(name), name=full, kind=UnitKind.OTHER, external=True)
        if len(name) > 200:
            raise RowProblem(_("Tên cơ quan ban hành dài quá 200 chữ. Hãy kiểm tra lại cột này."))
        if self.create:
            unit.full_clean()
            unit.save()
        return unit

    def _free_code(self, name: str) -> str:
        base = slugify(fold(name))[:CODE_LENGTH].strip("-") or "co-quan"
        code, repeat = base, 1
        while code in self._codes:
            repeat += 1
            code = f"{base[: CODE_LENGTH - len(str(repeat)) - 1]}-{repeat}"
        self._codes.add(code)
        return code

    def field(self, name: str) -> DocumentField | None:
        """Return the field of activity of that name, added where missing; None for an empty name. Raises RowProblem."""
        if not name:
            return None
        key = fold(name)
        if key not in self._fields:
            slug = slugify(key)
            if not slug or len(name) > 100:
                raise RowProblem(_("Lĩnh vực «%(name)s» không hợp lệ. Hãy ghi tên ngắn gọn.") % {"name": name[:60]})
            field = DocumentField(name=name, slug=slug[:100])
            if self.create:
                field.full_clean()
                field.save()
            self._fields[key] = field
        return self._fields[key]

    def areas(self, codes: tuple[int, ...]) -> list[ReformArea]:
        """Return the reform areas of these numbers. Raises RowProblem."""
        missing = [str(code) for code in codes if code not in self._areas]
        if missing:
            raise RowProblem(
                _("Không có nội dung cải cách số %(codes)s. Hãy ghi các số từ 1 đến 6.") % {"codes": ", ".join(missing)}
            )
        return [self._areas[code] for code in codes]
