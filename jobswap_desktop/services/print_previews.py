"""Papers that are looked at where nothing is recorded: on the command line, or by readers."""

from collections.abc import Iterable
from dataclasses import replace

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.ids import SwapId
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
