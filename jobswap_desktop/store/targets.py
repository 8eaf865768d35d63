"""Whether the file that a copy is to take the place of is a database of ours, however damaged."""

from pathlib import Path
from typing import Final

from jobswap_desktop.domain.backups import SUFFIX, read_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.small_files import is_plain
from jobswap_desktop.store import backup, copies
from jobswap_desktop.store.opening import APPLICATION_ID

_ID_AT: Final = slice(68, 72)
_OUR_TABLE: Final = b"CREATE TABLE audit_checkpoint"
_LOOKED_INTO_BYTES: Final = 4 * 1024 * 1024


def require_replaceable(path: Path, source: Path, folder: Path) -> None:
    """Raise Unavailable for a file that no copy may take the place of.

    That is one that says nothing of being a database of ours (not_a_database): neither it itself,
    nor copies of its name in `folder`, nor the name of `source`. Nothing need be there. It is
    read past the engine: not for a file that is open in this process.
    """
    if not path.exists():
        return
    if not is_plain(path):
        raise Unavailable(Fault.SPECIAL_FILE, str(path))
    with backup.as_written_to(path):
        if path.stat().st_size and not _says_so(path) and not _is_named(path, source, folder):
            raise Unavailable(Fault.NOT_A_DATABASE, str(path))


def _says_so(path: Path) -> bool:
    with path.open("rb") as file:
        held = file.read(_LOOKED_INTO_BYTES)
    # The first page may be lost; where the tables begin is told on others as well.
    return int.from_bytes(held[_ID_AT], "big") == APPLICATION_ID or _OUR_TABLE in held


def _is_named(path: Path, source: Path, folder: Path) -> bool:
    if path.suffix != SUFFIX:
        return False
    of_source = read_name(source.name)
    stems = {each.stem for each in copies.named(folder)} | (
        {of_source.stem} if of_source else set()
    )
    return path.stem in stems
