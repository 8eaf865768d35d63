"""A declaration on its way: printed, handed over, back as a scan and as paper, checked, filed."""

import json
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from builders import a_partner, a_person
from case_steps import approved_case, held, swap_of
from paper_steps import nda, sound
from PySide6.QtCore import Qt
from story.clerk import Clerk
from story.process import run

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import PaperState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.dialogs.paper_step_dialog import PaperStepDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.services import cases, people
from jobswap_desktop.services.workplace import Workplace

P, U, Key = PaperState, UndertakingState, Qt.Key

READ_AGAIN = """
import json, sys
from pathlib import Path
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.services import paper_way
from jobswap_desktop.services.workplace import open_workplace
from datetime import date
from functools import partial
work = open_workplace(Path(sys.argv[1]), Actor(name="A", account="a"), date.today, read_only=True)
paper = next(p for p in paper_way.of_case(work, sys.argv[2]) if p.document.number.endswith("VE-A"))
days = ("handed_over_on", "returned_on", "checked_on", "filed_on")
print(json.dumps([
    [str(getattr(each, day)) for day in days] + [each.form, each.filed_at]
    for each in paper.signers
] + [[str(getattr(paper.document, day)) for day in days]]))
"""


@pytest.fixture
def work(clerk: Clerk) -> Workplace:
    for person in (a_person(), a_partner()):
        people.save(clerk.work, person)
    return clerk.work


def places(work: Workplace, swap_id: SwapId) -> tuple[PaperState, PaperState, UndertakingState]:
    """Return where the visitor's and the host's originals are, and how far the act has come."""
    visitor, host = nda(work, swap_id)
    return visitor.state, host.state, held(work, swap_id).state


def at_the_case(clerk: Clerk, swap_id: SwapId) -> None:
    clerk.window._desk.go("swaps", swap_id, "documents")
    clerk.press(Key.Key_F5)


def are_ticked(dialog: PaperStepDialog, number: int) -> bool:
    return len(dialog._ticked()) == number


def undone_and_redone(clerk: Clerk, work: Workplace, swap_id: SwapId) -> None:
    """Ctrl+Z takes the step back whole, Ctrl+Y brings it again."""
    after = places(work, swap_id)
    clerk.press_ctrl(Key.Key_Z)
    assert places(work, swap_id) != after
    sound(work, swap_id)
    clerk.press_ctrl(Key.Key_Y)
    assert places(work, swap_id) == after
    sound(work, swap_id)


def come_back(clerk: Clerk, work: Workplace, swap_id: SwapId) -> None:
    # Two days later the visitor's original arrives as a scan.
    clerk.comes(-75)
    clerk.choose("Zurück … – Verschwiegenheitserklärung – Mara Lindner, Mara Lindner")
    clerk.dialog(PaperStepDialog)
    clerk.tab_to("Papier")
    clerk.press(Key.Key_Down)
    clerk.save()
    assert places(work, swap_id) == (P.RETURNED, P.HANDED_OVER, U.SIGNED_BY_VISITOR)
    undone_and_redone(clerk, work, swap_id)

    # The day after, the host's comes by post; F7 offers whatever is out.
    clerk.comes(-74)
    clerk.press(Key.Key_F7)
    clerk.dialog(PaperStepDialog)
    clerk.choose("Verschwiegenheitserklärung – Mara Lindner: IT-Verbund Westtal")
    clerk.save()
    assert places(work, swap_id) == (P.RETURNED, P.RETURNED, U.COUNTERSIGNED)
    undone_and_redone(clerk, work, swap_id)


def test_a_declaration_from_the_printer_to_the_file(
    clerk: Clerk, work: Workplace, database: Path, tmp_path: Path
) -> None:
    swap_id = approved_case(work)
    at_the_case(clerk, swap_id)
    clerk.press_ctrl(Key.Key_P)
    clerk.save_papers(clerk.dialog(PrintDialog), tmp_path, "Verschwiegenheitserklärung")
    assert places(work, swap_id) == (P.HANDED_OVER, P.HANDED_OVER, U.HANDED_OVER)
    assert cases.count(work, CaseFilter.PAPERS_OUT) == 1

    come_back(clerk, work, swap_id)
    for day, step, reached in (
        (-73, "Geprüft …", (P.CHECKED, P.CHECKED, U.COUNTERSIGNED)),
        (-72, "Zur Akte genommen …", (P.FILED, P.FILED, U.FILED)),
    ):
        clerk.comes(day)
        clerk.choose(f"{step} – Verschwiegenheitserklärung – Mara Lindner, Mara Lindner")
        dialog = clerk.dialog(PaperStepDialog)
        clerk.press_mnemonic("Alle auswählen")
        # Qt shows the button pressed for a moment before it acts.
        clerk.wait(partial(are_ticked, dialog, 2))
        clerk.save()
        assert places(work, swap_id) == reached
        undone_and_redone(clerk, work, swap_id)

    reference = swap_of(work, swap_id).reference
    clerk.quits()
    found = read_again(database, swap_id)
    days = [date(2021, 12, day).isoformat() for day in (6, 8, 9, 10, 11)]
    handed, scanned, posted, checked, filed = days
    assert found == [
        [handed, scanned, checked, filed, "scan", reference],
        [handed, posted, checked, filed, "paper", reference],
        [handed, posted, checked, filed],
    ]
    run("check", "--data", database)


def read_again(database: Path, swap_id: SwapId) -> object:
    """Return what a process of its own reads of the first declaration and its signers."""
    done = subprocess.run(
        [sys.executable, "-c", READ_AGAIN, str(database), swap_id],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)
