"""The PDF of others, opened in a process of its own, which can be ended whatever it is doing.

The pictures of others likewise: what unpacks them is as large, and has had its holes.

What draws the pages and what takes them apart can both be led into work without an end, and no
thread can be stopped. Every question has its time; who does not answer within it is ended. The
answers are plain JSON and bytes of a known length: nothing that comes back is run.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from struct import Struct
from threading import Thread, Timer
from time import monotonic
from typing import IO, Any, Self

from jobswap_desktop.documents import raster, scans
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.raster import Grey, Picture
from jobswap_desktop.documents.scans import ReadPage
from jobswap_desktop.processes import NO_WINDOW, bound_memory, own_program

ARGUMENT = "--read-apart"
"""Makes the program answer questions about a PDF that comes in by its standard input."""
MOST_SECONDS = scans.MOST_SECONDS + 5
"""For all pages to be read."""
PAGE_SECONDS = 15.0
"""For one page to be drawn or read: an old scanner's takes a second on a slow machine."""
CUT_SECONDS = 60.0
"""For a stack to be cut into its papers."""
_MOST_MEMORY = 3 * 1024**3 // 2
"""Bytes: a page of a fine scan takes a tenth of it, and an old computer has five times as much."""
_ENDED_SLOW = 75
_MOST_ANSWER = 256 * 1024**2
"""Bytes of an answer: five times the largest file that is kept, or two of the largest pictures."""
_GRACE = 5
_OFTEN = 0.02
_LENGTH = Struct(">Q")
_Answer = tuple[dict[str, Any], tuple[bytes, ...]]


class TooSlow(Exception):  # noqa: N818 - says what a file is, not what went wrong here
    """A file took longer than the question had time."""


class Stopped(Exception):  # noqa: N818 - what was asked for
    """An answer is no longer wanted, because `stopped` said so."""


