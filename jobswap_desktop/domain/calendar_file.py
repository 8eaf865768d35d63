"""What a calendar file of another program says, fitted to a visitor's week.

Times are local wall times at Europe/Berlin, as in `schedule`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from unicodedata import normalize

from jobswap_desktop.domain.din_91379 import clusters
from jobswap_desktop.domain.schedule import AppointmentKind, Mode
from jobswap_desktop.domain.text_rules import LINE_LENGTH, TEXT_LENGTH, is_blank, unprintable

WITHOUT_END = timedelta(minutes=15)
"""How long an event lasts that has a beginning and no end."""

_SPARE = 2
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class EventNote(StrEnum):
    """What was made of an event that does not fit as it stands in the file."""

    SPLIT = "split"
    WHOLE_DAYS = "whole_days"
    NO_END = "no_end"
    NO_TITLE = "no_title"
    NO_UID = "no_uid"
    UID_REPEATED = "uid_repeated"
    ZONE_UNKNOWN = "zone_unknown"
    REPEAT_UNREADABLE = "repeat_unreadable"
    TEXT_SHORTENED = "text_shortened"
    CHARACTERS_LOST = "characters_lost"
    NOT_IN_FILE = "not_in_file"


class CalendarNote(StrEnum):
    """What a clerk should know of the whole file."""

    OLD_FORMAT = "old_format"
    WINDOWS_ENCODING = "windows_encoding"
    CUT_OFF = "cut_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEvent:
    """One event, or one instance of a repeated one.

    `uid` and `recurrence` together are what a later file knows it by; `recurrence` is the original
    begin of an instance as ISO text, and has "#2" at its end where an event that goes over
    midnight had to be parted and this is its second part. A `cancelled` one does not take place.
    `is_free` ones block no time. `host_contact` and `mode` are told by files from here alone.
    """

    uid: str
    title: str
    start: datetime
    end: datetime
    recurrence: str = ""
    sequence: int = 0
    all_day: bool = False
    place: str = ""
    remark: str = ""
    host_contact: str = ""
    mode: Mode | None = None
    kind: AppointmentKind = AppointmentKind.MEETING
    confidential: bool = False
    cancelled: bool = False
    is_free: bool = False
    is_online: bool = False
    notes: tuple[EventNote, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What a later file knows the event by."""
        return self.uid, self.recurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarContent:
    """What was read of a file between `first` and `last` (both included).

    `whole` are the UIDs of which the file tells everything, so that an instance it does not name
    does not take place, each with the highest number of change the file has of it. `outside`
    counts events of other days, `other` tasks and journal entries, `unreadable` events that could
    not be read, `unfollowed` those that begin on other days and may take place on these, by a rule
    that is not followed.
    """

    first: date
    last: date
    events: tuple[FileEvent, ...]
    whole: Mapping[str, int] = field(default_factory=dict)
    outside: int = 0
    other: int = 0
    unreadable: int = 0
    unfollowed: int = 0
    notes: tuple[CalendarNote, ...] = ()


def fitted(event: FileEvent) -> Iterator[FileEvent]:
    """Yield the event as appointments can hold it: exact to the minute, each on one day.

    One over midnight is parted in two, one of more than a day becomes a whole-day one that names
    its times. Texts are cut and cleaned of what cannot be printed.
    """
    event = _timed(_worded(event))
    if event.all_day or _ends_on_its_day(event):
        yield event
        return
    if event.end - event.start > _DAY:
        span = f"{event.start:%d.%m.%Y %H:%M} – {event.end:%d.%m.%Y %H:%M}"
        yield replace(
            event,
            all_day=True,
            start=_midnight(event.start),
            end=_midnight(event.end - _MINUTE) + _DAY,
            remark=f"{span}\n{event.remark}".strip()[:TEXT_LENGTH],
            notes=(*event.notes, EventNote.WHOLE_DAYS),
        )
        return
    midnight = _midnight(event.end)
    notes = (*event.notes, EventNote.SPLIT)
    yield replace(event, end=midnight, notes=notes)
    yield replace(event, start=midnight, recurrence=f"{event.recurrence}#2", notes=notes)


def _timed(event: FileEvent) -> FileEvent:
    start, end = (moment.replace(second=0, microsecond=0) for moment in (event.start, event.end))
    if event.all_day:
        start, end = _midnight(start), _midnight(end)
        return replace(event, start=start, end=max(end, start + _DAY))
    if end <= start:
        last = _midnight(start) + _DAY
        notes = (*event.notes, EventNote.NO_END)
        return replace(event, start=start, end=min(start + WITHOUT_END, last), notes=notes)
    if start.time() == time() and end - start >= _DAY - _MINUTE:
        # From midnight to midnight or to a minute before, as some programs write a whole day.
        whole = end if end.time() == time() else end + _MINUTE
        if whole.time() == time():
            return replace(event, start=start, end=whole, all_day=True)
    return replace(event, start=start, end=end)


def _ends_on_its_day(event: FileEvent) -> bool:
    return event.end <= _midnight(event.start) + _DAY


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


def _worded(event: FileEvent) -> FileEvent:
    notes = list(event.notes)
    title = _clean(" ".join(event.title.split()), "", LINE_LENGTH, notes)
    if is_blank(title):
        title = ""
        notes.append(EventNote.NO_TITLE)
    return replace(
        event,
        title=title,
        place=_clean(" ".join(event.place.split()), "", LINE_LENGTH, notes),
        host_contact=_clean(" ".join(event.host_contact.split()), "", LINE_LENGTH, notes),
        remark=_remark(event.remark, notes),
        notes=tuple(dict.fromkeys(notes)),
    )


def remark_as_read(remark: str) -> str:
    """Return a remark as it is after it was in a file, to be held against one of a file."""
    return _remark(remark, [])


def _remark(text: str, notes: list[EventNote]) -> str:
    return _clean("\n".join(text.splitlines()).strip(), "\n\t", TEXT_LENGTH, notes)


def _clean(text: str, layout: str, length: int, notes: list[EventNote]) -> str:
    """Return `text` with nothing in it that an appointment may not hold; say so in `notes`."""
    # To look at letters that nobody will read takes long where they bear marks by the thousand.
    is_cut = len(text) > _SPARE * length
    text = normalize("NFC", text[: _SPARE * length])
    foreign = {character for character in unprintable(text) if character not in layout}
    if foreign:
        notes.append(EventNote.CHARACTERS_LOST)
        kept = (_instead(part) if part in foreign else part for part in clusters(text))
        text = "".join(kept).strip()
    if is_cut or len(text) > length:
        notes.append(EventNote.TEXT_SHORTENED)
        text = f"{text[: length - 1].rstrip()}…"
    return text


def _instead(character: str) -> str:
    return "?" if character[0].isalpha() else ""
