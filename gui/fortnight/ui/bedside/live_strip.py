"""The strip of open infusions on pages other than the bedside; it is hidden without any."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fortnight.operations import bedside
from fortnight.ui.bedside.strip import DripStrip
from fortnight.ui.services.context import Context

TICK_MS = 1000


class LiveStrip(DripStrip):
    """The strip with running clocks. `emptied` is emitted when a bag runs out."""

    emptied = Signal()

    def __init__(self, context: Context, *beside: QWidget) -> None:
        super().__init__(*beside)
        self._context = context
        self._empty: frozenset[str] = frozenset()
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self.tick)
        self.hide()

    def refresh(self) -> None:
        """Read the open infusions again; without any the strip is hidden, and no clock runs."""
        shown = bedside.strip(self._context.session)
        self.show_infusions(shown)
        self.setVisible(bool(shown))
        self._empty = self._emptied()
        self.tick()

    def tick(self) -> None:
        """Show the present moment."""
        self.show_now(self._context.session.clock())
        empty = self._emptied()
        if empty != self._empty:
            self._empty = empty
            self.emptied.emit()

    def _emptied(self) -> frozenset[str]:
        """Return the infusions whose bag has run out."""
        now = self._context.session.clock()
        records = (chip.shown.record for chip in self._chips)
        return frozenset(each.id for each in records if each.drip(now).emptied_at is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clocks run while the strip is seen."""
        super().showEvent(event)
        self._clock.start()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clocks."""
        self._clock.stop()
        super().hideEvent(event)
