"""One paper of a case on its way: where it stands, and whose original is where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.documents import Document, PaperState
from jobswap_desktop.domain.paper_waiting import is_asked_for, open_approval
from jobswap_desktop.domain.paper_way import STEPS, WAY, PaperSigner, SignerRole
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS, VIEWERS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.pages.case.contents import DeedButton
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.direction_track import DirectionTrack, TrackStop
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.presentation.widgets.stepper import StepState
from jobswap_desktop.services.paper_way import PaperView
from jobswap_desktop.services.paper_words import paper_title, signer_text
from jobswap_desktop.services.wording import day_text, term

_P = PaperState
_ONE_LINE = 48
"""So many letters stand beside state and buttons; longer names take several lines."""


class PaperRow(QWidget):
    """The paper's own way, then a line for everybody who signs it; old revisions beneath."""

    def __init__(
        self, desk: Desk, actions: CaseActions, swap: Swap, paper: PaperView, remark: str = ""
    ) -> None:
        super().__init__()
        self._actions = actions
        self._swap = swap
        self._paper = paper
        self._document: Document = paper.document
        self._title = paper_title(swap, paper.document)
        self._is_asked_for = is_asked_for(
            swap, paper.document.kind, paper.document.placement_id, desk.work.today()
        )
        self._may_write = desk.may(CLERKS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(6)
        self._add_head()
        number = self.tr("revision {revision}").format(revision=self._document.revision)
        self._add_caption((self._document.number, number, remark))
        track = DirectionTrack()
        track.set_stops(self._title, stops(self._document, paper.signers))
        self._column.addWidget(track)
        for signer in paper.signers:
            self._add_signer(signer)
        for signer in paper.outdated:
            self._add_caption((self._outdated_text(signer),))

    def _add_head(self) -> None:
        heading = Heading(self._title, TextRole.STRONG)
        self._column.addWidget(heading)
        if len(self._paper.signers) == 1:
            return  # the one line beneath says it all
        shown = badge(self._document.state)
        widgets: list[QWidget] = [StatusBadge(shown.text, shown.tone, icon=shown.icon)]
        self._column.addWidget(_line((*widgets, *self._paper_buttons())))

    def _paper_buttons(self) -> Iterator[QPushButton]:
        out = [signer for signer in self._paper.signers if signer.is_out]
        if not self._may_write:
            return
        if len(out) > 1:
            everything = partial(
                self._actions.papers.record,
                self._swap.id,
                self._document.id,
                tuple(signer.id for signer in out),
                _P.RETURNED,
            )
            key = f"all_back_{self._document.id}"
            yield DeedButton(self.tr("All back…"), everything, key, self._title)
        if out and self._is_asked_for:
            yield self._reminder_button()

    def _reminder_button(self) -> QPushButton:
        remind = partial(self._actions.papers.remind, self._swap.id, self._document.id)
        key = f"remind_{self._document.id}"
        return DeedButton(self.tr("Remind…"), remind, key, self._title)

    def _add_signer(self, signer: PaperSigner) -> None:
        who = signer_text(self._swap, self._document, signer)
        name = TextLabel(who)
        name.setWordWrap(len(who) > _ONE_LINE)
        shown = badge(signer.state)
        state = StatusBadge(shown.text, shown.tone, icon=shown.icon)
        name_plainly(state, f"{who}: {shown.text}")
        self._column.addWidget(_line((name, state, *self._signer_buttons(signer, who))))
        self._add_caption(self._days(signer))

    def _signer_buttons(self, signer: PaperSigner, who: str) -> Iterator[QPushButton]:
        about = f"{self._title}, {who}"
        view = self._actions.papers.view_attachment
        if signer.attachment_id is not None and view is not None:
            deed = partial(view, signer.attachment_id)
            yield DeedButton(self.tr("View…"), deed, f"view_{signer.id}", about, roles=VIEWERS)
        if not self._may_write:
            return
        if STEPS[signer.state]:
            yield self._next_button(signer, about)
        alone = len(self._paper.signers) == 1
        if alone and signer.is_out and self._is_asked_for:
            yield self._reminder_button()
        if signer.state is not _P.PRINTED:
            yield self._more(signer, about)

    def _next_button(self, signer: PaperSigner, about: str) -> QPushButton:
        key = f"next_{signer.id}"
        to = WAY[WAY.index(signer.state) + 1]
        if signer.role is SignerRole.BODY and self._awaits_answer():
            # What the body says is what the slip is for: both are recorded at once.
            asked = self._document.participation_id or ""
            answering = partial(self._actions.participation.decide, self._swap.id, asked)
            return DeedButton(self.tr("Record answer…"), answering, key, about)
        approval = self._open_approval(signer)
        if approval and signer.state is _P.HANDED_OVER:
            deciding = partial(self._actions.participation.decide, self._swap.id, approval)
            return DeedButton(self.tr("Record decision…"), deciding, key, about)
        deed = partial(
            self._actions.papers.record, self._swap.id, self._document.id, (signer.id,), to
        )
        return DeedButton(self.tr("{step}…").format(step=term(to)), deed, key, about)

    def _open_approval(self, signer: PaperSigner) -> str:
        """Return the approval that a superior's statement tells of while it is open; "" if none."""
        if signer.role is not SignerRole.SUPERVISOR or self._swap.is_over:
            return ""
        found = open_approval(self._swap, self._document.placement_id)
        return found.id if found else ""

    def _awaits_answer(self) -> bool:
        held = self._swap.participations
        mine = (each for each in held if each.id == self._document.participation_id)
        return any(each.is_waiting for each in mine) and not self._swap.is_over

    def _more(self, signer: PaperSigner, about: str) -> QPushButton:
        more = QPushButton()
        bind_icon(more, "more_horizontal")
        more.setObjectName(f"more_{signer.id}")
        more.setToolTip(self.tr("More"))
        name_plainly(more, self.tr("More about {paper}").format(paper=about))
        menu = QMenu(more)
        back = menu.addAction(self.tr("Take last step back"))
        back.triggered.connect(partial(self._take_back, signer))
        more.setMenu(menu)
        return more

    def _take_back(self, signer: PaperSigner, *_checked: bool) -> None:
        self._actions.papers.take_back(self._swap.id, signer.id)

    def _days(self, signer: PaperSigner) -> Iterator[str]:
        form = term(signer.form) if signer.form else ""
        days = (
            (self.tr("handed over {day}"), signer.handed_over_on, ""),
            (self.tr("returned {day}"), signer.returned_on, form),
            (self.tr("checked {day}"), signer.checked_on, ""),
            (self.tr("filed {day}"), signer.filed_on, signer.filed_at),
            (self.tr("reminded {day}"), signer.reminded_on, ""),
        )
        for text, day, besides in days:
            if day is not None:
                words = text.format(day=day_text(day))
                yield f"{words} ({besides})" if besides else words

    def _outdated_text(self, signer: PaperSigner) -> str:
        text = self.tr("Revision {revision}, outdated: {who} – {state}")
        day = signer.last_day
        state = " ".join((term(signer.state), *((day_text(day),) if day else ())))
        who = signer_text(self._swap, self._document, signer)
        return text.format(revision=signer.revision, who=who, state=state)

    def _add_caption(self, parts: Iterable[str]) -> None:
        text = " · ".join(part for part in parts if part)
        if text:
            self._column.addWidget(TextLabel(text, TextRole.CAPTION, muted=True))


def stops(document: Document, signers: Iterable[PaperSigner]) -> tuple[TrackStop, ...]:
    """Return the way of a paper: the points that all who sign have reached, then the next one."""
    reached = WAY.index(min((signer.state for signer in signers), key=WAY.index))
    days = {
        _P.PRINTED: document.printed_on,
        _P.HANDED_OVER: document.handed_over_on,
        _P.RETURNED: document.returned_on,
        _P.CHECKED: document.checked_on,
        _P.FILED: document.filed_on,
    }
    found = []
    for place, state in enumerate(WAY):
        following = StepState.CURRENT if place == reached + 1 else StepState.OPEN
        day = days[state]
        progress = StepState.DONE if place <= reached else following
        found.append(TrackStop(term(state), day_text(day) if day else "", progress))
    return tuple(found)


def _line(widgets: Iterable[QWidget]) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for widget in widgets:
        flow.addWidget(widget)
    return row
