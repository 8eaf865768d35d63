"""Scans of papers that a case has printed, as `scan_reading` gives them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from house import House
from scanner import scan_of

from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.scans import ReadPage
from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services import (
    cases,
    printing,
    scan_answers,
    scan_back,
    scan_filing,
    scan_reading,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.scan_answers import ScanAnswer
from jobswap_desktop.services.scan_filing import Filed, Filing
from jobswap_desktop.services.scan_reading import ReadScan
from jobswap_desktop.services.workplace import Workplace


def printed(work: Workplace, swap_id: SwapId, kind: DocumentKind, place: int = 0) -> Document:
    """Return the record of a paper that was printed."""
    found = [each for each in cases.view(work, swap_id).documents if each.kind is kind]
    return found[place]


def print_first_slip(work: Workplace, swap_id: SwapId) -> None:
    """Submit to the body that is heard first, with its reply slip."""
    specs = [spec for spec in printing.plan(work, swap_id).specs if spec.participation_id]
    first = [spec for spec in specs if spec.participation_id == specs[0].participation_id][:2]
    for spec in first:
        printing.record(work, swap_id, printing.papers(work, swap_id, [spec]), work.today())


def pdf_of(work: Workplace, document: Document) -> bytes:
    """Return a paper as it was printed."""
    specs = printing.plan(work, document.swap_id).specs
    wanted = [spec for spec in specs if spec.number == document.number]
    return printing.pdf(printing.papers(work, document.swap_id, wanted))


def code_of(document: Document, page: int = 1, **changes: object) -> PaperCode:
    code = PaperCode(
        number=document.number,
        revision=document.revision,
        hash_digits=document.material_hash[:10],
        page=page,
    )
    return replace(code, **changes)  # type: ignore[arg-type]  # any field by keyword


def codes_of(document: Document, count: int, **changes: object) -> list[PaperCode]:
    return [code_of(document, page, **changes) for page in range(1, count + 1)]


def scanned(
    folder: Path,
    pdf: bytes,
    codes: Sequence[PaperCode | None] = (),
    *,
    name: str = "scan0001.pdf",
    dpi: int = 100,
) -> Path:
    """Write the scan of a PDF into a folder, as the copier does."""
    path = folder / name
    path.write_bytes(scan_of(pdf, codes, dpi=dpi))
    return path


def read_one(path: Path) -> ReadScan:
    (scan,) = scan_reading.read(path)
    return scan


def answers(
    house: House, folder: Path, swap_id: SwapId, kind: DocumentKind
) -> tuple[ReadScan, tuple[ScanAnswer, ...]]:
    """Scan the first paper of a kind and return what it may be."""
    document = printed(house.work, swap_id, kind)
    scan = read_one(scanned(folder, pdf_of(house.work, document)))
    found = scan_back.recognise(house.work, scan)
    return scan, scan_answers.proposals(house.work, found)


def keep_writing(
    work: Workplace, swap_id: SwapId, data: bytes, name: str, count: int = 1
) -> Attachment:
    """File something without a code, and without reading it, as a writing that changes nothing."""
    pages = (ReadPage(),) * count
    scan = ReadScan(name=name, data=data, sha256=content_digest(data), count=count, pages=pages)
    found = scan_back.recognise(work, scan, swap_id)
    answer = scan_answers.proposals(work, found, swap_id)[-1]
    filing = Filing(scan=scan, answer=answer, on=work.today(), ticked={})
    return scan_filing.file(work, filing).value.attachment


def ticked(answer: ScanAnswer) -> dict[str, str]:
    return {each.key: each.name or "" for each in answer.consequences if each.is_ticked}


def filed(
    house: House,
    scan: ReadScan,
    answer: ScanAnswer,
    choice: Mapping[str, str] | None = None,
    **changes: object,
) -> Outcome[Filed]:
    filing = Filing(
        scan=scan,
        answer=answer,
        on=house.work.today(),
        ticked=ticked(answer) if choice is None else choice,
    )
    return scan_filing.file(house.work, replace(filing, **changes))  # type: ignore[arg-type]  # any field
