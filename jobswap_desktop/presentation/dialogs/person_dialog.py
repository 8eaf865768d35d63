"""Adding and changing a person."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.consequence_words import renamed_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import (
    FormDialog,
    choose,
    choose_or_keep,
    typed,
)
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_person_dialog import Ui_PersonDialog
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services.consequences import of_person
from jobswap_desktop.services.offices import legible_offices, legible_own_office
from jobswap_desktop.services.people import legible_people, namesakes, new_person, save
from jobswap_desktop.services.wording import term

_MINUTES_AN_HOUR = 60
_MOST_HOURS = 60
_EDGE = 7


class PersonDialog(FormDialog):
    """The form for `person`, or for a new one of the own office."""

    roles = RECORDERS
    based_on = ("_person",)

    def __init__(self, desk: Desk, person: Person | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_PersonDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft(
            "person",
            subject=person.id if person else "",
            about=person.full_name if person else "",
        )
        self._lines: dict[str, QLineEdit] = {
            "title": self._ui.title,
            "first_name": self._ui.first_name,
            "last_name": self._ui.last_name,
            "function": self._ui.function,
            "unit": self._ui.unit,
            "telephone": self._ui.telephone,
            "email": self._ui.email,
            "supervisor": self._ui.supervisor,
            "private_address": self._ui.private_address,
        }
        self._errors = FormErrors(
            {name: (line, getattr(self._ui, f"{name}_error")) for name, line in self._lines.items()}
            | {"office_id": (self._ui.office_id, self._ui.office_id_error)},
            self._ui.general_error,
        )
        self._fill_choices()
        self._person = person or new_person(desk.work, "", self._own_office())
        self._show(self._person)
        self._known = legible_people(desk.work).found if person is None else ()
        self._ui.known_hint.set_tone(Tone.INFO)
        for line in (self._ui.first_name, self._ui.last_name):
            line.textChanged.connect(self._look_for_namesakes)
        for line in (self._ui.title, self._ui.first_name, self._ui.last_name):
            line.textChanged.connect(self._warn)
        self._warn()
        self.setWindowTitle(self.tr("Person") if person else self.tr("Add person"))
        self.fit()
        asked_for = person is not None and person.status_group is StatusGroup.UNKNOWN
        (self._ui.status_group if asked_for else self._ui.first_name).setFocus()

    def save(self) -> None:
        """Record the person and close."""
        self.record(partial(save, self.desk.work, self._entered()), self._errors)

    def newest(self) -> "PersonDialog | None":
        """Return the form of the person as recorded now; None where nobody is there any more."""
        known = (
            each for each in legible_people(self.desk.work).found if each.id == self._person.id
        )
        found = next(known, None)
        return PersonDialog(self.desk, found, self.parentWidget()) if found else None

    def _fill_choices(self) -> None:
        self._ui.office_id.addItem(self.tr("none"), None)
        for office in legible_offices(self.desk.work).found:
            self._ui.office_id.addItem(office.name, office.id)
        for group in StatusGroup:
            self._ui.status_group.addItem(term(group), group.value)
        hours = self._ui.weekly_hours
        hours.setRange(0, _MOST_HOURS)
        # A style sheet cannot reach the edge inside a spin box.
        hours.lineEdit().setTextMargins(_EDGE, 0, 0, 0)
        hours.setSingleStep(0.5)
        hours.setSpecialValueText(self.tr("not stated"))
        hours.setSuffix(self.tr(" h"))

    def _own_office(self) -> OfficeId | None:
        own = legible_own_office(self.desk.work)
        return own.id if own else None

    def _show(self, person: Person) -> None:
        for name, line in self._lines.items():
            line.setText(getattr(person, name))
        choose_or_keep(self._ui.office_id, person.office_id, self.tr("cannot be read"))
        choose(self._ui.status_group, person.status_group.value)
        self._ui.under_18.setChecked(person.under_18)
        self._ui.weekly_hours.setValue(person.weekly_minutes / _MINUTES_AN_HOUR)

    def _look_for_namesakes(self) -> None:
        """Say who bears the name already; two people may, so that nothing is refused."""
        offices = {office.id: office.name for office in legible_offices(self.desk.work).found}
        found = [
            f"{person.full_name} ({offices.get(person.office_id or OfficeId(''), '–')})"
            for person in namesakes(self._known, self._entered())
        ]
        text = self.tr("{names} is recorded already. Add anyway?").format(names=", ".join(found))
        hint = self._ui.known_hint
        if found and hint.isHidden():
            announce(hint, text)
        hint.set_text(text if found else "")
        hint.setVisible(bool(found))
        make_room(self)

    def _warn(self) -> None:
        """Say which agreements name somebody otherwise than they will be called."""
        found = of_person(self.desk.work, self._entered()) if self._person.version else ()
        text = renamed_text(found)
        banner = self._ui.outdated
        if text and banner.isHidden():
            announce(banner, text)
        banner.set_text(text)
        banner.setVisible(bool(text))
        make_room(self)

    def _entered(self) -> Person:
        office_id = self._ui.office_id.currentData()
        lines: dict[str, Any] = {name: typed(line) for name, line in self._lines.items()}
        return replace(
            self._person,
            **lines,
            office_id=OfficeId(office_id) if office_id else None,
            status_group=StatusGroup(self._ui.status_group.currentData()),
            weekly_minutes=round(self._ui.weekly_hours.value() * _MINUTES_AN_HOUR),
            under_18=self._ui.under_18.isChecked(),
        )
