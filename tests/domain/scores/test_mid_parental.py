"""Tests of the target height by each formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.target_formulas import TARGET_FORMULAS
from fortnight.domain.scores.growth_curves import LAST_MONTH, curve
from fortnight.domain.scores.mid_parental import target_height

HEIGHTS = st.floats(130, 210)


@pytest.mark.parametrize(
    ("formula", "sex", "middle", "low", "high"),
    [
        ("tanner", "male", 172.0, 163.5, 180.5),
        ("tanner", "female", 159.0, 150.5, 167.5),
        ("ogata", "male", 174.0, 165.0, 183.0),
        ("ogata", "female", 161.0, 153.0, 169.0),
        ("ogata-2007", "male", 172.0, 163.0, 181.0),
        ("ogata-2007", "female", 159.0, 151.0, 167.0),
    ],
)
def test_formulas_in_cm(formula, sex, middle, low, high) -> None:
    found = target_height(formula, sex, 161, 170)
    assert found is not None
    assert (found.cm, found.low_cm, found.high_cm) == (middle, low, high)
    assert found.formula == TARGET_FORMULAS[formula].name


def test_the_formula_in_sds_takes_72_percent_of_the_mean_of_the_parents() -> None:
    mother = curve("height", "female", -1, 19, 19)[-1][1]
    father = curve("height", "male", -2, 19, 19)[-1][1]
    found = target_height("hermanussen", "female", mother, father)
    assert found is not None
    assert found.sds == pytest.approx(0.72 * -1.5, abs=0.002)
    assert found.high_sds - found.sds == pytest.approx(1.6)
    assert found.sds - found.low_sds == pytest.approx(1.6)


@pytest.mark.parametrize("formula", TARGET_FORMULAS)
@pytest.mark.parametrize(
    ("sex", "mother", "father"),
    [("unknown", 160, 170), ("male", None, 170), ("female", 160, None), ("male", 0, 170)],
)
def test_without_both_parents_or_the_sex_there_is_no_target(formula, sex, mother, father) -> None:
    assert target_height(formula, sex, mother, father) is None


@given(st.sampled_from(sorted(TARGET_FORMULAS)), st.sampled_from(["female", "male"]), HEIGHTS, HEIGHTS)
def test_the_target_is_inside_its_range_and_its_sds_is_that_of_an_adult(formula, sex, mother, father) -> None:
    found = target_height(formula, sex, mother, father)
    assert found is not None
    assert found.low_cm < found.cm < found.high_cm
    adult = curve("height", sex, found.sds, LAST_MONTH / 12, LAST_MONTH / 12)[-1][1]
    assert adult == pytest.approx(found.cm, abs=0.05)
