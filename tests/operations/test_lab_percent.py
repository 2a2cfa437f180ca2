"""Counts from percentages: which white cells they use, and when there is no count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.exchange.hl7v2.reading import OwnMaps, read
from fortnight.operations.lab_percent import COMPUTED, with_counts
from helpers.lab_messages import observation
from helpers.stores import localise

AT = datetime(2026, 11, 21, 8, 7, tzinfo=UTC)
CHILD = Child("c1", "0012", "Case 12", Sex.FEMALE, date(2016, 7, 18))
PERCENT, WBC, COUNT = "770-8^Neutrophils^LN", "6690-2^WBC^LN", "751-8^Neutrophils^LN"
BAND, SEGMENTED = "2A160000001930952^^JC10", "2A160000001930953^^JC10"


def course(*white_cells: tuple[float, str]) -> Course:
    results = tuple(Result(f"s{n}", "WBC", value, AT, sign) for n, (value, sign) in enumerate(white_cells))
    return Course(CHILD, specimens=tuple(Specimen(r.specimen, AT, (r,)) for r in results))


def one(code: str, value: str, unit: str = "%", **fields: str):
    return read(observation(code, value, unit, **fields), OwnMaps(), localise)


def counted(*readings, known: Course | None = None):
    return with_counts(readings, known or course())


def test_the_count_is_computed_and_marked():
    neutrophils, white = counted(one(PERCENT, "62.5"), one(WBC, "5.2", "10*9/L"))
    assert (neutrophils.value, neutrophils.unit, neutrophils.observation.method) == (3.25, "%", COMPUTED)
    assert neutrophils.number is not None
    assert neutrophils.number.reported == "62.5"
    assert str(neutrophils.sentence) == "The count is computed: 62.5 % of 5.2 ×10⁹/L white cells."
    assert white.value == 5.2


def test_white_cells_of_the_record_count_if_they_were_drawn_together():
    (found,) = counted(one(PERCENT, "50"), known=course((4.0, "")))
    assert found.value == 2
    (later,) = counted(one(PERCENT, "50", drawn="202611210808"), known=course((4.0, "")))
    assert later.waits is Waits.VALUE


@pytest.mark.parametrize("known", [course(), course((4.0, "<")), course((4.0, ""), (5.0, ""))])
def test_without_certain_white_cells_it_waits(known):
    (found,) = counted(one(PERCENT, "50"), known=known)
    assert (found.outcome, found.waits) == (Outcome.WAITING, Waits.VALUE)


def test_white_cells_with_a_sign_are_not_used():
    found, _ = counted(one(PERCENT, "50"), one(WBC, "<0.5", "10*9/L"))
    assert found.waits is Waits.VALUE


def test_a_count_in_the_message_makes_the_percentage_superfluous():
    found, _, _ = counted(one(PERCENT, "50"), one(COUNT, "3", "10*9/L"), one(WBC, "5", "10*9/L"))
    assert found.outcome is Outcome.IGNORED


def test_band_and_segmented_neutrophils():
    white = one(WBC, "10", "10*9/L")
    both = counted(one(BAND, "4"), one(SEGMENTED, "51"), white)
    assert [each.value for each in both] == [5.5, 5.5, 10]
    alone, _ = counted(one(BAND, "4"), white)
    assert alone.waits is Waits.VALUE
    beside_all = counted(one(BAND, "4"), one(SEGMENTED, "51"), one(PERCENT, "56"), white)
    assert [each.outcome for each in beside_all] == [Outcome.IGNORED, Outcome.IGNORED, None, None]


def test_a_percentage_that_is_withdrawn_withdraws_the_count():
    (found,) = counted(one(PERCENT, "", status="W"))
    assert (found.outcome, found.part.value) == (None, "")


def test_what_has_an_outcome_already_stays():
    waiting = replace(one(PERCENT, "50"), outcome=Outcome.WAITING)
    assert counted(waiting) == [waiting]
