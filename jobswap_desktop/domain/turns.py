"""In which order the bodies of an office are asked."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from jobswap_desktop.domain.agreement import Approval, ApprovalKind
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Participation

_CUSTOM = MappingProxyType({body: position for position, body in enumerate(Body)})


def asking_order(held: Participation) -> tuple[bool, int]:
    """Return what sorts the bodies of an office into the order in which they are asked.

    The equality officer is heard before the staff council (§§ 17, 18 LGG NRW, § 27 BGleiG).
    """
    return held.body is not Body.EQUALITY_OFFICER, _CUSTOM[held.body]


def in_turn(participations: Iterable[Participation]) -> tuple[Participation, ...]:
    """Return those whose turn it is: in every office the first body that is still owed something.

    See `asking_order`; a body that is asked anew comes where it stood before.
    """
    first: dict[OfficeId, Participation] = {}
    for held in sorted(participations, key=asking_order):
        if not held.is_positive:
            first.setdefault(held.office_id, held)
    return tuple(held for held in participations if first.get(held.office_id) is held)


def asked_before(
    held: Participation, participations: Iterable[Participation]
) -> tuple[Participation, ...]:
    """Return who in the same office is heard before `held` by law and is still owed something.

    See `asking_order`; the order among all the others is a custom.
    """
    first = asking_order(held)[0]
    return tuple(
        other
        for other in participations
        if other.office_id == held.office_id
        and asking_order(other)[0] < first
        and not other.is_positive
    )


def arranged_participations(
    participations: Iterable[Participation], offices: Sequence[OfficeId]
) -> tuple[Participation, ...]:
    """Return them office by office (in the order of `offices`), each as it is asked."""
    return tuple(
        sorted(participations, key=lambda held: (_place(held, offices), asking_order(held)))
    )


def arranged_approvals(
    approvals: Iterable[Approval], offices: Sequence[OfficeId]
) -> tuple[Approval, ...]:
    """Return supervisors before heads of office, those of the first of `offices` first."""
    kinds = list(ApprovalKind)
    return tuple(
        sorted(approvals, key=lambda held: (kinds.index(held.kind), _place(held, offices)))
    )


def _place(held: Approval | Participation, offices: Sequence[OfficeId]) -> int:
    return offices.index(held.office_id) if held.office_id in offices else len(offices)
