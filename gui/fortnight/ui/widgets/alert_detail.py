"""The detail of one alert: headline, totals, evidence, calculation, and what people did about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState, answer_words, state_words
from fortnight.domain.explanation.card import LABEL, MAS_CAVEAT, Card
from fortnight.operations.alert_cards import Version, versions
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Picture, button, clear, column, label, row, scrolling
from fortnight.ui.widgets.card_tables import arithmetic_table, evidence_table, totals_row
from fortnight.ui.widgets.folding_row import FoldingRow


class AlertDetail(QFrame):
    """Shows everything on one alert card, in the selected version.

    The signals request a dialog or the timeline; each carries the id of the alert, `timeline` that of the
    child.
    """

    acknowledge = Signal(str)
    outcome = Signal(str)
    snooze = Signal(str)
    timeline = Signal(str)

    def __init__(self, context: Context, one_child: bool) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._alert: RaisedAlert | None = None
        self._name = ""
        self._version = 0  # index among the versions that were shown; -1 is the newest
        self._arithmetic_shown = False
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        holder = QWidget()
        holder.setLayout(self._body)
        self.open_timeline = button(tr("Open timeline"), self._open_timeline)
        self.show_arithmetic = button(tr("Show calculation"), self._toggle_arithmetic)
        self.answer = button(tr("Acknowledge…"), lambda: self._emit(self.acknowledge), "primary")
        self.name_outcome = button(tr("Outcome…"), lambda: self._emit(self.outcome))
        self.sleep = button(tr("Snooze…"), lambda: self._emit(self.snooze))
        if one_child:
            self.open_timeline.hide()
        self._foot = FoldingRow(
            (self.open_timeline, self.show_arithmetic), (self.sleep, self.name_outcome, self.answer)
        )
        layout = column(scrolling(holder, tr("Alert card")), self._foot, margins=(20, 16, 20, 16), spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        context.appearance.units_changed.connect(self._fill)
        self.show_alert(None, "")

    def _open_timeline(self) -> None:
        if self._alert is not None:
            self.timeline.emit(self._alert.child)

    def _emit(self, signal: SignalInstance) -> None:
        if self._alert is not None:
            signal.emit(self._alert.id)

    def ask_next(self) -> None:
        """Open the dialog that the card is waiting for: acknowledge while it is open, else the outcome."""
        for each in (self.answer, self.name_outcome):
            if each.isEnabled():
                each.click()
                return

    def _toggle_arithmetic(self) -> None:
        self._arithmetic_shown = not self._arithmetic_shown
        self._fill()

    def show_alert(self, alert: RaisedAlert | None, name: str) -> None:
        """Show this alert in its newest version, or an empty page if there is none."""
        self._alert, self._name, self._version = alert, name, -1
        self._fill()

    def show_version(self, place: int) -> None:
        """Show one version of the card; 0 is the first."""
        self._version = place
        self._fill()

    def _fill(self) -> None:
        clear(self._body)
        alert = self._alert
        self._foot.setVisible(alert is not None)
        self._foot.setEnabled(alert is not None)
        if alert is None:
            self._body.addWidget(label(tr("Choose a card on the left."), "muted", wrap=True))
        else:
            self._enable(alert)
            self._add_contents(alert)
        self._body.addStretch(1)

    def _enable(self, alert: RaisedAlert) -> None:
        asks = alert.state is StoredState.OPEN and not alert.is_silent
        self.answer.setEnabled(asks)
        self.sleep.setEnabled(asks and alert.level != "urgent")
        self.name_outcome.setEnabled(alert.state is not StoredState.ENDED)
        words = tr("Show evidence") if self._arithmetic_shown else tr("Show calculation")
        self.show_arithmetic.setText(words)

    def _add_contents(self, alert: RaisedAlert) -> None:
        shown = versions(self._context.session, alert.id)
        contents = shown[self._version].card
        self._body.addLayout(self._head(alert, contents))
        if len(shown) > 1:
            self._body.addLayout(self._versions(shown))
        for words in self._life(alert):
            self._body.addWidget(label(words, "h3", wrap=True))
        self._body.addLayout(totals_row(contents))
        table = arithmetic_table(contents) if self._arithmetic_shown else evidence_table(contents)
        self._body.addWidget(table)
        if contents.change and not self._arithmetic_shown:
            self._body.addWidget(label(tr("What would change this assessment"), "h3"))
            for sentence in contents.change:
                self._body.addWidget(label(f"· {say(sentence)}", wrap=True))
        self._body.addWidget(label(say(LABEL), "muted", wrap=True))
        if contents.suggests == "mas":
            self._body.addWidget(label(say(MAS_CAVEAT), "asked", wrap=True))
        if alert.seen:
            self._body.addWidget(label(self._seen(alert), "muted", wrap=True))

    # Head and versions --------------------------------------------------------------------------

    def _head(self, alert: RaisedAlert, contents: Card) -> QBoxLayout:
        colour = "amber" if alert.is_silent else "alert"
        picture = Picture(self._context.appearance, "triangle", colour, 24)
        samples = tr("%n sample(s)", "", len(contents.samples))
        where = tr("{name} · drawn {when} · {phase} · {samples} · {rule}").format(
            name=self._name,
            when=formats.moment(alert.judged_sample.at),
            phase=say(contents.phase),
            samples=samples,
            rule=tr("assessed by the rule {rule}").format(rule=contents.rule),
        )
        words = column(
            label(say(contents.headline), "h2", wrap=True),
            label(where, "muted", wrap=True),
            label(say(contents.sentence), wrap=True),
            spacing=4,
        )
        head = row(picture, words, spacing=12)
        head.setStretch(1, 1)
        head.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        return head

    def _versions(self, shown: Sequence[Version]) -> QBoxLayout:
        """Return a button for each version that was shown, and the history of the selected one."""
        place = self._version % len(shown)
        chips = []
        for n in range(len(shown)):
            chip = button(tr("Version {n}").format(n=n + 1), lambda n=n: self.show_version(n), "chip")
            chip.setCheckable(True)
            chip.setChecked(n == place)
            chips.append(chip)
        words = label(_version_words(shown[place], place), "muted", wrap=True)
        line = row(*chips, words, spacing=8)
        line.setStretch(len(chips), 1)
        return line

    # What people did ----------------------------------------------------------------------------

    def _life(self, alert: RaisedAlert) -> list[str]:
        """Return what people did about the alert, and its present state."""
        lines = [self._answered(alert)] if alert.answered_by else []
        if alert.outcome:
            lines.append(_outcome_words(alert))
        elif alert.answered_by:
            today = self._context.session.clock().date()
            lines.append(_sentence(say(state_words(alert, today))))
        return lines

    def _seen(self, alert: RaisedAlert) -> str:
        each = (f"{who} {formats.moment(when)}" for who, when in alert.seen)
        return tr("Seen by {who}").format(who=formats.listed(each))

    def _answered(self, alert: RaisedAlert) -> str:
        when = formats.moment(alert.answered_at) if alert.answered_at else ""
        remark = f" · {alert.remark}" if alert.remark else ""
        words = tr("Acknowledged by {who}, {when}: {reason}")
        return words.format(who=alert.answered_by, when=when, reason=say(answer_words(alert))) + remark


def _version_words(version: Version, place: int) -> str:
    since = tr("shown since {when}").format(when=formats.moment(version.since))
    why = f": {say(version.card.why)}" if place and version.card.why else ""
    answered = tr(" · answered by {who}").format(who=version.answered_by) if version.answered_by else ""
    return f"{since}{why}{answered}"


def _outcome_words(alert: RaisedAlert) -> str:
    assert alert.outcome is not None
    what = say(OUTCOMES[alert.outcome["name"]].words)
    more = f": {alert.outcome['text']}" if alert.outcome["text"] else ""
    return tr("Outcome: {what}, recorded by {who}").format(what=what + more, who=alert.outcome["by"])


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
