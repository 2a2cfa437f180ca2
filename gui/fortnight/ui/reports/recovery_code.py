"""The recovery code on paper."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from fortnight.ui.reports.paper import paper_font
from fortnight.ui.translation import tr


def page(code: str) -> QTextDocument:
    """The page with a record's recovery code, to be printed and locked away."""
    made = QTextDocument()
    made.setDefaultFont(paper_font(12))
    made.setPlainText(f"Fortnight\n\n{tr('Recovery code')}\n\n{code}\n")
    return made
