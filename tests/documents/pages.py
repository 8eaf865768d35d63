"""Papers of the sample case, and their PDFs read back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

import builders
import pypdfium2  # type: ignore[import-untyped]  # it ships no types

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import DocumentId
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap

FIRST_REVISION = 3


def a_paper(
    swap: Swap,
    spec: PaperSpec,
    *,
    today: date = builders.TODAY,
    appointments: Iterable[Appointment] = (),
    draft: bool = False,
) -> Paper:
    """Return the paper of `spec` in its third revision."""
    document = Document(
        id=DocumentId("document-1"),
        swap_id=swap.id,
        kind=spec.kind,
        number=spec.number,
        revision=FIRST_REVISION,
        material_hash=swap.material_hash,
        printed_on=today,
        placement_id=spec.placement_id,
        participation_id=spec.participation_id,
        wording_version=1,
    )
    return Paper(
        document=document,
        swap=swap,
        today=today,
        clerk=builders.a_clerk(),
        appointments=tuple(appointments),
        draft=draft,
    )


def papers(
    swap: Swap,
    *kinds: DocumentKind,
    today: date = builders.TODAY,
    appointments: Iterable[Appointment] = (),
    draft: bool = False,
) -> list[Paper]:
    """Return the papers of `swap`, all of them or those of `kinds`, as the plan lists them."""
    found = tuple(appointments)
    return [
        a_paper(swap, spec, today=today, appointments=found, draft=draft)
        for spec in paper_plan(swap, today)
        if not kinds or spec.kind in kinds
    ]


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Open a PDF for reading."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        yield document
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of every page, blanks made plain and lines joined."""
    with opened(pdf) as document:
        return [
            " ".join(page.get_textpage().get_text_bounded().replace("\ufffe", "").split())
            for page in document
        ]


def text_of(pdf: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(page_texts(pdf))
