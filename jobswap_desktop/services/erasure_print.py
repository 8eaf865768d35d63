"""The record of an erasure on paper, made from the request that was carried out (D18)."""

from dataclasses import dataclass

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import ErasureNote
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.erasure import Erasure, ErasureState
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.erasing import backups_gone_on, subject_text
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.retention import rules_in_use
from jobswap_desktop.services.wording import erasure_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import erasures

_FILE = "Loeschprotokoll"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePaper:
    """A record made: the words for it, its file's name, and the PDF."""

    title: str
    subject: str
    name: str
    data: bytes


def make(work: Workplace, erasure_id: str) -> ErasurePaper:
    """Return the record of an executed erasure as a PDF; nothing is recorded yet.

    Raises DomainError (not_yours_to_see, not_found).
    """
    work.require_view()
    found = erasures.find(work.db, erasure_id)
    if found is None or found.state is not ErasureState.EXECUTED:
        raise refuse(ProblemCode.NOT_FOUND, text=erasure_id)
    made = note(work, found)
    title = erasure_text("record")
    return ErasurePaper(
        title=title,
        subject=made.reference,
        name=file_name(f"{_FILE}-{made.executed_on.isoformat()}-{found.id[-6:]}"),
        data=press.press_erasure(made),
    )


def note(work: Workplace, found: Erasure) -> ErasureNote:
    """Return what the record says; raises DomainError (not_yours_to_see)."""
    work.require_view()
    labels = {rule.id: rule.label for rule in rules_in_use(work)}
    references = sorted({subject.reference for subject in found.subjects if subject.reference})
    executed_on = found.settled_on or found.asked_on
    return ErasureNote(
        reference=", ".join(references) or erasure_text("no_case"),
        office=work.own_office(),
        today=work.today(),
        asked_by=found.asked_by,
        asked_on=found.asked_on,
        executed_by=found.settled_by,
        executed_on=executed_on,
        subjects=tuple(
            (subject_text(subject), labels.get(subject.rule, subject.rule), subject.until)
            for subject in found.subjects
        ),
        counts=tuple((term(part), number) for part, number in found.counts),
        archive_offered=found.archive_offered,
        backups_until=backups_gone_on(executed_on),
    )


def record(work: Workplace, paper: ErasurePaper) -> Outcome[None]:
    """Record that the record was printed or saved; there is no way back."""
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    subject = f"{paper.title} {paper.subject}"
    with work.db.write(deed(work, Action.DOCUMENTS_PRINTED, subject=subject)):
        pass
    return Outcome(value=None, touched=Touched.NOTHING, action=Action.DOCUMENTS_PRINTED)
