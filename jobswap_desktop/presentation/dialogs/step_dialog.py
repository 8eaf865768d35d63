"""Recording the next step of an act of confidentiality."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import (
    NAMED_STEPS,
    Form,
    UndertakingState,
)
from jobswap_desktop.domain.ids import SwapId, UndertakingId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_step_dialog import Ui_StepDialog
from jobswap_desktop.services import cases, confidentiality
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

_S = UndertakingState
_FIELDS = ("on", "by", "by_function", "form", "filed_at", "covers_until")


class StepDialog(FormDialog):
    """On which day the next step was reached, with what belongs into the file about that step."""

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
        self.keep_draft("step", subject=undertaking_id, swap_id=swap_id)
        swap = cases.view(desk.work, swap_id).swap
        placement, self._held = confidentiality.find(swap, undertaking_id)
        self._step = self._held.next_state or self._held.state
        self._ui.step.setText(term(self._step))
        self._ui.about.setText(f"{term(self._held.act)} – {placement.visitor.full_name}")
        self.setWindowTitle(self.tr("Record step"))
        self._fill(swap, placement)
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in _FIELDS
            },
            self._ui.general_error,
        )
        self._ui.on.error_changed.connect(self._ui.on_error.show_error)
        self._ui.covers_until.error_changed.connect(self._ui.covers_until_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * 28))
        self._ui.on.setFocus()

    def save(self) -> None:
        """Record the step and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _fill(self, swap: Swap, placement: Placement) -> None:
        ui, today = self._ui, self.desk.work.today()
        for field in (ui.on, ui.covers_until):
            field.set_today(today)
        ui.on.set_day(today)
        ui.covers_until.set_day(self._held.covers_until or placement.last_day)
        for form in Form:
            ui.form.addItem(term(form), form)
        ui.hint.setText(hint(self._step))
        ui.hint.setVisible(bool(hint(self._step)))
        if self._step in NAMED_STEPS:
            ui.by.setText(placement.host.head_name)
            ui.by_function.setText(placement.host.head_title)
        if self._step is _S.FILED:
            ui.filed_at.setText(swap.reference)
        offered = {
            "by": self._step in NAMED_STEPS,
            "by_function": self._step in NAMED_STEPS,
            "form": self._step is _S.SIGNED_BY_VISITOR,
            "filed_at": self._step is _S.FILED,
            "covers_until": self._step is _S.HANDED_OVER,
        }
        for name, shown in offered.items():
            getattr(ui, name).setVisible(shown)
            getattr(ui, f"{name}_label").setVisible(shown)

    def _use_case(self) -> Outcome[Swap]:
        ui = self._ui
        is_handover = self._step is _S.HANDED_OVER
        command = confidentiality.Advance(
            undertaking_id=self._held.id,
            on=entered_day(ui.on, "on"),
            by=typed(ui.by),
            by_function=typed(ui.by_function),
            filed_at=typed(ui.filed_at),
            form=Form(ui.form.currentData()) if self._step is _S.SIGNED_BY_VISITOR else None,
            covers_until=entered_day(ui.covers_until, "covers_until") if is_handover else None,
        )
        return confidentiality.advance(self.desk.work, self._swap_id, command)


def hint(step: UndertakingState) -> str:
    """Return what a clerk should know about a step; "" where nothing needs to be said."""
    if step is _S.HANDED_OVER:
        return QCoreApplication.translate(
            "StepDialog",
            "From now on the text stays as it is. What ends with the last day is only that "
            "stays are covered; the duty itself goes on.",
        )
    if step is _S.PERFORMED:
        return QCoreApplication.translate(
            "StepDialog",
            "Done orally and in person, pointing out the consequences under criminal law. "
            "The visitor signs the record and gets a copy.",
        )
    return ""
