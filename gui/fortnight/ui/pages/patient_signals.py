"""What the page of one child asks of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from fortnight.domain.record.course import Course
from fortnight.ui.widgets.page import LivePage

if TYPE_CHECKING:
    pass


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
