"""A form in a tab of a child: what is typed is kept as a draft, and stays until it is saved or cleared."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.taper_plan import PlanRefused
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import Field, Form
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, column, label, row


class DraftForm(QWidget):
    """A form about a child: fields, a preview, a confirmation, why it was refused, and saving.

    `saved` carries the id of the journal entry and what was saved.
    """

    saved = Signal(str, str)
    FORM = ""  # the name under which a draft is kept
    TYPED: tuple[str, ...] = ("reason",)  # a draft is kept if something was typed in one of these fields

    def __init__(self, context: Context, fields: tuple[Field, ...], save: str) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._keeper: DraftKeeper | None = None
        self.id = context.session.new_id()
        self.form = Form(fields)
        self.preview = label(style="muted", wrap=True)
        self.trouble = label(style="wrong", wrap=True)
        self.trouble.hide()
        self.confirm = QCheckBox(tr("This is correct"))
        self.confirm.hide()
        self.save_button = button(save, self.save, "primary")
        self.clear_button = button(tr("Clear"), self.clear)
        buttons = row(self.clear_button, None, self.save_button)
        self.setLayout(column(self.form, self.preview, self.confirm, self.trouble, buttons, spacing=8))
        self.form.on_change(self._changed)

    @property
    def today(self) -> date:
        """Today at the ward."""
        return self._context.session.clock().date()

    def show_course(self, course: Course) -> None:
        """Show the form for this child; a draft of an earlier form is filled in."""
        is_same = self._course is not None and self._course.child.id == course.child.id
        if is_same:
            self._course = course
            self.offer(course, is_new=False)
            return
        self.keep()
        self.id, self._course = self._context.session.new_id(), course
        self._keeper = DraftKeeper(
            self, self._context.session, course.child.id, self.FORM, lambda: self.id, lambda: self._typed
        )
        self.offer(course, is_new=True)
        self.reset()
        draft = self._keeper.load()
        if draft is not None:
            self.id = draft.id
            self.form.fill(draft.typed)

    def offer(self, course: Course, is_new: bool) -> None:
        """Offer what the child has; each form implements this."""

    def _kept_choice(self, name: str, is_new: bool) -> str:
        """Return what is chosen in a field if something was typed for this child, else an empty text."""
        return "" if is_new or self._typed is None else self.form.value(name)

    def reset(self) -> None:
        """Empty the fields; each form implements this."""

    def show_preview(self) -> None:
        """Show what the typed values make; each form implements this."""

    def write(self, course: Course, confirmed: bool) -> str:
        """Save, and return what was saved; each form implements this."""
        raise NotImplementedError

    @property
    def _typed(self) -> dict[str, str] | None:
        typed = self.form.values
        return typed if any(typed[name].strip() for name in self.TYPED) else None

    def keep(self) -> None:
        """Keep what is typed as a draft at once."""
        if self._keeper is not None:
            self._keeper.now()

    def _changed(self) -> None:
        """Withdraw a confirmation of what was typed before, and show what the typed values make."""
        self.trouble.hide()
        self.confirm.hide()
        self.confirm.setChecked(False)
        if self._course is not None:
            if self._keeper is not None:
                self._keeper.schedule()
            self.show_preview()

    def save(self) -> None:
        """Save, or say what is wrong and keep everything that was typed."""
        if self._course is None:
            return
        id = self.id
        try:
            words = self.write(self._course, self.confirm.isChecked())
        except PlanRefused as refused:
            self._refuse(Invalid(refused.sentence, problems=(Problem(refused.field, refused.sentence),)))
            return
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._refuse(refused)
            return
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the next one begins at the first box
        self.saved.emit(id, words)

    def _refuse(self, refused: Invalid | StoreProblem) -> None:
        problems = refused.problems if isinstance(refused, Invalid) else ()
        self.form.show_problems(problems)
        self.trouble.setText(say(refused.sentence))
        self.trouble.show()
        announce(self.trouble, self.trouble.text(), urgent=True)
        self.confirm.setVisible(isinstance(refused, Invalid) and refused.question)
        wrong = next((p.field for p in problems if p.field in self.form.editors), None)
        if self.confirm.isVisible():
            self.confirm.setFocus()
        elif wrong is not None:
            self.form.editors[wrong].setFocus()

    def clear(self) -> None:
        """Empty the form and forget its draft."""
        if self._keeper is not None:
            self._keeper.discard()
        self.id = self._context.session.new_id()
        self.form.show_problems(())
        self.reset()
