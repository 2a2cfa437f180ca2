"""How much of a bag was given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations.bedside import Now
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr

BAR_HEIGHT = 10


class VolumeBar(QWidget):
    """How much of the bag was given, with a line at each change of rate."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._appearance = context.appearance
        self._share, self._marks, self._paused = 0.0, list[float](), False
        self.setFixedHeight(BAR_HEIGHT + 4)

    def show_now(self, now: Now) -> None:
        """Show a drip at a moment."""
        bag = now.drip.bag_ml or 1.0
        self._share = now.drip.volume_ml / bag
        self._paused = now.stage is Stage.PAUSED
        given, marks = 0.0, list[float]()
        for step in now.steps[:-1]:
            given += step.volume_ml
            marks.append(given / bag)
        self._marks = marks
        self.setAccessibleName(tr("{n} % of the bag given").format(n=round(100 * self._share)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        theme, painter = self._appearance.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.grey_soft))
        whole = QRectF(0, 2, self.width(), BAR_HEIGHT)
        painter.drawRoundedRect(whole, 5, 5)
        painter.setBrush(QColor(theme.amber if self._paused else theme.accent))
        painter.drawRoundedRect(QRectF(0, 2, self.width() * self._share, BAR_HEIGHT), 5, 5)
        painter.setBrush(QColor(theme.ink))
        for share in self._marks:
            painter.drawRect(QRectF(self.width() * share, 0, 1, BAR_HEIGHT + 4))
        painter.end()
