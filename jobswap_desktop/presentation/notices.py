"""Notices that stand above the pages until what they say is over or they are put away."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobswap_desktop.domain.text_rules import without_steering
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner


class Notices(QObject):
    """One strip a subject; the window goes on being used beneath them."""

    def __init__(self, desk: Desk, place: QVBoxLayout, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._place = place
        self._window = window
        self._shown: dict[str, Banner] = {}
        self._put_away: dict[str, str] = {}

    def show_notice(self, subject: str, text: str, tone: Tone, page: str = "") -> None:
        """Show what is the matter with a subject, or nothing where `text` is "".

        What was put away is not shown again as long as it says the same. `page` is where more is
        said of it.
        """
        text = without_steering(text)
        if not text:
            self._put_away.pop(subject, None)
            self._take_down(subject)
            return
        if self._put_away.get(subject) == text:
            return
        banner = self._shown.get(subject)
        if banner is None:
            banner = self._make(subject, tone, page)
        banner.set_tone(tone)
        banner.set_text(text)
        announce(banner, text)

    def _make(self, subject: str, tone: Tone, page: str) -> Banner:
        banner = Banner("", tone, self._window)
        banner.setObjectName(f"notice_{subject}")
        if page:
            more = banner.add_button(self.tr("Show page"))
            more.clicked.connect(partial(self._desk.go, page))
        away = banner.add_button(self.tr("Put away"))
        away.clicked.connect(partial(self._hide, subject))
        self._shown[subject] = banner
        self._place.addWidget(banner)
        return banner

    def _hide(self, subject: str) -> None:
        banner = self._shown.get(subject)
        if banner is not None:
            self._put_away[subject] = banner.accessibleName()
            self._take_down(subject)

    def _take_down(self, subject: str) -> None:
        banner = self._shown.pop(subject, None)
        if banner is not None:
            self._place.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
