"""The fixtures that hold for every test do catch what they are there for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from source_tree import ROOT

CULPRITS = {
    "logged: ['too late']": """
        import logging
        def test_it():
            logging.getLogger("jobswap").warning("too late")
        """,
    "1 database connections left open": """
        import sqlite3
        kept = []
        def test_it():
            kept.append(sqlite3.connect(":memory:"))
        """,
    "windows left behind: [\"QWidget 'lost'\"]": """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_it(qapp):
            kept.append(QWidget(objectName="lost"))
        """,
    "Qt messages with level": """
        from PySide6.QtCore import qWarning
        def test_it():
            qWarning("double layout")
        """,
    "DeprecationWarning": """
        import warnings
        def test_it():
            warnings.warn("old", DeprecationWarning)
        """,
}
INNOCENT = """
    import logging
    import sqlite3
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget
    def test_it(qtbot, caplog, home):
        assert not home.exists()
        qtbot.addWidget(QWidget())
        dropped = QWidget()
        sqlite3.connect(":memory:").close()
        logging.getLogger("jobswap").warning("expected")
        assert caplog.messages == ["expected"]
        caplog.clear()
        assert QLocale().bcp47Name() == "de"
    """


def outcome(folder: Path, text: str) -> str:
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_it.py").write_text(dedent(text), encoding="utf-8")
    configuration = shutil.copy(ROOT / "pyproject.toml", folder)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", configuration]
    return subprocess.run(
        [*command, folder],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        # What it imports lies beside it where it belongs.
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
    ).stdout


@pytest.mark.parametrize("complaint", CULPRITS)
def test_culprit_fails(tmp_path: Path, complaint: str) -> None:
    report = outcome(tmp_path, CULPRITS[complaint])
    assert complaint in report
    assert "1 passed in" not in report


def test_innocent_passes(tmp_path: Path) -> None:
    assert "1 passed in" in outcome(tmp_path, INNOCENT)
