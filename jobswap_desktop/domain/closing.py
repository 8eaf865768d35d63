"""What stays of a stay: learning journal, closing report, and what both sides say of it.

None of it is part of the case itself: it is the visitor's and the host's word, kept apart so that
nobody but the HR office reads it and it can be erased earlier.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import FeedbackId, JournalEntryId, PlacementId, ReportId, SwapId
from jobswap_desktop.domain.text_rules import TEXT_LENGTH, line_problems


class Side(StrEnum):
    """Whose word a feedback is."""

    VISITOR = "visitor"
    HOST = "host"


class Recommends(StrEnum):
    """Whether somebody would do it again or recommend it; no grades are given."""

    UNSAID = "unsaid"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """What a visitor wrote down of one day: seen, learned, an idea to take home."""

    id: JournalEntryId
    swap_id: SwapId
    placement_id: PlacementId
    day: date
    observed: str = ""
    learned: str = ""
    idea: str = ""
    version: int = 0

    def problems(self, first_day: date, last_day: date) -> tuple[Problem, ...]:
        """Return what is wrong with the entry in a stay of these days, field by field."""
        return tuple(self._problems(first_day, last_day))

    def _problems(self, first_day: date, last_day: date) -> Iterator[Problem]:
        if not first_day <= self.day <= last_day:
            yield Problem(
                code=ProblemCode.NOT_IN_STAY,
                field="day",
                values={"first_day": first_day.isoformat(), "last_day": last_day.isoformat()},
            )
        texts = (self.observed, self.learned, self.idea)
        if not any(text.strip() for text in texts):
            yield Problem(code=ProblemCode.REQUIRED, field="observed")
        for name in ("observed", "learned", "idea"):
            yield from line_problems(name, getattr(self, name), length=TEXT_LENGTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingReport:
    """A visitor's report on one stay; `submitted_on` is None while it is being written."""

    id: ReportId
    swap_id: SwapId
    placement_id: PlacementId
    goals_reached: str = ""
    transfer_ideas: str = ""
    recommendation: str = ""
    submitted_on: date | None = None
    version: int = 0

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the report, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if self.submitted_on is not None and not self.goals_reached.strip():
            yield Problem(code=ProblemCode.REQUIRED, field="goals_reached")
        for name in ("goals_reached", "transfer_ideas", "recommendation"):
            yield from line_problems(name, getattr(self, name), length=TEXT_LENGTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What the visitor or the host's contact says of one stay."""

    id: FeedbackId
    swap_id: SwapId
    placement_id: PlacementId
    side: Side
    given_on: date
    text: str = ""
    recommends: Recommends = Recommends.UNSAID
    version: int = 0

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the feedback, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if not self.text.strip() and self.recommends is Recommends.UNSAID:
            yield Problem(code=ProblemCode.REQUIRED, field="text")
        yield from line_problems("text", self.text, length=TEXT_LENGTH)


def written_hash(material_hash: str, written: Iterable[JournalEntry | ClosingReport]) -> str:
    """Return the hash of a paper on a stay: of what was agreed and what was written of it."""
    return hash_with(material_hash, (repr(replace(item, version=0)) for item in written))


def hash_with(material_hash: str, facts: Iterable[str]) -> str:
    """Return the hash of a paper that says more than what was agreed."""
    # Not needed by a window that only shows.
    import hashlib

    return hashlib.sha256("\n".join([material_hash, *facts]).encode()).hexdigest()
