"""The office (Dienststelle): what people, bodies, holidays and letterheads belong to.

It bears the employer's legal name and form. Its `regime` decides which rules of participation
hold, its `land` which holidays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.mail_address import address_problems
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems


class Land(StrEnum):
    """The sixteen Länder by their ISO 3166-2 letters; the place of an office."""

    BB = "BB"
    BE = "BE"
    BW = "BW"
    BY = "BY"
    HB = "HB"
    HE = "HE"
    HH = "HH"
    MV = "MV"
    NI = "NI"
    NW = "NW"
    RP = "RP"
    SH = "SH"
    SL = "SL"
    SN = "SN"
    ST = "ST"
    TH = "TH"


PREFIX_LENGTH = 20
FEDERAL_REGIME = "BUND"
REGIMES = (FEDERAL_REGIME, *(land.value for land in Land))
Regime = Annotated[str, REGIMES]
"""Whose law holds; a record holds one of these."""


class LegalForm(StrEnum):
    """The employer's legal form; everything but the private ones is of public law."""

    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    SPECIAL_PURPOSE_ASSOCIATION = "special_purpose_association"
    LAND_AUTHORITY = "land_authority"
    FEDERAL_AUTHORITY = "federal_authority"
    PUBLIC_CORPORATION = "public_corporation"
    PUBLIC_INSTITUTION = "public_institution"
    LIMITED_COMPANY = "limited_company"
    SCHOOL = "school"


PRIVATE_FORMS = frozenset({LegalForm.LIMITED_COMPANY})


class Body(StrEnum):
    """Whoever must be asked or told besides the employer itself."""

    STAFF_COUNCIL = "personalrat"
    WORKS_COUNCIL = "betriebsrat"
    EQUALITY_OFFICER = "gleichstellungsbeauftragte"
    DISABILITY_REPRESENTATION = "sbv"
    YOUTH_REPRESENTATION = "jav"


COUNCILS = frozenset({Body.STAFF_COUNCIL, Body.WORKS_COUNCIL, Body.YOUTH_REPRESENTATION})
"""Bodies that decide by resolution; the others are single officers."""


class ClosureKind(StrEnum):
    """A day on which the house is closed or shuts early; never a public holiday."""

    CLOSED = "closed"
    SHORT_DAY = "short_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureDay:
    """One house's own closure, such as Rosenmontag; it stays a working day for deadlines."""

    day: date
    label: str
    kind: ClosureKind = ClosureKind.CLOSED
    from_time: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHours:
    """A span of time on one day of every week; `weekday` 0 is Monday, local wall time."""

    weekday: int
    first: time
    last: time

    @property
    def minutes(self) -> tuple[int, int]:
        """Begin and end as minutes since midnight."""
        first, last = (moment.hour * 60 + moment.minute for moment in (self.first, self.last))
        return first, last


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One office. `name` is what lists show, `employer` the legal name that signs.

    `head_title` is how declarations of the employer begin ("Die Bürgermeisterin").
    `reference_prefix` precedes the case numbers this office gives ("11.2-").
    `extra_holidays` count as holidays for deadlines (Mariä Himmelfahrt in Catholic communes).
    `working_hours` is when work may lie (Rahmenzeit), `core_hours` when everybody is there
    (Kernzeit, at most two a day), `break_hours` when the house usually pauses; empty: not known.
    """

    id: OfficeId
    name: str
    employer: str
    legal_form: LegalForm = LegalForm.MUNICIPALITY
    regime: Regime = "NW"
    land: Land = Land.NW
    street: str = ""
    postcode: str = ""
    city: str = ""
    telephone: str = ""
    email: str = ""
    head_title: str = ""
    head_name: str = ""
    hr_unit: str = ""
    reference_prefix: str = ""
    is_own: bool = False
    bodies: frozenset[Body] = frozenset({Body.STAFF_COUNCIL, Body.EQUALITY_OFFICER})
    extra_holidays: frozenset[date] = frozenset()
    closures: tuple[ClosureDay, ...] = ()
    briefing_at: time = time(8, 0)
    working_hours: tuple[DayHours, ...] = ()
    core_hours: tuple[DayHours, ...] = ()
    break_hours: tuple[DayHours, ...] = ()
    version: int = 0

    @property
    def is_public(self) -> bool:
        """Whether the employer is a person of public law (§ 1 Abs. 3 Nr. 2c AÜG)."""
        return self.legal_form not in PRIVATE_FORMS

    @property
    def address_lines(self) -> tuple[str, ...]:
        """Street and town, without empty lines."""
        town = f"{self.postcode} {self.city}".strip()
        return tuple(line for line in (self.street, town) if line)

    def closure_on(self, day: date) -> ClosureDay | None:
        """Return the house's own closure on `day`, if there is one."""
        return next((closure for closure in self.closures if closure.day == day), None)

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this office as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("name", self.name, required=True, length=NAME_LENGTH)
        yield from line_problems("employer", self.employer, required=True)
        for name in ("street", "postcode", "city", "telephone", "email", "head_title"):
            yield from line_problems(name, getattr(self, name))
        yield from address_problems("email", self.email)
        for name in ("head_name", "hr_unit"):
            yield from line_problems(name, getattr(self, name), length=NAME_LENGTH)
        for name in ("working_hours", "core_hours", "break_hours"):
            yield from _hours_problems(name, getattr(self, name))
        yield from line_problems("reference_prefix", self.reference_prefix, length=PREFIX_LENGTH)
        prefix = self.reference_prefix
        allowed = all(c.isascii() and (c.isalnum() or c in ".-") for c in prefix)
        if not allowed or ".." in prefix or not (prefix or "0")[0].isalnum():
            yield Problem(code=ProblemCode.REFERENCE_CHARACTERS, field="reference_prefix")


MOST_CORE_HOURS = 2
"""How many core times a day may have."""
WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
"""The days of the week as they are typed and printed, Monday first."""


def _hours_problems(field: str, hours: tuple[DayHours, ...]) -> Iterator[Problem]:
    for weekday, day in enumerate(WEEKDAYS):
        spans = sorted(each.minutes for each in hours if each.weekday == weekday)
        code = _hours_fault(spans, MOST_CORE_HOURS if field == "core_hours" else len(spans))
        if code is not None:
            yield Problem(code=code, field=field, values={"text": day})
            return


def _hours_fault(spans: list[tuple[int, int]], most: int) -> ProblemCode | None:
    if any(last <= first for first, last in spans):
        return ProblemCode.HOURS_BACKWARDS
    if any(one[1] > other[0] for one, other in pairwise(spans)):
        return ProblemCode.HOURS_OVERLAP
    return ProblemCode.TOO_MANY_CORE_HOURS if len(spans) > most else None
