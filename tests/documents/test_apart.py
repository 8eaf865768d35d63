"""The process that opens the PDF of others: what it answers, and that it can always be ended."""

import json
import subprocess
import sys
from io import BytesIO
from time import monotonic

import pikepdf
import pytest
from hostile_pdfs import as_large_as_a_house, endless, sharing, unpacking_into_gigabytes
from scanner import as_pdf, blank

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.documents.apart import Apart, Stopped, TooSlow
from jobswap_desktop.documents.raster import Unreadable

_SCREEN = 6_000_000


def never() -> bool:
    return False


@pytest.fixture
def sheets() -> bytes:
    """Three pages of which the second has a dark bar."""
    pages = [blank() for _ in range(3)]
    pages[1].paste(0, (100, 100, 500, 200))
    return as_pdf(pages, 100)


def answering(code: str) -> list[str]:
    """Return a command that says anything in place of the program."""
    return [sys.executable, "-c", f"import sys, struct, time, json\n{code}"]


def test_pages_are_the_same_as_drawn_here(sheets: bytes) -> None:
    with Apart(sheets) as held:
        found = [held.picture(page, 72, _SCREEN, never) for page in (1, 0, 2, 1)]
    assert found == [raster.picture(sheets, page, 72) for page in (1, 0, 2, 1)]
    assert found[0] != found[1]


def test_one_process_answers_all_questions_and_none_is_left(sheets: bytes) -> None:
    held = Apart(sheets)
    held.picture(0, 72, _SCREEN, never)
    process = held._process
    assert held.cut([[0], [1, 2]], 3, never) is not None
    assert held.read(never)[0] == 3
    assert held._process is process
    held.close()
    assert process is not None
    assert process.poll() is not None


def test_one_process_counts_the_pages_of_several(sheets: bytes) -> None:
    broken = b"%PDF-1.7"
    with Apart(sheets) as held:
        assert held.count(never) == 3
        process = held._process
        held.turn_to(as_pdf([blank(20)]))
        assert held.count(never) == 1
        held.turn_to(broken)
        held.turn_to(sheets)
        assert held.count(never) == 3
        held.turn_to(broken)
        with pytest.raises(Unreadable):
            held.count(never)
        held.turn_to(as_pdf([blank(20)]))
        assert held.picture(0, 72, _SCREEN, never).rgba
        assert held._process is process


def test_whom_one_file_has_killed_is_followed_by_another_for_the_next(sheets: bytes) -> None:
    with Apart(sheets) as held:
        held.count(never)
        assert held._process is not None
        held._process.kill()
        held._process.wait()
        held.turn_to(as_pdf([blank(20)]))
        with pytest.raises(Unreadable):
            held.count(never)
        held.turn_to(sheets)
        assert held.count(never) == 3


def test_it_ends_by_itself_when_nobody_is_left_to_ask(sheets: bytes) -> None:
    held = Apart(sheets)
    held.picture(0, 72, _SCREEN, never)
    process = held._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(10) == 0
    held.close()


def test_a_page_as_large_as_a_house_is_drawn_small() -> None:
    with Apart(as_large_as_a_house()) as held:
        shown = held.picture(0, 200, _SCREEN, never)
    assert len(shown.rgba) == shown.width * shown.height * 4 < 5 * _SCREEN


@pytest.mark.parametrize(
    ("pdf", "page"),
    [(unpacking_into_gigabytes(), 0), (as_pdf([blank(20)]), 1), (b"%PDF-1.7", 0), (b"", 0)],
    ids=["gigabytes", "no such page", "broken", "empty"],
)
def test_what_is_no_page_is_unreadable(pdf: bytes, page: int) -> None:
    with Apart(pdf) as held, pytest.raises(Unreadable):
        held.picture(page, 72, _SCREEN, never)


