"""The column beside the timeline: what is new, findings of other rules, milestones, values at the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.safety.monitor import MonitorFinding
from fortnight.domain.safety.monitors import monitor_findings
from fortnight.ui import formats
from fortnight.ui.models.notes import Note
from fortnight.ui.pages.timeline_news import NewsBox
from fortnight.ui.pages.timeline_table import since_dose
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import card, column, label
from fortnight.ui.widgets.milestones import MilestonesList
from fortnight.ui.widgets.notes_list import NotesList
from fortnight.ui.widgets.value_table import ValueLine, ValueTable

FIRST = ("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "PLT", "FERR", "TEMP")
ORDER = (*FIRST, *(code for code in ANALYTES if code not in FIRST))
WATCHED = timedelta(days=60)  # older findings are not shown
MANNERS = {"note": "quiet", "watch": "watch", "act": "alert"}
LABEL_LIMIT = text(
    "A limit in the tocilizumab label: beyond it, the dose is to be adjusted, interrupted or stopped."
)
MEANINGS: Mapping[str, Text] = {
    "MAS 2016": text("The 2016 classification criteria for macrophage activation syndrome (Ravelli)."),
    "MS score": text("A score for macrophage activation syndrome from blood values (Minoia 2019)."),
    "MAS trend": text("Several blood values change together as in macrophage activation syndrome."),
    "ferritin/ESR": text("Ferritin divided by ESR: high in macrophage activation syndrome."),
    "level moved": text(
        "Three consecutive IL-6 values differ from this child's usual level in the same direction."
    ),
    "drift": text("The moving average of the IL-6 values without an alert slowly rises or falls."),
    "late dose": text("The last infusion was so long ago that the drug may no longer be effective."),
    "TB screen": text("The label asks for a test for tuberculosis before the first dose."),
}


class TimelineSide(QWidget):
    """Shows what is new, findings of other rules, the milestones, and values: at the cursor or the newest."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._cursor_title, self._since_dose = label(style="small", wrap=True), label(style="small")
        self._values = ValueTable()
        self.monitors = NotesList(context.appearance, tr("Other findings"))
        self.news = NewsBox()
        self.milestones = MilestonesList(context.appearance)
        self._watches = _framed(_watches_title(), column(self.monitors))
        self._reached = _framed(_milestones_title(), column(self.milestones))
        values = _framed(self._cursor_title, column(self._since_dose, self._values, spacing=8))
        self.setLayout(column(self.news, self._watches, self._reached, values, None, spacing=12))

    def show_course(self, course: Course) -> None:
        """Take another course; `point_at` then shows its values."""
        self._course = course

    def show_findings(
        self, course: Course, judged: tuple[Judgement, ...], milestones: Sequence[Milestone]
    ) -> None:
        """Show the findings of other rules and the milestones of a course."""
        self._show_watches(course, judged)
        self.milestones.show_milestones(milestones, course)
        self._reached.setVisible(bool(milestones))

    def _show_watches(self, course: Course, judged: tuple[Judgement, ...]) -> None:
        """Show the newest recent finding of each rule; without any, the box is hidden."""
        now = self._context.session.clock()
        recent = {
            each.name: each for each in monitor_findings(course, judged, now) if now - each.at <= WATCHED
        }
        newest_first = sorted(recent.values(), key=lambda each: each.at, reverse=True)
        self.monitors.show_notes([_monitor_note(each) for each in newest_first])
        self._watches.setVisible(bool(recent))

    def point_at(self, specimen: Specimen | None) -> None:
        """Show the values of a specimen, or with `None` the newest value of each analyte."""
        course = self._course
        if course is None:
            return
        newest = specimen is None
        specimen = specimen or (course.specimens[-1] if course.specimens else None)
        if specimen is None:
            self._cursor_title.setText(tr("No results yet"))
            self._since_dose.setText("")
            self._values.show_lines(())
            return
        day = course.treatment_day(specimen.collected_at)
        where = tr("Newest") if newest else tr("At cursor")
        when = formats.day(specimen.collected_at.date())
        treated = tr(" · day {n}").format(n=day) if day is not None else ""
        self._cursor_title.setText(f"{where} · {when}{treated}")
        self._since_dose.setText(_after_dose(course, specimen))
        older = earlier(course, specimen) if newest else []
        lines = [self._line(result) for result in measured(specimen)]
        self._values.show_lines([*lines, *(self._line(result, dated=True) for result in older)])

    def _line(self, result: Result, dated: bool = False) -> ValueLine:
        quantity, units = Quantity.of(result), self._context.units
        when = formats.day(result.collected_at.date()) if dated else ""
        return ValueLine(
            tr_word(analyte_name(result.analyte)), quantity.figure(units), quantity.unit(units), when
        )


def measured(specimen: Specimen) -> list[Result]:
    """Return the results of a specimen: those that the alert uses first, then in catalogue order."""
    found = {result.analyte: result for result in specimen.results}
    return [found[code] for code in ORDER if code in found]


def earlier(course: Course, newest: Specimen) -> list[Result]:
    """Return the newest result of each analyte that was not measured in the newest specimen."""
    here = {result.analyte for result in newest.results}
    found = (course.latest(code) for code in ORDER if code not in here)
    return [result for result in found if result is not None]


def _after_dose(course: Course, specimen: Specimen) -> str:
    since = since_dose(course, specimen)
    n = len(course.infusions_before(specimen.collected_at))
    return tr("{span} after dose {n}").format(span=since, n=n) if since else ""


def _monitor_note(found: MonitorFinding) -> Note:
    return Note(
        tr_word(found.name),
        MANNERS[found.level],
        say(found.says),
        formats.short_day(found.at.date()),
        say(MEANINGS.get(found.name, LABEL_LIMIT)),
    )


def _framed(title: QWidget, rows: QBoxLayout) -> QFrame:
    return card(title, rows, margins=(10, 10, 10, 12))


def _watches_title() -> QLabel:
    made = label(tr("Other findings"), "small")
    made.setToolTip(
        tr(
            "What the other rules found in the last {days} days: signs of MAS, limits in the label, "
            "a drift of IL-6, a late dose, TB screening."
        ).format(days=WATCHED.days)
    )
    return made


def _milestones_title() -> QLabel:
    made = label(tr("Milestones"), "small")
    made.setToolTip(tr("Found in the record, never typed. Each row opens the rule that found it."))
    return made
