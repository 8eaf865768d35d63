"""Reading the PDF of others in a process of its own, which can be ended whatever it is doing.

What draws the pages can be led into work without an end, and no thread can be stopped. The
answer is plain JSON: nothing that comes back is run.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from threading import Thread, Timer
from time import monotonic, sleep

from jobswap_desktop.documents import raster, scans
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.scans import ReadPage

ARGUMENT = "--read-apart"
"""Makes the program read one PDF from its standard input and say what it found."""
MOST_SECONDS = scans.MOST_SECONDS + 5
_MOST_MEMORY = 3 * 1024**3
_OFTEN = 0.02
_NO_WINDOW = 0x08000000


class TooSlow(Exception):  # noqa: N818 - says what a file is, not what went wrong here
    """A file took longer than `MOST_SECONDS`."""


class Stopped(Exception):  # noqa: N818 - what was asked for
    """Reading was ended because `stopped` said so."""


def read(pdf: bytes, stopped: Callable[[], bool]) -> tuple[int, tuple[ReadPage, ...]]:
    """Return what `scans.read` does; raises Unreadable, TooSlow and Stopped."""
    end = monotonic() + MOST_SECONDS
    with subprocess.Popen(  # noqa: S603 - our own program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    ) as process:
        answer: list[bytes] = []
        talk = Thread(target=_talk, args=(process, pdf, answer), daemon=True)
        talk.start()
        try:
            while talk.is_alive():
                if stopped():
                    raise Stopped
                if monotonic() > end:
                    raise TooSlow
                sleep(_OFTEN)
        finally:
            process.kill()
            talk.join()
    return _understood(answer[0] if answer else b"")


def serve() -> int:
    """Read a PDF from the standard input and write what it says to the standard output."""
    # So that it ends as well where nobody is left to end it.
    watch = Timer(MOST_SECONDS + 5, os._exit, (1,))
    watch.daemon = True
    watch.start()
    _bound_memory()
    pdf = sys.stdin.buffer.read()
    try:
        count, pages = scans.read(pdf, bool)
    except raster.Unreadable as error:
        said: dict[str, object] = {"locked": error.is_locked}
    else:
        said = {"count": count, "pages": [asdict(page) for page in pages]}
    sys.stdout.buffer.write(json.dumps(said).encode())
    sys.stdout.buffer.flush()
    return 0


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        # The program without a console has no standard input.
        own = Path(sys.executable)
        return [str(own.with_name(f"jobswap-desktop{own.suffix}")), ARGUMENT]
    return [sys.executable, "-P", "-m", "jobswap_desktop", ARGUMENT]


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(hard, _MOST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _talk(process: "subprocess.Popen[bytes]", pdf: bytes, answer: list[bytes]) -> None:
    answer.append(process.communicate(pdf)[0])


def _understood(answer: bytes) -> tuple[int, tuple[ReadPage, ...]]:
    if not answer:
        # It ended without a word: the file made it fall over.
        raise raster.Unreadable(is_locked=False)
    said = json.loads(answer)
    if "locked" in said:
        raise raster.Unreadable(is_locked=bool(said["locked"]))
    return int(said["count"]), tuple(
        ReadPage(**page | {"code": PaperCode(**page["code"]) if page["code"] else None})
        for page in said["pages"]
    )
