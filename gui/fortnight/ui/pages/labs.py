"""The Labs tab: one row per specimen, one column per analyte, with marks on values out of range."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.display.flags import Flag, flag_of
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import decimals_of, pad_decimals, reported_number, unit_of, unit_text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.operations import physician_sign_off
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, label, row
from fortnight.ui.widgets.page import table_card
from fortnight.ui.widgets.tables import Cell, CellMark, Column, RowsModel, new_mark, table

CORRECTED, CONFLICT, SIGNED, PRELIMINARY = "*", "≠", "✓", "prel."  # marks in a cell


class LabsTab(QWidget):
    """Lists every specimen, newest first.

    `correct` carries the ids of a specimen and an analyte, `saved` the id of a journal entry and a sentence
    about what was saved; `sign` requests the dialog in which a physician signs what waits. The other signals
    carry the id of a specimen.
    """

    sign = Signal()
    saved = Signal(str, str)
    correct = Signal(str, str)
    correct_sheet = Signal(str)
    move_away = Signal(str)
    void = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._codes: list[str] = []
        self._first = 1  # the column of the first analyte
        self._decimals: dict[str, int] = {}
        self._judged: dict[str, Judgement] = {}
        self.news: frozenset[str] = frozenset()  # the specimens that are new to the reader
        self._signatures: Mapping[str, tuple[str, datetime]] = {}
        self._course: Course | None = None
        self.model: RowsModel[Specimen] = RowsModel(context.appearance, (), has_marks=True)
        self.view = table(self.model, tr("Labs"), 32)
        self.view.activated.connect(self._activated)
        self.correct_button = button(tr("Correct this value…"), self._correct)
        self.sheet_button = button(tr("Correct time or laboratory…"), lambda: self._emit(self.correct_sheet))
        self.move_button = button(tr("Move to another child…"), lambda: self._emit(self.move_away))
        self.void_button = button(tr("Entered in error…"), lambda: self._emit(self.void))
        self.sign_button = button("", self.sign.emit)
        if not physician_sign_off.may_sign(context.session):
            self.sign_button.hide()
        self._buttons = (self.sheet_button, self.move_button, self.void_button)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._enable)
        self.setLayout(
            table_card(
                self.view,
                self._legend(),
                row(self.correct_button, self.sign_button, None, *self._buttons),
                empty=tr("No labs yet. Use “Add labs” (Ctrl+L) to enter the first ones."),
            )
        )
        self._enable()

    def _legend(self) -> QWidget:
        words = tr(
            "▲ ▼ outside the reference interval for the age  ·  ▲▲ ▼▼ the label says to interrupt or "
            "discontinue, or an IL-6 alert  ·  * corrected; the previous value is in History  ·  "
            "prel.: the final result is not there yet  ·  "
            "“new”: recorded or changed by others since you last opened this child  ·  ✓ signed by "
            "a physician"
        )
        return label(words, "muted", wrap=True)

    def show_course(self, course: Course) -> None:
        """List the specimens of a course, with one column for each analyte that was ever measured."""
        self._course = course
        self._show_signatures(course.child.id)
        self._judged = {
            j.specimen: j for j in self._context.session.judgement_cache.of(course) if j.analyte == "IL6"
        }
        measured = {r.analyte for r in course.results}
        self._codes = [code for code in ANALYTES if code in measured]
        self._decimals = {
            code: decimals_of(reported_number(r, self._context.units) for r in course.of(code))
            for code in self._codes
        }
        columns: list[Column[Specimen]] = [Column(tr("Drawn"), self._drawn)]
        if any(s.method for s in course.specimens):
            columns.append(Column(tr("Laboratory"), lambda s: Cell(s.method, "muted")))
        self._first = len(columns)
        columns += [self._analyte_column(code) for code in self._codes]
        self.model.show(course.specimens[::-1], columns)

    def _drawn(self, specimen: Specimen) -> Cell:
        marks, tip = list(new_mark(specimen.id, self.news)), ""
        if specimen.id in self._signatures:
            person, at = self._signatures[specimen.id]
            marks.append(CellMark(SIGNED, "muted"))
            tip = tr("Signed by {who}, {when}").format(who=person, when=formats.moment(at))
        return Cell(formats.moment(specimen.collected_at), bold=True, tip=tip, marks=tuple(marks))

    def _show_signatures(self, child: str) -> None:
        session = self._context.session
        self._signatures = physician_sign_off.signatures(session, child)
        waiting = sum(each.kind == "specimen" for each in physician_sign_off.waiting(session, child))
        self.sign_button.setText(tr("Sign off %n sheet(s)…", "", waiting) if waiting else tr("All signed"))
        self.sign_button.setEnabled(waiting > 0)

    def _analyte_column(self, code: str) -> Column[Specimen]:
        title = f"{tr_word(ANALYTES[code].short)}\n{unit_of(code, self._context.units)}"
        return Column(title, lambda s: self._cell(s, s.value(code)), right=True)

    def _cell(self, specimen: Specimen, result: Result | None) -> Cell:
        if result is None:
            return Cell("")
        flag = self._flag(result)
        return Cell(
            pad_decimals(reported_number(result, self._context.units), self._decimals[result.analyte]),
            "alert_ink" if flag is not None and flag.is_serious else "",
            bold=flag is not None and flag.is_serious,
            tip="\n".join(_tips(result, flag)),
            marks=tuple(_marks(result, flag)),
        )

    def _flag(self, result: Result) -> Flag | None:
        assert self._course is not None
        started = _has_started(self._course, result.collected_at)
        return flag_of(result, self._course.child, started, self._judged.get(result.specimen))

    # The current cell ---------------------------------------------------------------------------

    @property
    def chosen(self) -> Specimen | None:
        """The specimen in the current row."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    @property
    def chosen_value(self) -> Result | None:
        """The result in the current cell, or `None` if there is none."""
        column = self.view.currentIndex().column() - self._first
        return self.chosen.value(self._codes[column]) if self.chosen is not None and column >= 0 else None

    def choose(self, specimen: str, code: str) -> None:
        """Make the cell of one result current."""
        rows = [s.id for s in self.model.rows]
        column = self._codes.index(code) + self._first
        self.view.setCurrentIndex(self.model.index(rows.index(specimen), column))

    def _enable(self) -> None:
        self.correct_button.setEnabled(self.chosen_value is not None)
        for each in self._buttons:
            each.setEnabled(self.chosen is not None)

    def _activated(self, index: QModelIndex) -> None:
        self._correct()

    def _correct(self) -> None:
        result = self.chosen_value
        if result is not None:
            self.correct.emit(result.specimen, result.analyte)

    def _emit(self, signal: SignalInstance) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen.id)


