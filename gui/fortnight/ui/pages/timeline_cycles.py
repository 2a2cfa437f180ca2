"""All dose cycles of a child laid over each other by days since the dose, one of them on top."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from math import ceil

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from fortnight.domain.alert.judgement import Level
from fortnight.domain.display.cycles import (
    BAND_LEAST_VALUES,
    BAND_REACH_DAYS,
    BAND_SHARE,
    Cycle,
    cycle_line,
    cycles,
    last_before_next,
    usual_band,
)
from fortnight.domain.labs.display import Quantity, unit_of
from fortnight.domain.messages import Word, word
from fortnight.domain.numbers import plain
from fortnight.ui import formats
from fortnight.ui.charts.kinds import IL6
from fortnight.ui.charts.overlay import Curve, Overlay, OverlayChart, OverlayPanel, Role
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, column, label, row, scrolling
from fortnight.ui.widgets.sizes import digits_width
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

SIDE_DIGITS = 47.5  # width of the list of cycles, in digits
LONGEST_DAYS = 28  # a longer cycle is drawn up to this day
SHORTEST_DAYS = 14
CODES = (IL6, "NEUT", "CRP")  # the analytes that are drawn, if they were ever measured
# How many of the newest cycles are drawn; `None` means all of them.
COUNTS: Mapping[Word, int | None] = {
    word("since first"): None,
    word("last 27 · 1 y"): 27,
    word("last 12"): 12,
}


class CyclesView(QWidget):
    """The cycles as curves, and the list of them; the arrow keys in the list put another one on top.

    `back` is called by the button that returns to the timeline.
    """

    def __init__(self, context: Context, back: Callable[[], object]) -> None:
        super().__init__()
        self._context = context
        self._drawing: Drawing | None = None
        self._count: int | None = COUNTS[word("last 27 · 1 y")]
        self.chart = OverlayChart(context.appearance, tr("Dose cycles laid over each other"))
        self.counts = {
            count: chip(tr_word(name), partial(self.show_count, count)) for name, count in COUNTS.items()
        }
        self.legend = label(style="muted", wrap=True)
        self.model: RowsModel[Cycle] = RowsModel(context.appearance, ())
        self.list = table(self.model, tr("Cycles"), 30)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.selectionModel().currentRowChanged.connect(self._choose)
        self.how = label(style="muted", wrap=True)
        self.nothing = label(tr("No infusion yet: there is no cycle to show."), "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out(back)

    def _lay_out(self, back: Callable[[], object]) -> None:
        head = row(button(tr("← Timeline"), back, "chip"), 12, *self.counts.values(), None, spacing=6)
        self._curves = scrolling(self.chart, tr("Dose cycles laid over each other"))
        left = card(head, self.legend, self.nothing, self._curves, margins=(8, 8, 4, 6))
        side = QWidget()
        listed = card(label(tr("Cycles"), "h3"), self.list)
        self._explained = card(label(tr("How the band is made"), "h3"), self.how)
        lines = column(listed, self._explained, spacing=12)
        lines.setStretch(0, 1)
        side.setLayout(lines)
        side.setFixedWidth(digits_width(SIDE_DIGITS))
        whole = row(left, side, spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_course(self, drawing: Drawing) -> None:
        """Lay the cycles of a course over each other, the newest on top."""
        self._drawing = drawing
        for count, made in self.counts.items():
            made.setChecked(count == self._count)
        found = self._cycles(drawing)
        self.nothing.setVisible(not found)
        for part in (self.legend, self._curves, self._explained):
            part.setVisible(bool(found))
        self.model.show(found[::-1], self._columns(drawing))
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._draw(found[-1] if found else None)

    def show_count(self, count: int | None) -> None:
        """Draw this many of the newest cycles; `None` draws all."""
        self._count = count
        if self._drawing is not None:
            self.show_course(self._drawing)

    def _cycles(self, drawing: Drawing) -> tuple[Cycle, ...]:
        found = cycles(drawing.course, drawing.judged)
        return found[-self._count :] if self._count is not None else found

    def _columns(self, drawing: Drawing) -> list[Column[Cycle]]:
        before = tr("Before next")
        return [
            Column(tr("No."), lambda each: Cell(str(each.number), bold=True), right=True),
            Column(tr("Dose on"), lambda each: Cell(formats.day(each.start.date()))),
            Column(tr("Length"), lambda each: Cell(_length(each, drawing.until)), right=True),
            Column(f"{before}\n{unit_of(IL6, drawing.units)}", partial(_before_next, drawing), right=True),
        ]

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._draw(self.model.rows[current.row()])

    def _draw(self, chosen: Cycle | None) -> None:
        if chosen is None or self._drawing is None:
            return
        shown, drawing = self.model.rows, self._drawing
        longest = max(each.length(drawing.until) for each in shown)
        last = ceil(min(LONGEST_DAYS, max(SHORTEST_DAYS, longest)))
        codes = [code for code in CODES if drawing.course.of(code)]
        panels = [self._panel(drawing, code, chosen, shown, last) for code in codes]
        self.chart.show_overlay(Overlay(panels, tr("days since the dose"), 0, last), drawing.units)
        self.legend.setText(
            tr(
                "Thick: cycle {n} · thin: the other cycles · filled: the usual band, dotted: its middle"
            ).format(n=chosen.number)
        )
        usual = next((panel.usual for panel in panels if panel.usual is not None), None)
        self.how.setText(_how(usual.count if usual is not None else 0))

    def _panel(
        self, drawing: Drawing, code: str, chosen: Cycle, shown: Sequence[Cycle], last: int
    ) -> OverlayPanel:
        others = [each for each in shown if each is not chosen]
        curves = [Curve(cycle_line(drawing.course, each, code, drawing.units), Role.OTHER) for each in others]
        name = tr("cycle {n}").format(n=chosen.number)
        curves.append(Curve(cycle_line(drawing.course, chosen, code, drawing.units), Role.CHOSEN, name))
        return OverlayPanel(code, curves, usual_band(drawing.course, others, code, last, drawing.units))


def _length(cycle: Cycle, until: datetime) -> str:
    return tr("{n} d").format(n=formats.decimal_point(f"{cycle.length(until):.1f}"))


def _before_next(drawing: Drawing, cycle: Cycle) -> Cell:
    result = last_before_next(drawing.course, cycle, IL6)
    if result is None:
        return Cell("")
    raised = any(j.specimen == result.specimen and j.level >= Level.ALERT for j in drawing.judged)
    return Cell(Quantity.of(result).figure(drawing.units), "alert_ink" if raised else "", bold=raised)


def _how(count: int) -> str:
    words = tr(
        "From %n cycle(s) without an alert and with the drug in steady state: {share} % of the values of "
        "that day, give or take {days} d. Drawn only where {least} or more values are known. The cycle on "
        "top is not in its own band. A late dose makes its cycle longer.",
        "",
        count,
    )
    return words.format(
        share=plain(BAND_SHARE.value * 100),
        days=plain(BAND_REACH_DAYS.value),
        least=plain(BAND_LEAST_VALUES.value),
    )
