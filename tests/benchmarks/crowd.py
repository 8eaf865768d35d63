"""A database with many cases, made fast: values by the domain, rows in bulk."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import builders

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import case_row
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.ids import OfficeId, PersonId, PlacementId, SwapId
from jobswap_desktop.domain.ledger import ledger_rows
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import opening, search
from jobswap_desktop.store.database import Deed
from jobswap_desktop.store.records import encode

TODAY = date(2022, 2, 22)
APPOINTMENTS = 10
_FIRST_NAMES = ("Mara", "Jana", "Deniz", "Tom", "Łukasz", "Sabine", "Jürgen", "Zoë", "Ayşe", "Uwe")
_LAST_NAMES = ("Schröder", "Yılmaz", "Groß", "Nowak", "Lindner", "Voss", "Brandes", "Straßer")


def fill(path: Path, cases: int, seed: int = 1) -> None:
    """Write `cases` cases with ten appointments each into a new database at `path`."""
    random = Random(seed)  # noqa: S311 - invented data
    db = opening.open_database(path)
    own, partner = builders.an_office(), builders.a_partner_office()
    deed = Deed(actor=builders.a_clerk(), action=Action.SWAP_CREATED, at=datetime.now(UTC))
    rows: dict[str, list[dict[str, Any]]] = {}
    with db.write(deed) as change:
        for office in (own, partner):
            change.put("office", encode(office))
        for number in range(cases):
            _add(rows, _swap(number, own, partner, random), random)
        for table, records in rows.items():
            names = ", ".join(f'"{name}"' for name in records[0])
            values = ", ".join(f":{name}" for name in records[0])
            db.connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({values})', records)  # noqa: S608 - our own names
    db.close()


def _person(letter: str, number: int, office: Office, random: Random) -> Person:
    return builders.a_person(
        id=PersonId(f"p{letter}{number:06}"),
        first_name=random.choice(_FIRST_NAMES),
        last_name=f"{random.choice(_LAST_NAMES)}-{number}",
        office_id=office.id,
        version=1,
    )


def _swap(number: int, own: Office, partner: Office, random: Random) -> Swap:
    monday = date(2021, 1, 4) + timedelta(weeks=random.randrange(104))
    waiting = random.random() < 0.4
    placements = tuple(
        made(
            id=PlacementId(f"l{letter}{number:06}"),
            visitor=_person(letter, number, home, random),
            home=home,
            host=host,
            first_day=monday,
            last_day=monday + timedelta(days=4),
            undertakings=tuple(
                replace(item, covers_until=monday + timedelta(days=4), version=1)
                for item in builders.undertakings(None if waiting else UndertakingState.FILED)
            ),
            version=1,
        )
        for letter, made, home, host in (
            ("A", builders.a_placement, own, partner),
            ("B", builders.the_other_placement, partner, own),
        )
    )
    state = ParticipationState.SUBMITTED if waiting else ParticipationState.NOTED
    return builders.a_swap(
        id=SwapId(f"s{number:06}"),
        reference=f"11.2-JT-2022-{number:06}",
        state=SwapState.IN_PARTICIPATION if waiting else SwapState.APPROVED,
        placements=placements,
        approvals=tuple(replace(item, version=1) for item in builders.approvals()),
        participations=tuple(
            builders.a_participation(
                office_id=OfficeId(office.id),
                state=state,
                due_on=monday - timedelta(days=14),
                version=1,
            )
            for office in (own, partner)
        ),
        version=1,
    )


def _add(rows: dict[str, list[dict[str, Any]]], swap: Swap, random: Random) -> None:
    def put(table: str, record: dict[str, Any]) -> None:
        rows.setdefault(table, []).append(record)

    owner = {"swap_id": swap.id}
    for placement in swap.placements:
        put("person", encode(placement.visitor))
    own_rows = frozenset(
        {"placements", "approvals", "participations", "voided", "follow_ups", "agreement"}
    )
    put("swap", encode(swap, without=own_rows))
    for placement in swap.placements:
        visitor_rows = frozenset({"visitor", "home", "host", "undertakings"})
        ids = {
            "visitor_id": placement.visitor.id,
            "home_id": placement.home.id if placement.home else None,
            "host_id": placement.host.id,
        }
        put("placement", encode(placement, without=visitor_rows) | ids | owner)
        for item in placement.undertakings:
            put("undertaking", encode(item) | {"placement_id": placement.id})
    for approval in swap.approvals:
        put("approval", encode(approval) | owner)
    for held in swap.participations:
        put("participation", encode(held) | owner)
    number = len(rows["swap"])
    put("case_index", encode(case_row(swap)) | {"number": number})
    for line in ledger_rows(swap):
        put("ledger_index", encode(line))
    put("search", {"rowid": number, "facts": search.facts(swap), "attached": ""})
    for _ in range(APPOINTMENTS):
        start = datetime.combine(swap.first_day, datetime.min.time()) + timedelta(
            days=random.randrange(5), minutes=5 * random.randrange(96, 200)
        )
        appointment = builders.an_appointment(
            start,
            start + timedelta(minutes=45),
            swap_id=swap.id,
            placement_ids=frozenset({random.choice(swap.placements).id}),
            version=1,
        )
        put("appointment", encode(appointment))
