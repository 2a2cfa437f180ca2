"""Settings of the clinic as queries return them, and the clinic's own dose table in the label of a child."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.operations import settings as clinic
from fortnight.store.queries import courses, settings, today
from helpers.stores import NOW, open_session, present, registered

TABLE = "10 mg/kg; every 14 days; at most 600 mg; by Pharmacist A"


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        yield made


def test_a_setting_that_was_never_set_is_the_value_that_was_given(session):
    assert settings.setting(session.store, "window_days", "3") == "3"
    assert settings.local_dose(session.store) == ""
    clinic.change(replace(session, role="lead"), "e1", "window_days", "2")
    assert settings.setting(session.store, "window_days", "3") == "2"


def test_a_child_dosed_by_the_table_has_it_in_its_label_wherever_it_is_read(session):
    clinic.change(replace(session, role="lead"), "e1", "local_dose", TABLE)
    child = registered(session, "0001", label="local")
    registered(session, "0002", "Case 2")
    label = f"local: {TABLE}"
    store = session.store
    assert settings.count_dosed_by(store, "local") == 1
    found = {
        present(courses.child(store, child)).label,
        present(courses.child_by_number(store, "0001")).label,
        present(courses.course(store, child)).child.label,
        courses.children(store)[0].label,
        courses.find_children(store, "0001")[0].label,
        today.today_list(store, NOW.date(), 3, 60).shown[0].label,
    }
    assert found == {label}
    assert [each.label for each in courses.children(store)] == [label, "us-eu"]
    assert store.db.execute("SELECT label FROM child WHERE id = ?", [child]).fetchone()[0] == "local"
