"""All assessments of a child over time as a table: active joints, scores, inactive disease."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame

from fortnight.domain.scores.activity_bounds import scores
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.targets import judged
from fortnight.ui import formats
from fortnight.ui.pages.activity_panel import bounds_words
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, label
from fortnight.ui.widgets.sizes import line_height
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

LINES = 12  # height of the table in lines of text


class ActivityHistory(QFrame):
    """The assessments, newest first. `chosen` carries the id of one that was opened."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        set_kind(self, "card")
        self.model: RowsModel[Assessment] = RowsModel(appearance, history_columns())
        self.view = table(self.model, tr("Assessments over time"))
        self.view.setMinimumHeight(LINES * line_height())
        self.view.activated.connect(self._activated)
        self.view.clicked.connect(self._activated)
        self.setLayout(column(label(tr("Over time"), "h3"), self.view, margins=(14, 10, 14, 12)))

    def show_assessments(self, found: Sequence[Assessment]) -> None:
        """List these assessments, given oldest first."""
        rows = tuple(reversed(found))
        if rows != tuple(self.model.rows):
            self.model.show(rows)
        self.setVisible(bool(rows))

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.rows[index.row()].id)


def history_columns() -> tuple[Column[Assessment], ...]:
    """Return the columns of the table of assessments."""
    return (
        Column(tr("Day"), lambda a: Cell(formats.day(a.at.date()), bold=True)),
        Column(tr("Active"), lambda a: Cell(bounds_words(a.active)), right=True),
        Column(tr("cJADAS10"), lambda a: _score(a, 0), right=True),
        Column(tr("JADAS10"), lambda a: _score(a, 1), right=True),
        Column(tr("Inactive"), _inactive),
    )


def _score(found: Assessment, place: int) -> Cell:
    value = scores(found)[place].value
    return Cell(bounds_words(value), "" if value.exact is not None else "amber_ink")


def _inactive(found: Assessment) -> Cell:
    state = judged(found).inactive
    return {True: Cell(tr("yes"), "accent"), False: Cell(tr("no")), None: Cell(tr("not known"), "amber_ink")}[
        state
    ]
