"""What a scan is: of which case and paper, in which revision, and what is odd about it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.documents import (
    FILLED_IN_BY_HAND,
    SHOWS_WRITTEN,
    Document,
    DocumentKind,
)
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import scan_parts
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.scan_parts import PageCounts
from jobswap_desktop.services.scan_reading import ReadScan, shown_name
from jobswap_desktop.services.wording import day_text, problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import attachments, swaps

if TYPE_CHECKING:
    from jobswap_desktop.documents.codes import PaperCode

_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]*")
_REVISION = re.compile(r"Fassung\s+(\d{1,4})")
_SIGN_OF_NUMBER = "JT-"
_MOST_WORDS = 60
_BY_HAND = FILLED_IN_BY_HAND - {DocumentKind.PHOTO_CONSENT} | SHOWS_WRITTEN
"""Papers that count for what is written on them by hand; a consent binds as it was printed."""
_LONGEST_NUMBER = 60
_MOST_PIECES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What is known of a scan.

    `said` tells how it was recognised; `notes` are sentences about what is odd. `refusal` says
    why the paper counts for nothing, "" where it does: then it can be kept as a mere writing.
    `revision` is that of the signed paper, 0 where it could not be read. Where it
    `is_sure`, the paper suggests itself; else nothing may be chosen for the clerk.
    """

    scan: ReadScan
    said: str
    swap: Swap | None = None
    document: Document | None = None
    revision: int = 0
    notes: tuple[str, ...] = ()
    refusal: str = ""
    is_sure: bool = True


def recognise(work: Workplace, scan: ReadScan, swap_id: SwapId | None = None) -> Recognised:
    """Return what a scan is: by its code, else by a number in its text or in its file's name.

    `swap_id` is the case on which it was dropped; the code of another case counts for more.
    """
    work.require_view()
    hint = load(work, swap_id) if swap_id else None
    code = scan.code
    if scan.is_unread:
        # Nobody can tell whose pages these are, wherever the file was dropped.
        found = Recognised(scan=scan, said=_say("unread"), swap=hint, is_sure=False)
    elif code:
        found = _by_code(work, scan, code, hint)
    else:
        found = _by_words(work, scan, hint)
    counts = _counts(work, found)
    held = attachments.of_content(work.db, scan.sha256)
    odd = _has_more(scan, counts) or _missing(scan, counts) or scan.is_as_drawn or held
    return replace(
        found,
        notes=(*found.notes, *_notes(work, found, hint, counts)),
        is_sure=found.is_sure and not odd,
    )


def is_changed(work: Workplace, swap: Swap, document: Document) -> bool:
    """Whether the case says something else now than the paper did when it was last printed.

    So does a paper about a stay or to a body that the case no longer has. A form printed for
    what is written of a stay is the same paper, whatever has been recorded since.
    """
    # Needed where something came back alone, and slow to import.
    from jobswap_desktop.services import printing

    stays = {None, *(held.id for held in swap.placements)}
    bodies = {None, *(held.id for held in swap.participations)}
    if document.placement_id not in stays or document.participation_id not in bodies:
        return True
    spec = PaperSpec(
        kind=document.kind,
        number=document.number,
        copies=1,
        needed=False,
        draft=False,
        placement_id=document.placement_id,
        participation_id=document.participation_id,
    )
    if not printing.is_outdated(swap, spec, document):
        return False
    if document.kind not in SHOWS_WRITTEN:
        return True
    (paper,) = printing.papers(work, swap.id, [spec])
    return paper.document.material_hash != document.material_hash


def objection(
    work: Workplace, swap: Swap, document: Document, revision: int | None
) -> Problem | None:
    """Return why a paper that was signed in this revision counts for nothing; None where it counts.

    `revision` is None where it could not be read. What people wrote on a form by hand counts
    even if the case has changed since.
    """
    if revision is not None and revision < document.revision:
        return Problem(
            code=ProblemCode.PAPER_OUTDATED,
            values={"signed": str(revision), "current": str(document.revision)},
        )
    if document.kind not in _BY_HAND and is_changed(work, swap, document):
        return Problem(code=ProblemCode.PAPER_CHANGED, values={"revision": str(document.revision)})
    return None


