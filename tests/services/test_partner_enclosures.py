"""The papers in a partner file are filed with the case that is taken over."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from partner_offices import Employer, a_case
from partner_steps import opened, written

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.services import attachments, partner_enclosures, partner_taking
from jobswap_desktop.store import audit


def test_enclosed_papers_are_filed_with_the_case(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    preview = opened(union, written(city, a_case(city), tmp_path), tmp_path)
    sent = {f"{paper.number}.pdf": paper.content for paper in preview.content.papers}
    assert len(sent) > 1

    swap = partner_taking.accept(union.work, preview).value

    rows = attachments.of_case(union.work, swap)
    held = {row.attachment.name: attachments.content(union.work, row.attachment) for row in rows}
    assert held == sent
    assert all(row.attachment.pages == raster.page_count(held[row.attachment.name]) for row in rows)
    remarks = sorted(row.attachment.remark for row in rows)
    assert remarks[0] == "Vereinbarung (Entwurf), aus der Partnerdatei von Stadt Lindenfurt"
    assert audit.faults(union.work.db) == ()


def test_what_is_enclosed_again_is_filed_once_and_what_is_no_pdf_not_at_all(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    preview = opened(union, written(city, a_case(city), tmp_path), tmp_path)
    first, *_ = preview.content.papers
    papers = (first, replace(first, number="X-1"), replace(first, number="X-2", content=b"MZ"))
    content = replace(preview.content, papers=papers)
    odd = replace(preview, file=replace(preview.file, content=content))

    swap = partner_taking.accept(union.work, odd).value

    (row,) = attachments.of_case(union.work, swap)
    assert row.attachment.name == f"{first.number}.pdf"


def test_one_process_reads_all_of_them(
    city: Employer, union: Employer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = opened(union, written(city, a_case(city), tmp_path), tmp_path)
    papers = preview.content.papers
    assert len(papers) > 1
    begun: list[subprocess.Popen[bytes]] = []
    begin = apart._begun

    def counted() -> subprocess.Popen[bytes]:
        begun.append(begin())
        return begun[-1]

    monkeypatch.setattr(apart, "_begun", counted)
    folder = tmp_path / "gelesen"
    saved = partner_enclosures.save_enclosed(union.work, preview, folder)
    assert len(saved) == len(papers) + 1
    assert len(begun) == 1
    swap = partner_taking.accept(union.work, preview).value
    assert len(attachments.of_case(union.work, swap)) == len(papers)
    assert len(begun) == 2
    assert all(each.poll() is not None for each in begun)
