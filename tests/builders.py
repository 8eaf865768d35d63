"""Domain values for tests: sensible defaults, any field replaceable by keyword.

The case is the invented one of the product: Mara Lindner (Stadt Lindenfurt) and Jana Voss
(Zweckverband IT-Verbund Westtal) change places from 21 to 25 February 2022.
"""

from datetime import date, datetime, time
from itertools import count
from typing import Any

from jobswap_desktop.domain.agreement import (
    Agreement,
    Approval,
    ApprovalKind,
    ApprovalState,
    Signature,
)
from jobswap_desktop.domain.confidentiality import TRACKS, Act, Undertaking, UndertakingState
from jobswap_desktop.domain.ids import (
    AgreementId,
    AppointmentId,
    ApprovalId,
    OfficeId,
    ParticipationId,
    PersonId,
    PlacementId,
    SignatureId,
    SwapId,
    UndertakingId,
)
from jobswap_desktop.domain.offices import Body, LegalForm, Office
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.people import Actor, Person, StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.workdays import Period

TODAY = date(2022, 2, 1)
MONDAY = date(2022, 2, 21)
FRIDAY = date(2022, 2, 25)

_numbers = count(1)


def new_id() -> str:
    """Return an id that sorts after all earlier ones of this process."""
    return f"id-{next(_numbers):06}"


def a_clerk(**changes: Any) -> Actor:
    """Return the HR clerk who acts."""
    return Actor(**({"name": "Kim Weber", "account": "kweber"} | changes))


def an_office(**changes: Any) -> Office:
    """Return Stadt Lindenfurt, the own office."""
    fields: dict[str, Any] = {
        "id": OfficeId("office-a"),
        "name": "Stadt Lindenfurt",
        "employer": "Stadt Lindenfurt",
        "street": "Marktplatz 1",
        "postcode": "32799",
        "city": "Lindenfurt",
        "head_title": "Die Bürgermeisterin",
        "head_name": "Petra Sommer",
        "hr_unit": "Personalamt",
        "reference_prefix": "11.2-",
        "is_own": True,
    }
    return Office(**(fields | changes))


def a_partner_office(**changes: Any) -> Office:
    """Return Zweckverband IT-Verbund Westtal."""
    fields: dict[str, Any] = {
        "id": OfficeId("office-b"),
        "name": "IT-Verbund Westtal",
        "employer": "Zweckverband IT-Verbund Westtal",
        "legal_form": LegalForm.SPECIAL_PURPOSE_ASSOCIATION,
        "street": "Talstraße 12",
        "postcode": "53721",
        "city": "Westtal",
        "head_title": "Der Verbandsvorsteher",
        "head_name": "Holger Brandt",
        "hr_unit": "Personalstelle",
        "is_own": False,
    }
    return an_office(**(fields | changes))


def a_person(**changes: Any) -> Person:
    """Return Mara Lindner of Stadt Lindenfurt."""
    fields: dict[str, Any] = {
        "id": PersonId("person-a"),
        "first_name": "Mara",
        "last_name": "Lindner",
        "office_id": OfficeId("office-a"),
        "function": "Digitalisierungsbeauftragte",
        "unit": "Stabsstelle Digitales",
        "status_group": StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE,
    }
    return Person(**(fields | changes))


def a_partner(**changes: Any) -> Person:
    """Return Jana Voss of IT-Verbund Westtal."""
    fields: dict[str, Any] = {
        "id": PersonId("person-b"),
        "first_name": "Jana",
        "last_name": "Voss",
        "office_id": OfficeId("office-b"),
        "function": "Referentin für Verwaltungsdigitalisierung",
        "unit": "Geschäftsstelle",
    }
    return a_person(**(fields | changes))


def an_undertaking(
    act: Act = Act.NDA, state: UndertakingState = UndertakingState.DRAFT, **changes: Any
) -> Undertaking:
    """Return an undertaking that has walked its way up to `state`, a day a step."""
    track = TRACKS[act]
    steps = track[1 : track.index(state) + 1] if state in track else ()
    fields: dict[str, Any] = {
        "id": UndertakingId(new_id()),
        "act": act,
        "state": state,
        "dates": tuple((step, date(2022, 2, 1 + n)) for n, step in enumerate(steps)),
        "covers_until": FRIDAY,
    }
    return Undertaking(**(fields | changes))


def undertakings(state: UndertakingState | None = None) -> tuple[Undertaking, ...]:
    """Return the three acts: all drafts, or (with `state`) the declaration there and all filed."""
    if state is None:
        return tuple(an_undertaking(act) for act in Act)
    return (
        an_undertaking(Act.NDA, state),
        an_undertaking(Act.FORMAL_OBLIGATION, UndertakingState.FILED),
        an_undertaking(Act.DATA_PROTECTION, UndertakingState.FILED),
    )


