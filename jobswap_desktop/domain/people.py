"""People who swap workplaces, and who acts on the record."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.mail_address import address_problems
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems


class StatusGroup(StrEnum):
    """Which law a person's employment follows; civil servants are office bearers already.

    It is printed, so it is asked rather than assumed: somebody typed by name alone is unknown.
    """

    COLLECTIVE_AGREEMENT_EMPLOYEE = "collective_agreement_employee"
    CIVIL_SERVANT = "civil_servant"
    TRAINEE = "trainee"
    PUPIL = "pupil"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person. `weekly_minutes` is the contractual working time; 0 means unknown.

    `under_18` says only that the rules for young people hold; no date of birth is kept.
    `private_address` is for letters alone and shown to nobody but the HR office.
    """

    id: PersonId
    first_name: str
    last_name: str
    office_id: OfficeId | None
    title: str = ""
    function: str = ""
    unit: str = ""
    status_group: StatusGroup = StatusGroup.UNKNOWN
    weekly_minutes: int = 0
    telephone: str = ""
    email: str = ""
    supervisor: str = ""
    private_address: str = ""
    under_18: bool = False
    version: int = 0

    @property
    def full_name(self) -> str:
        """Title, first and last name as they are spoken."""
        return " ".join(part for part in (self.title, self.first_name, self.last_name) if part)

    @property
    def list_name(self) -> str:
        """The name as lists sort it: "Lindner, Mara"."""
        return ", ".join(part for part in (self.last_name, self.first_name) if part)

    @property
    def initials(self) -> str:
        """Two letters for a small picture."""
        return "".join(part[:1] for part in (self.first_name, self.last_name)).upper()

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this person as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("first_name", self.first_name, required=True, length=NAME_LENGTH)
        yield from line_problems("last_name", self.last_name, required=True, length=NAME_LENGTH)
        for name in ("title", "supervisor"):
            yield from line_problems(name, getattr(self, name), length=NAME_LENGTH)
        for name in ("function", "unit", "telephone", "email", "private_address"):
            yield from line_problems(name, getattr(self, name))
        yield from address_problems("email", self.email)


def split_name(text: str) -> tuple[str, str]:
    """Split what was typed into first and last name.

    "Lindner, Mara" and "Mara Lindner" give the same; a single word is the last name.
    """
    last, comma, first = text.partition(",")
    if comma:
        return first.strip(), last.strip()
    head, _, tail = text.strip().rpartition(" ")
    return head.strip(), tail.strip()


class Role(StrEnum):
    """What somebody at a workstation may do."""

    HR_CLERK = "hr_clerk"
    STAFF_COUNCIL = "staff_council"
    READER = "reader"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whoever acts: every service takes one and every audit entry bears it."""

    name: str
    account: str
    role: Role = Role.HR_CLERK
    office_id: OfficeId | None = None
