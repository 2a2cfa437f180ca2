"""The rows of the Today page as a table model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from fortnight.domain.card import from_data
from fortnight.domain.children import age_on
from fortnight.domain.readiness import State
from fortnight.domain.schedule import Status
from fortnight.domain.values import display
from fortnight.operations.ward import TodayRow
from fortnight.ui import language
from fortnight.ui.language import say, tr

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex

MANNERS = {State.READY: "good", State.WAITING: "watch", State.HOLD: "alert", State.NOT_STARTED: "quiet"}
SUSPECTS = {
    "infection": "Infection?",
    "flare": "Flare?",
    "mas": "MAS?",
    "lost-effect": "Effect lost?",
    "measurement": "IL-6 up",
    "unclear": "IL-6 up",
}


def due_words(row: TodayRow) -> str:
    """`Today`, `4 d late`, `in 3 d · 25 Nov`: when the infusion is due."""
    if row.due is None:
        return tr("No infusion yet")
    if row.status is Status.OVERDUE or row.days < 0:
        return tr("{n} d late").format(n=-row.days)
    if row.days == 0:
        return tr("Today")
    return tr("in {n} d · {day}").format(n=row.days, day=language.short_day(row.due))


def labs_words(row: TodayRow) -> str:
    """How many of the fortnight's labs are there."""
    if row.readiness is None or not row.readiness.labs:
        return "–"
    return tr("{n} of {all}").format(n=row.readiness.labs, all=row.readiness.wanted)


def checklist(row: TodayRow) -> tuple[str, str]:
    """The words and the manner of the checklist's pill; nothing before the window opens."""
    if row.readiness is None or row.status is Status.PLANNED:
        return "", "quiet"
    return say(row.readiness.says), MANNERS[row.readiness.state]


def alert_pill(row: TodayRow) -> tuple[str, str]:
    """The words and the manner of the alert's pill."""
    if row.alert is None:
        return "", "quiet"
    return tr(SUSPECTS[row.alert.suggests]), "alert"


def il6_words(row: TodayRow) -> str:
    """The newest IL-6, with its comparator."""
    return display(row.il6[1], row.il6[2], 1) if row.il6 else "–"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, its width, and what it says."""

    title: str
    width: int
    says: Callable[[TodayRow], str]
    right: bool = False


COLUMNS = (
    Column("Patient", 160, lambda row: row.child.name),
    Column("Infusion", 88, lambda row: tr("No. {n}").format(n=row.number)),
    Column("Due", 134, due_words),
    Column("Checklist", 152, lambda row: checklist(row)[0]),
    Column("Labs", 70, labs_words),
    Column("IL-6 last, pg/mL", 112, il6_words, right=True),
    Column("Trend 6 m", 150, lambda row: ""),
    Column("Alert", 112, lambda row: alert_pill(row)[0]),
    Column("", 94, lambda row: tr("Open")),
)
PATIENT, CHECKLIST, IL6, TREND, ALERT, OPEN = 0, 3, 5, 6, 7, 8


class TodayModel(QAbstractTableModel):
    """What the Today page lists. `read` gives the rows after so many; they are asked for as one scrolls."""

    def __init__(self, read: Callable[[int], tuple[TodayRow, ...]]) -> None:
        super().__init__()
        self.rows: tuple[TodayRow, ...] = ()
        self.ward = 0
        self._read = read

    def show(self, rows: tuple[TodayRow, ...], ward: int) -> None:
        """List other rows: the first of so many."""
        self.beginResetModel()
        self.rows, self.ward = rows, ward
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self.rows) < self.ward

    def fetchMore(self, parent: Index) -> None:
        first, more = len(self.rows), self._read(len(self.rows))
        if not more:  # others took somebody away meanwhile
            self.ward = first
            return
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self.rows += more
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title) if COLUMNS[section].title else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(
                (Qt.AlignmentFlag.AlignRight if COLUMNS[section].right else Qt.AlignmentFlag.AlignLeft)
                | Qt.AlignmentFlag.AlignVCenter
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].says(row)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ALERT and row.alert is not None:
            return say(from_data(row.alert.detail).headline)
        return None


def second_line(row: TodayRow, today: Any) -> str:
    """Age and number under the name."""
    if today < row.child.birth_date:
        return row.child.number
    return f"{language.age(age_on(row.child.birth_date, today))} · {row.child.number}"
