"""Handing papers over by mail: a draft for the mail program, a folder, or the text alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.dialogs.handed_over import HandedOver
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_mail_dialog import Ui_MailDialog
from jobswap_desktop.presentation.going_out import GoingOut
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import mailing
from jobswap_desktop.services.mailing import Letter, Mailing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.periods_begun import begun_if_submitted

FOLDER = "printing/folder"
_WIDTH_EM = 44
_TEXT_LINES = 9


class MailDialog(FormDialog):
    """Offers three ways: an .eml draft, the folder with the PDFs, or the text on the clipboard.

    `records` and `handed_over_on` say how the tick stands at first, and its day (today without
    one); it has no effect with whom a paper is not for, which is said. Papers that left as draft
    or in a folder are recorded once. `open_url` shows a file or folder
    with the workstation's own program and can be replaced.

    Attributes:
        handed_out: the papers have left and are recorded.
    """

    handed_out = Signal()

    def __init__(
        self,
        desk: Desk,
        papers: Mailing,
        parent: QWidget | None = None,
        *,
        records: bool = True,
        handed_over_on: date | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._wants_record = records
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self._papers = self._all_papers = papers
        self._recipients = mailing.recipients(papers)
        self._suggested = ""
        self._is_recorded = False
        self._ui = ui = Ui_MailDialog()
        ui.setupUi(self)
        self._errors = FormErrors(
            {
                "recipient": (ui.address, ui.address_error),
                "handed_over_on": (ui.handed_over_on, ui.handed_over_on_error),
            },
            ui.general_error,
        )
        self._going_out = GoingOut(desk, self._errors, ui.general_error)
        self._handed_over = HandedOver(
            ui.handed_over, ui.handed_over_on, ui.handed_over_on_error, desk.work.today()
        )
        if handed_over_on is not None:
            ui.handed_over_on.set_day(handed_over_on)
        self._fill()
        self._connect()
        self._suggest()
        self.fit(_WIDTH_EM)

    def save(self) -> None:
        """Ask where the draft is to be saved."""
        if not self._is_ready():
            return
        name = file_name(self._papers.swap.reference, "eml")
        folder = self.desk.settings.text(FOLDER)
        start = str(Path(folder) / name) if folder else name
        words = self.tr("E-mail draft (*.eml)")
        dialog = QFileDialog(self, self.tr("Save e-mail draft"), start, words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("eml")
        dialog.fileSelected.connect(self.save_draft)
        dialog.open()

    def save_draft(self, path: str) -> None:
        """Save the letter with its papers, record it, open it for sending and close."""
        try:
            content = mailing.draft(self.desk.work, self._papers, self._letter())
        except DomainError as error:
            self._errors.show(error.problems)
            return
        self.desk.settings.remember(FOLDER, str(Path(path).parent))
        if self._let_go({Path(path): content}, {Path(path)}) and self._opened(path):
            self.accept()

    def ask_folder(self) -> None:
        """Ask where the PDFs are to be saved."""
        if not self._is_ready():
            return
        dialog = QFileDialog(self, self.tr("Folder for the PDF files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self.desk.settings.text(FOLDER))
        dialog.fileSelected.connect(self.save_files)
        dialog.open()

    def save_files(self, folder: str) -> None:
        """Save each paper in `folder`, record it and show the folder; the dialog stays open.

        Whoever takes this way wants the text next.
        """
        self.desk.settings.remember(FOLDER, folder)
        files = {Path(folder) / name: content for name, content in self._papers.files.items()}
        if self._let_go(files) and self._opened(folder):
            self._say(self.tr("The PDF files lie in {folder}.").format(folder=folder))

    def copy_text(self) -> None:
        """Put the text on the clipboard; nothing leaves the house by that."""
        QGuiApplication.clipboard().setText(self._ui.text.toPlainText())
        self._say(self.tr("The text is on the clipboard."))

    def _fill(self) -> None:
        ui = self._ui
        ui.case_title.setText(f"{self._papers.swap.title} · {self._papers.swap.reference}")
        for each in self._recipients:
            ui.recipient.addItem(each.name)
        ui.text.setMinimumHeight(round(self.desk.theme.em * _TEXT_LINES))
        ui.done.hide()
        for button, picture in (
            (ui.copy_text, "copy"),
            (ui.show_folder, "folder_open"),
        ):
            bind_icon(button, picture)
        bind_icon(ui.open_mail, "mail", Colour.ON_ACCENT)
        ui.open_mail.setDefault(True)

    def _connect(self) -> None:
        ui = self._ui
        ui.recipient.currentIndexChanged.connect(self._suggest)
        ui.handed_over.clicked.connect(self._choose_record)
        self._handed_over.tell(self._show_periods)
        ui.close_button.clicked.connect(self.reject)
        ui.copy_text.clicked.connect(self.copy_text)
        ui.show_folder.clicked.connect(self.ask_folder)
        ui.open_mail.clicked.connect(self.save)
        self.bind_keys()

    def _suggest(self) -> None:
        """Take address and letter of the recipient chosen; what somebody wrote is kept."""
        ui = self._ui
        chosen = self._recipients[ui.recipient.currentIndex()]
        self._papers = mailing.addressed(self._all_papers, chosen)
        has_any = bool(self._papers.papers)
        ui.files.setText("\n".join(self._papers.files) or self.tr("Nothing here may go there."))
        lines = ui.files.text().count("\n") + 1
        ui.files.setMinimumHeight(lines * ui.files.fontMetrics().lineSpacing())
        ui.open_mail.setEnabled(has_any)
        ui.show_folder.setEnabled(has_any)
        # Only with whom a paper is for does it begin a period or count as handed over.
        is_theirs = has_any and mailing.is_handed_over(self._papers, chosen)
        ui.handed_over.setChecked(is_theirs and self._wants_record)
        ui.handed_over.setEnabled(is_theirs)
        ui.not_theirs.setVisible(has_any and not is_theirs)
        self._show_periods()
        written = mailing.letter(self.desk.work, self._papers, chosen)
        ui.address.setText(written.to)
        if not ui.subject.text():
            ui.subject.setText(written.subject)
        if ui.text.toPlainText() in ("", self._suggested):
            ui.text.setPlainText(written.text)
        self._suggested = written.text
        if self.isVisible():
            make_room(self)

    def _choose_record(self, wanted: bool) -> None:
        self._wants_record = wanted

    def _show_periods(self) -> None:
        ui, today = self._ui, self.desk.work.today()
        valid = (paper.document for paper, _data in self._papers.papers if not paper.draft)
        words = begun_if_submitted(self._papers.swap, valid, self._handed_over.day(), today)
        ui.periods.setText(words)
        ui.periods.setVisible(bool(words))

    def _letter(self) -> Letter:
        ui = self._ui
        return Letter(to=typed(ui.address), subject=typed(ui.subject), text=ui.text.toPlainText())

    def _is_ready(self) -> bool:
        self._errors.clear()
        problem = self._handed_over.problem()
        if problem is not None:
            self._errors.show((problem,))
            return False
        try:
            mailing.check(self.desk.work, self._papers, self._letter())
        except DomainError as error:
            self._errors.show(error.problems)
            return False
        return True

    def _let_go(self, files: Mapping[Path, bytes], asked: Collection[Path] = ()) -> bool:
        """Record that the papers leave, once, then let the files appear (see `GoingOut.save`)."""
        if not self._is_recorded and not self._going_out.may_begin():
            return False
        staged = self._going_out.stage(files)
        if staged is None:
            return False
        record = None if self._is_recorded else self._record
        return self._going_out.save(staged, record, asked)

    def _record(self) -> Outcome[Swap]:
        day = self._handed_over.day()
        done = mailing.record(self.desk.work, self._papers, typed(self._ui.address), day)
        self._note_recorded()
        return done

    def _note_recorded(self) -> None:
        self._is_recorded = True
        self._ui.close_button.setText(self.tr("Close"))
        for widget in (self._ui.recipient, self._ui.handed_over, self._ui.handed_over_on):
            widget.setEnabled(False)
        self.handed_out.emit()

    def _opened(self, path: str) -> bool:
        if self.open_url(QUrl.fromLocalFile(path)):
            return True
        text = self.tr("{path} is saved, but no program opened it. Please open it yourself.")
        self._ui.general_error.show_error(text.format(path=path))
        return False

    def _say(self, text: str) -> None:
        self._ui.done.setText(text)
        self._ui.done.show()
        make_room(self)
        announce(self, text)
