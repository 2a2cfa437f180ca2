"""The boxes of weight and prepared dose, and what the order means for them: dose, vials and bag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from fortnight.domain.infusion.acts import Order
from fortnight.domain.infusion.preparation import VialChoice, difference, volume_ml
from fortnight.domain.infusion.rate_plan import PlanRefused, plan_of
from fortnight.domain.labs.display import signed
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.treatment.dose import DoseRefused
from fortnight.operations import bedside
from fortnight.operations.bedside import Proposal
from fortnight.ui import formats
from fortnight.ui.bedside.figures import amount, milligrams, millilitres
from fortnight.ui.bedside.order_words import rate_line, vials_words
from fortnight.ui.forms.fields import line
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label, row
from fortnight.ui.widgets.sizes import digits_width

LEAST, FEWEST = "least", "fewest"


class VialTiles(QWidget):
    """Two ways to take vials for a dose, side by side. `changed` says that the other one was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles = {LEAST: QPushButton(), FEWEST: QPushButton()}
        self._group = QButtonGroup(self)
        for each in self.tiles.values():
            each.setCheckable(True)
            set_kind(each, "tile")
            self._group.addButton(each)
        self.tiles[LEAST].setChecked(True)
        self._group.buttonClicked.connect(lambda _tile: self.changed.emit())
        self.setLayout(row(*self.tiles.values(), spacing=8))

    @property
    def is_fewest(self) -> bool:
        """Whether the fewest vials are taken, not those with the least waste."""
        return self.tiles[FEWEST].isChecked()

    def show_choices(self, least: VialChoice, fewest: VialChoice) -> None:
        """Show what each way takes and leaves over."""
        self.setVisible(True)
        for key, title, found in ((LEAST, tr("Least waste"), least), (FEWEST, tr("Fewest vials"), fewest)):
            words = (title, *vials_words(found))
            self.tiles[key].setText("\n".join(words))
            self.tiles[key].setAccessibleName(formats.listed(words))


class DoseBoxes(QObject):
    """The widgets of the dose, for the grid of a panel. `vials_changed` says that other vials are needed.

    `changed` says that another dose or bag is proposed.

    `order` returns the order that holds for the typed weight, or `None` while no infusion is shown, `plan`
    the clinic's rate plan as it is written.
    """

    vials_changed = Signal()
    changed = Signal()

    def __init__(
        self, parent: QObject, order: Callable[[], Order | None], plan: Callable[[], str] = str
    ) -> None:
        super().__init__(parent)
        self._order, self._plan = order, plan
        self.weight, self.prepared, self.vials = line(), line(), VialTiles()
        self.ordered, self.difference = label(style="figure"), label(style="muted", wrap=True)
        self.bag, self.rate = label(wrap=True), label(wrap=True)
        for box, name in ((self.weight, tr("Weight, kg")), (self.prepared, tr("Prepared, mg"))):
            box.setAccessibleName(name)
            box.setFixedWidth(digits_width(12))
        self.weight.textEdited.connect(lambda _words: self.show_proposal())
        self.prepared.textEdited.connect(lambda _words: self.show_proposal())
        self.vials.changed.connect(self.vials_changed)

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
        return (found.fewest if self.vials.is_fewest else found.least_waste).sizes

    def show_proposal(self) -> None:
        """Show dose, vials and bag. Without a proposal nothing stays of another child's."""
        found = self.proposal()
        self.changed.emit()
        self.vials_changed.emit()
        if found is None:
            self._show_nothing()
            return
        self.ordered.setText(milligrams(found.ordered_mg))
        self.prepared.setPlaceholderText(amount(found.nearest_mg))
        prepared = self.prepared_mg(found)
        off = difference(prepared, found.ordered_mg)
        words = tr("nearest {mg} · {off} mg, {percent} %")
        nearest, percent = amount(found.nearest_mg), signed(off.percent, 1)
        self.difference.setText(
            formats.decimal_point(words.format(mg=nearest, off=signed(off.mg, 1), percent=percent))
        )
        self.vials.show_choices(found.least_waste, found.fewest)
        bag, out = millilitres(found.bag.volume_ml), millilitres(volume_ml(prepared))
        self.bag.setText(tr("{bag} of 0.9 % NaCl · take out {out} · add {out}").format(bag=bag, out=out))
        self.show_rate(found.bag.volume_ml)

    def _show_nothing(self) -> None:
        """Show that the dose needs a weight."""
        for each in (self.ordered, self.rate):
            each.setText("–")
        self.difference.setText("")
        self.prepared.setPlaceholderText("")
        self.vials.setVisible(False)
        self.bag.setText(tr("Type the weight."))

    def show_rate(self, bag_ml: float) -> None:
        """Show the rates for a bag; a plan that does not fit it is named."""
        try:
            self.rate.setText(rate_line(plan_of(self._plan(), bag_ml), bag_ml))
        except PlanRefused as refused:
            self.rate.setText(say(refused.sentence))


def _number(box: QLineEdit) -> float | None:
    try:
        measured = parse(box.text())
    except NotANumber:
        return None
    return measured.value if measured is not None and not measured.comparator else None
