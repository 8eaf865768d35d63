"""A calendar file of ours, read by vobject; `tests/system` has ical.js read the same."""

import warnings
from datetime import UTC, date, datetime
from typing import Any

from exchange.out_and_back import Told, calendar


def moment(value: date) -> str:
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def by_vobject(data: bytes) -> list[Any]:
    with warnings.catch_warnings():
        # It, and what it stands on, use old ways of Python.
        warnings.simplefilter("ignore")
        import vobject

        return list(vobject.readOne(data.decode()).vevent_list)


def test_vobject_reads_what_was_meant() -> None:
    data, expected = calendar()
    found = {
        event.uid.value: Told(
            uid=event.uid.value,
            title=event.summary.value,
            start=moment(event.dtstart.value),
            end=moment(event.dtend.value),
            sequence=int(event.sequence.value),
            status=event.status.value,
            transparency=event.transp.value,
        )
        for event in by_vobject(data)
    }
    assert found == expected
    assert len({each.start for each in found.values()}) > 8
