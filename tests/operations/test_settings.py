"""Settings: one table, its values in the journal and on this computer, and the settings file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.messages import text
from fortnight.operations import settings
from fortnight.operations.session import Invalid
from fortnight.operations.settings import SETTINGS
from fortnight.store.errors import Denied, ReadOnly
from helpers.settings import SettingsInMemory, journal_of
from helpers.stores import open_session


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
