"""What the page of one child asks of the window, and how its tabs ask for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fortnight.domain.readiness.surveillance_rule import Entry, Where
from fortnight.domain.record.course import Course
from fortnight.domain.record.event_kinds import EventKind
from fortnight.ui import formats
from fortnight.ui.widgets.basics import shortcut
from fortnight.ui.widgets.page import LivePage

if TYPE_CHECKING:
    from fortnight.ui.pages.patient import PatientPage


class PatientSignals(LivePage):
    """The signals of the page of one child.

    `saved` carries the id of a journal entry and a sentence about what was saved, `not_saved` the reason why
    something was not. `form_opened` carries the name of a form, `page_asked` that of a printed page,
    `figure_asked` that of a tab and what to do with its chart. The other signals request a dialog from the
    window; those about a record also carry the course.
    """

    saved = Signal(str, str)
    not_saved = Signal(str)
    form_opened = Signal(str)
    form_left = Signal()
    acknowledge = Signal(str)
    correct_value = Signal(object, str, str)
    correct_sheet = Signal(object, str)
    correct_infusion = Signal(object, str)
    correct_medication = Signal(object, str)
    correct_event = Signal(object, str)
    void = Signal(object, str)
    void_visit = Signal(object, str, str)
    move_away = Signal(object, str)
    details = Signal(object)
    bedside_requested = Signal(str)
    infusion_requested = Signal(str, str)
    change_plan = Signal(str, object)
    measures_asked = Signal(object)
    parents_asked = Signal(object)
    sign_off = Signal(object)
    letter_asked = Signal(object)
    export_trail = Signal()
    page_asked = Signal(str)
    figure_asked = Signal(str, str)

    child: str | None
    course: Course | None


def connect_tabs(page: PatientPage) -> None:
    """Pass on what the banner and the tabs request, with the course or the child that is shown."""
    page.banner.start_infusion.connect(lambda: page.child and page.bedside_requested.emit(page.child))
    page.banner.details.connect(lambda: page.course and page.details.emit(page.course.child))
    page.strip.chosen.connect(lambda _infusion, child: page.bedside_requested.emit(child))
    page.infusions.at_bedside.connect(
        lambda infusion: page.child and page.infusion_requested.emit(page.child, infusion)
    )
    page.infusions.change_plan.connect(lambda due: page.child and page.change_plan.emit(page.child, due))
    for tab in (page.timeline, page.labs):
        tab.sign.connect(lambda: page.course and page.sign_off.emit(page.course))
    page.timeline.note_asked.connect(
        lambda day: page.open_entry(Entry(Where.EVENT, EventKind.NOTE, {"at": formats.day(day)}))
    )
    page.growth.parents_asked.connect(lambda: page.course and page.parents_asked.emit(page.course))
    shortcut(page, "Ctrl+E", lambda: begin_entry(page))
    for requested, signal in _passed_on(page).items():
        requested.connect(signal)
    for requested, signal in _passed_on_with_course(page).items():
        requested.connect(lambda *which, signal=signal: signal.emit(page.course, *which))


def begin_entry(page: PatientPage) -> None:
    """Begin what is entered on the tab that is shown: a visit, a dose or an event."""
    begin: dict[QWidget, Callable[[], None]] = {
        page.activity: page.activity.begin_new,
        page.medication: page.medication.begin_entry,
        page.events: page.events.new_event,
    }
    shown = page.stack.currentWidget()
    if shown in begin:
        begin[shown]()


def _passed_on(page: PatientPage) -> dict[SignalInstance, SignalInstance]:
    return {
        page.timeline.banner.acknowledge: page.acknowledge,
        page.timeline.not_saved: page.not_saved,
        page.history.export: page.export_trail,
        page.print_menu.page_asked: page.page_asked,
        page.print_menu.figure_asked: page.figure_asked,
        page.alerts.acknowledge: page.acknowledge,
        page.labs.saved: page.saved,
        page.activity.saved: page.saved,
        page.growth.saved: page.saved,
        page.medication.saved: page.saved,
        page.events.saved: page.saved,
    }


def _passed_on_with_course(page: PatientPage) -> dict[SignalInstance, SignalInstance]:
    return {
        page.labs.correct: page.correct_value,
        page.growth.correct: page.correct_value,
        page.activity.void: page.void_visit,
        page.labs.correct_sheet: page.correct_sheet,
        page.labs.void: page.void,
        page.labs.move_away: page.move_away,
        page.infusions.correct: page.correct_infusion,
        page.infusions.void: page.void,
        page.infusions.move_away: page.move_away,
        page.medication.correct: page.correct_medication,
        page.medication.void: page.void,
        page.events.correct: page.correct_event,
        page.events.void: page.void,
    }
