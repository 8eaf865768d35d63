"""What the tests of the screen share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from jobswap_desktop.presentation.theme import Mode, Theme
from jobswap_desktop.presentation.widgets import field_error, snackbar


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
