"""The boxes of an order: who gave it, brand, label set, dose, interval and from when it is in force.

An order in force can be replaced by a new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fortnight.domain.entry.check_preparation import read_ordered_dose
from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.infusion.acts import Order
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import label_title
from fortnight.domain.treatment.drugs import BRANDS
from fortnight.operations import orders
from fortnight.operations.bedside import Shown
from fortnight.operations.session import Session
from fortnight.ui.forms.fields import line, name_line
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, row
from fortnight.ui.widgets.choice import choice, narrow, set_options


class OrderBoxes(QWidget):
    """Who ordered it, which brand and label set, how often, from when, and a link that begins a new order.

    An empty box stands for what the label set states: its dose, its interval, from today on. The label set is
    that of the order in force or of the child until another one is chosen. `changed` says that something was
    typed or chosen, `renewed` that a new order was begun.
    """

    changed = Signal()
    renewed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._present = ""
        self._child: Child | None = None
        self.chosen_label = ""  # that of the order in force or of the child
        self.ordered_by, self.brand = line(tr("physician")), name_line(BRANDS)
        self.ordered_by.setAccessibleName(tr("Ordered by"))
        brand_line = self.brand.lineEdit()
        assert brand_line is not None
        brand_line.setPlaceholderText(tr("brand"))
        narrow(self.brand)
        self.renew = button(tr("New order…"), self.begin_new, "link")
        self.is_new = False
        self.label_set = choice({})
        narrow(self.label_set)
        self.dose = line(tr("dose by label"))
        self.dose.setAccessibleName(tr("Ordered dose, in mg/kg or mg"))
        self.dose.setToolTip(tr("Such as 10 mg/kg, or 250 mg. Empty: the dose of the label."))
        self.days, self.since = line(), line(tr("from today"))
        self.days.setAccessibleName(tr("Days between infusions"))
        self.since.setAccessibleName(tr("In force from"))
        self.since.setToolTip(tr("The day from which the order is in force. Empty: today."))
        who, when = row(self.ordered_by, self.brand, spacing=8), row(self.days, self.since, spacing=8)
        self.setLayout(column(who, self.label_set, self.dose, when, self.renew, spacing=6))
        name_field(self.brand, tr("Brand"))
        name_field(self.label_set, tr("Label set"))
        self.label_set.setToolTip(tr("The label set that this order follows."))
        self.label_set.currentIndexChanged.connect(self._choose_label)
        for box in (self.ordered_by, self.dose, self.days, self.since):
            box.textEdited.connect(self.changed)
        self.brand.editTextChanged.connect(self.changed)

    def show_order(self, shown: Shown) -> None:
        """Show the boxes of an infusion: to write its order, or to begin another one if one is in force."""
        writes = shown.order is None or self.is_new
        self._child = shown.child
        self._present = (shown.order.label if shown.order else "") or shown.child.label
        offered = orders.labels_to_choose(self._session, self._present)
        set_options(self.label_set, {each: say(label_title(each)) for each in offered}, self._label)
        self._show_days()
        for box in (self.ordered_by, self.brand, self.label_set, self.dose, self.days, self.since):
            box.setVisible(writes)
            box.setEnabled(writes)
        self.renew.setVisible(not writes)

    @property
    def _label(self) -> str:
        """The label set of an order that would be written now."""
        return self.chosen_label or self._present

    def _choose_label(self) -> None:
        """Take another label set: its dose and its interval are shown."""
        self.chosen_label = str(self.label_set.currentData() or "")
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        """Show the interval of an order in which none is typed."""
        if self._child is not None:
            days = orders.usual_days(self._child, self._label)
            self.days.setPlaceholderText(tr("every %n day(s)", "", days))

    def begin_new(self) -> None:
        """Write a new order, which replaces the one in force from today on."""
        for box in (self.ordered_by, self.dose, self.days, self.since):
            box.clear()
        self.chosen_label = ""
        self.is_new = True
        self.renewed.emit()
        self.ordered_by.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, typed: Mapping[str, object]) -> None:
        """Show what was typed."""
        self.ordered_by.setText(str(typed.get("ordered_by", "")))
        self.brand.setEditText(str(typed.get("brand", "")))
        self.chosen_label = str(typed.get("order_label", ""))
        self.dose.setText(str(typed.get("ordered_dose", "")))
        self.days.setText(str(typed.get("order_days", "")))
        self.since.setText(str(typed.get("order_since", "")))
        self.is_new = "new_order" in typed

    def typed(self) -> dict[str, str]:
        """Return what was typed, for a draft."""
        found = {
            "ordered_by": self.ordered_by.text(),
            "brand": self.brand.currentText(),
            "order_label": self.chosen_label,
            "ordered_dose": self.dose.text(),
            "order_days": self.days.text(),
            "order_since": self.since.text(),
        }
        kept = {name: words for name, words in found.items() if words.strip()}
        return {**kept, "new_order": "yes"} if self.is_new else kept

    def written(self, course: Course, weight_kg: float | None, today: date) -> Order:
        """Return the order that is to be written: that of the label set, with what was typed and is readable.

        `weight_kg` is the weight for which the label set states its dose.
        """
        by_label, days = orders.label_order(course, weight_kg, today, self._label), self._typed_days()
        order = replace(
            by_label,
            ordered_by=self.ordered_by.text().strip(),
            brand=self.brand.currentText().strip(),
            interval_days=by_label.interval_days if days is None else days,
            since=self._typed_since() or by_label.since,
        )
        if not self.is_typed:
            return order
        mg_per_kg, mg = read_ordered_dose(self.dose.text())
        return replace(order, mg_per_kg=mg_per_kg, mg=mg)

    def unreadable(self) -> tuple[QLineEdit, str] | None:
        """Return the first box that cannot be read, and what is to be typed there; `None` if all can be."""
        if self.days.text().strip() and self._typed_days() is None:
            words = tr("“{typed}” is not a number of days. Type the days between infusions, such as 14.")
            return self.days, words.format(typed=self.days.text().strip())
        try:
            read_one_day(self.since.text())
        except NotReadable as wrong:
            return self.since, say(wrong.sentence)
        return None

    def _typed_days(self) -> int | None:
        words = self.days.text().strip()
        return int(words) if words.isascii() and words.isdigit() and len(words) < 4 else None

    def _typed_since(self) -> date | None:
        try:
            return read_one_day(self.since.text())
        except NotReadable:
            return None

    @property
    def is_typed(self) -> bool:
        """Whether a dose was typed, so that the order is not that of the label."""
        return bool(self.dose.text().strip())
