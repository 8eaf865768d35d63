"""The actions on the file or server that is worked on."""

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.presentation.actions import EVERYBODY, ActionKey, ActionSpec, MenuKey


def file_actions() -> tuple[ActionSpec, ...]:
    """Return what leads to another database, and out of the program."""
    return (*_databases(), *_other())


def _databases() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.OPEN_DATABASE,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "&Open another database…"),
            tip=QCoreApplication.translate("Actions", "Go on with another file"),
            icon="folder_open",
            keys="Ctrl+O",
            begins_group=True,
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.CHOOSE_SERVER,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Ser&ver of the office…"),
            tip=QCoreApplication.translate(
                "Actions", "Work with the colleagues on one database, or change login and server"
            ),
            icon="database",
            roles=EVERYBODY,
        ),
    )


def _other() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.SAMPLE_CASE,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "Look at the &sample case"),
            tip=QCoreApplication.translate("Actions", "Open the database with invented people"),
            icon="database",
            roles=EVERYBODY,
        ),
        ActionSpec(
            key=ActionKey.QUIT,
            menu=MenuKey.FILE,
            text=QCoreApplication.translate("Actions", "&Quit"),
            tip=QCoreApplication.translate("Actions", "Close the program"),
            keys="Ctrl+Q",
            begins_group=True,
            roles=EVERYBODY,
        ),
    )
