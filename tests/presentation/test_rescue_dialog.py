"""A file that cannot be opened: what copies there are, what each would bring, and one question."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from audit import clipped, findings
from builders import TODAY, a_clerk, a_partner, a_person
from copies import add_person, flip, kept, root_page, safe, zero_page
from house import a_house
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.presentation import start
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.dialogs.rescue_dialog import RescueDialog
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import backups, cases
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.unfinished import left

pytestmark = pytest.mark.usefixtures("german", "theme")


@dataclass(frozen=True, kw_only=True)
class Harmed:
    """A damaged file with three copies: one case, two cases, and a newest one that is harmed."""

    path: Path
    folder: Path
    error: Unavailable


def open_file(path: Path) -> Workplace:
    return open_workplace(path, a_clerk(), lambda: TODAY)


@pytest.fixture
def harmed(tmp_path: Path) -> Harmed:
    folder = tmp_path / "Sicherungen"
    house = a_house(tmp_path / "jobtausch.sqlite")
    work = kept(house.work, folder)
    for _ in range(2):
        house.a_case()
        backups.make(safe(work), Occasion.AUTOMATIC)
    house.a_case()
    newest = backups.make(safe(work), Occasion.BY_HAND)
    path = Path(work.db.path)
    work.db.close()
    flip(newest, 9000)
    zero_page(path, 1)
    with pytest.raises(Unavailable) as refused:
        open_file(path)
    return Harmed(path=path, folder=folder, error=refused.value)


def asked(qtbot: QtBot, harmed: Harmed) -> tuple[OpenFailureDialog, RescueDialog]:
    """Press "Aus Sicherung wiederherstellen …", and wait until a copy is compared."""
    failure = OpenFailureDialog(harmed.error, start.copies_for(harmed.error, harmed.folder))
    shown(qtbot, failure, 600, 300)
    failure._ui.rescue.click()
    rescue = failure.findChild(RescueDialog)
    assert rescue is not None
    qtbot.waitUntil(rescue._ui.restore.isEnabled)
    return failure, rescue


def rows_of(rescue: RescueDialog) -> list[list[str]]:
    model = rescue._ui.copies.model()
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def test_copies_are_listed_and_nothing_is_restored_before_one_says_so(
    qtbot: QtBot, harmed: Harmed
) -> None:
    before = harmed.path.read_bytes()
    failure, rescue = asked(qtbot, harmed)
    assert failure._ui.advice.text().endswith("erst, wenn Sie eine davon bestätigen.")
    rows = rows_of(rescue)
    assert [row[1:3] for row in rows] == [
        ["von Hand", "3"],
        ["von selbst", "2"],
        ["von selbst", "1"],
    ]
    assert [row[4] for row in rows] == ["beschädigt", "geprüft, in Ordnung", "geprüft, in Ordnung"]
    assert rescue._ui.copies.currentIndex().row() == 1
    said = rescue._ui.preview.text()
    assert "Letzter Eintrag im Verlauf der Sicherung: " in said
    assert "Die jetzige Datei lässt sich nicht lesen" in said
    assert harmed.path.read_bytes() == before
    assert failure.chosen is None
    rescue._ui.cancel.click()
    assert harmed.path.read_bytes() == before
    # What was made ready of a copy names people: nothing of it stays.
    assert list(left((harmed.path.parent, harmed.folder), harmed.path)) == []


def test_restoring_the_advised_copy_opens_the_file_again(qtbot: QtBot, harmed: Harmed) -> None:
    failure, rescue = asked(qtbot, harmed)
    rescue._ui.restore.click()
    qtbot.waitUntil(lambda: failure._ui.rescue.text() == "Weiter")
    said = failure._ui.text.text()
    assert "Wiederhergestellt aus der Sicherung" in said
    assert "Die beschädigte Datei wird daneben aufbewahrt:" in said
    assert "Aus der beschädigten Datei gerettet: 1 Eintrag im Verlauf bis" in said
    buttons = [b.text() for b in failure.findChildren(QPushButton) if b.isVisibleTo(failure)]
    assert buttons == ["Beenden", "Weiter"]
    failure._ui.rescue.click()
    assert failure.chosen == harmed.path
    again = open_file(harmed.path)
    assert len(again.db.rows("SELECT * FROM swap")) == 3
    again.db.close()


def test_enter_on_the_chosen_copy_restores_it(qtbot: QtBot, harmed: Harmed) -> None:
    failure, rescue = asked(qtbot, harmed)
    assert rescue._ui.copies.hasFocus()
    chosen = rescue._model.row_at(rescue._ui.copies.currentIndex())
    assert chosen is not None
    QTest.keyClick(rescue._ui.copies, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: failure._ui.rescue.text() == "Weiter")
    assert f"Wiederhergestellt aus der Sicherung {chosen.name}" in failure._ui.text.text()


def test_enter_does_nothing_before_the_copy_is_compared_and_esc_leaves(
    qtbot: QtBot, harmed: Harmed
) -> None:
    before = harmed.path.read_bytes()
    failure, rescue = asked(qtbot, harmed)
    rescue._ui.copies.selectRow(0)
    QTest.keyClick(rescue._ui.copies, Qt.Key.Key_Return)
    assert rescue.isVisible()
    qtbot.waitUntil(lambda: "ist beschädigt" in rescue._ui.preview.text())
    QTest.keyClick(rescue._ui.copies, Qt.Key.Key_Return)
    assert rescue.isVisible()
    QTest.keyClick(rescue._ui.copies, Qt.Key.Key_Escape)
    assert not rescue.isVisible()
    assert failure.isVisible()
    assert harmed.path.read_bytes() == before


def test_an_older_copy_can_be_chosen_and_a_damaged_one_cannot(qtbot: QtBot, harmed: Harmed) -> None:
    failure, rescue = asked(qtbot, harmed)
    oldest = rescue._model.rows[2]
    rescue._ui.copies.selectRow(0)
    assert not rescue._ui.restore.isEnabled()
    qtbot.waitUntil(lambda: "ist beschädigt" in rescue._ui.preview.text())
    assert not rescue._ui.restore.isEnabled()
    rescue._ui.copies.selectRow(2)
    qtbot.waitUntil(rescue._ui.restore.isEnabled)
    rescue._ui.restore.click()
    qtbot.waitUntil(lambda: failure._ui.rescue.text() == "Weiter")
    assert f"Wiederhergestellt aus der Sicherung {oldest.name}" in failure._ui.text.text()


def test_what_differs_is_said_where_the_file_can_still_be_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Sicherungen"
    house = a_house(tmp_path / "jobtausch.sqlite")
    work = kept(house.work, folder)
    backups.make(safe(work), Occasion.AUTOMATIC)
    add_person(work, 1)
    path = Path(work.db.path)
    work.db.close()
    error = Unavailable(Fault.ALTERED, str(path))
    _failure, rescue = asked(qtbot, Harmed(path=path, folder=folder, error=error))
    assert "Personen, die dann fehlen: 1 (Neu1, " in rescue._ui.preview.text()
    rescue._ui.cancel.click()


@pytest.mark.parametrize("fault", [Fault.NEWER, Fault.READ_ONLY, Fault.LOCKED])
def test_no_backup_is_offered_for_a_file_that_is_whole(tmp_path: Path, fault: Fault) -> None:
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    backups.make(safe(kept(house.work, tmp_path)), Occasion.AUTOMATIC)
    house.work.db.close()
    assert start.copies_for(Unavailable(fault, str(path)), tmp_path) is None
    for beyond in (Fault.DAMAGED, Fault.ALTERED):
        assert start.copies_for(Unavailable(beyond, str(path)), tmp_path) is not None
    other = Unavailable(Fault.DAMAGED, str(tmp_path / "x.sqlite"))
    assert start.copies_for(other, tmp_path) is None


@pytest.mark.parametrize("scale", [100, 200])
def test_the_choice_is_readable_and_reachable(
    qtbot: QtBot, harmed: Harmed, theme: Theme, scale: int
) -> None:
    theme.set_text_scale(scale)
    _failure, rescue = asked(qtbot, harmed)
    assert findings(rescue) == []
    assert clipped(rescue) == []
    assert rescue.height() <= rescue.screen().availableGeometry().height()
    rescue._ui.cancel.click()


def test_cases_of_people_who_are_lost_are_named_and_nothing_is_refused(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Sicherungen"
    house = a_house(tmp_path / "jobtausch.sqlite")
    work = kept(house.work, folder)
    backups.make(safe(work), Occasion.AUTOMATIC)
    lost = house.a_case(
        visitor=a_person(id=PersonId("n-a"), last_name="Neumann", version=0),
        partner=a_partner(id=PersonId("n-b"), last_name="Altmann", version=0),
    )
    path = Path(work.db.path)
    work.db.close()
    zero_page(path, root_page(path, "person"))
    error = Unavailable(Fault.DAMAGED, str(path))
    failure, rescue = asked(qtbot, Harmed(path=path, folder=folder, error=error))
    rescue._ui.restore.click()
    qtbot.waitUntil(lambda: lost.reference in told_by(failure))
    assert "Nicht wieder angelegt, weil Teile davon verloren sind" in told_by(failure)
    failure.close()
    work = open_file(path)
    assert [row.reference for row in cases.rows(work, CaseFilter.ALL)] == []
    work.db.close()


def told_by(failure: OpenFailureDialog) -> str:
    return "\n".join(label.text() for label in failure.findChildren(QLabel))
