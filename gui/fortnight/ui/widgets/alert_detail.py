"""All that one alert says: headline, totals, evidence line by line, arithmetic, and the answer given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from fortnight.domain.analytes import ANALYTES
from fortnight.domain.card import LABEL, MAS_CAVEAT, Card, Row, from_data
from fortnight.domain.outcomes import OUTCOMES, REASONS
from fortnight.domain.raised_alert import RaisedAlert
from fortnight.domain.shown import signed, spoken
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.language import counted, say, tr, written
from fortnight.ui.widgets.basics import Picture, button, card, clear, column, label, row, scrolling

EXPLANATIONS = {
    "infection": "Infection",
    "flare": "Flare",
    "mas": "MAS",
    "lost-effect": "Lost effect",
    "measurement": "Measurement",
}


class AlertDetail(QFrame):
    """All that one card says."""

    acknowledge = Signal(str)
    outcome = Signal(str)
    snooze = Signal(str)
    timeline = Signal(str)

    def __init__(self, context: Context, one_child: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context, self._one_child = context, one_child
        self._alert: RaisedAlert | None = None
        self._arithmetic_shown = False
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        holder = QWidget()
        holder.setLayout(self._body)
        scroll = scrolling(holder)
        self.open_timeline = button(tr("Open timeline"), self._open_timeline)
        self.show_arithmetic = button(tr("Show the arithmetic"), self._toggle_arithmetic)
        self.answer = button(tr("Acknowledge with a reason…"), self._answer, "primary")
        self.name_outcome = button(tr("Outcome…"), lambda: self._tell(self.outcome))
        self.sleep = button(tr("Snooze…"), lambda: self._tell(self.snooze))
        if one_child:
            self.open_timeline.hide()
        foot = row(self.open_timeline, self.show_arithmetic, None, self.sleep, self.name_outcome, self.answer)
        layout = column(scroll, foot, margins=(20, 16, 20, 16), spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.show_alert(None, "")

    def _open_timeline(self) -> None:
        if self._alert is not None:
            self.timeline.emit(self._alert.child)

    def _answer(self) -> None:
        self._tell(self.acknowledge)

    def _tell(self, signal: SignalInstance) -> None:
        if self._alert is not None:
            signal.emit(self._alert.id)

    def _toggle_arithmetic(self) -> None:
        self._arithmetic_shown = not self._arithmetic_shown
        self.show_alert(self._alert, self._name)

    def show_alert(self, alert: RaisedAlert | None, name: str) -> None:
        """Say everything about this alert."""
        self._alert, self._name = alert, name
        clear(self._body)
        for each in (self.open_timeline, self.show_arithmetic, self.answer, self.name_outcome, self.sleep):
            each.setEnabled(alert is not None)
        if alert is None:
            words = tr(
                "Choose a card. That there is none is no all-clear: fever and CRP can be silent on this drug."
            )
            self._body.addWidget(label(words, "muted", wrap=True))
            self._body.addStretch(1)
            return
        told = from_data(alert.detail)
        self.answer.setEnabled(alert.state == "open")
        self.sleep.setEnabled(alert.state == "open" and alert.level != "urgent")
        self.name_outcome.setEnabled(alert.state != "ended")
        self._body.addLayout(self._head(alert, told, name))
        for words in self._life(alert):
            self._body.addWidget(label(words, "h3", wrap=True))
        self._body.addLayout(self._totals(told))
        self._body.addWidget(self._arithmetic(told) if self._arithmetic_shown else self._evidence(told))
        if told.change and not self._arithmetic_shown:
            self._body.addWidget(label(tr("What would change the answer"), "h3"))
            for words in told.change:
                self._body.addWidget(label(f"· {say(words)}", wrap=True))
        self._body.addWidget(label(say(LABEL), "muted", wrap=True))
        if told.suggests == "mas":
            self._body.addWidget(label(say(MAS_CAVEAT), "asked", wrap=True))
        if alert.seen:
            self._body.addWidget(label(self._seen(alert), "muted", wrap=True))
        self._body.addStretch(1)
        self.show_arithmetic.setText(
            tr("Show the evidence") if self._arithmetic_shown else tr("Show the arithmetic")
        )

    def _head(self, alert: RaisedAlert, told: Card, name: str) -> QBoxLayout:
        colour = "amber" if alert.level == "watch" else "alert"
        picture = Picture(self._context.appearance, "triangle", colour, 24)
        samples = counted(len(told.samples), tr("1 sample"), tr("{n} samples"))
        where = tr("{name} · drawn {when} · {phase} · {samples} · rule {rule}").format(
            name=name, when=language.moment(alert.at), phase=say(told.phase), samples=samples, rule=told.rule
        )
        words = column(
            label(say(told.headline), "h2", wrap=True),
            label(where, "muted", wrap=True),
            label(say(told.sentence), wrap=True),
            spacing=4,
        )
        head = row(picture, words, spacing=12)
        head.setStretch(1, 1)
        head.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        return head

    def _totals(self, told: Card) -> QBoxLayout:
        boxes = []
        best = max(told.totals.values(), default=0)
        for key, words in EXPLANATIONS.items():
            count = told.totals.get(key, 0)
            figure = label(_points(count), "leading" if count and count == best and count > 0 else "figure")
            frame = card()
            frame.setLayout(column(label(tr(words), "small"), figure, margins=(12, 8, 12, 8), spacing=2))
            boxes.append(frame)
        return row(*boxes, spacing=10)

    def _evidence(self, told: Card) -> QWidget:
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        titles = (tr("Finding"), tr("Value"), tr("Read as"), *(tr(words) for words in EXPLANATIONS.values()))
        for place, title in enumerate(titles):
            head = label(title, "small")
            head.setAlignment(Qt.AlignmentFlag.AlignLeft if place < 3 else Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, place)
        for place, line in enumerate(told.rows, start=1):
            self._evidence_row(grid, place, line)
        grid.setColumnStretch(2, 1)
        holder.setLayout(grid)
        return holder

    def _evidence_row(self, grid: QGridLayout, place: int, line: Row) -> None:
        absent = tr("not measured") if line.finding in ANALYTES else "–"
        grid.addWidget(label(tr(spoken(line.finding)), "h3"), place, 0)
        grid.addWidget(label(written(line.value) or absent, "" if line.value else "muted"), place, 1)
        grid.addWidget(label(say(line.reads), "muted", wrap=True), place, 2)
        for n, key in enumerate(EXPLANATIONS, start=3):
            marks = line.marks.get(key)
            figure = label("" if marks is None else _points(marks), "h3" if marks else "muted")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(figure, place, n)

    def _arithmetic(self, told: Card) -> QWidget:
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(9)
        grid.setHorizontalSpacing(24)
        for place, (name, value) in enumerate(told.arithmetic):
            grid.addWidget(label(say(name), "muted"), place, 0)
            grid.addWidget(label(written(value), "h3", wrap=True), place, 1)
        grid.setColumnStretch(1, 1)
        holder.setLayout(grid)
        return holder

    def _life(self, alert: RaisedAlert) -> list[str]:
        """What people did about it: answered, planned, named."""
        said = [self._answered(alert)] if alert.answered_by else []
        if alert.repeat_on:
            said.append(tr("Repeat planned for {day}").format(day=language.day(alert.repeat_on)))
        if alert.outcome:
            what = say(OUTCOMES[alert.outcome["name"]].words)
            more = f": {alert.outcome['text']}" if alert.outcome["text"] else ""
            said.append(
                tr("Outcome: {what}, named by {who}").format(what=what + more, who=alert.outcome["by"])
            )
        return said

    def _seen(self, alert: RaisedAlert) -> str:
        each = (f"{who} {language.moment(when)}" for who, when in alert.seen)
        return tr("Seen by {who}").format(who=", ".join(each))

    def _answered(self, alert: RaisedAlert) -> str:
        reason = say(REASONS[alert.reason]) if alert.reason in REASONS else alert.reason
        when = language.moment(alert.answered_at) if alert.answered_at else ""
        remark = f" · {alert.remark}" if alert.remark else ""
        return (
            tr("Acknowledged by {who}, {when}: {reason}").format(
                who=alert.answered_by, when=when, reason=reason
            )
            + remark
        )


def _points(points: float) -> str:
    """`+2.5`, `−4`, `0`: points with their sign, without an empty decimal."""
    return signed(points, 0 if points == int(points) else 1) if points else "0"
