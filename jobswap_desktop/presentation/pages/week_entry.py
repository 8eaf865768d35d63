"""The quick line of the week page: reads what is typed, shows what it makes, and saves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.drafts import place_of
from jobswap_desktop.domain.entry_hints import entry_hints
from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.entry_words import EntryWords
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.pages.week_rights import may_enter, say_if_over
from jobswap_desktop.presentation.quick_days import Calendar
from jobswap_desktop.presentation.quick_sentences import QuickSentences
from jobswap_desktop.presentation.quick_text import (
    QuickEntry,
    QuickScene,
    QuickVisitor,
    read_line,
)
from jobswap_desktop.presentation.quick_writing import written
from jobswap_desktop.presentation.widgets.quick_line import QuickLine
from jobswap_desktop.services import schedule, week_entry
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.wording import problem_text

_FORM = "quick_line"


class WeekEntry(QObject):
    """Drives the quick line; `chosen_day` tells which day is chosen in the week."""

    def __init__(
        self, desk: Desk, line: QuickLine, chosen_day: Callable[[], date | None], page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._line = line
        self._chosen_day = chosen_day
        self._words = EntryWords(self)
        self._sentences = QuickSentences(self)
        self._week: Week | None = None
        self._shown: frozenset[PlacementId] = frozenset()
        self._others: tuple[Appointment, ...] | None = None
        self._restored: set[str] = set()
        # What is refused is said at the one line there is.
        self._errors = FormErrors({}, line.error)
        line.typed.connect(self._follow)
        line.typed.connect(self._keep)
        line.paused.connect(self._pause)
        line.entered.connect(self._enter)
        line.hide()

    def show_week(self, week: Week | None, shown: tuple[PlacementId, ...]) -> None:
        """Follow the week shown; a line that is being typed stays and is read anew."""
        self._week = week
        self._shown = frozenset(shown)
        can_enter = may_enter(self._desk, week)
        self._line.setVisible(can_enter)
        self._others = None
        if week is not None and can_enter:
            self._restore(week)
        if week is not None:
            self._line.show_example(week.swap.placements[-1].visitor.last_name)
        if can_enter:
            self._follow(self._line.text())

    def _restore(self, week: Week) -> None:
        """Put in what was typed for this case before the program died, once and if nothing is."""
        if week.swap.id in self._restored or self._line.text():
            return
        self._restored.add(week.swap.id)
        kept = self._desk.drafts.find(place_of(_FORM, swap_id=week.swap.id))
        if kept is not None:
            self._line.edit.setText(kept.fields.get(_FORM, ""))

    def _keep(self, text: str) -> None:
        if self._week is None:
            return
        swap = self._week.swap
        draft = draft_of(
            _FORM, {_FORM: text}, swap_id=swap.id, title=self.tr("Quick line"), about=swap.reference
        )
        if text.strip():
            self._desk.drafts.keep_soon(draft)
        else:
            self._desk.drafts.discard(draft.place)

    def focus(self) -> None:
        """Go to the line; a case that is over says that it takes nothing more."""
        say_if_over(self._desk, self._week)
        if not self._line.isHidden():
            self._line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._line.edit.selectAll()
            self._follow(self._line.text())

    def _known(self, week: Week) -> tuple[Appointment, ...]:
        """Return all appointments of the case; read once somebody types, and only then."""
        if self._others is None:
            self._others = schedule.of_case(self._desk.work, week.swap.id)
            places = dict.fromkeys(item.place for item in self._others if item.place)
            visitors = (item.visitor.last_name for item in week.swap.placements)
            self._line.edit.completions.offer(sorted(places), [name for name in visitors if name])
        return self._others

    def _scene(self, week: Week) -> QuickScene:
        plain = scene_of(week, self._shown, self._desk.work.today())
        opening = self._line.opening()
        if opening is None:
            return replace(plain, day=self._chosen_day())
        return replace(
            plain,
            shown=frozenset({opening.placement_id}),
            day=opening.day,
            start=opening.start.time(),
            minutes=opening.minutes,
        )

    def _read(self, text: str) -> QuickEntry | None:
        return read_line(text, self._scene(self._week)) if self._week else None

    def _follow(self, text: str) -> None:
        """Show what the line would make; what is wrong is said after a pause."""
        if self._week is None:
            return
        if not text.strip():
            self._line.show_preview(self._invitation(), "")
            return
        known = self._known(self._week)
        entry = self._read(text)
        made = entry.appointments(self._week.swap.id) if entry else ()
        if not made:
            self._line.show_preview("", "")
            return
        swap = self._week.swap
        found = [hint for item in made for hint in entry_hints(swap, known, item)]
        self._line.show_preview(self._words.preview(made, swap), self._words.hints(found))

    def _invitation(self) -> str:
        opening = self._line.opening()
        if opening is None or self._week is None:
            return ""
        beginning = self._words.beginning(opening.start)
        return self.tr("{beginning}: please type a title.").format(beginning=beginning)

    def _pause(self) -> None:
        fault = self._fault(self._line.text())
        self._say(fault)
        if not fault and self._line.text().strip():
            self._line.announce_preview()

    def _say(self, fault: str) -> None:
        self._line.say_fault(fault)
        if fault:
            self._desk.refused.emit()

    def _fault(self, text: str) -> str:
        entry = self._read(text)
        if entry is None or self._week is None or not text.strip():
            return ""
        problems: list[Problem] = []
        for item in entry.appointments(self._week.swap.id)[:1]:
            problems += item.problems()
        sentences = (self._sentences.all(entry.faults), *map(problem_text, problems))
        return " ".join(sentence for sentence in sentences if sentence)

    def _enter(self, text: str) -> None:
        fault = self._fault(text)
        entry = self._read(text)
        if self._week is None or entry is None or fault:
            self._say(fault)
            return
        made = entry.appointments(self._week.swap.id)
        scene = self._scene(self._week)
        # What leaned on a chosen place is brought back with its day and time.
        kept = text if self._line.opening() is None else written(made, scene)
        if self._desk.submit(partial(self._record, made), self._errors):
            self._line.empty(kept)

    def _record(self, made: tuple[Appointment, ...]) -> Outcome[tuple[Appointment, ...]]:
        outcome = week_entry.enter(self._desk.work, made, is_series=True)
        several = len(outcome.value) > 1
        return replace(outcome, note=self._words.brief(outcome.value) if several else "")


def scene_of(week: Week, shown: frozenset[PlacementId], today: date) -> QuickScene:
    """Return what texts of the week refer to, without a chosen day."""
    swap = week.swap
    return QuickScene(
        calendar=Calendar(
            monday=week.monday, today=today, first_day=swap.first_day, last_day=swap.last_day
        ),
        visitors=tuple(
            QuickVisitor(
                placement_id=item.id,
                first_name=item.visitor.first_name,
                last_name=item.visitor.last_name,
            )
            for item in swap.placements
        ),
        shown=shown,
    )
