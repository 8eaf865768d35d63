"""What a partner's proposal changes in a case that is known here, field by field.

Each office looks after its own: a proposal changes what both agree on (period, instrument), what
the partner says of its own visitor, and what it says of its own house. Of our visitor and our
house it can only say something else, which is told and not taken.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from types import MappingProxyType
from typing import Any, Final

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import NewId, OfficeId, PersonId, PlacementId
from jobswap_desktop.domain.partner_file import PartnerCase, named_person, shared_person
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap

_BOTH, _HOME, _HOST = "both", "home", "host"
_OWNERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "first_day": _BOTH,
        "last_day": _BOTH,
        "instrument": _BOTH,
        "place": _HOST,
        "host_unit": _HOST,
        "contact": _HOST,
        "contact_telephone": _HOST,
        "first_time": _HOST,
        "learning_goals": _HOME,
        "data_sharing_consent_on": _HOME,
    }
)
"""Who says what holds of a stay: both offices, the one that sends, the one that receives."""
_NAMES: Final = ("title", "first_name", "last_name")
_REACHED_AT: Final = ("function", "unit", "telephone", "email")
_MATERIAL: Final = frozenset(
    {"first_day", "last_day", "instrument", "place", "visitor_id", *_NAMES}
)
_NOT_SHARED: Final = frozenset({"data_sharing_consent_on"})
"""Of our own visitor the partner is not told it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field in which the proposal differs: `field` as the trail names it, both values as text.

    Days and times are in ISO form, coded values are codes. `is_taken` is False where the field is
    ours to say; `is_material` where it is part of what the hash covers.
    """

    placement_id: PlacementId
    visitor: str
    field: str
    ours: str
    theirs: str
    is_taken: bool
    is_material: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The case with the proposal taken in, what differs, and the partner's people to be saved."""

    after: Swap
    changes: tuple[FieldChange, ...]
    people: tuple[Person, ...] = ()

    @property
    def is_partial(self) -> bool:
        """Whether something that was agreed on stays as it is here."""
        return any(each.is_material and not each.is_taken for each in self.changes)


def is_same_person(one: Person, other: Person) -> bool:
    """Whether two offices speak of one person: the same name or the same address at work."""
    names = [fold(f"{each.first_name} {each.last_name}") for each in (one, other)]
    addresses = [fold(each.email) for each in (one, other)]
    return names[0] == names[1] or (addresses[0] == addresses[1] != "")


def counterpart(case: PartnerCase, placement: Placement, own_id: OfficeId) -> Placement | None:
    """Return the stay of the file that goes the same way as `placement` goes here."""
    comes_to_us = placement.host.id == own_id
    wanted_host = case.recipient if comes_to_us else case.sender
    return next(
        (
            each
            for each in case.placements
            if each.host == wanted_host and (each.home is None) == (placement.home is None)
        ),
        None,
    )


def merged(
    swap: Swap, case: PartnerCase, own_id: OfficeId, known: Iterable[Person], new_id: NewId
) -> Merged:
    """Return `swap` with what the proposal says, which has a counterpart to each of its stays.

    `known` are the people recorded here. Nothing is checked: see `Swap.problems`.
    """
    everybody = tuple(known)
    stays: list[Placement] = []
    changes: list[FieldChange] = []
    people: list[Person] = []
    for placement in swap.placements:
        theirs = counterpart(case, placement, own_id)
        if theirs is None:
            raise KeyError(placement.id)
        stay = _Stay(placement, theirs, own_id)
        visitor = stay.visitor(everybody, new_id)
        changes += stay.changes(visitor)
        if visitor != placement.visitor:
            people.append(visitor)
        stays.append(stay.taken(visitor))
    after = replace(
        swap,
        placements=tuple(stays),
        partner_reference=swap.partner_reference or case.reference,
    )
    # Somebody known here who is in the case for the first time is saved already.
    recorded = set(everybody)
    return Merged(
        after=after,
        changes=tuple(changes),
        people=tuple(person for person in people if person not in recorded),
    )


