"""Papers for introducing the program: for the staff council and the data protection officer."""

from dataclasses import dataclass

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import IntroductionNote
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.retention import rules_in_use
from jobswap_desktop.services.wording import report_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts

_FILE = "Einfuehrung-Muster"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionPapers:
    """The papers made: the words for them, their file's name, and the PDF."""

    title: str
    subject: str
    name: str
    data: bytes


def make(work: Workplace) -> IntroductionPapers:
    """Return the samples of agreement, record of processing, roles, erasure and threshold check.

    Whoever may see the accounts finds their names in the concept of roles. Nothing is recorded:
    the papers speak of no case. Raises DomainError (no_own_office) before the office is known.
    """
    title = report_text("introduction")
    note = IntroductionNote(
        office=work.own_office(),
        today=work.today(),
        periods=rules_in_use(work),
        assigned={} if work.actor.role is Role.STAFF_COUNCIL else _assigned(work),
    )
    return IntroductionPapers(
        title=title,
        subject=report_text("introduction_subject"),
        name=file_name(_FILE),
        data=press.press_introduction(note),
    )


def _assigned(work: Workplace) -> dict[Role, tuple[str, ...]]:
    known = accounts.all_accounts(work.db)
    return {role: tuple(each.name for each in known if each.role is role) for role in Role}
