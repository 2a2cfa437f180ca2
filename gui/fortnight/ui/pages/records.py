"""The Infusions, Labs and History tabs: what is in the record, as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fortnight.domain.analytes import ANALYTES, unit_label
from fortnight.domain.card import from_data
from fortnight.domain.course import Course, Infusion, Result, Specimen
from fortnight.domain.schedule import Slot, Status
from fortnight.domain.shown import as_read, spoken, unit_of
from fortnight.domain.values import plain
from fortnight.operations import ward
from fortnight.operations.alerting import REASONS
from fortnight.operations.ward import Act
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.language import say, tr
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
        theme = context.theme
        self.model: RowsModel[SlotRow] = RowsModel(
            (
                Column(tr("No."), 60, lambda r: Cell(str(r[0]) if r[0] else "–", bold=True)),
                Column(tr("Due"), 120, lambda r: Cell(language.day(r[1].due), theme.muted)),
                Column(tr("Given"), 180, lambda r: Cell(language.moment(r[2].started_at) if r[2] else "–")),
                Column(tr("Plan"), 110, lambda r: _status_cell(r[1], theme.amber_ink, theme.muted)),
                Column(
                    tr("Weight"),
                    90,
                    lambda r: Cell(_amount(r[2].weight_kg, "kg") if r[2] else "–"),
                    right=True,
                ),
                Column(tr("Dose"), 150, lambda r: Cell(_dose(r[2]) if r[2] else "–"), right=True),
                Column(tr("Time"), 90, lambda r: Cell(_duration(r[2]) if r[2] else "–"), right=True),
                Column(
                    tr("Lots, reaction, note"), 0, lambda r: Cell(_remarks(r[2]) if r[2] else "", theme.muted)
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


def _status_cell(slot: Slot, amber: str, muted: str) -> Cell:
    words = tr(STATUS_WORDS[slot.status])
    if slot.status in (Status.LATE, Status.EARLY):
        words += f" {abs(slot.days_off)} d"
    loud = slot.status in (Status.LATE, Status.MISSED, Status.OVERDUE, Status.EARLY)
    return Cell(words, amber if loud else muted, bold=loud)


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
    return " · ".join(part for part in (infusion.lots, reaction, stopped, infusion.note) if part)


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
            Column[Specimen](tr("Drawn"), 140, lambda s: Cell(language.moment(s.collected_at), bold=True))
        ]
        if any(s.method for s in course.specimens):
            columns.append(Column(tr("Method"), 110, lambda s: Cell(s.method, self._context.theme.muted)))
        self._first = len(columns)
        columns += [self._analyte_column(code) for code in self._codes]
        self.model.show(course.specimens[::-1], columns)
        widths(self.view, self.model)

    def _analyte_column(self, code: str) -> Column[Specimen]:
        title = f"{ANALYTES[code].short} {unit_of(code, self._context.profile)}".strip()
        return Column(title, max(70, 8 * len(title)), lambda s: self._cell(s.value(code)), right=True)

    def _cell(self, result: Result | None) -> Cell:
        if result is None:
            return Cell("")
        theme = self._context.theme
        tip = tr("reported as {value} {unit}").format(value=result.reported, unit=result.reported_unit)
        if result.conflict:
            tip = tr("Two machines changed this value; a physician should settle it.")
        mark = (" *" if result.corrected else "") + (" ⚡" if result.conflict else "")
        return Cell(as_read(result, self._context.profile) + mark, theme.amber_ink if mark else "", tip=tip)

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


# History ----------------------------------------------------------------------------------------

VERBS = {
    "child.record": "registered the child",
    "child.amend": "changed the child's details",
    "infusion.record": "recorded an infusion",
    "infusion.amend": "changed an infusion",
    "infusion.void": "marked an infusion as entered in error",
    "specimen.record": "entered results",
    "specimen.amend": "corrected a result",
    "specimen.void": "marked results as entered in error",
    "medication.record": "noted a dose of another drug",
    "event.record": "noted an event",
    "alert.record": "an alert was raised",
    "alert.amend": "an alert changed",
    "undo": "undid an act",
}
HistoryRow = tuple[Act, str, str, str]


class HistoryTab(QWidget):
    """Who did what when, from what to what, and why. Old values are struck through."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self.model: RowsModel[HistoryRow] = RowsModel(
            (
                Column(tr("When"), 150, lambda r: Cell(language.moment(r[0].when), struck=r[0].undone)),
                Column(tr("Who"), 110, lambda r: Cell(r[0].entry.actor)),
                Column(
                    tr("What"),
                    230,
                    lambda r: Cell(r[1] + (tr(" (undone)") if r[0].undone else ""), struck=False, bold=True),
                ),
                Column(tr("Was"), 150, lambda r: Cell(r[2], theme.muted, struck=True, tip=r[2])),
                Column(tr("Is"), 0, lambda r: Cell(r[3], struck=r[0].undone, tip=r[3])),
                Column(tr("Why"), 200, lambda r: Cell(_reason(r[0]), theme.muted, tip=_reason(r[0]))),
            )
        )
        self.view = table(self.model, tr("History"), 34)
        self.view.setSelectionBehavior(self.view.SelectionBehavior.SelectRows)
        frame = card()
        words = label(tr("Nothing is deleted: every act stays here, with who did it."), "muted")
        frame.setLayout(column(self.view, row(words, margins=(12, 0, 0, 0)), margins=(1, 1, 1, 10)))
        self.setLayout(column(frame, margins=(20, 12, 20, 16)))

    def show_acts(self, acts: list[Act]) -> None:
        """List these acts."""
        self.model.show([(act, _what(act), *_change(act)) for act in acts])


