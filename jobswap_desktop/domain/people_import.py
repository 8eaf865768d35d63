"""What an import would do, row by row, before anything is written.

A plan is a value: made from drafts, from who is known, and from what the clerk chose. Making it
again with another choice costs little; writing it is one step for all rows together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import NewId, OfficeId, PersonId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.person_rows import TEXT_FIELDS, Draft, ImportField


class RowState(StrEnum):
    """What a row was found to be."""

    NEW = "new"
    DUPLICATE = "duplicate"
    FAULTY = "faulty"


class RowDeed(StrEnum):
    """What is done with a row."""

    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


class UnknownOffice(StrEnum):
    """What is done with rows that name an office nobody has recorded."""

    SKIP = "skip"
    CREATE = "create"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the clerk chose: for the whole file, and for single rows by their number.

    With `all_or_none` a single faulty row keeps all others out.
    """

    duplicates: RowDeed = RowDeed.SKIP
    unknown_offices: UnknownOffice = UnknownOffice.SKIP
    all_or_none: bool = False
    rows: Mapping[int, RowDeed] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who and what is recorded already."""

    people: tuple[Person, ...]
    offices: tuple[Office, ...]

    @property
    def own(self) -> Office | None:
        """The own office, if it has been set up."""
        return next((office for office in self.offices if office.is_own), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the preview. `person` is what the row says, `office` its office's name."""

    number: int
    state: RowState
    person: Person
    office: str
    reasons: tuple[Problem, ...]
    offered: tuple[RowDeed, ...]
    deed: RowDeed


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """All rows, and what would be written: offices first, then people.

    `seen` are the people who were known when the plan was made.
    """

    rows: tuple[PlannedRow, ...]
    offices: tuple[Office, ...]
    people: tuple[Person, ...]
    all_or_none: bool
    seen: frozenset[PersonId] = frozenset()

    def is_outdated(self, people: Iterable[Person]) -> bool:
        """Whether somebody it would add has been recorded since it was made."""
        added = {fold(person.list_name) for person in self.people if person.version == 0}
        return any(
            person.id not in self.seen and fold(person.list_name) in added for person in people
        )

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return sum(row.state is state for row in self.rows)

    @property
    def added(self) -> int:
        """How many people are new."""
        return sum(person.version == 0 for person in self.people)

    @property
    def updated(self) -> int:
        """How many known people get what was missing."""
        return len(self.people) - self.added

    def problems(self) -> tuple[Problem, ...]:
        """Return why nothing would be written."""
        faulty = self.count(RowState.FAULTY)
        if self.all_or_none and faulty:
            return (Problem(code=ProblemCode.ROWS_FAULTY, values={"count": str(faulty)}),)
        if not self.people:
            return (Problem(code=ProblemCode.NOTHING_CHOSEN),)
        return ()


def plan(drafts: Iterable[Draft], known: Known, choices: Choices, new_id: NewId) -> ImportPlan:
    """Return what the drafts come to. New people and offices get their ids here."""
    planner = _Planner(known, choices, new_id)
    rows = tuple(planner.take(draft) for draft in drafts)
    used = {person.office_id for person in planner.written.values()}
    return ImportPlan(
        rows=rows,
        offices=tuple(office for office in planner.made.values() if office.id in used),
        people=tuple(planner.written.values()),
        all_or_none=choices.all_or_none,
        seen=frozenset(person.id for person in known.people),
    )


