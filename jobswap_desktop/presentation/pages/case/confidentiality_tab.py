"""The tab "Verschwiegenheit": every direction with its three acts and how far each has come."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_text import route_text, spoken_route
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_confidentiality_tab import Ui_ConfidentialityTab
from jobswap_desktop.presentation.labels import nda_badge
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear, flowing
from jobswap_desktop.presentation.pages.case.undertaking_row import UndertakingRow
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.wording import day_text, requirement_text


class ConfidentialityTab(QWidget):
    """Says in one line how many declarations are in force, and what is missing first."""

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._ui = Ui_ConfidentialityTab()
        self._ui.setupUi(self)
        self._ui.alarm.set_tone(Tone.DANGER)
        self._state = StatusBadge()
        self._sentence = TextLabel()
        self._ui.status_card.set_title(self.tr("Declarations of confidentiality"))
        self._ui.status_card.head.addWidget(self._state)
        self._ui.status_card.body.addWidget(self._sentence)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        swap = case.swap
        self._show_alarm(swap)
        shown = nda_badge(*swap.nda_status())
        self._state.set_state(shown.text, shown.tone, icon=shown.icon)
        self._sentence.setText(self._missing_text(swap))
        clear(self._ui.directions)
        for placement in swap.placements:
            self._ui.directions.addWidget(self._card(swap, placement))

    def _show_alarm(self, swap: Swap) -> None:
        unprotected = swap.unprotected(self._desk.work.today())
        names = ", ".join(placement.visitor.full_name for placement in unprotected)
        text = self.tr("The stay has begun without a declaration in force: {names}.")
        self._ui.alarm.set_text(text.format(names=names))
        self._ui.alarm.setVisible(bool(unprotected))

    def _missing_text(self, swap: Swap) -> str:
        missing = [item for item in swap.missing() if item.step is Step.CONFIDENTIALITY]
        if not missing:
            return self.tr("Everything about confidentiality is there.")
        first = requirement_text(missing[0])
        if len(missing) == 1:
            return self.tr("Still missing: {first}.").format(first=first)
        text = self.tr("Still missing: {first}, and %n more point(s).", "", len(missing) - 1)
        return text.format(first=first)

    def _card(self, swap: Swap, placement: Placement) -> QWidget:
        card = Card(placement.visitor.full_name)
        in_force = placement.in_force(Act.NDA)
        words = self.tr("in force") if in_force else self.tr("not in force")
        icon = "shield_checkmark_filled" if in_force else "shield_error_filled"
        card.head.addWidget(StatusBadge(words, Tone.OK if in_force else Tone.WAIT, icon=icon))
        route = TextLabel(route_text(placement), muted=True)
        name_plainly(route, spoken_route(placement))
        card.body.addWidget(route)
        for act in Act:
            card.body.addWidget(UndertakingRow(self._desk, self._actions, swap, placement, act))
        card.body.addWidget(self._consent(swap, placement))
        return card

    def _consent(self, swap: Swap, placement: Placement) -> QWidget:
        title = self.tr("Consent to sharing particulars")
        day = placement.data_sharing_consent_on
        if day is not None:
            words = self.tr("given {day}").format(day=day_text(day))
            return flowing(title, StatusBadge(words, Tone.OK), ())
        button = DeedButton(
            self.tr("Record consent…"),
            partial(self._actions.record_consent, swap, placement.id),
            f"consent_{placement.id}",
            placement.visitor.full_name,
        )
        missing = StatusBadge(self.tr("missing"), Tone.WAIT)
        return flowing(title, missing, () if swap.is_over else (button,))
