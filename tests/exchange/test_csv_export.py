"""Tables that leave as CSV: no cell is a formula, a number stays one, no old file is lost."""

from __future__ import annotations

import csv
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange import csv_export
from fortnight.exchange.csv_export import safe_cell, write_sheet
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
        "\xa0=1",
        "\u200b=1",
        "\ufeff=1",
        "\u2003 \u2060@SUM(A1)",
        "\xad+1+1",
        "\xa0-1",
        "\ufe0f=1",
        "\x0b=1",
        "\u2028=1",
    ],
)
def test_D43_what_a_spreadsheet_would_compute_is_text(cell):
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    ["-1", "+1", "-0.5", "1,5", "Case 1", "a=b", "0012", "", "'=1", "\xa0Case 1", "\u200b", -3, 2.5, None],
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
            assert not cell.lstrip(" ").startswith(("=", "@", "\t")) or csv_export.NUMBER.fullmatch(cell)


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


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_D56_what_leaves_is_for_its_owner_alone_also_where_a_file_was(tmp_path):
    path = tmp_path / "out.csv"
    path.touch(mode=0o644)
    write_sheet(path, ("a",), [("new",)])
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_D55_a_pipe_is_no_file_to_be_replaced_and_is_not_waited_for(tmp_path):
    path = tmp_path / "out.csv"
    os.mkfifo(path)
    with pytest.raises(OSError, match="not a regular file"):
        write_sheet(path, ("a",), [("new",)])
    assert path.is_fifo()
    assert list(tmp_path.iterdir()) == [path]
