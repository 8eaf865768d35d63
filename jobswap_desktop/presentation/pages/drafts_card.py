"""The card of the page "Heute" that reminds of what was typed and not recorded."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.drafts import DraftState
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.draft_words import show_text, since_words, title_of
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.drafts import Waiting


class DraftsCard(QWidget):
    """Fills the card, and hides it where nothing waits."""

    def __init__(self, desk: Desk, card: Card) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        card.set_title(self.tr("Unsaved input"))
        card.body.addWidget(self)
        desk.drafts.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Show what waits now."""
        for row in self.findChildren(DraftRow):
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        waiting = self._desk.drafts.waiting()
        for item in waiting:
            self._column.addWidget(DraftRow(self._desk, item, self))
        self._card.setVisible(bool(waiting))

    def _follow(self) -> None:
        page = self._card.parentWidget()
        if page is not None and page.isVisible():
            self.reload()


class DraftRow(QFrame):
    """One draft: what it is about, since when, and what can be done with it.

    What cannot be recorded any more can still be read and copied.
    """

    def __init__(self, desk: Desk, waiting: Waiting, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting = waiting
        words = title_of(waiting.draft)
        title = TextLabel(words, role=TextRole.STRONG, parent=self)
        since = TextLabel(since_words(waiting), role=TextRole.CAPTION, parent=self)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(title)
        told.addWidget(since)
        self.open = QPushButton(self.tr("Open"), self)
        self.open.clicked.connect(self._open)
        self.open.setVisible(waiting.state is DraftState.OPEN)
        self.show_text = QPushButton(self.tr("Show text"), self)
        self.show_text.clicked.connect(self._show_text)
        self.show_text.setVisible(waiting.state is not DraftState.OPEN)
        self.discard = QPushButton(self.tr("Discard"), self)
        self.discard.clicked.connect(partial(desk.drafts.discard, waiting.draft.place))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(told, 1)
        for button in (self.open, self.show_text, self.discard):
            row.addWidget(button)
            name_plainly(button, f"{button.text()}: {words}")

    def _show_text(self) -> None:
        show_text(self._desk, self._waiting, self.window())

    def _open(self) -> None:
        from jobswap_desktop.presentation.draft_opening import open_draft

        try:
            open_draft(self._desk, self._waiting.draft, self.window())
        except DomainError as error:
            self._desk.messages.refused(error)
