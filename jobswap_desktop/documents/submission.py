"""The letter by which an office informs, hears or asks one of its bodies."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, fonts, german, text
from jobswap_desktop.documents.layout import Address, Sheet, letter
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import (
    TO_FILL_IN,
    employer,
    legal_form,
    movement,
    participation_facts,
    stays_of,
)
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Placement

_LABEL_WIDTH = 35 * mm
_NAME_LINES = 3
_ADDRESS_SIZE, _ADDRESS_ROOM = 10, 80 * mm


def sheet(paper: Paper) -> Sheet:
    """Return the letter to the body the paper's participation names.

    It bears what the body needs and nothing else: no birth date, private address, pay group,
    health or appraisal, nor what the other office's bodies said.
    """
    wording = Wording.of(paper, participation_facts(paper))
    office = paper.swap.office(paper.participation.office_id)
    story: list[Flowable] = [
        paragraph(f"{wording.text('act')}\n{wording.text('subject')}", text.SUBJECT),
        paragraph(wording.text("salutation")),
        paragraph(wording.text("measure")),
        _stays(paper, office),
        blocks.facts(_measure(paper, wording), label_width=_LABEL_WIDTH),
    ]
    story += [
        blocks.together(
            paragraph(wording.text("request")),
            blocks.gap(1),
            paragraph(f"{wording.text('greeting')}\n{wording.text('capacity')}"),
            blocks.gap(9),
            *_signer(_clerk(paper, office), wording),
            paragraph(wording.text("enclosure"), text.SMALL),
        ),
    ]
    return letter(paper, wording.text("act"), _address(paper, office, wording), story)


def _address(paper: Paper, office: Office, wording: Wording) -> Address:
    addressee = wording.text("addressee")
    name, _ = fonts.wrapped(
        employer(office), fonts.REGULAR, _ADDRESS_SIZE, _ADDRESS_ROOM, _NAME_LINES
    )
    reference = ("Aktenzeichen", paper.swap.reference)
    if office.id == paper.own_office.id:
        reference = ("Mein Zeichen", paper.swap.reference)
    elif paper.swap.partner_reference:
        reference = ("Mein Zeichen", paper.swap.partner_reference)
    return Address(
        sender=office,
        recipient=(addressee, *name, *office.address_lines),
        information=[
            (label, value)
            for label, value in (
                reference,
                ("Auskunft erteilt", _clerk(paper, office) or TO_FILL_IN),
                ("Telefon", office.telephone),
                ("E-Mail", office.email),
                ("Datum", german.day(paper.today)),
            )
            if value
        ],
    )


def _clerk(paper: Paper, office: Office) -> str:
    """Return who signs: the clerk at the own office, nobody known at the partner's."""
    return paper.clerk.name if office.id == paper.own_office.id else ""


def _signer(clerk: str, wording: Wording) -> list[Flowable]:
    """Return the name of who signs, or a line to write it on."""
    if clerk:
        return [paragraph(clerk)]
    return [paragraph(f"{TO_FILL_IN * 2}\n{wording.text('signer')}", text.SMALL)]


def _stays(paper: Paper, office: Office) -> Flowable:
    own_first = sorted(stays_of(paper), key=lambda stay: movement(stay, office) != "leaves")
    return blocks.comparison(
        [
            ("Person", [stay.visitor.full_name.strip() or TO_FILL_IN for stay in own_first]),
            ("Funktion und Bereich", [_function(stay) for stay in own_first]),
            ("Statusgruppe", [_status(stay) for stay in own_first]),
            ("Abgebende Stelle", [employer(stay.home) for stay in own_first]),
            ("Aufnehmende Stelle", [employer(stay.host) for stay in own_first]),
            ("Einsatz", [_where(stay) for stay in own_first]),
            (
                "Zeitraum",
                [german.period_with_week(stay.first_day, stay.last_day) for stay in own_first],
            ),
            ("Rechtsform", [legal_form(paper.swap, stay) for stay in own_first]),
        ],
        heads=[
            "Aus unserer Dienststelle" if movement(stay, office) == "leaves" else "Zu Gast bei uns"
            for stay in own_first
        ],
        label_width=_LABEL_WIDTH,
    )


def _status(stay: Placement) -> str:
    group = stay.visitor.status_group
    # Nothing is asserted that nobody has said; the line is filled in by hand.
    status = TO_FILL_IN if group is StatusGroup.UNKNOWN else term(group)
    if not stay.visitor.weekly_minutes:
        return status
    return f"{status}, {german.hours(stay.visitor.weekly_minutes)} Stunden in der Woche"


def _function(stay: Placement) -> str:
    return ", ".join(part for part in (stay.visitor.function, stay.visitor.unit) if part)


def _where(stay: Placement) -> str:
    return ", ".join(part for part in (stay.host_unit, stay.place) if part)


def _measure(paper: Paper, wording: Wording) -> list[tuple[str, str]]:
    held = paper.participation
    return [
        ("Zweck", wording.text("purpose")),
        ("Rechtsgrundlage", wording.text("basis")),
        ("Auswirkungen", wording.text("effects")),
        ("Kosten", wording.text("costs")),
        ("Ebenfalls beteiligt", _others(paper)),
        ("Rückantwort erbeten", wording.text("due")),
        ("Eilbedürftig", held.urgent_reason if held.urgent else ""),
    ]


def _others(paper: Paper) -> str:
    held = paper.participation
    return german.enumeration(
        [
            term(other.body)
            for other in paper.swap.participations
            if other.office_id == held.office_id
            and other.id != held.id
            and other.state is not ParticipationState.NOT_REQUIRED
        ]
    )
