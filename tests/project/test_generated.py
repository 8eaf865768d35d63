"""Generated files are what their sources make of them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from source_tree import ROOT


def build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, root / "resources" / "build.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a repository with one icon, one translated form and all generated files fresh."""
    root = tmp_path / "small"
    for folder in ("ui", "resources/icons", "jobswap_desktop/presentation/forms"):
        (root / folder).mkdir(parents=True)
    for source in ("resources/build.py", "resources/icons/add.svg"):
        shutil.copy(ROOT / source, root / source)
    (root / "ui/greeting.ui").write_text(form("greeting", "Welcome"), encoding="utf-8")
    assert build(root).stdout.endswith("without German: greeting: Welcome\n")
    messages = root / "resources/i18n/jobswap_de.ts"
    text = messages.read_text(encoding="utf-8")
    empty = '<translation type="unfinished"></translation>'
    assert empty in text
    messages.write_text(text.replace(empty, "<translation>Willkommen</translation>"), "utf-8")
    build(root)
    assert build(root, "--check").returncode == 0
    return root


def form(name: str, title: str) -> str:
    return (
        f'<ui version="4.0"><class>{name}</class><widget class="QWidget" name="{name}">'
        f'<property name="windowTitle"><string>{title}</string></property></widget></ui>'
    )


def test_generated_files_are_fresh() -> None:
    run = build(ROOT, "--check")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_new_form_is_reported_then_made_then_removed(small: Path) -> None:
    (small / "ui/sample.ui").write_text(form("sample", "Unheard of"), encoding="utf-8")
    made = small / "jobswap_desktop/presentation/forms/ui_sample.py"

    stale = build(small, "--check")
    assert stale.returncode == 1
    assert "stale: jobswap_desktop/presentation/forms/ui_sample.py" in stale.stdout
    assert "without German: sample: Unheard of" in stale.stdout
    assert not made.exists()

    build(small)
    assert "class Ui_sample" in made.read_text(encoding="utf-8")
    assert build(small, "--check").stdout == "without German: sample: Unheard of\n"

    (small / "ui/sample.ui").unlink()
    assert (
        "stale: jobswap_desktop/presentation/forms/ui_sample.py" in build(small, "--check").stdout
    )
    build(small)
    assert not made.exists()
    assert build(small, "--check").returncode == 0


def test_forms_do_not_name_the_version_of_qt(small: Path) -> None:
    made = small / "jobswap_desktop/presentation/forms/ui_greeting.py"
    head = made.read_text(encoding="utf-8").split("class ")[0]
    assert "User Interface Compiler" in head
    assert qVersion() not in head


def test_changed_icon_is_reported(small: Path) -> None:
    icon = small / "resources/icons/add.svg"
    icon.write_text(icon.read_text(encoding="utf-8").replace('width="20"', 'width="21"'), "utf-8")
    run = build(small, "--check")
    assert run.stdout == "stale: jobswap_desktop/presentation/resources_rc.py\n"
    assert run.returncode == 1


def test_form_that_is_no_form_is_told(small: Path) -> None:
    (small / "ui/broken.ui").write_text("<ui>", encoding="utf-8")
    run = build(small)
    assert run.returncode == 1
    assert run.stderr.startswith("pyside6-uic: ")
    assert "line" in run.stderr
