"""All versions of a wording: when each was made, by whom and why, and what it says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.office_wording import WordingText
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.wording_text import text_html
from jobswap_desktop.presentation.forms.ui_wording_versions_dialog import Ui_WordingVersionsDialog
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.services import office_wording
from jobswap_desktop.services.wording import day_text, fault_words, term, version_text
from jobswap_desktop.services.wording_words import lines_of, shipped_words

_WIDTH_EM, _HEIGHT_EM = 50, 36
_ROWS_SHOWN = 4


class WordingVersionsDialog(QDialog):
    """The newest version stands first and is shown.

    Attributes:
        taken: the `WordingText` whose text is to be taken again.
    """

    taken = Signal(object)

    def __init__(self, desk: Desk, kind: DocumentKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._kind = kind
        self._in_use = office_wording.number_in_use(desk.work, kind)
        self._ui = Ui_WordingVersionsDialog()
        ui = self._ui
        ui.setupUi(self)
        title = self.tr("Versions")
        self.setWindowTitle(title)
        ui.what.setText(f"{title}: {term(kind)}")
        ui.about.setText(
            self.tr(
                "No version is lost. A text that is taken again stands in the fields first, and"
                " is saved there as a new version."
            )
        )
        self._model: RowsModel[WordingText] = RowsModel(self._columns(), self)
        self._model.set_rows(office_wording.versions(desk.work, kind))
        ui.versions.setModel(self._model)
        ui.versions.setMinimumHeight(desk.theme.control_height * _ROWS_SHOWN)
        ui.versions.keep_columns_fitted()
        ui.versions.selectionModel().currentRowChanged.connect(self._show)
        ui.take.clicked.connect(self._take)
        ui.close.clicked.connect(self.reject)
        self._may_edit = office_wording.may_edit(desk.work)
        em, free = desk.theme.em, self.screen().availableGeometry()
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT_EM), free.height() - 60))
        ui.versions.setCurrentIndex(self._model.index(0, 0))
        ui.versions.setFocus()

    def _columns(self) -> tuple[Column[WordingText], ...]:
        return (
            Column(title=self.tr("Version"), text=_number),
            Column(title=self.tr("State"), text=self._state),
            Column(title=self.tr("Made on"), text=_made_on),
            Column(title=self.tr("By"), text=_made_by),
            Column(title=self.tr("Remark"), text=_remark),
        )

    def _state(self, text: WordingText) -> str:
        if text.number == self._in_use:
            return self.tr("in force")
        if text.withdrawn_on is not None:
            return self.tr("withdrawn {day}").format(day=day_text(text.withdrawn_on))
        return self.tr("replaced") if text.is_own else self.tr("not in force")

    def _current(self) -> WordingText | None:
        return self._model.row_at(self._ui.versions.currentIndex())

    def _show(self) -> None:
        text = self._current()
        if text is None:
            return
        try:
            lines = lines_of(self._kind, office_wording.editable_of(text))
        except Unavailable as error:
            self._ui.text.setPlainText(" ".join(fault_words(error)[1:]))
            self._ui.take.setEnabled(False)
            return
        self._ui.text.setHtml(text_html(lines))
        self._ui.take.setEnabled(self._may_edit and text.number != self._in_use)

    def _take(self) -> None:
        text = self._current()
        if text is not None:
            self.taken.emit(text)
            self.accept()


def _number(text: WordingText) -> str:
    return version_text(text.number)


def _made_on(text: WordingText) -> str:
    return day_text(text.made_on) if text.is_own else "–"


def _made_by(text: WordingText) -> str:
    return text.made_by if text.is_own else shipped_words()


def _remark(text: WordingText) -> str:
    return text.remark or "–"
