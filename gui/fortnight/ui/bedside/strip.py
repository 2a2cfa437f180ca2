"""The strip of all infusions that are open: each as a button with its clock and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import bedside
from fortnight.operations.bedside import Now, Shown
from fortnight.ui.bedside.figures import STAGES, millilitres, running_time, second_line
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import Button, column, label, row, shortcut
from fortnight.ui.widgets.sizes import digits_width, line_height, text_width

CHIP_DIGITS = 31
AROUND = 48  # pixels at both sides of the texts and between them
STEPS = {"Ctrl+PgDown": 1, "Ctrl+PgUp": -1}
BOLD = QFont.Weight.Bold


class DripChip(Button):
    """One open infusion on the strip: name and clock, what comes next and the volume that is left."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        set_kind(self, "drip")
        self.setFixedSize(digits_width(CHIP_DIGITS), 2 * line_height() + 20)
        self.name, self.clock = label(style="h3"), label(style="h3")
        self.next, self.left = label(style="muted"), label(style="muted")
        for each in (self.name, self.clock, self.next, self.left):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(
            column(
                row(self.name, None, self.clock),
                row(self.next, None, self.left),
                margins=(12, 6, 12, 6),
                spacing=2,
            )
        )

    def show_now(self, now: Now, moment: datetime, current: bool) -> None:
        """Show the infusion as it is at a moment; `current` marks the one on the page."""
        name, stage = self.shown.child.name, tr_word(STAGES[now.stage])
        flowing = now.stage in (Stage.RUNNING, Stage.PAUSED)
        words, late = second_line(self.shown, now, moment)
        self.name.setText(name)
        self.clock.setText(running_time(now.drip.running_minutes) if flowing else stage)
        where = self.shown.elsewhere.computer if self.shown.elsewhere else ""
        paused = stage if now.stage is Stage.PAUSED else ""
        self.next.setText(" · ".join(part for part in (paused, words, where) if part))
        self.left.setText(millilitres(now.drip.remaining_ml) if flowing else "")
        set_kind(self.next, "asked" if late or now.stage is Stage.PAUSED else "muted")
        set_state(self, "current", "true" if current else "")
        set_state(self, "late", "true" if late else "")
        self.setAccessibleName(f"{name}, {stage}, {words}")
        self.setToolTip(tr("Ctrl Page Down opens the next infusion, Ctrl Page Up the previous one."))
        self._grow()

    def _grow(self) -> None:
        """Grow with the text; the button never becomes narrower, so that the strip does not jump."""
        following = self.next.text()
        above = text_width(self.name.text(), 13, BOLD) + text_width(self.clock.text(), 13, BOLD)
        below = max(text_width(following), text_width(following, 12, BOLD)) + text_width(self.left.text())
        self.setFixedWidth(max(self.width(), max(above, below) + AROUND))


class DripStrip(QFrame):
    """All open infusions in the order of their start. `chosen` carries the infusion and the child.

    Ctrl Page Down and Ctrl Page Up choose the next and the previous one on the page that is shown.
    """

    chosen = Signal(str, str)

    def __init__(self, *beside: QWidget) -> None:
        super().__init__()
        set_kind(self, "header")
        self._chips: list[DripChip] = []
        self._current = ""
        self._row = row(None, spacing=10)
        inner = QWidget()
        inner.setLayout(self._row)
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFixedHeight(2 * line_height() + 32)
        whole = row(self._area, *beside, margins=(20, 4, 20, 4), spacing=10)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for keys, places in STEPS.items():
            shortcut(self, keys, partial(self._step, places), Qt.ShortcutContext.WindowShortcut)

    def _step(self, places: int) -> None:
        """Choose the infusion some places after the current one, or the first or last one without any."""
        if not self._chips:
            return
        ids = [chip.shown.record.id for chip in self._chips]
        before = -1 if places > 0 else 0
        place = ids.index(self._current) if self._current in ids else before
        self._chips[(place + places) % len(ids)].click()

    @property
    def chips(self) -> Sequence[QPushButton]:
        """The buttons, in the order of the strip."""
        return self._chips

    def show_infusions(self, shown: Sequence[Shown]) -> None:
        """Show these infusions. A button that is there already stays, so that the focus stays too."""
        wanted = [each.record.id for each in shown]
        for chip in [each for each in self._chips if each.shown.record.id not in wanted]:
            self._chips.remove(chip)
            chip.hide()
            chip.deleteLater()
        known = {chip.shown.record.id: chip for chip in self._chips}
        for place, each in enumerate(shown):
            if each.record.id in known:
                known[each.record.id].shown = each
            else:
                self._add(place, each)

    def _add(self, place: int, shown: Shown) -> None:
        chip = DripChip(shown)
        chip.clicked.connect(
            lambda _checked=False: self.chosen.emit(chip.shown.record.id, chip.shown.child.id)
        )
        self._chips.insert(place, chip)
        self._row.insertWidget(place, chip)

    def show_now(self, moment: datetime, current: str = "") -> None:
        """Show all infusions as they are at a moment."""
        for chip in self._chips:
            is_current = chip.shown.record.id == current
            chip.show_now(bedside.at(chip.shown, moment), moment, is_current)
            if is_current and current != self._current:
                self._area.ensureWidgetVisible(chip)
        self._current = current