def _refusal(work: Workplace, swap: Swap, document: Document, revision: int | None) -> str:
    if revision is not None and revision > document.revision:
        return _say("newer", signed=str(revision), current=str(document.revision))
    problem = objection(work, swap, document, revision)
    return problem_text(problem) if problem else ""


def _change_note(work: Workplace, swap: Swap, document: Document) -> tuple[str, ...]:
    is_noted = document.kind in _BY_HAND and is_changed(work, swap, document)
    return (_say("changed", revision=str(document.revision)),) if is_noted else ()


def _by_code(work: Workplace, scan: ReadScan, code: "PaperCode", hint: Swap | None) -> Recognised:
    document = scan_parts.paper_of(work, code.number)
    swap = load(work, document.swap_id) if document else None
    # Whatever lies on the glass: a code of ours in form may hold anything.
    number = shown_name(code.number)[:_LONGEST_NUMBER]
    values = {"number": number, "revision": str(code.revision)}
    if document is None or swap is None or _is_foreign(document, code):
        return _unrecorded(work, scan, values, hint)
    changed = _change_note(work, swap, document)
    return Recognised(
        scan=scan,
        said=_say("code_read_case", **values, reference=swap.reference),
        swap=swap,
        document=document,
        revision=code.revision,
        notes=changed,
        refusal=_refusal(work, swap, document, code.revision),
        is_sure=not changed,
    )


def _unrecorded(
    work: Workplace, scan: ReadScan, values: dict[str, str], hint: Swap | None
) -> Recognised:
    """Return what is known of a paper that was never recorded: its case, where there is one."""
    named = _case_of(work, values["number"])
    code = ProblemCode.PAPER_UNRECORDED if named else ProblemCode.PAPER_FOREIGN
    said = (
        _say("code_read_case", **values, reference=named.reference)
        if named
        else _say("code_read", **values)
    )
    refusal = problem_text(Problem(code=code, values=values))
    return Recognised(scan=scan, said=said, swap=named or hint, refusal=refusal)


def _case_of(work: Workplace, number: str) -> Swap | None:
    """Return the case with whose reference the number of a paper begins."""
    reference = number
    while reference:
        swap = swaps.find_by_reference(work.db, reference)
        if swap is not None:
            return swap
        reference = reference.rpartition("-")[0]
    return None


def _is_foreign(document: Document, code: "PaperCode") -> bool:
    """Whether a paper bears the number of one of ours and was printed from another database."""
    return code.revision == document.revision and not document.material_hash.startswith(
        code.hash_digits
    )


def _by_words(work: Workplace, scan: ReadScan, hint: Swap | None) -> Recognised:
    text = " ".join(page.text for page in scan.pages)
    # What a file is called says nothing of what else lies in it.
    name = scan.name if scan.parts == 1 else ""
    for key, words in (("number_in_text", text), ("number_in_name", name)):
        document = next(_documents(work, words), None)
        if document is None:
            continue
        swap = load(work, document.swap_id)
        printed = _REVISION.search(words)
        signed = int(printed[1]) if printed else None
        unsure = () if printed else (_say("no_revision", current=str(document.revision)),)
        changed = _change_note(work, swap, document)
        return Recognised(
            scan=scan,
            said=_say(key, number=document.number),
            swap=swap,
            document=document,
            revision=signed or 0,
            notes=(*unsure, *changed),
            refusal=_refusal(work, swap, document, signed),
            # A paper of which there are several revisions may be any of them.
            is_sure=not changed and (signed is not None or document.revision == 1),
        )
    for words in (text, name):
        named = next(_cases(work, words), None)
        if named is not None:
            return Recognised(
                scan=scan, said=_say("case_only", reference=named.reference), swap=named
            )
    return Recognised(scan=scan, said=_say("unknown"), swap=hint, is_sure=scan.parts == 1)


def _documents(work: Workplace, words: str) -> Iterator[Document]:
    for number in _numbers(words):
        document = scan_parts.paper_of(work, number)
        if document is not None:
            yield document


