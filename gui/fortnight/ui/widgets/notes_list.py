"""A list of short notes, as high as its contents: a badge with its day, and a wrapped sentence below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from fortnight.ui.models.notes import NOTE, Note, NotesModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.basics import badge_height, paint_badge
from fortnight.ui.widgets.sizes import line_height

GAP, BELOW_BADGE = 7, 2  # pixels between two notes, and between a badge and its sentence
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class NotesDelegate(QStyledItemDelegate):
    """Paints a note; the one with the cursor has a frame while the list has the focus."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance, self._view = appearance, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that a note needs in the width of the list."""
        note: Note = index.data(NOTE)
        width = self._view.viewport().width()
        words = QFontMetrics(ui_font()).boundingRect(QRect(0, 0, width, 10_000), WRAPPED, note.says)
        gap = GAP if index.row() < index.model().rowCount() - 1 else 0
        return QSize(width, badge_height() + BELOW_BADGE + words.height() + gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one note."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        note, theme = index.data(NOTE), self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRect(area.left(), area.top(), area.width(), badge_height())
        paint_badge(painter, area.left(), head.top() + head.height() / 2, note.badge, note.style, theme)
        painter.setPen(QColor(theme.muted))
        painter.setFont(ui_font(11))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note.when)
        painter.setFont(ui_font())
        painter.drawText(area.adjusted(0, head.height() + BELOW_BADGE, 0, 0), WRAPPED, note.says)
        if option.state & QStyle.StateFlag.State_HasFocus:  # pyright: ignore[reportAttributeAccessIssue]
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()


class NotesList(QListView):
    """Lists notes without a scroll bar of its own; `name` is for screen readers."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        paints: Callable[[Appearance, QListView], QStyledItemDelegate] = NotesDelegate,
    ) -> None:
        super().__init__()
        self.notes = NotesModel()
        self.setModel(self.notes)
        self.setItemDelegate(paints(appearance, self))
        self.setAccessibleName(name)
        set_kind(self, "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        appearance.theme_changed.connect(self.viewport().update)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """List these notes in the order given."""
        self.notes.show(notes)
        self.fit()

    def fit(self) -> None:
        """Be as high as the notes."""
        rows = range(self.notes.rowCount())
        height = sum(self.sizeHintForIndex(self.notes.index(n)).height() for n in rows)
        self.setFixedHeight(max(height, line_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width, in which sentences wrap differently."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.fit()
