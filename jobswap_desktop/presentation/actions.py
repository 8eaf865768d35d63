"""What can be done from anywhere in the window, and what is told of each action."""

from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.accessibility import spoken
from jobswap_desktop.presentation.theme import Mode


class ActionKey(StrEnum):
    """Everything that can be done from anywhere in the window."""

    NEW_SWAP = "new_swap"
    NEW_PERSON = "new_person"
    NEW_OFFICE = "new_office"
    IMPORT_PEOPLE = "import_people"
    EXPORT_LIST = "export_list"
    OPEN_DATABASE = "open_database"
    CHOOSE_SERVER = "choose_server"
    SAMPLE_CASE = "sample_case"
    PRINT = "print"
    SCAN_BACK = "scan_back"
    OPEN_PARTNER_FILE = "open_partner_file"
    PROPOSE_TO_PARTNER = "propose_to_partner"
    ANSWER_PARTNER = "answer_partner"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    NEXT_STEP = "next_step"
    RECORD_DECISION = "record_decision"
    NEW_APPOINTMENT = "new_appointment"
    QUICK_LINE = "quick_line"
    PASTE_TABLE = "paste_table"
    TAKE_CALENDAR = "take_calendar"
    SAVE_TEMPLATE = "save_template"
    LAY_TEMPLATE = "lay_template"
    RENEW_CASE = "renew_case"
    HAND_OVER = "hand_over"
    RECORD_RETURN = "record_return"
    REMIND = "remind"
    CASE_HISTORY = "case_history"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_DONE = "follow_up_done"
    TAKE_OVER = "take_over"
    SAVED_FILTERS = "saved_filters"
    TODAY = "today"
    SWAPS = "swaps"
    WEEK = "week"
    DEADLINES = "deadlines"
    LEDGER = "ledger"
    PEOPLE = "people"
    OFFICES = "offices"
    KEYS = "keys"
    STATISTICS = "statistics"
    ACCOUNTS = "accounts"
    RULES = "rules"
    ERASURE = "erasure"
    WORDING = "wording"
    BACKUPS = "backups"
    COUNCIL = "council"
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
    AS_CLERK = "as_clerk"
    AS_COUNCIL = "as_council"
    AS_READER = "as_reader"
    COMMANDS = "commands"
    INSTRUMENT_ADVICE = "instrument_advice"
    INTRODUCTION = "introduction"
    HELP = "help"
    ABOUT = "about"


class MenuKey(StrEnum):
    """The menus, in the order of the menu bar; the last three lie inside the view menu."""

    FILE = "file"
    EDIT = "edit"
    CASE = "case"
    VIEW = "view"
    HELP = "help"
    LOOK = "look"
    TEXT_SIZE = "text_size"
    SEEN_AS = "seen_as"


INSIDE_VIEW = (MenuKey.LOOK, MenuKey.TEXT_SIZE, MenuKey.SEEN_AS)
"""The menus that lie inside the view menu."""

EVERYBODY = frozenset(Role)
VIEWERS = EVERYBODY - {Role.STAFF_COUNCIL}
"""Who sees cases and people; a staff council sees what was submitted to it alone."""
CLERKS = frozenset({Role.HR_CLERK})
RECORDERS = frozenset({Role.HR_CLERK, Role.ADMINISTRATOR})
ANSWERERS = frozenset({Role.HR_CLERK, Role.STAFF_COUNCIL})


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
ROLES = {
    ActionKey.AS_CLERK: Role.HR_CLERK,
    ActionKey.AS_COUNCIL: Role.STAFF_COUNCIL,
    ActionKey.AS_READER: Role.READER,
}
"""As whom each of these shows the sample."""

PLACES = {
    ActionKey.TODAY: "today",
    ActionKey.SWAPS: "swaps",
    ActionKey.WEEK: "week",
    ActionKey.DEADLINES: "deadlines",
    ActionKey.LEDGER: "ledger",
    ActionKey.PEOPLE: "people",
    ActionKey.OFFICES: "offices",
    ActionKey.KEYS: "keys",
    ActionKey.STATISTICS: "statistics",
    ActionKey.ACCOUNTS: "accounts",
    ActionKey.RULES: "rules",
    ActionKey.ERASURE: "erasure",
    ActionKey.WORDING: "wording",
    ActionKey.BACKUPS: "backups",
    ActionKey.COUNCIL: "council",
}
"""The page that each of these actions leads to."""

NOT_IN_NAVIGATION = frozenset(
    {
        ActionKey.ACCOUNTS,
        ActionKey.RULES,
        ActionKey.ERASURE,
        ActionKey.WORDING,
        ActionKey.BACKUPS,
        ActionKey.KEYS,
    }
)
"""Pages that are seldom wanted: the menu and the palette lead to them."""

PAGE_METHODS = {
    ActionKey.NEXT_STEP: "next_step",
    ActionKey.RECORD_DECISION: "record_decision",
    ActionKey.PRINT: "print_papers",
    ActionKey.NEW_APPOINTMENT: "new_appointment",
    ActionKey.QUICK_LINE: "go_to_quick_line",
    ActionKey.PASTE_TABLE: "paste_table",
    ActionKey.TAKE_CALENDAR: "take_calendar",
    ActionKey.SAVE_TEMPLATE: "save_template",
    ActionKey.LAY_TEMPLATE: "lay_template",
    ActionKey.RENEW_CASE: "renew_case",
    ActionKey.HAND_OVER: "hand_over",
    ActionKey.PROPOSE_TO_PARTNER: "propose_to_partner",
    ActionKey.ANSWER_PARTNER: "answer_partner",
    ActionKey.RECORD_RETURN: "record_return",
    ActionKey.REMIND: "remind",
    ActionKey.CASE_HISTORY: "show_history",
    ActionKey.FOLLOW_UP: "follow_up",
    ActionKey.FOLLOW_UP_DONE: "follow_up_done",
    ActionKey.TAKE_OVER: "take_over",
    ActionKey.SAVED_FILTERS: "choose_filter",
    ActionKey.EXPORT_LIST: "export_list",
}
"""Which method of `OffersCaseActions`, `OffersList` or `OffersEntry` each calls on the page."""


OFFERED_BY = {
    key: ActionKey.WEEK
    if key
    in {
        ActionKey.QUICK_LINE,
        ActionKey.PASTE_TABLE,
        ActionKey.TAKE_CALENDAR,
        ActionKey.SAVE_TEMPLATE,
        ActionKey.LAY_TEMPLATE,
    }
    else ActionKey.SWAPS
    for key in PAGE_METHODS
}
"""The place to go to for an action that the page in front does not offer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action. `keys` is a key sequence as Qt writes it in English, "" for none.

    `begins_group` puts a line above it in its menu; `is_choice` makes it one of several of which
    exactly one holds. Who has none of the `roles` does not meet it at all; `for_sample` ones are
    met on the sample alone.
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
    roles: frozenset[Role] = VIEWERS
    for_sample: bool = False

    @property
    def plain_text(self) -> str:
        """The text without its mnemonic."""
        return spoken(self.text)
