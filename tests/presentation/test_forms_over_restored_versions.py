"""Forms that stand open while a copy is put in the place of the file: both sides come together."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from copies import kept, safe
from house_on_screen import a_case_on_file
from meeting_forms import KINDS, RESTORED, changed_there, line, read, write
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture
def swap(work: Workplace) -> Swap:
    return a_case_on_file(work)


def copied(work: Workplace, folder: Path) -> Path:
    return backups.make(safe(kept(work, folder)), Occasion.BY_HAND)


def restore(work: Workplace, source: Path) -> None:
    """Put a copy back from another window."""
    other = open_workplace(Path(work.db.path), a_clerk(), lambda: date(2022, 2, 1))
    try:
        other = kept(other, source.parent)
        staged = restoring.stage(safe(other), source)
        restoring.carry_out(restoring.order(other, safe(other), staged))
    finally:
        other.db.close()


def begun(host: QWidget, desk: Desk, swap: Swap, name: str, folder: Path) -> FormDialog:
    """Return a form in which something was typed, over a restore and what came after it."""
    kind = RESTORED[name]
    kind.open(desk, swap, host).deleteLater()
    source = copied(desk.work, folder)
    changed_there(desk, swap, kind)
    form = kind.open(desk, swap, host)
    form.open()
    write(form, kind.contested, "hier geschrieben")
    restore(desk.work, source)
    changed_there(desk, swap, kind)
    return form


@pytest.mark.parametrize("name", [name for name in KINDS if name != "account"])
def test_form_saves_over_nothing(
    host: QWidget, desk: Desk, swap: Swap, tmp_path: Path, name: str
) -> None:
    form = begun(host, desk, swap, name, tmp_path / "Sicherungen")
    form.save()
    assert form.isVisible()
    assert "Ute Lang" in line(form)
    again = KINDS[name].open(desk, swap, host)
    assert read(again, KINDS[name].contested) == "dort geschrieben"
    again.deleteLater()
    form.reject()


def test_draft_that_is_opened_after_a_restart_tells_what_came_between(
    host: QWidget, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    kind = KINDS["person"]
    form = kind.open(desk, swap, host)
    source = copied(desk.work, tmp_path / "Sicherungen")
    form.open()
    write(form, kind.contested, "hier geschrieben")
    assert form._draft is not None
    form._draft.keep()
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)
    restore(desk.work, source)
    changed_there(desk, swap, kind)
    desk.work = replace(desk.work)
    again = kind.open(desk, swap, host)
    again.open()
    assert "dort „dort geschrieben“, bei Ihnen „hier geschrieben“" in line(again)
    again.reject()
