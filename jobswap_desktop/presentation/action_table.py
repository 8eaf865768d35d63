"""The one table of actions: menus, context menus, palette and keyboard page are made from it."""

from PySide6.QtCore import QCoreApplication

from jobswap_desktop import APPLICATION_NAME
from jobswap_desktop.presentation.actions import (
    ANSWERERS,
    CLERKS,
    EVERYBODY,
    RECORDERS,
    TEXT_SIZES,
    ActionKey,
    ActionSpec,
    MenuKey,
    When,
)
from jobswap_desktop.presentation.case_action_table import case_actions
from jobswap_desktop.presentation.file_action_table import file_actions
from jobswap_desktop.presentation.place_action_table import place_actions
from jobswap_desktop.presentation.week_action_table import week_actions


def action_table() -> tuple[ActionSpec, ...]:
    """Return all actions in the language now installed, menu by menu in the order shown."""
    return (
        *_recording(),
        *_papers(),
        *_partner_files(),
        *_lists(),
        *file_actions(),
        *_undoing(),
        *_finding(),
        *case_actions(),
        *week_actions(),
        *place_actions(),
        *_moving(),
        *_panes(),
        *_looks(),
        *_sizes(),
        *_seen_as(),
        *_help(),
    )


def menu_titles() -> dict[MenuKey, str]:
    """Return the titles of the menus in the language now installed."""
    return {
        MenuKey.FILE: QCoreApplication.translate("Actions", "&File"),
        MenuKey.EDIT: QCoreApplication.translate("Actions", "&Edit"),
        MenuKey.CASE: QCoreApplication.translate("Actions", "&Case"),
        MenuKey.VIEW: QCoreApplication.translate("Actions", "&View"),
        MenuKey.HELP: QCoreApplication.translate("Actions", "&Help"),
        MenuKey.LOOK: QCoreApplication.translate("Actions", "&Appearance"),
        MenuKey.TEXT_SIZE: QCoreApplication.translate("Actions", "Te&xt size"),
        MenuKey.SEEN_AS: QCoreApplication.translate("Actions", "See sample &as"),
    }


def _recording() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.NEW_SWAP,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "&New job swap…"),
            tip=QCoreApplication.translate("Actions", "Record a new case"),
            icon="add",
            keys="Ctrl+N",
            roles=ANSWERERS,
        ),
        ActionSpec(
            key=ActionKey.NEW_PERSON,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Add p&erson…"),
            tip=QCoreApplication.translate("Actions", "Record a person who swaps or hosts"),
            icon="person_add",
            roles=RECORDERS,
        ),
        ActionSpec(
            key=ActionKey.NEW_OFFICE,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Add o&ffice…"),
            tip=QCoreApplication.translate("Actions", "Record an office with its bodies"),
            icon="building_government",
            roles=RECORDERS,
        ),
    )


def _papers() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.PRINT,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "&Print…"),
            tip=QCoreApplication.translate("Actions", "Print the papers of the case shown"),
            icon="print",
            keys="Ctrl+P",
            when=When.PAGE_OFFERS,
            begins_group=True,
            roles=ANSWERERS,
        ),
        ActionSpec(
            key=ActionKey.SCAN_BACK,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "File a ret&urned paper…"),
            tip=QCoreApplication.translate(
                "Actions", "Keep the scan of a signed paper and record what it means"
            ),
            icon="attach",
            keys="Ctrl+Shift+R",
            roles=CLERKS,
        ),
    )


def _partner_files() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.OPEN_PARTNER_FILE,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Open file of the other o&ffice…"),
            tip=QCoreApplication.translate(
                "Actions", "Look at a proposal or an answer that another office has sent"
            ),
            icon="mail",
            roles=CLERKS,
        ),
    )


def _lists() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.IMPORT_PEOPLE,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "&Import people…"),
            tip=QCoreApplication.translate("Actions", "Take people over from a CSV or Excel table"),
            icon="arrow_upload",
            begins_group=True,
            roles=RECORDERS,
        ),
        ActionSpec(
            key=ActionKey.EXPORT_LIST,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Expor&t list…"),
            tip=QCoreApplication.translate(
                "Actions", "Save the rows shown as a CSV or Excel table"
            ),
            icon="arrow_download",
            when=When.PAGE_OFFERS,
            roles=RECORDERS,
        ),
    )


def _undoing() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.UNDO,
            menu=MenuKey.EDIT,
            text=QCoreApplication.translate("Actions", "&Undo"),
            tip=QCoreApplication.translate("Actions", "Take back what was recorded last"),
            icon="arrow_undo",
            keys="Ctrl+Z",
            when=When.CAN_UNDO,
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.REDO,
            menu=MenuKey.EDIT,
            text=QCoreApplication.translate("Actions", "&Redo"),
            tip=QCoreApplication.translate("Actions", "Record again what was taken back last"),
            icon="arrow_redo",
            keys="Ctrl+Y",
            when=When.CAN_REDO,
            roles=EVERYBODY,
        ),
    )


