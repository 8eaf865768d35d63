"""Laying out and painting a week of 100 appointments and of 1 000; opening a case."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import builders
import crowd
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from stopwatch import median_ms
from weeks import a_model, content

from jobswap_desktop import app
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.week_layout import Measures, WeekGeometry
from jobswap_desktop.presentation.widgets.week_view import WeekView

APPOINTMENTS = 100
MANY = 1_000


def figures(folder: Path, large: int, rounds: int) -> Iterator[dict[str, Any]]:
    """Yield the figures of the week and of pages in the window."""
    create_application(["benchmark"])
    yield from _week(rounds)
    database = folder / f"pages-{large}.sqlite"
    crowd.fill(database, large)
    work = app.open_existing(database, lambda: crowd.TODAY)
    desk = Desk(work, current_theme(), Messages(), Settings(folder / "pages.json"))
    page = SwapsPage(desk)
    page.resize(1100, 700)
    page.show()
    case = page.findChild(CasePage)
    assert case is not None
    ids = iter([SwapId(f"s{number:06}") for number in range(100)] * 10)

    def open_case() -> None:
        case.show_case(next(ids))

    yield _row(f"open a case in the window, {large} cases", median_ms(open_case, rounds), "ms", 20)
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents()
    work.db.close()


def _week(rounds: int) -> Iterator[dict[str, Any]]:
    laid_out, painted = _laid_out(APPOINTMENTS, rounds * 5), _painted(APPOINTMENTS, rounds)
    yield _row(f"week layout, {APPOINTMENTS} appointments", laid_out, "ms", 1)
    yield _row(f"week paint, {APPOINTMENTS} appointments", painted, "ms", 8)
    # Ten times as many may take ten times as long, and a little for the columns they stand in.
    growth = _best_layout(MANY, rounds) / _best_layout(APPOINTMENTS, rounds * 5)
    yield _row(f"week layout, {MANY} against {APPOINTMENTS} appointments", growth, "x", 12)
    # Drawn is what there is room for; the others are counted.
    growth = _painted(MANY, rounds) / painted
    yield _row(f"week paint, {MANY} against {APPOINTMENTS} appointments", growth, "x", 12)


def _laid_out(appointments: int, rounds: int) -> float:
    shown = content(_appointments(appointments))
    return median_ms(lambda: WeekGeometry(shown, Measures(1200, 72, 44)), rounds)


def _best_layout(appointments: int, rounds: int) -> float:
    """Return the shortest time, which other work on the machine lengthens least."""
    return min(_laid_out(appointments, 1) for _round in range(rounds))


def _painted(appointments: int, rounds: int) -> float:
    view = WeekView()
    view.setModel(a_model(content(_appointments(appointments))))
    view.resize(1280, 800)
    view.show()
    picture = QPixmap(view.viewport().size())
    painted = median_ms(lambda: view.viewport().render(picture), rounds)
    view.close()
    view.deleteLater()
    return painted


def _appointments(number_of_them: int) -> Iterator[Appointment]:
    """Yield a week's appointments, every twentieth one of whole days."""
    first = builders.an_appointment()
    midnight = datetime.combine(first.day, time())
    for number in range(number_of_them):
        if number % 20 == 0:
            begin = midnight + timedelta(days=number // 20 % 5)
            yield builders.an_appointment(begin, begin + timedelta(days=1), all_day=True)
            continue
        offset = timedelta(days=number % 5, minutes=(number * 35) % 480)
        letter = "a" if number % 3 else "b"
        yield builders.an_appointment(
            first.start + offset,
            first.end + offset - timedelta(minutes=45),
            placement_ids=frozenset({PlacementId(f"placement-{letter}")}),
        )


def _row(name: str, value: float, unit: str, budget: float) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "budget": budget}
