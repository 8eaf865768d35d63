"""What is wrong with a command line, in one German sentence that names the argument."""

import re
from collections.abc import Sequence

from jobswap_desktop.domain.places import is_address, place_of
from jobswap_desktop.services.wording import say

# The standard library says in English, and in text alone, what it found.
_FOUND: Sequence[tuple[str, re.Pattern[str]]] = (
    ("missing", re.compile(r"the following arguments are required: (?P<text>.+)")),
    ("missing", re.compile(r"argument (?P<text>[^-]\S*): invalid _path value: .*", re.DOTALL)),
    ("unknown", re.compile(r"unrecognized arguments: (?P<text>.+)", re.DOTALL)),
    ("no_value", re.compile(r"argument (?P<text>\S+): expected one argument")),
    (
        "no_value",
        re.compile(r"argument (?P<text>-\S+): invalid _(?:path|text) value: .*", re.DOTALL),
    ),
    ("no_switch", re.compile(r"argument (?P<text>\S+): ignored explicit argument .+", re.DOTALL)),
    ("ambiguous", re.compile(r"ambiguous option: (?P<text>\S+) could match .+")),
    ("no_day", re.compile(r"argument --today: invalid \w+ value: (?P<text>.+)", re.DOTALL)),
    ("no_place", re.compile(r"argument --data: invalid \w+ value: (?P<text>.*)", re.DOTALL)),
    (
        "not_both",
        re.compile(r"argument (?P<text>\S+): not allowed with argument (?P<other>\S+)", re.DOTALL),
    ),
    (
        "no_choice",
        re.compile(
            r"argument \S+: invalid choice: (?P<text>.+) \(choose from (?P<choices>.+)\)", re.DOTALL
        ),
    ),
)
_LONGEST = 120


def usage_words(message: str) -> str:
    """Return the sentence for what `argparse` said."""
    for name, pattern in _FOUND:
        match = pattern.fullmatch(message)
        if match is not None:
            values = {key: _plain(value) for key, value in match.groupdict().items()}
            return say(f"usage_{name}", **values)
    return say("wrong_usage")


def _plain(text: str) -> str:
    """Return a value without Python's quotes and line ends, and no longer than a sentence bears."""
    # An address may stand where it does not belong, and with a password.
    parts = text.replace("'", "").split()
    bare = " ".join(str(place_of(part)) if is_address(part) else part for part in parts)
    return bare if len(bare) <= _LONGEST else f"{bare[:_LONGEST]}…"
