"""Cases that papers are proved on: three kinds, each with short, long, hostile and no words.

What is proved over them goes over `paper_plan`, so that a new kind of paper is proved as well.
"""

import dataclasses
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from itertools import cycle
from typing import Any, TypeVar

import builders
from documents.pages import a_paper

from jobswap_desktop.documents.paper import (
    CountTable,
    HistoryLine,
    HistoryNote,
    KeySheet,
    Paper,
    StatisticsNote,
)
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.ids import (
    JournalEntryId,
    OfficeId,
    ParticipationId,
    PlacementId,
    ReportId,
)
from jobswap_desktop.domain.offices import Body, DayHours, Office
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.people import Actor, Person, StatusGroup
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, chronological
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.workdays import Period

APPOINTMENTS = 60
LONG_NAME = "Anna-Sophia Maximiliane von und zu Hohenstein-Wittgenstein-Berleburg " * 5
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverband" * 5
LONG_TEXT = "Kennenlernen der Arbeitsweise eines kommunalen IT-Verbunds in allen Teilen. " * 20
HOSTILE = (
    "<b>fett</b> & <i>",
    "</para></para>",
    '<img src="file:///etc/passwd" width="9"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    "&amp;&#x41;&nope;",
    "{visitor} %s %(x)s \\0",
    "Glocke\x07 Null\x00 Escape\x1b[31m",
    "<onDraw name='x'/><seq/>",
    "مريم الحسن",
    "אברהם כהן",
    "\u202eumgedreht\u202c",
    "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 Team",
    "e" + "\u0301\u0323" * 150,
    "M̂ara K͟hān Č̕ R̥̄ ẞ",
    "漢字 かな 한글",
    "Юлия Ёлкина",
    "\ufeff\u200b\u00ad",
    "\r\n\t  \n",
    LONG_WORD[:300],
    "]]> --> <!-- <?php ?> <![CDATA[",
    "<font color=white>weiß</font><a href=javascript:1>x</a>",
    "(runde) \\(Klammern\\) ((",
)
COUNCIL = Body.STAFF_COUNCIL
SINGLE = (Body.STAFF_COUNCIL, Body.DISABILITY_REPRESENTATION)
_FIXED = frozenset({"letter", "series"})

Value = TypeVar("Value")
Words = Callable[[str], str]


class Data(StrEnum):
    """How much is written in a case, and by whom."""

    SHORT = "short"
    LONG = "long"
    HOSTILE = "hostile"
    EMPTY = "empty"


