"""The way of a signed original: every point × every step, its days, and where the paper stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product

import pytest
from builders import FRIDAY, TODAY, a_partner_office, a_swap, an_office

from jobswap_desktop.domain.agreement import Agreement, Signature
from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import Document, DocumentKind, PaperState
from jobswap_desktop.domain.due_days import DeadlineKind, OutPaper, paper_rows
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import (
    AgreementId,
    AttachmentId,
    DocumentId,
    PaperSignerId,
    SignatureId,
    SwapId,
)
from jobswap_desktop.domain.paper_signing import (
    NOT_SIGNED,
    SIGNED_BY,
    SIGNED_LINE_BY_LINE,
    expected_signers,
)
from jobswap_desktop.domain.paper_way import (
    STEPS,
    PaperSigner,
    SignerRole,
    came_back,
    settled,
    step,
    step_back,
)

P = PaperState
DAYS = {state: date(2022, 1, 10 + number) for number, state in enumerate(P)}
FIELDS = {
    P.HANDED_OVER: "handed_over_on",
    P.RETURNED: "returned_on",
    P.CHECKED: "checked_on",
    P.FILED: "filed_on",
}


def a_signer(state: PaperState = P.PRINTED, **changes: object) -> PaperSigner:
    reached = list(P)[1 : list(P).index(state) + 1]
    fields: dict[str, object] = {
        "id": PaperSignerId("signer"),
        "swap_id": SwapId("swap"),
        "document_id": DocumentId("paper"),
        "revision": 1,
        "role": SignerRole.VISITOR,
        "name": "Mara Lindner",
        **{FIELDS[each]: DAYS[each] for each in reached},
    }
    if P.RETURNED in reached:
        fields["form"] = Form.PAPER
    if state is P.FILED:
        fields["filed_at"] = "Ordner 3"
    return PaperSigner(**(fields | changes))  # type: ignore[arg-type]  # fields by name


def a_paper(kind: DocumentKind = DocumentKind.NDA, **changes: object) -> Document:
    fields: dict[str, object] = {
        "id": DocumentId("paper"),
        "swap_id": SwapId("swap"),
        "kind": kind,
        "number": "11.2-JT-2022-001-VE-A",
        "revision": 1,
        "material_hash": "0" * 64,
        "printed_on": DAYS[P.PRINTED],
    }
    return Document(**(fields | changes))  # type: ignore[arg-type]  # fields by name


@contextmanager
def refused(code: ProblemCode, field: str) -> Iterator[None]:
    with pytest.raises(DomainError, match=code.value) as caught:
        yield
    assert [problem.field for problem in caught.value.problems] == [field]


@pytest.mark.parametrize(("state", "to"), list(product(P, P)))
def test_every_step_from_every_point(state: PaperState, to: PaperState) -> None:
    signer = a_signer(state)

    def take() -> PaperSigner:
        return step(signer, to, TODAY, today=TODAY, form=Form.SCAN, filed_at="Ordner 4")

    if to not in STEPS[state]:
        with refused(ProblemCode.TRANSITION_NOT_ALLOWED, "to"):
            take()
        return
    after = take()
    assert after.state is to
    assert after.day_of(to) == TODAY
    # What was recorded before stays, and only the step's own facts are new.
    assert all(after.day_of(each) == signer.day_of(each) for each in P if each is not to)
    assert after.form == (Form.SCAN if to is P.RETURNED else signer.form)
    assert after.filed_at == ("Ordner 4" if to is P.FILED else "")
    assert step_back(after) == signer


def test_the_table_leads_forward_and_nothing_is_filed_that_is_not_back() -> None:
    order = list(P)
    for state, targets in STEPS.items():
        assert all(order.index(to) > order.index(state) for to in targets)
    assert {state for state, targets in STEPS.items() if P.FILED in targets} == {
        P.RETURNED,
        P.CHECKED,
    }


@pytest.mark.parametrize("state", [state for state in P if STEPS[state]])
def test_no_day_in_the_future_and_none_backwards(state: PaperState) -> None:
    for to in STEPS[state]:
        with refused(ProblemCode.DATE_IN_FUTURE, "on"):
            step(a_signer(state), to, date(2022, 2, 2), today=TODAY, filed_at="Ordner")
        if state is not P.PRINTED:
            with refused(ProblemCode.DATE_BACKWARDS, "on"):
                step(a_signer(state), to, date(2022, 1, 10), today=TODAY, filed_at="Ordner")


def test_filing_wants_a_place_and_only_printing_has_no_way_back() -> None:
    with refused(ProblemCode.REQUIRED, "filed_at"):
        step(a_signer(P.CHECKED), P.FILED, TODAY, today=TODAY, filed_at=" ")
    with refused(ProblemCode.TRANSITION_NOT_ALLOWED, "to"):
        step_back(a_signer())


@pytest.mark.parametrize("state", P)
def test_a_scan_brings_the_paper_back_once(state: PaperState) -> None:
    scan = AttachmentId("scan")
    after = came_back(a_signer(state), TODAY, Form.SCAN, scan)

    assert after.attachment_id == scan
    if state in {P.PRINTED, P.HANDED_OVER}:
        assert (after.state, after.returned_on, after.form) == (P.RETURNED, TODAY, Form.SCAN)
    else:
        # The original was here before: the scan lies beside it and changes no day.
        assert (after.state, after.returned_on, after.form) == (state, DAYS[P.RETURNED], Form.PAPER)


def test_nothing_comes_back_before_it_was_handed_over() -> None:
    with refused(ProblemCode.DATE_BACKWARDS, "on"):
        came_back(a_signer(P.HANDED_OVER), date(2022, 1, 10), Form.PAPER, None)


@pytest.mark.parametrize(("one", "other"), list(product(P, P)))
def test_the_paper_stands_where_the_last_of_its_signers_does(
    one: PaperState, other: PaperState
) -> None:
    signers = (a_signer(one), a_signer(other, id=PaperSignerId("other")))
    least = min((one, other), key=list(P).index)
    found = settled(a_paper(), signers)

    assert found.state is least
    assert found.filed_at == ("Ordner 3" if least is P.FILED else "")


def test_a_paper_has_the_last_day_of_its_signers_and_keeps_its_own_without() -> None:
    late = a_signer(P.RETURNED, id=PaperSignerId("other"), returned_on=date(2022, 1, 31))
    assert settled(a_paper(), (a_signer(P.FILED), late)).returned_on == date(2022, 1, 31)
    unsigned = a_paper(handed_over_on=TODAY)
    assert settled(unsigned, ()) == unsigned


def test_every_kind_of_paper_is_signed_or_not() -> None:
    tables = (set(SIGNED_BY), set(SIGNED_LINE_BY_LINE), set(NOT_SIGNED))
    known = set().union(*tables)
    assert sum(map(len, tables)) == len(known)
    assert known == {kind.value for kind in DocumentKind}


@pytest.mark.parametrize("kind", [DocumentKind.NDA, DocumentKind.DATA_PROTECTION])
def test_a_declaration_is_signed_by_its_visitor_and_its_host(kind: DocumentKind) -> None:
    swap = a_swap()
    paper = a_paper(kind, placement_id=swap.placements[1].id)
    visitor, host = expected_signers(swap, paper)

    assert (visitor.role, visitor.name) == (SignerRole.VISITOR, "Jana Voss")
    assert (host.role, host.office_id) == (SignerRole.HOST, an_office().id)
    assert visitor.id != host.id
    # Asked again it is the same row, and another revision has rows of its own.
    assert expected_signers(swap, paper) == (visitor, host)
    again = expected_signers(swap, a_paper(kind, placement_id=paper.placement_id, revision=2))
    assert {each.id for each in again}.isdisjoint({visitor.id, host.id})


def test_the_agreement_is_signed_line_by_line() -> None:
    swap = a_swap()
    lines = (
        Signature(id=SignatureId("line-a"), office_id=an_office().id, name="Petra Sommer"),
        Signature(id=SignatureId("line-b"), office_id=a_partner_office().id),
        Signature(id=SignatureId("line-c"), person_id=swap.placements[0].visitor.id),
    )
    agreement = Agreement(
        id=AgreementId("agreement"),
        revision=1,
        material_hash=swap.material_hash,
        created_on=TODAY,
        signatures=lines,
    )
    signed = a_swap(agreement=agreement)
    paper = a_paper(DocumentKind.AGREEMENT, material_hash=swap.material_hash)

    assert [(each.role, each.name) for each in expected_signers(signed, paper)] == [
        (SignerRole.HOME, "Petra Sommer"),
        (SignerRole.HOST, "Holger Brandt"),
        (SignerRole.VISITOR, "Mara Lindner"),
    ]
    # A paper of other particulars is not the one that has these lines.
    assert expected_signers(signed, a_paper(DocumentKind.AGREEMENT)) == ()
    assert expected_signers(signed, a_paper(DocumentKind.WEEK_PLAN)) == ()


def test_the_days_of_a_paper_recorded_before_hold_for_its_signers() -> None:
    swap = a_swap()
    paper = a_paper(placement_id=swap.placements[0].id, handed_over_on=TODAY)
    assert {each.state for each in expected_signers(swap, paper)} == {P.HANDED_OVER}


def test_out_is_what_was_handed_over_and_is_not_back() -> None:
    assert [state for state in P if a_signer(state).is_out] == [P.HANDED_OVER]
    # A body's answer has its own day, set by law.
    assert not a_signer(P.HANDED_OVER, role=SignerRole.BODY).is_out


def test_a_paper_is_asked_for_after_the_days_of_the_house_on_a_weekday() -> None:
    swap = a_swap(responsible="Kim Weber")
    friday = a_signer(P.HANDED_OVER, handed_over_on=date(2022, 1, 28))

    def due(signer: PaperSigner, days: int) -> date:
        out = OutPaper(document_id=DocumentId("paper"), kind=DocumentKind.NDA, signers=(signer,))
        (row,) = paper_rows(swap, (out,), days)
        assert (row.kind, row.name, row.office) == (DeadlineKind.PAPER, "nda", "Mara Lindner")
        assert (row.shown_from, row.responsible) == (row.due_on, "Kim Weber")
        return row.due_on

    assert due(friday, 7) == date(2022, 2, 4)
    assert due(friday, 8) == date(2022, 2, 7)
    reminded = a_signer(P.HANDED_OVER, reminded_on=FRIDAY)
    assert due(reminded, 3) == date(2022, 2, 28)
    assert due(a_signer(P.HANDED_OVER, remind_on=date(2022, 3, 1)), 3) == date(2022, 3, 1)
