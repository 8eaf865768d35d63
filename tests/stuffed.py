"""A case that says something private in every field a staff council must not see."""

import dataclasses
import typing
from datetime import date, datetime
from typing import Any, TypeVar

import builders
from databases import a_deed
from house import House

from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, OfficeId, ParticipationId, SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import offices, people, schedule, swaps

MARK = "GEHEIM"
OWN = ParticipationId("participation-own")
PERMITTED: dict[type, set[str]] = {
    Swap: {"id", "reference", "responsible", "partner_reference"},
    Placement: {"id", "letter", "host_unit", "place"},
    Person: {"id", "title", "first_name", "last_name", "office_id", "function", "unit"},
    Participation: {"id", "office_id"},
    Approval: {"id", "office_id"},
    Undertaking: {"id"},
    FollowUp: {"id", "swap_id"},
    Appointment: {"id", "swap_id", "title", "place", "series"},
}
"""Texts that are no secret; every other text of these records is marked."""
OWN_WORDS = {"urgent_reason", "reasons", "resolution_number"}
"""What the council itself may read of its own participation besides."""

Value = TypeVar("Value")


def marked(value: Value, *spared: str) -> Value:
    """Return the record with a mark in every text that is not permitted."""
    kind = type(value)
    hints = typing.get_type_hints(kind)
    wanted = {
        field.name: f"{MARK} {kind.__name__}.{field.name}"
        for field in dataclasses.fields(kind)  # type: ignore[arg-type]  # records are dataclasses
        if hints[field.name] is str and field.name not in PERMITTED[kind] | set(spared)
    }
    return dataclasses.replace(value, **wanted)  # type: ignore[type-var]  # as above


def a_stuffed_swap(**own: Any) -> Swap:
    """Return a case in participation: the council of the own office has it before it."""
    fields: dict[str, Any] = {
        "id": OWN,
        "state": ParticipationState.SUBMITTED,
        "reply_on": None,
        "agreed_due_on": date(2022, 2, 7),
        "due_on": date(2022, 2, 7),
    }
    mine = marked(builders.a_participation(**(fields | own)), *OWN_WORDS)
    others = (
        marked(builders.a_participation(body=Body.EQUALITY_OFFICER)),
        marked(builders.a_participation(office_id=OfficeId("office-b"))),
    )
    voided = marked(
        builders.a_participation(state=ParticipationState.REFUSED, voided_on=builders.TODAY),
        *OWN_WORDS,
    )
    placements = tuple(
        dataclasses.replace(
            marked(each),
            visitor=marked(each.visitor),
            undertakings=tuple(marked(item) for item in each.undertakings),
        )
        for each in (builders.a_placement(), builders.the_other_placement())
    )
    swap = builders.a_swap(
        state=SwapState.IN_PARTICIPATION,
        placements=placements,
        approvals=tuple(marked(each) for each in builders.approvals()),
        participations=(mine, *others),
        voided=(voided,),
        follow_ups=(a_follow_up(),),
    )
    return marked(swap)


def a_follow_up() -> FollowUp:
    return marked(
        FollowUp(
            id=FollowUpId("follow-up-1"),
            due_on=builders.TODAY,
            subject="",
            assignee="",
        )
    )


def appointments() -> tuple[Appointment, ...]:
    """Return one appointment of everybody's, and a private one."""
    return (
        marked(builders.an_appointment()),
        marked(
            builders.an_appointment(
                datetime(2022, 2, 22, 12, 0),
                datetime(2022, 2, 22, 13, 0),
                title=f"{MARK} Arzttermin",
                kind=AppointmentKind.PRIVATE_BLOCK,
            )
        ),
    )


def keep_stuffed(house: House, **own: Any) -> Swap:
    """Write the stuffed case into the house's file, with its people and a marked journal."""
    swap = a_stuffed_swap(**own)
    db = house.work.db
    with db.write(a_deed(swap_id=swap.id)) as change:
        for office in swap.offices:
            known = offices.find(db, office.id)
            offices.save(change, dataclasses.replace(office, version=known.version if known else 0))
        for placement in swap.placements:
            known_person = people.find(db, placement.visitor.id)
            version = known_person.version if known_person else 0
            people.save(change, dataclasses.replace(placement.visitor, version=version))
        swaps.save(change, swap)
        for appointment in appointments():
            schedule.save(change, appointment)
        for table, record in _reports(swap.id):
            change.put(table, record)
    return swap


def _reports(swap_id: SwapId) -> tuple[tuple[str, dict[str, object]], ...]:
    owner = {"swap_id": swap_id, "placement_id": "placement-a", "version": 0}
    day = builders.MONDAY.isoformat()
    journal = {"id": "j", "day": day, "observed": MARK, "learned": MARK, "idea": MARK}
    report = {"id": "r", "goals_reached": MARK, "transfer_ideas": MARK, "recommendation": MARK}
    feedback = {"id": "f", "side": "host", "text": MARK, "recommends": "yes", "given_on": day}
    return (
        ("journal_entry", journal | owner),
        ("closing_report", report | owner | {"submitted_on": None}),
        ("feedback", feedback | owner),
    )
