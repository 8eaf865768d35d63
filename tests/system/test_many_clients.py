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
from house import furnished

from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import checking
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store.server import tables

pytestmark = pytest.mark.system
CLIENTS = 20


def written(work: Workplace) -> dict[str, Counter[str]]:
    """Return how often each token stands in the records of its kind."""
    remarks = " ".join(row["remark"] for row in work.db.rows("SELECT remark FROM swap"))
    return {
        "remark": Counter(remarks.split()),
        "follow_up": Counter(r["subject"] for r in work.db.rows("SELECT subject FROM follow_up")),
        "person": Counter(r["last_name"] for r in work.db.rows("SELECT last_name FROM person")),
    }


def test_no_fact_is_lost_or_doubled(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    seconds = float(pytestconfig.getoption("--client-seconds"))
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with cluster.running(durable=True) as server:
        address = Address(server.create("office"))
        with psycopg.connect(address.text) as connection:
            for statement in tables.statements():
                connection.execute(statement.encode())
        house = furnished(open_workplace(address, builders.a_clerk(), lambda: date(2021, 12, 6)))
        for _ in range(5):
            house.a_case()
        before = house.work.db.rows("SELECT count(*) AS number FROM audit")[0]["number"]
        house.work.db.close()
        script = [sys.executable, many_clients.__file__, address.text, str(tmp_path)]
        clients = subprocess.Popen([*script, f"--clients={CLIENTS}", f"--seconds={seconds}"])
        try:
            while not any(file.stat().st_size for file in tmp_path.glob("*.txt")):
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
        work = open_workplace(address, builders.a_clerk(), lambda: date(2021, 12, 6))
        try:
            told = [
                line.split()
                for file in tmp_path.glob("*.txt")
                for line in file.read_text(encoding="utf-8").splitlines()
            ]
            found = written(work)
            most = {many_clients.REFUSED: 0, many_clients.ACKNOWLEDGED: 1, many_clients.UNKNOWN: 1}
            for kind, outcome, token in told:
                times = found[kind][token]
                assert times <= most[outcome], (kind, outcome, token)
                assert times or outcome != many_clients.ACKNOWLEDGED, (kind, outcome, token)
            outcomes = Counter(outcome for _, outcome, _ in told)
            assert outcomes[many_clients.ACKNOWLEDGED] > CLIENTS
            assert outcomes[many_clients.UNKNOWN] <= CLIENTS
            done = sum(found[kind][token] for kind, _, token in told)
            entries = work.db.rows("SELECT count(*) AS number FROM audit")[0]["number"]
            assert entries - before == done, "one entry a fact"
            assert checking.check(work, tmp_path).is_sound
        finally:
            work.db.close()
