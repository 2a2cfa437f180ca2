"""Paints a day of the calendar: its date and load, its holiday, and a mark with the name of each child."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry, Mark
from fortnight.ui import formats
from fortnight.ui.models.calendar import DAY, WEEKEND, CalendarModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.calendar_marks import MARK_SIZE, TEXT_INKS, paint_mark

MARGIN, GAP = 8, 6
BAR_WIDTH, BAR_HEIGHT = 30, 7  # pixels of the load of a day
LEAST_NAME = "Case 10"  # a name for which a column of a cell must have room
STRONG = QFont.Weight.DemiBold


class CalendarDelegate(QStyledItemDelegate):
    """Paints the days of a `CalendarModel`. `month` returns the month whose days are not muted, or `None`."""

    def __init__(
        self, appearance: Appearance, model: CalendarModel, month: Callable[[], date | None]
    ) -> None:
        super().__init__()
        self._appearance, self._model, self._month = appearance, model, month

    @property
    def _theme(self) -> Theme:
        return self._appearance.theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one day."""
        day: CalendarDay | None = index.data(DAY)
        if day is None:
            return
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        self._background(painter, area, day)
        top = self._head(painter, area, day)
        if day.holiday:
            top = self._holiday(painter, area, top, day.holiday)
        self._entries(painter, area.adjusted(MARGIN, top - area.top(), -GAP, -2), day.entries)
        if chosen:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()

    def _background(self, painter: QPainter, area: QRect, day: CalendarDay) -> None:
        is_free = bool(day.holiday) or day.day.weekday() in WEEKEND
        painter.fillRect(area, QColor(self._theme.background if is_free else self._theme.card))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())

    def _write(self, painter: QPainter, x: float, top: int, words: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme, ink)))
        painter.drawText(int(x), top + QFontMetrics(font).ascent(), words)

    def _head(self, painter: QPainter, area: QRect, day: CalendarDay) -> int:
        """Paint the date and the load; return where the rest begins."""
        font, today = ui_font(13, STRONG), self._model.today()
        metrics = QFontMetrics(font)
        top, left = area.top() + GAP, area.left() + MARGIN
        begins_month = day.day.day == 1 or day == self._model.days[0]
        words = formats.short_day(day.day) if begins_month else str(day.day.day)
        if day.day == today:
            width = max(metrics.horizontalAdvance(words) + 10, metrics.height() + 4)
            pill = QRectF(left - 3, top - 2, width, metrics.height() + 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            middle = left - 3 + (width - metrics.horizontalAdvance(words)) / 2
            self._write(painter, middle, top, words, font, "on_accent")
        else:
            month = self._month()
            is_quiet = day.day < today or (month is not None and month.month != day.day.month)
            self._write(painter, left, top, words, font, "muted" if is_quiet else "ink")
        self._load(painter, area, top, metrics.horizontalAdvance(words) + 2 * MARGIN, day)
        return top + metrics.height() + 4

    def _load(self, painter: QPainter, area: QRect, top: int, taken: int, day: CalendarDay) -> None:
        """Paint how full a day is, if its cell is wide enough beside the date."""
        font = ui_font(12)
        metrics, capacity = QFontMetrics(font), max(1, self._model.capacity)
        is_full = day.load >= capacity
        words = tr("{n} full").format(n=day.load) if is_full else str(day.load)
        width = metrics.horizontalAdvance(words)
        right = area.right() - MARGIN
        if not day.load or area.width() < taken + width + BAR_WIDTH + MARGIN + GAP:
            return
        self._write(
            painter,
            right - BAR_WIDTH - GAP - width,
            top + 1,
            words,
            font,
            "amber_ink" if is_full else "muted",
        )
        bar = QRectF(right - BAR_WIDTH, top + (metrics.height() - BAR_HEIGHT) / 2 + 1, BAR_WIDTH, BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.grey_soft))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(QColor(self._theme.amber if is_full else self._theme.accent))
        bar.setWidth(max(3.0, BAR_WIDTH * min(1.0, day.load / capacity)))
        painter.drawRoundedRect(bar, 3, 3)

    def _holiday(self, painter: QPainter, area: QRect, top: int, name: str) -> int:
        """Paint the name of a holiday in up to two lines; return where the rest begins."""
        font = ui_font(11, STRONG)
        metrics, width = QFontMetrics(font), area.width() - MARGIN - GAP
        for line in two_lines(name, metrics, width):
            self._write(painter, area.left() + MARGIN, top, line, font, "ink")
            top += metrics.height()
        return top + 2

    def _entries(self, painter: QPainter, area: QRect, entries: Sequence[CalendarEntry]) -> None:
        """Paint the children in as many columns and lines as fit; the last place says how many are left."""
        plain = QFontMetrics(ui_font(12))
        height = max(plain.height(), MARK_SIZE) + 3
        least = plain.horizontalAdvance(LEAST_NAME) + MARK_SIZE + 2 * GAP
        columns, lines = max(1, area.width() // least), max(1, area.height() // height)
        width, places = area.width() // columns, columns * lines
        shown = entries if len(entries) <= places else entries[: places - 1]
        for n, entry in enumerate(shown):
            x, y = area.left() + n % columns * width, area.top() + n // columns * height
            self._entry(painter, QRect(x, y, width - GAP, height), entry)
        if len(shown) < len(entries):
            n = len(shown)
            x, y = area.left() + n % columns * width, area.top() + n // columns * height
            more = tr("+{n} more").format(n=len(entries) - n)
            self._write(painter, x, y, more, ui_font(12, STRONG), "muted")

    def _entry(self, painter: QPainter, area: QRect, entry: CalendarEntry) -> None:
        mark = entry.mark
        top = area.top() + (area.height() - MARK_SIZE) / 2 - 1
        paint_mark(painter, mark, QRectF(area.left(), top, MARK_SIZE, MARK_SIZE), self._theme)
        is_strong = mark in (Mark.MOVED, Mark.OVERDUE, Mark.RUNNING)
        font = ui_font(12, STRONG if is_strong else QFont.Weight.Normal)
        room = area.width() - MARK_SIZE - GAP
        words = QFontMetrics(font).elidedText(entry.child.name, Qt.TextElideMode.ElideRight, room)
        self._write(
            painter, area.left() + MARK_SIZE + GAP, area.top(), words, font, TEXT_INKS.get(mark, "ink")
        )


def two_lines(words: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return words in one or two lines of a width; what does not fit is elided."""
    first, rest = "", words.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    if not first:
        first, rest = rest[0], rest[1:]
    lines = [first, " ".join(rest)] if rest else [first]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
