"""The file vanishes, is replaced or cannot be written while somebody types: nothing is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import a_person
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.ways_out import WaysOut
from jobswap_desktop.services import people
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.opening import open_database

pytestmark = pytest.mark.skipif(
    "os.name != 'posix'", reason="Windows does not let go of a file that is open"
)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    made = MainWindow(desk)
    desk.messages.set_window(made)
    qtbot.addWidget(made)
    made.show()
    made.watch.stop()
    return made


@pytest.fixture
def form(window: MainWindow, desk: Desk) -> PersonDialog:
    """A form in which somebody has typed."""
    person = next(each for each in people.all_people(desk.work) if each.id == a_person().id)
    dialog = PersonDialog(desk, person, window)
    dialog.open()
    dialog._ui.function.setText("Getippt")
    return dialog


def boxes() -> list[QMessageBox]:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
    return [each for each in found if each.isVisible()]


def close_boxes() -> None:
    for each in boxes():
        each.close()


def look(window: MainWindow, times: int = 8) -> None:
    for _turn in range(times):
        window.watch.look()


def put_back(away: Path, path: Path) -> None:
    away.rename(path)


def put_copy_back(away: Path, path: Path) -> None:
    """As a drive that was connected anew: the same content, but not the file that was opened."""
    shutil.copyfile(away, path)


@pytest.mark.parametrize("back", [put_back, put_copy_back])
def test_file_that_was_gone_is_gone_on_with_and_the_form_saved(
    window: MainWindow, form: PersonDialog, desk: Desk, back: Callable[[Path, Path], None]
) -> None:
    path = Path(desk.work.db.path)
    told: list[str] = []
    desk.told.connect(told.append)
    away = path.rename(path.with_name("weg.sqlite"))
    look(window)
    assert [each.text() for each in boxes()] == ["Die Datei liegt nicht mehr an ihrem Ort"]
    words = [button.text() for button in boxes()[0].buttons()]
    assert {"Kopie speichern unter …", "Andere Datei öffnen …"} <= set(words)
    close_boxes()
    form.save()
    assert form.isVisible()
    assert form._ui.function.text() == "Getippt"
    close_boxes()
    back(away, path)
    look(window)
    assert told == ["Die Datei ist wieder da, es kann gespeichert werden."]
    assert form._ui.function.text() == "Getippt"
    form.save()
    assert not form.isVisible()
    again = open_database(path)
    rows = again.rows("SELECT function FROM person WHERE id = :id", id=a_person().id)
    assert rows[0]["function"] == "Getippt"
    again.close()


def test_file_of_another_office_at_the_same_place_is_not_gone_on_with(
    window: MainWindow, form: PersonDialog, desk: Desk
) -> None:
    path = Path(desk.work.db.path)
    path.rename(path.with_name("weg.sqlite"))
    open_database(path).close()
    before = path.read_bytes()
    look(window)
    close_boxes()
    form.save()
    assert form.isVisible()
    assert path.read_bytes() == before
    close_boxes()
    form.reject()


def test_copy_holds_all_that_was_saved(window: MainWindow, work: Workplace, tmp_path: Path) -> None:
    path = Path(work.db.path)
    path.rename(path.with_name("weg.sqlite"))
    ways = window.findChild(WaysOut)
    assert isinstance(ways, WaysOut)
    ways.save_copy(str(tmp_path / "kopie.sqlite"))
    assert [each.text() for each in boxes()] == ["Die Kopie ist gespeichert"]
    close_boxes()
    copy = open_database(tmp_path / "kopie.sqlite")
    assert len(copy.rows("SELECT id FROM person")) == len(people.all_people(work))
    copy.close()
    ways.save_copy(str(tmp_path / "fehlt" / "kopie.sqlite"))
    assert len(boxes()) == 1
    close_boxes()


def test_fault_of_another_file_offers_no_copy(window: MainWindow, desk: Desk) -> None:
    ways = window.findChild(WaysOut)
    assert isinstance(ways, WaysOut)
    assert ways.offered(Unavailable(Fault.CANNOT_OPEN, "anders.sqlite")) == []
    assert ways.offered(Unavailable(Fault.LOCKED, desk.work.db.path)) == []
