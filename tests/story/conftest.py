"""The program as it stands before a clerk, on a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_clerk, a_partner_office, an_office
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from story.clerk import CREATED, Calendar, Clerk

from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.start import open_window
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.services import offices
from jobswap_desktop.services.watching import close
from jobswap_desktop.services.workplace import open_workplace


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "jobtausch.sqlite"


@pytest.fixture
def clerk(qapp: QApplication, qtbot: QtBot, database: Path, tmp_path: Path) -> Iterator[Clerk]:
    """The clerk before the open window; two offices are known, and nobody of them."""
    calendar = Calendar(CREATED)
    work = open_workplace(database, a_clerk(), calendar.today)
    for office in (an_office(), a_partner_office()):
        offices.save(work, office)
    translators = speak_german(qapp)
    current_theme().apply(qapp)
    window = open_window(work, Settings(tmp_path / "settings.json"), Messages())
    yield Clerk(qtbot, window, work, calendar)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    close(work)
    for translator in translators:
        qapp.removeTranslator(translator)
