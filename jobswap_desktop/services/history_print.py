"""The history of a case on paper: all of it or what a search leaves, and the record of that."""

from dataclasses import dataclass, replace

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import HistoryLine, HistoryNote
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.cases import WHOLE_HISTORY, HistoryRow, history
from jobswap_desktop.services.history_discretion import discreet
from jobswap_desktop.services.history_text import change_lines, change_values, deed_text, when_text
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.wording import report_text
from jobswap_desktop.services.workplace import Workplace

_SUFFIX = "Verlauf"
_FEEDBACK = "feedback."


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPaper:
    """A history made: the words for it, its file's name, and the PDF."""

    swap_id: SwapId
    title: str
    name: str
    data: bytes


def make(work: Workplace, swap_id: SwapId, search: str = "") -> HistoryPaper:
    """Return the history of a case as a PDF; nothing is recorded yet. See `note`."""
    found = note(work, swap_id, search)
    return HistoryPaper(
        swap_id=swap_id,
        title=report_text("history_excerpt" if found.search else "history_note"),
        name=note_name(found),
        data=press.press_history(found),
    )


def note(work: Workplace, swap_id: SwapId, search: str = "") -> HistoryNote:
    """Return the history of a case in words, oldest entry first.

    With `search` only the entries in which every word of it occurs, as the screen filters them.
    What was said as feedback is left out: the paper would outlive it; so is what confidential
    appointments are about. Raises DomainError (not_found, not_yours_to_see).
    """
    entries = discreet(work, swap_id, history(work, swap_id, WHOLE_HISTORY))
    swap = load(work, swap_id)
    wanted = search.strip()
    return HistoryNote(
        reference=swap.reference,
        title=swap.title,
        office=work.own_office(),
        clerk=work.actor,
        today=work.today(),
        lines=tuple(_line(row) for row in reversed(entries) if matches(row, wanted)),
        total=len(entries),
        search=wanted,
    )


def note_name(found: HistoryNote) -> str:
    """Return the name of the file of a history."""
    return file_name(f"{found.reference}-{_SUFFIX}")


def record(work: Workplace, paper: HistoryPaper) -> Outcome[None]:
    """Record that a history was printed or saved; there is no way back."""
    work.require(Role.HR_CLERK)
    with work.db.write(deed(work, Action.DOCUMENTS_PRINTED, paper.swap_id, paper.title)):
        pass
    return Outcome(value=None, touched=Touched.CASES, action=Action.DOCUMENTS_PRINTED)


def matches(row: HistoryRow, search: str) -> bool:
    """Return whether every word of `search` occurs in an entry, however it is accented."""
    texts = (when_text(row), row.actor, deed_text(row), row.subject)
    text = fold(" ".join((*texts, "; ".join(change_lines(row)))))
    return all(word in text for word in fold(search).split())


def _line(row: HistoryRow) -> HistoryLine:
    told = tuple(change for change in row.changes if not change[0].startswith(_FEEDBACK))
    return HistoryLine(
        when=when_text(row),
        who=row.actor,
        what=deed_text(row),
        about=row.subject,
        changes=change_values(replace(row, changes=told)),
    )
