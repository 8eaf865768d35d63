"""How long a file, a class and a function may grow before the subject has split."""

import ast
from collections.abc import Iterator

from source_tree import Module, handwritten, module

LINES_A_FILE = 400
LINES_A_CLASS = 300
LINES_A_FUNCTION = 40

# "path" or "path:name" of what may be longer, with the reason.
EXCEPTIONS: dict[str, str] = {}


def oversized(source: Module) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines > LINES_A_FILE and source.path not in EXCEPTIONS:
        yield f"{source.path}: {lines} lines"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            most = LINES_A_CLASS
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            most = LINES_A_FUNCTION
        else:
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > most and f"{source.path}:{node.name}" not in EXCEPTIONS:
            yield f"{source.path}:{node.name}: {lines} lines"


def test_nothing_is_oversized() -> None:
    assert [finding for source in handwritten() for finding in oversized(source)] == []


def test_oversized_is_found() -> None:
    body = "    x = 1\n"
    assert list(oversized(module("a.py", "x = 1\n" * 401)))
    assert list(oversized(module("a.py", "class A:\n" + body * 300)))
    assert list(oversized(module("a.py", "def f():\n" + body * 40)))
    assert list(oversized(module("a.py", "def f():\n" + body * 39))) == []


def test_every_exception_is_still_needed() -> None:
    names = {source.path for source in handwritten()}
    assert {name.split(":")[0] for name in EXCEPTIONS} <= names
    assert all(EXCEPTIONS.values())
