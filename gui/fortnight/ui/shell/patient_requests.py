"""What the page of one child requests, and the parts of the window that answer it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnight.domain.record.course import Course
    from fortnight.ui.pages.patient import PatientPage
    from fortnight.ui.shell.main_window import MainWindow


def connect_patient(window: MainWindow, page: PatientPage) -> None:
    """Connect the requests of the page of one child with dialogs, exports and other pages."""
    page.acknowledge.connect(window.dialogs.acknowledge)
    page.correct_value.connect(window.dialogs.correct_value)
    page.correct_sheet.connect(window.dialogs.correct_sheet)
    page.correct_infusion.connect(window.dialogs.correct_infusion)
    page.correct_medication.connect(window.dialogs.correct_medication)
    page.correct_event.connect(window.dialogs.correct_event)
    page.measures_asked.connect(window.dialogs.add_measures)
    page.parents_asked.connect(window.dialogs.change_parents)
    page.void.connect(window.dialogs.void)
    page.void_visit.connect(window.dialogs.void_visit)
    page.bedside_requested.connect(window.open_bedside)
    page.infusion_requested.connect(window.open_bedside)
    page.move_away.connect(window.dialogs.move)
    page.sign_off.connect(window.dialogs.sign_off)
    page.details.connect(window.dialogs.change_details)
    page.change_plan.connect(window.dialogs.change_plan)
    page.saved.connect(window.undo.saved)
    page.not_saved.connect(window.toast.say)
    page.form_opened.connect(window.show_form_title)
    page.form_left.connect(window.form_left)
    page.figure_asked.connect(partial(window.figures.export, page))
    page.letter_asked.connect(
        lambda course: window.dialogs.write_letter(course, partial(window.exporter.ask_letter, course))
    )
    page.page_asked.connect(lambda name: _print_page(window, page, name))
    page.banner.note_asked.connect(lambda: window.copies.write_note(page.course, window.undo.saved))
    page.export_trail.connect(lambda: window.exporter.ask_trail(page.course))


def connect_copies(window: MainWindow) -> None:
    """Connect what concerns review copies, and say why other dialogs are not opened in one."""
    window.patients.copy_asked.connect(window.copies.make)
    window.patients.merge_asked.connect(window.copies.ask_answers)
    window.copies.undo_asked.connect(window.undo.undo)
    window.dialogs.refused.connect(window.toast.say)


def _print_page(window: MainWindow, page: PatientPage, name: str) -> None:
    """Save a page: the timeline as it is shown, of the other pages what is recorded."""
    exporter = window.exporter
    special = {
        "timeline": lambda: exporter.ask_timeline(page.course, page.timeline.chart.view),
        "infusion": lambda: exporter.ask_newest_sheet(page.course),
        "trail": lambda: exporter.ask_trail(page.course),
        "letter": page.open_letter,
        "export": lambda: _export(window, page.course),
        "summary": lambda: _choose_summary(window, page.course),
    }
    special.get(name, lambda: exporter.ask_page(name, page.course))()


def _export(window: MainWindow, course: Course | None) -> None:
    if course is not None:
        window.dialogs.export_child(course.child)


def _choose_summary(window: MainWindow, course: Course | None) -> None:
    if course is not None:
        window.dialogs.choose_summary(course, partial(window.exporter.ask_summary, course))
