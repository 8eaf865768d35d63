"""Setting a server up, and the logins of people on it: what an administrator does by command.

The role of a login follows from its account, which the window's page changes as well; making and
dropping a login needs somebody who administers the server.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.passphrase import LEAST_LENGTH, PassphraseStrength, strength
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import accounts
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts as stored
from jobswap_desktop.store import offices
from jobswap_desktop.store.server import installing, logins
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.opening import open_server


def set_up(address: Address) -> bool:
    """Make the database with its schema and roles, or bring them up to date; whether it is new.

    The address must be that of somebody who administers the server. Raises Unavailable.
    """
    return installing.set_up(address)


def administered(address: Address, today: Callable[[], date]) -> Workplace:
    """Return the place on a server as who administers it; raises Unavailable for anybody else."""
    db = open_server(address)
    try:
        login = logins.superuser(db)
    except BaseException:
        db.close()
        raise
    actor = Actor(name=login, account=login, role=Role.ADMINISTRATOR)
    return Workplace(db=db, actor=actor, today=today)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLogin:
    """A login as the command names it; an `office` of "" is the own one, a `name` of "" the login.

    Only a council has an office.
    """

    login: str
    password: str = field(repr=False)
    role: Role
    name: str = ""
    office: str = ""


def add(work: Workplace, wanted: NewLogin) -> Outcome[Account]:
    """Make a login with its account, or give a known one another password and role.

    Raises DomainError with what is wrong with it (and passphrase_short, office_not_found),
    and for a login that is no person's, or more on the server than a member of this database;
    Unavailable.
    """
    if not accounts.can_maintain(work):
        raise work.denied(ProblemCode.ACCOUNTS_NOT_YOURS)
    if strength(wanted.password) is PassphraseStrength.SHORT:
        raise refuse(ProblemCode.PASSPHRASE_SHORT, "password", least=str(LEAST_LENGTH))
    server = _server(work)
    _require_a_persons(server, wanted.login)
    rights = logins.other_rights(server, wanted.login)
    if rights:
        raise refuse(
            ProblemCode.LOGIN_IS_MORE, "login", login=wanted.login, rights=", ".join(rights)
        )
    known = next((a for a in stored.all_accounts(work.db) if a.login == wanted.login), None)
    account = known or replace(accounts.new_account(work), login=wanted.login)
    account = replace(
        account,
        name=wanted.name or account.name or wanted.login,
        role=wanted.role,
        office_id=_office(work, wanted.office).id if wanted.role is Role.STAFF_COUNCIL else None,
    )
    outcome = accounts.save(work, account)
    logins.make(server, wanted.login, wanted.password)
    # The account may have been there before the login was.
    logins.follow_account(server, wanted.login, account.role)
    return replace(outcome, undo=None)


def remove(work: Workplace, login: str) -> Outcome[None]:
    """Remove an account with its login; the login stays where another database of ours uses it.

    A group that was taken for a login is none any more. Raises DomainError (login_unknown,
    last_administrator; with the account gone: login_stays, where the login is more on the server
    and nobody can log in as it now, login_not_made, where it is not this program's) and
    Unavailable.
    """
    if not accounts.can_maintain(work):
        raise work.denied(ProblemCode.ACCOUNTS_NOT_YOURS)
    known = next((a for a in stored.all_accounts(work.db) if a.login == login), None)
    if known is None:
        raise refuse(ProblemCode.LOGIN_UNKNOWN, "login", login=login)
    server = _server(work)
    outcome = accounts.remove(work, known)
    _let_go(server, login)
    return replace(outcome, undo=None)


def _let_go(server: PostgresDatabase, login: str) -> None:
    """Leave no login that has no account any more, as far as it is this program's."""
    if not logins.is_known(server, login):
        return
    if logins.is_group(server, login):
        logins.lock_out(server, login)
        return
    if logins.is_used_elsewhere(server, login):
        return
    if not logins.is_made_here(server, login):
        raise refuse(ProblemCode.LOGIN_NOT_MADE, "login", login=login)
    rights = logins.hindrances(server, login)
    if rights:
        logins.lock_out(server, login)
        raise refuse(ProblemCode.LOGIN_STAYS, "login", login=login, rights=", ".join(rights))
    logins.drop(server, login)


def _require_a_persons(server: PostgresDatabase, login: str) -> None:
    if len(login.encode()) > logins.LONGEST_BYTES:
        most = str(logins.LONGEST_BYTES)
        raise refuse(ProblemCode.LOGIN_LONG, "login", login=login, most=most)
    if not login or logins.is_reserved(login):
        raise refuse(ProblemCode.LOGIN_RESERVED, "login", login=login)
    if logins.is_group(server, login):
        raise refuse(ProblemCode.LOGIN_NO_PERSON, "login", login=login)


def _server(work: Workplace) -> PostgresDatabase:
    if not isinstance(work.db, PostgresDatabase):
        raise Unavailable(Fault.NOT_SET_UP, work.db.path)
    return work.db


def _office(work: Workplace, text: str) -> Office:
    if not text:
        return work.own_office()
    wanted = fold(text)
    found = [each for each in offices.all_offices(work.db) if fold(each.name) == wanted]
    if len(found) != 1:
        raise refuse(ProblemCode.OFFICE_NOT_FOUND, "office", office=text)
    return found[0]
