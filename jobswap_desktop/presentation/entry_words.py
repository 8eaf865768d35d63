"""Appointments about to be entered, in words: what they will be, and what is unusual about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from jobswap_desktop.domain.entry_hints import EntryHint, EntryHintKind
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.models.week import clock_text
from jobswap_desktop.presentation.quick_words import kind_in_title
from jobswap_desktop.services.wording import days_text, period_text, term, weekday_text

_NAMED_DAYS = 4
_NAMED_OVERLAPS = 2
_BRIEF = 60


class EntryWords(QObject):
    """Words for appointments of one case. A class, since only its `tr` knows the plural."""

    def preview(self, appointments: Sequence[Appointment], swap: Swap) -> str:
        """Return "Mo., 28.02.2022, 09:00–10:30 · Teamkoordination · Raum 2.14 · Schröder"."""
        first = appointments[0]
        parts = (
            f"{self._days(appointments)}, {self._times_of(appointments)}",
            first.title,
            first.place,
            self.people(first, swap),
            "" if first.kind in self._unsaid_kinds(first) else term(first.kind),
            "" if first.mode is Mode.ONSITE else term(first.mode),
            self.tr("confidential") if first.confidential else "",
        )
        return " · ".join(part for part in parts if part)

    def brief(self, appointments: Sequence[Appointment]) -> str:
        """Return days, times and title alone, short enough for a message."""
        first, last = appointments[0], appointments[-1]
        days = days_text(first.day, last.last_day)
        text = f"{days}, {self.times(first)} · {first.title}"
        return text if len(text) <= _BRIEF else f"{text[:_BRIEF].rstrip()}…"

    def times(self, appointment: Appointment) -> str:
        """Return "09:00–10:30", or that it lasts the whole day."""
        return self.tr("all day") if appointment.all_day else clock_text(appointment)

    def beginning(self, start: datetime) -> str:
        """Return the day and time at which something is to begin."""
        return f"{weekday_text(start.date())}, {start:%H:%M}"

    def people(self, appointment: Appointment, swap: Swap) -> str:
        """Return the last names of the visitors, or that both take part."""
        names = [
            item.visitor.last_name or item.visitor.full_name
            for item in swap.placements
            if item.id in appointment.placement_ids
        ]
        is_everybody = len(names) > 1 and len(names) == len(swap.placements)
        return self.tr("both") if is_everybody else ", ".join(names)

    def more(self, contact: str, remark: str, *, confidential: bool = False) -> str:
        """Return what else stands in an appointment, in one line."""
        remark = " ".join(remark.split())
        parts = (
            self.tr("confidential") if confidential else "",
            self.tr("Contact: {name}").format(name=contact) if contact else "",
            self.tr("Remark: {text}").format(text=remark) if remark else "",
        )
        return " · ".join(part for part in parts if part)

    def hints(self, found: Iterable[EntryHint]) -> str:
        """Return all hints, each once, and of overlaps as many as are read at a glance."""
        hints = tuple(found)
        others = [hint for hint in hints if hint.kind is not EntryHintKind.OVERLAP]
        overlaps = {
            (hint.other.id, hint.other.title, hint.other.start): hint
            for hint in hints
            if hint.kind is EntryHintKind.OVERLAP and hint.other is not None
        }
        if any(hint.kind is EntryHintKind.REPEATED for hint in others):
            # What is there already overlaps with the same as the first time.
            overlaps = {}
        named = [*others, *list(overlaps.values())[:_NAMED_OVERLAPS]]
        sentences = list(dict.fromkeys(map(self.hint, named)))
        more = len(overlaps) - _NAMED_OVERLAPS
        if more > 0:
            sentences.append(self.tr("%n more overlap(s).", "", more))
        return " ".join(sentences)

    def hint(self, hint: EntryHint) -> str:
        """Return one hint as a sentence."""
        day = weekday_text(hint.day)
        if hint.other is not None:
            same = hint.kind is EntryHintKind.REPEATED
            text = (
                self.tr("“{title}” is in the week already ({day}, {time}).")
                if same
                else self.tr("Overlaps with “{title}” ({day}, {time}).")
            )
            return text.format(title=hint.other.title, day=day, time=self.times(hint.other))
        if hint.kind is EntryHintKind.MISSING_HOUR:
            return self.tr("There is no hour from 2 to 3 on this day (summer time begins).")
        if hint.kind is EntryHintKind.HOUR_TWICE:
            return self.tr("There are two hours from 2 to 3 on this day (summer time ends).")
        if hint.placement is None:
            return ""
        stay = hint.placement
        if hint.kind is EntryHintKind.OUTSIDE_STAY:
            return self.tr("{day} lies outside the stay of {name} ({period}).").format(
                day=day,
                name=stay.visitor.full_name,
                period=period_text(stay.first_day, stay.until),
            )
        return self.tr("{day}: {note} ({office}).").format(
            day=day, note=hint.name, office=stay.host.name
        )

    def enter(self, count: int) -> str:
        """Return what the button says that enters so many."""
        return self.tr("Enter %n appointment(s)", "", count)

    def sum(self, rows: int, left_out: int, faulty: int) -> str:
        """Return how many rows there are, and how many of them will not be entered."""
        parts = [self.tr("%n row(s)", "", rows)]
        if left_out:
            parts.append(self.tr("%n left out", "", left_out))
        if faulty:
            parts.append(self.tr("%n cannot be entered", "", faulty))
        return ", ".join(parts)

    def _times_of(self, appointments: Sequence[Appointment]) -> str:
        """Return the times; of whole days also whether each is an appointment, or all are one."""
        first = appointments[0]
        if first.all_day and len(appointments) > 1:
            return self.tr("all day, %n appointment(s)", "", len(appointments))
        length = (first.last_day - first.day).days + 1
        if first.all_day and length > 1:
            return self.tr("all day, one appointment over %n day(s)", "", length)
        return self.times(first)

    def _days(self, appointments: Sequence[Appointment]) -> str:
        days = [_span(each) for each in appointments]
        if len(days) <= _NAMED_DAYS:
            return "; ".join(days)
        return self.tr("%n days from {first} to {last}", "", len(days)).format(
            first=days[0], last=days[-1]
        )

    def _unsaid_kinds(self, appointment: Appointment) -> set[AppointmentKind]:
        return {kind_in_title(appointment.title) or AppointmentKind.MEETING}


def _span(item: Appointment) -> str:
    """Return "Mo., 21.02.2022", or "Mo., 21.02.–Mi., 23.02.2022"."""
    if item.day == item.last_day:
        return weekday_text(item.day)
    return f"{days_text(item.day, item.last_day)}{item.last_day.year:04}"
