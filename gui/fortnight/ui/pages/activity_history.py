"""All assessments of a child over time: as a chart with the cut-offs of a named source, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QStackedWidget, QWidget

from fortnight.domain.scores.activity_bounds import scores
from fortnight.domain.scores.activity_cutoffs import CUT_OFFS, CutOffs
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.score_course import CHAQ, JOINT_COUNT, ScoreCourse, cut_offs_of, score_course
from fortnight.domain.scores.targets import judged
from fortnight.ui import formats
from fortnight.ui.charts.scores import ScorePanel, ScoresChart
from fortnight.ui.pages.activity_panel import bounds_words, number
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import chip, column, label, row, shortcut
from fortnight.ui.widgets.choice import choice, narrow
from fortnight.ui.widgets.sizes import line_height
from fortnight.ui.widgets.tables import Cell, Column, RowsModel, table

LINES = 12  # height of the table in lines of text
SYSTEMIC = "sJADAS10"
WITHOUT_CUT_OFFS = "JADAS71"


class ActivityHistory(QFrame):
    """The assessments. `chosen` carries the id of one that was opened; T shows the table or the chart."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        set_kind(self, "card")
        self.found: tuple[Assessment, ...] = ()
        self._first_dose: date | None = None
        self.chart = ScoresChart(appearance)
        self.chart.moved.connect(lambda _id: self._show_chosen())
        self.chart.opened.connect(self.chosen)
        self.legend, self.readout = label(style="small", wrap=True), label(wrap=True)
        self.model: RowsModel[Assessment] = RowsModel(appearance, history_columns())
        self.view = table(self.model, tr("Assessments over time"))
        self.view.setMinimumHeight(LINES * line_height())
        self.view.activated.connect(self._activated)
        self.view.clicked.connect(self._activated)
        self.score = choice(_options())
        narrow(self.score)
        self.score.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.score.currentIndexChanged.connect(lambda _n: self._show_chart())
        drawn = QWidget()
        drawn.setLayout(column(self.score, self.readout, self.chart, self.legend, spacing=6))
        self.stack = QStackedWidget()
        self.stack.addWidget(drawn)
        self.stack.addWidget(self.view)
        self.setLayout(column(self._head(), self.stack, margins=(14, 10, 14, 12)))
        name_field(self.score, tr("Score, and the source of its cut-offs"))
        shortcut(self, "T", self.show_other)

    def _head(self) -> QWidget:
        holder, group = QWidget(), QButtonGroup(self)
        self.views = [chip(tr("Chart")), chip(tr("Table (T)"))]
        for n, each in enumerate(self.views):
            each.setChecked(not n)
            group.addButton(each, n)
        group.idClicked.connect(self._show_view)
        holder.setLayout(row(label(tr("Over time"), "h3"), *self.views, None))
        return holder

    def show_other(self) -> None:
        """Show the table instead of the chart, or the chart instead of the table."""
        self._show_view(1 - self.stack.currentIndex())

    def _show_view(self, n: int) -> None:
        self.stack.setCurrentIndex(n)
        self.views[n].setChecked(True)
        shown = self.view if n else self.chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        ids = [each.id for each in self.model.rows]
        if n and self.chart.chosen in ids:
            self.view.setCurrentIndex(self.model.index(ids.index(self.chart.chosen), 0))

    def show_assessments(self, found: Sequence[Assessment], first_dose: date | None = None) -> None:
        """Show these assessments, given oldest first."""
        self.setVisible(bool(found))
        if tuple(found) == self.found and first_dose == self._first_dose:
            return
        self.found, self._first_dose = tuple(found), first_dose
        self.model.show(self.found[::-1])
        self._show_chart()

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.rows[index.row()].id)

    # The chart ------------------------------------------------------------------------------------

    def _show_chart(self) -> None:
        panels = self._panels()
        self.chart.show_panels(panels, self._first_dose)
        named = [panel.course for panel in panels if panel.course.cut_offs is not None]
        self.legend.setText("\n".join([*map(_cut_off_words, named), _sign_words()]))
        self._show_chosen()

    def _panels(self) -> list[ScorePanel]:
        name, _, n = str(self.score.currentData()).partition(":")
        cut_offs = CUT_OFFS[int(n)] if n else None
        titles = {name: name, SYSTEMIC: SYSTEMIC, CHAQ: tr("C-HAQ"), JOINT_COUNT: tr("Active joints")}
        courses = {each: score_course(self.found, each) for each in titles}
        courses[name] = score_course(self.found, name, cut_offs)
        return [ScorePanel(title, courses[each]) for each, title in titles.items() if courses[each].points]

    def _show_chosen(self) -> None:
        """Write the values of the chosen assessment above the chart, and for screen readers."""
        found = next((each for each in self.found if each.id == self.chart.chosen), None)
        if found is None:
            self.readout.setText(tr("No score is known yet."))
            return
        values = [
            f"{panel.title} {bounds_words(point.value)}"
            for panel in self.chart.panels
            for point in panel.course.points
            if point.id == found.id
        ]
        words = " · ".join([formats.day(found.at.date()), *values])
        self.readout.setText(words)
        self.chart.setAccessibleDescription(words)


def _options() -> dict[str, str]:
    """Return each set of cut-offs of a JADAS, the usual one first, and the score that has none."""
    usual = cut_offs_of("cJADAS10")
    rows = sorted(enumerate(CUT_OFFS), key=lambda each: each[1] != usual)
    named = {f"{row.score}:{n}": _set_words(row) for n, row in rows if row.score != SYSTEMIC}
    return {**named, WITHOUT_CUT_OFFS: tr("{score}, no cut-offs").format(score=WITHOUT_CUT_OFFS)}


def _set_words(cut_offs: CutOffs) -> str:
    return tr("{score} · {source}, {course}").format(
        score=cut_offs.score, source=cut_offs.name, course=tr_word(cut_offs.course)
    )


def _cut_off_words(course: ScoreCourse) -> str:
    assert course.cut_offs is not None
    limits = [f"≤ {number(limit)} {tr_word(state)}" for state, limit in course.cut_offs.limits]
    words = tr("{source}: {limits} (confidence {letter}, not validated on tocilizumab)")
    return words.format(
        source=_set_words(course.cut_offs), limits=formats.listed(limits), letter=course.cut_offs.confidence
    )


def _sign_words() -> str:
    return tr(
        "Disc: known. Ring with a line: from the least to the most that it can be, something is missing."
    )


def history_columns() -> tuple[Column[Assessment], ...]:
    """Return the columns of the table of assessments."""
    return (
        Column(tr("Day"), lambda a: Cell(formats.day(a.at.date()), bold=True)),
        Column(tr("Active"), lambda a: Cell(bounds_words(a.active)), right=True),
        Column(tr("cJADAS10"), lambda a: _score(a, "cJADAS10"), right=True),
        Column(tr("JADAS10"), lambda a: _score(a, "JADAS10"), right=True),
        Column(tr("sJADAS10"), lambda a: _score(a, SYSTEMIC), right=True),
        Column(tr("C-HAQ"), lambda a: Cell("–" if a.chaq is None else number(a.chaq)), right=True),
        Column(tr("Inactive"), _inactive),
    )


def _score(found: Assessment, name: str) -> Cell:
    value = next(each.value for each in scores(found) if each.name == name)
    return Cell(bounds_words(value), "" if value.exact is not None else "amber_ink")


def _inactive(found: Assessment) -> Cell:
    state = judged(found).inactive
    return {True: Cell(tr("yes"), "accent"), False: Cell(tr("no")), None: Cell(tr("not known"), "amber_ink")}[
        state
    ]
