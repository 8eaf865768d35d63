"""Changes of a case: what is material, what is not, and what it takes to ask anew."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count
from typing import Any

from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_partner_office,
    a_person,
    a_ready_swap,
    an_office,
)

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.asking_anew import Anew
from jobswap_desktop.domain.change import MaterialField
from jobswap_desktop.domain.confidentiality import Excuse
from jobswap_desktop.domain.ids import OfficeId, ParticipationId, PersonId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rules import Rule
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period

M = MaterialField
RULES = (
    Rule(
        id="nw.pr.information",
        key="nw.pr.information",
        kind=ParticipationKind.INFORMATION,
        regime="NW",
        body=Body.STAFF_COUNCIL,
        law="§ 65 LPVG NRW",
        silence=Silence.NONE,
        verified="secondary",
        period=Period(2, "weeks"),
    ),
    Rule(
        id="nw.pr.consent",
        key="nw.pr.consent",
        kind=ParticipationKind.CONSENT,
        regime="NW",
        body=Body.STAFF_COUNCIL,
        law="§ 66 LPVG NRW",
        silence=Silence.DEEMED_CONSENT,
        verified="secondary",
        period=Period(2, "weeks"),
        longer_than_months=3,
    ),
    Rule(
        id="sbv.hearing",
        key="sbv.hearing",
        kind=ParticipationKind.HEARING,
        regime="*",
        body=Body.DISABILITY_REPRESENTATION,
        law="§ 178 Abs. 2 SGB IX",
        silence=Silence.PROCEED,
        verified="text",
        period=Period(1, "weeks"),
        on_request=True,
    ),
)
COUNCIL = frozenset({Body.STAFF_COUNCIL})
OURS = an_office(bodies=COUNCIL | {Body.DISABILITY_REPRESENTATION})
THEIRS = a_partner_office(bodies=COUNCIL)
ELSEWHERE = a_partner_office(id=OfficeId("office-c"), name="Kreis Nordtal", bodies=COUNCIL)
NORA = a_person(id=PersonId("person-c"), first_name="Nora", last_name="Beamtin")
REASON = "Geändert: Zeitraum"


def excuse(reason: Excuse) -> str:
    return f"ist {reason.value}"


def anew(today: date = TODAY, printed: frozenset[ParticipationId] = frozenset()) -> Anew:
    numbers = count(1)
    return Anew(
        day=today,
        reason=REASON,
        rules=RULES,
        new_id=lambda: f"fresh-{next(numbers):03}",
        excuse=excuse,
        printed=printed,
    )


def a_case() -> Swap:
    """Return a case with everything decided and signed, its offices with a staff council."""
    plain = a_ready_swap()
    first, second = plain.placements
    placements = (replace(first, home=OURS, host=THEIRS), replace(second, home=THEIRS, host=OURS))
    return replace(plain, placements=placements)


def edited(swap: Swap, number: int = 0, **changes: Any) -> Swap:
    placements = list(swap.placements)
    placements[number] = replace(placements[number], **changes)
    return replace(swap, placements=tuple(placements))


Edit = Callable[[Swap], Swap]
NEXT_WEEK: dict[str, Any] = {
    "first_day": MONDAY + timedelta(days=7),
    "last_day": FRIDAY + timedelta(days=7),
}
MATERIAL: list[tuple[MaterialField, Edit]] = [
    (M.VISITOR, lambda swap: edited(swap, visitor=NORA)),
    (M.OFFICES, lambda swap: edited(swap, host=ELSEWHERE)),
    (M.OFFICES, lambda swap: edited(swap, home=ELSEWHERE)),
    (M.PERIOD, lambda swap: edited(swap, **NEXT_WEEK)),
    (M.PERIOD, lambda swap: edited(swap, last_day=FRIDAY - timedelta(days=1))),
    (M.INSTRUMENT, lambda swap: edited(swap, instrument=Instrument.ABORDNUNG)),
    (M.PLACE, lambda swap: edited(swap, place="Anderswo 1")),
    (M.NAME, lambda swap: edited(swap, visitor=replace(a_person(), last_name="Linder"))),
    (M.NAME, lambda swap: edited(swap, host=replace(THEIRS, name="Verbund West"))),
]
FREE: dict[str, Any] = {
    "host_unit": "Amt 10",
    "contact": "Ute Berg",
    "contact_telephone": "05222 1",
    "first_time": time(7, 30),
    "learning_goals": "Neues lernen",
    "certificate_on": FRIDAY,
    "involve_sbv": True,
    "ended_on": MONDAY,
    "end_reason": "krank",
    "visitor": replace(
        a_person(), telephone="1", email="x@y.example", function="Leitung", private_address="Weg 1"
    ),
    "host": replace(THEIRS, telephone="1", street="Ring 1", head_name="Neue Leitung"),
}


def rows(*groups: Iterable[Approval | Participation]) -> list[Approval | Participation]:
    return [row for group in groups for row in group]


def decided(swap: Swap) -> list[str]:
    return [
        *(a.id for a in swap.approvals if a.state is not ApprovalState.OPEN),
        *(p.id for p in swap.participations if p.state is not ParticipationState.DRAFT),
    ]


def made(placement: Placement) -> list[str]:
    return [item.id for item in placement.undertakings if item.dates]
