"""Calendar files spoilt at random, to show that reading them ends in a preview or a sentence.

.venv/bin/python tests/exchange/mutations.py 20000
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from builders import new_id
from exchange.calendar_cases import FOLDER, WINTER

from jobswap_desktop.domain.calendar_file import CalendarContent
from jobswap_desktop.domain.calendar_plan import Present, plan
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.exchange.ics_reading import read_calendar

LINES = (
    *(b"BEGIN:VEVENT", b"END:VEVENT", b"END:VCALENDAR", b"BEGIN:VCALENDAR", b"BEGIN:VTIMEZONE"),
    *(b"DTSTART:00010101T000000Z", b"DTSTART:99991231T235959", b"DTEND:99991231T235959Z"),
    *(b"DTSTART;TZID=Europe/:20220222T100000", b"DTSTART;TZID=../../etc/passwd:20220222T1000"),
    *(b"RRULE:FREQ=SECONDLY", b"RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", b"RRULE:FREQ=DAILY"),
    *(b"RRULE:FREQ=WEEKLY;INTERVAL=0", b"RRULE:FREQ=YEARLY;BYWEEKNO=60", b"RRULE:COUNT=-1"),
    *(b"RRULE:FREQ=YEARLY;BYEASTER=1", b"RRULE:FREQ=MONTHLY;BYSETPOS=400;BYDAY=MO"),
    *(b"DURATION:P99999999999W", b"DURATION:-P1D", b"DURATION:PT", b"SEQUENCE:-1"),
    *(b"RECURRENCE-ID:20220222", b"EXDATE:20220222,,x", b"RDATE;VALUE=PERIOD:20220222T08/PT1H"),
    *(b"SUMMARY:\xff\xfe\x00", b"SUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=", b"UID:", b"VERSION:1.0"),
    *(b"X-WR-TIMEZONE:Mars/Phobos", b"TZ:+99:99", b"TZOFFSETTO:+9999", b"METHOD:CANCEL"),
)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with a few things done to its bytes and lines."""
    for _ in range(chance.randint(1, 6)):
        data = chance.choice((_byte, _line, _doubled, _dropped, _cut, _swapped, _digits))(
            data, chance
        )
    return data


def _byte(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randint(0, 1) :]


def _lines(data: bytes, chance: random.Random) -> tuple[list[bytes], int]:
    lines = data.split(b"\n")
    return lines, chance.randrange(len(lines))


def _line(data: bytes, chance: random.Random) -> bytes:
    lines, at = _lines(data, chance)
    return b"\n".join([*lines[:at], chance.choice(LINES), *lines[at:]])


def _doubled(data: bytes, chance: random.Random) -> bytes:
    lines, at = _lines(data, chance)
    return b"\n".join([*lines[:at], *lines[at : at + chance.randint(1, 9)], *lines[at:]])


def _dropped(data: bytes, chance: random.Random) -> bytes:
    lines, at = _lines(data, chance)
    return b"\n".join([*lines[:at], *lines[at + 1 :]])


def _swapped(data: bytes, chance: random.Random) -> bytes:
    lines, at = _lines(data, chance)
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return b"\n".join(lines)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) // 2, len(data) + 1)]


def _digits(data: bytes, chance: random.Random) -> bytes:
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + str(chance.randrange(10)).encode() + data[at + 1 :]


def outcome(data: bytes) -> str:
    """Return what reading came to: "preview", or the code of the refusal.

    Every row of a preview can be written as it stands.
    """
    try:
        content = read_calendar("verdorben.ics", data, *WINTER)
    except DomainError as error:
        return error.problems[0].code.value
    _require_writable(content)
    return "preview"


def _require_writable(content: CalendarContent) -> None:
    visitors = frozenset({PlacementId("placement-a")})
    present = Present(
        swap_id=SwapId("swap-1"),
        placements=(),
        appointments=(),
        handed_out=(),
        hidden="Vertraulich",
        untitled="Termin ohne Titel",
    )
    for row in plan(content, present, visitors, new_id, {}).rows:
        if row.appointment is not None and row.appointment.problems():
            raise AssertionError(row.appointment)


def run(count: int, seed: int = 1) -> tuple[Counter[str], float]:
    """Return how often each outcome came about, and the longest time one took in seconds."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    files = [path.read_bytes() for path in sorted(FOLDER.iterdir())]
    found: Counter[str] = Counter()
    longest = 0.0
    for _ in range(count):
        data = spoilt(chance.choice(files), chance)
        began = time.process_time()
        found[outcome(data)] += 1
        longest = max(longest, time.process_time() - began)
    return found, longest


if __name__ == "__main__":
    result, slowest = run(int(sys.argv[1]))
    print(dict(result), f"longest {slowest:.2f} s")  # noqa: T201 - it is a command
