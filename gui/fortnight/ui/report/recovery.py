"""The recovery code on paper."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from fortnight.ui.language import tr
from fortnight.ui.theme import letters


def page(code: str) -> QTextDocument:
    """The page with a record's recovery code, to be printed and locked away."""
    made = QTextDocument()
    made.setDefaultFont(letters(tabular=False))
    made.setPlainText(f"Fortnight\n\n{tr('Recovery code')}\n\n{code}\n")
    return made
