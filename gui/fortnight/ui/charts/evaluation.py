"""Draws the result of an evaluation as a picture: sensitivity against false cards.

Both axes are labelled as simulated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log10
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from fortnight.ui.theme import LIGHT, ui_font
from fortnight.ui.translation import tr

SIZE = QSize(760, 480)
PLOT = QRectF(70, 56, 430, 350)
COLOURS = (LIGHT.accent, LIGHT.alert, LIGHT.muted, LIGHT.amber_ink, LIGHT.plt, LIGHT.neut)
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Curves = Mapping[str, Mapping[float, float]]


def draw(title: str, curves: Curves, path: Path, rates: Sequence[float]) -> bool:
    """Draw the curves of several rules into a `.png` or `.svg` file.

    `curves` maps the name of a rule to its sensitivity (0 to 1) at each rate of false cards per child-year;
    `rates` are those rates in ascending order. Returns whether the file was written.
    """
    if path.suffix.lower() == ".svg":
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(SIZE)
        generator.setViewBox(QRect(0, 0, SIZE.width(), SIZE.height()))
        generator.setTitle(title)
        return _paint(generator, title, curves, rates)
    image = QImage(SIZE * 2, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.white)
    return _paint(image, title, curves, rates) and image.save(str(path))


def _paint(device: QImage | QSvgGenerator, title: str, curves: Curves, rates: Sequence[float]) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, SIZE.width(), SIZE.height()), Qt.GlobalColor.white)
    _axes(painter, title, rates)
    for n, (name, curve) in enumerate(curves.items()):
        _line(painter, n, name, curve, rates)
    return painter.end()


def _font(points: float, bold: bool = False) -> QFont:
    return ui_font(round(points), QFont.Weight.Bold if bold else QFont.Weight.Normal)


def _at(rate: float, share: float, rates: Sequence[float]) -> QPointF:
    """Return the point of a rate (log axis) and a share from 0 to 1, in the coordinates of the picture."""
    low, high = log10(rates[0]), log10(rates[-1])
    x = PLOT.left() + (log10(rate) - low) / (high - low) * PLOT.width()
    return QPointF(x, PLOT.bottom() - share * PLOT.height())


def _axes(painter: QPainter, title: str, rates: Sequence[float]) -> None:
    painter.setFont(_font(16, True))
    painter.setPen(QColor(LIGHT.ink))
    painter.drawText(QPointF(PLOT.left(), 30), title)
    painter.setFont(_font(12))
    for share in SHARES:
        left = _at(rates[0], share, rates)
        painter.setPen(QColor(LIGHT.line))
        painter.drawLine(left, _at(rates[-1], share, rates))
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(
            QRectF(left.x() - 60, left.y() - 9, 52, 18), Qt.AlignmentFlag.AlignRight, f"{share:.0%}"
        )
    for rate in rates:
        foot = _at(rate, 0, rates)
        painter.drawText(
            QRectF(foot.x() - 30, foot.y() + 6, 60, 18), Qt.AlignmentFlag.AlignHCenter, f"{rate:g}"
        )
    words = tr("false infection cards per child-year (simulated)")
    painter.drawText(
        QRectF(PLOT.left(), PLOT.bottom() + 28, PLOT.width(), 18), Qt.AlignmentFlag.AlignHCenter, words
    )
    painter.drawText(
        QPointF(PLOT.left(), PLOT.top() - 8), tr("infections detected within seven days (simulated)")
    )


def _line(painter: QPainter, n: int, name: str, curve: Mapping[float, float], rates: Sequence[float]) -> None:
    colour = QColor(COLOURS[n % len(COLOURS)])
    pen = QPen(colour, 2.6 if n == 0 else 1.6, STYLES[n % len(STYLES)] if n else Qt.PenStyle.SolidLine)
    points = [_at(rate, curve[rate], rates) for rate in rates]
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(QPen(colour, 1.2))
    for point in points:
        painter.drawEllipse(point, 2.4, 2.4)
    y = PLOT.top() + 10 + 26 * n
    painter.setPen(pen)
    painter.drawLine(QPointF(PLOT.right() + 16, y), QPointF(PLOT.right() + 44, y))
    painter.setPen(QColor(LIGHT.ink))
    painter.setFont(_font(12, n == 0))
    painter.drawText(QPointF(PLOT.right() + 52, y + 4), name)
