"""The three acts of confidentiality, per direction, and when they are in force.

They are kept apart because they differ in law: the declaration (Verschwiegenheitserklärung)
towards the host, the formal obligation (§ 1 VerpflG, an oral act with minutes), and the
data-protection undertaking (Art. 29, 32 Abs. 4 DSGVO). The duty itself never ends; what can lapse
is only that a declaration covers a stay.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import UndertakingId
from jobswap_desktop.domain.people import Person, StatusGroup


class Act(StrEnum):
    """Which of the three acts."""

    NDA = "nda"
    FORMAL_OBLIGATION = "formal_obligation"
    DATA_PROTECTION = "data_protection"


class UndertakingState(StrEnum):
    """How far an act has come. `lapsed` is never stored: see `Undertaking.covers`."""

    NOT_REQUIRED = "not_required"
    DRAFT = "draft"
    HANDED_OVER = "handed_over"
    PERFORMED = "performed"
    SIGNED_BY_VISITOR = "signed_by_visitor"
    COUNTERSIGNED = "countersigned"
    FILED = "filed"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"
    VOIDED = "voided"
    ACCESS_REVOKED = "access_revoked"


_S = UndertakingState

TRACKS = MappingProxyType(
    {
        Act.NDA: (_S.DRAFT, _S.HANDED_OVER, _S.SIGNED_BY_VISITOR, _S.COUNTERSIGNED, _S.FILED),
        Act.FORMAL_OBLIGATION: (_S.DRAFT, _S.PERFORMED, _S.FILED),
        Act.DATA_PROTECTION: (_S.DRAFT, _S.HANDED_OVER, _S.SIGNED_BY_VISITOR, _S.FILED),
    }
)
"""The way of each act, in order; nothing is skipped and no date runs backwards."""

GATES = MappingProxyType(
    {
        Act.NDA: _S.COUNTERSIGNED,
        Act.FORMAL_OBLIGATION: _S.PERFORMED,
        Act.DATA_PROTECTION: _S.SIGNED_BY_VISITOR,
    }
)
"""From which state on an act is in force."""

ENDED = frozenset({_S.SUPERSEDED, _S.VOIDED, _S.ACCESS_REVOKED})


class Form(StrEnum):
    """In which form the signed original was given (§§ 126, 126a, 127 BGB)."""

    PAPER = "paper"
    SCAN = "scan"
    QES = "qes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """One act of one direction.

    `dates` holds the day of every step reached. `covers_until` is the last day of stay that the
    paper speaks of. `by` is who countersigned or performed, `filed_at` where the original lies.
    `reason` belongs to "not required", "voided" and "access revoked".
    """

    id: UndertakingId
    act: Act
    state: UndertakingState = _S.DRAFT
    dates: tuple[tuple[UndertakingState, date], ...] = ()
    by: str = ""
    filed_at: str = ""
    reason: str = ""
    covers_until: date | None = None
    wording_version: int = 0
    form: Form = Form.PAPER
    version: int = 0

    def reached(self, state: UndertakingState) -> date | None:
        """Return the day on which `state` was reached, if it was."""
        return dict(self.dates).get(state)

    @property
    def next_state(self) -> UndertakingState | None:
        """The next step of this act's way; None at its end or off it."""
        track = TRACKS[self.act]
        if self.state not in track or self.state is track[-1]:
            return None
        return track[track.index(self.state) + 1]

    def covers(self, last_day: date) -> bool:
        """Whether the paper speaks of a stay until `last_day` (else it has lapsed for it)."""
        return self.covers_until is None or last_day <= self.covers_until

    def in_force(self, last_day: date) -> bool:
        """Whether the act binds for a stay until `last_day`, or is not required."""
        if self.state is _S.NOT_REQUIRED:
            return True
        track = TRACKS[self.act]
        if self.state not in track or not self.covers(last_day):
            return False
        return track.index(self.state) >= track.index(GATES[self.act])

    def advance(self, on: date, *, today: date, by: str = "", filed_at: str = "") -> "Undertaking":
        """Return the act one step further, reached on the day `on`.

        Raises DomainError when there is no further step, when `on` lies before the step before
        it, or in the future.
        """
        state = self.next_state
        if state is None:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        if on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        if self.dates and on < self.dates[-1][1]:
            raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=self.dates[-1][1].isoformat())
        return replace(
            self,
            state=state,
            dates=(*self.dates, (state, on)),
            by=by or self.by,
            filed_at=filed_at or self.filed_at,
        )

    def leave(self, state: UndertakingState, reason: str, on: date) -> "Undertaking":
        """Return the act taken off its way: not required, voided, access revoked or superseded.

        Superseded is what makes room for a new paper where the old one is right but no longer
        enough: it has lapsed for a longer stay, or access was revoked and is to be given again.

        Raises DomainError without a reason, when the act has already ended, or when `on` lies
        before the last step.
        """
        if not reason.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reason")
        allowed = {_S.VOIDED, _S.ACCESS_REVOKED, _S.SUPERSEDED}
        if self.state is _S.DRAFT:
            allowed.add(_S.NOT_REQUIRED)
        is_renewal = state is _S.SUPERSEDED and self.state is _S.ACCESS_REVOKED
        if (self.state in ENDED and not is_renewal) or state not in allowed:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        if self.dates and on < self.dates[-1][1]:
            raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=self.dates[-1][1].isoformat())
        return replace(self, state=state, reason=reason, dates=(*self.dates, (state, on)))


def current(undertakings: Iterable[Undertaking], act: Act) -> Undertaking | None:
    """Return the undertaking of `act` that counts now: the last one that has not been replaced."""
    found = [item for item in undertakings if item.act is act]
    living = [item for item in found if item.state not in {_S.SUPERSEDED, _S.VOIDED}]
    return living[-1] if living else None


def obligation_reason(person: Person) -> str:
    """Return the code of the reason why no formal obligation is needed; "" when it is.

    Civil servants are office bearers (§ 11 Abs. 1 Nr. 2 StGB) and need none.
    """
    return "civil_servant" if person.status_group is StatusGroup.CIVIL_SERVANT else ""
