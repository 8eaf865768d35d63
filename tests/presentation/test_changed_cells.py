"""One cell changed past the program, whichever: the window opens, and says what it cannot read."""

import logging
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from changed_cells import Visit, a_full_file, changed
from PySide6.QtWidgets import QApplication

from jobswap_desktop.presentation.theme import Theme

_MENDING = "jobswap_desktop.store.mending"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cells") / "full.sqlite"
    a_full_file(path)
    return path


@pytest.fixture
def unlogged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """That something had to be mended stands in the log, and is what is tried here."""
    with caplog.at_level(logging.ERROR, _MENDING):
        yield


@pytest.mark.usefixtures("german", "unlogged")
@pytest.mark.parametrize("seed", [4, 6, 20])
def test_no_cell_of_a_file_makes_the_program_make_a_mistake(
    full: Path, tmp_path: Path, theme: Theme, qapp: QApplication, seed: int
) -> None:
    path = tmp_path / "changed.sqlite"
    cell = changed(full, path, Random(seed))  # noqa: S311 - anything, but the same again
    wrong = Visit(path, theme, qapp).everything(cell.swap_id)
    assert wrong == [], f"seed {seed}: {cell}"
