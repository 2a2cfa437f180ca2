"""Tests of the preparation of a bag."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.infusion import preparation
from fortnight.domain.infusion.instants import NoOffset
from fortnight.domain.infusion.preparation import (
    BAG_LIFE,
    OTHER_BAGS,
    Bag,
    Difference,
    Storage,
    UsedVial,
    bag_for,
    checks_differ,
    difference,
    differs_from_order,
    discard_by,
    fewest_vials,
    is_expired,
    label_mg,
    least_waste,
    nearest_measurable_mg,
    needs_confirmation,
    ordered_mg,
    used_vials,
    volume_ml,
)
from fortnight.domain.limit import limits_in
from fortnight.domain.treatment.dose import LABELS, VIALS_MG, DoseRefused, dose, with_table

OWN = with_table("local", "10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A")
MADE = datetime(2026, 11, 26, 9, 29, tzinfo=UTC)
DOSES = st.integers(1, 1500).map(lambda tenths: tenths * 2.0)


@pytest.mark.parametrize(
    ("weight", "per_kg", "mg"), [(24.4, 12, 292.8), (29.9, 12, 358.8), (30, 8, 240), (0.1 + 0.2 + 9.7, 8, 80)]
)
def test_the_ordered_dose(weight: float, per_kg: float, mg: float) -> None:
    assert ordered_mg(weight, per_kg) == pytest.approx(mg)


def test_the_ordered_dose_is_exact_to_the_last_decimal() -> None:
    assert ordered_mg(24.7, 1.1) == 27.17  # 27.170000000000002 in binary


@pytest.mark.parametrize(("weight", "label", "mg"), [(24.4, "us-eu", 292.8), (24.4, "japan", 195.2)])
def test_the_dose_by_the_label(weight: float, label: str, mg: float) -> None:
    assert label_mg(weight, label) == mg


def test_a_small_dose_is_plausible() -> None:
    assert ordered_mg(10, 0.5) == 5
    assert fewest_vials(0.5).count == 1


@pytest.mark.parametrize("per_kg", [0, -1, float("nan"), float("inf")])
def test_a_dose_per_kg_that_is_not_plausible_is_refused(per_kg: float) -> None:
    with pytest.raises(DoseRefused) as refused:
        ordered_mg(24.4, per_kg)
    assert str(refused.value.sentence) == f"A dose of {per_kg} mg/kg is not plausible."


def test_a_weight_that_is_not_plausible_is_refused() -> None:
    with pytest.raises(DoseRefused):
        ordered_mg(1.4, 12)
    with pytest.raises(DoseRefused):
        label_mg(24.4, "mars")


@pytest.mark.parametrize(("mg", "asked"), [(799.9, False), (800, False), (800.1, True)])
def test_a_dose_above_800_mg_must_be_confirmed(mg: float, asked: bool) -> None:
    assert needs_confirmation(mg, "us-eu") is asked


@pytest.mark.parametrize(("mg", "asked"), [(299.9, False), (300, False), (300.1, True)])
def test_a_dose_above_the_most_mg_of_a_clinics_own_table_must_be_confirmed(mg: float, asked: bool) -> None:
    assert needs_confirmation(mg, OWN) is asked


def test_the_difference_of_two_doses() -> None:
    found = difference(294, 292.8)
    assert found.mg == 1.2
    assert found.percent == pytest.approx(0.4098, abs=1e-4)
    assert difference(240, 250) == Difference(-10, -4)
    assert difference(240, 240) == Difference(0, 0)


@pytest.mark.parametrize(
    ("mg", "asked"), [(105, False), (105.1, True), (95, False), (94.9, True), (100, False)]
)
def test_an_order_that_differs_by_more_than_five_percent_is_asked_about(mg: float, asked: bool) -> None:
    assert differs_from_order(mg, 100) is asked


@pytest.mark.parametrize(("ml", "shown"), [(10.2, False), (10.3, True), (9.8, False), (9.7, True)])
def test_checks_that_differ_by_more_than_two_percent_are_shown(ml: float, shown: bool) -> None:
    assert checks_differ(ml, 10) is shown


@pytest.mark.parametrize(
    ("mg", "ml", "nearest"),
    [(292.8, 14.6, 292), (293, 14.7, 294), (358.8, 17.9, 358), (240, 12, 240), (0.9, 0, 0), (1, 0.1, 2)],
)
def test_the_nearest_measurable_dose(mg: float, ml: float, nearest: float) -> None:
    assert volume_ml(mg) == ml
    assert nearest_measurable_mg(mg) == nearest


@given(st.integers(15, 2500).map(lambda tenths: tenths / 10), st.sampled_from(sorted(LABELS)))
def test_it_agrees_with_the_dose_of_the_label(weight: float, label: str) -> None:
    found = dose(weight, label)
    assert label_mg(weight, label) == found.ordered_mg
    assert nearest_measurable_mg(found.ordered_mg) == found.prepared_mg
    assert volume_ml(found.ordered_mg) == found.volume_ml


def test_the_vials_of_a_dose_both_ways() -> None:
    least, fewest = least_waste(294), fewest_vials(294)
    assert dict(least.vials) == {400: 0, 200: 0, 80: 4}
    assert (least.count, least.content_mg, least.waste_mg, least.waste_ml) == (4, 320, 26, 1.3)
    assert dict(fewest.vials) == {400: 1, 200: 0, 80: 0}
    assert (fewest.count, fewest.content_mg, fewest.waste_mg, fewest.waste_ml) == (1, 400, 106, 5.3)


@pytest.mark.parametrize(
    ("mg", "vials"),
    [
        (2, {400: 0, 200: 0, 80: 1}),
        (80, {400: 0, 200: 0, 80: 1}),
        (80.1, {400: 0, 200: 1, 80: 0}),
        (400, {400: 1, 200: 0, 80: 0}),
        (402, {400: 1, 200: 0, 80: 1}),
        (482, {400: 1, 200: 1, 80: 0}),
        (600.5, {400: 2, 200: 0, 80: 0}),
        (3000, {400: 7, 200: 1, 80: 0}),
    ],
)
def test_the_fewest_vials(mg: float, vials: dict[int, int]) -> None:
    assert dict(fewest_vials(mg).vials) == vials


def content(vials: Mapping[int, int]) -> int:
    return sum(size * count for size, count in vials.items())


def every_choice(mg: float) -> list[dict[int, int]]:
    """Every number of vials of each size up to what one size alone would need."""
    most = [range(int(mg // size) + 2) for size in VIALS_MG]
    choices: list[dict[int, int]] = [dict(zip(VIALS_MG, counts, strict=True)) for counts in product(*most)]
    return [each for each in choices if content(each) >= mg]


@given(DOSES)
def test_no_other_choice_wastes_less_or_needs_fewer_vials(mg: float) -> None:
    choices = every_choice(mg)
    least, fewest = least_waste(mg), fewest_vials(mg)
    assert (least.content_mg, least.count) == min((content(each), sum(each.values())) for each in choices)
    assert (fewest.count, fewest.content_mg) == min((sum(each.values()), content(each)) for each in choices)
    for found in (least, fewest):
        assert found.content_mg == content(found.vials)
        assert found.waste_mg == found.content_mg - mg >= 0
        assert found.waste_ml == pytest.approx(found.waste_mg / 20)


@pytest.mark.parametrize("mg", [0, -2, 3000.1, float("nan"), float("inf")])
def test_vials_for_a_dose_that_is_not_plausible_are_refused(mg: float) -> None:
    for choose in (least_waste, fewest_vials):
        with pytest.raises(DoseRefused) as refused:
            choose(mg)
        assert str(refused.value.sentence) == f"A dose of {mg} mg is not plausible."


@pytest.mark.parametrize(
    ("on", "expired"), [(date(2028, 6, 29), False), (date(2028, 6, 30), False), (date(2028, 7, 1), True)]
)
def test_a_vial_may_be_used_on_the_day_of_its_expiry(on: date, expired: bool) -> None:
    assert is_expired(date(2028, 6, 30), on) is expired


def test_the_waste_of_each_vial() -> None:
    vials = [(80, "B2041"), (80, "B2041"), (80, "B2041"), (80, "B2107")]
    assert used_vials(vials, 294) == (
        *[UsedVial(80, "B2041", 80, 0)] * 3,
        UsedVial(80, "B2107", 54, 26),
    )
    assert used_vials([(400, "A"), (80, "B")], 300) == (
        UsedVial(400, "A", 300, 100),
        UsedVial(80, "B", 0, 80),
    )
    assert used_vials([(80, "A")], 80) == (UsedVial(80, "A", 80, 0),)


def test_vials_that_hold_less_than_the_dose_are_refused() -> None:
    with pytest.raises(DoseRefused) as refused:
        used_vials([(80, "A"), (80, "A")], 161)
    assert str(refused.value.sentence) == "The vials hold 1 mg less than the prepared dose."


@given(st.lists(st.tuples(st.sampled_from(VIALS_MG), st.just("A")), min_size=1, max_size=8), st.data())
def test_all_that_was_in_the_vials_is_used_or_left_over(vials: list, data: st.DataObject) -> None:
    prepared = data.draw(st.integers(1, sum(size for size, _ in vials)))
    found = used_vials(vials, prepared)
    assert sum(each.used_mg for each in found) == prepared
    assert all(each.used_mg + each.left_mg == each.size_mg and each.left_mg >= 0 for each in found)


@pytest.mark.parametrize(
    ("weight", "label", "bag", "source", "confidence"),
    [
        (29.9, "us-eu", 50, "Australian PI p. 35", "V"),
        (30.0, "us-eu", 100, "Australian PI p. 35", "V"),
        (25.0, "japan", 50, "Japanese label: 50 mL up to 25 kg, otherwise 100 to 250 mL", "R"),
        (25.1, "japan", 100, "Japanese label: 50 mL up to 25 kg, otherwise 100 to 250 mL", "R"),
    ],
)
def test_the_bag_and_what_to_take_out(
    weight: float, label: str, bag: float, source: str, confidence: str
) -> None:
    assert bag_for(weight, label, 294) == Bag(bag, 14.7, source, confidence)


def test_every_label_has_a_bag_and_a_life_for_it() -> None:
    assert set(OTHER_BAGS) == {code for code, label in LABELS.items() if label.bands[0].bag_ml is None}
    assert set(BAG_LIFE) == set(product((*LABELS, "local"), Storage))


@pytest.mark.parametrize(("weight", "volume"), [(29.9, 50), (30.0, 100)])
def test_the_bag_of_a_clinics_own_table_is_that_of_the_us_and_eu_label(weight: float, volume: float) -> None:
    source = "Australian PI p. 35; the clinic's own dose table gives no figure"
    assert bag_for(weight, OWN, 294) == Bag(volume, 14.7, source, "P")
    for storage in Storage:
        assert discard_by(MADE, OWN, storage) == discard_by(MADE, "us-eu", storage)


@pytest.mark.parametrize("label", ["us-eu", "japan"])
@pytest.mark.parametrize(("storage", "hours"), [(Storage.REFRIGERATED, 24), (Storage.ROOM, 6)])
def test_a_bag_is_discarded_after_the_hours_of_its_storage(label: str, storage: Storage, hours: int) -> None:
    assert discard_by(MADE, label, storage) == MADE + timedelta(hours=hours)
    assert BAG_LIFE[label, storage].confidence == ("V" if label == "us-eu" else "P")
    assert BAG_LIFE[label, storage].unit == "h"


@pytest.mark.parametrize(
    ("expiries", "local", "expected"),
    [
        ([date(2026, 11, 26)], None, datetime(2026, 11, 27, tzinfo=UTC)),
        ([date(2028, 3, 31), date(2026, 11, 26)], None, datetime(2026, 11, 27, tzinfo=UTC)),
        ([date(2026, 11, 27)], None, MADE + timedelta(hours=24)),
        ([], 4, MADE + timedelta(hours=4)),
        ([date(2026, 11, 26)], 4, MADE + timedelta(hours=4)),
        ([], 48, MADE + timedelta(hours=24)),
        ([date(2026, 11, 25)], None, datetime(2026, 11, 26, tzinfo=UTC)),  # expired before it was made
    ],
)
def test_a_bag_is_discarded_at_the_earliest_of_all_limits(
    expiries: list, local: float, expected: datetime
) -> None:
    assert discard_by(MADE, "us-eu", Storage.REFRIGERATED, expiries, local) == expected


def test_the_change_of_the_clocks_does_not_prolong_the_life_of_a_bag() -> None:
    made = datetime(2026, 10, 24, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    found = discard_by(made, "us-eu", Storage.REFRIGERATED, [date(2026, 10, 31)])
    assert found.isoformat() == "2026-10-25T08:00:00+01:00"
    # 24 hours end at 08:00 on a day whose end is later; the day of the expiry ends on the local clock.
    assert discard_by(made, "us-eu", Storage.REFRIGERATED, [date(2026, 10, 24)]).isoformat() == (
        "2026-10-25T00:00:00+02:00"
    )


def test_an_unknown_label_or_a_time_without_offset_is_refused() -> None:
    with pytest.raises(DoseRefused) as refused:
        discard_by(MADE, "mars", Storage.ROOM)
    assert str(refused.value.sentence) == "“mars” is not a known label."
    with pytest.raises(NoOffset):
        discard_by(datetime(2026, 11, 26), "us-eu", Storage.ROOM)  # noqa: DTZ001


def test_limits_have_a_source() -> None:
    found = {name: (each.value, each.unit, each.confidence) for name, each in limits_in(preparation).items()}
    assert found == {
        "SMALLEST_VOLUME_ML": (0.1, "mL", "P"),
        "ORDER_DIFFERENCE_PERCENT": (5, "%", "P"),
        "CHECK_DIFFERENCE_PERCENT": (2, "%", "P"),
        "MOST_MG": (3000, "mg", "C"),
        "STRENGTH_MG_PER_ML": (20, "mg/mL", "V"),
    }
    assert all(each.source and each.name for each in limits_in(preparation).values())
    assert str(preparation.STORAGE_ADVICE) == "Use at once; otherwise 2–8 °C, 24 h at most, away from light."
