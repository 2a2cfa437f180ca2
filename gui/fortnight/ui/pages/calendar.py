"""The Calendar page: the infusions of the ward by day, with their load, what is late, and public holidays."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QTableView,
)

from fortnight.domain.messages import word
from fortnight.operations.session import Changes
from fortnight.operations.ward_calendar import Mark, WardCalendar, ward_calendar
from fortnight.ui import formats
from fortnight.ui.language import language
from fortnight.ui.models.calendar import WEEK, WEEKEND, CalendarModel, monday_of
from fortnight.ui.services.context import Context
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, column, label, row, shortcut
from fortnight.ui.widgets.calendar_delegate import CalendarDelegate
from fortnight.ui.widgets.calendar_side import CalendarSide
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.page import LivePage, header

SIX_WEEKS, MONTH, ONE_WEEK = "six-weeks", "month", "week"
SPANS = {SIX_WEEKS: word("6 weeks"), MONTH: word("Month"), ONE_WEEK: word("Week")}
SHOWN_TABLES = ("child", "plan_move", "infusion", "drip", "setting")
LEGEND_FROM = 640  # page height in pixels from which the legend fits below the lists


class CalendarPage(LivePage):
    """The calendar. `opened` carries the id of a child.

    `plan` carries the child whose plan is to be changed and the due date that is chosen there (or `None`);
    `export` the first day and the number of days that are shown.
    """

    opened = Signal(str)
    plan = Signal(str, object)
    export = Signal(object, int)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._span = SIX_WEEKS
        self._first, self._days = monday_of(self._today()), 6 * WEEK
        self.counts = label(style="muted")
        self.model = CalendarModel(self._today)
        self.grid = self._grid()
        self.side = CalendarSide(context.appearance, self._today)
        self.side.opened.connect(self.opened)
        self.side.plan.connect(self.plan)
        body = row(self._framed_grid(), self.side, margins=(20, 12, 20, 16), spacing=12)
        body.setStretch(0, 1)
        layout = column(self._header(), body, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.grid)
        self._add_keys()
        self.refresh()
        self.choose(self._today())

    def _today(self) -> date:
        return self._context.session.clock().date()

    # Parts ------------------------------------------------------------------------------------------

    def _header(self) -> QFrame:
        back = button("‹", lambda: self._step(-1), tip=tr("Earlier (Page up)"))
        back.setAccessibleName(tr("Earlier"))
        on = button("›", lambda: self._step(1), tip=tr("Later (Page down)"))
        on.setAccessibleName(tr("Later"))
        now = button(tr("Today"), self.show_today, tip="T")
        self.spans = QButtonGroup(self)
        for n, (span, name) in enumerate(SPANS.items()):
            choice = chip(tr_word(name))
            choice.setChecked(span == self._span)
            self.spans.addButton(choice, n)
        self.spans.idClicked.connect(lambda n: self.show_span(list(SPANS)[n]))
        self.export_button = button(tr("Export calendar…"), lambda: self.export.emit(self._first, self._days))
        title = column(label(tr("Calendar"), "h1"), self.counts, spacing=2)
        return header(FoldingRow((title,), (back, now, on, *self.spans.buttons(), self.export_button)))

    def _grid(self) -> QTableView:
        grid = QTableView()
        grid.setModel(self.model)
        self._delegate = CalendarDelegate(self._context.appearance, self.model, self._shown_month)
        grid.setItemDelegate(self._delegate)
        grid.setAccessibleName(tr("Calendar"))
        grid.setShowGrid(False)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setTabKeyNavigation(False)
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.verticalHeader().hide()
        grid.verticalHeader().setMinimumSectionSize(QFontMetrics(ui_font(13)).height() * 3)
        grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads = grid.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(30)
        grid.activated.connect(lambda _index: self.side.open_of_day())
        grid.doubleClicked.connect(lambda _index: self.side.day_list.setFocus())
        grid.selectionModel().currentChanged.connect(lambda *_: self._show_day())
        self._context.appearance.theme_changed.connect(grid.viewport().update)
        return grid

    def _framed_grid(self) -> QFrame:
        return card(self.grid, margins=(1, 1, 1, 1))

    def _add_keys(self) -> None:
        keys = {
            "M": self.side.change_plan,
            "T": self.show_today,
            "PgUp": lambda: self._step(-1),
            "PgDown": lambda: self._step(1),
        }
        for words, do in keys.items():
            shortcut(self, words, do)

    # What is shown ----------------------------------------------------------------------------------

    def show_span(self, span: str) -> None:
        """Show six weeks, a month or a week around the chosen day."""
        day = self.chosen_day
        self._span = span
        self.spans.button(list(SPANS).index(span)).setChecked(True)
        self.place(day)
        self.refresh()
        self.choose(day)

    def place(self, day: date) -> None:
        """Choose the days to show so that a day is among them."""
        if self._span == MONTH:
            first = day.replace(day=1)
            self._first = monday_of(first)
            self._days = (_next_month(first) - self._first).days
            self._days += -self._days % WEEK
        else:
            self._first, self._days = monday_of(day), WEEK * (6 if self._span == SIX_WEEKS else 1)

    def _step(self, by: int) -> None:
        day = self.chosen_day
        if self._span == MONTH:
            target = _next_month(day) if by > 0 else day.replace(day=1) - timedelta(days=1)
            self.place(target)
        else:
            self._first += timedelta(days=by * self._days)
            target = day + timedelta(days=by * self._days)
        self.refresh()
        self.choose(target)

    def show_today(self) -> None:
        """Show the days from this week on, and choose today."""
        self.place(self._today())
        self.refresh()
        self.choose(self._today())
        self.grid.setFocus()

    def choose(self, day: date) -> None:
        """Choose a day; one that is not shown is ignored."""
        index = self.model.index_of(day)
        if index.isValid():
            self.grid.setCurrentIndex(index)
        self._show_day()

    @property
    def chosen_day(self) -> date:
        """The chosen day; the first one shown if none is chosen."""
        day = self.model.day_at(self.grid.currentIndex())
        return day.day if day is not None else self._first

    def _shown_month(self) -> date | None:
        """Return a day of the month that is shown, or `None` if the span is not a month."""
        return self._first + timedelta(days=WEEK - 1) if self._span == MONTH else None

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed the plan or an infusion."""
        return any(changes.touch(table) for table in SHOWN_TABLES)

    def refresh(self) -> None:
        """Read the days from the record again; the chosen day and child stay chosen."""
        day, child = self.chosen_day, self.side.chosen_child()
        found = ward_calendar(self._context.session, self._first, self._days, language())
        self.model.show(found.days, found.capacity)
        self._fit_columns()
        self.side.show_late(found.overdue)
        self.counts.setText(self._head(found))
        self.choose(day)
        self.side.choose_child(child)

    def _head(self, found: WardCalendar) -> str:
        last = self._first + timedelta(days=self._days - 1)
        in_one_year = self._first.year == last.year
        return tr("{first} to {last} · {planned} planned, {late} late").format(
            first=formats.short_day(self._first) if in_one_year else formats.day(self._first),
            last=formats.day(last),
            planned=found.count(Mark.PLANNED, Mark.MOVED),
            late=len(found.overdue),
        )

    def _fit_columns(self) -> None:
        """Make the days of the weekend narrow while nothing is planned on them."""
        heads, width = (
            self.grid.horizontalHeader(),
            QFontMetrics(ui_font(13)).horizontalAdvance("30 Sep") + 20,
        )
        for n in range(WEEK):
            is_narrow = n in WEEKEND and not self.model.has_weekend_entries
            mode = QHeaderView.ResizeMode.Fixed if is_narrow else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(n, mode)
            if is_narrow:
                heads.resizeSection(n, width)

    def _show_day(self) -> None:
        self.side.show_day(self.model.day_at(self.grid.currentIndex()), self.model.capacity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the legend on a low page; the tooltip of each day has the same words."""
        self.side.legend.setVisible(self.height() >= LEGEND_FROM)
        super().resizeEvent(event)


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
