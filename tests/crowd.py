"""A database with many cases, made fast: values by the domain, rows in bulk.

Two crowds. Where nothing is said of how many are open, all are: harder than any office has it,
and what the budgets are measured on. An office that has grown old has so many open cases and
behind them an archive, `PER_WEEK` begun a week and closed since: with the number of cases grow the
years of the archive and what a name finds in it, not what is to be done.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import builders

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import case_row
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.due_days import deadline_rows
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, OfficeId, PersonId, PlacementId, SwapId
from jobswap_desktop.domain.ledger import ledger_rows
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.store import opening, search
from jobswap_desktop.store.database import Deed
from jobswap_desktop.store.records import encode

Put = Callable[[str, dict[str, Any]], None]

TODAY = date(2022, 2, 22)
APPOINTMENTS = 10
PER_WEEK = 50
_CASES_AT_ONCE = 500
_FIRST_NAMES = ("Mara", "Jana", "Deniz", "Tom", "Łukasz", "Sabine", "Jürgen", "Zoë", "Ayşe", "Uwe")
_CLERKS = ("Kim Weber", "Ute Lang", "Ina Vogt")
_WORDS = (
    *("vergabe", "schnittstelle", "registratur", "haushalt", "beratung", "plan", "schulung"),
    *("archiv", "baugenehmigung", "wohngeld", "kita", "satzung", "antrag", "bescheid"),
    *("widerspruch", "aktenplan", "vorlage", "sitzung", "protokoll", "leitstelle", "schrift"),
    *("stand", "sprechstunde", "lagebild", "lesesaal", "lohn", "liste", "server", "signatur"),
)
_LAST_NAMES = ("Schröder", "Yılmaz", "Groß", "Nowak", "Lindner", "Voss", "Brandes", "Straßer")

_OWN_ROWS = frozenset(
    {
        *("placements", "approvals", "participations", "voided", "former_offices"),
        *("follow_ups", "agreement"),
    }
)


@dataclass(slots=True, kw_only=True)
class _Crowd:
    """How many cases there are to be, how many of them open, and where chance stands."""

    cases: int
    still_open: int | None
    random: Random
    offices: tuple[Office, Office] = field(
        default_factory=lambda: (builders.an_office(), builders.a_partner_office())
    )

    def monday(self, number: int) -> date:
        """Return when the stay of a case begins."""
        if self.still_open is None:
            return date(2021, 1, 4) + timedelta(weeks=self.random.randrange(104))
        if not self.is_over(number):
            # Ten weeks ahead, and two that wait for what closes a case.
            return monday_of(TODAY) + timedelta(weeks=self.random.randrange(-2, 11))
        ago = 3 + (self.cases - self.still_open - 1 - number) // PER_WEEK
        return monday_of(TODAY) - timedelta(weeks=ago)

    def is_over(self, number: int) -> bool:
        """Whether a case is part of the archive: the oldest ones are."""
        return self.still_open is not None and number < self.cases - self.still_open


def fill(path: Path, cases: int, still_open: int | None = None, seed: int = 1) -> None:
    """Write `cases` cases with ten appointments each into a new database at `path`.

    All of them are open, or the last `still_open`.
    """
    crowd = _Crowd(cases=cases, still_open=still_open, random=Random(seed))  # noqa: S311 - invented data
    db = opening.open_database(path)
    deed = Deed(actor=builders.a_clerk(), action=Action.SWAP_CREATED, at=datetime.now(UTC))
    with db.write(deed) as change:
        for office in crowd.offices:
            change.put("office", encode(office))
        for rows in _pieces(crowd):
            for table, records in rows.items():
                names = ", ".join(f'"{name}"' for name in records[0])
                values = ", ".join(f":{name}" for name in records[0])
                db.connection.executemany(
                    f'INSERT INTO "{table}" ({names}) VALUES ({values})',  # noqa: S608 - our own names
                    records,
                )
    db.close()


def _pieces(crowd: _Crowd) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """Yield rows by table, of so many cases at once as the memory easily holds."""
    for first in range(0, crowd.cases, _CASES_AT_ONCE):
        rows: dict[str, list[dict[str, Any]]] = {}
        for number in range(first, min(first + _CASES_AT_ONCE, crowd.cases)):
            _add(rows, number, _swap(number, crowd), crowd.random)
        yield rows


def _person(letter: str, number: int, office: Office, random: Random) -> Person:
    return builders.a_person(
        id=PersonId(f"p{letter}{number:06}"),
        first_name=random.choice(_FIRST_NAMES),
        last_name=f"{random.choice(_LAST_NAMES)}-{number}",
        office_id=office.id,
        version=1,
    )


def _placements(
    number: int, monday: date, offices: tuple[Office, Office], random: Random, *, waiting: bool
) -> tuple[Placement, ...]:
    own, partner = offices
    return tuple(
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


def _swap(number: int, crowd: _Crowd) -> Swap:
    random, (own, partner) = crowd.random, crowd.offices
    monday, is_over = crowd.monday(number), crowd.is_over(number)
    waiting = random.random() < 0.4 and not is_over
    state = SwapState.IN_PARTICIPATION if waiting else SwapState.APPROVED
    asked = ParticipationState.SUBMITTED if waiting else ParticipationState.NOTED
    return builders.a_swap(
        id=SwapId(f"s{number:06}"),
        reference=f"11.2-JT-{monday.year}-{number:06}",
        state=SwapState.CLOSED if is_over else state,
        placements=_placements(number, monday, (own, partner), random, waiting=waiting),
        approvals=tuple(replace(item, version=1) for item in builders.approvals()),
        participations=tuple(
            builders.a_participation(
                office_id=OfficeId(office.id),
                state=asked,
                due_on=monday - timedelta(days=14),
                version=1,
            )
            for office in (own, partner)
        ),
        responsible=random.choice(_CLERKS),
        deputy=random.choice(("", *_CLERKS)),
        remark=" ".join(random.choice(_WORDS) for _ in range(8)),
        # One case in fifty is forgotten.
        follow_ups=_follow_ups(number, random, is_over) if random.random() < 0.98 else (),
        version=1,
    )


def _follow_ups(number: int, random: Random, is_over: bool) -> tuple[FollowUp, ...]:
    return tuple(
        FollowUp(
            id=FollowUpId(f"f{part}{number:06}"),
            due_on=TODAY + timedelta(days=random.randrange(-10, 120)),
            subject=" ".join(random.choice(_WORDS) for _ in range(4)),
            done_on=TODAY if is_over else None,
            version=1,
        )
        for part in range(random.randrange(1, 3))
    )


def _add(rows: dict[str, list[dict[str, Any]]], number: int, swap: Swap, random: Random) -> None:
    def put(table: str, record: dict[str, Any]) -> None:
        rows.setdefault(table, []).append(record)

    owner = {"swap_id": swap.id}
    for placement in swap.placements:
        put("person", encode(placement.visitor))
    put("swap", encode(swap, without=_OWN_ROWS))
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
    for follow_up in swap.follow_ups:
        put("follow_up", encode(follow_up) | owner)
    _add_derived(put, number + 1, swap, random)
    _add_appointments(put, swap, random)


def _add_appointments(put: Put, swap: Swap, random: Random) -> None:
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


def _add_derived(put: Put, number: int, swap: Swap, random: Random) -> None:
    out = random.randrange(4) if not swap.is_over else 0
    papers = {"papers_out": out, "papers_out_since": TODAY.isoformat() if out else None}
    put("case_index", encode(case_row(swap)) | {"number": number} | papers)
    for line in ledger_rows(swap):
        put("ledger_index", encode(line))
    for day in deadline_rows(swap):
        put("deadline_index", encode(day) | {"number": number})
    said = " ".join(random.choice(_WORDS) for _ in range(40))
    put("search", {"rowid": number, "facts": search.facts(swap), "attached": said})
