# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The course sheet: the panels of one child with crosshair, tooltips, and control by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course, Specimen
from fortnight.ui import formats
from fortnight.ui.charts import pointing, spoken, tips
from fortnight.ui.charts.canvas import SheetCanvas
from fortnight.ui.charts.kinds import DRUGS, PANELS
from fortnight.ui.charts.panel import Panel
from fortnight.ui.charts.pointing import MarkContext, Target
from fortnight.ui.specimens import specimen_words
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr
from fortnight.ui.widgets.accessible import announce

ZOOM_STEP = 1.35  # factor of one notch of the wheel, and of one key press
NOTCH = 120  # angle of one notch of the wheel, in eighths of a degree
EDGE = 4.0  # pixels: the lower edge of a panel is hit at this distance or less
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(slots=True)
class Drag:
    """The dragging of the lower edge of a panel: where it began, and the height in shares at that time."""

    panel: str
    start: float
    share: int
    pixels: float  # of one share
    newest: int = 0  # the height that was emitted last


class CourseSheet(SheetCanvas):
    """The panels of one child with interaction.

    `pointed` carries the specimen at the cursor, or `None`; `card_requested` the id of a clicked alert card;
    `painted` follows each frame; `panel_dragged` carries a panel and its new height in shares.
    """

    pointed = Signal(object)
    panel_dragged = Signal(str, int)
    panel_dropped = Signal()
    card_requested = Signal(str)
    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.at_cursor: Specimen | None = None
        self._moment: float | None = None  # of the crosshair, if it is not on a sample
        self._mark_context: MarkContext | None = None
        self._drag: Drag | None = None
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
        """Draw a course up to `until`; the cursor is removed."""
        super().show_course(course, judged, until, units, raised)
        self._mark_context = MarkContext(course, pointing.cards_by_specimen(raised), until.date())
        self.point_at(None)
        if not self._theme.on_paper:
            self.setAccessibleDescription(f"{spoken.sheet_words(course, self.chosen)} {_keys_words()}")

    # Pointing -----------------------------------------------------------------------------------

    def target_at(self, position: QPointF) -> Target | None:
        """Return the mark at a position of the scene, if there is one."""
        if self._mark_context is None or self._parts is None:
            return None
        return pointing.target_at(self._mark_context, self._parts, position)

    def _moved(self, event: tuple[QPointF]) -> None:
        position = event[0]
        if self.course is None:
            return
        target = self.target_at(position)
        opens = target is not None and bool(target.card)
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.SplitVCursor if self._edge_at(position) else shape)
        inside = any(plot.vb.sceneBoundingRect().contains(position) for plot in self.plots)
        self.point_at(self.nearest(self.parts.strip.vb.mapSceneToView(position).x()) if inside else None)

    def _clicked(self, event: object) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            target = self.target_at(event.scenePos())
            if target is not None and target.card:
                self.card_requested.emit(target.card)

    def nearest(self, x: float) -> Specimen | None:
        """Return the specimen that was drawn nearest to a time (seconds since 1970)."""
        drawn = self.course.specimens if self.course is not None else ()
        return min(drawn, key=lambda s: abs(s.collected_at.timestamp() - x), default=None)

    def point_at(self, specimen: Specimen | None) -> None:
        """Put the crosshair on a specimen and emit `pointed`; `None` hides it."""
        self.at_cursor, self._moment = specimen, None
        if self._parts is not None:
            self._parts.show_crosshair(None if specimen is None else specimen.collected_at.timestamp())
            if self.drawing is not None:
                self._parts.show_values(self.drawing, specimen)
        self.pointed.emit(specimen)

    # Heights ------------------------------------------------------------------------------------

    def _edge_at(self, position: QPointF) -> Panel | None:
        """Return the panel whose lower edge is at a position of the scene."""
        for panel in self.panels.values():
            area = panel.plot.vb.sceneBoundingRect()
            if area.left() <= position.x() <= area.right() and abs(position.y() - area.bottom()) <= EDGE:
                return panel
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the lower edge of a panel; elsewhere the sheet is moved in time."""
        panel = self._edge_at(self.mapToScene(event.position().toPoint()))
        if panel is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        name = panel.kind.name if panel.kind.name in PANELS else DRUGS
        high = panel.plot.vb.sceneBoundingRect().height()
        self._drag = Drag(name, event.position().y(), panel.kind.share, high / panel.kind.share)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Give the panel whose edge is dragged its new height."""
        drag = self._drag
        if drag is None:
            super().mouseMoveEvent(event)
            return
        share = round(drag.share + (event.position().y() - drag.start) / drag.pixels)
        if share != drag.newest:
            drag.newest = share
            self.panel_dragged.emit(drag.panel, share)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the dragging of an edge."""
        if self._drag is None:
            super().mouseReleaseEvent(event)
            return
        self._drag = None
        self.panel_dropped.emit()

    # Keys and wheel -----------------------------------------------------------------------------

    def cursor_time(self) -> float | None:
        """Return the time of the crosshair (seconds since 1970); `None` if it is hidden."""
        return self.at_cursor.collected_at.timestamp() if self.at_cursor is not None else self._moment

    def time_at(self, place: QPoint) -> float | None:
        """Return the time at a place of the sheet (seconds since 1970); `None` while nothing is drawn."""
        return (
            None if self._parts is None else self._parts.strip.vb.mapSceneToView(self.mapToScene(place)).x()
        )

    def step(self, by: int) -> None:
        """Move the cursor by a number of samples, and the visible range with it if necessary."""
        drawn = self.course.specimens if self.course is not None else ()
        if not drawn:
            return
        last = len(drawn) - 1
        place = last if self.at_cursor is None else drawn.index(self.at_cursor) + by
        specimen = drawn[max(0, min(last, place))]
        self._bring_into_view(specimen.collected_at.timestamp())
        self.point_at(specimen)
        announce(self, specimen_words(specimen))

    def _bring_into_view(self, at: float) -> None:
        """Move the visible range if a time (seconds since 1970) is outside it."""
        start, end = self.seen
        if not start <= at <= end:
            self._set_range(at - (end - start) / 2, at + (end - start) / 2)

    def show_moment(self, at: float) -> None:
        """Put the crosshair on a time (seconds since 1970) that is not that of a sample."""
        if self._parts is None:
            return
        self._bring_into_view(at)
        self.point_at(None)
        self._moment = at
        self.parts.show_crosshair(at)

    def step_event(self, by: int) -> None:
        """Move the crosshair to the next (`by` = 1) or the previous (−1) event and say what it was."""
        if self.course is None:
            return
        marks = self.parts.events.marks
        found = _next([mark.when.timestamp() for mark in marks], self.cursor_time(), by)
        if found is not None:
            self.show_moment(marks[found].when.timestamp())
            announce(self, formats.listed(tips.event_lines(self.course, marks[found])))

    def step_new(self) -> None:
        """Move the crosshair to the next new record; after the newest one the oldest follows."""
        times = sorted(set(self.new.values()))
        if not times or self.course is None:
            return
        found = _next(times, self.cursor_time(), 1)
        at = times[found if found is not None else 0]
        specimen = next((s for s in self.course.specimens if s.collected_at.timestamp() == at), None)
        if specimen is None:
            self.show_moment(at)
        else:
            self._bring_into_view(at)
            self.point_at(specimen)
            announce(self, specimen_words(specimen))

    def open_card(self) -> None:
        """Request the alert card of the sample at the cursor, if it has one."""
        if self.at_cursor is not None and self._mark_context is not None:
            alert = self._mark_context.cards.get(self.at_cursor.id)
            if alert is not None:
                self.card_requested.emit(alert.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of `KEYS`."""
        do = KEYS.get(Qt.Key(event.key()))
        if do is None or self._parts is None:
            event.ignore()
        else:
            do(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the cursor on the newest sample when the sheet gets the focus by Tab."""
        super().focusInEvent(event)
        if event.reason() in BY_TAB and self.at_cursor is None:
            self.step(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer if Ctrl is held; otherwise the page scrolls."""
        if self._parts is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        place = self.parts.strip.vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        self.zoom(ZOOM_STEP ** (-event.angleDelta().y() / NOTCH), place.x())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip of the mark under the pointer, and report a painted frame."""
        is_help = isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip
        if is_help and (target := self.target_at(self.mapToScene(event.pos()))) is not None:
            QToolTip.showText(event.globalPos(), target.tip, self.viewport())
            return True
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return done


def _next(times: Sequence[float], now: float | None, by: int) -> int | None:
    """Return the place of the next time after `now`, or of the last before it; `None` if there is none.

    Times are in order. Without `now`, the search begins at the newest time.
    """
    places = range(len(times))
    if now is None:
        return places[-1] if places else None
    beyond = [n for n in places if (times[n] > now if by > 0 else times[n] < now)]
    return (beyond[0] if by > 0 else beyond[-1]) if beyond else None


def _keys_words() -> str:
    return tr(
        "The left and right arrow keys move from sample to sample, E and Shift+E from event to event, N to "
        "the next new record. P begins a note, Enter opens the alert card, + and − zoom."
    )


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
