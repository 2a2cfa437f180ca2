"""The Infusions tab: one row for each due date, with the infusion that was given for it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fortnight.domain.labs.display import decimals_of, pad_decimals
from fortnight.domain.messages import word
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.treatment.schedule import COMING, Slot, Status
from fortnight.operations import infusions, views
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, label, row
from fortnight.ui.widgets.page import table_card
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, new_mark, table

SlotRow = tuple[int | None, Slot, Infusion | None]
STATUS_WORDS = {
    Status.GIVEN: word("on time"),
    Status.EARLY: word("early"),
    Status.LATE: word("late"),
    Status.MISSED: word("missed"),
    Status.DUE: word("due"),
    Status.OVERDUE: word("overdue"),
    Status.PLANNED: word("planned"),
    Status.NOT_GIVEN: word("not given"),
}
OFF_PLAN = (Status.LATE, Status.MISSED, Status.OVERDUE, Status.EARLY, Status.NOT_GIVEN)
NOTHING = Cell("–", "muted")


class InfusionsTab(QWidget):
    """Lists every due date and whether its infusion was given. The signals carry the id of an infusion.

    `at_bedside` asks for the infusion on the page at the bedside, with its acts, sheet and late reactions.
    `change_plan` carries the due date in the chosen row if its infusion is still to be given, else `None`.
    """

    correct = Signal(str)
    move_away = Signal(str)
    void = Signal(str)
    change_plan = Signal(object)
    at_bedside = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.news: frozenset[str] = frozenset()  # the records that are new to the reader
        self._weight_decimals = 0
        self._with_acts: frozenset[str] = frozenset()
        self.model: RowsModel[SlotRow] = RowsModel(
            context.appearance, self._columns(), has_marks=True, pads_numbers=False
        )
        self.view = table(self.model, tr("Infusions"))
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(self._activated)
        self.correct_button = button(tr("Correct…"), lambda: self._emit(self.correct))
        self.move_button = button(tr("Move to another child…"), lambda: self._emit(self.move_away))
        self.void_button = button(tr("Entered in error…"), lambda: self._emit(self.void))
        self.bedside_button = button(tr("Sheet and reactions…"), lambda: self._emit(self.at_bedside))
        self._buttons = (self.bedside_button, self.correct_button, self.move_button, self.void_button)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._enable)
        self.plan_button = button(tr("Change plan…"), self._ask_plan)
        hint = label(tr("One row for each due date."), "muted")
        self.setLayout(
            table_card(
                self.view,
                row(hint, None, self.plan_button),
                row(None, *self._buttons),
                empty=tr("No infusions yet. Use “Record infusion” (Ctrl+I) to enter the first one."),
            )
        )
        self._enable()

    def _columns(self) -> tuple[Column[SlotRow], ...]:
        return (
            Column(tr("No."), lambda r: Cell(str(r[0]) if r[0] else "–", bold=True)),
            Column(tr("Due"), lambda r: Cell(_due_words(r[1]), "muted")),
            Column(tr("Given"), lambda r: self._given(r[2]) if r[2] else NOTHING),
            Column(tr("Timing"), lambda r: _status_cell(r[1])),
            Column(tr("Weight"), lambda r: self._weight(r[2]) if r[2] else NOTHING, right=True),
            Column(tr("Dose"), lambda r: Cell(_dose(r[2])) if r[2] else NOTHING, right=True),
            Column(tr("Duration"), lambda r: Cell(_duration(r[2])) if r[2] else NOTHING, right=True),
            Column(
                tr("Lots, reaction, note"),
                lambda r: Cell(_remarks(r[2]) if r[2] else r[1].reason, "muted"),
                stretch=True,
            ),
        )

    def _given(self, infusion: Infusion) -> Cell:
        return Cell(formats.moment(infusion.started_at), marks=new_mark(infusion.id, self.news))

    def show_course(self, course: Course) -> None:
        """List the due dates of a course, newest first."""
        self._with_acts = infusions.ids_with_acts(self._context.session, course.child.id)
        by_day: dict[object, Infusion] = {i.started_at.date(): i for i in course.infusions}
        rows: list[SlotRow] = []
        number = 0
        for slot in views.fortnights(self._context.session, course):
            number += slot.given is not None
            rows.append((number if slot.given else None, slot, by_day.get(slot.given)))
        self._weight_decimals = decimals_of(
            plain(i.weight_kg) for i in course.infusions if i.weight_kg is not None
        )
        self.model.show(rows[::-1])

    def _weight(self, infusion: Infusion) -> Cell:
        if infusion.weight_kg is None:
            return NOTHING
        return Cell(f"{pad_decimals(plain(infusion.weight_kg), self._weight_decimals)} kg")

    @property
    def chosen(self) -> Infusion | None:
        """The infusion in the current row, or `None` if the row has none."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()][2] if index.isValid() else None

    def _ask_plan(self) -> None:
        index = self.view.currentIndex()
        slot = self.model.rows[index.row()][1] if index.isValid() else None
        self.change_plan.emit(slot.due if slot is not None and slot.status in COMING else None)

    def _enable(self) -> None:
        chosen = self.chosen
        for each in self._buttons:
            each.setEnabled(chosen is not None)
        self.bedside_button.setEnabled(chosen is not None and chosen.id in self._with_acts)

    def _activated(self, index: QModelIndex) -> None:
        self._emit(self.correct)

    def _emit(self, signal: SignalInstance) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen.id)


def _due_words(slot: Slot) -> str:
    if slot.moved_to is None:
        return formats.day(slot.due)
    return tr("{due}, moved to {planned}").format(
        due=formats.day(slot.due), planned=formats.short_day(slot.moved_to)
    )


def _status_cell(slot: Slot) -> Cell:
    words = tr_word(STATUS_WORDS[slot.status])
    if slot.status in (Status.LATE, Status.EARLY):
        words = tr("{days} d {status}").format(days=abs(slot.days_off), status=words)
    is_off = slot.status in OFF_PLAN
    return Cell(words, "amber_ink" if is_off else "muted", bold=is_off)


def _dose(infusion: Infusion) -> str:
    per_kg = f" · {infusion.dose_mg / infusion.weight_kg:.1f} mg/kg" if infusion.weight_kg else ""
    return formats.decimal_point(f"{dose_figure(infusion.dose_mg)} mg{per_kg}")


def _duration(infusion: Infusion) -> str:
    return formats.span(infusion.ended_at - infusion.started_at) if infusion.ended_at else "–"


def _remarks(infusion: Infusion) -> str:
    reaction = tr("reaction: {what}").format(what=infusion.reaction) if infusion.reaction else ""
    stopped = tr("stopped early") if infusion.stopped else ""
    checked = tr("checked by {name}").format(name=infusion.checked_by) if infusion.checked_by else ""
    return " · ".join(part for part in (infusion.lots, reaction, stopped, infusion.note, checked) if part)
