"""The rows of the Today page as a table model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from fortnight.domain.alert.raised_alert import CardState, RaisedAlert, badge_words, state_words
from fortnight.domain.explanation.card import from_data
from fortnight.domain.labs.display import Quantity, reported_number, unit_of
from fortnight.domain.messages import Word, word
from fortnight.domain.readiness.badges import finding_badges
from fortnight.domain.record.child import age_on
from fortnight.operations.views import TodayRow
from fortnight.ui import formats, translation
from fortnight.ui.translation import say, tr, tr_word, written

UNSAVED = {
    "labs": word("labs not saved"),
    "infusion": word("infusion not saved"),
    "checklist": word("checklist not saved"),
    "preparation": word("bag not saved"),
    "vitals": word("vital signs not saved"),
    "medication": word("drug not saved"),
    "taper": word("taper plan not saved"),
    "taper-change": word("taper plan not saved"),
    "activity": word("visit not saved"),
    "event": word("event not saved"),
    "measures": word("measures not saved"),
    "letter": word("letter not printed"),
}
LATE, AHEAD, TOMORROW, NONE_YET = word("{n} d late"), word("in {n} d"), word("tomorrow"), word("none yet")
CANNOT_JUDGE = word("Cannot judge")
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Lines:
    """The two lines of a cell, and the name of each line's colour in the theme."""

    first: str
    second: str = ""
    first_ink: str = "ink"
    second_ink: str = "muted"
    bold: bool = False


def step_lines(row: TodayRow) -> Lines:
    """Return what the child needs next, with the reason in the second line."""
    ink = "alert_ink" if row.step.serious and row.step.now else "amber_ink" if row.step.serious else "ink"
    return Lines(say(row.step.says), say(row.step.more), ink, bold=True)


def patient_lines(row: TodayRow, today: date) -> Lines:
    """Return the name, and below it age and number, or which form has unsaved entries."""
    child = row.child
    if row.unsaved:
        return Lines(child.name, tr_word(UNSAVED[row.unsaved[0]]), second_ink="amber_ink", bold=True)
    age = f"{formats.age(age_on(child.birth_date, today))} · " if today >= child.birth_date else ""
    return Lines(child.name, f"{age}{child.number}", bold=True)


def due_lines(row: TodayRow) -> Lines:
    """Return the day on which the infusion is due, and how many days away that is."""
    if row.due is None:
        return Lines("–", tr_word(NONE_YET))
    if row.days == 0:
        return Lines(tr("Today"))
    day = formats.short_day(row.due)
    if row.days < 0:
        return Lines(day, tr_word(LATE).format(n=-row.days), second_ink="amber_ink")
    return Lines(day, tr_word(TOMORROW) if row.days == 1 else tr_word(AHEAD).format(n=row.days))


def il6_lines(row: TodayRow) -> Lines:
    """Return the newest IL-6 value and the day of its sample, and whether there are new labs."""
    if row.il6 is None:
        return Lines("–")
    day = formats.short_day(row.il6.collected_at.date())
    return Lines(
        formats.decimal_point(reported_number(row.il6, translation.units())),
        tr("{day}, new").format(day=day) if row.news else day,
        second_ink="accent" if row.news else "muted",
        bold=True,
    )


def most_pressing(row: TodayRow) -> RaisedAlert | None:
    """Return the alert to show: a card before a silent mark, then open before answered, urgent first."""
    order = list(CardState)
    ranked = sorted(row.alerts, key=lambda a: (a.is_silent, order.index(a.life), a.level != "urgent"))
    return next(iter(ranked), None)


