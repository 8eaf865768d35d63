"""A head kept outside the file tells what its links cannot: a tail cut off, a trail rewritten."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from documents.pages import text_of
from faults.trail import KINDS, rewritten, tried
from house import House
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.audit_head import Head, HeadState, judged, read_head
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.services import audit_heads, checking, list_export, statistics_print
from jobswap_desktop.store import audit

SUM = "9f3a77c012ab5d1e88420000" + "a" * 40


@given(st.integers(1, 10**9), st.binary(min_size=32, max_size=32))
def test_a_head_is_read_as_it_is_printed(sequence: int, digest: bytes) -> None:
    head = Head(sequence=sequence, hash=digest.hex())
    read = read_head(head.text)
    assert read.sequence == sequence
    assert digest.hex().startswith(read.hash)
    assert len(read.hash) == 20


@pytest.mark.parametrize(
    "text",
    [
        "1234-9f3a77c012ab5d1e8842",
        " 1234 - 9F3A 77C0 12AB 5D1E 8842\n",
        "1234–9f3a 77c0 12ab 5d1e 8842",
        f"1234:{SUM}",
    ],
)
def test_grouping_and_case_do_not_matter(text: str) -> None:
    assert judged(read_head(text), 1234, SUM) is HeadState.HELD


@pytest.mark.parametrize("text", ["", "1234", "0-" + SUM, "12-9f3a", "x" * 9999, "1-" + "g" * 20])
def test_what_is_no_head_is_refused_in_words(text: str) -> None:
    with pytest.raises(DomainError) as caught:
        read_head(text)
    assert caught.value.problems[0].code is ProblemCode.HEAD_NOT_READABLE


@given(st.text())
def test_nothing_typed_ends_otherwise(text: str) -> None:
    try:
        read_head(text)
    except DomainError:
        return


def test_what_is_said_to_a_head() -> None:
    kept = read_head("1234-9f3a 77c0 12ab 5d1e 8842")
    assert judged(kept, 1233, None) is HeadState.CUT
    assert judged(kept, 2000, "0" * 64) is HeadState.REWRITTEN
    assert judged(kept, 2000, SUM.replace("77c0", "77d0")) is HeadState.MISTYPED
    assert judged(kept, 2000, None, 1500) is HeadState.EXPIRED
    assert judged(kept, 2000, None, 1000) is HeadState.CUT


def test_all_that_is_done_to_a_trail_is_found(tmp_path: Path) -> None:
    found = {each.kind: each for each in tried(tmp_path, 8)}
    assert list(found) == [kind.__name__ for kind in KINDS]
    for each in found.values():
        assert max(each.by_links, each.by_head) == each.trials, each
        assert max(each.by_links, each.by_manifest) == each.trials, each
    # What holds in itself is found by a head alone: that is what it is kept for.
    assert [each.by_links for each in found.values()] == [8, 8, 8, 8, 0, 0]
    assert found[rewritten.__name__].by_head == 8


def test_printed_statistics_bear_the_head_and_are_in_the_trail(house: House) -> None:
    paper = statistics_print.make(house.work, None)
    head = audit_heads.newest(house.work)
    assert head is not None
    said = " ".join(text_of(paper.data).split())
    assert head.text in said
    assert "Verlauf prüfen" in said
    statistics_print.record(house.work, paper)
    last = audit.entries(house.work.db)[-1]
    assert last.action is Action.DOCUMENTS_PRINTED
    assert audit_heads.judge(house.work, head.text).is_held


@pytest.mark.parametrize(
    ("beyond", "said"), [(1, "Mindestens ein Eintrag fehlt"), (2, "2 Einträge")]
)
def test_a_tail_of_one_entry_has_words_as_well(house: House, beyond: int, said: str) -> None:
    found = audit_heads.newest(house.work)
    assert found is not None
    sequence = read_head(found.text).sequence + beyond
    assert said in audit_heads.verdict_text(audit_heads.judge(house.work, f"{sequence}-{SUM}"))


def manifest(folder: Path, name: str, **content: object) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_check_looks_at_the_heads_beside_copies(house: House, tmp_path: Path) -> None:
    trail = audit.entries(house.work.db)
    copies = tmp_path / "copies"
    manifest(
        copies, "jobtausch-1.sqlite.json", head_sequence=2, head_hash=trail[1].hash, head_at="x"
    )
    assert checking.check(house.work, copies).is_sound
    manifest(copies, "jobtausch-2.sqlite.json", head_sequence=99, head_hash="ab" * 32, head_at="")
    verdict = checking.check(house.work, copies)
    assert not verdict.is_sound
    assert [each.state for each in verdict.heads] == [HeadState.CUT, HeadState.HELD]
    said = audit_heads.verdict_text(verdict.heads[0])
    assert said.startswith("jobtausch-2.sqlite.json: Der Verlauf endet bei Eintrag 4.")


def test_copies_of_another_database_prove_nothing_here(house: House, tmp_path: Path) -> None:
    trail = audit.entries(house.work.db)
    copies = tmp_path / "copies"
    own = {"head_sequence": 1, "head_hash": trail[0].hash, "origin": trail[0].hash}
    manifest(copies, "jobtausch-1.json", **own)
    manifest(copies, "jobtausch-2.json", head_sequence=99, head_hash="ab" * 32, origin="other")
    manifest(copies, "anderes-1.json", head_sequence=99, head_hash="ab" * 32)
    assert checking.check(house.work, copies).is_sound


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", "null", '{"audit": 3}', '{"audit": {"sequence": "9", "hash": 1}}'),
        *('{"head_sequence": 1, "head_hash": ""}', '{"head_sequence": 1, "head_hash": "ab"}'),
        "[" * 9000,
    ],
)
def test_a_manifest_that_holds_no_head_is_passed_by(
    house: House, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "jobtausch-1.json"
    path.write_text(text, encoding="utf-8")
    assert audit_heads.verdicts(house.work, tmp_path) == ()
    with pytest.raises(DomainError):
        audit_heads.verdicts(house.work, tmp_path / "none", files=[path])


def test_a_head_of_the_trail_stays_true_while_it_grows(house: House) -> None:
    head = audit_heads.newest(house.work)
    assert head is not None
    for _ in range(3):
        list_export.office_list(house.work, (house.own,), "x.csv")
    assert audit_heads.judge(house.work, head.text).state is HeadState.HELD
    wrong = replace(read_head(head.text), hash="0" * 20)
    assert audit_heads.judge(house.work, wrong.text).state is HeadState.REWRITTEN
