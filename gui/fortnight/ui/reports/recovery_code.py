"""The printed page with the recovery code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextDocument

from fortnight.operations import exports
from fortnight.ui.reports.paper import paper_font
from fortnight.ui.translation import tr


def page(code: str) -> QTextDocument:
    """Return the page with the recovery code of a record, to be printed and locked away."""
    made = QTextDocument()
    made.setDefaultFont(paper_font(12))
    made.setPlainText(f"Fortnight\n\n{tr('Recovery code')}\n\n{code}\n")
    return made


def save(code: str, path: Path) -> str:
    """Write the code into a text file that only its owner can read; return what to say of it."""
    try:
        with exports.private_file(path) as draft:
            draft.write_text(f"Fortnight\n{tr('Recovery code')}\n\n{code}\n", encoding="utf-8")
    except OSError as error:
        return tr("{file} was not written: {why}").format(file=path, why=error.strerror or error)
    return tr("Saved {file}. Keep it away from this computer.").format(file=path)
