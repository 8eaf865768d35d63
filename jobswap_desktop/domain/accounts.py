"""Accounts: who may do what in this database, by the login of the workstation.

On one local file this is a convenience: whoever can open the file can read all of it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import AccountId, OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems

_MAINTAINING = frozenset({Role.HR_CLERK, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One login and the role it acts in.

    A staff council belongs to an office: it sees what was submitted to the council of that
    office (see `council.council_of`), and nothing else.
    """

    id: AccountId
    login: str
    name: str
    role: Role = Role.HR_CLERK
    office_id: OfficeId | None = None
    version: int = 0

    def is_of(self, login: str) -> bool:
        """Whether the account is that of `login`; systems take upper and lower case for one."""
        return self.login.casefold() == login.strip().casefold()

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this account as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("login", self.login, required=True, length=NAME_LENGTH)
        yield from line_problems("name", self.name, required=True, length=NAME_LENGTH)
        if self.role is Role.STAFF_COUNCIL and self.office_id is None:
            yield Problem(code=ProblemCode.REQUIRED, field="office_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class LostAccount:
    """An account that nobody can read: it lets its login do nothing, and can be replaced."""

    id: AccountId
    login: str
    version: int

    def is_of(self, login: str) -> bool:
        """Whether the account is that of `login` (see `Account`)."""
        return self.login.casefold() == login.strip().casefold()


def role_without_account(accounts: Iterable[Account]) -> Role:
    """Return the role of a login that has no account.

    It only reads once there is an account that could give it more; until then nobody is locked
    out, and everybody without an account works as the HR office.
    """
    known = any(account.role in _MAINTAINING for account in accounts)
    return Role.READER if known else Role.HR_CLERK


def role_of(login: str, accounts: Collection[Account]) -> Role:
    """Return the role in which a login works among these accounts (see `role_without_account`)."""
    found = next((account for account in accounts if account.is_of(login)), None)
    return role_without_account(accounts) if found is None else found.role


def may_bring_up(login: str, accounts: Collection[Account]) -> bool:
    """Whether a login may have a file of an older version copied and brought to the newest."""
    return role_of(login, accounts) in _MAINTAINING


def may_maintain(role: Role, accounts: Iterable[Account]) -> bool:
    """Whether `role` maintains accounts: administrators, and HR clerks while there are none."""
    if role is Role.ADMINISTRATOR:
        return True
    return role is Role.HR_CLERK and not any(a.role is Role.ADMINISTRATOR for a in accounts)


def require_restorer(login: str, accounts: Collection[Account]) -> None:
    """Raise DomainError (backups_not_yours) for a login that may not restore.

    For a file that nobody can open: the refusal stands in no history, because there is none.
    """
    if not may_maintain(role_of(login, accounts), accounts):
        raise refuse(ProblemCode.BACKUPS_NOT_YOURS)


def would_be_last(account: Account, others: Iterable[Account]) -> bool:
    """Whether `account` is the only administrator there is."""
    return account.role is Role.ADMINISTRATOR and not any(
        other.role is Role.ADMINISTRATOR for other in others if other.id != account.id
    )
