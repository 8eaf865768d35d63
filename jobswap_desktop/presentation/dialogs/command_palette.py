"""Finding anything by typing: commands, cases, people; for a staff council its submissions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.action_table import menu_titles
from jobswap_desktop.presentation.actions import INSIDE_VIEW, OFFERED_BY, PLACES, ActionSpec
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_command_palette import Ui_CommandPalette
from jobswap_desktop.presentation.menus import native_keys
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.services import cases, people
from jobswap_desktop.services.name_index import NameIndex

_MOST = 8
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST,
    Qt.Key.Key_PageUp: -_MOST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One line of the results: what it is, what kind of thing, its keys, and what Enter does."""

    text: str
    kind: str
    keys: str
    go: Callable[[], object]


class CommandPalette(QDialog):
    """While the focus stays in the search field, arrow keys move in the results and Enter goes."""

    def __init__(
        self,
        desk: Desk,
        commands: Iterable[tuple[ActionSpec, QAction]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = tuple(commands)
        self._people: NameIndex | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_CommandPalette()
        self._ui.setupUi(self)
        columns: tuple[Column[Hit], ...] = (
            Column(title=self.tr("Result"), text=_text, accessible=_spoken),
            Column(title=self.tr("Kind"), text=_kind),
            Column(title=self.tr("Keys"), text=_keys),
        )
        self._model: RowsModel[Hit] = RowsModel(columns, self)
        table = self._ui.results
        table.setModel(self._model)
        table.horizontalHeader().hide()
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        em = desk.theme.em
        table.activated.connect(self._go)
        self._ui.search.textChanged.connect(self._find)
        self._ui.search.installEventFilter(self)
        free = self.screen().availableGeometry()
        self.resize(min(round(em * 36), free.width() - 40), min(round(em * 26), free.height() - 60))
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys pressed in the search field move in the results."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        last = self._model.rowCount() - 1
        row = min(max(self._ui.results.currentIndex().row() + step, 0), last)
        self._ui.results.setCurrentIndex(self._model.index(row, 0))

    def _go(self) -> None:
        hit = self._model.row_at(self._ui.results.currentIndex())
        if hit is not None:
            # Closed first, so that what is opened next does not lie beneath it.
            self.accept()
            hit.go()

    def _find(self, text: str) -> None:
        hits = [*self._matching_commands(text)]
        if tokens(text) and self._desk.work.actor.role is Role.STAFF_COUNCIL:
            hits = [*self._matching_submissions(text), *hits]
        elif tokens(text):
            hits = [*self._matching_cases(text), *self._matching_people(text), *hits]
        self._model.set_rows(hits)
        self._ui.results.setVisible(bool(hits))
        self._ui.nothing.setVisible(not hits)
        if hits:
            self._ui.results.setCurrentIndex(self._model.index(0, 0))

    def _matching_commands(self, text: str) -> Iterable[Hit]:
        words = tokens(text)
        # What is called so comes first, then what begins so, then what is only described so.
        ranked = sorted(self._commands, key=lambda command: _rank(command[0].plain_text, words))
        found = [each for each in ranked if _are_in(words, f"{_name(each[0])} {each[0].tip}")]
        for spec, action in found:
            if action.isEnabled():
                yield Hit(
                    text=_name(spec),
                    kind=self.tr("Command"),
                    keys=native_keys(spec),
                    go=action.trigger,
                )
        if words:
            yield from self._elsewhere(spec for spec, action in found if not action.isEnabled())

    def _elsewhere(self, specs: Iterable[ActionSpec]) -> Iterable[Hit]:
        """Yield what another page offers; going there is all that can be done from here."""
        places = {spec.key: spec.plain_text for spec, _action in self._commands}
        kind = self.tr("on the page {page}")
        for spec in specs:
            place = OFFERED_BY.get(spec.key)
            if place in places:
                yield Hit(
                    text=_name(spec),
                    kind=kind.format(page=places[place]),
                    keys="",
                    go=partial(self._desk.go, PLACES[place]),
                )

    def _matching_cases(self, text: str) -> Iterable[Hit]:
        for row in cases.rows(self._desk.work, CaseFilter.ALL, text, limit=_MOST):
            yield Hit(
                text=row.title,
                kind=row.reference,
                keys="",
                go=partial(self._desk.go, "swaps", row.swap_id),
            )

    def _matching_submissions(self, text: str) -> Iterable[Hit]:
        # Only a council's window has use for it.
        from jobswap_desktop.services import council

        words = tokens(text)
        for each in council.submissions(self._desk.work):
            if _are_in(words, f"{each.reference} {each.subject}"):
                yield Hit(
                    text=each.subject,
                    kind=each.reference,
                    keys="",
                    go=partial(self._desk.go, "council", each.id),
                )

    def _matching_people(self, text: str) -> Iterable[Hit]:
        if self._people is None:
            self._people = NameIndex(people.legible_people(self._desk.work).found)
        for person in self._people.matching(text, _MOST):
            yield Hit(
                text=person.list_name,
                kind=self.tr("Person"),
                keys="",
                go=partial(self._desk.go, "people", person.id),
            )


def _name(spec: ActionSpec) -> str:
    """Return what an action is called outside its menu: "Textgröße: 100 %"."""
    if spec.menu not in INSIDE_VIEW:
        return spec.plain_text
    return f"{menu_titles()[spec.menu].replace('&', '')}: {spec.plain_text}"


def _text(hit: Hit) -> str:
    return hit.text


def _kind(hit: Hit) -> str:
    return hit.kind


def _keys(hit: Hit) -> str:
    return hit.keys


def _spoken(hit: Hit) -> str:
    return ", ".join(part for part in (hit.text, hit.kind, hit.keys) if part)


def _are_in(words: tuple[str, ...], text: str) -> bool:
    parts = tokens(text)
    return all(any(part.startswith(word) for part in parts) for word in words)


def _rank(title: str, words: tuple[str, ...]) -> tuple[bool, bool]:
    return tokens(title) != words, not _are_in(words, title)
