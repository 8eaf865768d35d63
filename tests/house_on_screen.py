"""A case of the two people that the fixture `work` knows, recorded through the services."""

from builders import FRIDAY, MONDAY, a_partner, a_partner_office, a_person, an_office

from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import new_swap, offices, people
from jobswap_desktop.services.workplace import Workplace


def a_case_on_file(work: Workplace) -> Swap:
    """Record that Mara Lindner and Jana Voss change places."""
    known = {person.id: person for person in people.all_people(work)}
    houses = {office.id: office for office in offices.all_offices(work)}
    command = new_swap.NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=known[a_person().id],
        partner=known[a_partner().id],
        home=houses[an_office().id],
        host=houses[a_partner_office().id],
        first_day=MONDAY,
        last_day=FRIDAY,
    )
    return new_swap.create(work, command).value