def _has_started(course: Course, moment: datetime) -> bool:
    first = course.first_infusion
    return first is not None and first.started_at <= moment


def _tips(result: Result, flag: Flag | None) -> list[str]:
    """Return the meaning of each mark, and the value as the laboratory reported it."""
    lines = [say(flag.says)] if flag is not None else []
    if result.conflict:
        lines.append(
            tr("This value was changed on two computers. A physician should decide which change is correct.")
        )
    if result.is_preliminary:
        lines.append(tr("Preliminary: the laboratory will send the final result, which replaces it."))
    if result.corrected:
        lines.append(tr("Corrected; the previous value is in History."))
    value, unit = result.reported, unit_text(result.reported_unit)
    return [*lines, tr("reported as {value} {unit}").format(value=value, unit=unit).rstrip()]


def _marks(result: Result, flag: Flag | None) -> list[CellMark]:
    marks = []
    if flag is not None:
        marks.append(CellMark(flag.arrows, "alert_ink" if flag.is_serious else "amber_ink"))
    if result.conflict:
        marks.append(CellMark(CONFLICT, "alert_ink"))
    if result.corrected:
        marks.append(CellMark(CORRECTED, "muted"))
    if result.is_preliminary:
        marks.append(CellMark(PRELIMINARY, "amber_ink"))
    return marks
