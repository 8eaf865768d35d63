"""Whoever maintains the application is called by one name, wherever people read it."""

import re

from source_tree import ROOT

_OTHERWISE = re.compile(
    r"\b(Administration|Administrator\w*|Verwaltung(?! (der Anwendung|des Servers)\b))"
)


def test_the_role_has_one_name_in_everything_that_is_read() -> None:
    read = [*(ROOT / "resources/wording").glob("*.toml"), ROOT / "resources/i18n/jobswap_de.ts"]
    found = [
        f"{path.name}: {line.strip()}"
        for path in read
        for line in path.read_text(encoding="utf-8").splitlines()
        if "<source>" not in line and _OTHERWISE.search(line)
    ]
    assert found == []
