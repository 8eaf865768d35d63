"""Several people and windows on one file: one window, foreign locks, one case edited by two."""

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from builders import a_clerk
from faults.report import Tally, timed
from house import a_house
from windows import settled, starter

from jobswap_desktop.domain.errors import MEANWHILE, DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit, drive, holding
from jobswap_desktop.store.holding import lock_of, this_process

_FIELDS = ("occasion", "remark", "responsible", "deputy", "partner_reference")
_AGES = (timedelta(seconds=5), timedelta(seconds=60), timedelta(days=3), timedelta(days=-1))
_DAY = date(2021, 12, 6)


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try them one after the other."""
    yield _one_window(folder, 4 if short else 50)
    yield _foreign_locks(folder, 8 if short else 20)
    yield _two_editors(folder, 40 if short else 200)
    yield _killed_while_typing(folder, 1 if short else 10)


def _one_window(folder: Path, starts: int) -> Tally:
    """Start the program many times at once for one file, and once more after a kill."""
    tally = Tally(fault="the program started again and again")
    with timed(tally), starter(folder / "home") as start:
        windows = [start() for _ in range(starts)]
        codes = settled(windows, left=1, seconds=60 + 3 * starts)
        left = [each for each in windows if each.poll() is None]
        tally.trials += starts
        if len(left) != 1:
            tally.blame(f"{len(left)} windows of {starts} starts")
        if set(codes) - {0}:
            tally.blame(f"exit codes {sorted(set(codes))}")
        for each in left:
            each.kill()
            each.wait()
        again = start()
        tally.trials += 1
        if settled([again], left=0, seconds=3):
            tally.blame("a killed window kept the next one out")
        if settled([start()], left=0, seconds=30) != [0]:
            tally.blame("after a kill a second window opened")
    return tally


def _foreign_locks(folder: Path, trials: int) -> Tally:
    """Leave a lock of another computer, of every age, and of a clock that goes wrong."""
    tally = Tally(fault="lock of another computer on a network drive")
    path = folder / "laufwerk" / "jobtausch.sqlite"
    path.parent.mkdir()
    a_house(path).work.db.close()
    os.environ[drive.SHARED_VARIABLE] = "1"
    try:
        with timed(tally):
            for number in range(trials):
                _meet_lock(path, _AGES[number % len(_AGES)], number, tally)
    finally:
        del os.environ[drive.SHARED_VARIABLE]
    return tally


def _meet_lock(path: Path, age: timedelta, number: int, tally: Tally) -> None:
    tally.trials += 1
    me = this_process("Kim Weber", "kweber")
    theirs = replace(me, host=f"PC-{number}", machine="another", token=str(number))
    holding.take(path, theirs)
    moment = (datetime.now(UTC) - age).timestamp()
    os.utime(lock_of(path), (moment, moment))
    lock, content = lock_of(path).read_bytes(), path.read_bytes()
    work = open_workplace(path, a_clerk(), lambda: _DAY, follow=True)
    if work.db.holder != theirs:
        tally.blame(f"a lock {age} old was taken without a word")
    try:
        with work.db.write_derived():
            tally.blame("written into a file that somebody else holds")
    except Unavailable as error:
        tally.told[error.fault.value] += 1
    work.db.close()
    try:
        open_workplace(path, a_clerk(), lambda: _DAY).db.close()
        tally.blame("a command that writes was not refused")
    except Unavailable as error:
        if error.fault is not Fault.HELD:
            tally.blame(f"refused as {error.fault.value}")
    if (lock_of(path).read_bytes(), path.read_bytes()) != (lock, content):
        tally.blame("the lock or the file was changed")
    taken = open_workplace(path, a_clerk(), lambda: _DAY, taken_from=theirs)
    if taken.db.hold is None:
        tally.blame("a person could not take the file over")
    if audit.faults(taken.db):
        tally.corrupt += 1
    taken.db.close()
    if lock_of(path).exists():
        tally.blame("a lock was left behind")


_EDITOR = """
import json, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from faults.sharing import edit
edit(Path(sys.argv[1]), sys.argv[2])
"""


def _two_editors(folder: Path, rounds: int) -> Tally:
    """Let two processes edit one case at once; every saved value must be in the file or history."""
    tally = Tally(fault="two processes edit the same case")
    path = folder / "zwei.sqlite"
    house = a_house(path)
    swap = house.a_case()
    house.work.db.close()
    with timed(tally):
        editors = [_editor(path, swap.id) for _ in range(2)]
        try:
            for number in range(rounds):
                _interleave(editors, number, tally)
        finally:
            for each in editors:
                each.stdin.close()  # type: ignore[union-attr] # it was asked for
                each.wait(60)
        _judge(path, swap.id, tally)
    return tally


def _editor(path: Path, swap_id: str) -> "subprocess.Popen[str]":
    tests = str(Path(__file__).resolve().parents[1])
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", _EDITOR, str(path), swap_id, tests],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _interleave(editors: "list[subprocess.Popen[str]]", number: int, tally: Tally) -> None:
    """Have both read the case, then both save, in an order of chance and now and then at once."""
    chance = random.Random(number)  # noqa: S311 - the order is to be the same at every run
    same = chance.random() < 0.5
    fields = [chance.choice(_FIELDS)] * 2 if same else chance.sample(_FIELDS, 2)
    order = chance.sample([0, 1], 2)
    for each in editors:
        _tell(each, {"do": "read"})
        _answer(each)
    deeds = [
        {"do": "save", "field": field, "value": f"{number}/{who}"}
        for who, field in enumerate(fields)
    ]
    if chance.random() < 0.5:
        for who in order:
            _tell(editors[who], deeds[who])
        said = [_answer(each) for each in editors]
    else:
        said = ["", ""]
        for who in order:
            _tell(editors[who], deeds[who])
            said[who] = _answer(editors[who])
    tally.trials += 1
    tally.told.update(said)
    if Counter(said) != Counter(["saved", "refused"]):
        tally.blame(f"round {number}: {said}")


def _tell(editor: "subprocess.Popen[str]", deed: dict[str, str]) -> None:
    assert editor.stdin is not None
    editor.stdin.write(f"{json.dumps(deed)}\n")
    editor.stdin.flush()


def _answer(editor: "subprocess.Popen[str]") -> str:
    assert editor.stdout is not None
    return editor.stdout.readline().strip()


def edit(path: Path, swap_id: str) -> None:
    """Edit a case as it is told on stdin: read it, or save one field of what was read."""
    work = open_workplace(path, a_clerk(), lambda: _DAY)
    seen: Swap | None = None
    for line in sys.stdin:
        deed = json.loads(line)
        if deed["do"] == "read" or seen is None:
            seen = cases.view(work, SwapId(swap_id)).swap
            said = "read"
        else:
            said = _saved(work, seen, deed["field"], deed["value"])
        sys.stdout.write(f"{said}\n")
        sys.stdout.flush()
    work.db.close()


def _saved(work: Workplace, seen: Swap, field: str, value: str) -> str:
    shown = {name: getattr(seen, name) for name in _FIELDS}
    details = editing.CaseDetails(**(shown | {field: value}), seen=seen.version)
    try:
        editing.edit_case(work, seen.id, details)
    except DomainError as error:
        return "refused" if error.problems[0].code in MEANWHILE else "objected"
    return "saved"


def _judge(path: Path, swap_id: str, tally: Tally) -> None:
    """Count the acknowledged values that history or case lack."""
    work = open_workplace(path, a_clerk(), lambda: _DAY)
    last: dict[str, str] = {}
    recorded = 0
    for entry in audit.entries(work.db):
        for table, record_id, name, _old, new in (entry.details or {}).get("changes", []):
            if (table, record_id) == ("swap", swap_id) and name in _FIELDS:
                last[name] = new
                recorded += 1
    swap = cases.view(work, SwapId(swap_id)).swap
    tally.lost += sum(getattr(swap, name) != text for name, text in last.items())
    tally.lost += abs(tally.told["saved"] - recorded)
    tally.corrupt += len(audit.faults(work.db))
    work.db.close()


def _killed_while_typing(folder: Path, trials: int) -> Tally:
    """Kill a window some seconds after somebody has typed; the next one has the text."""
    import typing_person

    tally = Tally(fault="window killed while somebody types")
    script = Path(typing_person.__file__)
    with timed(tally):
        for number in range(trials):
            path, text = folder / f"typing-{number}.sqlite", f"Vertretung {number}"
            first = _typing(script, path, text)
            assert first.stdout is not None
            first.stdout.readline()
            time.sleep(2.0 + number % 3)
            first.kill()
            first.communicate()
            said, _ = _typing(script, path, "").communicate(timeout=60)
            tally.trials += 1
            tally.lost += said != f"{text}\n"
    return tally


def _typing(script: Path, path: Path, text: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-X", "utf8", str(script), str(path), text]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
