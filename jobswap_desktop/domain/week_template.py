"""Templates of a week: the appointments that a host unit offers its guests again and again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import (
    AppointmentId,
    OfficeId,
    PlacementId,
    SwapId,
    WeekTemplateId,
)
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode, chronological
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems

_NOT_TAKEN = frozenset({AppointmentKind.BRIEFING, AppointmentKind.PRIVATE_BLOCK})
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """One appointment of a template, without a date and without people.

    `weekday` 0 is the Monday of the week it is laid into. `start` is local wall time, `minutes`
    its length; an `all_day` one has neither. A `shared` one is for both visitors.
    """

    weekday: int
    title: str
    start: time = time(9, 0)
    minutes: int = 60
    all_day: bool = False
    shared: bool = False
    kind: AppointmentKind = AppointmentKind.MEETING
    mode: Mode = Mode.ONSITE
    place: str = ""
    host_contact: str = ""
    remark: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTemplate:
    """The usual week of a guest at `office_id`, in one `unit` of it ("" for the whole office)."""

    id: WeekTemplateId
    office_id: OfficeId
    name: str
    unit: str = ""
    entries: tuple[TemplateEntry, ...] = ()
    version: int = 0

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the template as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("name", self.name, required=True, length=NAME_LENGTH)
        yield from line_problems("unit", self.unit)
        if not self.entries:
            yield Problem(code=ProblemCode.TEMPLATE_EMPTY)


def taken_from(
    appointments: Iterable[Appointment], monday: date, visitor: PlacementId
) -> tuple[TemplateEntry, ...]:
    """Return what a template keeps of a visitor's week from `monday` on.

    Left out is what belongs to this guest alone: remarks, notes, private blocks and whatever is
    confidential, and the briefings, which every case brings along. One that lasts several days
    becomes one a day.
    """
    return tuple(
        entry
        for item in chronological(appointments)
        if visitor in item.placement_ids and _is_of_the_unit(item)
        for entry in _entries(item, monday)
    )


def _is_of_the_unit(item: Appointment) -> bool:
    return item.kind not in _NOT_TAKEN and not item.confidential


def _entries(item: Appointment, monday: date) -> Iterator[TemplateEntry]:
    first, last = (item.day - monday).days, (item.last_day - monday).days
    start, end = item.minutes
    for weekday in range(max(first, 0), min(last, _WEEK - 1) + 1):
        yield TemplateEntry(
            weekday=weekday,
            title=item.title,
            start=item.start.time(),
            minutes=0 if item.all_day else end - start,
            all_day=item.all_day,
            shared=item.is_shared,
            kind=item.kind,
            mode=item.mode,
            place=item.place,
            host_contact=item.host_contact,
        )


def laid_out(
    template: WeekTemplate,
    monday: date,
    swap_id: SwapId,
    visitor: PlacementId,
    everybody: frozenset[PlacementId],
) -> tuple[Appointment, ...]:
    """Return the template's appointments in the week from `monday` on, in order, without ids.

    What both visitors share is for `everybody`, the rest for `visitor`.
    """
    return chronological(
        _appointment(entry, monday, swap_id, everybody if entry.shared else frozenset({visitor}))
        for entry in template.entries
    )


def _appointment(
    entry: TemplateEntry, monday: date, swap_id: SwapId, ids: frozenset[PlacementId]
) -> Appointment:
    day = monday + timedelta(days=entry.weekday)
    start = datetime.combine(day, time() if entry.all_day else entry.start)
    length = timedelta(days=1) if entry.all_day else timedelta(minutes=entry.minutes)
    return Appointment(
        id=AppointmentId(""),
        swap_id=swap_id,
        placement_ids=ids,
        title=entry.title,
        start=start,
        end=start + length,
        kind=entry.kind,
        mode=entry.mode,
        place=entry.place,
        host_contact=entry.host_contact,
        remark=entry.remark,
        confidential=entry.confidential,
        all_day=entry.all_day,
    )
