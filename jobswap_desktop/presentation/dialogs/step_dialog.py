"""Recording the next step of an act of confidentiality."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.ids import SwapId, UndertakingId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_step_dialog import Ui_StepDialog
from jobswap_desktop.services import cases, confidentiality
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

_BY_SOMEBODY = frozenset({UndertakingState.COUNTERSIGNED, UndertakingState.PERFORMED})


class StepDialog(FormDialog):
    """On which day the next step was reached; by whom and filed where, when the step has that."""

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        undertaking_id: UndertakingId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap_id = swap_id
        self._ui = Ui_StepDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        swap = cases.view(desk.work, swap_id).swap
        placement, self._held = confidentiality.find(swap, undertaking_id)
        step = self._held.next_state or self._held.state
        self._ui.step.setText(term(step))
        self._ui.about.setText(f"{term(self._held.act)} – {placement.visitor.full_name}")
        self.setWindowTitle(self.tr("Record step"))
        self._ui.on.set_today(desk.work.today())
        self._ui.on.set_day(desk.work.today())
        if step is UndertakingState.COUNTERSIGNED:
            self._ui.by.setText(placement.host.head_name)
        self._offer("by", shown=step in _BY_SOMEBODY)
        self._offer("filed_at", shown=step is UndertakingState.FILED)
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in ("on", "by", "filed_at")
            },
            self._ui.general_error,
        )
        self._ui.on.error_changed.connect(self._ui.on_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * 26))
        self._ui.on.setFocus()

    def save(self) -> None:
        """Record the step and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _offer(self, name: str, *, shown: bool) -> None:
        getattr(self._ui, name).setVisible(shown)
        getattr(self._ui, f"{name}_label").setVisible(shown)

    def _use_case(self) -> Outcome[Swap]:
        command = confidentiality.Advance(
            undertaking_id=self._held.id,
            on=entered_day(self._ui.on, "on"),
            by=typed(self._ui.by),
            filed_at=typed(self._ui.filed_at),
        )
        return confidentiality.advance(self.desk.work, self._swap_id, command)
