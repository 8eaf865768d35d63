"""A week and its two people, for lines that stand for appointments."""

from dataclasses import replace
from datetime import date, time

from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.presentation.quick_days import Calendar
from jobswap_desktop.presentation.quick_text import QuickEntry, QuickScene, QuickVisitor

A, B = PlacementId("a"), PlacementId("b")
LENA = QuickVisitor(placement_id=A, first_name="Lena", last_name="Sargalski")
CLARISSE = QuickVisitor(placement_id=B, first_name="Clarisse", last_name="Schröder")
CALENDAR = Calendar(
    monday=date(2022, 2, 28),
    today=date(2022, 2, 22),
    first_day=date(2022, 2, 28),
    last_day=date(2022, 3, 11),
)
SCENE = QuickScene(
    calendar=CALENDAR, visitors=(LENA, CLARISSE), shown=frozenset({A, B}), day=None, start=None
)
CHOSEN = replace(SCENE, shown=frozenset({B}), day=date(2022, 3, 2), start=time(14, 15))


def days(entry: QuickEntry) -> str:
    return " ".join(f"{day:%d.%m.}" for day in entry.days)


def clock(entry: QuickEntry) -> str:
    made = entry.appointments(SwapId("s"))[0]
    return "whole" if made.all_day else f"{made.start:%H:%M}-{made.end:%H:%M}"


def codes(entry: QuickEntry) -> list[str]:
    return [fault.code.value for fault in entry.faults]
