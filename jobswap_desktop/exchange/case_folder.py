"""A closed case as a folder for the archive or the E-Akte: a bag after RFC 8493 (BagIt 1.0).

`data/` holds the papers and `metadaten.xml`; `manifest-sha256.txt` lists every file of it with
its SHA-256 in the form that `sha256sum --check` reads, `tagmanifest-sha256.txt` the rest.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from xml.etree import ElementTree as ET

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
    """A scan of the case: what it was called, and what it holds."""

    name: str
    content: bytes


_NOTHING: Mapping[str, Enclosed] = MappingProxyType({})


def write(
    into: Path,
    swap: Swap,
    files: Mapping[str, bytes],
    on: date,
    attached: Mapping[str, Enclosed] = _NOTHING,
) -> Path:
    """Write the folder of `swap` into the folder `into` and return it.

    `files` are the papers by file name, `attached` the scans. The folder appears whole or not at
    all, and never over another one. Raises Unavailable (occupied, cannot_write).
    """
    target = into / file_name(swap.reference, "").rstrip(".")
    if target.exists():
        raise Unavailable(Fault.OCCUPIED, str(target))
    try:
        into.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".fall-", dir=into) as draft:
            bag = Path(draft) / target.name
            _fill(bag, swap, files, on, attached)
            bag.rename(target)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(target), str(error)) from error
    return target


def _fill(
    bag: Path,
    swap: Swap,
    files: Mapping[str, bytes],
    on: date,
    attached: Mapping[str, Enclosed],
) -> None:
    scans = {name: held.content for name, held in attached.items()}
    payload = {**scans, **files, METADATA: metadata(swap, tuple(files), on, attached)}
    (bag / "data").mkdir(parents=True)
    for name, content in payload.items():
        (bag / "data" / name).write_bytes(content)
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": _information(swap, payload, on),
        "manifest-sha256.txt": _manifest({f"data/{n}": c for n, c in payload.items()}),
    }
    tags["tagmanifest-sha256.txt"] = _manifest({n: t.encode() for n, t in tags.items()})
    for name, text in tags.items():
        (bag / name).write_text(text, encoding="utf-8", newline="\n")


def _information(swap: Swap, payload: Mapping[str, bytes], on: date) -> str:
    size = sum(len(content) for content in payload.values())
    lines = {
        "External-Identifier": swap.reference,
        "Bagging-Date": on.isoformat(),
        "Payload-Oxum": f"{size}.{len(payload)}",
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def _manifest(contents: Mapping[str, bytes]) -> str:
    return "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(contents.items())
    )


def metadata(
    swap: Swap,
    papers: tuple[str, ...],
    on: date,
    attached: Mapping[str, Enclosed] = _NOTHING,
) -> bytes:
    """Return what the archive should know of the case, as XML."""
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
        digest = hashlib.sha256(held.content).hexdigest()
        facts = {"datei": name, "name": _without_controls(held.name), "sha256": digest}
        ET.SubElement(root, "anlage", facts)
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
