"""CSV files of the record: importing them into an empty record gives the same courses."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from fortnight.operations.csv_record import SHEETS
from fortnight.operations.importing import import_files
from fortnight.operations.record_export import Form, Order, export
from fortnight.operations.recording import record_labs
from fortnight.store.queries import activity, courses
from helpers.drafts import sheet
from helpers.fhir import children_of, fill, other_ward
from helpers.stores import localise, present, registered


def _export(session, children, folder):
    return export(session, Order(Form.CSV, tuple(children), folder))


@pytest.fixture
def exported(session, tmp_path):
    """Return the folder with the files of a record that has something of everything."""
    fill(session)
    counts = _export(session, children_of(session), tmp_path / "csv")
    return tmp_path / "csv", counts


def rows_of(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def core(session, number):
    """Return what the columns of the files hold of a course, without ids and notes."""
    child = present(courses.child_by_number(session.store, number))
    course = present(courses.course(session.store, child.id))
    return (
        replace(child, id="", note=""),
        [(r.analyte, r.value, r.comparator, r.method, r.collected_at) for r in course.results],
        [(i.started_at, i.ended_at, i.weight_kg, i.dose_mg) for i in course.infusions],
        {(m.drug, m.start, m.mg_per_day, m.is_stop, m.per, m.route) for m in course.medication},
        [(e.kind, e.at, e.until, e.text, e.details) for e in course.events],
        len(activity.visits(session.store, child.id)),
    )


def test_the_files_can_be_imported_into_an_empty_record(session, exported, tmp_path):
    paths = sorted(exported[0].iterdir())
    assert [path.stem for path in paths] == [
        "activity",
        "children",
        "events",
        "infusions",
        "labs",
        "medication",
    ]
    with other_ward(tmp_path / "other") as other:
        report = import_files(other, paths, localise, confirmed=True)
        assert list(map(str, report.refusals)) == []
        assert core(other, "0001") == core(session, "0001")
        assert core(other, "0002") == core(session, "0002")


def test_each_row_is_counted(exported):
    folder, counts = exported
    assert counts.keys() == SHEETS.keys()
    assert {name: n for name, n in counts.items() if n} == {
        path.stem: len(rows_of(folder, path.stem)) for path in folder.iterdir()
    }
    assert counts["children"] == 2
    assert counts["labs"] == 38


def test_digits_and_signs_are_those_that_were_reported(exported):
    labs = rows_of(exported[0], "labs")
    assert {(r["comparator"], r["value"], r["unit"]) for r in labs if r["analyte"] == "FERR"} == {
        (">", "2000", "ng/mL")
    }
    assert "13.0" in {row["value"] for row in labs if row["analyte"] == "IL6"}


def test_a_name_that_a_spreadsheet_would_compute_is_a_text(session, tmp_path):
    child = registered(session, "0003", "=HYPERLINK(1)")
    record_labs(session, "s1", child, sheet(IL6=3, symptoms="+cough"), confirmed=True)
    _export(session, [child], tmp_path / "csv")
    assert rows_of(tmp_path / "csv", "children")[0]["name"] == "'=HYPERLINK(1)"
    assert rows_of(tmp_path / "csv", "labs")[0]["symptoms"] == "'+cough"


def test_a_folder_that_is_not_empty_is_left_as_it_is(session, exported):
    before = sorted(exported[0].iterdir())
    with pytest.raises(OSError, match="not an empty folder"):
        _export(session, children_of(session), exported[0])
    assert sorted(exported[0].iterdir()) == before
    assert list(exported[0].parent.glob(".*.csv")) == []


def test_the_export_is_an_entry_for_each_child(session, exported):
    last = courses.history(session.store, children_of(session)[0])[-1]
    assert (last.verb, last.data) == ("export.record", {"what": "CSV files", "file": "csv"})
