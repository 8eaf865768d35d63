"""A record that somebody else has changed while it stood in a form: both versions, nothing lost."""

from collections.abc import Callable
from typing import Any

import pytest
from house_on_screen import a_case_on_file
from meeting_forms import (
    KINDS,
    Kind,
    account_form,
    case_form,
    changed_there,
    journal_form,
    line,
    office_form,
    press,
    read,
    template_form,
    write,
)
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import WeekTemplateId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.services import (
    accounts,
    cases,
    closing,
    offices,
    week_templates,
)
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def swap(work: Workplace) -> Swap:
    return a_case_on_file(work)


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


def test_what_others_write_leaves_what_is_being_typed(
    host: QWidget, desk: Desk, swap: Swap
) -> None:
    form = case_form(desk, swap, host)
    form.open()
    write(form, "remark", "mitten im Sat")
    changed_there(desk, swap, KINDS["office"])
    desk.hub.announce_everything()
    assert read(form, "remark") == "mitten im Sat"
    assert line(form) == ""
    form.save()
    assert cases.view(desk.work, swap.id).swap.remark == "mitten im Sat"
