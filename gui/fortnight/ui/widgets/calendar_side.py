"""The side of the calendar: the infusions of the chosen day, the late ones of the ward, and the legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry
from fortnight.ui import formats
from fortnight.ui.models.calendar import MARK_WORDS, entry_words
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.calendar_marks import TEXT_INKS, MarkPicture
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

LIST_ROW = 40  # pixels: a row of the lists, which is also pressed with a finger
LATE_ROWS = 3  # rows of the list of late infusions that are visible at once


class CalendarSide(QWidget):
    """Two lists of infusions. `opened` carries the id of a child.

    `plan` carries the child whose plan is to be changed and the due date that is chosen there (or `None`).
    """

    opened = Signal(str)
    plan = Signal(str, object)

    def __init__(self, appearance: Appearance, today: Callable[[], date]) -> None:
        super().__init__()
        self._appearance, self._today = appearance, today
        self.day_title, self.day_load = label(style="h3"), label(style="muted", wrap=True)
        self.day_model: RowsModel[CalendarEntry] = RowsModel(appearance, self._entry_columns())
        self.day_list = self._list(self.day_model, tr("Infusions of the chosen day"))
        self.late_title = label(style="h3")
        self.late_model: RowsModel[CalendarEntry] = RowsModel(appearance, self._late_columns())
        self.late_list = self._list(self.late_model, tr("Late infusions"))
        self.legend = self._legend()
        self._lay_out()

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
        lines = [
            row(MarkPicture(self._appearance, mark), label(tr_word(words), "muted"), None, spacing=8)
            for mark, words in MARK_WORDS.items()
        ]
        half = (len(lines) + 1) // 2
        both = row(column(*lines[:half], spacing=4), column(*lines[half:], spacing=4), None, spacing=14)
        return card(both)

    def _lay_out(self) -> None:
        self.open_button = button(tr("Open"), lambda: self._open(*self._active()), tip=tr("Enter"))
        self.plan_button = button(tr("Change plan…"), self.change_plan, "primary", tip="M")
        for each in (self.open_button, self.plan_button):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the list it is about
        buttons = row(self.open_button, self.plan_button, None, spacing=8)
        top = column(self.day_title, self.day_load, margins=(14, 0, 14, 0), spacing=2)
        foot = column(buttons, margins=(14, 0, 14, 0))
        day = card(top, self.day_list, foot, margins=(1, 12, 1, 12))
        title = column(self.late_title, margins=(14, 0, 14, 0))
        late = card(title, self.late_list, margins=(1, 12, 1, 1), spacing=6)
        self._late_card = late
        metrics = QFontMetrics(ui_font(13))
        self.setMinimumWidth(max(270, metrics.horizontalAdvance("moved from 25 Dec, 14 d") + 124 + 24))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout = column(day, late, self.legend, spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_day(self, day: CalendarDay | None, capacity: int) -> None:
        """List the infusions of a day; `capacity` is how many fill it."""
        self.day_model.show(day.entries if day else ())
        if day is not None:
            self.day_title.setText(formats.weekday_and_year(day.day))
            load = tr("{n} of {all} infusions").format(n=day.load, all=capacity)
            self.day_load.setText(f"{load} · {day.holiday}" if day.holiday else load)
            if day.entries:
                self.day_list.setCurrentIndex(self.day_model.index(0, 0))
        has_any = bool(day and day.entries)
        self.open_button.setEnabled(has_any)
        self.plan_button.setEnabled(has_any or bool(self.late_model.rows))

    def show_late(self, entries: Sequence[CalendarEntry]) -> None:
        """List the late infusions; without any, the list is hidden."""
        self.late_model.show(entries)
        self.late_title.setText(tr("Late ({n})").format(n=len(entries)))
        self.late_list.setFixedHeight(LIST_ROW * min(LATE_ROWS, len(entries)) + 2)
        self._late_card.setVisible(bool(entries))

    def _active(self) -> tuple[QTableView, RowsModel[CalendarEntry]]:
        """Return the list with the focus; the list of the day if neither has it, unless it is empty."""
        if self.late_list.hasFocus() or not self.day_model.rows:
            return self.late_list, self.late_model
        return self.day_list, self.day_model

    def open_of_day(self) -> None:
        """Ask for the record of the child that is chosen in the list of the day."""
        self._open(self.day_list, self.day_model)

    def _open(self, view: QTableView, model: RowsModel[CalendarEntry]) -> None:
        entry = _chosen(view, model)
        if entry is not None:
            self.opened.emit(entry.child.id)

    def change_plan(self) -> None:
        """Ask for a change of the plan of the chosen child."""
        entry = _chosen(*self._active())
        if entry is not None:
            self.plan.emit(entry.child.id, entry.slot.due if entry.slot else None)

    def chosen_child(self) -> str | None:
        """Return the id of the child that is chosen in the list of the day, or `None`."""
        entry = _chosen(self.day_list, self.day_model)
        return entry.child.id if entry is not None else None

    def choose_child(self, child: str | None) -> None:
        """Choose a child in the list of the day."""
        for n, entry in enumerate(self.day_model.rows):
            if entry.child.id == child:
                self.day_list.setCurrentIndex(self.day_model.index(n, 0))


def _name_cell(entry: CalendarEntry) -> Cell:
    return Cell(entry.child.name, bold=True, tip=entry.child.number)


def _chosen(view: QTableView, model: RowsModel[CalendarEntry]) -> CalendarEntry | None:
    index: QModelIndex = view.currentIndex()
    if index.isValid():
        return model.rows[index.row()]
    return model.rows[0] if model.rows else None
