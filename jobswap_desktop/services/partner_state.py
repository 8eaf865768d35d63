"""Where a case stands between the two offices, for whoever shows it."""

from dataclasses import dataclass, replace

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_agreed import PartnerAgreed, agreed
from jobswap_desktop.domain.partner_file import PartnerFile, SenderVerdict
from jobswap_desktop.domain.partner_keys import Trust
from jobswap_desktop.services.partner_standing import standing_text
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_files, partner_keys


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
    known = [_as_known_now(work, each) for each in files]
    found = agreed(known, swap.material_hash, is_over=swap.is_over)
    others = [office.name for office in swap.offices if not office.is_own]
    partner = others[0] if len(others) == 1 else ""
    words = standing_text(found, partner, swap)
    return PartnerState(agreed=found, words=words, partner=partner, files=files)


def _as_known_now(work: Workplace, file: PartnerFile) -> PartnerFile:
    """Return the record without a doubt that was settled: its key was compared since."""
    if not file.verdict.is_alarming or not file.signing_key:
        return file
    key = partner_keys.by_signing(work.db, file.signing_key)
    if key is None or key.office_id != file.office_id or key.trust is not Trust.CONFIRMED:
        return file
    return replace(file, verdict=SenderVerdict.CONFIRMED)
