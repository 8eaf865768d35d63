"""Changing one direction of a case: period, place, contact, learning goals."""

from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_text import route_text, spoken_route
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_placement_dialog import Ui_PlacementDialog
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.consequences import Consequences, of_placement_edit
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

_WIDTH_EM = 38
_FIELD_EM = 22
_DAYS = ("first_day", "last_day", "data_sharing_consent_on")


class PlacementDialog(FormDialog):
    """The form for one direction; says before saving what would have to be signed anew.

    `field` names the input that gets the focus.
    """

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        placement_id: PlacementId,
        parent: QWidget | None = None,
        *,
        field: str = "first_day",
    ) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._placement = self._swap.placement(placement_id)
        self._ui = Ui_PlacementDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        ui = self._ui
        self._lines: dict[str, QLineEdit] = {
            "host_unit": ui.host_unit,
            "contact": ui.contact,
            "contact_telephone": ui.contact_telephone,
            "place": ui.place,
        }
        names = (*_DAYS, *self._lines, "first_time", "learning_goals")
        self._errors = FormErrors(
            {name: (getattr(ui, name), getattr(ui, f"{name}_error")) for name in names},
            ui.general_error,
        )
        self._show(self._placement)
        self._connect()
        self._warn()
        self.setWindowTitle(self.tr("Edit stay"))
        self.fit(_WIDTH_EM)
        getattr(ui, field).setFocus()

    def save(self) -> None:
        """Record the direction and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _show(self, placement: Placement) -> None:
        ui = self._ui
        ui.who.setText(placement.visitor.full_name)
        ui.route.setText(route_text(placement))
        ui.route.setAccessibleName(spoken_route(placement))
        for name in _DAYS:
            field = getattr(ui, name)
            field.set_today(self.desk.work.today())
            field.set_day(getattr(placement, name))
        for name, line in self._lines.items():
            line.setText(getattr(placement, name))
            line.setMinimumWidth(round(self.desk.theme.em * _FIELD_EM))
        ui.first_time.set_moment(placement.first_time)
        ui.learning_goals.setPlainText(placement.learning_goals)
        ui.learning_goals.setFixedHeight(round(self.desk.theme.em * 5))

    def _connect(self) -> None:
        ui = self._ui
        for name in _DAYS:
            getattr(ui, name).error_changed.connect(getattr(ui, f"{name}_error").show_error)
            getattr(ui, name).date_changed.connect(self._warn)
        ui.first_time.error_changed.connect(ui.first_time_error.show_error)
        ui.place.textChanged.connect(self._warn)

    def _use_case(self) -> Outcome[Swap]:
        problems = self._problems()
        if problems:
            raise DomainError(*problems)
        return editing.edit_placement(
            self.desk.work, self._swap.id, self._placement.id, self._details()
        )

    def _problems(self) -> tuple[Problem, ...]:
        """Return what cannot be read at all; the domain judges the rest."""
        ui = self._ui
        found = [
            day_problem(ui.first_day, "first_day"),
            day_problem(ui.last_day, "last_day"),
            day_problem(ui.data_sharing_consent_on, "data_sharing_consent_on", required=False),
        ]
        if ui.first_time.text().strip():
            found.append(ui.first_time.problem("first_time"))
        return tuple(problem for problem in found if problem is not None)

    def _details(self) -> editing.PlacementDetails:
        """Return what stands in the form; an unreadable day counts as unchanged."""
        ui = self._ui
        return editing.PlacementDetails(
            **{name: typed(line) for name, line in self._lines.items()},
            first_day=ui.first_day.day() or self._placement.first_day,
            last_day=ui.last_day.day() or self._placement.last_day,
            first_time=ui.first_time.moment(),
            learning_goals=ui.learning_goals.toPlainText().strip(),
            data_sharing_consent_on=ui.data_sharing_consent_on.day(),
        )

    def _warn(self) -> None:
        found = of_placement_edit(self._swap, self._placement.id, self._details())
        self._ui.outdated.set_text(self._warning(found))
        self._ui.outdated.setVisible(not found.is_harmless)

    def _warning(self, found: Consequences) -> str:
        sentences = []
        if found.agreement_outdated:
            sentences.append(self.tr("The agreement has to be printed anew."))
        if found.signatures:
            again = self.tr("%n signature(s) have to be given again.", "", found.signatures)
            sentences.append(again)
        if found.lapsing:
            acts = ", ".join(term(item.act) for item in found.lapsing)
            sentences.append(self.tr("No longer covering the stay: {acts}.").format(acts=acts))
        return " ".join(sentences)
