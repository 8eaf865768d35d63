"""The rooms of the house: who may know whom, and what nobody may do."""

import ast
import sys
from collections.abc import Iterator

import pytest
from source_tree import PACKAGE, ROOT, Module, module, product

TOP_LEVEL = {
    *("jobswap_desktop", "ui", "resources", "tests"),
    *("pyproject.toml", "jobswap.spec", "README.md"),
}
BUILD_OUTPUT = {"build", "dist", "beispiel"}

# How files are written, read and let go of, whatever is in them.
FILES = {"processes", "small_files", "unfinished", "whole_files"}

# The bare package name stands for the constants in its __init__.
MAY_IMPORT_OF_OURS = {
    "__init__": set[str](),
    "resources": set[str](),
    "paths": set[str](),
    "logs": set[str](),
    "starting": set[str](),
    "terminal": set[str](),
    "ownership": set[str](),
    "processes": set[str](),
    "small_files": set[str](),
    "unfinished": {"processes"},
    "whole_files": set[str](),
    "domain": {"domain"},
    "store": {"domain", "store", *FILES},
    "documents": {PACKAGE, "domain", "documents", "processes", "resources"},
    "exchange": {PACKAGE, "domain", "exchange", "resources", *FILES},
    "services": {
        *(PACKAGE, "domain", "store", "documents", "exchange", "services"),
        *("resources", *FILES),
    },
    "presentation": {
        *(PACKAGE, "domain", "services", "presentation"),
        *FILES,
    },
}
KNOW_EVERYONE = {
    "__main__",
    "app",
    "cli",
    "cli_accounts",
    "cli_copies",
    "cli_errors",
    "cli_opening",
    "cli_server",
    "cli_partner",
    "command_line",
}

# A library and the only places that may import it: a room, or a module in it.
ONLY_IN = {
    "PySide6": {"presentation"},
    "shiboken6": {"presentation"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "psycopg": {"store"},
    "reportlab": {"documents"},
    "pypdfium2": {"documents/raster"},
    "pikepdf": {
        "documents/sealing",
        "documents/archiving",
        "documents/raster",
        "documents/smaller",
    },
    "PIL": {"documents/raster", "documents/smaller"},
    "zxingcpp": {"documents/codes"},
    "icalendar": {"exchange"},
    "recurring_ical_events": {"exchange"},
    "holidays": {"domain/workdays"},
    "pyrage": {"exchange/sealed_file"},
    "cryptography": {"exchange/signatures"},
    "platformdirs": {"paths"},
    "keyring": {"services/passwords"},
}
CLOCKS = {"today", "now", "utcnow"}
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "tools", "stuff", "base"}


