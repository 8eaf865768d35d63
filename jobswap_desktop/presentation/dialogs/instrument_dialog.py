"""The dialog "Welches Instrument?": a few questions, and live beneath them what they lead to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSlider,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jobswap_desktop.domain.instrument_advice import AdviceQuestion
from jobswap_desktop.domain.instrument_notices import Advice, Notice
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.presentation.dialogs.instrument_question import InstrumentQuestion
from jobswap_desktop.presentation.forms.ui_instrument_dialog import Ui_InstrumentDialog
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import TextRole, Tone
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.services.instrument_words import (
    Explained,
    advised_text,
    notice_words,
    reason_words,
)
from jobswap_desktop.services.instruments import InstrumentQuery, advise, presumed
from jobswap_desktop.services.wording import period_text, term

_WIDTH_EM = 48
_BY_LEGAL_FORM = (AdviceQuestion.EMPLOYS_CIVIL_SERVANTS, AdviceQuestion.APPLIES_AGREEMENT)


class InstrumentDialog(QDialog):
    """Asks only what `query` leaves open, and never blocks anything.

    Attributes:
        taken: the instrument (an `Instrument`) that the clerk takes over; only where
            `is_choice` says that somebody waits for one.
    """

    taken = Signal(object)

    def __init__(
        self,
        desk: Desk,
        query: InstrumentQuery,
        parent: QWidget | None = None,
        *,
        is_choice: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._query = query
        self._advice: Advice | None = None
        self._ui = Ui_InstrumentDialog()
        self._ui.setupUi(self)
        self._questions = self._ask_all()
        self._lines: list[QWidget] = []
        ui = self._ui
        known = self._known()
        ui.known.setText(known)
        ui.known.setVisible(bool(known))
        ui.take.setVisible(is_choice)
        ui.close_button.clicked.connect(self.reject)
        ui.take.clicked.connect(self._take)
        self._bind_keys(self._take if is_choice else self.reject)
        if is_choice:
            ui.close_button.setText(self.tr("Cancel"))
        desk.theme.changed.connect(self._show_advice)
        self._show_advice()
        self._focus_first()

    def _bind_keys(self, confirm: Callable[[], None]) -> None:
        # The advice is read, not worked in: no focus would ever lead down to its end.
        bar = self._ui.scroll.verticalScrollBar()
        step = QAbstractSlider.SliderAction
        slots: dict[str, Callable[[], None]] = {
            "Ctrl+Return": confirm,
            "Ctrl+Enter": confirm,
            "PgDown": partial(bar.triggerAction, step.SliderPageStepAdd),
            "PgUp": partial(bar.triggerAction, step.SliderPageStepSub),
        }
        for keys, slot in slots.items():
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _ask_all(self) -> dict[AdviceQuestion, InstrumentQuestion]:
        likely = presumed(self._desk.work, self._query)
        hint = self._form_hint()
        made = {
            question: InstrumentQuestion(
                question,
                self._ui.content,
                presumed=likely.get(question),
                hint=hint if question in _BY_LEGAL_FORM else "",
            )
            for question in AdviceQuestion
        }
        for box in made.values():
            self._ui.questions.addWidget(box)
            box.answered.connect(self._answered)
        return made

    def _form_hint(self) -> str:
        host = self._query.host
        if host is None:
            return ""
        return self.tr("Presumed from the legal form ({form}), please check.").format(
            form=term(host.legal_form)
        )

    def _known(self) -> str:
        """Say what need not be asked."""
        query, visitor = self._query, self._query.visitor
        parts: list[str] = []
        if visitor is not None:
            has_group = visitor.status_group is not StatusGroup.UNKNOWN
            group = f" ({term(visitor.status_group)})" if has_group else ""
            parts.append(f"{visitor.full_name}{group}")
        if query.host is not None:
            parts.append(self.tr("to {office}").format(office=_office_words(query.host)))
        if query.stay is not None:
            parts.append(period_text(query.stay.first_day, query.stay.last_day))
        known = " · ".join(parts)
        if query.is_mutual and known:
            known = f"{known}\n" + self.tr("The other direction is to be judged by itself.")
        return known

    def _answered(self) -> None:
        self._show_advice()
        announce(self._ui.answer, " ".join(self._said()))

    def _said(self) -> list[str]:
        labels = self._ui.answer.findChildren(TextLabel)
        return [label.text() for label in labels if label.text() and not label.isHidden()]

    def _show_advice(self) -> None:
        """Advise on what is answered so far, and ask what matters after that."""
        given = {question: box.answer for question, box in self._questions.items()}
        answers = {question: answer for question, answer in given.items() if answer is not None}
        advice = advise(self._desk.work, self._query, answers)
        self._advice = advice
        for question, box in self._questions.items():
            box.setVisible(question in advice.questions)
        self._clear()
        self._fill(advice)
        self._ui.take.setEnabled(advice.instrument is not None)
        fit_dialog(self, self._ui.scroll, round(self._desk.theme.em * _WIDTH_EM))

    def _fill(self, advice: Advice) -> None:
        card = self._ui.answer
        advised = advice.instrument or advice.out_of_scope
        if advice.instrument is not None:
            card.set_title(self.tr("Advised: {name}").format(name=term(advice.instrument)))
        elif advice.out_of_scope is not None:
            card.set_title(self.tr("Not offered: {name}").format(name=term(advice.out_of_scope)))
        elif advice.reasons:
            card.set_title(self.tr("No advice is recorded for this"))
        else:
            card.set_title(self.tr("Please answer the questions"))
        if advised is not None:
            self._add(TextLabel(advised_text(advised)))
        for reason in advice.reasons:
            self._add_line(reason_words(reason), Tone.NEUTRAL, "gavel_filled")
        warnings = [notice for notice in advice.notices if notice.code.is_warning]
        others = [notice for notice in advice.notices if not notice.code.is_warning]
        self._add_notices(self.tr("To be observed"), warnings, Tone.WAIT, "warning_filled")
        self._add_notices(self.tr("Good to know"), others, Tone.INFO, "info_filled")

    def _add_notices(self, title: str, notices: list[Notice], tone: Tone, icon: str) -> None:
        if notices:
            self._add(Heading(title, TextRole.STRONG))
        for notice in notices:
            self._add_line(notice_words(notice), tone, icon)

    def _add_line(self, said: Explained, tone: Tone, icon: str) -> None:
        """Add a sentence, its source beneath it, and a picture before it."""
        theme = self._desk.theme
        line = QWidget(self._ui.answer)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = QLabel(line)
        colour = theme.tokens.tones[tone].strong
        picture.setPixmap(pixmap(icon, colour, theme.icon_size, self.devicePixelRatioF()))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        column.addWidget(TextLabel(said.text))
        source = " · ".join(
            part for part in (said.source, self.tr("please check") if said.to_check else "") if part
        )
        if source:
            column.addWidget(TextLabel(source, TextRole.CAPTION))
        self._add(line)

    def _add(self, widget: QWidget) -> None:
        self._ui.answer.body.addWidget(widget)
        # Shown only when the events go on, it would not yet count for the height of the dialog.
        widget.show()
        self._lines.append(widget)

    def _clear(self) -> None:
        for line in self._lines:
            self._ui.answer.body.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self._lines = []

    def _focus_first(self) -> None:
        unanswered = (
            box for box in self._questions.values() if not box.isHidden() and box.answer is None
        )
        box = next(unanswered, None)
        if box is not None:
            box.setFocus()

    def _take(self) -> None:
        if self._advice is None or self._advice.instrument is None:
            return
        self.accept()
        self.taken.emit(self._advice.instrument)


def ask_at(
    button: QPushButton, field: QComboBox, desk: Desk, query: Callable[[], InstrumentQuery]
) -> None:
    """Let `button` open the advice, and put what is taken over into `field`.

    `field` holds the instruments as its data; `query` is asked anew at each click, so that it
    can say what stands in the form by then.
    """
    _Adviser(button, field, desk, query)


class _Adviser(QObject):
    """Lives as long as its button."""

    def __init__(
        self,
        button: QPushButton,
        field: QComboBox,
        desk: Desk,
        query: Callable[[], InstrumentQuery],
    ) -> None:
        super().__init__(button)
        self._field = field
        self._desk = desk
        self._query = query
        button.clicked.connect(self._ask)

    def _ask(self) -> None:
        dialog = InstrumentDialog(self._desk, self._query(), self._field.window(), is_choice=True)
        dialog.taken.connect(self._put)
        dialog.open()

    def _put(self, instrument: Instrument) -> None:
        choose(self._field, instrument)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


def _office_words(office: Office) -> str:
    """Return the name, with the legal form where it was recorded and not only assumed."""
    return f"{office.name} ({term(office.legal_form)})" if office.version else office.name
