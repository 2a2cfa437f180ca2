"""Settings: one table, its values in the journal and on this computer, and the settings file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.messages import text
from fortnight.domain.treatment.local_dose import EXAMPLE
from fortnight.operations import bedside, orders, settings
from fortnight.operations.correcting import amend_child
from fortnight.operations.recording import record_infusion
from fortnight.operations.session import Invalid
from fortnight.operations.settings import SETTINGS
from fortnight.store.errors import Denied, ReadOnly
from fortnight.store.queries import courses
from helpers.drafts import drip
from helpers.settings import SettingsInMemory, journal_of
from helpers.stores import NOW, open_session, present, registered


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        yield replace(made, role="lead")


@pytest.fixture
def here():
    return SettingsInMemory()


def test_a_stored_value_that_this_version_does_not_allow_counts_as_never_set(session, here):
    with session.store.transaction(session.act()) as transaction:
        transaction.append("e1", "setting.record", "window_days", None, {"value": "many"})
    assert settings.window_days(session.store) == 3
    here.kept["theme"] = "purple"
    assert settings.local_value(here, "theme") == "light"


def test_several_settings_are_changed_together_or_not_at_all(session, here):
    settings.change_all(session, {"units": "japan", "theme": "dark", "sound": "on"}, here)
    assert (settings.value(session.store, "units"), here.kept) == ("japan", {"theme": "dark"})
    assert journal_of(session) == [("units", "setting.record"), ("sound", "setting.record")]
    with pytest.raises(Invalid, match="“9” cannot be used for “An infusion is on time within”"):
        settings.change_all(session, {"units": "si", "theme": "light", "window_days": "9"}, here)
    with pytest.raises(Invalid, match="There is no setting “colour”"):
        settings.change_all(session, {"units": "si", "colour": "red"}, here)
    with pytest.raises(Invalid, match="cannot be written: No space left"):
        settings.change_all(session, {"units": "si", "theme": "light"}, SettingsInMemory(full=True))
    with pytest.raises(Invalid, match="cannot be changed here"):
        settings.change_all(session, {"units": "si", "theme": "light"})
    assert (settings.value(session.store, "units"), here.kept) == ("japan", {"theme": "dark"})
    assert len(journal_of(session)) == 2


def test_a_record_that_cannot_be_written_leaves_the_settings_of_this_computer_alone(session, here):
    session.store.read_only = text("It is an older copy.")
    with pytest.raises(ReadOnly):
        settings.change_all(session, {"units": "japan", "theme": "dark"}, here)
    assert here.kept == {}
    settings.change_all(session, {"theme": "dark"}, here)
    assert here.kept == {"theme": "dark"}


def test_a_nurse_changes_this_computer_and_not_the_clinic(session, here):
    nurse = replace(session, role="nurse")
    settings.change_all(nurse, {"theme": "dark"}, here)
    with pytest.raises(Denied):
        settings.change_all(nurse, {"units": "japan", "theme": "light"}, here)
    assert (settings.value(session.store, "units"), here.kept) == ("si", {"theme": "dark"})
    assert not SETTINGS["units"].may_be_changed_by("nurse")
    assert str(SETTINGS["units"].who) == "ward lead"


def test_the_role_of_the_table_counts_on_this_computer_too(session, here):
    with pytest.raises(Invalid, match="“Colours” may be changed by: nurse, physician, ward lead, read-only"):
        settings.change_all(replace(session, role="recovery"), {"theme": "dark"}, here)
    assert here.kept == {}


# The clinic's own dose table --------------------------------------------------------------------------

TABLE = "10 mg/kg; every 21 days; at most 300 mg; by Pharmacist A"


def test_a_dose_table_that_cannot_be_used_is_refused_with_the_reason_and_an_example(session):
    with pytest.raises(Invalid) as refused:
        settings.change(session, "e1", "local_dose", TABLE.replace("21", "2"))
    assert str(refused.value.sentence) == (
        f"“{TABLE.replace('21', '2')}” cannot be used for “Own dose table”. Interval in a local dose table: "
        f"2 days is not plausible. Use 7 to 56 days. Write it like: {EXAMPLE}."
    )
    assert settings.value(session.store, "local_dose") == ""


def test_a_child_is_dosed_by_the_table_of_the_clinic_and_follows_its_changes(session):
    with pytest.raises(Invalid, match="no dose table of its own"):
        registered(session, label="local")
    settings.change(session, "e1", "local_dose", TABLE)
    child = registered(session, label="local")
    course = present(courses.course(session.store, child))
    assert course.child.interval_days == 21
    order = orders.label_order(course, 22, NOW.date())
    assert (order.label, order.mg_per_kg, order.interval_days) == (f"local: {TABLE}", 10, 21)
    assert bedside.propose(order, 22).ordered_mg == 220
    record_infusion(session, "i1", child, drip(dose=220))
    settings.change(session, "e2", "local_dose", TABLE.replace("10 mg", "8 mg"))
    course = present(courses.course(session.store, child))
    assert orders.label_order(course, 22, NOW.date()).mg_per_kg == 8
    (given,) = course.infusions
    assert (given.ordered_mg, given.label) == (220, f"local: {TABLE}"), "the table that was in force"


def test_the_table_stays_while_a_child_or_new_children_are_dosed_by_it(session):
    with pytest.raises(Invalid, match="no dose table of its own"):
        settings.change(session, "e0", "label", "local")
    settings.change_all(session, {"label": "local", "local_dose": TABLE})
    with pytest.raises(Invalid, match="no dose table of its own"):
        settings.change(session, "e1", "local_dose", "")
    settings.change(session, "e2", "label", "us-eu")
    child = registered(session, label="local")
    with pytest.raises(Invalid, match=r"1 child is dosed by the clinic's own dose table\."):
        settings.change(session, "e3", "local_dose", "")
    amend_child(session, "e4", child, {"label": "us-eu"}, "moved")
    settings.change(session, "e5", "local_dose", "")
    with pytest.raises(Invalid, match="no dose table of its own"):
        amend_child(session, "e6", child, {"label": "local"}, "moved back")


def test_without_its_table_an_order_states_no_dose(session):
    settings.change(session, "e1", "local_dose", TABLE)
    child = registered(session, label="local")
    with session.store.transaction(session.act()) as transaction:
        transaction.append("e2", "setting.amend", "local_dose", None, {"value": ""}, base="e1")
    order = orders.label_order(present(courses.course(session.store, child)), 22, NOW.date())
    assert (order.label, order.mg_per_kg) == ("local", None)
