"""Choosing a template of a week, and seeing what it would add to the week shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.entry_hints import LEAVES_OUT
from jobswap_desktop.domain.entry_plan import plan_entries
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.week_template import WeekTemplate, laid_out
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.entry_plan import EntryPlanDialog
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.presentation.dialogs.week_template_dialog import RenameTemplateDialog
from jobswap_desktop.presentation.format import week_text
from jobswap_desktop.presentation.models.planned_entries import EntryRow
from jobswap_desktop.services import schedule, week_templates
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.schedule import Week


class LayTemplateDialog(EntryPlanDialog):
    """Days outside the stay, holidays, closures and what is there already are left out at first."""

    def __init__(
        self,
        desk: Desk,
        week: Week,
        shown: Sequence[PlacementId],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, week.swap, parent)
        self._week = week
        self._offered: dict[str, WeekTemplate] = {}
        self.setWindowTitle(self.tr("Insert week template"))
        ui = self.ui
        for placement in week.swap.placements:
            ui.visitor.addItem(placement.visitor.full_name, placement.id)
        choose(ui.visitor, shown[0])
        ui.visitor_field.setVisible(len(week.swap.placements) > 1)
        self._offer()
        ui.choice.currentIndexChanged.connect(self._show_template)
        ui.visitor.currentIndexChanged.connect(self._show_visitor)
        ui.rename.clicked.connect(self._rename)
        ui.remove.clicked.connect(self._remove)
        desk.hub.changed.connect(self._follow)
        self._show_template()
        ui.choice.setFocus()

    def _placement(self) -> Placement:
        wanted = self.ui.visitor.currentData()
        return next(item for item in self.swap.placements if item.id == wanted)

    def _template(self) -> WeekTemplate | None:
        return self._offered.get(str(self.ui.choice.currentData() or ""))

    def _offer(self) -> None:
        """Offer the templates, those of the visitor's host first; the current one stays."""
        choice, current = self.ui.choice, self.ui.choice.currentData()
        placement = self._placement()
        found = week_templates.offered(self.desk.work, placement.host.id, placement.host_unit)
        self._offered = {item.template.id: item.template for item in found}
        blocked = choice.blockSignals(True)
        choice.clear()
        for item in found:
            parts = (item.template.name, item.template.unit, item.office.name)
            text = " · ".join(dict.fromkeys(part for part in parts if part))
            choice.addItem(text, item.template.id)
        choose(choice, current)
        choice.blockSignals(blocked)

    def _show_visitor(self) -> None:
        blocked = self.ui.choice.blockSignals(True)
        self.ui.choice.setCurrentIndex(-1)
        self.ui.choice.blockSignals(blocked)
        self._offer()
        self._show_template()

    def _show_template(self) -> None:
        template = self._template()
        ui = self.ui
        for widget in (ui.choice, ui.rename, ui.remove):
            widget.setEnabled(template is not None)
        if template is None:
            text = self.tr(
                "There is no template yet. Show a week that is worth keeping and choose “Save as"
                " week template…” there."
            )
        else:
            text = self.tr("What it adds to {week}. The space bar leaves a row out.")
        ui.about.setText(text.format(week=week_text(self._week.monday)))
        self.show_rows(self._rows(template) if template else ())

    def _rows(self, template: WeekTemplate) -> list[EntryRow]:
        everybody = frozenset(item.id for item in self.swap.placements)
        made = laid_out(template, self._week.monday, self.swap.id, self._placement().id, everybody)
        known = schedule.of_case(self.desk.work, self.swap.id)
        return self.planned_rows(plan_entries(self.swap, known, made, LEAVES_OUT), known)

    def _rename(self) -> None:
        template = self._template()
        if template is not None:
            RenameTemplateDialog(self.desk, template, self).open()

    def _remove(self) -> None:
        template = self._template()
        if template is not None:
            self.desk.perform(partial(week_templates.remove, self.desk.work, template))

    def _follow(self, touched: Touched) -> None:
        if touched & Touched.WEEK and self.isVisible():
            self._offer()
            self._show_template()