def imports(source: Module) -> Iterator[str]:
    """Yield the full names of the modules that ``source`` imports, wherever in it."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == PACKAGE:
            yield from (f"{PACKAGE}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def our_room(name: str) -> str | None:
    """Return the room that an imported name lies in, the package itself, or None if not ours."""
    parts = name.split(".")
    if parts[0] != PACKAGE:
        return None
    inside = "".join(parts[1:2])
    return inside if inside in MAY_IMPORT_OF_OURS.keys() | KNOW_EVERYONE else PACKAGE


def wrong_imports(source: Module) -> Iterator[str]:
    place = source.path.removeprefix(f"{PACKAGE}/").removesuffix(".py")
    for name in imports(source):
        if name.startswith("."):
            yield f"{source.path}: relative import"
            continue
        ours = our_room(name)
        top = name.split(".")[0]
        if ours is not None:
            wrong = source.room not in KNOW_EVERYONE and ours not in MAY_IMPORT_OF_OURS[source.room]
        elif top in ONLY_IN:
            wrong = not {source.room, place} & ONLY_IN[top]
        else:
            wrong = source.room == "domain" and top not in sys.stdlib_module_names
        if wrong:
            yield f"{source.path}: {name}"


def clocks(source: Module) -> Iterator[str]:
    if source.room != "domain":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            yield f"{source.path}:{node.lineno} {node.attr}"
        if isinstance(node, ast.Attribute | ast.Name) and _name(node) == "tr":
            yield f"{source.path}:{node.lineno} tr"
    if "time" in imports(source):
        yield f"{source.path}: time"


def banned(source: Module) -> Iterator[str]:
    for node in ast.walk(source.tree):
        line = f"{source.path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            yield f"{line} star import"
        if isinstance(node, ast.Attribute | ast.Name):
            name = _name(node)
            if name == "processEvents":
                yield f"{line} processEvents"
            if name == "QMessageBox" and source.path != f"{PACKAGE}/presentation/messages.py":
                yield f"{line} QMessageBox"
            if _is_instance(node) and source.path != f"{PACKAGE}/presentation/application.py":
                yield f"{line} QApplication.instance"
        if isinstance(node, ast.Call) and _connects_self(node):
            yield f"{line} lambda that captures self in connect"


def broad_excepts(source: Module) -> Iterator[str]:
    if source.path == f"{PACKAGE}/presentation/failures.py":
        return
    allowed: set[ast.AST] = set()
    if source.path == f"{PACKAGE}/cli.py":
        for statement in source.tree.body:
            if isinstance(statement, ast.FunctionDef) and statement.name == "main":
                allowed = set(ast.walk(statement))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and node not in allowed:
            caught = {_name(part) for part in ast.walk(node.type)} if node.type else {"Exception"}
            # A handler that ends in a bare `raise` cleans up and hides nothing.
            passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if caught & {"Exception", "BaseException"} and not passed_on:
                yield f"{source.path}:{node.lineno} broad except"


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_instance(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "instance"
        and _name(node.value) in {"QApplication", "QGuiApplication", "QCoreApplication", "qApp"}
    )


def _connects_self(call: ast.Call) -> bool:
    return _name(call.func) == "connect" and any(
        _name(inner) == "self"
        for argument in call.args
        if isinstance(argument, ast.Lambda)
        for inner in ast.walk(argument)
    )


@pytest.mark.parametrize("check", [wrong_imports, clocks, banned, broad_excepts])
def test_product_keeps_the_rules(check: object) -> None:
    assert callable(check)
    assert [finding for source in product() for finding in check(source)] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("domain/swap.py", "import jobswap_desktop.store.swaps"),
        ("domain/swap.py", "from jobswap_desktop import resources"),
        ("domain/swap.py", "import uuid6"),
        ("domain/swap.py", "import holidays"),
        ("domain/swap.py", "def f():\n    import sqlite3"),
        ("store/swaps.py", "from jobswap_desktop.services import swaps"),
        ("store/swaps.py", "from PySide6 import QtCore"),
        ("documents/agreement.py", "import jobswap_desktop.store"),
        ("documents/agreement.py", "import pypdfium2"),
        ("services/swaps.py", "from reportlab.pdfgen import canvas"),
        ("presentation/pages/swaps.py", "from jobswap_desktop import store"),
        ("presentation/pages/swaps.py", "from jobswap_desktop.documents import layout"),
        ("paths.py", "from jobswap_desktop import cli"),
        ("cli.py", "import PySide6.QtWidgets"),
        ("services/swaps.py", "from . import people"),
    ],
)
def test_wrong_import_is_found(path: str, text: str) -> None:
    assert list(wrong_imports(module(f"{PACKAGE}/{path}", text)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("domain/workdays.py", "import holidays"),
        ("services/swaps.py", "from jobswap_desktop import resources"),
        ("documents/layout.py", "from jobswap_desktop import __version__"),
        ("documents/raster.py", "import pypdfium2"),
        ("app.py", "from jobswap_desktop.presentation import application"),
    ],
)
def test_right_import_is_not_found(path: str, text: str) -> None:
    assert list(wrong_imports(module(f"{PACKAGE}/{path}", text))) == []


@pytest.mark.parametrize(
    "text", ["date.today()", "datetime.now(UTC)", "import time", "self.tr('x')"]
)
def test_clock_and_screen_text_in_the_domain_are_found(text: str) -> None:
    assert list(clocks(module(f"{PACKAGE}/domain/swap.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "from x import *",
        "app.processEvents()",
        "QApplication.instance()",
        "QtCore.QCoreApplication.instance()",
        "QMessageBox.warning(self, a, b)",
        "button.clicked.connect(lambda: self.save())",
    ],
)
def test_banned_call_is_found(text: str) -> None:
    assert list(banned(module(f"{PACKAGE}/presentation/pages/swaps.py", text)))


@pytest.mark.parametrize("kind", ["", " Exception", " (OSError, BaseException)"])
def test_broad_except_is_found(kind: str) -> None:
    text = f"def main():\n    try:\n        pass\n    except{kind}:\n        pass"
    service = f"{PACKAGE}/services/swaps.py"
    assert list(broad_excepts(module(service, text)))
    assert list(broad_excepts(module(service, f"{text}\n        raise"))) == []
    assert list(broad_excepts(module(f"{PACKAGE}/cli.py", text))) == []
    assert list(broad_excepts(module(f"{PACKAGE}/cli.py", text.replace("main", "run"))))


def test_top_level_holds_nothing_else() -> None:
    entries = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert entries - BUILD_OUTPUT <= TOP_LEVEL


def test_every_room_has_its_line_in_the_table() -> None:
    assert {source.room for source in product()} <= MAY_IMPORT_OF_OURS.keys() | KNOW_EVERYONE


def test_no_module_is_a_drawer() -> None:
    names = {part.removesuffix(".py") for source in product() for part in source.path.split("/")}
    assert names & DRAWERS == set()
