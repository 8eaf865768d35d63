"""Where a database lies, and that no password is ever shown."""

from pathlib import Path

import pytest

from jobswap_desktop.domain.places import Address, place_of

SECRET = "geh:eim%40"  # noqa: S105 - of nobody


def test_a_path_is_a_path() -> None:
    assert place_of("daten/jobtausch.sqlite") == Path("daten/jobtausch.sqlite")
    assert place_of("postgresql.sqlite") == Path("postgresql.sqlite")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://db.stadt.example/jobtausch", "postgresql://db.stadt.example/jobtausch"),
        ("postgresql://kw@db/jobtausch", "postgresql://kw@db/jobtausch"),
        (f"postgresql://kw:{SECRET}@db:5432/jobtausch", "postgresql://kw@db:5432/jobtausch"),
        (f"postgres://kw:{SECRET}@db", "postgres://kw@db"),
        (
            f"postgresql://db/x?password={SECRET}&sslmode=require",
            "postgresql://db/x?sslmode=require",
        ),
        (
            f"postgresql://db/x?sslmode=require&password={SECRET}",
            "postgresql://db/x?sslmode=require",
        ),
        (f"postgresql://db/x?sslpassword={SECRET}", "postgresql://db/x"),
        (f"postgresql://db/x?%70assword={SECRET}&user=kw", "postgresql://db/x?user=kw"),
        (f"postgresql://db/x?user=kw&Pass%77ord={SECRET}", "postgresql://db/x?user=kw"),
        ("postgresql://[::1]:5432/x?user=a@b", "postgresql://[::1]:5432/x?user=a@b"),
        (f"postgresql://kw:{SECRET}@[::1]:5432/x", "postgresql://kw@[::1]:5432/x"),
        (f"postgresql://kw:{SECRET}a/b@c@db/x", "postgresql://kw@db/x"),
        (f"postgresql://kw:{SECRET}?b@db/x", "postgresql://kw@db/x"),
    ],
)
def test_an_address_is_shown_without_its_password(text: str, shown: str) -> None:
    address = place_of(text)
    assert address == Address(text)
    assert str(address) == shown
    assert SECRET not in f"{address} {address!r} {Address(text, SECRET)!r}"
