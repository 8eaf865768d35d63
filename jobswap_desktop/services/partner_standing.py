"""Where a case stands between two offices, in sentences."""

from collections.abc import Iterator

from jobswap_desktop.domain.partner_agreed import PartnerAgreed, PartnerStanding
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.partner_words import HASH_DIGITS, ended_text, partner_text
from jobswap_desktop.services.wording import day_text, term

_WAITING = frozenset({PartnerStanding.WAITING, PartnerStanding.TO_BE_ANSWERED})
_ENDED = frozenset({PartnerStanding.ENDED_HERE, PartnerStanding.ENDED_THERE})


def standing_text(found: PartnerAgreed, office: str, swap: Swap) -> str:
    """Return what the partner `office` has approved of `swap` and whether it still holds."""
    if found.standing is PartnerStanding.NOTHING_SENT:
        return partner_text("standing_nothing_sent")
    lines = _ended_lines if found.standing in _ENDED else _lines
    said = [*lines(found, office, swap)]
    if found.verdict is not None and found.verdict.is_alarming:
        said.append(partner_text("standing_alarming", office=office, verdict=term(found.verdict)))
    return " ".join(said)


def _lines(found: PartnerAgreed, office: str, _swap: Swap) -> Iterator[str]:
    code, values = f"standing_{found.standing.value}", _values(found, office)
    earlier = found.approved if found.approved != found.revision else None
    if found.standing is PartnerStanding.REFUSED and earlier:
        yield partner_text("standing_refused_still", approved=str(earlier), **values)
        if not found.approved_holds:
            yield partner_text("standing_differs", approved=str(earlier))
    else:
        yield partner_text(code, **values)
    if found.standing in _WAITING and not found.is_current:
        yield partner_text("standing_changed_since")
    if found.standing in _WAITING and earlier:
        yield partner_text("standing_approved_before", revision=str(earlier))
    if found.overtakes_own and found.standing is not PartnerStanding.TO_BE_ANSWERED:
        yield partner_text("standing_own_overtaken")
    if found.told_on is not None:
        yield partner_text("standing_told_and_goes_on", day=day_text(found.told_on))
    if found.comment:
        yield partner_text("standing_comment", comment=found.comment)


def _ended_lines(found: PartnerAgreed, office: str, swap: Swap) -> Iterator[str]:
    values = _values(found, office)
    is_here = found.standing is PartnerStanding.ENDED_HERE
    if is_here:
        yield partner_text("standing_ended_here", ended=ended_text(swap))
    if found.ended_on is not None:
        yield partner_text(
            "standing_ended_there",
            office=office,
            day=day_text(found.ended_on),
            comment=found.ended_comment,
        )
    if found.approved:
        yield partner_text("standing_was_approved", **values | {"revision": str(found.approved)})
    if found.open_file_id and found.ended_on is None:
        yield partner_text("standing_never_answered", **values)
    if found.is_awaited:
        yield partner_text("standing_unanswered" if is_here else "standing_waiting", **values)
    yield from _told_lines(found, office, swap)


def _told_lines(found: PartnerAgreed, office: str, swap: Swap) -> Iterator[str]:
    """Yield whether the other office knows, and what is to be done for it."""
    if found.standing is PartnerStanding.ENDED_THERE:
        yield partner_text("standing_end_here_too")
    elif found.told_on is not None:
        yield partner_text("standing_told", office=office, day=day_text(found.told_on))
    elif found.ended_on is None and swap.state is not SwapState.CLOSED:
        yield partner_text("standing_untold", office=office)


def _values(found: PartnerAgreed, office: str) -> dict[str, str]:
    return {
        "office": office,
        "revision": str(found.revision),
        "day": day_text(found.on) if found.on else "",
        "hash": found.material_hash[:HASH_DIGITS],
    }
