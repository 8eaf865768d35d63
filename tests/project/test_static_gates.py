"""Ways of writing that have lost data or hidden faults elsewhere."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Collection, Iterator

import pytest
from source_tree import PACKAGE, Module, handwritten, module, product

from jobswap_desktop.domain.access import REFUSALS
from jobswap_desktop.domain.errors import ProblemCode

CONNECTING = f"{PACKAGE}/store/connecting.py"
MIGRATIONS = f"{PACKAGE}/store/migrations.py"
# An escape from a check, and what is left of the comment after it.
ESCAPE = re.compile(r"#\s*(?:type:\s*ignore(?:\[[^\]]*\])?|noqa(?::\s*[A-Z0-9, ]+[0-9])?)(.*)")
NO_COVER = re.compile(r"#\s*pragma:\s*no cover(.*)")
RUNS_DATA = {"pickle", "marshal", "shelve", "dill", "yaml"}
RUNNING = {"eval", "exec", "__import__", "QSettings", "QDataStream"}
FILE_MODE = re.compile(r"[rwax][bt+]*")


def transaction_by_with(source: Module) -> Iterator[str]:
    """Yield `with db.conn:`, which under sqlite-utils keeps rows although an error was raised."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.With):
            for item in node.items:
                if isinstance(item.context_expr, ast.Attribute) and item.context_expr.attr in {
                    "conn",
                    "connection",
                }:
                    yield _at(source, node)


def script_execution(source: Module) -> Iterator[str]:
    """Yield `executescript`, which commits whatever is under way."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr == "executescript":
            yield _at(source, node)


def text_without_encoding(source: Module) -> Iterator[str]:
    """Yield text files opened in whatever encoding the workstation likes."""
    for call in _calls(source):
        keywords = {keyword.arg for keyword in call.keywords}
        name = _called(call)
        if "encoding" in keywords:
            continue
        if isinstance(call.func, ast.Name) and name == "open" and "b" not in _mode(call, 1):
            yield _at(source, call)
        if isinstance(call.func, ast.Attribute) and (
            (name == "read_text" and not call.args)
            or (name == "write_text" and len(call.args) < len(("text", "encoding")))
            or (
                name == "open" and FILE_MODE.fullmatch(_mode(call, 0)) and "b" not in _mode(call, 0)
            )
        ):
            yield _at(source, call)


def printing(source: Module) -> Iterator[str]:
    for call in _calls(source):
        if isinstance(call.func, ast.Name) and call.func.id == "print":
            yield _at(source, call)


def shells(source: Module) -> Iterator[str]:
    for call in _calls(source):
        shell = [keyword.value for keyword in call.keywords if keyword.arg == "shell"]
        if any(not (isinstance(value, ast.Constant) and value.value is False) for value in shell):
            yield _at(source, call)
        if ast.unparse(call.func) in {"os.system", "os.popen"}:
            yield _at(source, call)


def connections_past_the_look(source: Module) -> Iterator[str]:
    """Yield files opened by the engine without a look at what somebody has laid beside them."""
    for call in _calls(source):
        in_memory = [ast.unparse(each) for each in call.args[:1]] == ["':memory:'"]
        if ast.unparse(call.func) == "sqlite3.connect" and not in_memory:
            yield _at(source, call)


def code_from_data(source: Module) -> Iterator[str]:
    """Yield readers that run what the data asks for: Qt's settings among them unpickle."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module_name = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            names = {alias.name for alias in node.names}
            if {module_name, *names} & RUNS_DATA:
                yield _at(source, node)
    for call in _calls(source):
        if isinstance(call.func, ast.Name) and call.func.id in RUNNING:
            yield _at(source, call)


def escapes_without_reason(source: Module) -> Iterator[str]:
    """Yield checks switched off, or tests skipped, without a word why."""
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT:
            for pattern in (ESCAPE, NO_COVER):
                match = pattern.search(token.string)
                if match and not re.search(r"\w{2}", match.group(1)):
                    yield f"{source.path}:{token.start[0]} {token.string}"
    for call in _calls(source):
        name = ast.unparse(call.func)
        if name == "pytest.importorskip" or (
            name.startswith("pytest.mark.") and _called(call) in {"skip", "skipif", "xfail"}
        ):
            keywords = {keyword.arg for keyword in call.keywords}
            if "reason" not in keywords and not (_called(call) == "skip" and call.args):
                yield _at(source, call)


def unrecorded_refusals(source: Module) -> Iterator[str]:
    """Yield refusals about who asks that do not go through the workplace, which records them."""
    codes = {code.name for code in REFUSALS}
    for call in _calls(source):
        names = {node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute)}
        if _called(call) == "refuse" and names & codes and "/services/" in source.path:
            yield _at(source, call)


