"""A case that has come to its end in one office: files are still read, and the other one learns."""

from dataclasses import dataclass
from pathlib import Path

import partner_forging as forging
import partner_offices
import pytest
from partner_offices import Employer, a_case, exchange_keys
from partner_steps import PLAIN, digest, opened, stay_of, written

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import PartnerAnswer
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    editing,
    partner_answering,
    partner_ending,
    partner_sending,
    partner_taking,
    undoing,
)
from jobswap_desktop.services.partner_preview_rows import preview_rows
from jobswap_desktop.services.partner_preview_words import preview_lines, warning_text
from jobswap_desktop.services.partner_reading import look_into, read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit, partner_waiting


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The city has proposed a case, the union has taken it over; each knows it by its own id."""

    city: Employer
    union: Employer
    ours: SwapId
    theirs: SwapId
    folder: Path

    def end(self, employer: Employer) -> None:
        case = self.ours if employer is self.city else self.theirs
        editing.move(employer.work, case, SwapState.WITHDRAWN, "Frau Lindner will nicht mehr")

    def answer(self) -> Path:
        path = self.folder / "antwort.jobtausch"
        partner_answering.answer(self.union.work, self.theirs, path, PLAIN)
        return path

    def counter(self) -> bytes:
        """Return the union's own proposal of the next revision."""
        stay = stay_of(self.union.case(self.theirs), "Voss")
        day = partner_offices.DAY
        editing.consent_to_share(self.union.work, self.theirs, stay.id, day)
        return written(self.union, self.union.case(self.theirs), self.folder)

    def tell(self, employer: Employer, reason: str = "") -> Path:
        path = self.folder / f"ende-{employer.own.name}-{reason}.jobtausch"
        case = self.ours if employer is self.city else self.theirs
        partner_ending.tell_end(employer.work, case, path, reason, PLAIN)
        return path

    def take(self, employer: Employer, path: Path) -> None:
        partner_taking.take_answer(employer.work, read_partner_file(employer.work, path))

    @property
    def here(self) -> str:
        return partner_state(self.city.work, self.ours).words

    @property
    def there(self) -> str:
        return partner_state(self.union.work, self.theirs).words


@pytest.fixture
def scene(city: Employer, union: Employer, tmp_path: Path) -> Scene:
    ours = a_case(city)
    exchange_keys(city, union)
    proposal = opened(union, written(city, ours, tmp_path), tmp_path)
    theirs = partner_taking.accept(union.work, proposal).value
    return Scene(city=city, union=union, ours=ours.id, theirs=theirs.id, folder=tmp_path)


def test_an_answer_to_a_case_that_has_ended_is_shown_and_filed(scene: Scene) -> None:
    path = scene.answer()
    scene.end(scene.city)
    before = scene.city.case(scene.ours)
    preview = read_partner_file(scene.city.work, path)
    said = "\n".join(preview_lines(preview))
    assert "Zugestimmt" in said
    assert "beendet (Zurückgezogen am 06.12.2021)" in said
    assert "wird abgelegt" in warning_text(preview)

    outcome = partner_taking.take_answer(scene.city.work, preview)

    assert scene.city.case(scene.ours) == before, "nothing of the case changes"
    state = partner_state(scene.city.work, scene.ours)
    assert state.agreed.standing is PartnerStanding.ENDED_HERE
    assert state.agreed.approved == 1
    assert "Abgestimmt war Fassung 1 (" in state.words
    assert "steht aus" not in state.words
    assert outcome.undo is not None
    undoing.undo(scene.city.work, outcome.undo)
    assert partner_state(scene.city.work, scene.ours).agreed.approved is None
    assert audit.faults(scene.city.work.db) == ()


def test_what_was_not_answered_when_the_case_ended_does_not_wait_for_ever(scene: Scene) -> None:
    scene.end(scene.city)
    assert "Der Fall ist hier beendet (Zurückgezogen am 06.12.2021)." in scene.here
    assert "die Antwort steht aus" not in scene.here
    assert (
        "Fassung 1 ging am 06.12.2021 an IT-Verbund Westtal und blieb ohne Antwort." in scene.here
    )
    assert "IT-Verbund Westtal weiß davon noch nichts" in scene.here


def test_a_proposal_for_a_case_that_has_ended_is_read_and_refused_not_taken(scene: Scene) -> None:
    scene.take(scene.city, scene.answer())
    data = scene.counter()
    scene.end(scene.city)
    before = digest(scene.city)
    preview = opened(scene.city, data, scene.folder)
    assert digest(scene.city) == before
    assert ("Zeitraum", "21.02.–25.02.2022") in [
        (row.word, row.theirs) for row in preview_rows(preview)
    ]
    assert "beendet (Zurückgezogen am 06.12.2021)" in warning_text(preview)
    with pytest.raises(DomainError) as error:
        partner_taking.accept(scene.city.work, preview, "doch")
    assert error.value.problems[0].code is ProblemCode.CASE_IS_OVER

    no = scene.folder / "nein.jobtausch"
    partner_answering.refuse_proposal(scene.city.work, preview, "Abgesagt", no, PLAIN)

    reply = read_partner_file(scene.union.work, no).reply
    assert reply.answer is PartnerAnswer.ENDED
    assert reply.comment == "Zurückgezogen am 06.12.2021. Abgesagt"
    scene.take(scene.union, no)
    state = partner_state(scene.union.work, scene.theirs)
    assert state.agreed.standing is PartnerStanding.ENDED_THERE
    assert "hat den Fall beendet" in state.words
    assert "Zurückgezogen am 06.12.2021. Abgesagt" in state.words
    assert "Abgestimmt war Fassung 1 (" in state.words
    assert "mitgeteilt" in scene.here
    assert "weiß davon noch nichts" not in scene.here
    again = look_into(scene.city.work, scene.folder / "datei.jobtausch")
    assert "schon abgelehnt" in warning_text(again)


