"""Where in a case a searched word was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.cases import CaseRow
from jobswap_desktop.domain.folding import tokens


class PassageKind(StrEnum):
    """What a text in a case or beside it is."""

    APPOINTMENT = "appointment"
    REMARK = "remark"
    OCCASION = "occasion"
    REASON = "reason"
    PARTNER_REFERENCE = "partner_reference"
    STAY = "stay"
    LEARNING_GOALS = "learning_goals"
    PERSON = "person"
    DECISION = "decision"
    UNDERTAKING = "undertaking"
    FOLLOW_UP = "follow_up"
    JOURNAL = "journal"
    REPORT = "report"
    FEEDBACK = "feedback"
    FILED_AT = "filed_at"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text that belongs to a case."""

    kind: PassageKind
    text: str


def found_in(row: CaseRow, passages: Iterable[Passage], text: str) -> Passage | None:
    """Return the passage that says why `text` found the case.

    None where the line of the list shows every word itself, or where no passage has one.
    """
    week = f"kw{row.first_day.isocalendar().week}"
    shown = (row.title, row.reference, row.offices, row.responsible, row.deputy, week)
    wanted = _without(tokens(text), " ".join(shown))
    best: Passage | None = None
    left = len(wanted)
    for passage in passages if wanted else ():
        still = len(_without(wanted, passage.text))
        if still < left:
            best, left = passage, still
    return best


def _without(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return those of `words` that begin no word of `text`."""
    there = tokens(text)
    return tuple(word for word in words if not any(each.startswith(word) for each in there))
