"""The milestones of a course as a list; a row that is opened shows the rule that found it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fortnight.domain.display.chart_series import noon
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.record.course import Course
from fortnight.ui.models.notes import NOTE, Note
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.notes_list import WRAPPED, NotesList
from fortnight.ui.widgets.sizes import line_height

GAP = 8  # pixels below a row
ARROW = 14  # pixels at the right edge, for the arrow
RIGHT, DOWN = ((-2, -4), (2, 0), (-2, 4)), ((-4, -2), (0, 2), (4, -2))  # corners of the arrow
SMALL = 11  # pixels of the letters of the day and the rule


class MilestoneDelegate(QStyledItemDelegate):
    """Paints what was reached and when, and the rule of an open row."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance, self._view = appearance, view
        self.opened = -1  # the row whose rule is shown

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that a milestone needs in the width of the list."""
        width = self._view.viewport().width()
        return QSize(width, sum(area.height() for _, area, _, _ in self._parts(index, width)) + GAP)

    def _parts(
        self, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> list[tuple[str, QRect, QFont, str]]:
        """Return the texts of a row, each with its area, its font and the name of its colour."""
        note: Note = index.data(NOTE)
        texts = [(note.says, ui_font(13, QFont.Weight.DemiBold), "ink"), (note.when, ui_font(SMALL), "muted")]
        if index.row() == self.opened:
            texts.append((note.meaning, ui_font(SMALL), "muted"))
        found, top = list[tuple[str, QRect, QFont, str]](), 0
        for words, font, ink in texts:
            if words:
                room = QRect(0, 0, width - ARROW, 10_000)
                height = QFontMetrics(font).boundingRect(room, WRAPPED, words).height() + 1
                found.append((words, QRect(0, top, width - ARROW, height), font, ink))
                top += height
        return found

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one milestone with an arrow that says whether it is open."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        theme = self._appearance.theme
        painter.save()
        for words, place, font, ink in self._parts(index, area.width()):
            painter.setFont(font)
            painter.setPen(QColor(getattr(theme, ink)))
            painter.drawText(place.translated(area.topLeft()), WRAPPED, words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.muted), 1.6))
        corners = DOWN if index.row() == self.opened else RIGHT
        middle = QPointF(area.right() - ARROW / 2, area.top() + line_height(13) / 2)
        painter.drawPolyline([middle + QPointF(x, y) for x, y in corners])
        if option.state & QStyle.StateFlag.State_HasFocus:  # pyright: ignore[reportAttributeAccessIssue]
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -GAP // 2))
        painter.restore()


class MilestonesList(NotesList):
    """The milestones of a course in the order in which they were reached.

    A click or Enter opens a row; `chosen` then carries its time in seconds since 1970 UTC.
    """

    chosen = Signal(float)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, tr("Milestones"), MilestoneDelegate)
        self._times: Sequence[float | None] = ()
        self.clicked.connect(self._open)

    def show_milestones(self, milestones: Sequence[Milestone], course: Course) -> None:
        """List the milestones of a course."""
        self._times = [None if each.on is None else noon(each.on) for each in milestones]
        self._set_opened(-1)
        self.show_notes([_note(each, course) for each in milestones])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or close the row with the cursor by Enter or the space bar."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        delegate = self.itemDelegate()
        assert isinstance(delegate, MilestoneDelegate)
        self._set_opened(-1 if delegate.opened == index.row() else index.row())
        at = self._times[index.row()]
        if delegate.opened >= 0 and at is not None:
            self.chosen.emit(at)

    def _set_opened(self, row: int) -> None:
        delegate = self.itemDelegate()
        assert isinstance(delegate, MilestoneDelegate)
        delegate.opened = row
        self.scheduleDelayedItemsLayout()
        self.fit()
        self.viewport().update()


def _note(milestone: Milestone, course: Course) -> Note:
    day = milestone.day(course)
    when = "" if day is None else tr("day {n}").format(n=day)
    return Note("", "quiet", say(milestone.says), when, say(milestone.rule))
