"""Bundles into the record: round trips, matching, what waits and why, nothing twice, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.record.course import Course
from fortnight.operations.fhir_import import import_bundles
from fortnight.operations.lab_inbox import choose_child, map_code
from fortnight.operations.lab_waiting import view_of, waiting
from fortnight.store.queries import courses
from fortnight.store.queries.activity import visits
from fortnight.store.recovery.verify import verify
from helpers.fhir import (
    INFUSION,
    OBSERVATION,
    PATIENT,
    STATEMENT,
    bundle,
    children_of,
    exported,
    fill,
    other_ward,
    outcomes,
    resources_in,
    take,
)
from helpers.imports import state
from helpers.stores import localise, open_session, present, registered, session_at


@pytest.fixture
def filled(session):
    fill(session)
    return session


def course(session, number="0001") -> Course:
    return present(courses.course(session.store, present(courses.child_by_number(session.store, number)).id))


def of_kind(resources, *kinds):
    return {url: each for url, each in resources.items() if each["resourceType"] in kinds}


# Round trips --------------------------------------------------------------------------------------


def test_a_bundle_comes_back_identical_from_an_empty_record(filled, tmp_path):
    sent = exported(filled, tmp_path / "a.json")
    with other_ward(tmp_path / "other") as other:
        report = take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        flags = of_kind(sent, "Flag")
        assert flags
        assert report.counts[Outcome.IGNORED] == len(flags)
        assert report.counts[Outcome.STORED] == len(sent) - len(flags) == len(report.details) - len(flags)
        returned = exported(other, tmp_path / "b.json")
        without_flags = {url: each for url, each in sent.items() if url not in flags}
        assert {u: e for u, e in returned.items() if e["resourceType"] != "Flag"} == without_flags
        shown = {each["code"]["text"] for each in flags.values()}
        assert {each["code"]["text"] for each in of_kind(returned, "Flag").values()} == shown
        assert verify(other.store).findings == ()


def test_importing_again_stores_nothing(filled, tmp_path):
    exported(filled, tmp_path / "a.json")
    content = (tmp_path / "a.json").read_bytes()
    with other_ward(tmp_path / "other") as other:
        first = take(other, content, confirmed=True)
        before = state(other)
        again = take(other, content, confirmed=True)
        assert state(other) == before
    assert again.counts[Outcome.ALREADY_THERE] == first.counts[Outcome.STORED]
    assert again.counts[Outcome.STORED] == 0


def test_ones_own_bundle_is_already_there(filled, tmp_path):
    sent = exported(filled, tmp_path / "a.json")
    before = state(filled)
    report = take(filled, (tmp_path / "a.json").read_bytes(), confirmed=True)
    assert report.counts[Outcome.ALREADY_THERE] == len(sent) - len(of_kind(sent, "Flag"))
    assert state(filled) == before


def test_a_dry_run_says_the_same_and_stores_nothing(filled, tmp_path):
    exported(filled, tmp_path / "a.json")
    content = (tmp_path / "a.json").read_bytes()
    with other_ward(tmp_path / "other") as other:
        before = state(other)
        rehearsed = take(other, content, confirmed=True, dry_run=True)
        assert state(other) == before
        assert rehearsed.counts == take(other, content, confirmed=True).counts


def test_who_recorded_it_is_kept_beside_who_imported_it(filled, tmp_path):
    sent = exported(filled, tmp_path / "a.json")
    authors = {each["agent"][0]["who"]["display"] for each in of_kind(sent, "Provenance").values()}
    assert authors == {"Nurse A", "Nurse B", "Physician A"}
    with other_ward(tmp_path / "other") as other:
        take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        actors = {row[0] for row in other.store.db.execute("SELECT actor FROM entry WHERE child IS NOT NULL")}
        assert actors == {"Physician Z"}


def test_an_infusion_comes_back_with_all_that_is_known_of_it(filled, tmp_path):
    exported(filled, tmp_path / "a.json")
    with other_ward(tmp_path / "other") as other:
        take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        (sent, *_), (given, *_) = course(filled).infusions, course(other).infusions
    assert (given.lots, given.reaction, given.checked_by, given.stopped) == (
        "B1234 / B1235",
        "urticaria",
        "Nurse C",
        True,
    )
    for field in ("started_at", "ended_at", "dose_mg", "weight_kg", "ordered_mg", "label", "note"):
        assert getattr(given, field) == getattr(sent, field)
    assert given.started_at.utcoffset() == sent.started_at.utcoffset()


# The child ----------------------------------------------------------------------------------------


def test_a_patient_whose_number_is_new_is_registered(session):
    report = take(session, bundle(PATIENT, OBSERVATION))
    assert outcomes(report) == ["stored: The child is new in the record.", "stored: It is new."]
    assert [(r.analyte, r.value, r.reported) for r in course(session).results] == [("IL6", 12, "12")]


def test_a_known_child_needs_two_identifiers(session):
    registered(session, birth_date=date(2018, 5, 1))
    report = take(session, bundle(PATIENT, OBSERVATION, INFUSION, STATEMENT), confirmed=True)
    assert {each.outcome for each in report.details} == {Outcome.WAITING}
    assert len(report.details) == 4
    assert "the record says" in str(report.details[0].reason)
    assert course(session).results == course(session).infusions == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"birthDate": None}, "date of birth"),
        ({"name": None}, "Type the name"),
        ({"identifier": None}, "It has 0 numbers"),
        ({"identifier": [{"value": "1"}, {"value": "2"}]}, "It has 2 numbers"),
        ({"birthDate": "2019"}, "is not a date"),
        ({"gender": 3}, "is not a text"),
        ({"modifierExtension": []}, "modifierExtension"),
    ],
)
def test_an_incomplete_patient_is_refused_and_nothing_is_stored(session, change, said):
    patient = {name: value for name, value in {**PATIENT, **change}.items() if value is not None}
    before = state(session)[1:]
    report = take(session, bundle(patient, OBSERVATION, INFUSION))
    assert report.details[0].outcome is Outcome.REFUSED
    assert said in str(report.details[0].reason)
    assert state(session)[1:5] == before[:4]
    assert report.counts[Outcome.STORED] == 0


def test_a_hospital_number_is_the_one_that_is_marked_so(session):
    marked = {"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}}
    identifiers = [{"value": "X"}, {**marked, "value": "0007"}]
    take(session, bundle({**PATIENT, "identifier": identifiers}))
    assert course(session, "0007").child.name == "Case 1"


def test_a_child_of_the_same_name_waits_until_the_import_is_confirmed(session):
    registered(session, "0009", "Case 1")
    assert outcomes(take(session, bundle(PATIENT)))[0].startswith("waiting: Another child has this name")
    assert outcomes(take(session, bundle(PATIENT), confirmed=True)) == [
        "stored: The child is new in the record."
    ]


def test_allergies_are_part_of_a_new_child_and_compared_with_a_known_one(session):
    allergy = {"resourceType": "AllergyIntolerance", "patient": {"reference": "Patient/p"}}
    penicillin, latex = ({**allergy, "id": each, "code": {"text": each}} for each in ("penicillin", "latex"))
    take(session, bundle(PATIENT, penicillin))
    assert course(session).child.allergies == "penicillin"
    report = take(session, bundle(PATIENT, penicillin, latex))
    assert [each.outcome for each in report.details[1:]] == [Outcome.ALREADY_THERE, Outcome.WAITING]
    assert course(session).child.allergies == "penicillin"


# Results ------------------------------------------------------------------------------------------


def test_results_without_a_certain_child_wait_in_the_inbox_and_are_stored_when_it_is_chosen(session):
    child = registered(session, "0002", "Case 2")
    take(session, bundle(OBSERVATION))
    (item,) = waiting(session)
    assert view_of(session, item).drawn == datetime(2026, 11, 19, 23, 7, tzinfo=UTC)
    assert choose_child(session, "a1", item.message.id, child, localise) == 1
    assert [r.value for r in course(session, "0002").results] == [12]


def test_an_unknown_code_waits_and_is_stored_when_it_is_mapped(session):
    code = {"coding": [{"system": "urn:oid:1.2.3", "code": "K17", "display": "IL-6 Elecsys"}]}
    take(session, bundle(PATIENT, {**OBSERVATION, "code": code}))
    (item,) = waiting(session)
    assert map_code(session, "a1", item.message.id, item.observation.number, "IL6", localise) == 1
    assert [r.analyte for r in course(session).results] == ["IL6"]


@pytest.mark.parametrize(
    ("change", "outcome", "said"),
    [
        ({"status": "registered"}, "ignored", "pending"),
        ({"status": "cancelled"}, "ignored", "cancelled"),
        ({"status": "entered-in-error"}, "ignored", "withdrew"),
        ({"status": "unknown"}, "waiting", "unknown"),
        ({"status": "good"}, "waiting", "good"),
        ({"effectiveDateTime": "2026-11-20"}, "waiting", "time of day"),
        ({"effectiveDateTime": None}, "waiting", "when it was drawn"),
        ({"valueQuantity": {"value": 12, "unit": "pg/mL"}}, "stored", "new"),
        ({"valueQuantity": {"value": 12}}, "waiting", "no unit"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "code": "ng/mL"}}, "waiting", "units differ"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "value": -1}}, "waiting", "not a number"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "value": "12"}}, "refused", "not a number"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "value": Decimal("1e999")}}, "waiting", "number"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "comparator": "ad"}}, "waiting", "range"),
        ({"valueQuantity": {**OBSERVATION["valueQuantity"], "value": 2_000_000}}, "refused", "not plausible"),
        ({"valueQuantity": None, "valueString": "not detected"}, "waiting", "not 0"),
        ({"valueQuantity": None, "valueRange": {}}, "waiting", "valueRange"),
        ({"valueQuantity": None, "dataAbsentReason": {"text": "lost"}}, "ignored", "cancelled"),
        ({"valueQuantity": None}, "waiting", "no value"),
        ({"valueString": "12"}, "refused", "several values"),
        ({"focus": [{"reference": "Patient/x"}]}, "refused", "focus"),
        ({"code": {"text": "Remark"}, "valueQuantity": None, "valueString": "fine"}, "ignored", "text"),
        (
            {"code": {"coding": [{**OBSERVATION["code"]["coding"][0], "display": "Procalcitonin"}]}},
            "waiting",
            "named",
        ),
        ({"note": [{"text": "x" * 3000}]}, "refused", "longer"),
    ],
)
def test_what_is_not_certain_of_a_result_is_said(session, change, outcome, said):
    resource = {name: value for name, value in {**OBSERVATION, **change}.items() if value is not None}
    (_, found) = take(session, bundle(PATIENT, resource)).details
    assert found.outcome == outcome
    assert said in str(found.reason)
    assert len(course(session).results) == (outcome == "stored")


def test_a_comparator_in_text_and_as_a_code_mean_the_same(session):
    written = {**OBSERVATION, "id": "w", "valueString": "<0.05 pg/mL".partition(" ")[0]}
    coded = {**OBSERVATION["valueQuantity"], "value": Decimal("0.20"), "comparator": "<="}
    del written["valueQuantity"]
    report = take(session, bundle(PATIENT, {**OBSERVATION, "valueQuantity": coded}, written))
    (result,) = course(session).results
    assert (result.comparator, result.value, result.reported) == ("<", 0.2, "≤0.20")
    assert report.details[2].outcome is Outcome.WAITING  # a text has no unit


def test_the_components_of_a_blood_pressure_are_two_results(session):
    def pressure(code, value):
        quantity = {"value": value, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}
        return {"code": {"coding": [{"system": "http://loinc.org", "code": code}]}, "valueQuantity": quantity}

    panel = {name: value for name, value in OBSERVATION.items() if name != "valueQuantity"}
    panel |= {
        "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
        "component": [pressure("8480-6", 101), pressure("8462-4", 62)],
    }
    report = take(session, bundle(PATIENT, panel))
    assert [each.where for each in report.details[1:]] == [
        "entry 2 (Observation/o), component 1",
        "entry 2 (Observation/o), component 2",
    ]
    assert {(r.analyte, r.value) for r in course(session).results} == {("SBP", 101), ("DBP", 62)}


def test_a_corrected_result_replaces_what_the_same_sender_gave_before(session):
    take(session, bundle(PATIENT, OBSERVATION))
    corrected = {**OBSERVATION, "status": "corrected"}
    corrected["valueQuantity"] = {**OBSERVATION["valueQuantity"], "value": 21}
    take(session, bundle(PATIENT, corrected))
    (result,) = course(session).results
    assert (result.value, result.corrected) == (21, True)


# Infusions, drugs, conditions ---------------------------------------------------------------------

CONDITION = {
    "resourceType": "Condition",
    "id": "c",
    "subject": {"reference": "Patient/p"},
    "code": {"coding": [{"system": "urn:fortnight:event", "code": "flare"}]},
    "onsetDateTime": "2026-11-10T12:00:00+09:00",
}
PERIOD = INFUSION["effectivePeriod"]
OTHER_DRUG = {"medicationCodeableConcept": {"text": "anakinra"}}


@pytest.mark.parametrize(
    ("resource", "change", "outcome", "said"),
    [
        (INFUSION, {}, "stored", "new"),
        (INFUSION, {"status": "not-done"}, "ignored", "not-done"),
        (INFUSION, {"status": "in-progress"}, "ignored", "in-progress"),
        (INFUSION, OTHER_DRUG, "ignored", "anakinra"),
        (INFUSION, {"effectivePeriod": {"start": "2026-11-08"}}, "refused", "offset"),
        (INFUSION, {"effectivePeriod": {"start": "2031-11-08T09:00:00Z"}}, "refused", "future"),
        (INFUSION, {"dosage": {"dose": {"value": 1, "code": "mL"}}}, "refused", "dose in mg"),
        (INFUSION, {"dosage": {"dose": {"value": Decimal("1e99"), "code": "mg"}}}, "refused", "out of range"),
        (INFUSION, {"subject": {"reference": "Patient/q"}}, "waiting", "not in the file"),
        (INFUSION, {"implicitRules": "x"}, "refused", "implicitRules"),
        (INFUSION, {"dosage": {"dose": {"value": -1, "code": "mg"}}}, "refused", "not a number"),
        (INFUSION, {"dosage": {"dose": {"value": 0, "code": "mg"}}}, "refused", "dose"),
        (INFUSION, {"effectivePeriod": {**PERIOD, "end": PERIOD["start"]}}, "refused", "end"),
        (STATEMENT, {}, "stored", "new"),
        (STATEMENT, {"status": "not-taken"}, "ignored", "not-taken"),
        (STATEMENT, {"dosage": []}, "refused", "how often"),
        (STATEMENT, {"dosage": [STATEMENT["dosage"][0]] * 2}, "refused", "several dosages"),
        (STATEMENT, {"medicationCodeableConcept": {"text": "Actemra"}}, "refused", "Tocilizumab"),
        (STATEMENT, {"effectivePeriod": {"start": "2026-11"}}, "refused", "not a date"),
        (
            STATEMENT,
            {"dosage": [{**STATEMENT["dosage"][0], "route": {"text": "rectal"}}]},
            "refused",
            "rectal",
        ),
        (CONDITION, {}, "stored", "new"),
        (CONDITION, {"code": {"text": "Asthma"}}, "refused", "Asthma"),
        (
            CONDITION,
            {"verificationStatus": {"coding": [{"code": "refuted"}]}},
            "ignored",
            "refuted",
        ),
        ({"resourceType": "Device", "id": "v"}, {}, "refused", "Device"),
    ],
)
def test_what_becomes_of_other_resources_is_said(session, resource, change, outcome, said):
    report = take(session, bundle(PATIENT, {**resource, **change}), confirmed=True)
    (_, found) = report.details
    assert (found.outcome, said in str(found.reason)) == (outcome, True), found
    found_here = course(session)
    entered = len(found_here.infusions) + len(found_here.medication) + len(found_here.events)
    assert entered == (outcome == "stored")


def test_what_a_form_would_ask_waits_until_the_import_is_confirmed(session):
    report = take(session, bundle(PATIENT, INFUSION))
    assert report.details[1].outcome is Outcome.WAITING
    assert "Is the weight unknown?" in str(report.details[1].reason)
    assert report.details[1].what == "2026-11-08 09:00, 176 mg"
    assert course(session).infusions == ()
    assert take(session, bundle(PATIENT, INFUSION), confirmed=True).details[1].outcome is Outcome.STORED


def test_the_end_of_a_drug_of_another_program_is_a_stop(session):
    period = {"start": "2026-10-01", "end": "2026-10-20"}
    take(
        session,
        bundle(PATIENT, {**STATEMENT, "status": "completed", "effectivePeriod": period}),
        confirmed=True,
    )
    steps = [(step.start.isoformat(), step.mg_per_day, step.is_stop) for step in course(session).medication]
    assert steps == [("2026-10-01", 5, False), ("2026-10-20", 0, True)]


def test_an_infusion_of_the_record_with_another_dose_is_refused(session):
    take(session, bundle(PATIENT, INFUSION), confirmed=True)
    other = {**INFUSION, "dosage": {"dose": {"value": 200, "code": "mg"}}}
    report = take(session, bundle(PATIENT, other), confirmed=True)
    assert report.details[1].outcome is Outcome.REFUSED
    assert [each.dose_mg for each in course(session).infusions] == [176]


# Rights, files ------------------------------------------------------------------------------------


def test_an_interface_may_import(session):
    interface = session_at(session.store, session.clock, "Lab link", "interface")
    assert take(interface, bundle(PATIENT, OBSERVATION)).counts[Outcome.STORED] == 2


def test_several_files_are_imported_each_for_itself(session, tmp_path):
    for name, content in (("a", bundle(PATIENT)), ("b", b"{"), ("c", bundle(PATIENT, OBSERVATION))):
        (tmp_path / name).write_bytes(content)
    reports = import_bundles(session, [tmp_path / name for name in "abc"], localise)
    assert [len(report.details) for report in reports] == [1, 0, 2]
    assert [report.clean for report in reports] == [True, False, True]


def test_ids_of_others_are_kept_only_if_they_are_free(session, tmp_path):
    own = "0a9de0f0-2f3c-4b8e-9a55-1f0f6a1c2b3d"
    take(session, bundle({**PATIENT, "id": own}))
    assert children_of(session) == [own]
    other = {**PATIENT, "id": own, "identifier": [{"value": "0002"}], "name": [{"text": "Case 2"}]}
    take(session, bundle(other))
    assert len(set(children_of(session))) == 2
    assert resources_in(bundle_bytes(session, tmp_path))


def bundle_bytes(session, tmp_path):
    exported(session, tmp_path / "x.json")
    return (tmp_path / "x.json").read_bytes()


# Plans, assessments and other events ----------------------------------------------------------------


def test_plans_assessments_and_events_come_back_as_they_were(filled, tmp_path):
    exported(filled, tmp_path / "a.json")
    with other_ward(tmp_path / "other") as other:
        take(other, (tmp_path / "a.json").read_bytes(), confirmed=True)
        sent, came = course(filled), course(other)
        for ours, theirs in zip(sent.tapers, came.tapers, strict=True):
            for field in ("drug", "written", "how", "reason", "made_at", "steps", "ended_on"):
                assert getattr(theirs, field) == getattr(ours, field)
        assert sorted(map(stated, came.events)) == sorted(map(stated, sent.events))
        there = [replace(each, id="") for each in visits(other.store, came.child.id)]
        assert there == [replace(each, id="") for each in visits(filled.store, sent.child.id)]
        assert len(there) == 2


def stated(event):
    return str((event.kind, event.at, event.until, event.text, sorted(event.details)))


def test_what_a_nurse_may_not_record_is_refused_and_the_rest_stored(filled, tmp_path):
    exported(filled, tmp_path / "a.json")
    with open_session(tmp_path / "other") as nurse:
        report = take(nurse, (tmp_path / "a.json").read_bytes(), confirmed=True)
        refused = [
            each.where.split("(")[1].split("/")[0] for each in report.details if "role" in str(each.reason)
        ]
        assert sorted(set(refused)) == ["CarePlan", "Observation"]
        assert course(nurse).infusions
        assert [each.pain for each in visits(nurse.store, course(nurse).child.id)] == [0]


COMPONENT = {"code": {"coding": [{"system": "urn:fortnight:visit", "code": "joint:elbow"}], "text": "elbow"}}
ASSESSED = {
    **OBSERVATION,
    "code": {"coding": [{"system": "urn:fortnight:visit", "code": "assessment"}]},
    "component": [],
}
PLAN = {
    "resourceType": "CarePlan",
    "id": "t",
    "status": "active",
    "intent": "plan",
    "subject": {"reference": "Patient/p"},
}
OWN_PLAN = {**PLAN, "category": [{"coding": [{"system": "urn:fortnight:taper", "code": "plan"}]}]}


@pytest.mark.parametrize(
    ("resource", "outcome", "why"),
    [
        ({**ASSESSED, "component": [COMPONENT]}, "refused", "“elbow” is not part of an assessment"),
        ({**ASSESSED, "status": "entered-in-error"}, "ignored", "Only what was done"),
        (ASSESSED, "refused", "Nothing was assessed"),
        (PLAN, "ignored", "Only plans to taper a drug are read."),
        ({**OWN_PLAN, "status": "draft"}, "ignored", "Only what was done"),
        (OWN_PLAN, "refused", "The plan has no step."),
        ({"resourceType": "Procedure", "id": "q", "status": "completed"}, "refused", "not a kind of event"),
        ({"resourceType": "Procedure", "id": "q", "status": "not-done"}, "ignored", "Only what was done"),
        ({"resourceType": "ServiceRequest", "id": "q", "status": "revoked"}, "ignored", "Only what was done"),
        ({"resourceType": "Encounter", "id": "q", "status": "finished"}, "refused", "not a kind of event"),
    ],
)
def test_what_is_no_plan_assessment_or_event_is_said(physician, resource, outcome, why):
    registered(physician)
    report = take(
        physician, bundle(PATIENT, {"subject": {"reference": "Patient/p"}, **resource}), confirmed=True
    )
    assert outcomes(report)[1].startswith(outcome)
    assert why in outcomes(report)[1]