def alert_lines(row: TodayRow, today: date) -> tuple[str, str, str]:
    """Return the text and the style of the alert's badge, and the line below it."""
    alert = most_pressing(row)
    if alert is None:
        return ("", "", "") if row.covered else (tr_word(CANNOT_JUDGE), "quiet", tr("late dose"))
    is_open_card = alert.life is CardState.OPEN and not alert.is_silent
    return say(badge_words(alert)), "alert" if is_open_card else "quiet", say(state_words(alert, today))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, its usual width in digits, and the text of its cell for a screen reader."""

    title: Word
    digits: float
    says: Callable[[TodayRow, date], str]


def _joined(*parts: str) -> str:
    return formats.listed(part for part in parts if part)


def _words_of(lines: Lines) -> str:
    return _joined(lines.first, lines.second)


def _il6_words(row: TodayRow) -> str:
    """Return the newest IL-6 with its unit and day, and what its trend shows: the values of six months."""
    if row.il6 is None:
        return tr("no IL-6 yet")
    newest = _joined(written(Quantity.of(row.il6)), formats.short_day(row.il6.collected_at.date()))
    if len(row.trend) < 2:
        return newest
    values = [value for _, value, _ in row.trend]
    words = tr("%n value(s) in 6 months, between {lowest} and {highest}", "", len(values))
    lowest, highest = (written(Quantity("IL6", each)) for each in (min(values), max(values)))
    return _joined(newest, words.format(lowest=lowest, highest=highest))


def _findings(row: TodayRow) -> str:
    return _joined(*(say(badge.words) for badge in finding_badges(row.readiness)))


def _alert(row: TodayRow, today: date) -> str:
    words, _, line = alert_lines(row, today)
    return _joined(words, line)


COLUMNS = (
    Column(word("Needs next"), 18.8, lambda row, today: _words_of(step_lines(row))),
    Column(word("Patient"), 16.9, lambda row, today: _words_of(patient_lines(row, today))),
    Column(word("Due"), 9.5, lambda row, today: _words_of(due_lines(row))),
    Column(word("Findings"), 21.4, lambda row, today: _findings(row)),
    Column(word("IL-6"), 17.4, lambda row, today: _il6_words(row)),
    Column(word("Alert"), 16, _alert),
    Column(Word(""), 9.75, lambda row, today: tr("Open {name}").format(name=row.child.name)),
)
STEP, PATIENT, DUE, FINDINGS, IL6, ALERT, OPEN = range(len(COLUMNS))
ELIDED = (STEP, PATIENT, DUE)  # a text that does not fit is shown in full as the tooltip


def title_of(column: int) -> str:
    """Return the title of a column; that of IL-6 includes the unit and the length of the trend (6 months)."""
    if column == IL6:
        return tr("IL-6, {unit}, 6 m").format(unit=unit_of("IL6", translation.units()))
    return tr_word(COLUMNS[column].title)


class TodayModel(QAbstractTableModel):
    """The rows of the Today page, read in portions while the user scrolls.

    `read` returns the rows after the first n; `ward` is the number of children in the record.
    """

    def __init__(self, read: Callable[[int], tuple[TodayRow, ...]], today: Callable[[], date]) -> None:
        super().__init__()
        self.rows: tuple[TodayRow, ...] = ()
        self.ward = 0
        self._read, self._today = read, today

    def show(self, rows: tuple[TodayRow, ...], ward: int) -> None:
        """Show these rows, the first of `ward` children in total."""
        self.beginResetModel()
        self.rows, self.ward = rows, ward
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there are children that were not read yet."""
        return not parent.isValid() and len(self.rows) < self.ward

    def fetchMore(self, parent: Index) -> None:
        """Read the next rows from the record."""
        first, more = len(self.rows), self._read(len(self.rows))
        if not more:  # children were removed on another computer meanwhile
            self.ward = first
            return
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self.rows += more
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows read so far."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column, or its alignment."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return title_of(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text or the tooltip of a cell, or the row itself for the role `ROW`."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return COLUMNS[index.column()].says(row, self._today())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row, index.column(), self._today())
        return None


def _tip(row: TodayRow, column: int, today: date) -> str | None:
    """Return the sentences of the findings, the headline of the alert card, or the full text of a cell."""
    if column == DUE and row.moved_from is not None:
        return tr("moved from {day}").format(day=formats.day(row.moved_from))
    if column == FINDINGS:
        return "\n".join(say(badge.says) for badge in finding_badges(row.readiness))
    alert = most_pressing(row)
    if column == ALERT and alert is not None:
        return say(from_data(alert.detail).headline)
    return COLUMNS[column].says(row, today) if column in ELIDED else None
