"""Tests of doses, vials and weight bands."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.limit import limits_in
from fortnight.domain.treatment import dose as dosing
from fortnight.domain.treatment.dose import (
    LABELS,
    DoseRefused,
    band_crossed,
    check_weight,
    code_of,
    confirm_above_mg,
    dose,
    label_mg_per_kg,
    label_set,
    label_title,
    vials_for,
    with_table,
)

WEIGHTS = st.integers(15, 2500).map(lambda tenths: tenths / 10)


@pytest.mark.parametrize(
    ("weight", "label", "ordered", "prepared", "vials"),
    [
        (29.9, "us-eu", 358.8, 358.0, {400: 0, 200: 1, 80: 2}),
        (30.0, "us-eu", 240.0, 240.0, {400: 0, 200: 0, 80: 3}),
        (29.9, "japan", 239.2, 240.0, {400: 0, 200: 0, 80: 3}),
        (58.4, "us-eu", 467.2, 468.0, {400: 1, 200: 0, 80: 1}),
        (39.8, "us-eu", 318.4, 318.0, {400: 0, 200: 0, 80: 4}),
        (20.25, "us-eu", 243.0, 244.0, {400: 0, 200: 1, 80: 1}),
        (30.125, "us-eu", 241.0, 242.0, {400: 0, 200: 1, 80: 1}),
        (100.0, "us-eu", 800.0, 800.0, {400: 2, 200: 0, 80: 0}),
        (5.0, "us-eu", 60.0, 60.0, {400: 0, 200: 0, 80: 1}),
        (16.0, "us-eu", 192.0, 192.0, {400: 0, 200: 1, 80: 0}),
        (23.3, "us-eu", 279.6, 280.0, {400: 0, 200: 1, 80: 1}),
    ],
)
def test_ordered_and_prepared_dose_with_vials(weight, label, ordered, prepared, vials) -> None:
    found = dose(weight, label)
    assert (found.ordered_mg, found.prepared_mg, dict(found.vials)) == (ordered, prepared, vials)
    assert found.volume_ml == pytest.approx(prepared / 20)
    assert found.waste_mg == pytest.approx(sum(mg * count for mg, count in vials.items()) - prepared)


@pytest.mark.parametrize(
    ("weight", "label", "mg_per_kg"),
    [(29.9, "us-eu", 12), (30.0, "us-eu", 8), (29.9, "japan", 8), (30.0, "japan", 8)],
)
def test_the_dose_per_kg_is_that_of_the_weight_band(weight, label, mg_per_kg) -> None:
    assert dose(weight, label).mg_per_kg == mg_per_kg


def test_each_label_gives_an_infusion_every_fortnight() -> None:
    assert {code: label.interval_days for code, label in LABELS.items()} == {"us-eu": 14, "japan": 14}
    assert {code: label.shortest_days for code, label in LABELS.items()} == {"us-eu": 14, "japan": 7}


@pytest.mark.parametrize(("weight", "stop"), [(99.9, False), (100.0, False), (100.1, True), (140.0, True)])
def test_a_dose_above_800_mg_must_be_confirmed(weight: float, stop: bool) -> None:
    assert dose(weight, "us-eu").soft_stop is stop


def test_bag_and_rate_are_given_only_if_the_label_gives_them() -> None:
    assert (dose(29.9, "us-eu").bag_ml, dose(29.9, "us-eu").rate_ml_per_h) == (50, 50)
    assert (dose(30.0, "us-eu").bag_ml, dose(30.0, "us-eu").rate_ml_per_h) == (100, 100)
    assert (dose(30.0, "japan").bag_ml, dose(30.0, "japan").rate_ml_per_h) == (None, None)


@given(WEIGHTS, st.sampled_from(sorted(LABELS)))
def test_the_vials_cover_the_dose_and_it_is_close_to_the_order(weight: float, label: str) -> None:
    found = dose(weight, label)
    content = sum(size * count for size, count in found.vials.items())
    assert content >= found.prepared_mg
    assert found.waste_mg == pytest.approx(content - found.prepared_mg)
    assert abs(found.prepared_mg - found.ordered_mg) <= 1 + 1e-9
    assert found.prepared_mg % 2 == 0


@given(st.integers(1, 700).map(lambda half: half * 2.0))
def test_no_other_choice_of_vials_wastes_less_or_needs_fewer(mg: float) -> None:
    chosen = vials_for(mg)
    content = sum(size * count for size, count in chosen.items())
    options = [
        (400 * a + 200 * b + 80 * c, a + b + c)
        for a, b, c in product(range(5), range(8), range(19))
        if 400 * a + 200 * b + 80 * c >= mg
    ]
    assert (content, sum(chosen.values())) == min(options)


PLAUSIBLE = " Plausible weights are 1.5 to 250 kg."


@pytest.mark.parametrize(
    ("weight", "written", "hint"),
    [
        (0, "0", ""),
        (-3, "-3", ""),
        (float("nan"), "nan", ""),
        (float("inf"), "inf", ""),
        (0.5, "0.5", PLAUSIBLE),
        (1.0, "1", PLAUSIBLE),
        (1.4, "1.4", PLAUSIBLE),
        (250.1, "250.1", PLAUSIBLE),
    ],
)
def test_an_implausible_weight_is_refused_with_a_sentence(weight: float, written: str, hint: str) -> None:
    with pytest.raises(DoseRefused) as refused:
        dose(weight, "us-eu")
    assert str(refused.value.sentence) == f"A weight of {written} kg is not plausible.{hint}"


@pytest.mark.parametrize("weight", [1.5, 250])
def test_a_weight_at_the_end_of_the_plausible_range_is_accepted(weight: float) -> None:
    check_weight(weight)


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(DoseRefused) as refused:
        dose(20, "moon")
    assert str(refused.value.sentence) == "“moon” is not a known label. Known labels: us-eu, japan, local."


def test_crossing_30_kg_is_detected() -> None:
    crossed = band_crossed(29.9, 30.0, "us-eu")
    assert crossed is not None
    assert [band.mg_per_kg for band in crossed] == [12.0, 8.0]
    assert band_crossed(30.0, 29.9, "us-eu") is not None
    assert band_crossed(29.0, 29.9, "us-eu") is None
    assert band_crossed(29.9, 30.0, "japan") is None


def test_limits_have_a_source() -> None:
    assert all(limit.source and limit.confidence for limit in limits_in(dosing).values())
    assert all(label.source and label.bands[0].from_kg == 0 for label in LABELS.values())


# A clinic's own dose table ---------------------------------------------------------------------------

TABLE = "10 mg/kg; from 25 kg 7.5 mg/kg; every 10 to 21 days; at most 300 mg; by Pharmacist A"
OWN = with_table("local", TABLE)


@pytest.mark.parametrize(
    ("weight", "ordered", "stop"),
    [(24.9, 249.0, False), (25.0, 187.5, False), (40.0, 300.0, False), (40.1, 300.75, True)],
)
def test_a_clinics_own_table_gives_the_dose_and_its_most_mg_must_be_confirmed(weight, ordered, stop):
    found = dose(weight, OWN)
    assert (found.ordered_mg, found.soft_stop, found.confirm_above_mg) == (ordered, stop, 300)
    assert (found.bag_ml, found.rate_ml_per_h) == (None, None)


def test_a_clinics_own_table_crosses_at_its_own_weight() -> None:
    crossed = band_crossed(24.9, 25.0, OWN)
    assert crossed is not None
    assert [band.mg_per_kg for band in crossed] == [10.0, 7.5]
    assert band_crossed(29.9, 30.0, OWN) is None


@pytest.mark.parametrize("label", ["local", "local: ", "local: 120 mg/kg"])
def test_without_a_table_that_can_be_read_there_is_no_dose(label) -> None:
    with pytest.raises(DoseRefused) as refused:
        dose(20, label)
    assert str(refused.value.sentence).startswith("This clinic has no dose table of its own.")
    assert str(label_title(label)) == "local dose table (not written)"
    assert confirm_above_mg(label) == 800


def test_a_label_is_named_by_its_code_and_its_title() -> None:
    assert (with_table("local", ""), with_table("japan", TABLE)) == ("local", "japan")
    assert (code_of(OWN), code_of("us-eu")) == ("local", "us-eu")
    assert [str(label_title(each)) for each in (OWN, "us-eu", "moon")] == [
        "local dose table by Pharmacist A", "US, EU and Australian label", "moon",
    ]  # fmt: skip
    assert (label_set(OWN).interval_days, label_set(OWN).shortest_days) == (21, 10)


@pytest.mark.parametrize(
    ("weight", "label", "mg_per_kg"),
    [
        (29.9, "us-eu", 12.0),
        (30.0, "us-eu", 8.0),
        (None, "us-eu", None),
        (None, "japan", 8.0),
        (None, OWN, None),
        (None, "local", None),
    ],
)
def test_without_a_weight_a_label_has_a_dose_if_it_is_the_same_for_all_weights(weight, label, mg_per_kg):
    assert label_mg_per_kg(weight, label) == mg_per_kg


def test_a_weight_that_is_not_plausible_has_no_dose_nor_one_without_a_table():
    with pytest.raises(DoseRefused):
        label_mg_per_kg(0.2, "us-eu")
    with pytest.raises(DoseRefused):
        label_mg_per_kg(22.0, "local")
