"""The Timeline tab: the course sheet, its switches, and what stands at the cursor."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fortnight.domain.alerts import Judgement
from fortnight.domain.card import from_data
from fortnight.domain.course import Course, Specimen
from fortnight.domain.raised_alert import RaisedAlert
from fortnight.domain.shown import as_read, spoken, unit_of
from fortnight.domain.summary import summary
from fortnight.domain.watches import watches_of
from fortnight.ui import language
from fortnight.ui.charts.panel import PANELS
from fortnight.ui.charts.sheet import RANGES, CourseSheet
from fortnight.ui.context import Context
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.basics import Picture, Pill, button, card, clear, column, label, row, scrolling

AT_CURSOR = ("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "PLT", "FERR", "TEMP")
SIDE_WIDTH = 212
WATCHED = timedelta(days=60)  # older notices are history
MANNERS = {"note": "quiet", "watch": "watch", "act": "alert"}


class AlertBanner(QFrame):
    """The open alert of a child, over its timeline."""

    evidence = Signal(str)
    acknowledge = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("alertBanner")
        self._alert = ""
        picture = Picture(context.appearance, "triangle", "alert", 22)
        self.headline, self.sentence = label(style="h3", wrap=True), label(style="muted", wrap=True)
        words = column(self.headline, self.sentence, spacing=3)
        show = button(tr("Evidence"), lambda: self.evidence.emit(self._alert))
        answer = button(tr("Acknowledge…"), lambda: self.acknowledge.emit(self._alert), "primary")
        layout = row(picture, words, show, answer, margins=(14, 10, 14, 10), spacing=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_alert(self, alert: RaisedAlert | None) -> None:
        """Show this alert; `None` hides the banner."""
        self.setVisible(alert is not None)
        if alert is not None:
            told = from_data(alert.detail)
            self._alert = alert.id
            self.headline.setText(say(told.headline))
            self.sentence.setText(say(told.sentence))


class TimelineTab(QWidget):
    """The sheet of one child. `export` asks for the sheet as a file."""

    export = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.banner = AlertBanner(context)
        self.sheet = CourseSheet(context.theme)
        context.appearance.theme_changed.connect(self._follow_theme)
        context.appearance.units_changed.connect(self._follow_units)
        self.sheet.pointed.connect(self._point)
        scroll = scrolling(self.sheet)
        frame = card()
        frame.setLayout(column(self._switches(), scroll, margins=(8, 8, 4, 4), spacing=4))
        self._cursor_title, self._cursor_rows = label(style="small", wrap=True), QVBoxLayout()
        self._course_rows, self._watch_rows = QVBoxLayout(), QVBoxLayout()
        self._watches = self._side(label(tr("Watches"), "small"), self._watch_rows)
        sides = column(
            self._side(self._cursor_title, self._cursor_rows),
            self._watches,
            self._side(label(tr("Course"), "small"), self._course_rows),
            None,
            spacing=12,
        )
        holder = QWidget()
        holder.setLayout(sides)
        side = scrolling(holder)
        side.setFixedWidth(SIDE_WIDTH)
        body = row(frame, side, spacing=12)
        body.setStretch(0, 1)
        whole = column(self.banner, body, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _side(self, title: QWidget, rows: QVBoxLayout) -> QFrame:
        frame = card()
        rows.setSpacing(7)
        frame.setLayout(column(title, rows, margins=(12, 10, 12, 12), spacing=8))
        return frame

    def _switches(self) -> QWidget:
        strip = QWidget()
        self.ranges = QButtonGroup(self)
        chips = [self._chip(tr(name), days == self.sheet.range_days) for name, days in RANGES.items()]
        for chip, days in zip(chips, RANGES.values(), strict=True):
            self.ranges.addButton(chip)
            chip.clicked.connect(lambda _=False, days=days: self.sheet.show_range(days))
        self.by_day = self._chip(tr("Day of treatment"), True)
        self.by_day.toggled.connect(self.sheet.show_days)
        self.relative = self._chip(tr("× own level"), False)
        self.relative.toggled.connect(self.sheet.show_relative)
        save = self._chip(tr("Save picture…"), False)
        save.setCheckable(False)
        save.clicked.connect(self.export)
        strip.setLayout(
            row(*chips, 12, self.by_day, self.relative, None, self._panel_menu(), save, spacing=6)
        )
        return strip

    def _chip(self, words: str, on: bool) -> QPushButton:
        chip = button(words, style="chip")
        chip.setCheckable(True)
        chip.setChecked(on)
        return chip

    def _panel_menu(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName("menuButton")
        made.setText(tr("+ Panel"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for name, kind in PANELS.items():
            words = " / ".join(tr(spoken(code)) for code in kind.analytes) or tr("Steroid and ciclosporin")
            action = QAction(words, menu, checkable=True)
            action.setChecked(name in self.sheet.chosen)
            action.setData(name)
            action.toggled.connect(self._choose_panels)
            menu.addAction(action)
        made.setMenu(menu)
        self._panels = menu
        return made

    def _choose_panels(self) -> None:
        self.sheet.show_panels([action.data() for action in self._panels.actions() if action.isChecked()])

    def show_course(self, course: Course, judged: tuple[Judgement, ...], alert: RaisedAlert | None) -> None:
        """Draw a course as it now is."""
        self.banner.show_alert(alert)
        self.sheet.show_course(course, judged, self._context.desk.clock(), self._context.units)
        self._show_watches(course, judged)
        self._show_summary(course)
        self._point(None)

    def _follow_theme(self) -> None:
        self.sheet.show_theme(self._context.theme)

    def _follow_units(self) -> None:
        self.sheet.show_units(self._context.units)
        self._point(None)

    def _show_watches(self, course: Course, judged: tuple[Judgement, ...]) -> None:
        """What the other rules noticed of late, the newest of each; that there is none is not said."""
        now = self._context.desk.clock()
        recent = {each.name: each for each in watches_of(course, judged, now) if now - each.at <= WATCHED}
        clear(self._watch_rows)
        for each in sorted(recent.values(), key=lambda each: each.at, reverse=True):
            pill = Pill(self._context.appearance, tr(each.name), MANNERS[each.level])
            when = label(language.short_day(each.at.date()), "small")
            says = label(say(each.says), "muted", wrap=True)
            self._watch_rows.addLayout(column(row(pill, None, when), says, spacing=2))
        self._watches.setVisible(bool(recent))

    def _show_summary(self, course: Course) -> None:
        clear(self._course_rows)
        for line in summary(course)[:9]:
            pill = Pill(self._context.appearance, say(line.name), line.manner)
            self._course_rows.addLayout(
                column(row(pill, None), label(say(line.says), "muted", wrap=True), spacing=2)
            )
        if not self._course_rows.count():
            self._course_rows.addWidget(label(tr("Nothing yet."), "muted"))

    def _point(self, specimen: Specimen | None) -> None:
        """Tell the values at the cursor, or the newest ones."""
        course = self.sheet.course
        if course is None:
            return
        newest = specimen is None
        specimen = specimen or (course.specimens[-1] if course.specimens else None)
        clear(self._cursor_rows)
        if specimen is None:
            self._cursor_title.setText(tr("No result yet"))
            return
        day = course.treatment_day(specimen.collected_at)
        where = tr("Newest") if newest else tr("At the cursor")
        when = language.day(specimen.collected_at.date())
        self._cursor_title.setText(
            f"{where} · {when}" + (tr(" · day {n}").format(n=day) if day is not None else "")
        )
        for code in AT_CURSOR:
            self._add_value(specimen, code)
        self._add_since_dose(course, specimen)

    def _add_value(self, specimen: Specimen, code: str) -> None:
        result = specimen.value(code)
        if result is None:
            return
        profile = self._context.units
        words, unit = label(as_read(result, profile), "h3"), label(unit_of(code, profile), "small")
        self._cursor_rows.addLayout(row(label(tr(spoken(code))), None, words, unit, spacing=5))

    def _add_since_dose(self, course: Course, specimen: Specimen) -> None:
        before = [i for i in course.infusions if i.started_at < specimen.collected_at]
        if before:
            since = language.span(specimen.collected_at - before[-1].started_at)
            self._cursor_rows.addWidget(
                label(tr("{span} after dose {n}").format(span=since, n=len(before)), "small")
            )
