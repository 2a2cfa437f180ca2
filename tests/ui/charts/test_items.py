"""Graphics items: where spans have lines at their ends, and how a range that changes is drawn."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from fortnight.domain.display.chart_series import Band, Span
from fortnight.ui.charts.items import EDGES_APART, BandItem, EmptyPanelNote, SpanItem
from fortnight.ui.theme import LIGHT

SIZE = 200  # pixels; the plot shows as many units in each direction


@pytest.fixture
def plot(qtbot):
    """A view that shows 0 to 200 in each direction, on 200 × 200 pixels."""
    made = pg.GraphicsView()
    qtbot.addWidget(made)
    box = pg.ViewBox(enableMouse=False)
    made.setCentralItem(box)
    made.setBackground(LIGHT.card)
    made.resize(SIZE, SIZE)
    box.setRange(QRectF(0, 0, SIZE, SIZE), padding=0)
    made.show()
    QApplication.processEvents()
    return made, box


def picture(plot) -> QImage:
    view, _ = plot
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.render(painter)
    painter.end()
    return image


def colour(image, x, y):
    return image.pixelColor(x, SIZE - 1 - y)


def test_a_span_has_lines_at_its_ends_if_it_is_wide_enough(plot):
    item = SpanItem(LIGHT)
    plot[1].addItem(item)
    item.set_spans([Span(20, 60, "episode"), Span(100, 100 + EDGES_APART / 2, "episode")])
    image = picture(plot)
    row = [colour(image, x, 90) for x in range(SIZE)]
    assert QColor(LIGHT.alert) in row[18:23]
    assert QColor(LIGHT.alert) not in row[95:110]
    assert row[40] == QColor(LIGHT.alert_soft)
    assert row[102] == QColor(LIGHT.alert_soft)


def test_a_range_in_steps_keeps_its_value_until_the_next(plot):
    item = BandItem(QColor("#123456"), steps=True)
    plot[1].addItem(item)
    item.set_band(
        Band(np.array([10.0, 100.0, 190.0]), np.array([50.0, 20.0, 20.0]), np.array([80.0, 40.0, 40.0]))
    )
    image = picture(plot)
    assert colour(image, 90, 60) == QColor("#123456")
    assert colour(image, 110, 30) == QColor("#123456")
    assert colour(image, 110, 60) != QColor("#123456")
    assert item.reaches(0, 10)
    assert not item.reaches(191, 200)


def test_a_range_without_values_is_not_drawn(plot):
    item = BandItem(QColor("#123456"))
    plot[1].addItem(item)
    item.set_band(Band(np.zeros(0), np.zeros(0), np.zeros(0)))
    assert not item.reaches(-1e9, 1e9)


def test_a_note_without_words_is_hidden(plot):
    note = EmptyPanelNote(LIGHT)
    plot[1].addItem(note)
    note.show_words("not measured yet")
    assert note.isVisible()
    note.show_words("")
    assert not note.isVisible()
