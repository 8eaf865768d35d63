"""The rows of the table of actions that enter appointments in the week in front."""

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.presentation.actions import CLERKS, ActionKey, ActionSpec, MenuKey, When


def week_actions() -> tuple[ActionSpec, ...]:
    """Return them in the order of their menu."""
    return (*_entering(), *_templates())


def _entering() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.QUICK_LINE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "T&ype an appointment"),
            tip=QCoreApplication.translate(
                "Actions", "Go to the line that takes “mo 9-10:30 Teamkoordination @Raum 2.14”"
            ),
            icon="edit",
            keys="Ctrl+L",
            when=When.PAGE_OFFERS,
            begins_group=True,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.PASTE_TABLE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Paste ta&ble…"),
            tip=QCoreApplication.translate(
                "Actions", "Add the appointments of a table copied from Excel to the week"
            ),
            icon="table",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.TAKE_CALENDAR,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Take over calen&dar file…"),
            tip=QCoreApplication.translate(
                "Actions", "Show what a file from Outlook or another calendar would bring (.ics)"
            ),
            icon="calendar_clock",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
    )


def _templates() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.SAVE_TEMPLATE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Save as week te&mplate…"),
            tip=QCoreApplication.translate(
                "Actions", "Keep the week shown as a template for the next guest"
            ),
            icon="save",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.LAY_TEMPLATE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Insert week temp&late…"),
            tip=QCoreApplication.translate(
                "Actions", "Add the usual week of the host to the week shown"
            ),
            icon="calendar_week_numbers",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
    )
