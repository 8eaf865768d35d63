"""The rows of a copied table as appointments: which column means what, and what cannot be read.

Pure functions without Qt. A row that is not understood in every cell makes no appointment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from jobswap_desktop.domain.folding import clean_name, tokens
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.schedule import BRIEFING_MINUTES, Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.tables import Table, TableRow
from jobswap_desktop.domain.text_rules import LINE_LENGTH
from jobswap_desktop.presentation.date_text import UnreadableDate, read_date
from jobswap_desktop.presentation.quick_days import find_days
from jobswap_desktop.presentation.quick_faults import QuickCode, QuickFault
from jobswap_desktop.presentation.quick_text import (
    USUAL_MINUTES,
    QuickScene,
    is_everybody,
    visitors_named,
)
from jobswap_desktop.presentation.quick_times import DAY_MINUTES, find_time
from jobswap_desktop.presentation.quick_words import kind_in_title, marked_kind, marked_mode
from jobswap_desktop.presentation.time_text import read_time
from jobswap_desktop.services.wording import list_text

_SHOWN = 40
_LEAST_HEADERS = 2


class PastedColumn(StrEnum):
    """What a column of the table may mean; `TIMES` holds begin and end in one."""

    DAY = "day"
    START = "start"
    END = "end"
    TIMES = "times"
    LENGTH = "length"
    TITLE = "title"
    PLACE = "place"
    PEOPLE = "people"
    KIND = "kind"
    MODE = "mode"
    CONTACT = "contact"
    REMARK = "remark"
    CONFIDENTIAL = "confidential"


_HEADERS = {
    PastedColumn.DAY: ("tag", "datum", "wochentag", "am", "wann"),
    PastedColumn.START: ("von", "beginn", "ab", "start", "anfang", "uhrzeit von"),
    PastedColumn.END: ("bis", "ende", "uhrzeit bis"),
    PastedColumn.TIMES: ("zeit", "uhrzeit", "zeiten"),
    PastedColumn.LENGTH: ("dauer", "länge"),
    PastedColumn.TITLE: ("titel", "termin", "thema", "betreff", "was", "inhalt", "veranstaltung"),
    PastedColumn.PLACE: ("ort", "raum", "wo"),
    PastedColumn.PEOPLE: (
        "person",
        "personen",
        "wer",
        "teilnehmende",
        "person en",
        "besuch",
        "für",
    ),
    PastedColumn.KIND: ("art",),
    PastedColumn.MODE: ("form", "format"),
    PastedColumn.CONTACT: ("kontakt", "ansprechperson", "ansprechpartner"),
    PastedColumn.REMARK: ("bemerkung", "bemerkungen", "hinweis", "notiz"),
    PastedColumn.CONFIDENTIAL: ("vertraulich", "vertraulichkeit", "vertraulich ja nein"),
}
_MEANINGS = {tokens(word): column for column, words in _HEADERS.items() for word in words}
_USUAL = (
    PastedColumn.DAY,
    PastedColumn.START,
    PastedColumn.END,
    PastedColumn.TITLE,
    PastedColumn.PLACE,
    PastedColumn.PEOPLE,
)
_IN_ONE = (
    PastedColumn.DAY,
    PastedColumn.TIMES,
    PastedColumn.TITLE,
    PastedColumn.PLACE,
    PastedColumn.PEOPLE,
)
_CONTENT = (PastedColumn.PLACE, PastedColumn.CONTACT, PastedColumn.REMARK)
_YES = frozenset({"ja", "j", "x", "1", "wahr", "true", "yes", "vertraulich", "✓", "✔", "☑", "☒"})
_NO = frozenset({"", "nein", "n", "0", "-", "–", "falsch", "false", "no", "nicht vertraulich", "☐"})
_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_MONTH = re.compile(
    rf"(\d{{1,2}})\.\s*({'|'.join(_MONTHS)})[a-zä]*\.?\s*(\d{{4}}|\d{{2}})?", re.IGNORECASE
)
_MIDNIGHT = re.compile(r"[ T]0?0:00(?::00)?(?:\.0+)?$")
_SECONDS = re.compile(r"^(\d{1,2}:\d{2}):\d{2}$")
_BARE_DATE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2})?)?|\d{4}-\d\d-\d\d")
_PARTED = re.compile(r"\s*(?:[,;/+&\n]|\bund\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """One row: what stands in it, the appointment it makes (one a day), or why it makes none.

    `is_withheld` says that it is a confidential one as the week is copied: a time without content.
    """

    number: int
    texts: Mapping[PastedColumn, str]
    appointments: tuple[Appointment, ...] = ()
    faults: tuple[QuickFault, ...] = ()
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class LeftColumn:
    """A column of which nothing is taken over: its number from 1, and its heading, perhaps ""."""

    number: int
    heading: str


def left_columns(table: Table) -> tuple[LeftColumn, ...]:
    """Return the columns with text in them that mean nothing here, or what another one means."""
    columns, first = _layout(table)
    read = set(columns.values())
    heads = table.rows[0].cells if first else ()
    return tuple(
        LeftColumn(number + 1, _shortened(clean_name(heads[number])) if number < len(heads) else "")
        for number in range(table.width)
        if number not in read and any(clean_name(row.cell(number)) for row in table.rows)
    )


def read_rows(table: Table, scene: QuickScene, swap_id: SwapId) -> tuple[PastedRow, ...]:
    """Read every row below the headings.

    Without headings the columns are day, from, to, title, place, person. A row without a day is on
    that of the row above, as merged cells come.
    """
    columns, first = _layout(table)
    found: list[PastedRow] = []
    days: tuple[date, ...] = ()
    for row in table.rows[first:]:
        reader = _RowReader(row, columns, scene, days)
        made = reader.read(swap_id)
        days = reader.days
        found.append(made)
    return tuple(found)


def _layout(table: Table) -> tuple[dict[PastedColumn, int], int]:
    columns: dict[PastedColumn, int] = {}
    for number, cell in enumerate(table.rows[0].cells):
        meaning = _MEANINGS.get(tokens(cell[:LINE_LENGTH]))
        if meaning is not None and meaning not in columns:
            columns[meaning] = number
    if len(columns) >= _LEAST_HEADERS:
        return columns, 1
    in_one = any(_is_span(clean_name(row.cell(1)[:LINE_LENGTH])) for row in table.rows)
    return {meaning: n for n, meaning in enumerate(_IN_ONE if in_one else _USUAL)}, 0


def _is_span(cell: str) -> bool:
    found = find_time(cell, 0)
    return found is not None and found.stop == len(cell) and found.end is not None


def _is_time(cell: str) -> bool:
    if _BARE_DATE.fullmatch(cell):
        return False
    found = find_time(cell, 0)
    is_whole = found is not None and found.stop == len(cell)
    return is_whole or read_time(_SECONDS.sub(r"\1", cell)) is not None


@dataclass
class _RowReader:
    row: TableRow
    columns: Mapping[PastedColumn, int]
    scene: QuickScene
    days: tuple[date, ...]
    faults: list[QuickFault] = field(default_factory=list)

    def read(self, swap_id: SwapId) -> PastedRow:
        self._read_days()
        title = self._cell(PastedColumn.TITLE)
        if not title:
            self._object(QuickCode.TITLE_MISSING)
        people = self._people()
        kind = self._kind(title)
        mode = self._mode(kind)
        start, minutes = self._times(kind)
        is_nameless = title.casefold() == list_text("week_confidential").casefold()
        confidential = self._confidential() or is_nameless
        made: tuple[Appointment, ...] = ()
        if not self.faults:
            plain = Appointment(
                id=AppointmentId(""),
                swap_id=swap_id,
                placement_ids=people,
                title=title,
                start=datetime.combine(self.days[0], time()),
                end=datetime.combine(self.days[0], time()),
                kind=kind,
                mode=mode,
                place=self._cell(PastedColumn.PLACE),
                host_contact=self._cell(PastedColumn.CONTACT),
                remark=self._raw(PastedColumn.REMARK).strip(),
                confidential=confidential,
                all_day=start is None,
            )
            days = self.days[:1] if minutes > DAY_MINUTES else self.days
            made = tuple(_on(plain, day, start or 0, minutes) for day in days)
        return PastedRow(
            number=self.row.number,
            texts={meaning: self._short(meaning) for meaning in self.columns},
            appointments=made,
            faults=tuple(self.faults),
            is_withheld=is_nameless and not any(map(self._cell, _CONTENT)),
        )

    def _read_days(self) -> None:
        cell = _MIDNIGHT.sub("", self._cell(PastedColumn.DAY))
        if not cell:
            if not self.days:
                self._object(QuickCode.DAY_MISSING)
            return
        self.days = self._days_in(cell)

    def _days_in(self, cell: str) -> tuple[date, ...]:
        cell = _MONTH.sub(_plain_month, cell).strip(" ,")
        found = find_days(cell, 0, self.scene.calendar)
        if found is not None and found.end == len(cell):
            self.faults += found.faults
            if found.days or found.faults:
                return () if found.faults else found.days
        elif _BARE_DATE.fullmatch(cell):
            day = read_date(cell, self.scene.calendar.monday)
            if not isinstance(day, UnreadableDate):
                return (day,)
            self._object(QuickCode.NO_SUCH_DAY, day.seen)
            return ()
        self._object(QuickCode.NOT_A_DAY, cell)
        return ()

    def _times(self, kind: AppointmentKind) -> tuple[int | None, int]:
        """Return begin and length in minutes; no begin for a whole day."""
        usual = BRIEFING_MINUTES if kind is AppointmentKind.BRIEFING else USUAL_MINUTES
        whole, start, end = self._span()
        if whole:
            return None, DAY_MINUTES * self._whole_days()
        length = self._length()
        if start is None:
            if not self.faults:
                self._object(QuickCode.TIME_MISSING)
            return 0, usual
        if end is None:
            end = start + length if length else min(start + usual, DAY_MINUTES)
        if end <= start:
            self._object(QuickCode.END_NOT_AFTER_START, self._cell(PastedColumn.END))
        if end > DAY_MINUTES:
            self._object(QuickCode.OVER_MIDNIGHT)
        return start, end - start

    def _whole_days(self) -> int:
        """Return how many days a whole-day one lasts: till the day that stands for its end."""
        cell = _MIDNIGHT.sub("", self._cell(PastedColumn.END))
        if not cell or not self.days or _is_time(cell):
            return 1
        last = self._days_in(cell)[-1:]
        if last and last[0] < self.days[-1]:
            self._object(QuickCode.END_NOT_AFTER_START, cell)
        return max((last[0] - self.days[0]).days + 1, 1) if last else 1

    def _span(self) -> tuple[bool, int | None, int | None]:
        both = self._cell(PastedColumn.TIMES) or self._cell(PastedColumn.START)
        found = find_time(both, 0) if both else None
        if found is not None and found.stop == len(both) and not found.fault:
            if found.all_day:
                return True, None, None
            if found.start is not None and found.end is not None:
                return False, found.start, found.end
        start = self._moment(both)
        return False, start, self._moment(self._cell(PastedColumn.END))

    def _moment(self, cell: str) -> int | None:
        if not cell:
            return None
        plain = _SECONDS.sub(r"\1", cell)
        if plain == "24:00":
            return DAY_MINUTES
        moment = read_time(plain)
        if moment is None:
            self._object(QuickCode.NOT_A_TIME, cell)
            return None
        return moment.hour * 60 + moment.minute

    def _length(self) -> int:
        cell = self._cell(PastedColumn.LENGTH)
        found = find_time(f"{cell} min" if cell.isdecimal() else cell, 0) if cell else None
        if cell and (found is None or found.length is None):
            clock = self._moment(cell)
            return clock or 0
        return found.length or 0 if found else 0

    def _people(self) -> frozenset[PlacementId]:
        cell = self._raw(PastedColumn.PEOPLE).strip()
        if not clean_name(cell):
            return self.scene.shown
        last_first = [
            each
            for each in self.scene.visitors
            if tokens(f"{each.last_name} {each.first_name}") == tokens(cell)
        ]
        if len(last_first) == 1:
            return frozenset({last_first[0].placement_id})
        found: set[PlacementId] = set()
        for name in filter(None, map(clean_name, _PARTED.split(cell))):
            meant = visitors_named(name, self.scene.visitors)
            if not meant:
                self._object(QuickCode.PERSON_UNKNOWN, name, self._names())
            elif len(meant) > 1 and not is_everybody(name):
                names = tuple(f"{each.first_name} {each.last_name}" for each in meant)
                self._object(QuickCode.VISITOR_AMBIGUOUS, name, names)
            found.update(each.placement_id for each in meant)
        return frozenset(found)

    def _names(self) -> tuple[str, ...]:
        return tuple(f"{each.first_name} {each.last_name}" for each in self.scene.visitors)

    def _confidential(self) -> bool:
        cell = self._cell(PastedColumn.CONFIDENTIAL)
        said = cell.casefold()
        if said not in _YES | _NO:
            self._object(QuickCode.NOT_YES_OR_NO, cell)
        return said in _YES

    def _kind(self, title: str) -> AppointmentKind:
        cell = self._cell(PastedColumn.KIND)
        if not cell:
            return kind_in_title(title) or AppointmentKind.MEETING
        kind = marked_kind(cell)
        if kind is None:
            self._object(QuickCode.KIND_UNKNOWN, cell)
        return kind or AppointmentKind.MEETING

    def _mode(self, kind: AppointmentKind) -> Mode:
        cell = self._cell(PastedColumn.MODE) or self._cell(PastedColumn.PLACE)
        online = kind is AppointmentKind.ONLINE_EVENT
        return marked_mode(cell) or (Mode.ONLINE if online else Mode.ONSITE)

    def _raw(self, column: PastedColumn) -> str:
        number = self.columns.get(column)
        return "" if number is None else self.row.cell(number)

    def _cell(self, column: PastedColumn) -> str:
        return clean_name(self._raw(column))

    def _short(self, column: PastedColumn) -> str:
        text = clean_name(self._raw(column)[: 4 * LINE_LENGTH])
        return text if len(text) <= LINE_LENGTH else f"{text[:LINE_LENGTH]}…"

    def _object(self, code: QuickCode, seen: str = "", names: tuple[str, ...] = ()) -> None:
        self.faults.append(QuickFault(code=code, seen=_shortened(seen), names=names))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _plain_month(match: re.Match[str]) -> str:
    month = _MONTHS.index(match[2].casefold()) + 1
    return f"{match[1]}.{month}.{match[3] or ''}"


def _on(appointment: Appointment, day: date, start: int, minutes: int) -> Appointment:
    begin = datetime.combine(day, time()) + timedelta(minutes=start)
    return replace(appointment, start=begin, end=begin + timedelta(minutes=minutes))
