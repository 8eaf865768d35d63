"""Doing what is done about papers that go out and come back: the dialog for each deed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.documents import PaperState
from jobswap_desktop.domain.ids import AttachmentId, DocumentId, PaperSignerId, SignatureId, SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk

ViewAttachment = Callable[[AttachmentId], None]


class PaperActions(QObject):
    """Opens the dialog or calls the service; dialogs open over `window`.

    Attributes:
        view_attachment: shows the scan of a signed original; None where nobody can.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.view_attachment: ViewAttachment | None = None

    def record(
        self,
        swap_id: SwapId,
        document_id: DocumentId | None = None,
        chosen: Iterable[PaperSignerId] = (),
        to: PaperState | None = None,
    ) -> None:
        """Open the dialog for a step of one paper's signers, or of all; say if none is left."""
        from jobswap_desktop.domain.paper_way import STEPS
        from jobswap_desktop.presentation.dialogs.paper_step_dialog import PaperStepDialog
        from jobswap_desktop.services import paper_way

        papers = paper_way.of_case(self._desk.work, swap_id)
        if not any(STEPS[signer.state] for paper in papers for signer in paper.signers):
            self._desk.messages.inform(
                QCoreApplication.translate("PaperActions", "No signed paper is under way"),
                QCoreApplication.translate(
                    "PaperActions",
                    "Nothing that is signed has been printed yet, or all of it is on file.",
                ),
            )
            return
        asked = PaperStepDialog(
            self._desk, swap_id, self._window, document_id=document_id, chosen=chosen, to=to
        )
        asked.decision_came.connect(partial(self._decide, swap_id))
        asked.open()

    def _decide(self, swap_id: SwapId, approval_id: str) -> None:
        from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

        DecisionDialog(self._desk, swap_id, approval_id, self._window).open()

    def remind(self, swap_id: SwapId, document_id: DocumentId | None = None) -> None:
        """Open the dialog that reminds of what is out; say so where nothing is."""
        from jobswap_desktop.presentation.dialogs.reminder_dialog import ReminderDialog
        from jobswap_desktop.services import paper_way

        if not paper_way.outstanding(self._desk.work, swap_id):
            self._desk.messages.inform(
                QCoreApplication.translate("PaperActions", "No paper is awaited"),
                QCoreApplication.translate(
                    "PaperActions", "Nothing that was handed over has to come back at present."
                ),
            )
            return
        ReminderDialog(self._desk, swap_id, self._window, document_id=document_id).open()

    def take_back(self, swap_id: SwapId, signer_id: PaperSignerId) -> None:
        """Take the last step of one signer's original back."""
        from jobswap_desktop.services import paper_way

        self._desk.perform(partial(paper_way.take_back, self._desk.work, swap_id, signer_id))

    def add_signatory(self, swap: Swap) -> None:
        """Ask who signs the agreement for an employer besides the first; say if it is too late."""
        from jobswap_desktop.presentation.dialogs.signatory_dialog import SignatoryDialog
        from jobswap_desktop.services import agreements

        refusal = agreements.why_settled(swap)
        if refusal is not None:
            self._desk.messages.refused(refusal)
            return
        SignatoryDialog(self._desk, swap, self._window).open()

    def remove_signatory(self, swap: Swap, signature_id: SignatureId) -> None:
        """Let a second signatory sign no more."""
        from jobswap_desktop.services import agreements

        self._desk.perform(
            partial(agreements.remove_signatory, self._desk.work, swap.id, signature_id)
        )
