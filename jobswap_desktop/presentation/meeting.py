"""A form whose record somebody else has changed meanwhile: both versions come together in it.

What the other side changed and one has left alone is taken over; where both have changed
something, both values are told, and the clerk says which stay. Nothing typed is lost.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.form_scroll import make_room
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


class MeetingLine(QObject):
    """The strip at the top of a form that tells both versions and lets the clerk choose.

    Attributes:
        chosen: it is said which of the contested values stay.
    """

    chosen = Signal()

    def __init__(self, form: QDialog) -> None:
        super().__init__(form)
        self._theirs: dict[str, str] = {}
        self._line = Banner("", Tone.WAIT, form)
        self._line.setObjectName("meeting_line")
        self._keep = self._line.add_button(self.tr("Keep mine"))
        self._take = self._line.add_button(self.tr("Take theirs"))
        self._keep.clicked.connect(self.hide)
        self._take.clicked.connect(self._take_theirs)
        self._line.hide()
        layout = form.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, self._line)
        elif layout is not None:
            layout.setMenuBar(self._line)

    def tell(self, form: QDialog, meeting: Meeting, problem: Problem) -> None:
        """Say who has changed what, and what stands in the form now."""
        self._theirs = meeting.contested
        who = problem.values.get("who", "") or self.tr("somebody else")
        told = [self.tr("Changed meanwhile by {who}.").format(who=who)]
        there = self.tr("{field}: “{theirs}” there, “{mine}” here")
        told += [
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
        told.append(self.tr("What you typed is kept. Save again to record it."))
        self._say("\n".join(told), choice=bool(meeting.contested))

    def tell_gone(self, problem: Problem) -> None:
        """Say that there is nothing any more that could be changed."""
        self._theirs = {}
        kept = self.tr("What you typed stands here and can be copied.")
        self._say(f"{problem_text(problem)} {kept}", choice=False)

    def hide(self) -> None:
        """Leave the form as it is."""
        self._line.hide()
        self.chosen.emit()

    def _take_theirs(self) -> None:
        form = self.parent()
        if isinstance(form, QDialog):
            form_values.put(form, self._theirs)
        self.hide()

    def _say(self, text: str, *, choice: bool) -> None:
        self._keep.setVisible(choice)
        self._take.setVisible(choice)
        self._line.set_text(text)
        self._line.show()
        announce(self._line, text)
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        form = self.parent()
        if isinstance(form, QDialog):
            make_room(form)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
