"""The printed page with the recovery code."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from fortnight.ui.reports.paper import paper_font
from fortnight.ui.translation import tr


def page(code: str) -> QTextDocument:
    """Return the page with the recovery code of a record, to be printed and locked away."""
    made = QTextDocument()
    made.setDefaultFont(paper_font(12))
    made.setPlainText(f"Fortnight\n\n{tr('Recovery code')}\n\n{code}\n")
    return made
