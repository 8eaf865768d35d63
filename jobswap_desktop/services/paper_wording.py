"""With which wording a paper is printed: that in force, or the one it was signed with.

The number of a version says which text it is, for ever: what is kept in the database counts before
what the program brings today. Once a declaration was handed over, an agreement signed by anybody,
a body submitted to, or any paper handed over as it is, it keeps its version; all others take the
one in force.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jobswap_desktop.documents import terms, wording
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import WordingId
from jobswap_desktop.domain.office_wording import WordingText, in_force
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.wording_pieces import Source, is_source, written
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import office_wording as stored
from jobswap_desktop.store.database import Change, Undo

if TYPE_CHECKING:
    # A window that prints nothing need not load it.
    from jobswap_desktop.documents.paper import Paper

_TABLE = "wording"
_ACTS = MappingProxyType(
    {
        DocumentKind.NDA: Act.NDA,
        DocumentKind.DATA_PROTECTION: Act.DATA_PROTECTION,
        DocumentKind.OBLIGATION_MINUTES: Act.FORMAL_OBLIGATION,
    }
)
_TO_A_BODY = frozenset({DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP})
_NOT_YET_SENT = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})
_PARSED = 64
_KNOWN = 512


def source_of(text: WordingText) -> Source:
    """Return the text of a version, parsed once and shared: callers must not change it.

    Raises Unavailable (wording), which names the kind of paper, where it cannot be read.
    """
    try:
        found = _parsed(text.source)
    except (ValueError, RecursionError) as error:
        raise _unfit(text, "no JSON") from error
    if found is None:
        raise _unfit(text, "no wording")
    return found


def sound_source_of(work: Workplace, text: WordingText) -> Source:
    """Return the text of a version that is as the program wrote it.

    Raises Unavailable (wording) where it was changed past the program.
    """
    found = source_of(text)
    if _is_altered(work, text):
        raise _unfit(text, "not as recorded")
    return found


def _unfit(text: WordingText, detail: str) -> Unavailable:
    path = f"{terms.term(text.kind)} ({wording.version_text(text.number)})"
    return Unavailable(Fault.WORDING, path, f"wording {text.id}: {detail}")


def _is_altered(work: Workplace, text: WordingText) -> bool:
    if text in _SOUND:
        return False
    altered = stored.altered(work.db)
    if len(_SOUND) >= _KNOWN:
        _SOUND.clear()
    _SOUND.update(each for each in stored.of_kind(work.db, text.kind) if each.id not in altered)
    return text.id in altered


# The trail is long, and a text that was compared with it once stays what it was.
_SOUND: set[WordingText] = set()


@lru_cache(maxsize=_PARSED)
def _parsed(source: str) -> dict[str, Any] | None:
    found: dict[str, Any] = json.loads(source)
    return found if is_source(found) else None


def number_in_force(work: Workplace, kind: DocumentKind) -> int:
    """Return the version that papers of a kind are printed with now."""
    own = in_force(stored.of_kind(work.db, kind))
    return own.number if own else wording.version(kind)


def number_for(work: Workplace, swap: Swap, spec: PaperSpec, held: Document | None) -> int:
    """Return the version that a paper is printed with.

    `held` is the record of the paper where it still says what the case says. A version whose text
    nobody has any more cannot be printed: then it is the one in force.
    """
    frozen = _frozen(swap, spec, held)
    if frozen and _is_known(work, spec.kind, frozen):
        return frozen
    return number_in_force(work, spec.kind)


def _frozen(swap: Swap, spec: PaperSpec, held: Document | None) -> int:
    """Return the version that is signed or went out; 0 where the wording is still free."""
    if held is not None and (swap.is_over or _was_submitted(swap, spec)):
        return held.wording_version
    if spec.kind is DocumentKind.AGREEMENT and swap.agreement is not None:
        # Whether it is a new revision was decided when it was made (see `agreements.made`).
        return swap.agreement.wording_version
    kind = _ACTS.get(spec.kind)
    act = (
        swap.placement(spec.placement_id).undertaking(kind) if kind and spec.placement_id else None
    )
    if act is not None and spec.kind is DocumentKind.NDA:
        # A fresh declaration is free, though one that was voided had been handed over.
        return act.wording_version if act.state is not UndertakingState.DRAFT else 0
    if act is not None and held is not None and act.state is not UndertakingState.DRAFT:
        return held.wording_version
    return held.wording_version if held is not None and held.handed_over_on else 0


def _was_submitted(swap: Swap, spec: PaperSpec) -> bool:
    """Whether a body has got its submission, by whatever way; what it got is not rewritten."""
    held = next((p for p in swap.participations if p.id == spec.participation_id), None)
    if held is None or spec.kind not in _TO_A_BODY:
        return False
    return held.state not in _NOT_YET_SENT


def keeps_agreement(work: Workplace, swap: Swap, held: Document | None) -> bool:
    """Whether the newest revision of the agreement keeps its wording.

    `held` is the record of its paper. It does once somebody has signed it or it was handed over,
    and while its wording is the one in force.
    """
    agreement = swap.agreement
    if agreement is None:
        return False
    signed = any(line.signed_on for line in agreement.signatures)
    went_out = held is not None and held.handed_over_on is not None
    went_out = went_out and held is not None and held.material_hash == swap.material_hash
    if swap.is_over or signed or went_out or not agreement.wording_version:
        return True
    return agreement.wording_version == number_in_force(work, DocumentKind.AGREEMENT)


def source_for(work: Workplace, document: Document) -> Mapping[str, Any] | None:
    """Return the text of a paper's version; None where the program brings it.

    Raises Unavailable (wording) where the text was changed past the program.
    """
    held = {text.number: text for text in stored.of_kind(work.db, document.kind)}
    found = held.get(document.wording_version)
    if found is None:
        return None
    brought = found.number == wording.version(document.kind)
    if brought and _is_altered(work, found):
        # The program has the same text.
        return None
    return sound_source_of(work, found)


def _is_known(work: Workplace, kind: DocumentKind, number: int) -> bool:
    return number == wording.version(kind) or any(
        text.number == number for text in stored.of_kind(work.db, kind)
    )


def keep_shipped(work: Workplace, change: Change, papers: "Iterable[Paper]") -> None:
    """Keep the shipped texts that papers are recorded with, inside the write that records them."""
    printed = {(paper.document.kind, paper.document.wording_version) for paper in papers}
    for kind, number in sorted(printed):
        if number != wording.version(kind):
            continue
        if any(text.number == number for text in stored.of_kind(change, kind)):
            continue
        text = WordingText(
            id=WordingId(work.new_id()),
            kind=kind,
            number=number,
            source=written(wording.shipped(kind)),
            made_on=work.today(),
        )
        stored.save(change, text)


def without_texts(undo: Undo) -> Undo:
    """Return a way back that leaves the kept texts: other papers rest on them by then."""
    return Undo(
        swap_id=undo.swap_id,
        touches=tuple(touch for touch in undo.touches if touch.table != _TABLE),
        action=undo.action,
        subject=undo.subject,
    )
