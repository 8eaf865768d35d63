"""What the printed wording may speak of: placeholders and conditions of a case.

Placeholders of every document:
    reference, partner_reference: the file references. today: the day of the paper.
    own_office: the office that prints. visitors: all visitors. period: first to last day of all.
    week_plan: the number of the week plan.
Placeholders of the direction the document is for (the first one where it is for the case):
    visitor, visitor_function, visitor_unit, home, host (the employers), host_office, host_unit,
    contact, place, first_day, last_day, stay (period with its week), instrument.
Placeholders of a submission and its reply slip:
    office (that informs its body), body, due (last day, with weekday), law, slip (its number).

Conditions: kind, instrument, status_group, home ("office" or "none"), host ("public" or
"private"); for a submission and its slip also body, participation, basis ("named" or "unnamed"),
period ("law", "house" or "none") and movement ("leaves", "arrives"); for what tells a visitor of
their data also source ("person" or "partner"), regime ("BUND" or "land") and authority (the
Land, "other" where none is known); for the consent to photographs also age ("under_18", "of_age").
"""

from collections.abc import Mapping
from datetime import date

from jobswap_desktop.documents import german, terms
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.wording import Facts
from jobswap_desktop.domain.documents import DocumentKind, document_number
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Office
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.workdays import last_day

TO_FILL_IN = "____________________"
"""Stands where the case has no value yet, to be filled in by hand."""

_NOT_YET_SENT = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})
_UNCHECKED = "memory"
_KNOWN_AUTHORITIES = frozenset({"NW"})


def employer(office: Office | None) -> str:
    """Return the legal name of an office's employer."""
    return (office.employer or office.name) if office else ""


def case_facts(paper: Paper) -> Facts:
    """Return what the wording of a document of the case, or of one direction, may speak of."""
    swap, placement = paper.swap, paper.placement
    values = {
        "reference": swap.reference,
        "partner_reference": swap.partner_reference,
        "today": german.long_day(paper.today),
        "own_office": _filled(employer(paper.own_office)),
        "visitors": german.enumeration([_filled(p.visitor.full_name) for p in swap.placements]),
        "period": german.period(swap.first_day, swap.last_day),
        "week_plan": document_number(swap.reference, DocumentKind.WEEK_PLAN),
    }
    direction = {
        "visitor": placement.visitor.full_name,
        "visitor_function": placement.visitor.function,
        "visitor_unit": placement.visitor.unit,
        "home": employer(placement.home),
        "host": employer(placement.host),
        "host_office": placement.host.name,
        "host_unit": placement.host_unit,
        "contact": placement.contact,
        "place": placement.place,
        "first_day": german.day(placement.first_day),
        "last_day": german.day(placement.last_day),
        "stay": german.period_with_week(placement.first_day, placement.last_day),
        "instrument": terms.term(placement.instrument),
    }
    filled = {name: _filled(value) for name, value in direction.items()}
    return Facts(values=values | filled, conditions=_conditions(paper))


def informing_facts(paper: Paper, facts: Facts) -> Facts:
    """Return `facts` with what decides how a visitor is told of the use of their data."""
    own, home = paper.own_office, paper.placement.home
    conditions = {
        "source": "person" if home is None or home.id == own.id else "partner",
        "regime": own.regime if own.regime == FEDERAL_REGIME else "land",
        "authority": own.regime if own.regime in _KNOWN_AUTHORITIES else "other",
    }
    also = {key: frozenset({value}) for key, value in conditions.items()}
    return Facts(values=facts.values, conditions={**facts.conditions, **also})


def legal_form(swap: Swap, placement: Placement) -> str:
    """Return what a stay is by law: an internship, or the instrument of the employer."""
    is_internship = swap.kind is SwapKind.INTERNSHIP
    return terms.term(swap.kind if is_internship else placement.instrument)


