"""Settings exported to a file and imported from one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.setting_kinds import Choice, DoseTable, Kind, Switch, WholeNumber
from fortnight.domain.treatment.local_dose import EXAMPLE
from fortnight.operations import settings, settings_file
from fortnight.operations.session import Invalid
from fortnight.operations.settings import SETTINGS, TABLE
from fortnight.store.journal import entries
from helpers.settings import SettingsInMemory, journal_of, written
from helpers.stores import open_session


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        yield replace(made, role="lead")


@pytest.fixture
def here():
    return SettingsInMemory()


def allowed(kind: Kind) -> st.SearchStrategy[str]:
    if isinstance(kind, Choice):
        return st.sampled_from(sorted(kind.options))
    if isinstance(kind, WholeNumber):
        return st.integers(kind.lowest, kind.highest).map(str)
    if isinstance(kind, DoseTable):
        return st.sampled_from(("", EXAMPLE))
    return (
        st.sampled_from(("on", "off"))
        if isinstance(kind, Switch)
        else st.text(max_size=40).filter(kind.allows)
    )


def fits(chosen: dict[str, str]) -> bool:
    """Whether the clinic has a dose table if new children are to be dosed by it."""
    return chosen["label"] != "local" or bool(chosen["local_dose"])


@given(st.fixed_dictionaries({each.key: allowed(each.kind) for each in TABLE}).filter(fits))
def test_an_export_that_is_imported_changes_nothing(tmp_path_factory, chosen):
    here, folder = SettingsInMemory(), tmp_path_factory.mktemp("settings")
    with open_session(folder / "ward") as made:
        lead = replace(made, role="lead")
        settings.change_all(lead, chosen, here, "the network fails")
        settings_file.export(lead, folder / "a.json", here)
        assert settings.values(lead.store, here) == chosen
        assert settings_file.changes(lead, folder / "a.json", here) == ()


def test_the_file_can_be_read_by_people_and_its_import_shows_what_changes(session, here, tmp_path):
    settings.change_all(session, {"window_days": "5", "sound": "on", "theme": "dark"}, here)
    path = tmp_path / "clinic.json"
    settings_file.export(session, path, here)
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert (whole["form"], whole["version"], list(whole["settings"])) == (
        "fortnight-settings",
        1,
        [key for key, setting in SETTINGS.items() if not setting.needs_reason],
    )
    assert [whole["settings"][key] for key in ("window_days", "sound", "theme")] == [5, True, "dark"]
    assert [each.verb for each in entries.of_target(session.store.db, "export:nurse a")] == ["export.record"]
    settings.change_all(session, {"window_days": "3", "theme": "light"}, here)
    changes = settings_file.changes(session, path, here)
    assert [str(each.words) for each in changes] == [
        "Colours: Light → Dark",
        "An infusion is on time within: 3 days → 5 days",
    ]
    assert settings.window_days(session.store) == 3
    settings_file.apply(session, changes, here)
    assert (settings.window_days(session.store), here.kept["theme"]) == (5, "dark")


REFUSED = [
    ({"colour": "red"}, "clinic.json: this version has no setting “colour”. Delete its line"),
    ({"units": "japan", "window_days": 9}, "“window_days” cannot be used. Use a whole number from 1 to 7"),
    ({"window_days": "3"}, "“window_days” cannot be used"),
    ({"window_days": 3.0}, "“window_days” cannot be used"),
    ({"window_days": True}, "“window_days” cannot be used"),
    ({"sound": "on"}, "“sound” cannot be used. Use on or off; in a settings file, true or false"),
    ({"sound": 1}, "“sound” cannot be used"),
    ({"units": None}, "“units” cannot be used. Use one of: si, japan"),
    ({"backup_folder": "a\nb"}, "“backup_folder” cannot be used"),
    ({"backup_folder": ["a"]}, "“backup_folder” cannot be used"),
]


@pytest.mark.parametrize(("lines", "sentence"), REFUSED)
def test_one_wrong_line_refuses_the_file_with_its_key(session, here, tmp_path, lines, sentence):
    path = written(tmp_path, settings=lines)
    with pytest.raises(Invalid) as refused:
        settings_file.changes(session, path, here)
    assert sentence in str(refused.value)
    assert str(refused.value).startswith("clinic.json: ")
    assert str(refused.value).endswith("Nothing was changed.")
    assert journal_of(session) == []


def test_a_nurse_imports_only_what_a_nurse_may_change(session, here, tmp_path):
    nurse = replace(session, role="nurse")
    path = written(tmp_path, settings={"units": "si", "theme": "dark"})
    settings_file.apply(nurse, settings_file.changes(nurse, path, here), here)
    assert here.kept == {"theme": "dark"}
    path = written(tmp_path, settings={"units": "japan", "theme": "light"})
    with pytest.raises(Invalid, match="“units” may be changed by: ward lead"):
        settings_file.changes(nurse, path, here)


def test_an_export_that_cannot_be_written_is_a_sentence(session, here, tmp_path):
    with pytest.raises(Invalid, match="cannot be written"):
        settings_file.export(session, tmp_path / "gone" / "a.json", here)


def test_a_file_that_cannot_be_read_is_refused_with_its_own_sentence(session, here, tmp_path):
    with pytest.raises(Invalid, match=r"gone.json cannot be read: No such file"):
        settings_file.changes(session, tmp_path / "gone.json", here)


def test_programs_get_every_setting_with_its_type_its_limits_and_its_value(session, here):
    settings.change_all(session, {"window_days": "5"}, here)
    listed = {each["key"]: each for each in settings_file.as_data(settings.values(session.store, here))}
    assert list(listed) == list(SETTINGS)
    days = listed["window_days"]
    assert (days["value"], days["default"], days["type"]) == (5, 3, "whole number")
    assert (days["lowest"], days["highest"], days["unit"]) == (1, 7, "days")
    assert (days["applies_to"], listed["theme"]["applies_to"]) == ("clinic", "computer")
    assert json.loads(json.dumps(listed)) == listed


def test_a_dose_table_is_imported_and_one_that_cannot_be_used_is_refused(session, here, tmp_path):
    settings.change_all(session, {"local_dose": EXAMPLE, "label": "local"}, here)
    path = tmp_path / "clinic.json"
    settings_file.export(session, path, here)
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert whole["settings"]["local_dose"] == EXAMPLE
    settings.change_all(session, {"local_dose": "", "label": "us-eu"}, here)
    settings_file.apply(session, settings_file.changes(session, path, here), here)
    assert settings.value(session.store, "local_dose") == EXAMPLE
    whole["settings"]["local_dose"] = EXAMPLE.replace("12", "120")
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(Invalid, match=r"120 mg/kg is not plausible\. Use 2 to 20"):
        settings_file.changes(session, path, here)
