"""Vital signs: what is due when, what was measured, and one row of boxes for the next values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from fortnight.domain.entry.typed_dates import NotReadable, read_time
from fortnight.domain.infusion.acts import ActKind, Vitals
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.infusion.vitals_schedule import Phase, Slot, SlotNow, SlotState
from fortnight.domain.labs.display import Quantity, analyte_name, unit_of
from fortnight.domain.messages import word
from fortnight.domain.numbers import NotANumber, parse
from fortnight.operations.bedside import Now, Shown
from fortnight.ui import formats
from fortnight.ui.bedside.figures import due_words
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.help.whats_this import explain_vital
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import say, tr, tr_word, written
from fortnight.ui.wall_clock import most_recent_here
from fortnight.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.sizes import digits_width, line_height

CODES = ("TEMP", "HR", "SBP", "DBP", "SPO2", "RR")
FORM = "vitals"
LEAST_LINES = 3  # of the table: on a low screen it is shorter so that no box is cut
PHASES = {
    Phase.BEFORE: word("before"),
    Phase.DURING: word("during"),
    Phase.PAUSED: word("paused"),
    Phase.END: word("end"),
    Phase.AFTER: word("after"),
}
STATES = {
    SlotState.LATE: word("late"),
    SlotState.DUE: word("due"),
    SlotState.LEFT_OUT: word("left out"),
    SlotState.INCOMPLETE: word("incomplete"),
}


class VitalBox(QLineEdit):
    """A box for one value. `left` is emitted on Esc: what was typed stays.

    A letter is no part of a value: it is left to the keys of the page, such as P for a pause.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave letters to the keys of the page."""
        is_shortcut = event.type() is QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and event.text().isalpha():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the box with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class VitalsPanel(QFrame):
    """The table of vital signs. `act` carries the kind of act, its body and a sentence about it.

    Enter goes to the next box, and in the last one it saves. Each digit is kept as it is typed.
    """

    act = Signal(object, object, str)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._shown: Shown | None = None
        self._keeper: DraftKeeper | None = None
        self._drawn: object = None
        self.due = label(style="muted")
        self.boxes = {code: VitalBox() for code in CODES}
        self.time = VitalBox()
        self.save_button = button(tr("Save"), self.save, "primary")
        self.extra = button(tr("Extra now (V)"), self.begin)
        self.extra.setCheckable(True)
        self._wire()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(8)
        holder = QWidget()
        holder.setLayout(column(self._rows, None, margins=(16, 4, 16, 8)))
        area = scrolling(holder, tr("Vital signs that were measured or are due"))
        area.setMinimumHeight(LEAST_LINES * line_height())
        self.setLayout(
            column(
                row(
                    label(tr("Vital signs"), "h2"),
                    None,
                    self.due,
                    self.extra,
                    self.save_button,
                    margins=(16, 8, 16, 4),
                ),
                self._entry_row(),
                area,
                spacing=4,
            )
        )

    def _wire(self) -> None:
        order: list[VitalBox] = [*self.boxes.values(), self.time]
        for code, box in self.boxes.items():
            box.setAccessibleName(tr_word(analyte_name(code)))
            explain_vital(box, code, box.accessibleName())
        self.time.setAccessibleName(tr("Measured at"))
        for box, following in zip(order, [*order[1:], None], strict=True):
            box.returnPressed.connect(lambda following=following: self._next(following))
            box.textEdited.connect(lambda _words: self._keeper and self._keeper.schedule())
            box.left.connect(lambda: self.save_button.setFocus(Qt.FocusReason.OtherFocusReason))
            box.setFixedWidth(digits_width(8))

    def _entry_row(self) -> QWidget:
        """Return the boxes, each below its name; on a narrow page they continue on a second line."""
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=8)
        for code, box in self.boxes.items():
            unit = unit_of(code, self._context.units)
            title = tr("{name}, {unit}").format(name=tr_word(analyte_name(code)), unit=unit)
            flow.addWidget(self._named(title, box))
        flow.addWidget(self._named(tr("Time"), self.time))
        frame = card(boxes, margins=(16, 8, 16, 10))
        set_kind(frame, "entryRow")
        return frame

    def _named(self, title: str, box: QWidget) -> QWidget:
        holder, name = QWidget(), label(title, "small")
        name.setBuddy(box)
        holder.setLayout(column(name, box, spacing=2))
        return holder

    # Showing ------------------------------------------------------------------------------------

    def show_infusion(self, shown: Shown) -> None:
        """Show an infusion; values that were typed for it and not saved are there again."""
        if self._shown is None or self._shown.record.id != shown.record.id:
            self._keep_now()
            self._shown = shown
            self._keeper = DraftKeeper(
                self, self._context.session, shown.child.id, FORM, self._draft_id, self._typed
            )
            typed = self._keeper.take_over()
            for name, box in self._all_boxes().items():
                box.setText(typed.get(name, ""))
        self._shown = shown
        self._drawn = None

    def _draft_id(self) -> str:
        return f"{self._shown.record.id}/vitals" if self._shown else ""

    def _all_boxes(self) -> Mapping[str, QLineEdit]:
        return {**self.boxes, "time": self.time}

    def _typed(self) -> dict[str, str] | None:
        typed = {name: box.text() for name, box in self._all_boxes().items() if box.text().strip()}
        return typed or None

    def _keep_now(self) -> None:
        if self._keeper is not None:
            self._keeper.now()

    def keep(self) -> None:
        """Keep what was typed at once, because the page is about to close."""
        self._keep_now()

    def show_now(self, now: Now, moment: datetime) -> None:
        """Show which values are due; the rows are drawn again only if something else is due."""
        words, late = due_words(now, moment)
        self.due.setText(words)
        set_kind(self.due, "asked" if late else "muted")
        self.time.setPlaceholderText(formats.clock(moment))
        drawn = (self._shown, tuple((each.slot, each.state) for each in now.slots))
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(now)

    def _draw(self, now: Now) -> None:
        clear(self._rows)
        heads = [tr("Time"), tr("When"), *(tr_word(analyte_name(code)) for code in CODES), tr("By")]
        for place, head in enumerate(heads):
            self._rows.addWidget(label(head, "small"), 0, place)
        measured = self._measured()
        for place, line in enumerate(sorted([*measured, *self._due(now)], key=lambda each: each[0]), 1):
            for spot, words in enumerate(line[1]):
                self._rows.addWidget(words, place, spot)
        self._rows.setColumnStretch(len(heads), 1)

    def _measured(self) -> list[tuple[datetime, list[QLabel]]]:
        record = self._shown.record if self._shown else None
        found: list[tuple[datetime, list[QLabel]]] = []
        for act in record.acts if record else ():
            if isinstance(act.body, Vitals):
                late = tr("late entry") if record and record.is_late(act) else ""
                when = formats.listed(filter(None, (late, tr("extra") if act.body.is_extra else "")))
                values = [
                    written(Quantity(code, act.body.values[code])).split(" ")[0]
                    if code in act.body.values
                    else "–"
                    for code in CODES
                ]
                words = [label(formats.clock(act.body.at), "strong"), label(when, "asked")]
                found.append((act.body.at, [*words, *map(label, values), label(act.by, "muted")]))
        return found

    def _due(self, now: Now) -> list[tuple[datetime, list[QLabel]]]:
        open_slots = [each for each in now.slots if not each.taken]
        return [(each.slot.at, self._due_line(each)) for each in open_slots]

    def _due_line(self, each: SlotNow) -> list[QLabel]:
        phase = self._phase_words(each.slot)
        state = tr_word(STATES[each.state]) if each.state in STATES else ""
        style = "asked" if each.state is SlotState.LATE else "muted"
        words = f"{phase}, {state}" if state else phase
        wanted = ["–" if code in each.slot.measures else "" for code in CODES]
        return [label(formats.clock(each.slot.at), style), label(words, style), *map(label, wanted)]

    def _phase_words(self, slot: Slot) -> str:
        """Return the part of the infusion: during it and after it, the minutes since its start or end."""
        drip = self._shown.record.final_drip if self._shown else None
        since = {Phase.DURING: drip and drip.started_at, Phase.AFTER: drip and drip.ended_at}.get(slot.phase)
        if since is None:
            return tr_word(PHASES[slot.phase])
        minutes = round(minutes_between(since, slot.at))
        return (
            tr("{n} min").format(n=minutes)
            if slot.phase is Phase.DURING
            else tr("{n} min after").format(n=minutes)
        )

    # Saving -------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor into the first box."""
        self.boxes[CODES[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, following: QLineEdit | None) -> None:
        if following is None:
            self.save()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            following.selectAll()

    def save(self) -> None:
        """Save the row, or say what is wrong and keep it."""
        moment = self._context.session.clock()
        values = dict[str, float]()
        for code, box in self.boxes.items():
            set_state(box, "state", "")
            try:
                measured = parse(box.text())
            except NotANumber:
                set_state(box, "state", "error")
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                self.refused.emit(tr("{name}: type a number.").format(name=tr_word(analyte_name(code))))
                return
            if measured is not None:
                values[code] = measured.value
        try:
            typed = read_time(self.time.text())
        except NotReadable as refused:
            set_state(self.time, "state", "error")
            self.refused.emit(say(refused.sentence))
            return
        at = moment if typed is None else most_recent_here(typed, moment)
        set_state(self.time, "state", "")
        measured = Vitals(at, values, is_extra=self.extra.isChecked())
        self.act.emit(ActKind.VITALS, measured, tr("Vital signs saved"))

    def saved(self) -> None:
        """Empty the boxes after the row was saved."""
        for box in self._all_boxes().values():
            box.clear()
        self.extra.setChecked(False)
        if self._keeper is not None:
            self._keeper.discard()
        self.begin()

    def set_stage(self, stage: Stage) -> None:
        """Show the row for values in every stage but the signed one."""
        self.save_button.setEnabled(stage not in (Stage.SIGNED, Stage.NOT_GIVEN))
