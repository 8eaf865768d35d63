"""What can be wrong with a wording that an office has written, piece by piece."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.text_rules import LINE_LENGTH, TEXT_LENGTH, line_problems
from jobswap_desktop.domain.wording_pieces import (
    CLAUSE,
    PARAGRAPH,
    TEXT,
    Path,
    Piece,
    Source,
    path_text,
    pieces,
)

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
_AROUND = 16
"""So many characters on either side say where in a text something is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the wording of a kind of paper may speak of.

    `extra` are placeholders that only the pieces of one name know. `conditions` are the values a
    condition can ask for.
    """

    placeholders: tuple[str, ...]
    extra: Mapping[str, tuple[str, ...]]
    conditions: Mapping[str, tuple[str, ...]]

    def known_to(self, name: str) -> tuple[str, ...]:
        """Return the placeholders that pieces of this name may use."""
        return (*self.placeholders, *self.extra.get(name, ()))


def problems(source: Source, shipped: Source, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield what is wrong; the field of each is the path of its piece and the piece's field.

    Refused are unknown placeholders and conditions, by name; braces that belong to no placeholder;
    empty pieces but where the shipped text has one; texts too long or not printable; a paper
    without what the program draws in it; and a single text that is missing for some cases though
    the shipped one never is.
    """
    names = (*source[TEXT], *(name for name in source if name != TEXT))
    for piece in pieces(source, names):
        yield from _text_problems(piece, shipped, vocabulary)
        yield from _condition_problems(piece, vocabulary)
    yield from _missing(source, shipped)
    for name, alternatives in source[TEXT].items():
        ends = shipped[TEXT].get(name, ({},))[-1]
        if alternatives and alternatives[-1].get("when") and not ends.get("when"):
            field = _field((TEXT, name, len(alternatives) - 1), "when")
            yield Problem(code=ProblemCode.WORDING_HAS_GAP, field=field)


def _field(path: Path, name: str) -> str:
    return f"{path_text(path)}.{name}"


def _text_problems(piece: Piece, shipped: Source, vocabulary: Vocabulary) -> Iterator[Problem]:
    known = vocabulary.known_to(piece.name)
    for name in piece.fields:
        text = getattr(piece, name)
        field = _field(piece.path, name)
        required = _is_required(piece, name, shipped)
        length = TEXT_LENGTH if name == "text" else LINE_LENGTH
        yield from line_problems(field, text, required=required, length=length)
        found = dict.fromkeys(PLACEHOLDER.findall(text))
        # Only texts and headings are filled in.
        allowed = known if name in {"text", "heading"} else ()
        for placeholder in found:
            if placeholder not in allowed:
                yield Problem(
                    code=ProblemCode.UNKNOWN_PLACEHOLDER,
                    field=field,
                    values={"placeholder": placeholder},
                )
        stray = stray_brace(text)
        if stray:
            yield Problem(code=ProblemCode.STRAY_BRACE, field=field, values={"text": stray})


def stray_brace(text: str) -> str:
    """Return the words around the first brace that belongs to no placeholder; "" without any.

    Doubled braces are such, for a placeholder within them would be printed in braces.
    """
    without = PLACEHOLDER.sub(lambda match: "." * len(match[0]), text)
    found = _BRACE.search(without)
    if found is None:
        return ""
    first, last = max(0, found.start() - _AROUND), found.end() + _AROUND
    # A placeholder at the edge is named whole or not at all.
    for match in PLACEHOLDER.finditer(text):
        first = min(first, match.start()) if match.start() < first < match.end() else first
        last = max(last, match.end()) if match.start() < last < match.end() else last
    shown = text[first:last]
    begins, ends = "…" if first > 0 else "", "…" if last < len(text) else ""
    return f"{begins}{shown.strip()}{ends}"


def _is_required(piece: Piece, name: str, shipped: Source) -> bool:
    if piece.name == CLAUSE:
        return True
    if piece.is_alternative:
        rows = shipped[TEXT].get(piece.name, ())
        return all(row.get("text", "").strip() for row in rows)
    rows = shipped.get(piece.name, ())
    if name == "label":
        # A heading above the text; at a box to tick it is only the line for reasons.
        return all(row.get("label") for row in rows)
    # A list to be filled in by hand has empty lines.
    return all(row.get("text") or row.get("label") or row.get("block") for row in rows)


def _condition_problems(piece: Piece, vocabulary: Vocabulary) -> Iterator[Problem]:
    for key, values in piece.when.items():
        known = vocabulary.conditions.get(key, ())
        unknown = [value for value in values if value not in known] if known else [key]
        for name in unknown:
            yield Problem(
                code=ProblemCode.UNKNOWN_CONDITION,
                field=_field(piece.path, "when"),
                values={"condition": name},
            )


def _missing(source: Source, shipped: Source) -> Iterator[Problem]:
    """Yield the single texts, lists and drawn blocks that a paper cannot do without."""
    for name in shipped[TEXT]:
        if not source[TEXT].get(name):
            yield Problem(code=ProblemCode.REQUIRED, field=_field((TEXT, name, 0), "text"))
    for name, rows in shipped.items():
        if name != TEXT and rows and not source.get(name):
            yield Problem(code=ProblemCode.REQUIRED, field=_field((name, 0), "text"))
    held = set(_blocks(source))
    for name, block in _blocks(shipped):
        if (name, block) not in held:
            yield Problem(
                code=ProblemCode.WORDING_BLOCK_MISSING, field=name, values={"block": block}
            )


def _blocks(source: Source) -> Iterator[tuple[str, str]]:
    for name, rows in source.items():
        for row in rows if name != TEXT else ():
            inner = row.get(PARAGRAPH, ()) if name == CLAUSE else (row,)
            yield from ((name, entry["block"]) for entry in inner if entry.get("block"))
