"""How a row of the Today page is painted: two lines, pills, the trend of IL-6, a button."""

from __future__ import annotations

from datetime import date
from math import log10

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.domain.schedule import Status
from fortnight.operations.ward import TodayRow
from fortnight.ui.appearance import Appearance
from fortnight.ui.models.today import (
    ALERT,
    CHECKLIST,
    COLUMNS,
    IL6,
    OPEN,
    PATIENT,
    ROW,
    TREND,
    alert_pill,
    checklist,
    second_line,
)
from fortnight.ui.theme import FAMILY, Theme
from fortnight.ui.widgets.basics import paint_pill

ROW_HEIGHT = 58
MARGIN = 12


class TodayDelegate(QStyledItemDelegate):
    """Paints cells from the row itself; nothing is laid out twice."""

    def __init__(self, appearance: Appearance, today: date) -> None:
        super().__init__()
        self._appearance, self._today = appearance, today

    @property
    def _theme(self) -> Theme:
        return self._appearance.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(COLUMNS[index.column()].width, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: TodayRow = index.data(ROW)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(self._theme.accent_soft if chosen else self._theme.card))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_cell(painter, area, row, index)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, area: QRect, row: TodayRow, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        special = {
            PATIENT: self._patient,
            CHECKLIST: self._checklist,
            TREND: self._trend,
            ALERT: self._alert,
            OPEN: self._open,
        }
        paint = special.get(index.column())
        if paint is not None:
            paint(painter, area, row)
            return
        late = COLUMNS[index.column()].title == "Due" and row.status is Status.OVERDUE
        self._write(
            painter,
            area.adjusted(MARGIN, 0, -MARGIN, 0),
            str(index.data()),
            self._theme.amber_ink if late else self._theme.ink,
            bold=late,
            right=index.column() == IL6,
        )

    def _write(
        self, painter: QPainter, area: QRect, words: str, ink: str, bold: bool = False, right: bool = False
    ) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(_font(bold))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitted)

    def _patient(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        middle = area.center().y()
        inner = area.adjusted(MARGIN, 0, -4, 0)
        self._write(
            painter,
            QRect(inner.left(), middle - 20, inner.width(), 20),
            row.child.name,
            self._theme.ink,
            bold=True,
        )
        self._write(
            painter,
            QRect(inner.left(), middle, inner.width(), 20),
            second_line(row, self._today),
            self._theme.muted,
        )

    def _checklist(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        words, manner = checklist(row)
        if words:
            paint_pill(painter, area.left() + MARGIN, area.center().y() + 0.5, words, manner, self._theme)

    def _alert(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        words, manner = alert_pill(row)
        if words:
            paint_pill(painter, area.left() + MARGIN, area.center().y() + 0.5, words, manner, self._theme)

    def _open(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        pressing = row.alert is not None or (row.due is not None and row.days <= 0)
        box = QRectF(area.left() + MARGIN, area.center().y() - 16, 66, 33)
        painter.setBrush(QColor(self._theme.accent if pressing else self._theme.card))
        painter.setPen(QColor(self._theme.accent if pressing else self._theme.border))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(self._theme.on_accent if pressing else self._theme.ink))
        painter.setFont(_font(True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, COLUMNS[OPEN].says(row))

    def _trend(self, painter: QPainter, area: QRect, row: TodayRow) -> None:
        """IL-6 of six months on a log axis that is the same for every child: 3 to 300 pg/mL."""
        if len(row.trend) < 2:
            return
        inner = QRectF(area).adjusted(MARGIN, 14, -20, -14)
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
        painter.drawPolyline(QPolygonF(spots))
        painter.setBrush(QColor(self._theme.il6))
        painter.drawEllipse(spots[-1], 2.5, 2.5)


def _height(value: float) -> float:
    return min(max(log10(max(value, 3.0) / 3) / 2, 0.0), 1.0)


def _font(bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
