"""Paints an alert card in a list: the child, a badge, what was unusual, and the card's state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.domain.alert.raised_alert import CardState, RaisedAlert
from fortnight.ui.models.alerts import ALERT, AlertModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.basics import badge_width, paint_badge
from fortnight.ui.widgets.sizes import digits_width, line_height

GAP, MARGIN = 10, 14


class AlertDelegate(QStyledItemDelegate):
    """Paints one card as a framed box; the selected one has a thicker frame."""

    def __init__(self, appearance: Appearance, model: AlertModel) -> None:
        super().__init__()
        self._appearance, self._model = appearance, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a card with the gap below it; the width is that of the list."""
        return QSize(digits_width(12), 3 * _line() + 25 + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card."""
        area: QRect = option.rect.adjusted(1, 1, -2, -GAP)  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.card))
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.line), 2 if chosen else 1))
        painter.drawRoundedRect(QRectF(area), 8, 8)
        self._words(painter, area.adjusted(MARGIN, 10, -MARGIN, -8), index.data(ALERT))
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, alert: RaisedAlert) -> None:
        name, badge, what, when = self._model.lines_of(alert)
        right, line = area.right() - round(badge_width(badge)), _line()
        bold = ui_font(13, QFont.Weight.Bold)
        self._line(painter, QRect(area.left(), area.top(), right - area.left() - 8, line), name, bold, "ink")
        paint_badge(painter, right, area.top() + line / 2, badge, _style(alert), self._appearance.theme)
        second = QRect(area.left(), area.top() + line + 2, area.width(), line)
        self._line(painter, second, what, ui_font(), "ink")
        self._line(painter, second.translated(0, line), when, ui_font(), "muted")

    def _line(self, painter: QPainter, area: QRect, words: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._appearance.theme, ink)))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitted)


def _line() -> int:
    """Return the height of a line with its spacing, in pixels."""
    return line_height() + 5


def _style(alert: RaisedAlert) -> str:
    """Return the style of the badge: for an open card, for one with a planned repeat, or for any other."""
    if alert.life is CardState.OPEN and not alert.is_silent:
        return "alert"
    return "watch" if alert.repeat_due is not None else "quiet"