class Apart:
    """A PDF of others that is asked about, by one thread at a time, until it is closed.

    Every question raises Unreadable, TooSlow, and Stopped as soon as its `stopped` says so. Whoever
    did not answer was ended; the next question finds another process.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._process: subprocess.Popen[bytes] | None = None
        self._is_turned = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def turn_to(self, pdf: bytes) -> None:
        """Let what is asked from now on be about another PDF, from the same hand."""
        self._pdf, self._is_turned = pdf, True

    def count(self, stopped: Callable[[], bool]) -> int:
        """Return how many pages there are."""
        said, _ = self._ask({"ask": "count"}, PAGE_SECONDS, stopped)
        try:
            return int(said["count"])
        except (KeyError, TypeError, ValueError) as error:
            raise raster.Unreadable(is_locked=False) from error

    def read(self, stopped: Callable[[], bool]) -> tuple[int, tuple[ReadPage, ...]]:
        """Return what `scans.read` does."""
        question = {"ask": "read", "page": PAGE_SECONDS}
        said, _ = self._ask(question, MOST_SECONDS, stopped)
        try:
            return int(said["count"]), tuple(
                ReadPage(**page | {"code": PaperCode(**page["code"]) if page["code"] else None})
                for page in said["pages"]
            )
        except (KeyError, TypeError, ValueError) as error:
            raise raster.Unreadable(is_locked=False) from error

    def picture(
        self, number: int, dpi: int, most_pixels: int, stopped: Callable[[], bool]
    ) -> Picture:
        """Return a page (from 0), drawn coarser where it would have more than `most_pixels`.

        A page that is broken or not there is Unreadable, and so is one that holds a picture of
        absurd size.
        """
        question = {"ask": "picture", "number": number, "dpi": dpi, "most": most_pixels}
        said, pixels = self._ask(question, PAGE_SECONDS, stopped)
        width, height = _size(said, pixels, bytes_a_pixel=4)
        return Picture(width, height, pixels[0])

    def grey(self, number: int, dpi: int, stopped: Callable[[], bool]) -> Grey:
        """Return a page (from 0) in grey, or as page 0 what a picture file shows, at its size.

        A page that is broken or not there is Unreadable, and so is a picture of absurd size.
        """
        question = {"ask": "grey", "number": number, "dpi": dpi}
        said, pixels = self._ask(question, PAGE_SECONDS, stopped)
        width, height = _size(said, pixels, bytes_a_pixel=1)
        return Grey(width, height, pixels[0])

    def cut(
        self, groups: Iterable[Sequence[int]], count: int, stopped: Callable[[], bool]
    ) -> tuple[bytes, ...] | None:
        """Return a PDF for each group of pages (from 0), or None.

        None where the PDF bears electronic signatures, which would not outlive its being cut.
        `count` is how many pages whoever numbered them saw.
        """
        wanted = [list(group) for group in groups]
        question = {"ask": "cut", "groups": wanted, "count": count}
        said, pieces = self._ask(question, CUT_SECONDS, stopped)
        if said.get("signed"):
            return None
        if len(pieces) != len(wanted):
            raise raster.Unreadable(is_locked=False)
        return pieces

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(OSError):  # what it has not taken any more
            _pipe(process.stdin).close()
        _pipe(process.stdout).close()
        process.wait()

    def _ask(
        self, question: dict[str, Any], seconds: float, stopped: Callable[[], bool]
    ) -> _Answer:
        said = [json.dumps(question | {"seconds": seconds}).encode()]
        if self._process is None:
            self._process = _begun()
            said.insert(0, self._pdf)
        elif self._is_turned:
            said = [json.dumps({"ask": "turn"}).encode(), self._pdf, *said]
        self._is_turned = False
        process, answer = self._process, list[_Answer]()
        talk = Thread(target=_talk, args=(process, said, answer), daemon=True)
        end = monotonic() + seconds
        talk.start()
        try:
            while talk.is_alive():
                if stopped():
                    raise Stopped
                if monotonic() > end:
                    raise TooSlow
                talk.join(_OFTEN)
        finally:
            if not answer:
                process.kill()
                talk.join()
                self.close()
        if process.returncode == _ENDED_SLOW:
            raise TooSlow
        if not answer:
            # It ended without a word: the file made it fall over.
            raise raster.Unreadable(is_locked=False)
        if "locked" in answer[0][0]:
            raise raster.Unreadable(is_locked=bool(answer[0][0]["locked"]))
        return answer[0]


def _size(said: dict[str, Any], pixels: Sequence[bytes], *, bytes_a_pixel: int) -> tuple[int, int]:
    """Return width and height; whoever shows the pixels believes these numbers."""
    width, height = said.get("width"), said.get("height")
    if (
        not isinstance(width, int)
        or not isinstance(height, int)
        or min(width, height) < 1
        or [width * height * bytes_a_pixel] != [len(each) for each in pixels]
    ):
        raise raster.Unreadable(is_locked=False)
    return width, height


def read(pdf: bytes, stopped: Callable[[], bool]) -> tuple[int, tuple[ReadPage, ...]]:
    """Return what `Apart.read` does, of a PDF about which nothing else is asked."""
    with Apart(pdf) as held:
        return held.read(stopped)


def cut(
    pdf: bytes, groups: Iterable[Sequence[int]], count: int, stopped: Callable[[], bool]
) -> tuple[bytes, ...] | None:
    """Return what `Apart.cut` does, of a PDF about which nothing else is asked."""
    with Apart(pdf) as held:
        return held.cut(groups, count, stopped)


def serve() -> int:
    """Take a PDF from the standard input, then answer one question after the other."""
    bound_memory(_MOST_MEMORY)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, OSError):  # nobody is left to ask
        pdf = _received(source, sys.maxsize)
        while True:
            question = json.loads(_received(source, sys.maxsize))
            if question["ask"] == "turn":
                pdf = _received(source, sys.maxsize)
                continue
            # So that it ends as well where nobody is left to end it.
            watch = Timer(question["seconds"] + _GRACE, os._exit, (1,))
            watch.daemon = True
            watch.start()
            try:
                said, blobs = _ANSWERS[question["ask"]](pdf, question)
            except raster.Unreadable as error:
                said, blobs = {"locked": error.is_locked}, ()
            _send(sink, json.dumps(said | {"blobs": len(blobs)}).encode(), *blobs)
            watch.cancel()
    return 0


def _count(pdf: bytes, _question: dict[str, Any]) -> _Answer:
    with raster.opened_scan(pdf) as scan:
        return {"count": len(scan)}, ()


def _read(pdf: bytes, question: dict[str, Any]) -> _Answer:
    with _Pages(question["page"]) as turned:
        count, pages = scans.read(pdf, turned)
    return {"count": count, "pages": [asdict(page) for page in pages]}, ()


class _Pages:
    """Ends this process where it stays longer on one page than a page may take.

    Called before each page; answers that nobody wants it stopped.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._watch = Timer(seconds, os._exit, (_ENDED_SLOW,))

    def __call__(self) -> bool:
        self._watch.cancel()
        self._watch = Timer(self._seconds, os._exit, (_ENDED_SLOW,))
        self._watch.daemon = True
        self._watch.start()
        return False

    def __enter__(self) -> Self:
        self()
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.cancel()


