"""Where two texts differ, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.35


class Mark(Enum):
    """What became of a stretch of text."""

    SAME = auto()
    REMOVED = auto()
    ADDED = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together and fared alike."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One piece of a longer text: where it stands, for whom it holds, and what it says."""

    place: str
    holds: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One piece that differs. `before` or `after` is None where it was added or removed."""

    before: Line | None
    after: Line | None
    stretches: tuple[Stretch, ...]


def stretches(old: str, new: str) -> tuple[Stretch, ...]:
    """Return how `old` becomes `new`; put together, the same and the added ones are `new`."""
    words, others = _WORD.findall(old), _WORD.findall(new)
    found: list[Stretch] = []
    for code, i, j, k, m in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if code == "equal":
            found.append(Stretch(Mark.SAME, "".join(words[i:j])))
            continue
        if i < j:
            found.append(Stretch(Mark.REMOVED, "".join(words[i:j])))
        if k < m:
            found.append(Stretch(Mark.ADDED, "".join(others[k:m])))
    return tuple(found)


def differences(old: Sequence[Line], new: Sequence[Line]) -> tuple[Difference, ...]:
    """Return the pieces that differ, in the order of the text.

    A piece whose words are the same has only moved or holds for others: it differs where it holds
    for others, and not where those around it have gone.
    """
    found: list[Difference] = []
    keys, others = [_key(line) for line in old], [_key(line) for line in new]
    for code, i, j, k, m in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        if code != "equal":
            found += _paired(old[i:j], new[k:m])
    return tuple(found)


def _key(line: Line) -> tuple[str, str]:
    return line.holds, line.text


def _paired(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Difference]:
    """Pair what has been rewritten; what has no counterpart was removed or added."""
    waiting = list(new)
    for line in old:
        at = next((n for n, other in enumerate(waiting) if _is_like(line, other)), None)
        if at is None:
            yield Difference(before=line, after=None, stretches=stretches(line.text, ""))
            continue
        for other in waiting[:at]:
            yield Difference(before=None, after=other, stretches=stretches("", other.text))
        yield Difference(
            before=line, after=waiting[at], stretches=stretches(line.text, waiting[at].text)
        )
        del waiting[: at + 1]
    for other in waiting:
        yield Difference(before=None, after=other, stretches=stretches("", other.text))


def _is_like(line: Line, other: Line) -> bool:
    words, others = _WORD.findall(line.text), _WORD.findall(other.text)
    ratio = SequenceMatcher(None, words, others, autojunk=False).ratio()
    return ratio >= _ALIKE or (line.place, line.holds) == (other.place, other.holds)
