"""Two employers with a database each agree on a case by partner files read from the disk."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import builders
import partner_offices
import pytest
from partner_offices import Employer, a_case, exchange_keys, two_employers

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import (
    FileProtection,
    PartnerAnswer,
    SenderVerdict,
)
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import (
    editing,
    partner_answering,
    partner_sending,
    partner_taking,
    partner_writing,
)
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.store import audit

WORDS, OTHER_WORDS = "vier Wörter am Telefon", "vier andere Wörter hier"
NEXT_MONDAY = builders.MONDAY + timedelta(days=7)
NEXT_FRIDAY = builders.FRIDAY + timedelta(days=7)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Employer, Employer]]:
    with two_employers(tmp_path) as found:
        yield found


def moved(employer: Employer, swap: Swap, first: date, last: date) -> Swap:
    """Let an employer move both stays, as a clerk does by hand."""
    for placement in swap.placements:
        details = editing.PlacementDetails(
            first_day=first,
            last_day=last,
            host_unit=placement.host_unit,
            contact=placement.contact,
            contact_telephone=placement.contact_telephone,
            place=placement.place,
            first_time=placement.first_time,
            learning_goals=placement.learning_goals,
            data_sharing_consent_on=placement.data_sharing_consent_on,
        )
        swap = editing.edit_placement(employer.work, swap.id, placement.id, details).value
    return swap


def days(swap: Swap) -> set[tuple[date, date]]:
    return {(each.first_day, each.last_day) for each in swap.placements}


def stay_of(swap: Swap, last_name: str) -> Placement:
    return next(each for each in swap.placements if each.visitor.last_name == last_name)


def opened_there(city: Employer, union: Employer, swap: Swap, proposal: Path) -> Swap:
    """Let the union take the city's proposal over, and look at what it has then."""
    # A new case, from somebody whose key was compared by telephone.
    preview = read_partner_file(union.work, proposal)
    assert preview.is_new
    assert preview.verdict is SenderVerdict.CONFIRMED
    taken = partner_taking.accept(union.work, preview).value
    assert taken.reference == "ITV-JT-2021-001"
    assert taken.partner_reference == swap.reference
    assert taken.material_hash != swap.material_hash, "its ids are its own"
    assert stay_of(taken, "Voss").visitor == union.person
    guest = stay_of(taken, "Lindner")
    told = (guest.visitor.function, guest.visitor.email)
    assert told == (city.person.function, city.person.email)
    assert guest.data_sharing_consent_on == partner_offices.DAY
    assert days(taken) == {(builders.MONDAY, builders.FRIDAY)}
    return taken


def answered(city: Employer, union: Employer, taken: Swap, path: Path) -> Swap:
    """Let the union answer and the city take the answer; return the city's case."""
    partner_answering.answer(union.work, taken.id, path)
    preview = read_partner_file(city.work, path)
    return partner_taking.take_answer(city.work, preview).value


def moved_and_proposed_again(
    city: Employer, union: Employer, taken: Swap, swap: Swap, path: Path
) -> Swap:
    """Let the city move the stays, and the union see it field by field and comment on it."""
    later = moved(city, swap, NEXT_MONDAY, NEXT_FRIDAY)
    outdated = partner_state(city.work, swap.id)
    assert outdated.agreed.standing is PartnerStanding.OUTDATED
    assert "seither geändert" in outdated.words
    assert partner_sending.propose(city.work, swap.id, path).value.content.revision == 2

    change = read_partner_file(union.work, path)
    assert change.swap is not None
    assert change.swap.id == taken.id
    assert {(each.field, each.ours, each.theirs) for each in change.changes} == {
        ("placement.first_day", "2022-02-21", "2022-02-28"),
        ("placement.last_day", "2022-02-25", "2022-03-04"),
    }
    partner_taking.accept(union.work, change, "Rosenmontag ist hier dienstfrei.")
    assert days(union.case(taken.id)) == {(NEXT_MONDAY, NEXT_FRIDAY)}
    return later


