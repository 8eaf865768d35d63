"""What can be refused, and why: stable codes with values, never sentences.

Two kinds. A `DomainError` is a rule that the person at the screen can satisfy; an `Unavailable`
is the environment's doing (a locked, full, damaged or newer file). Everything else is a fault of
the program and is left to surface as such. The sentences belonging to the codes are data in
`resources/wording/messages.toml`.
"""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder


class ProblemCode(StrEnum):
    """Everything a rule of the domain can object to."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    CHARACTER_NOT_PRINTABLE = "character_not_printable"
    NO_LATIN_LETTER = "no_latin_letter"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    HOURS_NOT_READABLE = "hours_not_readable"
    HOURS_BACKWARDS = "hours_backwards"
    HOURS_OVERLAP = "hours_overlap"
    TOO_MANY_CORE_HOURS = "too_many_core_hours"
    END_BEFORE_START = "end_before_start"
    SAME_PERSON = "same_person"
    SAME_OFFICE = "same_office"
    PERIOD_TOO_LONG = "period_too_long"
    END_NOT_EARLY = "end_not_early"
    CASE_NOT_OVER = "case_not_over"
    DATE_BACKWARDS = "date_backwards"
    DATE_IN_FUTURE = "date_in_future"
    DATE_IN_PAST = "date_in_past"
    COVER_TOO_SHORT = "cover_too_short"
    NOTHING_TO_TAKE_OVER = "nothing_to_take_over"
    SIGNATORIES_FULL = "signatories_full"
    LAST_SIGNATORY = "last_signatory"
    AGREEMENT_SIGNED = "agreement_signed"
    REASON_REQUIRED = "reason_required"
    TRANSITION_NOT_ALLOWED = "transition_not_allowed"
    ROLE_NOT_ALLOWED = "role_not_allowed"
    CONDITION_NOT_MET = "condition_not_met"
    ANSWER_NOT_ALLOWED = "answer_not_allowed"
    DEADLINE_STILL_RUNNING = "deadline_still_running"
    DEADLINE_OVER = "deadline_over"
    NO_URGENT_PERIOD = "no_urgent_period"
    RULE_OPEN = "rule_open"
    RULE_NOT_CHECKED = "rule_not_checked"
    REFERENCE_TAKEN = "reference_taken"
    REFERENCE_CHARACTERS = "reference_characters"
    RETENTION_NOT_YOURS = "retention_not_yours"
    NOTHING_TO_ERASE = "nothing_to_erase"
    ERASURE_NOT_DUE = "erasure_not_due"
    ERASURE_ASKED_ALREADY = "erasure_asked_already"
    ERASURE_SETTLED = "erasure_settled"
    NEEDS_SECOND_ACCOUNT = "needs_second_account"
    ERASURE_WAITS = "erasure_waits"
    ERASURE_UNATTESTED = "erasure_unattested"
    NOT_FOUND = "not_found"
    ANSWER_INCOMPLETE = "answer_incomplete"
    CHANGED_MEANWHILE = "changed_meanwhile"
    REMOVED_MEANWHILE = "removed_meanwhile"
    NOTE_CHANGED = "note_changed"
    REQUEST_GONE_ON = "request_gone_on"
    CASE_TAKEN_BACK = "case_taken_back"
    CASE_REMOVED = "case_removed"
    MOVED_BEFORE = "moved_before"
    SUBMISSION_OVERTAKEN = "submission_overtaken"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    STRAY_BRACE = "stray_brace"
    UNKNOWN_CONDITION = "unknown_condition"
    WORDING_HAS_GAP = "wording_has_gap"
    WORDING_BLOCK_MISSING = "wording_block_missing"
    WORDING_UNCHANGED = "wording_unchanged"
    WORDING_NOT_YOURS = "wording_not_yours"
    TOO_MANY_FILTERS = "too_many_filters"
    ALREADY_RESPONSIBLE = "already_responsible"
    CASE_IS_OVER = "case_is_over"
    STILL_IN_USE = "still_in_use"
    NO_OWN_OFFICE = "no_own_office"
    FILE_NOT_YOURS = "file_not_yours"
    ADMINISTRATOR_THERE = "administrator_there"
    ADMINISTRATOR_UNKNOWN = "administrator_unknown"
    ADMINISTRATOR_ALREADY = "administrator_already"
    HEAD_NOT_IN_FILE = "head_not_in_file"
    HEAD_OF_OTHERS = "head_of_others"
    HEAD_SEALED = "head_sealed"
    HEAD_NOT_READABLE = "head_not_readable"
    MANIFEST_NOT_READABLE = "manifest_not_readable"
    NOT_YOURS_TO_SEE = "not_yours_to_see"
    LOGIN_TAKEN = "login_taken"
    LAST_ADMINISTRATOR = "last_administrator"
    ACCOUNTS_NOT_YOURS = "accounts_not_yours"
    LOGIN_IS_MORE = "login_is_more"
    LOGIN_STAYS = "login_stays"
    LOGIN_UNKNOWN = "login_unknown"
    LOGIN_LONG = "login_long"
    LOGIN_RESERVED = "login_reserved"
    LOGIN_NO_PERSON = "login_no_person"
    LOGIN_NOT_MADE = "login_not_made"
    PASSWORD_IN_ADDRESS = "password_in_address"  # noqa: S105 - where one does not belong
    PASSWORDS_DIFFER = "passwords_differ"
    PASSWORD_NOT_GIVEN = "password_not_given"  # noqa: S105 - what is missing
    HOST_NOT_READABLE = "host_not_readable"
    CONNECTION_UNPROTECTED = "connection_unprotected"
    BACKUPS_NOT_YOURS = "backups_not_yours"
    BACKUP_DAMAGED = "backup_damaged"
    SEALED_TOO_COSTLY = "sealed_too_costly"
    BACKUP_MISSING = "backup_missing"
    BACKUP_PLACE_MISSING = "backup_place_missing"
    BACKUP_OF_ANOTHER = "backup_of_another"
    KEY_DOES_NOT_FIT = "key_does_not_fit"
    KEY_NOT_READABLE = "key_not_readable"
    KEY_FILE_NOT_READABLE = "key_file_not_readable"
    KEY_FILE_NEWER = "key_file_newer"
    KEY_FILE_CHANGED = "key_file_changed"
    KEY_IS_OWN = "key_is_own"
    KEY_KNOWN = "key_known"
    KEY_OF_ANOTHER_OFFICE = "key_of_another_office"
    KEY_CODE_MISSING = "key_code_missing"
    OFFICE_KEY_MISSING = "office_key_missing"
    OFFICE_KEY_THERE = "office_key_there"
    PARTNER_FILE_NOT_READABLE = "partner_file_not_readable"
    PARTNER_FILE_CUT = "partner_file_cut"
    PARTNER_FILE_TOO_LARGE = "partner_file_too_large"
    PARTNER_FILE_NEWER = "partner_file_newer"
    PARTNER_FILE_CHANGED = "partner_file_changed"
    PARTNER_FILE_FAULTY = "partner_file_faulty"
    PARTNER_FILE_NO_KEY = "partner_file_no_key"
    PARTNER_FILE_NO_PASSPHRASE = "partner_file_no_passphrase"  # noqa: S105 - what is missing
    PARTNER_FILE_FOREIGN = "partner_file_foreign"
    PARTNER_FILE_FOREIGN_KEY = "partner_file_foreign_key"
    PARTNER_FILE_OLDER = "partner_file_older"
    PARTNER_FILE_DIFFERS = "partner_file_differs"
    PARTNER_FILE_OWN = "partner_file_own"
    PARTNER_FILE_TAKEN = "partner_file_taken"
    PARTNER_FILE_REFUSED = "partner_file_refused"
    PARTNER_FILE_OTHER_CASE = "partner_file_other_case"
    PARTNER_FILE_NO_QUESTION = "partner_file_no_question"
    PARTNER_FILE_IS_ANSWER = "partner_file_is_answer"
    PARTNER_FILE_IS_PROPOSAL = "partner_file_is_proposal"
    PARTNER_FILE_OTHER_KIND = "partner_file_other_kind"
    PARTNER_FILE_UNANSWERED = "partner_file_unanswered"
    PARTNER_FILE_LEAPS = "partner_file_leaps"
    PARTNER_FILE_END_UNKNOWN = "partner_file_end_unknown"
    PARTNER_CASE_OPEN = "partner_case_open"
    PARTNER_NOTHING_SENT = "partner_nothing_sent"
    PARTNER_ANSWER_SENT = "partner_answer_sent"
    PARTNER_ONLY_FOR_PROPOSAL = "partner_only_for_proposal"
    PARTNER_FILE_ALARMING = "partner_file_alarming"
    PARTNER_REVISIONS_USED_UP = "partner_revisions_used_up"
    PARTNER_CONSENT_MISSING = "partner_consent_missing"
    PARTNER_OFFICE_MISSING = "partner_office_missing"
    PARTNER_KEY_MISSING = "partner_key_missing"
    PARTNER_KEY_UNCONFIRMED = "partner_key_unconfirmed"
    SEALING_NEEDS_KEY = "sealing_needs_key"
    FOLDER_NOT_FULL = "folder_not_full"
    NOTHING_TO_RESTORE = "nothing_to_restore"
    NAME_INCOMPLETE = "name_incomplete"
    PASSPHRASE_SHORT = "passphrase_short"  # noqa: S105 - what can be wrong with one
    SECRET_EMPTY = "secret_empty"  # noqa: S105 - what can be wrong with a file
    SECRET_ENCODING = "secret_encoding"  # noqa: S105 - likewise
    SECRET_LARGE = "secret_large"  # noqa: S105 - likewise
    SECRET_LINES = "secret_lines"  # noqa: S105 - likewise
    PASSPHRASES_DIFFER = "passphrases_differ"
    NUMBER_OUT_OF_RANGE = "number_out_of_range"
    URGENT_IS_LONGER = "urgent_is_longer"
    SILENCE_MEANS_NOTHING = "silence_means_nothing"
    LAW_NOT_NAMED = "law_not_named"
    RULE_KNOWN = "rule_known"
    RULE_BEGINS_EARLIER = "rule_begins_earlier"
    RULES_NOT_YOURS = "rules_not_yours"
    FILE_NOT_READABLE = "file_not_readable"
    FILE_TOO_LARGE = "file_too_large"
    UNPACKED_TOO_LARGE = "unpacked_too_large"
    TABLE_NOT_READABLE = "table_not_readable"
    TABLE_OLD_OR_LOCKED = "table_old_or_locked"
    TABLE_EMPTY = "table_empty"
    TABLE_FORMAT_UNKNOWN = "table_format_unknown"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    NAME_COLUMN_MISSING = "name_column_missing"
    ROW_TOO_WIDE = "row_too_wide"
    QUOTE_NOT_CLOSED = "quote_not_closed"
    CHARACTERS_LOST = "characters_lost"
    CELL_IS_FORMULA = "cell_is_formula"
    CELL_HAS_ERROR = "cell_has_error"
    NOT_A_DAY = "not_a_day"
    NOT_A_STATUS_GROUP = "not_a_status_group"
    NOT_HOURS = "not_hours"
    NOT_YES_OR_NO = "not_yes_or_no"
    OFFICE_UNKNOWN = "office_unknown"
    OFFICE_NOT_FOUND = "office_not_found"
    OFFICE_IS_NEW = "office_is_new"
    PERSON_KNOWN = "person_known"
    EMAIL_KNOWN = "email_known"
    ROW_REPEATED = "row_repeated"
    ROWS_FAULTY = "rows_faulty"
    NOTHING_CHOSEN = "nothing_chosen"
    NOTHING_TO_PASTE = "nothing_to_paste"
    TOO_MUCH_TO_PASTE = "too_much_to_paste"
    TEMPLATE_EMPTY = "template_empty"
    NOT_IN_STAY = "not_in_stay"
    DATE_TOO_FAR = "date_too_far"
    CALENDAR_TOO_LARGE = "calendar_too_large"
    CALENDAR_NOT_READABLE = "calendar_not_readable"
    CALENDAR_IS_ANSWER = "calendar_is_answer"
    CALENDAR_TOO_SLOW = "calendar_too_slow"
    TOO_MANY_EVENTS = "too_many_events"
    IMPORT_OUTDATED = "import_outdated"
    CASE_IS_OPEN = "case_is_open"
    BRIEFING_AHEAD = "briefing_ahead"
    PAPER_LOCKED = "paper_locked"
    NOT_AN_ADDRESS = "not_an_address"
    SCAN_TOO_LARGE = "scan_too_large"
    SCAN_EMPTY = "scan_empty"
    SCAN_NOT_PDF = "scan_not_pdf"
    SCAN_LOCKED = "scan_locked"
    SCAN_DAMAGED = "scan_damaged"
    SCAN_TOO_SLOW = "scan_too_slow"
    SCANS_NOT_READ = "scans_not_read"
    SCAN_KNOWN = "scan_known"
    PAGE_TOO_SLOW = "page_too_slow"
    PAGE_DAMAGED = "page_damaged"
    PAPER_OUTDATED = "paper_outdated"
    PAPER_CHANGED = "paper_changed"
    PAPER_UNRECORDED = "paper_unrecorded"
    PAPER_FOREIGN = "paper_foreign"


NO_VALUES: Mapping[str, str] = MappingProxyType({})


MEANWHILE = frozenset(
    {
        ProblemCode.CHANGED_MEANWHILE,
        ProblemCode.REMOVED_MEANWHILE,
        ProblemCode.CASE_TAKEN_BACK,
        ProblemCode.CASE_REMOVED,
        ProblemCode.SUBMISSION_OVERTAKEN,
    }
)
"""A record is no longer as who wants to change it has seen it."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One objection: its code, the field it is about, and the values its sentence names.

    `field` is the name of the command's attribute, so that a dialog can show the sentence
    beneath that input; None where the whole command is meant.
    """

    code: ProblemCode
    field: str | None = None
    values: Mapping[str, str] = dataclasses.field(default_factory=lambda: NO_VALUES)


class DomainError(Exception):
    """A command was refused; nothing has been changed. Carries one problem or more."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code.value for problem in problems))
        self.problems = problems


