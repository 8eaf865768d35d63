"""Small files that ask for much: each is refused within a second and without room for it.

    .venv/bin/python tests/faults/bombs.py

Every file is read by a process of its own, whose time and memory are compared with one that reads
a good file.
"""

import io
import os
import stat
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from exchange.calendar_cases import WINTER
from tables import HEADER, xlsx_bytes

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.partner_file import MOST_BYTES
from jobswap_desktop.exchange.partner_file import unpack
from jobswap_desktop.services import calendar_import, importing
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.partner_opening import require_size

MOST_SECONDS = 1.0
MOST_GROWTH = 50
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_HEAD = b'<?xml version="1.0"?>'
_NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploded:
    """What reading one file came to: the refusal's code, or "read"; seconds and megabytes."""

    kind: str
    outcome: str
    seconds: float
    grown: int
    written: int

    @property
    def is_good(self) -> bool:
        """Whether it was done with in time, without growing, and wrote nothing."""
        in_bounds = self.seconds <= MOST_SECONDS and self.grown <= MOST_GROWTH
        return in_bounds and not self.written


def _workbook(**parts: bytes) -> bytes:
    """Return a good workbook in which these parts (by "/" as "__") are others."""
    return _packed({name.replace("__", "/"): content for name, content in parts.items()})