def test_two_employers_agree_by_files_alone(
    both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, union = both
    swap = a_case(city)
    exchange_keys(city, union)

    # The city proposes, encrypted to the union's key and signed with its own.
    proposal = tmp_path / "vorschlag.jobtausch"
    sent = partner_sending.propose(city.work, swap.id, proposal).value
    assert proposal.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert b"Lindner" not in proposal.read_bytes()
    waiting = partner_state(city.work, swap.id)
    assert waiting.agreed.standing is PartnerStanding.WAITING
    assert "die Antwort steht aus" in waiting.words

    taken = opened_there(city, union, swap, proposal)
    after = answered(city, union, taken, tmp_path / "antwort.jobtausch")
    assert after.partner_reference == taken.reference
    for state in (partner_state(city.work, swap.id), partner_state(union.work, taken.id)):
        assert state.agreed.standing is PartnerStanding.APPROVED
        assert state.agreed.approved == 1
        assert state.agreed.material_hash == swap.material_hash == sent.content.material_hash
        assert swap.material_hash[:10] in state.words

    later = moved_and_proposed_again(city, union, taken, after, tmp_path / "zwei.jobtausch")
    answered(city, union, taken, tmp_path / "antwort-2.jobtausch")

    # Both name the same revision and hash; nobody's database is in doubt.
    states = (partner_state(city.work, swap.id), partner_state(union.work, taken.id))
    assert {state.agreed.approved for state in states} == {2}
    assert {state.agreed.material_hash for state in states} == {later.material_hash}
    assert {state.agreed.standing for state in states} == {PartnerStanding.APPROVED}
    assert "Rosenmontag ist hier dienstfrei." in states[0].words
    for employer in both:
        assert audit.faults(employer.work.db) == ()
        assert check(employer.work, tmp_path).is_sound


def test_the_partner_proposes_back_and_the_first_office_finds_its_own_case(
    both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, union = both
    swap = a_case(city)
    exchange_keys(city, union)
    there = tmp_path / "hin.jobtausch"
    partner_sending.propose(city.work, swap.id, there)
    taken = partner_taking.accept(union.work, read_partner_file(union.work, there)).value
    mine = stay_of(taken, "Voss")
    editing.consent_to_share(union.work, taken.id, mine.id, partner_offices.DAY)

    moved(union, union.case(taken.id), NEXT_MONDAY, NEXT_FRIDAY)
    back = tmp_path / "zurück.jobtausch"
    partner_sending.propose(union.work, taken.id, back)
    preview = read_partner_file(city.work, back)

    assert preview.swap is not None
    assert preview.swap.id == swap.id
    person = {each.field for each in preview.changes if each.field.startswith("person.")}
    assert person == {"person.function", "person.unit"}
    partner_taking.accept(city.work, preview)
    assert days(city.case(swap.id)) == {(NEXT_MONDAY, NEXT_FRIDAY)}
    assert stay_of(city.case(swap.id), "Voss").visitor.unit == union.person.unit


def test_a_passphrase_serves_who_have_no_keys(
    both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, union = both
    swap = a_case(city)
    sealing = partner_writing.Sealing(protection=FileProtection.PASSPHRASE, passphrase=WORDS)
    path = tmp_path / "vorschlag.jobtausch"
    note = partner_sending.propose(city.work, swap.id, path, sealing).note
    assert "nicht unterschrieben" in note

    preview = read_partner_file(union.work, path, sealing.passphrase)

    assert preview.verdict is SenderVerdict.UNSIGNED
    assert preview.office.version == 0, "the union knows nobody yet"
    taken = partner_taking.accept(union.work, preview).value
    assert union.partner().employer == city.own.employer
    refused = replace(sealing, passphrase=OTHER_WORDS)
    partner_answering.answer(union.work, taken.id, tmp_path / "antwort.jobtausch", refused)
    preview = read_partner_file(city.work, tmp_path / "antwort.jobtausch", refused.passphrase)
    assert preview.reply.answer is PartnerAnswer.ACCEPTED


def test_the_papers_go_along_and_nothing_private(
    both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, union = both
    swap = a_case(city)
    editing.edit_case(city.work, swap.id, editing.CaseDetails(remark="Frau Kern ist dagegen"))
    plain = partner_writing.Sealing(protection=FileProtection.PLAIN)
    path = tmp_path / "vorschlag.jobtausch"
    note = partner_sending.propose(city.work, swap.id, path, plain).note
    assert "nicht verschlüsselt" in note

    preview = read_partner_file(union.work, path)

    papers = preview.content.papers
    assert [paper.number for paper in papers] == [
        f"{swap.reference}-AV",
        f"{swap.reference}-WP",
    ]
    assert all(paper.content.startswith(b"%PDF-") for paper in papers)
    page = preview.file.page.decode()
    assert "Mara Lindner" in page
    told = page + json.dumps(repr(preview.case), ensure_ascii=False)
    for private in ("Gartenweg", "Ute Kern", "dagegen", "2340", "under_18=True"):
        assert private not in told


@pytest.mark.parametrize("goes_there", [True, False], ids=["our guest", "their guest"])
def test_one_goes_as_a_guest(
    goes_there: bool, both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, union = both
    exchange_keys(city, union)
    there = city.partner()
    jana = builders.a_partner(id=PersonId(city.work.new_id()), office_id=there.id, version=0)
    ways = {
        True: {"visitor": city.person, "home": city.own, "host": there},
        False: {"visitor": jana, "home": there, "host": city.own},
    }
    swap = a_case(city, kind=SwapKind.ONE_SIDED, partner=None, **ways[goes_there])
    path = tmp_path / "vorschlag.jobtausch"
    partner_sending.propose(city.work, swap.id, path)

    taken = partner_taking.accept(union.work, read_partner_file(union.work, path)).value

    (stay,) = taken.placements
    assert (stay.host == union.own) is goes_there
    assert stay.visitor.full_name == ("Mara Lindner" if goes_there else "Jana Voss")
    assert (stay.visitor == union.person) is not goes_there
    answered(city, union, taken, tmp_path / "antwort.jobtausch")
    for employer, case in ((city, swap), (union, taken)):
        state = partner_state(employer.work, case.id).agreed
        assert state.standing is PartnerStanding.APPROVED


def test_without_another_office_there_is_nobody_to_propose_to(
    both: tuple[Employer, Employer], tmp_path: Path
) -> None:
    city, _union = both
    pupil = builders.a_person(id=PersonId(city.work.new_id()), office_id=None, version=0)
    alone = {"visitor": pupil, "partner": None, "home": None, "host": city.own}
    swap = a_case(city, kind=SwapKind.INTERNSHIP, **alone)
    with pytest.raises(DomainError) as error:
        partner_sending.propose(city.work, swap.id, tmp_path / "x.jobtausch")
    assert error.value.problems[0].code is ProblemCode.PARTNER_OFFICE_MISSING
