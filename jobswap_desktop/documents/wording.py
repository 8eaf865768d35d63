"""The printed wording: the texts of the documents.

A family of documents has one file in `resources/wording`: `version`, a table `[text]` of single
pieces, and lists of entries (`[[clause]]`, `[[box]]` …) in the order in which they are printed.
Where a piece or an entry has `when = { kind = "mutual" }`, it is printed only if the case is of
that kind; several keys must all hold, and a list of values means any of them. A piece with
alternatives is a list, of which the first that fits counts. `{name}` is replaced by a value of
the case. All of it is plain text: nothing in it is markup, neither wording nor value. What an
office writes itself has the same form (see `domain.wording_pieces`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jobswap_desktop import resources
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.office_wording import OWN_FROM, is_own
from jobswap_desktop.domain.wording_check import PLACEHOLDER

if TYPE_CHECKING:
    # Words are needed from the start, papers only where one is printed.
    from jobswap_desktop.documents.paper import Paper


def shipped(kind: DocumentKind) -> Mapping[str, Any]:
    """Return the shipped wording of a kind of document, shared: callers must not change it."""
    return resources.toml(f"wording/{kind.value}.toml")


def version(kind: DocumentKind) -> int:
    """Return the version of the shipped wording of a kind of document."""
    return int(shipped(kind)["version"])


def version_text(number: int) -> str:
    """Return a version as it is printed: "2" for a shipped one, "H2" for the office's own."""
    return f"H{number - OWN_FROM}" if is_own(number) else str(number)


def version_of(document: Document) -> str:
    """Return the version of its wording as it stands on a document."""
    return version_text(document.wording_version or version(document.kind))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with every `{name}` replaced, once: a value that looks like one stays as is.

    Raises DomainError (unknown_placeholder) that names the first one `values` does not have.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in values:
            raise refuse(ProblemCode.UNKNOWN_PLACEHOLDER, "text", placeholder=name)
        return values[name]

    return PLACEHOLDER.sub(value, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a wording is filled with and decided by.

    `values` are the placeholders (see `documents.values`). `conditions` hold what is true of the
    case, by key; a case of two stays can have two values for a key.
    """

    values: Mapping[str, str]
    conditions: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a list: its `text`, or the name of a drawn `block` that stands in its place.

    `label` and `lines` belong to entries that leave room for handwriting.
    """

    text: str = ""
    block: str = ""
    label: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A heading with its entries."""

    heading: str
    entries: tuple[Entry, ...]


class Wording:
    """The texts of one family for one case: conditions decided, placeholders filled.

    Args:
        source: the parsed wording file.
        facts: the case.
        spare: where a single text is found that `source` lacks, because the program that it was
            written for did not print it yet.
    """

    def __init__(
        self, source: Mapping[str, Any], facts: Facts, spare: Mapping[str, Any] | None = None
    ) -> None:
        self._source = source
        self._facts = facts
        self._spare = spare or source

    @classmethod
    def of(cls, paper: "Paper", facts: Facts) -> "Wording":
        """Return the wording that a paper is printed with: its own, else the shipped one."""
        brought = shipped(paper.document.kind)
        return cls(paper.wording or brought, facts, brought)

    def text(self, name: str, **values: str) -> str:
        """Return one piece, "" where none of its alternatives fits.

        `values` are filled in besides those of the case. Raises KeyError for a piece the file
        lacks, DomainError for an unknown placeholder.
        """
        texts = self._source["text"]
        piece = texts[name] if name in texts else self._spare["text"][name]
        alternatives = [{"text": piece}] if isinstance(piece, str) else piece
        fitting = next((row["text"] for row in alternatives if self._fits(row)), "")
        return filled(fitting, {**self._facts.values, **values})

    def entries(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a list that fit the case, none where the file has no such list."""
        return tuple(self._entries(self._source.get(name, ())))

    def clauses(self) -> tuple[Clause, ...]:
        """Return the clauses that fit the case and are not empty, in order."""
        found = (
            Clause(
                heading=filled(row["heading"], self._facts.values),
                entries=tuple(self._entries(row.get("paragraph", ()))),
            )
            for row in self._source.get("clause", ())
            if self._fits(row)
        )
        return tuple(clause for clause in found if clause.entries)

    def _entries(self, rows: Any) -> Iterator[Entry]:  # noqa: ANN401 - parsed TOML
        for row in rows:
            if self._fits(row):
                yield Entry(
                    text=filled(row.get("text", ""), self._facts.values),
                    block=row.get("block", ""),
                    label=row.get("label", ""),
                    lines=row.get("lines", 0),
                )

    def _fits(self, row: Mapping[str, Any]) -> bool:
        for key, wanted in row.get("when", {}).items():
            if key not in self._facts.conditions:
                raise refuse(ProblemCode.UNKNOWN_PLACEHOLDER, "when", placeholder=key)
            values = {wanted} if isinstance(wanted, str) else set(wanted)
            if not values & self._facts.conditions[key]:
                return False
        return True
