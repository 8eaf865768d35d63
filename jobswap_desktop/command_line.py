"""What may stand on the command line, and what is wrong with one, in German."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from jobswap_desktop import __version__
from jobswap_desktop.domain.exchange_files import EXCHANGE_SUFFIXES
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Place, place_of
from jobswap_desktop.services.usage_words import usage_words
from jobswap_desktop.services.wording import say

_WITH_VALUE = frozenset({"--data", "--today"})
_FIRST_TODAY, _LAST_TODAY = 2000, 2099


class WrongCommandLine(Exception):  # noqa: N818 - says what it is
    """A command line that is not understood; its text is the sentence that says why."""


class _Formatter(argparse.HelpFormatter):
    """Begins the usage line in German."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, say("usage") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the command line in one German sentence."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:
        super().__init__(**(options | {"add_help": False, "formatter_class": _Formatter}))
        # argparse keeps its headings to itself; there is no other way to them. What came from
        # parents has a group of its own, and is to stand under the same heading.
        heading = self._positionals
        for group in self._action_groups:
            if group is not heading:
                heading._group_actions.extend(group._group_actions)
        heading.title = say("options")
        self._action_groups, self._optionals = [heading], heading
        if add_help:
            self.add_argument("-h", "--help", action="help", help=say("help"))

    def error(self, message: str) -> NoReturn:
        raise WrongCommandLine(usage_words(message))


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what stands on a command line, the program's own for None.

    `opens` is the file of another office that is to be shown in the window. Raises
    WrongCommandLine.
    """
    given, opens = bare_file(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(given)
    _require_meant(options)
    options.opens = opens
    return options


def _require_meant(options: argparse.Namespace) -> None:
    """Refuse what stands before a command and would not be heeded by it.

    Whoever names a database, or the sample, must not work in another one.
    """
    if options.demo and options.data is not None:
        raise WrongCommandLine(say("usage_not_both", text="--demo", other="--data"))
    if options.command is None:
        return
    if options.demo:
        raise WrongCommandLine(say("usage_demo_before", command=options.command))
    if options.data is not None and not options.takes_data:
        raise WrongCommandLine(say("usage_data_before", command=options.command))


def bare_file(arguments: Sequence[str]) -> tuple[list[str], Path | None]:
    """Return the arguments without the file of another office that stands alone, and that file.

    That is how a double click starts the program: `jobswap-desktop [OPTIONS] FILE`. The options
    may follow the file as well. Where there are two words, the first is a command.
    """
    given, words, at = list(arguments), [], 0
    while at < len(given):
        is_option = given[at].startswith("-")
        if not is_option:
            words.append(at)
        at += 2 if is_option and given[at] in _WITH_VALUE else 1
    if len(words) != 1 or Path(given[words[0]]).suffix.lower() not in EXCHANGE_SUFFIXES:
        return given, None
    path = Path(given.pop(words[0]))
    return given, path.absolute()


def parser() -> argparse.ArgumentParser:
    """Return what reads a command line; raises WrongCommandLine."""
    top = _Parser(prog="jobswap-desktop", description=say("description"))
    top.add_argument("--version", action="version", version=__version__, help=say("version"))
    top.add_argument("--demo", action="store_true", help=say("demo_window"))
    top.add_argument("--data", type=_place, default=None, metavar="DATEI", help=say("data"))
    top.add_argument("--today", type=_day, default=None, metavar="TAG", help=say("today"))
    top.set_defaults(takes_data=False)
    commands = top.add_subparsers(
        dest="command", metavar="BEFEHL", title=say("commands"), parser_class=_Parser
    )
    shared = _Parser(add_help=False)
    # Suppressed, so that the same option before the command is not overwritten by a default.
    late: dict[str, Any] = {"default": argparse.SUPPRESS}
    shared.add_argument("--today", type=_day, metavar="TAG", help=say("today"), **late)
    data = _Parser(add_help=False)
    data.add_argument("--data", type=_place, metavar="DATEI", help=say("data"), **late)
    data.set_defaults(takes_data=True)
    demo = commands.add_parser("demo", parents=[shared], help=say("demo"))
    demo.add_argument("--out", type=_path, required=True, metavar="ORDNER", help=say("out"))
    listing = commands.add_parser("list", parents=[shared, data], help=say("list"))
    listing.add_argument("--json", action="store_true", help=say("json"))
    printing = commands.add_parser("print", parents=[shared, data], help=say("print"))
    printing.add_argument("case", metavar="FALL", help=say("case"))
    printing.add_argument("--out", type=_path, required=True, metavar="ORDNER", help=say("out"))
    _add_overwrite(printing)
    _add_check(commands, [shared, data])
    _add_copies(commands, [shared, data])
    _add_tables(commands, [shared, data])
    _add_accounts(commands, [shared, data])
    _add_server(commands, shared)
    _add_partner(commands, [shared, data])
    return top


def _add_check(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the command that checks a database."""
    checking = commands.add_parser("check", parents=parents, help=say("check"))
    checking.add_argument("--json", action="store_true", help=say("json"))
    for name, kind, metavar in (("head", _text, "STAND"), ("manifest", _path, "DATEI")):
        checking.add_argument(
            f"--{name}",
            type=kind,
            action="append",
            default=[],
            metavar=metavar,
            help=say(f"check_{name}"),
        )
    checking.add_argument(
        "--passphrase-file",
        type=_path,
        default=None,
        metavar="DATEI",
        help=say("check_passphrase"),
    )