def filled_up(person: Person, other: Person) -> Person:
    """Return `person` with what it lacks and `other` knows; nothing that is there changes."""
    missing = {
        name.value: getattr(other, name.value)
        for name in TEXT_FIELDS
        if not getattr(person, name.value) and getattr(other, name.value)
    }
    if person.status_group is StatusGroup.UNKNOWN:
        missing["status_group"] = other.status_group
    return replace(
        person,
        office_id=person.office_id or other.office_id,
        weekly_minutes=person.weekly_minutes or other.weekly_minutes,
        under_18=person.under_18 or other.under_18,
        **missing,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Twin:
    """Whom a row repeats: somebody known, or an earlier row (by its number)."""

    person_id: PersonId
    reason: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The office of a row, what is to be said about it, and whether that keeps the row out."""

    office_id: OfficeId | None = None
    reasons: tuple[Problem, ...] = ()
    is_faulty: bool = False


class _Planner:
    """Takes drafts one after the other and remembers whom it has met."""

    def __init__(self, known: Known, choices: Choices, new_id: NewId) -> None:
        self.written: dict[PersonId, Person] = {}
        self.made: dict[str, Office] = {}
        self._choices = choices
        self._new_id = new_id
        self._own = known.own
        self._office_names = {office.id: office.name for office in known.offices}
        self._offices: dict[str, OfficeId] = {}
        for office in reversed(known.offices):
            for name in (office.employer, office.name):
                self._offices[fold(name)] = office.id
        self._people = {person.id: person for person in known.people}
        self._by_name: dict[tuple[str, str], _Twin] = {}
        self._by_email: dict[str, _Twin] = {}
        for person in known.people:
            self._remember(person, self._known_reasons(person))

    def take(self, draft: Draft) -> PlannedRow:
        """Return what becomes of one row."""
        place = self._office_of(draft)
        office_id = place.office_id
        person = replace(draft.person, id=PersonId(self._new_id()), office_id=office_id)
        office = self._office_names.get(office_id or OfficeId(""), draft.office)
        if draft.problems or place.is_faulty:
            return PlannedRow(
                number=draft.number,
                state=RowState.FAULTY,
                person=person,
                office=office,
                reasons=(*draft.problems, *(place.reasons if place.is_faulty else ())),
                offered=(RowDeed.SKIP,),
                deed=RowDeed.SKIP,
            )
        twin = self._twin(person)
        state = RowState.DUPLICATE if twin else RowState.NEW
        offered = tuple(RowDeed) if twin else (RowDeed.ADD, RowDeed.SKIP)
        usual = self._choices.duplicates if twin else RowDeed.ADD
        deed = self._choices.rows.get(draft.number, usual)
        self._do(deed if deed in offered else usual, person, twin)
        if twin is None:
            reason = Problem(code=ProblemCode.ROW_REPEATED, values={"row": str(draft.number)})
            self._remember(person, (reason, reason))
        return PlannedRow(
            number=draft.number,
            state=state,
            person=person,
            office=office,
            reasons=(twin.reason,) if twin else place.reasons,
            offered=offered,
            deed=deed if deed in offered else usual,
        )

    def _do(self, deed: RowDeed, person: Person, twin: _Twin | None) -> None:
        if deed is RowDeed.SKIP:
            return
        target = None
        if twin is not None and deed is RowDeed.UPDATE:
            target = self.written.get(twin.person_id) or self._people.get(twin.person_id)
        if target is None:
            # Also where the earlier row it repeats was left out: then this one stands for both.
            self.written[person.id] = person
            return
        merged = filled_up(target, person)
        if merged != target:
            self.written[target.id] = merged

    def _office_of(self, draft: Draft) -> "_Place":
        """Return the office of a row, and what is to be said about it."""
        if not draft.has_office:
            return _Place(office_id=self._own.id if self._own else None)
        found = self._offices.get(fold(draft.office)) if draft.office else None
        if found is None and draft.office:
            return self._unknown_office(draft)
        is_new = found is not None and fold(draft.office) in self.made
        code = ProblemCode.OFFICE_IS_NEW
        reasons = (_office_problem(code, office=draft.office),) if is_new else ()
        return _Place(office_id=found, reasons=reasons)

    def _unknown_office(self, draft: Draft) -> "_Place":
        choice = self._choices.unknown_offices
        if choice is UnknownOffice.OWN and self._own is not None:
            return _Place(office_id=self._own.id)
        if choice is not UnknownOffice.CREATE or draft.problems:
            unknown = _office_problem(ProblemCode.OFFICE_UNKNOWN, office=draft.office)
            return _Place(reasons=(unknown,), is_faulty=True)
        office = Office(id=OfficeId(self._new_id()), name=draft.office, employer=draft.office)
        problems = office.problems()
        if problems:
            problem = replace(problems[0], field=ImportField.OFFICE.value)
            return _Place(reasons=(problem,), is_faulty=True)
        self.made[fold(office.name)] = office
        self._offices[fold(office.name)] = office.id
        self._office_names[office.id] = office.name
        is_new = _office_problem(ProblemCode.OFFICE_IS_NEW, office=draft.office)
        return _Place(office_id=office.id, reasons=(is_new,))

    def _twin(self, person: Person) -> _Twin | None:
        by_name = self._by_name.get(_name_key(person))
        return by_name or (self._by_email.get(fold(person.email)) if person.email else None)

    def _remember(self, person: Person, reasons: tuple[Problem, Problem]) -> None:
        twin = _Twin(person_id=person.id, reason=reasons[0])
        self._by_name.setdefault(_name_key(person), twin)
        if person.email:
            twin = _Twin(person_id=person.id, reason=reasons[1])
            self._by_email.setdefault(fold(person.email), twin)

    def _known_reasons(self, person: Person) -> tuple[Problem, Problem]:
        office = self._office_names.get(person.office_id or OfficeId(""), "–")
        name = person.full_name
        return (
            Problem(code=ProblemCode.PERSON_KNOWN, values={"name": name, "office": office}),
            Problem(code=ProblemCode.EMAIL_KNOWN, values={"name": name, "office": office}),
        )


def _name_key(person: Person) -> tuple[str, str]:
    return fold(f"{person.first_name} {person.last_name}"), person.office_id or ""


def _office_problem(code: ProblemCode, *, office: str) -> Problem:
    return Problem(code=code, field=ImportField.OFFICE.value, values={"office": office})
