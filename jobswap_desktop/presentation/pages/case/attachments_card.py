"""The scans of a case, among its documents: what each is, looked at and given away."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ids import AttachmentId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS, VIEWERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.services import attachments, scan_reading
from jobswap_desktop.services.attachments import AttachmentRow
from jobswap_desktop.services.wording import day_text

_DIGITS = 12


class AttachmentsCard(Card):
    """Lists the scans of the case shown; each is read from the database when it is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Scans and other writings"), parent)
        self._desk = desk
        self._swap: Swap | None = None
        file_scan = DeedButton(self.tr("File a returned paper…"), self._file, "file_scan")
        bind_icon(file_scan, "attach")
        reserve(file_scan, allowed=desk.may(CLERKS))
        self.head.addWidget(file_scan)

    def show_case(self, swap: Swap) -> None:
        """Show the scans of a case as they are now."""
        self._swap = swap
        clear(self.body)
        rows = attachments.of_case(self._desk.work, swap)
        for row in rows:
            self.body.addWidget(self._row(row))
        if not rows:
            hint = self.tr("Nothing filed yet. A PDF can also be dropped here.")
            nothing = hint if self._desk.may(CLERKS) else self.tr("Nothing filed yet.")
            self.body.addWidget(TextLabel(nothing, muted=True))

    def _row(self, row: AttachmentRow) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(0)
        line.addLayout(column, 1)
        held = row.attachment
        revision = self.tr("revision {revision}").format(revision=held.revision)
        title = f"{row.title}, {revision}" if held.revision else row.title
        column.addWidget(Heading(title, TextRole.STRONG))
        details = (
            self.tr("filed {day}").format(day=day_text(held.added_on)),
            self.tr("%n pages", "", held.pages),
            attachments.size_text(held.size),
            f"SHA-256 {held.sha256[:_DIGITS]}…",
        )
        column.addWidget(TextLabel(" · ".join(details), TextRole.CAPTION, muted=True))
        name = scan_reading.short_name(held.name)
        named = " · ".join(part for part in (name, held.remark) if part)
        column.addWidget(TextLabel(named, TextRole.CAPTION, muted=True))
        deed = partial(self._view, row)
        view = DeedButton(self.tr("View…"), deed, f"view_{held.id}", title, roles=VIEWERS)
        line.addWidget(view)
        return widget

    def view(self, attachment_id: AttachmentId) -> None:
        """Show one of the case's scans."""
        rows = attachments.of_case(self._desk.work, self._swap) if self._swap else ()
        for row in rows:
            if row.attachment.id == attachment_id:
                self._view(row)

    def _view(self, row: AttachmentRow) -> None:
        try:
            data = attachments.content(self._desk.work, row.attachment)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        pdf = Pdf(
            title=row.title,
            subject=scan_reading.short_name(row.attachment.name),
            name=Path(row.file).name,
            data=data,
            foreign_pages=max(1, row.attachment.pages),
        )
        record = partial(attachments.record_export, self._desk.work, row)
        PdfDialog(self._desk, pdf, self.window(), record=record).open()

    def _file(self) -> None:
        if self._swap is not None:
            ScanningBack(self._desk, self.window()).ask_files(self._swap.id)
