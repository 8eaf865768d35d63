"""The main job as a clerk does it: one case by keyboard, from the request to the last paper."""

import json
import re
from functools import partial
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from case_screen import next_step, part, texts
from documents.pages import text_of
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from story.clerk import Clerk, Key
from story.process import run

from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.dialogs import print_dialog
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.dialogs.signature_dialog import SignatureDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog

OURS, THEIRS = "Stadt Lindenfurt", "IT-Verbund Westtal"
EMPLOYER = "Zweckverband IT-Verbund Westtal"
REFERENCE = "11.2-JT-2021-001"
MARA, JANA = "Mara Lindner", "Jana Voss"
NONE_IN_FORCE, ONE_IN_FORCE, BOTH_IN_FORCE = (f"{n} von 2 in Kraft" for n in range(3))


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "Papiere für Westtal"
    folder.mkdir()
    return folder


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which arrives what is sent to the printer."""
    path = tmp_path / "drucker.pdf"

    def choose(_parent: QWidget, _remembered: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(75)
        return printer

    monkeypatch.setattr(print_dialog, "choose_printer", choose)
    return path


def test_main_job(clerk: Clerk, papers: Path, printed: Path, database: Path) -> None:
    make_request(clerk)
    hear_supervisors(clerk)
    record_consents(clerk)
    submit(clerk, papers, printed)
    record_answers(clerk)
    approve(clerk)
    protect(clerk, papers)
    agree(clerk, papers)
    reach_startklar(clerk)
    plan_week(clerk, papers)
    live_through_week(clerk)
    certify(clerk, papers)
    close_case(clerk)
    clerk.quits()
    check_database(database)
    check_papers(papers)


def make_request(clerk: Clerk) -> None:
    clerk.press_ctrl(Key.Key_N)
    dialog = clerk.dialog(NewSwapDialog)
    clerk.write("Lindner, Mara\tVoss, Jana\tIT-Verbund Westtal\tKW 8")
    assert "KW\u00a08/2022 · 21.02.–25.02." in texts(dialog)
    clerk.write("\n")
    clerk.returns()
    assert f"{MARA} ⇄ {JANA}" in clerk.reads()
    assert clerk.has_state("Beantragt", NONE_IN_FORCE)
    for _ in (MARA, JANA):
        clerk.next_step(PersonDialog)
        clerk.write("Tarif")
        clerk.save()


def hear_supervisors(clerk: Clerk) -> None:
    clerk.comes(-70)
    decide(clerk, clerk.next_step(DecisionDialog), f"Vorgesetzte Person – {OURS}", "Zugestimmt")
    undo_and_redo(clerk)
    decide(clerk, clerk.next_step(DecisionDialog), f"Vorgesetzte Person – {THEIRS}", "Zugestimmt")
    assert clerk.sees("state_badge") == "In Prüfung"


def undo_and_redo(clerk: Clerk) -> None:
    done = f"Vorgesetzte Person ({OURS}): Zugestimmt 13.12.2021"
    actions = clerk.window.menus.actions
    assert done in clerk.reads()
    assert actions[ActionKey.UNDO].text() == "&Rückgängig: Entscheidung eingetragen"
    clerk.press_ctrl(Key.Key_Z)
    assert done not in clerk.reads()
    assert actions[ActionKey.REDO].text() == "&Wiederholen: Entscheidung eingetragen"
    assert not actions[ActionKey.UNDO].text().endswith("Entscheidung eingetragen")
    clerk.press_ctrl(Key.Key_Y)
    assert done in clerk.reads()
    assert actions[ActionKey.UNDO].text() == "&Rückgängig: Entscheidung eingetragen"


def record_consents(clerk: Clerk) -> None:
    clerk.comes(-42)
    for name in (MARA, JANA):
        clerk.choose(f"Einwilligung in die Weitergabe der Angaben eintragen: {name}")
        clerk.dialog(DayDialog)
        clerk.write("\n")
        clerk.returns()
        assert f"{name}, 10.01.2022" in clerk.reads()


def submit(clerk: Clerk, papers: Path, printed: Path) -> None:
    clerk.comes(-40)
    dialog = clerk.next_step(PrintDialog)
    clerk.tick_papers(dialog, "Gleichstellungsbeauftragte")
    pages = pages_shown(dialog)
    clerk.press_mnemonic("Drucken …")
    clerk.returns()
    with pypdfium2.PdfDocument(printed) as pdf:
        assert len(pdf) == pages
    clerk.comes(-36)
    for office in (OURS, THEIRS):
        clerk.press(Key.Key_F9)
        answered = clerk.dialog(DecisionDialog)
        decide(clerk, answered, f"Gleichstellungsbeauftragte – {office}", "Keine Bedenken")
    clerk.comes(-35)
    clerk.press_ctrl(Key.Key_P)
    clerk.save_papers(clerk.dialog(PrintDialog), papers, "Personalrat")
    assert clerk.has_state("In Beteiligung", NONE_IN_FORCE)


def record_answers(clerk: Clerk) -> None:
    noted = "Zur Kenntnis genommen"
    clerk.comes(-27)
    assert "zugeleitet 17.01.2022" in clerk.reads()
    dialog = clerk.next_step(DecisionDialog)
    assert any("letzter Tag Mo., 31.01.2022" in text for text in texts(dialog))
    decide(clerk, dialog, f"Personalrat – {OURS}", noted)
    clerk.comes(-25)
    decide(clerk, clerk.next_step(DecisionDialog), f"Personalrat – {THEIRS}", noted)


def approve(clerk: Clerk) -> None:
    clerk.comes(-21)
    for office in (OURS, THEIRS):
        assert clerk.sees("state_badge") == "In Beteiligung"
        dialog = clerk.next_step(DecisionDialog)
        decide(clerk, dialog, f"Dienststellenleitung – {office}", "Zugestimmt")
    assert clerk.has_state("Genehmigt", NONE_IN_FORCE)


def protect(clerk: Clerk, papers: Path) -> None:
    """Hand everything over, and record all but the last countersignature."""
    clerk.comes(-20)
    clerk.save_papers(clerk.next_step(PrintDialog), papers, "Verschwiegenheitserklärung")
    for name in (MARA, JANA):
        record_step(clerk, f"Förmliche Verpflichtung eintragen: {name}")
        record_step(clerk, f"Datenschutz-Verpflichtung aushändigen: {name}")
    for day, name in ((-14, MARA), (-13, JANA)):
        clerk.comes(day)
        record_step(clerk, f"Unterschrift der Verschwiegenheitserklärung eintragen: {name}")
        record_step(clerk, f"Unterschrift der Datenschutz-Verpflichtung eintragen: {name}")
    assert clerk.has_state("Genehmigt", NONE_IN_FORCE)
    clerk.comes(-12)
    dialog = clerk.next_step(StepDialog)
    assert "Gegengezeichnet" in texts(dialog)
    clerk.write("\n")
    clerk.returns()
    assert clerk.has_state("Genehmigt", ONE_IN_FORCE)


def agree(clerk: Clerk, papers: Path) -> None:
    """Plan both stays, then print the agreement and have it signed."""
    clerk.comes(-7)
    stays = ((MARA, "Jana Voss", "Raum 3.2", "820"), (JANA, "Mara Lindner", "Raum 2.14", "9"))
    for name, contact, place, time in stays:
        clerk.choose(f"Bearbeiten … – {name}")
        clerk.dialog(PlacementDialog)
        for label, text in (
            ("Ansprechperson", contact),
            ("Ort", place),
            ("Beginn am ersten Tag", time),
        ):
            clerk.press_mnemonic(label)
            clerk.replace(text)
        clerk.save()
    clerk.choose("Vereinbarung erstellen und drucken")
    clerk.save_papers(clerk.dialog(PrintDialog), papers, "Vereinbarung")
    clerk.choose("Unterschrift unter der Vereinbarung eintragen")
    dialog = clerk.dialog(SignatureDialog)
    clerk.press_mnemonic("Alle auswählen")
    # Qt shows the button pressed for a moment before it acts.
    clerk.wait(lambda: [box.isChecked() for box in dialog.findChildren(QCheckBox)] == 4 * [True])
    clerk.save()


def reach_startklar(clerk: Clerk) -> None:
    assert clerk.has_state("Genehmigt", ONE_IN_FORCE)
    last = f"Gegenzeichnung der Verschwiegenheitserklärung eintragen: {JANA}"
    assert f"Noch nicht startklar: {last}." in clerk.reads()
    assert next_step(clerk.page) == f"Nächster Schritt: {last}"
    clerk.comes(-6)
    clerk.next_step(StepDialog)
    clerk.save()
    assert clerk.has_state("Startklar", BOTH_IN_FORCE)
    assert "Startklar: Alle Voraussetzungen liegen vor." in clerk.reads()


def plan_week(clerk: Clerk, papers: Path) -> None:
    clerk.press(Key.Key_F8)
    clerk.press_ctrl_shift(Key.Key_N)
    clerk.dialog(AppointmentDialog)
    clerk.write("Rundgang durchs Rechenzentrum")
    clerk.press_mnemonic("Tag")
    clerk.replace("23.2.\t11\t1230")
    clerk.press_mnemonic("Ort")
    clerk.write("Serverraum 4")
    clerk.save()
    clerk.press_ctrl(Key.Key_P)
    clerk.save_papers(clerk.dialog(PrintDialog), papers, "Wochenplan")


def live_through_week(clerk: Clerk) -> None:
    for day in range(5):
        clerk.comes(day)
        clerk.press_ctrl(Key.Key_2)
        assert clerk.has_state("Läuft", BOTH_IN_FORCE)
        clerk.press_ctrl(Key.Key_3)
        clerk.tab_to("Wochenplan")
        tick_briefing(clerk, f"{21 + day}. Februar")


def tick_briefing(clerk: Clerk, day: str) -> None:
    clerk.press_ctrl(Key.Key_Home)
    for _ in range(20):
        if is_briefing_of(clerk.hears(), day):
            break
        clerk.press(Key.Key_Down)
    assert is_briefing_of(clerk.hears(), day)
    assert "erledigt" not in clerk.hears()
    clerk.press(Key.Key_Space)
    assert "erledigt" in clerk.hears()


def is_briefing_of(words: str, day: str) -> bool:
    return words.startswith("Morgenbriefing") and day in words


def certify(clerk: Clerk, papers: Path) -> None:
    clerk.comes(14)
    clerk.press_ctrl(Key.Key_2)
    assert clerk.has_state("Beendet", BOTH_IN_FORCE)
    clerk.save_papers(clerk.next_step(PrintDialog), papers, "Teilnahmebescheinigung")


def close_case(clerk: Clerk) -> None:
    clerk.comes(32)
    assert next_step(clerk.page) == "Nächster Schritt: Fall abschließen"
    asked = clerk.answer_question(Key.Key_Return, "Abschließen", partial(clerk.press, Key.Key_F8))
    assert asked.startswith(f"Fall abschließen? Der Fall {REFERENCE} ist dann vollständig")
    clerk.returns()
    assert clerk.has_state("Abgeschlossen", BOTH_IN_FORCE)


def check_database(database: Path) -> None:
    listed = json.loads(run("list", "--json", "--data", database).stdout)
    assert [(row["reference"], row["state"], row["nda"]) for row in listed] == [
        (REFERENCE, "closed", "2/2")
    ]
    assert listed[0]["next_step"] is None
    assert "in Ordnung" in run("check", "--data", database).stdout


def check_papers(papers: Path) -> None:
    found = {
        path.stem.removeprefix(f"{REFERENCE}-"): text_of(path.read_bytes())
        for path in papers.iterdir()
    }
    slips = {f"{kind}-{side}-PR" for kind in ("BT", "RA") for side in "AB"}
    stays = {f"{kind}-{side}" for kind in ("VE", "WP", "TB") for side in "AB"}
    assert set(found) == {"AV", "WP"} | slips | stays
    assert not any("ENTWURF" in text for text in found.values())
    for party in (MARA, JANA, f"Vertragspartei A {OURS}", f"Vertragspartei B {EMPLOYER}"):
        assert party in found["AV"]
    for slip in slips:
        assert re.search("etzter Tag:? Mo., 31.01.2022", found[slip])
    assert (
        f"Gastperson {MARA} Beschäftigt bei {OURS} Aufnehmende Stelle {EMPLOYER}" in (found["VE-A"])
    )
    assert (
        f"Gastperson {JANA} Beschäftigt bei {EMPLOYER} Aufnehmende Stelle {OURS}" in (found["VE-B"])
    )
    for week in ("WP", "WP-A", "WP-B"):
        assert "Rundgang durchs Rechenzentrum 11:00–12:30 Serverraum 4" in found[week]
        assert found[week].count("Morgenbriefing") == 5
    for side, name in (("A", MARA), ("B", JANA)):
        certificate = found[f"TB-{side}"]
        assert f"{name} war vom 21.02.2022 bis 25.02.2022 im Rahmen" in certificate


def decide(clerk: Clerk, dialog: DecisionDialog, who: str, answer: str) -> None:
    """Turn to the decision of `who`, and record it."""
    for _ in range(8):
        if who in texts(dialog):
            break
        clerk.press_ctrl(Key.Key_PageDown)
    assert who in texts(dialog)
    clerk.press_mnemonic(answer)
    clerk.write("\n")
    clerk.returns()


def record_step(clerk: Clerk, missing: str) -> None:
    clerk.choose(missing)
    clerk.dialog(StepDialog)
    clerk.save()
    assert missing not in clerk.reads()


def pages_shown(dialog: PrintDialog) -> int:
    return int(part(dialog, QLabel, "page_number").text().rpartition(" ")[2])
