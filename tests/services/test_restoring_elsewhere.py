"""Copies restored elsewhere, or over an older file: nobody who was erased comes back."""

import json
from dataclasses import replace
from datetime import date
from getpass import getuser
from pathlib import Path

import pytest
from builders import a_clerk
from copies import add_person, kept, safe
from databases import content
from erasing_case import CASE_DUE, NAMES, a_closed_case, a_second_account, erased, path_of
from house import House

from jobswap_desktop.cli import main
from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts, backups, restoring
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


@pytest.fixture
def laid_over(house: House, home: Path) -> tuple[Path, Path, Path]:
    """A file over which an older one was laid: where it lies, that older one, and a newer copy."""
    house = replace(house, work=kept(house.work, home / "backups"))
    closed = a_closed_case(house)
    a_second_account(house)
    me = Account(id=AccountId("account-me"), login=getuser(), name="Robin Sand")
    accounts.save(house.work, replace(me, role=Role.ADMINISTRATOR))
    older = backups.make(safe(house.work), Occasion.AUTOMATIC)
    erased(closed, CASE_DUE)
    gone = next(each for each in accounts.all_accounts(house.work) if each.login == "akurz")
    boss = replace(house.work.actor, role=Role.ADMINISTRATOR)
    accounts.remove(replace(house.work, actor=boss), gone)
    add_person(house.work, 7)
    newest = backups.make(safe(house.work), Occasion.AUTOMATIC)
    house.work.db.close()
    path_of(closed).write_bytes(older.read_bytes())
    return path_of(closed), older, newest


def test_the_newest_copy_is_restored_over_an_older_file(
    laid_over: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _older, newest = laid_over
    assert main(["list", "--data", str(path)]) == 1
    assert "„jobswap-desktop restore“ mit der neuesten Sicherung" in capsys.readouterr().err

    assert main(["restore", str(newest), "--data", str(path), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "Neu7" in said
    assert not any(name in said for name in (*NAMES, "11.2-JT"))
    assert main(["restore", str(newest), "--data", str(path)]) == 0
    assert main(["check", "--data", str(path)]) == 0
    assert main(["list", "--json", "--data", str(path)]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == []
    held = content(path)
    assert held["swap"] == []
    assert "Neu7" in str(held["person"])
    # Nor is anybody back who may do nothing any more.
    assert "akurz" not in str(held["account"])


def test_an_older_copy_over_an_older_file_is_held_back_again(
    laid_over: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, older, _newest = laid_over
    assert main(["restore", str(older), "--data", str(path)]) == 0
    capsys.readouterr()
    assert main(["list", "--data", str(path)]) == 1
    assert "endgültig gelöscht" in capsys.readouterr().err
