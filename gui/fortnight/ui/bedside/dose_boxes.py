"""The boxes of weight and prepared dose, and what the order means for them: dose, vials and bag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.preparation import difference, volume_ml
from fortnight.domain.labs.display import signed
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.treatment.dose import DoseRefused
from fortnight.operations import bedside
from fortnight.operations.bedside import Proposal
from fortnight.ui.bedside.figures import amount, milligrams, millilitres
from fortnight.ui.bedside.order_words import vials_line
from fortnight.ui.forms.fields import choice, line, narrow
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.sizes import digits_width


class DoseBoxes(QObject):
    """The widgets of the dose, for the grid of a panel. `vials_changed` says that other vials are needed.

    `changed` says that another dose or bag is proposed.

    `order` returns the order that holds for the typed weight, or `None` while no infusion is shown.
    """

    vials_changed = Signal()
    changed = Signal()

    def __init__(self, parent: QObject, order: Callable[[], Order | None]) -> None:
        super().__init__(parent)
        self._order = order
        self.weight, self.prepared, self.vials = line(), line(), choice({})
        self.ordered, self.difference = label(style="figure"), label(style="muted")
        self.bag = label(wrap=True)
        narrow(self.vials)
        for box, name in ((self.weight, tr("Weight, kg")), (self.prepared, tr("Prepared, mg"))):
            box.setAccessibleName(name)
            box.setFixedWidth(digits_width(12))
        self.weight.textEdited.connect(lambda _words: self.show_proposal())
        self.prepared.textEdited.connect(lambda _words: self.show_proposal(keep=True))
        self.vials.currentIndexChanged.connect(lambda _place: self.vials_changed.emit())

    @property
    def typed_weight(self) -> float | None:
        """The weight in kg; `None` if it is not a number."""
        return _number(self.weight)

    def proposal(self) -> Proposal | None:
        """Return what the order means for the typed weight, or `None` without a plausible one."""
        weight, order = self.typed_weight, self._order()
        if weight is None or order is None:
            return None
        try:
            return bedside.propose(order, weight, _number(self.prepared))
        except DoseRefused:
            return None

    def prepared_mg(self, found: Proposal) -> float:
        """Return the typed dose, or the nearest measurable one."""
        return _number(self.prepared) or found.nearest_mg

    def sizes(self) -> tuple[int, ...]:
        """Return the sizes of the vials that are needed by the chosen way, the largest first."""
        found = self.proposal()
        if found is None:
            return ()
        return (found.fewest if self.vials.currentData() == "fewest" else found.least_waste).sizes

    def show_proposal(self, keep: bool = False) -> None:
        """Show dose, vials and bag; with `keep` the suggestion for the prepared dose stays as it is."""
        found = self.proposal()
        self.changed.emit()
        self.ordered.setText(milligrams(found.ordered_mg) if found else "–")
        if found is None:
            self.difference.setText("")
            self.bag.setText(tr("Type the weight."))
            return
        if not keep:
            self.prepared.setPlaceholderText(amount(found.nearest_mg))
        prepared = self.prepared_mg(found)
        off = difference(prepared, found.ordered_mg)
        words = tr("nearest {mg} · {off} mg, {percent} %")
        nearest, percent = amount(found.nearest_mg), signed(off.percent, 1)
        self.difference.setText(words.format(mg=nearest, off=signed(off.mg, 1), percent=percent))
        self._show_vials(found)
        bag, out = millilitres(found.bag.volume_ml), millilitres(volume_ml(prepared))
        self.bag.setText(tr("{bag} of 0.9 % NaCl · take out {out} · add {out}").format(bag=bag, out=out))

    def _show_vials(self, found: Proposal) -> None:
        chosen = self.vials.currentData() or "least"
        self.vials.clear()
        self.vials.addItem(tr("Least waste: {what}").format(what=vials_line(found.least_waste)), "least")
        self.vials.addItem(tr("Fewest vials: {what}").format(what=vials_line(found.fewest)), "fewest")
        self.vials.setCurrentIndex(max(0, self.vials.findData(chosen)))


def _number(box: QLineEdit) -> float | None:
    try:
        measured = parse(box.text())
    except NotANumber:
        return None
    return measured.value if measured is not None and not measured.comparator else None