FULL_WEEKS = {(SwapKind.MUTUAL, Data.HOSTILE), (SwapKind.ONE_SIDED, Data.LONG)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case with all that its papers are made from."""

    name: str
    swap: Swap
    appointments: tuple[Appointment, ...]
    journal: tuple[JournalEntry, ...]
    report: ClosingReport | None
    clerk: Actor

    def papers(self, today: date = builders.TODAY) -> Iterator[tuple[str, Paper]]:
        """Yield every paper of the plan with a name that tells it apart.

        Those that only a closed case has come last.
        """
        closed = replace(self.swap, state=SwapState.CLOSED, closed_on=today)
        seen = set[str]()
        for swap in (self.swap, closed):
            for spec in paper_plan(swap, today):
                label = _label(spec, swap)
                if label not in seen:
                    seen.add(label)
                    yield f"{self.name} {label}", self._paper(swap, spec, today)

    def _paper(self, swap: Swap, spec: PaperSpec, today: date) -> Paper:
        paper = a_paper(swap, spec, today=today, draft=spec.draft)
        fields: dict[str, Any] = {"clerk": self.clerk, "appointments": self.appointments}
        if spec.placement_id is not None:
            fields |= {"journal": self.journal, "report": self.report}
        return replace(paper, **fields)

    def statistics(self) -> StatisticsNote:
        """Return the statistics of a year in which only words of the case were counted."""
        words = (self.swap.occasion, self.clerk.name, self.swap.remark)
        rows = tuple((word or "–", "12") for word in words)
        return StatisticsNote(
            office=self.swap.offices[0],
            clerk=self.clerk,
            year=2022,
            today=builders.TODAY,
            total="36",
            tables=(CountTable(by="Ergebnis", rows=rows), CountTable(by="Dauer", rows=rows * 20)),
            head="1234-9f3a 77c0 12ab 5d1e 8842",
            head_moment="22.02.2022, 08:30",
        )

    def key_sheet(self) -> KeySheet:
        """Return the sheet with the key of an office of the case."""
        return KeySheet(
            office=self.swap.offices[0],
            clerk=self.clerk,
            today=builders.TODAY,
            made_on=builders.TODAY,
            fingerprint="12345 67890 12345 67890 12345 67890 12345 67890",
            code=f'{{"format":"jobtausch-key","office":"{self.swap.offices[0].name}"}}',
        )

    def history(self) -> HistoryNote:
        """Return the history of the case as a note for the file."""
        words = [self.swap.remark, self.swap.occasion, self.clerk.name] * 20
        lines = tuple(
            HistoryLine(
                when="01.02.2022, 08:30",
                who=self.clerk.name,
                what=word,
                about=self.swap.remark,
                changes=(("Bemerkung", word, self.swap.occasion),),
            )
            for word in words
        )
        return HistoryNote(
            reference=self.swap.reference,
            title=self.swap.occasion,
            office=self.swap.offices[0],
            clerk=self.clerk,
            today=builders.TODAY,
            lines=lines,
            total=len(lines),
        )


def _label(spec: PaperSpec, swap: Swap) -> str:
    return spec.number.removeprefix(swap.reference).strip("-_ ") or spec.kind.value


@cache
def cases() -> tuple[Case, ...]:
    """Return every kind of case with every kind of words."""
    return tuple(_case(kind, data) for kind in SwapKind for data in Data)


def a_case(kind: SwapKind, data: Data) -> Case:
    """Return one of them."""
    name = f"{kind.value} {data.value}"
    return next(case for case in cases() if case.name == name)


def _case(kind: SwapKind, data: Data) -> Case:
    words = _words(data)
    swap = _written(_plain_swap(kind, data), words)
    much = data in {Data.LONG, Data.HOSTILE}
    # A full week is proved once for each: with long words it fills sixty pages.
    is_full = (kind, data) in FULL_WEEKS
    meetings = (*_crowd(swap), *_whole_days(swap)) if is_full else (_meeting(swap, 0),)
    days = 5 if much else 1
    return Case(
        name=f"{kind.value} {data.value}",
        swap=swap,
        appointments=chronological(rewritten(meeting, words) for meeting in meetings),
        journal=()
        if data is Data.EMPTY
        else tuple(rewritten(_entry(swap, day), words) for day in range(days)),
        report=None if data is Data.EMPTY else rewritten(_report(swap), words),
        clerk=rewritten(builders.a_clerk(), words),
    )


def _words(data: Data) -> Words | None:
    if data is Data.SHORT:
        return None
    if data is Data.EMPTY:
        return _nothing
    if data is Data.LONG:
        return _much
    supply = cycle(HOSTILE)
    # A reference is made by the program, of an office's own letters: it can hold no line end.
    return lambda field: "<b>JT&amp;" if field == "reference" else next(supply)


def _nothing(_field: str) -> str:
    return ""


def _much(field: str) -> str:
    if field in {"learning_goals", "remark", "occasion", "observed", "learned", "idea"}:
        return LONG_TEXT
    return LONG_WORD[:300] if field in {"city", "unit", "place"} else LONG_NAME[:300]


def rewritten(record: Value, words: Words | None, **also: Any) -> Value:
    """Return a record with other words in every field that holds words."""
    if words is None or record is None:
        return record
    kind = type(record)
    hints = typing.get_type_hints(kind)
    texts = {
        field.name: words(field.name)
        for field in dataclasses.fields(kind)  # type: ignore[arg-type]  # records are dataclasses
        if hints[field.name] is str and field.name not in _FIXED
    }
    return replace(record, **texts | also)  # type: ignore[type-var]  # as above


def _written(swap: Swap, words: Words | None) -> Swap:
    if words is None:
        return swap
    offices: dict[OfficeId, Office] = {}

    def office(known: Office | None) -> Office | None:
        if known is None:
            return None
        return offices.setdefault(known.id, rewritten(known, words, is_own=known.is_own))

    def person(known: Person) -> Person:
        return rewritten(known, words)

    placements = tuple(
        rewritten(
            placement,
            words,
            visitor=person(placement.visitor),
            home=office(placement.home),
            host=office(placement.host),
        )
        for placement in swap.placements
    )
    participations = tuple(
        rewritten(item, words, rule=rewritten(item.rule, words, id=item.rule.id))
        for item in swap.participations
    )
    return rewritten(swap, words, placements=placements, participations=participations)


def _plain_swap(kind: SwapKind, data: Data) -> Swap:
    if kind is SwapKind.MUTUAL:
        bodies = tuple(Body) if data is Data.SHORT else SINGLE
        participations = (
            *_participations("office-a", *bodies),
            *_participations("office-b", COUNCIL),
        )
        there = builders.a_placement(home=_in_hours(builders.an_office()))
        back = builders.the_other_placement(host=there.home)
        return builders.a_ready_swap(
            placements=(replace(there, host=_in_hours(there.host)), back),
            participations=participations,
        )
    if kind is SwapKind.ONE_SIDED:
        return builders.a_one_sided_swap(participations=_participations("office-a", *SINGLE))
    visitor = builders.a_person(office_id=None, status_group=StatusGroup.PUPIL)
    host = builders.a_partner_office(is_own=True)
    placement = builders.a_placement(visitor=visitor, home=None, host=host)
    return builders.a_one_sided_swap(
        kind=kind, placements=(placement,), participations=_participations("office-b", *SINGLE)
    )


def _in_hours(office: Office) -> Office:
    """Return an office that has told its hours: a frame, two core times, a break."""
    spans = {
        "working_hours": ((7, 18),),
        "core_hours": ((9, 12), (14, 15)),
        "break_hours": ((12, 13),),
    }
    hours: dict[str, Any] = {
        name: tuple(
            DayHours(weekday=day, first=time(first), last=time(last))
            for day in range(5)
            for first, last in times
        )
        for name, times in spans.items()
    }
    return replace(office, **hours)


def _participations(office_id: str, *bodies: Body) -> tuple[Participation, ...]:
    """Return some bodies of an office, with each kind of participation in turn."""
    kinds = cycle(ParticipationKind)
    return tuple(
        builders.a_participation(
            id=ParticipationId(f"participation-{office_id}-{body.value}"),
            office_id=OfficeId(office_id),
            body=body,
            kind=kind,
            rule=AppliedRule(
                id="nw.pr",
                law="§ 66 LPVG NRW",
                period=Period(2, "weeks"),
                house_default=number % 2 == 0,
                verified="secondary",
            ),
            state=ParticipationState.DRAFT if number % 2 else ParticipationState.NOTED,
        )
        for number, (body, kind) in enumerate(zip(bodies, kinds, strict=False))
    )


def _meeting(swap: Swap, number: int) -> Appointment:
    """Return one of `APPOINTMENTS` that fill five days, four beside each other."""
    day, place = divmod(number, APPOINTMENTS // 5)
    start = datetime(2022, 2, 21, 8) + timedelta(days=day, minutes=50 * (place * 3 // 4))
    ids = tuple(placement.id for placement in swap.placements)
    return builders.an_appointment(
        start,
        start + timedelta(minutes=75),
        placement_ids=frozenset(ids if number % 5 == 0 else ids[number % len(ids) :][:1]),
        kind=list(AppointmentKind)[number % len(AppointmentKind)],
        confidential=number % 7 == 0,
        host_contact="Jana Voss",
        remark="Bitte Ausweis mitbringen",
    )


def _whole_days(swap: Swap) -> Iterator[Appointment]:
    """Yield more appointments of whole days than a plan has lines for, one over a weekend."""
    ids = tuple(placement.id for placement in swap.placements)
    for number, days in enumerate((5, 3, 1, 1, 1, 9)):
        start = datetime(2022, 2, 21) + timedelta(days=number % 5)
        yield builders.an_appointment(
            start,
            start + timedelta(days=days),
            placement_ids=frozenset(ids if number % 2 else ids[:1]),
            all_day=True,
            confidential=number == 3,
        )


def _crowd(swap: Swap) -> tuple[Appointment, ...]:
    return tuple(_meeting(swap, number) for number in range(APPOINTMENTS))


def _entry(swap: Swap, day: int) -> JournalEntry:
    return JournalEntry(
        id=JournalEntryId(f"entry-{day}"),
        swap_id=swap.id,
        placement_id=swap.placements[0].id,
        day=swap.placements[0].first_day + timedelta(days=day),
        observed="Ein Fachverfahren im Betrieb",
        learned="Wie Tickets verteilt werden",
        idea="Sprechstunde für Fachämter",
    )


def _report(swap: Swap) -> ClosingReport:
    return ClosingReport(
        id=ReportId("report"),
        swap_id=swap.id,
        placement_id=PlacementId(swap.placements[0].id),
        goals_reached="Alle",
        transfer_ideas="Sprechstunde",
        recommendation="Ja",
        submitted_on=date(2022, 3, 1),
    )
