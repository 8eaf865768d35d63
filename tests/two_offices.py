"""Two employers with a database each, who exchange keys as strangers do: by files alone."""

from dataclasses import dataclass
from pathlib import Path

import builders
from house import House, furnished

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.services import key_handing, offices, partner_keys
from jobswap_desktop.services.workplace import Workplace, open_workplace


@dataclass(frozen=True, kw_only=True)
class TwoOffices:
    """Lindenfurt, and Westtal, which calls itself the same but has ids of its own."""

    ours: House
    theirs: Workplace
    westtal: Office

    def their_key_file(self, folder: Path) -> Path:
        """Return the file that Westtal saves for others; it makes its key if there is none."""
        if partner_keys.own(self.theirs) is None:
            partner_keys.make_own(self.theirs)
        name, data = key_handing.key_file(self.theirs)
        path = folder / name
        path.write_bytes(data)
        return path


def westtal(path: Path) -> tuple[Workplace, Office]:
    """Return the other employer's own database."""
    clerk = builders.a_clerk(name="Robin Falk", account="falk")
    work = open_workplace(path, clerk, lambda: builders.TODAY)
    office = builders.a_partner_office(id=OfficeId("ihre-eigene"), is_own=True)
    return work, offices.save(work, office).value


def two_offices(folder: Path, ours: Workplace | None = None) -> TwoOffices:
    """Return both; whoever asks closes their databases."""
    our_work = ours or open_workplace(
        folder / "lindenfurt.sqlite", builders.a_clerk(), lambda: builders.TODAY
    )
    theirs, office = westtal(folder / "westtal.sqlite")
    return TwoOffices(ours=furnished(our_work), theirs=theirs, westtal=office)
