"""The box for the wristband of the next child: a scanner or a person types the number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from fortnight.domain.infusion.gs1 import ScanRefused, read_wristband
from fortnight.operations import views
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.sizes import text_width


class ScanBox(QLineEdit):
    """The box. `found` carries the id of the child whose number was scanned or typed, `refused` why not."""

    found = Signal(str)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setPlaceholderText(tr("Next child: scan wristband"))
        self.setAccessibleName(tr("Scan the wristband of the next child, or type the number"))
        self.setMinimumWidth(text_width(self.placeholderText()) + 24)
        self.returnPressed.connect(self._take)

    def _take(self) -> None:
        try:
            number = read_wristband(self.text().strip())
        except ScanRefused as refused:
            self.refused.emit(say(refused.sentence))
            return
        child = views.child_by_number(self._context.session, number)
        if child is None:
            sentence = tr("No child with the number {number} is registered here.")
            self.refused.emit(sentence.format(number=number))
            return
        self.clear()
        self.found.emit(child.id)
