"""Choosing the second folder for copies is recorded, and holds for everybody."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from copies import add_person, kept, safe
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.services import backups, forgetting, keeping
from jobswap_desktop.store import audit, erased_file, erased_places


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


@pytest.mark.parametrize("source", ["table", "file"])
def test_a_folder_that_was_deleted_learns_again_what_is_gone(
    house: House, tmp_path: Path, source: str
) -> None:
    folder, share = tmp_path / "Sicherungen", tmp_path / "Netz"
    share.mkdir()
    work = kept(house.work, folder)
    backups.choose_folder(work, share)
    keeping.keep(safe(work), Occasion.AUTOMATIC)
    assert not list(tmp_path.rglob("*.geloescht.json"))
    gone = Forgotten(id="weg", what=ErasureKind.PERSON, erased_on=date(2022, 2, 1))
    beside = erased_places.places(Path(work.db.path))
    if source == "table":
        forgetting.erase_known(work, [gone])
        assert not beside[0].exists()
    else:
        erased_file.add(beside, frozenset({gone}))
    shutil.rmtree(folder)
    shutil.rmtree(share)
    share.mkdir()

    add_person(work, 1)
    keeping.keep(safe(work), Occasion.AUTOMATIC)
    for place in erased_places.places(Path(work.db.path), folder, share):
        assert erased_file.read([place]) == {gone}