def _reason(act: Act) -> str:
    return "" if act.entry.verb.startswith("alert.") else act.entry.reason or ""


def _what(act: Act) -> str:
    if act.entry.verb == "alert.amend" and act.after.get("state") in ("acknowledged", "ended"):
        return (
            tr("acknowledged an alert")
            if act.after["state"] == "acknowledged"
            else tr("an alert ended: its values were corrected")
        )
    return tr(VERBS.get(act.entry.verb, act.entry.verb))


def _change(act: Act) -> tuple[str, str]:
    """The old and the new value of what an act touched, as words."""
    kind = act.entry.verb.partition(".")[0]
    words = {"specimen": _results_change, "alert": _alert_change, "medication": _medication_change}.get(
        kind, _fields_change
    )
    return words(act)


def _results_change(act: Act) -> tuple[str, str]:
    before, after = act.before.get("results", {}), act.after.get("results", {})
    old = ", ".join(_result(code, before[code]) for code in after if code in before)
    new = ", ".join(
        _result(code, result) if result else tr("{name} taken away").format(name=spoken(code))
        for code, result in after.items()
    )
    return (old, new) if old else ("", new)


def _result(code: str, result: Mapping[str, object]) -> str:
    written = str(result.get("reported") or plain(float(str(result["value"]))))
    return f"{spoken(code)} {written} {unit_label(str(result.get('unit', '')))}".strip()


def _alert_change(act: Act) -> tuple[str, str]:
    if act.after.get("reason"):
        remark = f" · {act.after['remark']}" if act.after.get("remark") else ""
        return "", say(REASONS[act.after["reason"]]) + remark
    told = act.after.get("detail")
    return "", say(from_data(told).short) if told else ""


def _medication_change(act: Act) -> tuple[str, str]:
    after = act.after
    if "drug" not in after:
        return "", ""
    return "", tr("{drug} {dose} mg a day from {day}").format(
        drug=after["drug"], dose=plain(after["mg_per_day"]), day=after["start"]
    )


FIELDS: dict[str, Callable[[Any], str]] = {
    "number": str,
    "name": str,
    "birth_date": lambda v: language.day(date.fromisoformat(v)),
    "started_at": lambda v: language.moment(language.instant(v)),
    "at": lambda v: language.day(language.instant(v).date()),
    "dose_mg": lambda v: f"{plain(v)} mg",
    "weight_kg": lambda v: f"{plain(v)} kg",
    "lots": str,
    "reaction": str,
    "allergies": str,
    "text": str,
    "note": str,
}


def _fields_change(act: Act) -> tuple[str, str]:
    named = [name for name in FIELDS if act.after.get(name) not in (None, "")]
    old = ", ".join(
        FIELDS[n](act.before[n]) for n in named if act.before.get(n) and act.before[n] != act.after[n]
    )
    return old, ", ".join(FIELDS[n](act.after[n]) for n in named)
