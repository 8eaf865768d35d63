"""The clerk's to-do date on a case (Wiedervorlage): without one a file is forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.ids import FollowUpId
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One follow-up. `assignee` is the clerk whose it is; "" means whoever is responsible.

    A `subject` of "" is the usual one, to look where the case stands; nobody has typed it, and
    no search finds it.
    """

    id: FollowUpId
    due_on: date
    subject: str
    assignee: str = ""
    done_on: date | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done_on is None

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the follow-up as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("subject", self.subject)
        yield from line_problems("assignee", self.assignee, length=NAME_LENGTH)


def next_open(follow_ups: Iterable[FollowUp]) -> FollowUp | None:
    """Return the open follow-up that falls due first."""
    waiting = [item for item in follow_ups if item.is_open]
    return min(waiting, key=lambda item: item.due_on, default=None)
