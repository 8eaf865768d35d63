"""Every use case that writes, stopped at its door, so that something can be tried on it first."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from jobswap_desktop import services
from jobswap_desktop.services.workplace import Workplace

UseCase = Callable[..., Any]
Door = Callable[[str, UseCase, Workplace, tuple[Any, ...], dict[str, Any]], Any]
"""Gets name, use case, workplace and arguments; what it returns, the caller gets."""

_PARTS = frozenset(
    {
        *("recording.save_case", "handover.record", "partner_writing.record"),
        "sealed_export.record_case",
    }
)
"""What other use cases are made of, or what is one of them and a file."""
_OF_A_SERVER = frozenset({"moving", "server_accounts"})
"""Modules for a server alone, whose faults tests/system tries."""


def writing() -> dict[str, tuple[Any, str, UseCase]]:
    """Return the use cases that write, by "module.name", each with where it stands."""
    found: dict[str, tuple[Any, str, UseCase]] = {}
    for info in pkgutil.iter_modules(services.__path__):
        module = importlib.import_module(f"{services.__name__}.{info.name}")
        for name, function in vars(module).items():
            full = f"{info.name}.{name}"
            if (
                inspect.isfunction(function)
                and function.__module__ == module.__name__
                and not name.startswith("_")
                and "Outcome[" in str(inspect.signature(function).return_annotation)
                and full not in _PARTS
                and info.name not in _OF_A_SERVER
            ):
                found[full] = (module, name, function)
    return found


@contextmanager
def stopped_at(door: Door) -> Iterator[set[str]]:
    """Call `door` instead of every use case that writes; yields the names of those that wrote.

    What a use case calls itself goes through undisturbed.
    """
    known = writing()
    used: set[str] = set()
    is_inside = False

    def at_door(full: str, function: UseCase) -> UseCase:
        @wraps(function)
        def stopped(work: Workplace, *arguments: Any, **named: Any) -> Any:
            nonlocal is_inside
            if is_inside:
                return function(work, *arguments, **named)
            is_inside = True
            try:
                outcome = door(full, function, work, arguments, named)
            finally:
                is_inside = False
            used.add(full)
            return outcome

        return stopped

    for full, (module, name, function) in known.items():
        setattr(module, name, at_door(full, function))
    try:
        yield used
    finally:
        for module, name, function in known.values():
            setattr(module, name, function)
