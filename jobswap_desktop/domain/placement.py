"""One direction of a case: who goes from which office to which, when, and under what instrument."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from jobswap_desktop.domain.confidentiality import Act, Undertaking, UndertakingState, current
from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId, PlacementId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.text_rules import TEXT_LENGTH, line_problems

LONGEST_STAY_DAYS = 366
FIRST_PLANNED_YEAR, LAST_PLANNED_YEAR = 2000, 2100


class Instrument(StrEnum):
    """The legal instrument of a stay; none of them changes the contract of employment.

    Hospitation: a guest visit to learn. Abordnung and Zuweisung: temporary work at another office
    (§ 4 TVöD/TV-L; §§ 14, 20 BeamtStG; §§ 27, 29 BBG). There are no true English words.
    """

    HOSPITATION = "hospitation"
    ABORDNUNG = "abordnung"
    ZUWEISUNG = "zuweisung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One direction. `letter` is A or B and part of the numbers on its papers.

    `data_sharing_consent_on` is the day the visitor agreed that the partner office gets their
    particulars (§ 111 BBG as model); `certificate_on` the day the certificate was handed out.
    `involve_sbv` and `involve_jav` say only that the body is to be asked, never why.

    `last_day` is what was agreed; `ended_on` the last day that came of it where the stay ended
    early. A visitor who never came (`no_show`) has no such day.
    """

    id: PlacementId
    letter: str
    visitor: Person
    home: Office | None
    host: Office
    first_day: date
    last_day: date
    instrument: Instrument = Instrument.HOSPITATION
    host_unit: str = ""
    contact: str = ""
    contact_telephone: str = ""
    place: str = ""
    first_time: time | None = None
    learning_goals: str = ""
    data_sharing_consent_on: date | None = None
    certificate_on: date | None = None
    involve_sbv: bool = False
    involve_jav: bool = False
    ended_on: date | None = None
    no_show: bool = False
    end_reason: str = ""
    undertakings: tuple[Undertaking, ...] = ()
    version: int = 0

    @property
    def until(self) -> date:
        """The last day the visitor is in the house, an early end taken into account."""
        return min(self.ended_on or self.last_day, self.last_day)

    @property
    def is_ended(self) -> bool:
        """Whether the stay ended early or never began."""
        return self.no_show or self.ended_on is not None

    def end(self, on: date, reason: str) -> "Placement":
        """Return the stay ended early, with its last day `on`; what was agreed stays readable.

        Raises DomainError without a reason, on a day before the stay, or on one that is not
        early.
        """
        if not reason.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reason")
        if on < self.first_day:
            raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=self.first_day.isoformat())
        if on >= self.last_day:
            raise refuse(ProblemCode.END_NOT_EARLY, "on", last_day=self.last_day.isoformat())
        return replace(self, ended_on=on, no_show=False, end_reason=reason)

    def never_begun(self, reason: str) -> "Placement":
        """Return the stay of a visitor who never came; raises DomainError without a reason."""
        if not reason.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reason")
        return replace(self, ended_on=None, no_show=True, end_reason=reason)

    def is_in_house(self, today: date) -> bool:
        """Whether the visitor is expected at the host on `today`."""
        return not self.no_show and self.first_day <= today <= self.until

    @property
    def office_ids(self) -> frozenset[OfficeId]:
        """The offices this direction concerns."""
        return frozenset(office.id for office in (self.home, self.host) if office)

    def undertaking(self, act: Act) -> Undertaking | None:
        """Return the undertaking of `act` that counts now."""
        return current(self.undertakings, act)

    def in_force(self, act: Act) -> bool:
        """Whether `act` binds the visitor for this stay."""
        found = self.undertaking(act)
        return found is not None and found.in_force(self.last_day)

    @property
    def is_revoked(self) -> bool:
        """Whether the host has ended the visitor's access: who is not let in needs no alarm."""
        held = self.undertaking(Act.NDA)
        return held is not None and held.state is UndertakingState.ACCESS_REVOKED

    def overlaps(self, other: "Placement") -> bool:
        """Whether both stays have a day in common."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this direction as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        for name in ("first_day", "last_day"):
            year = getattr(self, name).year
            if not FIRST_PLANNED_YEAR <= year <= LAST_PLANNED_YEAR:
                code = ProblemCode.DATE_TOO_FAR
                yield Problem(code=code, field=name, values={"year": str(year)})
        if self.last_day < self.first_day:
            yield Problem(
                code=ProblemCode.END_BEFORE_START,
                field="last_day",
                values={"first_day": self.first_day.isoformat()},
            )
        elif (self.last_day - self.first_day).days > LONGEST_STAY_DAYS:
            yield Problem(code=ProblemCode.PERIOD_TOO_LONG, field="last_day")
        if self.home is not None and self.home.id == self.host.id:
            yield Problem(
                code=ProblemCode.SAME_OFFICE, field="host", values={"office": self.host.name}
            )
        for name in ("host_unit", "contact", "contact_telephone", "place"):
            yield from line_problems(name, getattr(self, name))
        yield from line_problems("learning_goals", self.learning_goals, length=TEXT_LENGTH)
