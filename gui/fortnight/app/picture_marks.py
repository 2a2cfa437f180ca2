"""Numbers on the pictures of the manual: each is put on the widget that the text beside it explains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QTableView, QWidget

from fortnight.ui.theme import LIGHT, ui_font

SIZE = 24  # pixels of a mark
# The widgets of a picture in the order of their numbers: attributes of the window, `lines[IL6]` an item of a
# mapping, `table#3` a column of a table.
MARKS: Mapping[str, tuple[str, ...]] = {
    "window": ("sidebar.unsafe", "today.finder", "today.strip", "today.table"),
    "today": (
        "today.finder",
        "today.strip",
        "today.table#0",
        "today.table#2",
        "today.table#3",
        "today.table#4",
        "today.table#5",
    ),
    "labs-entry": (
        "patient.form.head.drawn",
        "patient.form.head.timing",
        "patient.form.grid.lines[IL6].box",
        "patient.form.grid.lines[IL6].meaning",
        "patient.form.confirm",
        "patient.form.preview",
        "patient.form.save_button",
    ),
    "bedside-running": (
        "bedside.drip.clock",
        "bedside.drip.given",
        "bedside.drip.pause",
        "bedside.drip.set_rate",
        "bedside.vitals.extra",
        "bedside.reaction.open_button",
        "bedside.log.note",
    ),
}


def places(window: QWidget, paths: Iterable[str]) -> list[QPoint]:
    """Return where the marks of a picture are, in the window.

    :raises AttributeError: if a widget is not there any more.
    """
    return [_place(window, path) for path in paths]


def _place(window: QWidget, path: str) -> QPoint:
    names, _, number = path.partition("#")
    found: Any = window
    for name in names.split("."):
        name, _, key = name.partition("[")
        found = getattr(found, name)
        found = found[key.removesuffix("]")] if key else found
    if number and isinstance(found, QTableView):
        return _head(window, found, int(number))
    return found.mapTo(window, QPoint(-SIZE // 3, found.height() // 2 if found.height() < 3 * SIZE else SIZE))


def _head(window: QWidget, table: QTableView, number: int) -> QPoint:
    header = table.horizontalHeader()
    right = header.sectionViewportPosition(number) + header.sectionSize(number) - SIZE
    return header.viewport().mapTo(window, QPoint(right, header.height() // 2))


def draw(picture: QPixmap, where: Iterable[QPoint]) -> None:
    """Draw the numbers 1, 2, 3 … on a picture, each within it, and a line round it."""
    painter = QPainter(picture)
    painter.setPen(QColor(LIGHT.border))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(ui_font(13, QFont.Weight.Bold))
    for number, point in enumerate(where, 1):
        x = min(max(point.x(), SIZE // 2 + 1), picture.width() - SIZE // 2 - 1)
        area = QRectF(x - SIZE / 2, point.y() - SIZE / 2, SIZE, SIZE)
        painter.setPen(QColor(LIGHT.card))
        painter.setBrush(QColor(LIGHT.dark_chip))
        painter.drawEllipse(area)
        painter.setPen(QColor(LIGHT.on_dark_chip))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()
