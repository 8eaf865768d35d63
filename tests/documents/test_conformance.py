"""No paper fails a rule of PDF/UA-1 or PDF/A-2a, whatever is written in the case."""

from collections.abc import Callable
from io import BytesIO

import builders
import pikepdf
import pytest
from documents import conformance
from documents.cases import Case, Data, a_case, cases
from documents.erasures import an_erasure
from documents.pages import page_texts, papers
from documents.reader import Reader

from jobswap_desktop.documents import press
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.swap import SwapKind

MUTUAL = a_case(SwapKind.MUTUAL, Data.SHORT)


# The rest differ by fewer papers; `conformance.py` proves all of them.
PROVED = [
    case for case in cases() if case.name.startswith("mutual") or Data.HOSTILE.value in case.name
]


@pytest.mark.parametrize("case", PROVED, ids=[case.name for case in PROVED])
def test_no_paper_fails_a_rule(case: Case) -> None:
    found = {
        name: wrong
        for name, paper in case.papers()
        if (wrong := list(conformance.faults(press.press_one(paper))))
    }
    assert found == {}


@pytest.mark.parametrize("data", Data)
def test_no_history_fails_a_rule(data: Data) -> None:
    history = a_case(SwapKind.MUTUAL, data).history()
    assert list(conformance.faults(press.press_history(history))) == []


@pytest.mark.parametrize("data", Data)
def test_no_record_of_an_erasure_fails_a_rule(data: Data) -> None:
    case = a_case(SwapKind.MUTUAL, data)
    record = an_erasure(case.swap, case.clerk)
    assert list(conformance.faults(press.press_erasure(record))) == []


@pytest.mark.parametrize("data", Data)
def test_no_statistics_fail_a_rule(data: Data) -> None:
    note = a_case(SwapKind.MUTUAL, data).statistics()
    assert list(conformance.faults(press.press_statistics(note))) == []


@pytest.mark.parametrize("data", Data)
def test_no_key_sheet_fails_a_rule(data: Data) -> None:
    sheet = a_case(SwapKind.MUTUAL, data).key_sheet()
    assert list(conformance.faults(press.press_key(sheet))) == []


def test_print_job_of_all_papers_fails_no_rule() -> None:
    job = press.press([paper for _, paper in MUTUAL.papers()])
    assert list(conformance.faults(job)) == []


def test_cases_are_proved_over_every_kind_of_paper() -> None:
    planned = {paper.document.kind for case in cases() for _, paper in case.papers()}
    assert planned == set(DocumentKind)


def declaration() -> bytes:
    return press.press_one(papers(builders.a_ready_swap(), DocumentKind.NDA)[0])


def test_declaration_is_read_as_it_is_printed() -> None:
    pdf = declaration()
    reader = Reader(pdf)
    said = reader.text()
    printed = " ".join(page_texts(pdf))
    assert said.startswith(
        "Verschwiegenheitserklärung gegenüber der aufnehmenden Stelle Gastperson"
    )
    for node in reader.nodes("P", "H1", "H2", "LBody", "Lbl"):
        assert reader.text(node).replace(" ", "") in printed.replace(" ", "")
    first, last = said.index("Ort, Datum Mara Lindner"), said.index("Für die aufnehmende Stelle")
    assert first < last
    assert [node.alt for node in reader.nodes("Form")] == [
        "Unterschrift: Gastperson, Mara Lindner",
        "Unterschrift: Für die aufnehmende Stelle gegengezeichnet",
    ]
    reader.close()


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    stream = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        change(document)
        document.save(stream)
    return stream.getvalue()


def without_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_an_element(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.K.K[0]


def with_turned_order(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K.K
    first, second = kids[0], kids[1]
    kids[0], kids[1] = second, first


def without_a_cell(pdf: pikepdf.Pdf) -> None:
    table = next(kid for kid in pdf.Root.StructTreeRoot.K.K if kid.S == "/Table")
    del table.K[0].K[-1]


def with_a_skipped_heading(pdf: pikepdf.Pdf) -> None:
    next(kid for kid in pdf.Root.StructTreeRoot.K.K if kid.S == "/H2").S = pikepdf.Name.H3


def without_a_widget(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj.Annots[0]


def with_loose_words(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def with_a_letter_unknown(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        font.ToUnicode.write(b"")


SPOILT: dict[Callable[[pikepdf.Pdf], None], tuple[str, ...]] = {
    without_tree: ("ua1", "2a", conformance.OWN),
    without_language: ("ua1", conformance.OWN),
    without_an_element: (conformance.OWN,),
    with_turned_order: (conformance.OWN,),
    without_a_cell: (conformance.OWN,),
    with_a_skipped_heading: ("ua1", conformance.OWN),
    without_a_widget: (conformance.OWN,),
    with_loose_words: ("ua1", conformance.OWN),
    with_a_letter_unknown: (conformance.OWN,),
}


@pytest.mark.parametrize("spoil", SPOILT, ids=[spoil.__name__ for spoil in SPOILT])
def test_what_is_spoilt_is_found(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    found = list(conformance.faults(changed(declaration(), spoil)))
    assert set(SPOILT[spoil]) <= {profile for profile, _ in found}, found
