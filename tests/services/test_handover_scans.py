"""The scans of a case in the folder that is handed over: one at a time, the sound ones all."""

import hashlib
import tracemalloc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from builders import TODAY, a_swap
from databases import content as rows_of
from databases import tamper
from house import House
from services.scan_cases import keep_writing

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange import case_folder
from jobswap_desktop.exchange.case_folder import NAMESPACE, Enclosed
from jobswap_desktop.services import cases, editing, handover

_MEGABYTE = 1024 * 1024


@pytest.fixture
def ended(house: House) -> Swap:
    return editing.move(house.work, house.a_case().id, SwapState.WITHDRAWN, "Elternzeit").value


@pytest.fixture
def scans(house: House, ended: Swap) -> list[Attachment]:
    return [
        keep_writing(house.work, ended.id, f"%PDF-1.7 {name}".encode(), f"{name}.pdf")
        for name in ("eins", "zwei", "drei")
    ]


def checked(folder: Path, manifest: str) -> set[str]:
    """Check a folder as `sha256sum --check` does, and return the files that were named."""
    names = set()
    for line in (folder / manifest).read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
        names.add(name)
    return names


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE attachment_content SET content = x'00' WHERE sha256 = '{sum}'",
        "DELETE FROM attachment_content WHERE sha256 = '{sum}'",
    ],
)
def test_a_damaged_scan_keeps_no_other_one_back(
    house: House, ended: Swap, scans: list[Attachment], tmp_path: Path, harm: str
) -> None:
    bad = scans[1].sha256
    tamper(house.work.db.place, harm.format(sum=bad))
    written = handover.hand_over(house.work, ended.id, tmp_path / "akte").value
    folder = written.folder
    there = {f"data/{path.name}" for path in (folder / "data").iterdir()}
    assert checked(folder, "manifest-sha256.txt") == there
    assert checked(folder, "tagmanifest-sha256.txt") >= {"manifest-sha256.txt", "bag-info.txt"}
    enclosed = {path.read_bytes() for path in folder.glob("data/Anlage-*")}
    assert enclosed == {b"%PDF-1.7 eins", b"%PDF-1.7 drei"}
    size = sum(path.stat().st_size for path in (folder / "data").iterdir())
    assert f"Payload-Oxum: {size}.{len(there)}" in (folder / "bag-info.txt").read_text("utf-8")

    root = ET.parse(folder / "data" / "metadaten.xml").getroot()
    named = {item.get("name"): item.get("sha256") for item in root.iter(f"{{{NAMESPACE}}}anlage")}
    assert named == {"eins.pdf": scans[0].sha256, "drei.pdf": scans[2].sha256}
    (missing,) = root.iter(f"{{{NAMESPACE}}}fehlendeAnlage")
    assert missing.attrib == {"name": "zwei.pdf", "sha256": bad, "grund": "beschädigt"}

    assert handover.left_out_words(written).startswith(
        "Nicht dabei, weil beschädigt: Sonstiges Schriftstück (zwei.pdf). Bitte "
    )
    subject = cases.history(house.work, ended.id)[0].subject
    assert subject.endswith(", 2 Anlagen, nicht dabei, weil beschädigt: 1")


def test_nothing_is_said_where_all_scans_are_sound(
    house: House, ended: Swap, scans: list[Attachment], tmp_path: Path
) -> None:
    written = handover.hand_over(house.work, ended.id, tmp_path).value
    assert len(list(written.folder.glob("data/Anlage-*"))) == len(scans)
    assert handover.left_out_words(written) == ""
    assert "fehlendeAnlage" not in (written.folder / "data" / "metadaten.xml").read_text("utf-8")


def test_a_long_list_of_damaged_scans_is_cut_short(
    house: House, ended: Swap, tmp_path: Path
) -> None:
    for number in range(11):
        keep_writing(house.work, ended.id, f"%PDF {number}".encode(), f"s{number}.pdf")
    tamper(house.work.db.place, "UPDATE attachment_content SET content = x'00'")
    written = handover.hand_over(house.work, ended.id, tmp_path).value
    words = handover.left_out_words(written)
    assert words.count("Sonstiges Schriftstück") == 8
    assert " … (+3). " in words


def test_a_database_that_is_gone_meanwhile_leaves_no_folder(
    house: House, ended: Swap, scans: list[Attachment], tmp_path: Path
) -> None:
    assert scans
    before = rows_of(house.work.db.place)
    prepared = handover.prepare(house.work, ended.id)
    path = Path(house.work.db.path)
    hidden = path.rename(path.with_suffix(".weg"))
    with pytest.raises(Unavailable) as caught:
        handover.write(prepared, tmp_path / "akte")
    hidden.rename(path)
    assert caught.value.fault is Fault.MISSING
    assert list((tmp_path / "akte").iterdir()) == []
    assert rows_of(path) == before


def test_no_more_than_one_scan_is_in_the_memory(tmp_path: Path) -> None:
    def blob(number: int) -> bytes:
        return bytes([number]) * _MEGABYTE

    def enclosed() -> Iterator[tuple[str, Enclosed]]:
        for number in range(30):
            sum_ = content_digest(blob(number))
            held = Enclosed(title="", name="", sha256=sum_, read=partial(blob, number))
            yield f"{number}.pdf", held

    attached = dict(enclosed())
    tracemalloc.start()
    try:
        written = case_folder.write(tmp_path, a_swap(), {}, TODAY, attached)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(checked(written.folder, "manifest-sha256.txt")) == 31
    assert peak < 4 * _MEGABYTE
