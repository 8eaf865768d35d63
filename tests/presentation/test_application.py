"""The application speaks German, and so do Qt's own buttons and formats."""

import builtins
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.action_table import menu_titles
from jobswap_desktop.presentation.actions import MenuKey
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.format import begin_text, due_text, long_day, week_text

TODAY = date(2022, 2, 22)
Button = QDialogButtonBox.StandardButton

pytestmark = pytest.mark.usefixtures("german")


def test_standard_buttons_are_german(qtbot: QtBot) -> None:
    box = QDialogButtonBox(Button.Save | Button.Cancel | Button.Close)
    qtbot.addWidget(box)
    texts = [box.button(which).text() for which in (Button.Save, Button.Cancel, Button.Close)]
    assert [text.replace("&", "") for text in texts] == ["Speichern", "Abbrechen", "Schließen"]


def test_own_texts_and_formats_are_german(german: tuple[QTranslator, ...]) -> None:
    assert all(not translator.isEmpty() for translator in german)
    assert menu_titles()[MenuKey.FILE] == "&Datei"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"
    assert long_day(TODAY) == "Dienstag, 22.02.2022"
    assert week_text(TODAY) == "KW 8"
    assert week_text(date(2021, 1, 1)) == "KW 53"


def test_there_is_one_application(qapp: QApplication) -> None:
    assert create_application(["anything"]) is qapp


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 2, 25), "bis Fr., 25.02.2022 (noch 3 Tage)"),
        (date(2022, 2, 23), "bis morgen, Mi., 23.02.2022"),
        (date(2022, 2, 22), "bis heute, Di., 22.02.2022"),
        (date(2022, 2, 21), "überfällig seit 1 Tag"),
        (date(2022, 2, 20), "überfällig seit 2 Tagen"),
    ],
)
def test_last_day_is_told_absolute_and_relative(day: date, words: str) -> None:
    assert due_text(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 2, 28), "Beginn Mo., 28.02.2022 (in 6 Tagen)"),
        (date(2022, 2, 23), "Beginn morgen, Mi., 23.02.2022"),
        (date(2022, 2, 22), "Beginn heute, Di., 22.02.2022"),
        (date(2022, 2, 21), "begonnen Mo., 21.02.2022"),
    ],
)
def test_first_day_is_told_absolute_and_relative(day: date, words: str) -> None:
    assert begin_text(day, TODAY) == words


def test_imports_read_no_sources_for_features_that_nobody_asks_for() -> None:
    """Were the hook gone from Qt for Python, there would be nothing to take away any more."""
    hook = vars(builtins)["__feature_import__"]
    assert builtins.__import__ is not hook
    assert builtins.__import__ is vars(builtins)["__orig_import__"]
