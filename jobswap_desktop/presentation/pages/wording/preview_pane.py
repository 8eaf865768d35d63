"""The paper as it will be printed, drawn again shortly after something was typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.domain.wording_pieces import Piece, Source
from jobswap_desktop.presentation.forms.ui_wording_page import Ui_WordingPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.printing import page_image
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage
from jobswap_desktop.services import office_wording, printing, wording_preview
from jobswap_desktop.services.wording import problem_text, term
from jobswap_desktop.services.wording_words import conditions_of
from jobswap_desktop.services.workplace import Workplace

PAUSE_MS = 300
"""How long nothing is typed before the paper is drawn again."""


class PreviewPane(QObject):
    """Drives the preview of the page.

    Attributes:
        drawing: emitted before the paper is drawn again after a pause in typing.
    """

    drawing = Signal()

    def __init__(self, ui: Ui_WordingPage, work: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._work = work
        self._kind: DocumentKind | None = None
        self._source: Source | None = None
        self._preview: wording_preview.Preview | None = None
        self._data = b""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        ui.preview.set_render(page_image)
        bind_icon(ui.page_before, "chevron_left")
        bind_icon(ui.page_after, "chevron_right")
        ui.page_before.clicked.connect(ui.preview.before)
        ui.page_after.clicked.connect(ui.preview.after)
        ui.preview.page_changed.connect(self._show_number)
        for combo, values in (
            (ui.sample_kind, SwapKind),
            (ui.sample_status, StatusGroup),
            (ui.sample_body, ParticipationKind),
        ):
            for value in values:
                combo.addItem(term(value), value.value)
            combo.currentIndexChanged.connect(self._choose)

    def show_kind(self, kind: DocumentKind, source: Source) -> None:
        """Show another kind of paper, from its first page."""
        self._kind, self._source = kind, source
        to_body = any(condition.key == "participation" for condition in conditions_of(kind))
        self._ui.sample_body.setVisible(to_body)
        self._ui.preview.set_pages(())
        self._choose()

    def show_soon(self, source: Source) -> None:
        """Show this wording once nothing is typed for a moment."""
        self._source = source
        self._pause.start()

    def show_now(self, source: Source) -> None:
        """Show this wording at once."""
        self._source = source
        self._draw()

    def fits(self, piece: Piece) -> bool:
        """Whether a piece is for such a case as is shown."""
        return self._preview is None or self._preview.fits(piece)

    @property
    def pdf(self) -> bytes:
        """The paper that is shown; empty where there is none."""
        return self._data

    def turn_to(self, piece: Piece) -> None:
        """Show the page on which a piece stands, where it stands on one."""
        page = wording_preview.page_of(self._data, piece) if self._data else None
        if page is not None and page != self._ui.preview.page():
            self._ui.preview.show_page(page)

    def _choose(self) -> None:
        if self._kind is None:
            return
        ui = self._ui
        choice = wording_preview.SampleChoice(
            kind=SwapKind(_chosen(ui.sample_kind)),
            status_group=StatusGroup(_chosen(ui.sample_status)),
            participation=ParticipationKind(_chosen(ui.sample_body)),
        )
        self._preview = wording_preview.prepare(self._work, self._kind, choice)
        self._draw()

    def _draw(self) -> None:
        self._pause.stop()
        self.drawing.emit()
        if self._source is None or self._kind is None:
            return
        if self._preview is None:
            self._data = b""
            self._ui.preview.set_pages(())
            self._say(self.tr("In this sample there is no such paper. Please choose another one."))
            return
        try:
            self._data = data = self._preview.pdf(self._source)
        except DomainError as error:
            # Drawing stops at the first; saving would name them all.
            found = office_wording.problems(self._kind, self._source)
            unknown = [each for each in found if each.code is ProblemCode.UNKNOWN_PLACEHOLDER]
            said = dict.fromkeys(problem_text(each) for each in unknown or error.problems)
            sentences = " ".join(said)
            self._say(
                self.tr("The preview shows the last text that could be printed.") + f" {sentences}"
            )
            return
        found = office_wording.problems(self._kind, self._source)
        stray = [each for each in found if each.code is ProblemCode.STRAY_BRACE]
        self._say(" ".join(dict.fromkeys(problem_text(each) for each in stray)))
        title = self.tr("Preview: {paper}").format(paper=term(self._kind))
        self._ui.preview.set_pages(
            [PreviewPage(data, number, title) for number in range(printing.page_count(data))]
        )

    def _say(self, sentence: str) -> None:
        self._ui.preview_note.setText(sentence)
        self._ui.preview_note.setVisible(bool(sentence))

    def _show_number(self, number: int, total: int) -> None:
        text = self.tr("Page {number} of {total}").format(number=number, total=total)
        self._ui.page_number.setText(text if total else "")
        self._ui.page_before.setEnabled(number > 1)
        self._ui.page_after.setEnabled(number < total)
        self._ui.enlarge.setEnabled(total > 0)


def _chosen(combo: QComboBox) -> str:
    return str(combo.currentData())
