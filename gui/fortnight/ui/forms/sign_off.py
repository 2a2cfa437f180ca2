"""The dialog in which a physician signs off what waits for a signature: results, assessments, alerts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from fortnight.domain.record.course import Course
from fortnight.operations import alerts, physician_sign_off
from fortnight.operations.physician_sign_off import Unsigned
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.services.context import Context
from fortnight.ui.specimens import values_words
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, label, row, scrolling

LIST_HEIGHT = 300  # pixels
WORD_JOINER = "\u2060"
INDENT = 28  # pixels: the words below a box begin below its title


class SignOff(FormDialog):
    """Lists what waits; everything is checked at first. What is signed is signed in one act."""

    ANSWERS = True

    def __init__(self, parent: QWidget, context: Context, course: Course) -> None:
        today = context.session.clock().date()
        super().__init__(parent, tr("Sign off"), "", formats.identity(course.child, today))
        self._context, self._course = context, course
        self.entry = context.session.new_id()
        self.boxes: dict[str, QCheckBox] = {}
        holder = QWidget()
        lines = column(spacing=4)
        for each in physician_sign_off.waiting(context.session, course.child.id):
            title, details = self._words(each)
            self.boxes[each.record] = box = QCheckBox(title)
            box.setChecked(True)
            box.setAccessibleDescription(details)
            box.toggled.connect(self._count)
            lines.addWidget(box)
            unbroken = details.replace("/", f"/{WORD_JOINER}")  # no line ends inside a unit
            lines.addLayout(row(INDENT, label(unbroken, "muted", wrap=True)))
        lines.addStretch(1)
        holder.setLayout(lines)
        area = scrolling(holder, tr("Waits for a signature"))
        area.setMinimumHeight(LIST_HEIGHT)
        hint = label(
            tr("You confirm that you have seen these. A later correction has to be signed again."),
            "muted",
            wrap=True,
        )
        self.lay_out(area, hint)
        self._count()

    def _words(self, unsigned: Unsigned) -> tuple[str, str]:
        """Return what a record is, and what is in it."""
        titles: Mapping[str, str] = {
            "specimen": tr("Labs of {when}"),
            "visit": tr("Assessment of activity of {when}"),
            "alert": tr("Alert of {when}"),
        }
        contents: Mapping[str, Callable[[str], str]] = {
            "specimen": self._values,
            "visit": lambda _: tr("Joints, global assessments, features: see the Activity tab"),
            "alert": lambda alert: alerts.headline_of(self._context.session.store, alert, say),
        }
        title = titles[unsigned.kind].format(when=formats.moment(unsigned.at))
        return title, contents[unsigned.kind](unsigned.record)

    def _values(self, record: str) -> str:
        found = next((each for each in self._course.specimens if each.id == record), None)
        return "" if found is None else values_words(found)

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
        self.attempt(lambda: physician_sign_off.sign(session, self.entry, child, self.chosen))
