"""The dialog in which a physician signs off what waits for a signature: results, assessments, alerts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.domain.record.course import Course
from fortnight.operations import alerts, signing
from fortnight.operations.signing import Unsigned
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, label, scrolling

LIST_HEIGHT = 260  # pixels


class SignOff(FormDialog):
    """Lists what waits; everything is checked at first. What is signed is signed in one act."""

    def __init__(self, parent: QWidget, context: Context, course: Course) -> None:
        today = context.session.clock().date()
        super().__init__(parent, tr("Sign off"), "", formats.identity(course.child, today))
        self._context, self._course = context, course
        self.entry = context.session.new_id()
        self.boxes = {
            each.record: QCheckBox(self._words(each))
            for each in signing.waiting(context.session, course.child.id)
        }
        holder = QWidget()
        holder.setLayout(column(*self.boxes.values(), None, spacing=8))
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._count)
        area = scrolling(holder, tr("Waits for a signature"))
        area.setMinimumHeight(LIST_HEIGHT)
        hint = label(
            tr("You confirm that you have seen these. A later correction has to be signed again."),
            "muted",
            wrap=True,
        )
        self.lay_out(area, hint)
        self._count()

    def _words(self, unsigned: Unsigned) -> str:
        words: Mapping[str, Callable[[], str]] = {
            "specimen": lambda: formats.record_words(self._course, unsigned.record),
            "visit": lambda: tr("Assessment of activity of {when}").format(when=formats.moment(unsigned.at)),
            "alert": lambda: tr("Alert of {when}: {what}").format(
                when=formats.moment(unsigned.at),
                what=alerts.headline_of(self._context.session.store, unsigned.record, say),
            ),
        }
        return words[unsigned.kind]()

    @property
    def chosen(self) -> list[str]:
        """The ids of the records that are checked."""
        return [record for record, box in self.boxes.items() if box.isChecked()]

    def _count(self) -> None:
        self.save_button.setText(tr("Sign off %n record(s)", "", len(self.chosen)))
        self.save_button.setEnabled(bool(self.chosen))

    def save(self) -> None:
        """Sign what is checked."""
        session, child = self._context.session, self._course.child.id
        self.attempt(lambda: signing.sign(session, self.entry, child, self.chosen))
