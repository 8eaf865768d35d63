"""What lies where the window wants to write a file by itself is replaced only when asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from print_screen import opened
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.dialogs.subject_access_dialog import SubjectAccessDialog
from jobswap_desktop.services import cases, people

OWN = b"Mein eigener Text"
Answering = Callable[[bool], list[str]]


@pytest.fixture
def answering(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Lay down what the box gets for an answer; returned is what it says."""

    def answer(yes: bool) -> list[str]:
        said: list[str] = []

        def confirm(_title: str, text: str, verb: str) -> bool:
            said.append(f"{text} [{verb}]")
            return yes

        monkeypatch.setattr(desk.messages, "confirm", confirm)
        return said

    return answer


def test_print_dialog_asks_before_it_replaces_a_file(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path, answering: Answering
) -> None:
    names = [f"{swap.reference}-VE-A.pdf", f"{swap.reference}-VE-B.pdf"]
    mine = tmp_path / names[1]
    mine.write_bytes(OWN)
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    said = answering(False)
    dialog.save_files(str(tmp_path))
    assert said == [
        f"In {tmp_path} liegen schon andere Dateien mit demselben Namen:\n{names[1]} [Ersetzen]"
    ]
    assert [path.name for path in tmp_path.glob("*VE*")] == [names[1]]
    assert mine.read_bytes() == OWN
    assert cases.view(desk.work, swap.id).documents == ()
    assert dialog.isVisible()
    answering(True)
    dialog.save_files(str(tmp_path))
    assert mine.read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in tmp_path.glob("*VE*")) == names


def test_a_folder_that_holds_the_same_already_is_no_question(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path, answering: Answering
) -> None:
    said = answering(False)
    for _again in range(2):
        dialog = opened(qtbot, desk, swap, DocumentKind.WEEK_PLAN)
        dialog.save_files(str(tmp_path))
    assert said == []


def test_answer_of_art_15_asks_for_the_file_beside_the_one_that_was_named(
    qtbot: QtBot, desk: Desk, tmp_path: Path, answering: Answering
) -> None:
    beside = tmp_path / "auskunft.json"
    beside.write_bytes(OWN)
    (tmp_path / "auskunft.pdf").write_bytes(b"that the system's dialog has asked for")
    mara = people.all_people(desk.work)[0]
    dialog = SubjectAccessDialog(desk, mara)
    shown(qtbot, dialog, 900, 700)
    said = answering(False)
    dialog.save_as(str(tmp_path / "auskunft.pdf"))
    assert len(said) == 1
    assert "auskunft.json" in said[0]
    assert "auskunft.pdf" not in said[0]
    assert beside.read_bytes() == OWN
    answering(True)
    dialog.save_as(str(tmp_path / "auskunft.pdf"))
    assert beside.read_bytes().startswith(b"{")


def test_list_under_a_name_that_nobody_confirmed_is_not_written(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda title, *_more: told.append(title))
    mine = tmp_path / "liste.txt.xlsx"
    mine.write_bytes(OWN)
    page = opened(qtbot, desk, swap)
    dialog = ListFileDialog(desk, "liste", lambda _name: b"Liste", page)
    dialog.save_to(str(tmp_path / "liste.txt"))
    assert told == ["liste.txt.xlsx konnte nicht gespeichert werden"]
    assert mine.read_bytes() == OWN
    dialog.deleteLater()
