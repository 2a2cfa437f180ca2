"""Importing: all rows or none, each refusal with its place, the same file twice is once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.operations.importing import import_files
from fortnight.store import reading
from fortnight.store.verify import verify
from helpers.stores import localise, open_desk, registered

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"
INFUSIONS = "patient,started_at,ended_at,weight_kg,dose_mg\n"
CHILDREN = "patient,name,sex,birth_date,label\n"
GOOD = "0001,2026-11-08T08:00,IL6,,12,pg/mL,Elecsys\n"


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "store") as desk:
        registered(desk)
        yield desk


def take(desk, tmp_path, **files):
    """Import files by name and content."""
    paths = []
    for name, content in files.items():
        path = tmp_path / f"{name}.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return import_files(desk, paths, localise)


def state(desk):
    """Everything that an import could change."""
    tables = ("entry", "child", "infusion", "specimen", "result", "medication", "event", "alert")
    return [desk.store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def course(desk, number="0001"):
    return reading.course(desk.store, reading.child_by_number(desk.store, number).id)


def test_three_files_at_once_become_one_course(desk, tmp_path):
    report = take(
        desk,
        tmp_path,
        labs=LABS + "0002,2026-11-08T08:00,IL6,,12,pg/mL,Elecsys\n0002,2026-11-08T08:00,CRP,<,0.3,mg/L,\n",
        infusions=INFUSIONS + "0002,2026-11-08T09:30,2026-11-08T10:30,22,264\n",
        children=CHILDREN + "0002,Case 2,female,2019-05-01,japan\n",
    )
    assert report.done
    assert report.stored == {"results": 2, "infusions": 1, "medication": 0, "events": 0, "children": 1}
    (specimen,) = course(desk, "0002").specimens
    assert [(r.analyte, r.comparator, r.value) for r in specimen.results] == [
        ("CRP", "<", 0.3),
        ("IL6", "", 12),
    ]
    assert course(desk, "0002").infusions[0].dose_mg == 264
    assert course(desk, "0002").child.label == "japan"
    assert verify(desk.store).sound


def test_the_same_file_twice_is_once(desk, tmp_path):
    assert take(desk, tmp_path, labs=LABS + GOOD).stored["results"] == 1
    before = state(desk)
    again = take(desk, tmp_path, labs=LABS + GOOD + GOOD)
    assert (again.done, again.stored["results"], again.already_there) == (True, 0, 2)
    assert state(desk) == before


def test_the_import_itself_is_an_entry(desk, tmp_path):
    take(desk, tmp_path, labs=LABS + GOOD)
    (entry,) = [e for e in reading.journal.entries(desk.store.db) if e.verb == "import.record"]
    assert entry.data["files"] == ["labs.csv"]
    assert entry.data["stored"]["results"] == 1


BAD = {
    "missing column": (b"patient,collected_at,value\n0001,2026-11-08,1\n", "analyte, unit"),
    "unknown analyte": (LABS + "0001,2026-11-08T08:00,FOO,,1,mg/L,\n", "not a known analyte"),
    "unknown unit": (LABS + "0001,2026-11-08T08:00,CRP,,1,mmol/L,\n", "not accepted"),
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
    "future": (LABS + "0001,2026-11-22T09:31,CRP,,1,mg/L,\n", "future"),
    "two values for one moment": (LABS + GOOD + GOOD.replace(",12,", ",13,"), "Correct it in the program"),
    "far past": (LABS + "0001,0001-01-01T00:00,CRP,,1,mg/L,\n", "too far"),
    "impossible value": (LABS + "0001,2026-11-08T08:00,HB,,130,g/dL,\n", "cannot be"),
    "future infusion": (INFUSIONS + "0001,2026-11-23T09:30,,22,264\n", "future"),
    "end before start": (INFUSIONS + "0001,2026-11-08T09:30,2026-11-08T08:30,22,264\n", "before the start"),
    "impossible dose": (INFUSIONS + "0001,2026-11-08T09:30,,22,26400\n", "cannot be"),
    "another child's number": (CHILDREN + "0001,Case 9,female,2019-05-01,us-eu\n", "another child"),
    "number twice": (CHILDREN + "0002,Case 2,f,2019-05-01,us-eu\n0002,Case 3,f,2019-05-01,us-eu\n", "twice"),
    "unknown label": (CHILDREN + "0002,Case 2,f,2019-05-01,mars\n", "no label"),
    "name that cannot be seen": (CHILDREN + "0002,Case\u200b2,f,2019-05-01,us-eu\n", "cannot be seen"),
    "of no form": (b"red,green\n1,2\n", "no known form"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_refuses_everything_beside_it(desk, tmp_path, name):
    bad, says = BAD[name]
    before = state(desk)
    report = take(desk, tmp_path, good=LABS + "0001,2026-11-09T08:00,IL6,,14,pg/mL,\n", bad=bad)
    assert not report.done
    assert any(says in str(refusal) for refusal in report.refusals), list(map(str, report.refusals))
    assert (report.stored, report.already_there) == ({}, 0)
    assert state(desk) == before


def test_a_file_that_is_not_there_refuses_too(desk, tmp_path):
    before = state(desk)
    report = import_files(desk, [tmp_path / "nothing.csv"], localise)
    assert "cannot be read" in str(report.refusals[0])
    assert state(desk) == before


def test_utf_16_and_windows_line_ends_are_read(desk, tmp_path):
    assert take(desk, tmp_path, labs=(LABS + GOOD).encode("utf-16")).done
    assert take(
        desk, tmp_path, more=("\ufeff" + LABS + GOOD.replace("-08T", "-07T")).replace("\n", "\r\n").encode()
    ).done
    assert len(course(desk).specimens) == 2


def test_every_bad_row_is_listed_with_its_place(desk, tmp_path):
    rows = (
        "0001,soon,CRP,,1,mg/L,\n"
        + GOOD
        + "0001,2026-11-08T08:00,FOO,,1,mg/L,\n"
        + "0001,2026-11-08T08:00,CRP,,x,mg/L,\n"
    )
    report = take(desk, tmp_path, labs=LABS + rows)
    assert [(r.row, r.column) for r in report.refusals] == [(2, "collected_at"), (4, "analyte"), (5, "value")]


def test_another_value_for_what_is_stored_is_refused(desk, tmp_path):
    take(desk, tmp_path, labs=LABS + GOOD)
    report = take(desk, tmp_path, labs=LABS + GOOD.replace(",12,", ",13,"))
    assert "is 12, but the file says 13" in str(report.refusals[0])


def test_another_dose_for_the_same_infusion_is_refused(desk, tmp_path):
    row = "0001,2026-11-08T09:30,,22,264\n"
    take(desk, tmp_path, infusions=INFUSIONS + row)
    report = take(desk, tmp_path, infusions=INFUSIONS + row.replace("264", "176"))
    assert "264" in str(report.refusals[0])
    assert [i.dose_mg for i in course(desk).infusions] == [264]


def test_later_results_of_a_known_moment_are_stored(desk, tmp_path):
    take(desk, tmp_path, labs=LABS + GOOD)
    take(desk, tmp_path, labs=LABS + GOOD + "0001,2026-11-08T08:00,CRP,<,0.3,mg/L,\n")
    assert {r.analyte for r in course(desk).results} == {"IL6", "CRP"}


def test_an_alert_is_raised_with_the_import(desk, tmp_path):
    visits = [f"2026-{month:02d}-{day:02d}" for month in range(1, 11) for day in (1, 15)]
    infusions = "".join(f"0001,{at}T09:30,,22,264\n" for at in visits)
    quiet = "".join(f"0001,{at}T08:00,IL6,,12,pg/mL,\n" for at in visits)
    risen = "0001,2026-11-01T08:00,IL6,,140,pg/mL,\n"
    assert take(desk, tmp_path, infusions=INFUSIONS + infusions, labs=LABS + quiet + risen).done
    (alert,) = reading.alerts(desk.store)
    assert (alert.level, alert.state) == ("alert", "open")
    assert verify(desk.store).sound


@given(st.binary(max_size=200))
def test_arbitrary_bytes_change_nothing(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fuzz")
    with open_desk(folder / "store") as desk:
        before = state(desk)
        assert take(desk, folder, any=data).refusals
        assert state(desk) == before
