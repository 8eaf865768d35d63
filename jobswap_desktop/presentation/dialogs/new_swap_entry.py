"""What was typed for a new case, and the command it amounts to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person, split_name
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.presentation.dialogs.new_swap_words import FormKind
from jobswap_desktop.presentation.models.lookups import OfficeLookup, PeopleLookup
from jobswap_desktop.presentation.week_text import Stay
from jobswap_desktop.services import new_swap, offices, people
from jobswap_desktop.services.instruments import InstrumentQuery
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Named:
    """What stands in a field for a person or an office; without a key it is a new one."""

    key: str = ""
    text: str = ""

    @property
    def name(self) -> str:
        """The text in the form in which names are kept."""
        return clean_name(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Everything that was typed, field by field, as the clerk left it."""

    kind: FormKind = FormKind.MUTUAL
    own_person: Named = Named()
    counterpart: Named = Named()
    office: Named = Named()
    week: str = ""
    occasion: str = ""
    instrument: Instrument = Instrument.HOSPITATION
    as_draft: bool = False


class KnownParties:
    """The people and offices known when the form was opened.

    Attributes:
        own: the own office.
        unreadable: how many people and offices cannot be read, and are not known here.
    """

    def __init__(self, work: Workplace) -> None:
        self._work = work
        self.own = offices.own_office(work)
        known, everybody = offices.legible_offices(work), people.legible_people(work)
        self._offices: dict[str, Office] = {o.id: o for o in known.found}
        self._people: dict[str, Person] = {p.id: p for p in everybody.found}
        self.unreadable = known.unreadable + everybody.unreadable

    def person(self, key: str) -> Person | None:
        """Return a known person; None for a new one."""
        return self._people.get(key)

    def office_of(self, person: Person | None) -> Office | None:
        """Return the office a known person belongs to, if there is one."""
        return self._offices.get(person.office_id or "") if person else None

    def ours(self) -> PeopleLookup:
        """Return where people of the own office are looked up."""
        return PeopleLookup(*self._parted(is_ours=True))

    def others(self) -> PeopleLookup:
        """Return where people of other offices are looked up."""
        return PeopleLookup(*self._parted(is_ours=False))

    def other_offices(self) -> OfficeLookup:
        """Return where the other offices are looked up."""
        everyone = list(self._offices.values())
        return OfficeLookup([office for office in everyone if not office.is_own], everyone)

    def command(self, entry: Entry, stay: Stay) -> new_swap.NewSwap:
        """Return what the service is asked to record; what is missing stays empty in it."""
        kind = entry.kind
        own = self.own or offices.new_office(self._work, "")
        theirs = self._office(entry.office, own)
        is_nowhere = kind is FormKind.INTERNSHIP and not entry.office.name
        goes = kind.our_person_goes
        other = self._person(entry.counterpart, None if is_nowhere else theirs)
        return new_swap.NewSwap(
            kind=kind.swap_kind,
            visitor=self._person(entry.own_person, own) if goes else other,
            partner=other if kind is FormKind.MUTUAL else None,
            home=own if goes else None if is_nowhere else theirs,
            host=theirs if goes else own,
            first_day=stay.first,
            last_day=stay.last,
            instrument=entry.instrument,
            occasion=entry.occasion,
            as_draft=entry.as_draft,
        )

    def instrument_query(self, entry: Entry, stay: Stay | None) -> InstrumentQuery:
        """Return the question which instrument the first direction needs."""
        if stay is None:
            today = self._work.today()
            command = self.command(entry, Stay(today, today))
        else:
            command = self.command(entry, stay)
        is_named = bool(entry.office.name) or not entry.kind.our_person_goes
        return InstrumentQuery(
            visitor=command.visitor if command.visitor.last_name else None,
            home=command.home if command.home and command.home.name else None,
            host=command.host if is_named else None,
            first_day=stay.first if stay else None,
            last_day=stay.last if stay else None,
            is_mutual=entry.kind is FormKind.MUTUAL,
        )

    def _parted(self, *, is_ours: bool) -> tuple[list[Person], list[Person]]:
        own = self.own.id if self.own else None
        everybody = list(self._people.values())
        return [p for p in everybody if (p.office_id == own) is is_ours], everybody

    def _person(self, named: Named, office: Office | None) -> Person:
        known = self._people.get(named.key)
        return known or people.new_person(self._work, named.name, office.id if office else None)

    def _office(self, named: Named, own: Office) -> Office:
        known = self._offices.get(named.key)
        if known is not None:
            return known
        made = offices.new_office(self._work, named.name)
        # Its rules and holidays can be mended in its record; the neighbourhood is likely.
        return replace(made, land=own.land, regime=own.land.value)


def is_whole_name(named: Named) -> bool:
    """Whether a new person's name has a first and a last part."""
    return all(split_name(named.name))
