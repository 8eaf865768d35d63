"""What a form does with its draft: keeps it while one types, and offers it after a crash."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.drafts import KEEP_AFTER
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.form_scroll import put_above
from jobswap_desktop.services.wording import fault_words, moment_text


class FormDraft(QObject):
    """Belongs to a dialog that is about to be shown, once it shows what is recorded.

    What was left of it the last time is put in, and a line says so.

    Attributes:
        dropped: what was put in has been taken out again.
    """

    dropped = Signal()

    def __init__(self, form: QDialog, desk: Desk, blank: Draft) -> None:
        super().__init__(form)
        self._drafts = desk.drafts
        self._messages = desk.messages
        self._blank = blank
        self._begun = form_values.values(form)
        self._overtaken: dict[str, str] = {}
        self._kept: Draft | None = None
        self._line: Banner | None = None
        self._warning: Banner | None = None
        self._waits_on = self._is_unkept = False
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        self._restore()
        for signal in form_values.signals(form):
            signal.connect(self._typed)

    @property
    def _form(self) -> QDialog:
        # Not kept: each would hold the other beyond its end.
        form = self.parent()
        if not isinstance(form, QDialog):
            raise TypeError(f"{form!r} is no dialog")
        return form

    @property
    def begun(self) -> dict[str, str]:
        """What the form showed before anything was typed."""
        return dict(self._begun)

    @property
    def overtaken(self) -> dict[str, str]:
        """From what the input began where something else is recorded now, and nobody chose yet."""
        return dict(self._overtaken)

    def begin_from(self, values: dict[str, str], overtaken: dict[str, str]) -> None:
        """Take `values` for what is recorded from now on, which has overtaken what was before."""
        self._begun = dict(values)
        # Where a choice is still open, the oldest is what was seen last.
        self._overtaken = overtaken | self._overtaken

    def choose(self) -> None:
        """Take it that the clerk has seen both versions: what is recorded now is known."""
        self._overtaken = {}
        self._typed()

    def left(self) -> Draft | None:
        """Return what was typed, where the form is left with it; None where nothing was.

        Of a record that is not there yet that is everything: where it was begun, as by a press
        into the week, is known to nobody else.
        """
        now = form_values.values(self._form)
        typed = form_values.changed(self._begun, now)
        fields = typed if self._blank.subject else now
        title = self._form.windowTitle()
        known = self._begun | self._overtaken
        begun = {name: known[name] for name in typed if name in known}
        return replace(self._blank, title=title, fields=fields, begun=begun) if typed else None

    def keep(self) -> None:
        """Write what was typed, if it is not written yet."""
        left = self.left()
        if left is None:
            self.settle()
        elif self._kept is not None and _says_the_same(left, self._kept):
            return
        elif self._drafts.keep(left):
            self._kept = left
            self._is_unkept = False
            self._warn("")
        else:
            self._timer.start()
            self._is_unkept = True
            fault = self._drafts.fault
            self._warn(fault_words(fault)[0] if fault else "")

    def may_be_closed(self) -> bool:
        """Whether the form may be closed.

        Who would lose what was typed, because it can be kept nowhere, is asked first.
        """
        return not self._would_be_lost(is_to_wait=self._waits_on) or self._messages.confirm(
            self.tr("Close without saving?"),
            self.tr(
                "What you have typed here could be kept nowhere and is lost when the form closes."
            ),
            self.tr("Close and lose it"),
        )

    def may_be_turned(self) -> bool:
        """Whether the form may show something else, for which the same holds; see `leave`."""
        return not self._would_be_lost(is_to_wait=True) or self._messages.confirm(
            self.tr("Go on without saving?"),
            self.tr("What you have typed here could be kept nowhere and is lost when you go on."),
            self.tr("Go on and lose it"),
        )

    def _would_be_lost(self, *, is_to_wait: bool) -> bool:
        """Whether there is input that is to be kept, or was to be, and cannot, not even now."""
        if self._is_unkept or is_to_wait:
            self.keep()
        return self._is_unkept

    def settle(self) -> None:
        """Forget the draft: what was typed is recorded, or not wanted."""
        self._timer.stop()
        self._waits_on = self._is_unkept = False
        self._warn("")
        if self._kept is not None:
            self._kept = None
            self._drafts.discard(self._blank.place)

    def close(self) -> None:
        """Close without recording: what was restored or held waits on until somebody discards it.

        What was typed only now is forgotten; see `left`.
        """
        if not self._waits_on:
            self.settle()
            return
        self.keep()
        self._timer.stop()

    def hold(self) -> None:
        """Let what was typed wait on when the form is closed: it can be recorded nowhere here."""
        self._waits_on = True

    def hide_line(self) -> None:
        """Say no more that something was restored."""
        if self._line is not None:
            self._line.hide()

    def stop(self) -> None:
        """Write no more; what is kept stays."""
        self._timer.stop()

    def leave(self) -> None:
        """Turn to something else in the same dialog; what was typed waits until one is back."""
        if self._timer.isActive():
            self.keep()
        self._timer.stop()
        for line in (self._line, self._warning):
            if line is not None:
                line.hide()
                line.deleteLater()
        self.deleteLater()

    def _typed(self) -> None:
        # Not started anew by every key: who types on and on is not kept waiting.
        if not self._timer.isActive():
            self._timer.start()

    def _restore(self) -> None:
        found = self._drafts.find(self._blank.place)
        if found is None:
            return
        self._kept = found
        form_values.put(self._form, found.fields)
        if not form_values.changed(self._begun, form_values.values(self._form)):
            # Recorded, but the program ended before it could forget.
            self.settle()
            return
        self._waits_on = True
        self._overtaken = {
            name: text for name, text in found.begun.items() if self._begun.get(name, text) != text
        }
        text = self.tr("Unsaved input of {when} restored.")
        self._say(text.format(when=moment_text(found.saved_at)))

    def _say(self, text: str) -> None:
        self._line = Banner(text, Tone.INFO, self._form, icon="history")
        self._line.setObjectName("draft_line")
        self._line.add_button(self.tr("Discard")).clicked.connect(self._discard)
        put_above(self._form, self._line)

    def _warn(self, why: str) -> None:
        """Say why what is typed is nowhere but in the form; "" takes it back."""
        if not why:
            if self._warning is not None:
                self._warning.hide()
            return
        text = self.tr("{why}: what you type here cannot be kept yet.").format(why=why)
        if self._warning is None:
            self._warning = Banner(text, Tone.WAIT, self._form)
            self._warning.setObjectName("draft_warning")
            put_above(self._form, self._warning)
        elif self._warning.isHidden():
            self._warning.set_text(text)
            self._warning.show()

    def _discard(self) -> None:
        form_values.put(self._form, self._begun)
        self._overtaken = {}
        self.settle()
        self.dropped.emit()
        if self._line is not None:
            self._line.hide()
        self._form.setFocus()
        self._form.focusNextChild()


def _says_the_same(one: Draft, other: Draft) -> bool:
    return one.fields == other.fields and one.begun == other.begun
