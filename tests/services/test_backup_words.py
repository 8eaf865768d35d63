"""What is said of copies, one or several."""

import pytest

from jobswap_desktop.services.backup_words import entries_text, restored_lines
from jobswap_desktop.services.restoring import Restored
from jobswap_desktop.store.rescue import Rescued


@pytest.mark.parametrize(
    ("entries", "records", "said"),
    [
        (1, 1, "1 Eintrag im Verlauf bis 01.02.2022, 10:00 Uhr mit 1 Datensatz, alles"),
        (2, 1, "2 Einträge im Verlauf bis 01.02.2022, 10:00 Uhr mit 1 Datensatz, alles"),
        (1, 0, "1 Eintrag im Verlauf bis 01.02.2022, 10:00 Uhr, alles"),
        (1, 3, "1 Eintrag im Verlauf bis 01.02.2022, 10:00 Uhr mit 3 Datensätzen, alles"),
    ],
)
def test_rescued_is_told_in_the_right_number(entries: int, records: int, said: str) -> None:
    rescued = Rescued(
        entries=entries, records=records, until="2022-02-01T09:00:00+00:00", is_whole=True
    )
    (line,) = restored_lines(Restored(rescued=rescued))
    assert said in line


@pytest.mark.parametrize(
    ("number", "said"), [(1, "Nicht zu lesen: 1 Person."), (2, "Nicht zu lesen: 2 Personen.")]
)
def test_what_could_not_be_read_is_counted_in_words(number: int, said: str) -> None:
    lost = tuple(("person", str(each)) for each in range(number))
    rescued = Rescued(entries=1, records=1, until="2022-02-01T10:00:00+00:00", lost=lost)
    assert any(line.startswith(said) for line in restored_lines(Restored(rescued=rescued)))


def test_nothing_is_several() -> None:
    assert entries_text(0) == "0 Einträge im Verlauf"
