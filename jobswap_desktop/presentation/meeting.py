"""A form whose record somebody else has changed meanwhile: both versions come together in it.

What the other side changed and one has left alone is taken over; where both have changed
something, both values are told, and the clerk says which stay. Nothing typed is lost.
"""

from dataclasses import dataclass
from weakref import ref

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFormLayout,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll, make_room
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.wording import problem_text

_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The inputs of a form in the two versions; `begun` is what both began from."""

    begun: dict[str, str]
    theirs: dict[str, str]
    mine: dict[str, str]

    @property
    def taken(self) -> dict[str, str]:
        """What the other side has changed and one has not."""
        return {
            name: text
            for name, text in form_values.changed(self.begun, self.theirs).items()
            if self.mine.get(name) == self.begun.get(name)
        }

    @property
    def contested(self) -> dict[str, str]:
        """What both have changed, as the other side has it."""
        return {
            name: text
            for name, text in form_values.changed(self.begun, self.theirs).items()
            if name not in self.taken and self.mine.get(name) != text
        }


class MeetingLine(QFrame):
    """Stands at the top of a form, tells both versions and lets the clerk choose.

    Attributes:
        chosen: the clerk has said which version stays.
    """

    chosen = Signal()

    def __init__(self, form: QDialog) -> None:
        super().__init__(form)
        self.setObjectName("meeting_line")
        self._form = ref(form)
        self._theirs: dict[str, str] = {}
        self._head = Banner("", Tone.WAIT, self)
        self._told = TextLabel(parent=self)
        self._keep = QPushButton(self.tr("Keep mine"), self)
        self._take = QPushButton(self.tr("Take theirs"), self)
        self._keep.clicked.connect(self._close)
        self._take.clicked.connect(self._take_theirs)
        choice = FlowLayout()
        choice.addWidget(self._keep)
        choice.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._told)
        column.addLayout(choice)
        self.hide()
        _put_on_top(form, self)

    def tell(self, meeting: Meeting, problem: Problem, *, is_refused: bool = True) -> None:
        """Say who has changed what, and what stands in the form now.

        `is_refused` where it was tried to save; else the form has just brought its draft back.
        """
        form = self._form()
        if form is None:
            return
        self._theirs = meeting.contested
        there = self.tr("{field}: “{theirs}” there, “{mine}” here")
        told = [
            there.format(
                field=form_values.label(form, name) or name,
                theirs=_short(form_values.told(form, name, text)),
                mine=_short(form_values.told(form, name, meeting.mine.get(name, ""))),
            )
            for name, text in meeting.contested.items()
        ]
        now = self.tr("{field}: now “{theirs}”")
        told += [
            now.format(
                field=form_values.label(form, name) or name,
                theirs=_short(form_values.told(form, name, text)),
            )
            for name, text in meeting.taken.items()
        ]
        told.append(
            self.tr("What you typed is kept. Save again to record it.")
            if is_refused
            else self.tr("What you typed stands here and is not saved yet.")
        )
        who = problem.values.get("who", "") or self.tr("somebody else")
        head = self.tr("Changed meanwhile by {who}.").format(who=who)
        self._say(head, "\n".join(told), choice=bool(meeting.contested))

    def tell_gone(self, problem: Problem) -> None:
        """Say that there is nothing any more that could be changed."""
        self._theirs = {}
        told = self.tr("What you typed stands here and can be copied.")
        self._say(problem_text(problem), told, choice=False)

    def _take_theirs(self) -> None:
        form = self._form()
        if form is not None:
            form_values.put(form, self._theirs)
        self._close()

    def _close(self) -> None:
        self.hide()
        self.chosen.emit()

    def _say(self, head: str, told: str, *, choice: bool) -> None:
        self._keep.setVisible(choice)
        self._take.setVisible(choice)
        self._head.set_text(head)
        self._told.setText(told)
        name_plainly(self, f"{head}\n{told}")
        self.show()
        announce(self, f"{head} {told}", urgent=True)
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        form = self._form()
        if form is None:
            return
        make_room(form)
        area = form.findChild(FormScroll)
        if isinstance(area, FormScroll):
            area.verticalScrollBar().setValue(0)


def _put_on_top(form: QDialog, line: QWidget) -> None:
    """Set the line above all inputs, where it scrolls with them if there are many."""
    area = form.findChild(FormScroll)
    content = area.widget() if isinstance(area, FormScroll) else None
    layout = content.layout() if content is not None else form.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, line)
    elif isinstance(layout, QFormLayout):
        layout.insertRow(0, line)
    elif layout is not None:
        layout.setMenuBar(line)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
