"""Proposing a case to the other office, opening what it sends, and answering that."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import DomainError, ProblemCode, Unavailable
from jobswap_desktop.domain.exchange_files import CASE_SUFFIX
from jobswap_desktop.domain.ids import OfficeId, PlacementId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.consent_way import Way, consent_ways
from jobswap_desktop.services.offices import legible_offices
from jobswap_desktop.services.wording import problem_text, term

if TYPE_CHECKING:
    # What reads, draws and encrypts is loaded by whoever has something to send or to open.
    from jobswap_desktop.domain.partner_file import PartnerContent
    from jobswap_desktop.presentation.dialogs.partner_file_dialog import PartnerFileDialog
    from jobswap_desktop.presentation.dialogs.send_partner_dialog import SendPartnerDialog
    from jobswap_desktop.services.partner_reading import PartnerPreview
    from jobswap_desktop.services.partner_writing import Outgoing, Sealing

Prepare = Callable[["Sealing"], "Outgoing"]
_FOLDER = "partner/folder"


class PartnerActions(QObject):
    """What can be done with files of and for the other office, over `window`.

    `chosen` opens a file that was asked for, or is to be opened once more.
    """

    def __init__(
        self, desk: Desk, window: QWidget, chosen: Callable[[Path], None] | None = None
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._chosen = chosen

    def propose(self, swap_id: SwapId) -> None:
        """Ask how and where the proposal of a case is to be saved; say what is missing for it."""
        from jobswap_desktop.services import partner_sending

        prepare = partial(partner_sending.prepare, self._desk.work, swap_id)
        content = self._tried(prepare, swap_id)
        if content is None or content.case is None:
            return
        about = self.tr(
            "Revision {revision} to {office}. It gets the period and the place of the stays, of "
            "our visitor the name, the duties and how to reach them at work, agreement and week "
            "plan; nothing private and no notes."
        )
        self._send(
            self.tr("Proposal to the other office"), about, content, content.case.reference, prepare
        )

    def answer(self, swap_id: SwapId) -> None:
        """Ask how and where the answer to the proposal that was taken over is to be saved."""
        from jobswap_desktop.services import partner_answering

        prepare = partial(partner_answering.prepare_answer, self._desk.work, swap_id)
        content = self._tried(prepare)
        if content is None or content.reply is None:
            return
        about = self.tr("{answer}: revision {revision}, to {office}.")
        about = about.replace("{answer}", term(content.reply.answer))
        if not self._waits_for_answer(swap_id):
            again = self.tr("Written before; it is written again as it was.")
            about = f"{about} {again}"
        title = self.tr("Answer to the other office")
        self._send(title, about, content, content.reply.reference, prepare)

    def _waits_for_answer(self, swap_id: SwapId) -> bool:
        from jobswap_desktop.services.partner_state import partner_state

        return bool(partner_state(self._desk.work, swap_id).agreed.open_file_id)

    def tell_end(self, swap_id: SwapId) -> None:
        """Ask how and where the news is to be saved that a case has ended here."""
        from jobswap_desktop.services import partner_ending

        told = partial(partner_ending.prepare_end, self._desk.work, swap_id)
        prepare = partial(told, "")
        content = self._tried(prepare)
        if content is None or content.reply is None:
            return
        about = self.tr(
            "To {office}: {told} The reason that is on record here does not go along. What was "
            "told before is written again as it was, unless there is a new reason."
        )
        about = about.replace("{told}", content.reply.comment.replace("{", "{{").replace("}", "}}"))
        title = self.tr("News to the other office that the case has ended")
        reference = content.reply.reference
        self._send(title, about, content, reference, prepare, with_reason=told)

    def ask_file(self) -> None:
        """Ask for a file that the other office has sent."""
        folder = self._desk.settings.text(_FOLDER)
        kinds = self.tr("Partner files (*{suffix})").format(suffix=CASE_SUFFIX)
        dialog = QFileDialog(self._window, self.tr("Open file of the other office"), folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.fileSelected.connect(self._choose)
        dialog.open()

    def _choose(self, path: str) -> None:
        if self._chosen is None:
            self.open_file(path)
        else:
            self._chosen(Path(path))

    def open_file(self, path: str) -> None:
        """Show what a file says, or why it cannot be taken over; ask for its passphrase first."""
        try:
            self._open(Path(path))
        except DomainError as error:
            if any(p.code is ProblemCode.PARTNER_FILE_NO_PASSPHRASE for p in error.problems):
                self._ask_passphrase(Path(path))
                return
            lines = dict.fromkeys(problem_text(problem) for problem in error.problems)
            title = self.tr("This file cannot be taken over")
            self._desk.messages.inform(title, "\n".join(lines))
        except Unavailable as error:
            self._desk.messages.unavailable(error)

    def _open(self, path: Path) -> None:
        from jobswap_desktop.services import partner_reading

        self._window.setCursor(Qt.CursorShape.BusyCursor)
        try:
            preview = partner_reading.look_into(self._desk.work, path)
        finally:
            self._window.unsetCursor()
        self._show(path, preview)

    def _open_unsealed(self, path: Path, plain: bytes) -> None:
        from jobswap_desktop.services import partner_reading

        self._show(path, partner_reading.look_into_unsealed(self._desk.work, plain))

    def _show(self, path: Path, preview: "PartnerPreview") -> None:
        from jobswap_desktop.presentation.dialogs.partner_file_dialog import PartnerFileDialog

        dialog = PartnerFileDialog(self._desk, preview, self._window)
        self._desk.openers[dialog.comment_place] = partial(self._choose, str(path))
        dialog.taken.connect(self._answer_taken)
        dialog.refusal_wanted.connect(partial(self._refuse, dialog))
        dialog.open()

    def _ask_passphrase(self, path: Path) -> None:
        from jobswap_desktop.presentation.dialogs.partner_passphrase_dialog import (
            PartnerPassphraseDialog,
            SealedFile,
        )
        from jobswap_desktop.services import partner_reading

        sealed = SealedFile(
            name=path.name,
            unseal=partial(partner_reading.unseal, path),
            show=partial(self._open_unsealed, path),
        )
        PartnerPassphraseDialog(self._desk, sealed, self._window).open()

    def _answer_taken(self, swap_id: str) -> None:
        self._desk.go("swaps", swap_id)
        self.answer(SwapId(swap_id))

    def _refuse(self, dialog: "PartnerFileDialog", reason: str) -> None:
        from jobswap_desktop.services import partner_answering

        preview = dialog.preview
        prepare = partial(partner_answering.prepare_refusal, self._desk.work, preview, reason)
        content = self._tried(prepare)
        if content is None:
            return
        about = self.tr("Refusal of revision {revision}, to {office}.")
        title = self.tr("Refusal to the other office")
        sent = self._send(
            title, about, content, preview.case.reference, prepare, partner=preview.office
        )
        sent.accepted.connect(dialog.accept)

    def _tried(self, prepare: Prepare, swap_id: SwapId | None = None) -> "PartnerContent | None":
        """Return what would be sent; say what keeps it from being sent before anything is asked.

        With a `swap_id` a missing consent is said with a way to record it.
        """
        from jobswap_desktop.domain.partner_file import FileProtection
        from jobswap_desktop.services.partner_writing import Sealing

        try:
            return prepare(Sealing(protection=FileProtection.PLAIN)).content
        except DomainError as error:
            lines = dict.fromkeys(problem_text(problem) for problem in error.problems)
            title = self.tr("Nothing can be sent to the other office yet")
            ways = self._consents(swap_id, error) if swap_id else ()
            self._desk.messages.inform(title, "\n".join(lines), ways=ways)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
        return None

    def _consents(self, swap_id: SwapId, error: DomainError) -> tuple[Way, ...]:
        from jobswap_desktop.services import cases

        lacking = [
            PlacementId(problem.values["placement"])
            for problem in error.problems
            if problem.code is ProblemCode.PARTNER_CONSENT_MISSING
        ]
        if not lacking:
            return ()
        swap, again = cases.view(self._desk.work, swap_id).swap, partial(self.propose, swap_id)
        return tuple(consent_ways(self._desk, swap, self._window, *lacking, then=again))

    def _send(
        self,
        title: str,
        about: str,
        content: "PartnerContent",
        reference: str,
        prepare: Prepare,
        *,
        partner: Office | None = None,
        with_reason: "Callable[[str, Sealing], Outgoing] | None" = None,
    ) -> "SendPartnerDialog":
        from jobswap_desktop.presentation.dialogs.send_partner_dialog import (
            Errand,
            SendPartnerDialog,
        )

        known = {office.id: office for office in legible_offices(self._desk.work).found}
        name = f"{reference}-{term(content.kind)}-{content.revision}"
        errand = Errand(
            title=title,
            about=about.format(office=content.recipient_name, revision=str(content.revision)),
            name=file_name(name, CASE_SUFFIX.removeprefix(".")),
            partner=partner or known[OfficeId(content.recipient_id)],
            prepare=prepare,
            with_reason=with_reason,
        )
        dialog = SendPartnerDialog(self._desk, errand, self._window)
        dialog.open()
        return dialog