def refuse(code: ProblemCode, field: str | None = None, **values: str) -> DomainError:
    """Return the error for a single problem, to be raised by the caller."""
    return DomainError(Problem(code=code, field=field, values=values))


class Fault(StrEnum):
    """What the environment can do to what holds everything: a file, or a database on a server."""

    LOCKED = "locked"
    READ_ONLY = "read_only"
    FULL = "full"
    DAMAGED = "damaged"
    OWN_ACCOUNT = "own_account"
    OFFICE_UNREADABLE = "office_unreadable"
    WORDING = "wording"
    NEWER = "newer"
    OLDER = "older"
    OLDER_READ_ONLY = "older_read_only"
    OLDER_NO_ROOM = "older_no_room"
    OLDER_NO_COPY = "older_no_copy"
    NOT_A_DATABASE = "not_a_database"
    FOREIGN = "foreign"
    ALTERED = "altered"
    FOREIGN_JOURNAL = "foreign_journal"
    MISSING = "missing"
    MOVED = "moved"
    CANNOT_OPEN = "cannot_open"
    SPECIAL_FILE = "special_file"
    SECRET_SPECIAL = "secret_special"  # noqa: S105 - what is wrong with it
    CANNOT_WRITE = "cannot_write"
    INPUT_OUTPUT = "input_output"
    OCCUPIED = "occupied"
    FOLDER_GONE = "folder_gone"
    NO_ROOM = "no_room"
    NOTES_UNREADABLE = "notes_unreadable"
    NO_ROOM_TO_RESTORE = "no_room_to_restore"
    HELD = "held"
    TAKEN_OVER = "taken_over"
    HOLDS_ERASED = "holds_erased"
    DATABASE_NAME = "database_name"
    DATABASE_UNNAMED = "database_unnamed"
    ROLE_TAKEN = "role_taken"
    NAME_TAKEN = "name_taken"
    FILE_THERE = "file_there"
    SERVER_NOT_YOURS = "server_not_yours"
    SERVER_NOT_EMPTY = "server_not_empty"
    ENGINE_OLD = "engine_old"
    MOVED_TO_SERVER = "moved_to_server"
    NO_ADDRESS = "no_address"
    ADDRESS_PORT = "address_port"
    ADDRESS_PROTECTION = "address_protection"
    CANNOT_CONNECT = "cannot_connect"
    TOO_MANY_CONNECTIONS = "too_many_connections"
    HOST_UNKNOWN = "host_unknown"
    CONNECTION_LOST = "connection_lost"
    LOGIN_REFUSED = "login_refused"
    PASSWORD_WANTED = "password_wanted"  # noqa: S105 - what is missing
    PASSWORD_UNSAFE = "password_unsafe"  # noqa: S105 - how it would be sent
    TLS_MISSING = "tls_missing"
    TLS_WANTED = "tls_wanted"
    CERTIFICATE_REFUSED = "certificate_refused"
    CERTIFICATE_NAME = "certificate_name"
    CERTIFICATE_MISSING = "certificate_missing"
    NO_DATABASE = "no_database"
    NO_RIGHT = "no_right"
    WRONG_CLOCK = "wrong_clock"
    NOT_SET_UP = "not_set_up"
    NO_TEXT = "no_text"
    NOT_AS_RECORDED = "not_as_recorded"
    DATABASE_FOREIGN = "database_foreign"
    SERVER_NEWER = "server_newer"
    SERVER_OLDER = "server_older"


class Unavailable(Exception):  # noqa: N818 - it is a state of the world, not an error of ours
    """The store cannot be used as asked; what was recorded before is untouched.

    `path` is the file meant, `detail` the engine's own words for the log and the details pane.
    `holder` is who works in a file that is held.
    """

    def __init__(
        self, fault: Fault, path: str, detail: str = "", holder: "Holder | None" = None
    ) -> None:
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)
        self.fault = fault
        self.path = path
        self.detail = detail
        self.holder = holder

    def met_at(self, path: str) -> None:
        """Name the file it was met in, where what met it knows no file."""
        self.path = self.path or path
