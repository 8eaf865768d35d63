"""Where the text on the screen differs from an earlier one, word by word."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.office_wording import WordingText
from jobswap_desktop.domain.wording_pieces import Source
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.wording_text import Colours, differences_html
from jobswap_desktop.presentation.forms.ui_wording_differences_dialog import (
    Ui_WordingDifferencesDialog,
)
from jobswap_desktop.services import office_wording
from jobswap_desktop.services.wording import day_text, fault_words, term, version_text
from jobswap_desktop.services.wording_words import shipped_words

_WIDTH_EM, _HEIGHT_EM = 46, 34


class WordingDifferencesDialog(QDialog):
    """Compares with the shipped text at first, and with every version that is chosen."""

    def __init__(
        self, desk: Desk, kind: DocumentKind, source: Source, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._kind = kind
        self._source = source
        self._ui = Ui_WordingDifferencesDialog()
        ui = self._ui
        ui.setupUi(self)
        title = self.tr("Differences")
        self.setWindowTitle(title)
        ui.what.setText(f"{title}: {term(kind)}")
        ui.about.setText(
            self.tr("The text on the screen, also where it has not been saved, is the new one.")
        )
        self._versions = office_wording.versions(desk.work, kind)
        shipped = next(text for text in self._versions if not text.is_own)
        for text in (shipped, *(each for each in self._versions if each is not shipped)):
            ui.against.addItem(self._words(text), text.number)
        ui.against.currentIndexChanged.connect(self._compare)
        ui.buttons.rejected.connect(self.reject)
        desk.theme.changed.connect(self._compare)
        em, free = desk.theme.em, self.screen().availableGeometry()
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT_EM), free.height() - 60))
        self._compare()

    def _words(self, text: WordingText) -> str:
        number = version_text(text.number)
        if not text.is_own:
            return f"{shipped_words()} {number}"
        return self.tr("{number} of {day}").format(number=number, day=day_text(text.made_on))

    def _compare(self) -> None:
        number = self._ui.against.currentData()
        text = next(each for each in self._versions if each.number == number)
        try:
            old = office_wording.editable_of(text)
        except Unavailable as error:
            self._ui.count.setText("")
            self._ui.text.setPlainText(" ".join(fault_words(error)[1:]))
            return
        found = office_wording.compared(self._kind, old, self._source)
        self._ui.count.setText(
            self.tr("%n piece(s) differ.", "", len(found))
            if found
            else self.tr("There is no difference.")
        )
        self._ui.text.setHtml(differences_html(found, Colours.of(self._desk.theme)))
