"""Values that are written into a body are read back unchanged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.record.course import Event, MedicationStep, Result, Specimen
from fortnight.domain.record.joints import Sign
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.domain.record.taper import How, PlanStep, Taper
from fortnight.domain.record.visit import Feature, Visit
from fortnight.store.database import Store
from fortnight.store.journal.bodies import (
    child_body,
    event_body,
    infusion_body,
    medication_body,
    result_body,
    specimen_body,
    taper_body,
    visit_body,
    visit_from,
)
from fortnight.store.queries import courses
from helpers.courses import child
from helpers.entries import write
from helpers.stores import KEY, NOW

CHILD = replace(child(), allergies="latex", label="japan", interval_days=7, note="twin")
RESULTS = (
    Result("s1", "CRP", 82.7, NOW, "<", "Roche", "8.27", "mg/dL"),
    Result("s1", "IL6", 12.0, NOW, "", "Siemens", "12", "pg/mL"),
)

LATER = NOW + timedelta(hours=1)
AT, UNTIL = "2026-11-22T09:30:00+00:00", "2026-11-22T10:30:00+00:00"
FULL_DRAFT = InfusionDraft(NOW, LATER, "22", "176", " B1 ", " rash ", " slow ", True, "B")
TYPED = MedicationStep(
    "methotrexate",
    date(2026, 11, 22),
    1.428571,
    name="MTX",
    dose="2,5",
    times=4,
    per=Per.WEEK,
    route=Route.ORAL,
    act=Act.START,
    reason="arthritis",
)
PLANNED = Taper(
    "t1",
    "prednisolone",
    (PlanStep(date(2026, 11, 22), 10.0), PlanStep(date(2026, 12, 6), 7.5)),
    How.PERCENT,
    "well",
)
UNKNOWN_WEIGHT = InfusionDraft(NOW, None, "", "176", weight_unknown=True)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        write(opened, "c1", "child.record", "c1", child_body(CHILD))
        yield opened


CHILD_STORED = {
    "number": "0001",
    "name": "Case 1",
    "sex": "male",
    "birth_date": "2017-08-20",
    "allergies": "latex",
    "label": "japan",
    "interval_days": 7,
    "note": "twin",
}
VISIT = Visit(
    "v1", NOW, {"neck": frozenset(), "knee-l": frozenset({Sign.LIMITED, Sign.ACTIVE})}, 1, 2, 10, 3, 0.25,
    {"grip": (1, None)}, ("grip",), {Feature.RASH: True}, "Nurse A", "well",
)  # fmt: skip
VISIT_STORED = {
    "at": AT,
    "physician_global": 1,
    "patient_global": 2,
    "stiffness_min": 10,
    "pain": 3,
    "chaq_index": 0.25,
    "joints": {"neck": "", "knee-l": "AL"},
    "chaq_items": {"grip": [1, None]},
    "aids": ["grip"],
    "features": {"rash": True},
    "by": "Nurse A",
    "note": "well",
}


# The form in which records are kept: an older or a newer program has to find the same names.
STORED = [
    (lambda: child_body(CHILD), CHILD_STORED),
    (
        lambda: child_body(replace(CHILD, mother_cm=161.0)),
        {**CHILD_STORED, "mother_cm": 161.0, "father_cm": None, "parents_measured": False},
    ),
    (
        lambda: child_body(replace(CHILD, father_cm=170.5, parents_measured=True)),
        {**CHILD_STORED, "mother_cm": None, "father_cm": 170.5, "parents_measured": True},
    ),
    (
        lambda: specimen_body(Specimen("s1", NOW, (), confirmed={"HEIGHT": 112.0})),
        {
            "collected_at": AT,
            "method": "",
            "visit": "",
            "symptoms": "",
            "note": "",
            "timing": "",
            "results": {},
            "confirmed_values": {"HEIGHT": 112.0},
        },
    ),
    (
        lambda: infusion_body(FULL_DRAFT, read_infusion(FULL_DRAFT), "japan"),
        {
            "started_at": AT,
            "ended_at": UNTIL,
            "weight_kg": 22,
            "dose_mg": 176,
            "ordered_mg": 176,
            "label": "japan",
            "lots": "B1",
            "reaction": "rash",
            "note": "slow",
            "stopped": True,
            "checked_by": "B",
        },
    ),
    (
        lambda: infusion_body(UNKNOWN_WEIGHT, read_infusion(UNKNOWN_WEIGHT), "us-eu"),
        {
            "started_at": AT,
            "ended_at": None,
            "weight_kg": None,
            "dose_mg": 176,
            "ordered_mg": None,
            "label": "us-eu",
            "lots": "",
            "reaction": "",
            "note": "",
            "stopped": False,
            "checked_by": "",
        },
    ),
    (
        lambda: specimen_body(Specimen("s1", NOW, RESULTS, "Roche", "scheduled", "cough", "late", "before")),
        {
            "collected_at": AT,
            "method": "Roche",
            "visit": "scheduled",
            "symptoms": "cough",
            "note": "late",
            "timing": "before",
            "results": {
                "CRP": {"value": 82.7, "comparator": "<", "reported": "8.27", "unit": "mg/dL"},
                "IL6": {
                    "value": 12.0,
                    "comparator": "",
                    "reported": "12",
                    "unit": "pg/mL",
                    "method": "Siemens",
                },
            },
        },
    ),
    (
        lambda: result_body(RESULTS[0]),
        {"value": 82.7, "comparator": "<", "reported": "8.27", "unit": "mg/dL", "method": "Roche"},
    ),
    (
        lambda: result_body(replace(RESULTS[0], method="")),
        {"value": 82.7, "comparator": "<", "reported": "8.27", "unit": "mg/dL"},
    ),
    (
        lambda: medication_body(MedicationStep("prednisolone", date(2026, 11, 22), 5.0)),
        {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5.0},
    ),
    (
        lambda: medication_body(TYPED),
        {
            "drug": "methotrexate",
            "start": "2026-11-22",
            "mg_per_day": 1.428571,
            "name": "MTX",
            "dose": "2,5",
            "unit": "mg",
            "times": 4,
            "per": "week",
            "route": "oral",
            "act": "start",
            "cause": "arthritis",
        },
    ),
    (
        lambda: medication_body(replace(TYPED, route=None))["route"],
        "",
    ),
    (lambda: visit_body(VISIT), VISIT_STORED),
    (lambda: visit_body(Visit("v1", NOW, pain=0)), {"at": AT, "pain": 0}),
    (
        lambda: taper_body(PLANNED),
        {
            "drug": "prednisolone",
            "steps": [
                {"start": "2026-11-22", "mg_per_day": 10.0},
                {"start": "2026-12-06", "mg_per_day": 7.5},
            ],
            "method": "percent",
            "cause": "well",
        },
    ),
    (
        lambda: event_body(Event("e1", "infection", NOW, "otitis", LATER)),
        {"kind": "infection", "at": AT, "text": "otitis", "until": UNTIL},
    ),
    (lambda: event_body(Event("e1", "note", NOW)), {"kind": "note", "at": AT, "text": "", "until": None}),
]


@pytest.mark.parametrize(("body", "stored"), STORED)
def test_a_body_has_the_names_and_values_that_are_kept(body, stored):
    assert body() == stored


def test_a_child(store):
    assert courses.child(store, "c1") == CHILD


def test_a_specimen_with_results_of_different_assays(store):
    drawn = Specimen("s1", NOW, RESULTS, "Roche", "scheduled", "cough", "late")
    write(store, "s1", "specimen.record", "s1", specimen_body(drawn))
    assert courses.specimens(store, "c1") == (drawn,)


def test_a_result_names_its_assay_only_where_it_is_not_the_specimens():
    assert "method" not in result_body(RESULTS[0], "Roche")
    assert result_body(RESULTS[1], "Roche")["method"] == "Siemens"


def test_an_infusion_has_the_dose_of_its_label(store):
    draft = InfusionDraft(NOW, NOW + timedelta(hours=1), "22", "176", " B1 ", " rash ", " slow ", True, "B")
    write(store, "i1", "infusion.record", "i1", infusion_body(draft, read_infusion(draft), "japan"))
    (given,) = courses.infusions(store, "c1")
    assert (given.started_at, given.ended_at) == (NOW, NOW + timedelta(hours=1))
    assert (given.weight_kg, given.dose_mg, given.ordered_mg, given.label) == (22, 176, 176, "japan")
    assert (given.lots, given.reaction, given.note) == ("B1", "rash", "slow")
    assert (given.stopped, given.checked_by) == (True, "B")


def test_an_infusion_without_a_weight_has_no_dose_by_the_label(store):
    draft = InfusionDraft(NOW, None, "", "176", weight_unknown=True)
    write(store, "i1", "infusion.record", "i1", infusion_body(draft, read_infusion(draft), "japan"))
    (given,) = courses.infusions(store, "c1")
    assert (given.weight_kg, given.ordered_mg, given.ended_at) == (None, None, None)


def test_a_step_of_another_drug_and_an_event(store):
    step = MedicationStep("prednisolone", date(2026, 11, 22), 5.0)
    event = Event("e1", "infection", NOW, "otitis", NOW + timedelta(days=3))
    write(store, "m1", "medication.record", "m1", medication_body(step))
    write(store, "e1", "event.record", "e1", event_body(event))
    assert courses.medication(store, "c1") == (replace(step, id="m1", by="Nurse A"),)
    assert courses.events(store, "c1") == (event,)


def test_a_typed_dose_is_read_back_as_it_was_typed(store):
    write(store, "m1", "medication.record", "m1", medication_body(TYPED))
    assert courses.medication(store, "c1") == (replace(TYPED, id="m1", by="Nurse A"),)
    write(store, "m2", "medication.amend", "m1", {"dose": "5", "mg_per_day": None, "route": ""})
    (amended,) = courses.medication(store, "c1")
    assert (amended.dose, amended.mg_per_day, amended.route) == ("5", None, None)


def test_a_visit_is_read_from_its_fields():
    assert visit_from("v1", VISIT_STORED) == VISIT
    assert visit_from("v1", {"at": AT}) == Visit("v1", NOW)
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    found = visit_from("v1", {"at": AT, "pain": None}, there, conflict=True)
    assert found == Visit("v1", there, conflict=True)
    assert found.at.isoformat() == there.isoformat()


def test_an_event_keeps_its_details(store):
    screen = Event("e2", "tb-screen", NOW, details={"method": "igra", "result": "negative"})
    write(store, "e2", "event.record", "e2", event_body(screen))
    assert courses.events(store, "c1") == (screen,)
    write(store, "e3", "event.amend", "e2", {"details": {"result": "positive"}})
    assert courses.events(store, "c1")[0].details == {"result": "positive"}
