"""A window on a file that somebody else holds: told, following, and taking it over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from builders import a_partner_office
from house import a_house
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jobswap_desktop import app
from jobswap_desktop.cli import main
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation import start
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.sharing import Sharing
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import offices
from jobswap_desktop.services.sharing import Standing, question, record_taking, standing_words
from jobswap_desktop.services.wording import fault_words, holder_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import drive, holding
from jobswap_desktop.store.holding import Hold, lock_of
from jobswap_desktop.store.opening import open_database

pytestmark = pytest.mark.usefixtures("german", "theme")


@dataclass
class Here:
    """A window at this desk."""

    window: MainWindow
    sharing: Sharing

    def line(self) -> str:
        banner = self.sharing.banner
        return "" if banner.isHidden() else banner.accessibleName()

    def may_record(self) -> bool:
        return self.window.work.actor.role is Role.HR_CLERK


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file on a network drive."""
    path = tmp_path / "amt" / "jobtausch.sqlite"
    path.parent.mkdir()
    a_house(path).work.db.close()
    monkeypatch.setenv(drive.SHARED_VARIABLE, "1")
    return path


def opened(path: Path, taken_from: Holder | None = None) -> Workplace:
    clock = app.clock(None)
    work = app.open_existing(path, clock, create=True, follow=True, taken_from=taken_from)
    if taken_from is not None and work.db.hold is not None:
        record_taking(work, taken_from)
    return work


@pytest.fixture
def here(qtbot: QtBot, file: Path, tmp_path: Path) -> Iterator[Here]:
    """A window here, opened while somebody on PC-17 holds the file."""
    held_elsewhere(file)
    work = opened(file)
    messages = Messages()
    window = start.open_window(work, Settings(tmp_path / "s.json"), messages)
    qtbot.addWidget(window)
    yield Here(window, window.share(lambda taken_from: opened(file, taken_from)))
    window.work.db.close()


def held_elsewhere(file: Path) -> None:
    assert isinstance(holding.take(file, elsewhere()), Hold)


def elsewhere() -> Holder:
    me = holding.this_process("Kim Weber", "kweber")
    return replace(me, host="PC-17", machine="another", token="theirs")  # noqa: S106 - no secret


def test_who_follows_is_told_who_writes_and_is_offered_nothing_to_record(here: Here) -> None:
    assert here.line().startswith("Geöffnet von Kim Weber an PC-17 seit ")
    assert here.line().endswith(" – hier nur lesen")
    assert here.sharing.button.text() == "Übernehmen …"
    assert not here.may_record()


@pytest.mark.parametrize("steers", "\u202e\u2067\x1b\u200f\u2028")
def test_a_forged_name_of_the_holder_turns_no_line(file: Path, steers: str) -> None:
    forged = replace(elsewhere(), name=f"{steers}Kim{steers} Weber", host=f"PC{steers}-17")
    holding.take(file, forged)
    found = holding.found_at(file)
    assert holder_text(found).startswith("Geöffnet von Kim Weber an PC-17 seit ")
    words = standing_words(Standing.FOLLOWS, found)
    said = fault_words(Unavailable(Fault.HELD, f"{file}{steers}", holder=found))
    assert not [text for text in (words, *said, question(str(file), forged)) if steers in text]
    holding.take(file.with_name("andere"), replace(elsewhere(), name="x" * 3000))
    long = holding.found_at(file.with_name("andere"))
    assert long is not None
    assert len(holder_text(long)) < 400


@pytest.mark.parametrize("steers", "\u202e\u2067\x1b\u200f\u2028")
def test_no_banner_is_turned_by_what_it_says(qtbot: QtBot, steers: str) -> None:
    banner = Banner(f"Geöffnet von {steers}Kim")
    qtbot.addWidget(banner)
    assert [label.text() for label in banner.findChildren(QLabel)][-1] == "Geöffnet von Kim"
    assert banner.accessibleName() == "Geöffnet von Kim"


