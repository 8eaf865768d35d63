"""What was typed into a form that cannot be opened any more, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_draft_text_dialog import Ui_DraftTextDialog
from jobswap_desktop.services.drafts import typed_lines

_WIDTH_EM, _HEIGHT_EM = 34, 20


class DraftTextDialog(QDialog):
    """Shows each input with its name and what stood in it; `since` says why it is only shown."""

    def __init__(
        self, desk: Desk, place: str, title: str, since: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._ui = ui = Ui_DraftTextDialog()
        ui.setupUi(self)
        ui.what.setText(title)
        ui.about.setText(since)
        draft = desk.drafts.find(place)
        lines = typed_lines(draft) if draft is not None else ()
        ui.text.setPlainText("\n".join(f"{word}: {text}" if word else text for word, text in lines))
        ui.copy.clicked.connect(self.copy_all)
        self.resize(round(desk.theme.em * _WIDTH_EM), round(desk.theme.em * _HEIGHT_EM))
        ui.text.setFocus()

    def copy_all(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self._ui.text.toPlainText())
        said = self.tr("The text is on the clipboard.")
        self._ui.copied.setText(said)
        announce(self._ui.copied, said)
