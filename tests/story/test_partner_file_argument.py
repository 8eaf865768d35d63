"""A double click on a file of another office: the program is started with it."""

from pathlib import Path

import pytest

from jobswap_desktop.command_line import bare_file


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (["fall.jobtausch"], []),
        (["--data", "buero.sqlite", "Fall.JOBTAUSCH"], ["--data", "buero.sqlite"]),
        (["--demo", "--today=2022-02-01", "x.jobtausch-key"], ["--demo", "--today=2022-02-01"]),
    ],
)
def test_file_at_the_end_is_shown_in_the_window(arguments: list[str], left: list[str]) -> None:
    assert bare_file(arguments) == (left, Path(arguments[-1]).absolute())


@pytest.mark.parametrize("options", [["--data", "buero.sqlite"], ["--today=2022-02-01", "--demo"]])
def test_options_may_follow_the_file(options: list[str]) -> None:
    given = ["fall.jobtausch", *options]
    assert bare_file(given) == (options, Path("fall.jobtausch").absolute())
    assert given[0] == "fall.jobtausch", "what was given stays as it is"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--data", "buero.jobtausch"],
        ["partner", "show", "fall.jobtausch"],
        ["partner", "show", "fall.jobtausch", "--data", "buero.sqlite"],
        ["fall.jobtausch", "anderer.jobtausch"],
        ["--demo", "list", "fall.jobtausch"],
        ["fall.txt"],
    ],
)
def test_everything_else_is_left_to_the_commands(arguments: list[str]) -> None:
    assert bare_file(arguments) == (arguments, None)
