"""What the tests of the screen share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY, a_clerk, a_partner, a_partner_office, a_person, an_office
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme
from jobswap_desktop.presentation.widgets import field_error, snackbar
from jobswap_desktop.services import offices, people
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture(scope="session")
def applied(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(applied: Theme) -> Iterator[Theme]:
    yield applied
    applied.set_text_scale(100)
    applied.set_mode(Mode.LIGHT)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(_widget: QWidget, text: str, **_how: bool) -> None:
        heard.append(text)

    monkeypatch.setattr(snackbar, "announce", hear)
    monkeypatch.setattr(field_error, "announce", hear)
    return heard


@pytest.fixture
def german(qapp: QApplication) -> Iterator[tuple[QTranslator, ...]]:
    """The program's German and Qt's own, as in the window."""
    installed = speak_german(qapp)
    yield installed
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workplace]:
    """A fresh file on 1 February 2022 with two offices and one person of each."""
    place = open_workplace(tmp_path / "jobtausch.sqlite", a_clerk(), lambda: TODAY)
    for office in (an_office(), a_partner_office()):
        offices.save(place, office)
    for person in (a_person(), a_partner()):
        people.save(place, person)
    yield place
    place.db.close()


@pytest.fixture
def desk(
    work: Workplace, theme: Theme, german: tuple[QTranslator, ...], tmp_path: Path
) -> Iterator[Desk]:
    """The clerk's desk on that file; settings lie beside it."""
    assert german
    window = QWidget()
    desk = Desk(work, theme, Messages(window), Settings(tmp_path / "settings.ini"))
    yield desk
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
