"""The weeks of the calendar as a table model: a row for each week, a column for each day from Monday on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from fortnight.domain.messages import word
from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry, Mark
from fortnight.ui import formats
from fortnight.ui.language import locale
from fortnight.ui.translation import tr, tr_word

DAY = Qt.ItemDataRole.UserRole
WEEK = 7  # days
WEEKEND = (5, 6)  # columns
Index = QModelIndex | QPersistentModelIndex

MARK_WORDS = {
    Mark.PLANNED: word("planned"),
    Mark.MOVED: word("moved"),
    Mark.RUNNING: word("running"),
    Mark.GIVEN: word("given"),
    Mark.OVERDUE: word("late, not given"),
    Mark.NOT_GIVEN: word("planned, not given"),
}


def entry_words(entry: CalendarEntry) -> str:
    """Return what an infusion is on its day; of a moved one also from where, and after how many days.

    Of one that was not given also why.
    """
    slot = entry.slot
    if entry.reason:
        return tr("not given: {reason}").format(reason=entry.reason)
    if slot is None or slot.moved_to is None:
        return tr_word(MARK_WORDS[entry.mark])
    moved = tr("moved from {day}, {n} d").format(day=formats.short_day(slot.due), n=entry.days_since)
    return moved if entry.mark is Mark.MOVED else f"{tr_word(MARK_WORDS[entry.mark])} · {moved}"


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


class CalendarModel(QAbstractTableModel):
    """The days of some weeks. `capacity` is how many infusions fill a day."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.days: Sequence[CalendarDay] = ()
        self.capacity = 1
        self.today = today

    def show(self, days: Sequence[CalendarDay], capacity: int) -> None:
        """Show these days, which begin on a Monday and are whole weeks."""
        self.beginResetModel()
        self.days, self.capacity = days, capacity
        self.endResetModel()

    def day_at(self, index: Index) -> CalendarDay | None:
        """Return the day of a cell, or `None` without one."""
        place = index.row() * WEEK + index.column()
        return self.days[place] if index.isValid() and place < len(self.days) else None

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid index if the day is not shown."""
        place = (day - self.days[0].day).days if self.days else -1
        return self.index(place // WEEK, place % WEEK) if 0 <= place < len(self.days) else QModelIndex()

    @property
    def has_weekend_entries(self) -> bool:
        """Whether an infusion is on a Saturday or a Sunday."""
        return any(day.entries for day in self.days if day.day.weekday() in WEEKEND)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of weeks."""
        return 0 if parent.isValid() else len(self.days) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the days of a week."""
        return 0 if parent.isValid() else WEEK

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a day of the week; that of a narrow weekend is short."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            is_narrow = section in WEEKEND and not self.has_weekend_entries
            form = QLocale.FormatType.ShortFormat if is_narrow else QLocale.FormatType.LongFormat
            return locale().standaloneDayName(section + 1, form)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the day of a cell for the role `DAY`, or its contents in words."""
        day = self.day_at(index)
        if day is None:
            return None
        if role == DAY:
            return day
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words_of(day, "\n" if role == Qt.ItemDataRole.ToolTipRole else ", ")
        return None

    def words_of(self, day: CalendarDay, separator: str = ", ") -> str:
        """Return the date, the holiday, the load and the infusions of a day in words."""
        today = tr("today") if day.day == self.today() else ""
        load = tr("{n} of {all} infusions").format(n=day.load, all=self.capacity)
        each = (f"{entry.child.name}: {entry_words(entry)}" for entry in day.entries)
        head = (f"{formats.weekday(day.day)}", today, day.holiday, load)
        return separator.join(part for part in (*head, *each) if part)
