"""A staff council's own notes: one small file in its user's folder, never in the office's file.

The office must not see them, so they lie where only the council's own login reads, and nothing
about them is in the audit trail. On a server they lie in a table that nobody has any right to but
the council of the office: what administers the server itself could read them there.
"""

import errno
import json
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.small_files import is_plain, parsed, read_small
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.unfinished import Kind, ending
from jobswap_desktop.whole_files import write_whole

_MOST_BYTES = 20_000_000


def load(path: Path) -> dict[ParticipationId, str]:
    """Return all notes by submission; none where there is no file yet.

    Raises Unavailable when the file cannot be read or holds something else.
    """
    try:
        found = parsed(read_small(path, _MOST_BYTES))
    except FileNotFoundError:
        return {}
    except OSError as error:
        fault = Fault.DAMAGED if error.errno == errno.EFBIG else Fault.CANNOT_OPEN
        if path.exists() and not is_plain(path):
            fault = Fault.SPECIAL_FILE
        raise Unavailable(fault, str(path), str(error)) from error
    except ValueError as error:
        raise Unavailable(Fault.DAMAGED, str(path), "no notes") from error
    if not isinstance(found, dict) or not all(isinstance(each, str) for each in found.values()):
        raise Unavailable(Fault.DAMAGED, str(path), "no notes")
    return {ParticipationId(key): text for key, text in found.items()}


def save(path: Path, notes: dict[ParticipationId, str]) -> None:
    """Write all notes; the file appears whole or stays as it is.

    Raises Unavailable when it cannot be written.
    """
    text = json.dumps(notes, ensure_ascii=False, indent=1, sort_keys=True)
    # Two windows may write at once, each under a name of its own.
    own = ending(Kind.NEW)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, text.encode(), ending=own, is_own=True)
    except OSError as error:
        raise Unavailable(Fault.READ_ONLY, str(path), str(error)) from error


def mark(path: Path) -> str:
    """Return what is another one as soon as the file has been written again; "" without one."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_ino}.{found.st_mtime_ns}.{found.st_size}"


def on_server(db: Database | Change, participation_id: ParticipationId) -> str:
    """Return the note of the council whose connection this is; "" without one."""
    rows = db.rows(
        "SELECT content FROM council_note WHERE participation_id = :id", id=participation_id
    )
    return str(rows[0]["content"]) if rows else ""


def put_on_server(change: Change, participation_id: ParticipationId, text: str) -> None:
    """Keep a note of the council whose connection this is; an empty one is forgotten."""
    change.run("DELETE FROM council_note WHERE participation_id = :id", id=participation_id)
    if text:
        change.run(
            "INSERT INTO council_note (participation_id, content) VALUES (:id, :text)",
            id=participation_id,
            text=text,
        )
