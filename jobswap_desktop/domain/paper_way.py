"""The way of the paper: one row for every signer of every printed paper.

Printed → handed over → returned → checked → filed, each with its day. One signer may send back
the paper, another a scan of it, so the days are kept per signer and not per paper.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import Document, PaperState
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import (
    AttachmentId,
    DocumentId,
    OfficeId,
    PaperSignerId,
    PersonId,
    SwapId,
)


class SignerRole(StrEnum):
    """As what somebody signs a paper."""

    VISITOR = "visitor"
    HOST = "host"
    HOME = "home"
    SUPERVISOR = "supervisor"
    BODY = "body"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSigner:
    """One signer of one revision of a paper, and how far their original has come.

    `name` is who signs as printed, "" where it is not known yet. `form` is how it came back,
    `attachment_id` the scan of it. `reminded_on` is the last day somebody was reminded,
    `remind_on` the day chosen for the next reminder; None leaves it to the house's own rule.
    """

    id: PaperSignerId
    swap_id: SwapId
    document_id: DocumentId
    revision: int
    role: SignerRole
    name: str = ""
    office_id: OfficeId | None = None
    person_id: PersonId | None = None
    handed_over_on: date | None = None
    returned_on: date | None = None
    checked_on: date | None = None
    filed_on: date | None = None
    filed_at: str = ""
    form: Form | None = None
    attachment_id: AttachmentId | None = None
    reminded_on: date | None = None
    remind_on: date | None = None
    version: int = 0

    def day_of(self, state: PaperState) -> date | None:
        """Return the day on which a point was reached; None for printing, which is the paper's."""
        days = {
            PaperState.HANDED_OVER: self.handed_over_on,
            PaperState.RETURNED: self.returned_on,
            PaperState.CHECKED: self.checked_on,
            PaperState.FILED: self.filed_on,
        }
        return days.get(state)

    @property
    def state(self) -> PaperState:
        """The farthest point this signer's original has reached."""
        reached = (state for state in reversed(PaperState) if self.day_of(state))
        return next(reached, PaperState.PRINTED)

    @property
    def last_day(self) -> date | None:
        """The day of the farthest point reached; None while it is only printed."""
        return self.day_of(self.state)

    @property
    def is_out(self) -> bool:
        """Whether the house waits for it: handed over and not back.

        Bodies are never waited for here: their answers have days of their own, set by law.
        """
        return self.state is PaperState.HANDED_OVER and self.role is not SignerRole.BODY

    def remind_from(self, days: int) -> date | None:
        """Return the day from which a reminder is due, `days` after handing over or reminding."""
        since = self.reminded_on or self.handed_over_on
        if not self.is_out or since is None:
            return None
        return self.remind_on or since + timedelta(days=days)


_P = PaperState

STEPS: Mapping[PaperState, frozenset[PaperState]] = MappingProxyType(
    {
        _P.PRINTED: frozenset({_P.HANDED_OVER, _P.RETURNED}),
        _P.HANDED_OVER: frozenset({_P.RETURNED}),
        _P.RETURNED: frozenset({_P.CHECKED, _P.FILED}),
        _P.CHECKED: frozenset({_P.FILED}),
        _P.FILED: frozenset(),
    }
)
"""The steps forward from each point. Who signs at the counter never takes the paper along, and
checking and filing may be one movement of the hand; nothing is filed that has not come back."""

WAY = tuple(PaperState)
"""All points in order."""

REMINDER_DAYS = 7
"""After so many days out a paper is asked for, unless the house sets another number."""

MOST_REMINDER_DAYS = 90


def step(
    signer: PaperSigner,
    to: PaperState,
    on: date,
    *,
    today: date,
    form: Form | None = None,
    filed_at: str = "",
) -> PaperSigner:
    """Return the signer's paper at the point `to`, reached on the day `on`.

    Raises DomainError where no such step leads on (transition_not_allowed), on a day in the
    future or before the last step, and without a place where it is filed.
    """
    if to not in STEPS[signer.state]:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "to")
    problems = []
    if on > today:
        problems.append(Problem(code=ProblemCode.DATE_IN_FUTURE, field="on"))
    elif signer.last_day is not None and on < signer.last_day:
        problems.append(_backwards(signer.last_day))
    if to is _P.FILED and not filed_at.strip():
        problems.append(Problem(code=ProblemCode.REQUIRED, field="filed_at"))
    if problems:
        raise DomainError(*problems)
    if to is _P.RETURNED:
        return came_back(signer, on, form or Form.PAPER, None)
    if to is _P.HANDED_OVER:
        return replace(signer, handed_over_on=on)
    if to is _P.CHECKED:
        return replace(signer, checked_on=on)
    return replace(signer, filed_on=on, filed_at=filed_at)


def came_back(
    signer: PaperSigner, on: date, form: Form, attachment_id: AttachmentId | None
) -> PaperSigner:
    """Return the signer's paper come back on the day `on`, as an original or as a scan.

    What has come back before keeps its day and form: the scan is only put beside it. Raises
    DomainError (date_backwards) before the day of handing over.
    """
    scan = attachment_id or signer.attachment_id
    if signer.state not in {_P.PRINTED, _P.HANDED_OVER}:
        return replace(signer, attachment_id=scan)
    if signer.handed_over_on is not None and on < signer.handed_over_on:
        raise DomainError(_backwards(signer.handed_over_on))
    return replace(signer, returned_on=on, form=form, attachment_id=scan, remind_on=None)


def step_back(signer: PaperSigner) -> PaperSigner:
    """Return the signer's paper one step back; a scan of it stays a file of the case.

    Raises DomainError (transition_not_allowed) where nothing but the printing is recorded.
    """
    if signer.state is _P.PRINTED:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "to")
    if signer.state is _P.RETURNED:
        return replace(signer, returned_on=None, form=None, attachment_id=None)
    if signer.state is _P.FILED:
        return replace(signer, filed_on=None, filed_at="")
    if signer.state is _P.CHECKED:
        return replace(signer, checked_on=None)
    return replace(signer, handed_over_on=None, reminded_on=None, remind_on=None)


def settled(document: Document, signers: Iterable[PaperSigner]) -> Document:
    """Return the paper at the farthest point that all who sign it have reached.

    Its days are the last ones among them. A paper that nobody signs keeps its own.
    """
    found = tuple(signers)
    if not found:
        return document
    least = min(WAY.index(signer.state) for signer in found)

    def last(state: PaperState) -> date | None:
        if WAY.index(state) > least:
            return None
        return max(filter(None, (signer.day_of(state) for signer in found)), default=None)

    places = dict.fromkeys(signer.filed_at for signer in found if signer.filed_at)
    filed_on = last(_P.FILED)
    return replace(
        document,
        handed_over_on=last(_P.HANDED_OVER),
        returned_on=last(_P.RETURNED),
        checked_on=last(_P.CHECKED),
        filed_on=filed_on,
        filed_at=", ".join(places) if filed_on else "",
    )


def _backwards(earliest: date) -> Problem:
    return Problem(
        code=ProblemCode.DATE_BACKWARDS, field="on", values={"earliest": earliest.isoformat()}
    )
