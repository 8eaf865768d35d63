"""Twenty clients at once, the server killed in between: nothing is lost and nothing is doubled."""

import subprocess
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

import builders
import cluster
import many_clients
import psycopg
import pytest
from cluster import Cluster
from house import furnished

from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import checking
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store.server import tables

pytestmark = pytest.mark.system
CLIENTS = 20
DAY = date(2021, 12, 6)
MAY_BE_THERE = {
    many_clients.ACKNOWLEDGED: {1},
    many_clients.REFUSED: {0},
    many_clients.UNKNOWN: {0, 1},
}
"""How often a fact may stand in the records."""


def written(work: Workplace) -> dict[str, Counter[str]]:
    """Return how often each token stands in the records of its kind."""
    remarks = " ".join(row["remark"] for row in work.db.rows("SELECT remark FROM swap"))
    return {
        "remark": Counter(remarks.split()),
        "follow_up": Counter(r["subject"] for r in work.db.rows("SELECT subject FROM follow_up")),
        "person": Counter(r["last_name"] for r in work.db.rows("SELECT last_name FROM person")),
    }


def furnished_at(address: Address) -> int:
    """Set an office up with five cases, and return the length of its trail."""
    with psycopg.connect(address.text) as connection:
        for statement in tables.statements():
            connection.execute(statement.encode())
    house = furnished(open_workplace(address, builders.a_clerk(), lambda: DAY))
    for _ in range(5):
        house.a_case()
    length = audit.length(house.work.db)
    house.work.db.close()
    return length


def work_with_a_crash(server: Cluster, address: Address, reports: Path, seconds: float) -> None:
    """Let the clients work, and kill and restart the server when half of the time is over."""
    script = [sys.executable, many_clients.__file__, address.text, str(reports)]
    clients = subprocess.Popen([*script, f"--clients={CLIENTS}", f"--seconds={seconds}"])
    try:
        while not any(file.stat().st_size for file in reports.glob("*.txt")):
            assert clients.poll() is None
            time.sleep(0.1)
        time.sleep(seconds / 2)
        server.kill()
        time.sleep(0.5)
        server.start()
        assert clients.wait(timeout=seconds + 120) == 0
    finally:
        clients.kill()
        clients.wait()


def told(reports: Path) -> list[list[str]]:
    """Return kind, outcome and token of all that the clients tried."""
    texts = (file.read_text(encoding="utf-8") for file in reports.glob("*.txt"))
    return [line.split() for text in texts for line in text.splitlines()]


def test_no_fact_is_lost_or_doubled(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with cluster.running(durable=True) as server:
        address = Address(server.create("office"))
        before = furnished_at(address)
        seconds = float(pytestconfig.getoption("--client-seconds"))
        work_with_a_crash(server, address, tmp_path, seconds)
        work = open_workplace(address, builders.a_clerk(), lambda: DAY)
        try:
            tried, found = told(tmp_path), written(work)
            for kind, outcome, token in tried:
                assert found[kind][token] in MAY_BE_THERE[outcome], (kind, outcome, token)
            outcomes = Counter(outcome for _, outcome, _ in tried)
            assert outcomes[many_clients.ACKNOWLEDGED] > CLIENTS
            assert outcomes[many_clients.UNKNOWN] <= CLIENTS
            done = sum(found[kind][token] for kind, _, token in tried)
            assert audit.length(work.db) - before == done, "one entry a fact"
            assert checking.check(work, tmp_path).is_sound
        finally:
            work.db.close()
