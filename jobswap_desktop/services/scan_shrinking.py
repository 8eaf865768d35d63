"""Offering a large scan in fewer dots an inch before it is filed. Needs no database."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from jobswap_desktop.documents import raster, scans, smaller
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.services.scan_reading import ReadScan, never

OFFERED_FROM = 10 * 1024 * 1024
"""Bytes from which on a scan is worth the question."""
_DENSITIES = (150, 200)
"""Dots an inch at which print and handwriting stay legible, the smaller file first."""
_WORTH = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Shrunk:
    """A scan as it would be filed smaller, and at how many dots an inch."""

    scan: ReadScan
    dpi: int


def is_large(scan: ReadScan) -> bool:
    """Whether a scan is large enough to ask."""
    return len(scan.data) >= OFFERED_FROM


def shrunk(scan: ReadScan, stopped: Callable[[], bool] = never) -> Shrunk | None:
    """Return a large scan in fewer dots, with every code as legible as before; else None.

    The codes are read anew from what would be filed: where one of them is lost, more dots are
    tried, and then nothing is offered.
    """
    for dpi in _DENSITIES:
        if stopped() or not is_large(scan):
            return None
        try:
            data = smaller.smaller(scan.data, dpi, stopped)
            if data is None or len(data) > _WORTH * len(scan.data):
                continue
            count, pages = scans.read(data, stopped)
        except raster.Unreadable:
            return None
        if count == scan.count and [p.code for p in pages] == [p.code for p in scan.pages]:
            made = replace(scan, data=data, sha256=content_digest(data))
            return Shrunk(scan=made, dpi=dpi)
    return None
