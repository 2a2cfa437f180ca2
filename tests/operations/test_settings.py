"""Settings: one table, its values in the journal and on this computer, and the settings file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.setting_kinds import Choice, Folder, Kind, Switch, WholeNumber, Words
from fortnight.domain.messages import text
from fortnight.domain.people import MAY_WRITE
from fortnight.exchange import settings_file as file_form
from fortnight.operations import settings, settings_file
from fortnight.operations.session import Invalid
from fortnight.operations.settings import SETTINGS, TABLE, Place
from fortnight.store.errors import Denied, ReadOnly
from fortnight.store.journal import entries
from helpers.stores import open_session


class Here:
    """Settings of this computer in memory; `full` is a disk that cannot be written."""

    def __init__(self, full: bool = False) -> None:
        self.kept: dict[str, str] = {}
        self.full = full

    def get(self, key):
        return self.kept.get(key)

    def put(self, values):
        if self.full:
            raise OSError(28, "No space left on device")
        self.kept |= values


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        yield replace(made, role="lead")


@pytest.fixture
def here():
    return Here()


def journal_of(session) -> list[tuple[str, str]]:
    found = session.store.db.execute(
        "SELECT target, verb FROM entry WHERE verb LIKE 'setting.%' ORDER BY lamport"
    )
    return [tuple(row) for row in found.fetchall()]


def written(folder, **changed):
    """Write a settings file; `changed` replaces its parts."""
    path = folder / "clinic.json"
    whole = {"form": "fortnight-settings", "version": 1, "settings": {}, **changed}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


# The table ----------------------------------------------------------------------------------------


def test_every_line_of_the_table_is_complete_and_no_key_is_used_twice():
    keys = [each.key for each in TABLE]
    assert len(set(keys)) == len(keys) == len(SETTINGS)
    for each in TABLE:
        assert each.key.isidentifier(), each.key
        assert str(each.title).strip(), each.key
        assert str(each.group).strip(), each.key
        assert str(each.meaning).endswith("."), each.key
        assert each.roles, each.key
        assert str(each.who), each.key
        assert each.kind.allows(each.default), each.key


def test_who_may_change_a_setting_of_the_clinic_may_write_it_into_the_journal():
    for each in TABLE:
        if each.place is Place.CLINIC:
            assert each.roles <= MAY_WRITE["setting"], each.key


def test_the_settings_of_a_group_stand_together():
    groups = [str(each.group) for each in TABLE]
    starts = [here for before, here in zip(["", *groups], groups, strict=False) if here != before]
    assert len(starts) == len(set(groups))


def test_the_keys_and_stored_values_of_earlier_records_are_as_they_were():
    earlier = {
        "units": ("si", "japan"),
        "label": ("us-eu", "japan"),
        "window_days": tuple("1234567"),
        "lock_minutes": ("1", "2", "3", "5", "10", "15"),
        "sound": ("off", "on"),
        "backup_folder": ("", "/media/stick", "D:\\Backup", "~/copies"),
        "theme": ("light", "dark"),
    }
    for key, stored in earlier.items():
        assert all(SETTINGS[key].kind.allows(value) for value in stored), key


# Values -------------------------------------------------------------------------------------------


KINDS: list[tuple[Kind, str, list[str]]] = [
    (Choice({"a": text("A"), "b": text("B")}), "a", ["", "A", "c"]),
    (
        WholeNumber(2, 9, text("day"), text("days")),
        "2",
        ["1", "10", "", "02", "2.0", " 2", "٣", "-", "9" * 5000],
    ),
    (Switch(), "on", ["", "true", "ON"]),
    (Words(3), "abc", ["abcd", "a\nb"]),
    (Folder(), "/media/stick", ["a\nb", "a\0", "a" * 4097]),
]


@pytest.mark.parametrize(("kind", "good", "bad"), KINDS, ids=lambda each: getattr(each, "name", ""))
def test_a_type_allows_its_values_and_no_others(kind, good, bad):
    assert kind.allows(good)
    assert kind.from_file(kind.to_file(good)) == good
    assert str(kind.shown(good))
    assert [value for value in bad if kind.allows(value)] == []


def test_a_number_is_shown_with_its_unit():
    days = WholeNumber(1, 7, text("day"), text("days"))
    assert (str(days.shown("1")), str(days.shown("2"))) == ("1 day", "2 days")


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
        settings.change_all(session, {"units": "si", "theme": "light"}, Here(full=True))
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


# The settings file --------------------------------------------------------------------------------


def allowed(kind: Kind) -> st.SearchStrategy[str]:
    if isinstance(kind, Choice):
        return st.sampled_from(sorted(kind.options))
    if isinstance(kind, WholeNumber):
        return st.integers(kind.lowest, kind.highest).map(str)
    return (
        st.sampled_from(("on", "off"))
        if isinstance(kind, Switch)
        else st.text(max_size=40).filter(kind.allows)
    )


@given(st.fixed_dictionaries({each.key: allowed(each.kind) for each in TABLE}))
def test_an_export_that_is_imported_changes_nothing(tmp_path_factory, chosen):
    here, folder = Here(), tmp_path_factory.mktemp("settings")
    with open_session(folder / "ward") as made:
        lead = replace(made, role="lead")
        settings.change_all(lead, chosen, here)
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
        list(SETTINGS),
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


@pytest.mark.parametrize(
    "words",
    [
        b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"form": "fortnight-settings"}',
        b'{"form": "fortnight-settings", "version": true, "settings": {}}',
        b'{"form": "fortnight-settings", "version": 0, "settings": {}}',
        b'{"form": "fortnight-settings", "version": 1, "settings": []}',
        b'{"form": "fortnight-settings", "version": 1, "settings": {}, "more": 1}',
        b'{"form": "fortnight-settings", "version": 1, "settings": {"backup_folder": "\\ud800"}}',
    ],
)  # fmt: skip
def test_a_file_that_is_something_else_is_refused(session, here, tmp_path, words):
    path = tmp_path / "clinic.json"
    path.write_bytes(words)
    with pytest.raises(Invalid, match=r"clinic.json is not a settings file"):
        settings_file.changes(session, path, here)


def test_a_file_of_a_newer_version_a_missing_one_and_a_repeated_key_are_refused(session, here, tmp_path):
    with pytest.raises(Invalid, match=r"newer version of Fortnight. Update this program"):
        settings_file.changes(session, written(tmp_path, version=2), here)
    with pytest.raises(Invalid, match=r"gone.json cannot be read: No such file"):
        settings_file.changes(session, tmp_path / "gone.json", here)
    twice = tmp_path / "twice.json"
    twice.write_text(
        '{"form": "fortnight-settings", "version": 1, "settings": {"units": "si", "units": "si"}}'
    )
    with pytest.raises(Invalid, match=r"twice.json: “units” is in the file twice"):
        settings_file.changes(session, twice, here)
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (file_form.LARGEST + 1))
    with pytest.raises(Invalid, match=r"large.json cannot be read: it is too large"):
        settings_file.changes(session, large, here)


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
