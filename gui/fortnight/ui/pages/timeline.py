"""The Timeline tab: the chart of a course, the buttons above it, and the values at the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QToolButton,
    QWidget,
)

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.explanation.card import from_data
from fortnight.domain.record.course import Course
from fortnight.ui.charts.chart import TimelineChart, is_empty
from fortnight.ui.charts.kinds import PANELS, menu_words
from fortnight.ui.charts.ranges import RANGES
from fortnight.ui.pages.timeline_side import TimelineSide
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import Picture, button, card, chip, column, label, row, scrolling
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.sizes import digits_width

SIDE_DIGITS = 25.2  # width of the column beside the chart, in digits


class AlertBanner(QFrame):
    """Shows the most urgent open alert of a child above its timeline.

    Both signals carry the id of the alert: `evidence` requests its card, `acknowledge` the dialog.
    """

    evidence = Signal(str)
    acknowledge = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "alertBanner")
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
        """Show this alert, or hide the banner if there is none."""
        self.setVisible(alert is not None)
        if alert is not None:
            contents = from_data(alert.detail)
            self._alert = alert.id
            self.headline.setText(say(contents.headline))
            self.sentence.setText(say(contents.sentence))


class TimelineTab(QWidget):
    """The timeline of one child.

    `export` requests the chart as a file, `summary` the printed summary of the course; `evidence` carries the
    id of the alert whose mark was clicked.
    """

    export = Signal()
    summary = Signal()
    evidence = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.banner = AlertBanner(context)
        self.chart = TimelineChart(context.theme)
        self.sheet = self.chart.sheet
        context.appearance.theme_changed.connect(self._follow_theme)
        context.appearance.units_changed.connect(self._follow_units)
        self.sheet.card_requested.connect(self.evidence)
        self.sheet.view_changed.connect(self._check_range)
        frame = card()
        self.switches = self._switches()
        lines = column(self.switches, self.chart, margins=(8, 8, 4, 6), spacing=4)
        lines.setStretch(1, 1)
        frame.setLayout(lines)
        self.side = TimelineSide(context)
        self.sheet.pointed.connect(self.side.point_at)
        side = scrolling(self.side, tr("Values and findings"))
        side.setFixedWidth(digits_width(SIDE_DIGITS))
        body = row(frame, side, spacing=12)
        body.setStretch(0, 1)
        whole = column(self.banner, body, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    # Buttons above the chart --------------------------------------------------------------------

    def _switches(self) -> QWidget:
        self.ranges = {
            name: chip(tr_word(name), partial(self._show_range, days)) for name, days in RANGES.items()
        }
        self.by_day = chip(
            tr("Day of treatment"), tip=tr("Show days since the first infusion instead of dates")
        )
        self.by_day.setChecked(True)
        self.by_day.toggled.connect(self.chart.show_days)
        self.relative = chip(
            tr("× own level"),
            tip=tr("Show IL-6 as a multiple of this child's own level, the usual value on a well day"),
        )
        self.relative.toggled.connect(self.sheet.show_relative)
        self.legend = chip(tr("Legend"), tip=tr("What the marks and colours mean"))
        self.legend.setChecked(True)
        self.legend.toggled.connect(self.chart.legend.setVisible)
        tip = tr("Save what is shown here as PDF, SVG or PNG")
        save = button(tr("Save picture…"), self.export.emit, "chip", tip)
        tip = tr("Save one page for the notes: charts, milestones, alerts")
        page = button(tr("Summary page…"), self.summary.emit, "chip", tip)
        how = (self.by_day, self.relative, self.legend)
        return FoldingRow((*self.ranges.values(), 12, *how), (self._panel_menu(), save, page), spacing=6)

    def _panel_menu(self) -> QToolButton:
        made = QToolButton()
        set_kind(made, "menuButton")
        made.setText(tr("+ Panel"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for name, kind in PANELS.items():
            action = QAction(menu_words(kind), menu, checkable=True)
            action.setChecked(name in self.sheet.chosen)
            action.setData(name)
            action.toggled.connect(self._choose_panels)
            menu.addAction(action)
        made.setMenu(menu)
        self._panels = menu
        return made

    def _choose_panels(self) -> None:
        self.sheet.show_panels([action.data() for action in self._panels.actions() if action.isChecked()])

    def _show_range(self, days: int | None) -> None:
        self.sheet.show_range(days)
        self._check_range()

    def _check_range(self) -> None:
        """Check the button of the visible range, or none if the range is not a preset."""
        shown = self.sheet.range_name
        for name, made in self.ranges.items():
            offered = self.sheet.extent.offers(RANGES[name])
            made.setChecked(name == shown)
            made.setEnabled(offered)
            made.setToolTip(_range_tip(RANGES[name], offered))

    # Showing a course ---------------------------------------------------------------------------

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        alert: RaisedAlert | None,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course; the banner shows `alert`, and `raised` are all alert cards of the child."""
        self.banner.show_alert(alert)
        self.switches.setVisible(not is_empty(course))
        self.side.show_course(course, judged)
        self.chart.show_course(course, judged, self._context.session.clock(), self._context.units, raised)

    def _follow_theme(self) -> None:
        self.chart.show_theme(self._context.theme)

    def _follow_units(self) -> None:
        self.sheet.show_units(self._context.units)


def _range_tip(days: int | None, offered: bool) -> str:
    if days is None:
        return tr("From the first record until today")
    if offered:
        return tr("The last %n day(s)", "", days)
    return tr("The record is shorter than %n day(s)", "", days)
