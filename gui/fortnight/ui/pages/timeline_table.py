"""The values of the timeline as a table: one row for each sample of the visible range, the newest first."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import decimals_of, pad_decimals, reported_number, unit_of
from fortnight.domain.record.course import Course, Specimen
from fortnight.ui import formats
from fortnight.ui.charts.kinds import PANELS
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import column, label
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

ROW_HEIGHT = 30  # pixels


class ValuesTable(QWidget):
    """The analytes of the panels that are shown, for every sample of the visible range."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model: RowsModel[Specimen] = RowsModel(context.appearance, ())
        self.view = table(self.model, tr("Values of the timeline"), ROW_HEIGHT)
        self.count = label(style="muted")
        self.setLayout(column(self.view, self.count, spacing=6))

    def show_values(self, drawing: Drawing, panels: Collection[str], start: float, end: float) -> None:
        """List the samples between two times (seconds since 1970) with the analytes of these panels."""
        course, units = drawing.course, drawing.units
        shown = [s for s in course.specimens[::-1] if start <= s.collected_at.timestamp() <= end]
        codes = [code for name in PANELS if name in panels for code in PANELS[name].analytes]
        columns: list[Column[Specimen]] = [
            Column(tr("Drawn"), lambda s: Cell(formats.moment(s.collected_at), bold=True)),
            Column(tr("Day"), lambda s: Cell(_day(course, s)), right=True),
            Column(tr("Since dose"), lambda s: Cell(since_dose(course, s)), right=True),
            *(_analyte(course, code, units) for code in codes if course.of(code)),
        ]
        self.model.show(shown, columns)
        self.count.setText(tr("%n sample(s) in the visible range", "", len(shown)))


def _analyte(course: Course, code: str, units: str) -> Column[Specimen]:
    """Return the column of an analyte, whose values all have the same number of decimals."""
    title = f"{tr_word(ANALYTES[code].short)}\n{unit_of(code, units)}"
    decimals = decimals_of(reported_number(result, units) for result in course.of(code))

    def cell(specimen: Specimen) -> Cell:
        result = specimen.value(code)
        return Cell("" if result is None else pad_decimals(reported_number(result, units), decimals))

    return Column(title, cell, right=True)


def _day(course: Course, specimen: Specimen) -> str:
    day = course.treatment_day(specimen.collected_at)
    return "" if day is None else str(day)


def since_dose(course: Course, specimen: Specimen) -> str:
    """Return the time from the last infusion to a sample; an empty text if there was none before it."""
    before = course.infusions_before(specimen.collected_at)
    return formats.span(specimen.collected_at - before[-1].started_at) if before else ""