def _add_copies(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the commands that make and restore copies of the database."""
    backup = commands.add_parser("backup", parents=parents, help=say("backup"))
    backup.add_argument("--to", type=_path, default=None, metavar="ORDNER", help=say("backup_to"))
    _add_sealing(backup, say("backup_seal_where"))
    erased = commands.add_parser("erased", parents=parents, help=say("erased"))
    answers = erased.add_mutually_exclusive_group()
    for name in ("again", "keep"):
        answers.add_argument(f"--{name}", action="store_true", help=say(f"erased_{name}"))
    restore = commands.add_parser("restore", parents=parents, help=say("restore"))
    restore.add_argument("file", type=_path, metavar="DATEI", help=say("restore_file"))
    restore.add_argument("--dry-run", action="store_true", help=say("restore_dry_run"))
    restore.add_argument(
        "--other-database", action="store_true", help=say("restore_other_database")
    )
    restore.add_argument(
        "--secret-file", type=_path, default=None, metavar="DATEI", help=say("restore_secret")
    )


def _add_sealing(command: argparse.ArgumentParser, limit: str = "") -> None:
    """Add the two ways to encrypt what a command writes."""
    sealing = command.add_mutually_exclusive_group()
    words = [say(name) for name in ("seal_passphrase", "seal_recipient")]
    words = [f"{each}. {limit}" if limit else each for each in words]
    sealing.add_argument(
        "--passphrase-file", type=_path, default=None, metavar="DATEI", help=words[0]
    )
    sealing.add_argument(
        "--recipient", type=_text, default=None, metavar="SCHLÜSSEL", help=words[1]
    )


def _add_overwrite(command: argparse.ArgumentParser) -> None:
    """Add what lets a command write over files that it has not made."""
    command.add_argument("--overwrite", action="store_true", help=say("overwrite"))


def _add_tables(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the commands that read and write lists of other programs."""
    options: dict[str, Any] = {"dest": "what", "metavar": "WAS", "required": True}
    options |= {"title": say("commands"), "parser_class": _Parser}
    importing = commands.add_parser("import", help=say("import")).add_subparsers(**options)
    people = importing.add_parser("people", parents=parents, help=say("import_people"))
    people.add_argument("file", type=_path, metavar="DATEI", help=say("file"))
    for name in ("dry_run", "skip_faulty", "update", "create_offices"):
        flag = f"--{name.replace('_', '-')}"
        people.add_argument(flag, action="store_true", help=say(f"import_{name}"))
    exporting = commands.add_parser("export", help=say("export")).add_subparsers(**options)
    for name in ("people", "cases"):
        listing = exporting.add_parser(name, parents=parents, help=say(f"export_{name}"))
        listing.add_argument("--out", type=_path, required=True, metavar="DATEI", help=say("table"))
        _add_overwrite(listing)
        _add_sealing(listing)
    case = exporting.add_parser("case", parents=parents, help=say("export_case"))
    case.add_argument("case", metavar="FALL", help=say("case"))
    case.add_argument("--out", type=_path, required=True, metavar="ORDNER", help=say("out"))
    _add_sealing(case)


def _add_accounts(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the command by which a file gets an administrator again."""
    options: dict[str, Any] = {"dest": "what", "metavar": "WAS", "required": True}
    options |= {"title": say("commands"), "parser_class": _Parser}
    accounts = commands.add_parser("accounts", help=say("accounts")).add_subparsers(**options)
    reset = accounts.add_parser("reset", parents=parents, help=say("accounts_reset_help"))
    reset.add_argument(
        "--gone",
        type=_text,
        action="append",
        default=[],
        metavar="ANMELDUNG",
        help=say("accounts_gone"),
    )


def _add_server(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the commands of who administers a server."""
    options: dict[str, Any] = {"metavar": "WAS", "required": True}
    options |= {"title": say("commands"), "parser_class": _Parser}
    at = _Parser(add_help=False)
    at.add_argument("address", metavar="ADRESSE", help=say("server_address"))
    at.add_argument(
        "--server-password-file",
        type=_path,
        default=None,
        metavar="DATEI",
        help=say("server_password_file"),
    )
    server = commands.add_parser("server", help=say("server"))
    deeds = server.add_subparsers(dest="deed", **options)
    deeds.add_parser("init", parents=[shared, at], help=say("server_init"))
    file = _Parser(add_help=False)
    file.add_argument("file", type=_path, metavar="DATEI", help=say("server_file"))
    move = deeds.add_parser("move", parents=[shared, file, at], help=say("server_move"))
    move.add_argument("--again", action="store_true", help=say("server_move_again"))
    fetch = deeds.add_parser("fetch", parents=[shared, at], help=say("server_fetch"))
    fetch.add_argument("--out", type=_path, required=True, metavar="DATEI", help=say("server_out"))
    account = deeds.add_parser("account", help=say("server_account"))
    _add_logins(account.add_subparsers(dest="deed", **options), [shared, at])


def _add_logins(deeds: Any, parents: list[argparse.ArgumentParser]) -> None:
    adding = deeds.add_parser("add", parents=parents, help=say("server_account_add"))
    removing = deeds.add_parser("remove", parents=parents, help=say("server_account_remove"))
    for command in (adding, removing):
        command.add_argument("login", metavar="ANMELDUNG", help=say("server_login"))
    roles = [role.value for role in Role]
    adding.add_argument("--role", required=True, choices=roles, help=say("server_role"))
    adding.add_argument("--name", default="", metavar="NAME", help=say("server_name"))
    adding.add_argument("--office", default="", metavar="DIENSTSTELLE", help=say("server_office"))
    adding.add_argument(
        "--password-file",
        type=_path,
        default=None,
        metavar="DATEI",
        help=say("server_new_password"),
    )


def _add_partner(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the commands for the file between two offices."""
    options: dict[str, Any] = {"dest": "what", "metavar": "WAS", "required": True}
    options |= {"title": say("commands"), "parser_class": _Parser}
    partner = commands.add_parser("partner", help=say("partner")).add_subparsers(**options)
    added = {
        name: partner.add_parser(name, parents=parents, help=say(f"partner_{name}"))
        for name in ("propose", "show", "accept", "answer", "refuse", "end")
    }
    for name, command in added.items():
        is_about_file = name in {"show", "accept", "refuse"}
        kind = _path if is_about_file else str
        what = "file" if is_about_file else "case"
        word = say("partner_file") if is_about_file else say("case")
        command.add_argument(
            what, type=kind, metavar="DATEI" if is_about_file else "FALL", help=word
        )
        is_read_only = name in {"show", "accept"}
        protection = command if is_read_only else command.add_mutually_exclusive_group()
        words = say("partner_passphrase" if is_read_only else "seal_passphrase")
        path: dict[str, Any] = {"type": _path, "default": None, "metavar": "DATEI"}
        protection.add_argument("--passphrase-file", help=words, **path)
        if not is_read_only:
            protection.add_argument("--plain", action="store_true", help=say("partner_plain"))
            command.add_argument("--out", required=True, help=say("partner_out"), **path)
    _add_reading(added)


def _add_reading(added: dict[str, Any]) -> None:
    """Add what can be said of a file that has come."""
    added["show"].add_argument(
        "--out", type=_path, default=None, metavar="ORDNER", help=say("partner_show_out")
    )
    _add_overwrite(added["show"])
    added["show"].add_argument("--json", action="store_true", help=say("json"))
    text: dict[str, Any] = {"default": "", "metavar": "TEXT"}
    added["accept"].add_argument("--comment", help=say("partner_comment"), **text)
    added["accept"].add_argument(
        "--move-appointments", action="store_true", help=say("partner_move")
    )
    added["accept"].add_argument("--other-key", action="store_true", help=say("partner_other_key"))
    added["refuse"].add_argument("--reason", required=True, help=say("partner_reason"), **text)
    added["end"].add_argument("--reason", help=say("partner_end_reason"), **text)


def _place(text: str) -> Place:
    """Return what `--data` names; ValueError for nothing, which would be the folder one is in."""
    if not text.strip():
        raise ValueError(text)
    return place_of(text)


def _path(text: str) -> Path:
    """Return what names a file or folder; ValueError for nothing, which would be a folder too."""
    return Path(_text(text))


def _text(text: str) -> str:
    """Return what was given; ValueError for nothing.

    In a script that is a variable that was never set, and not the wish to go without: a copy that
    was to be encrypted would lie there for everybody.
    """
    if not text.strip():
        raise ValueError(text)
    return text


def _day(text: str) -> date:
    """Return the day of `--today`; ValueError for one the calendar of the law does not reach."""
    day = date.fromisoformat(text)
    if not _FIRST_TODAY <= day.year <= _LAST_TODAY:
        raise ValueError(text)
    return day
