"""A list of measured values: name, figure and unit, and the day of older values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fortnight.ui import formats
from fortnight.ui.widgets.basics import label


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One value as text; `when` is empty if the day is shown elsewhere."""

    name: str
    figure: str
    unit: str
    when: str = ""


class ValueTable(QWidget):
    """Lists values. Its labels are reused, because the values change with every move of the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(self._grid)
        self._rows: list[tuple[QLabel, ...]] = []

    def show_lines(self, lines: Sequence[ValueLine]) -> None:
        """List these values in the order given."""
        while len(self._rows) < len(lines):
            self._rows.append(self._new_row(len(self._rows)))
        for place, row in enumerate(self._rows):
            line = lines[place] if place < len(lines) else ValueLine("", "", "")
            for part, words in zip(
                row, (line.name, formats.decimal_point(line.figure), line.unit, line.when), strict=True
            ):
                part.setText(words)
                part.setVisible(bool(words))

    def _new_row(self, place: int) -> tuple[QLabel, ...]:
        name, figure, unit = label(wrap=True), label(style="h3"), label(style="small")
        when = label(style="small")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        when.setAlignment(Qt.AlignmentFlag.AlignRight)
        for column, part in enumerate((name, figure, unit)):
            self._grid.addWidget(part, 2 * place, column)
        self._grid.addWidget(when, 2 * place + 1, 0, 1, 3)
        return name, figure, unit, when
