"""Proving that the history is still the one of which a head was kept outside the file.

A head is printed on the yearly statistics and lies beside every copy; `judge` says whether the
history of today still contains it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jobswap_desktop.documents.wording import sentence
from jobswap_desktop.domain.audit_head import Head, HeadState, read_head
from jobswap_desktop.services.wording import moment_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, audit_heads
from jobswap_desktop.store.audit_heads import KeptHead
from jobswap_desktop.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedHead:
    """The head of the history as it stands on paper: its text, and when its entry was made."""

    text: str
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadVerdict:
    """What the history says to one head that was kept.

    `file` names the manifest it was found in, "" for one that was typed. `is_expected` says that
    a copy from before that head was restored since, so that it cannot be there.
    """

    head: Head
    state: HeadState
    newest: int
    file: str = ""
    is_expected: bool = False

    @property
    def is_held(self) -> bool:
        """Whether nothing speaks against the history."""
        return self.state in {HeadState.HELD, HeadState.EXPIRED} or self.is_expected


def newest(work: Workplace) -> PrintedHead | None:
    """Return the head of the history for paper and screen; None while nothing is recorded."""
    work.require_view()
    found = audit_heads.newest(work.db)
    if found is None:
        return None
    head, at = found
    return PrintedHead(text=head.text, moment=moment_text(datetime.fromisoformat(at)))


def judge(work: Workplace, text: str) -> HeadVerdict:
    """Return what the history says to a head as typed; DomainError (head_not_readable)."""
    work.require_view()
    return _verdict(work.db, KeptHead(file="", head=read_head(text)))


def is_whole(work: Workplace) -> bool:
    """Whether history and records hold in themselves; without that no head proves anything."""
    work.require_view()
    return not audit.faults(work.db)


def verdicts(
    db: Database, backups: Path, *, typed: Iterable[str] = (), files: Iterable[Path] = ()
) -> tuple[HeadVerdict, ...]:
    """Return a verdict for every head given, and for those beside the copies in `backups`.

    Raises DomainError (head_not_readable, manifest_not_readable), and OSError for a file that
    cannot be read.
    """
    kept = [KeptHead(file="", head=read_head(text)) for text in typed]
    kept += [audit_heads.of_manifest(path) for path in files]
    if not db.is_server:
        kept += audit_heads.beside_copies(db, backups, Path(db.path).stem)
    return tuple(_verdict(db, each) for each in kept)


def verdict_text(verdict: HeadVerdict) -> str:
    """Return the verdict in a sentence or two: what is so, what it means, what to do."""
    code = "restored" if verdict.is_expected else verdict.state.value
    if code == HeadState.CUT.value and verdict.head.sequence - verdict.newest == 1:
        code = "cut_one"
    values = {
        "head": verdict.head.text,
        "sequence": str(verdict.head.sequence),
        "newest": str(verdict.newest),
        "missing": str(verdict.head.sequence - verdict.newest),
    }
    said = sentence("head", code, values)
    return (
        sentence("head", "of_file", {"file": verdict.file, "said": said}) if verdict.file else said
    )


def head_text(code: str, **values: str) -> str:
    """Return a sentence about heads, as screen and paper show it."""
    return sentence("head", code, values)


def _verdict(db: Database, kept: KeptHead) -> HeadVerdict:
    state = audit_heads.state_of(db, kept.head)
    last = audit_heads.newest(db)
    is_gone = state in {HeadState.CUT, HeadState.REWRITTEN}
    return HeadVerdict(
        head=kept.head,
        state=state,
        newest=last[0].sequence if last else 0,
        file=kept.file,
        is_expected=is_gone and "" < kept.at <= audit_heads.restored_at(db),
    )