def _cases(work: Workplace, words: str) -> Iterator[Swap]:
    for number in _numbers(words):
        swap = swaps.find_by_reference(work.db, number)
        if swap is not None:
            yield swap


def _numbers(words: str) -> Iterator[str]:
    """Yield what may be a number of ours, each also without what somebody hung on to it."""
    candidates = (word for word in _WORDS.findall(words) if _SIGN_OF_NUMBER in word)
    for _, word in zip(range(_MOST_WORDS), dict.fromkeys(candidates), strict=False):
        rest = word.removesuffix(".pdf").rstrip(".-")
        while _SIGN_OF_NUMBER in rest:
            yield rest
            cut = max(rest.rfind("-"), rest.rfind("."))
            rest = rest[:cut] if cut > 0 else ""


def _notes(
    work: Workplace, found: Recognised, hint: Swap | None, counts: PageCounts | None
) -> Iterator[str]:
    scan = found.scan
    if scan.parts > 1:
        key = "part" if scan.count > 1 else "part_of_one_page"
        pages = _listed(scan.numbers)
        of = {"parts": str(scan.parts), "part": str(scan.part)}
        yield _say(key, file=scan.name, pages=pages, **of)
    if found.swap and hint and found.swap.id != hint.id:
        yield _say("other_case", reference=found.swap.reference)
    yield from _page_notes(found, counts)
    if scan.is_as_drawn:
        yield _say("as_drawn")
    for held in attachments.of_content(work.db, scan.sha256)[:1]:
        reference = swaps.reference_of(work.db, held.swap_id)
        yield _say("known", reference=reference, day=day_text(held.added_on))


def _page_notes(found: Recognised, counts: PageCounts | None) -> Iterator[str]:
    scan = found.scan
    seen = Counter(page.code.page for page in scan.pages if page.code)
    if not seen:
        return
    twice = [page for page, times in sorted(seen.items()) if times > 1]
    if twice:
        yield _say("pages_twice", pages=_listed(twice))
    missing = _missing(scan, counts)
    if missing:
        key = "pages_missing" if counts else "pages_missing_inside"
        yield _say(key, pages=_listed(missing), total=str(counts.total if counts else 0))
    if scan.loose:
        yield _say("pages_without_code", pages=_listed(number + 1 for number in scan.loose))
    if _has_more(scan, counts):
        yield _say("pages_more", total=str(counts.total if counts else max(seen)))


def _missing(scan: ReadScan, counts: PageCounts | None) -> list[int]:
    """Return the pages (from 1) that did not come back; none where nothing says what they are."""
    seen = {page.code.page for page in scan.pages if page.code}
    if not seen:
        return []
    # No page beyond those that come back is looked for, whatever number a code gives.
    last = counts.back if counts else max(seen)
    missing = [page for page in range(1, last + 1) if page not in seen]
    # A page whose code could not be read is there all the same.
    return missing if len(scan.loose) < len(missing) else []


def _has_more(scan: ReadScan, counts: PageCounts | None) -> bool:
    """Whether there are more pages than the paper has."""
    last = max((page.code.page for page in scan.pages if page.code), default=0)
    return bool(scan_parts.surplus(scan, counts)) or (counts is not None and last > counts.total)


def _counts(work: Workplace, found: Recognised) -> PageCounts | None:
    """Return how many pages the paper has; None where it is no longer printed as it is here."""
    held = found.document
    if held is None or found.scan.code is None or found.revision != held.revision:
        return None
    counts = scan_parts.page_counts(work, held)
    return counts if counts and counts.revision == held.revision else None


def _listed(pages: Iterable[int]) -> str:
    """Return pages (counted from 1, in order) as "1, 3–5"; many pieces are cut short."""
    pieces: list[tuple[int, int]] = []
    for page in pages:
        if pieces and page == pieces[-1][1] + 1:
            pieces[-1] = (pieces[-1][0], page)
        else:
            pieces.append((page, page))
    shown = [str(a) if a == b else f"{a}–{b}" for a, b in pieces[:_MOST_PIECES]]
    return ", ".join((*shown, "…") if len(pieces) > _MOST_PIECES else shown)


def _say(code: str, **values: str) -> str:
    return terms.sentence("scan", code, values)
