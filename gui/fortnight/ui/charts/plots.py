# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false
"""What the plots of all charts share: no controls of pyqtgraph, the look of axes, and the log scale."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from fortnight.domain.display.chart_series import Floats
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.theme import Theme

LEAST_VALUE = 0.01  # a logarithm needs a value above 0


def log_values(values: Floats) -> Floats:
    """Return the places of values on a logarithmic axis."""
    return np.log10(np.maximum(values, LEAST_VALUE))


def remove_controls(plot: pg.PlotItem | pg.PlotWidget, moves: bool = False) -> None:
    """Remove the buttons, menu and time axis of a plot; with `moves` the mouse may move it in time."""
    plot.hideButtons()
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(x=moves, y=False)
    plot.hideAxis("bottom")


def style_axis(axis: pg.AxisItem, theme: Theme, **style: object) -> None:
    """Give an axis small muted labels without ticks and without a line; `style` is more of `setStyle`."""
    axis.setStyle(tickFont=small_font(theme), tickLength=0, **style)
    axis.setTextPen(theme.muted)
    axis.setPen(pg.mkPen(None))
