"""The page "Schlüssel für den Austausch": the own office's key, and those of its partners."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.exchange_files import KEY_SUFFIX
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.partner_keys import PartnerKey
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.confirm_key_dialog import ConfirmKeyDialog
from jobswap_desktop.presentation.dialogs.renew_key_dialog import RenewKeyDialog
from jobswap_desktop.presentation.dialogs.take_key_dialog import TakeKeyDialog
from jobswap_desktop.presentation.dropping import (
    carried_exchange_file,
    carried_scans,
    is_key_file,
)
from jobswap_desktop.presentation.forms.ui_keys_page import Ui_KeysPage
from jobswap_desktop.presentation.key_groups import digit_lines
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.saving import save_file
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services import key_files, key_handing, partner_keys
from jobswap_desktop.services.key_words import earlier_text, key_text, own_text, trust_text
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.partner_keys import PartnerKeyRow
from jobswap_desktop.services.wording import term

_LEAST_TABLE_EM = 9


class KeysPage(QWidget):
    """Keys are made, handed over, taken in and confirmed here; a key file may be dropped on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui = Ui_KeysPage()
        ui.setupUi(self)
        for host, buttons in (
            (ui.own_buttons, (ui.make, ui.save_key, ui.show_sheet, ui.renew)),
            (ui.partner_buttons, (ui.take, ui.confirm, ui.give_up)),
        ):
            flow = FlowLayout(host)
            for button in buttons:
                flow.addWidget(button)
        self._model: RowsModel[PartnerKeyRow] = RowsModel(self._columns(), self)
        ui.table.setModel(self._model)
        ui.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        ui.table.keep_columns_fitted()
        ui.sheet.setMinimumHeight(round(desk.theme.em * _LEAST_TABLE_EM))
        ui.honesty.setText(key_text("backups"))
        self._connect()
        reserve(
            *(ui.make, ui.renew, ui.show_sheet, ui.take, ui.confirm, ui.give_up),
            allowed=desk.may(RECORDERS),
        )
        self.setAcceptDrops(desk.may(RECORDERS))
        self.reload()

    def reload(self) -> None:
        """Read the keys again; the current office stays current."""
        current = self._current()
        self._show_own()
        self._model.set_rows(partner_keys.partners(self._desk.work))
        self._stand_at(current.office.id if current else "")

    def show_subject(self, subject: str, _tab: str = "") -> None:
        """Stand at the office with this id."""
        self._stand_at(subject)
        self._ui.table.setFocus()

    def make_key(self) -> None:
        """Make the own office's key."""
        self._desk.perform(partial(partner_keys.make_own, self._desk.work))

    def renew_key(self) -> None:
        """Open the dialog that says what a new key means, and makes it."""
        RenewKeyDialog(self._desk, self).open()

    def ask_place(self) -> None:
        """Ask where the key file is to be saved."""
        name, data = key_handing.key_file(self._desk.work)
        dialog = QFileDialog(self, self.tr("Save key file"), name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(KEY_SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(partial(self._save, data))
        dialog.open()

    def show_sheet(self) -> None:
        """Show the own key on paper, to be printed or saved."""
        # Loads what draws papers.
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog

        try:
            paper = key_handing.sheet(self._desk.work)
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        pdf = Pdf(title=paper.title, subject=paper.title, name=paper.name, data=paper.data)
        record = partial(key_handing.record, self._desk.work, paper)
        PdfDialog(self._desk, pdf, self, record=record).open()

    def ask_file(self) -> None:
        """Ask for the file with another office's key."""
        dialog = QFileDialog(self, self.tr("Take in key"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = " ".join(f"*{suffix}" for suffix in key_files.PICTURE_SUFFIXES)
        keys = self.tr("Keys, key sheets ({patterns})")
        patterns = f"*{KEY_SUFFIX} *.pdf {pictures}"
        dialog.setNameFilters([keys.format(patterns=patterns), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Show what the key in a file would mean, or say why it cannot be taken in."""
        try:
            plan = partner_keys.plan(self._desk.work, key_files.read(Path(path)))
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        TakeKeyDialog(self._desk, plan, self).open()

    def confirm_current(self) -> None:
        """Open the dialog in which the digits of the current key are compared."""
        row = self._current()
        if row is not None and row.key is not None:
            ConfirmKeyDialog(self._desk, row.office, row.key, self).open()

    def give_up_current(self) -> None:
        """Use the current key no more; that can be taken back."""
        row = self._current()
        if row is not None and row.key is not None:
            self._desk.perform(partial(partner_keys.give_up, self._desk.work, row.key.id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let one file be dropped; whether it holds a key is said when it is read.

        A case of another office is left to the window.
        """
        sent = carried_exchange_file(event.mimeData())
        is_case = sent is not None and not is_key_file(sent)
        if len(carried_scans(event.mimeData())) == 1 and not is_case:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in the key in what is dropped."""
        event.acceptProposedAction()
        self.take_file(str(carried_scans(event.mimeData())[0]))

    def _connect(self) -> None:
        ui = self._ui
        ui.make.clicked.connect(self.make_key)
        ui.save_key.clicked.connect(self.ask_place)
        ui.show_sheet.clicked.connect(self.show_sheet)
        ui.renew.clicked.connect(self.renew_key)
        ui.take.clicked.connect(self.ask_file)
        ui.confirm.clicked.connect(self.confirm_current)
        ui.give_up.clicked.connect(self.give_up_current)
        ui.table.activated.connect(self._activate)
        ui.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._desk.hub.changed.connect(self._follow)

    def _save(self, data: bytes, path: str) -> None:
        reason = save_file(path, data)
        if reason:
            title = self.tr("The key file could not be saved")
            self._desk.messages.inform(title, reason)
        else:
            self._desk.told.emit(self.tr("Key file saved"))

    def _show_own(self) -> None:
        ui, own = self._ui, partner_keys.own(self._desk.work)
        for widget in (ui.own_digits, ui.own_code, ui.save_key, ui.show_sheet, ui.renew):
            widget.setVisible(own is not None)
        ui.make.setVisible(own is None)
        if own is None:
            ui.own_state.setText(key_text("none"))
            return
        ui.own_state.setText(own_text(own.made_on))
        ui.own_digits.setText(digit_lines(own.keys))
        words = self.tr("QR code with the key file")
        ui.own_code.set_code(key_handing.code(self._desk.work), words)

    def _columns(self) -> tuple[Column[PartnerKeyRow], ...]:
        return (
            Column(title=self.tr("Office"), text=_name),
            Column(title=self.tr("Key"), text=_state, sort=_by_state),
            Column(title=self.tr("Digits"), text=_digits),
        )

    def _current(self) -> PartnerKeyRow | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _stand_at(self, office_id: str) -> None:
        index = self._model.place_of(lambda row: row.office.id == office_id)
        self._ui.table.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))
        self._show_current()

    def _show_current(self) -> None:
        ui, row = self._ui, self._current()
        key = row.key if row else None
        ui.confirm.setEnabled(key is not None)
        ui.give_up.setEnabled(key is not None)
        ui.details.setVisible(row is not None)
        if row is not None:
            ui.details.setText("\n".join(_details(row, key)))

    def _activate(self, _index: QModelIndex) -> None:
        row = self._current()
        if row is None or not self._desk.may(RECORDERS):
            return
        if row.key is None:
            self.ask_file()
        else:
            self.confirm_current()

    def _follow(self, touched: Touched) -> None:
        if touched & Touched.OFFICES:
            self.reload()


def _name(row: PartnerKeyRow) -> str:
    return row.office.name


def _state(row: PartnerKeyRow) -> str:
    return term(row.key.trust) if row.key else key_text("no_key")


def _by_state(row: PartnerKeyRow) -> tuple[bool, str]:
    return row.key is None, fold(row.office.name)


def _digits(row: PartnerKeyRow) -> str:
    return row.key.public.fingerprint if row.key else ""


def _details(row: PartnerKeyRow, key: PartnerKey | None) -> list[str]:
    said = [f"{row.office.name}: {trust_text(key)}", earlier_text(len(row.earlier))]
    return [text for text in said if text]
