"""The dialog “About these alerts”, generated from the tables that the alert rules use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fortnight.domain.explanation.rules_page import Section, sections
from fortnight.ui.translation import say, tr, written
from fortnight.ui.widgets.basics import button, column, label, row, scrolling

WIDTH, HEIGHT = 1120, 700


class AboutAlerts(QDialog):
    """Shows every rule, limit and score with its source."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About these alerts"))
        self.resize(WIDTH, HEIGHT)
        inner = QWidget()
        parts = [part for section in sections() for part in _shown(section)]
        inner.setLayout(column(*parts, None, margins=(4, 4, 16, 4), spacing=10))
        close = button(tr("Close"), self.accept, "primary")
        layout = column(
            label(tr("About these alerts"), "h1"),
            scrolling(inner, tr("About these alerts")),
            row(None, close),
            margins=(24, 20, 24, 20),
            spacing=12,
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)


def _shown(section: Section) -> list[QWidget]:
    parts: list[QWidget] = [label(say(section.title), "h2"), label(say(section.words), wrap=True)]
    return [*parts, _table(section)] if section.rows else parts


def _table(section: Section) -> QWidget:
    holder, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 2, 0, 12)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    for place, words in enumerate(section.head):
        grid.addWidget(label(say(words), "small", wrap=True), 0, place, Qt.AlignmentFlag.AlignBottom)
    for line, cells in enumerate(section.rows, start=1):
        for place, cell in enumerate(cells):
            words = written(cell)
            made = label(words, "" if place else "h3", wrap=True)
            grid.addWidget(made, line, place, Qt.AlignmentFlag.AlignTop)
    last = len(section.head) - 1
    for place in range(last + 1):
        grid.setColumnStretch(place, {0: 4, last: 5}.get(place, 2))
    holder.setLayout(grid)
    return holder
