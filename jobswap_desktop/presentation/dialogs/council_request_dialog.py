"""A request that reached the staff council first: names and week, nothing of the HR office."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.people import split_name
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.presentation.actions import ANSWERERS
from jobswap_desktop.presentation.date_text import UnreadableDate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_council_request_dialog import (
    Ui_CouncilRequestDialog,
)
from jobswap_desktop.presentation.week_text import Stay, days_of, read_week, weeks_of
from jobswap_desktop.services import council
from jobswap_desktop.services.wording import term

_WIDTH_EM = 36
_KINDS = (SwapKind.MUTUAL, SwapKind.ONE_SIDED)


class CouncilRequestDialog(FormDialog):
    """Names are typed in full: the council does not browse the people of the office."""

    roles = ANSWERERS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_CouncilRequestDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self.keep_draft("council_request")
        self._errors = FormErrors(
            {
                "visitor": (ui.visitor, ui.visitor_error),
                "host": (ui.host, ui.host_error),
                "home": (ui.host, ui.host_error),
                "partner": (ui.partner, ui.partner_error),
                "first_day": (ui.week, ui.week_error),
                "last_day": (ui.week, ui.week_error),
                "occasion": (ui.occasion, ui.occasion_error),
            },
            ui.general_error,
        )
        for kind in _KINDS:
            ui.kind.addItem(term(kind), kind.value)
        ui.explanation.setText(
            self.tr("The request is recorded as made. The HR office completes it and goes on.")
        )
        ui.kind.currentIndexChanged.connect(self._show_kind)
        ui.week.textChanged.connect(self._echo)
        self._echo()
        self.fit(_WIDTH_EM)
        ui.visitor.setFocus()

    def save(self) -> None:
        """Record the request and close."""
        stay = self._stay()
        problems = tuple(self._problems(stay))
        if problems or not isinstance(stay, Stay):
            self._errors.show(problems)
            return
        request = partial(council.request, self.desk.work, self._entered(stay))
        if self.desk.submit(request, self._errors):
            self.accept()

    def _kind(self) -> SwapKind:
        return SwapKind(self._ui.kind.currentData())

    def _show_kind(self) -> None:
        mutual = self._kind() is SwapKind.MUTUAL
        self._ui.fields.setRowVisible(self._ui.partner_column, mutual)
        self._errors.clear()
        self.fit(_WIDTH_EM)

    def _stay(self) -> Stay | UnreadableDate:
        return read_week(self._ui.week.text(), self.desk.work.today())

    def _echo(self) -> None:
        stay = self._stay()
        self._ui.week_echo.setText(
            self.tr("week {weeks} · {days}").format(weeks=weeks_of(stay), days=days_of(stay))
            if isinstance(stay, Stay)
            else self.tr("For example 9, week 9/2027 or 28.2.–4.3.")
        )

    def _problems(self, stay: Stay | UnreadableDate) -> Iterator[Problem]:
        ui = self._ui
        people = [("visitor", ui.visitor)]
        if self._kind() is SwapKind.MUTUAL:
            people.append(("partner", ui.partner))
        for name, field in people:
            # First and last name: the office has to know who is meant.
            if not all(split_name(typed(field))):
                yield Problem(code=ProblemCode.NAME_INCOMPLETE, field=name)
        if not typed(ui.host):
            yield Problem(code=ProblemCode.REQUIRED, field="host")
        week = ui.week.text().strip()
        if not week:
            yield Problem(code=ProblemCode.REQUIRED, field="last_day")
        elif isinstance(stay, UnreadableDate):
            yield Problem(code=ProblemCode.NOT_A_DATE, field="last_day", values={"text": week})

    def _entered(self, stay: Stay) -> council.CouncilRequest:
        ui = self._ui
        return council.CouncilRequest(
            kind=self._kind(),
            visitor=typed(ui.visitor),
            host=typed(ui.host),
            partner=typed(ui.partner),
            first_day=stay.first,
            last_day=stay.last,
            occasion=typed(ui.occasion),
        )
