"""The three acts of confidentiality, per direction, and when they are in force.

They are kept apart because they differ in law: the declaration (Verschwiegenheitserklärung)
towards the host, the formal obligation (§ 1 VerpflG, an oral act with minutes), and the
data-protection undertaking (Art. 29, 32 Abs. 4 DSGVO). The duty itself never ends; what can lapse
is only that a declaration covers a stay.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
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


NAMED_STEPS = frozenset({_S.COUNTERSIGNED, _S.PERFORMED})
"""The steps somebody takes for the host, whose name belongs into the file."""


class Excuse(StrEnum):
    """The usual reasons why an act is not required; a clerk may give another one."""

    CIVIL_SERVANT = "civil_servant"
    PROOF = "proof"
    NO_PERSONAL_DATA = "no_personal_data"


EXCUSES: MappingProxyType[Act, tuple[Excuse, ...]] = MappingProxyType(
    {
        Act.NDA: (),
        Act.FORMAL_OBLIGATION: (Excuse.PROOF, Excuse.CIVIL_SERVANT),
        Act.DATA_PROTECTION: (Excuse.NO_PERSONAL_DATA,),
    }
)
"""Which of them fit an act; the declaration itself is owed by every visitor."""


class Mistake(StrEnum):
    """The usual mistakes that make a paper invalid."""

    WRONG_NAME = "wrong_name"
    WRONG_TEXT = "wrong_text"


class Form(StrEnum):
    """In which form the signed original was given (§§ 126, 126a, 127 BGB)."""

    PAPER = "paper"
    SCAN = "scan"
    QES = "qes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """One act of one direction.

    `dates` holds the day of every step reached. `covers_until` is the last day of stay that the
    paper speaks of: the stay's own, or that of a period for which further stays were agreed.
    `by` and `by_function` are who countersigned or performed, `filed_at` where the original lies,
    `form` how it was signed. `wording_version` is that of the text handed over; 0 where the text
    is not the program's own. `reason` belongs to "not required", "voided" and "access revoked".
    `source_id` is the act of an earlier case that holds for this stay as well.
    """

    id: UndertakingId
    act: Act
    state: UndertakingState = _S.DRAFT
    dates: tuple[tuple[UndertakingState, date], ...] = ()
    by: str = ""
    by_function: str = ""
    filed_at: str = ""
    reason: str = ""
    covers_until: date | None = None
    wording_version: int = 0
    form: Form = Form.PAPER
    source_id: UndertakingId | None = None
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

    def shown_state(self, last_day: date, today: date | None = None) -> UndertakingState:
        """Return the state as it is told: lapsed where the paper covers no stay any more.

        For a stay until `last_day`; with `today`, also once the days it speaks of are over. Only
        the cover of stays lapses, never the duty. What was performed orally covers the person.
        """
        if self.state not in TRACKS[self.act] or not self.dates or self.covers_until is None:
            return self.state
        lasts = self.act is Act.FORMAL_OBLIGATION or today is None or today <= self.covers_until
        return self.state if lasts and self.covers(last_day) else _S.LAPSED

    @property
    def is_given(self) -> bool:
        """Whether the act has come as far as to bind, for whichever stays it covers."""
        track = TRACKS[self.act]
        return self.state in track and track.index(self.state) >= track.index(GATES[self.act])

    def in_force(self, last_day: date) -> bool:
        """Whether the act binds for a stay until `last_day`, or is not required."""
        return self.state is _S.NOT_REQUIRED or (self.is_given and self.covers(last_day))

    def for_stay(self, before: date, last_day: date) -> "Undertaking":
        """Return the act after the last day of its stay has moved from `before` to `last_day`.

        Only what has not been handed over follows; a longer period agreed on stays.
        """
        agreed = self.covers_until is not None and self.covers_until > before
        if self.dates or (agreed and self.covers(last_day)):
            return self
        return replace(self, covers_until=last_day)

    def advance(
        self,
        on: date,
        *,
        today: date,
        by: str = "",
        by_function: str = "",
        filed_at: str = "",
        form: Form | None = None,
    ) -> "Undertaking":
        """Return the act one step further, reached on the day `on`.

        Raises DomainError when there is no further step, when `on` lies before the step before
        it, or in the future; without a name where somebody acts for the host (of the formal
        obligation the function as well: it is an oral act of an authorised person), and without
        a place where the original is filed.
        """
        state = self.next_state
        if state is None:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        problems = (*self._day_problems(on, today), *_owed(state, by, by_function, filed_at))
        if problems:
            raise DomainError(*problems)
        return replace(
            self,
            state=state,
            dates=(*self.dates, (state, on)),
            by=by or self.by,
            by_function=by_function or self.by_function,
            filed_at=filed_at or self.filed_at,
            form=form or self.form,
        )

    def _day_problems(self, on: date, today: date) -> Iterator[Problem]:
        if on > today:
            yield Problem(code=ProblemCode.DATE_IN_FUTURE, field="on")
        elif self.dates and on < self.dates[-1][1]:
            yield Problem(
                code=ProblemCode.DATE_BACKWARDS,
                field="on",
                values={"earliest": self.dates[-1][1].isoformat()},
            )

    def take_over(self, earlier: "Undertaking") -> "Undertaking":
        """Return this draft as the act given in an earlier case, which covers this stay too.

        Raises DomainError when something has been recorded of this one already.
        """
        if self.state is not _S.DRAFT:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        source = earlier.source_id or earlier.id
        return replace(earlier, id=self.id, version=self.version, source_id=source)

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
        problems = tuple(self._day_problems(on, on))
        if problems:
            raise DomainError(*problems)
        return replace(self, state=state, reason=reason, dates=(*self.dates, (state, on)))


_REPLACED = frozenset({_S.SUPERSEDED, _S.VOIDED})


def current(undertakings: Iterable[Undertaking], act: Act) -> Undertaking | None:
    """Return the undertaking of `act` that counts now: the last one that has not been replaced."""
    living = [item for item in undertakings if item.act is act and item.state not in _REPLACED]
    return living[-1] if living else None


def _owed(state: UndertakingState, by: str, by_function: str, filed_at: str) -> Iterator[Problem]:
    owed = {
        "by": state in NAMED_STEPS and not by.strip(),
        "by_function": state is _S.PERFORMED and not by_function.strip(),
        "filed_at": state is _S.FILED and not filed_at.strip(),
    }
    for field, missing in owed.items():
        if missing:
            yield Problem(code=ProblemCode.REQUIRED, field=field)


def obligation_reason(person: Person) -> Excuse | None:
    """Return why no formal obligation is needed; None when it is.

    Civil servants are office bearers (§ 11 Abs. 1 Nr. 2 StGB) and need none.
    """
    is_civil_servant = person.status_group is StatusGroup.CIVIL_SERVANT
    return Excuse.CIVIL_SERVANT if is_civil_servant else None
