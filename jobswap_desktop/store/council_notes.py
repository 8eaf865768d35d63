"""A staff council's own notes: one small file in its user's folder, never in the database.

The office must not see them, so they lie where only the council's own login reads, and nothing
about them is in the audit trail.
"""

import json
import os
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.whole_files import UNFINISHED, write_whole

_MOST_BYTES = 20_000_000


def load(path: Path) -> dict[ParticipationId, str]:
    """Return all notes by submission; none where there is no file yet.

    Raises Unavailable when the file cannot be read or holds something else.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise Unavailable(Fault.DAMAGED, str(path), "too large")
        found = json.loads(data.decode())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Unavailable(Fault.CANNOT_OPEN, str(path), str(error)) from error
    except (ValueError, RecursionError) as error:
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
    ending = f".{os.getpid()}{UNFINISHED}"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, text.encode(), ending=ending, is_private=True)
    except OSError as error:
        raise Unavailable(Fault.READ_ONLY, str(path), str(error)) from error
