"""The tab "Dokumente": the papers of a case, and who has signed the agreement."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import Agreement, Signature
from jobswap_desktop.domain.documents import ON_DEMAND, Document, DocumentKind
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.paper_way import STEPS
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_documents_tab import Ui_DocumentsTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.pages.case.attachments_card import AttachmentsCard
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.pages.case.paper_row import PaperRow
from jobswap_desktop.presentation.theme import TextRole, Tone
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services import paper_way, printing
from jobswap_desktop.services.agreements import is_current
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.paper_way import PaperView
from jobswap_desktop.services.paper_words import paper_title
from jobswap_desktop.services.wording import day_text, term

_BINDING = frozenset(
    {
        DocumentKind.AGREEMENT,
        DocumentKind.NDA,
        DocumentKind.DATA_PROTECTION,
        DocumentKind.PHOTO_CONSENT,
    }
)
"""What is signed, and so holds only for the particulars it was signed with."""


class DocumentsTab(QWidget):
    """What was printed, with number, revision and days, and what the case can need besides."""

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._swap: Swap | None = None
        self._ui = Ui_DocumentsTab()
        self._ui.setupUi(self)
        bind_icon(self._ui.print_papers, "print")
        bind_icon(self._ui.sign, "signature")
        bind_icon(self._ui.record_return, "document_checkmark")
        self._ui.print_papers.clicked.connect(self._print)
        self._ui.sign.clicked.connect(self._sign)
        self._ui.record_return.clicked.connect(self._record_return)
        self._ui.papers_card.set_title(self.tr("Papers"))
        self._agreement_badge = StatusBadge()
        self._ui.agreement_card.head.addWidget(self._agreement_badge)
        self._attachments = AttachmentsCard(desk)
        actions.papers.view_attachment = self._attachments.view
        self._ui.column.insertWidget(1, self._attachments)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        self._swap = swap = case.swap
        self._attachments.show_case(swap)
        can_sign = bool(
            swap.agreement and swap.agreement.unsigned and is_current(swap) and not swap.is_over
        )
        self._ui.sign.setEnabled(can_sign)
        self._show_agreement(swap, can_sign=can_sign)
        body = self._ui.papers_card.body
        clear(body)
        held = {each.document.number: each for each in paper_way.of_case(self._desk.work, swap.id)}
        self._ui.record_return.setVisible(any(_is_under_way(paper) for paper in held.values()))
        specs = printing.plan(self._desk.work, swap.id).specs
        for spec in specs:
            if spec.kind in ON_DEMAND and spec.number not in held:
                continue
            body.addWidget(self._paper_row(swap, spec, held.get(spec.number)))
        # What the plan no longer names was printed all the same.
        planned = {spec.number for spec in specs}
        for paper in held.values():
            if paper.document.number not in planned:
                body.addWidget(self._held_row(swap, paper))

    def _show_agreement(self, swap: Swap, *, can_sign: bool) -> None:
        card, agreement = self._ui.agreement_card, swap.agreement
        clear(card.body)
        card.setVisible(agreement is not None)
        if agreement is None:
            return
        text = self.tr("Agreement, revision {revision}")
        card.set_title(text.format(revision=agreement.revision))
        shown = self._agreement_state(swap, agreement)
        self._agreement_badge.set_state(shown.text, shown.tone, icon=shown.icon)
        for line in agreement.signatures:
            card.body.addWidget(self._signature_row(swap, line, can_sign=can_sign))

    def _agreement_state(self, swap: Swap, agreement: Agreement) -> Badge:
        if not is_current(swap):
            return Badge(self.tr("outdated"), Tone.DANGER, "history_filled")
        signed = len(agreement.signatures) - len(agreement.unsigned)
        words = self.tr("{signed} of {total} signed")
        text = words.format(signed=signed, total=len(agreement.signatures))
        return Badge(text, Tone.WAIT if agreement.unsigned else Tone.OK, "signature_filled")

    def _signature_row(self, swap: Swap, line: Signature, *, can_sign: bool) -> QWidget:
        who = swap.signer_name(line)
        office = swap.office(line.office_id).name if line.office_id else ""
        name = " ".join(part for part in (term(line.capacity), who) if part)
        title = f"{name} – {office}" if office else name
        if line.signed_on:
            words = self.tr("signed {day}").format(day=day_text(line.signed_on))
            return _row(title, "", Badge(words, Tone.OK, "signature_filled"), None)
        button = (
            DeedButton(
                self.tr("Record signature…"),
                partial(self._actions.sign, swap.id, line.id),
                f"sign_{line.id}",
                title,
            )
            if can_sign
            else None
        )
        return _row(title, "", Badge(self.tr("open"), Tone.WAIT), button)

    def _paper_row(self, swap: Swap, spec: PaperSpec, held: PaperView | None) -> QWidget:
        if held is None:
            title = printing.spec_title(swap, spec)
            tone = Tone.WAIT if spec.needed else Tone.NEUTRAL
            words = self.tr("to be printed now") if spec.needed else self.tr("not printed yet")
            return _row(title, spec.number, Badge(words, tone, "print_filled"), None)
        return self._held_row(swap, held, spec)

    def _held_row(self, swap: Swap, held: PaperView, spec: PaperSpec | None = None) -> QWidget:
        document = held.document
        is_changed = (
            spec is not None
            and document.kind in _BINDING
            and printing.is_outdated(swap, spec, document)
        )
        remark = self.tr("particulars changed since") if is_changed else ""
        if held.signers:
            return PaperRow(self._desk, self._actions, swap, held, remark)
        parts = (self._paper_details(document), remark)
        details = " · ".join(part for part in parts if part)
        return _row(paper_title(swap, document), details, badge(document.state), None)

    def _paper_details(self, held: Document) -> str:
        days = (
            (self.tr("printed {day}"), held.printed_on),
            (self.tr("handed over {day}"), held.handed_over_on),
            (self.tr("returned {day}"), held.returned_on),
            (self.tr("filed {day}"), held.filed_on),
        )
        parts = [
            held.number,
            self.tr("revision {revision}").format(revision=held.revision),
            *(text.format(day=day_text(day)) for text, day in days if day),
        ]
        return " · ".join(parts)

    def _print(self) -> None:
        if self._swap is not None:
            self._actions.print_papers(self._swap.id)

    def _record_return(self) -> None:
        if self._swap is not None:
            self._actions.papers.record(self._swap.id)

    def _sign(self) -> None:
        if self._swap is not None:
            self._actions.sign(self._swap.id)


def _is_under_way(paper: PaperView) -> bool:
    return any(STEPS[signer.state] for signer in paper.signers)


def _row(title: str, details: str, badge: Badge, button: DeedButton | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(8)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Heading(title, TextRole.STRONG) if details else TextLabel(title))
    if details:
        column.addWidget(TextLabel(details, TextRole.CAPTION, muted=True))
    line.addLayout(column, 1)
    line.addWidget(StatusBadge(badge.text, badge.tone, icon=badge.icon))
    if button is not None:
        line.addWidget(button)
    return row
