"""Accounts: maintaining them, and who acts at this workstation because of them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from jobswap_desktop.domain.accounts import (
    Account,
    may_maintain,
    role_without_account,
    would_be_last,
)
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import say, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts, audit, offices, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReset:
    """Who gave themselves the administration as owner of the file, and when (UTC)."""

    by: str
    at: datetime


def all_accounts(work: Workplace) -> tuple[Account, ...]:
    """Return all accounts by name; raises DomainError for who must not see them."""
    work.require_view()
    return accounts.all_accounts(work.db)


def new_account(work: Workplace) -> Account:
    """Return an account to be filled in, not yet saved."""
    return Account(id=AccountId(work.new_id()), login="", name="")


def can_maintain(work: Workplace) -> bool:
    """Whether the actor maintains accounts (see `domain.accounts.may_maintain`)."""
    return may_maintain(work.actor.role, accounts.all_accounts(work.db))


def is_about_to_maintain(work: Workplace) -> bool:
    """Whether the actor's own account will maintain accounts, but only from the next start on."""
    mine = (each for each in accounts.all_accounts(work.db) if each.is_of(work.actor.account))
    return not can_maintain(work) and any(each.role is Role.ADMINISTRATOR for each in mine)


def role_of_strangers(work: Workplace) -> Role:
    """Return the role in which a login without an account works."""
    return role_without_account(accounts.all_accounts(work.db))


def save(work: Workplace, account: Account) -> Outcome[Account]:
    """Insert (version 0) or update an account; it counts from the next start on.

    On a server the login is let into the group of its role at once. Making one needs who
    administers the server (see `server_accounts`): the note says so where there is none yet.
    Raises DomainError with the problems of its fields, when the login has an account already,
    and when nobody would be left to administer.
    """
    known = _maintained(work)
    before = next((each for each in known if each.id == account.id), None)
    problems = account.problems()
    if problems:
        raise DomainError(*problems)
    twin = next((a for a in known if a.id != account.id and a.is_of(account.login)), None)
    if twin is not None:
        raise refuse(ProblemCode.LOGIN_TAKEN, "login", login=account.login, name=twin.name)
    demoted = account.role is not Role.ADMINISTRATOR
    if before is not None and demoted and would_be_last(before, known):
        raise refuse(ProblemCode.LAST_ADMINISTRATOR, "role")
    with work.db.write(deed(work, Action.ACCOUNT_SAVED, subject=account.name)) as change:
        accounts.save(change, account)
    version = versions.given(change.undo, account.id, account.version)
    return Outcome(
        value=replace(account, version=version),
        touched=Touched.ACCOUNTS,
        action=Action.ACCOUNT_SAVED,
        undo=change.undo,
        note="" if accounts.has_login(work.db, account.login) else say("login_missing"),
    )


def remove(work: Workplace, account: Account) -> Outcome[None]:
    """Delete an account; raises DomainError for the only administrator there is."""
    if would_be_last(account, _maintained(work)):
        raise refuse(ProblemCode.LAST_ADMINISTRATOR)
    with work.db.write(deed(work, Action.ACCOUNT_REMOVED, subject=account.name)) as change:
        accounts.remove(change, account)
    return Outcome(
        value=None,
        touched=Touched.ACCOUNTS,
        action=Action.ACCOUNT_REMOVED,
        undo=change.undo,
    )


def reset(work: Workplace, *, is_owner: bool, gone: Collection[str] = ()) -> Outcome[Account]:
    """Give the actor's login the role of an administrator, because the file is theirs.

    The way back for an office whose last administrator has gone: while there are accounts of
    others with that role, `gone` has to name exactly their logins. Whoever owns a file can write
    anything into it: that is no right of a role, and it stands in the history under a word of its
    own. There is no way back but by an administrator. Raises DomainError (file_not_yours,
    administrator_there, administrator_unknown for a login in `gone` that is none,
    administrator_already where nothing would change).
    """
    if is_owner is not True:
        raise work.denied(ProblemCode.FILE_NOT_YOURS)
    known = accounts.all_accounts(work.db)
    own = next((each for each in known if each.is_of(work.actor.account)), None)
    there = sorted(
        each.login for each in known if each.role is Role.ADMINISTRATOR and each is not own
    )
    named = {login.casefold() for login in gone}
    if any(login.casefold() not in named for login in there):
        raise refuse(ProblemCode.ADMINISTRATOR_THERE, names=", ".join(there))
    held = {login.casefold() for login in there}
    unknown = sorted(login for login in gone if login.casefold() not in held)
    if unknown:
        raise refuse(ProblemCode.ADMINISTRATOR_UNKNOWN, names=", ".join(unknown))
    if own is not None and own.role is Role.ADMINISTRATOR and not there:
        raise refuse(ProblemCode.ADMINISTRATOR_ALREADY, login=own.login)
    made = own or replace(new_account(work), login=work.actor.account, name=work.actor.name)
    made = replace(made, role=Role.ADMINISTRATOR)
    subject = made.name
    if there:
        subject = say("accounts_reset_subject", name=made.name, gone=", ".join(there))
    with work.db.write(deed(work, Action.ACCOUNTS_RESET, subject=subject)) as change:
        accounts.save(change, made)
    return Outcome(value=made, touched=Touched.ACCOUNTS, action=Action.ACCOUNTS_RESET)


def last_reset(work: Workplace) -> LastReset | None:
    """Return who gave themselves the administration last, as owner of the file, and when."""
    work.require_view()
    found = audit.newest_of(work.db, Action.ACCOUNTS_RESET)
    return None if found is None else LastReset(by=found.actor, at=datetime.fromisoformat(found.at))


def _maintained(work: Workplace) -> tuple[Account, ...]:
    known = accounts.all_accounts(work.db)
    if not may_maintain(work.actor.role, known):
        raise work.denied(ProblemCode.ACCOUNTS_NOT_YOURS)
    return known


def recognised(work: Workplace) -> Workplace:
    """Return the place with the role that the actor's login has in this database.

    Without any account everybody works as the HR office.
    """
    known = accounts.all_accounts(work.db)
    if not known:
        return work
    found = next((account for account in known if account.is_of(work.actor.account)), None)
    if found is None:
        return replace(work, actor=replace(work.actor, role=role_without_account(known)))
    actor = replace(work.actor, name=found.name, role=found.role, office_id=found.office_id)
    return replace(work, actor=actor)


def standing_anew(work: Workplace) -> Workplace | None:
    """Return the place on a server in the role that the login has by now; None for the same one.

    A server goes by a change at once. Raises Unavailable, also where the connection that there is
    shows nothing of the new role: one has to connect anew then.
    """
    if not work.db.is_server:
        return None
    found = recognised(work)
    before, now = work.actor, found.actor
    return None if (before.role, before.office_id) == (now.role, now.office_id) else found


def role_words(work: Workplace) -> str:
    """Return in which role somebody works from now on, because their account was changed."""
    return say("role_changed", role=term(work.actor.role))


def seen_as(work: Workplace, role: Role) -> Workplace:
    """Return the place as somebody of `role` at the own office meets it; for the sample alone."""
    actor = replace(work.actor, role=role, office_id=offices.own_id(work.db))
    return replace(work, actor=actor, tries_role=True)
