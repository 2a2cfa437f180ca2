# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The strip above the panels: infusions, exposure to the drug, and events with their names.

Heights in the strip go from 0 (bottom) to 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from fortnight.domain.display.chart_series import Mark, Span
from fortnight.domain.record.event_kinds import EventKind, kind_word
from fortnight.domain.treatment.exposure import Phase
from fortnight.ui.charts.days import diamond
from fortnight.ui.charts.items import HATCH, ViewSizedItem
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.theme import Theme
from fortnight.ui.translation import say

INFUSIONS_HEIGHT, EXPOSURE_HEIGHT, ROW_HEIGHT = 18, 12, 15  # pixels
EVENT_ROWS = 3
STRIP_HEIGHT = INFUSIONS_HEIGHT + EXPOSURE_HEIGHT + EVENT_ROWS * ROW_HEIGHT
GIVEN_AT = 1 - INFUSIONS_HEIGHT / 2 / STRIP_HEIGHT
EXPOSURE_AT = 1 - (INFUSIONS_HEIGHT + EXPOSURE_HEIGHT / 2) / STRIP_HEIGHT
BAR_HEIGHT = 7  # pixels of the bar of drug exposure
MARK_APART = 7.0  # pixels: infusions that are closer are drawn as bars, because triangles would touch
TRIANGLE = 4.5  # pixels from the middle of a triangle to its sides, where there is room
DIAMOND = 4.5  # pixels from the middle of the mark of an event to its corners
NAME_GAP = 8.0  # pixels between the diamond and the name of an event, and after the name
LONGEST_NAME = 150.0  # pixels: a longer name is cut and ends with an ellipsis
SHORTEST_NAME = 3  # letters: a name that is cut to these or fewer is not shown
ILLNESSES = (EventKind.INFECTION, EventKind.MAS)


def row_at(row: int) -> float:
    """Return the height of the middle of a row of events; row 0 is the highest."""
    return 1 - (INFUSIONS_HEIGHT + EXPOSURE_HEIGHT + (row + 0.5) * ROW_HEIGHT) / STRIP_HEIGHT