def test_a_page_without_an_end_leaves_the_next_one_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", 2)
    pdf = endless(then=1)
    with Apart(pdf) as held:
        started = monotonic()
        with pytest.raises(TooSlow):
            held.picture(0, 72, _SCREEN, never)
        assert monotonic() - started < 8
        assert set(held.picture(1, 72, _SCREEN, never).rgba) == {0, 255}


def test_one_page_does_not_hold_up_reading_until_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", 2)
    started = monotonic()
    with Apart(endless(then=1)) as held, pytest.raises(TooSlow):
        held.read(never)
    assert monotonic() - started < 20


def test_who_is_no_longer_waited_for_is_ended_at_once() -> None:
    with Apart(endless()) as held:
        started = monotonic()
        with pytest.raises(Stopped):
            held.picture(0, 72, _SCREEN, lambda: monotonic() > started + 0.5)
        assert monotonic() - started < 5
        assert held._process is None


def test_a_stack_is_cut_and_what_is_signed_is_not(sheets: bytes) -> None:
    cut = apart.cut(sheets, [[0, 2], [1]], 3, never)
    assert cut is not None
    assert [raster.page_count(each) for each in cut] == [2, 1]
    with pikepdf.open(BytesIO(sheets)) as made:
        made.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), SigFlags=3)
        stream = BytesIO()
        made.save(stream)
    assert apart.cut(stream.getvalue(), [[0, 2], [1]], 3, never) is None
    with pytest.raises(Unreadable):
        apart.cut(sheets, [[0], [7]], 3, never)
    with pytest.raises(Unreadable):
        apart.cut(sheets, [[0], [1]], 4, never)


def test_pieces_that_all_hold_what_they_share_do_not_fill_the_memory() -> None:
    pdf = sharing(30 * 1024 * 1024, 12)
    with pytest.raises(Unreadable):
        apart.cut(pdf, [[page] for page in range(12)], 12, never)


LIES = {
    "nothing": "",
    "no length": "sys.stdout.write('{}')",
    "too long": "sys.stdout.buffer.write(struct.pack('>Q', 1 << 60) + b'x' * 99)",
    "cut short": "sys.stdout.buffer.write(struct.pack('>Q', 99) + b'{')",
    "no answer": "say(b'[]')",
    "no pixels": "say(json.dumps({'width': 9, 'height': 9, 'blobs': 0}).encode())",
    "too few pixels": "say(json.dumps({'width': 9, 'height': 9, 'blobs': 1}).encode(), b'x')",
    "words for numbers": "say(json.dumps({'width': 'a', 'height': 9, 'blobs': 1}).encode(), b'')",
    "endless pieces": "say(json.dumps({'blobs': 1 << 50}).encode(), *[b''] * 9)",
}


@pytest.mark.parametrize("lie", LIES)
def test_nothing_that_comes_back_is_believed(monkeypatch: pytest.MonkeyPatch, lie: str) -> None:
    say = """
def say(*pieces):
    for piece in pieces:
        sys.stdout.buffer.write(struct.pack('>Q', len(piece)) + piece)
"""
    monkeypatch.setattr(apart, "_command", lambda: answering(say + LIES[lie]))
    with Apart(b"%PDF") as held, pytest.raises(Unreadable):
        held.picture(0, 72, _SCREEN, never)
    with Apart(b"%PDF") as held, pytest.raises(Unreadable):
        held.read(never)


def test_who_takes_nothing_in_is_ended_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", 1)
    monkeypatch.setattr(apart, "_command", lambda: answering("time.sleep(60)"))
    started = monotonic()
    with Apart(b"x" * 9_000_000) as held, pytest.raises(TooSlow):
        held.picture(0, 72, _SCREEN, never)
    assert monotonic() - started < 8


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such bound")
def test_the_memory_of_the_process_is_bounded() -> None:
    code = (
        "from jobswap_desktop.documents import apart\n"
        "apart.bound_memory(apart._MOST_MEMORY)\n"
        "try:\n    bytearray(4 * 1024**3)\n"
        "except MemoryError:\n    print('{\"bounded\": true}')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == {"bounded": True}
