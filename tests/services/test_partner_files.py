"""Files that are refused, and what is known of who sent one; a refusal changes nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import partner_forging as forging
import partner_offices
import pytest
from partner_offices import Employer, a_case, exchange_keys, two_employers
from partner_steps import PLAIN, details_of, opened, refusal, stay_of, written

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import FileProtection, SenderVerdict
from jobswap_desktop.exchange import signatures
from jobswap_desktop.services import (
    editing,
    offices,
    partner_answering,
    partner_keys,
    partner_sending,
    partner_taking,
)
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.partner_writing import Sealing
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import partner_keys as keys


def test_nothing_goes_out_before_the_visitor_has_consented(city: Employer, tmp_path: Path) -> None:
    swap = a_case(city)
    mine = stay_of(swap, "Lindner")
    editing.edit_placement(
        city.work, swap.id, mine.id, details_of(mine, data_sharing_consent_on=None)
    )

    with pytest.raises(DomainError) as error:
        partner_sending.propose(city.work, swap.id, tmp_path / "x.jobtausch", PLAIN)

    assert "Mara Lindner" in problem_text(error.value.problems[0])
    assert not (tmp_path / "x.jobtausch").exists()


def test_a_file_is_encrypted_only_to_a_key_that_was_compared(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    path = tmp_path / "x.jobtausch"
    with pytest.raises(DomainError) as error:
        partner_sending.propose(city.work, swap.id, path)
    assert error.value.problems[0].code is ProblemCode.PARTNER_KEY_MISSING
    exchange_keys(city, union, confirmed=False)

    with pytest.raises(DomainError) as error:
        partner_sending.propose(city.work, swap.id, path)

    assert error.value.problems[0].code is ProblemCode.PARTNER_KEY_UNCONFIRMED
    assert not path.exists()


def test_a_file_that_could_not_be_recorded_is_gone_again(
    city: Employer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap, path = a_case(city), tmp_path / "x.jobtausch"

    def fail(*_arguments: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr("jobswap_desktop.store.partner_files.save", fail)
    with pytest.raises(OSError, match="disk"):
        partner_sending.propose(city.work, swap.id, path, PLAIN)

    assert list(tmp_path.glob("*.jobtausch*")) == []
    monkeypatch.undo()
    state = partner_state(city.work, swap.id)
    assert state.agreed.standing is PartnerStanding.NOTHING_SENT


def test_an_own_file_is_recognised(city: Employer, tmp_path: Path) -> None:
    data = written(city, a_case(city), tmp_path)
    assert refusal(city, data, tmp_path).code is ProblemCode.PARTNER_FILE_OWN


def test_a_file_for_somebody_else_is_refused(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    sealed = written(city, swap, tmp_path, Sealing())
    plain = written(city, swap, tmp_path)
    # The union gets another key: what is for the old one it can still open, nobody else can.
    folder = tmp_path / "dritte"
    folder.mkdir()
    with two_employers(folder) as (_, third):
        offices.save(third.work, replace(third.own, name="Kreis Nord", employer="Kreis Nord"))
        assert refusal(third, sealed, folder).code is ProblemCode.PARTNER_FILE_NO_KEY
        partner_keys.make_own(third.work)
        assert refusal(third, sealed, folder).code is ProblemCode.PARTNER_FILE_NO_KEY
        foreign = refusal(third, plain, folder)
        assert foreign.code is ProblemCode.PARTNER_FILE_FOREIGN
        assert "Kreis Nord" in problem_text(foreign)


def test_a_file_passed_on_to_an_office_of_the_same_name_is_refused(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    plain = written(city, swap, tmp_path)
    assert opened(union, plain, tmp_path).is_new
    folder = tmp_path / "dritte"
    folder.mkdir()
    with two_employers(folder) as (_, namesake):
        partner_keys.make_own(namesake.work)
        told = refusal(namesake, plain, folder)
        assert told.code is ProblemCode.PARTNER_FILE_FOREIGN_KEY
        assert "Schlüssel" in problem_text(told)


@pytest.mark.parametrize("name", ["case.json", "lesen.html", "manifest.json"])
def test_a_changed_member_is_noticed(
    name: str, city: Employer, union: Employer, tmp_path: Path
) -> None:
    partner_keys.make_own(city.work)
    members = forging.members_of(written(city, a_case(city), tmp_path))
    changed = members[name].replace(b"Lindenfurt", b"Lindenfort")
    assert changed != members[name]

    problem = refusal(union, forging.packed(members | {name: changed}), tmp_path)

    assert problem.code is ProblemCode.PARTNER_FILE_CHANGED


def test_a_member_put_in_or_taken_out_is_noticed(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    members = forging.members_of(written(city, a_case(city), tmp_path))
    more = members | {"unterlagen/mehr.pdf": b"%PDF-1.7"}
    less = {name: data for name, data in members.items() if not name.endswith("-WP.pdf")}
    assert len(less) < len(members)
    for made in (more, less):
        problem = refusal(union, forging.packed(made), tmp_path)
        assert problem.code is ProblemCode.PARTNER_FILE_CHANGED


def test_a_hash_of_something_else_is_noticed(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)

    def other_day(case: Any) -> None:
        case["placements"][0]["last_day"] = "2022-02-24"

    forged = forging.edited(forging.unsigned(data), "case.json", other_day)
    assert refusal(union, forged, tmp_path).code is ProblemCode.PARTNER_FILE_CHANGED


def test_a_cut_file_is_told(city: Employer, union: Employer, tmp_path: Path) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    plain, sealed = (written(city, swap, tmp_path, each) for each in (PLAIN, Sealing()))
    for data in (plain[:-1], plain[: len(plain) // 2], sealed[:-1], sealed[: len(sealed) // 2]):
        assert refusal(union, data, tmp_path).code is ProblemCode.PARTNER_FILE_CUT
    for data in (b"", b"PK", b"%PDF-1.7", plain[:3]):
        assert refusal(union, data, tmp_path).code is ProblemCode.PARTNER_FILE_NOT_READABLE


def test_a_newer_format_is_refused_politely(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)

    def newer(manifest: Any) -> None:
        manifest["version"] = 2
        manifest["something_new"] = {}

    members = forging.members_of(forging.edited(data, "manifest.json", newer, listed=False))
    problem = refusal(union, forging.packed(members | {"neu.bin": b"x"}), tmp_path)
    assert problem.code is ProblemCode.PARTNER_FILE_NEWER
    assert "Format 2" in problem_text(problem)


def test_a_huge_file_is_refused_unread(union: Employer, tmp_path: Path) -> None:
    path = tmp_path / "datei.jobtausch"
    with path.open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    with pytest.raises(DomainError) as error:
        read_partner_file(union.work, path)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_TOO_LARGE
    assert "32 MB" in problem_text(error.value.problems[0])


def test_a_wrong_passphrase_is_told(city: Employer, union: Employer, tmp_path: Path) -> None:
    words = "vier Wörter am Telefon"
    sealing = Sealing(protection=FileProtection.PASSPHRASE, passphrase=words)
    data = written(city, a_case(city), tmp_path, sealing)
    assert refusal(union, data, tmp_path).code is ProblemCode.PARTNER_FILE_NO_PASSPHRASE
    with pytest.raises(DomainError) as error:
        opened(union, data, tmp_path, "vier andere Wörter")
    assert error.value.problems[0].code is ProblemCode.KEY_DOES_NOT_FIT
    assert "datei.jobtausch" in problem_text(error.value.problems[0])
    assert opened(union, data, tmp_path, words).protection is FileProtection.PASSPHRASE


def test_what_is_known_of_the_sender_is_told(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    public, secret = signatures.new_signing_pair()
    by_stranger = forging.signed(data, public, secret)

    assert opened(union, data, tmp_path).verdict is SenderVerdict.UNSIGNED
    assert opened(union, by_stranger, tmp_path).verdict is SenderVerdict.UNKNOWN
    exchange_keys(city, union, confirmed=False)
    by_key = written(city, city.case(_only_case(city)), tmp_path)
    assert opened(union, by_key, tmp_path).verdict is SenderVerdict.UNCONFIRMED
    assert opened(union, by_stranger, tmp_path).verdict is SenderVerdict.OTHER_KEY
    assert opened(union, forging.unsigned(by_key), tmp_path).verdict is SenderVerdict.UNSIGNED
    known = keys.all_keys(union.work.db)[0]
    partner_keys.confirm(union.work, known.id, "Kim Weber", partner_offices.DAY)
    assert opened(union, by_key, tmp_path).verdict is SenderVerdict.CONFIRMED
    stripped = opened(union, forging.unsigned(by_key), tmp_path)
    assert stripped.verdict is SenderVerdict.UNSIGNED_FOR_ONCE
    assert "sonst unterschreibt sie" in "\n".join(preview_lines(stripped))
    partner_keys.give_up(union.work, known.id)
    preview = opened(union, by_key, tmp_path)
    assert preview.verdict is SenderVerdict.REPLACED
    assert "ersetzten Schlüssel" in "\n".join(preview_lines(preview))


def test_an_answer_to_nothing_that_was_asked_is_refused(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    taken = partner_taking.accept(
        union.work, opened(union, written(city, a_case(city), tmp_path), tmp_path)
    )
    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, taken.value.id, path, PLAIN)

    def other(name: str, value: object) -> bytes:
        def put(manifest: Any) -> None:
            manifest[name] = value

        return forging.edited(path.read_bytes(), "manifest.json", put)

    for made in (
        other("in_reply_to", "0190-unknown"),
        other("material_hash", "0" * 64),
        other("revision", 2),
    ):
        assert refusal(city, made, tmp_path).code is ProblemCode.PARTNER_FILE_NO_QUESTION


def _only_case(employer: Employer) -> Any:
    return employer.work.db.rows("SELECT id FROM swap")[0]["id"]