def test_the_end_is_told_to_the_other_office(scene: Scene) -> None:
    scene.take(scene.city, scene.answer())
    scene.end(scene.city)
    path = scene.tell(scene.city, "Die Stelle fällt weg")

    preview = read_partner_file(scene.union.work, path)
    assert "Fall beendet" in "\n".join(preview_lines(preview))
    assert b"Fall beendet" in preview.file.page
    assert "Frau Lindner" not in preview.reply.comment, "the reason here stays here"
    outcome = partner_taking.take_answer(scene.union.work, preview)

    state = partner_state(scene.union.work, scene.theirs)
    assert state.agreed.standing is PartnerStanding.ENDED_THERE
    assert "Zurückgezogen am 06.12.2021. Die Stelle fällt weg" in state.words
    assert "Abgestimmt war Fassung 1 (" in state.words
    assert not scene.union.case(scene.theirs).is_over, "the clerk decides what follows"
    assert outcome.undo is not None
    undoing.undo(scene.union.work, outcome.undo)
    assert partner_state(scene.union.work, scene.theirs).agreed.standing is PartnerStanding.APPROVED


def test_who_ends_before_answering_can_still_answer(scene: Scene) -> None:
    """The answer that was never sent says that the case has ended, not that it was approved."""
    scene.end(scene.union)
    assert "Fassung 1 von Stadt Lindenfurt wurde übernommen und nicht beantwortet." in scene.there
    scene.take(scene.city, scene.answer())
    state = partner_state(scene.city.work, scene.ours)
    assert state.agreed.standing is PartnerStanding.ENDED_THERE
    assert state.agreed.approved is None
    assert "steht aus" not in state.words
    assert partner_state(scene.union.work, scene.theirs).agreed.approved is None
    assert "mitgeteilt" in scene.there


def test_a_lost_notice_is_written_again_and_taken_once(scene: Scene) -> None:
    scene.end(scene.union)
    first = scene.tell(scene.union)
    again = scene.folder / "noch einmal.jobtausch"
    before = digest(scene.union)
    partner_ending.tell_end(scene.union.work, scene.theirs, again, "", PLAIN)
    assert digest(scene.union) == before
    scene.take(scene.city, again)
    with pytest.raises(DomainError) as error:
        read_partner_file(scene.city.work, first)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_TAKEN


def test_only_a_case_that_has_ended_can_be_told_to_have(scene: Scene) -> None:
    with pytest.raises(DomainError) as error:
        scene.tell(scene.city)
    assert error.value.problems[0].code is ProblemCode.PARTNER_CASE_OPEN
    assert problem_text(error.value.problems[0]).endswith(".")
    other = a_case(scene.city)
    editing.move(scene.city.work, other.id, SwapState.WITHDRAWN, "Grund")
    with pytest.raises(DomainError) as error:
        partner_ending.tell_end(scene.city.work, other.id, scene.folder / "x.jobtausch")
    assert error.value.problems[0].code is ProblemCode.PARTNER_NOTHING_SENT


def test_the_end_of_a_case_that_nobody_knows_is_said_so(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    ours = a_case(city)
    exchange_keys(city, union)
    proposal = written(city, ours, tmp_path)
    editing.move(city.work, ours.id, SwapState.WITHDRAWN, "Grund")
    path = tmp_path / "ende.jobtausch"
    partner_ending.tell_end(city.work, ours.id, path, "", PLAIN)
    with pytest.raises(DomainError) as error:
        look_into(union.work, path)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_END_UNKNOWN
    assert ours.reference in problem_text(error.value.problems[0])

    taken = partner_taking.accept(union.work, opened(union, proposal, tmp_path)).value
    partner_taking.take_answer(union.work, read_partner_file(union.work, path))
    state = partner_state(union.work, taken.id)
    assert state.agreed.standing is PartnerStanding.ENDED_THERE
    assert partner_waiting.unanswered(union.work.db) == (), "nobody waits for it any more"


def test_a_notice_from_somebody_else_is_not_taken_for_theirs(scene: Scene) -> None:
    scene.end(scene.city)
    data = forging.unsigned(scene.tell(scene.city).read_bytes())
    partner_taking.take_answer(scene.union.work, opened(scene.union, data, scene.folder))
    assert "zweifelhaft" in scene.there


def test_a_new_proposal_of_theirs_says_that_the_case_goes_on(scene: Scene) -> None:
    scene.take(scene.city, scene.answer())
    ended = editing.move(scene.city.work, scene.ours, SwapState.WITHDRAWN, "Grund")
    notice = scene.tell(scene.city)
    assert ended.undo is not None
    undoing.undo(scene.city.work, ended.undo)
    assert "hier geht er weiter" in scene.here
    scene.take(scene.union, notice)
    data = written(scene.city, scene.city.case(scene.ours), scene.folder)
    assert "hier geht er weiter" not in scene.here
    partner_taking.accept(scene.union.work, opened(scene.union, data, scene.folder))
    state = partner_state(scene.union.work, scene.theirs).agreed
    assert state.standing is PartnerStanding.TO_BE_ANSWERED


def test_nothing_is_proposed_from_a_case_that_has_ended(scene: Scene) -> None:
    scene.end(scene.city)
    with pytest.raises(DomainError) as error:
        partner_sending.propose(scene.city.work, scene.ours, scene.folder / "x.jobtausch", PLAIN)
    assert error.value.problems[0].code is ProblemCode.CASE_IS_OVER
