"""What taking over a calendar file would do to a case's week; nothing is written here."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.calendar_file import CalendarContent, EventNote, FileEvent
from jobswap_desktop.domain.calendar_matching import is_from_file, moved, remark_digest
from jobswap_desktop.domain.calendar_own import as_told, handed_out
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import AppointmentId, NewId, PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, Mode, chronological

Key = tuple[str, str]


class CalendarRowState(StrEnum):
    """What an event of the file is to the appointments that are there.

    `DIFFERENT` has the number of change that is known and another content: one of the two was
    changed without a new number, and only a person can tell which one holds. An `OLDER` one was
    followed by a change that is known. An `ABSENT` one is cancelled and was never here.
    """

    NEW = "new"
    CHANGED = "changed"
    DIFFERENT = "different"
    CANCELLED = "cancelled"
    OUTSIDE = "outside"
    OLDER = "older"
    SAME = "same"
    ABSENT = "absent"


_OFFERED = frozenset(
    (
        *(CalendarRowState.NEW, CalendarRowState.CHANGED, CalendarRowState.CANCELLED),
        *(CalendarRowState.DIFFERENT, CalendarRowState.OUTSIDE, CalendarRowState.OLDER),
    )
)
_SUGGESTED = frozenset((CalendarRowState.NEW, CalendarRowState.CHANGED, CalendarRowState.CANCELLED))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEvent:
    """One row of the preview.

    `known` is the appointment as it is, `appointment` as it would be; one that is to go has only
    the first. `conflicts` are appointments that a visitor would have at the same time. `doubt` is
    why one that would go is not proposed: the file is older than what is known, or has no newer
    number of change.
    """

    event: FileEvent
    state: CalendarRowState
    known: Appointment | None = None
    appointment: Appointment | None = None
    conflicts: tuple[Appointment, ...] = ()
    doubt: CalendarRowState | None = None
    is_taken: bool = False

    @property
    def is_offered(self) -> bool:
        """Whether there is anything to be taken over."""
        return self.state in _OFFERED

    @property
    def is_suggested(self) -> bool:
        """Whether it is taken over unless a clerk leaves it out."""
        return self.state in _SUGGESTED and self.doubt is None

    @property
    def is_from_here(self) -> bool:
        """Whether the event was handed out from here, under our own UID."""
        return self.known is not None and self.known.calendar_uid != self.event.uid

    @property
    def is_left_by_one(self) -> bool:
        """Whether only the chosen visitors are taken out, and another one keeps the appointment."""
        return self.state is CalendarRowState.CANCELLED and self.appointment is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPlan:
    """What would be written now: the rows of the preview in reading order."""

    swap_id: SwapId
    content: CalendarContent
    rows: tuple[PlannedEvent, ...]

    @property
    def to_save(self) -> tuple[Appointment, ...]:
        """The appointments that would be new or changed."""
        taken = (row.appointment for row in self.rows if row.is_taken)
        return tuple(appointment for appointment in taken if appointment is not None)

    @property
    def to_remove(self) -> tuple[Appointment, ...]:
        """The appointments that would go."""
        gone = (row.known for row in self.rows if row.is_taken and row.appointment is None)
        return tuple(known for known in gone if known is not None)

    @property
    def to_renumber(self) -> tuple[Appointment, ...]:
        """Those that stay as they are, with the newer number of a series of which some is taken.

        Without it, an older file could bring back what a newer one had taken out of the series.
        """
        uids = {row.event.uid for row in self.rows if row.is_taken}
        same = (
            (row.known, row.event)
            for row in self.rows
            if row.state is CalendarRowState.SAME and row.event.uid in uids
        )
        return tuple(
            replace(known, calendar_sequence=event.sequence)
            for known, event in same
            if known
            and known.calendar_uid == event.uid
            and event.sequence > known.calendar_sequence
        )

    def count(self, state: CalendarRowState) -> int:
        """Count the rows of one state."""
        return sum(row.state is state for row in self.rows)

    def problems(self) -> tuple[Problem, ...]:
        """Return what stands in the way of writing."""
        if self.to_save or self.to_remove:
            return ()
        return (Problem(code=ProblemCode.NOTHING_CHOSEN),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What is there: the case's stays and appointments, and what was `handed_out` of them.

    `untitled` is what an event without a title is called, `hidden` a confidential one.
    """

    swap_id: SwapId
    placements: tuple[Placement, ...]
    appointments: tuple[Appointment, ...]
    handed_out: tuple[CalendarEntry, ...]
    untitled: str
    hidden: str


