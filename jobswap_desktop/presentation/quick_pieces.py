"""A line cut into pieces: days, times, place, visitors, marks, and the words that remain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from jobswap_desktop.presentation.quick_days import Calendar, DaysFound, find_days
from jobswap_desktop.presentation.quick_times import TimeFound, bare_time, find_time


class PieceKind(Enum):
    """What a piece of the line is."""

    DAYS = auto()
    TIME = auto()
    PLACE = auto()
    VISITOR = auto()
    MARK = auto()
    MODE = auto()
    QUOTED = auto()
    OPEN_QUOTE = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece. A `WORD` of digits alone after the days bears the `time` it may mean."""

    kind: PieceKind
    text: str
    as_typed: str
    days: DaysFound | None = None
    time: TimeFound | None = None


_QUOTED = r'"((?:[^"]|"")*)"(?=$|[\s,;])'
_QUOTE = re.compile(_QUOTED)
_GERMAN_QUOTE = re.compile(r"„[^“]*“\S*|»[^«]*«\S*")
_PLACE = re.compile(rf'@\s?(?:{_QUOTED}|(?P<plain>.*?)(?=$|\s[#@!]\S|\s"|\s·\s))')
_VISITOR = re.compile(r'#(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s#@!",;]+))(?=$|[\s,;#@!])')
_MARK = re.compile(r"!(?P<word>[^\W\d_][\w-]*)(?=$|[\s,;#@!])")
_MODE = re.compile(r"(?:online|hybrid|vor ort)(?=$|[\s,;])", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_BETWEEN = re.compile(r"[\s,;·]*")
_BLANKS = re.compile(r"\s*")


def pieces_of(text: str, calendar: Calendar) -> Iterator[Piece]:
    """Yield the pieces of a line from left to right."""
    at, after_days, is_first = 0, False, True
    after_word = False
    while True:
        gap = (_BLANKS if after_word else _BETWEEN).match(text, at)
        at = gap.end() if gap else at
        if at >= len(text):
            return
        piece, at = _next(text, at, calendar)
        if piece.kind is PieceKind.WORD and (after_days or is_first):
            piece = _perhaps_hour(piece, text, at)
        after_days = piece.kind is PieceKind.DAYS
        after_word = piece.kind in {PieceKind.WORD, PieceKind.QUOTED}
        is_first = False
        yield piece


def _next(text: str, at: int, calendar: Calendar) -> tuple[Piece, int]:
    marked = _marked(text, at)
    if marked is not None:
        return marked
    days = find_days(text, at, calendar)
    if days is not None:
        seen = text[at : days.end]
        return Piece(kind=PieceKind.DAYS, text=seen, as_typed=seen, days=days), days.end
    time = find_time(text, at)
    if time is not None:
        return Piece(kind=PieceKind.TIME, text=time.seen, as_typed=time.seen, time=time), time.stop
    mode = _MODE.match(text, at)
    if mode is not None:
        return Piece(kind=PieceKind.MODE, text=mode[0], as_typed=mode[0]), mode.end()
    word = _GERMAN_QUOTE.match(text, at) or _WORD.match(text, at)
    seen, end = (word[0], word.end()) if word else (text[at:], len(text))
    return Piece(kind=PieceKind.WORD, text=seen.strip(",;") or seen, as_typed=seen), end


def _marked(text: str, at: int) -> tuple[Piece, int] | None:
    begun = text[at]
    if begun == '"':
        match = _QUOTE.match(text, at)
        if match is None:
            return Piece(kind=PieceKind.OPEN_QUOTE, text=text[at:], as_typed=text[at:]), len(text)
        inner = match[1].replace('""', '"').strip()
        return Piece(kind=PieceKind.QUOTED, text=inner, as_typed=match[0]), match.end()
    if begun == "@":
        match = _PLACE.match(text, at)
        if match is not None:
            found = match["plain"] if match[1] is None else match[1].replace('""', '"')
            place = found.strip(" ;" if match[1] is None else " ")
            return Piece(kind=PieceKind.PLACE, text=place, as_typed=match[0]), match.end()
    if begun == "#":
        match = _VISITOR.match(text, at)
        if match is not None:
            name = match["quoted"] if match["plain"] is None else match["plain"]
            return Piece(kind=PieceKind.VISITOR, text=name, as_typed=match[0]), match.end()
    if begun == "!":
        match = _MARK.match(text, at)
        if match is not None:
            return Piece(kind=PieceKind.MARK, text=match["word"], as_typed=match[0]), match.end()
    return None


def _perhaps_hour(piece: Piece, text: str, end: int) -> Piece:
    time = bare_time(text, end - len(piece.as_typed))
    if time is None:
        return piece
    return Piece(kind=piece.kind, text=piece.text, as_typed=piece.as_typed, time=time)
