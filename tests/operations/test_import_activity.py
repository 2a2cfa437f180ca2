"""Visits are imported with the checks of their form: all rows or none, and once."""

from __future__ import annotations

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.joints import Sign
from fortnight.operations.importing import import_files
from fortnight.store.errors import Denied
from fortnight.store.queries.activity import visits
from helpers.stores import localise, registered, session_at

HEAD = "patient,assessed_at,examined,active,patient_global,physician_global"


@pytest.fixture
def child(session):
    return registered(session)


def bring(session, tmp_path, *rows: str, confirmed: bool = False):
    path = tmp_path / "activity.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n")
    return import_files(session, [path], localise, confirmed=confirmed)


def test_visits_are_imported_once(session, child, tmp_path):
    rows = "0001,2026-11-20T09:00,all,knee-l,2,", "0001,2026-11-06T09:00,,knee-l knee-r,6,"
    report = bring(session, tmp_path, *rows)
    assert (report.done, report.stored["visits"]) == (True, 2)
    earlier, later = visits(session.store, child)
    assert (len(later.joints), later.joints["knee-l"], earlier.patient_global) == (71, {Sign.ACTIVE}, 6)
    again = bring(session, tmp_path, *rows)
    assert (again.already_there, again.stored["visits"]) == (2, 0)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("0001,2026-11-20T09:00,all,,11,", "patient_global", "Parent or patient global is 0 to 10, not 11."),
        ("0001,2026-11-20T09:00,,,,", "examined", "Nothing was assessed"),
        ("0001,2027-11-20T09:00,all,,,", "assessed_at", "This time is in the future."),
        ("0009,2026-11-20T09:00,all,,,", "patient", "No child with the number 0009"),
    ],
)
def test_what_the_form_refuses_is_refused(session, child, tmp_path, row, column, sentence):
    report = bring(session, tmp_path, "0001,2026-11-06T09:00,all,,1,", row, confirmed=True)
    assert [r.column for r in report.refusals] == [column]
    assert str(report.refusals[0].sentence).startswith(sentence)
    assert visits(session.store, child) == ()


def test_another_content_at_the_same_time_is_refused(session, child, tmp_path):
    bring(session, tmp_path, "0001,2026-11-20T09:00,all,,1,")
    report = bring(session, tmp_path, "0001,2026-11-20T09:00,all,,2,", confirmed=True)
    assert "Correct it in the program" in str(report.refusals[0].sentence)


def test_a_second_visit_of_a_day_is_a_question(session, child, tmp_path):
    rows = "0001,2026-11-20T09:00,all,,1,", "0001,2026-11-20T15:00,all,,2,"
    assert not bring(session, tmp_path, *rows).done
    assert bring(session, tmp_path, *rows, confirmed=True).done
    assert len(visits(session.store, child)) == 2


def test_the_physician_global_is_imported_by_a_physician_only(session, clock, child, tmp_path):
    row = "0001,2026-11-20T09:00,all,,1,2"
    with pytest.raises(Denied):
        bring(session, tmp_path, row)
    assert visits(session.store, child) == ()
    physician = session_at(session.store, clock, "Dr B", PHYSICIAN)
    assert bring(physician, tmp_path, row).done
    assert visits(session.store, child)[0].physician_global == 2
