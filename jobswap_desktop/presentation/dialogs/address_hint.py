"""What is said before a letter goes out whose address is not known."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.decisions import participation_of


def address_hint(swap: Swap, wanted: Iterable[PaperSpec]) -> str:
    """Return a sentence that names the offices without an address that letters go to, or ""."""
    names = dict.fromkeys(
        office.name
        for spec in wanted
        if spec.kind is DocumentKind.SUBMISSION and spec.participation_id
        for office in (_office_asked(swap, spec.participation_id),)
        if not (office.street.strip() and office.city.strip())
    )
    if not names:
        return ""
    text = QCoreApplication.translate(
        "AddressHint",
        "The address is not complete: {offices}. The letter shows what is recorded; the rest can "
        "be entered under “Offices”.",
    )
    return text.format(offices=", ".join(names))


def _office_asked(swap: Swap, participation_id: str) -> Office:
    return swap.office(participation_of(swap, ParticipationId(participation_id)).office_id)
