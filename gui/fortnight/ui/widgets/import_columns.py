"""The head of a table that is imported: what each column holds, its unit, and the first rows below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from fortnight.domain.labs.catalogue import ANALYTES, unit_label
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations.table_draft import ROLES, UNKNOWN_ROLE, TableDraft
from fortnight.operations.table_views import ANALYTE, ColumnView
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import clear, label
from fortnight.ui.widgets.choice import Choice, choice, narrow
from fortnight.ui.widgets.sizes import digits_width, line_height

LONGEST_CELL = 24  # characters of a cell and of a header that are shown
CHOICE_CHARACTERS = 11  # of a choice above a column; its list is as wide as its words
HEAD_ROWS = 3  # the headers, what they are, their units
NAMES_DIGITS = 6  # width of the column of row numbers, in digits
STATES = {Outcome.WAITING: "asked", Outcome.REFUSED: "wrong"}


class ImportColumns(QScrollArea):
    """Shows the columns of a draft. The signals carry a column and what was chosen for it."""

    column_chosen = Signal(str, str)
    unit_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The columns and the first rows of the file"))
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._holder = QWidget()
        set_kind(self._holder, "plain")
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self.setWidget(self._holder)
        self.choices: dict[str, Choice] = {}
        self.units: dict[str, Choice] = {}

    def show_draft(self, draft: TableDraft) -> None:
        """Show the columns of a table as they are understood now."""
        clear(self._grid)
        self.choices, self.units = {}, {}
        options = _options()
        has_units = any(column.units for column in draft.columns)
        for row, words in enumerate((tr("Row"), tr("as"), tr("in") if has_units else "")):
            self._grid.addWidget(label(words, "small"), row, 0)
        for place, column in enumerate(draft.columns, 1):
            self._add_head(place, column, options)
        for below, (number, cells) in enumerate(draft.rows, HEAD_ROWS):
            self._grid.addWidget(label(str(number), "muted"), below, 0)
            for place, (column, cell) in enumerate(zip(draft.columns, cells, strict=True), 1):
                outcome = draft.outcome_at(number, column.name)
                self._grid.addWidget(_cell(cell, outcome), below, place)
        self._grid.setColumnStretch(len(draft.columns) + 1, 1)
        self._grid.setColumnMinimumWidth(0, digits_width(NAMES_DIGITS))
        rows = len(draft.rows) + HEAD_ROWS
        self.setFixedHeight(rows * (line_height() + 4) + 2 * line_height() + 52)

    def _add_head(self, place: int, column: ColumnView, options: Mapping[str, str]) -> None:
        header = label(_short(column.name), "h3")
        header.setToolTip(column.name)
        self._grid.addWidget(header, 0, place)
        chosen = choice(options, column.choice)
        narrow(chosen, CHOICE_CHARACTERS)
        chosen.setAccessibleName(tr("What “{name}” is").format(name=column.name))
        set_state(chosen, "state", "question" if column.choice == UNKNOWN_ROLE else "")
        chosen.activated.connect(lambda _: self.column_chosen.emit(column.name, chosen.currentData()))
        self.choices[column.name] = chosen
        self._grid.addWidget(chosen, 1, place)
        if column.units:
            self._add_unit(place, column)

    def _add_unit(self, place: int, column: ColumnView) -> None:
        chosen = choice(unit_options(column.units, column.unit), column.unit)
        narrow(chosen, CHOICE_CHARACTERS)
        chosen.setAccessibleName(tr("Unit of “{name}”").format(name=column.name))
        set_state(chosen, "state", "question" if column.is_doubtful else "")
        chosen.activated.connect(lambda _: self.unit_chosen.emit(column.name, chosen.currentData()))
        self.units[column.name] = chosen
        self._grid.addWidget(chosen, 2, place)


def unit_options(units: tuple[str, ...], chosen: str = "") -> dict[str, str]:
    """Return the units that can be chosen, one for each label; the chosen one as the file writes it."""
    apart: dict[str, str] = {}
    for unit in filter(None, units):
        words = unit_label(unit) or tr("no unit")
        if words not in apart.values():
            apart[unit] = words
    own = {chosen: chosen} if chosen and chosen not in apart else {}
    return {"": tr("which unit?"), **own, **apart}


def _options() -> dict[str, str]:
    """Return what a column can hold: roles first, then every analyte by its name."""
    roles = {role: say(words) for role, words in ROLES.items() if role != "result"}
    names = {ANALYTE + code: tr_word(analyte_name(code)) for code in ANALYTES}
    return {**roles, **dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))}


def _cell(words: str, outcome: Outcome | None) -> QWidget:
    made = label(_short(words), STATES.get(outcome, "") if outcome else "")
    made.setToolTip(words)
    return made


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_CELL else f"{words[:LONGEST_CELL]}…"
