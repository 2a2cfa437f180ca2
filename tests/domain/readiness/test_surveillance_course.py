"""Tests of what surveillance reads of a course."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES
from fortnight.domain.readiness.surveillance_course import (
    Seen,
    newest_event,
    newest_event_with,
    newest_results,
)
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.record.medication import Act, Route
from fortnight.domain.treatment.surveillance_limits import DEFAULT_INTERVALS
from helpers.courses import at, course, specimen
from helpers.doses import taken


def seen(**fields) -> Seen:
    specimens = fields.pop("specimens", ())
    return Seen(course([0], specimens, **fields), at(100), DEFAULT_RULES, DEFAULT_INTERVALS)


def test_the_newest_event_with_its_words():
    events = (
        Event("a", "eye", at(10), details={"uveitis": "none"}),
        Event("b", "eye", at(20), "left eye red", details={"uveitis": "active"}),
        Event("c", "eye", at(200)),
    )
    found = newest_event(EventKind.EYE)(seen(events=events))
    assert found is not None
    assert (found.day, str(found.words)) == (at(20).date(), "active uveitis, left eye red")
    bare = newest_event(EventKind.EYE)(seen(events=(Event("a", "eye", at(10)),)))
    assert bare is not None
    assert bare.words is None


def test_a_planned_event_has_not_happened():
    planned = Event("a", "surgery", at(10), details={"planned": "2026-01-01"})
    assert newest_event(EventKind.SURGERY)(seen(events=(planned,))) is None


def test_results_of_the_future_are_not_read():
    assert newest_results("TG")(seen(specimens=[specimen(101, TG=90)])) is None
    assert newest_results("TG")(seen(specimens=[specimen(100, TG=90)])) is not None


def test_a_part_of_the_results_is_not_the_whole():
    found = newest_results("TG", "LDL")(seen(specimens=[specimen(10, TG=90)]))
    assert found is not None
    assert (found.day, found.is_whole, str(found.words)) == (
        at(10).date(),
        False,
        "Triglycerides; missing: LDL cholesterol",
    )
    assert newest_results("TG", "LDL")(seen()) is None


def test_the_newest_event_that_states_a_detail():
    events = (
        Event("a", "eye", at(10), details={"pressure": 15.0}),
        Event("b", "eye", at(20), details={"uveitis": "none"}),
    )
    found = newest_event_with(EventKind.EYE, "pressure")(seen(events=events))
    assert found is not None
    assert found.day == at(10).date()
    assert newest_event_with(EventKind.EYE, "lens")(seen(events=events)) is None


def test_another_steroid_is_no_break():
    steps = (
        MedicationStep("prednisolone", at(-50).date(), 10),
        MedicationStep("methylprednisolone", at(-10).date(), 40),
        MedicationStep("prednisolone", at(0).date(), 0),
        MedicationStep("dexamethasone", at(101).date(), 4),
    )
    assert seen(medication=steps).steroid_since == at(-50).date()
    assert seen().steroid_since is None


def test_a_break_and_a_stop_end_the_time_on_a_steroid():
    """A name and its abbreviation are one drug; a stop ends it also if its dose was never known."""
    broken = (*taken({-50: 10, -20: 0}, "PSL"), *taken({-10: 5}))
    assert seen(medication=broken).steroid_since == at(-10).date()
    stopped = (*taken({-50: 10}, "PSL"), *taken({-20: 0}, "prednisolone"))
    assert seen(medication=stopped).steroid_since is None
    tablets = taken({-50: None}, unit="{tablet}")
    assert seen(medication=tablets).steroid_since == at(-50).date()
    ended = (*tablets, *taken({-20: None}, unit="{tablet}", act=Act.STOP))
    assert seen(medication=ended).steroid_since is None


@pytest.mark.parametrize("route", [Route.JOINT, Route.INHALED, Route.EYE])
def test_a_steroid_that_acts_where_it_is_given_does_not_count(route):
    local = taken({-50: 40}, "triamcinolone", route=route)
    assert seen(medication=local).steroid_since is None
