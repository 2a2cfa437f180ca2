"""The tables of an alert card: total points per explanation, the evidence, and the calculation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from fortnight.domain.explanation.card import Card
from fortnight.domain.explanation.card_rows import Row
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name, signed
from fortnight.domain.messages import word
from fortnight.ui import formats
from fortnight.ui.translation import say, tr, tr_word, written
from fortnight.ui.widgets.basics import card, label, row

EXPLANATIONS = {
    "infection": word("Infection"),
    "flare": word("Flare"),
    "mas": word("MAS"),
    "lost-effect": word("Loss of effect"),
    "measurement": word("Measurement"),
}
POINTS_TIP = word(
    "Points: each point doubles the odds against a well day of this child; a card is raised at 0."
)
SD_TIP = word(
    "SD: how unusual a value is for this child. "
    "On 19 of 20 well days it is within 2 SD of the expected value."
)


def totals_row(contents: Card) -> QBoxLayout:
    """Return the total points of each explanation, with the leading one highlighted."""
    boxes = []
    best = max(contents.totals.values(), default=0)
    for key, words in EXPLANATIONS.items():
        count = contents.totals.get(key, 0)
        leads = count > 0 and count == best
        figure = label(_points(count), "leading" if leads else "figure")
        frame = card(label(tr_word(words), "small"), figure, margins=(12, 8, 12, 8), spacing=2)
        frame.setToolTip(tr_word(POINTS_TIP))
        boxes.append(frame)
    return row(*boxes, spacing=10)


def evidence_table(contents: Card) -> QWidget:
    """Return the evidence as a table: value, interpretation and points for each explanation."""
    holder, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(9)
    titles = (
        tr("Finding"),
        tr("Value"),
        tr("Interpretation"),
        *(tr_word(words) for words in EXPLANATIONS.values()),
    )
    for place, title in enumerate(titles):
        head = label(title, "small")
        head.setAlignment(Qt.AlignmentFlag.AlignLeft if place < 3 else Qt.AlignmentFlag.AlignRight)
        grid.addWidget(head, 0, place)
    for place, line in enumerate(contents.rows, start=1):
        _evidence_row(grid, place, line)
    grid.setColumnStretch(2, 1)
    holder.setLayout(grid)
    holder.setToolTip(f"{tr_word(POINTS_TIP)}\n{tr_word(SD_TIP)}")
    return holder


def _evidence_row(grid: QGridLayout, place: int, line: Row) -> None:
    absent = tr("not measured") if line.finding in ANALYTES else "–"
    grid.addWidget(label(tr_word(analyte_name(line.finding)), "h3"), place, 0)
    grid.addWidget(label(written(line.value) or absent, "" if line.value else "muted"), place, 1)
    grid.addWidget(label(say(line.reads), "muted", wrap=True), place, 2)
    for n, key in enumerate(EXPLANATIONS, start=3):
        points = line.points.get(key)
        figure = label("" if points is None else _points(points), "h3" if points else "muted")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(figure, place, n)


def arithmetic_table(contents: Card) -> QWidget:
    """Return every step of the calculation from the measured value to the level of the alert."""
    holder, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(9)
    grid.setHorizontalSpacing(24)
    for place, (name, value) in enumerate(contents.arithmetic):
        grid.addWidget(label(say(name), "muted"), place, 0)
        grid.addWidget(label(written(value), "h3", wrap=True), place, 1)
    grid.setColumnStretch(1, 1)
    holder.setLayout(grid)
    holder.setToolTip(f"{tr_word(POINTS_TIP)}\n{tr_word(SD_TIP)}")
    return holder


def _points(points: float) -> str:
    """Return points with their sign and without a needless decimal: `+2.5`, `−4`, `0`."""
    written_points = signed(points, 0 if points == int(points) else 1) if points else "0"
    return formats.decimal_point(written_points)
