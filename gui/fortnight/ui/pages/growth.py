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

from fortnight.domain.messages import word
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.domain.scores.growth import REFERENCE_NAME
from fortnight.domain.scores.growth_course import Growth, catch_up_words, signed
from fortnight.domain.scores.growth_measures import Doubtful
from fortnight.operations.correcting import confirm_measure
from fortnight.operations.growth import GrowthView, growth_view
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui import formats
from fortnight.ui.charts.growth import GrowthChart
from fortnight.ui.charts.growth_figure import Figure
from fortnight.ui.models.growth import (
    ROWS,
    Day,
    columns,
    figure_words,
    measured_days,
    scan_words,
    target_words,
    three_days,
)
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, clear, column, label, row, scrolling
from fortnight.ui.widgets.flow import FlowLayout
from fortnight.ui.widgets.sizes import digits_width
from fortnight.ui.widgets.surveillance import when_words
from fortnight.ui.widgets.tables import RowsModel, table

HEIGHT, WEIGHT, BMI, SDS, TABLE = (
    word("Height"),
    word("Weight"),
    word("BMI"),
    word("Height and weight as SDS"),
    word("Table"),
)
VIEWS = (HEIGHT, WEIGHT, BMI, SDS, TABLE)
MEASURES = {HEIGHT: ("height", "cm"), WEIGHT: ("weight", "kg"), BMI: ("bmi", "kg/m²")}
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

    def _left(self) -> QFrame:
        """Return the chart or the table, with the choices above and the questions about measures below."""
        self.table = table(self.model, tr("Measures"))
        self.table.setSelectionBehavior(self.table.SelectionBehavior.SelectRows)
        self.table.activated.connect(lambda index: self._correct_row(index.row()))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.table)
        self.doubts = QVBoxLayout()
        self.doubts.setSpacing(6)
        return card(self._choices(), self.legend, self.stack, self.doubts, margins=(12, 10, 12, 10))

    def _right(self) -> QScrollArea:
        """Return what the curves mean in words and figures."""
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(10)
        self._figures.setVerticalSpacing(7)
        self.add_button = button(tr("Add measures…"), self.measures_asked.emit, "primary")
        self.parents_button = button(tr("Parents' heights…"), self.parents_asked.emit)
        side = QWidget()
        side.setLayout(
            column(
                card(self.words, self.more, spacing=6),
                card(self._figures, spacing=6),
                card(self.bmi_title, self.bmi_chart, spacing=6),
                card(self.facts, row(self.parents_button, None, self.add_button), spacing=6),
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

    # Left -------------------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        self.chosen = next(each for each in VIEWS if each == name)
        self.choices[self.chosen].setChecked(True)
        if self._course is None or self.shown is None:
            return
        self.stack.setCurrentWidget(self.table if self.chosen == TABLE else self.chart)
        self.model.show(measured_days(self.shown.growth))
        self.legend.setText(self._legend_words(self.shown))
        if self.chosen != TABLE:
            self.chart.show_figure(self._figure(self._course, self.shown), tr_word(self.chosen))

    def _figure(self, course: Course, view: GrowthView) -> Figure:
        growth, today = view.growth, self._context.session.clock().date()
        measure, unit = MEASURES.get(self.chosen, ("height", "cm"))
        series = {HEIGHT: growth.heights, WEIGHT: growth.weights, BMI: growth.bmis, SDS: growth.heights}
        return Figure(
            course.child,
            measure,
            series[self.chosen],
            unit,
            growth.first_dose,
            view.target if self.chosen == HEIGHT else None,
            growth.velocities,
            view.steroid,
            growth.weights if self.chosen == SDS else (),
            self.chosen == SDS,
            today,
        )

    def _legend_words(self, view: GrowthView) -> str:
        """Return what the signs mean, with the names of the reference and of the formula."""
        parts = [tr("● on tocilizumab, ○ before"), self._reference_words()]
        if self.chosen == SDS:
            parts.insert(0, tr("circles: height, squares: weight"))
        target = view.target
        if self.chosen == HEIGHT and target is not None:
            words = tr("dashed: target {cm} cm ({low} to {high} cm), {formula}")
            numbers = {
                "cm": f"{target.cm:.1f}",
                "low": f"{target.low_cm:.1f}",
                "high": f"{target.high_cm:.1f}",
            }
            parts.append(words.format(**numbers, formula=say(target.formula)))
        return " · ".join(parts)

    def _reference_words(self) -> str:
        assert self._course is not None
        sexes = {"female": tr("{reference}, girls"), "male": tr("{reference}, boys")}
        missing = tr("no curves: the sex is not recorded")
        return sexes.get(str(self._course.child.sex), missing).format(reference=REFERENCE_NAME)

    def _show_doubts(self, doubtful: tuple[Doubtful, ...]) -> None:
        """Ask about the newest measures that do not fit; they are not drawn."""
        clear(self.doubts)
        for doubt in doubtful[-2:]:
            name = tr("Height") if doubt.analyte == "HEIGHT" else tr("Weight")
            unit = "cm" if doubt.analyte == "HEIGHT" else "kg"
            said = tr("{name} {value} {unit} on {day}: {question} Not drawn.").format(
                name=name,
                value=plain(doubt.measure.value),
                unit=unit,
                day=formats.day(doubt.measure.day),
                question=say(doubt.question),
            )
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
        growth = view.growth
        if growth.catch_up is not None:
            self.words.setText(say(catch_up_words(growth.catch_up)))
        elif not growth.heights:
            self.words.setText(tr("No height is recorded yet."))
        else:
            self.words.setText(tr("Catch-up growth needs a height at the first infusion and a later one."))
        newest, more = growth.heights[-1] if growth.heights else None, ""
        if view.target is not None and newest is not None and newest.sds is not None:
            more = target_words(newest.sds - view.target.sds)
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _show_figures(self, growth: Growth) -> None:
        """Show the first height on treatment, the one about a year ago, and the newest, with their SDS."""
        clear(self._figures)
        days = three_days(growth)
        for column_, (day, _) in enumerate(days, 1):
            self._figures.addWidget(label(formats.day(day), "small"), 0, column_, RIGHT)
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
        growth, child = view.growth, self._course.child
        newest = growth.bmis[-1] if growth.bmis else None
        title = tr("BMI, kg/m²")
        if newest is not None and newest.sds is not None:
            title = tr("BMI, kg/m² · {sds} SDS").format(sds=signed(newest.sds))
        self.bmi_title.setText(title)
        figure = Figure(child, "bmi", growth.bmis, "kg/m²", growth.first_dose, until=self._today)
        self.bmi_chart.show_figure(figure, tr("Body mass index"))
        self.facts.setText("\n".join(self._fact_lines(view)))

    @property
    def _today(self) -> date:
        return self._context.session.clock().date()

    def _fact_lines(self, view: GrowthView) -> list[str]:
        assert self._course is not None
        child = self._course.child
        parents = [
            tr("{who} {cm} cm").format(who=who, cm=plain(cm) if cm is not None else "–")
            for who, cm in ((tr("Mother"), child.mother_cm), (tr("father"), child.father_cm))
        ]
        if child.mother_cm is None and child.father_cm is None:
            lines = [tr("The heights of the parents are not recorded.")]
        else:
            how = tr("measured") if child.parents_measured else tr("reported")
            lines = [f"{', '.join(parents)} ({how})"]
        if view.due is not None:
            lines.append(tr("Height and weight: {when}").format(when=when_words(view.due, self._today)))
        if view.bone_density:
            lines.append(scan_words(view))
        return lines
