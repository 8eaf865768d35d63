"""From ReportLab's PDF to one for the archive: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

ReportLab writes neither a structure tree nor an output intent nor XMP. They are put in here, from
the tree that the canvas kept while it drew, and the file is written anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from string import Template
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from jobswap_desktop import resources
from jobswap_desktop.documents.streams import ended_plainly, packed
from jobswap_desktop.documents.structure import Element, Mark, SignatureField, Structure

if TYPE_CHECKING:
    from pikepdf import Dictionary, Object, Pdf

_LANGUAGE: Final = "de-DE"
_PRODUCER: Final = "ReportLab, pikepdf"
_CONDITION: Final = "sRGB IEC61966-2.1"
_FAST_COMPRESSION: Final = 3
"""Pages are two hundredths larger than with the usual level, and written a tenth faster."""
_PRINT: Final = 4
"""The flag of an annotation that is printed (ISO 32000-1, table 165)."""
_SIGNED_BY_APPENDING: Final = 2
"""The flag of a form whose signatures must not be broken by saving (table 219)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a PDF says of itself; `day` is its date, so that the same papers give the same bytes."""

    title: str
    author: str
    subject: str
    creator: str
    day: date


def archived(data: bytes, structure: Structure, imprint: Imprint, outline: Sequence[str]) -> bytes:
    """Return the PDF with its structure, ready for the archive.

    `outline` are the titles of several papers in one PDF, in order; each element of the root is
    then one paper.
    """
    # Not needed by a window that only shows, and slow to import.
    import pikepdf

    pikepdf.settings.set_flate_compression_level(_FAST_COMPRESSION)
    stream = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        # All other streams are compressed already.
        _end_pages_plainly(pdf)
        tree = _Tree(pdf)
        tree.write(structure)
        _describe(pdf, imprint)
        _colour(pdf)
        if outline:
            _list_papers(pdf, structure.root, outline)
        # Its metadata do not name the version.
        pdf.save(stream, min_version="1.7", deterministic_id=True, fix_metadata_version=False)
    return stream.getvalue()


class _Tree:
    """Writes the structure tree, the parent tree that leads back to it, and the fields to sign."""

    def __init__(self, pdf: "Pdf") -> None:
        from pikepdf import Array, Dictionary, Name

        self._pdf = pdf
        self._array, self._dictionary, self._name = Array, Dictionary, Name
        self._pages = [page.obj for page in pdf.pages]
        self._written: dict[int, Object] = {}
        self._parents: list[Object | int] = []
        self._role = cache(lambda role: Name(f"/{role}"))

    def write(self, structure: Structure) -> None:
        root = self._pdf.make_indirect(self._dictionary(Type=self._name.StructTreeRoot))
        self._fields = list(self._widgets(structure))
        self._widget_of = {id(element): widget for widget, element in self._fields}
        root.K = self._element(structure.root, root)
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = self._name.S
            marked = [self._written[id(e)] for e in structure.marked.get(number, ())]
            self._parents += [number, self._pdf.make_indirect(self._array(marked))]
        for key, (widget, element) in enumerate(self._fields, start=len(self._pages)):
            widget.StructParent = key
            self._parents += [key, self._written[id(element)]]
        root.ParentTree = self._pdf.make_indirect(self._dictionary(Nums=self._array(self._parents)))
        root.ParentTreeNextKey = len(self._pages) + len(self._fields)
        catalog = self._pdf.Root
        catalog.StructTreeRoot = root
        catalog.MarkInfo = self._dictionary(Marked=True)
        if self._fields:
            catalog.AcroForm = self._pdf.make_indirect(
                self._dictionary(
                    Fields=self._array([widget for widget, _ in self._fields]),
                    SigFlags=_SIGNED_BY_APPENDING,
                )
            )

    def _element(self, element: Element, parent: "Object") -> "Object":
        marks = [kid for kid in element.kids if isinstance(kid, Mark)]
        page = marks[0].page if marks else None
        said: dict[str, Object | str] = {
            "/Type": self._name.StructElem,
            "/S": self._role(element.role),
            "/P": parent,
        }
        if element.alt:
            said["/Alt"] = element.alt
        if element.actual:
            said["/ActualText"] = element.actual
        if element.attributes:
            said["/A"] = self._attributes(element)
        if page is not None:
            said["/Pg"] = self._pages[page]
        written = self._pdf.make_indirect(self._dictionary(said))
        self._written[id(element)] = written
        kids = [self._kid(kid, element, page) for kid in element.kids if _is_said(kid)]
        # A field is the only kid of its element, and never in an array: a later check of the
        # signatures would call those before it modified.
        if kids:
            written.K = kids[0] if len(kids) == 1 else self._array(kids)
        return written

    def _kid(
        self, kid: Element | Mark | SignatureField, owner: Element, page: int | None
    ) -> "Object | int":
        if isinstance(kid, Element):
            return self._element(kid, self._written[id(owner)])
        if isinstance(kid, SignatureField):
            return self._dictionary(
                Type=self._name.OBJR, Obj=self._widget_of[id(owner)], Pg=self._pages[kid.page]
            )
        if kid.page == page:
            return kid.mcid
        return self._dictionary(Type=self._name.MCR, Pg=self._pages[kid.page], MCID=kid.mcid)

    def _attributes(self, element: Element) -> "Dictionary":
        ((owner, values),) = element.attributes.items()
        said = self._dictionary(O=self._name(f"/{owner}"))
        for key, value in values.items():
            is_name = isinstance(value, str) and value.startswith("/")
            said[f"/{key}"] = self._name(str(value)) if is_name else value
        return said

    def _widgets(self, structure: Structure) -> "Iterator[tuple[Object, Element]]":
        for field, element in structure.fields:
            page = self._pages[field.page]
            left, bottom, right, top = field.place
            nothing = self._pdf.make_stream(b"")
            nothing.Type, nothing.Subtype = self._name.XObject, self._name.Form
            nothing.BBox = self._array([0, 0, right - left, top - bottom])
            widget = self._pdf.make_indirect(
                self._dictionary(
                    Type=self._name.Annot,
                    Subtype=self._name.Widget,
                    FT=self._name.Sig,
                    T=field.name,
                    TU=field.words,
                    Rect=self._array([left, bottom, right, top]),
                    F=_PRINT,
                    P=page,
                    AP=self._dictionary(N=nothing),
                )
            )
            if "/Annots" not in page:
                page.Annots = self._array()
            page.Annots.append(widget)
            yield widget, element


def _is_said(kid: Element | Mark | SignatureField) -> bool:
    # An empty cell keeps its place: every row has as many.
    return not isinstance(kid, Element) or kid.has_content or kid.role in {"TD", "TH"}


def _describe(pdf: "Pdf", imprint: Imprint) -> None:
    """Say title, author and date, in the Info dictionary and in XMP alike."""
    from pikepdf import Dictionary, Name, String

    day = imprint.day
    moment = f"D:{day:%Y%m%d}000000Z"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(imprint.title),
            Author=String(imprint.author),
            Subject=String(imprint.subject),
            Creator=String(imprint.creator),
            Producer=String(_PRODUCER),
            CreationDate=String(moment),
            ModDate=String(moment),
        )
    )
    words = {
        name: escape(getattr(imprint, name)) for name in ("title", "author", "subject", "creator")
    }
    text = _XMP.substitute(words, moment=f"{day.isoformat()}T00:00:00Z", producer=_PRODUCER)
    metadata = pdf.make_stream(text.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    catalog = pdf.Root
    catalog.Metadata = metadata
    catalog.Lang = String(_LANGUAGE)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _colour(pdf: "Pdf") -> None:
    """Say what the colours mean: sRGB."""
    from pikepdf import Array, Dictionary, Name, String

    profile = pdf.make_stream(_profile(), N=3, Filter=Name.FlateDecode)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(_CONDITION),
                Info=String(_CONDITION),
                DestOutputProfile=profile,
            )
        ]
    )


@cache
def _profile() -> bytes:
    return packed(ended_plainly(resources.read("archive/srgb.icc")))


def _end_pages_plainly(pdf: "Pdf") -> None:
    """Let no page end in a carriage return once it is compressed, which saving does."""
    for page in pdf.pages:
        drawn = page.obj.Contents
        data = drawn.read_raw_bytes()
        plain = ended_plainly(data)
        if plain is not data:
            drawn.write(plain)


def _list_papers(pdf: "Pdf", root: Element, titles: Sequence[str]) -> None:
    from pikepdf import OutlineItem

    papers = [kid for kid in root.kids if isinstance(kid, Element)]
    with pdf.open_outline() as outline:
        for title, paper in zip(titles, papers, strict=True):
            outline.root.append(OutlineItem(title, _first_page(paper), "Fit"))


def _first_page(element: Element) -> int:
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.has_content:
                return _first_page(kid)
        else:
            return kid.page
    return 0


_XMP: Final = Template(resources.text("archive/metadata.xml"))
