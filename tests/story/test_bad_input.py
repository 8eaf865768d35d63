"""What is wrong is said where it was typed, and nothing of it reaches the file."""

import sqlite3
from pathlib import Path

import pytest
from case_screen import part, settle
from case_steps import consent
from documents.pages import text_of
from PySide6.QtWidgets import QDialog, QLineEdit
from story.clerk import Clerk, Key

from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services import cases

THE_CASE = "Lindner, Mara\tVoss, Jana\tIT-Verbund Westtal\tKW 8\n"
NEW_PAIR = "Neumann, Ida\tKorte, Tim\tIT-Verbund Westtal\t"
NOT_PRINTABLE = "Das Zeichen „→“ kann nicht gedruckt werden."


def make_case(clerk: Clerk, typed: str = THE_CASE) -> None:
    clerk.press_ctrl(Key.Key_N)
    clerk.dialog(NewSwapDialog)
    clerk.write(typed)
    clerk.returns()


def errors(dialog: QDialog) -> dict[str, str]:
    """Return the sentences that are shown, by the field beneath which they stand."""
    settle()
    lines = dialog.findChildren(FieldError)
    return {
        line.objectName().removesuffix("_error"): line.text() for line in lines if line.isVisible()
    }


def content(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        (f"{NEW_PAIR}4.3.2022-28.2.2022\n", "week", "Das Ende liegt vor dem Beginn (04.03.2022)."),
        (f"{NEW_PAIR}31.02.\n", "week", "„31.02.“ ist kein Datum im Kalender."),
        (
            "Neumann, Ida\tIda Neumann\tIT-Verbund Westtal\tKW 9\n",
            "counterpart",
            "Beide Seiten nennen dieselbe Person.",
        ),
        (
            "Neumann, Ida\tLindner, Mara\tKW 9\n",
            "office",
            "Beide Seiten gehören zu Stadt Lindenfurt.",
        ),
        (
            f"{'x' * 290}, Annabella\tKorte, Tim\tIT-Verbund Westtal\tKW 9\n",
            "own_person",
            "Der Text hat 290 Zeichen. Bitte auf höchstens 120 kürzen.",
        ),
        ("→, Mara\tKorte, Tim\tIT-Verbund Westtal\tKW 9\n", "own_person", NOT_PRINTABLE),
    ],
)
def test_new_case_is_refused_at_its_field(
    clerk: Clerk, database: Path, typed: str, field: str, sentence: str
) -> None:
    make_case(clerk)
    before = content(database)
    clerk.press_ctrl(Key.Key_N)
    dialog = clerk.dialog(NewSwapDialog)
    clerk.write(typed)
    said = errors(dialog)
    assert list(said) == [field]
    assert said[field].startswith(sentence)
    assert part(dialog, QLineEdit, field).hasFocus()
    assert content(database) == before
    clerk.press(Key.Key_Escape)
    clerk.returns()
    assert "Mara Lindner ⇄ Jana Voss" in clerk.reads()


@pytest.mark.parametrize(
    ("label", "typed", "field", "sentence"),
    [
        ("Titel", "", "title", "Diese Angabe fehlt noch."),
        ("Titel", "x" * 300, "title", "Der Text hat 300 Zeichen. Bitte auf höchstens"),
        ("Titel", "Westtal → Lindenfurt", "title", NOT_PRINTABLE),
        ("Ende", "830", "end", "Das Ende liegt vor dem Beginn (09:00)."),
        ("Beginn", "25:00", "start", "„25:00“ ist keine Uhrzeit."),
        ("Tag", "31.02.2022", "day", "„31.02.2022“ ist kein Datum im Kalender."),
    ],
)
def test_appointment_is_refused_at_its_field(  # noqa: PLR0917 - a table of four columns
    clerk: Clerk, database: Path, label: str, typed: str, field: str, sentence: str
) -> None:
    make_case(clerk)
    before = content(database)
    clerk.press_ctrl_shift(Key.Key_N)
    dialog = clerk.dialog(AppointmentDialog)
    clerk.write("Rundgang")
    clerk.press_mnemonic(label)
    clerk.replace(typed)
    if not typed:
        clerk.press(Key.Key_Delete)
    clerk.press_ctrl(Key.Key_Return)
    said = errors(dialog)
    assert list(said) == [field]
    assert said[field].startswith(sentence)
    assert part(dialog, QLineEdit, field).hasFocus()
    assert content(database) == before
    clerk.press(Key.Key_Escape)
    clerk.returns()


def test_marks_and_letters_of_names_stand_on_screen_and_paper(clerk: Clerk, tmp_path: Path) -> None:
    make_case(clerk, "<b>Groß</b>, Anna\tÇağlar & Şahin, Işıl\tIT-Verbund Westtal\tKW 8\n")
    assert "Anna <b>Groß</b> ⇄ Işıl Çağlar & Şahin" in clerk.reads()
    consent(clerk.work, cases.by_reference(clerk.work, "11.2-JT-2021-001").id)
    clerk.press_ctrl(Key.Key_P)
    clerk.save_papers(clerk.dialog(PrintDialog), tmp_path, "Verschwiegenheitserklärung")
    for side, name in (("A", "Anna <b>Groß</b>"), ("B", "Işıl Çağlar & Şahin")):
        declaration = tmp_path / f"11.2-JT-2021-001-VE-{side}.pdf"
        assert f"Gastperson {name} Beschäftigt bei" in text_of(declaration.read_bytes())


def test_week_without_appointments_prints_its_days(clerk: Clerk, tmp_path: Path) -> None:
    make_case(clerk)
    clerk.press_ctrl(Key.Key_3)
    clerk.tab_to("Wochenplan")
    for _ in range(5):
        clerk.press(Key.Key_Delete)
    assert "Noch keine Termine in KW 8." in clerk.reads()
    clerk.press_ctrl(Key.Key_P)
    clerk.save_papers(clerk.dialog(PrintDialog), tmp_path, "Wochenplan")
    plan = text_of((tmp_path / "11.2-JT-2021-001-WP.pdf").read_bytes())
    assert "Mo., 21.02." in plan
    assert "Fr., 25.02." in plan
    assert "Morgenbriefing" not in plan
