"""Tables: sorted, filtered however names are accented, and told to screen readers."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from jobswap_desktop.presentation.models.rows import Column, RowsModel


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    people: int


TOWNS = (Town("Łódź", 660), Town("Zürich", 440), Town("Ärzen", 11), Town("<b>Bonn</b>", 330))


def name(town: Town) -> str:
    return town.name


def people(town: Town) -> str:
    return f"{town.people} Tsd." if town.people else ""


def size(town: Town) -> int:
    return town.people


@pytest.fixture
def model() -> RowsModel[Town]:
    model = RowsModel(
        (Column(title="Ort", text=name), Column(title="Einwohner", text=people, sort=size))
    )
    model.set_rows(TOWNS)
    return model


def shown(model: RowsModel[Town]) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_rows_are_sorted_as_germans_sort(model: RowsModel[Town]) -> None:
    model.sort(0)
    assert shown(model) == ["<b>Bonn</b>", "Ärzen", "Łódź", "Zürich"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["Łódź", "Zürich", "<b>Bonn</b>", "Ärzen"]


def test_filter_finds_without_accents_and_in_every_column(model: RowsModel[Town]) -> None:
    model.set_filter("lodz")
    assert shown(model) == ["Łódź"]
    model.set_filter("tsd zur")
    assert shown(model) == ["Zürich"]
    model.set_filter("nirgends")
    assert shown(model) == []
    assert model.total == 4
    model.set_filter("  ")
    assert len(shown(model)) == 4


def test_current_row_stays_the_same_when_the_order_changes(model: RowsModel[Town]) -> None:
    kept = QPersistentModelIndex(model.index(1, 0))
    model.sort(0)
    assert kept.data() == "Zürich"


def test_cells_are_plain_text_and_empty_ones_are_told(model: RowsModel[Town]) -> None:
    model.set_rows((Town("<b>Bonn</b>", 0),))
    assert model.index(0, 0).data() == "<b>Bonn</b>"
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Einwohner: –"
