"""The card that says which revision the other office has approved, and whether it still holds."""

from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.partner_actions import PartnerActions
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.wording import term

translate = QCoreApplication.translate
TONES = MappingProxyType(
    {
        PartnerStanding.NOTHING_SENT: Tone.NEUTRAL,
        PartnerStanding.WAITING: Tone.INFO,
        PartnerStanding.TO_BE_ANSWERED: Tone.WAIT,
        PartnerStanding.APPROVED: Tone.OK,
        PartnerStanding.OUTDATED: Tone.WAIT,
        PartnerStanding.CROSSED: Tone.DANGER,
        PartnerStanding.REFUSED: Tone.DANGER,
        PartnerStanding.ENDED_HERE: Tone.NEUTRAL,
        PartnerStanding.ENDED_THERE: Tone.DANGER,
    }
)


class PartnerCard:
    """Fills `card`, which is hidden for a case without another office."""

    def __init__(self, desk: Desk, actions: PartnerActions, card: Card) -> None:
        self._desk = desk
        self._actions = actions
        self._card = card
        self._badge = StatusBadge()
        card.head.addWidget(self._badge)

    def show_case(self, swap_id: SwapId, *, is_over: bool) -> None:
        """Show where the case stands with the other office."""
        state = partner_state(self._desk.work, swap_id)
        card, standing = self._card, state.agreed.standing
        is_silent = standing is PartnerStanding.NOTHING_SENT
        card.setVisible(bool(state.partner) and not (is_over and is_silent))
        clear(card.body)
        title = translate("PartnerCard", "Agreed with {office}")
        card.set_title(title.format(office=state.partner))
        verdict = state.agreed.verdict
        is_alarming = verdict is not None and verdict.is_alarming
        self._badge.set_state(term(standing), Tone.DANGER if is_alarming else TONES[standing])
        card.body.addWidget(TextLabel(state.words))
        card.body.addWidget(self._buttons(swap_id, standing))

    def _buttons(self, swap_id: SwapId, standing: PartnerStanding) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        if standing is PartnerStanding.ENDED_HERE:
            words = translate("PartnerCard", "Tell that it has ended…")
            deed = partial(self._actions.tell_end, swap_id)
            line.addWidget(DeedButton(words, deed, "tell_end", self._card.title.text()))
            line.addStretch(1)
            return row
        if standing is PartnerStanding.TO_BE_ANSWERED:
            words = translate("PartnerCard", "Answer…")
            deed = partial(self._actions.answer, swap_id)
            line.addWidget(DeedButton(words, deed, "answer_partner", self._card.title.text()))
        words = translate("PartnerCard", "Propose…")
        deed = partial(self._actions.propose, swap_id)
        line.addWidget(DeedButton(words, deed, "propose_to_partner", self._card.title.text()))
        line.addStretch(1)
        return row
