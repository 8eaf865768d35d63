"""The sample: invented offices and people, and cases played step by step through the services.

Every step is taken on its own day, exactly as a clerk would have taken it; nothing is written
around the services. The data lies in `resources/sample`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from jobswap_desktop.domain.ids import NewId, OfficeId, PersonId, SwapId
from jobswap_desktop.domain.offices import WEEKDAYS, DayHours, LegalForm, Office
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.services import new_swap, offices, people, sample_steps
from jobswap_desktop.services.sample_data import sample_table
from jobswap_desktop.services.sample_steps import Played, Sink
from jobswap_desktop.services.workplace import Workplace

_FRIDAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The offices and people of the sample, by their keys in the data."""

    offices: Mapping[str, Office]
    people: Mapping[str, Person]


def sample_monday(today: date) -> date:
    """Return the Monday of the main case's week: this week's, on a weekend the next one's."""
    monday = monday_of(today)
    return monday if today <= monday + timedelta(days=_FRIDAY) else monday + timedelta(days=7)


def fill(work: Workplace, today: date) -> None:
    """Play every case of the sample as far as it has come by `today`."""
    table = sample_table()
    monday = sample_monday(today)
    cast = save_cast(work.on(monday - timedelta(weeks=30)))
    for case in sorted(table["case"], key=lambda row: int(row["weeks"])):
        play(work, cast, case["key"], monday + timedelta(weeks=case["weeks"]), until=today)


def play(
    work: Workplace,
    cast: Cast,
    key: str,
    monday: date,
    *,
    until: date,
    sink: Sink | None = None,
) -> SwapId:
    """Play one case whose stay begins on `monday`, up to the day `until`.

    Printed papers go to `sink` as (document, PDF). A case whose first day has not come is
    recorded on the day `until`. Returns the case's id.
    """
    row = next(case for case in sample_table()["case"] if case["key"] == key)
    steps = sample_steps.steps(row)
    created = monday + timedelta(days=sample_steps.CREATED)
    created = min(created, until)
    swap_id = _create(work.on(created), cast, row, monday)
    played = Played(swap_id=swap_id, row=row, monday=monday, sink=sink)
    for offset, step in steps:
        day = max(created, monday + timedelta(days=offset))
        if monday + timedelta(days=offset) <= until:
            step(work.on(day), played)
    sample_steps.look_after(work.on(until), played)
    return swap_id


def _create(work: Workplace, cast: Cast, row: Mapping[str, Any], monday: date) -> SwapId:
    visitor = cast.people[row["visitor"]]
    partner = cast.people[row["partner"]] if "partner" in row else None
    by_id = {office.id: office for office in cast.offices.values()}
    home = by_id[visitor.office_id] if visitor.office_id else None
    host = by_id[partner.office_id] if partner and partner.office_id else None
    command = new_swap.NewSwap(
        kind=SwapKind(row["kind"]),
        visitor=visitor,
        partner=partner,
        home=home,
        host=host or cast.offices[row["host"]],
        first_day=monday,
        last_day=monday + timedelta(days=_FRIDAY),
        occasion=row["occasion"],
        as_draft="request" in row.get("skip", ()),
    )
    return new_swap.create(work, command).value.id


def save_cast(work: Workplace) -> Cast:
    """Save the sample's offices and people."""
    cast = unsaved_cast(work.new_id)
    return Cast(
        offices={key: offices.save(work, each).value for key, each in cast.offices.items()},
        people={key: people.save(work, each).value for key, each in cast.people.items()},
    )


def unsaved_cast(new_id: NewId) -> Cast:
    """Return the sample's offices and people, of which nothing is written."""
    table = sample_table()
    known = {row["key"]: _office(new_id, row) for row in table["office"]}
    return Cast(
        offices=known, people={row["key"]: _person(new_id, row, known) for row in table["person"]}
    )


def _office(new_id: NewId, row: Mapping[str, Any]) -> Office:
    fields = {name: text for name, text in row.items() if name not in {"key", "own"}}
    fields["legal_form"] = LegalForm(row["legal_form"])
    if "briefing_at" in row:
        fields["briefing_at"] = time.fromisoformat(row["briefing_at"])
    for name in ("working_hours", "core_hours", "break_hours"):
        fields[name] = tuple(_hours(row.get(name, {})))
    return Office(id=OfficeId(new_id()), is_own=row.get("own", False), **fields)


def _hours(table: Mapping[str, list[str]]) -> Iterator[DayHours]:
    """Yield the spans of a table from days ("Mo–Do", "Fr") to times ("07:00–18:00")."""
    for days, spans in table.items():
        first, _, last = days.partition("–")
        numbers = range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1)
        for weekday in numbers:
            for begin, end in (span.split("–") for span in spans):
                yield DayHours(
                    weekday=weekday, first=time.fromisoformat(begin), last=time.fromisoformat(end)
                )


def _person(new_id: NewId, row: Mapping[str, Any], known: Mapping[str, Office]) -> Person:
    fields = {name: text for name, text in row.items() if name not in {"key", "office"}}
    fields["status_group"] = StatusGroup(row["status_group"])
    return Person(id=PersonId(new_id()), office_id=known[row["office"]].id, **fields)
