"""Colours: readable, told apart, also by people who see colours otherwise."""

from itertools import combinations

import pytest

from jobswap_desktop.presentation.icons import TONE_ICONS
from jobswap_desktop.presentation.theme import tokens as sets
from jobswap_desktop.presentation.theme.tokens import Tokens, Tone, contrast_ratio

BOTH = pytest.mark.parametrize("tokens", [sets.LIGHT, sets.DARK], ids=["light", "dark"])
ALL = pytest.mark.parametrize(
    "tokens",
    [
        sets.LIGHT,
        sets.DARK,
        sets.contrast_tokens(sets.CONTRAST_LIGHT),
        sets.contrast_tokens(sets.CONTRAST_DARK),
    ],
    ids=["light", "dark", "contrast-light", "contrast-dark"],
)

TEXT = 4.5
GOAL = 7.0
SHAPE = 3.0

# Machado, Oliveira and Fernandes 2009, severity 1.0; for linear RGB.
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(k * c for k, c in zip(row, rgb, strict=True))))
        for row in SIGHT[sight]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, sight: str) -> float:
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_the_measure_itself() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@ALL
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_readable_on_its_tint(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tones[tone]
    assert contrast_ratio(colours.text, colours.tint) >= GOAL
    assert contrast_ratio(colours.text, tokens.surface) >= GOAL
    assert contrast_ratio(colours.strong, colours.tint) >= SHAPE
    assert contrast_ratio(colours.strong, tokens.surface) >= SHAPE


@ALL
def test_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface, tokens.offhours, tokens.hover):
        assert contrast_ratio(tokens.text, ground) >= GOAL
        assert contrast_ratio(tokens.text2, ground) >= 6
    for ground in (tokens.window, tokens.surface):
        assert contrast_ratio(tokens.placeholder, ground) >= TEXT
        assert contrast_ratio(tokens.link, ground) >= TEXT
    assert contrast_ratio(tokens.selection_text, tokens.selection) >= GOAL
    assert contrast_ratio(tokens.on_accent, tokens.accent) >= TEXT
    assert contrast_ratio(tokens.on_accent, tokens.accent_hover) >= TEXT
    # The short message is drawn in reverse.
    assert contrast_ratio(tokens.surface, tokens.text) >= GOAL
    assert contrast_ratio(tokens.tones[Tone.INFO].tint, tokens.text) >= GOAL


@ALL
def test_what_marks_a_control_stands_off_from_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface):
        for shape in (tokens.border_strong, tokens.accent, tokens.focus, tokens.now):
            assert contrast_ratio(shape, ground) >= SHAPE
    # A tick and a number lie on these.
    assert contrast_ratio(tokens.surface, tokens.tones[Tone.OK].strong) >= SHAPE
    ring = tokens.selection_text if tokens.contrast else tokens.focus
    assert contrast_ratio(ring, tokens.selection) >= SHAPE


@BOTH
@pytest.mark.parametrize("sight", list(SIGHT))
def test_the_two_people_are_told_apart_by_everybody(tokens: Tokens, sight: str) -> None:
    a, b = tokens.tones[Tone.PERSON_A], tokens.tones[Tone.PERSON_B]
    assert distance(a.strong, b.strong, sight) >= 40


@BOTH
def test_every_tone_has_its_own_tint(tokens: Tokens) -> None:
    for one, other in combinations(Tone, 2):
        if {one, other} == {Tone.NEUTRAL, Tone.BOTH} or {one, other} == {Tone.INFO, Tone.PERSON_A}:
            continue  # told apart by picture; the one is a state, the other a person
        if {one, other} == {Tone.WAIT, Tone.PERSON_B}:
            continue  # as above
        assert distance(tokens.tones[one].tint, tokens.tones[other].tint, "usual") >= 6


def test_every_state_has_its_own_picture() -> None:
    states = [Tone.NEUTRAL, Tone.INFO, Tone.WAIT, Tone.OK, Tone.DANGER]
    assert len({TONE_ICONS[tone] for tone in states}) == len(states)


def test_high_contrast_takes_its_colours_from_the_system_alone() -> None:
    system = sets.CONTRAST_DARK
    tokens = sets.contrast_tokens(system)
    assert tokens.dark
    assert tokens.tones[Tone.DANGER].tint == system.base
    assert tokens.accent == tokens.selection == system.highlight
