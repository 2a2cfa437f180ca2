"""The tabs of the page of one child. Each is made when it is first needed, because that takes time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from fortnight.domain.record.course import Course
from fortnight.ui.pages.activity import ActivityTab
from fortnight.ui.pages.events import EventsTab
from fortnight.ui.pages.growth import GrowthTab
from fortnight.ui.pages.history import HistoryTab
from fortnight.ui.pages.infusions import InfusionsTab
from fortnight.ui.pages.labs import LabsTab
from fortnight.ui.pages.medication import MedicationTab
from fortnight.ui.pages.patient_signals import PatientSignals
from fortnight.ui.pages.patient_tabs import (
    ACTIVITY,
    ALERTS,
    EVENTS,
    FORM,
    GROWTH,
    HISTORY,
    INFUSIONS,
    LABS,
    MEDICATION,
    TIMELINE,
)
from fortnight.ui.pages.timeline import TimelineTab
from fortnight.ui.services.context import Context
from fortnight.ui.widgets.alert_cards import AlertCards

Tab = TypeVar("Tab", bound=QWidget)
Signals = dict[SignalInstance, SignalInstance]


class TableTab(Protocol):
    """A tab with a table of records, in which those that are new to the reader are marked."""

    news: frozenset[str]

    def show_course(self, course: Course) -> object:
        """Show this course."""


class PatientStack(PatientSignals):
    """The tabs below the banner. Of what they request, the course is added to what is about a record."""

    cards_made = Signal(object)
    entry_asked = Signal(object)
    labs_asked = Signal(object)
    unsaved_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.child: str | None = None
        self.course: Course | None = None
        self.news: frozenset[str] = frozenset()  # ids of the records that are new to the reader
        self._empty = {tab: QWidget() for tab in range(TIMELINE + 1, FORM)}
        self.stack = QStackedWidget()
        self.timeline = TimelineTab(context)
        self.stack.addWidget(self.timeline)
        for empty in self._empty.values():
            self.stack.addWidget(empty)
        self._pass_on(
            {
                self.timeline.banner.acknowledge: self.acknowledge,
                self.timeline.not_saved: self.not_saved,
            },
            {self.timeline.sign: self.sign_off},
        )

    def is_made(self, tab: int) -> bool:
        """Return whether a tab other than the timeline was needed so far."""
        return tab not in self._empty

    def show_course(self, tab: int, course: Course) -> None:
        """Fill a tab that shows nothing but the course, and in tables what of it is new to the reader."""
        tables: dict[int, Callable[[PatientStack], TableTab]] = {
            INFUSIONS: lambda page: page.infusions,
            LABS: lambda page: page.labs,
            MEDICATION: lambda page: page.medication,
            EVENTS: lambda page: page.events,
        }
        if tab in tables:
            table = tables[tab](self)
            table.news = self.news
            table.show_course(course)
        else:
            (self.activity if tab == ACTIVITY else self.growth).show_course(course)

    def begin_entry(self) -> None:
        """Begin what is entered on the tab that is shown: a visit, a dose or an event."""
        begin: dict[int, Callable[[PatientStack], None]] = {
            ACTIVITY: lambda page: page.activity.begin_new(),
            MEDICATION: lambda page: page.medication.begin_entry(),
            EVENTS: lambda page: page.events.new_event(),
        }
        shown = self.stack.currentIndex()
        if shown in begin:
            begin[shown](self)

    def _put(self, tab: int, made: Tab) -> Tab:
        """Put a new tab into its place."""
        is_shown = self.stack.currentIndex() == tab
        self._empty[tab].deleteLater()
        self.stack.removeWidget(self._empty.pop(tab))
        self.stack.insertWidget(tab, made)
        if is_shown:
            self.stack.setCurrentIndex(tab)
        return made

    def _pass_on(self, requests: Signals, about_records: Signals) -> None:
        for requested, signal in requests.items():
            requested.connect(signal)
        for requested, signal in about_records.items():
            requested.connect(self._with_course(signal))

    def _with_course(self, signal: SignalInstance) -> Callable[..., None]:
        def emit(*which: object) -> None:
            if self.course is not None:
                signal.emit(self.course, *which)

        return emit

    # Tabs ---------------------------------------------------------------------------------------

    @cached_property
    def infusions(self) -> InfusionsTab:
        """The infusions that were given, are due, or were not given."""
        tab = self._put(INFUSIONS, InfusionsTab(self._context))
        tab.at_bedside.connect(self._request_infusion)
        tab.change_plan.connect(self._request_plan)
        about_records = {
            tab.correct: self.correct_infusion,
            tab.void: self.void,
            tab.move_away: self.move_away,
        }
        self._pass_on({}, about_records)
        return tab

    def _request_infusion(self, infusion: str) -> None:
        if self.child:
            self.infusion_requested.emit(self.child, infusion)

    def _request_plan(self, due: object) -> None:
        if self.child:
            self.change_plan.emit(self.child, due)

    @cached_property
    def labs(self) -> LabsTab:
        """The table of the specimens."""
        tab = self._put(LABS, LabsTab(self._context))
        about_records = {
            tab.sign: self.sign_off,
            tab.correct: self.correct_value,
            tab.correct_sheet: self.correct_sheet,
            tab.void: self.void,
            tab.move_away: self.move_away,
        }
        self._pass_on({tab.saved: self.saved}, about_records)
        return tab

    @cached_property
    def activity(self) -> ActivityTab:
        """Joints, questionnaires and scores."""
        tab = self._put(ACTIVITY, ActivityTab(self._context))
        requests = {
            tab.saved: self.saved,
            tab.unsaved_changed: self.unsaved_changed,
            tab.side.scores.labs_asked: self.labs_asked,
        }
        self._pass_on(requests, {tab.void: self.void_visit})
        return tab

    @cached_property
    def growth(self) -> GrowthTab:
        """Height, weight and BMI."""
        tab = self._put(GROWTH, GrowthTab(self._context))
        about_records = {
            tab.correct: self.correct_value,
            tab.parents_asked: self.parents_asked,
            tab.measures_asked: self.measures_asked,
        }
        self._pass_on({tab.saved: self.saved}, about_records)
        return tab

    @cached_property
    def medication(self) -> MedicationTab:
        """The other drugs and the plans for them."""
        tab = self._put(MEDICATION, MedicationTab(self._context))
        self._pass_on({tab.saved: self.saved}, {tab.correct: self.correct_medication, tab.void: self.void})
        return tab

    @cached_property
    def events(self) -> EventsTab:
        """Infections, vaccines, examinations and other events."""
        tab = self._put(EVENTS, EventsTab(self._context))
        requests = {tab.saved: self.saved, tab.entry_asked: self.entry_asked}
        self._pass_on(requests, {tab.correct: self.correct_event, tab.void: self.void})
        return tab

    @cached_property
    def alerts(self) -> AlertCards:
        """The alert cards of the child."""
        tab = self._put(ALERTS, AlertCards(self._context, one_child=True))
        self._pass_on({tab.acknowledge: self.acknowledge}, {})
        self.cards_made.emit(tab)
        return tab

    @cached_property
    def history(self) -> HistoryTab:
        """What was entered, changed and printed, and by whom."""
        tab = self._put(HISTORY, HistoryTab(self._context))
        self._pass_on({tab.export: self.export_trail}, {})
        return tab
