"""Choosing the second folder for copies is recorded, and holds for everybody."""

from pathlib import Path

from copies import kept, safe
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.services import backups
from jobswap_desktop.store import audit


def test_the_folder_is_in_the_file_and_in_the_history(house: House, tmp_path: Path) -> None:
    work = kept(house.work, tmp_path / "Sicherungen")
    backups.choose_folder(work, tmp_path / "Netz", "age1x")
    assert (safe(work).second, safe(work).recipient) == (tmp_path / "Netz", "age1x")
    last = audit.entries(work.db)[-1]
    assert last.action is Action.BACKUP_FOLDER_CHOSEN
    assert last.details is not None
    assert last.details["subject"] == str(tmp_path / "Netz")
    backups.choose_folder(work, None, "age1x")
    assert (safe(work).second, safe(work).recipient) == (None, "")
