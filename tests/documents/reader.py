"""A small reader of tagged PDFs: what a screen reader would say, and where it stands on the page.

It is made of other libraries than the papers are: pikepdf reads the tree and the content streams,
pdfium tells where each marked content is drawn and which words it holds.
"""

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from documents.glyphs import unknown_codes
from pypdfium2 import raw as pdfium

PAINTED = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE")
DRAWING = frozenset({"Tj", "TJ", "'", '"', *PAINTED})
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "H1": {"Document", "Part", "Sect", "Div"},
    "H2": {"Document", "Part", "Sect", "Div"},
    "H3": {"Document", "Part", "Sect", "Div"},
}
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
KIDS = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}}
LEAN = 2.0
SOFT = "\x02"
"""What pdfium makes of a hyphen at the end of a line."""

Stream = list[Any]
Piece = tuple[float, float, float, float, str]
"""Left, bottom, right and top of a piece of text, and its words."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a marked content is drawn, in points from the top left; and its words."""

    page: int
    mcid: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(kw_only=True)
class Node:
    """An element of the tree. `marks` are page and MCID, `widgets` the fields it leads to."""

    role: str
    parent: "Node | None"
    alt: str = ""
    actual: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    widgets: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all beneath it in the order of reading."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Reader:
    """A tagged PDF, read."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf = pikepdf.open(BytesIO(data))
        self._streams = [list(pikepdf.parse_content_stream(page)) for page in self._pdf.pages]
        self._pages = {page.obj.objgen: n for n, page in enumerate(self._pdf.pages)}
        self.root = Node(role="StructTreeRoot", parent=None)
        self._order: list[tuple[Node, tuple[int, int]]] = []
        self._elements: dict[tuple[int, int], Node] = {}
        tree = self._pdf.Root.get("/StructTreeRoot")
        if tree is not None:
            self._read_kids(tree.get("/K"), self.root, None)
        self.spots = dict(_spots(data))

    def close(self) -> None:
        """Let go of the file."""
        self._pdf.close()

    def _read(self, element: Any, parent: Node) -> None:
        node = Node(
            role=str(element.S).lstrip("/"),
            parent=parent,
            alt=str(element.get("/Alt", "")),
            actual=str(element.get("/ActualText", "")),
            attributes=dict(_attributes(element.get("/A"))),
        )
        parent.kids.append(node)
        self._elements[element.objgen] = node
        self._read_kids(element.get("/K"), node, element.get("/Pg"))

    def _read_kids(self, kids: Any, node: Node, page: Any) -> None:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._mark(node, (self._pages[page.objgen], kid))
            elif kid is not None and kid.get("/Type") == "/MCR":
                place = kid.get("/Pg", page)
                self._mark(node, (self._pages[place.objgen], int(kid.MCID)))
            elif kid is not None and kid.get("/Type") == "/OBJR":
                node.widgets.append(kid.Obj.objgen)
            elif kid is not None:
                self._read(kid, node)

    def _mark(self, node: Node, mark: tuple[int, int]) -> None:
        node.marks.append(mark)
        self._order.append((node, mark))

    def faults(self) -> Iterator[str]:
        """Yield everything that is wrong with the structure."""
        if "/StructTreeRoot" not in self._pdf.Root:
            yield "there is no structure tree"
            return
        yield from self._faults_of_catalog()
        yield from self._faults_of_content()
        yield from self._faults_of_parents()
        yield from _faults_of_tree(self.root)
        yield from self._faults_of_fields()
        yield from self._faults_of_order()

    def _faults_of_catalog(self) -> Iterator[str]:
        catalog = self._pdf.Root
        if str(catalog.get("/Lang", "")) != "de-DE":
            yield "the language is not German"
        shown = catalog.get("/ViewerPreferences")
        if shown is None or not shown.get("/DisplayDocTitle", False):
            yield "the title is not shown"
        title = str(self._pdf.docinfo.get("/Title", ""))
        with self._pdf.open_metadata() as metadata:
            if not title or metadata.get("dc:title") != title:
                yield f"the title is {title!r} and {metadata.get('dc:title')!r}"
            if metadata.get("pdfuaid:part") != "1" or metadata.get("pdfaid:conformance") != "A":
                yield "XMP does not say PDF/UA-1 and PDF/A"
        for number, page in enumerate(self._pdf.pages):
            if page.obj.get("/Tabs") != "/S":
                yield f"page {number}: fields are not in the order of the tree"

    def _faults_of_content(self) -> Iterator[str]:
        """Yield what is drawn outside the tree, and what is in only one of both."""
        said = Counter(mark for _, mark in self._order)
        yield from (f"{mark} is said {n} times" for mark, n in said.items() if n > 1)
        drawn = Counter[tuple[int, int]]()
        for number, stream in enumerate(self._streams):
            for kind, value in _content(stream):
                if kind == "mcid":
                    drawn[number, value] += 1
                else:
                    yield f"page {number}: {value} is drawn outside of tag and artifact"
        yield from (f"{mark} is drawn {n} times" for mark, n in drawn.items() if n > 1)
        yield from (f"{mark} is drawn and not said" for mark in sorted(drawn.keys() - said.keys()))
        yield from (f"{mark} is said and not drawn" for mark in sorted(said.keys() - drawn.keys()))

    def _faults_of_parents(self) -> Iterator[str]:
        """Yield where the way back from the page leads to another element than the way there."""
        numbers = self._pdf.Root.StructTreeRoot.ParentTree.Nums
        table = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
        for node, (page, mcid) in self._order:
            row = table.get(int(self._pdf.pages[page].obj.get("/StructParents", -1)))
            back = row[mcid].objgen if row is not None and mcid < len(row) else None
            if back is None or self._elements.get(back) is not node:
                yield f"page {page}, content {mcid}: the parent tree leads elsewhere"

    def _faults_of_fields(self) -> Iterator[str]:
        form = self._pdf.Root.get("/AcroForm")
        fields = {f.objgen: f for f in form.Fields} if form is not None else {}
        shown = {
            annotation.objgen
            for page in self._pdf.pages
            for annotation in page.obj.get("/Annots", [])
            if annotation.Subtype == "/Widget"
        }
        said = [(node, widget) for node in self.root.walk() for widget in node.widgets]
        if (
            Counter(widget for _, widget in said) != Counter(fields.keys())
            or shown != fields.keys()
        ):
            yield f"fields {len(fields)}, on pages {len(shown)}, in the tree {len(said)}"
        names = Counter(str(f.get("/T", "")) for f in fields.values())
        yield from (f"field {name!r} is there {n} times" for name, n in names.items() if n > 1)
        for node, widget in said:
            if node.role != "Form" or len(node.widgets) != 1 or node.kids or node.marks:
                yield f"{node.role} holds a field and more"
            if not node.alt or not str(fields[widget].get("/TU", "")):
                yield "a field does not say for whom it is"

    def _faults_of_order(self) -> Iterator[str]:
        """Yield where reading jumps back: to an earlier page, or up without going to the right."""
        before: tuple[Node, Spot] | None = None
        for node, mark in self._order:
            spot = self.spots.get(mark)
            if spot is None:
                continue
            # A row that is torn goes on on the next page, cell by cell.
            if before and not _are_cells_of_a_row(before[0], node) and _jumps_back(before[1], spot):
                yield f"{spot.text[:40]!r} is read after {before[1].text[:40]!r}"
            before = node, spot

    def text(self, node: Node | None = None) -> str:
        """Return what is said, in the order of reading; what is drawn over pages is one text."""
        wanted = {id(n) for n in (node or self.root).walk()}
        return " ".join(
            self.spots[mark].text
            for n, mark in self._order
            if id(n) in wanted and mark in self.spots
        )

    def nodes(self, *roles: str) -> list[Node]:
        """Return the elements of some roles in the order of reading."""
        return [node for node in self.root.walk() if node.role in roles]

    def letters_without_glyph(self) -> Iterator[str]:
        """Yield codes that are drawn though their typeface has no letter for them."""
        for number, page in enumerate(self._pdf.pages):
            codes = unknown_codes(page, self._streams[number])
            yield from (f"page {number}: {code}" for code in codes)


def _attributes(entry: Any) -> Iterator[tuple[str, Any]]:
    if entry is None:
        return
    for attributes in entry if isinstance(entry, pikepdf.Array) else [entry]:
        for key, value in attributes.items():
            yield str(key).lstrip("/"), value if isinstance(value, int) else str(value)


def _content(stream: Stream) -> Iterator[tuple[str, Any]]:
    """Yield each marked content of a page, and what is drawn outside of all."""
    open_marks: list[bool] = []
    for instruction in stream:
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            tag = str(instruction.operands[0])
            said = instruction.operands[1] if len(instruction.operands) > 1 else None
            number = said.get("/MCID") if isinstance(said, pikepdf.Dictionary) else None
            if number is not None:
                yield "mcid", int(number)
            open_marks.append(number is not None or tag == "/Artifact")
        elif operator == "EMC":
            open_marks.pop()
        elif operator in DRAWING and not any(open_marks):
            yield "loose", operator
    if open_marks:
        yield "loose", "a mark that does not end"


def _faults_of_tree(root: Node) -> Iterator[str]:
    roles = [kid.role for kid in root.kids]
    if roles != ["Document"]:
        yield f"the root holds {roles}"
    for node in root.walk():
        parent = node.parent.role if node.parent else ""
        if node.role in PARENTS and parent not in PARENTS[node.role]:
            yield f"{node.role} in {parent}"
        held = {kid.role for kid in node.kids}
        if node.role in KIDS and (held - KIDS[node.role] or node.marks or not held):
            yield f"{node.role} holds {sorted(held)}"
        if node.role == "LI" and [kid.role for kid in node.kids] != ["Lbl", "LBody"]:
            yield f"an item holds {[kid.role for kid in node.kids]}"
        if node.role == "Figure" and not node.alt.strip():
            yield "a figure is not described"
        if node.role == "Table":
            yield from _faults_of_table(node)
    yield from _faults_of_headings(root)


def _faults_of_headings(root: Node) -> Iterator[str]:
    level = 0
    for node in root.walk():
        if node.role == "Part":
            level = 0
        elif node.role in HEADINGS:
            if int(node.role[1]) > level + 1:
                yield f"{node.role} comes after level {level}"
            level = int(node.role[1])
    if not any(node.role == "H1" for node in root.walk()):
        yield "there is no heading"


def _faults_of_table(table: Node) -> Iterator[str]:
    widths = {sum(int(c.attributes.get("ColSpan", 1)) for c in row.kids) for row in table.kids}
    if len(widths) != 1:
        yield f"a table has rows of {sorted(widths)} columns"
    if not any(cell.role == "TH" for row in table.kids for cell in row.kids):
        yield "a table has no headings"
    for cell in (cell for row in table.kids for cell in row.kids):
        if cell.role == "TH" and cell.attributes.get("Scope") not in {"/Row", "/Column", "/Both"}:
            yield "a heading of a table does not say of what"


def _row(node: Node | None) -> Node | None:
    while node is not None and node.role != "TR":
        node = node.parent
    return node


def _are_cells_of_a_row(one: Node, other: Node) -> bool:
    row = _row(one)
    return row is not None and row is _row(other)


def _jumps_back(before: Spot, spot: Spot) -> bool:
    if spot.page != before.page:
        return spot.page < before.page
    return spot.top < before.top - LEAN and spot.left <= before.left + LEAN


def _spots(data: bytes) -> Iterator[tuple[tuple[int, int], Spot]]:
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        height = page.get_height()
        found: dict[int, list[Piece]] = {}
        for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
            piece = pdfium.FPDFPage_GetObject(page.raw, index)
            mcid = _mcid(piece)
            if mcid is None or pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            bounds = [ctypes.c_float() for _ in range(4)]
            pdfium.FPDFPageObj_GetBounds(piece, *map(ctypes.byref, bounds))
            left, bottom, right, top = (value.value for value in bounds)
            found.setdefault(mcid, []).append((left, bottom, right, top, _words(piece, text_page)))
        for mcid, pieces in found.items():
            yield (
                (number, mcid),
                Spot(
                    page=number,
                    mcid=mcid,
                    left=min(p[0] for p in pieces),
                    top=height - max(p[3] for p in pieces),
                    right=max(p[2] for p in pieces),
                    bottom=height - min(p[1] for p in pieces),
                    text=" ".join("".join(_with_line_ends(pieces)).replace(SOFT, "-").split()),
                ),
            )
        text_page.close()
        page.close()
    document.close()


def _with_line_ends(pieces: list[Piece]) -> Iterator[str]:
    baseline = 0.0
    for _, bottom, _, top, words in pieces:
        if baseline and top < baseline:
            yield " "
        baseline = bottom
        yield words


def _mcid(piece: Any) -> int | None:
    """Return the number of the marked content an object of a page belongs to."""
    for index in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, index)
        value = ctypes.c_int()
        if pdfium.FPDFPageObjMark_GetParamIntValue(mark, b"MCID", ctypes.byref(value)):
            return int(value.value)
    return None


def _words(piece: Any, text_page: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(piece, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(
        piece, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
    )
    return buffer.raw.decode("utf-16-le").rstrip("\x00")
