# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The course sheet: the panels of one child, with crosshair, tips, clicks, keys and wheel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from fortnight.domain.alert.judge import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course, Specimen
from fortnight.ui.charts import pointing
from fortnight.ui.charts.canvas import SheetCanvas
from fortnight.ui.charts.pointing import Marked, Target
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

ZOOM_STEP = 1.35  # of a notch of the wheel, and of a key
NOTCH = 120
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CourseSheet(SheetCanvas):
    """The sheet as one works with it.

    `pointed` gives the specimen under the cursor, or `None`; `card_asked` the alert card of a mark that was
    clicked.
    """

    pointed = Signal(object)
    card_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleDescription(
            tr("Left and right move from sample to sample, Enter opens the card of an alert, + and − zoom.")
        )
        self.at_cursor: Specimen | None = None
        self._marked: Marked | None = None
        self._moves = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=30, slot=self._moved)
        self.scene().sigMouseClicked.connect(self._clicked)

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        until: datetime,
        units: str = SI,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        super().show_course(course, judged, until, units, raised)
        self._marked = Marked(course, pointing.cards_by_specimen(raised), until.date())
        self.point_at(None)

    # Pointing -----------------------------------------------------------------------------------

    def target_at(self, position: QPointF) -> Target | None:
        """The mark at a position of the scene."""
        if self._marked is None or self._parts is None:
            return None
        return pointing.target_at(self._marked, self._parts, position)

    def _moved(self, event: tuple[QPointF]) -> None:
        position = event[0]
        if self.course is None:
            return
        target = self.target_at(position)
        opens = target is not None and bool(target.card)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        inside = any(plot.vb.sceneBoundingRect().contains(position) for plot in self.plots)
        self.point_at(self.nearest(self.parts.strip.vb.mapSceneToView(position).x()) if inside else None)

    def _clicked(self, event: object) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            target = self.target_at(event.scenePos())
            if target is not None and target.card:
                self.card_asked.emit(target.card)

    def nearest(self, x: float) -> Specimen | None:
        """The specimen that was drawn nearest to a time."""
        drawn = self.course.specimens if self.course is not None else ()
        return min(drawn, key=lambda s: abs(s.collected_at.timestamp() - x), default=None)

    def point_at(self, specimen: Specimen | None) -> None:
        """Put the crosshair on a specimen and say so; `None` takes it away."""
        self.at_cursor = specimen
        if self._parts is not None:
            self._parts.show_cross(None if specimen is None else specimen.collected_at.timestamp())
        self.pointed.emit(specimen)

    # Keys and wheel -----------------------------------------------------------------------------

    def cursor_time(self) -> float | None:
        """When the sample at the cursor was drawn; `None` without one."""
        return self.at_cursor.collected_at.timestamp() if self.at_cursor is not None else None

    def step(self, by: int) -> None:
        """To the sample before or after, which comes into sight."""
        drawn = self.course.specimens if self.course is not None else ()
        if not drawn:
            return
        last = len(drawn) - 1
        place = last if self.at_cursor is None else drawn.index(self.at_cursor) + by
        specimen = drawn[max(0, min(last, place))]
        at, (start, end) = specimen.collected_at.timestamp(), self.seen
        if not start <= at <= end:
            self._go(at - (end - start) / 2, at + (end - start) / 2)
        self.point_at(specimen)

    def open_card(self) -> None:
        """Ask for the alert card of the sample at the cursor."""
        if self.at_cursor is not None and self._marked is not None:
            alert = self._marked.cards.get(self.at_cursor.id)
            if alert is not None:
                self.card_asked.emit(alert.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = KEYS.get(Qt.Key(event.key()))
        if do is None or self._parts is None:
            event.ignore()
        else:
            do(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_TAB and self.at_cursor is None:
            self.step(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms around the pointer; else it scrolls the page."""
        if self._parts is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        place = self.parts.strip.vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        self.zoom(ZOOM_STEP ** (-event.angleDelta().y() / NOTCH), place.x())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            target = self.target_at(self.mapToScene(event.pos()))
            if target is not None:
                QToolTip.showText(event.globalPos(), target.tip, self.viewport())
                return True
        return super().viewportEvent(event)


KEYS: Mapping[Qt.Key, Callable[[CourseSheet], object]] = {
    Qt.Key.Key_Left: lambda sheet: sheet.step(-1),
    Qt.Key.Key_Right: lambda sheet: sheet.step(1),
    Qt.Key.Key_Return: CourseSheet.open_card,
    Qt.Key.Key_Enter: CourseSheet.open_card,
    Qt.Key.Key_Plus: lambda sheet: sheet.zoom(1 / ZOOM_STEP, sheet.cursor_time()),
    Qt.Key.Key_Equal: lambda sheet: sheet.zoom(1 / ZOOM_STEP, sheet.cursor_time()),
    Qt.Key.Key_Minus: lambda sheet: sheet.zoom(ZOOM_STEP, sheet.cursor_time()),
    Qt.Key.Key_0: lambda sheet: sheet.show_range(None),
}
