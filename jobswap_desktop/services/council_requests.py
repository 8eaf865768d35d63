"""What a staff council has requested itself: shown to it as it was entered, and taken back."""

from jobswap_desktop.domain.council import OwnRequest, RequestedStay
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.services.council import acting_office
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council, council_requests
from jobswap_desktop.store.council_requests import MadeRequest


def requests(work: Workplace) -> tuple[OwnRequest, ...]:
    """Return the requests of the actor's council, the newest first.

    Once somebody has gone on with one, it tells no more than whom it named: what the HR office
    makes of it has not been submitted. Raises DomainError (role_not_allowed) for every other role.
    """
    try:
        office = acting_office(work)
    except Unavailable as error:
        if error.fault is not Fault.OFFICE_UNREADABLE:
            raise
        return ()
    return tuple(_told(work, each) for each in council_requests.made(work.db, office.id))


def take_back(work: Workplace, swap_id: SwapId) -> Outcome[None]:
    """Take back a request that one has recorded oneself and nobody has gone on with.

    Raises DomainError (request_gone_on) for every other, and changed_meanwhile.
    """
    office = acting_office(work)
    for each in council_requests.made(work.db, office.id):
        if each.swap_id == swap_id and _can_go(work, each):
            return undo(work, council_requests.way_back(work.db, each))
    raise refuse(ProblemCode.REQUEST_GONE_ON)


def _can_go(work: Workplace, made: MadeRequest) -> bool:
    return made.account == work.actor.account and made.is_waiting and bool(made.records)


def _told(work: Workplace, made: MadeRequest) -> OwnRequest:
    stays = council.stays(work.db, made.swap_id) if made.is_waiting else ()
    return OwnRequest(
        id=made.swap_id,
        reference=made.reference,
        title=made.title,
        made_at=made.at,
        made_by=made.actor,
        is_waiting=made.is_waiting,
        can_be_taken_back=_can_go(work, made),
        stays=tuple(_stay(each) for each in stays),
    )


def _stay(stay: Placement) -> RequestedStay:
    return RequestedStay(
        visitor=stay.visitor.full_name,
        home=stay.home.name if stay.home else "",
        host=stay.host.name,
        first_day=stay.first_day,
        last_day=stay.last_day,
    )