def plan(
    content: CalendarContent,
    present: Present,
    visitors: frozenset[PlacementId],
    new_id: NewId,
    chosen: Mapping[Key, bool],
) -> CalendarPlan:
    """Return what taking over `content` for `visitors` would do.

    `chosen` says of events by their keys whether they are to be taken over; without a word of it,
    the new, changed and cancelled ones are. Appointments of the file that are there for other
    visitors are extended to these.
    """
    planner = _Planner(content, present, visitors, new_id)
    rows = []
    for row in planner.rows():
        taken = row.is_offered and chosen.get(row.event.key, row.is_suggested)
        rows.append(replace(row, is_taken=taken and bool(visitors)))
    rows.sort(key=lambda row: (row.event.start.date(), not row.event.all_day, row.event.start))
    return CalendarPlan(swap_id=present.swap_id, content=content, rows=tuple(rows))


class _Planner:
    def __init__(
        self,
        content: CalendarContent,
        present: Present,
        visitors: frozenset[PlacementId],
        new_id: NewId,
    ) -> None:
        self._content = content
        self._present = present
        self._visitors = visitors
        self._new_id = new_id
        self._stays = [held for held in present.placements if held.id in visitors]
        self._own = handed_out(present.appointments, present.handed_out)
        self._known = {
            (item.calendar_uid, item.calendar_recurrence): item
            for item in present.appointments
            if item.calendar_uid
        }
        self._sequences: dict[str, int] = {}
        for (uid, _), item in self._known.items():
            self._sequences[uid] = max(item.calendar_sequence, self._sequences.get(uid, 0))
        self._told = dict(content.whole)
        for event in content.events:
            self._told[event.uid] = max(event.sequence, self._told.get(event.uid, 0))
        self._all_gone = {
            event.uid for event in content.events if event.cancelled and not event.recurrence
        }
        missing = self._found_missing()
        unknown = (event for event in content.events if event.key not in self._known)
        self._moved = moved(missing, (event for event in unknown if not event.cancelled))
        self._missing_items = [item for item in missing if item not in self._moved.values()]
        self._missing = {item.calendar_uid for item in self._missing_items}

    def rows(self) -> Iterator[PlannedEvent]:
        """Yield a row an event, and one an appointment that the file no longer has."""
        for event in self._content.events:
            own = self._own.get(event.uid)
            known = own.appointment if own else self._known.get(event.key)
            yield self._row(event, known or self._moved.get(event.key))
        yield from self._gone()

    def _row(self, event: FileEvent, known: Appointment | None) -> PlannedEvent:
        if event.cancelled:
            return self._cancelled(event, known)
        made = self._made(event, known)
        state = self._state(event, known, made)
        if state is CalendarRowState.SAME:
            return PlannedEvent(event=event, state=state, known=known)
        return PlannedEvent(
            event=event,
            state=state,
            known=known,
            appointment=made,
            conflicts=self._conflicts(event, made),
        )

    def _cancelled(self, event: FileEvent, known: Appointment | None) -> PlannedEvent:
        own = self._own.get(event.uid)
        # A file from here cancels for one visitor what another one may still have.
        said_here = own is not None and event.sequence in own.cancelled
        if known is None or said_here or not self._is_theirs(known):
            return PlannedEvent(event=event, state=CalendarRowState.ABSENT)
        if own is not None:
            return self._leaving(event, known, _doubt_between(event.sequence, own.sequence))
        if event.sequence < known.calendar_sequence:
            return PlannedEvent(event=event, state=CalendarRowState.SAME, known=known)
        return self._leaving(event, known)

    def _is_theirs(self, known: Appointment) -> bool:
        return not self._visitors or bool(known.placement_ids & self._visitors)

    def _leaving(
        self, event: FileEvent, known: Appointment, doubt: CalendarRowState | None = None
    ) -> PlannedEvent:
        """Return the row of what is to go: for the chosen visitors, whoever else has it."""
        others = known.placement_ids - self._visitors
        told = 0 if event.uid in self._own else event.sequence
        number = max(told, known.calendar_sequence)
        left = replace(known, placement_ids=others, calendar_sequence=number)
        return PlannedEvent(
            event=event,
            state=CalendarRowState.CANCELLED,
            known=known,
            appointment=left if others and self._visitors else None,
            doubt=doubt,
        )

    def _state(
        self, event: FileEvent, known: Appointment | None, made: Appointment
    ) -> CalendarRowState:
        if known is None:
            return self._unknown(event, made)
        made = replace(made, calendar_remark=known.calendar_remark)
        if replace(made, calendar_sequence=known.calendar_sequence) == known:
            return CalendarRowState.SAME
        if replace(made, placement_ids=known.placement_ids) == known:
            return CalendarRowState.CHANGED
        own = self._own.get(event.uid)
        number = own.sequence if own else known.calendar_sequence
        if self._doubt(event.uid) is CalendarRowState.OLDER and event.uid in self._content.whole:
            return CalendarRowState.OLDER
        if own is None and event.sequence > number:
            return CalendarRowState.CHANGED
        is_older = event.sequence < number
        return CalendarRowState.OLDER if is_older else CalendarRowState.DIFFERENT

    def _unknown(self, event: FileEvent, made: Appointment) -> CalendarRowState:
        """Return what an event is of which nothing is here, but perhaps others of its series."""
        doubt = self._doubt(event.uid)
        # In the place of some that it no longer has, though it bears no newer number.
        if doubt is CalendarRowState.OLDER or (doubt and event.uid in self._missing):
            return doubt
        return CalendarRowState.NEW if self._is_inside(made) else CalendarRowState.OUTSIDE

    def _doubt(self, uid: str) -> CalendarRowState | None:
        """Return why the file's word on a UID is not to be taken at once: it is not newer."""
        known = self._sequences.get(uid)
        return None if known is None else _doubt_between(self._told[uid], known)

    def _is_inside(self, made: Appointment) -> bool:
        return not self._stays or any(
            held.first_day <= made.last_day and made.day <= held.until for held in self._stays
        )

    def _made(self, event: FileEvent, known: Appointment | None) -> Appointment:
        """Return the appointment that an event would be.

        What was marked confidential here stays so, and a remark that the office wrote is kept.
        """
        if known is not None and event.uid in self._own:
            return as_told(known, event, self._present.hidden, self._present.untitled)
        title = event.title or self._present.untitled
        times = {"start": event.start, "end": event.end, "all_day": event.all_day}
        said = {
            **times,
            "title": title,
            "place": event.place,
            "remark": event.remark,
            "host_contact": event.host_contact or (known.host_contact if known else ""),
            "confidential": event.confidential,
            "calendar_sequence": event.sequence,
            "calendar_remark": remark_digest(event.remark),
        }
        if known is not None:
            visitors = known.placement_ids | self._visitors
            said["confidential"] = known.confidential or event.confidential
            said["calendar_recurrence"] = event.recurrence
            if not is_from_file(known, event):
                said |= {"remark": known.remark, "calendar_remark": known.calendar_remark}
            return replace(known, placement_ids=visitors, **said)  # type: ignore[arg-type] # by name
        return Appointment(
            id=AppointmentId(self._new_id()),
            swap_id=self._present.swap_id,
            placement_ids=self._visitors,
            kind=event.kind,
            mode=event.mode or (Mode.ONLINE if event.is_online else Mode.ONSITE),
            calendar_uid=event.uid,
            calendar_recurrence=event.recurrence,
            **said,  # type: ignore[arg-type] # as above
        )

    def _conflicts(self, event: FileEvent, made: Appointment) -> tuple[Appointment, ...]:
        if event.is_free or made.all_day:
            return ()
        return tuple(
            item
            for item in chronological(self._present.appointments)
            if item.id != made.id and not item.all_day and made.overlaps(item)
        )

    def _gone(self) -> Iterator[PlannedEvent]:
        for known in self._missing_items:
            uid = known.calendar_uid
            # Who cancels a whole series says so, whatever number it bears.
            doubt = self._doubt(uid)
            if uid in self._all_gone and doubt is not CalendarRowState.OLDER:
                doubt = None
            yield self._leaving(_as_event(known, self._told[uid]), known, doubt)

    def _found_missing(self) -> list[Appointment]:
        """Return what is here and no longer in the file, though that tells everything of it."""
        told = {event.key for event in self._content.events}
        # Who has an instance alone may have been told of no other one.
        whole = self._content.whole.keys() | self._all_gone
        return [
            known
            for key, known in self._known.items()
            if key not in told
            and key[0] in whole
            and self._is_seen(known)
            and self._is_theirs(known)
        ]

    def _is_seen(self, known: Appointment) -> bool:
        return known.last_day >= self._content.first and known.day <= self._content.last


def _doubt_between(told: int, known: int) -> CalendarRowState | None:
    """Return why a file's word is not to be taken at once: its number of change is not newer."""
    if told > known:
        return None
    return CalendarRowState.OLDER if told < known else CalendarRowState.DIFFERENT


def _as_event(known: Appointment, sequence: int) -> FileEvent:
    return FileEvent(
        uid=known.calendar_uid,
        recurrence=known.calendar_recurrence,
        sequence=sequence,
        title=known.title,
        start=known.start,
        end=known.end,
        all_day=known.all_day,
        place=known.place,
        cancelled=True,
        notes=(EventNote.NOT_IN_FILE,),
    )


def suggested_visitors(
    placements: Iterable[Placement], shown: Collection[PlacementId]
) -> frozenset[PlacementId]:
    """Return for whom a file is, unless a clerk says otherwise: who alone is shown, or stays."""
    everybody = [held.id for held in placements]
    chosen = [each for each in everybody if each in shown] or everybody
    return frozenset(chosen[:1]) if len(chosen) == 1 else frozenset()
