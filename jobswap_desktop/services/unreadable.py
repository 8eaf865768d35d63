"""What is said of records that cannot be read: which, and who finds out more by which command."""

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services.accounts import lost_logins
from jobswap_desktop.services.wording import check_command
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps


def case_words(work: Workplace, swap_id: SwapId) -> str:
    """Return that this case cannot be read, and what is to be done."""
    work.require_view()
    return _words(work, "case", reference=swaps.reference_of(work.db, swap_id))


def part_words(work: Workplace) -> str:
    """Return that what stands here of a case cannot be read."""
    return _words(work, "part")


def rows_words(work: Workplace, count: int) -> str:
    """Return how many records of a list cannot be read and are left out; "" for none."""
    work.require_view()
    if not count:
        return ""
    return _words(work, "row" if count == 1 else "rows", count=str(count))


def account_words(work: Workplace) -> str:
    """Return whose accounts cannot be read, and what is to be done; "" for none."""
    logins = lost_logins(work)
    if not logins:
        return ""
    code = "account" if len(logins) == 1 else "accounts"
    return terms.sentence("unreadable", code, {"logins": ", ".join(logins)})


def _words(work: Workplace, code: str, **values: str) -> str:
    work.require_view()
    place = "on_server" if work.db.is_server else "in_file"
    asked = terms.sentence("unreadable", place, {"command": check_command(work.db.path)})
    between = " " if code.startswith("row") else "\n\n"
    return f"{terms.sentence('unreadable', code, values)}{between}{asked}"
