"""A calendar file of ours, read by ical.js as Thunderbird and Nextcloud read it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from exchange.out_and_back import Told, calendar

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ROOT / "build" / "node" / "node_modules" / "ical.js"
pytestmark = pytest.mark.system


def test_ical_js_reads_what_was_meant(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    if not LIBRARY.is_dir():
        pytest.skip("needs ical.js: npm install --no-save --prefix build/node ical.js@2")
    data, expected = calendar()
    file = tmp_path / "woche.ics"
    file.write_bytes(data)
    done = subprocess.run(
        [node, str(Path(__file__).with_name("read_calendar.cjs")), str(LIBRARY), str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = {event["uid"]: Told(**event) for event in json.loads(done.stdout)}
    assert found == expected
