"""How a file for the partner can be kept from others: what is possible with the keys known here."""

from dataclasses import dataclass

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import FileProtection
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import partner_writing
from jobswap_desktop.services.partner_words import sealing_note
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingOffer:
    """What can be chosen.

    `key_trouble` says why it cannot be encrypted to the partner's key, "" where it can.
    `unsigned` says that the file will bear no signature, "" where it does.
    """

    key_trouble: str
    unsigned: str
    open_warning: str


def offer(work: Workplace, partner: Office) -> SealingOffer:
    """Return how a file for `partner` can be protected."""
    work.require(Role.HR_CLERK)
    try:
        partner_writing.recipient_key(work, partner, partner_writing.TO_KEY)
        trouble = ""
    except DomainError as error:
        trouble = problem_text(error.problems[0])
    is_signed = partner_writing.own_signer(work) is not None
    return SealingOffer(
        key_trouble=trouble,
        unsigned=sealing_note(FileProtection.KEY, is_signed=is_signed),
        open_warning=sealing_note(FileProtection.PLAIN, is_signed=True),
    )
