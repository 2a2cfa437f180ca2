"""Paints one item of the inbox: a badge with the laboratory, what it is, and which child it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.ui.models.inbox import ITEM, STYLES, InboxModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.basics import badge_height, badge_width, paint_badge
from fortnight.ui.widgets.sizes import digits_width, line_height

MARGIN, EDGE = 14, 3


class InboxDelegate(QStyledItemDelegate):
    """Paints an item in three lines; the selected one has a coloured ground and edge."""

    def __init__(self, appearance: Appearance, model: InboxModel) -> None:
        super().__init__()
        self._appearance, self._model = appearance, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of an item; the width is that of the list."""
        return QSize(digits_width(12), badge_height() + 2 * _line() + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one item."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(area, QColor(theme.accent_soft))
            painter.fillRect(QRect(area.left(), area.top(), EDGE, area.height()), QColor(theme.accent))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
        self._words(painter, area.adjusted(MARGIN, 8, -MARGIN, -8), index)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        item = index.data(ITEM)
        kind, came, what, about = self._model.lines_of(item)
        style, top = STYLES.get(item.waits, "watch"), area.top()
        paint_badge(painter, area.left(), top + badge_height() / 2, kind, style, self._appearance.theme)
        left = area.left() + round(badge_width(kind)) + 8
        first = QRect(left, top, area.right() - left, badge_height())
        self._line(painter, first, came, ui_font(11), "muted", Qt.AlignmentFlag.AlignRight)
        second = QRect(area.left(), top + badge_height() + 2, area.width(), _line())
        self._line(painter, second, what, ui_font(13, QFont.Weight.DemiBold), "ink")
        self._line(painter, second.translated(0, _line()), about, ui_font(), "muted")

    def _line(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        font: QFont,
        ink: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._appearance.theme, ink)))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitted)


def _line() -> int:
    """Return the height of a line with its spacing, in pixels."""
    return line_height() + 3
