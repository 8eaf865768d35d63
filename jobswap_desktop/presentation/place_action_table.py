"""The rows of the table of actions that lead to a page."""

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.accessibility import spoken
from jobswap_desktop.presentation.actions import (
    RECORDERS,
    ActionKey,
    ActionSpec,
    MenuKey,
)


def place_actions() -> tuple[ActionSpec, ...]:
    """Return them in the order of the navigation, then those of the menu alone."""
    return (*_places(), *_other_places(), *_upkeep_places())


def _places() -> tuple[ActionSpec, ...]:
    words = (
        (ActionKey.TODAY, QCoreApplication.translate("Actions", "&Today"), "home"),
        (ActionKey.SWAPS, QCoreApplication.translate("Actions", "&Job swaps"), "people_swap"),
        (
            ActionKey.WEEK,
            QCoreApplication.translate("Actions", "&Week plan"),
            "calendar_week_numbers",
        ),
        (ActionKey.DEADLINES, QCoreApplication.translate("Actions", "&Deadlines"), "clock"),
        (
            ActionKey.LEDGER,
            QCoreApplication.translate("Actions", "Confidentialit&y"),
            "shield_lock",
        ),
        (ActionKey.PEOPLE, QCoreApplication.translate("Actions", "&People"), "person"),
        (
            ActionKey.OFFICES,
            QCoreApplication.translate("Actions", "&Offices"),
            "building_government",
        ),
        (
            ActionKey.STATISTICS,
            QCoreApplication.translate("Actions", "&Statistics"),
            "chart",
        ),
    )
    tip = QCoreApplication.translate("Actions", "Show the page “{page}”")
    return tuple(
        ActionSpec(
            key=key,
            menu=MenuKey.VIEW,
            text=text,
            tip=tip.format(page=spoken(text)),
            icon=icon,
            keys=f"Ctrl+{number}",
        )
        for number, (key, text, icon) in enumerate(words, start=1)
    )


def _other_places() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.COUNCIL,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Parti&cipation"),
            tip=QCoreApplication.translate("Actions", "What was submitted to the staff council"),
            icon="people_team",
            roles=frozenset({Role.STAFF_COUNCIL}),
        ),
        ActionSpec(
            key=ActionKey.RULES,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Ru&les of participation"),
            tip=QCoreApplication.translate("Actions", "Who is asked for what, in which time"),
            icon="gavel",
        ),
        ActionSpec(
            key=ActionKey.ERASURE,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Retention and &erasure"),
            tip=QCoreApplication.translate("Actions", "What is due to be erased, and when"),
            icon="delete",
        ),
        ActionSpec(
            key=ActionKey.WORDING,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Text &modules"),
            tip=QCoreApplication.translate("Actions", "What the papers of the office say"),
            icon="document_text",
        ),
    )


def _upkeep_places() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.ACCOUNTS,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Acco&unts"),
            tip=QCoreApplication.translate("Actions", "Who may do what in this database"),
            icon="shield_lock",
            roles=RECORDERS,
        ),
        ActionSpec(
            key=ActionKey.KEYS,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Keys for the e&xchange"),
            tip=QCoreApplication.translate(
                "Actions", "With which keys cases are exchanged with other offices"
            ),
            icon="lock",
            roles=RECORDERS,
        ),
        ActionSpec(
            key=ActionKey.BACKUPS,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Bac&kups"),
            tip=QCoreApplication.translate("Actions", "Copies of the database, and restoring one"),
            icon="archive",
            roles=RECORDERS,
        ),
    )
