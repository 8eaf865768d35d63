"""The structure of a PDF (ISO 32000-1, 14.7): what a paper says, apart from how it is drawn.

Whatever is drawn is either marked as part of an element of this tree, in the order in which it is
to be read, or as an artifact that readers skip (lines, footers, marks for the folder).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of drawn content: number `mcid` on the page `page` (from 0)."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureField:
    """A field to sign on a screen: its page (from 0), its place in points, and for whom it is.

    `name` is unique in the PDF, `words` what a reader says of it.
    """

    page: int
    place: tuple[float, float, float, float]
    name: str
    words: str


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """One element of the tree.

    `role` is one of the standard structure types. `actual` is what is said instead of what is
    drawn, `alt` what is said of a picture. `attributes` hold, by owner ("Table", "List"), names
    and values; a value that begins with "/" is a name. `is_placed` says that it has its place in
    the tree already: what is drawn later, on another page, belongs to the same element.
    """

    role: str
    alt: str = ""
    actual: str = ""
    attributes: Mapping[str, Mapping[str, str | int]] = field(default_factory=dict)
    kids: list["Element | Mark | SignatureField"] = field(default_factory=list)
    is_placed: bool = False

    @property
    def has_content(self) -> bool:
        """Whether something was drawn for it or for one of its parts."""
        return any(not isinstance(kid, Element) or kid.has_content for kid in self.kids)


class Structure:
    """The tree as it grows while pages are drawn.

    Attributes:
        root: the document.
        marked: by page, the element of each marked content in the order of its number.
        fields: the fields to sign, with the element of each.
    """

    def __init__(self) -> None:
        self.root = Element(role="Document", is_placed=True)
        self.marked: dict[int, list[Element]] = {}
        self.fields: list[tuple[SignatureField, Element]] = []
        self._open: list[Element] = [self.root]

    @property
    def current(self) -> Element:
        """The element that what is drawn now belongs to."""
        return self._open[-1]

    def place(self, element: Element) -> None:
        """Give an element its place under the current one, unless it has one."""
        if not element.is_placed:
            element.is_placed = True
            self.current.kids.append(element)

    def mark(self, page: int, element: Element) -> int:
        """Return the number of the next content of a page, which belongs to `element`."""
        held = self.marked.setdefault(page, [])
        element.kids.append(Mark(page, len(held)))
        held.append(element)
        return len(held) - 1

    def add_field(self, signature_field: SignatureField, element: Element) -> None:
        """Put a field to sign into the tree, as the only kid of `element`."""
        self.place(element)
        element.kids.append(signature_field)
        self.fields.append((signature_field, element))

    def start(self, element: Element) -> None:
        """Let what is drawn from now on belong to `element`."""
        self._open.append(element)

    def end(self) -> None:
        """Return to the element before `start`."""
        self._open.pop()

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Let what is drawn meanwhile belong to `element`, which gets its place."""
        self.place(element)
        self.start(element)
        try:
            yield
        finally:
            self.end()

    def begin_paper(self, element: Element) -> None:
        """Let everything from here on belong to one of several papers of the PDF."""
        del self._open[1:]
        self.place(element)
        self.start(element)
