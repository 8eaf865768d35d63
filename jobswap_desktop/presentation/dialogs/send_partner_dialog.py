"""A file for the other office: how it is kept from others, and where it is to be saved."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, Unavailable
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import SUFFIX, FileProtection
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_send_partner_dialog import Ui_SendPartnerDialog
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import partner_sealing, partner_writing
from jobswap_desktop.services.partner_writing import Outgoing, Sealing

_FOLDER = "partner/folder"
_REASON_EM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is to be sent to whom: the words for it, a name for the file, and what makes it.

    `with_reason` makes it with a reason that may be given; None where there is none to be asked.
    """

    title: str
    about: str
    name: str
    partner: Office
    prepare: Callable[[Sealing], Outgoing]
    with_reason: Callable[[str, Sealing], Outgoing] | None = None


class SendPartnerDialog(FormDialog):
    """Nothing is written or recorded before a place was chosen.

    Papers are drawn and the file is encrypted on a worker; `runner` replaces it.
    """

    def __init__(
        self,
        desk: Desk,
        errand: Errand,
        parent: QWidget | None = None,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._errand = errand
        self._runner: Runner = runner or TaskRunner(self)
        self._is_writing = False
        self._ui = ui = Ui_SendPartnerDialog()
        ui.setupUi(self)
        self.setWindowTitle(errand.title)
        ui.what.setText(errand.title)
        ui.about.setText(errand.about)
        self._errors = FormErrors(
            {
                **ui.words.fields(),
                "comment": (ui.reason, ui.reason_error),
            },
            ui.general_error,
        )
        self._offer()
        self._connect()
        self._show_choice()

    def save(self) -> None:
        """Check what was entered and ask where the file is to be saved."""
        if self._is_writing:
            return
        problem = self._problem()
        if problem is not None:
            self._errors.show([problem])
            return
        self._errors.clear()
        folder = self.desk.settings.text(_FOLDER)
        start = str(Path(folder) / self._errand.name) if folder else self._errand.name
        kinds = self.tr("Partner files (*{suffix})").format(suffix=SUFFIX)
        dialog = QFileDialog(self, self._errand.title, start, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Write the file, record it and close; say why where that is not possible."""
        try:
            prepared = self._prepared()
        except DomainError as error:
            self._errors.show(error.problems)
            return
        except Unavailable as error:
            self.desk.messages.unavailable(error)
            return
        self.desk.settings.remember(_FOLDER, str(Path(path).parent))
        self._wait(is_writing=True)
        write = partial(partner_writing.write, prepared, Path(path))
        self._runner.run(write, partial(self._record, prepared, Path(path)), self._fail)

    def reject(self) -> None:
        """Close, but not while the file is being written."""
        if not self._is_writing:
            super().reject()

    def done(self, result: int) -> None:
        """Close; the worker has nothing more to do."""
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        super().done(result)

    def _prepared(self) -> Outgoing:
        made = self._errand.with_reason
        if made is None:
            return self._errand.prepare(self._sealing())
        return made(self._ui.reason.toPlainText(), self._sealing())

    def _offer(self) -> None:
        ui = self._ui
        for widget in (ui.reason_label, ui.reason):
            widget.setVisible(self._errand.with_reason is not None)
        ui.reason.setFixedHeight(round(self.desk.theme.em * _REASON_EM))
        self._offer_sealing()

    def _offer_sealing(self) -> None:
        ui, offer = self._ui, partner_sealing.offer(self.desk.work, self._errand.partner)
        ui.unsigned.set_text(offer.unsigned)
        ui.unsigned.setVisible(bool(offer.unsigned))
        ui.open_warning.set_text(offer.open_warning)
        can_seal = not offer.key_trouble
        ui.to_key.setEnabled(can_seal)
        ui.key_state.setText(offer.key_trouble)
        ui.key_state.setVisible(not can_seal)
        ui.to_key.setAccessibleDescription(offer.key_trouble)
        (ui.to_key if can_seal else ui.with_passphrase).setChecked(True)
        ui.advice.setText(
            self.tr(
                "Please give the passphrase by another way than the file, for example by "
                "telephone. Nobody can open the file without it; it is kept nowhere."
            )
        )
        ui.progress.hide()

    def _connect(self) -> None:
        ui = self._ui
        for choice in (ui.to_key, ui.with_passphrase, ui.plain):
            choice.toggled.connect(self._show_choice)
        ui.save_file.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        self.bind_keys()

    def _show_choice(self) -> None:
        ui, sealed = self._ui, self._ui.with_passphrase.isChecked()
        for widget in (ui.words, ui.advice):
            widget.setVisible(sealed)
        ui.open_warning.setVisible(ui.plain.isChecked())
        if ui.plain.isChecked() and self.isVisible():
            announce(ui.open_warning, ui.open_warning.accessibleName(), urgent=True)
        self._errors.clear()
        self.fit()
        make_room(self)

    def _problem(self) -> Problem | None:
        ui = self._ui
        return ui.words.problem() if ui.with_passphrase.isChecked() else None

    def _sealing(self) -> Sealing:
        if self._ui.with_passphrase.isChecked():
            words = self._ui.words.text()
            return Sealing(protection=FileProtection.PASSPHRASE, passphrase=words)
        is_plain = self._ui.plain.isChecked()
        return Sealing(protection=FileProtection.PLAIN if is_plain else FileProtection.KEY)

    def _wait(self, *, is_writing: bool) -> None:
        ui = self._ui
        self._is_writing = is_writing
        ui.progress.setText(self.tr("The file is being written…") if is_writing else "")
        ui.progress.setVisible(is_writing)
        ui.scroll.setEnabled(not is_writing)
        ui.save_file.setEnabled(not is_writing)
        ui.cancel.setEnabled(not is_writing)
        if is_writing:
            announce(ui.progress, ui.progress.text())

    def _record(self, prepared: Outgoing, path: Path, digest: str) -> None:
        self._wait(is_writing=False)
        record = partial(partner_writing.record, self.desk.work, prepared, path, digest)
        if self.desk.submit(record, self._errors):
            self.accept()

    def _fail(self, error: BaseException) -> None:
        self._wait(is_writing=False)
        if isinstance(error, DomainError):
            self._errors.show(error.problems)
        elif isinstance(error, Unavailable):
            self.desk.messages.unavailable(error)
        else:
            raise error
