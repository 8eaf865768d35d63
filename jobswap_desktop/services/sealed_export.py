"""Exports that only who has the passphrase or the private key can read (age).

What is sealed is written in one go under a name of its own and appears once it is recorded.
"""

import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services import handover
from jobswap_desktop.services.appearing import appearing
from jobswap_desktop.services.handover import HandedOver
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.carrying import Seal

ENDING = ".age"


def sealed_list(data: bytes, path: Path, seal: Seal) -> Path:
    """Write the content of a list sealed, beside where it was to lie, and return the file.

    Raises DomainError (sealing_needs_key), OSError.
    """
    to = path.with_name(f"{path.name}{ENDING}")
    with appearing(to) as unfinished, unfinished.open("wb") as file:
        seal(BytesIO(data), file)
    return to


def sealed_case(
    work: Workplace, swap_id: SwapId, into: Path, private: Path, seal: Seal
) -> HandedOver:
    """Write a case as one sealed archive into `into`, record it, and return where it lies.

    Until it is sealed it lies in `private`, a folder of this user. Raises as `handover.prepare`
    and `handover.write` do, OSError, DomainError (sealing_needs_key).
    """
    found = handover.prepare(work, swap_id)
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".fall-", dir=private) as draft:
        written = handover.write(found, Path(draft))
        to = into / f"{written.folder.name}.zip{ENDING}"
        if to.exists():
            raise Unavailable(Fault.OCCUPIED, str(to))
        packed = Path(draft) / "fall.zip"
        _pack(written.folder, packed)
        with appearing(to) as unfinished:
            with packed.open("rb") as source, unfinished.open("wb") as target:
                seal(source, target)
            handover.record(work, found, written)
    return HandedOver(folder=to, left_out=written.left_out)


def _pack(folder: Path, to: Path) -> None:
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(file, str(Path(folder.name) / file.relative_to(folder)))
