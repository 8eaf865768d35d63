"""A copy restored under another name, or on another workstation, brings back nobody either."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from copies import kept, safe
from databases import content
from erasing_case import CASE_DUE, a_closed_case, a_second_account, erased, path_of
from house import House

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.backup_words import staged_lines
from jobswap_desktop.store import erased_file


@pytest.fixture
def share(house: House, tmp_path: Path) -> Path:
    """A folder with a copy from before an erasure, and the note of what was erased."""
    folder = tmp_path / "Laufwerk"
    house = replace(house, work=kept(house.work, folder))
    closed = a_closed_case(house)
    a_second_account(house)
    made = backups.make(safe(house.work), Occasion.AUTOMATIC)
    erased(closed, CASE_DUE, ErasureKind.CASE)
    # The next copy writes the note anew where the folder has lost it.
    later = backups.make(safe(house.work), Occasion.AUTOMATIC)
    later.unlink()
    later.with_name(f"{later.name}.json").unlink()
    assert {each.name for each in folder.iterdir()} == {
        made.name,
        f"{made.name}.json",
        "jobtausch.geloescht.json",
    }
    assert path_of(closed).stem == "jobtausch"
    return folder


def copy_in(folder: Path) -> Path:
    (found,) = folder.glob("*.sqlite")
    return found


def restored(source: Path, path: Path) -> tuple[list[str], int]:
    """Restore at another place, and return what was said before and how many cases there are."""
    path.parent.mkdir()
    place = backups.Safe(path=path, folder=path.parent / "Sicherungen", origin="")
    staged = restoring.stage(place, source)
    said = staged_lines(staged)
    restoring.carry_out(restoring.order_for_unreadable(a_clerk(), place, staged))
    return said, len(content(path)["swap"])


LEFT_OUT = "Endgültig gelöscht und nicht wieder da – Fälle: 1, Personen: 2."


@pytest.mark.parametrize("name", ["jobtausch.sqlite", "personal.sqlite"])
def test_the_note_beside_the_copy_counts_whatever_the_new_file_is_called(
    share: Path, tmp_path: Path, name: str
) -> None:
    said, cases = restored(copy_in(share), tmp_path / "anderswo" / name)
    assert cases == 0
    assert LEFT_OUT in said


@pytest.mark.parametrize("has_manifest", [True, False])
def test_a_copy_under_another_name_is_known_by_its_origin(
    share: Path, tmp_path: Path, has_manifest: bool
) -> None:
    copy = copy_in(share)
    other = copy.with_name("kopie.sqlite")
    copy.rename(other)
    beside = copy.with_name(f"{copy.name}.json")
    if has_manifest:
        beside.rename(other.with_name("kopie.sqlite.json"))
    else:
        beside.unlink()
    said, cases = restored(other, tmp_path / "anderswo" / "personal.sqlite")
    assert cases == 0
    assert LEFT_OUT in said


def test_what_another_database_has_erased_is_not_gone_from_this_one(
    share: Path, tmp_path: Path
) -> None:
    note = share / "jobtausch.geloescht.json"
    rows = json.loads(note.read_text(encoding="utf-8"))
    note.unlink()
    for row in rows:
        row["by"] = [erased_file.mark_of("eine andere")]
    (share / "uebung.geloescht.json").write_text(json.dumps(rows), encoding="utf-8")
    assert date.fromisoformat(rows[0]["erased_on"]) == CASE_DUE
    said, cases = restored(copy_in(share), tmp_path / "anderswo" / "personal.sqlite")
    assert cases == 1
    assert LEFT_OUT not in said
