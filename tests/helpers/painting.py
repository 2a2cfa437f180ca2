"""What is painted without widgets: the words, and the colours of the pixels."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from PySide6.QtCore import QBuffer, QModelIndex, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

Paint = Callable[[QPainter], object]


def words_of(paint: Paint, size: QSize) -> list[str]:
    """Return the texts that are painted, in order."""
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    _paint(paint, generator)
    drawn = bytes(buffer.data().data()).decode()
    return [
        unescape(each).strip() for each in re.findall(r"<text[^>]*>([^<]*)</text>", drawn) if each.strip()
    ]


def picture_of(paint: Paint, size: QSize) -> QImage:
    """Return what is painted on white."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill("white")
    _paint(paint, image)
    return image


def colours_of(paint: Paint, size: QSize) -> set[str]:
    """Return the colours of all pixels, such as `#1B2430`."""
    image = picture_of(paint, size)
    return {image.pixelColor(x, y).name().upper() for x in range(size.width()) for y in range(size.height())}


def cell(delegate: QStyledItemDelegate, index: QModelIndex, size: QSize, is_chosen: bool = False) -> Paint:
    """Return a function that paints one cell of a list or table."""
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, size.width(), size.height())  # pyright: ignore[reportAttributeAccessIssue]
    if is_chosen:
        option.state |= QStyle.StateFlag.State_Selected  # pyright: ignore[reportAttributeAccessIssue]
    return lambda painter: delegate.paint(painter, option, index)


def _paint(paint: Paint, device: QImage | QSvgGenerator) -> None:
    painter = QPainter(device)
    try:
        paint(painter)
    finally:
        painter.end()
