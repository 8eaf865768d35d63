"""Records of an erasure for tests, with the words of a case in every place."""

import builders

from jobswap_desktop.documents.paper import ErasureNote
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.domain.swap import Swap


def an_erasure(swap: Swap, clerk: Actor) -> ErasureNote:
    """Return a record that is longer than a page."""
    return ErasureNote(
        reference=swap.reference,
        office=swap.offices[0],
        today=builders.TODAY,
        asked_by=clerk.name,
        asked_on=builders.TODAY,
        executed_by=swap.remark,
        executed_on=builders.TODAY,
        subjects=((swap.reference, swap.occasion, builders.TODAY),) * 40,
        counts=((swap.occasion, 3),) * 20,
        archive_offered=True,
        backups_until=builders.TODAY,
    )
