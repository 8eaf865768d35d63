"""Sealed files that were cut or changed are called damaged, those of another secret are not."""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.exchange.sealed_file import Secret

PASSPHRASE, CONTENT = "Wolke Tisch Fahrrad Suppe 7", b"SQLite" * 30_000
Harm = Callable[[bytes], bytes]


def flipped(at: int) -> Harm:
    def harm(data: bytes) -> bytes:
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]

    return harm


HARMS: dict[str, Harm] = {
    "cut after a line": lambda data: data[:60],
    "cut in the header": lambda data: data[: data.index(b"\n--- ") + 10],
    "cut behind it": lambda data: data[: data.index(b"\n--- ") + 60],
    "cut in the middle": lambda data: data[: len(data) // 2],
    "last byte gone": lambda data: data[:-1],
    "flipped in the middle": lambda data: flipped(len(data) // 2)(data),
    "flipped seal of the header": lambda data: flipped(data.index(b"\n--- ") + 9)(data),
}


@pytest.fixture(scope="module")
def to_passphrase() -> bytes:
    target = BytesIO()
    sealed_file.seal_to_passphrase(BytesIO(CONTENT), target, PASSPHRASE)
    return target.getvalue()


def problem(data: bytes, secret: Secret, folder: Path) -> ProblemCode | None:
    source, target = folder / "kopie.sqlite.age", folder / "klar"
    source.write_bytes(data)
    try:
        sealed_file.unseal(source, target, secret)
    except DomainError as error:
        return error.problems[0].code
    assert target.read_bytes() == CONTENT
    return None


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_sealed_to_a_passphrase(to_passphrase: bytes, harm: Harm, tmp_path: Path) -> None:
    found = problem(harm(to_passphrase), Secret(PASSPHRASE), tmp_path)
    assert found is ProblemCode.BACKUP_DAMAGED


def test_another_passphrase_does_not_fit(to_passphrase: bytes, tmp_path: Path) -> None:
    assert problem(to_passphrase, Secret(PASSPHRASE), tmp_path) is None
    other = problem(to_passphrase, Secret("Suppe Fahrrad Tisch Wolke 7"), tmp_path)
    assert other is ProblemCode.KEY_DOES_NOT_FIT


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_sealed_to_a_key(harm: Harm, tmp_path: Path) -> None:
    public, private = sealed_file.new_key_pair()
    target = BytesIO()
    sealed_file.seal_to_key(BytesIO(CONTENT), target, public)
    secret = Secret(private.decode())
    assert problem(target.getvalue(), secret, tmp_path) is None
    assert problem(harm(target.getvalue()), secret, tmp_path) is ProblemCode.BACKUP_DAMAGED
    _public, other = sealed_file.new_key_pair()
    found = problem(target.getvalue(), Secret(other.decode()), tmp_path)
    assert found is ProblemCode.KEY_DOES_NOT_FIT


@pytest.mark.parametrize("work", [b"23", b"30", b"62", b"0000000063"])
def test_what_would_keep_the_machine_busy_is_refused_at_once(
    to_passphrase: bytes, tmp_path: Path, work: bytes
) -> None:
    line, _, rest = to_passphrase.partition(b"\n--- ")
    head, stanza, key = line.split(b"\n", 2)
    costly = stanza.rpartition(b" ")[0] + b" " + work
    data = b"\n".join((head, costly, key)) + b"\n--- " + rest
    begun = time.process_time()
    found = problem(data, Secret(PASSPHRASE), tmp_path)
    assert found is ProblemCode.SEALED_TOO_COSTLY
    assert time.process_time() - begun < 1


def test_what_the_program_itself_seals_is_never_refused_for_its_cost(to_passphrase: bytes) -> None:
    assert not sealed_file._costs_too_much(to_passphrase)
