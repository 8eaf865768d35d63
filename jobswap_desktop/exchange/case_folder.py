"""A closed case as a folder for the archive or the E-Akte: a bag after RFC 8493 (BagIt 1.0).

`data/` holds the papers and `metadaten.xml`; `manifest-sha256.txt` lists every file of it with
its SHA-256 in the form that `sha256sum --check` reads, `tagmanifest-sha256.txt` the rest.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from xml.etree import ElementTree as ET

from jobswap_desktop import unfinished
from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap

NAMESPACE = "urn:jobswap-desktop:fall:1"
METADATA = "metadaten.xml"
_NO_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A scan of the case: what it is and was called, its sum when filed, and how it is read.

    `read` returns what has that sum, or raises Unavailable (damaged) where it was altered; it is
    called on the thread that writes.
    """

    title: str
    name: str
    sha256: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The folder of a case as it was written; `left_out` are the names of damaged scans."""

    folder: Path
    left_out: tuple[str, ...] = ()


_NOTHING: Mapping[str, Enclosed] = MappingProxyType({})
_NO_NAMES: Collection[str] = frozenset()


def write(
    into: Path,
    swap: Swap,
    files: Mapping[str, bytes],
    on: date,
    attached: Mapping[str, Enclosed] = _NOTHING,
) -> Written:
    """Write the folder of `swap` into the folder `into` and return it.

    `files` are the papers by file name, `attached` the scans, of which one at a time is read: all
    of a case may be larger than the memory. A damaged one is left out, and named among the
    metadata. The folder appears whole or not at all, and never over another one. Raises
    Unavailable (occupied, cannot_write, and what keeps a scan from being read but damage).
    """
    target = into / file_name(swap.reference, "").rstrip(".")
    if target.exists():
        raise Unavailable(Fault.OCCUPIED, str(target))
    try:
        into.mkdir(parents=True, exist_ok=True)
        unfinished.destroy_all(unfinished.left_cases(into))
        with TemporaryDirectory(prefix=unfinished.case_prefix(), dir=into) as draft:
            bag = _Bag(Path(draft) / target.name)
            left_out = tuple(name for name, held in attached.items() if not bag.enclose(name, held))
            for name, content in files.items():
                bag.put(name, content)
            bag.put(METADATA, metadata(swap, tuple(files), on, attached, left_out))
            bag.close(swap, on)
            bag.place.rename(target)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(target), str(error)) from error
    return Written(folder=target, left_out=left_out)


class _Bag:
    """A folder that is being filled: of what lies in it already, name, size and sum are known."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._size = 0
        self._sums: dict[str, str] = {}
        (place / "data").mkdir(parents=True)

    def enclose(self, name: str, held: Enclosed) -> bool:
        """Put a scan in unless it is damaged; say whether it is there now."""
        try:
            content = held.read()
        except Unavailable as error:
            if error.fault is Fault.DAMAGED:
                return False
            raise
        self.put(name, content)
        return True

    def put(self, name: str, content: bytes) -> None:
        """Put in one file."""
        (self.place / "data" / name).write_bytes(content)
        self._size += len(content)
        self._sums[f"data/{name}"] = _digest(content)

    def close(self, swap: Swap, on: date) -> None:
        """Write what tells others what is in it."""
        tags = {
            "bagit.txt": _DECLARATION,
            "bag-info.txt": self._information(swap, on),
            "manifest-sha256.txt": _manifest(self._sums),
        }
        sums = {name: _digest(text.encode()) for name, text in tags.items()}
        tags["tagmanifest-sha256.txt"] = _manifest(sums)
        for name, text in tags.items():
            (self.place / name).write_text(text, encoding="utf-8", newline="\n")

    def _information(self, swap: Swap, on: date) -> str:
        lines = {
            "External-Identifier": swap.reference,
            "Bagging-Date": on.isoformat(),
            "Payload-Oxum": f"{self._size}.{len(self._sums)}",
        }
        return "".join(f"{name}: {value}\n" for name, value in lines.items())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _manifest(sums: Mapping[str, str]) -> str:
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))


