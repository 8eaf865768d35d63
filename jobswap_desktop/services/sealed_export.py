"""Exports that only who has the passphrase or the private key can read (age).

Nothing of them lies unsealed where it is going, and what is sealed appears once it is recorded.
"""

import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import handover
from jobswap_desktop.services.handover import HandedOver, Handover
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import carrying
from jobswap_desktop.unfinished import case_prefix, destroy_all, left_cases, passing_place
from jobswap_desktop.whole_files import appearing, put_in_place, staging

ENDING = ".age"
Seal = carrying.Seal


def sealed_path(path: Path) -> Path:
    """Return where a file lies once it is sealed."""
    return path.with_name(f"{path.name}{ENDING}")


def sealed_list(data: bytes, path: Path, seal: Seal) -> Path:
    """Write the content of a list sealed, beside where it was to lie, and return the file.

    Raises DomainError (sealing_needs_key), OSError.
    """
    to = sealed_path(path)
    with appearing(to) as file:
        seal(BytesIO(data), file)
    return to


def sealed_files(files: Mapping[Path, bytes], seal: Seal) -> dict[Path, bytes]:
    """Return files as they leave the house sealed, by the paths they then have.

    Takes seconds with a passphrase: it is meant to be slow. Raises DomainError (sealing_needs_key).
    """
    return {sealed_path(path): _sealed(files[path], seal) for path in files}


def _sealed(data: bytes, seal: Seal) -> bytes:
    sealed = BytesIO()
    seal(BytesIO(data), sealed)
    return sealed.getvalue()


def sealed_case(
    work: Workplace, swap_id: SwapId, into: Path, private: Path, seal: Seal
) -> HandedOver:
    """Write a case as one sealed archive into `into`, record it, and return where it lies.

    Raises as `handover.prepare`, `write_case` and `record_case` do.
    """
    found = handover.prepare(work, swap_id)
    return record_case(work, found, write_case(found, into, private, seal)).value


def archive_name(swap: Swap) -> str:
    """Return the name of the archive of a case, as it is before it is sealed."""
    return file_name(swap.reference, "zip")


def private_place(work: Workplace) -> Path:
    """Return a folder that is closed to others, where a case can lie until it is sealed."""
    if work.backups is not None:
        return work.backups
    return passing_place() if work.db.is_server else Path(work.db.path).parent


def write_case(found: Handover, into: Path, private: Path, seal: Seal) -> HandedOver:
    """Write a case as one sealed archive beside its place in `into`; `record_case` names it.

    Until it is sealed it lies in `private`, a folder of this user. Raises as `handover.write`
    does, DomainError (sealing_needs_key).
    """
    to = into / f"{archive_name(found.swap)}{ENDING}"
    if os.path.lexists(to):
        raise Unavailable(Fault.NAME_TAKEN, str(to))
    with _as_written_to(private):
        private.mkdir(mode=0o700, parents=True, exist_ok=True)
        destroy_all(left_cases(private))
        closed = TemporaryDirectory(prefix=case_prefix(), dir=private)
    with _as_written_to(to), closed as draft:
        into.mkdir(parents=True, exist_ok=True)
        written = handover.write(found, Path(draft))
        packed = Path(draft) / "fall.zip"
        _pack(written.folder, packed)
        with packed.open("rb") as source, staging(to) as (target, unfinished):
            seal(source, target)
    return HandedOver(folder=unfinished, left_out=written.left_out)


def record_case(work: Workplace, found: Handover, staged: HandedOver) -> Outcome[HandedOver]:
    """Record that a case of `write_case` leaves the house, and give the archive its name.

    Where it cannot be recorded the archive goes again. Raises as `handover.record` does,
    Unavailable (cannot_write).
    """
    done = handover.record(work, found, staged)
    try:
        with _as_written_to(staged.folder.with_suffix("")):
            to = put_in_place(staged.folder)
    finally:
        with suppress(OSError):
            staged.folder.unlink(missing_ok=True)
    return Outcome(
        value=HandedOver(folder=to, left_out=staged.left_out),
        touched=done.touched,
        action=done.action,
    )


@contextmanager
def _as_written_to(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(path), str(error)) from error


def _pack(folder: Path, to: Path) -> None:
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(file, str(Path(folder.name) / file.relative_to(folder)))
