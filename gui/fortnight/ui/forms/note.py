"""The dialog in which the reader of a review copy writes a note about a child."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.record.course import Course
from fortnight.domain.record.review_answers import NOTE
from fortnight.operations.events import record_event
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label
from fortnight.ui.widgets.sizes import line_height


class WriteNote(FormDialog):
    """Records a note of today about a child."""

    ANSWERS = True

    def __init__(self, parent: QWidget, context: Context, course: Course) -> None:
        today = context.session.clock().date()
        who = formats.identity(course.child, today)
        super().__init__(parent, tr("Write a note"), tr("Save the note"), who)
        self._context, self._course = context, course
        self.entry = context.session.new_id()
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(tr("Note"))
        self.words.setFixedHeight(5 * line_height() + 20)
        self.words.setTabChangesFocus(True)
        about = tr("It goes back to the ward with your other answers, and is an event of today there.")
        self.lay_out(self.words, label(about, "muted", wrap=True))
        self.words.setFocus()

    def save(self) -> None:
        """Record the note."""
        session = self._context.session
        draft = EventDraft(NOTE, formats.day(session.clock().date()), "", self.words.toPlainText())
        self.attempt(lambda: record_event(session, self.entry, self._course.child.id, draft))
