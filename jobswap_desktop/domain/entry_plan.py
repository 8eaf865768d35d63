"""Several new appointments before they are entered: each with what speaks against it."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobswap_desktop.domain.entry_hints import EntryHint, EntryHintKind, beside_hints, entry_hints
from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEntry:
    """One appointment of a plan. It can be entered unless it has `problems`."""

    appointment: Appointment
    problems: tuple[Problem, ...] = ()
    hints: tuple[EntryHint, ...] = ()
    is_chosen: bool = True


def plan_entries(
    swap: Swap,
    known: Iterable[Appointment],
    entered: Iterable[Appointment],
    leaves_out: frozenset[EntryHintKind],
) -> tuple[PlannedEntry, ...]:
    """Return a plan for `entered` beside the appointments that are `known`.

    Those with a hint in `leaves_out`, and those that cannot be entered at all, are not chosen.
    Two of them that overlap say so of each other; of two that are the same the later one does.
    """
    beside = list(known)
    to_come = list(entered)
    planned = []
    while to_come:
        appointment = to_come.pop(0)
        problems = appointment.problems()
        hints = entry_hints(swap, beside, appointment)
        later = (item for item in to_come if not item.problems())
        hints += tuple(hint for hint in beside_hints(later, appointment) if hint.is_overlap)
        left_out = any(hint.kind in leaves_out for hint in hints)
        planned.append(
            PlannedEntry(
                appointment=appointment,
                problems=problems,
                hints=hints,
                is_chosen=not problems and not left_out,
            )
        )
        if not problems:
            beside.append(appointment)
    return tuple(planned)