class _Stay:
    """One stay as it is here and as the partner has it."""

    def __init__(self, ours: Placement, theirs: Placement, own_id: OfficeId) -> None:
        self._ours, self._theirs = ours, theirs
        self._is_our_guest = ours.home is None or ours.home.id == own_id
        self._is_our_house = ours.host.id == own_id

    def _is_ours(self, owner: str) -> bool:
        return {
            _BOTH: False,
            _HOME: self._is_our_guest,
            _HOST: self._is_our_house,
        }[owner]

    def visitor(self, known: tuple[Person, ...], new_id: NewId) -> Person:
        """Return who goes: ours as recorded, the partner's as the partner has them."""
        ours, theirs = self._ours.visitor, self._theirs.visitor
        if self._is_our_guest:
            return ours
        if is_same_person(ours, theirs):
            return with_particulars(ours, theirs)
        return partner_person(theirs, ours.office_id, known, new_id)

    def taken(self, visitor: Person) -> Placement:
        """Return the stay with what is the partner's to say."""
        said = {
            name: getattr(self._theirs, name)
            for name, owner in _OWNERS.items()
            if not self._is_ours(owner)
        }
        return replace(self._ours, visitor=visitor, **said)

    def changes(self, visitor: Person) -> Iterator[FieldChange]:
        """Yield what differs, whether or not it is taken."""
        ours, theirs = self._ours, self._theirs
        if not is_same_person(ours.visitor, theirs.visitor):
            names = (ours.visitor.full_name, theirs.visitor.full_name)
            yield self._change("placement.visitor_id", *names, is_taken=not self._is_our_guest)
        elif not self._is_our_guest:
            for name in (*_NAMES, *_REACHED_AT):
                pair = (getattr(ours.visitor, name), getattr(visitor, name))
                if pair[0] != pair[1]:
                    yield self._change(f"person.{name}", *pair, is_taken=True)
        for name, owner in _OWNERS.items():
            is_ours = self._is_ours(owner)
            pair = (_text(getattr(ours, name)), _text(getattr(theirs, name)))
            if pair[0] != pair[1] and not (is_ours and name in _NOT_SHARED):
                yield self._change(f"placement.{name}", *pair, is_taken=not is_ours)

    def _change(self, field: str, ours: str, theirs: str, *, is_taken: bool) -> FieldChange:
        return FieldChange(
            placement_id=self._ours.id,
            visitor=self._ours.visitor.full_name,
            field=field,
            ours=ours,
            theirs=theirs,
            is_taken=is_taken,
            is_material=field.partition(".")[2] in _MATERIAL,
        )


def with_particulars(ours: Person, theirs: Person) -> Person:
    """Return the partner's person as the partner has them.

    What is kept here besides stays, and so does what the partner says nothing of.
    """
    names = {name: getattr(theirs, name) for name in _NAMES}
    told = {name: text for name in _REACHED_AT if (text := getattr(theirs, name))}
    return replace(ours, **names, **told)


def partner_person(
    theirs: Person, office_id: OfficeId | None, known: Iterable[Person], new_id: NewId
) -> Person:
    """Return somebody of the partner: as they are known in that office here, else a new record."""
    held = next(
        (each for each in known if each.office_id == office_id and is_same_person(each, theirs)),
        None,
    )
    if held is not None:
        return with_particulars(held, theirs)
    return replace(shared_person(theirs), id=PersonId(new_id()), office_id=office_id)


def own_person(
    theirs: Person, office_id: OfficeId | None, known: Iterable[Person], new_id: NewId
) -> Person:
    """Return somebody of ours whom the partner names: as recorded, else a new record of the name.

    What the partner says of them besides is not taken.
    """
    held = next(
        (each for each in known if each.office_id == office_id and is_same_person(each, theirs)),
        None,
    )
    if held is not None:
        return held
    return replace(named_person(theirs), id=PersonId(new_id()), office_id=office_id)


def with_details(placement: Placement, theirs: Placement) -> Placement:
    """Return a new stay with all that the partner proposes for it."""
    return replace(placement, **{name: getattr(theirs, name) for name in _OWNERS})


def _text(value: Any) -> str:  # noqa: ANN401 - a field of a stay
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return value.isoformat("minutes") if isinstance(value, time) else str(value)
