"""The mark of training on paper and in titles. Like the language it is the same in every window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication

from fortnight.ui.theme import TRAINING_COLOUR, ui_font
from fortnight.ui.translation import tr

_TRAINING = "training"  # a property of the application
PROGRAM = "Fortnight"
BAND = 20  # pixels at the top and at the bottom of a page
SHARE = 0.056  # of the diagonal of a page that the letters across it are high
FAINT = 45  # their opacity, of 255
TILT = -52  # degrees


def use_training(is_on: bool) -> None:
    """Mark all windows and everything that is printed from now on, or no longer."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setProperty(_TRAINING, is_on)
        app.setApplicationDisplayName(f"{mark()} — {PROGRAM}" if is_on else PROGRAM)


def is_marked() -> bool:
    """Return whether what is printed is marked."""
    app = QCoreApplication.instance()
    return app is not None and bool(app.property(_TRAINING))


def mark() -> str:
    """Return the words of the mark."""
    return tr("Training – not a real record")


def stamp(painter: QPainter, area: QRectF, scale: float = 1) -> None:
    """Paint the mark over a page: across it, and at its top and bottom. Outside training nothing is painted.

    :param scale: how many units of the painter a pixel of 96 dots per inch is.
    """
    if not is_marked():
        return
    painter.save()
    painter.setPen(QColor(TRAINING_COLOUR))
    painter.setFont(_font(13 * scale))
    for top in (area.top(), area.bottom() - BAND * scale):
        band = QRectF(area.left(), top, area.width(), BAND * scale)
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, mark())
    diagonal = (area.width() ** 2 + area.height() ** 2) ** 0.5
    faint = QColor(TRAINING_COLOUR)
    faint.setAlpha(FAINT)
    painter.setPen(faint)
    painter.setFont(_font(min(SHARE * diagonal, area.width() / 8)))
    painter.translate(area.center())
    painter.rotate(TILT if area.height() > area.width() else 0)
    whole = QRectF(-diagonal / 2, -diagonal / 2, diagonal, diagonal)
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, mark())
    painter.restore()


def _font(pixels: float) -> QFont:
    return ui_font(max(1, round(pixels)), QFont.Weight.Bold, tabular=False)
