"""Somebody restores a copy while a colleague's window is open: the colleague is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from copies import add_person, kept, safe
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import backups, people, restoring
from jobswap_desktop.services.workplace import open_workplace


@pytest.mark.parametrize("is_colleague", [True, False])
def test_window_says_who_has_restored_a_copy(
    qtbot: QtBot, desk: Desk, tmp_path: Path, is_colleague: bool
) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)

    def told() -> str:
        banner = window.findChild(Banner, "notice_restored")
        return banner.accessibleName() if isinstance(banner, Banner) else ""

    account = "berg" if is_colleague else desk.work.actor.account
    path = Path(desk.work.db.path)
    other = open_workplace(
        path, a_clerk(name="Anna Berg", account=account), lambda: date(2022, 2, 1)
    )
    try:
        other = kept(other, tmp_path / "Sicherungen")
        source = backups.make(safe(other), Occasion.AUTOMATIC)
        add_person(other, 1)
        window.watch.look()
        assert told() == ""
        staged = restoring.stage(safe(other), source)
        restoring.carry_out(restoring.order(other, safe(other), staged))
        window.watch.look()
        wanted = "Anna Berg hat eine Sicherung wiederhergestellt ("
        assert told().startswith(wanted) is is_colleague
        assert len(people.all_people(desk.work)) == 2
        people.save(other, replace(people.all_people(other)[0], function="Neu"))
        before = told()
        window.watch.look()
        assert told() == before
    finally:
        other.db.close()
    window.close()
