"""A file of some gigabytes of scans: opened, searched, written to, copied and checked.

    python tests/benchmarks/large_file.py --gigabytes 5 --folder DIR

Needs three times the room. Prints seconds, and the most memory that was held.
"""

import argparse
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import a_clerk
from copies import add_person, kept, safe
from house import a_house

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import AttachmentId, SwapId
from jobswap_desktop.services import backups, cases, keeping, restoring
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import attachments
from jobswap_desktop.store.database import Deed

_SCAN = 9 * 1024 * 1024
_GIGA = 1024**3


def main() -> None:
    """Make the file and print how long everything takes."""
    parser = argparse.ArgumentParser(description="a large file")
    parser.add_argument("--gigabytes", type=float, default=5)
    parser.add_argument("--folder", type=Path, default=None)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jobswap-large-", dir=chosen.folder) as folder:
        path = Path(folder) / "jobtausch.sqlite"
        with told("make it"):
            _fill(path, int(chosen.gigabytes * _GIGA))
        sys.stdout.write(f"    {path.stat().st_size / _GIGA:.2f} GB\n")
        _measure(path, Path(folder) / "Sicherungen")


@contextmanager
def told(what: str) -> Iterator[None]:
    """Print how long the context took, and the most memory held so far."""
    begun = time.perf_counter()
    yield
    seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{what:<46}{seconds:>9.3f} s{memory:>9.0f} MB\n")
    sys.stdout.flush()


def _fill(path: Path, size: int) -> None:
    house = a_house(path)
    chance = Random(5)  # noqa: S311 - any bytes will do
    swaps = [house.a_case().id for _ in range(20)]
    for number in range(size // _SCAN):
        content = chance.randbytes(_SCAN)
        swap_id = swaps[number % len(swaps)]
        with house.work.db.write(_deed(swap_id)) as change:
            attachments.save(change, _attachment(number, swap_id, content), content)
    house.work.db.close()


def _deed(swap_id: SwapId) -> Deed:
    return Deed(actor=a_clerk(), action=Action.SCAN_FILED, at=datetime.now(UTC), swap_id=swap_id)


def _attachment(number: int, swap_id: SwapId, content: bytes) -> Attachment:
    return Attachment(
        id=AttachmentId(f"scan-{number}"),
        swap_id=swap_id,
        sha256=content_digest(content),
        name=f"scan{number}.pdf",
        size=len(content),
        pages=8,
        added_on=date(2022, 1, 1),
    )


def _measure(path: Path, folder: Path) -> None:
    with told("open"):
        work = open_workplace(path, a_clerk(), date.today, create=False)
    work = kept(work, folder)
    with told("search"):
        cases.rows(work, CaseFilter.ALL, text="lindner")
    with told("record something"):
        add_person(work, 1)
    place = replace(safe(work), is_thinned=False)
    _copy_while_writing(work, place)
    with told("check of the file at start"):
        keeping.check_file(place, work)
    (copy,) = backups.shelf(place).copies
    with told("check of the copy"):
        backups.check_copy(folder / copy.name)
    with told("make ready and compare for a restore"):
        staged = restoring.stage(place, folder / copy.name)
    restoring.discard(staged)
    work.db.close()


def _copy_while_writing(work: Workplace, place: backups.Safe) -> None:
    """Copy beside the window, in which somebody records something now and then."""
    done = threading.Event()

    def copy() -> None:
        try:
            backups.make(place, Occasion.AUTOMATIC)
        finally:
            done.set()

    worker = threading.Thread(target=copy)
    longest = 0.0
    with told("copy, checked, while nobody writes"):
        worker.start()
        while not done.wait(0.02):
            begun = time.perf_counter()
            work.db.rows("SELECT count(*) AS number FROM swap")
            longest = max(longest, time.perf_counter() - begun)
        worker.join()
    sys.stdout.write(f"    longest wait of a reader meanwhile: {longest * 1000:.0f} ms\n")


if __name__ == "__main__":
    main()
