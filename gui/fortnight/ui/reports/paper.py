"""The letters of documents that go on paper."""

from __future__ import annotations

from PySide6.QtGui import QFont

from fortnight.ui.theme import letters


def paper_font(points: float) -> QFont:
    """Our font in points: a heading of a document is sized from its points, and has none in pixels."""
    font = letters(tabular=False)
    font.setPointSizeF(points)
    return font
