"""The reusable widgets: what is seen, what is said."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.presentation import accessibility
from jobswap_desktop.presentation.theme import Mode, TextRole, Theme, Tone
from jobswap_desktop.presentation.widgets import row_delegate, snackbar
from jobswap_desktop.presentation.widgets.avatar import Avatar, initials
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.direction_track import DirectionTrack, TrackStop
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.navigation_list import NavigationList, Place
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar
from jobswap_desktop.presentation.widgets.row_delegate import RowDelegate, RowRole, install_rows
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge, badge_size
from jobswap_desktop.presentation.widgets.stepper import Step, Stepper, StepState

pytestmark = pytest.mark.usefixtures("theme")

DONE, CURRENT, OPEN = StepState.DONE, StepState.CURRENT, StepState.OPEN


def test_roles_and_names(qtbot: QtBot) -> None:
    role = QAccessible.Role
    heading = Heading("Verschwiegenheits\u00aderklärung")
    badge = StatusBadge("Personalrat offen", Tone.WAIT)
    banner = Banner("Beispieldaten")
    card = Card("Verlauf")
    avatar = Avatar("Eva von Hagen", Tone.PERSON_B)
    for widget in (heading, badge, banner, card, avatar):
        qtbot.addWidget(widget)
    assert told(heading) == (role.Heading, "Verschwiegenheitserklärung")
    assert told(badge) == (role.StaticText, "Personalrat offen")
    assert told(banner) == (role.Note, "Beispieldaten")
    assert told(card) == (role.Grouping, "Verlauf")
    assert told(avatar) == (role.StaticText, "Eva von Hagen")
    assert avatar.text() == "EH"


def test_interfaces_go_with_their_widgets(qtbot: QtBot) -> None:
    heading = Heading("Verlauf")
    told(heading)
    before = len(accessibility._alive)
    heading.deleteLater()
    qtbot.waitUntil(lambda: len(accessibility._alive) == before - 1)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Mara Sommer", "MS"), ("Eva von der Heide", "EH"), ("Öz", "Ö"), ("", ""), ("ß x", "SX")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_stepper_says_where_the_case_stands(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.set_steps([Step("Antrag", DONE), Step("Beteiligung", CURRENT), Step("Abschluss", OPEN)])
    interface = QAccessible.queryAccessibleInterface(stepper)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Description) == "Step 2 of 3: Beteiligung"
    stepper.set_steps([Step("Antrag", DONE), Step("Abschluss", DONE)])
    assert interface.text(QAccessible.Text.Description) == "All 2 steps done"


def test_track_is_read_as_a_sentence_and_grows_when_narrow(qtbot: QtBot) -> None:
    track = DirectionTrack()
    qtbot.addWidget(track)
    stops = [
        TrackStop("Entwurf", "02.11.2026", DONE),
        TrackStop("Unterzeichnet", "", CURRENT),
        TrackStop("Zur Akte", "", OPEN),
    ]
    track.set_stops("Mara Sommer", stops)
    assert told(track)[1] == "Mara Sommer: Entwurf 02.11.2026, Unterzeichnet: open, Zur Akte: open"
    wide, narrow = track.sizeHint().width(), track.minimumSizeHint().width()
    assert track.heightForWidth(wide) < track.heightForWidth(narrow)


def test_badge_grows_with_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    badge = StatusBadge("offen bis 25.11.2026", Tone.WAIT)
    qtbot.addWidget(badge)
    before = badge.sizeHint()
    theme.set_text_scale(200)
    assert badge.sizeHint().width() > 1.7 * before.width()
    assert badge.sizeHint().height() > 1.7 * before.height()


def test_a_line_is_cut_where_it_still_tells_something(applied: Theme) -> None:
    metrics = QFontMetrics(applied.font(TextRole.CAPTION))
    whole = "3 Unterschriften fehlen · KW 8/2022 · Kim Weber"
    room = metrics.horizontalAdvance("3 Unterschriften fehlen · KW 8/…") + 2
    assert row_delegate.elided(whole, metrics, room) == "3 Unterschriften fehlen · …"
    assert row_delegate.elided(whole, metrics, 10_000) == whole
    room = metrics.horizontalAdvance("3 Unterschriften fehlen · KW 8/2022 ·…") + 2
    assert row_delegate.elided(whole, metrics, room).startswith(
        "3 Unterschriften fehlen · KW 8/2022"
    )
    assert row_delegate.elided("Verschwiegenheit", metrics, 40).endswith("…")


def test_a_name_without_a_blank_breaks_and_is_read_as_it_is(qtbot: QtBot) -> None:
    name = "Langname" * 8
    label = TextLabel(f"Mara {name}", TextRole.TITLE)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 250
    assert label.text() == f"Mara {name}"
    assert told(label)[1] == f"Mara {name}"
    word = TextLabel("Gleichstellungsbeauftragte")
    qtbot.addWidget(word)
    assert QLabel.text(word) == "Gleichstellungsbeauftragte"


def test_snackbar_offers_the_way_back(qtbot: QtBot, said: list[str]) -> None:
    host = QWidget()
    bar = Snackbar(host)
    edit = QLineEdit(host)
    shown(qtbot, host)
    edit.setFocus()
    bar.show_message("Termin verschoben", undoable=True)
    assert bar.isVisible()
    assert edit.hasFocus()
    assert said[0].startswith("Termin verschoben. ")
    assert "Z" in said[0]
    assert host.rect().contains(bar.geometry())
    with qtbot.waitSignal(bar.undo_pressed):
        bar.button.click()
    assert not bar.isVisible()


def test_snackbar_goes_by_itself(qtbot: QtBot, said: list[str]) -> None:
    host = QWidget()
    bar = Snackbar(host)
    shown(qtbot, host)
    bar._timer.setInterval(20)
    bar.show_message("Gespeichert", undoable=False)
    assert not bar.button.isVisible()
    assert said == ["Gespeichert"]
    qtbot.waitUntil(bar.isHidden)
    assert snackbar.LIFETIME == 10_000


def test_empty_state_has_a_button_only_with_a_text(qtbot: QtBot) -> None:
    empty = EmptyState()
    shown(qtbot, empty)
    empty.set_content("document_text", "Noch keine Dokumente.")
    assert not empty.button.isVisible()
    empty.set_content("document_text", "Noch keine Dokumente.", "Drucken")
    with qtbot.waitSignal(empty.pressed):
        empty.button.click()


def test_next_step_moves_its_buttons_beneath_when_narrow(qtbot: QtBot) -> None:
    bar = NextStepBar()
    bar.set_step("Nächster Schritt", "Frist", primary="Eintragen", secondary="Erinnern …")
    shown(qtbot, bar, 900, 120)
    (title,) = bar.findChildren(Heading)
    assert bar.primary.mapTo(bar, bar.primary.rect().center()).x() > title.geometry().right()
    bar.resize(320, 200)
    qtbot.waitUntil(
        lambda: bar.primary.mapTo(bar, bar.primary.rect().topLeft()).y() > title.geometry().bottom()
    )
    with qtbot.waitSignal(bar.primary_pressed):
        bar.primary.click()
    bar.set_step("Fertig")
    assert not bar.primary.isVisible()


def a_list() -> tuple[QListView, QStandardItemModel]:
    view = QListView()
    view.setAccessibleName("Jobtausche")
    model = QStandardItemModel(view)
    item = QStandardItem()
    item.setData("Sommer ⇄ Yıldız", RowRole.TITLE)
    item.setData("KW 48", RowRole.SECONDARY)
    item.setData(Badge("Verschwiegenheit fehlt", Tone.DANGER), RowRole.BADGE)
    item.setData("überfällig seit 2 Tagen", RowRole.DUE)
    item.setData(Tone.DANGER, RowRole.DUE_TONE)
    model.appendRow(item)
    view.setModel(model)
    return view, model


def test_rows_grow_with_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    view, model = a_list()
    qtbot.addWidget(view)
    delegate = install_rows(view)
    option = QStyleOptionViewItem()
    usual = delegate.sizeHint(option, model.index(0, 0)).height()
    assert usual >= 3 * theme.em
    theme.set_text_scale(200)
    assert delegate.sizeHint(option, model.index(0, 0)).height() >= 3 * theme.em
    assert delegate.sizeHint(option, model.index(0, 0)).height() > 1.6 * usual


@pytest.mark.parametrize("width", [240, 300, 500])
def test_what_is_due_is_never_cut(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    view, model = a_list()
    second = Badge("1 von 2 in Kraft", Tone.WAIT)
    model.setData(model.index(0, 0), Badge("In Beteiligung", Tone.WAIT), RowRole.BADGE)
    model.setData(model.index(0, 0), second, RowRole.SECOND_BADGE)
    install_rows(view)
    words: dict[str, tuple[QRect, int]] = {}
    badges: list[QRect] = []

    def write(
        _self: RowDelegate, _painter: QPainter, box: QRect, text: str, font: QFont, _colour: QColor
    ) -> None:
        words[text] = (QRect(box), QFontMetrics(font).horizontalAdvance(text))

    def pin(_painter: QPainter, box: QRect, badge: Badge, font: QFont) -> None:
        assert box.width() >= badge_size(badge, font).width() or width == 240
        badges.append(QRect(box))

    monkeypatch.setattr(RowDelegate, "_paint_text", write)
    monkeypatch.setattr(row_delegate, "paint_badge", pin)
    shown(qtbot, view, width, 200)
    view.grab()
    due, needed = words["überfällig seit 2 Tagen"]
    assert due.width() >= needed
    assert len(badges) >= 2
    assert not any(due.adjusted(0, 4, 0, -4).intersects(box) for box in badges)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_focus_is_seen_on_a_selected_row(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    view, model = a_list()
    install_rows(view)
    other = QPushButton("x")
    host = QWidget()
    layout = QVBoxLayout(host)
    layout.addWidget(view)
    layout.addWidget(other)
    shown(qtbot, host, 400, 300)
    view.setCurrentIndex(model.index(0, 0))
    other.setFocus()
    without = view.grab().toImage()
    view.setFocus()
    assert view.grab().toImage() != without


def test_navigation_tells_where_one_goes(qtbot: QtBot) -> None:
    navigation = NavigationList()
    navigation.set_places([Place("today", "Heute", "home"), Place("swaps", "Jobtausche", "people")])
    navigation.set_counts({"today": 3})
    shown(qtbot, navigation, 200, 200)
    interface = QAccessible.queryAccessibleInterface(navigation)
    assert interface.role() == QAccessible.Role.List
    assert interface.child(0).text(QAccessible.Text.Name) == "Heute (3)"
    with qtbot.waitSignal(navigation.chosen) as heard:
        QTest.keyClick(navigation, Qt.Key.Key_Down)
    assert heard.args == ["swaps"]
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.choose("today")
    navigation.set_rail(True)
    assert navigation.item(0).text() == ""
    assert interface.child(0).text(QAccessible.Text.Name) == "Heute (3)"
    rows = [navigation.visualItemRect(navigation.item(row)) for row in range(2)]
    assert not rows[0].intersects(rows[1])
    assert rows[0].height() >= 24


def test_a_new_system_font_reaches_the_theme(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 1.5)
    usual = theme.em
    with qtbot.waitSignal(theme.changed):
        qapp.setFont(larger)
    assert theme.em > 1.3 * usual
    qapp.setFont(font)
    assert theme.em == usual
