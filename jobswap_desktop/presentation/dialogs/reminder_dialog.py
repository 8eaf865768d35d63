"""Reminding somebody of papers that are out: the text, how it leaves, and that it has left."""

from __future__ import annotations

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobswap_desktop.domain.ids import DocumentId, SwapId
from jobswap_desktop.domain.mail_address import is_address
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_reminder_dialog import Ui_ReminderDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services import paper_way
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_words import Reminder

_WIDTH_EM = 44
_LINES = 18
_FIELDS = ("recipient", "text", "again_on")


class ReminderDialog(FormDialog):
    """One reminder a recipient; whoever has the paper asked about comes first.

    Copying the text or opening an e-mail records nothing: Save does, with the day of the next
    reminder.
    """

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        parent: QWidget | None = None,
        *,
        document_id: DocumentId | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap_id = swap_id
        self._ui = Ui_ReminderDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self._reminders = paper_way.reminders(desk.work, swap_id, document_id)
        self._fill()
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in _FIELDS
            },
            self._ui.general_error,
        )
        self._connect()
        self._show_reminder()
        self.fit(_WIDTH_EM)
        self._ui.copy_text.setFocus()

    def save(self) -> None:
        """Record that the recipient was reminded, and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _fill(self) -> None:
        ui, work = self._ui, self.desk.work
        title = self.tr("Remind")
        self.setWindowTitle(title)
        ui.what.setText(title)
        save = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(self.tr("Record reminder"))
        flow = FlowLayout(ui.ways)
        for button, icon in ((ui.copy_text, "copy"), (ui.by_mail, "mail")):
            bind_icon(button, icon)
            flow.addWidget(button)
        for number, reminder in enumerate(self._reminders):
            ui.recipient.addItem(reminder.recipient, number)
        ui.again_on.set_today(work.today())
        ui.again_on.set_day(paper_way.usual_until(work, self._swap_id))
        ui.text.setMinimumHeight(ui.text.fontMetrics().lineSpacing() * _LINES)

    def _connect(self) -> None:
        ui = self._ui
        ui.recipient.currentIndexChanged.connect(self._show_reminder)
        ui.copy_text.clicked.connect(self._copy)
        ui.by_mail.clicked.connect(self._write_mail)
        ui.again_on.error_changed.connect(ui.again_on_error.show_error)

    def _reminder(self) -> Reminder | None:
        number = self._ui.recipient.currentData()
        return self._reminders[number] if number is not None else None

    def _show_reminder(self) -> None:
        found = self._reminder()
        self._ui.about.setText(found.subject if found else "")
        self._ui.text.setPlainText(found.text if found else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._ui.text.toPlainText())
        announce(self._ui.copy_text, self.tr("The text has been copied."))

    def _write_mail(self) -> None:
        found = self._reminder()
        if found is not None:
            QDesktopServices.openUrl(mail_address(found, self._ui.text.toPlainText()))

    def _use_case(self) -> Outcome[Swap]:
        found = self._reminder()
        ids = found.signer_ids if found else ()
        again_on = entered_day(self._ui.again_on, "again_on")
        return paper_way.remind(self.desk.work, self._swap_id, ids, again_on)


def mail_address(reminder: Reminder, text: str) -> QUrl:
    """Return the address that opens an e-mail with recipient, subject and text (RFC 6068).

    What is no single address is left out: it could name further recipients or begin a header.
    """
    query = QUrlQuery()
    for name, value in (
        ("subject", " ".join(reminder.subject.split())),
        ("body", text.replace("\n", "\r\n")),
    ):
        query.addQueryItem(name, bytes(QUrl.toPercentEncoding(value).data()).decode("ascii"))
    url = QUrl()
    url.setScheme("mailto")
    email = reminder.email.strip()
    url.setPath(email if is_address(email) else "")
    url.setQuery(query)
    return url
