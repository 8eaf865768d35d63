"""The colours of the application as plain values, without Qt.

Every text stands on its surface or tint with a contrast of at least 4.5 : 1 (goal 7), every icon
and every border that marks a control with at least 3 : 1. ``tests/presentation`` computes both for
all sets, so a colour changed here by taste alone does not pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Tone(StrEnum):
    """What a colour says. The word and the icon beside it always say the same."""

    NEUTRAL = "neutral"
    INFO = "info"
    WAIT = "wait"
    OK = "ok"
    DANGER = "danger"
    PERSON_A = "person_a"
    PERSON_B = "person_b"
    BOTH = "both"


class Colour(StrEnum):
    """Names of the colours that belong to no tone; each is a field of :class:`Tokens`."""

    WINDOW = "window"
    SURFACE = "surface"
    OFFHOURS = "offhours"
    HOVER = "hover"
    SELECTION = "selection"
    SELECTION_TEXT = "selection_text"
    TEXT = "text"
    TEXT2 = "text2"
    PLACEHOLDER = "placeholder"
    BORDER = "border"
    BORDER_STRONG = "border_strong"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ON_ACCENT = "on_accent"
    FOCUS = "focus"
    NOW = "now"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneColours:
    """``text`` is readable on ``tint``; ``strong`` is for borders, icons and bars on a surface."""

    text: str
    tint: str
    strong: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One complete set of colours, each written ``#rrggbb``.

    ``selection_text`` is for everything written on a selected row, first and second line alike.
    ``dark`` tells which of two pictures fits, ``contrast`` that tints are not to be relied on.
    """

    dark: bool
    contrast: bool
    window: str
    surface: str
    offhours: str
    hover: str
    selection: str
    selection_text: str
    text: str
    text2: str
    placeholder: str
    border: str
    border_strong: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    now: str
    link: str
    tones: Mapping[Tone, ToneColours]

    def colour(self, name: Colour | Tone) -> str:
        """The plain colour of that name, or the ``strong`` colour of a tone."""
        if isinstance(name, Tone):
            return self.tones[name].strong
        return str(getattr(self, name.value))


def _tones(table: dict[Tone, tuple[str, str, str]]) -> Mapping[Tone, ToneColours]:
    return MappingProxyType(
        {
            tone: ToneColours(text=text, tint=tint, strong=strong)
            for tone, (text, tint, strong) in table.items()
        }
    )


LIGHT = Tokens(
    dark=False,
    contrast=False,
    window="#F5F6F8",
    surface="#FFFFFF",
    offhours="#ECEEF2",
    hover="#EEF1F5",
    selection="#DCEBFA",
    selection_text="#0C2A4A",
    text="#1B1F27",
    text2="#4F5867",
    placeholder="#667083",
    border="#D5D9E0",
    border_strong="#858D9B",
    accent="#0B5CAD",
    accent_hover="#084B8F",
    on_accent="#FFFFFF",
    focus="#0B5CAD",
    now="#C4262E",
    link="#0B5CAD",
    tones=_tones(
        {
            Tone.NEUTRAL: ("#3D4553", "#E9ECF1", "#667083"),
            Tone.INFO: ("#0A4A8C", "#DCEBFA", "#0B5CAD"),
            Tone.WAIT: ("#6B4300", "#FDEFD3", "#9A6200"),
            Tone.OK: ("#0F5132", "#DDF3E4", "#1A7F4B"),
            Tone.DANGER: ("#8E1620", "#FBE1E2", "#C4262E"),
            Tone.PERSON_A: ("#0A3F78", "#D6E7F8", "#0B5CAD"),
            Tone.PERSON_B: ("#6E3200", "#FBE3CF", "#B85C00"),
            Tone.BOTH: ("#2E3440", "#E6E8EC", "#4F5867"),
        }
    ),
)

DARK = Tokens(
    dark=True,
    contrast=False,
    window="#1B1D21",
    surface="#24272C",
    offhours="#1F2227",
    hover="#2D3137",
    selection="#17395B",
    selection_text="#E6F1FD",
    text="#F1F3F6",
    text2="#B4BCC9",
    placeholder="#99A3B3",
    border="#3C424B",
    border_strong="#7B8494",
    accent="#6CB2F5",
    accent_hover="#8FC5F8",
    on_accent="#0B1A2A",
    focus="#6CB2F5",
    now="#FF7B7B",
    link="#7DBBF7",
    tones=_tones(
        {
            Tone.NEUTRAL: ("#DDE2EA", "#3A404A", "#99A3B3"),
            Tone.INFO: ("#BBDDFD", "#17395B", "#6CB2F5"),
            Tone.WAIT: ("#FFDD9E", "#4A3510", "#E0A33A"),
            Tone.OK: ("#B5EBCB", "#163F2A", "#4FBF85"),
            Tone.DANGER: ("#FFC9CB", "#5A1E23", "#FF7B7B"),
            Tone.PERSON_A: ("#C9E3FC", "#1B4468", "#6CB2F5"),
            Tone.PERSON_B: ("#FFDCC2", "#5A3312", "#F0964A"),
            Tone.BOTH: ("#E6E9EE", "#414852", "#B4BCC9"),
        }
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemColours:
    """The palette roles that a high-contrast set is made of, each written ``#rrggbb``."""

    window: str
    window_text: str
    base: str
    text: str
    highlight: str
    highlighted_text: str
    disabled_text: str
    link: str


CONTRAST_LIGHT = SystemColours(
    window="#FFFFFF",
    window_text="#000000",
    base="#FFFFFF",
    text="#000000",
    highlight="#37006E",
    highlighted_text="#FFFFFF",
    disabled_text="#595959",
    link="#00009F",
)
CONTRAST_DARK = SystemColours(
    window="#000000",
    window_text="#FFFFFF",
    base="#000000",
    text="#FFFFFF",
    highlight="#1AEBFF",
    highlighted_text="#000000",
    disabled_text="#A6A6A6",
    link="#FFFF00",
)
"""Used when the clerk asks for high contrast and the system itself has no contrast theme."""


def contrast_tokens(system: SystemColours) -> Tokens:
    """A set in which the system's own colours rule: tints become plain surface, borders full text.

    Tones then differ by icon and word alone, which is why every badge has both.
    """
    plain = ToneColours(text=system.text, tint=system.base, strong=system.text)
    return Tokens(
        dark=luminance(system.base) < luminance(system.text),
        contrast=True,
        window=system.window,
        surface=system.base,
        offhours=system.window,
        hover=system.base,
        selection=system.highlight,
        selection_text=system.highlighted_text,
        text=system.window_text,
        text2=system.window_text,
        placeholder=system.disabled_text,
        border=system.window_text,
        border_strong=system.window_text,
        accent=system.highlight,
        accent_hover=system.highlight,
        on_accent=system.highlighted_text,
        focus=system.highlight,
        now=system.window_text,
        link=system.link,
        tones=MappingProxyType(dict.fromkeys(Tone, plain)),
    )


_LINEAR_UP_TO = 0.04045


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` between 0 and 1 as WCAG 2 defines it."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= _LINEAR_UP_TO else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours, from 1 (alike) to 21 (black on white), as WCAG 2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
