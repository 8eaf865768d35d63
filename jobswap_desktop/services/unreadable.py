"""What is said of records that cannot be read: which, and who finds out more by which command."""

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services.wording import check_command
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, swaps


def case_words(work: Workplace, swap_id: SwapId) -> str:
    """Return that this case cannot be read, and what is to be done."""
    work.require_view()
    return _words(work, "case", reference=swaps.reference_of(work.db, swap_id))


def part_words(work: Workplace) -> str:
    """Return that what stands here of a case cannot be read."""
    return _words(work, "part")


def rows_words(work: Workplace, count: int) -> str:
    """Return how many records of a list cannot be read and are left out; "" for none."""
    if not count:
        return ""
    words = terms.sentence("unreadable", "row" if count == 1 else "rows", {"count": str(count)})
    return f"{words} {_asked(work)}"


def own_office_words(work: Workplace) -> str:
    """Return that the own office cannot be read, and what goes on without it; "" where it can."""
    try:
        offices.own(work.db)
    except Unavailable as error:
        if error.fault is not Fault.OFFICE_UNREADABLE:
            raise
        return f"{terms.sentence('unreadable', 'own_office', {})} {_asked(work)}"
    return ""


def _words(work: Workplace, code: str, **values: str) -> str:
    work.require_view()
    return f"{terms.sentence('unreadable', code, values)}\n\n{_asked(work)}"


def _asked(work: Workplace) -> str:
    place = "on_server" if work.db.is_server else "in_file"
    return terms.sentence("unreadable", place, {"command": check_command(work.db.path)})
