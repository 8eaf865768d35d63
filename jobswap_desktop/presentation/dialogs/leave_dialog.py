"""Why an act of confidentiality is not required, invalid, or access was revoked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import EXCUSES, Excuse, Mistake, UndertakingState
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId, UndertakingId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_leave_dialog import Ui_LeaveDialog
from jobswap_desktop.services import cases, confidentiality
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

_S = UndertakingState


class LeaveDialog(FormDialog):
    """Offers the usual reasons, whose sentence can be changed; any other can be typed.

    A proof of an earlier obligation has a day, and so has the end of access.
    """

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        undertaking_id: UndertakingId,
        state: UndertakingState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap_id, self._state = swap_id, state
        self._ui = Ui_LeaveDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft("leave", subject=f"{undertaking_id}/{state.value}", swap_id=swap_id)
        swap = cases.view(desk.work, swap_id).swap
        placement, self._held = confidentiality.find(swap, undertaking_id)
        self._proof = confidentiality.proof_of_obligation(desk.work, swap, placement)
        words = self._heading()
        self._ui.what.setText(words)
        about = f"{term(self._held.act)} – {placement.visitor.full_name}"
        known = consequence(state) if self._held.dates else ""
        self._ui.about.setText("\n".join(part for part in (about, known) if part))
        self.setWindowTitle(words)
        self._ui.on.set_today(desk.work.today())
        self._ui.on.set_day(desk.work.today())
        self._offer_reasons()
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in ("on", "reason")
            },
            self._ui.general_error,
        )
        self._ui.on.error_changed.connect(self._ui.on_error.show_error)
        self._ui.on.date_changed.connect(self._fill_reason)
        self._ui.usual.currentIndexChanged.connect(self._choose)
        self._ui.reason.setFixedHeight(round(desk.theme.em * 5))
        self.setMinimumWidth(round(desk.theme.em * 28))
        self._choose()
        (self._ui.usual if self._ui.usual.count() > 1 else self._ui.reason).setFocus()

    def save(self) -> None:
        """Record it with the reason and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _heading(self) -> str:
        if self._held.state is _S.NOT_REQUIRED:
            return self.tr("Required after all")
        return term(self._state)

    def _offer_reasons(self) -> None:
        usual = self._ui.usual
        usual.addItem(self.tr("Another reason"), None)
        if self._state is _S.NOT_REQUIRED:
            for excuse in EXCUSES[self._held.act]:
                usual.addItem(term(excuse), excuse)
        elif self._state is _S.VOIDED and self._held.state is not _S.NOT_REQUIRED:
            for mistake in Mistake:
                usual.addItem(term(mistake), mistake)
        has_choice = usual.count() > 1
        usual.setVisible(has_choice)
        self._ui.usual_label.setVisible(has_choice)

    def _chosen(self) -> Excuse | Mistake | None:
        text = self._ui.usual.currentData()
        if text is None:
            return None
        return Excuse(text) if self._state is _S.NOT_REQUIRED else Mistake(text)

    def _choose(self) -> None:
        is_proof = self._chosen() is Excuse.PROOF
        if is_proof:
            # The day stands on the proof; without a record of it, it is to be typed.
            self._ui.on.set_day(self._proof)
        wants_day = is_proof or self._state is _S.ACCESS_REVOKED
        self._ui.on.setVisible(wants_day)
        self._ui.on_label.setVisible(wants_day)
        proven = self.tr("&Obliged on")
        self._ui.on_label.setText(proven if is_proof else self.tr("&Date"))
        self._fill_reason()

    def _fill_reason(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, Excuse):
            day = self._ui.on.day() if chosen is Excuse.PROOF else None
            self._ui.reason.setPlainText(confidentiality.excuse_text(chosen, day))
        elif isinstance(chosen, Mistake):
            self._ui.reason.setPlainText(term(chosen))

    def _use_case(self) -> Outcome[Swap]:
        on: date | None = None
        if not self._ui.on.isHidden():
            on = entered_day(self._ui.on, "on")
            if on > self.desk.work.today():
                raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        return confidentiality.leave(
            self.desk.work,
            self._swap_id,
            UndertakingId(self._held.id),
            self._state,
            self._ui.reason.toPlainText().strip(),
            on=on if self._state is _S.ACCESS_REVOKED else None,
        )


def consequence(state: UndertakingState) -> str:
    """Return what follows from taking an act off its way."""
    if state is _S.VOIDED:
        return QCoreApplication.translate(
            "LeaveDialog",
            "The record is kept and can be read. A new draft is made at once. What was taken over "
            "from it into other cases becomes invalid as well.",
        )
    if state is _S.ACCESS_REVOKED:
        return QCoreApplication.translate(
            "LeaveDialog",
            "From this day on the visitor is not let in, and the week plan says so. The duty "
            "itself goes on.",
        )
    return ""
