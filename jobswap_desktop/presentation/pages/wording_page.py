"""The page "Textbausteine": what the papers say, written by the office and seen as printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobswap_desktop.domain.documents import DocumentKind, file_name
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.office_wording import WordingText
from jobswap_desktop.domain.wording_pieces import (
    Path,
    Source,
    added,
    added_clause,
    can_move,
    can_remove,
    changed,
    moved,
    removed,
)
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
from jobswap_desktop.presentation.dialogs.wording_differences_dialog import (
    WordingDifferencesDialog,
)
from jobswap_desktop.presentation.dialogs.wording_versions_dialog import WordingVersionsDialog
from jobswap_desktop.presentation.forms.ui_wording_page import Ui_WordingPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import RowsModel
from jobswap_desktop.presentation.pages.wording.draft import (
    Draft,
    begin,
    begin_as_shipped,
    nearest,
)
from jobswap_desktop.presentation.pages.wording.errors import WordingErrors
from jobswap_desktop.presentation.pages.wording.kept import as_kept, place, taken_up
from jobswap_desktop.presentation.pages.wording.kinds_list import dress_kinds, lay_out_kinds
from jobswap_desktop.presentation.pages.wording.piece_editor import PieceEditor
from jobswap_desktop.presentation.pages.wording.piece_rows import (
    KindsModel,
    PieceRow,
    piece_columns,
    rows_of,
    wording_words,
)
from jobswap_desktop.presentation.pages.wording.preview_pane import PreviewPane
from jobswap_desktop.services import office_wording
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.wording import day_text, term
from jobswap_desktop.services.wording_words import as_before, has_clauses

_WIDE_EM = 62
_PIECES_SHOWN = 5
_PREVIEW_EM = 26
_PIECE_SHARES = (0.27, 0.48, 0.25)
_PIECE_EM = 3.6
_LARGE_EM = 58


class WordingPage(QWidget):
    """Kinds of paper, the pieces of one in the order of print, and its preview.

    What is typed is a draft until it is saved or discarded: neither another kind of paper nor
    another page nor a crash loses it.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_WordingPage()
        self._ui.setupUi(self)
        self._kinds = KindsModel(self)
        self._pieces: RowsModel[PieceRow] = RowsModel(piece_columns(), self)
        self._dropped: Draft | None = None
        self._editor = PieceEditor(self._ui, desk.theme, self)
        self._preview = PreviewPane(self._ui, desk.work, self)
        self._kinds.set_rows(office_wording.kinds(desk.work))
        self._build()
        self._draft = self._resumed(self._kinds.rows[0].kind)
        self._errors = WordingErrors(self._ui, self._on_screen, self._stand_at)
        self._connect()
        self._stand_at_kind(self._draft.kind)
        self._show_draft()

    def show_subject(self, subject: str, _tab: str = "") -> None:
        """Show the wording of a kind of paper."""
        if any(row.kind.value == subject for row in self._kinds.rows):
            self._stand_at_kind(DocumentKind(subject))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the three parts one below the other where there is no room beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        ui = self._ui
        ui.kinds.setModel(self._kinds)
        ui.pieces.setModel(self._pieces)
        lay_out_kinds(ui.kinds)
        ui.pieces.setWordWrap(True)
        ui.pieces.share_columns(*_PIECE_SHARES)
        ui.actions.set_items(ui.differences, ui.versions, ui.reset)
        ui.tools.set_items(ui.up, ui.down, ui.add, ui.add_clause, ui.remove)
        ui.samples.set_items(ui.sample_kind, ui.sample_status, ui.sample_body)
        bind_icon(ui.up, "chevron_up")
        bind_icon(ui.down, "chevron_down")
        self.setFocusProxy(ui.kinds)
        self._dress()
        self._desk.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        ui, theme = self._ui, self._desk.theme
        line = round(theme.em * _PIECE_EM)
        ui.pieces.verticalHeader().setDefaultSectionSize(line)
        ui.pieces.setMinimumHeight(line * _PIECES_SHOWN)
        dress_kinds(ui.kinds_side, ui.kinds, (row.title for row in self._kinds.rows), theme)
        ui.preview.setMinimumHeight(round(theme.em * _PREVIEW_EM))
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE_EM * self._desk.theme.em
        ways = QBoxLayout.Direction
        self._ui.parts.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _connect(self) -> None:
        ui = self._ui
        ui.kinds.selectionModel().currentRowChanged.connect(self._kind_chosen)
        ui.pieces.selectionModel().currentRowChanged.connect(self._piece_chosen)
        self._editor.edited.connect(self._edited)
        self._preview.drawing.connect(self._show_rows)
        ui.remark.textEdited.connect(self._remark_edited)
        ui.add.clicked.connect(self._add)
        ui.add_clause.clicked.connect(self._add_clause)
        ui.remove.clicked.connect(self._remove)
        ui.up.clicked.connect(partial(self._move, -1))
        ui.down.clicked.connect(partial(self._move, 1))
        ui.save.clicked.connect(self.save)
        ui.discard.clicked.connect(self._discard)
        ui.reset.clicked.connect(self._reset)
        ui.differences.clicked.connect(self._compare)
        ui.enlarge.clicked.connect(self._enlarge)
        ui.versions.clicked.connect(self._show_versions)
        self._desk.hub.changed.connect(self._follow)

    def save(self) -> None:
        """Make what is on the screen the next version."""
        if self._desk.submit(self._use_case, self._errors) is None:
            # What somebody else saved was said; saving again is meant.
            number = office_wording.number_in_use(self._desk.work, self._draft.kind)
            self._keep(self._draft.begun_from(number))
            return
        self._desk.drafts.discard(place(self._draft.kind))
        self._begin(self._draft.kind, self._draft.path)

    def _use_case(self) -> Outcome[WordingText]:
        draft = self._draft
        return office_wording.save(
            self._desk.work, draft.kind, draft.source, draft.remark, draft.based_on
        )

    def _on_screen(self) -> Draft:
        return self._draft

    def _resumed(self, kind: DocumentKind) -> Draft:
        try:
            begun = begin(self._desk.work, kind)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            begun = begin_as_shipped(self._desk.work, kind)
        kept = self._desk.drafts.find(place(kind)) if self._may_edit() else None
        return (taken_up(begun, kept) if kept else None) or begun

    def _begin(self, kind: DocumentKind, path: Path | None = None) -> None:
        draft = self._resumed(kind)
        self._draft = draft.at(nearest(draft, path)) if path else draft
        self._show_draft()

    def _keep(self, draft: Draft) -> None:
        """Have this draft on the screen, and on the desk while there is something to save."""
        self._draft = draft
        if draft.is_changed:
            self._desk.drafts.keep_soon(as_kept(draft))
            self._dropped = None
        else:
            self._desk.drafts.discard(place(draft.kind))
        self._update()

    def _show_draft(self) -> None:
        draft = self._draft
        self._errors.clear()
        self._ui.remark.setText(draft.remark)
        self._editor.set_kind(draft.kind)
        self._show_rows()
        self._show_piece()
        self._preview.show_kind(draft.kind, draft.source)
        self._update()

    def _show_rows(self) -> None:
        rows = rows_of(self._draft)
        if list(self._pieces.rows) != rows:
            self._pieces.set_rows(rows)
        index = self._pieces.place_of(lambda row: row.path == self._draft.path)
        self._ui.pieces.setCurrentIndex(index)
        row = self._pieces.row_at(index)
        self._ui.piece_title.setText(row.place if row else "")
        fits = self._preview.fits(self._draft.piece)
        unseen = "" if fits else self.tr("(not in the sample shown)")
        self._ui.holds.setText(f"{row.holds if row else ''} {unseen}".strip())

    def _show_piece(self) -> None:
        self._editor.show_piece(self._draft.piece, editable=self._may_edit())

    def _may_edit(self) -> bool:
        return office_wording.may_edit(self._desk.work)

    def _update(self) -> None:
        ui, draft, editable = self._ui, self._draft, self._may_edit()
        source, path = draft.source, draft.path
        row = next(row for row in self._kinds.rows if row.kind is draft.kind)
        ui.in_force.setText(wording_words(row))
        ui.hint.setText(self._hint(editable=editable))
        ui.add.setText(self._add_words())
        drawn_list = draft.piece.block and not draft.piece.is_paragraph
        ui.add.setEnabled(editable and not drawn_list)
        ui.add_clause.setVisible(has_clauses(source))
        ui.add_clause.setEnabled(editable)
        ui.remove.setEnabled(editable and can_remove(source, path))
        ui.up.setEnabled(editable and can_move(source, path, -1))
        ui.down.setEnabled(editable and can_move(source, path, 1))
        ui.reset.setEnabled(editable and row.text is not None)
        ui.save.setEnabled(editable and draft.is_changed)
        ui.remark.setEnabled(editable)
        brings_back = not draft.is_changed and self._is_dropped()
        ui.discard.setEnabled(draft.is_changed or brings_back)
        words = self.tr("Bring back discarded changes") if brings_back else ""
        ui.discard.setText(words or self.tr("Discard changes"))

    def _is_dropped(self) -> bool:
        return self._dropped is not None and self._dropped.kind is self._draft.kind

    def _hint(self, *, editable: bool) -> str:
        if not editable:
            return self.tr("The wording is maintained by the administration of the application.")
        return self.tr(
            "What is saved is a new version, and all versions stay readable. Papers that were"
            " signed or handed over keep the wording they were printed with."
        )

    def _add_words(self) -> str:
        piece = self._draft.piece
        if piece.is_alternative:
            return self.tr("Another &alternative")
        if piece.is_clause or piece.is_paragraph:
            return self.tr("New p&aragraph")
        return self.tr("New e&ntry")

    def _stand_at_kind(self, kind: DocumentKind) -> None:
        self._ui.kinds.setCurrentIndex(self._kinds.place_of(lambda row: row.kind is kind))

    def _stand_at(self, path: Path) -> None:
        self._draft = self._draft.at(path)
        self._show_rows()
        self._show_piece()
        self._update()

    def _kind_chosen(self) -> None:
        row = self._kinds.row_at(self._ui.kinds.currentIndex())
        if row is not None and row.kind is not self._draft.kind:
            self._begin(row.kind)

    def _piece_chosen(self) -> None:
        row = self._pieces.row_at(self._ui.pieces.currentIndex())
        if row is not None and row.path != self._draft.path:
            self._errors.clear()
            self._stand_at(row.path)
            self._preview.turn_to(self._draft.piece)

    def _edited(self, field: str, value: object) -> None:
        draft = self._draft
        source = changed(draft.source, draft.path, **{field: value})
        self._keep(draft.with_source(source, draft.path))
        self._editor.keep(self._draft.piece)
        self._preview.show_soon(source)

    def _remark_edited(self, text: str) -> None:
        self._keep(self._draft.remarked(text))

    def _add(self) -> None:
        self._restructure(*added(self._draft.source, self._draft.path))
        heading, text = self._ui.heading, self._ui.text
        (heading if heading.isVisible() else text).setFocus()

    def _add_clause(self) -> None:
        self._restructure(*added_clause(self._draft.source, self._draft.path))
        self._ui.heading.setFocus()

    def _remove(self) -> None:
        path = self._draft.path
        draft = self._draft.with_source(removed(self._draft.source, path), path)
        self._restructure(draft.source, nearest(draft, path))

    def _move(self, step: int, *_checked: bool) -> None:
        self._restructure(*moved(self._draft.source, self._draft.path, step))

    def _restructure(self, source: Source, path: Path) -> None:
        self._errors.clear()
        self._keep(self._draft.with_source(source, path))
        self._show_piece()
        self._preview.show_now(self._draft.source)
        self._preview.turn_to(self._draft.piece)

    def _discard(self) -> None:
        if self._draft.is_changed:
            dropped, path = self._draft, self._draft.path
            self._desk.drafts.discard(place(dropped.kind))
            self._begin(dropped.kind, path)
            self._dropped = dropped
            self._update()
        elif self._dropped is not None:
            self._keep(self._dropped)
            self._show_draft()

    def _reset(self) -> None:
        self._desk.perform(partial(office_wording.reset, self._desk.work, self._draft.kind))

    def _compare(self) -> None:
        draft = self._draft
        WordingDifferencesDialog(self._desk, draft.kind, draft.source, self).open()

    def _enlarge(self) -> None:
        title, kind = self._ui.preview_label.text(), self._draft.kind
        name = file_name(kind.value)
        pdf = Pdf(title=title, subject=term(kind), name=name, data=self._preview.pdf)
        _open_large(PdfDialog(self._desk, pdf, self), self._desk.theme.em)

    def _show_versions(self) -> None:
        dialog = WordingVersionsDialog(self._desk, self._draft.kind, self)
        dialog.taken.connect(self._take_again)
        dialog.open()

    def _take_again(self, text: WordingText) -> None:
        source = office_wording.editable_of(text)
        draft = self._draft.with_source(source, self._draft.path)
        remark = as_before(text.number, day_text(text.made_on))
        self._keep(draft.at(nearest(draft, draft.path)).remarked(remark))
        self._show_draft()

    def _follow(self, touched: Touched) -> None:
        if not touched & (Touched.WORDING | Touched.ACCOUNTS):
            return
        kind = self._draft.kind
        self._kinds.set_rows(office_wording.kinds(self._desk.work))
        self._stand_at_kind(kind)
        if self._draft.is_changed:
            self._update()
        else:
            self._begin(kind, self._draft.path)


def _open_large(dialog: PdfDialog, em: float) -> None:
    free = dialog.screen().availableGeometry()
    wide = min(round(em * _LARGE_EM), free.width() - 40)
    dialog.resize(max(wide, dialog.width()), free.height() - 60)
    dialog.open()
