"""The wording of papers as an office that edits it meets it: pieces and conditions in German."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from jobswap_desktop import resources
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.word_differences import Line
from jobswap_desktop.domain.wording_check import PLACEHOLDER, Vocabulary
from jobswap_desktop.domain.wording_pieces import (
    PARAGRAPH,
    TEXT,
    Piece,
    Source,
    neighbours,
    path_text,
    pieces,
)
from jobswap_desktop.services.wording import version_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionWords:
    """A condition that a piece can have: its key and title, and its values with their words."""

    key: str
    title: str
    values: tuple[tuple[str, str], ...]


def _table() -> Mapping[str, Any]:
    return resources.toml("wording/editing.toml")


def kinds_in_order() -> tuple[DocumentKind, ...]:
    """Return the kinds of paper that can be edited, in the order in which a case needs them."""
    return tuple(DocumentKind(name) for name in _table()["piece"])


def names_of(kind: DocumentKind) -> tuple[str, ...]:
    """Return the single texts and lists that can be edited, in the order of print."""
    return tuple(_table()["piece"].get(kind.value, ()))


def _pieces(kind: DocumentKind, source: Source) -> Iterator[Piece]:
    return pieces(source, names_of(kind))


def pieces_of(kind: DocumentKind, source: Source) -> tuple[Piece, ...]:
    """Return the pieces that can be edited, in the order of print."""
    return tuple(_pieces(kind, source))


def place_words(kind: DocumentKind, source: Source, piece: Piece) -> str:
    """Return what a piece is and where it stands, such as "§ 3, Absatz 2"."""
    words = _table()["words"]
    name = str(_table()["piece"][kind.value].get(piece.name, piece.name))
    if piece.is_clause:
        return str(words["clause_heading"]).format(number=piece.place + 1)
    if piece.is_paragraph:
        number = int(piece.path[1]) + 1
        return str(words["paragraph"]).format(number=number, paragraph=piece.place + 1)
    if len(neighbours(source, piece.path)) == 1:
        return name
    form = words["alternative" if piece.is_alternative else "entry"]
    return str(form).format(name=name, number=piece.place + 1)


def piece_text(piece: Piece) -> str:
    """Return what a piece says in one text: its heading or label, then its text."""
    drawn = ""
    if piece.block:
        form = str(_table()["words"]["drawn"])
        drawn = form.format(block=block_word(piece.block))
    parts = (piece.heading, piece.label, drawn, piece.text)
    return in_german("\n".join(part for part in parts if part))


def in_german(text: str) -> str:
    """Return a text with the German names of its placeholders, as it is read and written."""
    return _renamed(text, _table()["placeholder_name"])


def in_program_names(text: str) -> str:
    """Return a text with the program's names of its placeholders, as it is kept."""
    return _renamed(text, {name: key for key, name in _table()["placeholder_name"].items()})


def _renamed(text: str, names: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: f"{{{names.get(match[1], match[1])}}}", text)


def placeholder_name(name: str) -> str:
    """Return the German name of a placeholder; what is unknown stays as it is."""
    return str(_table()["placeholder_name"].get(name, name))


def block_word(block: str) -> str:
    """Return the word for what the program draws in the place of a piece."""
    return str(_table()["block"].get(block, block))


def holds_words(kind: DocumentKind, source: Source, piece: Piece) -> str:
    """Return for which cases a piece is printed: "nur Jobtausch · nur Beamtinnen und Beamte"."""
    words = _table()["words"]
    parts = [
        str(words["only"]).format(values=str(words["or"]).join(_chosen(condition, piece)))
        for condition in conditions_of(kind)
        if piece.when.get(condition.key)
    ]
    if parts:
        return " · ".join(parts)
    rest = piece.is_alternative and len(neighbours(source, piece.path)) > 1
    return str(words["otherwise" if rest else "everybody"])


def _chosen(condition: ConditionWords, piece: Piece) -> list[str]:
    known = dict(condition.values)
    return [known.get(value, value) for value in piece.when[condition.key]]


def conditions_of(kind: DocumentKind) -> tuple[ConditionWords, ...]:
    """Return the conditions that pieces of a kind of paper can have, the usual ones first."""
    titles: Mapping[str, str] = _table()["condition_title"]
    return tuple(
        ConditionWords(key=key, title=title, values=tuple(_table()["condition"][key].items()))
        for key, title in titles.items()
        if key in _condition_keys(kind)
    )


def _condition_keys(kind: DocumentKind) -> frozenset[str]:
    further: Sequence[str] = _table()["further"].get(kind.value, ())
    return frozenset({"kind", "status_group", "instrument", "home", "host", *further})


def vocabulary(kind: DocumentKind) -> Vocabulary:
    """Return the placeholders and conditions that the wording of a kind of paper may use."""
    known = _table()["known"]
    names = list(known["case"])
    if kind.value in known["to_a_body"]:
        names += known["participation"]
    extra: Mapping[str, Sequence[str]] = _table()["extra"].get(kind.value, {})
    return Vocabulary(
        placeholders=tuple(names),
        extra={name: tuple(more) for name, more in extra.items()},
        conditions={
            each.key: tuple(value for value, _ in each.values) for each in conditions_of(kind)
        },
    )


def placeholders_of(kind: DocumentKind, piece: Piece) -> tuple[tuple[str, str], ...]:
    """Return the placeholders that a piece may use, each with what is printed for it."""
    words = cast("Mapping[str, str]", _table()["placeholder"])
    return tuple((name, words[name]) for name in vocabulary(kind).known_to(piece.name))


def lines_of(kind: DocumentKind, source: Source) -> tuple[Line, ...]:
    """Return a wording piece by piece in words, for comparing it with another one."""
    return tuple(
        Line(
            place=place_words(kind, source, piece),
            holds=holds_words(kind, source, piece),
            text=piece_text(piece),
        )
        for piece in _pieces(kind, source)
    )


def field_place(kind: DocumentKind, source: Source, field: str) -> str:
    """Return the words for the piece that a problem's field names; "" where it names none."""
    found = next(
        (piece for piece in _pieces(kind, source) if field.startswith(f"{path_text(piece.path)}.")),
        None,
    )
    return place_words(kind, source, found) if found else ""


def shipped_words() -> str:
    """Return the word for the text that the program brings."""
    return str(_table()["words"]["shipped"])


def as_before(number: int, day: str) -> str:
    """Return the remark on a text that is taken from an earlier version."""
    form = str(_table()["words"]["as_before"])
    return form.format(version=version_text(number), day=day)


def has_clauses(source: Source) -> bool:
    """Whether a paper consists of clauses, to which others can be added."""
    return any(PARAGRAPH in row for rows in _lists(source) for row in rows)


def _lists(source: Source) -> Iterator[Sequence[Mapping[str, Any]]]:
    return (rows for name, rows in source.items() if name != TEXT)