def cases_in_no_order(source: Module) -> Iterator[str]:
    """Yield parametrized sets: two processes collect them in two orders, and share no work then."""
    sets = {
        target.id
        for node in source.tree.body
        if isinstance(node, ast.Assign) and _is_set(node.value, frozenset())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in _calls(source):
        if _called(call) == "parametrize" and any(_is_set(each, sets) for each in call.args[1:2]):
            yield _at(source, call)


def _is_set(node: ast.expr, sets: Collection[str]) -> bool:
    if isinstance(node, ast.BinOp):
        return _is_set(node.left, sets) or _is_set(node.right, sets)
    if isinstance(node, ast.Name):
        return node.id in sets
    makes = isinstance(node, ast.Call) and _called(node) in {"set", "frozenset"}
    return makes or isinstance(node, ast.Set | ast.SetComp)


def paragraph_makers(sources: tuple[Module, ...]) -> set[str]:
    """Return the modules that make reportlab paragraphs, whose text is markup to be escaped."""
    return {
        source.path for source in sources for call in _calls(source) if _called(call) == "Paragraph"
    }


def _calls(source: Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _mode(call: ast.Call, position: int) -> str:
    values = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    for value in (*values, *call.args[position : position + 1]):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return ""


def _at(source: Module, node: ast.stmt | ast.expr) -> str:
    return f"{source.path}:{node.lineno} {ast.unparse(node).splitlines()[0]}"


Gate = Callable[[Module], Iterator[str]]
PRODUCT_GATES: tuple[Gate, ...] = (
    transaction_by_with,
    printing,
    shells,
    code_from_data,
    unrecorded_refusals,
)
GATES_EVERYWHERE: tuple[Gate, ...] = (
    text_without_encoding,
    escapes_without_reason,
    cases_in_no_order,
)


@pytest.mark.parametrize("gate", PRODUCT_GATES)
def test_product_passes(gate: Gate) -> None:
    assert [found for source in product() for found in gate(source)] == []


@pytest.mark.parametrize("gate", GATES_EVERYWHERE)
def test_repository_passes(gate: Gate) -> None:
    assert [found for source in handwritten() for found in gate(source)] == []


def test_scripts_are_executed_by_migrations_alone() -> None:
    found = [at for source in product() for at in script_execution(source)]
    assert [at for at in found if not at.startswith(f"{MIGRATIONS}:")] == []


def test_the_engine_is_let_to_files_in_one_place() -> None:
    found = [at for source in product() for at in connections_past_the_look(source)]
    assert [at for at in found if not at.startswith(f"{CONNECTING}:")] == []


def test_every_problem_of_the_role_is_a_refusal() -> None:
    named = {code for code in ProblemCode if "NOT_YOURS" in code.name or "ROLE" in code.name}
    assert named == REFUSALS


def test_paragraphs_are_made_in_one_place() -> None:
    makers = paragraph_makers(product())
    assert len(makers) <= 1
    assert all(path.startswith(f"{PACKAGE}/documents/") for path in makers)


# The escapes are put together here, so that this file passes its own gate.
IGNORE = "type: " + "ignore[misc]"
NOQA = "no" + "qa: E501"


@pytest.mark.parametrize(
    ("gate", "text"),
    [
        (transaction_by_with, "with db.conn:\n    pass"),
        (script_execution, "db.conn.executescript(sql)"),
        (text_without_encoding, "open(path)"),
        (text_without_encoding, "open(path, 'w')"),
        (text_without_encoding, "path.open('w')"),
        (text_without_encoding, "path.read_text()"),
        (text_without_encoding, "path.write_text(text)"),
        (printing, "print('x')"),
        (shells, "run(command, shell=True)"),
        (shells, "os.system('x')"),
        (code_from_data, "QSettings(path, QSettings.Format.IniFormat)"),
        (code_from_data, "import pickle"),
        (connections_past_the_look, "sqlite3.connect(path, isolation_level=None)"),
        (code_from_data, "eval(text)"),
        (escapes_without_reason, f"x = 1  # {IGNORE}"),
        (escapes_without_reason, f"x = 1  # {NOQA}"),
        (escapes_without_reason, "x = pytest.mark.skipif(True)"),
        (cases_in_no_order, "pytest.mark.parametrize('x', set(Role) - {Role.READER})"),
        (cases_in_no_order, "X = frozenset('ab')\npytest.mark.parametrize('x', X)"),
    ],
)
def test_fault_is_found(gate: Gate, text: str) -> None:
    assert list(gate(module(f"{PACKAGE}/store/swaps.py", text)))


@pytest.mark.parametrize(
    ("gate", "text"),
    [
        (text_without_encoding, "open(path, 'rb')"),
        (text_without_encoding, "path.open('r', encoding='utf-8')"),
        (text_without_encoding, "dialog.open()"),
        (text_without_encoding, "path.write_text(text, 'utf-8')"),
        (shells, "run(command, shell=False)"),
        (code_from_data, "dialog.exec()"),
        (connections_past_the_look, "sqlite3.connect(':memory:', isolation_level=None)"),
        (escapes_without_reason, f"x = 1  # {IGNORE} - the stub is wrong"),
        (escapes_without_reason, f"x = 1  # {NOQA} - one long address"),
        (escapes_without_reason, "pytest.mark.skipif(windows, reason='no modes on Windows')"),
        (cases_in_no_order, "pytest.mark.parametrize('x', sorted(set(Role) - {Role.READER}))"),
    ],
)
def test_right_way_is_not_found(gate: Gate, text: str) -> None:
    assert list(gate(module(f"{PACKAGE}/store/swaps.py", text))) == []


def test_second_maker_of_paragraphs_is_found() -> None:
    sources = tuple(
        module(f"{PACKAGE}/documents/{name}.py", "story.append(Paragraph('x'))") for name in "ab"
    )
    assert len(paragraph_makers(sources)) == len(sources)


def test_a_refusal_past_the_workplace_is_found() -> None:
    text = "raise refuse(ProblemCode.RULES_NOT_YOURS)"
    assert list(unrecorded_refusals(module(f"{PACKAGE}/services/x.py", text)))
    assert not list(unrecorded_refusals(module(f"{PACKAGE}/domain/x.py", text)))
    text = "raise work.denied(ProblemCode.RULES_NOT_YOURS)"
    assert not list(unrecorded_refusals(module(f"{PACKAGE}/services/x.py", text)))
