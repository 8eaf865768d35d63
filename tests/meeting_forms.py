"""Forms whose record two may change: how each is opened, and what is typed into it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from builders import a_clerk
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.ids import OfficeId, WeekTemplateId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog
from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog
from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.report_dialog import ReportDialog
from jobswap_desktop.presentation.dialogs.week_template_dialog import RenameTemplateDialog
from jobswap_desktop.presentation.meeting import MeetingLine
from jobswap_desktop.services import (
    accounts,
    cases,
    closing,
    offices,
    people,
    schedule,
    week_templates,
)

Open = Callable[[Desk, Swap, QWidget], FormDialog]


@dataclass(frozen=True)
class Kind:
    """A form, the input that both change, and another one that only the other side changes."""

    open: Open
    contested: str
    label: str
    other: str


def case_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    return CaseDialog(desk, swap.id, host)


def placement_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    return PlacementDialog(desk, swap.id, swap.placements[0].id, host)


def office_form(desk: Desk, _swap: Swap, host: QWidget) -> FormDialog:
    office = next(each for each in offices.all_offices(desk.work) if not each.is_own)
    return OfficeDialog(desk, office, host)


def account_form(desk: Desk, _swap: Swap, host: QWidget) -> FormDialog:
    known = accounts.all_accounts(desk.work)
    if not known:
        made = accounts.new_account(desk.work)
        own = next(each for each in offices.all_offices(desk.work) if each.is_own)
        accounts.save(
            desk.work,
            replace(made, login="x", name="Xaver", role=Role.READER, office_id=OfficeId(own.id)),
        )
        known = accounts.all_accounts(desk.work)
    return AccountDialog(desk, known[0], host)


def journal_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    known = closing.of_case(desk.work, swap.id).journal
    if not known:
        entry = closing.new_entry(desk.work, swap.id, swap.placements[0].id)
        closing.save_entry(desk.work, replace(entry, observed="Anfang"))
        known = closing.of_case(desk.work, swap.id).journal
    return JournalDialog(desk, known[0], "Mara Lindner", host)


def report_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    known = closing.of_case(desk.work, swap.id).reports
    if not known:
        closing.save_report(
            desk.work, closing.new_report(desk.work, swap.id, swap.placements[0].id)
        )
        known = closing.of_case(desk.work, swap.id).reports
    return ReportDialog(desk, known[0], "Mara Lindner", host)


def feedback_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    known = closing.of_case(desk.work, swap.id).feedback
    if not known:
        said = closing.new_feedback(desk.work, swap.id, swap.placements[0].id, Side.HOST)
        closing.save_feedback(desk.work, replace(said, text="Anfang"))
        known = closing.of_case(desk.work, swap.id).feedback
    return FeedbackDialog(desk, known[0], "Mara Lindner", host)


def follow_up_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    held = cases.view(desk.work, swap.id).swap.follow_ups[0]
    return FollowUpDialog(desk, swap.id, held, host)


def template_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    known = week_templates.find(desk.work, WeekTemplateId("t-1"))
    if known is None:
        template = WeekTemplate(
            id=WeekTemplateId("t-1"),
            office_id=swap.placements[0].host.id,
            name="Woche",
            unit="Amt 11",
            entries=(TemplateEntry(weekday=0, title="Runde"),),
        )
        week_templates.save(desk.work, template)
        known = week_templates.find(desk.work, WeekTemplateId("t-1"))
    assert known is not None
    return RenameTemplateDialog(desk, known, host)


def person_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    visitor = swap.placements[0].visitor.id
    person = next(each for each in people.all_people(desk.work) if each.id == visitor)
    return PersonDialog(desk, person, host)


def appointment_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    return AppointmentDialog(desk, schedule.of_case(desk.work, swap.id)[0], swap.id, None, host)


def note_form(desk: Desk, swap: Swap, host: QWidget) -> FormDialog:
    briefings = (
        item
        for item in schedule.of_case(desk.work, swap.id)
        if item.kind is AppointmentKind.BRIEFING
    )
    return NoteDialog(desk, next(briefings), host)


KINDS = {
    "note": Kind(note_form, "note", "", ""),
    "case": Kind(case_form, "remark", "Bemerkung", "occasion"),
    "placement": Kind(placement_form, "place", "Ort", "contact"),
    "person": Kind(person_form, "first_name", "Vorname", "function"),
    "office": Kind(office_form, "head_name", "", "city"),
    "account": Kind(account_form, "name", "Name", "login"),
    "journal": Kind(journal_form, "observed", "", "learned"),
    "report": Kind(report_form, "recommendation", "", "transfer_ideas"),
    "feedback": Kind(feedback_form, "text", "", ""),
    "follow_up": Kind(follow_up_form, "subject", "", ""),
    "template": Kind(template_form, "name", "Name", "unit"),
}

# An appointment tells a stale save in its own way: begin and end are changed as one.
RESTORED = KINDS | {"appointment": Kind(appointment_form, "title", "", "place")}


def write(form: FormDialog, name: str, text: str) -> None:
    field: Any = form.findChild(QWidget, name)
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    else:
        assert isinstance(field, QLineEdit), name
        field.setText(text)


def read(form: FormDialog, name: str) -> str:
    field: Any = form.findChild(QWidget, name)
    return str(field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text())


def line(form: FormDialog) -> str:
    found = form.findChild(MeetingLine)
    is_shown = isinstance(found, MeetingLine) and found.isVisible()
    return found.accessibleName() if found is not None and is_shown else ""


def press(form: FormDialog, text: str) -> None:
    found = form.findChild(MeetingLine)
    assert isinstance(found, MeetingLine)
    next(each for each in found.findChildren(QPushButton) if each.text() == text).click()


def changed_there(desk: Desk, swap: Swap, kind: Kind) -> None:
    """Save the record from another workstation, in both inputs."""
    elsewhere = Desk(
        replace(desk.work, actor=a_clerk(name="Ute Lang", account="ulang")),
        desk.theme,
        desk.messages,
        desk.settings,
        desk,
    )
    host = QWidget()
    form = kind.open(elsewhere, swap, host)
    write(form, kind.contested, "dort geschrieben")
    if kind.other:
        write(form, kind.other, "auch dort")
    form.save()
    host.deleteLater()
