"""Where a case stands between the two offices, for whoever shows it."""

from dataclasses import dataclass

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_agreed import PartnerAgreed, agreed
from jobswap_desktop.domain.partner_file import PartnerFile
from jobswap_desktop.services.partner_words import standing_text
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_files


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerState:
    """What the files say of a case (see `partner_agreed`), one sentence on it, and the files.

    `partner` is the name of the other office, "" where there is none or more than one.
    """

    agreed: PartnerAgreed
    words: str
    partner: str
    files: tuple[PartnerFile, ...]


def partner_state(work: Workplace, swap_id: SwapId) -> PartnerState:
    """Return where a case stands with the partner; raises DomainError (not_found)."""
    work.require_view()
    swap, files = load(work, swap_id), partner_files.of_swap(work.db, swap_id)
    found = agreed(files, swap.material_hash)
    others = [office.name for office in swap.offices if not office.is_own]
    partner = others[0] if len(others) == 1 else ""
    words = standing_text(found, partner)
    return PartnerState(agreed=found, words=words, partner=partner, files=files)
