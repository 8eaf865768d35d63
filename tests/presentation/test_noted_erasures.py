"""The question of the window about notes that name as erased what the file still holds."""

import json
from datetime import UTC, datetime
from pathlib import Path

import builders
import pytest
from erasing_case import a_closed_case
from house import a_house
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation import noted_erasures
from jobswap_desktop.services import cases
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import erased_places


def _today() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    closed = a_closed_case(a_house(tmp_path / "jobtausch.sqlite"))
    found = Path(closed.house.work.db.path)
    closed.house.work.db.close()
    note = {"id": closed.id, "what": "case", "erased_on": _today().date().isoformat()}
    erased_places.places(found)[0].write_text(json.dumps([note]), encoding="utf-8")
    return found


def opened(path: Path, *, inspects: bool = False) -> Workplace:
    today = _today().date
    return open_workplace(path, builders.a_clerk(), today, create=False, inspects=inspects)


def asked(path: Path, answer: str) -> tuple[Workplace, str]:
    """Open as the window does, press a button of the question, and return what it said."""
    said: list[str] = []

    def press() -> None:
        box = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
        said.append(box.informativeText())
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        if answer in buttons:
            buttons[answer].click()
        else:
            said.append(str(sorted(buttons)))
            box.reject()

    QTimer.singleShot(0, press)
    work = noted_erasures.opened(lambda: opened(path), lambda: opened(path, inspects=True))
    return work, said[0]


@pytest.mark.parametrize(("answer", "left"), [("Wieder löschen", 0), ("Behalten", 1)])
@pytest.mark.usefixtures("qtbot", "german")
def test_the_file_is_shown_after_the_answer(path: Path, answer: str, left: int) -> None:
    work, said = asked(path, answer)
    assert "11.2-JT-2021-001" in said
    assert "Bis zur Antwort wird nichts gelöscht und nichts gezeigt" in said
    assert cases.count(work, CaseFilter.ALL) == left
    work.db.close()
    # Nobody is asked twice.
    opened(path).db.close()


@pytest.mark.usefixtures("qtbot", "german")
def test_without_an_answer_nothing_is_erased_and_nothing_shown(path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        asked(path, "Abbrechen")
    assert caught.value.fault is Fault.HOLDS_ERASED
    work = opened(path, inspects=True)
    assert cases.count(work, CaseFilter.ALL) == 1
    work.db.close()
