"""The pieces of a wording: what can be edited of it one by one, and the steps of editing.

A source is the data of a wording file (see `documents.wording`). Here every single text is a list
of alternatives and every condition a list of values (`normalised`), so that each piece lies at the
end of a list: `("text", "title", 0)`, `("duty", 2)`, `("clause", 3)`,
`("clause", 3, "paragraph", 1)`. Steps leave the source they are given as it is.
"""

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]
Source = Mapping[str, Any]

TEXT, CLAUSE, PARAGRAPH = "text", "clause", "paragraph"
_CLAUSE_DEPTH = 2
_PARAGRAPH_DEPTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece: an alternative of a single text, an entry of a list, or a clause's heading.

    `when` says for which cases it is printed, by condition; without any for all. `block` names
    what the program draws in its place. `fields` are what can be written: text, heading, label.
    """

    path: Path
    text: str = ""
    heading: str = ""
    label: str = ""
    block: str = ""
    lines: int = 0
    when: Mapping[str, tuple[str, ...]]
    fields: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the single text or list that it belongs to, such as "title" or "duty"."""
        return str(self.path[1] if self.path[0] == TEXT else self.path[0])

    @property
    def is_alternative(self) -> bool:
        """Whether it is one of the alternatives of a single text, of which the first fits."""
        return self.path[0] == TEXT

    @property
    def is_clause(self) -> bool:
        """Whether it is a clause's heading, with paragraphs of its own."""
        return self.path[0] == CLAUSE and len(self.path) == _CLAUSE_DEPTH

    @property
    def is_paragraph(self) -> bool:
        """Whether it is a paragraph of a clause."""
        return len(self.path) == _PARAGRAPH_DEPTH

    @property
    def place(self) -> int:
        """Its place among its neighbours, from 0."""
        return int(self.path[-1])


def normalised(source: Source) -> dict[str, Any]:
    """Return a copy in the form described above, without the version's number."""
    made: dict[str, Any] = {TEXT: {}}
    for name, piece in source.get(TEXT, {}).items():
        alternatives = [{"text": piece}] if isinstance(piece, str) else piece
        made[TEXT][name] = [_row(row) for row in alternatives]
    for name, rows in source.items():
        if isinstance(rows, list):
            made[name] = [_row(row) for row in rows]
    return made


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    made = copy.deepcopy(dict(row))
    if "when" in made:
        made["when"] = {
            key: [wanted] if isinstance(wanted, str) else list(wanted)
            for key, wanted in made["when"].items()
        }
    if PARAGRAPH in made:
        made[PARAGRAPH] = [_row(inner) for inner in made[PARAGRAPH]]
    return made


def written(source: Source) -> str:
    """Return a source as it is kept: canonical JSON."""
    return json.dumps(normalised(source), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def is_source(found: object) -> bool:
    """Whether parsed JSON has the form of a normalised source; what it says is not judged."""
    if not isinstance(found, dict) or not isinstance(found.get(TEXT), dict):
        return False
    lists = [*found[TEXT].values(), *(rows for name, rows in found.items() if name != TEXT)]
    return all(_are_rows(rows) for rows in lists) and any(lists)


def _are_rows(rows: object) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, dict) and all(_fits(name, held) for name, held in row.items())
        for row in rows
    )


def _fits(name: str, held: object) -> bool:
    if name == PARAGRAPH:
        return _are_rows(held)
    if name == "when":
        return isinstance(held, dict) and all(isinstance(each, list) for each in held.values())
    return isinstance(held, int if name == "lines" else str)


