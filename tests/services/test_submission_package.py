"""The sealed package: what is in it, who can open it, what is recorded."""

from dataclasses import replace
from datetime import date

import builders
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from documents.pages import text_of
from house import House
from stuffed import MARK, OWN, keep_stuffed

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.passphrase import PassphraseStrength, strength
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import cases, submission_package
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace

WORDS = "Grüne Äpfel am Montag"
_S = ParticipationState


@pytest.fixture
def work(house: House) -> Workplace:
    return house.on(builders.TODAY)


def unlocked(data: bytes, passphrase: str) -> str:
    document = pypdfium2.PdfDocument(data, password=passphrase)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_it_holds_submission_reply_slip_and_the_enclosures_chosen(
    house: House, work: Workplace
) -> None:
    keep_stuffed(house, state=_S.DRAFT, sent_on=None, received_on=None)
    offered = submission_package.offer(work, OWN)
    assert [(each.number, each.is_needed) for each in offered.items] == [
        ("11.2-JT-2022-004-BT-A-PR", True),
        ("11.2-JT-2022-004-RA-A-PR", True),
        ("11.2-JT-2022-004-WP-A", False),
        ("11.2-JT-2022-004-WP-B", False),
    ]
    assert offered.can_submit
    plain = text_of(submission_package.make(work, OWN).data)
    assert "11.2-JT-2022-004-BT-A-PR" in plain
    assert "11.2-JT-2022-004-RA-A-PR" in plain
    assert "Teamkoordination" not in plain
    full = submission_package.make(work, OWN, {"11.2-JT-2022-004-WP-A"})
    assert "Teamkoordination" in text_of(full.data)
    assert full.name == "11.2-JT-2022-004-BT-A-PR-Paket.pdf"


def test_no_private_word_is_in_it(house: House, work: Workplace) -> None:
    keep_stuffed(house)
    offered = submission_package.offer(work, OWN)
    everything = {each.number for each in offered.items}
    package = submission_package.make(work, OWN, everything)
    assert MARK not in text_of(package.data)
    assert MARK.encode() not in package.data
    assert MARK not in repr(offered)


def test_sealed_it_opens_with_its_passphrase_alone(house: House, work: Workplace) -> None:
    keep_stuffed(house)
    package = submission_package.make(work, OWN, (), WORDS)
    assert package.is_sealed
    assert "Mara Lindner" in unlocked(package.data, WORDS)
    for wrong in ("", "Grüne Äpfel am Dienstag", WORDS.upper()):
        with pytest.raises(pypdfium2.PdfiumError):
            unlocked(package.data, wrong)
    assert b"/AESV3" in package.data
    assert b"/R 6" in package.data
    assert b"Lindner" not in package.data


def test_a_passphrase_typed_with_separate_marks_is_the_same(house: House, work: Workplace) -> None:
    keep_stuffed(house)
    apart = WORDS.replace("ü", "u\u0308").replace("Ä", "A\u0308")
    package = submission_package.make(work, OWN, (), apart)
    assert "Mara Lindner" in unlocked(package.data, WORDS)


def test_a_short_passphrase_is_refused(house: House, work: Workplace) -> None:
    keep_stuffed(house)
    with pytest.raises(DomainError) as error:
        submission_package.make(work, OWN, (), "kurz")
    assert [(p.code, p.field) for p in error.value.problems] == [
        (ProblemCode.PASSPHRASE_SHORT, "passphrase")
    ]


def test_that_it_left_is_recorded_and_stays(house: House, work: Workplace) -> None:
    swap = keep_stuffed(house, state=_S.DRAFT, sent_on=None, received_on=None)
    package = submission_package.make(work, OWN, (), WORDS)
    outcome = submission_package.record(work, package, builders.TODAY)
    held = next(p for p in outcome.value.participations if p.id == OWN)
    assert (held.state, held.received_on) == (_S.SUBMITTED, builders.TODAY)
    history = cases.history(work, swap.id)
    assert [each.action for each in history[:2]] == [Action.DOCUMENTS_PRINTED, Action.EXPORTED]
    assert history[1].subject == package.name
    assert not any(WORDS in repr(each) for each in history)
    assert outcome.undo is not None
    undo(work, outcome.undo)
    again = cases.view(work, swap.id).swap
    assert next(p for p in again.participations if p.id == OWN).state is _S.DRAFT
    # What has left the house cannot be called back by undoing.
    assert Action.EXPORTED in [each.action for each in cases.history(work, swap.id)]


def test_without_a_day_it_is_not_submitted(house: House, work: Workplace) -> None:
    keep_stuffed(house, state=_S.DRAFT, sent_on=None, received_on=None)
    outcome = submission_package.record(work, submission_package.make(work, OWN), None)
    assert next(p for p in outcome.value.participations if p.id == OWN).state is _S.DRAFT


def test_a_day_to_come_is_refused_before_anything_is_recorded(
    house: House, work: Workplace
) -> None:
    swap = keep_stuffed(house)
    before = len(cases.history(work, swap.id))
    package = submission_package.make(work, OWN)
    with pytest.raises(DomainError):
        submission_package.record(work, package, date(2022, 2, 2))
    assert len(cases.history(work, swap.id)) == before


def test_only_the_hr_office_makes_packages(house: House, work: Workplace) -> None:
    keep_stuffed(house)
    for role in set(Role) - {Role.HR_CLERK}:
        other = replace(work, actor=builders.a_clerk(role=role, office_id=house.own.id))
        with pytest.raises(DomainError):
            submission_package.make(other, OWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", PassphraseStrength.SHORT),
        ("1234567", PassphraseStrength.SHORT),
        ("Sommer22", PassphraseStrength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", PassphraseStrength.WEAK),
        ("Birne Montag Hafen", PassphraseStrength.GOOD),
        ("Birne Montag Hafen Leuchte", PassphraseStrength.STRONG),
    ],
)
def test_strength_is_judged_by_length_and_variety(text: str, expected: PassphraseStrength) -> None:
    assert strength(text) is expected
