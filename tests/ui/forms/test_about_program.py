"""About Fortnight: every part with its licence, and the text of the one that is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from fortnight import __version__
from fortnight.operations.program_parts import licence_text, parts
from fortnight.ui.forms.about_program import AboutProgram
from fortnight.ui.forms.clinic import ClinicSettings


@pytest.fixture
def dialog(parent):
    made = AboutProgram(parent)
    made.open()
    return made


def rows(tree):
    for number in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(number)
        yield item
        yield from (item.child(inner) for inner in range(item.childCount()))


def test_every_part_is_listed_with_version_and_licence(dialog):
    shown = [tuple(item.text(column) for column in range(3)) for item in rows(dialog.list)]
    assert shown == [(part.name, part.version, part.licence) for part in parts()]
    assert any(__version__ in each.text() for each in dialog.findChildren(QLabel))


def test_the_text_of_the_chosen_part_is_shown(dialog):
    (chosen,) = [item for item in rows(dialog.list) if item.text(0) == "biip"]
    dialog.list.setCurrentItem(chosen)
    text = dialog.text.toPlainText()
    assert "Apache License" in text
    assert text == licence_text(next(part for part in parts() if part.name == "biip"))


def test_esc_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_settings_lead_to_it(parent, context):
    asked = []
    settings = ClinicSettings(parent, context)
    settings.about_requested.connect(lambda: asked.append(True))
    (button,) = [each for each in settings.findChildren(QPushButton) if each.text() == "About Fortnight"]
    button.click()
    assert asked == [True]
