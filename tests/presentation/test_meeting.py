"""A record that somebody else has changed while it stood in a form: both versions, nothing lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from builders import a_clerk
from house_on_screen import a_case_on_file
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, WeekTemplateId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog
from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.report_dialog import ReportDialog
from jobswap_desktop.presentation.dialogs.week_template_dialog import RenameTemplateDialog
from jobswap_desktop.presentation.meeting import MeetingLine
from jobswap_desktop.services import accounts, cases, closing, offices, week_templates
from jobswap_desktop.services.workplace import Workplace

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


KINDS = {
    "case": Kind(case_form, "remark", "Bemerkung", "occasion"),
    "placement": Kind(placement_form, "place", "Ort", "contact"),
    "office": Kind(office_form, "head_name", "", "city"),
    "account": Kind(account_form, "name", "Name", "login"),
    "journal": Kind(journal_form, "observed", "", "learned"),
    "report": Kind(report_form, "recommendation", "", "transfer_ideas"),
    "feedback": Kind(feedback_form, "text", "", ""),
    "follow_up": Kind(follow_up_form, "subject", "", ""),
    "template": Kind(template_form, "name", "Name", "unit"),
}


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    shown(qtbot, window)
    return window


@pytest.fixture
def swap(work: Workplace) -> Swap:
    return a_case_on_file(work)


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


def met(host: QWidget, desk: Desk, swap: Swap, kind: Kind) -> FormDialog:
    """Return a form in which something was typed, refused because somebody was faster."""
    form = kind.open(desk, swap, host)
    form.open()
    write(form, kind.contested, "hier geschrieben")
    changed_there(desk, swap, kind)
    form.save()
    assert form.isVisible()
    return form


@pytest.mark.parametrize("name", KINDS)
def test_both_values_are_told_and_mine_stay_until_saved_again(
    host: QWidget, desk: Desk, swap: Swap, name: str
) -> None:
    kind = KINDS[name]
    form = met(host, desk, swap, kind)
    told = line(form)
    assert told.startswith("Inzwischen geändert von Ute Lang.")
    assert "dort „dort geschrieben“, bei Ihnen „hier geschrieben“" in told
    assert kind.label in told
    assert read(form, kind.contested) == "hier geschrieben"
    if kind.other:
        assert "jetzt „auch dort“" in told
        assert read(form, kind.other) == "auch dort"
    press(form, "Meine behalten")
    assert line(form) == ""
    form.save()
    assert not form.isVisible()
    again = kind.open(desk, swap, host)
    assert read(again, kind.contested) == "hier geschrieben"
    if kind.other:
        assert read(again, kind.other) == "auch dort"
    again.deleteLater()


@pytest.mark.parametrize("name", KINDS)
def test_theirs_are_taken_on_request(host: QWidget, desk: Desk, swap: Swap, name: str) -> None:
    kind = KINDS[name]
    form = met(host, desk, swap, kind)
    press(form, "Dort gespeicherte übernehmen")
    assert read(form, kind.contested) == "dort geschrieben"
    form.reject()


def test_third_version_is_met_as_the_second_was(host: QWidget, desk: Desk, swap: Swap) -> None:
    kind = KINDS["case"]
    form = met(host, desk, swap, kind)
    there = case_form(desk, swap, host)
    write(there, "remark", "noch später")
    there.save()
    form.save()
    assert "dort „noch später“, bei Ihnen „hier geschrieben“" in line(form)
    form.save()
    assert cases.view(desk.work, swap.id).swap.remark == "hier geschrieben"


def test_what_is_gone_is_said_and_the_text_stays(
    host: QWidget, desk: Desk, swap: Swap, work: Workplace
) -> None:
    form = journal_form(desk, swap, host)
    form.open()
    write(form, "observed", "Viel gesehen")
    closing.remove_entry(work, closing.of_case(work, swap.id).journal[0])
    form.save()
    assert line(form).startswith("Der Eintrag wurde inzwischen gelöscht")
    assert read(form, "observed") == "Viel gesehen"
    form.reject()


def removals(
    work: Workplace, swap: Swap, desk: Desk, host: QWidget
) -> dict[str, Callable[[], Any]]:
    journal_form(desk, swap, host).deleteLater()
    account_form(desk, swap, host).deleteLater()
    template_form(desk, swap, host).deleteLater()
    account: Account = accounts.all_accounts(work)[0]
    entry = closing.of_case(work, swap.id).journal[0]
    template = week_templates.find(work, WeekTemplateId("t-1"))
    assert template is not None
    return {
        "account": lambda: accounts.remove(work, account),
        "journal": lambda: closing.remove_entry(work, entry),
        "template": lambda: week_templates.remove(work, template),
    }


@pytest.mark.parametrize("name", ["account", "journal", "template"])
def test_deleting_what_was_changed_meanwhile_is_refused(
    host: QWidget, desk: Desk, work: Workplace, swap: Swap, name: str
) -> None:
    remove = removals(work, swap, desk, host)[name]
    changed_there(desk, swap, KINDS[name])
    with pytest.raises(DomainError) as refused:
        remove()
    assert refused.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE


def test_closures_that_both_sides_added_are_kept(host: QWidget, desk: Desk, swap: Swap) -> None:
    form = office_form(desk, swap, host)
    assert isinstance(form, OfficeDialog)
    form.open()
    form._ui.closure_day.setText("3.3.2022")
    form._ui.closure_day.commit()
    form._ui.closure_label.setText("Betriebsausflug")
    form._add_closure()
    there = office_form(desk, swap, host)
    assert isinstance(there, OfficeDialog)
    there._ui.closure_day.setText("28.2.2022")
    there._ui.closure_day.commit()
    there._ui.closure_label.setText("Rosenmontag")
    there._add_closure()
    there.save()
    form.save()
    form.save()
    assert not form.isVisible()
    office = next(each for each in offices.all_offices(desk.work) if not each.is_own)
    assert [each.label for each in office.closures] == ["Rosenmontag", "Betriebsausflug"]
