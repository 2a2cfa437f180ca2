"""The Infusions and Labs tabs: what is in the record, as tables."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fortnight.domain.analytes import ANALYTES
from fortnight.domain.course import Course, Infusion, Result, Specimen
from fortnight.domain.schedule import Slot, Status
from fortnight.domain.shown import as_read, unit_of
from fortnight.domain.values import plain
from fortnight.operations import ward
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.language import tr
from fortnight.ui.theme import Theme
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table, widths

# Infusions --------------------------------------------------------------------------------------

SlotRow = tuple[int | None, Slot, Infusion | None]
STATUS_WORDS = {
    Status.GIVEN: "on time",
    Status.EARLY: "early",
    Status.LATE: "late",
    Status.MISSED: "missed",
    Status.DUE: "due",
    Status.OVERDUE: "overdue",
    Status.PLANNED: "planned",
}


class InfusionsTab(QWidget):
    """Every due date and what became of it. `record` asks for the form; `correct` for one infusion."""

    correct = Signal(str)
    void = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model: RowsModel[SlotRow] = RowsModel(
            (
                Column(tr("No."), 60, lambda r: Cell(str(r[0]) if r[0] else "–", bold=True)),
                Column(tr("Due"), 120, lambda r: Cell(language.day(r[1].due), context.theme.muted)),
                Column(tr("Given"), 180, lambda r: Cell(language.moment(r[2].started_at) if r[2] else "–")),
                Column(tr("Plan"), 110, lambda r: _status_cell(r[1], context.theme)),
                Column(
                    tr("Weight"),
                    90,
                    lambda r: Cell(_amount(r[2].weight_kg, "kg") if r[2] else "–"),
                    right=True,
                ),
                Column(tr("Dose"), 150, lambda r: Cell(_dose(r[2]) if r[2] else "–"), right=True),
                Column(tr("Time"), 90, lambda r: Cell(_duration(r[2]) if r[2] else "–"), right=True),
                Column(
                    tr("Lots, reaction, note"),
                    0,
                    lambda r: Cell(_remarks(r[2]) if r[2] else "", context.theme.muted),
                ),
            )
        )
        self.view = table(self.model, tr("Infusions"))
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        self.view.activated.connect(self._activated)
        self._context = context
        self.correct_button = button(tr("Correct…"), lambda: self._tell(self.correct))
        self.void_button = button(tr("Entered in error…"), lambda: self._tell(self.void))
        frame = card()
        frame.setLayout(
            column(
                self.view,
                row(
                    label(tr("One row for each due date."), "muted"),
                    None,
                    self.correct_button,
                    self.void_button,
                    margins=(12, 0, 0, 0),
                ),
                margins=(1, 1, 12, 10),
            )
        )
        self.setLayout(column(frame, margins=(20, 12, 20, 16)))

    def show_course(self, course: Course) -> None:
        """List a course's plan, newest first."""
        by_day: dict[object, Infusion] = {i.started_at.date(): i for i in course.infusions}
        slots = ward.fortnights(self._context.desk, course)
        rows: list[SlotRow] = []
        number = 0
        for slot in slots:
            number += slot.given is not None
            rows.append((number if slot.given else None, slot, by_day.get(slot.given)))
        self.model.show(rows[::-1])

    def _activated(self, index: QModelIndex) -> None:
        infusion = self.model.rows[index.row()][2]
        if infusion is not None:
            self.correct.emit(infusion.id)

    def _tell(self, signal: SignalInstance) -> None:
        index = self.view.currentIndex()
        infusion = self.model.rows[index.row()][2] if index.isValid() else None
        if infusion is not None:
            signal.emit(infusion.id)


def _status_cell(slot: Slot, theme: Theme) -> Cell:
    words = tr(STATUS_WORDS[slot.status])
    if slot.status in (Status.LATE, Status.EARLY):
        words += f" {abs(slot.days_off)} d"
    loud = slot.status in (Status.LATE, Status.MISSED, Status.OVERDUE, Status.EARLY)
    return Cell(words, theme.amber_ink if loud else theme.muted, bold=loud)


