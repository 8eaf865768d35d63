"""What can be done with an appointment of the week: one table for menu, keys and help."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


class WeekCommand(StrEnum):
    """A thing to do with the current appointment, or at the place chosen."""

    EDIT = auto()
    NEW = auto()
    DUPLICATE = auto()
    COPY = auto()
    CUT = auto()
    PASTE = auto()
    REMOVE = auto()
    TICK = auto()
    NOTE = auto()
    EARLIER = auto()
    LATER = auto()
    DAY_BEFORE = auto()
    DAY_AFTER = auto()
    SHORTER = auto()
    LONGER = auto()
    OTHER_VISITOR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec:
    """One command. `keys` is a key sequence as Qt writes it in English, "" for none.

    `changes` says that it needs an appointment that may be changed; `begins_group` puts a line
    above it in the context menu.
    """

    command: WeekCommand
    text: str
    tip: str
    icon: str = ""
    keys: str = ""
    changes: bool = True
    begins_group: bool = False

    @property
    def plain_text(self) -> str:
        """The text without the sign that a dialog follows."""
        return self.text.rstrip("…").rstrip()

    @property
    def native_keys(self) -> str:
        """The keys as they stand on a German keyboard."""
        return native(self.keys)


def native(keys: str) -> str:
    """Return a key sequence as it stands on a German keyboard ("Strg+Umschalt+N")."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def week_commands() -> tuple[CommandSpec, ...]:
    """Return all commands in the language now installed, in the order of the context menu."""
    return (*_opening(), *_clipboard(), *_briefing(), *_moving(), *_lengths(), *_removing())


def _opening() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.EDIT,
            text=translate("WeekCommands", "Edit…"),
            tip=translate("WeekCommands", "Open the current appointment; Enter does the same"),
            icon="edit",
            keys="F2",
            changes=False,
        ),
        CommandSpec(
            command=WeekCommand.NEW,
            text=translate("WeekCommands", "New appointment…"),
            tip=translate(
                "WeekCommands", "At the place chosen, else on the day of the current appointment"
            ),
            icon="calendar_add",
            keys="Ctrl+N",
        ),
        CommandSpec(
            command=WeekCommand.DUPLICATE,
            text=translate("WeekCommands", "Duplicate"),
            tip=translate("WeekCommands", "The copy begins when the current appointment ends"),
            keys="Ctrl+D",
        ),
    )


def _clipboard() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.CUT,
            text=translate("WeekCommands", "Cut"),
            tip=translate("WeekCommands", "It stays where it is until it is pasted elsewhere"),
            keys="Ctrl+X",
            begins_group=True,
        ),
        CommandSpec(
            command=WeekCommand.COPY,
            text=translate("WeekCommands", "Copy"),
            tip=translate("WeekCommands", "Also as a line of text for other programs"),
            icon="copy",
            keys="Ctrl+C",
            changes=False,
        ),
        CommandSpec(
            command=WeekCommand.PASTE,
            text=translate("WeekCommands", "Paste"),
            tip=translate(
                "WeekCommands",
                "At the place chosen, else on the current day; in another week on the same",
            ),
            keys="Ctrl+V",
        ),
    )


def _briefing() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.TICK,
            text=translate("WeekCommands", "Mark as done"),
            tip=translate("WeekCommands", "A briefing: done or not done"),
            icon="checkmark",
            keys="Space",
            begins_group=True,
        ),
        CommandSpec(
            command=WeekCommand.NOTE,
            text=translate("WeekCommands", "Note…"),
            tip=translate("WeekCommands", "A briefing: write down what came up"),
            icon="document_text",
            keys="Shift+Space",
        ),
    )


def _moving() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.EARLIER,
            text=translate("WeekCommands", "Move earlier"),
            tip=translate("WeekCommands", "By five minutes"),
            icon="arrow_up",
            keys="Alt+Up",
            begins_group=True,
        ),
        CommandSpec(
            command=WeekCommand.LATER,
            text=translate("WeekCommands", "Move later"),
            tip=translate("WeekCommands", "By five minutes"),
            keys="Alt+Down",
        ),
        CommandSpec(
            command=WeekCommand.DAY_BEFORE,
            text=translate("WeekCommands", "Move to the day before"),
            tip=translate("WeekCommands", "Also into the week before"),
            icon="arrow_left",
            keys="Alt+Shift+Left",
        ),
        CommandSpec(
            command=WeekCommand.DAY_AFTER,
            text=translate("WeekCommands", "Move to the next day"),
            tip=translate("WeekCommands", "Also into the next week"),
            icon="arrow_right",
            keys="Alt+Shift+Right",
        ),
    )


def _lengths() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.SHORTER,
            text=translate("WeekCommands", "End earlier"),
            tip=translate("WeekCommands", "By five minutes"),
            keys="Alt+Shift+Up",
        ),
        CommandSpec(
            command=WeekCommand.LONGER,
            text=translate("WeekCommands", "End later"),
            tip=translate("WeekCommands", "By five minutes"),
            keys="Alt+Shift+Down",
        ),
        CommandSpec(
            command=WeekCommand.OTHER_VISITOR,
            text=translate("WeekCommands", "Give to the other person"),
            tip=translate("WeekCommands", "An appointment of both stays one of both"),
            icon="arrow_swap",
        ),
    )


def _removing() -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            command=WeekCommand.REMOVE,
            text=translate("WeekCommands", "Delete"),
            tip=translate(
                "WeekCommands", "Only the current appointment; all of a series in its dialog"
            ),
            icon="delete",
            keys="Del",
            begins_group=True,
        ),
    )


def moving_keys() -> tuple[tuple[str, str, str], ...]:
    """Return the other keys of the week for the page of keys: keys, what they do, where."""
    return (*_arrow_keys(), *_place_keys())


def _arrow_keys() -> tuple[tuple[str, str, str], ...]:
    timetable = translate("WeekCommands", "In the timetable of the week")
    either = translate("WeekCommands", "In timetable and list of the week")
    pages = _two("Alt+PgUp", "Alt+PgDown")
    return (
        (
            _two("Up", "Down"),
            translate("WeekCommands", "Appointment before or after"),
            either,
        ),
        (
            _two("Left", "Right"),
            translate("WeekCommands", "Nearest in the other lane or day"),
            timetable,
        ),
        (
            _two("Home", "End"),
            translate("WeekCommands", "First or last of the day"),
            timetable,
        ),
        (
            _two("Ctrl+Home", "Ctrl+End"),
            translate("WeekCommands", "First or last of the week"),
            either,
        ),
        (
            _two("Ctrl+Left", "Ctrl+Right"),
            translate("WeekCommands", "Week before or after"),
            translate("WeekCommands", "{keys} as well").format(keys=pages),
        ),
        (native("Ctrl+Shift+H"), translate("WeekCommands", "This week"), either),
    )


def _place_keys() -> tuple[tuple[str, str, str], ...]:
    timetable = translate("WeekCommands", "In the timetable of the week")
    places = translate("WeekCommands", "In the timetable, when a free place is chosen")
    return (
        (native("Ctrl+Space"), translate("WeekCommands", "Choose a free place"), timetable),
        (
            _two("Shift+Up", "Shift+Down"),
            translate("WeekCommands", "Longer or shorter"),
            places,
        ),
        (native("Return"), translate("WeekCommands", "New appointment there"), places),
        (
            translate("WeekCommands", "Letters and digits"),
            translate("WeekCommands", "New appointment that begins so"),
            places,
        ),
        (native("Esc"), translate("WeekCommands", "Back to the appointments"), places),
    )


def _two(one: str, other: str) -> str:
    return f"{native(one)}, {native(other)}"