def _finding() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.SEARCH,
            menu=MenuKey.EDIT,
            text=QCoreApplication.translate("Actions", "&Search"),
            tip=QCoreApplication.translate("Actions", "Go to the search field of the page"),
            icon="search",
            keys="Ctrl+F",
            begins_group=True,
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.COMMANDS,
            menu=MenuKey.EDIT,
            text=QCoreApplication.translate("Actions", "Search or &command…"),
            tip=QCoreApplication.translate("Actions", "Find cases, people and commands"),
            icon="list",
            keys="Ctrl+K",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.SAVED_FILTERS,
            menu=MenuKey.EDIT,
            text=QCoreApplication.translate("Actions", "Saved &filters"),
            tip=QCoreApplication.translate("Actions", "Choose a filter that you have named"),
            icon="filter",
            keys="Ctrl+Shift+F",
            when=When.PAGE_OFFERS,
        ),
    )


def _moving() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.BACK,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "&Back"),
            tip=QCoreApplication.translate("Actions", "Go back to where you were"),
            icon="arrow_left",
            keys="Alt+Left",
            when=When.CAN_GO_BACK,
            begins_group=True,
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.FORWARD,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "&Forward"),
            tip=QCoreApplication.translate("Actions", "Go forward again"),
            icon="arrow_right",
            keys="Alt+Right",
            when=When.CAN_GO_FORWARD,
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.GO_TO,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "&Go to date or week…"),
            tip=QCoreApplication.translate("Actions", "Show the week plan of a day"),
            icon="calendar",
            keys="Ctrl+G",
        ),
    )


def _panes() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.NEXT_PANE,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "&Next area"),
            tip=QCoreApplication.translate("Actions", "Move the focus to the next area"),
            keys="F6",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.PREVIOUS_PANE,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "P&revious area"),
            tip=QCoreApplication.translate("Actions", "Move the focus to the previous area"),
            keys="Shift+F6",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.REFRESH,
            menu=MenuKey.VIEW,
            text=QCoreApplication.translate("Actions", "Re&fresh"),
            tip=QCoreApplication.translate("Actions", "Read everything shown again"),
            icon="arrow_sync",
            keys="F5",
            begins_group=True,
            roles=EVERYBODY,
        ),
    )


def _looks() -> tuple[ActionSpec, ...]:
    words = (
        (ActionKey.LOOK_SYSTEM, QCoreApplication.translate("Actions", "Like the &system")),
        (ActionKey.LOOK_LIGHT, QCoreApplication.translate("Actions", "&Light")),
        (ActionKey.LOOK_DARK, QCoreApplication.translate("Actions", "&Dark")),
        (ActionKey.LOOK_CONTRAST, QCoreApplication.translate("Actions", "&High contrast")),
    )
    tip = QCoreApplication.translate("Actions", "Change the colours of the program")
    return tuple(
        ActionSpec(key=key, menu=MenuKey.LOOK, text=text, tip=tip, is_choice=True, roles=EVERYBODY)
        for key, text in words
    )


def _sizes() -> tuple[ActionSpec, ...]:
    tip = QCoreApplication.translate("Actions", "Change the size of all texts")
    return tuple(
        ActionSpec(
            key=key,
            menu=MenuKey.TEXT_SIZE,
            text=f"{percent}\u00a0%",
            tip=tip,
            is_choice=True,
            roles=EVERYBODY,
        )
        for key, percent in TEXT_SIZES.items()
    )


def _seen_as() -> tuple[ActionSpec, ...]:
    words = (
        (ActionKey.AS_CLERK, QCoreApplication.translate("Actions", "&HR office")),
        (ActionKey.AS_COUNCIL, QCoreApplication.translate("Actions", "&Staff council")),
        (ActionKey.AS_READER, QCoreApplication.translate("Actions", "&Reading only")),
    )
    tip = QCoreApplication.translate("Actions", "Show the sample as others meet it")
    return tuple(
        ActionSpec(
            key=key,
            menu=MenuKey.SEEN_AS,
            text=text,
            tip=tip,
            is_choice=True,
            roles=EVERYBODY,
            for_sample=True,
        )
        for key, text in words
    )


def _help() -> tuple[ActionSpec, ...]:
    about = QCoreApplication.translate("Actions", "&About {name}")
    return (
        ActionSpec(
            key=ActionKey.INSTRUMENT_ADVICE,
            menu=MenuKey.HELP,
            text=QCoreApplication.translate("Actions", "&Which instrument?…"),
            tip=QCoreApplication.translate(
                "Actions", "A few questions tell Hospitation, Abordnung and Zuweisung apart"
            ),
            icon="gavel",
        ),
        ActionSpec(
            key=ActionKey.INTRODUCTION,
            menu=MenuKey.HELP,
            text=QCoreApplication.translate("Actions", "&Papers for introducing the program…"),
            tip=QCoreApplication.translate(
                "Actions", "Samples for staff council and data protection, to print"
            ),
            icon="print",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.HELP,
            menu=MenuKey.HELP,
            text=QCoreApplication.translate("Actions", "&Keyboard and accessibility"),
            tip=QCoreApplication.translate("Actions", "All keys, and what helps people to see"),
            icon="keyboard",
            keys="F1",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.ABOUT,
            menu=MenuKey.HELP,
            text=about.format(name=APPLICATION_NAME),
            tip=QCoreApplication.translate("Actions", "Version and licence"),
            icon="info",
            roles=EVERYBODY,
        ),
    )
