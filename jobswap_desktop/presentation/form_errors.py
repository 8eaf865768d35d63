"""The problems of a form, shown beneath the fields they are about."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from jobswap_desktop.domain.errors import MEANWHILE, Problem
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services.wording import problem_text


class FormErrors:
    """Knows which input and which error line belong to each field of a command.

    Problems without a field of the form are shown at `general`.
    """

    def __init__(
        self, fields: Mapping[str, tuple[QWidget, FieldError]], general: FieldError
    ) -> None:
        self._fields = fields
        self._general = general
        self._stale: Problem | None = None
        for field, line in fields.values():
            line.attach(field)
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.textChanged.connect(line.clear_error)

    @property
    def stale(self) -> Problem | None:
        """Why the last answer was refused, if the record is no longer as the form read it."""
        return self._stale

    def clear(self) -> None:
        """Show no problem."""
        self._stale = None
        for _field, line in self._fields.values():
            line.clear_error()
        self._general.clear_error()

    def say(self, sentence: str) -> None:
        """Say something about the form as a whole."""
        self._general.show_error(sentence)

    def show(self, problems: Iterable[Problem]) -> None:
        """Show each problem at its field, and put the focus on the first.

        At `general` stands only what no field says already.
        """
        self.clear()
        first: QWidget | None = None
        said: set[str] = set()
        others: list[str] = []
        for problem in problems:
            if problem.code in MEANWHILE:
                self._stale = problem
            sentence = problem_text(problem)
            place = self._fields.get(problem.field or "")
            if place is None:
                others.append(sentence)
                continue
            field, line = place
            line.show_error(sentence)
            said.add(sentence)
            first = first or field
        rest = dict.fromkeys(each for each in others if each not in said)
        self._general.show_error("\n".join(rest))
        if first is not None:
            first.setFocus()
