"""Tables that leave as CSV: no cell is a formula, a number stays one, no old file is lost."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange import sheets
from fortnight.exchange.sheets import safe_cell, write_sheet
from helpers.disks import fill_up, tiny_disk


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("x")',
        "+1+1",
        "-1-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "-",
        "+",
        "=",
        "-2+3",
    ],
)
def test_D43_what_a_spreadsheet_would_compute_is_text(cell):
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["-1", "+1", "-0.5", "1,5", "Case 1", "a=b", "0012", "", "'=1", -3, 2.5, None]
)
def test_D43_a_number_and_plain_words_stay_as_they_are(cell):
    assert safe_cell(cell) == ("" if cell is None else str(cell))


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_D43_whatever_is_written_is_read_back_and_nothing_begins_a_formula(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("sheet") / "out.csv"
    write_sheet(path, ("a", "b"), rows)
    found = read(path)
    assert found[0] == ["a", "b"]
    for cells, wanted in zip(found[1:], rows, strict=True):
        for cell, typed in zip(cells, wanted, strict=True):
            typed = typed.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
            assert cell.removeprefix("'") == typed or cell == typed
            assert not cell.lstrip(" ").startswith(("=", "@", "\t")) or sheets._NUMBER.fullmatch(cell)


def test_D55_an_existing_file_is_replaced_whole_or_not_at_all(tmp_path):
    with tiny_disk(tmp_path / "stick", 1) as stick:
        path = stick / "out.csv"
        write_sheet(path, ("a",), [("old",)])
        filler = fill_up(stick)
        with pytest.raises(OSError, match="No space"):
            write_sheet(path, ("a",), [("new" * 5000,)])
        assert read(path) == [["a"], ["old"]]
        assert {p.name for p in stick.iterdir()} == {"out.csv", "filler"}
        filler.unlink()
        write_sheet(path, ("a",), [("new",)])
        assert read(path) == [["a"], ["new"]]
