"""A note that a colleague has written over meanwhile: both versions, and which one stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel


class NoteMeeting(QFrame):
    """Stands above the field, which holds the own version, and tells the other one.

    Attributes:
        keeps_mine: the own version is to stay.
        takes_theirs: the other version is to stay.
        keeps_both: both are to stay, the other one first.
    """

    keeps_mine = Signal()
    takes_theirs = Signal()
    keeps_both = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_meeting")
        head = self.tr("Somebody of the council has changed this note meanwhile.")
        self._head = Banner(head, Tone.WAIT, self)
        self._theirs = TextLabel(parent=self)
        self._theirs.setObjectName("note_theirs")
        choice = FlowLayout()
        for words, signal in (
            (self.tr("Keep both"), self.keeps_both),
            (self.tr("Keep my version"), self.keeps_mine),
            (self.tr("Take the other version"), self.takes_theirs),
        ):
            button = QPushButton(words, self)
            button.clicked.connect(signal)
            choice.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._theirs)
        column.addLayout(choice)
        self._told = ""
        self.hide()

    def tell(self, theirs: str) -> None:
        """Show the other version; the own one stands in the field."""
        told = (
            self.tr("There: “{theirs}”\nBelow stands what you typed.").format(theirs=theirs)
            if theirs
            else self.tr("There the note was removed. Below stands what you typed.")
        )
        if not self.isHidden() and told == self._told:
            return
        self._told = told
        self._theirs.setText(told)
        name_plainly(self, told)
        self.show()
        announce(self, told, urgent=True)
