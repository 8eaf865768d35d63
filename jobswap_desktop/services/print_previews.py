"""Papers that do not count as printed: given away by the command line, or looked at by readers."""

from collections.abc import Iterable
from dataclasses import replace

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents


def unrecorded_as_drafts(
    work: Workplace, swap_id: SwapId, wanted: Iterable[Paper]
) -> tuple[Paper, ...]:
    """Return the papers with those as drafts that nobody could file if they came back.

    That is what is not on record in exactly this revision.
    """
    work.require_view()
    held = {(each.number, each.revision) for each in documents.of_swap(work.db, swap_id)}
    return tuple(
        replace(
            each, draft=each.draft or (each.document.number, each.document.revision) not in held
        )
        for each in wanted
    )


def record_papers(work: Workplace, swap_id: SwapId, count: int) -> None:
    """Record that papers of a case are given away as files, without counting as printed.

    For clerks, as printing and saving them in the window is. Raises DomainError
    (role_not_allowed), and Unavailable: nothing leaves the house unrecorded.
    """
    work.require(Role.HR_CLERK)
    with work.db.write(deed(work, Action.EXPORTED, swap_id, f"{count} PDF")):
        pass
