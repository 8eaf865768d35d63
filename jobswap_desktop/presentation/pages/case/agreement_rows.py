"""The signatures under the agreement: who signs, who has, and who signs besides."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.agreement import MOST_SIGNATORIES, Agreement, Signature
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.pages.case.paper_line import paper_line
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services.agreements import is_current
from jobswap_desktop.services.wording import day_text, term


class AgreementRows(QObject):
    """Fills the card of the agreement; hidden while there is none."""

    def __init__(self, card: Card, actions: CaseActions) -> None:
        super().__init__(card)
        self._card = card
        self._actions = actions
        self._badge = StatusBadge()
        card.head.addWidget(self._badge)

    def show_case(self, swap: Swap) -> None:
        """Show the newest revision as it stands now."""
        card, agreement = self._card, swap.agreement
        clear(card.body)
        card.setVisible(agreement is not None)
        if agreement is None:
            return
        text = self.tr("Agreement, revision {revision}")
        card.set_title(text.format(revision=agreement.revision))
        shown = self._state(swap, agreement)
        self._badge.set_state(shown.text, shown.tone, icon=shown.icon)
        is_open = is_current(swap) and not swap.is_over
        for line in agreement.signatures:
            card.body.addWidget(self._row(swap, agreement, line, is_open=is_open))
        full = all(len(agreement.lines_of(o.id)) >= MOST_SIGNATORIES for o in swap.offices)
        if is_open and not full:
            card.body.addWidget(
                DeedButton(
                    self.tr("Second signatory…"),
                    partial(self._actions.papers.add_signatory, swap),
                    "add_signatory",
                )
            )

    def _state(self, swap: Swap, agreement: Agreement) -> Badge:
        if not is_current(swap):
            return Badge(self.tr("outdated"), Tone.DANGER, "history_filled")
        signed = len(agreement.signatures) - len(agreement.unsigned)
        words = self.tr("{signed} of {total} signed")
        text = words.format(signed=signed, total=len(agreement.signatures))
        return Badge(text, Tone.WAIT if agreement.unsigned else Tone.OK, "signature_filled")

    def _row(self, swap: Swap, agreement: Agreement, line: Signature, *, is_open: bool) -> QWidget:
        who = swap.signer_name(line)
        office = swap.office(line.office_id).name if line.office_id else ""
        name = " ".join(part for part in (term(line.capacity), who) if part)
        title = f"{name} – {office}" if office else name
        if line.signed_on:
            words = self.tr("signed {day}").format(day=day_text(line.signed_on))
            return paper_line(title, "", Badge(words, Tone.OK, "signature_filled"))
        buttons: list[DeedButton] = []
        if is_open:
            sign = partial(self._actions.sign, swap.id, line.id)
            buttons.append(DeedButton(self.tr("Record signature…"), sign, f"sign_{line.id}", title))
        if is_open and line in agreement.further_lines:
            remove = partial(self._actions.papers.remove_signatory, swap, line.id)
            buttons.append(DeedButton(self.tr("Remove"), remove, f"remove_{line.id}", title))
        return paper_line(title, "", Badge(self.tr("open"), Tone.WAIT), *buttons)