def a_placement(**changes: Any) -> Placement:
    """Return the direction A: Mara Lindner goes to Westtal."""
    fields: dict[str, Any] = {
        "id": PlacementId("placement-a"),
        "letter": "A",
        "visitor": a_person(),
        "home": an_office(),
        "host": a_partner_office(),
        "first_day": MONDAY,
        "last_day": FRIDAY,
        "host_unit": "Geschäftsstelle",
        "contact": "Jana Voss",
        "place": "Talstraße 12, Raum 3.2",
        "first_time": time(8, 20),
        "learning_goals": "Kennenlernen der Arbeitsweise eines kommunalen IT-Verbunds",
        "data_sharing_consent_on": date(2022, 1, 10),
        "undertakings": undertakings(UndertakingState.FILED),
    }
    return Placement(**(fields | changes))


def the_other_placement(**changes: Any) -> Placement:
    """Return the direction B: Jana Voss goes to Lindenfurt."""
    fields: dict[str, Any] = {
        "id": PlacementId("placement-b"),
        "letter": "B",
        "visitor": a_partner(),
        "home": a_partner_office(),
        "host": an_office(),
        "host_unit": "Stabsstelle Digitales",
        "contact": "Mara Lindner",
        "place": "Marktplatz 1, Raum 2.14",
        "undertakings": undertakings(UndertakingState.FILED),
    }
    return a_placement(**(fields | changes))


def an_approval(
    office_id: str = "office-a",
    kind: ApprovalKind = ApprovalKind.SUPERVISOR,
    state: ApprovalState = ApprovalState.GRANTED,
    **changes: Any,
) -> Approval:
    """Return a granted approval of the first office's supervisor."""
    fields: dict[str, Any] = {
        "id": ApprovalId(new_id()),
        "office_id": OfficeId(office_id),
        "kind": kind,
        "state": state,
    }
    return Approval(**(fields | changes))


def approvals(state: ApprovalState = ApprovalState.GRANTED) -> tuple[Approval, ...]:
    """Return the approvals of supervisors and heads of both offices."""
    return tuple(
        an_approval(office, kind, state)
        for kind in (ApprovalKind.SUPERVISOR, ApprovalKind.HEAD_OF_OFFICE)
        for office in ("office-a", "office-b")
    )


def a_participation(**changes: Any) -> Participation:
    """Return the staff council of the first office, informed and answered."""
    fields: dict[str, Any] = {
        "id": ParticipationId(new_id()),
        "office_id": OfficeId("office-a"),
        "body": Body.STAFF_COUNCIL,
        "kind": ParticipationKind.INFORMATION,
        "rule": AppliedRule(
            id="nw.pr.information",
            law="§ 65 LPVG NRW",
            period=Period(2, "weeks"),
            house_default=True,
            verified="secondary",
        ),
        "state": ParticipationState.NOTED,
        "sent_on": date(2022, 1, 17),
        "received_on": date(2022, 1, 17),
        "due_on": date(2022, 1, 31),
        "reply_on": date(2022, 1, 25),
    }
    return Participation(**(fields | changes))


def signatures(signed_on: date | None = date(2022, 2, 14)) -> tuple[Signature, ...]:
    """Return the four signatures of a mutual agreement."""
    employers = tuple(
        Signature(id=SignatureId(new_id()), office_id=OfficeId(office), signed_on=signed_on)
        for office in ("office-a", "office-b")
    )
    visitors = tuple(
        Signature(id=SignatureId(new_id()), person_id=PersonId(person), signed_on=signed_on)
        for person in ("person-a", "person-b")
    )
    return employers + visitors


def a_swap(**changes: Any) -> Swap:
    """Return a mutual case with nothing missing, except that its agreement is not made.

    `a_ready_swap` has that too.
    """
    fields: dict[str, Any] = {
        "id": SwapId("swap-1"),
        "reference": "11.2-JT-2022-004",
        "kind": SwapKind.MUTUAL,
        "created_on": date(2021, 12, 6),
        "state": SwapState.APPROVED,
        "responsible": "Kim Weber",
        "placements": (a_placement(), the_other_placement()),
        "approvals": approvals(),
        "participations": (
            a_participation(),
            a_participation(office_id=OfficeId("office-b")),
        ),
    }
    return Swap(**(fields | changes))


def a_ready_swap(**changes: Any) -> Swap:
    """Return a mutual case with nothing missing at all."""
    plain = a_swap(**changes)
    agreement = Agreement(
        id=AgreementId(new_id()),
        revision=1,
        material_hash=plain.material_hash,
        created_on=date(2022, 2, 10),
        signatures=signatures(),
    )
    return a_swap(**({"agreement": agreement} | changes))


def a_one_sided_swap(**changes: Any) -> Swap:
    """Return a Hospitation: only Mara Lindner goes."""
    fields: dict[str, Any] = {"kind": SwapKind.ONE_SIDED, "placements": (a_placement(),)}
    return a_swap(**(fields | changes))


def an_appointment(
    start: datetime = datetime(2022, 2, 21, 9, 0),
    end: datetime = datetime(2022, 2, 21, 10, 30),
    **changes: Any,
) -> Appointment:
    """Return an appointment of direction A on Monday morning."""
    fields: dict[str, Any] = {
        "id": AppointmentId(new_id()),
        "swap_id": SwapId("swap-1"),
        "placement_ids": frozenset({PlacementId("placement-a")}),
        "title": "Teamkoordination",
        "start": start,
        "end": end,
        "place": "Raum 2.14",
    }
    return Appointment(**(fields | changes))
