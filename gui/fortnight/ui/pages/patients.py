"""Patients: every registered child, found by name or number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLineEdit

from fortnight.domain.children import NONE_KNOWN, Child, age_on, allergy_words
from fortnight.domain.dosing import LABELS
from fortnight.operations import ward
from fortnight.operations.desk import Changes
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.language import counted, say, tr
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.page import LivePage, header
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table


class PatientsPage(LivePage):
    """The list. `opened` tells a child's id."""

    opened = Signal(str)
    register = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._count = label(style="muted")
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Name or number"))
        self.words.setAccessibleName(tr("Name or number"))
        self.words.setFixedWidth(290)
        self.words.setMinimumHeight(34)
        self.words.textChanged.connect(lambda _: self.refresh())
        new = button(tr("Register child"), self.register.emit, "primary")
        top = header(column(label(tr("Patients"), "h1"), self._count, spacing=2), None, new, self.words)
        today = context.desk.clock().date()
        self.model: RowsModel[Child] = RowsModel(
            (
                Column(tr("Name"), 220, lambda c: Cell(c.name, bold=True)),
                Column(tr("Number"), 130, lambda c: Cell(c.number)),
                Column(
                    tr("Age"),
                    110,
                    lambda c: Cell(
                        language.age(age_on(c.birth_date, today)) if today >= c.birth_date else "–"
                    ),
                ),
                Column(tr("Born"), 130, lambda c: Cell(language.day(c.birth_date), context.theme.muted)),
                Column(tr("Sex"), 90, lambda c: Cell(tr(str(c.sex)))),
                Column(tr("Dosed by"), 240, lambda c: Cell(LABELS[c.label].name, context.theme.muted)),
                Column(
                    tr("Allergies"),
                    0,
                    lambda c: Cell(
                        say(allergy_words(c.allergies)),
                        context.theme.muted if c.allergies == NONE_KNOWN else context.theme.alert_ink,
                    ),
                ),
            )
        )
        self.view = table(self.model, tr("Patients"), 40)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        frame = card()
        frame.setLayout(column(self.view, margins=(1, 1, 1, 1)))
        layout = column(top, row(frame, margins=(20, 12, 20, 16)), spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.refresh()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].id)

    def concerned(self, changes: Changes) -> bool:
        return changes.touch("child")

    def refresh(self) -> None:
        """List the children that fit the words."""
        words = self.words.text()
        found = ward.find(self._context.desk, words) if words.strip() else ward.children(self._context.desk)
        self.model.show(found)
        self._count.setText(counted(len(found), tr("1 child"), tr("{n} children")))
