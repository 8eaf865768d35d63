"""One line that stands for an appointment, as a clerk types it.

"mo 9-10:30 Teamkoordination @Raum 2.14 #s" and "di-do 13 Uhr Workshop 2h" are read here. The
latter is one appointment on each day; "di-do ganztägig Messe" is one over three days. Pure
functions without Qt. What is understood is taken, the rest is the title; what is understood by
half is a fault and nothing is guessed. Text in straight quotation marks is taken as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from jobswap_desktop.domain.folding import clean_name, fold
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.schedule import BRIEFING_MINUTES, Appointment, AppointmentKind, Mode
from jobswap_desktop.presentation.quick_days import Calendar, is_daily
from jobswap_desktop.presentation.quick_faults import QuickCode, QuickFault
from jobswap_desktop.presentation.quick_pieces import Piece, PieceKind, pieces_of
from jobswap_desktop.presentation.quick_times import DAY_MINUTES, TimeFound, lasts_overnight
from jobswap_desktop.presentation.quick_words import kind_in_title, marked_kind, marked_mode

LONGEST_LINE = 1000
USUAL_MINUTES = 60
_SPAN_LIKE = re.compile(r"\d{1,3}(?:[:.]\d{1,2})?(?:-|–|—)\d{1,3}(?:[:.]\d{1,2})?")
_CONFIDENTIAL = frozenset({"vertraulich", "v"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickVisitor:
    """A visitor as lines name them: by the beginning of the last name."""

    placement_id: PlacementId
    first_name: str
    last_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickScene:
    """What a line may leave out: the visitors meant, and day, time and length of a chosen place.

    `minutes` is None for the usual length.
    """

    calendar: Calendar
    visitors: tuple[QuickVisitor, ...]
    shown: frozenset[PlacementId]
    day: date | None = None
    start: time | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickEntry:
    """What was read. `start` and `minutes` count from midnight; an `all_day` one has neither.

    `spans` are the days as they were written together (see `DaysFound`).
    """

    days: tuple[date, ...]
    spans: tuple[tuple[date, date], ...]
    placement_ids: frozenset[PlacementId]
    title: str
    start: int | None
    minutes: int
    all_day: bool = False
    kind: AppointmentKind = AppointmentKind.MEETING
    mode: Mode = Mode.ONSITE
    place: str = ""
    confidential: bool = False
    faults: tuple[QuickFault, ...] = ()

    def appointments(self, swap_id: SwapId) -> tuple[Appointment, ...]:
        """Return one appointment a day, of whole days one a span; none while there are faults.

        They have no ids.
        """
        if self.faults:
            return ()
        if self.all_day:
            return tuple(self._on(first, last, swap_id) for first, last in self.spans)
        return tuple(self._on(day, day, swap_id) for day in self.days)

    def _on(self, day: date, last: date, swap_id: SwapId) -> Appointment:
        midnight = datetime.combine(day, time())
        start = midnight + timedelta(minutes=self.start or 0)
        minutes = ((last - day).days + 1) * DAY_MINUTES if self.all_day else self.minutes
        return Appointment(
            id=AppointmentId(""),
            swap_id=swap_id,
            placement_ids=self.placement_ids,
            title=self.title,
            start=start,
            end=start + timedelta(minutes=minutes),
            kind=self.kind,
            mode=self.mode,
            place=self.place,
            confidential=self.confidential,
            all_day=self.all_day,
        )


def read_line(line: str, scene: QuickScene) -> QuickEntry:
    """Read a line; never raises, whatever it holds."""
    if len(line) > LONGEST_LINE:
        return _nothing(QuickFault(code=QuickCode.LINE_TOO_LONG, seen=str(LONGEST_LINE)))
    text = clean_name(line)
    reading = _Reading(scene)
    for piece in pieces_of(text, scene.calendar):
        reading.take(piece)
    return reading.entry()


def _nothing(fault: QuickFault) -> QuickEntry:
    return QuickEntry(
        days=(),
        spans=(),
        placement_ids=frozenset(),
        title="",
        start=None,
        minutes=0,
        faults=(fault,),
    )


class _Reading:
    """The pieces of a line put together."""

    def __init__(self, scene: QuickScene) -> None:
        self._scene = scene
        self._faults: list[QuickFault] = []
        self._days: tuple[date, ...] | None = None
        self._spans: tuple[tuple[date, date], ...] = ()
        self._days_seen = ""
        self._title: list[Piece] = []
        self._times: list[TimeFound] = []
        self._place: str | None = None
        self._place_quoted = False
        self._visitors: set[PlacementId] = set()
        self._kind: AppointmentKind | None = None
        self._mode: Mode | None = None
        self._confidential = False

    def take(self, piece: Piece) -> None:
        """Take the next piece of the line."""
        if piece.kind is PieceKind.DAYS:
            self._take_days(piece)
        elif piece.kind is PieceKind.TIME and piece.time is not None:
            self._times.append(piece.time)
        elif piece.kind is PieceKind.PLACE:
            self._take_place(piece)
        elif piece.kind is PieceKind.VISITOR:
            self._take_visitor(piece)
        elif piece.kind is PieceKind.MARK:
            self._take_mark(piece)
        elif piece.kind is PieceKind.MODE:
            self._mode = marked_mode(piece.text)
        elif piece.kind is PieceKind.OPEN_QUOTE:
            self._object(QuickCode.QUOTE_OPEN, piece.text)
        else:
            self._title.append(piece)

    def entry(self) -> QuickEntry:
        """Return the whole, with everything that is wrong with it."""
        self._take_last_word()
        start, minutes, all_day = self._time()
        title = _joined(self._title)
        kind = self._kind or kind_in_title(title) or AppointmentKind.MEETING
        if minutes is None:
            minutes = BRIEFING_MINUTES if kind is AppointmentKind.BRIEFING else USUAL_MINUTES
            if start is not None:
                # An hour that begins late ends with the day.
                minutes = min(minutes, DAY_MINUTES - start)
        if start is not None and start + minutes > DAY_MINUTES:
            self._object(QuickCode.OVER_MIDNIGHT, title)
        days = self._days
        if days is None:
            days = (self._scene.day,) if self._scene.day else ()
            self._spans = tuple((day, day) for day in days)
            if not days and not self._has(QuickCode.DAY_OR_TIME):
                self._object(QuickCode.DAY_MISSING)
        if not title:
            self._object(QuickCode.TITLE_MISSING)
        online = kind is AppointmentKind.ONLINE_EVENT
        return QuickEntry(
            days=days,
            spans=self._spans,
            placement_ids=frozenset(self._visitors) or self._scene.shown,
            title=title,
            start=None if all_day else start,
            minutes=minutes,
            all_day=all_day,
            kind=kind,
            mode=self._mode or (Mode.ONLINE if online else Mode.ONSITE),
            place=self._place or "",
            confidential=self._confidential,
            faults=tuple(self._faults),
        )

    def _take_days(self, piece: Piece) -> None:
        found = piece.days
        if found is None:
            return
        if self._days is None:
            self._days, self._spans = found.days, found.spans
            self._days_seen = piece.text
            self._faults += found.faults
        elif found.is_short:
            # A lone "so" or "do" further on is a word of the title.
            self._title.append(piece)
        elif is_daily(piece.text) or is_daily(self._days_seen):
            self._object(QuickCode.DAILY_AND_DAY, piece.text, (self._days_seen,))
        else:
            self._object(QuickCode.SECOND_DAY, piece.text)

    def _take_place(self, piece: Piece) -> None:
        if not piece.text:
            self._object(QuickCode.PLACE_EMPTY, "@")
        elif self._place is not None:
            self._object(QuickCode.SECOND_PLACE, piece.text)
        else:
            self._place = piece.text
            self._place_quoted = '"' in piece.as_typed

    def _take_visitor(self, piece: Piece) -> None:
        found = visitors_named(piece.text, self._scene.visitors)
        names = tuple(f"{each.first_name} {each.last_name}".strip() for each in found)
        if not found:
            self._object(QuickCode.VISITOR_UNKNOWN, f"#{piece.text}")
        elif len(found) > 1 and not is_everybody(piece.text):
            self._object(QuickCode.VISITOR_AMBIGUOUS, f"#{piece.text}", names)
        self._visitors.update(each.placement_id for each in found)

    def _take_mark(self, piece: Piece) -> None:
        kind, mode = marked_kind(piece.text), marked_mode(piece.text)
        if piece.text.casefold() in _CONFIDENTIAL:
            self._confidential = True
        elif kind is not None:
            self._kind = kind
        elif mode is not None:
            self._mode = mode
        else:
            self._object(QuickCode.MARK_UNKNOWN, f"!{piece.text}")

    def _time(self) -> tuple[int | None, int | None, bool]:
        """Return begin, length and whether it lasts the whole day."""
        self._take_bare_hour()
        whole = [found for found in self._times if found.all_day]
        starts = [found for found in self._times if found.start is not None]
        ends = [found for found in self._times if found.end is not None]
        lengths = [found for found in self._times if found.length is not None]
        faults = [found.fault for found in self._times if found.fault is not None]
        self._faults += faults
        for more in (starts, ends + lengths):
            if len(more) > 1:
                self._object(QuickCode.SECOND_TIME, more[1].seen)
        if whole and (starts or ends or lengths):
            self._object(QuickCode.ALL_DAY_WITH_TIME, (starts + ends + lengths)[0].seen)
        if whole or faults:
            return None, None, bool(whole)
        if self._days is None and any(found.could_be_date for found in starts):
            self._object(QuickCode.DAY_OR_TIME, starts[0].seen)
        start = starts[0].start if starts else self._usual_start()
        if start is None:
            self._miss_time()
            return None, None, False
        if ends and ends[0].end is not None:
            if ends[0].end <= start:
                overnight = lasts_overnight(start, ends[0].end)
                code = QuickCode.OVER_MIDNIGHT if overnight else QuickCode.END_NOT_AFTER_START
                self._object(code, ends[0].seen)
                return start, 0, False
            return start, ends[0].end - start, False
        if lengths:
            return start, lengths[0].length, False
        return start, None if starts else self._scene.minutes, False

    def _miss_time(self) -> None:
        first = self._title[0].text if self._title else ""
        if self._days is not None and _SPAN_LIKE.fullmatch(first):
            self._object(QuickCode.NOT_A_TIME, first)
        else:
            self._object(QuickCode.TIME_MISSING)

    def _usual_start(self) -> int | None:
        chosen = self._scene.start
        return None if chosen is None else chosen.hour * 60 + chosen.minute

    def _take_bare_hour(self) -> None:
        """Take "mo 9 Team" as nine o'clock, where nothing else says when."""
        if any(found.start is not None or found.all_day or found.fault for found in self._times):
            return
        for number, found in enumerate(self._times):
            if found.perhaps_start is not None:
                self._times[number] = replace(found, start=found.perhaps_start, length=None)
                return
        for piece in self._title:
            if piece.time is not None:
                self._title.remove(piece)
                self._times.append(piece.time)
                return

    def _take_last_word(self) -> None:
        """Take "vertraulich" at the end of title or place for the mark; in quotation marks not."""
        if self._place is not None and not self._place_quoted:
            words = self._place.split()
            if len(words) > 1 and _is_confidential(words[-1]):
                self._place, self._confidential = " ".join(words[:-1]), True
        if len(self._title) > 1 and self._title[-1].kind is PieceKind.WORD:
            last = self._title[-1]
            if _is_confidential(last.text):
                self._title.pop()
                self._confidential = True

    def _has(self, code: QuickCode) -> bool:
        return any(fault.code is code for fault in self._faults)

    def _object(self, code: QuickCode, seen: str = "", names: tuple[str, ...] = ()) -> None:
        self._faults.append(QuickFault(code=code, seen=seen, names=names))


def _is_confidential(word: str) -> bool:
    return word.casefold().strip("().,;!") == "vertraulich"


def _joined(pieces: list[Piece]) -> str:
    if len(pieces) == 1:
        return pieces[0].text
    return " ".join(piece.as_typed for piece in pieces).strip(" ,;")


def is_everybody(name: str) -> bool:
    """Tell whether a name stands for all visitors."""
    return name.casefold() in {"beide", "alle"}


def visitors_named(name: str, visitors: tuple[QuickVisitor, ...]) -> tuple[QuickVisitor, ...]:
    """Return the visitors a name fits: "#s" by last name, else by first name, "#2" by number."""
    wanted = fold(name)
    if is_everybody(name):
        return visitors
    if not wanted:
        return ()
    if re.fullmatch(r"[12]", wanted):
        return visitors[int(wanted) - 1 : int(wanted)]
    exact = tuple(each for each in visitors if fold(each.last_name) == wanted)
    by_last = tuple(each for each in visitors if fold(each.last_name).startswith(wanted))
    by_first = tuple(
        each
        for each in visitors
        if fold(each.first_name).startswith(wanted)
        or fold(f"{each.first_name} {each.last_name}") == wanted
    )
    return exact or by_last or by_first
