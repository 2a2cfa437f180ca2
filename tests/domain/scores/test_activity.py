"""Tests of the disease activity scores: parts, limits and missing values."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.visit import CHAQ_DOMAINS
from fortnight.domain.scores.activity import (
    Chaq,
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


@pytest.mark.parametrize(("esr", "part"), [(0, 0), (20, 0), (25, 0.5), (119, 9.9), (120, 10), (140, 10)])
def test_normalised_esr(esr: float, part: float) -> None:
    assert normalised_esr(esr) == part


@pytest.mark.parametrize(("crp", "part"), [(0, 0), (10, 0), (47.3, 3.73), (109, 9.9), (110, 10), (300, 10)])
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


@pytest.mark.parametrize("joints", [9, 11, 26, 28, 70, 72])
def test_other_joint_counts_are_refused(joints: int) -> None:
    with pytest.raises(ValueError, match=rf"^JADAS is defined for 10, 27 or 71 joints, not for {joints}\.$"):
        jadas(1, 1, 1, joints)


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
        ({"platelets_10e9_l": 600.1}, 1),
        ({"platelets_10e9_l": 600, "ferritin_ng_ml": 500}, 0),
        ({"ferritin_ng_ml": 500.1}, 1),
        ({"platelets_10e9_l": 601, "ferritin_ng_ml": 501}, 1),
        ({"platelets_10e9_l": None, "ferritin_ng_ml": 501}, 1),
        ({"platelets_10e9_l": None, "ferritin_ng_ml": 90}, None),
        ({"temperature_c": None}, None),
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
        (CoreSet(7, 7, 7, 13.05, 2.61, 100), 0),
        (CoreSet(7, 7, 7), 30),
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


@pytest.mark.parametrize(
    ("percent", "level"),
    [
        (29, 0),
        (30, 30),
        (49, 30),
        (50, 50),
        (69, 50),
        (70, 70),
        (89, 70),
        (90, 90),
        (99, 90),
        (99.9, 90),
        (100, 100),
    ],
)
def test_a_level_is_reached_by_an_improvement_of_its_percentage(percent: float, level: int) -> None:
    left = 1 - percent / 100
    assert acr_pedi(BEFORE, CoreSet(10 * left, 10 * left, 10 * left, 10, 2, 100)) == level


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


@pytest.mark.parametrize(
    ("current", "flare"),
    [
        (CoreSet(13, 13, 13, 10, 2, 100), True),  # three worsened by exactly 30 %
        (CoreSet(13, 13, 10, 10, 2.6, 100), True),
        (CoreSet(13, 13, 10, 10, 2, 100), False),
        (CoreSet(13, 13, 12.95, 10, 2, 100), False),
        (CoreSet(13, 13, 13, 1, 2, 100), True),  # one may improve
        (CoreSet(13, 13, 13, 1, 1.3, 100), False),
        (CoreSet(13, 13, 13, 7, 1.4, 70), True),  # an improvement by exactly 30 % does not count
        (CoreSet(13, 13, 13, 6.95, 1.39, 100), False),
        (CoreSet(13, 13, 13), True),
        (CoreSet(13, 13), None),
    ],
)
def test_a_flare_is_three_variables_worse_and_at_most_one_better(
    current: CoreSet, flare: bool | None
) -> None:
    assert acr_flare(BEFORE, current) is flare


@pytest.mark.parametrize("name", ["active_joints", "limited_joints", "physician_global", "patient_global"])
@pytest.mark.parametrize(("worse_by", "flare"), [(1.9, False), (2, True)])
def test_joints_and_scales_count_in_a_flare_from_a_worsening_of_two(name, worse_by, flare) -> None:
    """C-HAQ and ESR count by their percentage alone, as they do in the other two variables here."""
    best = CoreSet(5, 5, 5, 5, 1, 20)
    assert acr_flare(best, replace(best, chaq=1.3, esr_mm_h=26, **{name: 5 + worse_by})) is flare


ANSWERS = {name: [0] * domain.items for name, domain in CHAQ_DOMAINS.items()}


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


def test_a_domain_that_was_not_asked_is_not_answered() -> None:
    asked = {name: [1] for name in list(CHAQ_DOMAINS)[:6]}
    assert chaq(asked) == Chaq(6, 1.0, 0.75)
    assert chaq({}, ["grip"]) == Chaq(0, None, None)


def test_the_chaq_has_thirty_items_in_eight_domains() -> None:
    assert (len(CHAQ_DOMAINS), sum(domain.items for domain in CHAQ_DOMAINS.values())) == (8, 30)


@pytest.mark.parametrize(
    ("wrong", "aids", "sentence"),
    [
        ({"flying": [1]}, [], "“flying” is not a domain of the C-HAQ."),
        ({}, ["flying"], "“flying” is not a domain of the C-HAQ."),
        ({"grip": [4]}, [], "A C-HAQ item must be 0, 1, 2 or 3, not 4."),
        ({"grip": [-1]}, [], "A C-HAQ item must be 0, 1, 2 or 3, not -1."),
        ({"dressing": [0] * 5}, [], "“dressing” has 4 items in the C-HAQ."),
        ({"arising": [0] * 3}, [], "“arising” has 2 items in the C-HAQ."),
        ({"eating": [0] * 4}, [], "“eating” has 3 items in the C-HAQ."),
        ({"walking": [0] * 3}, [], "“walking” has 2 items in the C-HAQ."),
        ({"hygiene": [0] * 6}, [], "“hygiene” has 5 items in the C-HAQ."),
        ({"reach": [0] * 5}, [], "“reach” has 4 items in the C-HAQ."),
        ({"grip": [0] * 6}, [], "“grip” has 5 items in the C-HAQ."),
        ({"activities": [0] * 6}, [], "“activities” has 5 items in the C-HAQ."),
    ],
)
def test_chaq_refuses_unknown_domains_and_items(wrong, aids, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        chaq({**ANSWERS, **wrong}, aids)