def _amount(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{plain(value)} {unit}"


def _dose(infusion: Infusion) -> str:
    per_kg = f" · {infusion.dose_mg / infusion.weight_kg:.1f} mg/kg" if infusion.weight_kg else ""
    return f"{plain(infusion.dose_mg)} mg{per_kg}"


def _duration(infusion: Infusion) -> str:
    return language.span(infusion.ended_at - infusion.started_at) if infusion.ended_at else "–"


def _remarks(infusion: Infusion) -> str:
    reaction = tr("reaction: {what}").format(what=infusion.reaction) if infusion.reaction else ""
    stopped = tr("stopped early") if infusion.stopped else ""
    checked = tr("checked by {name}").format(name=infusion.checked_by) if infusion.checked_by else ""
    return " · ".join(part for part in (infusion.lots, reaction, stopped, infusion.note, checked) if part)


# Labs -------------------------------------------------------------------------------------------


class LabsTab(QWidget):
    """Every specimen, newest first, a column for each analyte. `correct` names specimen and analyte."""

    correct = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.model: RowsModel[Specimen] = RowsModel(())
        self.view = table(self.model, tr("Labs"), 32)
        self.view.activated.connect(self._activated)
        self.correct_button = button(tr("Correct this value…"), self._correct)
        hint = label(
            tr("Enter corrects the chosen value. Corrected ones carry a *; what stood there is in History."),
            "muted",
        )
        frame = card()
        frame.setLayout(
            column(
                self.view, row(hint, None, self.correct_button, margins=(12, 0, 0, 0)), margins=(1, 1, 12, 10)
            )
        )
        self.setLayout(column(frame, margins=(20, 12, 20, 16)))
        self._codes: list[str] = []
        self._first = 1

    def show_course(self, course: Course) -> None:
        """List a course's specimens."""
        measured = {r.analyte for r in course.results}
        self._codes = [code for code in ANALYTES if code in measured]
        columns = [
            Column[Specimen](tr("Drawn"), 164, lambda s: Cell(language.moment(s.collected_at), bold=True))
        ]
        if any(s.method for s in course.specimens):
            columns.append(Column(tr("Method"), 110, lambda s: Cell(s.method, self._context.theme.muted)))
        self._first = len(columns)
        columns += [self._analyte_column(code) for code in self._codes]
        self.model.show(course.specimens[::-1], columns)
        widths(self.view, self.model)

    def _analyte_column(self, code: str) -> Column[Specimen]:
        title = f"{ANALYTES[code].short} {unit_of(code, self._context.units)}".strip()
        return Column(title, 24 + 8 * len(title), lambda s: self._cell(s.value(code)), right=True)

    def _cell(self, result: Result | None) -> Cell:
        if result is None:
            return Cell("")
        theme = self._context.theme
        tip = tr("reported as {value} {unit}").format(value=result.reported, unit=result.reported_unit)
        if result.conflict:
            tip = tr("Two machines changed this value; a physician should settle it.")
        mark = (" *" if result.corrected else "") + (" ⚡" if result.conflict else "")
        return Cell(as_read(result, self._context.units) + mark, theme.amber_ink if mark else "", tip=tip)

    def _activated(self, index: QModelIndex) -> None:
        specimen = self.model.rows[index.row()]
        code = self._codes[index.column() - self._first] if index.column() >= self._first else ""
        if code and specimen.value(code) is not None:
            self.correct.emit(specimen.id, code)

    def _correct(self) -> None:
        if self.view.currentIndex().isValid():
            self._activated(self.view.currentIndex())

    def choose(self, specimen: str, code: str) -> None:
        """Put the cursor on one value."""
        rows = [s.id for s in self.model.rows]
        self.view.setCurrentIndex(
            self.model.index(rows.index(specimen), self._codes.index(code) + self._first)
        )
