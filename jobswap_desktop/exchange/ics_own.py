"""What this program puts into the description of an event, written and taken off again.

Above the office's own remark the description tells mode, visitors and contact, for who reads it in
another calendar. Where such a file comes back, only the remark is one: else it would grow with
every round. What somebody wrote above our lines or beneath them belongs to the remark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jobswap_desktop import resources
from jobswap_desktop.domain.calendar_entry import OWN_DOMAIN
from jobswap_desktop.domain.schedule import Appointment, Mode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.ics_text import Block

PRODUCT: Final = "-//Jobswap Desktop//Week//DE"
OWN_LINES: Final = "X-JOBSWAP-OWN-LINES"
"""How many lines of the description are ours; files of earlier versions do not tell."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """What stands in the description of an event: ours, as values, and the remark beneath."""

    remark: str
    host_contact: str = ""
    mode: Mode | None = None


def own_lines(swap: Swap, appointment: Appointment) -> Iterator[str]:
    """Yield the lines above the remark. Whom to turn to in a confidential one is not told."""
    words = _words("calendar")
    yield _words("mode")[appointment.mode.value]
    if appointment.is_shared:
        names = [
            held.visitor.full_name
            for held in swap.placements
            if held.id in appointment.placement_ids
        ]
        yield f"{words['visitors']}: {', '.join(names)}"
    if appointment.host_contact and not appointment.confidential:
        yield f"{words['host_contact']}: {appointment.host_contact}"


def own_text(block: Block, *, is_ours: bool) -> OwnText:
    """Return what the description of an event says, without our lines where it has some.

    `is_ours` says that the file was written here; without it the event's UID or its mark tells,
    since other programs write their own name into a file that they have read.
    """
    text = block.text("DESCRIPTION")
    told = block.text(OWN_LINES)
    if not (is_ours or told or block.text("UID").endswith(f"@{OWN_DOMAIN}")):
        return OwnText(text)
    lines = text.splitlines()
    count = int(told) if told.isascii() and told.isdecimal() and len(told) == 1 else None
    at = _beginning(lines, count)
    end = None if count is None else at + count
    found, rest = _taken_off(lines[at:end])
    if end is None:
        # What came back to an earlier version was written twice.
        while len(rest) > 1 and _mode(rest[0]) and _after("visitors", rest[1]) is not None:
            _, rest = _taken_off(rest)
    else:
        rest += lines[end:]
    return OwnText("\n".join((*lines[:at], *rest)).strip(), found.host_contact, found.mode)


def _beginning(lines: list[str], count: int | None) -> int:
    """Return where our lines begin; 0 where they are not found."""
    modes = (number for number, line in enumerate(lines) if _mode(line))
    if count is None:
        return next(modes, 0)
    return next((at for at in modes if not _taken_off(lines[at : at + count])[1]), 0)


def _taken_off(lines: list[str]) -> tuple[OwnText, list[str]]:
    mode = _mode(lines[0]) if lines else None
    if mode is None:
        return OwnText(""), lines
    rest = lines[1:]
    if rest and _after("visitors", rest[0]) is not None:
        rest = rest[1:]
    contact = _after("host_contact", rest[0]) if rest else None
    return OwnText("", contact or "", mode), rest if contact is None else rest[1:]


def _mode(line: str) -> Mode | None:
    words = _words("mode")
    return next((mode for mode in Mode if words[mode.value] == line.strip()), None)


def _after(name: str, line: str) -> str | None:
    """Return what stands in a line after one of our words, None where it begins otherwise."""
    before = f"{_words('calendar')[name]}:"
    return line.strip()[len(before) :].strip() if line.strip().startswith(before) else None


def _words(table: str) -> dict[str, str]:
    words: dict[str, str] = resources.toml("wording/terms.toml")[table]
    return words