def test_who_follows_sees_what_the_other_one_writes(qtbot: QtBot, here: Here, file: Path) -> None:
    there = open_database(file)
    office = next(o for o in offices.all_offices(here.window.work) if not o.is_own)
    work = replace(
        here.window.work, db=there, actor=replace(here.window.work.actor, role=Role.HR_CLERK)
    )
    with qtbot.waitSignal(here.window._desk.hub.changed, timeout=2000):
        offices.save(work, replace(office, name="Neuer Name"))
    there.close()
    names = {office.name for office in offices.all_offices(here.window.work)}
    assert "Neuer Name" in names
    assert a_partner_office().name not in names


def test_closing_there_offers_to_write_here(here: Here, file: Path) -> None:
    lock_of(file).unlink()
    here.sharing.look()
    assert here.line() == "Die Datei ist frei: niemand schreibt mehr darin."
    assert here.sharing.button.text() == "Zum Bearbeiten öffnen"
    here.sharing.button.click()
    assert here.line() == ""
    assert here.may_record()
    assert here.window.work.db.hold is not None


@pytest.mark.parametrize("sure", [True, False])
def test_taking_over_is_asked_and_stands_in_the_history(
    here: Here, file: Path, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    asked: list[str] = []

    def answer(_messages: Messages, _title: str, text: str, _verb: str) -> bool:
        asked.append(text)
        return sure

    monkeypatch.setattr(Messages, "confirm", answer)
    here.sharing.button.click()
    assert "Geöffnet von Kim Weber an PC-17" in asked[0]
    assert "hat sich zuletzt um" in asked[0]
    assert here.may_record() is sure
    rows = here.window.work.db.rows("SELECT action, details FROM audit ORDER BY sequence DESC")
    taken = rows[0]["action"] == Action.FILE_TAKEN_OVER.value
    assert taken is sure
    if sure:
        assert "PC-17" in rows[0]["details"]
    found = holding.found_at(file)
    assert found is not None
    assert (found.host == "PC-17") is not sure


def test_who_was_taken_over_is_told_and_goes_on_reading(here: Here, file: Path) -> None:
    lock_of(file).unlink()
    here.sharing.look()
    here.sharing.button.click()
    lock_of(file).unlink()
    held_elsewhere(file)
    here.sharing.look()
    assert "dort wurde die Datei übernommen" in here.line()
    here.sharing.button.click()
    assert here.line().endswith("hier nur lesen")
    assert not here.may_record()


def test_drive_that_drops_changes_nothing_of_what_is_told(here: Here, file: Path) -> None:
    before = here.line()
    away = file.parent.with_name("weg")
    file.parent.rename(away)
    here.sharing.look()
    away.rename(file.parent)
    here.sharing.look()
    assert here.line() == before


def test_command_that_writes_is_refused_with_who_holds_the_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held_elsewhere(file)
    table = tmp_path / "leute.csv"
    table.write_text("Nachname;Vorname\nMuster;Ada\n", encoding="utf-8")
    assert main(["import", "people", str(table), "--data", str(file)]) == 1
    said = capsys.readouterr().err
    assert "Geöffnet von Kim Weber an PC-17" in said
    assert main(["list", "--data", str(file)]) == 0


def test_command_that_writes_lets_go_of_the_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "leute.csv"
    table.write_text("Nachname;Vorname\nMuster;Ada\n", encoding="utf-8")
    assert main(["import", "people", str(table), "--data", str(file)]) == 0
    assert not lock_of(file).exists()
    assert "Übernommen: 1" in capsys.readouterr().out


def test_file_that_cannot_be_followed_can_be_taken_when_it_is_opened(
    qtbot: QtBot, file: Path
) -> None:
    held_elsewhere(file)
    dialog = OpenFailureDialog(Unavailable(Fault.HELD, str(file), holder=elsewhere()))
    qtbot.addWidget(dialog)
    dialog.show()
    button = dialog.findChild(QPushButton, "take_over")
    assert isinstance(button, QPushButton)
    button.click()
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Bitte zuerst dort anrufen" in texts
    chosen: list[Holder | None] = [dialog.taken_from]
    button.click()
    chosen.append(dialog.taken_from)
    assert [holder.host if holder else "" for holder in chosen] == ["", "PC-17"]
