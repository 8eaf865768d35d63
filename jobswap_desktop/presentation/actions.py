"""What can be done from anywhere in the window, and what is told of each action."""

from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.presentation.accessibility import spoken
from jobswap_desktop.presentation.theme import Mode


class ActionKey(StrEnum):
    """Everything that can be done from anywhere in the window."""

    NEW_SWAP = "new_swap"
    NEW_PERSON = "new_person"
    NEW_OFFICE = "new_office"
    OPEN_DATABASE = "open_database"
    SAMPLE_CASE = "sample_case"
    PRINT = "print"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    NEXT_STEP = "next_step"
    RECORD_DECISION = "record_decision"
    NEW_APPOINTMENT = "new_appointment"
    TODAY = "today"
    SWAPS = "swaps"
    WEEK = "week"
    PEOPLE = "people"
    OFFICES = "offices"
    BACK = "back"
    FORWARD = "forward"
    GO_TO = "go_to"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    REFRESH = "refresh"
    LOOK_SYSTEM = "look_system"
    LOOK_LIGHT = "look_light"
    LOOK_DARK = "look_dark"
    LOOK_CONTRAST = "look_contrast"
    TEXT_100 = "text_100"
    TEXT_125 = "text_125"
    TEXT_150 = "text_150"
    TEXT_175 = "text_175"
    TEXT_200 = "text_200"
    COMMANDS = "commands"
    HELP = "help"
    ABOUT = "about"


class MenuKey(StrEnum):
    """The menus, in the order of the menu bar; the last two lie inside the view menu."""

    FILE = "file"
    EDIT = "edit"
    CASE = "case"
    VIEW = "view"
    HELP = "help"
    LOOK = "look"
    TEXT_SIZE = "text_size"


class When(StrEnum):
    """When an action can be used."""

    ALWAYS = "always"
    PAGE_OFFERS = "page_offers"
    CAN_UNDO = "can_undo"
    CAN_REDO = "can_redo"
    CAN_GO_BACK = "can_go_back"
    CAN_GO_FORWARD = "can_go_forward"


LOOKS = {
    ActionKey.LOOK_SYSTEM: Mode.SYSTEM,
    ActionKey.LOOK_LIGHT: Mode.LIGHT,
    ActionKey.LOOK_DARK: Mode.DARK,
    ActionKey.LOOK_CONTRAST: Mode.CONTRAST,
}
TEXT_SIZES = {
    ActionKey.TEXT_100: 100,
    ActionKey.TEXT_125: 125,
    ActionKey.TEXT_150: 150,
    ActionKey.TEXT_175: 175,
    ActionKey.TEXT_200: 200,
}
PLACES = {
    ActionKey.TODAY: "today",
    ActionKey.SWAPS: "swaps",
    ActionKey.WEEK: "week",
    ActionKey.PEOPLE: "people",
    ActionKey.OFFICES: "offices",
}
"""The page that each of these actions leads to."""

PAGE_METHODS = {
    ActionKey.NEXT_STEP: "next_step",
    ActionKey.RECORD_DECISION: "record_decision",
    ActionKey.PRINT: "print_papers",
    ActionKey.NEW_APPOINTMENT: "new_appointment",
}
"""Which method of `OffersCaseActions` each of these calls on the page in front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action. `keys` is a key sequence as Qt writes it in English, "" for none.

    `begins_group` puts a line above it in its menu; `is_choice` makes it one of several of which
    exactly one holds.
    """

    key: ActionKey
    menu: MenuKey
    text: str
    tip: str
    icon: str = ""
    keys: str = ""
    when: When = When.ALWAYS
    begins_group: bool = False
    is_choice: bool = False

    @property
    def plain_text(self) -> str:
        """The text without its mnemonic."""
        return spoken(self.text)
