"""The band round the window of a training ward."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from fortnight.ui.shell.training_frame import TrainingFrame
from fortnight.ui.widgets.basics import column


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def framed(window, context, **how) -> TrainingFrame:
    frame = TrainingFrame(window, replace(context, **how))
    window.setLayout(frame.frame(column(QWidget())))
    return frame


@pytest.mark.parametrize(
    ("how", "title"),
    [
        ({"demo": True, "training": True}, "Training – not a real record — Today — Fortnight"),
        ({"demo": True}, "Today — demonstration — Fortnight"),
        ({}, "Today — Fortnight"),
    ],
)
def test_the_title_says_what_is_open(window, context, how, title):
    assert framed(window, context, **how).title("Today") == title


def test_outside_training_there_is_no_band(window, context):
    frame = TrainingFrame(window, context)
    whole = column(QWidget())
    assert frame.frame(whole) is whole


def test_the_band_leaves_training(window, context, qtbot):
    frame = framed(window, context, demo=True, training=True)
    with qtbot.waitSignal(frame.leave_requested):
        frame.leave.click()


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_reset_is_asked_about_without_blocking(window, context, confirmed):
    frame = framed(window, context, demo=True, training=True)
    reset: list[bool] = []
    frame.reset_requested.connect(lambda: reset.append(True))
    frame.reset.click()
    asked = window.findChild(QMessageBox)
    assert asked.isVisible()
    assert "is deleted" in asked.text()
    assert reset == []
    asked.buttons()[0 if confirmed else 1].click()
    assert reset == ([True] if confirmed else [])
