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
        """Return the own office; raises DomainError (no_own_office) before it has been set up."""
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

    On a server that is all. On a network drive one workstation writes at a time: who comes later
    reads along with `follow` and is refused (held) without; `taken_from` is who a person has
    decided to take the file from. `inspects`, with `read_only`, is for what shows nothing of the
    records: an older copy that holds what was erased since is left as it is.
    """
    if isinstance(place, Address):
        return _open_on_server(place, actor, today, read_only=read_only)
    if read_only:
        db = open_read_only(place, backups)
    elif is_network(place):
        held = {"follow": follow, "create": create}
        db = open_on_drive(place, _me(actor), backups=backups, taken_from=taken_from, **held)
    else:
        db = open_database(place, create=create, backups=backups)
    work = Workplace(db=db, actor=actor, today=today, backups=backups, usual=usual)
    if read_only and not inspects and db.holder is None and _is_older_copy(work):
        # It has to be written before it is read, as a file of an older schema has.
        db.close()
        return _rid_of_erased(work, place)
    if not read_only and db.holder is None:
        _tidy(work)
    return work


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
    _forget_again(work)


def _is_older_copy(work: Workplace) -> bool:
    try:
        if not may_hold(work.db, work.backups):
            return False
        from jobswap_desktop.services.forgetting import holds_erased

        return holds_erased(work)
    except BaseException:
        work.db.close()
        raise


def _rid_of_erased(work: Workplace, path: Path) -> Workplace:
    from jobswap_desktop.store.copies import read_manifest

    if read_manifest(path) != (None, False):
        # A backup that was written to would no longer be what its manifest says.
        raise Unavailable(Fault.HOLDS_ERASED, str(path))
    kept, usual = work.backups, work.usual
    try:
        return open_workplace(path, work.actor, work.today, create=False, backups=kept, usual=usual)
    except Unavailable as error:
        raise Unavailable(Fault.HOLDS_ERASED, str(path), error.detail, error.holder) from error


def _forget_again(work: Workplace) -> None:
    """Take out again what an older copy has brought back; see `forgetting`."""
    if may_hold(work.db, work.backups):
        # Only where something was erased once.
        from jobswap_desktop.services.forgetting import at_start

        try:
            at_start(work)
        except BaseException:
            work.db.close()
            raise
        if _is_older_copy(work):
            work.db.close()
            raise Unavailable(Fault.HOLDS_ERASED, work.db.path)
