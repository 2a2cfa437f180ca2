"""Sizes from the metrics of the program's font, so that parts grow with the text."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from fortnight.ui.theme import ui_font

NORMAL = QFont.Weight.Normal


def metrics(size: int = 13, weight: QFont.Weight = NORMAL) -> QFontMetricsF:
    """Return the metrics of the program's font; `size` is in pixels."""
    return QFontMetricsF(ui_font(size, weight))


def text_width(words: str, size: int = 13, weight: QFont.Weight = NORMAL) -> int:
    """Return the width of a text in pixels."""
    return ceil(metrics(size, weight).horizontalAdvance(words))


def digits_width(n: float) -> int:
    """Return the width of `n` digits in pixels; digits all have the same width."""
    return round(n * metrics().horizontalAdvance("0"))


def line_height(size: int = 13) -> int:
    """Return the height of a line of text in pixels."""
    return ceil(metrics(size).height())
