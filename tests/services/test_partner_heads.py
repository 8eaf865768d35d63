"""A file that went to the partner says where the history stood, and proves it on its return."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import partner_forging as forging
import pytest
from faults.trail import lay, rewritten
from partner_offices import Employer, a_case, exchange_keys
from partner_steps import PLAIN, opened, refusal, written

from jobswap_desktop.domain.audit_head import HeadDoubt, HeadState, read_head
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.partner_file import FileProtection
from jobswap_desktop.exchange import signatures
from jobswap_desktop.services import (
    audit_heads,
    list_export,
    partner_answering,
    partner_keys,
    partner_taking,
)
from jobswap_desktop.services.audit_heads import HeadVerdict, verdict_text
from jobswap_desktop.services.checking import Check, as_data, check
from jobswap_desktop.services.partner_enclosures import save_enclosed
from jobswap_desktop.services.partner_preview_words import preview_data, preview_lines
from jobswap_desktop.services.partner_reading import look_into
from jobswap_desktop.services.partner_writing import TO_KEY, Sealing
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, partner_files
from jobswap_desktop.store.opening import open_database

NOWHERE = Path("nirgends")


def checked(work: Workplace, *files: Path) -> Check:
    return check(work, NOWHERE, manifests=files)


def only(verdict: Check) -> HeadVerdict:
    (found,) = verdict.heads
    return found


def busy(employer: Employer) -> None:
    """Let the history grow by entries that speak of no record."""
    for _ in range(3):
        list_export.office_list(employer.work, (employer.own,), "x.csv")


def proposed(city: Employer, folder: Path, sealing: Sealing = PLAIN) -> Path:
    written(city, a_case(city), folder, sealing)
    return folder / "vorschlag.jobtausch"


@contextmanager
def beside(employer: Employer, path: Path) -> Iterator[Workplace]:
    """Yield a workplace of the same people on a file that lies in the place of theirs."""
    db = open_database(path, create=False)
    try:
        yield replace(employer.work, db=db)
    finally:
        db.close()


def a_copy(employer: Employer, to: Path) -> Path:
    with closing(sqlite3.connect(employer.work.db.path, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(to),))
    return to


def refused(work: Workplace, path: Path) -> tuple[ProblemCode, str]:
    with pytest.raises(DomainError) as error:
        checked(work, path)
    problem = error.value.problems[0]
    return problem.code, problem_text(problem)


def test_a_history_that_grows_holds_what_went_over(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path)
    busy(city)
    verdict = checked(city.work, path)
    assert verdict.is_sound
    assert (only(verdict).state, only(verdict).doubt) == (HeadState.HELD, None)


def test_a_history_whose_end_was_cut_is_found(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    cut = a_copy(city, tmp_path / "stadt-gekürzt.sqlite")
    busy(city)
    path = proposed(city, tmp_path)
    with beside(city, cut) as work:
        assert checked(work).is_sound, "the file alone cannot tell"
        verdict = checked(work, path)
    assert not verdict.is_sound
    assert only(verdict).state is HeadState.CUT
    assert verdict_text(only(verdict)).startswith("vorschlag.jobtausch: Der Verlauf endet bei")


def test_a_history_written_anew_is_found(city: Employer, union: Employer, tmp_path: Path) -> None:
    exchange_keys(city, union)
    busy(city)
    path = proposed(city, tmp_path)
    anew = a_copy(city, tmp_path / "stadt-neu.sqlite")
    trail = list(audit.entries(city.work.db))
    lay(anew, rewritten([*trail], _First()))
    with beside(city, anew) as work:
        without = checked(work)
        assert not without.audit_faults, "its links hold again"
        verdict = checked(work, path)
    assert only(verdict).state is HeadState.REWRITTEN
    assert not verdict.is_sound
    assert "ist ein anderer als der, der festgehalten wurde" in verdict_text(only(verdict))


class _First(random.Random):
    """Chooses the first entry, so that none before the head stays as it was."""

    def randrange(self, *_limits: Any) -> int:
        return 0


def test_a_head_that_was_changed_is_refused_by_the_signature(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path)

    def forge(manifest: Any) -> None:
        manifest["audit_head"]["hash"] = "0" * 64

    forged = forging.edited(path.read_bytes(), "manifest.json", forge)
    assert refusal(union, forged, tmp_path).code is ProblemCode.PARTNER_FILE_CHANGED
    path.write_bytes(forged)
    assert refused(city.work, path)[0] is ProblemCode.PARTNER_FILE_CHANGED


def test_a_file_without_a_head_is_taken_over_as_before(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path)

    def forget(manifest: Any) -> None:
        del manifest["audit_head"]

    older = forging.edited(forging.unsigned(path.read_bytes()), "manifest.json", forget)
    preview = opened(union, older, tmp_path)
    assert "Stand des Verlaufs" not in "\n".join(preview_lines(preview))
    taken = partner_taking.accept(union.work, preview).value
    answer = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, taken.id, answer, PLAIN)
    assert opened(city, answer.read_bytes(), tmp_path).content.quoted_head is None
    path.write_bytes(older)
    code, said = refused(city.work, path)
    assert code is ProblemCode.HEAD_NOT_IN_FILE
    assert "vorschlag.jobtausch enthält keinen Stand" in said
    assert refused(city.work, answer)[0] is ProblemCode.HEAD_OF_OTHERS


def test_what_only_the_partner_can_open_is_typed(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path, TO_KEY)
    code, said = refused(city.work, path)
    assert code is ProblemCode.HEAD_SEALED
    assert "--head" in said
    preview = look_into(union.work, path)
    head = preview.content.audit_head
    assert head is not None
    assert f"Stand des Verlaufs von Stadt Lindenfurt: {head.text}." in preview_lines(preview)
    assert preview_data(preview)["audit_head"] == f"{head.sequence}-{head.hash}"
    page = save_enclosed(union.work, preview, tmp_path / "aus")[0].read_text(encoding="utf-8")
    assert f"<td>{head.text}</td>" in page
    assert "später zeigen, dass der eigene Verlauf" in page
    for text in (head.text, head.whole):
        assert audit_heads.judge(city.work, text).is_held


def test_the_page_in_the_file_shows_the_head(city: Employer, tmp_path: Path) -> None:
    path = proposed(city, tmp_path)
    found = read_head(audit_heads_of(path))
    page = forging.members_of(path.read_bytes())["lesen.html"].decode()
    assert f"<td>{found.text}</td>" in page


def audit_heads_of(path: Path) -> str:
    said = json.loads(forging.members_of(path.read_bytes())["manifest.json"])["audit_head"]
    return f"{said['sequence']}-{said['hash']}"


def test_the_partner_keeps_it_and_its_answer_quotes_it(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    cut = a_copy(city, tmp_path / "stadt-gekürzt.sqlite")
    busy(city)
    path = proposed(city, tmp_path)
    sent = audit_heads_of(path)
    taken = partner_taking.accept(union.work, look_into(union.work, path)).value
    (kept,) = partner_files.of_swap(union.work.db, taken.id)
    assert kept.audit_head == sent

    answer = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, taken.id, answer, TO_KEY)

    verdict = checked(city.work, answer)
    assert verdict.is_sound
    assert only(verdict).head.whole == sent
    assert only(verdict).doubt is None
    with beside(city, cut) as work:
        verdict = checked(work, answer)
    assert only(verdict).state is HeadState.CUT
    code, said = refused(union.work, path)
    assert code is ProblemCode.HEAD_OF_OTHERS
    assert "Stadt Lindenfurt" in said


def test_a_refusal_quotes_it_as_well(city: Employer, union: Employer, tmp_path: Path) -> None:
    exchange_keys(city, union)
    path, answer = proposed(city, tmp_path), tmp_path / "antwort.jobtausch"
    preview = look_into(union.work, path)
    partner_answering.refuse_proposal(union.work, preview, "Kein Platz", answer, PLAIN)
    assert only(checked(city.work, answer)).head.whole == audit_heads_of(path)
    lines = "\n".join(preview_lines(look_into(city.work, answer)))
    assert "Stand des Verlaufs von Stadt Lindenfurt, wie im Vorschlag genannt: " in lines


def test_what_nobody_has_signed_is_said_to_be_so(city: Employer, tmp_path: Path) -> None:
    path = proposed(city, tmp_path)
    verdict = checked(city.work, path)
    assert verdict.is_sound
    assert only(verdict).doubt is HeadDoubt.UNSIGNED
    assert "ist nicht unterschrieben" in verdict_text(only(verdict))
    assert as_data(verdict)["heads"] == [
        {
            "head": only(verdict).head.text,
            "file": "vorschlag.jobtausch",
            "state": "held",
            "held": True,
            "doubt": "unsigned",
        }
    ]


def test_a_key_that_nobody_knows_here_proves_nothing(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path)
    stranger = forging.signed(forging.unsigned(path.read_bytes()), *signatures.new_signing_pair())
    path.write_bytes(stranger)
    verdict = checked(city.work, path)
    assert only(verdict).state is HeadState.HELD
    assert only(verdict).doubt is HeadDoubt.OTHER_KEY
    assert not verdict.is_sound
    assert "den diese Datenbank nicht kennt" in verdict_text(only(verdict))


def test_a_retired_key_of_the_own_office_still_counts(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    path = proposed(city, tmp_path)
    partner_keys.renew_own(city.work)
    assert only(checked(city.work, path)).doubt is None


def test_an_answer_under_an_unconfirmed_key_is_doubted(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union, confirmed=False)
    path, answer = proposed(city, tmp_path), tmp_path / "antwort.jobtausch"
    preview = look_into(union.work, path)
    partner_answering.refuse_proposal(union.work, preview, "Kein Platz", answer, PLAIN)
    verdict = checked(city.work, answer)
    assert verdict.is_sound
    assert only(verdict).doubt is HeadDoubt.UNCONFIRMED


def test_a_file_under_a_passphrase_is_opened_with_it(city: Employer, tmp_path: Path) -> None:
    words = "vier Wörter am Telefon"
    sealing = Sealing(protection=FileProtection.PASSPHRASE, passphrase=words)
    path = proposed(city, tmp_path, sealing)
    assert refused(city.work, path)[0] is ProblemCode.PARTNER_FILE_NO_PASSPHRASE
    verdict = check(city.work, NOWHERE, manifests=[path], passphrase=words)
    assert only(verdict).is_held


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"age-encryption.org/v1\n", b"{}"])
def test_what_is_no_partner_file_is_refused_in_words(
    content: bytes, city: Employer, tmp_path: Path
) -> None:
    path = tmp_path / "kaputt.jobtausch"
    path.write_bytes(content)
    assert refused(city.work, path)[1].endswith(".")


@pytest.mark.parametrize(
    "head",
    [
        {"sequence": 0, "hash": "a" * 64, "database": "x"},
        {"sequence": 1, "hash": "a" * 63, "database": "x"},
        {"sequence": 10**12, "hash": "a" * 64, "database": "x"},
        {"sequence": 1, "hash": "a" * 64},
        {"sequence": 1, "hash": "a" * 64, "database": "x", "more": 1},
        None,
    ],
)
def test_a_head_of_another_shape_is_refused(
    head: object, city: Employer, union: Employer, tmp_path: Path
) -> None:
    def forge(manifest: Any) -> None:
        manifest["audit_head"] = head

    data = forging.unsigned(written(city, a_case(city), tmp_path))
    forged = forging.edited(data, "manifest.json", forge)
    assert refusal(union, forged, tmp_path).code is ProblemCode.PARTNER_FILE_FAULTY
