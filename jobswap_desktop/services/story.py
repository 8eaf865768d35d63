"""The main case told from request to certificate, with every paper and file it leaves behind."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jobswap_desktop.domain.documents import Document, DocumentKind, file_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.services import cases, exporting, printing, sample
from jobswap_desktop.services.workplace import Workplace, open_workplace

DATABASE = "jobtausch.sqlite"
REPORT = "report.json"
_DPI = 150
_AFTER = timedelta(weeks=6)


def tell(out: Path, actor: Actor, today: date) -> dict[str, Any]:
    """Play the main case through the services into the folder `out` and return its report.

    The stay lies in the week of `today`; every step is taken on its own day, so that the last
    ones lie after it. The folder appears whole or not at all; one with anything in it is refused
    (Unavailable), and nothing in it is touched.
    """
    out = out.absolute()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Unavailable(Fault.OCCUPIED, str(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as draft:
        told = Path(draft) / out.name
        for folder in ("documents", "week"):
            (told / folder).mkdir(parents=True)
        report = _told(told, actor, today)
        if out.exists():
            out.rmdir()
        told.rename(out)
    return report


def _told(out: Path, actor: Actor, today: date) -> dict[str, Any]:
    work = open_workplace(out / DATABASE, actor, lambda: today)
    try:
        return _tell(work, out, sample.sample_monday(today))
    finally:
        work.db.close()


def _tell(work: Workplace, out: Path, monday: date) -> dict[str, Any]:
    written: dict[str, tuple[Document, str, int]] = {}

    def keep(document: Document, pdf: bytes) -> None:
        own_week = document.kind is DocumentKind.WEEK_PLAN and document.placement_id is not None
        folder = "week" if own_week else "documents"
        file = f"{folder}/{file_name(document.number)}"
        (out / file).write_bytes(pdf)
        written[document.number] = (document, file, printing.page_count(pdf))

    end = monday + _AFTER
    cast = sample.save_cast(work.on(monday - timedelta(weeks=12)))
    swap_id = sample.play(work, cast, "main", monday, until=end, sink=keep)
    view = cases.view(work.on(end), swap_id)
    visitors = [
        _visitor(work.on(end), out, view, placement, written) for placement in view.swap.placements
    ]
    in_force, total = view.swap.nda_status()
    report = {
        "case": view.swap.reference,
        "state": view.swap.state_on(end).value,
        "nda": f"{in_force}/{total}",
        "documents": [
            {"kind": document.kind.value, "number": number, "file": file, "pages": pages}
            for number, (document, file, pages) in written.items()
        ],
        "visitors": visitors,
    }
    text = json.dumps(report, ensure_ascii=False, indent=2)
    (out / REPORT).write_text(f"{text}\n", encoding="utf-8")
    return report


def _visitor(
    work: Workplace,
    out: Path,
    view: cases.CaseView,
    placement: Placement,
    written: Mapping[str, tuple[Document, str, int]],
) -> dict[str, Any]:
    """Write the week of one visitor as calendar file and picture, and return its entry."""
    number, file = next(
        (number, file)
        for number, (document, file, _pages) in written.items()
        if document.kind is DocumentKind.WEEK_PLAN and document.placement_id == placement.id
    )
    calendar = exporting.calendar_file(work, view.swap.id, placement.id)
    ics, png = (f"week/{file_name(number, ending)}" for ending in ("ics", "png"))
    (out / ics).write_bytes(calendar)
    picture = printing.png((out / file).read_bytes(), 0, _DPI)
    (out / png).write_bytes(picture)
    return {
        "name": placement.visitor.full_name,
        "home": placement.home.name if placement.home else None,
        "host": placement.host.name,
        "appointments": sum(placement.id in a.placement_ids for a in view.appointments),
        "pdf": file,
        "ics": ics,
        "png": png,
    }
