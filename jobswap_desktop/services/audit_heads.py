"""Proving that the history is still the one of which a head was kept outside the file.

A head is printed on the yearly statistics and lies beside every copy; `judge` says whether the
history of today still contains it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from jobswap_desktop.documents.terms import sentence
from jobswap_desktop.domain.audit_head import Head, HeadDoubt, HeadState, read_head
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.exchange_files import CASE_SUFFIX
from jobswap_desktop.domain.retention import months_later
from jobswap_desktop.services.retention import shipped_rules
from jobswap_desktop.services.wording import moment_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, audit_heads, head_evidence
from jobswap_desktop.store.audit_heads import KeptHead
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.head_evidence import Cut

_GONE = frozenset({HeadState.CUT, HeadState.REWRITTEN})
_BY_NOTE = "."
"""What stands for a note among the proofs, which is no copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedHead:
    """The head of the history as it stands on paper: its text, and when its entry was made."""

    text: str
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadVerdict:
    """What the history says to one head that was kept.

    `file` names the manifest it was found in, "" for one that was typed. `is_asked` says that
    somebody wanted to know of this very head: then nothing but the head itself will do. Of one
    that merely lies beside a copy, `proof` says what outside the file explains that it is missing
    ("" for nothing), and `is_old` that it is older than the period after which entries are cut.
    `restored_at` is when the history says that a copy was restored last, "" where never. `doubt`
    is why a partner file proves less than it says, None for whatever needs no signature.
    """

    head: Head
    state: HeadState
    newest: int
    file: str = ""
    is_asked: bool = False
    proof: str = ""
    is_old: bool = False
    restored_at: str = ""
    cut: Cut | None = None
    doubt: HeadDoubt | None = None

    @property
    def is_held(self) -> bool:
        """Whether nothing speaks against the history."""
        if self.doubt is HeadDoubt.OTHER_KEY:
            return False
        if self.state is HeadState.HELD or self.is_asked:
            return self.state is HeadState.HELD
        return self.is_old if self.state is HeadState.EXPIRED else bool(self.proof)


def newest(work: Workplace) -> PrintedHead | None:
    """Return the head of the history for paper and screen; None while nothing is recorded."""
    work.require_view()
    found = audit_heads.newest(work.db)
    if found is None:
        return None
    head, at = found
    return PrintedHead(text=head.text, moment=_moment(at))


def judge(work: Workplace, text: str) -> HeadVerdict:
    """Return what the history says to a head as typed; DomainError (head_not_readable)."""
    work.require_view()
    return _verdict(work.db, KeptHead(file="", head=read_head(text)), is_asked=True)


def is_whole(work: Workplace) -> bool:
    """Whether history and records hold in themselves; without that no head proves anything."""
    work.require_view()
    return not audit.faults(work.db)


def verdicts(
    work: Workplace,
    backups: Path,
    *,
    typed: Iterable[str] = (),
    files: Iterable[Path] = (),
    passphrase: str = "",
) -> tuple[HeadVerdict, ...]:
    """Return a verdict for every head given, and for those beside the copies in `backups`.

    `files` are manifests of copies and partner files, which `passphrase` opens where one was used.
    Raises DomainError (head_not_readable, manifest_not_readable, and as `partner_evidence.head_in`
    does), and OSError for a file that cannot be read.
    """
    db = work.db
    asked = [_verdict(db, KeptHead(file="", head=read_head(text)), is_asked=True) for text in typed]
    asked += [_of_file(work, path, passphrase) for path in files]
    if db.is_server:
        return tuple(asked)
    stem = Path(db.path).stem
    beside = audit_heads.beside_copies(db, backups, stem)
    found = [_verdict(db, each) for each in beside]
    missing = [kept for said, kept in zip(found, beside, strict=True) if said.state in _GONE]
    proofs = head_evidence.proven(db, backups, stem, missing, [each.head for each in beside])
    explained = [
        replace(
            verdict,
            proof=proofs[verdict.head] or _BY_NOTE if verdict.head in proofs else "",
            is_old=verdict.state is HeadState.EXPIRED and _is_old(work, verdict, each, backups),
        )
        for verdict, each in zip(found, beside, strict=True)
    ]
    return (*asked, *explained)


