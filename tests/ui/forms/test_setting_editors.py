"""The editors of settings: each type has one that gives back the value as it is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from fortnight.domain.entry.setting_kinds import (
    Choice,
    Folder,
    RateSteps,
    Switch,
    WholeNumber,
    Words,
)
from fortnight.domain.messages import text
from fortnight.ui.forms.setting_editors import LONGEST_LIST, SettingValue

DAYS = (text("day"), text("days"))
COLOURS = Choice({"light": text("Light"), "dark": text("Dark")})


@pytest.fixture
def edited(qtbot):
    """Give the editor of a kind."""

    def made(kind) -> SettingValue:
        value = SettingValue(kind)
        qtbot.addWidget(value)
        return value

    return made


@pytest.mark.parametrize(
    ("kind", "editor", "values"),
    [
        (COLOURS, QComboBox, ["light", "dark"]),
        (WholeNumber(1, 7, *DAYS), QComboBox, ["1", "7"]),
        (WholeNumber(1, 500, *DAYS), QLineEdit, ["1", "500"]),
        (Switch(), QCheckBox, ["on", "off"]),
        (Words(9), QLineEdit, ["", "ward 3"]),
        (Folder(), QLineEdit, ["", "/media/stick"]),
        (RateSteps(), QLineEdit, ["", "15 x 15; 50"]),
    ],
)
def test_every_type_has_its_editor_and_gives_back_what_it_was_given(edited, kind, editor, values):
    value = edited(kind)
    assert isinstance(value.editor, editor)
    for stored in values:
        value.set_value(stored)
        assert value.value() == stored
        assert kind.allows(stored)


def test_a_change_is_reported(edited, qtbot):
    for kind, stored in ((COLOURS, "dark"), (Switch(), "on"), (Words(9), "ward 3")):
        value = edited(kind)
        with qtbot.waitSignal(value.changed):
            value.set_value(stored)


def test_blanks_around_what_is_typed_are_not_stored(edited):
    value = edited(Folder())
    value.set_value("  /media/stick ")
    assert value.value() == "/media/stick"


def test_a_text_cannot_be_longer_than_its_limit(edited, qtbot):
    value = edited(Words(3))
    qtbot.keyClicks(value.editor, "abcdef")
    assert value.value() == "abc"


@pytest.mark.parametrize(("numbers", "listed"), [(LONGEST_LIST, True), (LONGEST_LIST + 1, False)])
def test_few_numbers_are_listed_and_many_are_typed_beside_their_limits(edited, numbers, listed):
    value = edited(WholeNumber(1, numbers, *DAYS))
    assert isinstance(value.editor, QComboBox) is listed
    limits = [each.text() for each in value.findChildren(QLabel)]
    assert limits == ([] if listed else [f"days, from 1 to {numbers}"])


def test_a_listed_number_has_its_unit(edited):
    box = edited(WholeNumber(1, 7, *DAYS)).editor
    assert [box.itemText(n) for n in (0, 1, box.count() - 1)] == ["1 day", "2 days", "7 days"]


def test_a_folder_can_be_chosen(edited):
    assert [each.text() for each in edited(Folder()).findChildren(QPushButton)] == ["Choose…"]


def test_the_wheel_scrolls_the_list_and_changes_nothing(edited):
    value = edited(COLOURS)
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(value.editor, turned)
    assert (value.value(), turned.isAccepted()) == ("light", False)
