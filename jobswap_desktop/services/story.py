"""The main case told from request to certificate, with every paper and file it leaves behind."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
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
    ones lie after it. A folder with an earlier story is told anew; one with any other database
    is refused (Unavailable), and nothing in it is touched.
    """
    _make_room(out)
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
        file = f"{folder}/{document.number}.pdf"
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
    (out / f"week/{number}.ics").write_bytes(calendar)
    picture = printing.png((out / file).read_bytes(), 0, _DPI)
    (out / f"week/{number}.png").write_bytes(picture)
    return {
        "name": placement.visitor.full_name,
        "home": placement.home.name if placement.home else None,
        "host": placement.host.name,
        "appointments": sum(placement.id in a.placement_ids for a in view.appointments),
        "pdf": file,
        "ics": f"week/{number}.ics",
        "png": f"week/{number}.png",
    }


def _make_room(out: Path) -> None:
    """Make the folders; files of an earlier story give way, anything else is left alone."""
    database = out / DATABASE
    if database.exists():
        if not (out / REPORT).exists():
            raise Unavailable(Fault.OCCUPIED, str(database))
        earlier = json.loads((out / REPORT).read_text(encoding="utf-8"))
        names = [entry["file"] for entry in earlier["documents"]]
        names += [entry[kind] for entry in earlier["visitors"] for kind in ("pdf", "ics", "png")]
        for name in (*names, DATABASE, REPORT):
            found = (out / name).resolve()
            if not found.is_relative_to(out.resolve()):
                raise refuse(ProblemCode.NOT_FOUND, text=name)
            found.unlink(missing_ok=True)
    for folder in ("documents", "week"):
        (out / folder).mkdir(parents=True, exist_ok=True)
