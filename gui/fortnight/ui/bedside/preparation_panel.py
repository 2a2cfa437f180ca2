"""The bag before the start: the order, the prepared dose, the vials with their lots, and the second check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fortnight.domain.infusion.acts import ActKind, NotGiven, Order, Preparation
from fortnight.domain.infusion.preparation import STORAGE_ADVICE
from fortnight.operations import bedside, settings
from fortnight.operations.bedside import Now, Proposal, Shown
from fortnight.ui import formats
from fortnight.ui.bedside.bag_boxes import BagBoxes
from fortnight.ui.bedside.dose_boxes import DoseBoxes
from fortnight.ui.bedside.figures import amount
from fortnight.ui.bedside.lots_box import LotsBox
from fortnight.ui.bedside.order_boxes import OrderBoxes
from fortnight.ui.bedside.order_words import order_line
from fortnight.ui.bedside.second_person import SecondPerson
from fortnight.ui.bedside.start_box import StartBox
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, column, label, row

FORM = "preparation"


class PreparationPanel(QFrame):
    """The order, the bag and the second check of one infusion.

    `act` carries a kind of act, its body and a sentence about it; `checked` the name and the secret of the
    second person; `start` asks to start the drip.
    """

    act = Signal(object, object, str)
    checked = Signal(str, str)
    start = Signal()
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._shown: Shown | None = None
        self._keeper: DraftKeeper | None = None
        self._known: dict[str, object] = {}  # what the boxes hold before anything is typed
        self.order_words = label(style="muted", wrap=True)
        plan = partial(settings.rate_plan, context.session.store)
        self.dose = DoseBoxes(self, lambda: self._order() if self._shown else None, plan)
        self.lots = LotsBox(context)
        self.ordering, self.making = OrderBoxes(context.session), BagBoxes()
        self.advice = label(say(STORAGE_ADVICE), "muted", wrap=True)
        self.second = SecondPerson(context, tr("Second check by"), tr("Sign check"))
        self.waits = label(style="muted", wrap=True)
        self.prepare_button = button(tr("Bag is made"), self.prepare, "primary")
        self.starting = StartBox(self.start.emit, self._not_given)
        self.start_button = self.starting.start
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        lines: list[tuple[str, QWidget]] = [
            (tr("Order"), self.ordering),
            (tr("Weight, kg"), self.dose.weight),
            (tr("Ordered"), self.dose.ordered),
            (tr("Prepared, mg"), self._beside(self.dose.prepared, self.dose.difference)),
            (tr("Vials"), self.dose.vials),
            (tr("Bag"), self._beside(self.dose.bag, self.making.bag)),
            (tr("Rate"), self.dose.rate),
            (tr("Lots"), self.lots),
            (tr("Kept at"), self.making.storage),
            (tr("Pump, access"), self.making),
        ]
        for place, (title, part) in enumerate(lines):
            name = label(title, "muted")
            name.setBuddy(part)
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, place, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(
            column(
                label(tr("Order and bag"), "h2"),
                self.order_words,
                grid,
                self.prepare_button,
                self.advice,
                label(tr("Second check: child, dose, volume, bag label"), "h3", wrap=True),
                self.second,
                None,
                self.waits,
                self.starting,
                margins=(16, 12, 16, 14),
                spacing=8,
            )
        )

    def _not_given(self, reason: str) -> bool:
        if self._shown is None:
            return False
        day = bedside.planned_day(self._shown, self._context.session.clock().date())
        self.act.emit(ActKind.NOT_GIVEN, NotGiven(day, reason), tr("Recorded as not given"))
        return bool(reason)

    def _beside(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        holder.setLayout(row(*parts, None))
        return holder

    def _wire(self) -> None:
        self.making.name_choices()
        boxes = self.dose.weight.textEdited, self.dose.prepared.textEdited
        for typed in (*boxes, self.ordering.changed, self.making.changed):
            typed.connect(self._keep_soon)
        self.ordering.changed.connect(self.dose.show_proposal)
        self.ordering.renewed.connect(lambda: self._shown and self.show_infusion(self._shown))
        self.making.changed.connect(self._show_discard)
        self.dose.changed.connect(self._show_bag)
        following = (self.ordering.ordered_by, self.dose.weight, self.dose.prepared, self.lots.scan)
        for box, after in pairwise(following):
            box.returnPressed.connect(partial(after.setFocus, Qt.FocusReason.TabFocusReason))
        self.making.access.returnPressed.connect(self.prepare)
        self.lots.changed.connect(self._lots_changed)
        self.lots.refused.connect(self.refused)
        self.dose.vials_changed.connect(lambda: self.lots.set_wanted(len(self.dose.sizes())))
        self.second.given.connect(self.checked)
        self.second.refused.connect(self.refused)

    def _lots_changed(self) -> None:
        """Keep the lots; after the last vial go on to the access."""
        self._keep_soon()
        self._show_discard()
        if len(self.lots.lots) == len(self.dose.sizes()):
            self.making.access.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_soon(self, *_typed: object) -> None:
        if self._keeper is not None:
            self._keeper.schedule()

    def begin(self) -> None:
        """Put the cursor into the first box in which something is missing."""
        boxes = (self.ordering.ordered_by, self.dose.weight)
        empty = (box for box in boxes if box.isEnabled() and not box.text())
        next(empty, self.lots.scan).setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show the order and the bag of an infusion; what was typed and not saved is there again."""
        if self._shown is None or self._shown.record.id != shown.record.id:
            self._shown = shown
            self._begin()
        self._shown = shown
        if not self.dose.weight.text():
            self.dose.weight.setText(self._fresh_weight())
        made = shown.record.preparation
        self.ordering.show_order(shown)
        self.second.do.setEnabled(made is not None and shown.record.check is None)
        self.prepare_button.setText(tr("Make the bag again") if made else tr("Bag is made"))
        self.dose.show_proposal()

    def _begin(self) -> None:
        """Fill the boxes: with the draft, with the bag that was made, or with what is known."""
        assert self._shown is not None
        self.keep()
        self._keeper = DraftKeeper(
            self, self._context.session, self._shown.child.id, FORM, self._draft_id, self._unsaved
        )
        typed, made = self._keeper.take_over(), self._shown.record.preparation
        made_weight = amount(made.weight_kg, 2) if made and made.weight_kg else self._fresh_weight()
        self.dose.weight.setText(typed.get("weight", made_weight))
        self.dose.prepared.setText(typed.get("prepared", amount(made.prepared_mg) if made else ""))
        self.making.fill(typed, made)
        self.ordering.fill(typed)
        self.lots.fill(typed, made)
        self._known = {} if typed else self._typed()
        self.second.renew()

    def _fresh_weight(self) -> str:
        """Return the weight of today; empty if the child was not weighed today."""
        weight = bedside.weight_measured_on(self._shown, self._context.session.clock().date())
        return amount(weight, 2) if weight else ""

    def _draft_id(self) -> str:
        return f"{self._shown.record.id}/preparation" if self._shown else ""

    def _typed(self) -> dict[str, object]:
        boxes = {"weight": self.dose.weight, "prepared": self.dose.prepared}
        typed: dict[str, object] = {name: box.text() for name, box in boxes.items() if box.text().strip()}
        return {**typed, **self.ordering.typed(), **self.making.typed(), **self.lots.typed()}

    def _unsaved(self) -> dict[str, object] | None:
        """Return what was typed, or `None` if it is what the record holds already."""
        return typed if (typed := self._typed()) and typed != self._known else None

    def keep(self) -> None:
        """Keep what was typed at once, because the page is about to close."""
        if self._keeper is not None:
            self._keeper.now()

    def show_now(self, now: Now, waits: str) -> None:
        """Show what the start still waits for."""
        self.waits.setText(waits)
        self.waits.setVisible(bool(waits))
        self.start_button.setEnabled(not waits)

    # Reading ------------------------------------------------------------------------------------

    def _order(self) -> Order:
        assert self._shown is not None
        if self._shown.order is not None and not self.ordering.is_new:
            return self._shown.order
        today, weight = self._context.session.clock().date(), self.dose.typed_weight
        return self.ordering.written(self._shown.course, weight, today)

    def _writes_order(self) -> bool:
        return self._shown is not None and (self._shown.order is None or self.ordering.is_new)

    # Doing --------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Record the order, if there is none yet, and the bag; or say what is missing."""
        found = self.dose.proposal()
        if found is None or self._shown is None:
            self.refused.emit(tr("Type the weight in kg."))
            self.dose.weight.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        sizes = self.dose.sizes()
        if len(self.lots.lots) != len(sizes):
            self.refused.emit(tr("Scan or type the lot of each of %n vial(s).", "", len(sizes)))
            self.lots.scan.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._writes_order() and not self._write_order():
            return  # it was refused, and the page says why
        self.act.emit(ActKind.PREPARE, self._bag(found, sizes), tr("Bag recorded"))

    def _write_order(self) -> bool:
        """Write the order as it is typed; return whether it is in force now."""
        wrong = self.ordering.unreadable()
        if wrong is not None:
            box, words = wrong
            self.refused.emit(words)
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.act.emit(ActKind.ORDER, self._order(), tr("Order written"))
        return not self._writes_order()

    def ordered_now(self) -> None:
        """The new order is in force."""
        self.ordering.is_new = False
        self._known = {**self._known, **self.ordering.typed()}

    def _bag(self, found: Proposal, sizes: Sequence[int]) -> Preparation:
        """Return the bag as it is made now. If only its details change, it keeps the time of its making."""
        now, hours = self._context.session.clock(), settings.bag_hours(self._context.session.store)
        prepared, more = self.dose.prepared_mg(found), self.making.details()
        made = bedside.preparation(self._order(), found, prepared, sizes, self.lots.lots, now, hours, **more)
        before = self._shown.record.preparation if self._shown else None
        if before is not None and before.vials == made.vials and before.prepared_mg == made.prepared_mg:
            return bedside.stored(replace(made, made_at=before.made_at), hours)
        return made

    def _show_bag(self) -> None:
        if self._shown is not None:
            written, typed = not self._writes_order(), self.ordering.is_typed
            self.order_words.setText(order_line(self._order(), written, typed))
        found = self.dose.proposal()
        others = settings.bags_ml(self._context.session.store)
        self.making.offer_bags(found.bag.volume_ml if found else None, others)
        self._show_discard()

    def _show_discard(self) -> None:
        """Show until when the bag may be used if it is made as it is typed."""
        found, sizes = self.dose.proposal(), self.dose.sizes()
        words = say(STORAGE_ADVICE)
        if found is not None and len(self.lots.lots) == len(sizes):
            until = self._bag(found, sizes).discard_by
            if until is not None:
                words = tr("{advice} Discard by {when}.").format(advice=words, when=formats.moment(until))
        self.advice.setText(words)

    def prepared_now(self) -> None:
        """Forget the draft after the bag was recorded, and go on to the second check."""
        self._known = self._typed()
        if self._keeper is not None:
            self._keeper.discard()
        self.second.begin()
