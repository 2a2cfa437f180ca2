"""The list of settings: groups, values, what differs from the default, the search, what a role may change."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.operations.settings import SETTINGS
from fortnight.ui.forms.settings_list import SettingsList
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT

DEFAULTS = {key: each.default for key, each in SETTINGS.items()}


@pytest.fixture
def listed(qtbot, qapp):
    """Show a list for a role; some values differ from the default."""

    def made(role: str = "lead", **changed: str) -> SettingsList:
        settings = SettingsList({**DEFAULTS, **changed}, role, Appearance(LIGHT))
        qtbot.addWidget(settings)
        settings.show()
        return settings

    return made


def visible(settings) -> list[str]:
    return [key for key, each in settings.rows.items() if each.isVisible()]


def test_every_setting_has_a_row_that_shows_its_value(listed):
    settings = listed(window_days="5")
    assert list(settings.rows) == list(settings.editors) == list(SETTINGS)
    assert settings.values == {**DEFAULTS, "window_days": "5"}
    for key, editor in settings.editors.items():
        assert editor.accessibleName() == str(SETTINGS[key].title)
        assert editor.accessibleDescription() == str(SETTINGS[key].meaning)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("LOCK screen", ["lock_minutes"]),
        ("usb stick", ["backup_folder"]),
        ("zebra", []),
        ("", list(SETTINGS)),
        ("lock zebra", []),
    ],
)
def test_the_search_finds_all_typed_words_in_titles_and_meanings(listed, typed, found):
    settings = listed()
    settings.search(typed)
    assert (visible(settings), settings.nothing.isVisible()) == (found, not found)


def test_a_group_without_a_match_is_hidden_with_its_title(listed):
    settings = listed()
    settings.search("usb stick")
    titles = [each for each in settings.findChildren(QLabel) if each.property("kind") == "strong"]
    groups = {str(each.group) for each in SETTINGS.values()}
    assert {each.text() for each in titles if each.isVisible()} & groups == {
        str(SETTINGS["backup_folder"].group)
    }


def test_what_differs_from_the_default_is_marked_and_can_go_back(listed):
    settings = listed(window_days="5")
    row = settings.rows["window_days"]
    assert (row.changed.words, row.default.text()) == ("Changed", "Default: 3 days")
    assert [key for key, each in settings.rows.items() if each.changed.words] == ["window_days"]
    settings.activateWindow()
    row.to_default.click()
    assert (row.value(), row.changed.words, row.to_default.isVisible()) == ("3", "", False)
    assert settings.focusWidget() is row.box.editor, "the button that had the focus is hidden"


def test_a_change_of_the_editor_is_marked_at_once(listed):
    settings = listed()
    row = settings.rows["window_days"]
    assert row.changed.words == ""
    row.box.set_value("5")
    assert row.changed.words == "Changed"


def test_a_role_that_may_not_change_a_setting_reads_its_value_and_who_may(listed):
    settings = listed("nurse", window_days="5")
    assert list(settings.editors) == ["language", "theme", "remember_place", "remember_name"]
    row = settings.rows["window_days"]
    assert (row.shown.text(), row.value()) == ("5 days", "5")
    assert row.place.text() == "For everyone in the clinic. May be changed by: ward lead"
    assert (row.changed.words, row.default.isVisible(), row.to_default.isVisible()) == (
        "Changed",
        True,
        False,
    )
    row.set_value("7")
    assert settings.values["window_days"] == "7", "an imported value is shown"
