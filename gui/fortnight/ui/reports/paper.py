"""The font of printed documents."""

from __future__ import annotations

from PySide6.QtGui import QFont

from fortnight.ui.theme import ui_font


def paper_font(points: float) -> QFont:
    """Return the program's font in points.

    Qt scales the headings of a document from a size in points, which a font set in pixels does not have.
    """
    font = ui_font(tabular=False)
    font.setPointSizeF(points)
    return font
