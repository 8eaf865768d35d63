"""The words for kinds and modes of appointments in a line; pure functions without Qt."""

from __future__ import annotations

from functools import cache

from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.schedule import AppointmentKind, Mode
from jobswap_desktop.services.wording import term

# What clerks write besides the terms of the program.
_ALSO = {
    AppointmentKind.BRIEFING: ("Briefing", "Tagesbriefing"),
    AppointmentKind.MEETING: ("Termin", "Teambesprechung", "Dienstbesprechung"),
    AppointmentKind.ONLINE_EVENT: ("Webinar", "Videokonferenz", "Online-Termin"),
    AppointmentKind.SHADOWING: ("Hospitation",),
    AppointmentKind.TRAVEL: ("Anreise", "Abreise", "Rückreise", "Fahrt", "Dienstreise"),
    AppointmentKind.BREAK: ("Mittagspause", "Mittag", "Mittagessen"),
    AppointmentKind.PRIVATE_BLOCK: ("Privattermin",),
}


def kind_in_title(title: str) -> AppointmentKind | None:
    """Return the kind that the first telling word of a title names."""
    return _kind_in(tokens(title))


def marked_kind(word: str) -> AppointmentKind | None:
    """Return the kind that a mark such as "!workshop" names."""
    words = tokens(word)
    return next((kind for kind in AppointmentKind if words in _forms(kind)), None)


def marked_mode(word: str) -> Mode | None:
    """Return the mode that a word such as "online" names."""
    words = tokens(word)
    return next((mode for mode in Mode if words == tokens(term(mode))), None)


def mark_of(value: AppointmentKind | Mode) -> str:
    """Return the mark that names a kind or a mode: "!eigene-arbeit"."""
    # A comma would end the mark: "Ausgabe, Rückgabe".
    return "!" + "-".join(term(value).casefold().replace(",", " ").split())


def _kind_in(words: tuple[str, ...]) -> AppointmentKind | None:
    for at in range(len(words)):
        for kind in AppointmentKind:
            if any(form == words[at : at + len(form)] for form in _forms(kind)):
                return kind
    return None


@cache
def _forms(kind: AppointmentKind) -> tuple[tuple[str, ...], ...]:
    return tuple(tokens(word) for word in (term(kind), *_ALSO.get(kind, ())))
