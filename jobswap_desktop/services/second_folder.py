"""The second folder for copies, which the office chooses: on a share, a stick, another disk.

It may vanish at any moment and then keep who asks waiting for minutes. So all that concerns it is
done on a thread of its own, which is given up when nothing moves any more; the program ends
without it.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from jobswap_desktop import unfinished
from jobswap_desktop.domain.backups import Copy, CopyName, read_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.services import backups
from jobswap_desktop.services.backup_words import backup_text
from jobswap_desktop.services.backups import Safe, Shelf
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import carrying, erased_file, erased_places

PATIENCE = 20.0
"""Seconds without any movement after which a folder counts as gone."""

_SHORT_PATIENCE = 1.0
"""Seconds for a look for which somebody waits."""

Value = TypeVar("Value")


def send_newest(safe: Safe, patience: float = PATIENCE) -> bool:
    """Lay the newest copy of this workstation into the second folder as well; tell if it did.

    Nothing is done without such a folder, or where the copy lies there already. Raises
    Unavailable: folder_gone, no_room, cannot_write. What lies on this workstation is untouched.
    """
    newest = backups.shelf(safe).newest
    if safe.second is None or newest is None:
        return False
    return patiently(partial(_send, safe, newest), safe.second, patience)


def choose(work: Workplace, folder: Path | None, recipient: str = "") -> Outcome[None]:
    """Choose the folder (see `backups.choose_folder`), and say so where it cannot be reached now.

    It is chosen all the same: a share may not be connected yet. Raises DomainError
    (backups_not_yours).
    """
    done = backups.choose_folder(work, folder, recipient)
    if folder is None or _is_there(folder):
        return done
    return replace(done, note=backup_text("folder_unreachable", folder=str(folder)))


def _is_there(folder: Path) -> bool:
    try:
        return patiently(lambda _pulse: folder.is_dir(), folder, _SHORT_PATIENCE)
    except Unavailable:
        return False


def look(safe: Safe, patience: float = PATIENCE) -> Shelf | None:
    """Return what lies in the second folder; None without one. Never raises."""
    if safe.second is None:
        return None
    try:
        return patiently(partial(_look, safe, safe.second), safe.second, patience)
    except Unavailable as error:
        return Shelf(folder=safe.second, fault=error)


def _look(safe: Safe, folder: Path, _pulse: carrying.Pulse) -> Shelf:
    _require_there(folder)
    return backups.shelf(safe, folder)


def _send(safe: Safe, newest: Copy, pulse: carrying.Pulse) -> bool:
    folder, name, manifest = safe.second, read_name(newest.name), newest.manifest
    if folder is None or name is None or manifest is None:
        return False
    _require_there(folder)
    known = {copy.name for copy in backups.shelf(safe, folder).copies if copy.manifest}
    wanted = replace(name, is_sealed=bool(safe.recipient))
    if wanted.text in known:
        return False
    unfinished.destroy_all(unfinished.left([folder]))
    backups.thin(safe, folder, coming=newest.size)
    carrying.carry(
        safe.folder / newest.name,
        folder / wanted.text,
        manifest,
        pulse,
        _seal(safe, wanted),
    )
    backups.thin(safe, folder)
    ours = erased_file.read(erased_places.places(safe.path, safe.folder))
    erased_file.add(erased_places.places(safe.path, folder)[-1:], ours)
    return True


def _seal(safe: Safe, name: CopyName) -> carrying.Seal | None:
    if not name.is_sealed:
        return None
    return partial(sealed_file.seal_to_key, recipient=sealed_file.PublicKey(safe.recipient))


def _require_there(folder: Path) -> None:
    # Never made anew: where a share is not connected, its folder must not arise on this disk.
    if not folder.is_dir():
        raise Unavailable(Fault.FOLDER_GONE, str(folder))


def patiently(
    errand: Callable[[carrying.Pulse], Value], folder: Path, patience: float = PATIENCE
) -> Value:
    """Run `errand` on a thread of its own and return what it returns, or raise what it raises.

    `errand` is handed a pulse to call now and then. Raises Unavailable (folder_gone) after
    `patience` seconds without one; the thread then ends at its next pulse, or with the program.
    """
    thread = _Errand(errand)
    thread.start()
    while not thread.done.wait(0.05):
        if time.monotonic() - thread.moved_at > patience:
            thread.is_given_up = True
            raise Unavailable(Fault.FOLDER_GONE, str(folder), "no answer")
    if thread.error is not None:
        raise thread.error
    return thread.values[0]


class _Errand(threading.Thread, Generic[Value]):
    """A thread that the program does not wait for, and what came of it."""

    def __init__(self, work: Callable[[carrying.Pulse], Value]) -> None:
        super().__init__(name="second-folder", daemon=True)
        self._work = work
        self.done = threading.Event()
        self.moved_at = time.monotonic()
        self.is_given_up = False
        self.values: list[Value] = []
        self.error: Unavailable | None = None

    def run(self) -> None:
        """Do the work; called by `start`."""
        try:
            self.values.append(self._work(self._pulse))
        except Unavailable as error:
            self.error = error
        except OSError as error:
            self.error = Unavailable(Fault.CANNOT_WRITE, "", str(error))
        finally:
            self.done.set()

    def _pulse(self) -> None:
        if self.is_given_up:
            raise Unavailable(Fault.FOLDER_GONE, "")
        self.moved_at = time.monotonic()