class InfusionMarks(ViewSizedItem):
    """Infusions given and missed: triangles if there is room for them, else thin bars.

    Bars that are closer together are thinner and fainter, so that ten years do not become a solid block.
    Missed infusions are drawn on top, hollow and larger.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.given = self.missed = np.zeros(0)
        self.new: Sequence[float] = ()

    def set_marks(self, given: np.ndarray, missed: np.ndarray) -> None:
        """Show these infusions, given as times in seconds since 1970 UTC."""
        self.given, self.missed = given, missed
        self.update()

    def set_new(self, times: Sequence[float]) -> None:
        """Put rings round the infusions at these times."""
        self.new = times
        self.update()

    def spacing(self) -> float:
        """Return the median distance between two infusions on the screen, in pixels."""
        box = self.getViewBox()
        if box is None or len(self.given) < 2:
            return float("inf")
        return float(np.median(np.diff(self.given))) / max(box.viewPixelSize()[0], 1e-9)

    @staticmethod
    def stroke(spacing: float) -> tuple[float, float]:
        """Return the width in pixels and the opacity of bars that are `spacing` pixels apart."""
        return max(1.0, min(3.0, spacing / 3)), max(0.35, min(1.0, spacing / 2))

    @property
    def is_dense(self) -> bool:
        """Whether infusions are drawn as bars, because triangles would touch each other."""
        return self.spacing() < MARK_APART

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the infusions given, then the missed ones on top."""
        area = self.boundingRect()
        pixel = area.width() / max(1.0, self.getViewBox().width()), area.height() / STRIP_HEIGHT
        seen = self.given[(self.given >= area.left()) & (self.given <= area.right())]
        if self.is_dense:
            self._bars(painter, seen, pixel[1])
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            reach = min(TRIANGLE, self.spacing() / 2)
            for x in seen:
                painter.drawPolygon(_triangle(x, reach, pixel))
        painter.setPen(_cosmetic(QColor(self._theme.amber), 1.6))
        painter.setBrush(QColor(self._theme.card))
        for x in self.missed:
            painter.drawPolygon(_triangle(x, 5.5, pixel))
        painter.setPen(_cosmetic(QColor(self._theme.ink), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x in self.new:
            painter.drawEllipse(QPointF(x, GIVEN_AT), 7.5 * pixel[0], 7.5 * pixel[1])

    def _bars(self, painter: QPainter, seen: np.ndarray, pixel: float) -> None:
        width, strength = self.stroke(self.spacing())
        ink = QColor(self._theme.accent)
        ink.setAlphaF(strength)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(_cosmetic(ink, width))
        top, foot = GIVEN_AT + 5 * pixel, GIVEN_AT - 5 * pixel
        painter.drawLines([QLineF(x, top, x, foot) for x in seen])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


class ExposureMarks(ViewSizedItem):
    """A bar that says at every time whether the drug builds up, covers the child, or may no longer act."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.spans: Sequence[Span] = ()

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these periods."""
        self.spans = spans
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the periods that are visible."""
        area = self.boundingRect()
        high = BAR_HEIGHT / STRIP_HEIGHT * area.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for span in self.spans:
            start, end = max(span.start, area.left()), min(span.end, area.right())
            if start < end:
                paint_exposure(
                    painter, QRectF(start, EXPOSURE_AT - high / 2, end - start, high), span.kind, self._theme
                )


def paint_exposure(painter: QPainter, area: QRectF, phase: str, theme: Theme) -> None:
    """Paint the bar of a phase of treatment: filled, pale with a frame, or hatched."""
    fill, frame, pattern = EXPOSURES[phase]
    brush = QBrush(QColor(getattr(theme, fill)), pattern)
    brush.setTransform(painter.worldTransform().inverted()[0])  # hatching in pixels, not seconds
    painter.fillRect(area, brush)
    painter.setPen(_cosmetic(QColor(getattr(theme, frame)), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


# The fill, the frame and the pattern of each phase of treatment.
EXPOSURES: Mapping[str, tuple[str, str, Qt.BrushStyle]] = {
    Phase.RUN_IN: ("run_in", "muted", Qt.BrushStyle.SolidPattern),
    Phase.STEADY: ("accent", "accent", Qt.BrushStyle.SolidPattern),
    Phase.COVER_DOUBTFUL: ("amber", "amber", HATCH),
}


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """Where an event is drawn: its row, and its name, which is empty if there is no room for it."""

    mark: Mark
    row: int
    name: str


class EventMarks(ViewSizedItem):
    """Events as diamonds and fevers as crosses, each event with its name where there is room.

    Infections and MAS get their names first, then the other events, oldest first.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.marks: Sequence[Mark] = ()
        self._metrics = QFontMetricsF(small_font(theme))
        self._placed: tuple[tuple[float, float, float], list[PlacedEvent]] | None = None
        self.keeps_places = False  # while the sheet moves, rows and names stay as they are

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these events."""
        self.marks, self._placed = marks, None
        self.update()

    def placed(self) -> list[PlacedEvent]:
        """Return the visible events, each with its row and its name; those that matter most come first."""
        area, box = self.boundingRect(), self.getViewBox()
        request = (area.left(), area.right(), box.width() if box is not None else 0.0)
        if self._placed is None or (self._placed[0] != request and not self.keeps_places):
            self._placed = (request, self._arrange(*request))
        return self._placed[1]

    def _arrange(self, left: float, right: float, width: float) -> list[PlacedEvent]:
        """Give each event the highest row in which it fits with its name, else one in which its mark fits."""
        scale = width / max(1.0, right - left)  # pixels in a second
        taken: list[list[tuple[float, float]]] = [[] for _ in range(EVENT_ROWS)]
        visible = [mark for mark in self.marks if left <= mark.when.timestamp() <= right]
        found = list[PlacedEvent]()
        for mark in sorted(visible, key=lambda each: _PRIORITY.get(each.kind, 1)):
            at = (mark.when.timestamp() - left) * scale
            name, row = self._named_row(mark, taken, at, width)
            end = at + NAME_GAP + (NAME_GAP + self._metrics.horizontalAdvance(name) if name else 0)
            if row is None:
                row = _free_row(taken, at - NAME_GAP, end)
            row = EVENT_ROWS - 1 if row is None else row
            found.append(PlacedEvent(mark, row, name))
            taken[row].append((at - NAME_GAP, end))
        return [self._cut(each, found, scale) for each in found]

    def _named_row(
        self, mark: Mark, taken: Sequence[Sequence[tuple[float, float]]], at: float, width: float
    ) -> tuple[str, int | None]:
        """Return the longest name of an event that fits at a place, and its row; no name if none fits."""
        for words in _names(mark):
            name = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, LONGEST_NAME)
            end = at + 2 * NAME_GAP + self._metrics.horizontalAdvance(name)
            row = _free_row(taken, at - NAME_GAP, end) if end <= width + NAME_GAP else None
            if row is not None:
                return name, row
        return "", None

    def _cut(self, each: PlacedEvent, placed: Sequence[PlacedEvent], scale: float) -> PlacedEvent:
        """Return an event with its name cut before the next mark in its row, which found no free row."""
        at = each.mark.when.timestamp()
        later = (other.mark.when.timestamp() - at for other in placed if other.row == each.row)
        room = min((seconds * scale for seconds in later if seconds > 0), default=inf) - 2 * NAME_GAP
        name = self._metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, min(room, LONGEST_NAME))
        return replace(each, name=name if len(name) > SHORTEST_NAME else "")

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the marks and names, in pixels of the scene."""
        to_scene = self.sceneTransform()
        painter.setTransform(to_scene.inverted()[0] * painter.transform())
        painter.setFont(small_font(self._theme))
        for each in self.placed():
            place = QPointF(each.mark.when.timestamp(), row_at(each.row))
            self._paint_event(painter, each, to_scene.map(place))

    def _paint_event(self, painter: QPainter, each: PlacedEvent, middle: QPointF) -> None:
        kind = each.mark.kind
        ink = QColor(self._theme.amber if kind in (*ILLNESSES, EventKind.FEVER) else self._theme.muted)
        if kind == EventKind.FEVER:
            painter.setPen(QPen(ink, 2))
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
            painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF(diamond(middle, DIAMOND)))
        painter.setPen(QColor(self._theme.amber_ink if kind in ILLNESSES else self._theme.ink))
        words = QRectF(middle.x() + NAME_GAP, middle.y() - ROW_HEIGHT / 2, LONGEST_NAME + 8, ROW_HEIGHT)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, each.name)


