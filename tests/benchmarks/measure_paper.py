"""All documents of a case, and many declarations as one print job."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import builders
from stopwatch import median_ms

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import DocumentId
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.swap import Swap

_DECLARATIONS = 200


def figures(rounds: int) -> Iterator[dict[str, Any]]:
    """Yield the figures of the documents."""
    swap = builders.a_ready_swap()
    papers = [_paper(swap, spec) for spec in paper_plan(swap, builders.TODAY)]
    every = median_ms(lambda: [press.press([paper]) for paper in papers], rounds)
    yield {
        "name": f"all {len(papers)} documents of one case",
        "value": every / 1000,
        "unit": "s",
        "budget": 0.5,
    }
    yield {
        "name": f"the same {len(papers)} as one print job",
        "value": median_ms(lambda: press.press(papers), rounds) / 1000,
        "unit": "s",
        "budget": 0.5,
    }
    yield {
        "name": f"{_DECLARATIONS} declarations as one print job",
        "value": median_ms(lambda: declarations(_DECLARATIONS), 2) / 1000,
        "unit": "s",
        "budget": 4,
    }


def against_others() -> Iterator[dict[str, Any]]:
    """Yield how long declarations take against other programs, where those are installed."""
    import measure_yardsticks

    yield from measure_yardsticks.figures(declarations(1), declarations, _DECLARATIONS)


def declarations(count: int) -> bytes:
    """Return declarations as one print job."""
    swap = builders.a_ready_swap()
    plan = paper_plan(swap, builders.TODAY)
    nda = _paper(swap, next(spec for spec in plan if spec.kind is DocumentKind.NDA))
    number = nda.document.number
    return press.press(
        [replace(nda, document=replace(nda.document, number=f"{number}{n}")) for n in range(count)]
    )


def _paper(swap: Swap, spec: PaperSpec) -> Paper:
    document = Document(
        id=DocumentId(builders.new_id()),
        swap_id=swap.id,
        kind=spec.kind,
        number=spec.number,
        revision=1,
        material_hash=swap.material_hash,
        printed_on=builders.TODAY,
        placement_id=spec.placement_id,
        participation_id=spec.participation_id,
        wording_version=1,
    )
    return Paper(document=document, swap=swap, today=builders.TODAY, clerk=builders.a_clerk())
