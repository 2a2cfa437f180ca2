"""The Calendar page: the infusions of the ward by day, with their load, what is late, and public holidays."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from fortnight.domain.messages import word
from fortnight.operations.session import Changes
from fortnight.operations.ward_calendar import CalendarEntry, Mark, WardCalendar, ward_calendar
from fortnight.ui import formats
from fortnight.ui.language import language
from fortnight.ui.models.calendar import MARK_WORDS, WEEK, WEEKEND, CalendarModel, entry_words, monday_of
from fortnight.ui.services.context import Context
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.calendar_delegate import CalendarDelegate
from fortnight.ui.widgets.calendar_marks import TEXT_INKS, MarkPicture
from fortnight.ui.widgets.page import LivePage, header
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

SIX_WEEKS, MONTH, ONE_WEEK = "six-weeks", "month", "week"
SPANS = {SIX_WEEKS: word("6 weeks"), MONTH: word("Month"), ONE_WEEK: word("Week")}
SHOWN_TABLES = ("child", "plan_move", "infusion", "drip", "setting")
LEGEND_FROM = 640  # page height in pixels from which the legend fits below the lists
LIST_ROW = 40  # pixels: a row of the lists at the side, which is also pressed with a finger
LATE_ROWS = 3  # rows of the list of late infusions that are visible at once


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
        self._counts = label(style="muted")
        self.model = CalendarModel(self._today)
        self.grid = self._grid()
        self.day_title, self.day_load = label(style="h3"), label(style="muted", wrap=True)
        self.day_model: RowsModel[CalendarEntry] = RowsModel(context.appearance, self._entry_columns())
        self.day_list = self._list(self.day_model, tr("Infusions of the chosen day"))
        self.late_title = label(style="h3")
        self.late_model: RowsModel[CalendarEntry] = RowsModel(context.appearance, self._late_columns())
        self.late_list = self._list(self.late_model, tr("Late infusions"))
        self.legend = self._legend()
        self._side = self._side_panel()
        body = row(self._framed_grid(), self._side, margins=(20, 12, 20, 16), spacing=12)
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
            chip = button(tr_word(name), style="chip")
            chip.setCheckable(True)
            chip.setChecked(span == self._span)
            self.spans.addButton(chip, n)
        self.spans.idClicked.connect(lambda n: self.show_span(list(SPANS)[n]))
        self.export_button = button(tr("Export calendar…"), lambda: self.export.emit(self._first, self._days))
        title = column(label(tr("Calendar"), "h1"), self._counts, spacing=2)
        return header(title, None, back, now, on, *self.spans.buttons(), self.export_button)

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
        grid.activated.connect(lambda _index: self._open(self.day_list, self.day_model))
        grid.doubleClicked.connect(lambda _index: self.day_list.setFocus())
        grid.selectionModel().currentChanged.connect(lambda *_: self._show_day())
        self._context.appearance.theme_changed.connect(grid.viewport().update)
        return grid

    def _framed_grid(self) -> QFrame:
        frame = card()
        frame.setLayout(column(self.grid, margins=(1, 1, 1, 1)))
        return frame

    def _list(self, model: RowsModel[CalendarEntry], name: str) -> QTableView:
        made = table(model, name, LIST_ROW)
        made.horizontalHeader().hide()
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.activated.connect(lambda _index: self._open(made, model))
        return made

    def _entry_columns(self) -> tuple[Column[CalendarEntry], ...]:
        return (
            Column(tr("Patient"), _name_cell, most=124),
            Column(
                tr("Infusion"),
                lambda e: Cell(entry_words(e), TEXT_INKS.get(e.mark, "muted")),
                stretch=True,
            ),
        )

    def _late_columns(self) -> tuple[Column[CalendarEntry], ...]:
        return (
            Column(tr("Patient"), _name_cell, most=124),
            Column(tr("Late"), self._late_cell, stretch=True),
        )

    def _late_cell(self, entry: CalendarEntry) -> Cell:
        words = tr("{n} d late, due {day}").format(
            n=(self._today() - entry.day).days, day=formats.short_day(entry.day)
        )
        return Cell(words, "alert_ink")

    def _legend(self) -> QFrame:
        made = card()
        lines = [
            row(MarkPicture(self._context.appearance, mark), label(tr_word(words), "muted"), None, spacing=8)
            for mark, words in MARK_WORDS.items()
        ]
        half = (len(lines) + 1) // 2
        both = row(column(*lines[:half], spacing=4), column(*lines[half:], spacing=4), None, spacing=14)
        made.setLayout(column(both, margins=(14, 10, 14, 10)))
        return made

    def _side_panel(self) -> QWidget:
        self.open_button = button(tr("Open"), lambda: self._open(*self._active()), tip=tr("Enter"))
        self.plan_button = button(tr("Change plan…"), self._change_plan, "primary", tip="M")
        buttons = row(self.open_button, self.plan_button, None, spacing=8)
        day, late = card(), card()
        top = column(self.day_title, self.day_load, margins=(14, 0, 14, 0), spacing=2)
        foot = column(buttons, margins=(14, 0, 14, 0))
        day.setLayout(column(top, self.day_list, foot, margins=(1, 12, 1, 12), spacing=8))
        title = column(self.late_title, margins=(14, 0, 14, 0))
        late.setLayout(column(title, self.late_list, margins=(1, 12, 1, 1), spacing=6))
        self._late_card = late
        side = QWidget()
        metrics = QFontMetrics(ui_font(13))
        side.setMinimumWidth(max(270, metrics.horizontalAdvance("moved from 25 Dec, 14 d") + 124 + 24))
        side.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout = column(day, late, self.legend, spacing=12)
        layout.setStretch(0, 1)
        side.setLayout(layout)
        return side

    def _add_keys(self) -> None:
        keys = {
            "M": self._change_plan,
            "T": self.show_today,
            "PgUp": lambda: self._step(-1),
            "PgDown": lambda: self._step(1),
        }
        for words, do in keys.items():
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # What is shown ----------------------------------------------------------------------------------

    def show_span(self, span: str) -> None:
        """Show six weeks, a month or a week around the chosen day."""
        day = self.chosen_day
        self._span = span
        self.spans.button(list(SPANS).index(span)).setChecked(True)
        self._place(day)
        self.refresh()
        self.choose(day)

    def _place(self, day: date) -> None:
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
            self._place(target)
        else:
            self._first += timedelta(days=by * self._days)
            target = day + timedelta(days=by * self._days)
        self.refresh()
        self.choose(target)

    def show_today(self) -> None:
        """Show the days from this week on, and choose today."""
        self._place(self._today())
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
        day, child = self.chosen_day, self._chosen_child()
        found = ward_calendar(self._context.session, self._first, self._days, language())
        self.model.show(found.days, found.capacity)
        self._fit_columns()
        self.late_model.show(found.overdue)
        self.late_title.setText(tr("Late ({n})").format(n=len(found.overdue)))
        self.late_list.setFixedHeight(LIST_ROW * min(LATE_ROWS, len(found.overdue)) + 2)
        self._late_card.setVisible(bool(found.overdue))
        self._counts.setText(self._head(found))
        self.choose(day)
        self._choose_child(child)

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
        """List the infusions of the chosen day."""
        day = self.model.day_at(self.grid.currentIndex())
        self.day_model.show(day.entries if day else ())
        if day is not None:
            self.day_title.setText(f"{formats.weekday(day.day)} {day.day.year}")
            load = tr("{n} of {all} infusions").format(n=day.load, all=self.model.capacity)
            self.day_load.setText(f"{load} · {day.holiday}" if day.holiday else load)
            if day.entries:
                self.day_list.setCurrentIndex(self.day_model.index(0, 0))
        has_any = bool(day and day.entries)
        self.open_button.setEnabled(has_any)
        self.plan_button.setEnabled(has_any or bool(self.late_model.rows))

    # What is done -----------------------------------------------------------------------------------

    def _active(self) -> tuple[QTableView, RowsModel[CalendarEntry]]:
        """Return the list with the focus; the list of the day if neither has it, unless it is empty."""
        if self.late_list.hasFocus() or not self.day_model.rows:
            return self.late_list, self.late_model
        return self.day_list, self.day_model

    def _open(self, view: QTableView, model: RowsModel[CalendarEntry]) -> None:
        entry = _chosen(view, model)
        if entry is not None:
            self.opened.emit(entry.child.id)

    def _change_plan(self) -> None:
        entry = _chosen(*self._active())
        if entry is not None:
            self.plan.emit(entry.child.id, entry.slot.due if entry.slot else None)

    def _chosen_child(self) -> str | None:
        entry = _chosen(self.day_list, self.day_model)
        return entry.child.id if entry is not None else None

    def _choose_child(self, child: str | None) -> None:
        for n, entry in enumerate(self.day_model.rows):
            if entry.child.id == child:
                self.day_list.setCurrentIndex(self.day_model.index(n, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the legend on a low page; the tooltip of each day has the same words."""
        self.legend.setVisible(self.height() >= LEGEND_FROM)
        super().resizeEvent(event)


def _name_cell(entry: CalendarEntry) -> Cell:
    return Cell(entry.child.name, bold=True, tip=entry.child.number)


def _chosen(view: QTableView, model: RowsModel[CalendarEntry]) -> CalendarEntry | None:
    index: QModelIndex = view.currentIndex()
    if index.isValid():
        return model.rows[index.row()]
    return model.rows[0] if model.rows else None


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
