"""Offices: listing and saving them."""

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, offices, swaps
from jobswap_desktop.store.records import Legible


def all_offices(work: Workplace) -> tuple[Office, ...]:
    """Return all offices, the own one first; raises Unavailable where one cannot be read."""
    work.require_view()
    return offices.all_offices(work.db)


def legible_offices(work: Workplace) -> Legible[Office]:
    """Return all offices as far as the records can be read, and how many cannot."""
    work.require_view()
    return offices.legible(work.db)


def own_office(work: Workplace) -> Office | None:
    """Return the own office; None before it has been set up.

    Raises Unavailable (office_unreadable) where its record cannot be read.
    """
    return offices.own(work.db)


def has_own_office(work: Workplace) -> bool:
    """Whether the own office has been set up, be its record readable or not."""
    return offices.own_id(work.db) is not None


def own_office_name(work: Workplace) -> str | None:
    """Return what the own office is called, be its record readable or not; None without one."""
    return offices.own_text(work.db, "name")


def legible_own_office(work: Workplace) -> Office | None:
    """Return the own office for what merely begins with it; None, too, where it is unreadable."""
    try:
        return offices.own(work.db)
    except Unavailable as error:
        if error.fault is not Fault.OFFICE_UNREADABLE:
            raise
        return None


def matching(work: Workplace, text: str) -> Office | None:
    """Return the office that `text` names: exactly, or as the only one that it begins."""
    work.require_view()
    wanted = fold(text)
    known = offices.all_offices(work.db)
    exact = [o for o in known if wanted in {fold(o.name), fold(o.employer)}]
    begun = [o for o in known if wanted and fold(o.name).startswith(wanted)]
    found = exact or (begun if len(begun) == 1 else [])
    return found[0] if found else None


def save(work: Workplace, office: Office) -> Outcome[Office]:
    """Insert or update an office (a new one has the id "" and version 0).

    Names on lists of cases follow, and the rules of participation where another law applies:
    what has not been submitted yet takes those of the new one. Raises DomainError with the
    problems of its fields.
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    problems = office.problems()
    if problems:
        raise DomainError(*problems)
    # The rules are only needed where an office is changed.
    from jobswap_desktop.services.rules import follow_rules

    with work.db.write(deed(work, Action.OFFICE_SAVED, subject=office.name)) as change:
        offices.save(change, office)
        for swap in swaps.naming(work.db, office_id=office.id):
            followed = follow_rules(work, swap)
            if followed != swap:
                swaps.save(change, followed, swap)
            derived.refresh(change, followed)
    saved = offices.find(work.db, office.id)
    if saved is None:
        raise refuse(ProblemCode.NOT_FOUND, text=office.name)
    touched = Touched.OFFICES | Touched.CASES
    return Outcome(value=saved, touched=touched, action=Action.OFFICE_SAVED, undo=change.undo)


def new_office(work: Workplace, name: str, *, is_own: bool = False) -> Office:
    """Return an office to be filled in, not yet saved."""
    return Office(id=OfficeId(work.new_id()), name=name, employer=name, is_own=is_own)
