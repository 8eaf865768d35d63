"""People: listing, finding by what was typed, saving."""

from collections.abc import Iterable

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.people import Person, Role, split_name
from jobswap_desktop.services.confidentiality import follow_status_group
from jobswap_desktop.services.name_index import NameIndex
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.rules import follow_rules
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, people, swaps
from jobswap_desktop.store.records import Legible


def all_people(work: Workplace) -> tuple[Person, ...]:
    """Return everybody, by last and first name; raises Unavailable where one cannot be read."""
    work.require_view()
    return people.all_people(work.db)


def legible_people(work: Workplace) -> Legible[Person]:
    """Return everybody as far as the records can be read, and how many cannot."""
    work.require_view()
    return people.legible(work.db)


def matching(known: Iterable[Person], text: str) -> tuple[Person, ...]:
    """Return those whose names begin with every word of `text` (see `NameIndex`)."""
    return NameIndex(known).matching(text)


def named(known: Iterable[Person], text: str) -> Person | None:
    """Return the one person whose full name `text` is, in either order; None when not one."""
    first, last = split_name(text)
    wanted = fold(f"{first} {last}")
    found = [p for p in known if fold(f"{p.first_name} {p.last_name}") == wanted]
    return found[0] if len(found) == 1 else None


def namesakes(known: Iterable[Person], person: Person) -> tuple[Person, ...]:
    """Return the others with the same name, however it is accented; of any office."""
    wanted = _folded_name(person)
    return tuple(
        other
        for other in known
        if wanted and other.id != person.id and _folded_name(other) == wanted
    )


def _folded_name(person: Person) -> str:
    return fold(f"{person.first_name} {person.last_name}") if person.last_name else ""


def new_person(work: Workplace, text: str, office_id: OfficeId | None) -> Person:
    """Return a person made of a typed name, not yet saved."""
    first, last = split_name(text)
    return Person(id=PersonId(work.new_id()), first_name=first, last_name=last, office_id=office_id)


def save(work: Workplace, person: Person) -> Outcome[Person]:
    """Insert or update a person; names on lists of cases follow.

    So do the formal obligations and the rules of participation of open cases, where the status
    group decides on them.
    Raises DomainError with the problems of its fields.
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    problems = person.problems()
    if problems:
        raise DomainError(*problems)
    with work.db.write(deed(work, Action.PERSON_SAVED, subject=person.full_name)) as change:
        people.save(change, person)
        for swap in swaps.naming(work.db, person_id=person.id):
            followed = follow_rules(work, follow_status_group(swap, person))
            if followed != swap:
                swaps.save(change, followed, swap)
            derived.refresh(change, followed)
    saved = people.find(work.db, person.id)
    if saved is None:
        raise refuse(ProblemCode.NOT_FOUND, text=person.full_name)
    touched = Touched.PEOPLE | Touched.CASES
    return Outcome(value=saved, touched=touched, action=Action.PERSON_SAVED, undo=change.undo)
