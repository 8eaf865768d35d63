"""What both offices do with partner files in tests, and what must not change by it."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from partner_offices import Employer

from jobswap_desktop.domain.errors import DomainError, Problem
from jobswap_desktop.domain.partner_file import FileProtection
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    editing,
    partner_sending,
)
from jobswap_desktop.services.partner_reading import PartnerPreview, read_partner_file
from jobswap_desktop.services.partner_writing import Sealing
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit

PLAIN = Sealing(protection=FileProtection.PLAIN)


def written(employer: Employer, swap: Swap, folder: Path, sealing: Sealing = PLAIN) -> bytes:
    path = folder / "vorschlag.jobtausch"
    partner_sending.propose(employer.work, swap.id, path, sealing)
    return path.read_bytes()


def opened(employer: Employer, data: bytes, folder: Path, passphrase: str = "") -> PartnerPreview:
    path = folder / "datei.jobtausch"
    path.write_bytes(data)
    return read_partner_file(employer.work, path, passphrase)


def refusal(employer: Employer, data: bytes, folder: Path) -> Problem:
    """Return why a file is refused; it has a sentence, and nothing is changed by it."""
    before = digest(employer)
    with pytest.raises(DomainError) as error:
        opened(employer, data, folder)
    assert digest(employer) == before
    problem = error.value.problems[0]
    assert problem_text(problem).endswith(".")
    return problem


def digest(employer: Employer) -> str:
    rows = (
        str([dict(row) for row in employer.work.db.rows(f'SELECT * FROM "{table}"')])  # noqa: S608 - our own names
        for table in audit.RECORD_TABLES
    )
    return hashlib.sha256("".join(rows).encode()).hexdigest()


def stay_of(swap: Swap, last_name: str) -> Placement:
    return next(each for each in swap.placements if each.visitor.last_name == last_name)


def details_of(placement: Placement, **changes: Any) -> editing.PlacementDetails:
    names = (
        *("first_day", "last_day", "host_unit", "contact", "contact_telephone", "place"),
        *("first_time", "learning_goals", "data_sharing_consent_on"),
    )
    said = {name: getattr(placement, name) for name in names}
    return editing.PlacementDetails(**(said | changes))
