"""The settings file of one computer is tried on fresh ones: by the command line and in the window."""

from __future__ import annotations

import json

import pytest

from fortnight.app.user_window import UserWindow
from fortnight.cli import main
from fortnight.operations import settings
from fortnight.operations.settings import SETTINGS
from fortnight.store.recovery.verify import verify
from fortnight.ui.forms.clinic import ClinicSettings, ImportSettings
from fortnight.ui.services.local_settings import PreferenceFile
from helpers.people import LEAD_A, logged_in, passphrase_file, record_with_lead
from helpers.stores import Clock

CHANGED = {
    "units": "japan",
    "theme": "dark",
    "window_days": "5",
    "lock_minutes": "7",
    "sound": "on",
    "remember_name": "off",
}
"""Settings of the clinic and of the computer, of each kind, none of them its default."""


def command(folder, *words: str) -> int:
    secret = folder.parent / "passphrase"
    who = ["--user", LEAD_A.name, "--passphrase-file", str(secret)]
    return main.main(["--data", str(folder), *who, "settings", *map(str, words)])


@pytest.fixture
def file(tmp_path):
    """The settings file of a computer on which a ward lead changed settings."""
    passphrase_file(tmp_path)
    record_with_lead(tmp_path / "first")
    for key, value in CHANGED.items():
        assert command(tmp_path / "first", "set", key, value) == 0
    assert command(tmp_path / "first", "export", tmp_path / "clinic.json") == 0
    return tmp_path / "clinic.json"


def values(folder, session) -> dict[str, str]:
    found = settings.values(session.store, PreferenceFile.beside(folder))
    return {key: found[key] for key in CHANGED}


def test_the_changed_settings_are_none_of_the_defaults():
    assert {key: SETTINGS[key].default for key in CHANGED}.items().isdisjoint(CHANGED.items())


def test_a_fresh_computer_takes_the_file_by_the_command_line(tmp_path, file):
    fresh = tmp_path / "second"
    record_with_lead(fresh)
    assert command(fresh, "import", file) == 1, "it asks first"
    with logged_in(fresh) as session:
        assert values(fresh, session).items().isdisjoint(CHANGED.items())
    assert command(fresh, "import", file, "--yes") == 0
    with logged_in(fresh) as session:
        assert values(fresh, session) == CHANGED
        assert verify(session.store).findings == ()
    assert command(fresh, "export", tmp_path / "again.json") == 0
    assert json.loads((tmp_path / "again.json").read_text()) == json.loads(file.read_text())


def test_a_fresh_computer_takes_the_file_in_the_window(tmp_path, file, qtbot):
    fresh = tmp_path / "third"
    record_with_lead(fresh)
    with logged_in(fresh, clock=Clock()) as session:
        user_window = UserWindow(session)
        user_window.window.show()
        user_window.window.dialogs.change_settings()
        dialog = user_window.window.dialogs.current
        assert isinstance(dialog, ClinicSettings)
        dialog.import_from(file)
        asked = dialog.findChild(ImportSettings)
        assert isinstance(asked, ImportSettings)
        assert len(asked.lines) == len(CHANGED)
        with qtbot.waitSignal(dialog.changed):
            asked.save_button.click()
        assert values(fresh, session) == CHANGED
        assert user_window.appearance.theme.name == "dark", "the window follows"
        dialog.export_to(tmp_path / "again.json")
        user_window.close()
        assert verify(session.store).findings == ()
    assert json.loads((tmp_path / "again.json").read_text()) == json.loads(file.read_text())
