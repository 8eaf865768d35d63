"""Many clients on one server for some time, each with work of every kind.

    python tests/many_clients.py ADDRESS REPORTS --clients 20 --seconds 60

Every fact has a token of its own. A client notes in REPORTS what was acknowledged to it, what was
refused, and what it does not know because the connection was lost meanwhile.
"""

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TextIO

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[0]))

import builders
from databases import a_deed

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import PersonId, SwapId
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import cases, follow_ups, people, watching
from jobswap_desktop.services.follow_ups import FollowUpEntry
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import swaps

DAY = date(2021, 12, 6)
ACKNOWLEDGED, REFUSED, UNKNOWN = "acknowledged", "refused", "unknown"
_PATIENCE = 60.0
_PAUSE = 0.1


@dataclass(slots=True)
class Client:
    """One workstation and what it remembers."""

    work: Workplace
    random: Random
    name: str
    report: TextIO
    origin: str
    facts: int = 0

    def token(self) -> str:
        self.facts += 1
        return f"{self.name}x{self.facts}x"

    def a_case(self) -> SwapId:
        rows = cases.rows(self.work, CaseFilter.ALL)
        return self.random.choice(rows).swap_id

    def note(self, kind: str, outcome: str, token: str) -> None:
        self.report.write(f"{kind} {outcome} {token}\n")


def add_to_remark(client: Client, token: str) -> None:
    """Read the case, add to what is there, write: what others wrote meanwhile must not go."""
    found = swaps.find(client.work.db, client.a_case())
    assert found is not None
    changed = replace(found, remark=f"{found.remark} {token}")
    with client.work.db.write(a_deed(swap_id=found.id, subject=token)) as change:
        swaps.save(change, changed, found)


def add_follow_up(client: Client, token: str) -> None:
    day = DAY + timedelta(days=client.random.randrange(200))
    entry = FollowUpEntry(due_on=day, subject=token, assignee="")
    follow_ups.add(client.work, client.a_case(), entry)


def add_person(client: Client, token: str) -> None:
    person = replace(
        builders.a_person(), id=PersonId(client.work.new_id()), last_name=token, version=0
    )
    people.save(client.work, person)


def look(client: Client) -> None:
    word = client.random.choice(("mara", "jt-2021", "x", "westtal"))
    cases.count(client.work, CaseFilter.ALL, word)
    cases.view(client.work, client.a_case())
    watching.changed_elsewhere(client.work)


WRITES: dict[str, Callable[[Client, str], None]] = {
    "remark": add_to_remark,
    "follow_up": add_follow_up,
    "person": add_person,
}


def step(client: Client) -> None:
    """Do one thing, and remember how it ended; a lost connection is waited for."""
    try:
        if client.random.random() < 1 / 3:
            look(client)
            return
    except Unavailable as error:
        _go_on(client, error)
        return
    kind = client.random.choice(tuple(WRITES))
    token = client.token()
    try:
        WRITES[kind](client, token)
    except DomainError:
        client.note(kind, REFUSED, token)
    except Unavailable as error:
        client.note(kind, REFUSED if error.fault is Fault.LOCKED else UNKNOWN, token)
        _go_on(client, error)
    else:
        client.note(kind, ACKNOWLEDGED, token)


def _go_on(client: Client, error: Unavailable) -> None:
    if error.fault is Fault.LOCKED:
        return
    assert error.fault is Fault.CONNECTION_LOST, error
    end = time.monotonic() + _PATIENCE
    while not watching.reconnected(client.work, client.origin):
        assert time.monotonic() < end, "the server does not come back"
        time.sleep(_PAUSE)


def run(address: str, reports: Path, number: int, seconds: float) -> None:
    """Be one client."""
    actor = builders.a_clerk(name=f"Kraft {number}", account=f"kraft{number}")
    work = open_workplace(Address(address), actor, lambda: DAY)
    with (reports / f"{number}.txt").open("w", encoding="utf-8", buffering=1) as report:
        client = Client(work, Random(number), f"k{number}", report, watching.origin(work))  # noqa: S311 - no secret
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            step(client)
    work.db.close()


def main() -> int:
    """Start the clients and wait for them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("reports", type=Path)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    # What is imported already is not imported twenty times.
    context = multiprocessing.get_context("fork")
    given = (options.address, options.reports)
    clients = [
        context.Process(target=run, args=(*given, number, options.seconds))
        for number in range(options.clients)
    ]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return sum(client.exitcode != 0 for client in clients)


if __name__ == "__main__":
    sys.exit(main())
