"""Tests of the reminder of adrenal suppression: from which dose and time on, for how long, and with what."""

from __future__ import annotations

import pytest

from fortnight.domain.record.course import Event
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.record.medication import Per, Route
from fortnight.domain.treatment.adrenal import (
    RISK_WORDS,
    Risk,
    adrenal_risk,
    body_surface,
    not_counted_words,
    reminder_words,
)
from fortnight.domain.treatment.drugs import INHALED_GLUCOCORTICOIDS
from helpers.courses import at, specimen
from helpers.doses import SIZE, on, on_drugs, taken


def risk(*steps, today: int, **fields) -> Risk:
    return adrenal_risk(on_drugs(*steps, **fields), on(today)).risk


def test_body_surface_by_mosteller() -> None:
    assert body_surface(20, 110) == pytest.approx(0.7817, abs=0.0001)
    assert body_surface(3600, 1) == 1


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (28, Risk.NONE),
        (29, Risk.POSSIBLE),
        (182, Risk.POSSIBLE),
        (183, Risk.ASSUMED),
        (365, Risk.ASSUMED),
        (366, Risk.VERY_HIGH),
    ],
)
def test_the_risk_by_the_time_above_the_physiological_dose(days, expected) -> None:
    assert risk(taken({0: 10, days: 0}), today=days) is expected
    assert risk(taken({0: 10}), today=days - 1) is expected


@pytest.mark.parametrize(("dose", "expected"), [(1.954, Risk.NONE), (1.955, Risk.POSSIBLE)])
def test_the_physiological_dose_is_that_of_the_body_surface(dose, expected) -> None:
    """2.5 mg/m² of 0.7817 m²."""
    assert risk(taken({0: dose}), today=60) is expected


@pytest.mark.parametrize(("today", "expected"), [(424, Risk.POSSIBLE), (425, Risk.NONE)])
def test_the_risk_ends_a_year_after_the_last_dose(today, expected) -> None:
    """The last dose was taken on day 59; day 60 is the first one without."""
    assert risk(taken({0: 10, 60: 0}), today=today - 1) is expected


def test_a_low_dose_afterwards_does_not_end_it() -> None:
    assert risk(taken({0: 10, 60: 1, 500: 0}), today=600) is Risk.POSSIBLE


def test_a_year_without_ends_what_was_before() -> None:
    assert risk(taken({0: 10, 400: 0, 765: 10}), today=770) is Risk.NONE
    assert risk(taken({0: 10, 400: 0, 764: 10}), today=770) is Risk.VERY_HIGH


def test_the_physiological_dose_itself_is_not_above_it() -> None:
    """36 kg and 100 cm are exactly 1 m²: the physiological dose is 2.5 mg/day."""
    assert body_surface(36, 100) == 1
    for dose, expected in ((2.5, Risk.NONE), (2.51, Risk.POSSIBLE)):
        assert risk(taken({0: dose}), today=60, size={"WEIGHT": 36, "HEIGHT": 100}) is expected


def test_no_dose_is_not_above_it_whatever_was_measured() -> None:
    assert risk(taken({0: 10, 10: 0}), today=60, size={"CRP": 1}) is Risk.NONE


@pytest.mark.parametrize(
    ("size", "missing"),
    [({"WEIGHT": 20}, ["the height"]), ({"HEIGHT": 110}, ["the weight"]), (SIZE, [])],
)
def test_what_is_missing_is_named_and_taken_to_be_above(size, missing) -> None:
    found = adrenal_risk(on_drugs(taken({0: 0.1 if missing else 10}), size=size), on(60))
    assert (found.risk, [str(each) for each in found.missing]) == (Risk.POSSIBLE, missing)


def test_a_dose_that_is_not_known_is_taken_to_be_above() -> None:
    found = adrenal_risk(on_drugs(taken({0: None}, unit="{tablet}")), on(60))
    assert (found.risk, [str(each) for each in found.missing]) == (Risk.POSSIBLE, ["a dose in mg/day"])


@pytest.mark.parametrize("drug", sorted(INHALED_GLUCOCORTICOIDS))
def test_an_inhaled_glucocorticoid_is_named_with_the_source_and_not_counted(drug) -> None:
    inhaled = taken({0: 0.4}, drug, route=Route.INHALED)
    alone = adrenal_risk(on_drugs(inhaled), on(60))
    assert (alone.risk, alone.days_above, alone.is_shown, alone.reminds) == (Risk.NONE, 0, True, False)
    both = adrenal_risk(on_drugs(inhaled, taken({20: 10})), on(60))
    assert (both.risk, both.days_above, both.local) == (Risk.POSSIBLE, 41, (drug,))
    assert [str(words) for words in not_counted_words(both)] == [
        f"{drug.capitalize()}: given locally, which adds to the risk "
        "(NHSGGC paediatric guideline; NHS Tayside). It is not counted in the weeks."
    ]
    stopped = (*inhaled, *taken({30: 0.0}, drug, route=Route.INHALED))
    assert not adrenal_risk(on_drugs(stopped), on(60)).is_shown


