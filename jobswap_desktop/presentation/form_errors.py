"""The problems of a form, shown beneath the fields they are about."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import Problem
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
        for field, line in fields.values():
            line.attach(field)

    def clear(self) -> None:
        """Show no problem."""
        for _field, line in self._fields.values():
            line.clear_error()
        self._general.clear_error()

    def show(self, problems: Iterable[Problem]) -> None:
        """Show each problem at its field, and put the focus on the first."""
        self.clear()
        focused = False
        for problem in problems:
            field, line = self._fields.get(problem.field or "", (None, self._general))
            line.show_error(problem_text(problem))
            if field is not None and not focused:
                field.setFocus()
                focused = True
