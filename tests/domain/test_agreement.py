"""What was agreed and who has signed: the hash follows the material facts and nothing else."""

import hashlib
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import (
    TODAY,
    a_partner_office,
    a_person,
    a_placement,
    a_ready_swap,
    a_swap,
    an_approval,
    an_office,
    an_undertaking,
    signatures,
    the_other_placement,
    undertakings,
)

from jobswap_desktop.domain.agreement import ApprovalState, SigningCapacity, material_hash
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, PersonId, PlacementId, SwapId
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import Swap, SwapKind


def changed(**changes: Any) -> Swap:
    """Return the case with direction A changed."""
    return a_swap(placements=(a_placement(**changes), the_other_placement()))


# One line, so that the canonical text is seen as a whole.
CANONICAL = (
    '{"id":"swap-1","kind":"one_sided","placements":[{"first_day":"2022-02-21",'
    '"home":["office-a","Stadt Lindenfurt"],"host":["office-b","IT-Verbund Westtal"],'
    '"id":"placement-a","instrument":"hospitation","last_day":"2022-02-25",'
    '"place":"Talstraße 12, Raum 3.2","visitor":["person-a","Mara Lindner"]}]}'
)


def test_hash_is_over_canonical_text() -> None:
    expected = hashlib.sha256(CANONICAL.encode("utf-8")).hexdigest()
    assert material_hash(SwapId("swap-1"), "one_sided", (a_placement(),)) == expected


@pytest.mark.parametrize(
    "other",
    [
        a_swap(id=SwapId("swap-2")),
        a_swap(kind=SwapKind.ONE_SIDED),
        a_swap(placements=(a_placement(),)),
        a_swap(placements=(the_other_placement(), a_placement())),
        changed(id=PlacementId("placement-c")),
        changed(instrument=Instrument.ABORDNUNG),
        changed(first_day=date(2022, 2, 20)),
        changed(last_day=date(2022, 2, 26)),
        changed(place="Rathaus"),
        changed(home=None),
        changed(home=an_office(id=OfficeId("office-c"))),
        changed(home=an_office(name="Stadt Lindenfurt am See")),
        changed(host=a_partner_office(id=OfficeId("office-c"))),
        changed(host=a_partner_office(name="IT-Verbund Osttal")),
        changed(visitor=a_person(id=PersonId("person-c"))),
        changed(visitor=a_person(last_name="Lindner-Voss")),
        changed(visitor=a_person(title="Dr.")),
    ],
)
def test_material_fact_changes_the_hash(other: Swap) -> None:
    assert other.material_hash != a_swap().material_hash


@pytest.mark.parametrize(
    "other",
    [
        a_swap(
            reference="11.2-JT-2022-099",
            occasion="Netzwerktreffen",
            remark="eilt",
            responsible="Alex Kurz",
            deputy="Sam Lang",
            partner_reference="ITV 7/22",
            approvals=(),
            participations=(),
            version=9,
        ),
        changed(
            letter="X",
            host_unit="Leitung",
            contact="Niemand",
            contact_telephone="05222 1",
            first_time=None,
            learning_goals="andere",
            data_sharing_consent_on=None,
            certificate_on=TODAY,
            undertakings=undertakings(),
            version=3,
        ),
        changed(visitor=a_person(function="Amtsleitung", unit="Amt 10", email="m@x.de", version=2)),
        changed(host=a_partner_office(head_name="Neue Leitung", street="Weg 1", closures=())),
        replace(a_ready_swap(), version=7),
    ],
)
def test_nothing_else_changes_the_hash(other: Swap) -> None:
    assert other.material_hash == a_swap().material_hash


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spelling_of_the_same_letters_does_not_matter(form: Any) -> None:
    place = unicodedata.normalize(form, "Büro Łódź, Çağrı-Straße")
    assert changed(place=place).material_hash == (
        changed(place="Büro Łódź, Çağrı-Straße").material_hash
    )


def test_neighbouring_fields_do_not_run_together() -> None:
    one = changed(visitor=a_person(first_name="Mara", last_name="von Lindner"))
    other = changed(host=a_partner_office(name='IT","x'), place='", "')
    assert len({one.material_hash, other.material_hash, a_swap().material_hash}) == 3


def test_unsigned_lines_are_those_without_a_day() -> None:
    lines = signatures(None)
    signed = (replace(lines[0], signed_on=TODAY), *lines[1:])
    agreement = a_ready_swap().agreement
    assert agreement is not None
    assert agreement.unsigned == ()
    assert replace(agreement, signatures=signed).unsigned == lines[1:]


def test_line_is_signed_by_visitor_or_head_unless_a_name_says_otherwise() -> None:
    swap = a_ready_swap()
    lines = signatures()
    assert [swap.signer_name(line) for line in lines] == [
        *("Petra Sommer", "Holger Brandt"),
        *("Mara Lindner", "Jana Voss"),
    ]
    deputy = replace(lines[0], name="Ute Ernst", capacity=SigningCapacity.IN_VERTRETUNG)
    assert swap.signer_name(deputy) == "Ute Ernst"


def test_approval_is_decided_with_day_and_name() -> None:
    given = an_approval(state=ApprovalState.OPEN).decide(
        ApprovalState.GRANTED, TODAY, today=TODAY, by="Petra Sommer"
    )
    assert (given.state, given.decided_on, given.by) == (
        ApprovalState.GRANTED,
        TODAY,
        "Petra Sommer",
    )


@pytest.mark.parametrize(
    ("state", "on", "reasons", "code"),
    [
        (ApprovalState.GRANTED, date(2022, 2, 2), "", ProblemCode.DATE_IN_FUTURE),
        (ApprovalState.REFUSED, TODAY, "  ", ProblemCode.REASON_REQUIRED),
    ],
)
def test_decision_ahead_of_time_or_without_reasons_is_refused(
    state: ApprovalState, on: date, reasons: str, code: ProblemCode
) -> None:
    with pytest.raises(DomainError) as refused:
        an_approval().decide(state, on, today=TODAY, reasons=reasons)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_undertakings_are_no_part_of_the_agreement() -> None:
    other = changed(undertakings=(an_undertaking(),))
    assert other.material_hash == a_swap().material_hash
