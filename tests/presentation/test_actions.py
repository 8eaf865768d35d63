"""The table of actions: complete, without clashes, and kind to German keyboards."""

import re
from collections import Counter, defaultdict

import pytest

from jobswap_desktop.presentation.action_table import action_table, menu_titles
from jobswap_desktop.presentation.actions import INSIDE_VIEW, ActionKey, ActionSpec, MenuKey
from jobswap_desktop.presentation.menus import native_keys

pytestmark = pytest.mark.usefixtures("german")

MNEMONIC = re.compile(r"&(\w)")


def with_keys() -> list[ActionSpec]:
    return [spec for spec in action_table() if spec.keys]


def test_every_key_has_one_action() -> None:
    assert Counter(spec.key for spec in action_table()) == Counter(ActionKey)


def test_no_two_actions_share_their_keys() -> None:
    counted = Counter(native_keys(spec) for spec in with_keys())
    assert [keys for keys, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("key", list(ActionKey))
def test_keys_take_nothing_that_is_typed(key: ActionKey) -> None:
    spec = next(spec for spec in action_table() if spec.key is key)
    *held, pressed = spec.keys.split("+")
    # AltGr is Ctrl+Alt, and AltGr+Q is the at sign.
    assert not {"Ctrl", "Alt"} <= set(held)
    assert len(pressed) != 1 or {"Ctrl", "Alt"} & set(held)


def test_keys_are_written_as_on_a_german_keyboard() -> None:
    written = {spec.key: native_keys(spec) for spec in action_table()}
    assert written[ActionKey.NEW_APPOINTMENT] == "Strg+Umschalt+N"
    assert written[ActionKey.BACK] == "Alt+Links"
    assert written[ActionKey.PREVIOUS_PANE] == "Umschalt+F6"


def test_mnemonics_are_there_and_differ_within_a_menu() -> None:
    letters: dict[MenuKey, list[str]] = defaultdict(list)
    for spec in action_table():
        letters[spec.menu] += [letter.casefold() for letter in MNEMONIC.findall(spec.text)]
    titles = menu_titles()
    for key in INSIDE_VIEW:
        letters[MenuKey.VIEW] += [letter.casefold() for letter in MNEMONIC.findall(titles[key])]
    twice = {
        (menu, letter)
        for menu, found in letters.items()
        for letter, times in Counter(found).items()
        if times > 1
    }
    assert twice == set()
    bar = [titles[key] for key in MenuKey if key not in INSIDE_VIEW]
    first = [MNEMONIC.findall(title)[0].casefold() for title in bar]
    assert len(set(first)) == len(bar)


def test_every_action_says_what_it_does() -> None:
    assert [spec.key for spec in action_table() if not spec.tip or not spec.plain_text] == []
