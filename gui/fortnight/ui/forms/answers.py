"""The dialogs about a card: the answer, what became of it, and letting a rule sleep for a child."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QRadioButton, QWidget

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS
from fortnight.domain.messages import Text
from fortnight.operations.alerts import LONGEST_SNOOZE, acknowledge, name_outcome, snooze
from fortnight.ui.forms.ask import Ask
from fortnight.ui.forms.fields import Field, Form, date_box, line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import label, row

USUAL_REPEAT = timedelta(days=2)


class Choices(QButtonGroup):
    """One of a few, each chosen by its number; a box of words that has the keys takes them first."""

    def __init__(self, parent: QWidget, options: Mapping[str, Text]) -> None:
        super().__init__(parent)
        for n, (key, words) in enumerate(options.items(), start=1):
            made = QRadioButton(f"{n}  {say(words)}")
            made.setProperty("key", key)
            made.setMinimumHeight(28)
            self.addButton(made)
            QShortcut(QKeySequence(str(n)), parent).activated.connect(partial(self._pick, made))

    def _pick(self, button: QRadioButton) -> None:
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def chosen(self) -> str:
        """The key of what was chosen; empty before."""
        button = self.checkedButton()
        return str(button.property("key")) if button else ""

    def choose(self, key: str) -> None:
        next(button for button in self.buttons() if button.property("key") == key).setChecked(True)


class Acknowledge(Ask):
    """The answer to an alert: one of at most seven reasons, words and a repeat if wanted."""

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("Acknowledge the alert"), tr("Acknowledge"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        self.reasons = Choices(self, REASONS)
        self.remark = line(tr("in your own words, if wanted"))
        self.remark.setAccessibleName(tr("Remark"))
        self.repeat = date_box(context.session.clock().date() + USUAL_REPEAT)
        self.repeat.setAccessibleName(tr("Repeat on"))
        self._when = QWidget()
        self._when.setLayout(row(label(tr("Repeat on"), "muted"), self.repeat, None))
        self._when.hide()
        self.reasons.buttonToggled.connect(lambda *_: self._when.setVisible(self.reasons.chosen == "repeat"))
        buttons = self.reasons.buttons()
        self.lay_out(label(headline, "muted", wrap=True), *buttons, self._when, self.remark)
        buttons[0].setFocus()

    def save(self) -> None:
        reason = self.reasons.chosen
        repeat = _day(self.repeat) if reason == "repeat" else None
        self.attempt(
            lambda: acknowledge(
                self._context.session, self.entry, self._alert, reason, self.remark.text(), repeat
            )
        )


class NameOutcome(Ask):
    """What became of a card. It marks the samples for the child's own range."""

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("What became of it?"), tr("Name the outcome"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        self.outcomes = Choices(self, {name: each.words for name, each in OUTCOMES.items()})
        self.form = Form(
            (
                Field("site", tr("Site"), lambda: line(tr("e.g. lung, skin, urinary tract"))),
                Field("organism", tr("Organism"), lambda: line(tr("if known"))),
                Field("remark", tr("Remark"), lambda: line(tr("in your own words, if wanted"))),
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
        chosen = self.outcomes.chosen
        asks = chosen in OUTCOMES and OUTCOMES[chosen].asks_site
        value = self.form.value
        site, organism = (value("site"), value("organism")) if asks else ("", "")
        self.attempt(
            lambda: name_outcome(
                self._context.session, self.entry, self._alert, chosen, site, organism, value("remark")
            )
        )


class SnoozeCard(Ask):
    """Let the rule of a card be silent for its child, until a day and for a reason."""

    def __init__(self, parent: QWidget, context: Context, alert: str, headline: str, child: str) -> None:
        super().__init__(parent, tr("Snooze for this child"), tr("Snooze"), child)
        self._context, self._alert = context, alert
        self.entry = context.session.new_id()
        today = context.session.clock().date()
        self.until = date_box(today + timedelta(days=14))
        self.until.setMaximumDate(_qdate(today + LONGEST_SNOOZE))
        self.form = Form((Field("until", tr("Until"), lambda: self.until), Field("why", tr("Why"), line)))
        about = tr("Cards of this rule then wait in the work list. An urgent card interrupts all the same.")
        self.lay_out(label(headline, "muted", wrap=True), self.form, label(about, "muted", wrap=True))

    def save(self) -> None:
        self.attempt(
            lambda: snooze(
                self._context.session, self.entry, self._alert, _day(self.until), self.form.value("why")
            )
        )


def _day(box: QDateEdit) -> date:
    return date(*box.date().getDate())


def _qdate(day: date):
    return date_box(day).date()
