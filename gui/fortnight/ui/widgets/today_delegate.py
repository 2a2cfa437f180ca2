"""Paints a row of the Today page: two lines of text, badges with marks, the IL-6 trend, a button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import log10

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.domain.readiness.badges import finding_badges
from fortnight.operations.views import TodayRow
from fortnight.ui import formats
from fortnight.ui.models.today import (
    ALERT,
    COLUMNS,
    DUE,
    FINDINGS,
    IL6,
    OPEN,
    PATIENT,
    ROW,
    STEP,
    Lines,
    alert_lines,
    due_lines,
    il6_lines,
    patient_lines,
    step_lines,
    title_of,
)
from fortnight.ui.models.today_widths import usual_texts
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import paint_badge
from fortnight.ui.widgets.finding_marks import badge_width, fitted_words, paint_marked_badge
from fortnight.ui.widgets.sizes import NORMAL, digits_width, line_height, text_width

MARGIN, RIGHT_MARGIN = 12, 4
BADGE_ENDS = 18  # pixels beside the text of a badge
# Columns that become narrower where the room is short, in this order: long outcomes are rare, and what to do
# is read first.
YIELDING = (ALERT, PATIENT, DUE, IL6, FINDINGS, STEP)
FIGURE_DIGITS = 6.2  # width of the newest IL-6 beside its trend, in digits
GAP = 6
TITLE_PADDING = 30  # pixels beside the title of a column
BOLD = QFont.Weight.DemiBold


class TodayDelegate(QStyledItemDelegate):
    """Paints the cells of a row directly from the row's data."""

    def __init__(self, appearance: Appearance, today: Callable[[], date]) -> None:
        super().__init__()
        self._appearance, self._today = appearance, today
        self._figures = _figure_width()
        self._texts: dict[int, Callable[[TodayRow], Lines]] = {
            STEP: step_lines,
            PATIENT: lambda row: patient_lines(row, today()),
            DUE: due_lines,
        }
        self._cells: dict[int, Callable[[QPainter, QRect, TodayRow], None]] = {
            **{column: self._text_cell(column) for column in self._texts},
            FINDINGS: self._findings,
            IL6: self._il6,
            ALERT: self._alert,
            OPEN: self._open,
        }

    def lines_of(self, column: int, row: TodayRow) -> Lines:
        """Return the lines of a column of text."""
        return self._texts[column](row)

    def _text_cell(self, column: int) -> Callable[[QPainter, QRect, TodayRow], None]:
        return lambda painter, area, row: self._lines(painter, area, self.lines_of(column, row))

    @property
    def _theme(self) -> Theme:
        return self._appearance.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a cell."""
        return QSize(column_width(index.column()), row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the background of a cell, then its contents."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(self._theme.accent_soft if chosen else self._theme.card))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setClipRect(area)
        self._cells[index.column()](painter, area.adjusted(MARGIN, 0, -RIGHT_MARGIN, 0), index.data(ROW))
        painter.restore()

    def _write(
        self, painter: QPainter, area: QRect, words: str, ink: str, bold: bool = False, right: bool = False
    ) -> None:
        painter.setPen(QColor(getattr(self._theme, ink)))
        painter.setFont(ui_font(13, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitted)

    def _lines(self, painter: QPainter, area: QRect, lines: Lines, right: bool = False) -> None:
        """Paint one line in the middle of the cell, or two lines."""
        middle, line = area.center().y(), _line()
        upper = middle - line // 2 if not lines.second else middle - line + 1
        first = QRect(area.left(), upper, area.width(), line)
        self._write(painter, first, lines.first, lines.first_ink, lines.bold, right)
        if lines.second:
            self._write(painter, first.translated(0, line - 1), lines.second, lines.second_ink, right=right)

    def _findings(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        """Paint as many badges as fit, then the number of the others."""
        badges, middle = finding_badges(row.readiness), area.center().y() + 0.5
        x, more = float(area.left()), text_width("+9") + GAP
        for n, badge in enumerate(badges):
            words, rest = say(badge.words), len(badges) - n - 1
            room = area.right() - x - (more if rest else 0)
            if badge_width(words) > room and not n:
                words = fitted_words(words, room)
            elif badge_width(words) > room:
                self._write(
                    painter, QRect(round(x), area.top(), more, area.height()), f"+{rest + 1}", "muted"
                )
                return
            x = paint_marked_badge(painter, badge.mark, words, x, middle, self._theme) + GAP

    def _alert(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        words, style, line = alert_lines(row, self._today())
        if not words:
            return
        middle, height = area.center().y(), _line()
        paint_badge(painter, area.left(), middle - height / 2 + 1, words, style, self._theme)
        below = QRect(area.left(), middle + 2, area.width(), height)
        self._write(painter, below, line, "muted")

    def _open(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        """Paint the Open button, filled if something is to be done now."""
        now, height = row.step.now, _line() + 13
        box = QRectF(area.left(), area.center().y() - height // 2, open_width(), height)
        painter.setBrush(QColor(self._theme.accent if now else self._theme.card))
        painter.setPen(QColor(self._theme.accent if now else self._theme.border))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(self._theme.on_accent if now else self._theme.ink))
        painter.setFont(ui_font(13, QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("Open"))

    def _il6(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        width = self._figures
        self._lines(painter, QRect(area.left(), area.top(), width, area.height()), il6_lines(row), right=True)
        self._trend(painter, area.adjusted(width + 12, 0, -12, 0), row)

    def _trend(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        """Paint the IL-6 values of six months on a log axis from 3 to 300 pg/mL, the same for every child."""
        if len(row.trend) < 2:
            return
        inner = QRectF(area).adjusted(0, 14, 0, -14)
        first, last = row.trend[0][0].timestamp(), row.trend[-1][0].timestamp()
        across = max(last - first, 1.0)
        spots = [
            QPointF(
                inner.left() + (at.timestamp() - first) / across * inner.width(),
                inner.bottom() - _height(value) * inner.height(),
            )
            for at, value, _ in row.trend
        ]
        painter.setPen(QPen(QColor(self._theme.il6), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(spots))
        painter.setBrush(QColor(self._theme.il6))
        painter.drawEllipse(spots[-1], 2.5, 2.5)


def _line() -> int:
    """Return the height of a line with its spacing, in pixels."""
    return line_height() + 4


def row_height() -> int:
    """Return the height of a row of two lines, in pixels."""
    return 2 * _line() + 16


def open_width() -> int:
    """Return the width of the Open button, in pixels."""
    return text_width(tr("Open"), weight=BOLD) + 28


def column_width(column: int) -> int:
    """Return the width of a column in pixels: its usual texts and its title fit."""
    texts = (text_width(words, weight=BOLD if bold else NORMAL) for words, bold in usual_texts(column))
    around = {ALERT: BADGE_ENDS, FINDINGS: round(badge_width(""))}.get(column, 0)
    needed = MARGIN + RIGHT_MARGIN + around + max(texts, default=0)
    return max(least_width(column), needed)


def least_width(column: int) -> int:
    """Return the width of a column in pixels where the window is narrow: longer texts are elided."""
    if column == OPEN:
        return open_width() + 20
    title = text_width(title_of(column), 11, QFont.Weight.Bold) + TITLE_PADDING
    usual = digits_width(COLUMNS[column].digits)
    if column == IL6:
        usual += _figure_width() - digits_width(FIGURE_DIGITS)
    return max(usual, title)


def shared_widths(room: int) -> list[int]:
    """Return the width of each column in `room` pixels: what it wants, or less where the room is short."""
    widths = [column_width(n) for n in range(len(COLUMNS))]
    for column in YIELDING:
        over = max(0, sum(widths) - room)
        widths[column] -= min(over, widths[column] - least_width(column))
    return widths


def _figure_width() -> int:
    """Return the width of the newest IL-6 in pixels: the day below it fits in every month and language."""
    days = (formats.short_day(date(2026, month, 28)) for month in range(1, 13))
    return max(digits_width(FIGURE_DIGITS), *map(text_width, days))


def _height(value: float) -> float:
    """Return the height of a value in pg/mL on the trend's log axis, from 0 to 1."""
    return min(max(log10(max(value, 3.0) / 3) / 2, 0.0), 1.0)
