"""The command line: the same services without a screen.

One sentence on standard error and exit code 1 for whatever the user can mend, 2 for a wrong
command line; never a traceback.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobswap_desktop import app, command_line
from jobswap_desktop.cli_errors import words_of
from jobswap_desktop.cli_opening import opened
from jobswap_desktop.domain.audit_head import HeadState
from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.documents import ON_DEMAND, file_name
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.paths import keep_private, user_paths
from jobswap_desktop.processes import keep_no_dumps
from jobswap_desktop.services import clock
from jobswap_desktop.services.audit_heads import HeadVerdict, verdict_text
from jobswap_desktop.services.checking import Check, as_data, check, note_words, refused_as_data
from jobswap_desktop.services.wording import (
    day_text,
    requirement_text,
    say,
    term,
)
from jobswap_desktop.terminal import as_one_line, write_line
from jobswap_desktop.whole_files import all_or_none, taken, write_whole

if TYPE_CHECKING:
    from jobswap_desktop.store.carrying import Seal

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code; without a command, the window."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows has a code page that lacks letters of names.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    keep_private()
    keep_no_dumps()
    is_window, place = False, ""
    try:
        options = command_line.parsed(arguments)
        is_window = options.command is None
        place = str(getattr(options, "data", None) or "")
        return _run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except command_line.WrongCommandLine as error:
        _complain(str(error))
        return 2
    except Exception as error:  # noqa: BLE001 - the last resort of a program that shows no traceback
        told = words_of(error, is_window=is_window, at=place)
    _complain(told)
    if is_window:
        app.tell_no_window(told)
    return 1


def window() -> int:
    """Open the window; the entry point of the program without a console."""
    return main(sys.argv[1:])


def _run(options: argparse.Namespace) -> int:
    pinned: date | None = options.today
    place = getattr(options, "data", None)
    if isinstance(place, Address) and place.has_password:
        raise refuse(ProblemCode.PASSWORD_IN_ADDRESS)
    if options.command == "demo":
        from jobswap_desktop.services import story

        report = story.tell(options.out, app.sample_actor(), app.clock(pinned)())
        _say(
            say(
                "demo_done",
                reference=report["case"],
                documents=str(len(report["documents"])),
                visitors=str(len(report["visitors"])),
                path=str(options.out / story.REPORT),
            )
        )
        return 0
    if options.command == "list":
        return _list(options.data, pinned, as_json=options.json)
    if options.command == "print":
        return _print(options)
    if options.command == "check":
        return _check(options, pinned)
    commands = {
        "import": _import_people,
        "export": _export,
        **dict.fromkeys(("backup", "restore", "erased"), _tell_of_copies),
        **dict.fromkeys(("accounts", "server", "partner"), _tell_elsewhere),
    }
    if options.command in commands:
        return commands[options.command](options)
    return app.show_window(options.data, pinned, demo=options.demo, opens=options.opens)


def _tell_elsewhere(options: argparse.Namespace) -> int:
    """Run a command of a module of its own, which is loaded when it is wanted."""
    if options.command == "accounts":
        from jobswap_desktop import cli_accounts

        _say(cli_accounts.reset(options))
    elif options.command == "server":
        from jobswap_desktop import cli_server

        _say(cli_server.run(options))
    else:
        from jobswap_desktop import cli_partner

        _say(cli_partner.run(options))
    return 0


def _tell_of_copies(options: argparse.Namespace) -> int:
    from jobswap_desktop import cli_copies

    _say(cli_copies.COMMANDS[options.command](options))
    return 0


def _list(place: Place | None, pinned: date | None, *, as_json: bool) -> int:
    from jobswap_desktop.services import cases

    work = opened(place, app.clock(pinned), read_only=True)
    try:
        today = work.today()
        found = cases.rows(work, CaseFilter.ALL, limit=cases.EVERY)
    finally:
        work.db.close()
    if as_json:
        _say(json.dumps([_as_data(row, today) for row in found], ensure_ascii=False, indent=2))
    else:
        _say(_as_table(found, today))
    return 0


def _as_data(row: CaseRow, today: date) -> dict[str, str | None]:
    requirement, due = row.requirement_on(today), row.next_due(today)
    return {
        "reference": row.reference,
        "state": row.state_on(today).value,
        "nda": f"{row.nda_in_force}/{row.nda_total}",
        "next_step": requirement_text(requirement) if requirement else None,
        "next_due": due.isoformat() if due else None,
    }


def _as_table(rows: Sequence[CaseRow], today: date) -> str:
    if not rows:
        return say("empty")
    columns = ("reference", "state", "nda", "due", "next")
    lines = [tuple(say(f"head_{name}") for name in columns)]
    for row in rows:
        requirement, due = row.requirement_on(today), row.next_due(today)
        lines.append(
            (
                row.reference,
                term(row.state_on(today)),
                f"{row.nda_in_force}/{row.nda_total}",
                day_text(due) if due else "–",
                requirement_text(requirement) if requirement else "–",
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns) - 1)]
    return "\n".join(
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]
        )
        for line in lines
    )


def _print(options: argparse.Namespace) -> int:
    from jobswap_desktop.services import cases, print_previews, printing, recording

    out: Path = options.out
    work = opened(options.data, app.clock(options.today))
    try:
        swap = cases.by_reference(work, options.case.encode("utf-8", "replace").decode())
        recording.require_recordable(work)
        plan = printing.plan(work, swap.id)
        usual = [spec for spec in plan.specs if spec.kind not in ON_DEMAND]
        found = printing.papers(work, swap.id, usual)
        # None of it counts as printed: what the window has not printed could never be filed.
        papers = print_previews.unrecorded_as_drafts(work, swap.id, found)
        files = {out / file_name(each.document.number): printing.pdf([each]) for each in papers}
        if not options.overwrite:
            _require_free(taken(files))
        out.mkdir(parents=True, exist_ok=True)
        with all_or_none(files):
            print_previews.record_papers(work, swap.id, len(papers))
    finally:
        work.db.close()
    drafts = sum(paper.draft for paper in papers)
    told = say(
        "printed_one" if len(papers) == 1 else "printed", count=str(len(papers)), path=str(out)
    )
    _say(f"{told} {say('printed_drafts', count=str(drafts))}" if drafts else told)
    return 0


def _require_free(others: Sequence[Path]) -> None:
    """Raise Unavailable (file_there) where something else lies already."""
    if others:
        raise Unavailable(Fault.FILE_THERE, str(others[0]))


def _import_people(options: argparse.Namespace) -> int:
    from jobswap_desktop.domain.people_import import Choices, RowDeed, UnknownOffice
    from jobswap_desktop.services import importing

    choices = Choices(
        duplicates=RowDeed.UPDATE if options.update else RowDeed.SKIP,
        unknown_offices=UnknownOffice.CREATE if options.create_offices else UnknownOffice.SKIP,
        all_or_none=not options.skip_faulty,
    )
    table = importing.read_file(options.file)
    work = opened(options.data, app.clock(options.today), read_only=options.dry_run)
    try:
        rows = importing.drafts(work, table, importing.suggest(table))
        planned = importing.plan(work, rows, choices)
        _say("\n".join(importing.report_lines(table, planned)))
        if options.dry_run and not planned.problems():
            _say(say("dry_run"))
        elif planned.people or planned.problems()[0].code is ProblemCode.ROWS_FAULTY:
            importing.commit(work, planned)
            _say(say("imported", count=str(len(planned.people))))
    finally:
        work.db.close()
    return 0


def _export(options: argparse.Namespace) -> int:
    try:
        return _export_case(options) if options.what == "case" else _export_list(options)
    except Unavailable as error:
        if error.fault not in {Fault.READ_ONLY, Fault.HELD}:
            raise
        # Unlike a copy, it hands out details of people: never without an entry.
        _complain(say("export_unrecorded", path=error.path))
        return 1


def _export_list(options: argparse.Namespace) -> int:
    from jobswap_desktop.services import list_export, people, sealed_export

    name, seal = options.out.name, _seal_of(options)
    path = options.out if seal is None else sealed_export.sealed_path(options.out)
    if not options.overwrite and os.path.lexists(path):
        # Before it is made: that it was is recorded.
        raise Unavailable(Fault.FILE_THERE, str(path))
    work = opened(options.data, app.clock(options.today))
    try:
        if options.what == "people":
            data = list_export.people_list(work, people.all_people(work), name)
        else:
            data = list_export.case_list(work, CaseFilter.ALL, "", name)
    finally:
        work.db.close()
    if seal is None:
        write_whole(path, data)
    else:
        sealed_export.sealed_list(data, options.out, seal)
    _say(say("exported", path=str(path)))
    return 0


def _export_case(options: argparse.Namespace) -> int:
    from jobswap_desktop.services import cases, handover, sealed_export

    seal, paths = _seal_of(options), user_paths()
    paths.create()

    work = opened(options.data, app.clock(options.today))
    try:
        swap = cases.by_reference(work, options.case.encode("utf-8", "replace").decode())
        if seal is None:
            written = handover.hand_over(work, swap.id, options.out).value
        else:
            written = sealed_export.sealed_case(work, swap.id, options.out, paths.backups, seal)
    finally:
        work.db.close()
    _say(say("handed_over", path=str(written.folder)))
    missing = handover.left_out_words(written)
    if missing:
        _complain(missing)
    return 1 if missing else 0


def _seal_of(options: argparse.Namespace) -> "Seal | None":
    from jobswap_desktop.cli_copies import seal_of

    return seal_of(options)


def _check(options: argparse.Namespace, pinned: date | None) -> int:
    try:
        return _checked(options, pinned)
    except Unavailable as error:
        if options.json:
            _say(json.dumps(refused_as_data(error), ensure_ascii=False, indent=2))
        raise


def _checked(options: argparse.Namespace, pinned: date | None) -> int:
    work = opened(options.data, app.clock(pinned), read_only=True, inspects=True)
    try:
        verdict = check(work, user_paths().backups, **_evidence(options))
        behind = clock.behind_words(work.now(), verdict.clock_behind)
    finally:
        work.db.close()
    if options.json:
        _say(json.dumps(as_data(verdict), ensure_ascii=False, indent=2))
    else:
        _say("\n".join([*_verdict_lines(verdict), *([behind] if behind else [])]))
    return 0 if verdict.is_sound else 1


def _evidence(options: argparse.Namespace) -> dict[str, Any]:
    """Return the heads that were kept outside, as they are given."""
    given = {"heads": options.head, "manifests": options.manifest}
    if options.passphrase_file is None:
        return given
    from jobswap_desktop.services.unsealing import passphrase_in

    return given | {"passphrase": passphrase_in(options.passphrase_file)}


def _verdict_lines(verdict: Check) -> list[str]:
    sound = "sound_one" if verdict.audit_entries == 1 else "sound"
    lines = [
        say(
            sound if verdict.is_sound else "unsound",
            path=verdict.path,
            entries=str(verdict.audit_entries),
            schema=str(verdict.schema),
        )
    ]
    lines += [say("engine_fault", text=text) for text in verdict.engine_faults]
    if verdict.foreign_parts:
        lines.append(say("foreign_schema", text=", ".join(verdict.foreign_parts)))
    lines += [say("unreadable_record", text=text) for text in verdict.unreadable_records]
    lines += [say("unreadable_case", text=text) for text in verdict.unreadable]
    lines += [say("index_fault", text=text) for text in verdict.index_faults]
    lines += [_audit_words(text) for text in verdict.audit_faults]
    if verdict.schema != verdict.newest_schema:
        newest = str(verdict.newest_schema)
        lines.append(say("schema_fault", schema=str(verdict.schema), newest=newest))
    lines += [verdict_text(each) for each in verdict.heads if not _is_plain(each)]
    is_held = all(each.state is HeadState.HELD and each.is_held for each in verdict.heads)
    if verdict.heads and is_held and not verdict.heads_left:
        lines.append(say("heads_held", count=str(len(verdict.heads))))
    lines += note_words(verdict)
    return lines


def _is_plain(verdict: HeadVerdict) -> bool:
    """Whether nothing need be said of a head but that it is held."""
    return verdict.state is HeadState.HELD and verdict.doubt is None


def _audit_words(text: str) -> str:
    kind, _, name = text.partition(" ")
    if kind in {"seals", "checkpoint", "steering", "erased", "gone", "office_key"}:
        return say(f"broken_{kind}", text=name)
    return say("broken_entry", text=name) if kind == "entry" else say("audit_fault", text=text)


def _say(text: str) -> None:
    write_line(sys.stdout, text)


def _complain(text: str) -> None:
    write_line(sys.stderr, as_one_line(text))
