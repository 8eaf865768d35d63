"""Make the generated files of this repository, or say which of them are stale.

    python resources/build.py            write them
    python resources/build.py --check    compare only; exit 1 and name what is stale

Made are the forms (from ui/*.ui), the German messages (collected from the screen's sources, then
compiled), the module that carries icons and messages, and the digests of what the migrations leave.
Qt's own tools do the work, found beside the Python that runs this script.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
UI = Path("ui")
PRESENTATION = Path("jobswap_desktop/presentation")
FORMS = PRESENTATION / "forms"
CARRIER = PRESENTATION / "resources_rc.py"
ICONS = Path("resources/icons")
MESSAGES = Path("resources/i18n/jobswap_de.ts")
MIGRATIONS = Path("jobswap_desktop/store/migrations.py")
SCHEMA_DIGESTS = Path("jobswap_desktop/store/schema/known.py")
COMPILED_MESSAGES = Path("resources/i18n/jobswap_de.qm")

# The Qt version in a header would touch every form at every upgrade.
_VERSION_LINES = re.compile(
    r"^(## Created by: Qt User Interface Compiler|# Created by: The Resource Compiler for Qt)"
    r" version .*$",
    re.MULTILINE,
)

_QT_IMPORTS = re.compile(
    r"^from (?P<module>PySide6\.\w+) import \((?P<names>[^)]*)\)\n", re.MULTILINE
)
_NAMES = re.compile(r"\w+")


class BuildError(Exception):
    """One of Qt's tools failed; the text is what it said."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the script; 0 if all is well, 1 if something is stale, untranslated or failed."""
    parser = argparse.ArgumentParser(description="Make the generated files of this repository.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args(arguments).check
    try:
        with tempfile.TemporaryDirectory() as folder:
            made = make(Path(folder))
            stale = list(compare(made))
            if not check:
                write(made, stale)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for path in stale:
        sys.stdout.write(f"{'stale' if check else 'written'}: {path.as_posix()}\n")
    untranslated = list(unfinished(made[MESSAGES]))
    for message in untranslated:
        sys.stdout.write(f"without German: {message}\n")
    return 1 if untranslated or (check and stale) else 0


def make(folder: Path) -> dict[Path, bytes]:
    """Return the content of every generated file, by its path in the repository.

    Args:
        folder: an empty folder for what Qt's tools write in between.
    """
    made = dict(_forms(folder))
    messages = _messages(folder)
    made[MESSAGES] = messages.read_bytes()
    compiled = folder / COMPILED_MESSAGES.name
    _run("lrelease", "-silent", messages, "-qm", compiled)
    made[COMPILED_MESSAGES] = compiled.read_bytes()
    made[CARRIER] = _carrier(folder, compiled)
    if (ROOT / MIGRATIONS).is_file():
        made[SCHEMA_DIGESTS] = _digests()
    return made


def compare(made: dict[Path, bytes]) -> Iterator[Path]:
    """Yield the paths that differ from ``made``, forms without a source included."""
    for path, content in made.items():
        target = ROOT / path
        if not target.is_file() or _lines(target.read_bytes()) != _lines(content):
            yield path
    for target in sorted((ROOT / FORMS).glob("ui_*.py")):
        if target.relative_to(ROOT) not in made:
            yield target.relative_to(ROOT)


def write(made: dict[Path, bytes], stale: Sequence[Path]) -> None:
    """Bring the stale files up to date; a form whose source is gone goes too."""
    for path in stale:
        if path in made:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_bytes(made[path])
        else:
            (ROOT / path).unlink()


def unfinished(messages: bytes) -> Iterator[str]:
    """Yield context and English text of every message that has no finished German."""
    for context in ET.fromstring(messages).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform")
            texts = [form.text for form in forms] or [
                None if translation is None else translation.text
            ]
            if translation is None or translation.get("type") == "unfinished" or not all(texts):
                yield f"{context.findtext('name')}: {message.findtext('source')}"


def _forms(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for source in sorted((ROOT / UI).glob("*.ui")):
        output = folder / f"ui_{source.stem}.py"
        _run("uic", "-a", "--absolute-imports", source, "-o", output)
        yield FORMS / output.name, _neutral(_lean(output.read_text(encoding="utf-8")))


def _messages(folder: Path) -> Path:
    """Return a copy of the German messages brought up to date with the screen's sources."""
    messages = folder / MESSAGES.name
    if (ROOT / MESSAGES).is_file():
        messages.write_bytes((ROOT / MESSAGES).read_bytes())
    written = [
        path
        for path in sorted((ROOT / PRESENTATION).rglob("*.py"))
        if path.parent != ROOT / FORMS and path != ROOT / CARRIER
    ]
    _run(
        "lupdate",
        *written,
        *sorted((ROOT / UI).glob("*.ui")),
        *("-locations", "none", "-no-obsolete", "-source-language", "en"),
        *("-target-language", "de_DE", "-silent", "-ts", messages),
    )
    return messages


def _carrier(folder: Path, compiled: Path) -> bytes:
    files = [
        *((f"icons/{icon.name}", icon) for icon in sorted((ROOT / ICONS).glob("*.svg"))),
        (f"i18n/{compiled.name}", compiled),
    ]
    entries = "".join(
        f'<file alias="{escape(alias)}">{escape(path.as_posix())}</file>' for alias, path in files
    )
    collection = folder / "resources.qrc"
    collection.write_text(f'<RCC><qresource prefix="/">{entries}</qresource></RCC>', "utf-8")
    output = folder / CARRIER.name
    _run("rcc", "--generator", "python", "--no-zstd", collection, "-o", output)
    return _neutral(output.read_text(encoding="utf-8"))


def _digests() -> bytes:
    """Return the module with the digest of the schema after each migration."""
    script = (
        "from jobswap_desktop.store.foreign_parts import digest, made_by\n"
        "from jobswap_desktop.store.migrations import NEWEST\n"
        "for number in range(1, NEWEST + 1): print(number, digest(made_by(number)))"
    )
    process = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    if process.returncode:
        raise BuildError(f"migrations: {process.stderr}".strip())
    rows = [line.split() for line in process.stdout.splitlines()]
    lines = "".join(f'    {number}: "{found}",\n' for number, found in rows)
    head = '"""Made by resources/build.py: the digest of the schema that each migration leaves."""'
    return f"{head}\n\nDIGESTS: dict[int, str] = {{\n{lines}}}\n".encode()


def _lean(form: str) -> str:
    """Return a form that imports the classes it uses, and not whatever forms may use.

    Binding a class of Qt takes up to two milliseconds, and every start loads forms.
    """
    used = set(_NAMES.findall(_QT_IMPORTS.sub("", form)))

    def imports(found: re.Match[str]) -> str:
        names = [name for name in _NAMES.findall(found["names"]) if name in used]
        text = f"from {found['module']} import ({', '.join(names)})"
        return f"{textwrap.fill(text, 79, subsequent_indent='    ')}\n" if names else ""

    return _QT_IMPORTS.sub(imports, form)


def _neutral(generated: str) -> bytes:
    return _VERSION_LINES.sub(r"\1", generated).encode("utf-8")


def _lines(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


def _run(tool: str, *arguments: str | Path) -> None:
    command = Path(sys.executable).parent / f"pyside6-{tool}"
    # rcc writes file times into its output unless it is told a time.
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1"}
    process = subprocess.run(
        [command, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    if process.returncode:
        raise BuildError(f"pyside6-{tool}: {process.stdout}{process.stderr}".strip())


if __name__ == "__main__":
    sys.exit(main())
