"""The lots of the vials of one bag: scanned from the carton or the vial, or typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from fortnight.domain.infusion.acts import Preparation
from fortnight.domain.infusion.gs1 import ScanRefused
from fortnight.domain.infusion.preparation import is_expired
from fortnight.domain.infusion.vial_label import Lot, is_gs1, read_expiry, read_vial
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, clear, column, label
from fortnight.ui.widgets.enter_action import EnterAction
from fortnight.ui.widgets.flow import flowing
from fortnight.ui.widgets.sizes import text_width

BOX_PADDING = 24  # pixels at both sides of the text


class LotsBox(QWidget):
    """A box for scans and the lots so far, one for each vial. `changed` is emitted whenever they change."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.lots: list[Lot] = []
        self._wanted = 0
        self.scan = QLineEdit()
        self.scan.setAccessibleName(tr("Scan a vial, or type its lot"))
        self.scan.setPlaceholderText(tr("Scan vial or type lot"))
        self.scan.returnPressed.connect(self._scanned)
        self.expiry = QLineEdit()
        self.expiry.setAccessibleName(tr("Expiry of the lot"))
        self.expiry.setPlaceholderText(tr("expiry 03/2028"))
        for box in (self.scan, self.expiry):
            box.setMinimumWidth(text_width(box.placeholderText()) + BOX_PADDING)
        self.expiry.returnPressed.connect(self._take_typed)
        for box in (self.scan, self.expiry):
            EnterAction(box, context.appearance, box.accessibleName())
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self.setLayout(column(flowing(self.scan, self.expiry), self._rows, spacing=4))

    def show_lots(self, lots: Sequence[Lot]) -> None:
        """Show some lots in place of those that were shown."""
        self.lots = list(lots)
        self._draw()

    def fill(self, typed: Mapping[str, Any], made: Preparation | None) -> None:
        """Show the lots of a draft, else those of the bag that was made."""
        kept = typed.get("lots")
        if kept is not None:
            lots = [Lot(lot, date.fromisoformat(day) if day else None, *rest) for lot, day, *rest in kept]
        else:
            lots = [Lot(v.lot, v.expiry, v.gtin, v.serial) for v in made.vials] if made else []
        self.show_lots(lots)

    def typed(self) -> dict[str, object]:
        """Return the lots for a draft; empty without any."""
        lots = [
            [each.lot, each.expiry.isoformat() if each.expiry else "", each.gtin, each.serial]
            for each in self.lots
        ]
        return {"lots": lots} if lots else {}

    def set_wanted(self, vials: int) -> None:
        """Show how many vials are needed."""
        if vials != self._wanted:
            self._wanted = vials
            self._draw()

    def _scanned(self) -> None:
        """Take a scanned code for the next vial, or go on to the expiry of a lot that was typed."""
        typed = self.scan.text().strip()
        if not typed:
            return
        if is_gs1(typed):
            self._take_typed()
        else:
            self.expiry.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_typed(self) -> None:
        """Take the lot for the next vial; one that has expired is refused."""
        today = self._context.session.clock().date()
        try:
            scan = read_vial(self.scan.text(), today)
            lot = Lot(
                scan.lot or "",
                scan.expiry or read_expiry(self.expiry.text()),
                scan.gtin or "",
                scan.serial or "",
            )
        except ScanRefused as refused:
            self.refused.emit(say(refused.sentence))
            return
        if lot.expiry is not None and is_expired(lot.expiry, today):
            words = tr("Lot {lot} expired on {day}. Use another vial.")
            self.refused.emit(words.format(lot=lot.lot, day=formats.day(lot.expiry)))
            return
        self.lots.append(lot)
        for box in (self.scan, self.expiry):
            box.clear()
        self.scan.setFocus(Qt.FocusReason.TabFocusReason)
        self._draw()
        self.changed.emit()

    def _remove(self, place: int) -> None:
        del self.lots[place]
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        clear(self._rows)
        count = tr("{n} of {wanted} vials").format(n=len(self.lots), wanted=self._wanted)
        self._rows.addWidget(label(count, "muted"), 0, 0)
        for place, lot in enumerate(self.lots, 1):
            until = tr("expires {day}").format(day=formats.day(lot.expiry)) if lot.expiry else tr("no expiry")
            remove = button(tr("Remove"), lambda place=place: self._remove(place - 1), "link")
            remove.setAccessibleName(tr("Remove lot {lot}").format(lot=lot.lot))
            self._rows.addWidget(label(lot.lot, "strong"), place, 0)
            self._rows.addWidget(label(until, "muted"), place, 1)
            self._rows.addWidget(remove, place, 2)