def _packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    good = xlsx_bytes([HEADER, ["Lindner"]])
    with (
        zipfile.ZipFile(io.BytesIO(good)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def _zeros() -> bytes:
    return _packed({_STRINGS: b"\0" * 400_000_000})


def _false_size() -> bytes:
    """Return a workbook in which a part says of itself that it is small."""
    data = bytearray(_packed({_STRINGS: b" " * 90_000_000}))
    size = (90_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _nested() -> bytes:
    inner = b"x" * 1000
    for _ in range(6):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(16):
                archive.writestr(f"{number}.zip", inner)
        inner = made.getvalue()
    return inner


def _laughs() -> bytes:
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
    )
    return _packed({_SHEET: _HEAD + b"<!DOCTYPE x [" + entities + b"]><x>&a11;</x>"})


def _quadratic() -> bytes:
    text = b'<!DOCTYPE x [<!ENTITY a "' + b"x" * 100_000 + b'">]><x>' + b"&a;" * 100_000 + b"</x>"
    return _packed({_SHEET: _HEAD + text})


def _rows() -> bytes:
    row = b"<row><c t='n'><v>1</v></c></row>"
    sheet = b"<worksheet " + _NAMESPACE + b"><sheetData>" + row * 1_000_000
    return _packed({_SHEET: _HEAD + sheet + b"</sheetData></worksheet>"})


def _deep() -> bytes:
    return _packed({_SHEET: _HEAD + b"<a>" * 5_000_000})


def _climbing() -> bytes:
    return _packed({"../../flucht.txt": b"x", "/flucht.txt": b"x", "xl/workbook.xml": b"<x/>"})


def _linked() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("xl/workbook.xml", _SHEET):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


def _entries() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(60_000):
            archive.writestr(f"xl/{number}.xml", "")
    return made.getvalue()


def _long_line() -> bytes:
    return b"x" * 49_000_000


def _components() -> bytes:
    return b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 600_000


def _seconds() -> bytes:
    rule = b"DTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
    event = b"BEGIN:VEVENT\r\nUID:%d\r\n" + rule + b"END:VEVENT\r\n"
    events = b"".join(event % number for number in range(2100))
    return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + b"END:VCALENDAR\r\n"


def _partner_file(**parts: bytes) -> bytes:
    """Return a partner file of these members (by "/" as "__") besides a manifest."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"manifest.json": b"{}"} | parts).items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def _false_size_of_manifest() -> bytes:
    data = bytearray(_partner_file(**{"manifest.json": b" " * 90_000_000}))
    size = (90_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _members() -> bytes:
    return _partner_file(**{f"unterlagen__{number}.pdf": b"" for number in range(60_000)})


_LISTED = b'{"format":"jobtausch","version":1,"members":[' + b'{"name":"x"},' * 70_000 + b"{}]}"

BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "archive of zeros": ("x.xlsx", _zeros),
    "part with a false size": ("x.xlsx", _false_size),
    "archives in archives": ("x.xlsx", _nested),
    "a billion laughs": ("x.xlsx", _laughs),
    "one long entity, often": ("x.xlsx", _quadratic),
    "workbook of a million rows": ("x.xlsx", _rows),
    "elements in elements": ("x.xlsx", _deep),
    "names that climb": ("x.xlsx", _climbing),
    "entries that are links": ("x.xlsx", _linked),
    "sixty thousand entries": ("x.xlsx", _entries),
    "list of a million rows": ("x.csv", lambda: b"a;b\n" * 1_000_000),
    "list of one line": ("x.csv", lambda: b"a;" * 9_500_000),
    "list of quotation marks": ("x.csv", lambda: b'"' * 19_000_000 + b";\n" * 100_000),
    "events without an end": ("x.ics", _components),
    "events of every second": ("x.ics", _seconds),
    "partner file of zeros": ("x.jobtausch", lambda: _partner_file(lesen=b"\0" * 400_000_000)),
    "partner file, a false size": ("x.jobtausch", _false_size_of_manifest),
    "partner file, many members": ("x.jobtausch", _members),
    "partner file, a long list": (
        "x.jobtausch",
        lambda: _partner_file(**{"manifest.json": _LISTED}),
    ),
    "partner file, list in list": (
        "x.jobtausch",
        lambda: _partner_file(**{"manifest.json": b"[" * 900_000}),
    ),
    "partner file without end": ("x.jobtausch", lambda: b"PK\3\4" + b"\0" * 200_000_000),
    "a device": ("/dev/zero", bytes),
}


def trials(*, short: bool) -> Iterator[Exploded]:
    """Let every one of them be read; there is no shorter form."""
    del short
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "good.xlsx").write_bytes(xlsx_bytes([HEADER, ["Lindner"]]))
        (folder / "good.csv").write_bytes(b"Nachname\nLindner\n")
        (folder / "good.ics").write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
        (folder / "good.jobtausch").write_bytes(_partner_file())
        kinds = (".xlsx", ".csv", ".ics", ".jobtausch")
        usual = {s: _read(folder, folder / f"good{s}") for s in kinds}
        for kind, (name, make) in BOMBS.items():
            path = folder / "bombs" / name
            path.parent.mkdir(exist_ok=True)
            if path.parent.name == "bombs":
                path.write_bytes(make())
            before = set(folder.rglob("*"))
            outcome, seconds, peak = _read(folder, path)
            plain = usual.get(path.suffix, usual[".csv"])
            yield Exploded(
                kind=kind,
                outcome=outcome,
                seconds=seconds - plain[1],
                grown=peak - plain[2] - _held(path),
                written=len(set(folder.rglob("*")) - before),
            )


def _held(path: Path) -> int:
    """Return how many megabytes the file itself takes, which have to be read to be judged."""
    return path.stat().st_size // 1_000_000 if path.is_file() else 0


def _read(folder: Path, path: Path) -> tuple[str, float, int]:
    done = subprocess.run(
        [sys.executable, __file__, "--read", path],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        timeout=60,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    outcome, seconds, peak = done.stdout.split()
    return outcome, float(seconds), int(peak)


def read(path: Path) -> str:
    """Read one file as the program does, and say what came of it, in what time and room."""
    began = time.process_time()
    try:
        if path.suffix == ".ics":
            calendar_import.read_file(path, *WINTER)
        elif path.suffix == ".jobtausch":
            unpack(read_given(path, MOST_BYTES, require_size))
        else:
            importing.read_file(path)
        outcome = "read"
    except DomainError as error:
        outcome = error.problems[0].code.value
    seconds = time.process_time() - began
    peak = _peak()
    return f"{outcome} {seconds:.3f} {peak}\n"


def _peak() -> int:
    """Return the most megabytes this process took; what was before it began is not its own."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) // 1024


def main() -> int:
    """Read one file, or print a line for each of them."""
    if sys.argv[1:2] == ["--read"]:
        sys.stdout.write(read(Path(sys.argv[2])))
        return 0
    found = list(trials(short=False))
    for each in found:
        mark = "" if each.is_good else "   FAILED"
        sys.stdout.write(
            f"{each.kind:<28}{each.outcome:<24}{each.seconds:>7.2f} s{each.grown:>6} MB{mark}\n"
        )
    return 0 if all(each.is_good for each in found) else 1


if __name__ == "__main__":
    sys.exit(main())
