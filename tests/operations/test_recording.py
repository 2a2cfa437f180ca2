"""Operations that record, correct and undo: what they write, what they refuse, and retries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.entry.drafts import Typed
from fortnight.domain.infusion.acts import ActKind, Note
from fortnight.operations import infusions, recording
from fortnight.operations.correcting import amend, amend_child, correct_infusion, correct_value, void
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.undoing import undo
from fortnight.store.errors import NotSaved, Refused
from fortnight.store.journal import entries as journal
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, newcomer, sheet, typed
from helpers.stores import NOW, present, registered, session_at

RESULT = {"value": 13.0, "comparator": "", "reported": "13", "unit": "pg/mL"}


@pytest.fixture
def child(session):
    return registered(session)


def entries(session):
    return [(e.id, e.verb) for e in journal.entries(session.store.db)]


def course(session, child):
    return present(courses.course(session.store, child))


def value(session, specimen, code):
    rows = session.store.db.execute(
        "SELECT value FROM result WHERE specimen = ? AND analyte = ?", [specimen, code]
    ).fetchall()
    return rows[0][0] if rows else None


def refused(session, sentence, do, *args, **more):
    """Check that the act is refused with these words and writes nothing."""
    before = entries(session)
    with pytest.raises((Invalid, StoreProblem), match=sentence):
        do(session, *args, **more)
    assert entries(session) == before


# Children -----------------------------------------------------------------------------------------


def test_a_child_is_registered_with_everything_that_was_typed(session):
    draft = newcomer(" 0007 ", " Case 7 ", sex="female", allergies=" latex ", label="japan", note=" twin ")
    register_child(session, "c7", draft)
    child = present(courses.child(session.store, "c7"))
    assert (child.number, child.name, child.sex) == ("0007", "Case 7", "female")
    assert (child.allergies, child.label, child.note) == ("latex", "japan", "twin")


def test_C38_a_patient_number_belongs_to_one_child(session, child):
    refused(session, "0001 already belongs to Case 1", register_child, "c2", newcomer("0001", "Case 2"))


def test_C38_a_second_child_of_the_same_name_is_registered_once_confirmed(session, child):
    refused(session, "Another child has this name", register_child, "c2", newcomer("0002", "Case 1"))
    register_child(session, "c2", newcomer("0002", "Case 1"), confirmed=True)
    assert len(courses.children(session.store)) == 2


def test_an_error_cannot_be_confirmed(session):
    refused(session, "Type the name", register_child, "c2", newcomer(name=""), confirmed=True)


def test_details_of_a_child_are_changed_with_a_reason(session, child):
    amend_child(session, "e1", child, {"name": "Case One", "interval_days": 7}, "spelt wrongly")
    changed = present(courses.child(session.store, child))
    assert (changed.name, changed.interval_days) == ("Case One", 7)
    entry = present(journal.by_id(session.store.db, "e1"))
    assert (entry.verb, entry.reason, entry.base) == (
        "child.amend",
        "spelt wrongly",
        child,
    )
    assert entry.data == {"name": "Case One", "interval_days": 7}


@pytest.mark.parametrize(
    ("change", "reason", "sentence"),
    [
        ({"name": "Case 1"}, "why", "Nothing was changed"),
        ({}, "why", "Nothing was changed"),
        ({"name": ""}, "why", "Type the name"),
        ({"name": "A\u202eB"}, "why", "invisible character"),
        ({"label": "moon"}, "why", "Choose the label"),
        ({"name": "Case One"}, " ", "Enter the reason"),
    ],
)
def test_an_invalid_change_of_details_is_refused(session, child, change, reason, sentence):
    refused(session, sentence, amend_child, "e1", child, change, reason)


def test_an_interval_that_no_label_knows_is_refused(session, child):
    refused(
        session,
        "The interval between infusions must be 7 to 56 days",
        amend_child,
        "e1",
        child,
        {"interval_days": 99},
        "why",
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"birth_date": None}, "Type the date of birth with day, month and year"),
        ({"birth_date": date(2026, 11, 23)}, "The date of birth is in the future"),
        ({"birth_date": date(1800, 1, 1)}, "more than 30 years ago"),
        ({"birth_date": "soon"}, "“soon” is not a valid value for “birth_date”"),
        ({"sex": "boy"}, "Choose the sex"),
        ({"number": " "}, "Type the hospital number"),
        ({"number": "0002"}, "0002 already belongs to Case 2"),
        ({"number": 7}, "“7” is not a valid value for “number”"),
        ({"weight": "22"}, "cannot set “weight”"),
    ],
)
def test_a_corrected_identity_is_checked_as_at_registration(session, child, change, sentence):
    registered(session, "0002", "Case 2")
    refused(session, sentence, amend_child, "e1", child, change, "why", confirmed=True)


def test_a_child_that_was_recorded_without_an_interval_can_be_changed(session):
    """Records of version 0.1 have such children."""
    body = {"number": "0009", "name": "Case 9", "sex": "male", "birth_date": "2019-11-24", "label": "us-eu"}
    with session.store.transaction(session.act()) as transaction:
        transaction.append("c9", "child.record", "c9", "c9", body)
    amend_child(session, "e1", "c9", {"note": "twin"}, "told by the mother")
    assert present(courses.child(session.store, "c9")).note == "twin"


def test_birth_date_sex_and_number_are_corrected_with_a_reason(session, child):
    change = {"birth_date": date(2019, 3, 12), "sex": "female", "number": " 0077 "}
    amend_child(session, "e1", child, change, "read from the passport")
    right = present(courses.child(session.store, child))
    assert (right.birth_date, right.sex, right.number) == (
        date(2019, 3, 12),
        "female",
        "0077",
    )
    entry = present(journal.by_id(session.store.db, "e1"))
    assert entry.data == {"birth_date": "2019-03-12", "sex": "female", "number": "0077"}
    assert entry.reason == "read from the passport"


def test_a_birth_date_after_something_that_was_recorded_is_refused(session, child):
    record_labs(session, "s1", child, sheet(at=NOW - timedelta(days=30), IL6=12))
    later = (NOW - timedelta(days=20)).date()
    refused(session, "entry of 23 Oct 2026", amend_child, "e1", child, {"birth_date": later}, "why")


def test_a_name_that_another_child_has_is_asked_about_and_kept_with_the_reason(session, child):
    registered(session, "0002", "Case 2")
    refused(session, "Another child has this name", amend_child, "e1", child, {"name": "Case 2"}, "married")
    amend_child(session, "e1", child, {"name": "Case 2"}, "married", confirmed=True)
    assert present(journal.by_id(session.store.db, "e1")).reason == (
        "married; confirmed: Another child has this name. Is this a different child?"
    )


def test_a_confirmed_question_is_not_asked_again_when_something_else_changes(session):
    child = registered(session, "0001")
    twin = registered(session, "0002", "Case 1")
    amend_child(session, "e1", twin, {"note": "twin"}, "told by the mother")
    record_labs(session, "s1", child, sheet(IL6=9000), confirmed=True)
    amend(session, "e2", "s1", {"symptoms": "cough"}, "told later")
    assert [present(journal.by_id(session.store.db, e)).reason for e in ("e1", "e2")] == [
        "told by the mother", "told later",
    ]  # fmt: skip


# Infusions ----------------------------------------------------------------------------------------


def test_an_infusion_is_recorded_with_the_dose_that_the_label_asked_for(session, child):
    typed = drip(NOW - timedelta(hours=1), lots=" B1 ", reaction=" rash ", note=" slow ", stopped=True)
    record_infusion(session, "i1", child, typed)
    (given,) = course(session, child).infusions
    assert (given.weight_kg, given.dose_mg, given.ordered_mg, given.label) == (22, 264, 264, "us-eu")
    assert (given.lots, given.reaction, given.note, given.stopped) == ("B1", "rash", "slow", True)
    assert present(given.ended_at) - given.started_at == timedelta(hours=1)


def test_an_infusion_is_the_acts_of_the_bedside_and_one_undo_takes_them_all_back(session, child):
    draft = drip(lots="B1", reaction="rash", note="slow", checked_by="Nurse B", is_signed=True)
    record_infusion(session, "i1", child, draft)
    written = [(e.id, e.verb) for e in journal.of_target(session.store.db, "i1")]
    assert written == [
        ("i1", "infusion.prepare"), ("i1/check", "infusion.check"), ("i1/start", "infusion.start"),
        ("i1/reaction", "infusion.reaction"), ("i1/note", "infusion.note"), ("i1/end", "infusion.finish"),
        ("i1/gave", "infusion.sign"), ("i1/checked", "infusion.sign"),
    ]  # fmt: skip
    assert infusions.open_infusions(session) == [], "both have signed"
    undo(session, "u1", "i1")
    assert course(session, child).infusions == ()
    assert infusions.infusion(session, "i1") is None
    undo(session, "u2", "u1")
    (given,) = course(session, child).infusions
    assert (given.lots, given.reaction, given.note, given.checked_by) == ("B1", "rash", "slow", "Nurse B")
    assert verify(session.store).findings == ()


def test_an_infusion_of_today_waits_for_signatures_and_one_of_last_week_does_not(session, child):
    record_infusion(session, "i0", child, drip(NOW - timedelta(days=7)))
    record_infusion(session, "i1", child, drip(NOW - timedelta(hours=2)))
    assert [each.id for each in infusions.open_infusions(session)] == ["i1"]


def test_an_infusion_that_was_changed_after_it_was_written_is_not_undone(session, child):
    record_infusion(session, "i1", child, drip(NOW - timedelta(hours=2)))
    infusions.write_act(session, "e1", "i1", child, ActKind.NOTE, Note(NOW, "asleep"))
    refused(session, "changed again afterwards", undo, "u1", "i1")
    undo(session, "u1", "e1")
    undo(session, "u2", "i1")
    assert course(session, child).infusions == ()


def test_one_entry_of_an_earlier_version_or_an_import_is_read_corrected_and_undone(session, child):
    body = {"started_at": NOW.isoformat(), "dose_mg": 264.0, "weight_kg": 22.0, "lots": "B1"}
    with session.store.transaction(session.act()) as transaction:
        transaction.append("i1", "infusion.record", "i1", child, body)
    correct_infusion(session, "e1", "i1", drip(ended_at=None, lots="B2"), "misread")
    assert course(session, child).infusions[0].lots == "B2"
    undo(session, "u1", "e1")
    undo(session, "u2", "i1")
    assert course(session, child).infusions == ()


def test_an_infusion_may_have_no_end_yet(session, child):
    record_infusion(session, "i1", child, drip(ended_at=None))
    assert course(session, child).infusions[0].ended_at is None


def test_an_open_question_stops_the_entry_and_is_kept_with_it_once_confirmed(session, child):
    refused(session, "The label dose for this weight is 264 mg", record_infusion, "i1", child, drip(dose=200))
    record_infusion(session, "i1", child, drip(dose=200), confirmed=True)
    reason = present(present(journal.by_id(session.store.db, "i1")).reason)
    assert reason.startswith("confirmed: The label dose for this weight is 264 mg. Is 200 mg correct?")


def test_an_infusion_without_questions_has_no_reason(session, child):
    record_infusion(session, "i1", child, drip())
    assert present(journal.by_id(session.store.db, "i1")).reason is None


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (drip(at=NOW + timedelta(hours=1)), "future"),
        (drip(at=NOW - timedelta(days=4000)), "before the child's birth"),
        (drip(ended_at=NOW - timedelta(hours=1)), "The end must be after the start"),
        (drip(weight=""), "Type the weight"),
        (drip(dose=""), "Type the dose"),
        (drip(weight="<22"), "Type a number without “<”"),
        (drip(dose="0"), "A dose of 0 mg is not plausible"),
    ],
)
def test_an_invalid_infusion_is_refused_even_if_confirmed(session, child, draft, sentence):
    refused(session, sentence, record_infusion, "i1", child, draft, confirmed=True)


def test_nothing_is_recorded_for_an_unknown_child(session):
    refused(session, "not registered here", record_infusion, "i1", "nobody", drip())
    refused(session, "not registered here", record_labs, "s1", "nobody", sheet(IL6=3))


def test_a_correction_of_an_infusion_writes_only_what_differs(session, child):
    record_infusion(session, "i1", child, drip(lots="B1"))
    correct_infusion(session, "e1", "i1", drip(lots="B2", dose=262), "read from the label")
    assert present(journal.by_id(session.store.db, "e1")).data == {"lots": "B2", "dose_mg": 262.0}
    (given,) = course(session, child).infusions
    assert (given.lots, given.dose_mg, given.weight_kg) == ("B2", 262, 22)


def test_a_correction_of_an_infusion_is_checked_like_a_new_one(session, child):
    record_infusion(session, "i1", child, drip())
    refused(session, "Is 26 mg correct", correct_infusion, "e1", "i1", drip(dose=26), "why")
    refused(session, "not plausible", correct_infusion, "e1", "i1", drip(dose=0), "why", confirmed=True)
    refused(session, "Nothing was changed", correct_infusion, "e1", "i1", drip(), "why")
    refused(session, "Enter the reason", correct_infusion, "e1", "i1", drip(lots="B2"), "")
    refused(session, "no longer in the record", correct_infusion, "e1", "i2", drip(lots="B2"), "why")


# Labs ---------------------------------------------------------------------------------------------


def test_labs_keep_what_was_typed_beside_the_canonical_value(session, child):
    draft = sheet(IL6="<1.5", method=" Roche ", visit="unscheduled", symptoms=" cough ")
    draft = replace(draft, typed={**draft.typed, "CRP": Typed(" 8,27 ", "mg/dL")})
    record_labs(session, "s1", child, draft, confirmed=True)
    (drawn,) = course(session, child).specimens
    crp, il6 = present(drawn.value("CRP")), present(drawn.value("IL6"))
    assert (crp.value, crp.reported, crp.reported_unit) == (
        pytest.approx(82.7),
        "8,27",
        "mg/dL",
    )
    assert (il6.value, il6.comparator, il6.reported) == (1.5, "<", "<1.5")
    assert (drawn.method, drawn.visit, drawn.symptoms) == ("Roche", "unscheduled", "cough")


def test_zero_is_a_value_and_an_empty_box_is_not_measured(session, child):
    record_labs(session, "s1", child, sheet(AJC=0, IL6="", CRP=" "))
    assert [(r.analyte, r.value) for r in course(session, child).results] == [("AJC", 0)]


def test_a_specimen_without_a_value_is_not_saved(session, child):
    refused(session, "No values were entered", record_labs, "s1", child, sheet(IL6="", CRP=""))


def test_one_invalid_value_refuses_the_whole_specimen(session, child):
    refused(session, "is not a number", record_labs, "s1", child, sheet(IL6=3, CRP="1e3"), confirmed=True)
    refused(session, "is not plausible", record_labs, "s1", child, sheet(IL6=3, WEIGHT=900), confirmed=True)


def test_confirmed_questions_are_kept_with_the_specimen(session, child):
    record_labs(session, "s1", child, sheet(IL6=9000), confirmed=True)
    assert "confirmed: IL-6 9000 pg/mL is unusual" in present(
        present(journal.by_id(session.store.db, "s1")).reason
    )


# Correcting ---------------------------------------------------------------------------------------


def test_a_value_is_corrected_with_a_reason_and_the_old_one_stays_readable(session, child):
    record_labs(session, "s1", child, sheet(IL6=120, CRP=1))
    correct_value(session, "e1", "s1", "IL6", typed("IL6", 12), " misread ")
    assert (value(session, "s1", "IL6"), value(session, "s1", "CRP")) == (12, 1)
    assert present(course(session, child).specimens[0].value("IL6")).corrected
    entry = present(journal.by_id(session.store.db, "e1"))
    assert (entry.reason, entry.base, entry.actor) == ("misread", "s1", "Nurse A")
    assert present(journal.by_id(session.store.db, "s1")).data["results"]["IL6"]["value"] == 120


def test_an_empty_box_removes_a_value(session, child):
    record_labs(session, "s1", child, sheet(IL6=120, CRP=1))
    correct_value(session, "e1", "s1", "IL6", typed("IL6", ""), "another child's")
    assert value(session, "s1", "IL6") is None
    assert value(session, "s1", "CRP") == 1


def test_a_corrected_value_is_checked_against_the_others_not_against_itself(session, child, clock):
    record_labs(session, "s0", child, sheet(at=NOW - timedelta(days=14), FERR=50))
    record_labs(session, "s1", child, sheet(FERR=500), confirmed=True)
    correct_value(session, "e1", "s1", "FERR", typed("FERR", 52), "slip")
    refused(session, "Check the unit", correct_value, "e2", "s1", "FERR", typed("FERR", 520), "back")
    correct_value(session, "e2", "s1", "FERR", typed("FERR", 520), "back", confirmed=True)
    assert value(session, "s1", "FERR") == 520


@pytest.mark.parametrize(
    ("specimen", "typed_", "reason", "sentence"),
    [
        ("s1", "12", " ", "Enter the reason for the correction"),
        ("s2", "12", "why", "no longer in the record"),
        ("s1", "-12", "why", "is not a number"),
        ("s1", "2000000", "why", "not plausible"),
    ],
)
def test_an_invalid_correction_is_refused(session, child, specimen, typed_, reason, sentence):
    record_labs(session, "s1", child, sheet(IL6=120))
    refused(
        session, sentence, correct_value, "e1", specimen, "IL6", typed("IL6", typed_), reason, confirmed=True
    )


def test_an_unknown_analyte_is_refused_with_a_sentence(session, child):
    record_labs(session, "s1", child, sheet(IL6=120))
    refused(
        session, "“XYZ” is not a known analyte", correct_value, "e1", "s1", "XYZ", Typed("1", "mg/L"), "why"
    )


def test_any_field_can_be_amended_with_a_reason(session, child):
    record_labs(session, "s1", child, sheet(IL6=12))
    amend(session, "e1", "s1", {"symptoms": "cough"}, "told later")
    assert course(session, child).specimens[0].symptoms == "cough"
    refused(session, "Enter the reason for the change", amend, "e2", "s1", {"symptoms": ""}, "")
    refused(session, "no longer in the record", amend, "e2", "nothing", {}, "why")


def changed_result(**values):
    return {
        "results": {
            code: {"value": v, "comparator": "", "reported": str(v), "unit": ""} for code, v in values.items()
        }
    }


@pytest.mark.parametrize(
    ("target", "change", "sentence"),
    [
        ("s1", changed_result(IL6=-100), "IL-6 -100 pg/mL is not plausible"),
        ("s1", changed_result(IL6=float("nan")), "not plausible"),
        ("s1", changed_result(IL6="12"), "“12” is not a valid value for “IL6”"),
        ("s1", changed_result(IL6=True), "“True” is not a valid value for “IL6”"),
        ("s1", changed_result(NEUT=9), "Neutrophils cannot be higher than WBC"),
        ("s1", changed_result(XYZ=1), "“XYZ” is not a valid value for “results”"),
        ("s1", {"collected_at": "1800-01-01T08:00:00+00:00"}, "before the child's birth"),
        ("s1", {"collected_at": "2199-01-01T08:00:00+00:00"}, "in the future"),
        ("s1", {"collected_at": "2026-11-22T08:00:00"}, "is not a valid value for “collected_at”"),
        ("s1", {"outcome": {"name": "infection"}}, "cannot set “outcome”"),
        ("s1", {"dose_mg": 1}, "cannot set “dose_mg”"),
        ("s1", {}, "Nothing was changed"),
        ("i1", {"dose_mg": 4999}, "A dose of 4999 mg is not plausible"),
        ("i1", {"dose_mg": -5}, "is not a number"),
        ("i1", {"weight_kg": 400}, "Plausible weights are 1.5 to 250 kg"),
        ("i1", {"started_at": "1800-01-01T08:00:00+00:00"}, "before the child's birth"),
        ("i1", {"ended_at": "2199-01-01T08:00:00+00:00"}, "longer than 24 hours"),
        ("i1", {"ended_at": "2026-11-22T08:00:00+00:00"}, "The end must be after the start"),
        ("i1", {"ended_at": (NOW + timedelta(hours=1)).isoformat()}, "The end is in the future"),
        ("child-0001", {"birth_date": "1800-01-01"}, "more than 30 years ago"),
    ],
)
def test_a_change_is_refused_like_an_entry_in_the_form(session, child, target, change, sentence):
    record_labs(session, "s1", child, sheet(IL6=12, WBC=7, NEUT=3))
    record_infusion(session, "i1", child, drip())
    refused(session, sentence, amend, "e1", target, change, "why", confirmed=True)


@pytest.mark.parametrize(
    ("target", "change", "sentence"),
    [
        (
            "s1",
            changed_result(FERR=500),
            "About 10 × higher than before. Did you mean 50 ng/mL? Check the unit.",
        ),
        ("s1", changed_result(IL6=9000), "is unusual. Is it correct?"),
        ("s1", changed_result(WEIGHT=30), "36 % compared with 22 kg. Is the weight correct?"),
        ("i1", {"dose_mg": 200}, "The label dose for this weight is 264 mg. Is 200 mg correct?"),
    ],
)
def test_a_change_is_asked_about_like_an_entry_in_the_form(session, child, target, change, sentence):
    record_labs(session, "s0", child, sheet(at=NOW - timedelta(days=7), FERR=50, WEIGHT=22))
    record_labs(session, "s1", child, sheet(FERR=52, IL6=12, WEIGHT=22))
    record_infusion(session, "i1", child, drip())
    refused(session, re.escape(sentence), amend, "e1", target, change, "why")
    amend(session, "e1", target, change, "why", confirmed=True)
    assert sentence in present(journal.by_id(session.store.db, "e1")).reason


def test_every_question_is_shown_before_it_can_be_confirmed(session, child):
    record_infusion(session, "i0", child, drip(at=NOW - timedelta(days=7)))
    record_infusion(session, "i1", child, drip())
    with pytest.raises(Invalid) as asked:
        correct_infusion(session, "e1", "i1", drip(weight=28, dose=264), "why")
    assert asked.value.question
    assert [p.field for p in asked.value.problems] == ["weight_kg", "dose_mg"]
    assert all(str(p.message) in str(asked.value) for p in asked.value.problems)


def test_a_corrected_value_is_checked_beside_the_others_of_its_specimen(session, child):
    record_labs(session, "s1", child, sheet(WBC=7, NEUT=3))
    refused(session, "cannot be higher than", correct_value, "e1", "s1", "NEUT", typed("NEUT", 8), "misread")


def test_a_corrected_value_keeps_the_assay_that_measured_it(session, child):
    record_labs(session, "s1", child, sheet(IL6=12, CRP=1, method="Roche"))
    amend(session, "e1", "s1", {"results": {"IL6": {**RESULT, "method": "Siemens"}}}, "another laboratory")
    correct_value(session, "e2", "s1", "IL6", typed("IL6", 14), "misread")
    (drawn,) = course(session, child).specimens
    assert [(r.analyte, r.value, r.method) for r in drawn.results] == [
        ("CRP", 1, "Roche"), ("IL6", 14, "Siemens"),
    ]  # fmt: skip


def test_an_infusion_without_a_weight_can_be_corrected_without_one(session, child):
    """Imported infusions may lack it."""
    with session.store.transaction(session.act()) as transaction:
        body = {"started_at": NOW.isoformat(), "dose_mg": 264, "weight_kg": None}
        transaction.append("i1", "infusion.record", "i1", child, body)
    correct_infusion(session, "e1", "i1", drip(weight="", lots="B2"), "read from the label")
    (given,) = course(session, child).infusions
    assert (given.lots, given.weight_kg) == ("B2", None)


def test_medication_and_events_are_changed_and_checked_too(session, child):
    bodies = {
        "medication": {"drug": "prednisolone", "start": "2026-11-20", "mg_per_day": 5},
        "event": {"kind": "infection", "at": NOW.isoformat(), "text": "otitis"},
    }
    for kind, body in bodies.items():
        with session.store.transaction(session.act()) as transaction:
            transaction.append(kind, f"{kind}.record", kind, child, body)
    refused(
        session,
        "A dose of -5 mg per day is not plausible",
        amend,
        "e1",
        "medication",
        {"mg_per_day": -5},
        "why",
    )
    refused(session, "The end is before", amend, "e1", "event", {"until": "2026-11-01T08:00:00Z"}, "why")
    amend(session, "e1", "medication", {"mg_per_day": 4}, "misread")
    amend(session, "e2", "event", {"text": "otitis media"}, "told later")
    assert course(session, child).medication[0].mg_per_day == 4
    assert course(session, child).events[0].text == "otitis media"


def test_only_entered_records_can_be_changed_or_marked_as_entered_in_error(session, child):
    """Cards and settings have operations of their own."""
    detail = {"at": NOW.isoformat(), "level": "alert", "suggests": "mas", "detail": {}}
    with session.store.transaction(session.act()) as transaction:
        transaction.append("a1", "alert.record", "a1", child, detail)
    refused(session, "cannot be changed here", amend, "e1", "a1", {"outcome": {"name": "infection"}}, "why")
    refused(session, "cannot be marked as entered in error", void, "e1", "a1", "why")


def test_C39_what_was_entered_in_error_leaves_the_course_and_stays_in_the_record(session, child):
    record_infusion(session, "i1", child, drip())
    void(session, "e1", "i1", "wrong child")
    assert course(session, child).infusions == ()
    assert present(journal.by_id(session.store.db, "i1")).data["prepared_mg"] == 264
    refused(session, "no longer in the record", void, "e2", "i1", "again")
    refused(session, "Enter why this was entered in error", void, "e2", "i1", " ")


def test_a_child_with_a_course_is_not_voided(session, child):
    record_infusion(session, "i1", child, drip())
    refused(session, "Other entries depend on this one", void, "e1", child, "twice registered")
    void(session, "e1", "i1", "wrong child")
    void(session, "e2", child, "twice registered")
    assert courses.children(session.store) == []


# Taking back --------------------------------------------------------------------------------------


def test_entries_can_be_undone_one_after_another(session, child):
    record_labs(session, "s1", child, sheet(IL6=120))
    correct_value(session, "e1", "s1", "IL6", typed("IL6", 12), "misread")
    assert undo(session, "u1", "e1").id == "e1"
    assert value(session, "s1", "IL6") == 120
    undo(session, "u2", "u1")
    assert value(session, "s1", "IL6") == 12
    undo(session, "u3", "u2")
    assert value(session, "s1", "IL6") == 120


def test_a_void_can_be_undone(session, child):
    record_infusion(session, "i1", child, drip())
    void(session, "e1", "i1", "wrong child")
    undo(session, "u1", "e1")
    assert [i.id for i in course(session, child).infusions] == ["i1"]


def test_a_registration_can_be_undone_while_the_child_has_no_other_entries(session, child):
    undo(session, "u1", child)
    assert courses.children(session.store) == []
    register_child(session, "c2", newcomer("0001", "Case 2"))


def test_a_registration_cannot_be_undone_once_the_child_has_a_course(session, child):
    record_infusion(session, "i1", child, drip())
    refused(session, "Other entries depend on this one", undo, "u1", child)


def test_a_record_changed_later_cannot_be_undone(session, child):
    record_labs(session, "s1", child, sheet(IL6=120))
    correct_value(session, "e1", "s1", "IL6", typed("IL6", 12), "misread")
    refused(session, "This was changed again afterwards", undo, "u1", "s1")


def test_an_entry_is_undone_only_once(session, child):
    record_labs(session, "s1", child, sheet(IL6=120))
    undo(session, "u1", "s1")
    refused(session, "already undone", undo, "u2", "s1")
    refused(session, "nothing to undo", undo, "u2", "nothing")


def test_an_undone_record_cannot_be_changed(session, child):
    record_labs(session, "s1", child, sheet(IL6=120))
    undo(session, "u1", "s1")
    refused(session, "no longer in the record", correct_value, "e1", "s1", "IL6", typed("IL6", 12), "misread")


# Twice is once ------------------------------------------------------------------------------------


@pytest.fixture
def acts(session, child):
    """Every verb, as it would be retried after an error."""
    record_infusion(session, "i0", child, drip(at=NOW - timedelta(days=1)))
    record_infusion(session, "i00", child, drip(at=NOW - timedelta(days=2)))
    record_labs(session, "s0", child, sheet(at=NOW - timedelta(days=1), IL6=12))
    record_labs(session, "s00", child, sheet(at=NOW - timedelta(days=2), IL6=12))
    return {
        "child": lambda: register_child(session, "again", newcomer("0002", "Case 2")),
        "infusion": lambda: record_infusion(session, "again", child, drip()),
        "labs": lambda: record_labs(session, "again", child, sheet(IL6=14, FERR=30)),
        "value": lambda: correct_value(session, "again", "s0", "IL6", typed("IL6", 13), "why"),
        "taken away": lambda: correct_value(session, "again", "s0", "IL6", typed("IL6", ""), "why"),
        "amend": lambda: amend(session, "again", "s0", {"note": "x"}, "why"),
        "dose": lambda: correct_infusion(
            session, "again", "i0", drip(NOW - timedelta(days=1), dose=262), "why"
        ),
        "name": lambda: amend_child(session, "again", child, {"name": "Case One"}, "why"),
        "void": lambda: void(session, "again", "i00", "why"),
        "undo": lambda: undo(session, "again", "s00"),
    }


@pytest.mark.parametrize(
    "name", ["child", "infusion", "labs", "value", "taken away", "amend", "dose", "name", "void", "undo"]
)
def test_C40_a_retry_under_the_same_id_is_one_entry(session, acts, clock, name):
    acts[name]()
    before = entries(session)
    clock.forward(minutes=7)
    acts[name]()
    assert entries(session) == before


def test_C40_a_retry_after_the_anchor_failed_is_one_entry(session, child):
    class Refusing:
        def append(self, seq, head):
            raise OSError(28, "No space left on device")

    whole, session.store.anchor = session.store.anchor, Refusing()
    with pytest.raises(NotSaved, match=r"was saved, but .*anchor\.log could not be written"):
        record_infusion(session, "i1", child, drip())
    session.store.anchor = whole
    record_infusion(session, "i1", child, drip())
    assert [i.id for i in course(session, child).infusions] == ["i1"]


def test_another_content_under_the_same_id_is_refused(session, child):
    record_infusion(session, "i1", child, drip())
    refused(session, "already saved with different content", record_infusion, "i1", child, drip(lots="B2"))
    with pytest.raises(Refused):
        register_child(session, child, newcomer("0001", "Case 2"))


def test_entries_hold_the_person_the_role_and_the_time(session, child, clock):
    clock.forward(minutes=3)
    other = session_at(session.store, clock, actor="Dr B")
    record_infusion(other, "i1", child, drip())
    entry = present(journal.by_id(session.store.db, "i1"))
    assert (entry.actor, entry.role, entry.at) == (
        "Dr B",
        "nurse",
        "2026-11-22T09:33:00.000Z",
    )


def test_a_birth_date_stays_a_date(session, child):
    assert present(journal.by_id(session.store.db, child)).data["birth_date"] == "2019-11-24"
    assert present(courses.child(session.store, child)).birth_date == date(2019, 11, 24)
    assert recording.__doc__
