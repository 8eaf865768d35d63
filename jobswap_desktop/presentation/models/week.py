"""The appointments of a week as the week view and its list show them: one row each, by time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.offices import ClosureKind
from jobswap_desktop.domain.packing import DAY
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, Mode, chronological
from jobswap_desktop.domain.week_layout import days_shown
from jobswap_desktop.presentation.models.week_hours import LaneHours, hours_on, minute_text
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.schedule import DayNote, Week
from jobswap_desktop.services.wording import end_time_text, term, time_text

Index = QModelIndex | QPersistentModelIndex

NO_INDEX = QModelIndex()
_GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


class WeekRole(IntEnum):
    """Item roles of an appointment."""

    APPOINTMENT = int(Qt.ItemDataRole.UserRole) + 1
    """Appointment: the value itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One visitor's column within every day. `letter` tells which person's colours it bears."""

    placement_id: PlacementId
    letter: str
    name: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayColumn:
    """One day. `note` names holiday, closure or carnival.

    `shut` has for each lane the minute of the day from which its host is closed; None where it
    is open. `hours` are those of each lane's host. `away` tells whether its visitor is not there.
    """

    day: date
    is_today: bool
    note: str
    shut: tuple[int | None, ...]
    hours: tuple[LaneHours, ...] = ()
    away: tuple[bool, ...] = ()

    def words_at(self, lane: int, minute: int) -> str:
        """Return what is to be said of an empty place, the special things of the day first."""
        shut = self.shut[lane]
        is_open = shut is None or minute < shut
        hours = self.hours[lane].words_at(minute) if is_open else ""
        return "\n".join(text for text in (self.note, hours) if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekContent:
    """What a week view shows. `appointments` are in the order of the model's rows.

    Those of the whole day can begin before the first day shown and end after the last.
    """

    monday: date
    days: tuple[DayColumn, ...] = ()
    lanes: tuple[Lane, ...] = ()
    appointments: tuple[Appointment, ...] = ()


NO_WEEK = WeekContent(monday=date(1970, 1, 5))


def week_content(
    week: Week,
    shown: Iterable[PlacementId],
    today: date,
    *,
    weekend: bool = False,
    only: date | None = None,
) -> WeekContent:
    """Return what is to be shown of `week` for these visitors.

    Its days are those of `days_shown` for these visitors; `only` leaves a single day of the week.
    """
    wanted = frozenset(shown)
    placements = [item for item in week.swap.placements if item.id in wanted]
    appointments = chronological(item for item in week.appointments if item.placement_ids & wanted)
    days = (only,) if only else days_shown(week.monday, appointments, weekend=weekend)
    return WeekContent(
        monday=week.monday,
        days=tuple(
            _column(day, [note for note in week.notes if note.day == day], placements, today)
            for day in days
        ),
        lanes=tuple(
            Lane(
                placement_id=item.id,
                letter=item.letter,
                name=item.visitor.full_name,
                host=item.host.name,
            )
            for item in placements
        ),
        appointments=tuple(
            item for item in appointments if only is None or item.day <= only <= item.last_day
        ),
    )


def _column(day: date, notes: list[DayNote], placements: list[Placement], today: date) -> DayColumn:
    hosts = [placement.host.name for placement in placements]
    return DayColumn(
        day=day,
        is_today=day == today,
        note=", ".join(
            text for text in (_note_text(notes, set(hosts)), _away_text(day, placements)) if text
        ),
        away=tuple(not placement.is_in_house(day) for placement in placements),
        shut=tuple(_shut_from(notes, host) for host in hosts),
        hours=tuple(hours_on(placement.host, day) for placement in placements),
    )


def _away_text(day: date, placements: list[Placement]) -> str:
    """Return that nobody is there, or who is not, in the words of the printed plan."""
    gone = [item.visitor.full_name for item in placements if not item.is_in_house(day)]
    words = QCoreApplication.translate("WeekModel", "no stay") if gone else ""
    return words if len(gone) == len(placements) else f"{words} ({', '.join(gone)})" * bool(gone)


def _note_text(notes: list[DayNote], hosts: set[str]) -> str:
    """Return the special things of a day; an office is named where they do not hold for all."""
    offices: dict[str, set[str]] = {}
    closed = {note.name for note in notes if note.closure is not None and note.office in hosts}
    for note in notes:
        # What is but a carnival day at one office may be a closure of that name at the other.
        named_already = note.closure is None and not note.is_holiday and note.name in closed
        if note.office in hosts and not named_already:
            offices.setdefault(_words(note), set()).add(note.office)
    return ", ".join(
        words if of == hosts else f"{words} ({', '.join(sorted(of))})"
        for words, of in offices.items()
    )


def _words(note: DayNote) -> str:
    if note.closure is None:
        return note.name
    words = f"{note.name} · {term(note.closure.kind)}"
    if note.closure.from_time is None:
        return words
    closing = QCoreApplication.translate("WeekModel", "{words}, closed from {time}")
    return closing.format(words=words, time=time_text(note.closure.from_time))


def _shut_from(notes: list[DayNote], host: str) -> int | None:
    for note in notes:
        if note.office != host:
            continue
        if note.is_holiday:
            return 0
        if note.closure is not None and note.closure.from_time is not None:
            return note.closure.from_time.hour * 60 + note.closure.from_time.minute
        if note.closure is not None and note.closure.kind is ClosureKind.CLOSED:
            return 0
    return None


def clock_text(appointment: Appointment) -> str:
    """Return "09:00–10:30", "22:00–24:00" for one till midnight, "ganztägig"."""
    if appointment.all_day:
        return QCoreApplication.translate("WeekModel", "all day")
    return f"{appointment.start:%H:%M}–{end_text(appointment)}"


def end_text(appointment: Appointment) -> str:
    """Return "10:30"; midnight at the end is "24:00"."""
    last = appointment.minutes[1]
    return minute_text(last if last == DAY else last % DAY)


def place_text(appointment: Appointment) -> str:
    """Return where it takes place; "Online" where no place is given for an online one."""
    if appointment.place or appointment.mode is Mode.ONSITE:
        return appointment.place
    return term(appointment.mode)


def _long_day(day: date) -> str:
    return _GERMAN.toString(QDate(day.year, day.month, day.day), "dddd, d. MMMM")


class WeekModel(QAbstractListModel):
    """One row an appointment, sorted by time, so that reading order is the order of the week.

    The accessible text of a row says everything that the box on the screen shows.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = NO_WEEK
        self._rows: dict[AppointmentId, int] = {}

    @property
    def content(self) -> WeekContent:
        """What is shown."""
        return self._content

    def show_week(self, content: WeekContent) -> None:
        """Show another week, or the same one after a change."""
        self.beginResetModel()
        self._content = content
        self._rows = {item.id: row for row, item in enumerate(content.appointments)}
        self.endResetModel()

    def appointment(self, index: Index) -> Appointment | None:
        """Return the appointment of a row; None for an invalid index."""
        return self._content.appointments[index.row()] if index.isValid() else None

    def index_of(self, appointment_id: AppointmentId) -> QModelIndex:
        """Return where an appointment stands; an invalid index when it is not shown."""
        row = self._rows.get(appointment_id)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the appointments."""
        return 0 if parent.isValid() else len(self._content.appointments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return title, full description or the appointment itself."""
        appointment = self.appointment(index)
        if appointment is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return appointment.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(appointment)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.spoken(appointment))
        return appointment if role == WeekRole.APPOINTMENT else None

    def people(self, appointment: Appointment) -> str:
        """Return the names of the visitors who take part and are shown."""
        names = [
            lane.name
            for lane in self._content.lanes
            if lane.placement_id in appointment.placement_ids
        ]
        return ", ".join(names)

    def spoken(self, appointment: Appointment) -> str:
        """Return the appointment in one sentence, the day first after the title.

        Of one that lasts the whole day that is said first, since it has no time.
        """
        note = " ".join(appointment.note.split())
        parts = (
            appointment.title,
            *self._when(appointment),
            self.people(appointment),
            place_text(appointment),
            self._overlap_text(appointment),
            *self.states(appointment),
            self.tr("note: {note}").format(note=note) if note else "",
        )
        return ", ".join(part for part in parts if part)

    def states(self, appointment: Appointment) -> tuple[str, ...]:
        """Return the words for what its marks show: confidential, done."""
        return tuple(
            word
            for word, holds in (
                (self.tr("confidential"), appointment.confidential),
                (self.tr("done"), appointment.done),
            )
            if holds
        )

    def _when(self, appointment: Appointment) -> tuple[str, str]:
        first, last = _long_day(appointment.day), _long_day(appointment.last_day)
        span = self.tr("{first} to {last}")
        if appointment.all_day:
            days = first if first == last else span.format(first=first, last=last)
            return clock_text(appointment), days
        # "Uhr" comes with its no-break blank from the wording; only the figures are ours.
        clock = end_time_text(appointment.end.time()).replace("\u00a0", " ")
        return first, span.format(first=f"{appointment.start:%H:%M}", last=clock)

    def _overlap_text(self, appointment: Appointment) -> str:
        if appointment.all_day:
            # It says what a day is for, and keeps nobody from anything.
            return ""
        others = [
            item.title
            for item in self._content.appointments
            if item is not appointment and not item.all_day and item.overlaps(appointment)
        ]
        if not others:
            return ""
        if len(others) == 1:
            return self.tr("overlaps with {title}").format(title=others[0])
        return self.tr("overlaps with %n other appointments", "", len(others))
