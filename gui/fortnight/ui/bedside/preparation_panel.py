"""The bag before the start: the order, the prepared dose, the vials with their lots, and the second check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fortnight.domain.infusion.acts import ActKind, Order
from fortnight.domain.infusion.preparation import STORAGE_ADVICE
from fortnight.domain.infusion.vial_label import Lot
from fortnight.operations import bedside
from fortnight.operations.bedside import Now, Shown
from fortnight.ui.bedside.dose_boxes import DoseBoxes
from fortnight.ui.bedside.figures import amount
from fortnight.ui.bedside.lots_box import LotsBox
from fortnight.ui.bedside.order_words import order_line
from fortnight.ui.bedside.second_person import SecondPerson
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import line
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
        self.dose, self.lots = DoseBoxes(self, self._order_in_force), LotsBox(context)
        self.access, self.ordered_by = line(tr("such as left forearm, 24 G")), line(tr("physician"))
        self.advice = label(say(STORAGE_ADVICE), "muted", wrap=True)
        self.second = SecondPerson(context, tr("Second check by"), tr("Sign check"))
        self.waits = label(style="muted", wrap=True)
        self.prepare_button = button(tr("Bag is made"), self.prepare, "primary")
        self.start_button = button(tr("Start infusion (Ctrl+Return)"), self.start.emit, "primary")
        self.access.setAccessibleName(tr("Access"))
        self.ordered_by.setAccessibleName(tr("Ordered by"))
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        lines: list[tuple[str, QWidget]] = [
            (tr("Ordered by"), self.ordered_by),
            (tr("Weight, kg"), self.dose.weight),
            (tr("Ordered"), self.dose.ordered),
            (tr("Prepared, mg"), self._beside(self.dose.prepared, self.dose.difference)),
            (tr("Vials"), self.dose.vials),
            (tr("Bag"), self.dose.bag),
            (tr("Lots"), self.lots),
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
                row(label(tr("Access"), "muted"), self.access, self.prepare_button, spacing=8),
                self.advice,
                label(tr("Second check: child, dose, volume, bag label"), "h3"),
                self.second,
                None,
                self.waits,
                self.start_button,
                margins=(16, 12, 16, 14),
                spacing=8,
            )
        )

    def _beside(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        holder.setLayout(row(*parts, None))
        return holder

    def _wire(self) -> None:
        for box in (self.dose.weight, self.dose.prepared, self.access, self.ordered_by):
            box.textEdited.connect(lambda _words: self._keeper and self._keeper.schedule())
        following = (self.ordered_by, self.dose.weight, self.dose.prepared, self.lots.scan)
        for box, after in pairwise(following):
            box.returnPressed.connect(partial(after.setFocus, Qt.FocusReason.TabFocusReason))
        self.access.returnPressed.connect(self.prepare)
        self.lots.changed.connect(self._lots_changed)
        self.lots.refused.connect(self.refused)
        self.dose.vials_changed.connect(lambda: self.lots.set_wanted(len(self.dose.sizes())))
        self.second.given.connect(self.checked)
        self.second.refused.connect(self.refused)

    def _lots_changed(self) -> None:
        """Keep the lots; after the last vial go on to the access."""
        if self._keeper is not None:
            self._keeper.schedule()
        if len(self.lots.lots) == len(self.dose.sizes()):
            self.access.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """Put the cursor into the first box in which something is missing."""
        empty = (box for box in (self.ordered_by, self.dose.weight) if box.isEnabled() and not box.text())
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
        self.order_words.setText(order_line(self._order(), is_written=shown.order is not None))
        self.ordered_by.setEnabled(shown.order is None)
        self.second.do.setEnabled(made is not None and shown.record.check is None)
        self.prepare_button.setText(tr("Make the bag again") if made else tr("Bag is made"))
        self.dose.show_proposal(keep=bool(self.dose.prepared.text()))

    def _begin(self) -> None:
        """Fill the boxes: with the draft, with the bag that was made, or with what is known."""
        assert self._shown is not None
        if self._keeper is not None:
            self._keeper.now()
        self._keeper = DraftKeeper(
            self, self._context.session, self._shown.child.id, FORM, self._draft_id, self._unsaved
        )
        draft, made = self._keeper.load(), self._shown.record.preparation
        typed = draft.typed if draft is not None else {}
        made_weight = amount(made.weight_kg, 2) if made and made.weight_kg else self._fresh_weight()
        self.dose.weight.setText(typed.get("weight", made_weight))
        self.dose.prepared.setText(typed.get("prepared", amount(made.prepared_mg) if made else ""))
        self.access.setText(typed.get("access", made.access if made else ""))
        self.ordered_by.setText(typed.get("ordered_by", ""))
        lots = typed.get("lots")
        if lots is not None:
            kept = [Lot(lot, date.fromisoformat(day) if day else None, *rest) for lot, day, *rest in lots]
        else:
            kept = [Lot(v.lot, v.expiry, v.gtin, v.serial) for v in made.vials] if made else []
        self.lots.show_lots(kept)
        self._known = {} if draft is not None else self._typed()
        self.second.renew()

    def _fresh_weight(self) -> str:
        """Return the weight of today; empty if the child was not weighed today."""
        weighed = self._shown.course.weight() if self._shown else None
        today = self._context.session.clock().date()
        return amount(weighed[0], 2) if weighed and weighed[1].date() == today else ""

    def _draft_id(self) -> str:
        return f"{self._shown.record.id}/preparation" if self._shown else ""

    def _typed(self) -> dict[str, object]:
        boxes = {
            "weight": self.dose.weight, "prepared": self.dose.prepared,
            "access": self.access, "ordered_by": self.ordered_by,
        }  # fmt: skip
        typed: dict[str, object] = {name: box.text() for name, box in boxes.items() if box.text().strip()}
        if self.lots.lots:
            typed["lots"] = [
                [each.lot, each.expiry.isoformat() if each.expiry else "", each.gtin, each.serial]
                for each in self.lots.lots
            ]
        return typed

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

    def _order_in_force(self) -> Order | None:
        return self._order() if self._shown is not None else None

    def _order(self) -> Order:
        assert self._shown is not None
        if self._shown.order is not None:
            return self._shown.order
        return bedside.label_order(
            self._shown.course, self.dose.typed_weight, self._context.session.clock().date()
        )

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
        if self._shown.order is None:
            written = replace(self._order(), ordered_by=self.ordered_by.text().strip())
            self.act.emit(ActKind.ORDER, written, tr("Order written"))
        if self._shown.order is None:
            return  # it was refused, and the page says why
        prepared = self.dose.prepared_mg(found)
        now, access = self._context.session.clock(), self.access.text().strip()
        made = bedside.preparation(self._order(), found, prepared, sizes, self.lots.lots, now, access)
        self.act.emit(ActKind.PREPARE, made, tr("Bag recorded"))

    def prepared_now(self) -> None:
        """Forget the draft after the bag was recorded, and go on to the second check."""
        if self._keeper is not None:
            self._keeper.discard()
        self.second.begin()
