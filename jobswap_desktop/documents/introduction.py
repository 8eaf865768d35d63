"""Papers for introducing the program: what staff council and data protection officer ask for.

They speak of no case and of nobody who swaps. What they say is data: a wording file is the order
of its sections, each a text or one of the blocks below. All are samples that an office completes.
"""

from collections.abc import Callable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from reportlab.platypus import Flowable

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, note
from jobswap_desktop.documents.paper import IntroductionNote
from jobswap_desktop.documents.retention_text import period_text
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import TO_FILL_IN, employer
from jobswap_desktop.documents.wording import Entry, Facts, Wording
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Land
from jobswap_desktop.domain.people import Role

_FILES: Final = (
    "introduction_agreement",
    "introduction_record",
    "introduction_roles",
    "introduction_erasure",
    "introduction_threshold",
)
"""The agreement first, then what is enclosed with it, in the order in which it names them."""

_KNOWN: Final = frozenset({FEDERAL_REGIME, Land.NW.value})
_HALVES: Final = (0.5, 0.5)
_NARROW: Final = (0.26, 0.74)
_CRITERIA: Final = (0.27, 0.53, 0.2)
_YES_OR_NO: Final = "ja / nein"

_Block = Callable[[Wording, IntroductionNote], list[Flowable]]


def sheets(held: IntroductionNote) -> tuple[Sheet, ...]:
    """Return the papers in the order in which they are handed over."""
    return tuple(_sheet(name, held) for name in _FILES)


def _sheet(name: str, held: IntroductionNote) -> Sheet:
    regime = held.office.regime if held.office.regime in _KNOWN else "other"
    facts = Facts(
        values={"own_office": employer(held.office) or TO_FILL_IN, "day": german.day(held.today)},
        conditions={"regime": frozenset({regime})},
    )
    wording = Wording(resources.toml(f"wording/{name}.toml"), facts)
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
    ]
    sections = [_section(entry, wording, held) for entry in wording.entries("section")]
    # Places to sign never stand on a page of their own.
    story += chain.from_iterable(sections[:-2])
    story.append(blocks.together(*chain.from_iterable(sections[-2:])))
    return note(held.office, title, wording.text("foot"), story)


def _section(section: Entry, wording: Wording, held: IntroductionNote) -> list[Flowable]:
    heading = [paragraph(section.label, text.HEADING)] if section.label else []
    if not section.block:
        return [*heading, paragraph(section.text)]
    return [*heading, *_BLOCKS[section.block](wording, held)]


def _facts(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    return [grids.entries([(fact.label, fact.text) for fact in wording.entries("fact")])]


def _periods(wording: Wording, held: IntroductionNote) -> list[Flowable]:
    rows = [
        (f"{rule.label}: {rule.records}", f"{period_text(rule)}; {rule.reason}")
        for rule in held.periods
    ]
    return [grids.ruled((wording.text("kept"), wording.text("period")), rows, _HALVES)]


def _roles(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    rows = [(entry.label, entry.text) for entry in wording.entries("role")]
    return [grids.ruled((wording.text("role"), wording.text("may")), rows, _NARROW)]


def _assigned(_wording: Wording, held: IntroductionNote) -> list[Flowable]:
    return [
        grids.entries([(term(role), "\n".join(held.assigned.get(role, ()))) for role in _SHOWN])
    ]


def _criteria(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    heads = [wording.text(name) for name in ("criterion", "finding", "agreed")]
    rows = [(entry.label, entry.text, _YES_OR_NO) for entry in wording.entries("criterion")]
    return [grids.ruled(heads, rows, _CRITERIA)]


def _steps(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    steps = enumerate(wording.entries("step"), start=1)
    return [blocks.numbered(number, step.text) for number, step in steps]


def _result(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    return [blocks.choice(entry.text, lines=entry.lines) for entry in wording.entries("result")]


def _signatures(wording: Wording, _held: IntroductionNote) -> list[Flowable]:
    places = [Signatory(heading=entry.label) for entry in wording.entries("signatory")]
    return [blocks.gap(5), blocks.signatures(places)]


_SHOWN: Final = (Role.ADMINISTRATOR, Role.HR_CLERK, Role.STAFF_COUNCIL, Role.READER)
_BLOCKS: Final[Mapping[str, _Block]] = MappingProxyType(
    {
        "facts": _facts,
        "periods": _periods,
        "roles": _roles,
        "assigned": _assigned,
        "criteria": _criteria,
        "steps": _steps,
        "result": _result,
        "signatures": _signatures,
    }
)
