"""Importing: all rows or none, each refusal with its place, and the same file twice changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.operations import importing
from fortnight.operations.importing import import_files
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.imports import CHILDREN, GOOD, INFUSIONS, LABS, course, places, sentences, state, take
from helpers.stores import localise, open_session, registered


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "store") as session:
        registered(session)
        yield session


def test_three_files_at_once_become_one_course(session, tmp_path):
    report = take(
        session,
        tmp_path,
        labs=LABS + "0002,2026-11-08T08:00,IL6,,12,pg/mL,Elecsys\n0002,2026-11-08T08:00,CRP,<,0.3,mg/L,\n",
        infusions=INFUSIONS + "0002,2026-11-08T09:30,2026-11-08T10:30,22,176\n",
        children=CHILDREN + "0002,Case 2,female,2019-05-01,japan\n",
    )
    assert report.done
    assert report.stored == {
        "results": 2,
        "infusions": 1,
        "medication": 0,
        "events": 0,
        "visits": 0,
        "children": 1,
    }
    (specimen,) = course(session, "0002").specimens
    assert [(r.analyte, r.comparator, r.value) for r in specimen.results] == [
        ("CRP", "<", 0.3),
        ("IL6", "", 12),
    ]
    assert course(session, "0002").infusions[0].dose_mg == 176
    assert course(session, "0002").child.label == "japan"
    assert verify(session.store).sound


def test_importing_the_same_file_twice_changes_nothing(session, tmp_path):
    assert take(session, tmp_path, labs=LABS + GOOD).stored["results"] == 1
    before = state(session)
    again = take(session, tmp_path, labs=LABS + GOOD + GOOD)
    assert (again.done, again.stored["results"], again.already_there) == (True, 0, 2)
    assert state(session) == before


def test_the_import_itself_is_an_entry(session, tmp_path):
    take(session, tmp_path, labs=LABS + GOOD)
    (entry,) = [e for e in courses.journal.entries(session.store.db) if e.verb == "import.record"]
    assert entry.data["files"] == ["labs.csv"]
    assert entry.data["stored"]["results"] == 1


BAD = {
    "missing column": (b"patient,collected_at,value\n0001,2026-11-08,1\n", "analyte, unit"),
    "unknown analyte": (LABS + "0001,2026-11-08T08:00,FOO,,1,mg/L,\n", "not a known analyte"),
    "unknown unit": (LABS + "0001,2026-11-08T08:00,CRP,,1,mmol/L,\n", "not an accepted unit"),
    "no date": (LABS + "0001,soon,CRP,,1,mg/L,\n", "not a date"),
    "day first": (LABS + "0001,08.11.2026 08:00,CRP,,1,mg/L,\n", "not a date"),
    "decimal comma": (LABS + "0001,2026-11-08T08:00,CRP,,4,1,mg/L,\n", "decimal comma"),
    "quoted decimal comma": (LABS + '0001,2026-11-08T08:00,CRP,,"4,1",mg/L,\n', "decimal point"),
    "empty": (b"", "empty"),
    "header alone": (LABS.encode(), "no rows"),
    "binary": (b"PK\x03\x04\x14\x00\x06\x00" * 40, "binary"),
    "a child that is not there": (LABS + "0099,2026-11-08T08:00,CRP,,1,mg/L,\n", "Register the child first"),
    "ragged": (LABS + "0001,2026-11-08T08:00,CRP\n", "cells instead of 7"),
    "unclosed quote": (LABS + '0001,2026-11-08T08:00,CRP,,"1,mg/L,\n', "quotation"),
    "latin-1": ("patient,collected_at,analyte,value,unit,h\xf6he\n".encode("latin-1"), "UTF-8"),
    "doubled header": (b"patient,collected_at,analyte,value,value,unit\n1,2,3,4,5,6\n", "twice"),
    "future": (LABS + "0001,2026-11-22T09:36,CRP,,1,mg/L,\n", "future"),
    "two values for one moment": (LABS + GOOD + GOOD.replace(",12,", ",13,"), "Correct it in the program"),
    "far past": (LABS + "0001,0001-01-01T00:00,CRP,,1,mg/L,\n", "out of range"),
    "impossible value": (LABS + "0001,2026-11-08T08:00,HB,,130,g/dL,\n", "not plausible"),
    "future infusion": (INFUSIONS + "0001,2026-11-23T09:30,,22,264\n", "future"),
    "end before start": (
        INFUSIONS + "0001,2026-11-08T09:30,2026-11-08T08:30,22,264\n",
        "must be after the start",
    ),
    "impossible dose": (INFUSIONS + "0001,2026-11-08T09:30,,22,26400\n", "not plausible"),
    "another child's number": (CHILDREN + "0001,Case 9,female,2019-05-01,us-eu\n", "another child"),
    "number twice": (CHILDREN + "0002,Case 2,f,2019-05-01,us-eu\n0002,Case 3,f,2019-05-01,us-eu\n", "twice"),
    "unknown label": (CHILDREN + "0002,Case 2,f,2019-05-01,mars\n", "not a dosing label"),
    "name that cannot be seen": (CHILDREN + "0002,Case\u200b2,f,2019-05-01,us-eu\n", "invisible character"),
    "of no form": (b"red,green\n1,2\n", "no known file type"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_refused_file_refuses_the_whole_import(session, tmp_path, name):
    bad, says = BAD[name]
    before = state(session)
    report = take(session, tmp_path, good=LABS + "0001,2026-11-09T08:00,IL6,,14,pg/mL,\n", bad=bad)
    assert not report.done
    assert any(says in str(refusal) for refusal in report.refusals), list(map(str, report.refusals))
    assert (report.stored, report.already_there) == ({}, 0)
    assert state(session) == before


def test_a_missing_file_refuses_the_whole_import(session, tmp_path):
    before = state(session)
    report = import_files(session, [tmp_path / "nothing.csv"], localise)
    assert "cannot be read" in str(report.refusals[0])
    assert state(session) == before


def test_utf_16_and_windows_line_ends_are_read(session, tmp_path):
    assert take(session, tmp_path, labs=(LABS + GOOD).encode("utf-16")).done
    assert take(
        session,
        tmp_path,
        more=("\ufeff" + LABS + GOOD.replace("-08T", "-07T")).replace("\n", "\r\n").encode(),
    ).done
    assert len(course(session).specimens) == 2


def test_every_bad_row_is_listed_with_its_place(session, tmp_path):
    rows = (
        "0001,soon,CRP,,1,mg/L,\n"
        + GOOD
        + "0001,2026-11-08T08:00,FOO,,1,mg/L,\n"
        + "0001,2026-11-08T08:00,CRP,,x,mg/L,\n"
    )
    report = take(session, tmp_path, labs=LABS + rows)
    assert [(r.row, r.column) for r in report.refusals] == [(2, "collected_at"), (4, "analyte"), (5, "value")]


# What the forms ask and refuse, with the place in the file ------------------------------------------


FORM_ERRORS = {
    "an infusion that ends in 2199": (
        INFUSIONS + "0001,2026-11-08T09:30,2199-11-08T10:30,22,264\n",
        "ended_at",
        "The infusion cannot be longer than 24 hours. Check the times.",
    ),
    "an end before its start": (
        INFUSIONS + "0001,2026-11-08T09:30,2026-11-08T09:30,22,264\n",
        "ended_at",
        "The end must be after the start.",
    ),
    "an infusion before birth": (
        INFUSIONS + "0001,2016-11-08T09:30,,22,264\n",
        "started_at",
        "This time is before the child's birth.",
    ),
    "a result before birth": (
        LABS + "0001,2016-11-08T08:00,CRP,,1,mg/L,\n",
        "collected_at",
        "This time is before the child's birth.",
    ),
    "a result in 2199": (
        LABS + "0001,2199-11-08T08:00,CRP,,1,mg/L,\n",
        "collected_at",
        "This time is in the future.",
    ),
    "4999 mg for 20 kg": (
        INFUSIONS + "0001,2026-11-08T09:30,,20,4999\n",
        "dose_mg",
        "A dose of 4999 mg is not plausible.",
    ),
    "no dose": (INFUSIONS + "0001,2026-11-08T09:30,,20,0\n", "dose_mg", "A dose of 0 mg is not plausible."),
    "a weight of 400 kg": (
        INFUSIONS + "0001,2026-11-08T09:30,,400,264\n",
        "weight_kg",
        "A weight of 400 kg is not plausible. Plausible weights are 1.5 to 250 kg.",
    ),
    "less than nothing": (
        LABS + "0001,2026-11-08T08:00,IL6,,-100,pg/mL,\n",
        "value",
        "IL-6 -100 pg/mL is not plausible. Plausible values are 0–1000000 pg/mL.",
    ),
    "more neutrophils than white cells": (
        LABS + "0001,2026-11-08T08:00,NEUT,,8,10*9/L,\n0001,2026-11-08T08:00,WBC,,7,10*9/L,\n",
        "value",
        "Neutrophils cannot be higher than WBC.",
    ),
    "a child born in 2199": (
        CHILDREN + "0002,Case 2,f,2199-05-01,us-eu\n",
        "birth_date",
        "The date of birth is in the future.",
    ),
    "a child born in 1800": (
        CHILDREN + "0002,Case 2,f,1800-05-01,us-eu\n",
        "birth_date",
        "The date of birth is more than 30 years ago. Check the year.",
    ),
    "a name that cannot be seen": (
        CHILDREN + "0002,Case\u200b2,f,2019-05-01,us-eu\n",
        "name",
        "This contains an invisible character. Type it again.",
    ),
    "a dose of nothing in a sheet of visits": (
        "case,date,visit,weight_kg,dose_mg\n0001,2026-01-05,scheduled,22,0\n",
        "dose_mg",
        "A dose of 0 mg is not plausible.",
    ),
    "less than nothing of another drug": (
        "case,date,visit,prednisolone_mg_day\n0001,2026-01-05,scheduled,-5\n",
        "prednisolone_mg_day",
        "A dose of -5 mg per day is not plausible.",
    ),
    "a stranger": (
        LABS + "0099,2026-11-08T08:00,CRP,,1,mg/L,\n",
        "patient",
        "No child with the number 0099 is registered. Register the child first.",
    ),
    "a stranger in a sheet of visits": (
        "case,date,visit,weight_kg\n0099,2026-01-05,scheduled,22\n",
        "case",
        "No child with the number 0099 is registered. Register the child first.",
    ),
}


@pytest.mark.parametrize("name", FORM_ERRORS)
def test_what_a_form_refuses_is_refused_with_the_same_sentence_and_its_place(session, tmp_path, name):
    bad, column, sentence = FORM_ERRORS[name]
    before = state(session)
    report = take(session, tmp_path, confirmed=True, bad=bad)
    assert not report.done
    assert (places(report.refusals), sentences(report.refusals)) == ([("bad.csv", 2, column)], [sentence])
    assert state(session) == before


FORM_QUESTIONS = {
    "a slip of the unit": (
        LABS + "0001,2026-11-01T08:00,FERR,,60,ng/mL,\n0001,2026-11-15T08:00,FERR,,600,ng/mL,\n",
        (3, "value"),
        "About 10 × higher than before. Did you mean 60 ng/mL? Check the unit.",
    ),
    "a weight that jumps inside one file": (
        INFUSIONS + "0001,2026-11-01T09:30,,22,264\n0001,2026-11-15T09:30,,29,348\n",
        (3, "weight_kg"),
        "+32 % compared with 22 kg. Is the weight correct?",
    ),
    "a weight that jumps, though the rows are not in the order of time": (
        INFUSIONS + "0001,2026-11-15T09:30,,29,348\n0001,2026-11-01T09:30,,22,264\n",
        (2, "weight_kg"),
        "+32 % compared with 22 kg. Is the weight correct?",
    ),
    "a weight that jumps in a sheet of visits": (
        "case,date,visit,weight_kg\n0001,2026-11-01,scheduled,22\n0001,2026-11-15,scheduled,29\n",
        (3, "weight_kg"),
        "+32 % compared with 22 kg. Is the weight correct?",
    ),
    "a dose that is not the label's": (
        INFUSIONS + "0001,2026-11-08T09:30,,22,200\n",
        (2, "dose_mg"),
        "The label dose for this weight is 264 mg. Is 200 mg correct?",
    ),
    "1 mg for 20 kg": (
        INFUSIONS + "0001,2026-11-08T09:30,,20,1\n",
        (2, "dose_mg"),
        "The label dose for this weight is 240 mg. Is 1 mg correct?",
    ),
    "a second infusion of one day": (
        INFUSIONS + "0001,2026-11-08T09:30,,22,264\n0001,2026-11-08T15:30,,22,264\n",
        (3, "started_at"),
        "An infusion is already recorded for this day. Is this a second infusion?",
    ),
    "an unusual value": (
        LABS + "0001,2026-11-08T08:00,IL6,,9000,pg/mL,\n",
        (2, "value"),
        "IL-6 9000 pg/mL is unusual. Is it correct?",
    ),
    "a child that shrinks": (
        LABS + "0001,2026-11-01T08:00,HEIGHT,,120,cm,\n0001,2026-11-15T08:00,HEIGHT,,118,cm,\n",
        (3, "value"),
        "Shorter than before (120 cm). Is this correct?",
    ),
    "an infusion without a weight": (
        INFUSIONS + "0001,2026-11-08T09:30,,,264\n",
        (2, "weight_kg"),
        "Without a weight, the dose cannot be checked against the label. Is the weight unknown?",
    ),
    "a second child of one name": (
        CHILDREN + "0002,case 1,f,2019-05-01,us-eu\n",
        (2, "name"),
        "Another child has this name. Is this a different child?",
    ),
    "two children of one name in one file": (
        CHILDREN + "0002,Case 2,f,2019-05-01,us-eu\n0003,CASE 2,f,2019-05-01,us-eu\n",
        (3, "name"),
        "Another child has this name. Is this a different child?",
    ),
}


@pytest.mark.parametrize("name", FORM_QUESTIONS)
def test_what_a_form_asks_is_asked_with_its_place_and_kept_once_confirmed(session, tmp_path, name):
    odd, (row, column), sentence = FORM_QUESTIONS[name]
    before = state(session)
    report = take(session, tmp_path, odd=odd)
    assert (report.done, list(report.refusals)) == (False, [])
    assert (places(report.questions), sentences(report.questions)) == ([("odd.csv", row, column)], [sentence])
    assert state(session) == before
    assert take(session, tmp_path, confirmed=True, odd=odd).done
    reasons = [e.reason for e in courses.journal.entries(session.store.db) if e.reason]
    (reason,) = reasons
    assert reason.startswith("confirmed: ")
    assert reason.endswith(sentence)
    (imported,) = [e for e in courses.journal.entries(session.store.db) if e.verb == "import.record"]
    assert imported.data["confirmed"] == 1
    assert verify(session.store).sound


def test_a_dry_run_reports_every_problem_and_stores_nothing(session, tmp_path):
    before = state(session)
    bad = (
        LABS
        + "0001,soon,CRP,,1,mg/L,\n"
        + "0001,2199-11-08T08:00,CRP,,1,mg/L,\n"
        + "0001,2026-11-08T08:00,IL6,,9000,pg/mL,\n"
        + "0001,2026-11-09T08:00,FOO,,1,mg/L,\n"
    )
    report = take(session, tmp_path, dry_run=True, bad=bad)
    assert sorted(places(report.refusals)) == [
        ("bad.csv", 2, "collected_at"), ("bad.csv", 3, "collected_at"), ("bad.csv", 5, "analyte"),
    ]  # fmt: skip
    assert places(report.questions) == [("bad.csv", 4, "value")]
    assert (report.done, report.stored) == (False, {})
    good = take(session, tmp_path, dry_run=True, good=LABS + GOOD)
    assert (good.done, good.stored["results"]) == (True, 1)
    assert state(session) == before
    assert take(session, tmp_path, good=LABS + GOOD).stored == good.stored


def test_a_dry_run_agrees_with_the_import_that_follows_it(session, tmp_path):
    files: dict[str, Any] = {"children": CHILDREN + "0002,Case 2,f,2019-05-01,us-eu\n", "labs": LABS + GOOD}
    dry = take(session, tmp_path, dry_run=True, **files)
    assert take(session, tmp_path, **files).stored == dry.stored
    again = take(session, tmp_path, dry_run=True, **files)
    assert (again.already_there, sum(again.stored.values())) == (2, 0)


def test_an_import_with_too_many_rows_is_refused(session, tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "MOST_ROWS", 3)
    rows = [f"0001,2026-11-{day:02d}T08:00,IL6,,12,pg/mL,\n" for day in range(1, 5)]
    assert take(session, tmp_path, dry_run=True, labs=LABS + "".join(rows[:3])).done
    assert (
        "Too many rows at once" in sentences(take(session, tmp_path, labs=LABS + "".join(rows)).refusals)[0]
    )
    two = take(session, tmp_path, one=LABS + "".join(rows[:2]), two=LABS + "".join(rows[2:]))
    assert places(two.refusals) == [("two.csv", None, "")]


def test_an_alert_is_raised_with_the_import(session, tmp_path):
    visits = [f"2026-{month:02d}-{day:02d}" for month in range(1, 11) for day in (1, 15)]
    infusions = "".join(f"0001,{at}T09:30,,22,264\n" for at in visits)
    quiet = "".join(f"0001,{at}T08:00,IL6,,12,pg/mL,\n" for at in visits)
    risen = "0001,2026-11-01T08:00,IL6,,140,pg/mL,\n"
    assert take(session, tmp_path, infusions=INFUSIONS + infusions, labs=LABS + quiet + risen).done
    (alert,) = courses.alerts(session.store)
    assert (alert.level, alert.state) == ("alert", "open")
    assert verify(session.store).sound


@given(st.binary(max_size=200))
def test_arbitrary_bytes_change_nothing(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fuzz")
    with open_session(folder / "store") as session:
        before = state(session)
        assert take(session, folder, any=data).refusals
        assert state(session) == before


EVENTS = "patient,kind,at,until,text,method,result,highest\n"


def test_events_are_imported_once_and_checked_as_in_their_form(session, tmp_path):
    rows = "0001,tb-screen,2026-07-02,,,igra,negative,\n0001,tb-screen,2026-07-02,,,tst,negative,\n"
    assert take(session, tmp_path, events=EVENTS + rows).stored["events"] == 2
    again = take(session, tmp_path, events=EVENTS + rows)
    assert (again.done, again.stored["events"], again.already_there) == (True, 0, 2)
    wrong = take(
        session, tmp_path, events=EVENTS + "0001,fever,2027-07-02,,,,,44\n0001,note,2026-07-02,,,,,\n"
    )
    assert not wrong.done
    assert [each.column for each in wrong.refusals] == ["at", "highest", "text"]


def test_a_confirmed_height_of_a_file_is_kept_as_confirmed(session, tmp_path):
    rows = "0001,2026-11-01T08:00,HEIGHT,,110,cm,\n0001,2026-11-15T08:00,HEIGHT,,137.3,cm,\n"
    asked = take(session, tmp_path, labs=LABS + rows)
    assert not asked.done
    assert take(session, tmp_path, confirmed=True, labs=LABS + rows).done
    assert [each.confirmed for each in course(session).specimens] == [{}, {"HEIGHT": 137.3}]


def test_heights_of_parents_come_with_the_children(session, tmp_path):
    header = "patient,name,sex,birth_date,mother_cm,father_cm\n"
    refused = take(session, tmp_path, children=header + "0002,Case 2,female,2019-05-01,16.1,170\n")
    assert [each.column for each in refused.refusals] == ["mother_cm"]
    assert take(session, tmp_path, children=header + "0002,Case 2,female,2019-05-01,161,\n").done
    child = course(session, "0002").child
    assert (child.mother_cm, child.father_cm) == (161, None)
