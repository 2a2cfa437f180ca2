"""The Timeline tab: the chart of a course, the buttons above it, and the values at the cursor."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial
from urllib.parse import quote

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QWidget

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.display.news import new_items
from fortnight.domain.record.course import Course
from fortnight.operations import physician_sign_off
from fortnight.operations.course_review import course_milestones
from fortnight.ui.charts.chart import TimelineChart, is_empty
from fortnight.ui.charts.kinds import PANELS, menu_words
from fortnight.ui.charts.panel_choice import PanelChoice, read
from fortnight.ui.charts.ranges import RANGES, range_tip
from fortnight.ui.forms.panels import PanelsDialog
from fortnight.ui.pages.timeline_banner import AlertBanner
from fortnight.ui.pages.timeline_compare import CompareView
from fortnight.ui.pages.timeline_cycles import CyclesView
from fortnight.ui.pages.timeline_note import NotePin
from fortnight.ui.pages.timeline_side import TimelineSide
from fortnight.ui.pages.timeline_table import ValuesTable
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import button, card, chip, column, menu_button, row, scrolling
from fortnight.ui.widgets.folding_row import FoldingRow
from fortnight.ui.widgets.sizes import digits_width

AFTER_CHART_MS = 30  # a new chart is painted before its milestones are found
LOW = 480  # pixels: a lower page has no room for the legend and for the sentence of the banner
SIDE_DIGITS = 25.9  # width of the column beside the chart, in digits


class TimelineTab(QWidget):
    """The timeline of one child.

    `evidence` carries the id of the alert whose mark was clicked, `note_asked` the day of a note. `sign`
    requests the dialog in which records are signed off. `not_saved` carries the reason why a choice of panels
    could not be kept.
    """

    not_saved = Signal(str)
    sign = Signal()
    evidence = Signal(str)
    note_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._is_low = False
        self._findings: tuple[Course, tuple[Judgement, ...]] | None = None
        self._after_chart = QTimer(self, singleShot=True, interval=AFTER_CHART_MS)
        self._after_chart.timeout.connect(self._show_findings)
        self.banner = AlertBanner(context)
        self.chart = TimelineChart(context.theme)
        self.sheet = self.chart.sheet
        context.appearance.theme_changed.connect(self._follow_theme)
        context.appearance.units_changed.connect(self._follow_units)
        self.sheet.card_requested.connect(self.evidence)
        self.sheet.view_changed.connect(self._check_range)
        self.choice = (
            read(context.local.get(self._panels_key)) if context.local is not None else PanelChoice()
        )
        self.sheet.show_panels(self.choice.names, self.choice.shares)
        self.sheet.panel_dragged.connect(lambda name, share: self._apply(self.choice.resized(name, share)))
        self.sheet.panel_dropped.connect(self._keep_panels)
        self.cycles, self.compare = (make(context, self.show_timeline) for make in (CyclesView, CompareView))
        self._pages = QStackedWidget()
        for page in (self._by_date(), self.cycles, self.compare):
            self._pages.addWidget(page)
        whole = column(self.banner, self._pages, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._add_keys()

    def _by_date(self) -> QWidget:
        """Return the page with the chart or its table, and what is beside them."""
        self.switches, self.table = self._switches(), ValuesTable(self._context)
        self._views = QStackedWidget()
        for view in (self.chart, self.table):
            self._views.addWidget(view)
        lines = column(self.switches, self._views, margins=(8, 8, 4, 6), spacing=4)
        lines.setStretch(1, 1)
        frame = card()
        frame.setLayout(lines)
        self.side = TimelineSide(self._context)
        self.notes = NotePin(self._context, self.sheet)
        self.notes.asked.connect(self.note_asked)
        self.sheet.pointed.connect(self.side.point_at)
        self.side.milestones.chosen.connect(self.sheet.show_moment)
        self.side.news.next_asked.connect(self.sheet.step_new)
        self.side.news.sign_asked.connect(self.sign)
        side = scrolling(self.side, tr("Values and findings"))
        side.setFixedWidth(digits_width(SIDE_DIGITS))
        made, body = QWidget(), row(frame, side, spacing=12)
        body.setStretch(0, 1)
        made.setLayout(body)
        return made

    def _add_keys(self) -> None:
        for keys, do in (
            ("E", partial(self.sheet.step_event, 1)),
            ("Shift+E", partial(self.sheet.step_event, -1)),
            ("N", self.sheet.step_new),
            ("P", self.notes.ask_at_crosshair),
            ("T", self.as_table.toggle),
            ("C", partial(self._show_page, self.cycles)),
            ("Escape", self.show_timeline),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # Buttons above the chart --------------------------------------------------------------------

    def _switches(self) -> QWidget:
        self.ranges = {
            name: chip(tr_word(name), partial(self._show_range, days)) for name, days in RANGES.items()
        }
        self.by_day = chip(tr("Days"), tip=tr("Show days since the first infusion instead of dates"))
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
        self.as_table = chip(tr("Table"), tip=tr("Show the same values as a table (T)"))
        self.as_table.toggled.connect(self._show_table)
        over = button(
            tr("Cycles"),
            lambda: self._show_page(self.cycles),
            "chip",
            tr("Lay all dose cycles over each other (C)"),
        )
        against = button(
            tr("Compare"),
            lambda: self._show_page(self.compare),
            "chip",
            tr("Compare two periods or two children"),
        )
        how = (*self.ranges.values(), 12, self.by_day, self.relative, self.legend)
        others = (self.as_table, over, against, 12, self._panel_menu())
        return FoldingRow(how, others, spacing=6)

    def _panel_menu(self) -> QToolButton:
        made, menu = menu_button(tr("+ Panel"))
        menu.aboutToShow.connect(lambda: self._fill_panel_menu(menu))
        self.panel_menu = menu
        return made

    def _fill_panel_menu(self, menu: QMenu) -> None:
        menu.clear()
        for name, kind in PANELS.items():
            action = menu.addAction(menu_words(kind))
            action.setCheckable(True)
            action.setChecked(name in self.choice.names)
            action.toggled.connect(lambda _on, name=name: self.choose_panels(self.choice.toggled(name)))
        menu.addSeparator()
        menu.addAction(tr("Order and height…"), self.arrange_panels)

    def arrange_panels(self) -> None:
        """Open the dialog in which panels are chosen, ordered and made higher or lower."""
        dialog = PanelsDialog(self, self.choice)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.choose_panels)
        dialog.open()

    def choose_panels(self, choice: PanelChoice) -> None:
        """Show these panels, and keep the choice for this user of this computer."""
        self._apply(choice)
        self._keep_panels()

    def _apply(self, choice: PanelChoice) -> None:
        self.choice = choice
        self.sheet.show_panels(choice.names, choice.shares)
        self._fill_table()

    def _keep_panels(self) -> None:
        if self._context.local is not None:
            try:
                self._context.local.put({self._panels_key: self.choice.written()})
            except OSError as problem:
                self.not_saved.emit(tr("The panels are not kept: {why}").format(why=problem.strerror))

    @property
    def _panels_key(self) -> str:
        return "panels/" + quote(self._context.session.actor, safe="")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen fold the legend and the sentence of the banner, so that the chart has room."""
        super().resizeEvent(event)
        is_low = event.size().height() < LOW
        if is_low != self._is_low:
            self._is_low = is_low
            self.legend.setChecked(not is_low)
            self.banner.show_briefly(is_low)

    def show_timeline(self) -> None:
        """Return from the cycles or the comparison to the timeline."""
        self._pages.setCurrentIndex(0)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: CyclesView | CompareView) -> None:
        """Show the dose cycles or the comparison."""
        self._pages.setCurrentWidget(page)
        self._fill_page()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_page(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, CyclesView | CompareView) and self.sheet.drawing is not None:
            page.show_course(self.sheet.drawing)

    def _show_table(self, table: bool) -> None:
        self._views.setCurrentWidget(self.table if table else self.chart)
        self._fill_table()
        view = self.table.view if table else self.sheet
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_table(self) -> None:
        """List the values of the visible range, if the table is shown."""
        if self.as_table.isChecked() and self.sheet.drawing is not None:
            self.table.show_values(self.sheet.drawing, self.sheet.chosen, *self.sheet.seen)

    def _show_range(self, days: int | None) -> None:
        self.sheet.show_range(days)
        self._check_range()

    def _check_range(self) -> None:
        """Check the button of the visible range, or none if it is not a preset; fill the table again."""
        if self.sheet.is_moving:
            return
        self._fill_table()
        shown = self.sheet.range_name
        for name, made in self.ranges.items():
            offered = self.sheet.extent.offers(RANGES[name])
            made.setChecked(name == shown)
            made.setEnabled(offered)
            made.setToolTip(range_tip(RANGES[name], offered))

    # Showing a course ---------------------------------------------------------------------------

    def show_course(
        self,
        course: Course,
        judged: tuple[Judgement, ...],
        alert: RaisedAlert | None,
        raised: Sequence[RaisedAlert] = (),
    ) -> None:
        """Draw a course; the banner shows `alert`, and `raised` are all alert cards of the child."""
        session = self._context.session
        self.banner.show_alert(alert)
        self.switches.setVisible(not is_empty(course))
        self.side.show_course(course)
        self._findings = (course, judged)
        self._after_chart.start()
        self.chart.show_course(course, judged, session.clock(), self._context.units, raised)
        self._fill_page()

    def _show_findings(self) -> None:
        """Show the milestones and findings beside the chart, which is painted first: they take longer."""
        closed = self._context.session.store.closed  # the window may have been closed meanwhile
        if self._findings is not None and not closed:
            course, judged = self._findings
            self.side.show_findings(course, judged, course_milestones(self._context.session, course))

    def show_news(self, course: Course, since: datetime | None, records: Collection[str]) -> None:
        """Mark these records, given by their ids: they are new since the reader's last look at `since`."""
        session = self._context.session
        may_sign = physician_sign_off.may_sign(session)
        unsigned = physician_sign_off.waiting(session, course.child.id) if may_sign else ()
        items = new_items(course, records)
        self.side.news.show_news(since, items, len(unsigned))
        self.sheet.mark_new({item.record: item.at.timestamp() for item in items})

    def _follow_theme(self) -> None:
        self.chart.show_theme(self._context.theme)

    def _follow_units(self) -> None:
        self.sheet.show_units(self._context.units)
        self._fill_page()
