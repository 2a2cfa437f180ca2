"""CSV and TSV: separators by equal widths, encodings that are never guessed, limits, hostile files."""

from __future__ import annotations

import pytest

from fortnight.exchange.refusals import Unreadable
from fortnight.exchange.tables import delimited
from fortnight.exchange.tables.delimited import best_delimiter, read_delimited


def refusal(content, **how):
    with pytest.raises(Unreadable) as raised:
        read_delimited("a.csv", content, **how)
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1,5\t2;5\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"a;b","c"\n"1;2","3"\n', ","),
        ("a\n1\n", ","),
    ],
)
def test_the_separator_gives_most_rows_the_same_width(text, expected):
    assert best_delimiter(text) == expected


def test_rows_keep_the_numbers_of_an_editor_and_empty_ones_are_left_out():
    grid = read_delimited("a.csv", b'\n a , b \n\n"1\n2",3\n;,\n'.replace(b";", b""))
    assert [(row.number, row.cells) for row in grid.rows] == [(2, ("a", "b")), (5, ("1\n2", "3"))]


def test_empty_cells_at_the_end_of_a_row_are_no_columns():
    assert read_delimited("a.csv", b"a,b\n1,2,,\n").body[0].cells[:2] == ("1", "2")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_needs_no_word(encoding):
    assert read_delimited("a.csv", "CRP,値\n1,µ\n".encode(encoding)).header == ("CRP", "値")


def test_another_encoding_is_stated_or_remembered_but_not_guessed():
    content = "患者,値\n1,2\n".encode("cp932")
    assert "encoding is not known" in refusal(content)
    assert read_delimited("a.csv", content, encoding="cp932").encoding == "cp932"
    found = read_delimited("a.csv", content, remembered=lambda name, text: name == "cp932" and "患者" in text)
    assert (found.encoding, found.header) == ("cp932", ("患者", "値"))
    assert "not in the encoding cp932" in refusal(b"a,b\n\x81,\xff\n", encoding="cp932")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The table is empty"),
        (b"a,b\n", "a header but no rows"),
        (b"a,a\n1,2\n", "appears twice"),
        (b"a,b\n1\n", "1 cells instead of 2"),
        (b"a,b\n1,2,3\n", "3 cells instead of 2"),
        (b'a,b\n"1,2\n', "quotation marks"),
        (b"a,b\n1,\x002\n", "binary"),
        (b"PK\x03\x04", "This is a workbook"),
        (b"a,b\n1," + b"x" * 20_000 + b"\n", "longer than 10000"),
        (b"a,b\n1," + b"x" * 1_100_000 + b"\n", "longer than 1000000"),
        (b",".join(b"%d" % n for n in range(1000)) + b"\n1\n", "702 columns"),
    ],
)
def test_a_wrong_file_is_refused_in_words(content, why):
    assert why in refusal(content)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(delimited, "LARGEST_FILE", 10)
    assert "larger than" in refusal(b"a,b\n1,2345\n")


def test_a_table_with_too_many_rows_is_refused():
    assert "100000 rows" in refusal(b"a,b\n" + b"1,2\n" * 100_001)