def event_name(mark: Mark) -> str:
    """Return what an event was in a few words: its kind, and what was noted."""
    name = say(kind_word(mark.kind))
    return f"{name}: {say(mark.says)}" if mark.says else name


def _names(mark: Mark) -> Iterator[str]:
    """Yield what an event can be called, the longest name first; a fever has no name."""
    if mark.kind != EventKind.FEVER:
        yield event_name(mark)
        yield say(kind_word(mark.kind))


_PRIORITY: Mapping[str, int] = {EventKind.INFECTION: 0, EventKind.MAS: 0, EventKind.FEVER: 2}


def _free_row(taken: Sequence[Sequence[tuple[float, float]]], start: float, end: float) -> int | None:
    """Return the highest row in which nothing lies between two places; `None` if there is none."""
    for row, boxes in enumerate(taken):
        if all(end <= left or start >= right for left, right in boxes):
            return row
    return None


def _cosmetic(ink: QColor, width: float) -> QPen:
    """Return a pen whose width is in pixels at every zoom."""
    pen = QPen(ink, width)
    pen.setCosmetic(True)
    return pen


def _triangle(x: float, reach: float, pixel: tuple[float, float]) -> QPolygonF:
    """Return a triangle that points down and extends `reach` pixels to each side."""
    side, height = reach * pixel[0], reach * pixel[1]
    top, foot = GIVEN_AT + height, GIVEN_AT - height
    return QPolygonF([QPointF(x - side, top), QPointF(x + side, top), QPointF(x, foot)])
