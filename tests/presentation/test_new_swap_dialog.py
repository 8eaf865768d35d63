"""The dialog for a new case, worked by keyboard on a real file."""

from collections.abc import Iterator

import pytest
from builders import a_partner, a_person
from keyboard import Keyboard
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.services import cases, people
from jobswap_desktop.services.workplace import Workplace


class Form:
    """The open dialog with what a clerk sees and strikes."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.created: list[tuple[str, bool]] = []
        self.keys = Keyboard()
        self._window = QWidget()
        self._qtbot = qtbot
        shown(qtbot, self._window, 900, 700)
        self.open()

    def open(self) -> None:
        self.dialog = NewSwapDialog(self.desk, self._window)
        self.dialog.created.connect(self._note)
        self.dialog.open()
        self._qtbot.waitUntil(self.dialog.isActiveWindow)
        self.ui = self.dialog._ui

    def _note(self, swap_id: str, print_wanted: bool) -> None:
        self.created.append((swap_id, print_wanted))

    def seen(self) -> list[str]:
        labels = self.dialog.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def error(self, field: str) -> str:
        line = getattr(self.ui, f"{field}_error")
        return line.text() if line.isVisible() else ""

    def swap(self) -> Swap:
        (row,) = cases.rows(self.desk.work, CaseFilter.ALL)
        return cases.view(self.desk.work, row.swap_id).swap

    def no_case(self) -> bool:
        return cases.count(self.desk.work, CaseFilter.ALL) == 0

    def choose_kind(self, number: int) -> None:
        self.ui.kind.setCurrentIndex(number)
        target = self.ui.own_person if self.ui.own_person.isVisible() else self.ui.counterpart
        target.setFocus()


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> Iterator[Form]:
    made = Form(qtbot, desk)
    yield made
    made._window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_known_people_take_at_most_fourteen_keys(form: Form) -> None:
    form.keys.type("lin\tvos\t9\n")
    assert form.keys.struck <= 14
    swap = form.swap()
    assert form.created == [(swap.id, False)]
    assert swap.title == "Mara Lindner ⇄ Jana Voss"
    assert [office.name for office in swap.offices] == ["Stadt Lindenfurt", "IT-Verbund Westtal"]
    assert f"{swap.first_day}–{swap.last_day}" == "2022-02-28–2022-03-04"
    assert swap.state is SwapState.REQUESTED
    assert len(people.all_people(form.desk.work)) == 2


def test_new_people_take_at_most_forty_five_keys(form: Form) -> None:
    form.keys.type("Sargalski, Lena\tSchröder, Clarisse\tit\t9\n")
    assert form.keys.struck <= 45
    swap = form.swap()
    assert swap.title == "Lena Sargalski ⇄ Clarisse Schröder"
    assert swap.offices[1].name == "IT-Verbund Westtal"
    saved = {person.full_name: person.office_id for person in people.all_people(form.desk.work)}
    assert saved["Clarisse Schröder"] == "office-b"
    assert saved["Lena Sargalski"] == "office-a"


def test_names_are_found_without_their_marks_and_in_either_order(
    qtbot: QtBot, desk: Desk, work: Workplace
) -> None:
    people.save(work, a_person(id=PersonId("p-3"), first_name="Işıl", last_name="Yılmaz"))
    form = Form(qtbot, desk)
    form.keys.type("yilmaz\tJana Voss\t9\n")
    assert form.swap().title == "Işıl Yılmaz ⇄ Jana Voss"


def test_a_name_in_its_spoken_order_is_split(form: Form) -> None:
    form.keys.type("Ida Neumann\tvos\t9\n")
    assert form.swap().placements[0].visitor.list_name == "Neumann, Ida"


def test_among_several_the_popup_decides(qtbot: QtBot, desk: Desk, work: Workplace) -> None:
    people.save(
        work,
        a_partner(id=PersonId("p-3"), first_name="Jan", last_name="Vossberg", function="Archiv"),
    )
    form = Form(qtbot, desk)
    form.keys.type("lin\tvos")
    popup = form.ui.counterpart.completer().popup()
    assert popup is not None
    assert [popup.model().index(row, 0).data() for row in range(3)] == [
        "Voss, Jana · Referentin für Verwaltungsdigitalisierung, Geschäftsstelle",
        "Vossberg, Jan · Archiv, Geschäftsstelle",
        "„vos“ neu anlegen",
    ]
    form.keys.press_all([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return])
    assert form.ui.counterpart.text() == "Vossberg, Jan"
    form.keys.type("\t9\n")
    assert form.swap().placements[1].visitor.id == "p-3"


def test_office_of_a_known_person_is_filled_in_and_skipped(form: Form) -> None:
    form.keys.type("lin\tvos\t")
    assert form.ui.office.text() == "IT-Verbund Westtal"
    assert form.ui.week.hasFocus()
    form.keys.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert form.ui.office.hasFocus()


def test_new_office_is_recorded_with_the_case(form: Form) -> None:
    form.keys.type("lin\tKorte, Tim\tKreis Talheim\t")
    assert "Neue Dienststelle, wird mit dem Fall angelegt (angenommen: Nordrhein-Westfalen)" in (
        form.seen()
    )
    form.keys.type("9\n")
    assert form.swap().offices[1].name == "Kreis Talheim"


def test_week_is_echoed_and_what_follows_is_foretold(form: Form) -> None:
    form.keys.type("lin\tvos\t9")
    assert "KW\u00a09/2022 · 28.02.–04.03." in form.seen()
    assert (
        "Es entstehen: 2 Verschwiegenheitserklärungen, 4 Entscheidungen, 4 Beteiligungen, "
        "5 Morgenbriefings."
    ) in form.seen()


def test_rosenmontag_and_holidays_are_named(form: Form) -> None:
    form.keys.type("lin\tvos\t9")
    assert any("Mo., 28.02.2022: Rosenmontag" in text for text in form.seen())
    form.ui.week.setText("15")
    assert any("Fr., 15.04.2022: Karfreitag" in text for text in form.seen())


def test_too_little_time_is_said(form: Form) -> None:
    form.keys.type("lin\tvos\t14.2.-18.2.")
    sentence = "Noch 13 Tage bis zum Beginn, die Beteiligung braucht etwa 14."
    assert any(sentence in text for text in form.seen())
    form.ui.week.setText("9")
    assert not any("die Beteiligung braucht" in text for text in form.seen())
    form.ui.week.setText("3/2022")
    assert any("Der Beginn liegt in der Vergangenheit." in text for text in form.seen())


@pytest.mark.parametrize(
    ("number", "typed", "kind", "who"),
    [
        (1, "lin\tIT-Verbund\t9\n", SwapKind.ONE_SIDED, ("Stadt Lindenfurt", "Mara Lindner")),
        (2, "vos\t9\n", SwapKind.ONE_SIDED, ("IT-Verbund Westtal", "Jana Voss")),
        (3, "Klein, Noah\t\t9\n", SwapKind.INTERNSHIP, (None, "Noah Klein")),
        (3, "Klein, Noah\tSchule\t9\n", SwapKind.INTERNSHIP, ("Schule", "Noah Klein")),
    ],
)
def test_other_kinds(
    form: Form, number: int, typed: str, kind: SwapKind, who: tuple[str | None, str]
) -> None:
    home, title = who
    form.choose_kind(number)
    form.keys.type(typed)
    swap = form.swap()
    (placement,) = swap.placements
    assert (swap.kind, swap.title) == (kind, title)
    assert (placement.home.name if placement.home else None) == home
    assert placement.host.is_own is (number != 1)


def test_particulars_are_closed_until_wanted(form: Form) -> None:
    form.keys.type("lin\tvos\t9")
    assert not form.ui.occasion.isVisible()
    form.ui.more.click()
    assert form.ui.occasion.hasFocus()
    form.keys.type("Digitalisierung")
    form.ui.instrument.setCurrentIndex(1)
    form.ui.as_draft.setChecked(True)
    form.ui.create.click()
    swap = form.swap()
    assert swap.state is SwapState.DRAFT
    assert swap.occasion == "Digitalisierung"
    assert {p.instrument for p in swap.placements} == {Instrument.ABORDNUNG}


def test_printing_can_follow_at_once(form: Form) -> None:
    form.keys.type("lin\tvos\t9")
    form.ui.create_and_print.click()
    assert form.created == [(form.swap().id, True)]


def test_recorded_case_can_be_taken_back(form: Form) -> None:
    form.keys.type("lin\tvos\t9\n")
    form.desk.undo_stack.undo()
    assert form.no_case()


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ("\tvos\t9\n", "own_person", "Diese Angabe fehlt noch."),
        ("lin\t\tit\t9\n", "counterpart", "Diese Angabe fehlt noch."),
        ("lin\tKorte, Tim\t\t9\n", "office", "Diese Angabe fehlt noch."),
        ("lin\tvos\t\n", "week", "Diese Angabe fehlt noch."),
        (
            "lin\tvos\t31.02.\n",
            "week",
            "„31.02.“ ist kein Datum im Kalender. Bitte so eingeben: 28.02.2022, 28.2. oder KW 9.",
        ),
        (
            "lin\tvos\t4.3.2022-28.2.2022\n",
            "week",
            "Das Ende liegt vor dem Beginn (04.03.2022). Bitte ein späteres Ende wählen.",
        ),
        (
            "lin\tKorte, Tim\tstadt lindenfurt\t9\n",
            "office",
            (
                "Beide Seiten gehören zu Stadt Lindenfurt. Innerhalb einer Dienststelle ist das "
                "eine Umsetzung und kein Jobtausch. Bitte eine andere Dienststelle wählen."
            ),
        ),
        (
            f"{'x' * 290}, Annabella\tvos\t9\n",
            "own_person",
            "Der Text hat 290 Zeichen. Bitte auf höchstens 120 kürzen.",
        ),
        (
            "→, Mara\tvos\t9\n",
            "own_person",
            (
                "Das Zeichen „→“ kann nicht gedruckt werden. Bitte weglassen oder mit Worten "
                "schreiben."
            ),
        ),
        (
            "Neumann\tvos\t9\n",
            "own_person",
            "Bitte Nachname und Vorname eingeben, zum Beispiel Lindner, Mara.",
        ),
        (
            "Voss, Jana\tKorte, Tim\tit\t9\n",
            "own_person",
            "Jana Voss gehört zu IT-Verbund Westtal. Bitte eine andere Person wählen.",
        ),
    ],
)
def test_what_is_refused_is_said_at_its_field(
    form: Form, typed: str, field: str, sentence: str
) -> None:
    form.keys.type(typed)
    assert form.error(field) == sentence
    assert form.dialog.isVisible()
    assert getattr(form.ui, field).hasFocus()
    assert form.no_case()


def test_somebody_does_not_swap_with_themselves(form: Form) -> None:
    form.keys.type("lin\tLindner, Mara\t9\n")
    assert form.error("counterpart") == (
        "Beide Seiten nennen dieselbe Person. Bitte für das Gegenüber eine andere Person wählen."
    )
    assert form.error("office").startswith("Beide Seiten gehören zu Stadt Lindenfurt.")
    assert form.no_case()


def test_short_name_that_begins_a_known_one_can_be_new(form: Form) -> None:
    form.keys.type("Lin, Ma")
    form.keys.press_all([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return])
    form.keys.type("\tvos\t9\n")
    assert form.swap().title == "Ma Lin ⇄ Jana Voss"


def test_same_new_name_on_both_sides_is_one_person(form: Form) -> None:
    form.keys.type("Meier, Anna\tAnna Meier\tit\t9\n")
    assert "dieselbe Person" in form.error("counterpart")
    assert form.no_case()


def test_overlapping_stay_is_warned_of_and_recorded_all_the_same(form: Form) -> None:
    form.keys.type("lin\tvos\t9\n")
    form.open()
    form.keys.type("lin\tKorte, Tim\tit\t2.3.-4.3.")
    sentence = (
        "Mara Lindner ist in dieser Zeit auch im Fall 11.2-JT-2022-001 (28.02.2022–04.03.2022) "
        "eingeplant."
    )
    assert any(sentence in text for text in form.seen())
    form.ui.week.setText("11")
    assert not any(sentence in text for text in form.seen())
    form.ui.week.setText("2.3.-4.3.")
    form.ui.create.click()
    assert cases.count(form.desk.work, CaseFilter.ALL) == 2


def test_second_case_of_the_same_two_is_warned_of(form: Form) -> None:
    form.keys.type("lin\tvos\t9\n")
    form.open()
    form.keys.type("lin\tvos\t20")
    sentence = (
        "Für dieselben Personen gibt es schon den offenen Fall 11.2-JT-2022-001 "
        "(28.02.2022–04.03.2022)."
    )
    assert any(sentence in text for text in form.seen())


@pytest.mark.parametrize("name", ["<b>Fett</b>, Anna", "Müller & Co, Anna", "Çağlar, Gül"])
def test_marks_in_names_are_shown_as_they_are(form: Form, name: str) -> None:
    last = name.partition(",")[0]
    form.keys.type(f"{name}\tvos\t9\n")
    assert last in form.swap().title


def test_esc_keeps_a_draft_that_can_be_restored(form: Form) -> None:
    form.keys.type("lin\tKorte, Tim\tKreis Talheim\t9")
    form.keys.press(Qt.Key.Key_Escape)
    assert form.no_case()
    form.open()
    assert any("Nicht gespeicherte Eingaben vom" in text for text in form.seen())
    assert form.ui.own_person.text() == "Lindner, Mara"
    assert form.ui.office.text() == "Kreis Talheim"
    assert "KW\u00a09/2022 · 28.02.–04.03." in form.seen()
    form.ui.create.click()
    assert form.swap().title == "Mara Lindner ⇄ Tim Korte"
    form.open()
    assert not any("Nicht gespeicherte" in text for text in form.seen())


def test_empty_dialog_leaves_no_draft(form: Form) -> None:
    form.keys.press(Qt.Key.Key_Escape)
    form.open()
    assert not any("Nicht gespeicherte" in text for text in form.seen())


def test_changing_the_counterpart_empties_the_office_that_came_with_it(form: Form) -> None:
    form.keys.type("lin\tvos\t")
    form.ui.counterpart.setFocus()
    form.ui.counterpart.selectAll()
    form.keys.type("Korte, Tim\t")
    assert form.ui.office.text() == ""
    assert form.ui.office.hasFocus()


def test_person_of_no_office_can_be_a_guest(qtbot: QtBot, desk: Desk, work: Workplace) -> None:
    people.save(work, a_partner(id=PersonId("p-3"), last_name="Frei", office_id=None))
    form = Form(qtbot, desk)
    form.keys.type("lin\tfrei\tit\t9\n")
    assert form.swap().placements[1].home is not None
    assert form.swap().placements[1].visitor.office_id in {None, OfficeId("office-b")}
