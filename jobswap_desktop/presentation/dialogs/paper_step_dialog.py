"""Recording how far signed originals have come: handed over, back, checked, filed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import Document, DocumentKind, PaperState
from jobswap_desktop.domain.ids import DocumentId, PaperSignerId, SwapId
from jobswap_desktop.domain.paper_waiting import open_approval
from jobswap_desktop.domain.paper_way import STEPS, WAY, PaperSigner
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_paper_step_dialog import Ui_PaperStepDialog
from jobswap_desktop.services import cases, paper_way
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_way import PaperStep, PaperView, Proposal
from jobswap_desktop.services.paper_words import exact_title, signer_text
from jobswap_desktop.services.wording import term

_WIDTH_EM = 36
_FIELDS = ("on", "form", "filed_at", "by", "signers")


class PaperStepDialog(FormDialog):
    """One step of one or several originals, with what it tells of the case besides.

    Offered are the signers of the papers given (of all papers without any) from whose point the
    step leads on; `chosen` are ticked, all of them where only one can be.

    Attributes:
        decision_came: a superior's statement is back; carries the id of the approval it is about.
    """

    decision_came = Signal(str)

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        parent: QWidget | None = None,
        *,
        document_id: DocumentId | None = None,
        chosen: Iterable[PaperSignerId] = (),
        to: PaperState | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._chosen = set(chosen)
        self._boxes: dict[PaperSignerId, QCheckBox] = {}
        self._signers: dict[PaperSignerId, PaperSigner] = {}
        self._documents: dict[PaperSignerId, Document] = {}
        self._proposal = Proposal()
        self._ui = Ui_PaperStepDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft("paper_step", subject=document_id or "", swap_id=swap_id)
        papers = paper_way.of_case(desk.work, swap_id)
        for paper in papers:
            if document_id in {None, paper.document.id}:
                self._add_signers(paper, titled=document_id is None)
        self._fill(papers, document_id, to)
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in _FIELDS
            },
            self._ui.general_error,
        )
        self._connect()
        self._show_step()
        self.fit(_WIDTH_EM)
        self._ui.on.setFocus()
        self._ui.on.selectAll()

    def save(self) -> None:
        """Record the step and close; a superior's statement that came back tells a decision."""
        came = self._decision()
        if self.desk.submit(self._use_case, self._errors):
            self.accept()
            if came:
                self.decision_came.emit(came)

    def _decision(self) -> str:
        """Return the open approval that a statement to be recorded as back is about; "" if none."""
        if self._step() is not PaperState.RETURNED or self._swap.is_over:
            return ""
        ticked = set(self._ticked())
        for key, document in self._documents.items():
            is_statement = document.kind is DocumentKind.SUPERVISOR_STATEMENT
            found = open_approval(self._swap, document.placement_id) if is_statement else None
            if key in ticked and found is not None:
                return found.id
        return ""

    def _add_signers(self, paper: PaperView, *, titled: bool) -> None:
        for signer in paper.signers:
            if not STEPS[signer.state] or self._awaits_answer(paper, signer):
                continue
            words = signer_text(self._swap, paper.document, signer)
            if titled:
                title = exact_title(self._swap, paper.document)
                words = title if len(paper.signers) == 1 else f"{title}: {words}"
            box = QCheckBox(words.replace("&", "&&"), self._ui.signers)
            name_plainly(box, words)
            box.setChecked(signer.id in self._chosen)
            box.toggled.connect(self._propose)
            self._ui.signer_column.addWidget(box)
            self._boxes[signer.id] = box
            self._signers[signer.id] = signer
            self._documents[signer.id] = paper.document

    def _awaits_answer(self, paper: PaperView, signer: PaperSigner) -> bool:
        """Whether a body's slip comes back with its answer, which has a dialog of its own."""
        held = self._swap.participations
        mine = (each for each in held if each.id == paper.document.participation_id)
        handed_over = signer.state is PaperState.HANDED_OVER
        return handed_over and any(each.is_waiting for each in mine)

    def _fill(
        self,
        papers: Iterable[PaperView],
        document_id: DocumentId | None,
        to: PaperState | None,
    ) -> None:
        ui, work = self._ui, self.desk.work
        title = self.tr("Record return")
        self.setWindowTitle(title)
        ui.what.setText(title)
        paper = next((each for each in papers if each.document.id == document_id), None)
        about = exact_title(self._swap, paper.document) if paper else self._swap.title
        number = paper.document.number if paper else self._swap.reference
        ui.about.setText(f"{about} · {number}")
        ui.on.set_today(work.today())
        ui.on.set_day(work.today())
        for form in Form:
            ui.form.addItem(term(form), form.value)
        ui.filed_at.setText(paper_way.usual_place(work, self._swap))
        for state in WAY:
            if any(state in STEPS[each.state] for each in self._signers.values()):
                ui.to.addItem(term(state), state.value)
        choose(ui.to, (to or self._usual_step()).value)

    def _usual_step(self) -> PaperState:
        """Return the next step of who was chosen, else of what is out: mostly, it comes back."""
        states = [self._signers[key].state for key in self._chosen if key in self._signers]
        states = states or [each.state for each in self._signers.values()]
        if PaperState.HANDED_OVER in states:
            return PaperState.RETURNED
        first = min(states, key=WAY.index, default=PaperState.PRINTED)
        return WAY[min(WAY.index(first) + 1, len(WAY) - 1)]

    def _connect(self) -> None:
        ui = self._ui
        ui.to.currentIndexChanged.connect(self._show_step)
        ui.choose_all.clicked.connect(self._choose_all)
        ui.also.toggled.connect(self._show_name)
        ui.on.error_changed.connect(ui.on_error.show_error)

    def _step(self) -> PaperState:
        return PaperState(self._ui.to.currentData() or PaperState.RETURNED)

    def _show_step(self) -> None:
        ui, to = self._ui, self._step()
        offered = [key for key, each in self._signers.items() if to in STEPS[each.state]]
        for key, box in self._boxes.items():
            box.setVisible(key in offered)
            if key not in offered:
                box.setChecked(False)
        for name, shown in {
            "form": to is PaperState.RETURNED,
            "filed_at": to is PaperState.FILED,
        }.items():
            for part in (name, f"{name}_label"):
                getattr(ui, part).setVisible(shown)
        if len(offered) == 1:
            self._boxes[offered[0]].setChecked(True)
        ui.choose_all.setVisible(len(offered) > 1)
        self._propose()

    def _ticked(self) -> tuple[PaperSignerId, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def _choose_all(self) -> None:
        for box in self._boxes.values():
            box.setChecked(not box.isHidden())

    def _propose(self) -> None:
        ui = self._ui
        before = self._proposal.lines
        self._proposal = found = paper_way.proposal(
            self.desk.work, self._swap.id, self._ticked(), self._step()
        )
        if found.lines != before:
            # Something new is told: whoever unticked it meant the other lines.
            ui.also.setChecked(True)
        ui.also_lines.setText("\n".join(found.lines))
        for part in (ui.also, ui.also_lines):
            part.setVisible(bool(found.lines))
        name_plainly(ui.also, " ".join((self.tr("Record this too:"), *found.lines)))
        if not ui.by.isModified():
            ui.by.setText(found.name)
        self._show_name()

    def _show_name(self) -> None:
        shown = self._proposal.wants_name and self._ui.also.isChecked()
        self._ui.by.setVisible(shown)
        self._ui.by_label.setVisible(shown)

    def _use_case(self) -> Outcome[Swap]:
        ui, to = self._ui, self._step()
        command = PaperStep(
            signer_ids=self._ticked(),
            to=to,
            on=entered_day(ui.on, "on"),
            form=Form(ui.form.currentData()) if to is PaperState.RETURNED else None,
            filed_at=typed(ui.filed_at) if to is PaperState.FILED else "",
            also=ui.also.isChecked(),
            by=typed(ui.by),
        )
        return paper_way.record(self.desk.work, self._swap.id, command)
