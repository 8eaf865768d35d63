"""The office's own wording of its papers: versions saved, compared, taken back to what was shipped.

The shipped text is never edited. Saving makes a new version, the newest that is not withdrawn is
what papers are printed with from then on (see `services.paper_wording` for those that keep theirs).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobswap_desktop.documents import wording
from jobswap_desktop.domain import wording_check
from jobswap_desktop.domain.accounts import may_maintain
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import WordingId
from jobswap_desktop.domain.office_wording import WordingText, in_force, next_number
from jobswap_desktop.domain.text_rules import LINE_LENGTH, line_problems
from jobswap_desktop.domain.word_differences import Difference, differences
from jobswap_desktop.domain.wording_pieces import TEXT, Source, normalised, written
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.paper_wording import number_in_force, sound_source_of, source_of
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.wording_words import (
    block_word,
    in_german,
    kinds_in_order,
    lines_of,
    names_of,
    placeholder_name,
    vocabulary,
)
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts
from jobswap_desktop.store import office_wording as stored
from jobswap_desktop.store.database import Undo
from jobswap_desktop.store.versions import given


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """A kind of paper with the wording in force: `number` is its version, `text` the own one."""

    kind: DocumentKind
    title: str
    number: int
    text: WordingText | None


def kinds(work: Workplace) -> tuple[KindRow, ...]:
    """Return every kind of paper whose wording can be edited, in the order of their need."""
    work.require_view()
    rows = []
    for kind in kinds_in_order():
        own = in_force(stored.of_kind(work.db, kind))
        number = own.number if own else wording.version(kind)
        rows.append(KindRow(kind=kind, title=term(kind), number=number, text=own))
    return tuple(rows)


def may_edit(work: Workplace) -> bool:
    """Whether the actor may change wording: clerks do until an administrator has an account."""
    return may_maintain(work.actor.role, accounts.all_accounts(work.db))


def shipped(kind: DocumentKind) -> Source:
    """Return what can be edited of the text that comes with the program."""
    return _editable(kind, wording.shipped(kind))


def _editable(kind: DocumentKind, source: Source) -> Source:
    full, names = normalised(source), names_of(kind)
    texts = {name: rows for name, rows in full[TEXT].items() if name in names}
    return {TEXT: texts, **{name: rows for name, rows in full.items() if name in names}}


def versions(work: Workplace, kind: DocumentKind) -> tuple[WordingText, ...]:
    """Return all versions that can be read, the newest first; the shipped ones stand last."""
    work.require_view()
    held = {text.number: text for text in stored.of_kind(work.db, kind)}
    brought = wording.version(kind)
    if brought not in held:
        held[brought] = _as_shipped(work, kind)
    return tuple(held[number] for number in sorted(held, reverse=True))


def _as_shipped(work: Workplace, kind: DocumentKind) -> WordingText:
    return WordingText(
        id=WordingId(work.new_id()),
        kind=kind,
        number=wording.version(kind),
        source=written(shipped(kind)),
        made_on=work.today(),
    )


def in_use(work: Workplace, kind: DocumentKind) -> tuple[int, Source]:
    """Return number and text of the wording that papers are printed with now.

    Raises Unavailable (wording) where it was changed past the program.
    """
    work.require_view()
    own = in_force(stored.of_kind(work.db, kind))
    if own is None:
        return wording.version(kind), shipped(kind)
    return own.number, sound_source_of(work, own)


def number_in_use(work: Workplace, kind: DocumentKind) -> int:
    """Return the number of the wording that papers are printed with now."""
    work.require_view()
    return number_in_force(work, kind)


def editable_of(text: WordingText) -> Source:
    """Return what can be edited of a version; a kept shipped text holds more than that."""
    return _editable(text.kind, source_of(text))


def problems(kind: DocumentKind, source: Source) -> tuple[Problem, ...]:
    """Return what is wrong with a text, each at the path of its piece (see `wording_check`)."""
    found = wording_check.problems(source, shipped(kind), vocabulary(kind))
    return tuple(_in_words(problem) for problem in found)


def _in_words(problem: Problem) -> Problem:
    if problem.code is ProblemCode.UNKNOWN_PLACEHOLDER:
        return replace(
            problem, values={"placeholder": placeholder_name(problem.values["placeholder"])}
        )
    if problem.code is ProblemCode.STRAY_BRACE:
        return replace(problem, values={"text": in_german(problem.values["text"])})
    if problem.code is not ProblemCode.WORDING_BLOCK_MISSING:
        return problem
    return replace(problem, values={"block": block_word(problem.values["block"])})


def save(
    work: Workplace, kind: DocumentKind, source: Source, remark: str, based_on: int
) -> Outcome[WordingText]:
    """Make a text the next version; `based_on` is the version that it was written from.

    Taking it back withdraws the version: papers may have been printed with it. Raises DomainError
    with every problem of the text, when it says what the one in force says, and when somebody
    else has saved another one since.
    """
    _require_editor(work)
    found = (*problems(kind, source), *line_problems("remark", remark, length=LINE_LENGTH))
    if found:
        raise DomainError(*found)
    made = replace(_as_shipped(work, kind), source=written(source), made_by=work.actor.name)
    with work.db.write(deed(work, Action.WORDING_SAVED, subject=term(kind))) as change:
        # Read inside the write: two people may save at the same time.
        held = stored.of_kind(change, kind)
        _require_news(kind, made, held, based_on)
        made = replace(made, number=next_number(held), remark=remark.strip())
        stored.save(change, made)
    return Outcome(
        value=replace(made, version=given(change.undo, made.id, 0)),
        touched=Touched.WORDING,
        action=Action.WORDING_SAVED,
        undo=_withdrawing(work, change.undo),
    )


def _require_news(
    kind: DocumentKind, made: WordingText, held: Iterable[WordingText], based_on: int
) -> None:
    own = in_force(held)
    number = own.number if own else wording.version(kind)
    if number != based_on:
        who = own.made_by if own else ""
        when = own.made_on.isoformat() if own else made.made_on.isoformat()
        raise refuse(ProblemCode.CHANGED_MEANWHILE, who=who, when=when)
    if made.source == (own.source if own else written(shipped(kind))):
        raise refuse(ProblemCode.WORDING_UNCHANGED)


def _withdrawing(work: Workplace, undo: Undo) -> Undo:
    """Return the way back by which what was saved is withdrawn, and not lost."""
    day = work.today().isoformat()
    touches = tuple(
        replace(touch, before=dict(touch.after) | {"withdrawn_on": day})
        for touch in undo.touches
        if touch.after is not None
    )
    return replace(undo, touches=touches)


def reset(work: Workplace, kind: DocumentKind) -> Outcome[None]:
    """Let the shipped text count again; the own versions are withdrawn and can still be read.

    Raises DomainError when the shipped text counts already.
    """
    _require_editor(work)
    with work.db.write(deed(work, Action.WORDING_RESET, subject=term(kind))) as change:
        held = stored.of_kind(change, kind)
        if in_force(held) is None:
            raise refuse(ProblemCode.WORDING_UNCHANGED)
        for text in held:
            if text.is_own and text.withdrawn_on is None:
                stored.save(change, replace(text, withdrawn_on=work.today()))
    return Outcome(
        value=None, touched=Touched.WORDING, action=Action.WORDING_RESET, undo=change.undo
    )


def compared(kind: DocumentKind, old: Source, new: Source) -> tuple[Difference, ...]:
    """Return where two texts of one kind of paper differ, in the order of print."""
    return differences(lines_of(kind, old), lines_of(kind, new))


def _require_editor(work: Workplace) -> None:
    if not may_edit(work):
        raise work.denied(ProblemCode.WORDING_NOT_YOURS)


def number_of_next(work: Workplace, kind: DocumentKind) -> int:
    """Return the number that the next version will have, for its preview."""
    work.require_view()
    return next_number(stored.of_kind(work.db, kind))
