"""The ACR Pedi response as a range, and its adaptation to sJIA."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.visit import Feature
from fortnight.domain.scores import activity
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds, known
from fortnight.domain.scores.response import Response, Variable, core_set, response
from helpers.courses import at, specimen
from helpers.stores import present

THEN = {"phga": 7.2, "ptga": 6.8, "active": 14, "limited": 12, "chaq": 1.875, "esr": 103}
NOW = {"phga": 1.0, "ptga": 1.5, "active": 3, "limited": 3, "chaq": 0.25, "esr": 9}


def assessed(phga=None, ptga=None, active=None, limited=None, chaq=None, esr=None, **more) -> Assessment:
    drawn = specimen(0, **({} if esr is None else {"ESR": esr}))
    joints = [Bounds(0, most, ("j",)) if n is None else known(n) for n, most in ((active, 71), (limited, 67))]
    return Assessment(
        "v1", at(0), joints[0], known(0), joints[1], phga, ptga, None, chaq,
        results={r.analyte: r for r in drawn.results}, **more,
    )  # fmt: skip


def against(now, then=THEN, **more) -> Response:
    return response(assessed(**then), assessed(**now, **more))


def test_a_complete_response_is_that_of_the_calculator():
    found = against(NOW)
    assert (found.lowest, found.highest, found.level, found.missing) == (70, 70, 70, ())
    assert [round(present(each.change)) for each in found.variables] == [-86, -78, -79, -75, -87, -91]


def test_a_missing_esr_that_cannot_change_the_level():
    """Five of six are better by 70 %, none by 90 %: the ESR makes no difference."""
    found = against({**NOW, "esr": None})
    assert (found.level, found.missing) == (70, ("esr",))


def test_a_missing_variable_that_can_change_the_level():
    found = against({**NOW, "phga": 0.3, "active": 1, "esr": None})
    assert (found.lowest, found.highest, found.level) == (70, 90, None)
    assert found.adapted is None


def test_a_missing_baseline_is_missing_too():
    found = against(NOW, {**THEN, "chaq": None})
    assert found.missing == ("chaq",)
    assert (found.lowest, found.highest) == (70, 70)


def test_joints_not_examined_are_a_range():
    variable = Variable("active_joints", known(10), Bounds(2, 40))
    assert (variable.best, variable.worst, variable.change, variable.missing) == (-80, 300, None, True)


def test_nothing_known_may_be_any_level():
    found = against({}, {})
    assert (found.lowest, found.highest, found.level) == (0, 100, None)


@pytest.mark.parametrize(
    ("fever", "temperature_days", "without", "adapted"),
    [(True, 7, False, 0), (False, 0, True, 70), (None, 6, None, None), (None, 7, True, 70)],
)
def test_the_systemic_form_needs_seven_days_without_fever(fever, temperature_days, without, adapted):
    features = {} if fever is None else {Feature.FEVER: fever}
    found = against(NOW, features=features, temperature_days=temperature_days)
    assert (found.without_fever, found.adapted, found.temperature_days) == (
        without,
        adapted,
        temperature_days,
    )


def test_no_response_is_no_response_whatever_the_temperature():
    assert against(THEN).adapted == 0


def test_a_missing_variable_may_be_anything_on_its_scale():
    """The scales of the globals end at 10 and that of C-HAQ at 3; an ESR is taken to be 150 mm/h at most."""
    assert core_set(assessed(active=3, limited=4)) == {
        "physician_global": Bounds(0, 10, ("physician_global",)),
        "patient_global": Bounds(0, 10, ("patient_global",)),
        "active_joints": known(3),
        "limited_joints": known(4),
        "chaq": Bounds(0, 3, ("chaq",)),
        "esr": Bounds(0, 150, ("esr",)),
    }


SOME = st.integers(0, 30).map(lambda n: n / 10)


@given(
    st.fixed_dictionaries(dict.fromkeys(THEN, SOME)),
    st.fixed_dictionaries(dict.fromkeys(THEN, SOME)),
    st.sets(st.sampled_from(sorted(THEN))),
)
def test_the_level_with_all_values_lies_within_the_range_without_some(then, now, missing):
    whole = against(now, then)
    exact = activity.acr_pedi(
        activity.CoreSet(
            then["active"], then["limited"], then["phga"], then["ptga"], then["chaq"], then["esr"]
        ),
        activity.CoreSet(now["active"], now["limited"], now["phga"], now["ptga"], now["chaq"], now["esr"]),
    )
    assert whole.level == exact
    left = against({name: None if name in missing else value for name, value in now.items()}, then)
    assert left.lowest <= present(exact) <= left.highest
