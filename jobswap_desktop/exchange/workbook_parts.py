"""The parts of an Excel workbook, unpacked within limits and read as what they say of cells.

Nothing native looks at the file: a reader that makes room for whatever a damaged file announces
would take the whole program with it.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from xml.parsers import expat

from jobswap_desktop.domain.errors import ProblemCode, refuse

UNPACKED_BYTES = 100_000_000
_MEGABYTE = 1_000_000
_DEEPEST = 100
_MOST_PARTS = 5000
_PIECE = 1 << 20
_PART = b"PK\x01\x02"

# What the library says of damage; an encrypted part and a method it lacks are runtime errors to it.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedstrings.xml"
_STYLES = "xl/styles.xml"

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NO_TOKENS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DURATION = re.compile(r"\[[hms]+\]", re.IGNORECASE)


class NumberKind(StrEnum):
    """What a number in a cell stands for, by its format."""

    PLAIN = "plain"
    DAY = "day"
    CLOCK = "clock"
    DURATION = "duration"


_BUILT_IN = {
    **dict.fromkeys((*range(14, 18), 22, *range(27, 37), *range(50, 59)), NumberKind.DAY),
    **dict.fromkeys((*range(18, 22), 45, 47), NumberKind.CLOCK),
    46: NumberKind.DURATION,
}


class Unreadable(Exception):  # noqa: N818 - said to the reader of the part, who knows the file's name
    """A part is no XML as workbooks have it."""


Content = bytes | bytearray
"""A part unpacked: it is read and never changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """Sheets in their order, as XML; the texts and number formats that their cells name."""

    sheets: tuple[Content, ...]
    strings: tuple[str, ...]
    kinds: tuple[NumberKind, ...]
    begins_1904: bool


Start = Callable[[str, Mapping[str, str]], None]
"""Called with the local name of an element and its attributes, these by local name as well."""


def parse(
    content: Content,
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk through XML; raises Unreadable for what is none, or defines entities of its own."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise Unreadable
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def finish(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(_local(name))

    def refuse_doctype(*_declared: object) -> None:
        raise Unreadable

    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.StartDoctypeDeclHandler = refuse_doctype
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the library takes it by position
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Unreadable from error


def open_workbook(name: str, data: bytes) -> Workbook:
    """Return what is needed of a workbook to read its cells; `name` is for messages.

    Raises DomainError (unpacked_too_large, table_not_readable) and Unreadable.
    """
    if data.count(_PART) > _MOST_PARTS:
        # Their list alone would take long to read.
        raise Unreadable
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _unpacked(name, archive)
    except _BROKEN as error:
        raise refuse(ProblemCode.TABLE_NOT_READABLE, "file", file=name) from error
    links: dict[str, str] = {}
    keys: list[str] = []
    flags: list[bool] = []

    def link(element: str, attributes: Mapping[str, str]) -> None:
        if element == "Relationship":
            path = attributes.get("Target", "")
            links[attributes.get("Id", "")] = path[1:] if path.startswith("/") else f"xl/{path}"

    def sheet(element: str, attributes: Mapping[str, str]) -> None:
        if element == "sheet":
            keys.append(attributes.get("id", ""))
        elif element == "workbookPr":
            flags.append(attributes.get("date1904", "") in {"1", "true"})

    if _WORKBOOK not in parts:
        raise refuse(ProblemCode.TABLE_NOT_READABLE, "file", file=name)
    parse(parts.get(_LINKS, b"<none/>"), link)
    parse(parts[_WORKBOOK], sheet)
    found = [parts.get(links.get(key, "").lower(), b"<none/>") for key in keys]
    return Workbook(
        sheets=tuple(found),
        strings=_strings(parts.get(_STRINGS, b"<none/>")),
        kinds=_kinds(parts.get(_STYLES, b"<none/>")),
        begins_1904=any(flags),
    )


def plain_text(text: str) -> str:
    """Return a text of a workbook with its escaped characters as such."""
    return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


def _unpacked(name: str, archive: zipfile.ZipFile) -> dict[str, Content]:
    wanted = [
        info
        for info in archive.infolist()
        if info.filename.lower().startswith("xl/")
        and info.filename.lower().endswith((".xml", ".rels"))
        and not info.filename.lower().startswith(("xl/drawings/", "xl/charts/", "xl/pivot"))
    ]
    if sum(info.file_size for info in wanted) > UNPACKED_BYTES:
        limit = str(UNPACKED_BYTES // _MEGABYTE)
        raise refuse(ProblemCode.UNPACKED_TOO_LARGE, "file", file=name, limit=limit)
    return {info.filename.lower(): _part(archive, info) for info in wanted}


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Content:
    # No more is unpacked than was declared; the checksum then finds a false size. Read without a
    # limit, the library would unpack everything before it looks.
    content = bytearray(info.file_size)
    at = 0
    with archive.open(info) as part:
        while piece := part.read(min(_PIECE, info.file_size - at)):
            content[at : at + len(piece)] = piece
            at += len(piece)
    return content


def _strings(content: Content) -> tuple[str, ...]:
    found: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(element: str, _attributes: Mapping[str, str]) -> None:
        inside.append(element)

    def text(piece: str) -> None:
        # How a text is pronounced stands beside it and is no part of it.
        if inside and inside[-1] == "t" and "rPh" not in inside:
            pieces.append(piece)

    def end(element: str) -> None:
        inside.pop()
        if element == "si":
            found.append(plain_text("".join(pieces)))
            pieces.clear()

    parse(content, start, end, text)
    return tuple(found)


def _kinds(content: Content) -> tuple[NumberKind, ...]:
    """Return what the numbers of each cell format stand for."""
    own: dict[str, NumberKind] = {}
    found: list[NumberKind] = []
    inside: list[str] = []

    def start(element: str, attributes: Mapping[str, str]) -> None:
        if element == "numFmt":
            own[attributes.get("numFmtId", "")] = _kind(attributes.get("formatCode", ""))
        elif element == "xf" and inside[-1:] == ["cellXfs"]:
            key = attributes.get("numFmtId", "0")
            usual = _BUILT_IN.get(int(key), NumberKind.PLAIN) if key.isdecimal() else None
            found.append(own.get(key) or usual or NumberKind.PLAIN)
        inside.append(element)

    def end(_element: str) -> None:
        inside.pop()

    parse(content, start, end)
    return tuple(found)


def _kind(code: str) -> NumberKind:
    if _DURATION.search(code):
        return NumberKind.DURATION
    tokens = set(_NO_TOKENS.sub("", code.partition(";")[0]).lower())
    if tokens & {"y", "d"} or tokens & {"m", "h", "s"} == {"m"}:
        return NumberKind.DAY
    return NumberKind.CLOCK if tokens & {"h", "s"} else NumberKind.PLAIN


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
