"""The staff council's own notes on what was submitted to it; nobody else reads them."""

from pathlib import Path

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council_notes


def note(work: Workplace, participation_id: ParticipationId) -> str:
    """Return the note on a submission, "" without one; raises Unavailable."""
    if work.db.is_partial:
        work.require(Role.STAFF_COUNCIL)
        return council_notes.on_server(work.db, participation_id)
    return council_notes.load(_file(work)).get(participation_id, "")


def keep(work: Workplace, participation_id: ParticipationId, text: str) -> None:
    """Keep the note on a submission; an empty one is forgotten. Raises Unavailable."""
    if work.db.is_partial:
        work.require(Role.STAFF_COUNCIL)
        with work.db.write_derived() as change:
            council_notes.put_on_server(change, participation_id, text if text.strip() else "")
        return
    path = _file(work)
    notes = council_notes.load(path)
    notes.pop(participation_id, None)
    if text.strip():
        notes[participation_id] = text
    council_notes.save(path, notes)


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
