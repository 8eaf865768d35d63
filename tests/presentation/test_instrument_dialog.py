"""The advice on instruments, worked by keyboard and mouse on a real file."""

from collections.abc import Iterator
from datetime import date

import pytest
from builders import a_partner_office, a_person
from keyboard import Keyboard
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.instrument_advice import AdviceQuestion
from jobswap_desktop.domain.offices import LegalForm
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.presentation.actions import ActionKey, MenuKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs import instrument_dialog
from jobswap_desktop.presentation.dialogs.instrument_dialog import InstrumentDialog
from jobswap_desktop.presentation.dialogs.instrument_question import InstrumentQuestion
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import offices, people
from jobswap_desktop.services.instruments import InstrumentQuery
from jobswap_desktop.services.workplace import Workplace

TEMPORARY = "Nur auf Zeit"
WATCHES = "Sie schaut zu, begleitet und bespricht"
WORKS = "Sie arbeitet dort mit, nach deren Weisung"


class Advised:
    """The open dialog with what a clerk sees and clicks."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.keys = Keyboard()
        self.taken: list[Instrument] = []
        self._qtbot = qtbot
        self._window = QWidget()
        shown(qtbot, self._window, 900, 700)

    def open(self, query: InstrumentQuery, *, is_choice: bool = True) -> None:
        self.dialog = InstrumentDialog(self.desk, query, self._window, is_choice=is_choice)
        self.dialog.taken.connect(self.taken.append)
        self.dialog.open()
        self._qtbot.waitUntil(self.dialog.isActiveWindow)
        self.ui = self.dialog._ui

    def of(self, person: str = "person-a", host: str = "office-b") -> InstrumentQuery:
        known = {each.id: each for each in offices.all_offices(self.desk.work)}
        visitor = next(p for p in people.all_people(self.desk.work) if p.id == person)
        return InstrumentQuery(
            visitor=visitor,
            home=known[OfficeId("office-a")],
            host=known[OfficeId(host)],
            first_day=date(2022, 2, 21),
            last_day=date(2022, 2, 25),
        )

    def asked(self) -> list[str]:
        boxes = self.dialog.findChildren(InstrumentQuestion)
        return [box.accessibleName() for box in boxes if box.isVisible()]

    def radio(self, words: str, question: str = "") -> QRadioButton:
        (found,) = [
            each
            for box in self.dialog.findChildren(InstrumentQuestion)
            for each in box.findChildren(QRadioButton)
            if each.text() == words and each.isVisible() and question in box.accessibleName()
        ]
        return found

    def click(self, words: str, question: str = "") -> None:
        QTest.mouseClick(self.radio(words, question), Qt.MouseButton.LeftButton)

    def seen(self) -> str:
        labels = self.ui.answer.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())


@pytest.fixture
def advised(qtbot: QtBot, desk: Desk) -> Iterator[Advised]:
    made = Advised(qtbot, desk)
    yield made
    made._window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_of_a_known_stay_only_the_essential_is_asked(advised: Advised) -> None:
    advised.open(advised.of())
    assert advised.ui.known.text() == (
        "Mara Lindner (Tarifbeschäftigte) · zu IT-Verbund Westtal (Zweckverband) · "
        "21.02.–25.02.2022"
    )
    assert advised.asked() == [
        "Für wie lange ist es gedacht?",
        "Was tut die Person bei der aufnehmenden Stelle?",
    ]
    assert advised.radio(TEMPORARY).isChecked()
    assert "Bitte die Fragen beantworten" in advised.seen()
    assert not advised.ui.take.isEnabled()


def test_a_key_and_enter_take_over_a_hospitation(advised: Advised) -> None:
    advised.open(advised.of())
    advised.keys.press(Qt.Key.Key_Space)
    assert "Empfohlen: Hospitation" in advised.seen()
    assert "Ein Gastbesuch zum Lernen." in advised.seen()
    assert "§ 72 Abs. 4 LPVG NRW · bitte prüfen" in advised.seen()
    advised.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert advised.taken == [Instrument.HOSPITATION]


def test_the_answer_follows_every_click(advised: Advised) -> None:
    advised.open(advised.of())
    advised.click(WORKS)
    agreement = "Wendet die aufnehmende Stelle den TVöD oder den TV-L an?"
    assert agreement in advised.asked()
    advised.click("Ja", agreement)
    assert "Empfohlen: Abordnung" in advised.seen()
    assert "§ 4 Abs. 1 TVöD/TV-L, Protokollerklärung Nr. 1 · bitte prüfen" in advised.seen()
    assert "§ 1 Abs. 3 Nr. 2c AÜG" in advised.seen().splitlines()
    advised.click("Nein", agreement)
    assert "Empfohlen: Zuweisung" in advised.seen()
    assert "Die Person muss der Zuweisung zustimmen." in advised.seen()
    assert "Empfohlen: Abordnung" not in advised.seen()
    advised.click(WATCHES)
    assert agreement not in advised.asked()
    assert "Empfohlen: Hospitation" in advised.seen()
    assert advised.taken == []


def test_out_of_scope_is_explained_and_cannot_be_taken(advised: Advised) -> None:
    advised.open(advised.of())
    advised.click("Auf Dauer")
    advised.click("Ja, die Aufgaben werden verlagert")
    assert "Nicht angeboten: Personalgestellung" in advised.seen()
    assert "§ 4 Abs. 3 TVöD · bitte prüfen" in advised.seen()
    assert not advised.ui.take.isEnabled()
    advised.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert advised.taken == []
    assert advised.dialog.isVisible()
    advised.keys.press(Qt.Key.Key_Escape)
    assert not advised.dialog.isVisible()


def test_what_the_legal_form_suggests_is_marked_as_presumed(
    advised: Advised, work: Workplace
) -> None:
    offices.save(
        work,
        a_partner_office(
            id=OfficeId("o-3"), name="Stadtwerke", legal_form=LegalForm.LIMITED_COMPANY
        ),
    )
    people.save(work, a_person(id=PersonId("p-3"), status_group=StatusGroup.CIVIL_SERVANT))
    advised.open(advised.of("p-3", "o-3"))
    advised.click(WORKS)
    question = "Hat die aufnehmende Stelle Dienstherrnfähigkeit?"
    box = next(
        each
        for each in advised.dialog.findChildren(InstrumentQuestion)
        if each.accessibleName() == question
    )
    assert advised.radio("Nein", question).isChecked()
    hint = "Nach der Rechtsform vermutet (GmbH), bitte prüfen."
    assert hint in [label.text() for label in box.findChildren(QLabel) if label.isVisible()]
    assert "Empfohlen: Zuweisung" in advised.seen()
    assert "§ 1 Abs. 3 Nr. 2a AÜG" in advised.seen()
    advised.click("Ja", question)
    assert hint not in [label.text() for label in box.findChildren(QLabel) if label.isVisible()]
    assert "Empfohlen: Abordnung" in advised.seen()


def test_pure_advice_asks_everything_and_takes_nothing(advised: Advised) -> None:
    advised.open(InstrumentQuery(), is_choice=False)
    assert not advised.ui.take.isVisible()
    assert not advised.ui.known.isVisible()
    for words in ("Zu einer anderen Dienststelle", TEMPORARY, WORKS, "Beamtinnen und Beamte"):
        advised.click(words)
    advised.click("Ja", "Dienstherrnfähigkeit")
    advised.click("Nein", "Grundgehalt")
    assert "Empfohlen: Abordnung" in advised.seen()
    assert "Die Person muss der Abordnung zustimmen." in advised.seen()
    assert advised.asked() == [
        "Wohin geht die Person?",
        "Für wie lange ist es gedacht?",
        "Was tut die Person bei der aufnehmenden Stelle?",
        "Welcher Statusgruppe gehört die Person an?",
        "Hat die aufnehmende Stelle Dienstherrnfähigkeit?",
        "Ist die aufnehmende Stelle eine juristische Person des öffentlichen Rechts?",
        "Gehört zu der Tätigkeit dasselbe Grundgehalt wie zum bisherigen Amt?",
        "Dauert es länger als drei Monate?",
    ]
    advised.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not advised.dialog.isVisible()


def test_the_dialog_grows_with_its_answer(advised: Advised, qtbot: QtBot) -> None:
    advised.open(advised.of())
    before = advised.dialog.height()
    advised.click(WATCHES)
    qtbot.waitUntil(lambda: advised.dialog.height() > before)
    assert advised.ui.scroll.verticalScrollBar().maximum() == 0


def test_the_end_of_a_long_answer_is_reached_by_keys(advised: Advised, theme: Theme) -> None:
    theme.set_text_scale(200)
    advised.open(advised.of())
    advised.click(WATCHES)
    bar = advised.ui.scroll.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(advised.dialog, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    for _page in range(9):
        QTest.keyClick(advised.dialog, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_the_menu_offers_pure_advice(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1200, 800)
    action = window.menus.actions[ActionKey.INSTRUMENT_ADVICE]
    assert action in window.menus.menus[MenuKey.HELP].actions()
    assert action.text() == "&Welches Instrument? …"
    action.trigger()
    dialog = window.findChild(InstrumentDialog)
    assert isinstance(dialog, InstrumentDialog)
    assert dialog.isVisible()
    assert not dialog._ui.take.isVisible()
    window.close()


def test_a_screen_reader_hears_question_and_answer(
    advised: Advised, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(_widget: QWidget, text: str) -> None:
        heard.append(text)

    monkeypatch.setattr(instrument_dialog, "announce", hear)
    advised.open(advised.of())
    box = advised.dialog.findChildren(InstrumentQuestion)[1]
    assert isinstance(box, InstrumentQuestion)
    role, _name = told(box)
    assert role == QAccessible.Role.Grouping
    advised.click(WATCHES)
    assert len(heard) == 1
    assert heard[0].startswith("Empfohlen: Hospitation Ein Gastbesuch zum Lernen.")
    assert len(list(AdviceQuestion)) == len(advised.dialog.findChildren(InstrumentQuestion))


# --- from the dialog for a new case ------------------------------------------------------------


def test_the_dialog_for_a_new_case_takes_the_answer(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    shown(qtbot, window, 900, 700)
    form = NewSwapDialog(desk, window)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    keys = Keyboard()
    keys.type("lin\tvos\t9")
    ui = form._ui
    ui.more.click()
    QTest.mouseClick(ui.ask_instrument, Qt.MouseButton.LeftButton)
    dialog = form.findChild(InstrumentDialog)
    assert isinstance(dialog, InstrumentDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog._ui.known.text() == (
        "Mara Lindner (Tarifbeschäftigte) · zu IT-Verbund Westtal (Zweckverband) · "
        "28.02.–04.03.2022\nDie Gegenrichtung ist gesondert zu beurteilen."
    )
    for words in (WORKS, "Nein"):
        visible = [r for r in dialog.findChildren(QRadioButton) if r.isVisible()]
        QTest.mouseClick(next(r for r in visible if r.text() == words), Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog._ui.take, Qt.MouseButton.LeftButton)
    assert ui.instrument.currentText() == "Zuweisung"
    assert form._entry().instrument is Instrument.ZUWEISUNG
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_empty_form_asks_for_everything(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    shown(qtbot, window, 900, 700)
    form = NewSwapDialog(desk, window)
    form.open()
    form._ui.ask_instrument.click()
    dialog = form.findChild(InstrumentDialog)
    assert isinstance(dialog, InstrumentDialog)
    boxes = [b for b in dialog.findChildren(InstrumentQuestion) if not b.isHidden()]
    assert [box.accessibleName() for box in boxes] == ["Wohin geht die Person?"]
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_two_offices_of_one_employer_are_said_in_the_form(
    qtbot: QtBot, desk: Desk, work: Workplace
) -> None:
    offices.save(
        work,
        a_partner_office(id=OfficeId("o-3"), name="Stadtbücherei", employer="Stadt Lindenfurt"),
    )
    window = QWidget()
    shown(qtbot, window, 900, 700)
    form = NewSwapDialog(desk, window)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    Keyboard().type("lin\tNeumann, Ida\tStadtb\t9\t")
    seen = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    hint = "Beide Dienststellen gehören zum selben Arbeitgeber (Stadt Lindenfurt)."
    assert any(hint in text for text in seen)
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
