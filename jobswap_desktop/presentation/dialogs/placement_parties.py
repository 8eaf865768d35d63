"""The three fields of a direction that name people and offices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person, split_name
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.presentation.models.lookups import OfficeLookup, PeopleLookup
from jobswap_desktop.presentation.widgets.lookup_field import LookupField
from jobswap_desktop.services import offices, people
from jobswap_desktop.services.workplace import Workplace


class PlacementParties(QObject):
    """Knows whom the fields of a direction mean.

    A visitor who is known by nobody yet is a new person of the office that sends them; an office
    has to be known. An empty `home` says that nobody sends the visitor.

    Attributes:
        changed: one of the fields means somebody else now.
    """

    changed = Signal()

    def __init__(
        self,
        work: Workplace,
        placement: Placement,
        visitor: LookupField,
        home: LookupField,
        host: LookupField,
    ) -> None:
        super().__init__(visitor)
        self._work = work
        self._settled: str = placement.visitor.id
        self._fields = {"visitor": visitor, "home": home, "host": host}
        everybody = people.legible_people(work).found
        everywhere = offices.legible_offices(work).found
        self._people: dict[str, Person] = {person.id: person for person in everybody}
        self._offices: dict[str, Office] = {office.id: office for office in everywhere}
        visitor.set_lookup(PeopleLookup(everybody, everybody))
        visitor.set_record(placement.visitor.id, placement.visitor.list_name)
        for field, office in ((home, placement.home), (host, placement.host)):
            field.set_lookup(OfficeLookup(everywhere, everywhere))
            field.set_record(office.id if office else "", office.name if office else "")
        visitor.settled.connect(self._visitor_settled)
        for field in (home, host):
            field.settled.connect(self.changed)
        self._new: Person | None = None

    def settle(self) -> None:
        """Take what stands in the fields for what it means."""
        for field in self._fields.values():
            field.settle()

    def visitor(self) -> Person | None:
        """Return the visitor, a new one if need be; None while the field is empty."""
        field = self._fields["visitor"]
        known = self._people.get(field.key())
        name = clean_name(field.text())
        if known is not None or not name:
            return known
        first, last = split_name(name)
        if self._new is None or (self._new.first_name, self._new.last_name) != (first, last):
            home = self.home()
            self._new = people.new_person(self._work, name, home.id if home else None)
        return self._new

    def home(self) -> Office | None:
        """Return the office that sends the visitor, if there is one."""
        return self._offices.get(self._fields["home"].key())

    def host(self) -> Office | None:
        """Return the office that receives the visitor; None while it is not known."""
        return self._offices.get(self._fields["host"].key())

    @property
    def is_without_home(self) -> bool:
        """Whether nobody sends the visitor."""
        return not self._fields["home"].text().strip()

    def problems(self, kind: SwapKind) -> tuple[Problem, ...]:
        """Return which fields name nobody, or an office that is not known."""
        found = []
        visitor = self.visitor()
        if visitor is None:
            found.append(Problem(code=ProblemCode.REQUIRED, field="visitor"))
        if self.is_without_home and kind is not SwapKind.INTERNSHIP:
            found.append(Problem(code=ProblemCode.REQUIRED, field="home"))
        if not self._fields["host"].text().strip():
            found.append(Problem(code=ProblemCode.REQUIRED, field="host"))
        for name, office in (("home", self.home()), ("host", self.host())):
            text = self._fields[name].text().strip()
            if text and office is None:
                unknown = Problem(code=ProblemCode.NOT_FOUND, field=name, values={"text": text})
                found.append(unknown)
        return tuple(found)

    def _visitor_settled(self) -> None:
        """Let the office of another known visitor be the one that sends them."""
        key = self._fields["visitor"].key()
        person = self._people.get(key)
        office = self._offices.get(person.office_id or "") if person else None
        # Once only: whoever chooses yet another office means it.
        if office is not None and key != self._settled:
            self._fields["home"].set_record(office.id, office.name)
        self._settled = key or self._settled
        self.changed.emit()
