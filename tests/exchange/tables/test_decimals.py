"""The decimal mark of a table: proved by its numbers, asked about if it may be one of thousands."""

from __future__ import annotations

import pytest

from fortnight.exchange.refusals import BadCell
from fortnight.exchange.tables.dates import Ambiguous
from fortnight.exchange.tables.decimals import COMMA, POINT, UNKNOWN, mark_of, with_point
from fortnight.exchange.tables.grid import NumberText


@pytest.mark.parametrize(
    ("written", "delimiter", "expected"),
    [
        (["16,3", "<0,05", "7"], ";", COMMA),
        (["16.3", "7"], ";", POINT),
        (["7", "low"], ";", POINT),
        (["1,234"], ";", UNKNOWN),
        (["1.234"], ";", UNKNOWN),
        (["1.234"], ",", POINT),
        (["1,234", "0,5"], ";", COMMA),
        (["0,234"], ";", COMMA),
        (["1,5", "2,5", "31.11"], ";", COMMA),
        ([NumberText("1.5"), "2,5"], "", COMMA),
        ([], ";", POINT),
    ],
)
def test_the_mark_is_that_of_most_numbers_that_prove_one(written, delimiter, expected):
    assert mark_of(written, delimiter) == expected


def test_a_cell_gets_a_point():
    assert with_point("<0,05", COMMA, "CRP") == "<0.05"
    assert with_point("１６，３", COMMA, "CRP") == "16.3"
    assert with_point("16.3", POINT, "CRP") == "16.3"
    assert with_point(NumberText("16.3"), COMMA, "CRP") == "16.3"
    assert with_point("50", UNKNOWN, "CRP") == "50"


@pytest.mark.parametrize(
    ("written", "mark", "error"),
    [
        ("1,234", UNKNOWN, Ambiguous),
        ("31.11", COMMA, BadCell),
        ("1,5", POINT, BadCell),
        ("1.234,5", COMMA, BadCell),
    ],
)
def test_the_other_mark_is_refused_and_an_unknown_one_asked_about(written, mark, error):
    with pytest.raises(error) as raised:
        with_point(written, mark, "CRP")
    assert type(raised.value) is error
