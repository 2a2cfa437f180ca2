"""The dialog for a recall: a lot is typed or scanned, and each child and date with it is listed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QDialog, QWidget

from fortnight.domain.numbers import plain
from fortnight.operations.recall import Recall, RecallLine, recall
from fortnight.operations.session import Invalid
from fortnight.ui import formats
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import decimal_point, say, tr
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table


class RecallDialog(QDialog):
    """Lists the uses of a lot. `opened` carries the id of a child, `export` the list to be saved."""

    opened = Signal(str)
    export = Signal(object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._found = Recall("", ())
        self.setWindowTitle(tr("Find a lot"))
        self.setModal(True)
        self.setMinimumSize(720, 460)
        self.lot = line(tr("Type the lot, or scan the bar code of a vial"))
        self.lot.setAccessibleName(tr("Lot or bar code"))
        self.lot.setMinimumHeight(36)
        self.lot.returnPressed.connect(self.search)
        find = button(tr("Find"), self.search, "primary")
        self.answer = label(style="muted", wrap=True)
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.model: RowsModel[RecallLine] = RowsModel(context.appearance, _columns())
        self.view = table(self.model, tr("Children and dates with this lot"), 40)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(self._open)
        self.save_button = button(tr("Save as CSV…"), lambda: self.export.emit(self._found))
        self.save_button.setEnabled(False)
        close = button(tr("Close"), self.reject)
        layout = column(
            label(tr("Find a lot"), "h2"),
            row(self.lot, find, spacing=8),
            self.trouble,
            self.answer,
            self.view,
            row(None, self.save_button, close, spacing=8),
            margins=(22, 18, 22, 18),
            spacing=12,
        )
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.lot.setFocus()

    def search(self) -> None:
        """List the uses of the lot that was typed or scanned; the text stays selected for the next one."""
        self.lot.selectAll()
        try:
            self._found = recall(self._context.session, self.lot.text())
        except Invalid as refused:
            self._found = Recall("", ())
            self._show(say(refused.sentence), "")
            return
        found = self._found
        if not found.lines:
            self._show("", tr("No infusion with the lot {lot} is recorded.").format(lot=found.lot))
            return
        children = tr("%n (child|children)", "", found.children)
        words = tr("Lot {lot}: {children}, {infusions}").format(
            lot=found.lot, children=children, infusions=tr("%n infusion(s)", "", len(found.lines))
        )
        self._show("", words)

    def _show(self, trouble: str, answer: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.answer.setText(answer)
        self.model.show(self._found.lines)
        self.save_button.setEnabled(bool(self._found.lines))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].child.id)
        self.accept()


def _columns() -> tuple[Column[RecallLine], ...]:
    return (
        Column(tr("Day"), lambda r: Cell(formats.day(r.use.day))),
        Column(tr("Name"), lambda r: Cell(r.child.name, bold=True)),
        Column(tr("Number"), lambda r: Cell(r.child.number)),
        Column(tr("Lot"), lambda r: Cell(r.use.lot)),
        Column(tr("Brand"), lambda r: Cell(r.use.brand or "–", "" if r.use.brand else "muted")),
        Column(tr("Expiry"), lambda r: Cell(formats.day(r.use.expiry) if r.use.expiry else "–", "muted")),
        Column(tr("Used"), lambda r: Cell(_used(r)), right=True, stretch=True),
    )


def _used(line_of: RecallLine) -> str:
    used = line_of.use.used_mg
    return "–" if used is None else f"{decimal_point(plain(used))} mg"
