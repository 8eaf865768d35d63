"""Entering several appointments, and keeping templates: one entry each, and who may do it."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from builders import MONDAY, an_appointment
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import WeekTemplateId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate
from jobswap_desktop.services import schedule, week_entry, week_templates
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace


def on_days(swap: Swap, *days: int) -> tuple[Appointment, ...]:
    """Return an appointment of the first visitor on each day (0 is the first of the stay)."""
    ids = frozenset({swap.placements[0].id})
    starts = [datetime.combine(MONDAY + timedelta(days=day), time(9)) for day in days]
    return tuple(
        an_appointment(start, start + timedelta(hours=1), swap_id=swap.id, placement_ids=ids)
        for start in starts
    )


def entries(work: Workplace) -> int:
    [row] = work.db.rows("SELECT count(*) AS n FROM audit")
    return int(str(row["n"]))


def test_several_are_one_entry_and_one_way_back(house: House) -> None:
    work, swap = house.work, house.a_case()
    before, known = entries(work), len(schedule.of_case(work, swap.id))
    made = on_days(swap, 0, 1)
    outcome = week_entry.enter(work, made, is_series=True)
    assert outcome.action is Action.APPOINTMENTS_SAVED
    assert outcome.said == "2 Termine eingefügt"
    assert entries(work) == before + 1
    assert len({item.id for item in outcome.value}) == 2
    assert len({item.series for item in outcome.value} - {""}) == 1
    assert outcome.undo is not None
    undo(work, outcome.undo)
    assert len(schedule.of_case(work, swap.id)) == known


def test_one_alone_is_no_series(house: House) -> None:
    work, swap = house.work, house.a_case()
    outcome = week_entry.enter(work, on_days(swap, 0), is_series=True)
    assert outcome.action is Action.APPOINTMENT_SAVED
    assert outcome.value[0].series == ""


def test_nothing_is_refused(house: House) -> None:
    with pytest.raises(DomainError) as refused:
        week_entry.enter(house.work, ())
    assert refused.value.problems[0].code is ProblemCode.NOTHING_CHOSEN


def test_readers_keep_rename_and_delete_nothing(house: House) -> None:
    work, swap = house.work, house.a_case()
    template = WeekTemplate(
        id=WeekTemplateId(""),
        office_id=swap.placements[0].host.id,
        name="Übliche Woche",
        entries=(TemplateEntry(weekday=0, title="Team"),),
    )
    kept = week_templates.keep(work, template).value
    reader = replace(work, actor=replace(work.actor, role=Role.READER))
    for attempt in (week_templates.keep, week_templates.save, week_templates.remove):
        with pytest.raises(DomainError) as refused:
            attempt(reader, kept)
        assert refused.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED
    assert [item.template.name for item in week_templates.offered(reader, kept.office_id, "")] == [
        "Übliche Woche"
    ]
