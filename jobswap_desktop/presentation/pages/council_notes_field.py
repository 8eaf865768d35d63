"""The field with the notes of a council: saved by itself, and never at anybody's cost."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.drafts import place_of
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.file_watch import LOOK_EVERY
from jobswap_desktop.presentation.forms.ui_council_page import Ui_CouncilPage
from jobswap_desktop.presentation.pages.note_meeting import NoteMeeting
from jobswap_desktop.services import council, council_notes
from jobswap_desktop.services.wording import fault_words

_SETTLED_MS = 800
_AGAIN_MS = 3000
_FORM = "council_note"
_NOTES = "notes"


@dataclass(slots=True)
class _Typed:
    """What was typed for a submission and is not recorded yet.

    `read` is what was recorded when typing began, `theirs` what somebody else has recorded since,
    where it has to be chosen. `is_kept` says that the text lies in a draft as well.
    """

    text: str
    read: str
    theirs: str | None = None
    is_kept: bool = False


class CouncilNotesField(QObject):
    """Shows the note on one submission after the other, and saves what is typed.

    What cannot be saved stays with its submission, whichever is chosen meanwhile, and is tried
    again by itself. On a server it is kept as a draft besides; a file keeps drafts where the HR
    office could read them.
    """

    def __init__(self, desk: Desk, ui: Ui_CouncilPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._field = ui.notes
        self._state = ui.notes_state
        self._about = (ui.notes_label, ui.notes, ui.notes_place)
        self._shown: ParticipationId | None = None
        self._known: dict[ParticipationId, str] = {}
        self._typed: dict[ParticipationId, _Typed] = {}
        self._begun = ""
        self._fault: Unavailable | None = None
        self._meeting = NoteMeeting(parent)
        ui.content_column.insertWidget(ui.content_column.indexOf(ui.notes), self._meeting)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._mark = ""
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._connect()

    def _connect(self) -> None:
        self._field.textChanged.connect(self._text_changed)
        self._field.installEventFilter(self)
        self._settled.timeout.connect(self.keep)
        self._again.timeout.connect(self.refresh)
        self._meeting.keeps_mine.connect(self._keep_mine)
        self._meeting.takes_theirs.connect(self._take_theirs)
        self._meeting.keeps_both.connect(self._keep_both)
        self._look.timeout.connect(self._look_at_file)
        if not council.is_apart(self._desk.work):
            self._look.start()

    def show(self, participation_id: ParticipationId | None) -> None:
        """Turn to the note on a submission; what was typed for another one is saved, or waits."""
        if participation_id == self._shown:
            return
        self.keep()
        self._shown = participation_id
        for widget in self._about:
            widget.setVisible(participation_id is not None)
        if participation_id is not None:
            self._take_up(participation_id)
        self._lay_out()

    def refresh(self) -> None:
        """Save what waits, and show what is recorded now; what is being typed stays."""
        self.keep()
        self._lay_out()

    def keep(self) -> None:
        """Save all that is not saved yet, as far as that is possible now."""
        self._settled.stop()
        for each in tuple(self._typed):
            self._keep_one(each)
        self._say()

    def may_close(self) -> bool:
        """Save what waits; who would lose what can be kept nowhere is asked first."""
        self.keep()
        if all(typed.is_kept for typed in self._typed.values()):
            return True
        return self._desk.messages.confirm(
            self.tr("Close without saving?"),
            self.tr(
                "Notes that you have typed could be kept nowhere and are lost when the window "
                "closes."
            ),
            self.tr("Close and lose them"),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the field is left."""
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def _text_changed(self) -> None:
        text, shown = self._field.toPlainText(), self._shown
        if shown is None:
            return
        typed = self._typed.get(shown)
        if typed is not None:
            typed.text, typed.is_kept = text, False
        elif text != self._begun:
            self._typed[shown] = _Typed(text=text, read=self._known.get(shown, ""))
        self._settled.start()
        self._say()

    def _keep_one(self, of: ParticipationId) -> None:
        typed = self._typed[of]
        try:
            if typed.theirs is None:
                council_notes.keep(self._desk.work, of, typed.text, typed.read)
            else:
                self._meet(of, typed)
        except DomainError:
            self._try_to_meet(of, typed)
        except Unavailable as error:
            self._fail(of, typed, error)
        else:
            self._fault = None
            if typed.theirs is None:
                self._known[of] = council_notes.kept_as(typed.text)
                self._settle(of)

    def _try_to_meet(self, of: ParticipationId, typed: _Typed) -> None:
        try:
            self._meet(of, typed)
        except Unavailable as error:
            self._fail(of, typed, error)

    def _meet(self, of: ParticipationId, typed: _Typed) -> None:
        """Know what somebody else has recorded; who typed has to choose."""
        theirs = council_notes.note(self._desk.work, of)
        self._known[of], self._fault = theirs, None
        if theirs == council_notes.kept_as(typed.text):
            typed.theirs = None
            self._settle(of)
            return
        typed.theirs = theirs
        self._hold(of, typed)
        if of == self._shown:
            self._meeting.tell(theirs)

    def _fail(self, of: ParticipationId, typed: _Typed, error: Unavailable) -> None:
        self._fault = error
        self._hold(of, typed)

    def _hold(self, of: ParticipationId, typed: _Typed) -> None:
        """Keep what waits as a draft, where nobody else reads it."""
        if typed.is_kept or not council.is_apart(self._desk.work):
            return
        draft = draft_of(_FORM, {_NOTES: typed.text}, subject=of)
        typed.is_kept = self._desk.drafts.keep(replace(draft, begun={_NOTES: typed.read}))

    def _settle(self, of: ParticipationId) -> None:
        """Wait no longer: it is recorded, or not wanted."""
        del self._typed[of]
        if of == self._shown:
            self._begun = self._field.toPlainText()
            self._meeting.hide()
        if council.is_apart(self._desk.work):
            self._desk.drafts.discard(place_of(_FORM, of))

    def _take_up(self, of: ParticipationId) -> None:
        """Go on with what was typed before the window was closed."""
        if of in self._typed or not council.is_apart(self._desk.work):
            return
        found = self._desk.drafts.find(place_of(_FORM, of))
        if found is not None:
            text, read = found.fields.get(_NOTES, ""), found.begun.get(_NOTES, "")
            self._typed[of] = _Typed(text=text, read=read, is_kept=True)
            self._keep_one(of)

    def _lay_out(self) -> None:
        shown = self._shown
        if shown is None:
            self._meeting.hide()
            return
        if shown not in self._typed:
            self._read(shown)
        typed = self._typed.get(shown)
        self._put(typed.text if typed else self._known.get(shown, ""))
        self._field.setEnabled(typed is not None or shown in self._known)
        if typed is not None and typed.theirs is not None:
            self._meeting.tell(typed.theirs)
        else:
            self._meeting.hide()
        self._say()

    def _read(self, of: ParticipationId) -> None:
        try:
            self._mark = council_notes.mark(self._desk.work)
            self._known[of] = council_notes.note(self._desk.work, of)
            self._fault = None
        except Unavailable as error:
            if self._fault is None and not council.is_apart(self._desk.work):
                self._desk.messages.unavailable(error)
            self._fault = error

    def _put(self, text: str) -> None:
        """Show a text; where one stands in it stays."""
        cursor = self._field.textCursor()
        place = cursor.position()
        if text != self._field.toPlainText():
            self._field.blockSignals(True)
            self._field.setPlainText(text)
            self._field.blockSignals(False)
            cursor = self._field.textCursor()
            cursor.setPosition(min(place, len(self._field.toPlainText())))
            self._field.setTextCursor(cursor)
        self._begun = self._field.toPlainText()

    def _look_at_file(self) -> None:
        if council_notes.mark(self._desk.work) != self._mark:
            self.refresh()

    def _keep_mine(self) -> None:
        self._choose(None)

    def _take_theirs(self) -> None:
        shown = self._shown
        if shown is not None and shown in self._typed:
            self._settle(shown)
            self._lay_out()

    def _keep_both(self) -> None:
        typed = self._typed.get(self._shown) if self._shown else None
        if typed is not None and typed.theirs is not None:
            self._choose("\n\n".join(each for each in (typed.theirs.rstrip(), typed.text) if each))

    def _choose(self, text: str | None) -> None:
        """Save the own version, or another text, over the other one that was seen."""
        typed = self._typed.get(self._shown) if self._shown else None
        if typed is None or typed.theirs is None:
            return
        typed.text = typed.text if text is None else text
        typed.read, typed.theirs, typed.is_kept = typed.theirs, None, False
        self.refresh()

    def _say(self) -> None:
        """Say beneath the field that something is not saved yet, and why."""
        shown = self._shown
        typed = self._typed.get(shown) if shown else None
        why = fault_words(self._fault)[0] if self._fault is not None else ""
        if why and not self._again.isActive():
            self._again.start()
        text = ""
        if typed is not None and typed.theirs is not None:
            text = self.tr("Not saved yet: please choose which version stays.")
        elif typed is not None and why:
            text = self.tr(
                "Not saved yet: {why}. What you typed stays here and is saved by itself."
            ).format(why=why)
        elif typed is not None:
            text = self.tr("Not saved yet.")
        elif shown is not None and shown not in self._known and why:
            text = self.tr("{why}: the notes cannot be shown now.").format(why=why)
        elif self._typed:
            text = self.tr("Notes on other submissions are not saved yet.")
        self._state.setText(text)
        self._state.setVisible(bool(text))
