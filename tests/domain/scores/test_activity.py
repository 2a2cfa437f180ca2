"""Tests of the disease activity scores: parts, limits and missing values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.scores.activity import (
    CHAQ_DOMAINS,
    CoreSet,
    Jadas,
    SystemicFeatures,
    acr_flare,
    acr_pedi,
    adapted_acr_pedi,
    chaq,
    jadas,
    msms,
    normalised_crp,
    normalised_esr,
    sjadas10,
)

WELL = SystemicFeatures(36.8, False, False, False, False, 12.0, 300, 50)
BEFORE = CoreSet(10, 10, 10, 10, 2, 100)


@pytest.mark.parametrize(("esr", "part"), [(0, 0), (19, 0), (20, 0), (25, 0.5), (120, 10), (140, 10)])
def test_normalised_esr(esr: float, part: float) -> None:
    assert normalised_esr(esr) == part


@pytest.mark.parametrize(("crp", "part"), [(0, 0), (10, 0), (47.3, 3.73), (110, 10), (300, 10)])
def test_normalised_crp(crp: float, part: float) -> None:
    assert normalised_crp(crp) == pytest.approx(part)


@pytest.mark.parametrize(("joints", "counted"), [(10, 10), (27, 27), (71, 30)])
def test_active_joints_count_up_to_the_maximum(joints: int, counted: int) -> None:
    found = jadas(6.1, 9.1, 30, joints, esr_mm_h=49)
    assert found.cjadas == pytest.approx(15.2 + counted)
    assert found.jadas == pytest.approx(15.2 + counted + 2.9)


def test_jadas_by_crp_and_without_acute_phase() -> None:
    assert jadas(9.7, 2.9, 16, 10, crp_mg_l=147).jadas == pytest.approx(32.6)
    assert jadas(1, 2, 3, 10) == Jadas(None, 6)
    assert jadas(1, 2, 3, 10, esr_mm_h=30, crp_mg_l=200).jadas == 7
    assert jadas(None, 2, 3, 10, esr_mm_h=30) == Jadas(None, None)
    assert jadas(1, 2, None, 10, esr_mm_h=30) == Jadas(None, None)


def test_other_joint_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="10, 27 or 71"):
        jadas(1, 1, 1, 44)


@pytest.mark.parametrize(
    ("temperature", "points"),
    [(37.5, 0), (37.6, 1), (38.0, 1), (38.1, 2), (39.0, 2), (39.1, 3), (40.0, 3), (40.1, 4)],
)
def test_fever_points(temperature: float, points: int) -> None:
    assert msms(replace(WELL, temperature_c=temperature)) == points


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({"rash": 1, "serositis": 1}, 2),
        ({"hb_g_dl": 8.9}, 1),
        ({"hb_g_dl": 9.0}, 0),
        ({"platelets_10e9_l": 601}, 1),
        ({"platelets_10e9_l": 600, "ferritin_ng_ml": 500}, 0),
        ({"platelets_10e9_l": 601, "ferritin_ng_ml": 501}, 1),
        ({"platelets_10e9_l": None, "ferritin_ng_ml": 501}, 1),
        ({"platelets_10e9_l": None, "ferritin_ng_ml": 90}, None),
        ({"rash": None}, None),
        ({"hb_g_dl": None}, None),
    ],
)
def test_msms(changes: dict, points: int | None) -> None:
    assert msms(replace(WELL, **changes)) == points


def test_sjadas10() -> None:
    assert sjadas10(replace(WELL, rash=True), 20.5) == 21.5
    assert sjadas10(WELL, None) is None
    assert sjadas10(replace(WELL, rash=None), 20.5) is None


def test_the_maximum_score_is_ten() -> None:
    assert msms(SystemicFeatures(41, True, True, True, True, 7, 800, 900)) == 10


@pytest.mark.parametrize(
    ("current", "response"),
    [
        (CoreSet(7, 7, 7, 10, 2, 100), 30),
        (CoreSet(7.1, 7, 7, 10, 2, 100), 0),
        (CoreSet(7, 7, 7, 14, 2, 100), 30),
        (CoreSet(7, 7, 7, 14, 3, 100), 0),
        (CoreSet(7, 7, 7, 13, 2.6, 130), 30),
        (CoreSet(5, 5, 5, 5, 1, 50), 50),
        (CoreSet(3, 3, 3, 9, 2, 100), 70),
        (CoreSet(1, 1, 1, 10, 2, 100), 90),
        (CoreSet(0, 0, 0, 10, 2, 100), 100),
        (CoreSet(0, 0, 0, 0, 0, None), 100),
        (CoreSet(0, 0, None, None, None, None), None),
    ],
)
def test_acr_pedi(current: CoreSet, response: int | None) -> None:
    assert acr_pedi(BEFORE, current) == response


def test_acr_pedi_by_crp_where_esr_is_missing() -> None:
    before, after = CoreSet(10, 10, 5, 5, 1, None, 100), CoreSet(1, 1, 5, 5, 1, 8, 5)
    assert acr_pedi(before, after) == 90


def test_a_variable_that_was_zero_can_only_worsen() -> None:
    before = replace(BEFORE, chaq=0, limited_joints=0)
    assert acr_pedi(before, CoreSet(0, 0, 0, 0, 0, 0)) == 100
    assert acr_pedi(before, CoreSet(0, 1, 0, 0, 1, 0)) == 0


@given(st.lists(st.floats(0, 10), min_size=6, max_size=6))
def test_an_improved_variable_never_lowers_the_response(values: list[float]) -> None:
    now = CoreSet(*values)
    better = replace(now, patient_global=(now.patient_global or 0) / 2)
    assert (acr_pedi(BEFORE, better) or 0) >= (acr_pedi(BEFORE, now) or 0)


@pytest.mark.parametrize(
    ("response", "fever", "adapted"),
    [(70, False, 70), (70, True, 0), (0, None, 0), (70, None, None), (None, True, 0), (None, False, None)],
)
def test_adapted_acr_pedi(response, fever, adapted) -> None:
    assert adapted_acr_pedi(response, fever) == adapted


def test_flare() -> None:
    best = CoreSet(5, 5, 5, 5, 1, 20)
    assert acr_flare(best, CoreSet(7, 7, 7, 5, 1, 20)) is True
    assert acr_flare(best, CoreSet(7, 7, 5, 5, 1, 20)) is False
    assert acr_flare(best, CoreSet(7, 7, 7, 1, 0, 20)) is False
    assert acr_flare(CoreSet(1, 1, 1, 1, 1, 20), CoreSet(2, 2, 2, 2, 1, 20)) is False
    assert acr_flare(best, CoreSet(7, 7)) is None


ANSWERS = {name: [0] * size for name, size in CHAQ_DOMAINS.items()}


def test_chaq_takes_the_highest_item_of_a_domain() -> None:
    found = chaq({**ANSWERS, "dressing": [0, 3, 1, 0], "grip": [1, 0, 0, 0, None]})
    assert (found.answered, found.index, found.index_of_eight) == (8, 0.5, 0.5)


@pytest.mark.parametrize(("highest", "with_aid"), [(0, 2), (1, 2), (2, 2), (3, 3)])
def test_an_aid_raises_a_domain_to_at_least_two(highest: int, with_aid: int) -> None:
    assert chaq({**ANSWERS, "walking": [highest, 0]}, ["walking"]).index == with_aid / 8


@pytest.mark.parametrize(("missing", "index"), [(1, 8 / 7), (2, 8 / 6), (3, None)])
def test_chaq_needs_six_domains(missing: int, index: float | None) -> None:
    names = list(CHAQ_DOMAINS)
    items = {name: [None] if names.index(name) < missing else [1] for name in names}
    items[names[-1]] = [missing + 1 if missing < 3 else 1]
    found = chaq(items, names[:missing])
    assert found.answered == 8 - missing
    assert found.index == (index if index is None else pytest.approx(index))


def test_chaq_refuses_unknown_domains_and_items() -> None:
    with pytest.raises(ValueError, match="flying"):
        chaq({**ANSWERS, "flying": [1]})
    with pytest.raises(ValueError, match="not 4"):
        chaq({**ANSWERS, "grip": [4]})
