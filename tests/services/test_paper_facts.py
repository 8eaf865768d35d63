"""What a paper says besides what was agreed gives the same sum everywhere."""

import os
import subprocess
import sys
from datetime import date

HANDED = date(2021, 12, 6)


def test_facts_are_the_same_in_every_process() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); import builders\n"
        "from jobswap_desktop.domain.paper_facts import facts_told\n"
        "swap = builders.a_ready_swap()\n"
        "print(facts_told(swap, swap.placements[0], [builders.an_appointment()], []))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert b"Lindner" in told.pop()
