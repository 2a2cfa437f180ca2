"""What the panels of the Activity tab share: a card with a badge, and how scores are written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from fortnight.domain.numbers import display
from fortnight.domain.scores.activity_bounds import PART_WORDS
from fortnight.domain.scores.bounds import Bounds
from fortnight.ui import formats
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say
from fortnight.ui.widgets.basics import Badge, column, label, row

HIDDEN_MARK = "*"
MET_SIGNS = {True: "✓", False: "✕", None: "?"}


def number(value: float, decimals: int = 3) -> str:
    """Return a number of a score with the decimal point of the language."""
    return formats.decimal_point(display(value, decimals=decimals))


def bounds_words(value: Bounds) -> str:
    """Return a score: the number, or `≥` and the least that it can be."""
    return number(value.low, 2) if value.exact is not None else f"≥ {number(value.low, 2)}"


def parts_words(names: Sequence[str]) -> str:
    """Return what is missing, in words."""
    return formats.listed(say(PART_WORDS[name]) for name in names)


class Panel(QFrame):
    """A card with a title and a badge, whose content is made again when it is shown."""

    def __init__(self, appearance: Appearance, title: str) -> None:
        super().__init__()
        set_kind(self, "card")
        self.badge = Badge(appearance)
        self.head = row(label(title, "h3"), self.badge, None)
        self.body = column(spacing=6)
        self.setLayout(column(self.head, self.body, margins=(14, 10, 14, 12), spacing=8))

    def add_words(self, words: str, style: str = "muted") -> None:
        """Add a sentence to the panel."""
        self.body.addWidget(label(words, style, wrap=True))


def grid_of(rows: Sequence[Sequence[QLabel]], stretch: int = 0) -> QGridLayout:
    """Return labels in rows; column `stretch` takes the space left, the others are right-aligned."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(stretch, 1)
    for place, cells in enumerate(rows):
        for across, cell in enumerate(cells):
            if across != stretch:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(cell, place, across)
    return grid


def part_name(name: str, is_hidden: bool) -> str:
    """Return the name of a term, with a mark if the drug suppresses it."""
    return marked(say(PART_WORDS[name]), is_hidden)


def marked(words: str, is_hidden: bool) -> str:
    """Return words, with a mark after them if they are about a value that the drug suppresses."""
    return f"{words} {HIDDEN_MARK}" if is_hidden else words
