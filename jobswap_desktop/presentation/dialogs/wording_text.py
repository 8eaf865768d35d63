"""Wordings and their differences as rich text: marked by words, and by colour besides."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.word_differences import Difference, Line, Mark, Stretch
from jobswap_desktop.presentation.models.rows import escaped
from jobswap_desktop.presentation.theme import Theme, Tone


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of what was taken out and what was put in."""

    removed: str
    added: str

    @classmethod
    def of(cls, theme: Theme) -> "Colours":
        """Return those of the present appearance."""
        tones = theme.tokens.tones
        return cls(removed=tones[Tone.DANGER].text, added=tones[Tone.OK].text)


def text_html(lines: Iterable[Line]) -> str:
    """Return a whole wording, piece by piece."""
    return "".join(f"{_head(line.place, line.holds)}<p>{_plain(line.text)}</p>" for line in lines)


def differences_html(found: Iterable[Difference], colours: Colours) -> str:
    """Return the pieces that differ; what went and what came is said in brackets."""
    return "".join(f"{_title(each)}<p>{_body(each, colours)}</p>" for each in found)


def _head(place: str, holds: str) -> str:
    return f"<h4>{escaped(place)} – {escaped(holds)}</h4>"


def _plain(text: str) -> str:
    return escaped(text).replace("\n", "<br/>") or "–"


def _title(difference: Difference) -> str:
    before, after = difference.before, difference.after
    if before is None and after is not None:
        words = QCoreApplication.translate("WordingText", "{place}: added")
        return _head(words.format(place=after.place), after.holds)
    if after is None and before is not None:
        words = QCoreApplication.translate("WordingText", "{place}: removed")
        return _head(words.format(place=before.place), before.holds)
    if before is None or after is None:
        return ""
    holds = after.holds
    if before.holds != after.holds:
        words = QCoreApplication.translate("WordingText", "holds now: {now} (before: {before})")
        holds = words.format(now=after.holds, before=before.holds)
    place = after.place if before.place == after.place else f"{before.place} → {after.place}"
    return _head(place, holds)


def _body(difference: Difference, colours: Colours) -> str:
    return "".join(_stretch(stretch, colours) for stretch in difference.stretches)


def _stretch(stretch: Stretch, colours: Colours) -> str:
    text = _plain(stretch.text)
    if stretch.mark is Mark.SAME:
        return text
    if stretch.mark is Mark.REMOVED:
        words = QCoreApplication.translate("WordingText", "out: {text}")
        inner = words.format(text=f"<s>{text}</s>")
        return f'<span style="color:{colours.removed}">[{inner}]</span>'
    words = QCoreApplication.translate("WordingText", "new: {text}")
    inner = words.format(text=f"<u>{text}</u>")
    return f'<span style="color:{colours.added}">[{inner}]</span>'
