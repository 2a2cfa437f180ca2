"""Files as tables: whatever bytes come, there is a table or one clear sentence."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange import tables
from fortnight.exchange.tables import BadCell, Line, Unreadable, day, moment, need_columns, number, read_table


def written(tmp_path, data, name="labs.csv"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def refusal(path):
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    return str(refused.value.refusal)


def line(**cells):
    return Line("labs.csv", 7, cells)


def local(naive):
    return naive.replace(tzinfo=UTC)


def test_a_plain_file(tmp_path):
    table = read_table(written(tmp_path, "a,b\n1,2\n\n3,4\n"))
    assert table.columns == ("a", "b")
    assert [(each.number, dict(each.cells)) for each in table.lines] == [
        (2, {"a": "1", "b": "2"}),
        (4, {"a": "3", "b": "4"}),
    ]


@pytest.mark.parametrize(
    "encoded",
    [
        b"a,b\r\n1,2\r\n",
        "\ufeffa,b\n1,2\n".encode(),
        "a,b\n1,2\n".encode("utf-16"),
        b'"a","b"\n"1","2"',
    ],
    ids=["windows", "with mark", "utf-16", "quoted"],
)
def test_the_same_file_written_otherwise(tmp_path, encoded):
    assert dict(read_table(written(tmp_path, encoded)).lines[0].cells) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"a,b\n", "no rows"),
        (b"\x7fELF\x02\x01\x00\x00" * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "UTF-8"),
        ("name,wert\nKäse,1\n".encode("latin-1"), "UTF-8"),
        (b"\xff\xfea", "UTF-8"),
        (b"a;b\n1;2\n", "not separated by commas"),
        (b"a\tb\n1\t2\n", "not separated by commas"),
        (b"a,b,a\n1,2,3\n", "twice"),
        (b'a,b\n1,"2\n', "quotation"),
        (b'a,b\n1,"2"x\n', "quotation"),
    ],
    ids=[
        "empty",
        "blank",
        "header alone",
        "program",
        "picture",
        "latin-1",
        "half utf-16",
        "semicolons",
        "tabs",
        "doubled",
        "unclosed quote",
        "quote inside",
    ],
)
def test_a_file_that_is_none(tmp_path, data, says):
    assert says in refusal(written(tmp_path, data))


def test_a_file_that_is_not_there_or_a_folder(tmp_path):
    assert "cannot be read" in refusal(tmp_path / "nothing.csv")
    assert "cannot be read" in refusal(tmp_path)


def test_a_file_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "LARGEST_FILE", 3)
    assert "larger" in refusal(written(tmp_path, "a,b\n1,2\n"))


def test_rows_of_another_length_are_named_and_the_others_kept(tmp_path):
    table = read_table(written(tmp_path, "a,b\n1,2\n1\n1,2,3\n3,4\n"))
    assert [each.number for each in table.lines] == [2, 5]
    assert [(each.row, "cells instead of 2" in str(each)) for each in table.refusals] == [
        (3, True),
        (4, True),
    ]


def test_a_cell_too_long(tmp_path):
    table = read_table(written(tmp_path, "a,b\n1," + "x" * 10_001 + "\n"))
    assert "longer" in str(table.refusals[0])
    assert "quotation" in refusal(written(tmp_path, "a,b\n1," + "x" * 200_000 + "\n"))


def test_missing_columns_are_all_named(tmp_path):
    with pytest.raises(Unreadable, match="b, c"):
        need_columns(read_table(written(tmp_path, "a,d\n1,2\n")), ("a", "b", "c"))


@pytest.mark.parametrize(("cell", "value"), [("0", 0), ("4.10", 4.1), (" 96 ", 96), ("-1", -1)])
def test_numbers(cell, value):
    assert number(line(value=cell), "value") == value


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "4,1",
        "1.234,5",
        "1e5",
        "nan",
        "inf",
        "-",
        ".5",
        "5.",
        "٣",
        "1_000",
        "0x1",
        "4 1",
        "+3",
        "1" * 30,
        "−3",
    ],
)
def test_what_is_not_plainly_a_number(cell):
    with pytest.raises(BadCell):
        number(line(value=cell), "value")


def test_a_comma_is_said_to_be_one():
    with pytest.raises(BadCell, match="decimal point"):
        number(line(value="4,1"), "value")


def test_moments_with_and_without_an_offset():
    assert moment(line(at="2026-11-22T09:30"), "at", local) == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert moment(line(at="2026-11-22T09:30+09:00"), "at", local) == datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
    assert moment(line(at="2026-11-22"), "at", local) == datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "22.11.2026",
        "2026-13-01T09:00",
        "2026-02-30",
        "20261122T0930",
        "yesterday",
        "2026-11-22T25:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "2026-W47-7",
    ],
)
def test_B28_what_is_not_a_moment(cell):
    with pytest.raises(BadCell):
        moment(line(at=cell), "at", lambda naive: naive.astimezone())


@pytest.mark.parametrize("cell", ["", "2026-11-22T09:30", "22-11-2026", "2026-02-30", "0001-01-01"])
def test_what_is_not_a_date(cell):
    with pytest.raises(BadCell):
        day(line(at=cell), "at")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_refusal(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz.csv"
    path.write_bytes(data)
    with suppress(Unreadable):
        assert read_table(path).lines is not None