def parties(placement: Placement) -> list[tuple[str, str]]:
    """Return the rows of who declares what to whom; without a name there is a line to fill in."""
    visitor = placement.visitor
    name = _filled(visitor.full_name)
    return [
        ("Gastperson", f"{name}, {visitor.function}" if visitor.function else name),
        ("Beschäftigt bei", employer(placement.home)),
        ("Aufnehmende Stelle", _filled(employer(placement.host))),
    ]


def stay_facts(paper: Paper) -> list[tuple[str, str]]:
    """Return the rows that head a paper on what one visitor did."""
    placement = paper.placement
    return [
        ("Aktenzeichen", paper.swap.reference),
        ("Gastperson", placement.visitor.full_name),
        ("Beschäftigt bei", employer(placement.home)),
        ("Aufnehmende Stelle", employer(placement.host)),
        ("Bereich", placement.host_unit),
        ("Zeitraum", german.period_with_week(placement.first_day, placement.until)),
        ("Begleitet von", placement.contact),
    ]


def _filled(value: str) -> str:
    return value.strip() or TO_FILL_IN


def _conditions(paper: Paper) -> Mapping[str, frozenset[str]]:
    placements = paper.placements
    return {
        "kind": frozenset({paper.swap.kind.value}),
        "instrument": frozenset(p.instrument.value for p in placements),
        "status_group": frozenset(p.visitor.status_group.value for p in placements),
        "home": frozenset("office" if p.home else "none" for p in placements),
        "host": frozenset("public" if p.host.is_public else "private" for p in placements),
    }


def participation_facts(paper: Paper) -> Facts:
    """Return what a submission and its reply slip may speak of."""
    held = paper.participation
    office = paper.swap.office(held.office_id)
    due = answer_due(paper)
    suffixes = paper.document.number.removeprefix(paper.swap.reference).split("-")[2:]
    case = case_facts(paper)
    values = {
        "office": employer(office),
        "body": terms.term(held.body),
        "due": german.weekday_day(due) if due else TO_FILL_IN,
        "law": held.rule.law,
        "slip": document_number(paper.swap.reference, DocumentKind.REPLY_SLIP, *suffixes),
    }
    conditions = {
        "body": frozenset({held.body.value}),
        "participation": frozenset({held.kind.value}),
        "basis": frozenset({"named" if _may_be_named(held) else "unnamed"}),
        "period": frozenset({_period_source(held, due)}),
        "movement": frozenset(movement(p, office) for p in stays_of(paper)),
    }
    return Facts(values={**case.values, **values}, conditions={**case.conditions, **conditions})


def stays_of(paper: Paper) -> tuple[Placement, ...]:
    """Return the directions that concern the office of the paper's participation."""
    office_id = paper.participation.office_id
    return tuple(p for p in paper.swap.placements if office_id in p.office_ids)


def movement(placement: Placement, office: Office) -> str:
    """Return "leaves" where the office's own person goes, "arrives" where a guest comes."""
    return "leaves" if placement.home and placement.home.id == office.id else "arrives"


def answer_due(paper: Paper) -> date | None:
    """Return the last day of the answer: the recorded one, else as if handed over that day.

    None where the rule sets no period.
    """
    held = paper.participation
    if held.state not in _NOT_YET_SENT:
        return held.due_on
    office = paper.swap.office(held.office_id)
    period = (held.rule.urgent_period if held.urgent else None) or held.rule.period
    if period is None:
        return None
    return last_day(paper.today, period, office.land.value, office.extra_holidays)


def unchecked_law(paper: Paper) -> str:
    """Return the law behind a submission where nobody has checked it yet, "" otherwise.

    Such a reference is not printed; the screen shows it with the request to check it.
    """
    return "" if _may_be_named(paper.participation) else paper.participation.rule.law


def _may_be_named(held: Participation) -> bool:
    checked = held.rule.is_verified or held.rule.verified != _UNCHECKED
    return bool(held.rule.law) and checked


def _period_source(held: Participation, due: date | None) -> str:
    if due is None:
        return "none"
    return "house" if held.rule.house_default else "law"