def _picture(pdf: bytes, question: dict[str, Any]) -> _Answer:
    with raster.opened_scan(pdf) as scan:
        shown = scan.picture(question["number"], question["dpi"], question["most"])
    if shown is None:
        raise raster.Unreadable(is_locked=False)
    return {"width": shown.width, "height": shown.height}, (shown.rgba,)


def _grey(data: bytes, question: dict[str, Any]) -> _Answer:
    if raster.is_pdf(data):
        with raster.opened_scan(data) as scan:
            shown = scan.grey(question["number"], question["dpi"])
    else:
        shown = raster.grey_picture(data) if question["number"] == 0 else None
    if shown is None:
        raise raster.Unreadable(is_locked=False)
    return {"width": shown.width, "height": shown.height}, (shown.pixels,)


def _cut(pdf: bytes, question: dict[str, Any]) -> _Answer:
    if raster.is_signed(pdf):
        return {"signed": True}, ()
    pieces: list[bytes] = []
    room = _MOST_ANSWER
    for group in question["groups"]:
        pieces.append(raster.excerpt(pdf, group, question["count"]))
        room -= len(pieces[-1])
        if room < 0:
            # Every piece would hold what all its pages share.
            raise raster.Unreadable(is_locked=False)
    return {}, tuple(pieces)


_ANSWERS = {"count": _count, "read": _read, "picture": _picture, "grey": _grey, "cut": _cut}


def _begun() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - our own program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=NO_WINDOW,
    )


def _command() -> list[str]:
    return own_program(ARGUMENT)


def _talk(process: "subprocess.Popen[bytes]", said: list[bytes], answer: list[_Answer]) -> None:
    """Say something and wait for what comes back; nothing comes from a process that ended."""
    # What is no answer in form is none.
    with suppress(EOFError, OSError, ValueError, TypeError, AttributeError, LookupError):
        _send(_pipe(process.stdin), *said)
        source, room = _pipe(process.stdout), _MOST_ANSWER
        found = json.loads(_received(source, room))
        blobs: list[bytes] = []
        for _ in range(int(found.pop("blobs"))):
            blobs.append(_received(source, room))
            room -= len(blobs[-1])
        answer.append((found, tuple(blobs)))


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise AssertionError("both ends were asked for")
    return stream


def _send(stream: IO[bytes], *pieces: bytes) -> None:
    for piece in pieces:
        stream.write(_LENGTH.pack(len(piece)))
        stream.write(piece)
    stream.flush()


def _received(stream: IO[bytes], most: int) -> bytes:
    """Return the next piece; raises EOFError where none comes whole, or one above `most`."""
    head = stream.read(_LENGTH.size)
    size = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else most + 1
    data = stream.read(size) if size <= most else b""
    if len(data) != size:
        raise EOFError
    return data
