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
        _A.WEEK: ("schedule", "series", "week", "calendar", "pasting", "exporting", "working"),
        _A.PEOPLE: ("people", "importing"),
        _A.OFFICES: ("offices", "partner_keys", "key"),
        _A.PAPERS: ("printing", "batch", "paper", "print", "mailing", "history"),
        _A.SCANS: ("attachments", "scan", "foreign"),
        _A.PARTICIPATION: ("council", "submission", "deadlines", "decisions"),
        _A.CONFIDENTIALITY: ("confidentiality", "ledger"),
        _A.LISTS: ("list", "handover"),
        _A.STATISTICS: ("statistics",),
        _A.ERASURE: ("erasing", "erasure", "retention"),
        _A.RULES: ("rules", "rule"),
        _A.WORDING: ("office_wording", "wording"),
        _A.ACCOUNTS: ("accounts",),
        _A.BACKUPS: ("backups", "backup", "restoring", "unsealing", "rescuing"),
        _A.ERASURE: ("erasing", "erasure", "retention"),
    }
)


def area_of(place: str) -> AccessArea:
    """Return what the use cases of a module ("rule_editing") are about; cases where none fits."""
    first = place.partition("_")[0]
    return next(
        (area for area, names in _AREAS.items() if place in names or first in names),
        AccessArea.CASES,
    )
