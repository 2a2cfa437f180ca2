"""What the plots of all charts share: the log scale, no controls, and the look of their axes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt

from fortnight.ui.charts.plots import log_values, remove_controls, style_axis
from fortnight.ui.theme import LIGHT


@pytest.fixture
def plot(qapp):
    return pg.PlotItem()


def test_a_value_of_nothing_has_a_place_on_a_log_axis():
    assert log_values(np.array([0.0, 0.01, 1.0, 1000.0])).tolist() == [-2, -2, 0, 3]


@pytest.mark.parametrize("moves", [False, True])
def test_a_plot_has_no_controls_and_moves_only_in_time(plot, moves):
    remove_controls(plot, moves)
    assert plot.vb.state["mouseEnabled"] == [moves, False]
    assert not plot.menuEnabled()
    assert plot.buttonsHidden
    assert not plot.getAxis("bottom").isVisible()


def test_an_axis_has_labels_alone(plot):
    axis = plot.getAxis("left")
    style_axis(axis, LIGHT, hideOverlappingLabels=True)
    assert (axis.style["tickLength"], axis.style["hideOverlappingLabels"]) == (0, True)
    assert axis.textPen().color().name().upper() == LIGHT.muted.upper()
    assert axis.pen().style() == Qt.PenStyle.NoPen