def metadata(
    swap: Swap,
    papers: tuple[str, ...],
    on: date,
    attached: Mapping[str, Enclosed] = _NOTHING,
    left_out: Collection[str] = _NO_NAMES,
) -> bytes:
    """Return what the archive should know of the case, as XML.

    `left_out` are those of the scans that are damaged and not in the folder.
    """
    root = ET.Element("fall", {"xmlns": NAMESPACE, "aktenzeichen": swap.reference})
    _add(root, "uebergeben", on)
    _add(root, "art", swap.kind)
    _add(root, "stand", swap.state)
    _add(root, "angelegt", swap.created_on)
    _add(root, "beantragt", swap.requested_on)
    _add(root, "beendet", swap.closed_on)
    _add(root, "grund", swap.reason)
    _add(root, "anlass", swap.occasion)
    _add(root, "zustaendig", swap.responsible)
    _add(root, "aktenzeichenGegenseite", swap.partner_reference)
    for placement in swap.placements:
        _placement(root, placement)
    for item in (*swap.approvals, *swap.participations, *swap.voided):
        _decision(root, swap, item)
    _agreement(root, swap)
    for name in papers:
        ET.SubElement(root, "dokument", {"datei": name})
    for name, held in attached.items():
        facts = {"name": _without_controls(held.name), "sha256": held.sha256}
        if name in left_out:
            ET.SubElement(root, "fehlendeAnlage", facts | {"grund": "beschädigt"})
        else:
            ET.SubElement(root, "anlage", {"datei": name} | facts)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _placement(root: ET.Element, placement: Placement) -> None:
    stay = ET.SubElement(root, "einsatz", {"richtung": placement.letter})
    _add(stay, "gastperson", placement.visitor.full_name)
    _add(stay, "abgebendeStelle", placement.home.name if placement.home else "")
    _add(stay, "aufnehmendeStelle", placement.host.name)
    _add(stay, "instrument", placement.instrument)
    _add(stay, "ersterTag", placement.first_day)
    _add(stay, "letzterTag", placement.until)
    _add(stay, "nichtErschienen", "ja" if placement.no_show else "")
    _add(stay, "endeGrund", placement.end_reason)
    _add(stay, "bescheinigung", placement.certificate_on)
    for held in placement.undertakings:
        act = ET.SubElement(stay, "erklaerung", {"art": Act(held.act), "stand": held.state})
        for state, day in held.dates:
            ET.SubElement(act, "schritt", {"stand": state, "am": day.isoformat()})
        _add(act, "durch", held.by)
        _add(act, "ablage", held.filed_at)
        _add(act, "grund", held.reason)


def _decision(root: ET.Element, swap: Swap, item: Approval | Participation) -> None:
    if isinstance(item, Approval):
        found = ET.SubElement(root, "genehmigung", {"durch": item.kind, "stand": item.state})
        _add(found, "am", item.decided_on)
    else:
        found = ET.SubElement(root, "beteiligung", {"stelle": item.body, "stand": item.state})
        _add(found, "rechtsgrundlage", item.rule.law)
        _add(found, "zugang", item.received_on)
        _add(found, "letzterTag", item.due_on)
        _add(found, "antwort", item.reply_on)
        _add(found, "beschluss", item.resolution_number)
    _add(found, "dienststelle", swap.office(item.office_id).name)
    _add(found, "gruende", item.reasons)
    _add(found, "ungueltigSeit", item.voided_on)
    _add(found, "ungueltigGrund", item.void_reason)


def _agreement(root: ET.Element, swap: Swap) -> None:
    held = swap.agreement
    if held is None:
        return
    found = ET.SubElement(root, "vereinbarung", {"fassung": str(held.revision)})
    _add(found, "pruefsumme", held.material_hash)
    for line in held.signatures:
        signed = {"am": line.signed_on.isoformat()} if line.signed_on else {}
        ET.SubElement(found, "unterschrift", signed).text = swap.signer_name(line)


def _add(parent: ET.Element, name: str, value: date | str | None) -> None:
    """Add an element unless there is nothing to say; dates are ISO."""
    if value:
        ET.SubElement(parent, name).text = (
            value.isoformat() if isinstance(value, date) else _without_controls(str(value))
        )


def _without_controls(text: str) -> str:
    # XML 1.0 has no place for them, not even as references (section 2.2, Char).
    return _NO_XML.sub("", text)