def pieces(source: Source, names: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces of these single texts and lists, in the order of `names`."""
    for name in names:
        for place, row in enumerate(source[TEXT].get(name, ())):
            yield _piece((TEXT, name, place), row, ("text",))
        for place, row in enumerate(source.get(name, ())):
            if name != CLAUSE:
                yield _piece((name, place), row, _fields(row))
                continue
            yield _piece((name, place), row, ("heading",))
            for number, inner in enumerate(row.get(PARAGRAPH, ())):
                yield _piece((name, place, PARAGRAPH, number), inner, _fields(inner))


def piece_at(source: Source, path: Path) -> Piece:
    """Return one piece; raises LookupError where there is none."""
    row = neighbours(source, path)[int(path[-1])]
    if path[0] == TEXT:
        return _piece(path, row, ("text",))
    is_heading = path[0] == CLAUSE and len(path) == _CLAUSE_DEPTH
    return _piece(path, row, ("heading",) if is_heading else _fields(row))


def _piece(path: Path, row: Mapping[str, Any], fields: tuple[str, ...]) -> Piece:
    return Piece(
        path=path,
        text=row.get("text", ""),
        heading=row.get("heading", ""),
        label=row.get("label", ""),
        block=row.get("block", ""),
        lines=row.get("lines", 0),
        when={key: tuple(values) for key, values in row.get("when", {}).items()},
        fields=fields,
    )


def _fields(row: Mapping[str, Any]) -> tuple[str, ...]:
    has_label = "label" in row
    # What has only a label leaves room for handwriting, or for what the program draws.
    has_text = "text" in row or not (has_label or row.get("block"))
    return (*(("label",) if has_label else ()), *(("text",) if has_text else ()))


def neighbours(source: Source, path: Path) -> list[dict[str, Any]]:
    """Return the list in which a piece lies; raises LookupError where there is none."""
    found: Any = source
    for step in path[:-1]:
        found = found[step]
    rows: list[dict[str, Any]] = found
    return rows


def changed(source: Source, path: Path, **fields: object) -> Source:
    """Return the source with fields of one piece set (text, heading, label, lines, when)."""
    made = copy.deepcopy(dict(source))
    row = neighbours(made, path)[int(path[-1])]
    when = fields.pop("when", None)
    row.update(fields)
    if isinstance(when, Mapping):
        row["when"] = {key: list(values) for key, values in when.items() if values}
        if not row["when"]:
            del row["when"]
    return made


def added(source: Source, path: Path) -> tuple[Source, Path]:
    """Return the source with an empty piece after this one, and where it lies.

    After a clause's heading it is the clause's first paragraph. It has the fields of its
    neighbour, and none of its conditions.
    """
    made = copy.deepcopy(dict(source))
    if path[0] == CLAUSE and len(path) == _CLAUSE_DEPTH:
        row = neighbours(made, path)[int(path[-1])]
        row.setdefault(PARAGRAPH, []).insert(0, {"text": ""})
        return made, (*path, PARAGRAPH, 0)
    rows, place = neighbours(made, path), int(path[-1])
    empty: dict[str, Any] = dict.fromkeys(_fields(rows[place]), "")
    if rows[place].get("lines"):
        empty["lines"] = rows[place]["lines"]
    # The first alternative that fits is printed: one without a condition hides those behind it.
    before = path[0] == TEXT and not rows[place].get("when")
    at = place if before else place + 1
    rows.insert(at, empty)
    return made, (*path[:-1], at)


def added_clause(source: Source, path: Path) -> tuple[Source, Path]:
    """Return the source with an empty clause after the one in which `path` lies, or at the end."""
    made = copy.deepcopy(dict(source))
    rows = made.setdefault(CLAUSE, [])
    at = int(path[1]) + 1 if path and path[0] == CLAUSE else len(rows)
    rows.insert(at, {"heading": "", PARAGRAPH: [{"text": ""}]})
    return made, (CLAUSE, at)


def removed(source: Source, path: Path) -> Source:
    """Return the source without this piece."""
    made = copy.deepcopy(dict(source))
    del neighbours(made, path)[int(path[-1])]
    return made


def moved(source: Source, path: Path, step: int) -> tuple[Source, Path]:
    """Return the source with a piece one place later (1) or earlier (-1), and where it lies."""
    made = copy.deepcopy(dict(source))
    rows, place = neighbours(made, path), int(path[-1])
    if not 0 <= place + step < len(rows):
        return made, path
    rows.insert(place + step, rows.pop(place))
    return made, (*path[:-1], place + step)


def can_move(source: Source, path: Path, step: int) -> bool:
    """Whether there is a place to move a piece to among its neighbours."""
    return 0 <= int(path[-1]) + step < len(neighbours(source, path))


def can_remove(source: Source, path: Path) -> bool:
    """Whether a piece can go: what the program draws stays, and so does the last of a list."""
    rows = neighbours(source, path)
    row = rows[int(path[-1])]
    drawn = row.get("block") or any(inner.get("block") for inner in row.get(PARAGRAPH, ()))
    is_paragraph = len(path) == _PARAGRAPH_DEPTH
    return not drawn and (len(rows) > 1 or is_paragraph)


def path_text(path: Path) -> str:
    """Return a path as one word, such as "clause.3.paragraph.1"."""
    return ".".join(str(step) for step in path)
