"""The dialogs that settle what two computers did at the same time: one value, or one child."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QWidget

from fortnight.domain.record.child import Child
from fortnight.operations import conflicts, views
from fortnight.operations.conflicts import Conflict
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import label


class SettleConflict(FormDialog):
    """Asks which of two values is right; the one that is shown now is chosen already."""

    def __init__(self, parent: QWidget, context: Context, conflict: Conflict) -> None:
        child = views.course(context.session, conflict.child) if conflict.child else None
        today = context.session.clock().date()
        about = formats.identity(child.child, today) if child else ""
        super().__init__(parent, tr("Changed on two computers"), tr("Decide"), about)
        self._context, self._conflict = context, conflict
        self.entry = context.session.new_id()
        self.choices = [QRadioButton(_words(context, each)) for each in reversed(conflict.choices)]
        self.choices[0].setChecked(True)
        self.reason = line(tr("why this value is right"))
        self.reason.setAccessibleName(tr("Reason"))
        question = tr("{field}: which value is right? Both entries stay in the history.").format(
            field=conflict.words
        )
        self.lay_out(label(question, wrap=True), *self.choices, self.reason)
        self.reason.setFocus()

    def save(self) -> None:
        """Settle the conflict."""
        chosen = next(n for n, each in enumerate(self.choices) if each.isChecked())
        entry = list(reversed(self._conflict.choices))[chosen].entry
        conflict = self._conflict
        self.attempt(
            lambda: conflicts.settle(
                self._context.session, self.entry, conflict.target, conflict.field, entry, self.reason.text()
            )
        )


def _words(context: Context, choice: conflicts.Choice) -> str:
    when = formats.moment(choice.at.astimezone(context.session.clock().tzinfo))
    return tr("{value}    ({name}, {when})").format(value=choice.words or "–", name=choice.actor, when=when)


def _registration(context: Context, child: Child) -> str:
    """Return who was registered, and what belongs to that registration."""
    course = views.course(context.session, child.id)
    return tr("{who}    infusions: {infusions}, sets of results: {specimens}").format(
        who=formats.person_line(child, context.session.clock().date()),
        infusions=len(course.infusions) if course else 0,
        specimens=len(course.specimens) if course else 0,
    )


class MergeChildren(FormDialog):
    """Asks which of two registrations of a child remains, or whether they are two children."""

    def __init__(self, parent: QWidget, context: Context, pair: tuple[Child, Child]) -> None:
        super().__init__(parent, tr("Registered twice?"), tr("Decide"))
        self._context, self._pair = context, pair
        self.entry = context.session.new_id()
        self.choices = [QRadioButton(_registration(context, each)) for each in pair]
        self.apart = QRadioButton(tr("These are two different children. Do not ask again."))
        self.choices[0].setChecked(True)
        self.reason = line(tr("why they are one child, or two"))
        self.reason.setAccessibleName(tr("Reason"))
        question = tr(
            "Two computers registered a child with the same number, or the same name and birth date. Which "
            "registration remains, if they are one child? All entries of both belong to it then. This can be "
            "undone."
        )
        self.lay_out(label(question, wrap=True), *self.choices, self.apart, self.reason)
        self.reason.setFocus()

    def save(self) -> None:
        """Merge the two, or record that they are two children."""
        one, other = self._pair
        into, child = (one, other) if self.choices[0].isChecked() else (other, one)
        do = conflicts.keep_apart if self.apart.isChecked() else conflicts.merge_children
        session, reason = self._context.session, self.reason.text()
        self.attempt(lambda: do(session, self.entry, child.id, into.id, reason))
