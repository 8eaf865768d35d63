"""The chain of the history: whatever is done to it is found, but for what may be done."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.audit import (
    GENESIS,
    Action,
    AuditEntry,
    broken_links,
    canonical,
    chain_hash,
    digest_details,
    header_of,
    record_digest,
)


def sealed(entry: AuditEntry) -> AuditEntry:
    return replace(entry, hash=chain_hash(entry.previous, header_of(entry), entry.details_digest))


def a_trail(length: int = 6) -> list[AuditEntry]:
    trail: list[AuditEntry] = []
    for number in range(1, length + 1):
        details = {"subject": f"Fall {number}", "changes": [["swap", "s", "remark", "", "ü→ä"]]}
        salt = f"{number:016}"
        entry = AuditEntry(
            sequence=number,
            at=f"2022-02-0{number}T08:00:00.000+00:00",
            actor="Kim Weber",
            account="kweber",
            role="hr_clerk",
            action=Action.SWAP_CHANGED,
            swap_id="swap-1",
            details=details,
            salt=salt,
            details_digest=digest_details(salt, canonical(details)),
            previous=trail[-1].hash if trail else GENESIS,
            hash="",
        )
        trail.append(sealed(entry))
    return trail


def found(trail: list[AuditEntry]) -> list[int]:
    return list(broken_links(trail))


def test_whole_chain_holds() -> None:
    assert found(a_trail()) == []
    assert found([]) == []


CHANGES: dict[str, Any] = {
    "sequence": 30,
    "at": "2022-02-03T08:00:00.001+00:00",
    "actor": "Alex Kurz",
    "account": "akurz",
    "role": "reader",
    "action": Action.EXPORTED,
    "swap_id": "swap-2",
    "details": {"subject": "Fall 3", "changes": []},
    "salt": "f" * 16,
    "details_digest": "0" * 64,
    "previous": GENESIS,
    "hash": "0" * 64,
}


@pytest.mark.parametrize("name", [field.name for field in fields(AuditEntry)])
def test_change_of_any_field_is_found(name: str) -> None:
    trail = a_trail()
    trail[2] = replace(trail[2], **{name: CHANGES[name]})
    assert trail[2].sequence in found(trail)


def test_changed_entry_with_a_new_hash_is_found_at_the_next() -> None:
    trail = a_trail()
    trail[2] = sealed(replace(trail[2], actor="Alex Kurz"))
    assert found(trail) == [4]


@pytest.mark.parametrize("index", range(5))
def test_removed_entry_is_found(index: int) -> None:
    trail = a_trail()
    del trail[index]
    assert found(trail) == [index + 2]


def test_entry_removed_and_the_rest_numbered_anew_is_found() -> None:
    trail = a_trail()
    rest = [replace(entry, sequence=entry.sequence - 1) for entry in trail[3:]]
    assert found([*trail[:2], *rest])


def test_gap_in_the_numbers_is_found_although_every_hash_fits() -> None:
    trail = a_trail(2)
    gap = sealed(replace(trail[1], sequence=3))
    assert found([trail[0], gap]) == [3]


def test_inserted_entry_is_found() -> None:
    trail = a_trail()
    extra = sealed(replace(trail[3], sequence=3, previous=trail[1].hash))
    assert found([*trail[:2], extra, *trail[2:]])


@pytest.mark.parametrize("index", range(5))
def test_swapped_entries_are_found(index: int) -> None:
    trail = a_trail()
    trail[index], trail[index + 1] = trail[index + 1], trail[index]
    assert found(trail)


def test_erased_details_keep_the_chain() -> None:
    trail = [replace(entry, details=None) for entry in a_trail()]
    assert found(trail) == []


def test_header_of_an_entry_with_erased_details_is_still_guarded() -> None:
    trail = [replace(entry, details=None) for entry in a_trail()]
    trail[1] = replace(trail[1], actor="Alex Kurz")
    assert found(trail) == [2]


def test_salt_keeps_short_details_from_being_guessed() -> None:
    assert digest_details("a" * 16, "{}") != digest_details("b" * 16, "{}")


def test_fields_of_the_header_do_not_run_together() -> None:
    assert chain_hash(GENESIS, ("ab", "c"), "") != chain_hash(GENESIS, ("a", "bc"), "")


records = st.dictionaries(st.text(max_size=5), st.none() | st.integers() | st.text(max_size=5))


@given(records, records)
def test_digest_of_a_record_is_its_content_in_whatever_order(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert record_digest(one) == record_digest(dict(reversed(one.items())))
    assert (record_digest(one) == record_digest(other)) is (canonical(one) == canonical(other))


def test_digest_tells_kinds_apart() -> None:
    values: list[object] = [1, "1", None, ""]
    assert len({record_digest({"x": value}) for value in values}) == 4
