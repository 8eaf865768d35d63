"""The week plan: both visitors side by side on one sheet, or one visitor with more room."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from jobswap_desktop.documents import blocks, german, ink, text
from jobswap_desktop.documents.layout import Sheet, frame_size, landscape_sheet
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import TO_FILL_IN, case_facts
from jobswap_desktop.documents.week_grid import Captions, Note, WeekGrid
from jobswap_desktop.documents.week_hours import ground, hours_line
from jobswap_desktop.documents.week_layout import Week, weeks_of
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.offices import ClosureKind, Office
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.workdays import carnival_days, holiday_name

_LIST_COLUMNS = (12 * mm, 36 * mm, 26 * mm, 147 * mm, 54 * mm)
_SUBJECT = 3
_GUESTS_COLUMN = 55 * mm
"""Where there are two visitors it takes its room from the subject."""


def sheet(paper: Paper) -> Sheet:
    """Return the plan of the case, or of the direction the paper names.

    One sheet a week; what has no room on it follows in a numbered list.
    """
    wording = Wording.of(paper, case_facts(paper))
    size = frame_size()
    story: list[Flowable] = []
    appointments = [_printable(item, wording) for item in paper.appointments]
    for week in weeks_of(paper.placements, appointments):
        if story:
            story.append(PageBreak())
        grid = WeekGrid(week, _captions(paper, week, wording), size)
        story.append(grid)
        if grid.listed:
            story += [PageBreak(), *_list(paper, week, grid.listed, wording)]
    return landscape_sheet(paper, wording.text("title"), story)


def _printable(item: Appointment, wording: Wording) -> Appointment:
    """Return an appointment as it may be read by anybody: of a confidential one only the time."""
    if not item.confidential:
        return item
    return replace(item, title=wording.text("confidential"), place="", host_contact="", remark="")


def _title(week: Week, wording: Wording) -> str:
    first, last = week.days[0], week.days[-1]
    return f"{wording.text('title')} {german.week(first)} · {german.period(first, last)}"


def _captions(paper: Paper, week: Week, wording: Wording) -> Captions:
    names = [placement.visitor.last_name for placement in week.placements]
    if len(set(names)) < len(names):
        names = [placement.visitor.full_name for placement in week.placements]
    notes = {
        (day, lane): note
        for day in week.days
        for lane, placement in enumerate(week.placements)
        for note in _notes(placement, day, wording)
    }
    return Captions(
        title=_title(week, wording),
        aside=f"Az. {paper.swap.reference} · Stand {german.day(paper.today)}",
        names=[_direction(placement, wording) for placement in week.placements],
        lanes=names,
        both=wording.text("both"),
        empty=wording.text("empty"),
        more=wording.text("more", numbers="{numbers}"),
        whole_day=wording.text("whole_day"),
        notes=notes,
        hours=[hours_line(placement.host, wording) for placement in week.placements],
        ground={
            (day, lane): ground(placement.host, day, week)
            for day in week.days
            for lane, placement in enumerate(week.placements)
            if (day, lane) not in notes or notes[day, lane].closed_from or notes[day, lane].is_open
        },
    )


def _direction(placement: Placement, wording: Wording) -> str:
    return wording.text(
        "direction" if placement.home else "guest",
        visitor=placement.visitor.full_name or TO_FILL_IN,
        home=_short(placement.home),
        host=_short(placement.host),
    )


def _short(office: Office | None) -> str:
    return ((office.name or office.employer) if office else "") or TO_FILL_IN


def _notes(placement: Placement, day: date, wording: Wording) -> Iterator[Note]:
    host = placement.host
    holiday = holiday_name(day, host.land.value)
    if holiday is None and day in host.extra_holidays:
        holiday = wording.text("holiday_extra")
    closure = host.closure_on(day)
    if holiday:
        yield Note(words=holiday, closed_from=None, hatched=True)
    elif closure and closure.kind is ClosureKind.SHORT_DAY and closure.from_time:
        at = german.clock(closure.from_time)
        words = wording.text("short_day", label=closure.label or term(closure.kind), time=at)
        yield Note(words=words, closed_from=closure.from_time, hatched=True)
    elif closure:
        yield Note(words=closure.label or term(closure.kind), closed_from=None, hatched=True)
    elif not placement.is_in_house(day):
        yield Note(words=wording.text("away"), closed_from=None, hatched=False)
    elif carnival := carnival_days(day.year).get(day):
        yield Note(words=carnival, closed_from=None, hatched=False, is_open=True)


def _list(
    paper: Paper, week: Week, listed: tuple[Appointment, ...], wording: Wording
) -> list[Flowable]:
    names = {p.id: p.visitor.full_name for p in paper.swap.placements}
    heads = ["number", "day", "time", "subject", "place"]
    widths = [*_LIST_COLUMNS]
    if len(names) > 1:
        heads.append("guests")
        widths += [_GUESTS_COLUMN]
        widths[_SUBJECT] -= _GUESTS_COLUMN
    rows = [[paragraph(wording.text(head), text.LABEL) for head in heads]]
    for number, item in enumerate(listed, start=1):
        guests = [name for id_, name in names.items() if id_ in item.placement_ids]
        cells = [
            paragraph(str(number), text.CELL),
            paragraph(german.weekday_period(item.day, item.last_day), text.CELL),
            paragraph(_time(item, wording), text.CELL),
            paragraph(item.title, text.STRONG),
            paragraph(item.place, text.CELL),
            paragraph(german.enumeration(guests), text.CELL),
        ]
        rows.append(cells[: len(heads)])
    return [
        paragraph(f"{wording.text('list_title')} {german.week(week.days[0])}", text.TITLE),
        paragraph(wording.text("list_subtitle"), text.SUBTITLE),
        blocks.table(
            rows,
            widths,
            ("LINEBELOW", (0, 0), (-1, 0), 0.7, ink.LINE),
            ("LINEBELOW", (0, 1), (-1, -1), 0.35, ink.HAIRLINE),
            ("RIGHTPADDING", (0, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            repeat=1,
        ),
    ]


def _time(item: Appointment, wording: Wording) -> str:
    if item.all_day:
        return wording.text("whole_day")
    return german.time_span(item.start.time(), item.end.time())
