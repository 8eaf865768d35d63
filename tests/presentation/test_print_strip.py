"""The print dialog on the screen: its size, its strip of pages, and who may send papers."""

from dataclasses import replace

from print_screen import opened
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import first_size
from jobswap_desktop.presentation.printing import page_image
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage


def test_page_pictures_show_as_soon_as_it_opens(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    qtbot.waitUntil(dialog._ui.strip.isVisible)


def test_strip_shows_every_page_and_leads_to_it(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.resize(940, 580)
    strip, preview = dialog._ui.strip, dialog._ui.preview
    qtbot.waitUntil(strip.isVisible)
    names = [
        strip.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(strip.model().rowCount())
    ]
    assert names == [
        "Seite 1 von 4, Verschwiegenheitserklärung – Mara Lindner",
        "Seite 2 von 4, Verschwiegenheitserklärung – Mara Lindner",
        "Seite 3 von 4, Verschwiegenheitserklärung – Jana Voss",
        "Seite 4 von 4, Verschwiegenheitserklärung – Jana Voss",
    ]
    assert strip.accessibleName() == "Alle Seiten"
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert preview.page() == 3
    place = strip.visualRect(strip.model().index(2, 0))
    strip.scrollTo(strip.model().index(2, 0))
    place = strip.visualRect(strip.model().index(2, 0))
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert preview.page() == 2
    dialog._ui.page_before.click()
    assert strip.currentIndex().row() == 1


def test_only_pages_in_sight_are_drawn(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    drawn: list[int] = []

    def render(data: bytes, page: int, dpi: int) -> QImage:
        drawn.append(page)
        return page_image(data, page, dpi)

    strip = dialog._ui.strip
    strip.set_render(render)
    (row, *_) = dialog._model.wanted()
    data = dialog._pdf(row)
    dialog.resize(940, 580)
    strip.set_pages([PreviewPage(data, 0, str(n)) for n in range(200)])
    qtbot.waitUntil(lambda: bool(drawn))
    assert len(drawn) < 10


def test_strip_gives_way_where_room_is_short(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.resize(940, 580)
    qtbot.waitUntil(dialog._ui.strip.isVisible)
    dialog.resize(480, 580)
    qtbot.waitUntil(lambda: not dialog._ui.strip.isVisible())
    assert dialog._ui.page_after.isEnabled()


def test_it_opens_nearly_as_large_as_a_usual_screen(desk: Desk) -> None:
    size = first_size(desk.theme.em, QSize(1366, 728))
    assert 0.8 * 1366 < size.width() <= 0.93 * 1366
    assert 0.9 * 728 < size.height() <= 0.93 * 728


def test_who_only_reads_sends_nothing(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    dialog = opened(qtbot, desk, swap)
    assert not dialog._ui.mail.isVisible()
