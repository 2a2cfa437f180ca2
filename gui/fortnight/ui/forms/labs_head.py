"""The head of the lab form: time of the draw, timing to the infusion, laboratory, panel and symptoms."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.draw_timing import timing_choices
from fortnight.operations import views
from fortnight.ui.forms.dates import from_qt, moment_box, to_qt
from fortnight.ui.forms.fields import line, show_problems
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.accessible import name_field, name_typed_part
from fortnight.ui.widgets.basics import column, label, row
from fortnight.ui.widgets.sizes import digits_width


class LabsHead(QWidget):
    """The fields above the values. `changed` is emitted when one of them changes."""

    changed = Signal()
    panel_chosen = Signal()

    def __init__(self, context: Context, course: Course, panels: list[str]) -> None:
        super().__init__()
        self._context, self._course = context, course
        self._timing_chosen = False  # until the user chooses, the likely timing follows the time of the draw
        self.drawn = moment_box(context.session.clock())
        self.drawn.setMinimumWidth(digits_width(21))
        self.timing = QComboBox()
        self.method = QComboBox(editable=True)
        self.method.setMinimumWidth(digits_width(13))
        self.method.addItems(self._methods())
        name_typed_part(self.method, tr("Laboratory and method"))
        self.panel = QComboBox()
        self.panel.addItems(panels)
        self.symptoms = line(tr("none"))
        self.symptoms.setMinimumWidth(digits_width(10.7))
        self.timing.setMinimumWidth(digits_width(20))
        self._trouble: QLabel = label(style="wrong", wrap=True)
        self._trouble.hide()
        self._lay_out()
        self._offer_timing()
        self.drawn.dateTimeChanged.connect(self._draw_time_changed)
        self.timing.activated.connect(self._choose_timing)
        self.method.currentTextChanged.connect(self.changed)
        self.symptoms.textChanged.connect(self.changed)
        self.panel.currentIndexChanged.connect(self.panel_chosen)

    def _lay_out(self) -> None:
        title = label(tr("Labs for {name}").format(name=self._course.child.name), "h2")
        below = row(
            self._label(tr("drawn"), self.drawn, tr("Drawn")),
            self.drawn,
            self.timing,
            6,
            self._label(tr("laboratory"), self.method, tr("Laboratory and assay")),
            self.method,
        )
        below.setStretchFactor(self.method, 1)
        above = row(
            title,
            12,
            self._label(tr("symptoms"), self.symptoms, tr("Symptoms")),
            self.symptoms,
            6,
            self._label(tr("panel"), self.panel, tr("Panel")),
            self.panel,
        )
        above.setStretchFactor(self.symptoms, 1)
        self.setLayout(column(above, below, self._trouble, spacing=8))
        name_field(self.timing, tr("Before or after the infusion"))

    def _label(self, words: str, field: QWidget, name: str) -> QLabel:
        """Return the label of a field, and give the field its full name for screen readers."""
        made = label(words, "muted")
        made.setBuddy(field)
        made.setAccessibleName(name)
        field.setAccessibleName(name)
        return made

    def _methods(self) -> list[str]:
        il6 = self._course.latest("IL6")
        known = views.methods(self._context.session)
        return list(dict.fromkeys([il6.method if il6 else "", *known]))

    # Before or after the infusion ---------------------------------------------------------------

    @property
    def moment(self) -> datetime:
        """When the specimen was drawn."""
        return from_qt(self.drawn, self._context.session.clock())

    def _offer_timing(self) -> None:
        """Offer the timings that fit the time of the draw, the likely one until the user chose another."""
        choices = timing_choices(self._course, self.moment)
        chosen = self.timing.currentData() if self._timing_chosen else None
        self.timing.clear()
        for choice in choices:
            self.timing.addItem(say(choice.words), str(choice.timing))
        self.timing.setCurrentIndex(max(0, self.timing.findData(chosen)))

    def _draw_time_changed(self) -> None:
        self._offer_timing()
        self.changed.emit()

    def _choose_timing(self) -> None:
        self._timing_chosen = True
        self.changed.emit()

    def show_problems(self, problems: list[Problem]) -> None:
        """Show the problems with the time of the draw."""
        show_problems(self._trouble, self.drawn, problems)

    # Keeping ------------------------------------------------------------------------------------

    @property
    def values(self) -> dict[str, Any]:
        """The values of the fields, for a draft."""
        return {
            "drawn": self.moment.isoformat(),
            "timing": self.timing.currentData() if self._timing_chosen else "",
            "method": self.method.currentText(),
            "symptoms": self.symptoms.text(),
            "panel": self.panel.currentIndex(),
        }

    def restore_values(self, values: dict[str, Any]) -> None:
        """Fill in the values of a draft."""
        self.drawn.setDateTime(to_qt(datetime.fromisoformat(values["drawn"])))
        self.method.setCurrentText(values["method"])
        self.symptoms.setText(values["symptoms"])
        self.panel.setCurrentIndex(values["panel"])
        if values.get("timing"):
            self._timing_chosen = True
            self.timing.setCurrentIndex(max(0, self.timing.findData(values["timing"])))
