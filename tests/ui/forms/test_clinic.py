"""The settings dialog: made from the table, searched, changed, and what an import asks."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from fortnight.app.user_window import UserWindow
from fortnight.domain.messages import text
from fortnight.operations import settings
from fortnight.operations.settings import SETTINGS
from fortnight.ui import theme as themes
from fortnight.ui.forms.clinic import ClinicSettings, ImportSettings
from helpers.stores import Clock, session_at


@pytest.fixture
def store(session):
    return session.store


@pytest.fixture
def opened(qtbot, store):
    """Open the settings as a person with a role; gives the window and the dialog."""
    windows = []

    def opened_as(role: str = "lead") -> tuple[UserWindow, ClinicSettings]:
        user_window = UserWindow(session_at(store, Clock(), role=role), demonstration=True)
        windows.append(user_window)
        user_window.window.show()
        user_window.window.dialogs.change_settings()
        dialog = user_window.window.dialogs.current
        assert isinstance(dialog, ClinicSettings)
        return user_window, dialog

    yield opened_as
    for each in windows:
        each.close()


def visible(dialog: ClinicSettings) -> list[str]:
    return [key for key, each in dialog.form.rows.items() if each.isVisible()]


def test_the_search_box_searches_the_list(opened, qtbot):
    _, dialog = opened()
    qtbot.keyClicks(dialog.search, "usb stick")
    assert visible(dialog) == ["backup_folder"]


def test_a_default_is_saved_with_the_other_changes(opened, store):
    settings.change(session_at(store, role="lead"), "e1", "window_days", "5")
    _, dialog = opened()
    dialog.form.rows["window_days"].to_default.click()
    assert settings.window_days(store) == 5
    dialog.save_button.click()
    assert settings.window_days(store) == 3


def test_what_was_changed_is_saved_and_followed(opened, store):
    user_window, dialog = opened()
    for key, value in (("theme", "dark"), ("units", "japan"), ("sound", "on"), ("remember_name", "off")):
        dialog.form.rows[key].set_value(value)
    dialog.save_button.click()
    assert user_window.appearance.theme is themes.DARK
    assert user_window.appearance.units == "japan"
    assert settings.value(store, "sound") == "on"
    assert (user_window.settings.value("theme"), user_window.settings.value("remember_name")) == (
        "dark",
        "off",
    )
    user_window.appearance.set_units("si")


def test_a_nurse_sees_all_and_changes_this_computer(opened, store):
    user_window, dialog = opened("nurse")
    assert visible(dialog) == list(SETTINGS)
    assert list(dialog.form.editors) == ["language", "theme", "remember_place", "remember_name"]
    units = dialog.form.rows["units"]
    assert units.shown.text() == "CRP mg/L, white cells and platelets 10⁹/L"
    assert units.place.text() == "For everyone in the clinic. May be changed by: ward lead"
    dialog.form.rows["theme"].set_value("dark")
    dialog.save_button.click()
    assert user_window.appearance.theme is themes.DARK


def test_the_wheel_over_a_value_does_not_change_it(opened):
    _, dialog = opened()
    for key in ("units", "window_days"):
        editor = dialog.form.editors[key]
        turned = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(editor, turned)
    assert dialog.form.values == {key: each.default for key, each in SETTINGS.items()}


def test_an_import_shows_its_changes_and_asks(opened, store, tmp_path, qtbot):
    _, dialog = opened()
    file = tmp_path / "clinic.json"
    dialog.export_to(file)
    assert dialog.said.text() == f"Saved {file}"
    dialog.import_from(file)
    assert dialog.said.text() == "clinic.json changes nothing: all its values are in use."
    whole = json.loads(file.read_text())
    whole["settings"] |= {"window_days": 1, "theme": "dark"}
    file.write_text(json.dumps(whole))
    dialog.import_from(file)
    asked = dialog.findChild(ImportSettings)
    assert [each.text() for each in asked.lines] == [
        "Colours: Light → Dark",
        "An infusion is on time within: 3 days → 1 day",
    ]
    assert settings.window_days(store) == 3
    with qtbot.waitSignal(dialog.changed):
        asked.save_button.click()
    assert settings.window_days(store) == 1
    assert dialog.form.rows["window_days"].value() == "1"
    assert dialog.said.text() == "clinic.json was imported."


def test_an_import_that_is_cancelled_or_refused_changes_nothing(opened, store, tmp_path):
    _, dialog = opened()
    file = tmp_path / "clinic.json"
    dialog.export_to(file)
    file.write_text(file.read_text().replace('"si"', '"japan"'))
    dialog.import_from(file)
    dialog.findChild(ImportSettings).reject()
    assert settings.value(store, "units") == "si"
    file.write_text(file.read_text().replace('"window_days": 3', '"window_days": 0'))
    dialog.import_from(file)
    assert dialog.trouble.text().startswith("clinic.json: the value of “window_days” cannot be used.")
    assert dialog.isVisible()
    assert settings.value(store, "units") == "si"


def test_the_colours_of_the_table_are_those_of_the_program():
    colours = SETTINGS["theme"].kind.limits["options"]
    assert isinstance(colours, dict)
    assert set(colours) == set(themes.THEMES) - {"print"}


def test_the_rights_of_a_record_that_cannot_be_written_are_said(opened, store):
    _, dialog = opened()
    store.read_only = text("It is an older copy.")
    dialog.form.rows["units"].set_value("japan")
    dialog.save_button.click()
    assert dialog.trouble.text() == "It is an older copy."
    store.read_only = None
