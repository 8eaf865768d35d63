"""Deciding on notes that name as erased what the file still holds.

It is an older copy then, laid in the place of the file past the program, or somebody has planted
the note: the one cannot be told from the other. So nothing of the file is shown, and nothing is
erased, before somebody who may erase has said which of both it is.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.services import erasing, forgetting
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import day_text, erasure_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import copies, erased_file, erasures

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What notes say was erased, between which days, and what of it the file still holds.

    `references` are the numbers of its cases; of people their number alone.
    """

    gone: tuple[Forgotten, ...]
    references: tuple[str, ...]
    people: int
    first: date
    last: date


def question(work: Workplace) -> Question | None:
    """Return what is to be decided of a file opened to ask; None where there is nothing.

    Raises DomainError (role_not_allowed) for who may not erase, and Unavailable (holds_erased) for
    a copy with a manifest, which would no longer be what that says.
    """
    erasing.require_eraser(work)
    gone = forgetting.unanswered(work)
    if not gone:
        return None
    if copies.read_manifest(Path(work.db.path)) != (None, False):
        raise Unavailable(Fault.HOLDS_ERASED, work.db.path)
    people = {each.id for each in gone if each.what is ErasureKind.PERSON}
    days = [each.erased_on for each in gone]
    return Question(
        gone=gone,
        references=erasures.references_of(work.db, {each.id for each in gone}),
        people=len(erasures.held(work.db, people)),
        first=min(days),
        last=max(days),
    )


def question_lines(asked: Question) -> tuple[str, str]:
    """Return the question in words, and what follows from either answer."""
    named = ", ".join(asked.references[:_MOST_NAMED]) or "–"
    more = len(asked.references) - _MOST_NAMED
    days = [day_text(day) for day in dict.fromkeys((asked.first, asked.last))]
    text = erasure_text(
        "noted",
        cases=erasure_text("noted_more", cases=named, count=str(more)) if more > 0 else named,
        people=str(asked.people),
        days=" – ".join(days),
    )
    return text, erasure_text("noted_answers")


def erase_again(work: Workplace) -> int:
    """Erase what the notes name, and return how much that was; raises as `question` does."""
    asked = question(work)
    if asked is None:
        return 0
    number = forgetting.erase_known(work, asked.gone)
    forgetting.finish(work)
    return number


def keep(work: Workplace) -> int:
    """Keep what the notes name, strike it from them, and return how much that was.

    The history says who has decided that. A note that cannot be written is asked about again.
    Raises as `question` does.
    """
    asked = question(work)
    if asked is None:
        return 0
    about = [f"{each.id} ({each.what.value}, {each.erased_on.isoformat()})" for each in asked.gone]
    with work.db.write(deed(work, Action.ERASURE_DOUBTED, subject="; ".join(about))):
        pass
    erased_file.strike(forgetting.notes_of(work), frozenset(asked.gone))
    return len(asked.gone)
