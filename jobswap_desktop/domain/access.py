"""Refused access: which refusals of a command are about who asks, and what was asked for.

Attributes:
    REFUSALS: the problems that mean "not in your role"; everything else is about what was entered.
    SAID_AGAIN_AFTER: so long a refusal of the same thing to the same login is not recorded again,
        so that nobody can fill the trail with it.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from jobswap_desktop.domain.errors import ProblemCode

REFUSALS: Final = frozenset(
    {
        ProblemCode.ROLE_NOT_ALLOWED,
        ProblemCode.NOT_YOURS_TO_SEE,
        ProblemCode.ACCOUNTS_NOT_YOURS,
        ProblemCode.BACKUPS_NOT_YOURS,
        ProblemCode.RETENTION_NOT_YOURS,
        ProblemCode.FILE_NOT_YOURS,
        ProblemCode.RULES_NOT_YOURS,
        ProblemCode.WORDING_NOT_YOURS,
        ProblemCode.RETENTION_NOT_YOURS,
        ProblemCode.BACKUPS_NOT_YOURS,
    }
)
SAID_AGAIN_AFTER: Final = timedelta(minutes=10)


class AccessArea(StrEnum):
    """What somebody was kept from, as the trail names it; the words for it are data."""

    CASES = "cases"
    WEEK = "week"
    PEOPLE = "people"
    OFFICES = "offices"
    PAPERS = "papers"
    SCANS = "scans"
    PARTICIPATION = "participation"
    CONFIDENTIALITY = "confidentiality"
    LISTS = "lists"
    STATISTICS = "statistics"
    RULES = "rules"
    WORDING = "wording"
    ACCOUNTS = "accounts"
    BACKUPS = "backups"
    ERASURE = "erasure"


_A = AccessArea
_AREAS: Mapping[AccessArea, tuple[str, ...]] = MappingProxyType(
    {
        _A.CASES: (
            *("cases", "swaps", "today", "drafts", "saved_filters", "newer_versions", "undoing"),
            *("editing", "new_swap", "stays", "renewing", "responsibility", "follow_ups"),
            *("agreements", "closing", "consequences", "overlaps", "following", "denying"),
            *("partner_answering", "partner_enclosures", "partner_ending", "partner_evidence"),
            *("partner_matching", "partner_mirroring"),
            *("partner_opening", "partner_reading", "partner_sealing", "partner_sending"),
            *("partner_state", "partner_taking", "partner_writing", "workplace", "introduction"),
        ),
        _A.WEEK: ("schedule", "series", "week", "calendar", "pasting", "exporting", "working"),
        _A.PEOPLE: ("people", "importing", "subject_access"),
        _A.OFFICES: ("offices", "partner_keys", "key", "keys"),
        _A.PAPERS: ("printing", "batch", "paper", "print", "mailing", "history", "recording"),
        _A.SCANS: ("attachments", "scan", "foreign"),
        _A.PARTICIPATION: (
            *("council", "submission", "deadlines", "decisions", "course"),
            *("period_hints", "periods_begun"),
        ),
        _A.CONFIDENTIALITY: ("confidentiality", "ledger"),
        _A.LISTS: ("list", "handover", "sealed_export"),
        _A.STATISTICS: ("statistics",),
        _A.ERASURE: ("erasing", "erasure", "retention", "noted_erasures", "forgetting"),
        _A.RULES: ("rules", "rule"),
        _A.WORDING: ("office_wording", "wording"),
        _A.ACCOUNTS: ("accounts", "server_accounts", "moving", "connections"),
        _A.BACKUPS: (
            *("backups", "backup", "restoring", "unsealing", "rescuing", "second_folder"),
            *("audit_heads", "checking", "unreadable"),
        ),
    }
)


def area_of(place: str) -> AccessArea:
    """Return what the use cases of a module ("rule_editing") or a page ("rules") are about.

    Cases where none fits: most of the program is about them.
    """
    return known_area_of(place) or AccessArea.CASES


def known_area_of(place: str) -> AccessArea | None:
    """Return the area as it is laid down; None where nobody has."""
    # A whole name goes before its beginning: "partner_keys" is no "partner".
    for name in (place, place.partition("_")[0]):
        found = next((area for area, names in _AREAS.items() if name in names), None)
        if found is not None:
            return found
    return None
