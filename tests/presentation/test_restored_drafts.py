"""A draft that comes back over a record changed meanwhile: nothing is overwritten unseen."""

import pytest
from house_on_screen import a_case_on_file
from meeting_forms import (
    KINDS,
    RESTORED,
    Kind,
    changed_there,
    line,
    person_form,
    press,
    read,
    write,
)
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def swap(work: Workplace) -> Swap:
    return a_case_on_file(work)


def left_behind(host: QWidget, desk: Desk, swap: Swap, kind: Kind) -> None:
    """Leave a form with something typed as the end of the process does."""
    form = kind.open(desk, swap, host)
    form.open()
    write(form, kind.contested, "hier geschrieben")
    assert form._draft is not None
    form._draft.keep()
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)


def restored(host: QWidget, desk: Desk, swap: Swap, kind: Kind) -> FormDialog:
    """Return a form with a draft, whose record was changed between the death and now."""
    left_behind(host, desk, swap, kind)
    changed_there(desk, swap, kind)
    form = kind.open(desk, swap, host)
    form.open()
    return form


@pytest.mark.parametrize("name", RESTORED)
def test_restored_draft_tells_what_was_saved_meanwhile_before_it_is_saved(
    host: QWidget, desk: Desk, swap: Swap, name: str
) -> None:
    kind = RESTORED[name]
    form = restored(host, desk, swap, kind)
    told = line(form)
    assert told.startswith("Inzwischen geändert von Ute Lang.")
    assert "dort „dort geschrieben“, bei Ihnen „hier geschrieben“" in told
    assert told.endswith("sind noch nicht gespeichert.")
    assert read(form, kind.contested) == "hier geschrieben"
    if kind.other:
        assert read(form, kind.other) == "auch dort"
    press(form, "Dort gespeicherte übernehmen")
    assert read(form, kind.contested) == "dort geschrieben"
    form.reject()


def test_restored_draft_is_kept_on_request(host: QWidget, desk: Desk, swap: Swap) -> None:
    kind = KINDS["person"]
    form = restored(host, desk, swap, kind)
    press(form, "Meine behalten")
    assert line(form) == ""
    form.save()
    assert not form.isVisible()
    again = person_form(desk, swap, host)
    assert (read(again, "first_name"), read(again, "function")) == ("hier geschrieben", "auch dort")
    again.deleteLater()


def test_discarding_the_draft_ends_the_choice(host: QWidget, desk: Desk, swap: Swap) -> None:
    form = restored(host, desk, swap, KINDS["person"])
    banner = form.findChild(Banner, "draft_line")
    assert isinstance(banner, Banner)
    next(iter(banner.findChildren(QPushButton))).click()
    assert (line(form), read(form, "first_name")) == ("", "dort geschrieben")
    form.reject()


def test_open_choice_is_told_again_after_another_death(
    host: QWidget, desk: Desk, swap: Swap
) -> None:
    kind = KINDS["person"]
    form = restored(host, desk, swap, kind)
    write(form, "unit", "Amt 12")
    assert form._draft is not None
    form._draft.keep()
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)
    again = person_form(desk, swap, host)
    again.open()
    assert "dort „dort geschrieben“, bei Ihnen „hier geschrieben“" in line(again)
    press(again, "Meine behalten")
    again._draft.keep()  # type: ignore[union-attr] # it is there once the form is shown
    again.deleteLater()
    QApplication.sendPostedEvents(again, QEvent.Type.DeferredDelete.value)
    chosen = person_form(desk, swap, host)
    chosen.open()
    assert (line(chosen), read(chosen, "first_name")) == ("", "hier geschrieben")
    chosen.reject()


def test_restored_draft_of_what_nobody_changed_tells_nothing(
    host: QWidget, desk: Desk, swap: Swap
) -> None:
    left_behind(host, desk, swap, KINDS["person"])
    changed_there(desk, swap, KINDS["office"])
    form = person_form(desk, swap, host)
    form.open()
    assert (line(form), read(form, "first_name")) == ("", "hier geschrieben")
    form.reject()


def test_draft_of_an_earlier_version_is_restored_as_before(
    host: QWidget, desk: Desk, swap: Swap, work: Workplace
) -> None:
    left_behind(host, desk, swap, KINDS["person"])
    with work.db.write_derived() as change:
        change.run("UPDATE draft SET content = json_remove(content, '$.begun')")
    changed_there(desk, swap, KINDS["person"])
    form = person_form(desk, swap, host)
    form.open()
    assert (line(form), read(form, "first_name")) == ("", "hier geschrieben")
    form.reject()
