"""Taking in the key of another office: whose it is, and which key it would replace."""

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_take_key_dialog import Ui_TakeKeyDialog
from jobswap_desktop.presentation.key_groups import digit_lines
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import partner_keys
from jobswap_desktop.services.key_words import key_text, replacing_text, whose_text
from jobswap_desktop.services.partner_keys import KeyPlan, PartnerKeyRow
from jobswap_desktop.services.wording import day_text

_NEW = "new"


class TakeKeyDialog(FormDialog):
    """Shows what a key file says; nothing is recorded before its last button."""

    roles = RECORDERS

    def __init__(self, desk: Desk, plan: KeyPlan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._offered = plan.offered
        self._rows: dict[str, PartnerKeyRow] = {
            row.office.id: row for row in partner_keys.partners(desk.work)
        }
        self._ui = ui = Ui_TakeKeyDialog()
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        ui.what.setText(self.tr("Key of {office}").format(office=plan.offered.name))
        made = self.tr("{employer}, key of {day}")
        ui.about.setText(
            made.format(employer=plan.offered.employer, day=day_text(plan.offered.made_on))
        )
        ui.digits.setText(digit_lines(plan.offered.keys))
        ui.office.addItem(self.tr("Please choose"), "")
        for row in sorted(self._rows.values(), key=_by_name):
            ui.office.addItem(row.office.name, row.office.id)
        if plan.office is None:
            ui.office.addItem(self.tr("New office: {name}").format(name=plan.offered.name), _NEW)
        choose(ui.office, plan.office.id if plan.office else "")
        ui.whose.setText(whose_text(is_known=plan.office is not None))
        ui.whose.setVisible(plan.office is None)
        ui.ask.setText(key_text("ask"))
        self._errors = FormErrors({"office": (ui.office, ui.office_error)}, ui.general_error)
        ui.office.currentIndexChanged.connect(self._show_consequence)
        self._show_consequence()
        self.fit()
        ui.office.setFocus()

    def save(self) -> None:
        """Take the key in for the office chosen, and close."""
        office_id = str(self._ui.office.currentData())
        if not office_id:
            self._errors.show([Problem(code=ProblemCode.REQUIRED, field="office")])
            return
        chosen = None if office_id == _NEW else OfficeId(office_id)
        take = partial(partner_keys.take, self.desk.work, self._offered, chosen)
        if self.desk.submit(take, self._errors):
            self.accept()

    def _show_consequence(self) -> None:
        ui = self._ui
        ui.office_error.clear_error()
        row = self._rows.get(str(ui.office.currentData()))
        before = row.key if row else None
        save = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(self.tr("Replace key") if before else self.tr("Take in key"))
        text = replacing_text(row.office, before) if row else ""
        is_loud = before is not None and before.confirmed_on is not None
        ui.replaces.set_tone(Tone.DANGER if is_loud else Tone.WAIT if before else Tone.INFO)
        ui.replaces.set_text(text)
        ui.replaces.setVisible(bool(text))
        if before is not None and self.isVisible():
            announce(ui.replaces, text, urgent=True)
        make_room(self)


def _by_name(row: PartnerKeyRow) -> str:
    return row.office.name
