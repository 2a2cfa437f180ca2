"""The dialogs about an alert card: acknowledge it, record its outcome, snooze its rule for a child."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.messages import Text
from fortnight.operations.alerts import LONGEST_SNOOZE, acknowledge, name_outcome, snooze
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.dates import date_box, day_in, to_qt_day
from fortnight.ui.forms.fields import Field, Form, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label, row
from fortnight.ui.widgets.sizes import line_height

USUAL_REPEAT = timedelta(days=2)


class NumberedChoices(QButtonGroup):
    """Radio buttons that can be chosen by number, except while a text box has the focus."""

    def __init__(self, parent: QWidget, options: Mapping[str, Text]) -> None:
        super().__init__(parent)
        for n, (key, words) in enumerate(options.items(), start=1):
            made = QRadioButton(f"{n}  {say(words)}")
            made.setProperty("key", key)
            made.setMinimumHeight(line_height() + 12)
            self.addButton(made)
            QShortcut(QKeySequence(str(n)), parent).activated.connect(partial(self._choose_button, made))

    def _choose_button(self, button: QRadioButton) -> None:
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def chosen(self) -> str:
        """The key of the chosen option, or an empty string."""
        button = self.checkedButton()
        return str(button.property("key")) if button else ""

    def choose(self, key: str) -> None:
        """Choose an option by its key."""
        next(button for button in self.buttons() if button.property("key") == key).setChecked(True)


class Acknowledge(FormDialog):
    """Acknowledges an alert with one of at most seven reasons, an optional remark, and a day for a repeat."""

    ANSWERS = True

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("Acknowledge the alert"), tr("Acknowledge"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        self.reasons = NumberedChoices(self, REASONS)
        self.remark = line(tr("optional, in your own words"))
        self.remark.setAccessibleName(tr("Remark"))
        self.repeat = date_box(context.session.clock().date() + USUAL_REPEAT)
        self.repeat.setAccessibleName(tr("Repeat on"))
        self._repeat_row = QWidget()
        title = label(tr("Repeat on"), "muted")
        title.setBuddy(self.repeat)
        self._repeat_row.setLayout(row(title, self.repeat, None))
        self._repeat_row.hide()
        self.reasons.buttonToggled.connect(
            lambda *_: self._repeat_row.setVisible(self.reasons.chosen == "repeat")
        )
        buttons = self.reasons.buttons()
        self.lay_out(label(headline, "muted", wrap=True), *buttons, self._repeat_row, self.remark)
        buttons[0].setFocus()

    def save(self) -> None:
        """Acknowledge the alert."""
        reason = self.reasons.chosen
        repeat = day_in(self.repeat) if reason == "repeat" else None
        self.attempt(
            lambda: acknowledge(
                self._context.session, self.entry, self._alert, reason, self.remark.text(), repeat
            )
        )


class RecordOutcome(FormDialog):
    """Records the outcome of a card. It decides whether samples count towards the child's own range."""

    ANSWERS = True

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("Outcome of this alert"), tr("Record the outcome"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        self.outcomes = NumberedChoices(self, {name: each.words for name, each in OUTCOMES.items()})
        self.form = Form(
            (
                Field("site", tr("Site"), lambda: line(tr("e.g. lung, skin, urinary tract"))),
                Field("organism", tr("Organism"), lambda: line(tr("if known"))),
                Field("remark", tr("Remark"), lambda: line(tr("optional, in your own words"))),
            )
        )
        self.outcomes.buttonToggled.connect(lambda *_: self._ask_site())
        about = tr(
            "Samples taken during a recorded illness are not used for the child's own range; samples from "
            "well days are."
        )
        buttons = self.outcomes.buttons()
        self.lay_out(
            label(headline, "muted", wrap=True), *buttons, self.form, label(about, "muted", wrap=True)
        )
        self._ask_site()
        buttons[0].setFocus()

    def _ask_site(self) -> None:
        outcome = OUTCOMES.get(self.outcomes.chosen)
        for name in ("site", "organism"):
            self.form.editors[name].setEnabled(outcome is not None and outcome.asks_site)

    def save(self) -> None:
        """Record the outcome."""
        chosen = self.outcomes.chosen
        asks = chosen in OUTCOMES and OUTCOMES[chosen].asks_site
        value = self.form.value
        site, organism = (value("site"), value("organism")) if asks else ("", "")
        self.attempt(
            lambda: name_outcome(
                self._context.session, self.entry, self._alert, chosen, site, organism, value("remark")
            )
        )


class SnoozeCard(FormDialog):
    """Snoozes the rule of a card for its child until a day, with a reason."""

    ANSWERS = True

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("Snooze for this child"), tr("Snooze"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        today = context.session.clock().date()
        self.until = date_box(today + timedelta(days=14))
        self.until.setMaximumDate(to_qt_day(today + LONGEST_SNOOZE))
        self.form = Form((Field("until", tr("Until"), lambda: self.until), Field("why", tr("Reason"), line)))
        about = tr("Cards from this rule then wait in the work list. Urgent cards still interrupt.")
        self.lay_out(label(headline, "muted", wrap=True), self.form, label(about, "muted", wrap=True))

    def save(self) -> None:
        """Snooze the rule."""
        self.attempt(
            lambda: snooze(
                self._context.session, self.entry, self._alert, day_in(self.until), self.form.value("why")
            )
        )