def test_single_doses_with_infusions_are_named_and_not_counted() -> None:
    single = taken({0: None}, "hydrocortisone", per=Per.INFUSION, dose="100")
    found = adrenal_risk(on_drugs(single), on(400))
    assert (found.risk, found.single, found.is_shown) == (Risk.NONE, ("hydrocortisone",), True)
    assert [str(words) for words in not_counted_words(found)] == [
        "Hydrocortisone: single doses with infusions, not counted in the weeks."
    ]


def test_an_inhaled_glucocorticoid_without_its_route_is_a_dose_that_is_not_known() -> None:
    found = adrenal_risk(on_drugs(taken({0: 0.4}, "budesonide")), on(60))
    assert (found.risk, found.local) == (Risk.POSSIBLE, ())
    assert [str(each) for each in found.missing] == ["a dose in mg/day"]


@pytest.mark.parametrize(("today", "reminds"), [(50, True), (60, True), (95, True), (97, True), (98, False)])
def test_a_planned_operation_reminds_from_its_entry_until_a_week_after_its_day(today, reminds) -> None:
    """Entered on day 50 and planned for day 90."""
    planned = {"planned": on(90).isoformat()}
    operation = Event("e1", EventKind.SURGERY, at(50), details=planned)
    found = adrenal_risk(on_drugs(taken({0: 10}), events=[operation]), on(today))
    assert [each.day for each in found.triggers] == ([on(90)] if reminds else [])


def test_a_fever_comes_before_an_operation_that_is_planned_and_the_next_one_first() -> None:
    events = [
        Event("e1", EventKind.SURGERY, at(50), details={"planned": on(120).isoformat()}),
        Event("e2", EventKind.SURGERY, at(50), details={"planned": on(70).isoformat()}),
        Event("e3", EventKind.FEVER, at(58)),
        Event("e4", EventKind.SURGERY, at(59), details={"planned": "?"}),
    ]
    found = adrenal_risk(on_drugs(taken({0: 10}), events=events), on(60))
    assert [each.day for each in found.triggers] == [on(59), on(58), on(70), on(120)]


def test_without_any_glucocorticoid_nothing_is_shown() -> None:
    assert not adrenal_risk(on_drugs(), on(60)).is_shown


def test_local_glucocorticoids_are_named() -> None:
    found = adrenal_risk(on_drugs(taken({0: 1}, route=Route.INHALED)), on(60))
    assert (found.risk, found.local) == (Risk.NONE, ("prednisolone",))
    by_mouth, injected = taken({0: 10}), taken({0: 40}, "triamcinolone", route=Route.JOINT)
    drops = taken({0: 1}, "ciclosporin", route=Route.EYE)
    found = adrenal_risk(on_drugs(by_mouth, injected, drops), on(60))
    assert (found.risk, found.local) == (Risk.POSSIBLE, ("triamcinolone",))


@pytest.mark.parametrize("kind", ["fever", "infection", "signs", "surgery", "vomiting"])
@pytest.mark.parametrize(("days", "reminds"), [(0, True), (7, True), (8, False)])
def test_what_reminds_and_for_how_long(kind, days, reminds) -> None:
    events = (Event("e1", kind, at(60 - days)), Event("e2", EventKind.WELL, at(60)))
    found = adrenal_risk(on_drugs(taken({0: 10}), events=events), on(60))
    assert found.reminds is reminds
    assert len(found.triggers) == reminds


@pytest.mark.parametrize(("temperature", "reminds"), [(37.9, False), (38.0, True)])
def test_a_measured_fever_reminds(temperature, reminds) -> None:
    child = on_drugs(taken({0: 10}))
    drawn = (*child.specimens, specimen(58, TEMP=temperature))
    found = adrenal_risk(type(child)(child.child, (), drawn, child.medication), on(60))
    assert found.reminds is reminds
    assert [(str(each.words), each.day) for each in found.triggers] == (
        [("38 °C", on(58))] if reminds else []
    )


def test_an_illness_that_lasts_reminds_and_the_newest_is_first() -> None:
    events = (Event("e1", "infection", at(40), until=at(58)), Event("e2", "vomiting", at(59)))
    found = adrenal_risk(on_drugs(taken({0: 10}), events=events), on(60))
    assert [(str(each.words), each.day) for each in found.triggers] == [
        ("Vomiting", on(59)),
        ("Infection", on(58)),
    ]


def test_without_a_risk_nothing_reminds() -> None:
    child = on_drugs(taken({0: 10}), events=(Event("e1", "fever", at(5)),))
    assert not adrenal_risk(child, on(6)).reminds
    assert adrenal_risk(on_drugs(), on(6)).risk is Risk.NONE


def test_the_reminder_in_words() -> None:
    assert str(reminder_words(adrenal_risk(on_drugs(taken({0: 10})), on(60)))) == (
        "Adrenal suppression is possible. 8 weeks above 2.5 mg/m²/day of prednisone, still taken."
    )
    assert str(reminder_words(adrenal_risk(on_drugs(taken({0: 10, 60: 0})), on(61)))) == (
        "Adrenal suppression is possible. 8 weeks above 2.5 mg/m²/day of prednisone, stopped 1 day ago."
    )
    assert reminder_words(adrenal_risk(on_drugs(), on(60))) == RISK_WORDS[Risk.NONE]
    assert set(RISK_WORDS) == set(Risk)
