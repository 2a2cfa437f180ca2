"""The boxes of an order: who gave it and the brand. An order in force can be replaced by a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.entry.check_preparation import read_ordered_dose
from fortnight.domain.infusion.acts import Order
from fortnight.domain.treatment.drugs import BRANDS
from fortnight.ui.forms.fields import line, name_line, narrow
from fortnight.ui.translation import tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, row


class OrderBoxes(QWidget):
    """Who ordered it, which brand, and a link that begins a new order.

    `changed` says that something was typed, `renewed` that a new order was begun.
    """

    changed = Signal()
    renewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ordered_by, self.brand = line(tr("physician")), name_line(BRANDS)
        self.ordered_by.setAccessibleName(tr("Ordered by"))
        brand_line = self.brand.lineEdit()
        assert brand_line is not None
        brand_line.setPlaceholderText(tr("brand"))
        narrow(self.brand)
        self.renew = button(tr("New order…"), self.begin_new, "link")
        self.is_new = False
        self.dose = line(tr("dose, if not by the label"))
        self.dose.setAccessibleName(tr("Ordered dose, in mg/kg or mg"))
        self.dose.setToolTip(tr("Such as 10 mg/kg, or 250 mg. Empty: the dose of the label."))
        self.dose.textEdited.connect(self.changed)
        who = row(self.ordered_by, self.brand, spacing=8)
        self.setLayout(column(who, row(self.dose, self.renew, spacing=8), spacing=6))
        name_field(self.brand, tr("Brand"))
        self.ordered_by.textEdited.connect(self.changed)
        self.brand.editTextChanged.connect(self.changed)

    def show_order(self, order: Order | None) -> None:
        """Show the boxes for an infusion whose order is in force (`None`: not written yet)."""
        writes = order is None or self.is_new
        for box in (self.ordered_by, self.brand, self.dose):
            box.setVisible(writes)
            box.setEnabled(writes)
        self.renew.setVisible(not writes)

    def begin_new(self) -> None:
        """Write a new order, which replaces the one in force from today on."""
        self.ordered_by.clear()
        self.dose.clear()
        self.is_new = True
        self.renewed.emit()
        self.ordered_by.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, typed: Mapping[str, object]) -> None:
        """Show what was typed."""
        self.ordered_by.setText(str(typed.get("ordered_by", "")))
        self.brand.setEditText(str(typed.get("brand", "")))
        self.dose.setText(str(typed.get("ordered_dose", "")))
        self.is_new = "new_order" in typed

    def typed(self) -> dict[str, str]:
        """Return what was typed, for a draft."""
        found = {
            "ordered_by": self.ordered_by.text(),
            "brand": self.brand.currentText(),
            "ordered_dose": self.dose.text(),
        }
        kept = {name: words for name, words in found.items() if words.strip()}
        return {**kept, "new_order": "yes"} if self.is_new else kept

    def written(self, by_label: Order) -> Order:
        """Return the order that is to be written: that of the label, with what was typed."""
        ordered_by, brand = self.ordered_by.text().strip(), self.brand.currentText().strip()
        order = replace(by_label, ordered_by=ordered_by, brand=brand)
        if not self.is_typed:
            return order
        mg_per_kg, mg = read_ordered_dose(self.dose.text())
        return replace(order, mg_per_kg=mg_per_kg, mg=mg)

    @property
    def is_typed(self) -> bool:
        """Whether a dose was typed, so that the order is not that of the label."""
        return bool(self.dose.text().strip())
