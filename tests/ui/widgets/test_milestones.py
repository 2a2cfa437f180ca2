"""The list of milestones: a row opens its rule and shows its day in the chart."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fortnight.domain.display.chart_series import noon
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.messages import text
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.milestones import MilestonesList
from helpers.courses import course

REACHED = Milestone(
    "wbc-normal", text("WBC"), text("White cells normal since 14 Apr 2025"), date(2025, 4, 14), 6.4, "10*9/L",
    text("The first of two samples in a row, each shortly before a dose, of at most 10."),
)  # fmt: skip
UNKNOWN = Milestone(
    "inactive",
    text("Activity"),
    text("Inactive disease cannot be judged"),
    None,
    None,
    "",
    text("Wallace 2011."),
)


@pytest.fixture
def milestones(qtbot):
    made = MilestonesList(Appearance(LIGHT))
    qtbot.addWidget(made)
    made.resize(220, 300)
    made.show_milestones((REACHED, UNKNOWN), course([0], []))
    made.show()
    return made


def place(milestones, row):
    return milestones.visualRect(milestones.notes.index(row)).center()


def test_a_milestone_has_its_day_of_treatment(milestones):
    notes = milestones.notes.notes
    assert [(note.says, note.when) for note in notes] == [
        ("White cells normal since 14 Apr 2025", "day 98"),
        ("Inactive disease cannot be judged", ""),
    ]


def test_a_click_opens_the_rule_and_asks_for_the_day_in_the_chart(milestones, qtbot):
    closed = milestones.height()
    with qtbot.waitSignal(milestones.chosen) as asked:
        qtbot.mouseClick(milestones.viewport(), Qt.MouseButton.LeftButton, pos=place(milestones, 0))
    assert asked.args == [noon(date(2025, 4, 14))]
    assert milestones.height() > closed
    qtbot.mouseClick(milestones.viewport(), Qt.MouseButton.LeftButton, pos=place(milestones, 0))
    assert milestones.height() == closed


def test_a_row_is_opened_by_the_keyboard(milestones, qtbot):
    milestones.setCurrentIndex(milestones.notes.index(0))
    with qtbot.waitSignal(milestones.chosen):
        qtbot.keyClick(milestones, Qt.Key.Key_Return)


def test_a_milestone_that_cannot_be_judged_opens_without_a_day(milestones, qtbot):
    closed = milestones.height()
    with qtbot.assertNotEmitted(milestones.chosen):
        qtbot.mouseClick(milestones.viewport(), Qt.MouseButton.LeftButton, pos=place(milestones, 1))
    assert milestones.height() > closed


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_words_are_painted_in_the_ink_of_the_theme(qtbot, theme):
    made = MilestonesList(Appearance(theme))
    qtbot.addWidget(made)
    made.resize(220, 120)
    made.show_milestones((REACHED,), course([0], []))
    made.show()
    QApplication.processEvents()
    picture = made.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert theme.ink in colours
