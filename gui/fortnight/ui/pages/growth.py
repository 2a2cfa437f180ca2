"""The Growth tab: curves, velocity and steroid dose at the left; what they mean in words at the right."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fortnight.domain.messages import Word, word
from fortnight.domain.record.course import Course
from fortnight.domain.scores.growth_course import Growth, signed
from fortnight.domain.scores.growth_measures import Doubtful
from fortnight.operations.correcting import confirm_measure
from fortnight.operations.growth import GrowthView, growth_view
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.charts.growth import GrowthChart
from fortnight.ui.charts.growth_figure import BMI, HEIGHT, SDS, WEIGHT, figure_of, plain_figure
from fortnight.ui.models.growth import (
    ROWS,
    Day,
    columns,
    doubt_words,
    fact_lines,
    figure_words,
    legend_words,
    meaning_words,
    measured_days,
    three_days,
)
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, clear, column, label, row, scrolling
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.sizes import digits_width
from fortnight.ui.widgets.tables import RowsModel, table

TABLE = word("Table")
VIEWS = (HEIGHT, WEIGHT, BMI, SDS, TABLE)
SIDE_DIGITS = 44
RIGHT = Qt.AlignmentFlag.AlignRight


class GrowthTab(QWidget):
    """The growth of one child. `correct` carries a specimen and an analyte, `saved` as elsewhere."""

    correct = Signal(str, str)
    saved = Signal(str, str)
    measures_asked = Signal()
    parents_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self.shown: GrowthView | None = None
        self.chosen = HEIGHT
        self.chart = GrowthChart(context.appearance, 260)
        self.legend = label(style="small", wrap=True)
        self.model: RowsModel[Day] = RowsModel(context.appearance, columns())
        self.words, self.more = label(style="h3", wrap=True), label(style="muted", wrap=True)
        self.bmi_title, self.bmi_chart = label(style="h3"), GrowthChart(context.appearance, 130)
        self.facts = label(style="muted", wrap=True)
        whole = row(self._left(), self._right(), margins=(20, 12, 20, 14), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _left(self) -> QScrollArea:
        """Return the chart or the table, with the choices above and the questions about measures below."""
        self.table = table(self.model, tr("Measures"))
        self.table.setSelectionBehavior(self.table.SelectionBehavior.SelectRows)
        self.table.activated.connect(lambda index: self._correct_row(index.row()))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.table)
        self.doubts = QVBoxLayout()
        self.doubts.setSpacing(6)
        left = card(self._choices(), self.legend, self.stack, self.doubts, margins=(12, 10, 12, 10))
        return scrolling(left, tr("Growth"))

    def _right(self) -> QScrollArea:
        """Return what the curves mean in words and figures."""
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(10)
        self._figures.setVerticalSpacing(7)
        self.figures = card(self._figures, spacing=6)
        self.add_button = button(tr("Add measures…"), self.measures_asked.emit, "primary")
        self.parents_button = button(tr("Parents' heights…"), self.parents_asked.emit)
        side = QWidget()
        side.setLayout(
            column(
                card(self.words, self.more, spacing=6),
                self.figures,
                card(self.bmi_title, self.bmi_chart, spacing=6),
                card(self.facts, FoldingRow((self.parents_button,), (self.add_button,)), spacing=6),
                None,
                spacing=10,
            )
        )
        area = scrolling(side, tr("Growth in words and figures"))
        area.setFixedWidth(digits_width(SIDE_DIGITS))
        return area

    def _choices(self) -> QWidget:
        """Return the buttons that choose what is drawn."""
        holder = QWidget()
        flow, group = FlowLayout(holder, 6), QButtonGroup(holder)
        self.choices = {name: chip(tr_word(name), partial(self._choose, name)) for name in VIEWS}
        for name, made in self.choices.items():
            made.setChecked(name == HEIGHT)
            group.addButton(made)
            flow.addWidget(made)
        return holder

    def show_course(self, course: Course) -> None:
        """Show the growth of a course."""
        self._course, self.shown = course, growth_view(self._context.session, course)
        self._choose(self.chosen)
        self._show_words(self.shown)
        self._show_figures(self.shown.growth)
        self._show_facts(self.shown)
        self._show_doubts(self.shown.growth.doubtful)

    @property
    def on_screen(self) -> tuple[GrowthView, Word]:
        """What is shown, and which measure is chosen."""
        assert self.shown is not None
        return self.shown, self.chosen

    # Left -------------------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        self.chosen = next(each for each in VIEWS if each == name)
        self.choices[self.chosen].setChecked(True)
        if self._course is None or self.shown is None:
            return
        self.stack.setCurrentWidget(self.table if self.chosen == TABLE else self.chart)
        self.model.show(measured_days(self.shown.growth))
        self.legend.setText(legend_words(self._course, self.shown, self.chosen))
        if self.chosen != TABLE:
            figure = figure_of(self._course, self.shown, self.chosen, self._today)
            self.chart.show_figure(figure, tr_word(self.chosen))

    def _show_doubts(self, doubtful: tuple[Doubtful, ...]) -> None:
        """Ask about the newest measures that do not fit; they are not drawn."""
        clear(self.doubts)
        for doubt in doubtful[-2:]:
            said = doubt_words(doubt)
            which = doubt.measure.specimen, doubt.analyte
            asked = QFrame()
            set_kind(asked, "notice")
            correct = button(tr("Correct…"), lambda which=which: self.correct.emit(*which))
            right = button(tr("It is right"), lambda which=which: self._confirm(*which))
            asked.setLayout(row(label(said, wrap=True), correct, right, margins=(12, 6, 12, 6)))
            asked.layout().setStretch(0, 1)  # pyright: ignore[reportAttributeAccessIssue, reportOptionalMemberAccess]
            for each in (correct, right):
                each.setVisible(bool(which[0]))
            self.doubts.addWidget(asked)

    def _confirm(self, specimen: str, code: str) -> None:
        """Confirm a measure, so that it is drawn."""
        entry = self._context.session.new_id()
        try:
            confirm_measure(self._context.session, entry, specimen, code)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.words.setText(say(refused.sentence))
            return
        self.saved.emit(entry, tr("Confirmed as measured"))

    def _correct_row(self, place: int) -> None:
        """Ask for the correction of the height in a row of the table, or else of its weight."""
        found = self.model.rows[place][1]
        for name, code in (("height", "HEIGHT"), ("weight", "WEIGHT")):
            measure = found[name].measure if name in found else None
            if measure is not None and measure.specimen:
                self.correct.emit(measure.specimen, code)
                return

    # Right ------------------------------------------------------------------------------------------

    def _show_words(self, view: GrowthView) -> None:
        found, more = meaning_words(view)
        self.words.setText(found)
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _show_figures(self, growth: Growth) -> None:
        """Show the first height on treatment, the one about a year ago, and the newest, with their SDS."""
        clear(self._figures)
        days = three_days(growth)
        self.figures.setVisible(bool(days))
        for column_, (day, _) in enumerate(days, 1):
            self._figures.addWidget(label(formats.day(day), "small", wrap=True), 0, column_, RIGHT)
        for place, (name, title) in enumerate(ROWS.items()):
            measure, _, is_sds = name.partition(".")
            self._figures.addWidget(label(tr_word(title), "h3"), place + 1, 0)
            for column_, (_, found) in enumerate(days, 1):
                scored = found.get(measure)
                words = figure_words(scored, bool(is_sds))
                self._figures.addWidget(label(words), place + 1, column_, RIGHT)
        self._figures.setColumnStretch(0, 1)

    def _show_facts(self, view: GrowthView) -> None:
        assert self._course is not None
        growth = view.growth
        newest = growth.bmis[-1] if growth.bmis else None
        title = tr("BMI, kg/m²")
        if newest is not None and newest.sds is not None:
            title = tr("BMI, kg/m² · {sds} SDS").format(sds=formats.decimal_point(signed(newest.sds)))
        self.bmi_title.setText(title)
        figure = plain_figure(self._course, view, BMI, self._today)
        self.bmi_chart.show_figure(figure, tr("Body mass index"))
        self.facts.setText("\n".join(fact_lines(self._course, view, self._today)))

    @property
    def _today(self) -> date:
        return self._context.session.clock().date()
