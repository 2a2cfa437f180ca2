"""Refusals: the first are kept, all are counted, and together they are in the order of their files."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import text
from fortnight.exchange.refusals import KEPT, BadCell, Refusal, Refusals


def at(row, file="a.csv"):
    return Refusal(file, row, "value", text("odd"))


def test_a_refusal_says_where_and_what():
    assert str(at(7)) == "a.csv, row 7, value: odd"
    assert str(Refusal("a.csv", None, "", text("odd"))) == "a.csv: odd"


def test_the_first_are_kept_and_all_are_counted():
    refusals = Refusals(map(at, range(KEPT + 50)))
    assert (len(refusals), refusals.total, refusals.is_full) == (KEPT, KEPT + 50, True)
    assert (refusals[0].row, refusals[-1].row) == (0, KEPT - 1)
    assert [each.row for each in refusals[:2]] == [0, 1]


def test_no_refusals_are_falsy():
    assert not Refusals()
    assert (Refusals().total, Refusals().is_full, list(Refusals())) == (0, False, [])


def test_those_of_another_file_are_taken_in_as_far_as_there_is_room():
    refusals = Refusals(map(at, range(KEPT - 1)))
    refusals.add_all(Refusals(at(row, "b.csv") for row in range(KEPT + 3)))
    assert (len(refusals), refusals.total, refusals[-1].file) == (KEPT, 2 * KEPT + 2, "b.csv")


def test_several_lists_come_together_in_the_order_of_files_and_rows():
    one = Refusals([at(9, "b.csv"), at(3, "a.csv"), at(None, "a.csv")])
    other = Refusals([at(5, "a.csv"), at(2, "b.csv")])
    together = Refusals.in_order((one, other), ["a.csv", "b.csv"])
    assert [(each.file, each.row) for each in together] == [
        ("a.csv", None), ("a.csv", 3), ("a.csv", 5), ("b.csv", 2), ("b.csv", 9),
    ]  # fmt: skip
    assert together.total == 5


def test_a_bad_cell_is_read_as_its_sentence():
    with pytest.raises(BadCell, match="odd"):
        raise BadCell("value", text("odd"))
