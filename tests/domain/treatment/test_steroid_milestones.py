"""Tests of the milestones of a taper: when each is found, what ends it, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.record.medication import Per
from fortnight.domain.treatment.steroid_milestones import milestones
from helpers.doses import day_of, ended, hold, on, on_drugs, plan, taken

HELD = "held for 28 days or longer; a pulse does not end it"


def found(*steps, today: int = 400, **fields) -> dict[str, int]:
    """The milestones by id, each with the day of treatment."""
    return {m.id: day_of(m.date) for m in milestones(on_drugs(*steps, **fields), on(today))}


def test_each_limit_is_found_on_the_day_it_was_reached() -> None:
    doses = {0: 20, 10: 9.9, 50: 3.9, 90: 1.9, 130: 0}
    assert found(taken(doses), today=150) == {
        "below-0.5": 10,
        "below-0.2": 50,
        "below-0.1": 90,
        "ceased": 130,
    }


def test_what_is_shown_of_each_milestone() -> None:
    child = on_drugs(taken({0: 20, 10: 9.9, 50: 3.9, 90: 1.9, 130: 0, 500: 5}), taken({0: 9, 90: 0}, "CyA"))
    assert [(str(m.words), m.value, m.unit, str(m.rule), m.until) for m in milestones(child, on(600))] == [
        ("Glucocorticoid under 0.5 mg/kg/day", 0.5, "mg/kg/day", HELD, None),
        ("Glucocorticoid under 0.2 mg/kg/day", 0.2, "mg/kg/day", HELD, on(500)),
        ("Glucocorticoid under 0.1 mg/kg/day", 0.1, "mg/kg/day", HELD, on(500)),
        ("Ciclosporin stopped", 0, "mg/day", "as recorded", None),
        ("Glucocorticoid ceased", 0, "mg/day", "no glucocorticoid for 14 days or longer", on(500)),
        ("6 months without glucocorticoid", 6, "months", "since the last dose", on(500)),
        ("12 months without glucocorticoid", 12, "months", "since the last dose", on(500)),
    ]


@pytest.mark.parametrize(("dose", "id"), [(10, "below-0.5"), (4, "below-0.2"), (2, "below-0.1")])
def test_a_limit_itself_is_not_below_it(dose, id) -> None:
    """The child weighs 20 kg."""
    assert id not in found(taken({0: 30, 10: dose}))
    assert id in found(taken({0: 30, 10: dose - 0.01}))


@pytest.mark.parametrize(("today", "is_found"), [(36, False), (37, True)])
def test_a_milestone_is_found_when_it_has_held_for_28_days(today, is_found) -> None:
    assert ("below-0.5" in found(taken({0: 20, 10: 5}), today=today)) is is_found


@pytest.mark.parametrize(("days", "day", "count"), [(5, 10, 1), (6, 106, 0)])
def test_a_pulse_of_five_days_does_not_end_it(days, day, count) -> None:
    steps = taken({0: 20, 10: 5, 100: 500, 100 + days: 5})
    (half,) = [m for m in milestones(on_drugs(steps), on(400)) if m.id == "below-0.5"]
    assert (day_of(half.date), half.pulses, half.until) == (day, count, None)


def test_a_milestone_that_no_longer_holds_says_since_when() -> None:
    (half,) = milestones(on_drugs(taken({0: 20, 10: 5, 60: 20})), on(100))
    assert (half.id, half.until) == ("below-0.5", on(60))
    assert half.rule.template.startswith("held for")


def test_the_last_time_counts() -> None:
    assert found(taken({0: 20, 10: 5, 60: 20, 100: 5}))["below-0.5"] == 100


def test_what_was_low_from_the_start_was_not_reached() -> None:
    assert found(taken({0: 1})) == {}
    assert found() == {}


def test_without_a_weight_nothing_is_found_but_the_end() -> None:
    assert found(taken({0: 20, 10: 5, 60: 0}), size={"CRP": 1}, today=80) == {"ceased": 60}


def test_the_rule_of_ceased_names_single_doses_with_infusions() -> None:
    single = taken({0: None}, "hydrocortisone", per=Per.INFUSION)
    found = milestones(on_drugs(taken({0: 20, 60: 0}), single), on(100))
    rule = next(str(each.rule) for each in found if each.id == "ceased")
    assert rule == (
        "no glucocorticoid for 14 days or longer; single doses with infusions are not counted: Hydrocortisone"
    )


@pytest.mark.parametrize(("today", "is_found"), [(72, False), (73, True)])
def test_ceased_is_found_after_14_days(today, is_found) -> None:
    assert ("ceased" in found(taken({0: 20, 60: 0}), today=today)) is is_found


@pytest.mark.parametrize(
    ("stopped", "today", "months"),
    [
        (date(2025, 3, 31), date(2025, 9, 29), 0),
        (date(2025, 3, 31), date(2025, 9, 30), 6),
        (date(2025, 3, 31), date(2026, 3, 30), 6),
        (date(2025, 3, 31), date(2026, 3, 31), 12),
    ],
)
def test_months_without_glucocorticoid(stopped, today, months) -> None:
    steps = (*taken({0: 20}), replace(taken({1: 0})[0], start=stopped))
    found = [m for m in milestones(on_drugs(steps), today) if m.id.startswith("free")]
    free = [m.value for m in found if m.value is not None]
    assert max(free, default=0) == months


def test_a_dose_during_the_months_ends_them() -> None:
    steps = taken({0: 20, 10: 0, 150: 5, 160: 0})
    assert found(steps, today=300) == {"below-0.5": 10, "below-0.2": 160, "below-0.1": 160, "ceased": 160}


def test_a_dose_that_is_not_known_is_not_zero() -> None:
    steps = (*taken({0: 20, 10: 0}), *taken({12: 5, 50: 0}, "cortivazol", route=None))
    assert found(steps, today=60)["ceased"] == 10  # it is not the name of a glucocorticoid
    unknown = (*taken({0: 20, 10: 0}), *taken({12: None}, "betamethasone", unit="{tablet}"))
    assert "ceased" not in found(unknown, today=60)


def test_a_dose_that_was_never_known_ceases_when_it_is_stopped() -> None:
    tablets = taken({0: None, 50: 0}, "betamethasone", unit="{tablet}")
    assert found(tablets, today=80) == {"ceased": 50}


def test_other_drugs_that_were_stopped() -> None:
    steps = (*taken({0: 100, 90: 0}, "CyA"), *taken({0: 10}, "MTX"), *taken({0: 5, 400: 0}, "naproxen"))
    assert found(*[steps], today=100) == {"stopped:ciclosporin": 90}
    assert found(*[steps], today=90) == {"stopped:ciclosporin": 90}
    assert found(*[steps], today=89) == {}


def test_the_end_of_a_plan_is_planned() -> None:
    taper = plan({0: 10, 14: 5, 28: 0})
    child = on_drugs(taken({0: 10, 14: 5}), tapers=(taper,))
    (planned,) = [m for m in milestones(child, on(20)) if m.is_planned]
    assert (planned.id, planned.date) == ("planned:prednisolone", on(28))
    assert str(planned.words) == "Prednisolone ceased"
    assert (planned.value, planned.unit, str(planned.rule)) == (0, "mg/day", "by the plan, if it is kept")
    assert not [m for m in milestones(child, on(28)) if m.is_planned]
    moved = replace(child, tapers=(plan({0: 10, 14: 5, 28: 0}, hold(20, 7)),))
    assert [m.date for m in milestones(moved, on(20)) if m.is_planned] == [on(35)]
    for taper in (plan({0: 10, 14: 5}), plan({0: 10, 28: 0}, ended(15))):
        assert not [m for m in milestones(replace(child, tapers=(taper,)), on(20)) if m.is_planned]


def test_a_dose_of_every_other_day_counts_with_its_mean_and_its_days_off_are_no_end() -> None:
    steps = (*taken({0: 20}), *taken({10: 2.5}, per=Per.OTHER_DAY))  # 5 mg, 0.25 mg/kg on its days
    assert found(steps, today=80) == {"below-0.5": 10, "below-0.2": 10}
