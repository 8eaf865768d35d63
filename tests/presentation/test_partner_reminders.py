"""What is still to be settled with the other office is said where a clerk looks every morning."""

from pathlib import Path
from typing import cast

from partner_scene import partner
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import partner_answering, partner_taking
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_writing import Sealing


def page_of(main: MainWindow) -> QWidget:
    assert main.page is not None
    return main.page


def reminder(main: MainWindow) -> QPushButton:
    main.menus.actions[ActionKey.TODAY].trigger()
    return cast("QPushButton", page_of(main).findChild(QPushButton, "unanswered"))


def test_an_answer_that_was_not_sent_is_remembered_until_it_is(
    main: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    assert reminder(main).isHidden()
    with partner(tmp_path, desk.work) as westtal:
        path = tmp_path / "von-dort.jobtausch"
        westtal.a_proposal(path)
        preview = read_partner_file(desk.work, path)
        swap = desk.perform(lambda: partner_taking.accept(desk.work, preview))
        assert swap is not None

        assert reminder(main).text() == "1 Antwort an eine andere Dienststelle"
        reminder(main).click()
        warning = cast("Banner", page_of(main).findChild(Banner, "overlap_warning"))
        assert warning.isVisible()
        assert "die Antwort ist noch nicht gesendet" in warning.accessibleName()

        answer = tmp_path / "antwort.jobtausch"
        desk.perform(lambda: partner_answering.answer(desk.work, swap.id, answer, Sealing()))
    assert reminder(main).isHidden()
