"""The tab "Dokumente": the papers of a case, and who has signed the agreement."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.documents import ON_DEMAND, Document, DocumentKind
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.paper_way import STEPS
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_documents_tab import Ui_DocumentsTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.pages.case.agreement_rows import AgreementRows
from jobswap_desktop.presentation.pages.case.attachments_card import AttachmentsCard
from jobswap_desktop.presentation.pages.case.contents import clear
from jobswap_desktop.presentation.pages.case.paper_line import paper_line
from jobswap_desktop.presentation.pages.case.paper_row import PaperRow
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services import paper_way, printing
from jobswap_desktop.services.agreements import is_current
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.paper_way import PaperView
from jobswap_desktop.services.paper_words import paper_title
from jobswap_desktop.services.printing import PrintPlan
from jobswap_desktop.services.wording import day_text, lock_text

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
        ui = self._ui
        reserve(ui.print_papers, ui.sign, ui.record_return, allowed=desk.may(CLERKS))
        self._ui.papers_card.set_title(self.tr("Papers"))
        self._agreement = AgreementRows(self._ui.agreement_card, actions)
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
        self._agreement.show_case(swap)
        body = self._ui.papers_card.body
        clear(body)
        held = {each.document.number: each for each in paper_way.of_case(self._desk.work, swap.id)}
        self._ui.record_return.setVisible(any(_is_under_way(paper) for paper in held.values()))
        plan = printing.plan(self._desk.work, swap.id)
        specs = plan.specs
        for spec in specs:
            if spec.kind in ON_DEMAND and spec.number not in held:
                continue
            printed = held.get(spec.number)
            if printed is None:
                body.addWidget(self._unprinted_row(plan, spec))
            else:
                body.addWidget(self._held_row(swap, printed, spec))
        # What the plan no longer names was printed all the same.
        planned = {spec.number for spec in specs}
        for paper in held.values():
            if paper.document.number not in planned:
                body.addWidget(self._held_row(swap, paper))

    def _unprinted_row(self, plan: PrintPlan, spec: PaperSpec) -> QWidget:
        title = printing.spec_title(plan.swap, spec)
        locked = plan.locks.get(spec.number)
        if locked is not None:
            words = Badge(self.tr("locked"), Tone.WAIT, "lock_filled")
            return paper_line(title, f"{spec.number} · {lock_text(locked)}", words)
        tone = Tone.WAIT if spec.needed else Tone.NEUTRAL
        text = self.tr("to be printed now") if spec.needed else self.tr("not printed yet")
        return paper_line(title, spec.number, Badge(text, tone, "print_filled"))

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
        return paper_line(paper_title(swap, document), details, badge(document.state))

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
