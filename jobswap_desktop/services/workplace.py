"""Where the work is done: the open database, who acts, and what day it is.

Every service takes a `Workplace`; nothing is global.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import NewId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.store import attachments, drafts, offices
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.drive import is_network
from jobswap_desktop.store.erased_places import may_hold
from jobswap_desktop.store.opening import open_database, open_on_drive, open_read_only

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder


_NOBODY = Actor(name="", account="")


def new_id() -> str:
    """Return a fresh UUIDv7."""
    # Not needed by a window that only shows, and slow to import.
    import uuid6

    return str(uuid6.uuid7())


def utc_now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """An open database with the person who acts on it and the clocks in use.

    `today` gives the legal day at the office, `now` the moment in UTC for the history.
    `council_notes` is where a staff council keeps its notes on this workstation, outside the
    database. `backups` is the folder of this workstation for copies of the database, None where
    none are made; what was erased is noted there as well. `tries_role` says that the role is tried
    on in the sample, and is not what the accounts give. `usual` is the database that this
    workstation opens by itself, whose notes of what was erased count for copies of it.
    `kept_before` is the copy of a file that was of an older version when it was opened.
    """

    db: Database
    actor: Actor
    today: Callable[[], date]
    now: Callable[[], datetime] = utc_now
    new_id: NewId = new_id
    council_notes: Path | None = None
    backups: Path | None = None
    tries_role: bool = False
    usual: Path | None = None
    kept_before: Path | None = None

    def on(self, day: date) -> "Workplace":
        """Return the same place on another day, as sample and tests need it."""
        return replace(self, today=lambda: day)

    def require(self, *roles: Role) -> None:
        """Raise DomainError (role_not_allowed) unless the actor has one of `roles`."""
        if self.actor.role not in roles:
            raise self.denied(ProblemCode.ROLE_NOT_ALLOWED)

    def require_view(self) -> None:
        """Raise DomainError (not_yours_to_see) for who sees only what is submitted to it."""
        if self.actor.role is Role.STAFF_COUNCIL:
            raise self.denied(ProblemCode.NOT_YOURS_TO_SEE)

    def denied(self, code: ProblemCode, field: str | None = None) -> DomainError:
        """Return the refusal of what the actor's role may not do, which is in the trail then."""
        # Needed by who is refused alone.
        from jobswap_desktop.services.denying import denied

        return denied(self.db, self.actor, self.now(), code, field)

    def own_office(self) -> Office:
        """Return the own office; raises DomainError (no_own_office) before it has been set up.

        Raises Unavailable (office_unreadable) where its record cannot be read.
        """
        office = offices.own(self.db)
        if office is None:
            raise refuse(ProblemCode.NO_OWN_OFFICE)
        return office


def open_workplace(
    place: Place,
    actor: Actor,
    today: Callable[[], date],
    *,
    create: bool = True,
    read_only: bool = False,
    backups: Path | None = None,
    usual: Path | None = None,
    follow: bool = False,
    taken_from: "Holder | None" = None,
    inspects: bool = False,
) -> Workplace:
    """Open the database at `place` for `actor`; raises Unavailable when it cannot be used.

    A file of an older version is brought to the newest for who may see all of it alone (older).

    On a server that is all. On a network drive one workstation writes at a time: who comes later
    reads along with `follow` and is refused (held) without; `taken_from` is who a person has
    decided to take the file from. A file that holds what notes beside it say was erased is not
    opened (holds_erased) before somebody has answered that; `inspects` is for who asks, and for
    what shows nothing of the records.
    """
    if isinstance(place, Address):
        return _open_on_server(place, actor, today, read_only=read_only)
    if read_only:
        db = open_read_only(place, backups, actor.account)
    elif is_network(place):
        held = {"follow": follow, "create": create}
        db = open_on_drive(place, _me(actor), backups=backups, taken_from=taken_from, **held)
    else:
        db = open_database(place, create=create, backups=backups, account=actor.account)
    work = Workplace(db=db, actor=actor, today=today, backups=backups, usual=usual)
    work = replace(work, kept_before=db.kept_before)
    if not inspects and db.holder is None:
        _require_answered(work)
    if not read_only and db.holder is None:
        _tidy(work)
    return work


def bring_up(path: Path, backups: Path) -> None:
    """Bring a file of an older version to the newest for its owner, whatever their account says.

    Raises Unavailable.
    """
    if is_network(path):
        open_on_drive(path, _me(_NOBODY), create=False, backups=backups, follow=False).close()
    else:
        open_database(path, create=False, backups=backups).close()


def _me(actor: Actor) -> "Holder":
    from jobswap_desktop.store.holding import this_process

    return this_process(actor.name, actor.account)


def _open_on_server(
    address: Address, actor: Actor, today: Callable[[], date], *, read_only: bool
) -> Workplace:
    from jobswap_desktop.store.server.opening import open_server

    db = open_server(address, read_only=read_only)
    # Whoever is logged in at the server acts, whatever the workstation calls them.
    work = Workplace(db=db, actor=replace(actor, account=db.login), today=today)
    # A council is shown nothing of what is tidied.
    if not read_only and not db.is_partial:
        attachments.forget_unused(work.db, work.today())
        drafts.forget_old(work.db, utc_now())
    return work


def _tidy(work: Workplace) -> None:
    attachments.forget_unused(work.db, work.today())
    drafts.forget_old(work.db, utc_now())
    _finish_erasing(work)


def _require_answered(work: Workplace) -> None:
    """Close a file that may be an older copy of what was erased, and raise Unavailable."""
    try:
        if not may_hold(work.db, work.backups):
            return
        from jobswap_desktop.services.forgetting import unanswered

        is_answered = not unanswered(work)
    except BaseException:
        work.db.close()
        raise
    if not is_answered:
        work.db.close()
        raise Unavailable(Fault.HOLDS_ERASED, work.db.path)


def _finish_erasing(work: Workplace) -> None:
    """Finish what an erasure has left undone; see `forgetting`."""
    if may_hold(work.db, work.backups):
        # Only where something was erased once.
        from jobswap_desktop.services.forgetting import at_start

        try:
            at_start(work)
        except BaseException:
            work.db.close()
            raise