def _of_file(work: Workplace, path: Path, passphrase: str) -> HeadVerdict:
    if path.suffix.lower() != CASE_SUFFIX:
        return _verdict(work.db, audit_heads.of_manifest(path), is_asked=True)
    # Whoever checks a file seldom brings one of these, and it takes what reads them.
    from jobswap_desktop.services.partner_evidence import head_in

    kept, doubt = head_in(work, path, passphrase)
    return replace(_verdict(work.db, kept, is_asked=True), doubt=doubt)


def _is_old(work: Workplace, verdict: HeadVerdict, kept: KeptHead, backups: Path) -> bool:
    """Whether a head is so old that its entry may have been cut.

    The period is that of the copy beside the manifest, or the suggested one: what the file itself
    says of it by now may have been written together with the cut. Nor can a cut have been made
    later than now.
    """
    try:
        at = datetime.fromisoformat(kept.at).date()
        cut_at = datetime.fromisoformat(verdict.cut.at if verdict.cut else "").date()
    except ValueError:
        return False
    rule = next(rule for rule in shipped_rules() if rule.what is ErasureKind.HISTORY)
    own = head_evidence.months_kept(backups / kept.file.removesuffix(".json"), rule.id)
    months = rule.months if own is None else own
    return at < months_later(min(cut_at, work.now().date()), -months)


def verdict_text(verdict: HeadVerdict) -> str:
    """Return the verdict in a sentence or two: what is so, what it means, what to do."""
    cut = verdict.cut or Cut(sequence=0)
    values = {
        "head": verdict.head.text,
        "sequence": str(verdict.head.sequence),
        "newest": str(verdict.newest),
        "missing": str(verdict.head.sequence - verdict.newest),
        "cut": str(cut.sequence),
        "cut_at": _moment(cut.at),
        "actor": cut.actor,
        "restored_at": _moment(verdict.restored_at),
        "copy": verdict.proof,
    }
    said = " ".join(sentence("head", code, values) for code in _codes(verdict))
    return (
        sentence("head", "of_file", {"file": verdict.file, "said": said}) if verdict.file else said
    )


def _codes(verdict: HeadVerdict) -> Iterator[str]:
    state = verdict.state
    if state is HeadState.EXPIRED:
        yield "expired" if verdict.cut and verdict.cut.at else "expired_unnamed"
        yield "expired_after" if verdict.is_old or verdict.is_asked else "expired_young"
        return
    if verdict.proof:
        yield "restored_by_note" if verdict.proof == _BY_NOTE else "restored"
        return
    is_one = state is HeadState.CUT and verdict.head.sequence - verdict.newest == 1
    yield "cut_one" if is_one else state.value
    if state in _GONE and verdict.restored_at:
        yield "restored_says"
    if verdict.doubt is not None:
        yield f"doubt_{verdict.doubt.value}"


def head_text(code: str, **values: str) -> str:
    """Return a sentence about heads, as screen and paper show it."""
    return sentence("head", code, values)


def _verdict(db: Database, kept: KeptHead, *, is_asked: bool = False) -> HeadVerdict:
    state = audit_heads.state_of(db, kept.head)
    if kept.file and state is HeadState.MISTYPED:
        # Nobody has typed it.
        state = HeadState.REWRITTEN
    last = audit_heads.newest(db)
    return HeadVerdict(
        head=kept.head,
        state=state,
        newest=last[0].sequence if last else 0,
        file=kept.file,
        is_asked=is_asked,
        restored_at=head_evidence.restored_at(db) if state in _GONE else "",
        cut=head_evidence.cut_of(db) if state is HeadState.EXPIRED else None,
    )


def _moment(at: str) -> str:
    try:
        return moment_text(datetime.fromisoformat(at))
    except ValueError:
        # Nothing, or what no program of ours has written.
        return "–"
