"""The commands for the file between two offices; each returns what is to be said."""

import argparse
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from jobswap_desktop import app
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_file import FileProtection, SenderVerdict
from jobswap_desktop.services import (
    cases,
    partner_answering,
    partner_ending,
    partner_sending,
    partner_taking,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.partner_enclosures import save_enclosed
from jobswap_desktop.services.partner_preview_words import (
    preview_data,
    preview_lines,
    sender_text,
)
from jobswap_desktop.services.partner_reading import PartnerPreview, look_into, read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.partner_writing import Sealing, SentFile
from jobswap_desktop.services.unsealing import passphrase_in
from jobswap_desktop.services.wording import say, term
from jobswap_desktop.services.workplace import Workplace


def run(options: argparse.Namespace) -> str:
    """Run one of the commands; raises DomainError, Unavailable."""
    work = app.open_existing(options.data, app.clock(options.today))
    try:
        path = options.passphrase_file
        # What opens a file also closes the answer, and a pipe says it once.
        return _COMMANDS[options.what](work, options, "" if path is None else passphrase_in(path))
    finally:
        work.db.close()


def _sealing(options: argparse.Namespace, passphrase: str) -> Sealing:
    if options.plain:
        return Sealing(protection=FileProtection.PLAIN)
    if options.passphrase_file is None:
        return Sealing()
    return Sealing(protection=FileProtection.PASSPHRASE, passphrase=passphrase)


def _case(work: Workplace, options: argparse.Namespace) -> SwapId:
    return cases.by_reference(work, options.case.encode("utf-8", "replace").decode()).id


def _written(outcome: Outcome[SentFile]) -> str:
    told = say("partner_written", what=outcome.said, path=str(outcome.value.path))
    return f"{told} {outcome.note}" if outcome.note else told


def _propose(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    case, sealing = _case(work, options), _sealing(options, passphrase)
    return _written(partner_sending.propose(work, case, _new_file(options), sealing))


def _answer(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    case, sealing = _case(work, options), _sealing(options, passphrase)
    return _written(partner_answering.answer(work, case, _new_file(options), sealing))


def _refuse(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    preview = read_partner_file(work, options.file, passphrase)
    sealing = _sealing(options, passphrase)
    to = _new_file(options)
    made = partner_answering.refuse_proposal(work, preview, options.reason, to, sealing)
    return _written(made)


def _end(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    case, sealing = _case(work, options), _sealing(options, passphrase)
    to = _new_file(options)
    return _written(partner_ending.tell_end(work, case, to, options.reason, sealing))


def _new_file(options: argparse.Namespace) -> Path:
    """Return where a file is to be written; raises Unavailable (name_taken) for one that exists."""
    path: Path = options.out
    if os.path.lexists(path):
        raise Unavailable(Fault.NAME_TAKEN, str(path))
    return path


def _show(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    preview = look_into(work, options.file, passphrase)
    lines = [] if options.json else list(preview_lines(preview))
    if options.out is not None:
        saved = save_enclosed(work, preview, options.out, overwrite=options.overwrite)
        code = "partner_saved_one" if len(saved) == 1 else "partner_saved"
        lines.append(say(code, count=str(len(saved)), path=str(options.out)))
        left_out = len(preview.content.papers) + 1 - len(saved)
        if left_out:
            code = "partner_not_saved_one" if left_out == 1 else "partner_not_saved"
            lines.append(say(code, count=str(left_out)))
    if options.json:
        return json.dumps(preview_data(preview), ensure_ascii=False, indent=2)
    return "\n".join(lines)


def _accept(work: Workplace, options: argparse.Namespace, passphrase: str) -> str:
    preview = read_partner_file(work, options.file, passphrase)
    if not options.other_key:
        _require_usual_sender(preview)
    if preview.is_answer:
        _require_plain(options)
        swap = partner_taking.take_answer(work, preview).value
    else:
        along = options.move_appointments
        swap = partner_taking.accept(work, preview, options.comment, appointments=along).value
    told = say("partner_taken", reference=swap.reference)
    doubt = "" if preview.verdict is SenderVerdict.CONFIRMED else sender_text(preview)
    return " ".join(filter(None, (told, partner_state(work, swap.id).words, doubt)))


def _require_plain(options: argparse.Namespace) -> None:
    """Raise DomainError (partner_only_for_proposal) for what an answer has no place for."""
    given = {"--comment": options.comment, "--move-appointments": options.move_appointments}
    named = ", ".join(name for name, value in given.items() if value)
    if named:
        raise refuse(ProblemCode.PARTNER_ONLY_FOR_PROPOSAL, "file", options=named)


def _require_usual_sender(preview: PartnerPreview) -> None:
    """Raise DomainError (partner_file_alarming): what the window says before, nobody reads here."""
    if preview.verdict.is_alarming:
        raise refuse(
            ProblemCode.PARTNER_FILE_ALARMING,
            "file",
            office=preview.office.name,
            verdict=term(preview.verdict),
        )


_COMMANDS: Mapping[str, Callable[[Workplace, argparse.Namespace, str], str]] = MappingProxyType(
    {
        "propose": _propose,
        "show": _show,
        "accept": _accept,
        "answer": _answer,
        "refuse": _refuse,
        "end": _end,
    }
)
