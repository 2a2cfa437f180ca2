"""Tests of the reference interval that applies to a child on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.record.child import Child, Sex

BORN = date(2019, 5, 1)
CHILD = Child("c", "0001", "Case 1", Sex.MALE, BORN)


def limits(code, day, method=""):
    found = interval_on(CHILD, code, day, method)
    return None if found is None else (found.low, found.high)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (BORN - timedelta(days=1), None),
        (date(2026, 11, 22), (0, 10)),
        (date(2029, 4, 30), (0, 10)),
        (date(2029, 5, 1), (0, 15)),
    ],
)
def test_the_interval_depends_on_the_age_on_the_day(day, expected):
    assert limits("ESR", day) == expected


def test_an_interval_of_an_assay_applies_only_to_that_assay():
    day = date(2026, 11, 22)
    assert limits("IL6", day) is None
    assert limits("IL6", day, "Elecsys LabCorp") == (0.0, 13.0)


def test_an_interval_in_another_unit_does_not_apply():
    others = [code for code, analyte in ANALYTES.items() if any(each.unit for each in analyte.intervals)]
    assert others, "the table has such an interval"
    for code in others:
        for each in ANALYTES[code].intervals:
            day = BORN + timedelta(days=round(365.25 * each.from_years) + 30)
            found = interval_on(CHILD, code, day, each.method)
            assert found is None or not found.unit
