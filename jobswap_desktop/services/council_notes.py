"""The staff council's own notes on what was submitted to it; nobody else reads them."""

from pathlib import Path

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.watching import SHORT, patient
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council_notes


def note(work: Workplace, participation_id: ParticipationId) -> str:
    """Return the note on a submission, "" without one; raises Unavailable."""
    if work.db.is_partial:
        work.require(Role.STAFF_COUNCIL)
        return council_notes.on_server(work.db, participation_id)
    return council_notes.load(_file(work)).get(participation_id, "")


def keep(work: Workplace, participation_id: ParticipationId, text: str, read: str) -> None:
    """Keep the note on a submission; an empty one is forgotten.

    `read` is what stood there when it was read. Raises DomainError (note_changed) where a colleague
    has written something else since, and Unavailable; nothing is written then.
    """
    wanted = kept_as(text)
    if work.db.is_partial:
        work.require(Role.STAFF_COUNCIL)
        with patient(work, SHORT), work.db.write_derived() as change:
            held = council_notes.on_server(change, participation_id)
            if _must_write(held, wanted, read):
                council_notes.put_on_server(change, participation_id, wanted)
        return
    path = _file(work)
    notes = council_notes.load(path)
    if not _must_write(notes.pop(participation_id, ""), wanted, read):
        return
    if wanted:
        notes[participation_id] = wanted
    council_notes.save(path, notes)


def kept_as(text: str) -> str:
    """Return what is kept of a text: of blanks alone nothing."""
    return text if text.strip() else ""


def _must_write(held: str, wanted: str, read: str) -> bool:
    """Whether what is there has to be written over; raises DomainError (note_changed)."""
    if held == wanted:
        return False
    if held != kept_as(read):
        raise refuse(ProblemCode.NOTE_CHANGED, "notes")
    return True


def mark(work: Workplace) -> str:
    """Return what tells the notes in a file from those that lay there before.

    "" without any, and on a server, which says itself when something is written.
    """
    return "" if work.db.is_partial else council_notes.mark(_file(work))


def where(work: Workplace) -> str:
    """Return where the notes lie, for the screen."""
    if work.db.is_partial:
        work.require(Role.STAFF_COUNCIL)
        return work.db.path
    return str(_file(work))


def _file(work: Workplace) -> Path:
    work.require(Role.STAFF_COUNCIL)
    if work.council_notes is None:
        raise refuse(ProblemCode.NOT_FOUND, text="council_notes")
    return work.council_notes
