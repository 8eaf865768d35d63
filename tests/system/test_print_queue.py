"""A job goes from the print dialog to a real queue and arrives with the right pages.

The queue draws anew what it gets, so pages are compared as pictures, not as text.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]  # it ships no types
from system.print_queue import PRINTER, Queue, lacking, print_queue

pytestmark = pytest.mark.system

_CLERK = Path(__file__).with_name("print_case.py")
_TESTS = Path(__file__).parents[1]
_DPI = 36
Picture = tuple[int, int, bytes]
_ALIKE = 12
"""So many of 255 steps of grey two pictures of one page differ at most, in the mean."""


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    """Return a queue; where CI says that everything is installed, it must be there."""
    reason = lacking()
    if reason and os.environ.get("CI") != "true":
        pytest.skip(reason)
    assert not reason, reason
    with print_queue() as found:
        yield found


def pictures(path: Path) -> list[Picture]:
    with PdfDocument(path) as document:
        return [drawn(page, 0) for page in document]


def drawn(page: PdfPage, turned: int) -> Picture:
    """Return a page as columns, lines and grey values."""
    bitmap = page.render(scale=_DPI / 72, grayscale=True, rotation=turned)
    rows = bytes(bitmap.buffer)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    grey = b"".join(rows[y * stride : y * stride + width] for y in range(height))
    return width, height, grey


def upright(path: Path) -> list[tuple[Picture, ...]]:
    """Return the pages as a printer lays them on its paper: a wide one is turned, either way."""
    with PdfDocument(path) as document:
        return [
            tuple(drawn(page, turn) for turn in ((90, 270) if wide(page) else (0,)))
            for page in document
        ]


def wide(page: PdfPage) -> bool:
    return bool(page.get_width() > page.get_height())


def difference(one: Picture, other: Picture) -> float:
    assert one[:2] == other[:2]
    return sum(abs(a - b) for a, b in zip(one[2], other[2], strict=True)) / len(one[2])


def test_papers_arrive_page_by_page(queue: Queue, tmp_path: Path) -> None:
    environment = os.environ | {
        "CUPS_SERVER": queue.address,
        "PYTHONPATH": str(_TESTS),
        "QT_QPA_PLATFORM": "offscreen",
        "JOBSWAP_HOME": str(tmp_path / "home"),
    }
    done = subprocess.run(
        [sys.executable, str(_CLERK), PRINTER, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    sent, arrived = upright(tmp_path / "sent.pdf"), pictures(queue.arrived())
    assert len(arrived) == len(sent) == 2 * 2 * 2 + 3
    assert [len(turns) for turns in sent].count(2) == 3
    for number, (expected, found) in enumerate(zip(sent, arrived, strict=True)):
        least = min(difference(turn, found) for turn in expected)
        assert least < _ALIKE, f"page {number + 1} differs by {least:.1f}"
    # The measure tells pages apart: the two of one declaration are not alike.
    assert difference(sent[0][0], arrived[1]) > _ALIKE
