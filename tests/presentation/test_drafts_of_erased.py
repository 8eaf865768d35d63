"""Somebody is erased while a form about them stands open: what is typed on leaves no trace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_clerk
from erasing_case import (
    CASE_DUE,
    Closed,
    a_closed_case,
    a_second_account,
    canaries,
    erased,
    hits,
    path_of,
)
from house import House, a_house
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import drafts, people
from jobswap_desktop.services.workplace import open_workplace

TYPED = "Unverwechselbar"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path / "jobtausch.sqlite")
    yield made
    made.work.db.close()


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


@pytest.fixture
def open_desk(closed: Closed, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """Another window on the same file."""
    work = open_workplace(path_of(closed), a_clerk(account="kweber"), lambda: CASE_DUE)
    window = QWidget()
    yield Desk(work, theme, Messages(window), Settings(tmp_path / "settings.json"))
    window.close()
    window.deleteLater()
    work.db.close()


@pytest.mark.parametrize("kind", ["person", "case"])
def test_what_is_typed_on_about_who_is_erased_stays_nowhere(
    qtbot: QtBot, open_desk: Desk, closed: Closed, kind: str
) -> None:
    host = QWidget()
    shown(qtbot, host)
    mara = next(p for p in people.all_people(open_desk.work) if p.id == closed.house.mara.id)
    form: FormDialog
    if kind == "person":
        form = PersonDialog(open_desk, mara, host)
    else:
        form = CaseDialog(open_desk, closed.id, host)
    form.open()
    assert form._draft is not None
    _type(form, "vorher")
    form._draft.keep()
    assert len(drafts.waiting(open_desk.work)) == 1
    erased(closed, CASE_DUE)
    assert drafts.waiting(open_desk.work) == ()
    _type(form, TYPED)
    form._draft.keep()
    assert drafts.waiting(open_desk.work) == ()
    assert hits(path_of(closed), [*canaries(mara.full_name, mara.last_name), TYPED.encode()]) == []
    form._draft.stop()
    form.deleteLater()
    QApplication.processEvents()


def _type(form: FormDialog, text: str) -> None:
    if isinstance(form, CaseDialog):
        form._texts["remark"].setPlainText(text)
    elif isinstance(form, PersonDialog):
        form._ui.function.setText(text)


def test_draft_that_names_who_was_erased_or_belongs_to_an_erased_part_is_not_kept(
    open_desk: Desk, closed: Closed
) -> None:
    work = open_desk.work
    plain = Draft(form="note", fields={"text": "x"}, saved_at=work.now())
    about_mara = replace(plain, form="new_swap", fields={"visitor": closed.house.mara.id})
    erased(closed, CASE_DUE)
    for each in (about_mara, replace(plain, form="journal", subject=f"{closed.house.mara.id}/")):
        drafts.keep(work, each)
    assert drafts.waiting(work) == ()
    drafts.keep(work, plain)
    assert len(drafts.waiting(work)) == 1
