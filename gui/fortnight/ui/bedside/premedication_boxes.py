"""The drugs that were given before the infusion: drug, dose and time, each recorded as it is given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.typed_dates import NotReadable, read_time
from fortnight.domain.infusion.acts import ActKind, Premedication
from fortnight.operations.bedside import Shown
from fortnight.ui import formats
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.wall_clock import most_recent_here
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.sizes import digits_width


class PremedicationBoxes(QWidget):
    """Three boxes and a button. `act` carries an act, its body and a sentence, `refused` a sentence."""

    act = Signal(object, object, str)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.drug, self.dose, self.time = line(tr("drug")), line(tr("dose, route")), line(tr("now"))
        for box, name in (
            (self.drug, tr("Premedication: drug")),
            (self.dose, tr("Premedication: dose and route")),
            (self.time, tr("Premedication: time")),
        ):
            box.setAccessibleName(name)
        self.time.setFixedWidth(digits_width(8))
        self.given = label(style="muted", wrap=True)
        self.add = button(tr("Given"), self._give)
        self.add.setAccessibleName(tr("Premedication given"))
        self.drug.returnPressed.connect(lambda: self.dose.setFocus(Qt.FocusReason.TabFocusReason))
        self.dose.returnPressed.connect(lambda: self.time.setFocus(Qt.FocusReason.TabFocusReason))
        self.time.returnPressed.connect(self._give)
        how = row(self.dose, self.time, self.add, spacing=8)
        how.setStretch(0, 1)
        self.setLayout(column(self.drug, how, self.given, spacing=6))

    def show_infusion(self, shown: Shown) -> None:
        """List what was given."""
        lines = (
            " · ".join(filter(None, (formats.clock(each.at), each.drug, each.dose, each.route)))
            for each in shown.record.premedication
        )
        self.given.setText("\n".join(lines))
        self.given.setVisible(bool(shown.record.premedication))

    def _give(self) -> None:
        now = self._context.session.clock()
        try:
            typed = read_time(self.time.text())
        except NotReadable as refused:
            self.refused.emit(say(refused.sentence))
            return
        at = now if typed is None else most_recent_here(typed, now)
        given = Premedication(at, self.drug.text().strip(), self.dose.text().strip())
        self.act.emit(ActKind.PREMEDICATION, given, tr("Premedication saved"))

    def saved(self) -> None:
        """Empty the boxes after a drug was recorded."""
        for box in (self.drug, self.dose, self.time):
            box.clear()
        self.drug.setFocus(Qt.FocusReason.OtherFocusReason)
