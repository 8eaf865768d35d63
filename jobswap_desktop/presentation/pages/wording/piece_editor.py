"""Writing one piece of a wording: its heading, its text, and for which cases it is printed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.wording_pieces import Piece
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.forms.ui_wording_page import Ui_WordingPage
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets.flow_layout import FlowBox
from jobswap_desktop.services.wording_words import (
    ConditionWords,
    block_word,
    conditions_of,
    in_german,
    in_program_names,
    placeholder_name,
    placeholders_of,
)

_USUAL = ("kind", "status_group")
_TEXT_LINES = 7


class PieceEditor(QObject):
    """Drives the fields of the page for one piece.

    Attributes:
        edited: a field of the piece ("text", "heading", "label", "when") and what it is now.
    """

    edited = Signal(str, object)

    def __init__(self, ui: Ui_WordingPage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._theme = theme
        self._kind: DocumentKind | None = None
        self._piece: Piece | None = None
        self._boxes: dict[tuple[str, str], QCheckBox] = {}
        self._editable = True
        self._insert_menu = QMenu(ui.insert)
        self._more_menu = QMenu(ui.more)
        ui.insert.setMenu(self._insert_menu)
        ui.more.setMenu(self._more_menu)
        ui.text.textChanged.connect(self._text_edited)
        ui.heading.textEdited.connect(self._heading_edited)
        theme.changed.connect(self._dress)
        self._dress()

    def set_kind(self, kind: DocumentKind) -> None:
        """Offer the conditions that a kind of paper knows."""
        self._kind = kind
        self._boxes.clear()
        conditions = {condition.key: condition for condition in conditions_of(kind)}
        ui = self._ui
        rows = ((ui.kind_title, ui.kind_choices), (ui.status_title, ui.status_choices))
        for key, (title, host) in zip(_USUAL, rows, strict=True):
            title.setText(
                self.tr("{condition} (without a tick for all)").format(
                    condition=conditions[key].title
                )
            )
            self._offer(conditions[key], host)
        # Boxes that are made later would come last.
        for before, after in pairwise((ui.text, *self._boxes.values(), ui.more)):
            QWidget.setTabOrder(before, after)

    def show_piece(self, piece: Piece, *, editable: bool) -> None:
        """Show another piece, or the same one as it is now."""
        self._piece, self._editable = piece, editable
        ui = self._ui
        has_heading = "heading" in piece.fields or "label" in piece.fields
        has_text = "text" in piece.fields
        ui.heading_label.setVisible(has_heading)
        ui.heading.setVisible(has_heading)
        ui.text_label.setVisible(has_text)
        ui.text.setVisible(has_text)
        ui.insert.setVisible((has_text or piece.is_clause) and editable)
        heading = in_german(piece.heading if piece.is_clause else piece.label)
        if ui.heading.text() != heading:
            ui.heading.setText(heading)
        if ui.text.toPlainText() != in_german(piece.text):
            with QSignalBlocker(ui.text):
                ui.text.setPlainText(in_german(piece.text))
        ui.heading.setReadOnly(not editable)
        ui.text.setReadOnly(not editable)
        drawn = self.tr("Here the program puts in: {block}.").format(block=block_word(piece.block))
        ui.drawn.setText(drawn if piece.block else "")
        ui.drawn.setVisible(bool(piece.block))
        self._show_conditions(piece)
        self._fill_menus(piece)

    def keep(self, piece: Piece) -> None:
        """Know the piece as it was just edited here; the fields say so already."""
        self._piece = piece

    def _show_conditions(self, piece: Piece) -> None:
        for (key, value), box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(value in piece.when.get(key, ()))
            box.setEnabled(self._editable)

    def _offer(self, condition: ConditionWords, host: FlowBox) -> None:
        boxes = []
        for value, word in condition.values:
            box = QCheckBox(word, host)
            name_plainly(box, f"{condition.title}: {word}")
            box.toggled.connect(partial(self._toggled, condition.key, value))
            boxes.append(box)
            self._boxes[condition.key, value] = box
        host.set_items(*boxes)

    def _fill_menus(self, piece: Piece) -> None:
        if self._kind is None:
            return
        self._insert_menu.clear()
        for name, words in placeholders_of(self._kind, piece):
            german = placeholder_name(name)
            action = self._insert_menu.addAction(f"{{{german}}}  {words}")
            action.triggered.connect(partial(self._insert, german))
        self._more_menu.clear()
        for condition in conditions_of(self._kind):
            if condition.key in _USUAL:
                continue
            menu = self._more_menu.addMenu(condition.title)
            for value, word in condition.values:
                action = menu.addAction(word)
                action.setCheckable(True)
                action.setChecked(value in piece.when.get(condition.key, ()))
                action.toggled.connect(partial(self._toggled, condition.key, value))
        self._ui.more.setEnabled(self._editable)

    def _toggled(self, key: str, value: str, wanted: bool) -> None:
        if self._piece is None:
            return
        held = self._piece.when.get(key, ())
        others = tuple(each for each in held if each != value)
        when = {**self._piece.when, key: (*others, value) if wanted else others}
        self.edited.emit("when", when)

    def _insert(self, name: str, *_checked: bool) -> None:
        ui = self._ui
        if self._piece is not None and self._piece.is_clause:
            ui.heading.insert(f"{{{name}}}")
            self._heading_edited(ui.heading.text())
            ui.heading.setFocus()
            return
        ui.text.insertPlainText(f"{{{name}}}")
        ui.text.setFocus()

    def _text_edited(self) -> None:
        text = in_program_names(self._ui.text.toPlainText())
        if self._piece is not None and text != self._piece.text:
            self.edited.emit("text", text)

    def _heading_edited(self, text: str) -> None:
        if self._piece is not None:
            field = "heading" if self._piece.is_clause else "label"
            self.edited.emit(field, in_program_names(text))

    def _dress(self) -> None:
        self._ui.text.setFixedHeight(round(self._theme.em * _TEXT_LINES))
