"""Keeping the week shown as a template, and giving a template another name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import PlacementId, WeekTemplateId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate, taken_from
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_week_template_dialog import Ui_WeekTemplateDialog
from jobswap_desktop.services import week_templates
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.schedule import Week

_WIDTH = 32


class _TemplateForm(FormDialog):
    """The fields of a template."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_WeekTemplateDialog()
        self.ui.setupUi(self)
        self.bind_buttons(self.ui.buttons)
        fields = {
            "name": (self.ui.name, self.ui.name_error),
            "unit": (self.ui.unit, self.ui.unit_error),
        }
        self._errors = FormErrors(fields, self.ui.general_error)
        self.setMinimumWidth(round(desk.theme.em * _WIDTH))

    def template(self) -> Outcome[WeekTemplate]:
        """Record what was entered."""
        raise NotImplementedError

    def save(self) -> None:
        """Record the template and close."""
        self.record(self.template, self._errors)


class SaveTemplateDialog(_TemplateForm):
    """Keeps a visitor's week for the next guest of the same unit; `shown` are those on screen."""

    def __init__(
        self,
        desk: Desk,
        week: Week,
        shown: Sequence[PlacementId],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._week = week
        self.keep_draft("new_week_template", swap_id=week.swap.id, about=week.swap.reference)
        self.setWindowTitle(self.tr("Save as week template"))
        ui = self.ui
        for placement in week.swap.placements:
            ui.visitor.addItem(placement.visitor.full_name, placement.id)
        choose(ui.visitor, next((item for item in shown if self._entries(item)), shown[0]))
        several = len(week.swap.placements) > 1
        ui.visitor.setVisible(several)
        ui.visitor_label.setVisible(several)
        ui.visitor.currentIndexChanged.connect(self._show_visitor)
        self._show_visitor()
        ui.name.setFocus()

    def template(self) -> Outcome[WeekTemplate]:
        """Keep the template; one of the same name is replaced."""
        placement = self._placement()
        template = WeekTemplate(
            id=WeekTemplateId(""),
            office_id=placement.host.id,
            name=typed(self.ui.name),
            unit=typed(self.ui.unit),
            entries=self._entries(placement.id),
        )
        return week_templates.keep(self.desk.work, template)

    def _placement(self) -> Placement:
        wanted = self.ui.visitor.currentData()
        return next(item for item in self._week.swap.placements if item.id == wanted)

    def _entries(self, visitor: PlacementId) -> tuple[TemplateEntry, ...]:
        return taken_from(self._week.appointments, self._week.monday, visitor)

    def _show_visitor(self) -> None:
        placement = self._placement()
        about = self.tr("The template is offered for guests of {office}.")
        self.ui.about.setText(about.format(office=placement.host.name))
        self.ui.unit.setText(placement.host_unit)
        self.ui.name.setText(placement.host_unit or self.tr("Usual week"))
        self.ui.name.selectAll()
        count = len(self._entries(placement.id))
        self.ui.kept.setText(
            self.tr(
                "%n appointment(s) are kept by weekday and time. Remarks, briefings, private"
                " blocks and confidential appointments are left out; one of the same name is"
                " replaced.",
                "",
                count,
            )
        )


class RenameTemplateDialog(_TemplateForm):
    """Gives a template another name or unit."""

    based_on = ("_template",)

    def __init__(self, desk: Desk, template: WeekTemplate, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._template = template
        self.keep_draft("week_template", subject=template.id, about=template.name)
        self.setWindowTitle(self.tr("Rename template"))
        ui = self.ui
        for widget in (ui.visitor, ui.visitor_label, ui.about, ui.kept):
            widget.hide()
        ui.name.setText(template.name)
        ui.unit.setText(template.unit)
        ui.name.selectAll()
        ui.name.setFocus()

    def newest(self) -> RenameTemplateDialog | None:
        """Return the form of the template as it is now; None where it is gone."""
        found = week_templates.find(self.desk.work, self._template.id)
        return RenameTemplateDialog(self.desk, found, self.parentWidget()) if found else None

    def template(self) -> Outcome[WeekTemplate]:
        """Record the other name."""
        named = replace(self._template, name=typed(self.ui.name), unit=typed(self.ui.unit))
        return week_templates.save(self.desk.work, named)
