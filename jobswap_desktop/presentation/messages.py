"""The one place that speaks to the user about errors: what happened, why, and what to do."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.services.wording import fault_words, problem_text

Ways = Callable[[Unavailable], Sequence[tuple[str, Callable[[], None]]]]
"""What can be done about a fault: the words of a button each, and its deed."""

_UNSAVED: Final = frozenset({Fault.FULL, Fault.LOCKED, Fault.READ_ONLY})


class Messages(QObject):
    """Shows message boxes over the main window; plain text only, never blocking a test.

    Boxes are opened, not executed, except where an answer is needed before going on.
    """

    not_saved = Signal()
    """The file has not taken what was to be recorded, and that is being said."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._ways: Ways | None = None
        self._place: Callable[[], str] = str

    def set_window(self, window: QWidget) -> None:
        """Show boxes over this window from now on."""
        self._window = window

    @property
    def window(self) -> QWidget | None:
        """Over what boxes are shown."""
        return self._window

    def offer(self, ways: Ways, place: Callable[[], str]) -> None:
        """Offer with what is said of the file what can be done about it.

        `place` is where the open database lies, for what does not say itself where it was met.
        """
        self._ways, self._place = ways, place

    def refused(self, error: DomainError) -> None:
        """Say why a command was refused."""
        lines = dict.fromkeys(problem_text(problem) for problem in error.problems)
        self.inform(self.tr("Not recorded"), "\n".join(lines))

    def unavailable(self, error: Unavailable) -> None:
        """Say what is the matter with the file and what to do about it."""
        title, text, advice = fault_words(error, in_form=True, at=self._place())
        if error.fault in _UNSAVED:
            self.not_saved.emit()
        ways = self._ways(error) if self._ways else []
        self._open(QMessageBox.Icon.Warning, title, text, advice, ways=ways)

    def failed(self, details: str, log_path: str) -> None:
        """Say that the program made a mistake; `details` holds no personal data."""
        self._open(
            QMessageBox.Icon.Critical,
            self.tr("Something went wrong"),
            self.tr("The program made a mistake. What was saved before is unchanged."),
            self.tr("Please send this report to your support: {path}").format(path=log_path)
            if log_path
            else "",
            details,
        )

    def last(self, text: str) -> None:
        """Say why the program ends; returns once that was read. There is no event loop yet."""
        title = self.tr("The program cannot go on")
        box = self._box(QMessageBox.Icon.Critical, title, text, "")
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.exec()

    def inform(
        self,
        title: str,
        text: str,
        advice: str = "",
        ways: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        """Say something that needs no answer; `ways` are the buttons that lead on from it."""
        self._open(QMessageBox.Icon.Information, title, text, advice, ways=ways)

    def confirm(self, title: str, text: str, verb: str) -> bool:
        """Ask before something that cannot be taken back; the safe answer is the default."""
        return self.choose(title, text, "", [verb]) is not None

    def choose(self, title: str, text: str, advice: str, verbs: Sequence[str]) -> int | None:
        """Ask which of some deeds it is to be; None, the default, for none of them."""
        box = self._box(QMessageBox.Icon.Question, title, text, advice)
        # With it exec would delete the box before it can be asked which button was pressed.
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        buttons = [box.addButton(verb, QMessageBox.ButtonRole.AcceptRole) for verb in verbs]
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return buttons.index(pressed) if pressed in buttons else None

    def _open(
        self,
        icon: QMessageBox.Icon,
        title: str,
        text: str,
        advice: str,
        details: str = "",
        *,
        ways: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        box = self._box(icon, title, text, advice)
        for words, deed in ways:
            box.addButton(words, QMessageBox.ButtonRole.ActionRole).clicked.connect(deed)
        if details:
            box.setDetailedText(details)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.open()

    def _box(self, icon: QMessageBox.Icon, title: str, text: str, advice: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText("\n\n".join(part for part in (text, advice) if part))
        return box
