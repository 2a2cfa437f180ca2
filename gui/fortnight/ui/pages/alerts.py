"""Alerts: the cards, the evidence of the chosen one, and its arithmetic."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from fortnight.domain.card import LABEL, MAS_CAVEAT, Card, Row, from_data
from fortnight.domain.children import Child
from fortnight.domain.shown import spoken
from fortnight.operations import ward
from fortnight.operations.alerting import REASONS
from fortnight.operations.ward import RaisedAlert
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import restyle
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.basics import Pill, button, card, clear, column, drawing, label, row
from fortnight.ui.widgets.page import header

EXPLANATIONS = {
    "infection": "Infection",
    "flare": "Flare",
    "mas": "MAS",
    "lost-effect": "Lost effect",
    "measurement": "Measurement",
}
LEVELS = {"urgent": ("urgent", "alert"), "alert": ("alert", "alert"), "watch": ("watch", "watch")}
FILTERS = {"Open": ("open",), "Answered": ("acknowledged",), "Ended": ("ended",)}


class AlertListItem(QFrame):
    """One card in the list."""

    chosen = Signal(str)

    def __init__(self, context: Context, alert: RaisedAlert, name: str) -> None:
        super().__init__()
        self.alert = alert
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words, manner = LEVELS[alert.level] if alert.state == "open" else (alert.state, "quiet")
        told = from_data(alert.detail)
        self.setAccessibleName(f"{name}: {say(told.short)}")
        when = language.moment(alert.at)
        self.setLayout(
            column(
                row(label(name, "h3"), None, Pill(context.theme, tr(words), manner)),
                label(say(told.short)),
                label(when, "muted"),
                margins=(14, 10, 12, 10),
                spacing=3,
            )
        )
        self.set_chosen(False)

    def set_chosen(self, chosen: bool) -> None:
        """Frame the chosen card."""
        restyle(self, "chosenCard" if chosen else "card")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.alert.id)

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.alert.id)
        else:
            super().keyPressEvent(event)


class AlertDetail(QFrame):
    """All that one card says."""

    acknowledge = Signal(str)
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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        self.open_timeline = button(tr("Open timeline"), self._open_timeline)
        self.show_arithmetic = button(tr("Show the arithmetic"), self._toggle_arithmetic)
        self.answer = button(tr("Acknowledge with a reason…"), self._answer, "primary")
        self.open_timeline.setVisible(not one_child)
        foot = row(self.open_timeline, self.show_arithmetic, None, self.answer)
        layout = column(scroll, foot, margins=(20, 16, 20, 16), spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.show_alert(None, "")

    def _open_timeline(self) -> None:
        if self._alert is not None:
            self.timeline.emit(self._alert.child)

    def _answer(self) -> None:
        if self._alert is not None:
            self.acknowledge.emit(self._alert.id)

    def _toggle_arithmetic(self) -> None:
        self._arithmetic_shown = not self._arithmetic_shown
        self.show_alert(self._alert, self._name)

    def show_alert(self, alert: RaisedAlert | None, name: str) -> None:
        """Say everything about this alert."""
        self._alert, self._name = alert, name
        clear(self._body)
        for each in (self.open_timeline, self.show_arithmetic, self.answer):
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
        self._body.addLayout(self._head(alert, told, name))
        self._body.addLayout(self._totals(told))
        self._body.addWidget(self._arithmetic(told) if self._arithmetic_shown else self._evidence(told))
        self._body.addWidget(label(say(LABEL), "muted", wrap=True))
        if told.suggests == "mas":
            self._body.addWidget(label(say(MAS_CAVEAT), "asked", wrap=True))
        if alert.answered_by:
            self._body.addWidget(label(self._answered(alert), "h3", wrap=True))
        self._body.addStretch(1)
        self.show_arithmetic.setText(
            tr("Show the evidence") if self._arithmetic_shown else tr("Show the arithmetic")
        )

    def _head(self, alert: RaisedAlert, told: Card, name: str) -> QVBoxLayout:
        picture = label()
        theme = self._context.theme
        picture.setPixmap(drawing("triangle", theme.amber if alert.level == "watch" else theme.alert, 24))
        samples = tr("{n} samples").format(n=len(told.samples)) if len(told.samples) > 1 else tr("1 sample")
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
        return head  # pyright: ignore[reportReturnType]

    def _totals(self, told: Card) -> QVBoxLayout:
        boxes = []
        best = max(told.totals.values(), default=0)
        for key, words in EXPLANATIONS.items():
            count = told.totals.get(key, 0)
            figure = label(str(count), "figure")
            if count and count == best:
                figure.setStyleSheet(f"color: {self._context.theme.alert_ink};")
            frame = card()
            frame.setLayout(column(label(tr(words), "small"), figure, margins=(12, 8, 12, 8), spacing=2))
            boxes.append(frame)
        return row(*boxes, spacing=10)  # pyright: ignore[reportReturnType]

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
        grid.addWidget(label(tr(spoken(line.finding)), "h3"), place, 0)
        grid.addWidget(label(line.value or tr("not measured"), "" if line.value else "muted"), place, 1)
        grid.addWidget(label(say(line.reads), "muted", wrap=True), place, 2)
        for n, key in enumerate(EXPLANATIONS, start=3):
            marks = line.marks.get(key)
            figure = label("" if marks is None else f"+{marks}" if marks else "0", "h3" if marks else "muted")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(figure, place, n)

    def _arithmetic(self, told: Card) -> QWidget:
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(9)
        grid.setHorizontalSpacing(24)
        for place, (name, value) in enumerate(told.arithmetic):
            grid.addWidget(label(say(name), "muted"), place, 0)
            grid.addWidget(label(value, "h3", wrap=True), place, 1)
        grid.setColumnStretch(1, 1)
        holder.setLayout(grid)
        return holder

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


class AlertCards(QWidget):
    """A list of cards and the detail of the chosen one."""

    acknowledge = Signal(str)
    timeline = Signal(str)

    def __init__(self, context: Context, one_child: bool = False) -> None:
        super().__init__()
        self._context = context
        self._items: dict[str, AlertListItem] = {}
        self._names: Mapping[str, Child] = {}
        self.chosen = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._list.setContentsMargins(0, 0, 4, 0)
        holder = QWidget()
        holder.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(304)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        self.detail = AlertDetail(context, one_child)
        self.detail.acknowledge.connect(self.acknowledge)
        self.detail.timeline.connect(self.timeline)
        whole = row(scroll, self.detail, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_alerts(self, alerts: list[RaisedAlert], names: Mapping[str, Child]) -> None:
        """List alerts: the open ones first, the loudest before the others."""
        self._names = names
        order = {"open": 0, "acknowledged": 1, "ended": 2}
        loud = {"urgent": 0, "alert": 1, "watch": 2}
        ordered = sorted(alerts, key=lambda a: (order[a.state], loud[a.level], -a.at.timestamp()))
        clear(self._list)
        self._items = {a.id: AlertListItem(self._context, a, names[a.child].name) for a in ordered}
        for item in self._items.values():
            item.chosen.connect(self.choose)
            self._list.addWidget(item)
        if not ordered:
            self._list.addWidget(label(tr("No card here."), "muted"))
        self._list.addStretch(1)
        self.choose(self.chosen if self.chosen in self._items else next(iter(self._items), ""))

    def choose(self, alert: str) -> None:
        """Show the detail of one card."""
        self.chosen = alert
        for id, item in self._items.items():
            item.set_chosen(id == alert)
        item = self._items.get(alert)
        self.detail.show_alert(
            item.alert if item else None, self._names[item.alert.child].name if item else ""
        )


class AlertsPage(QWidget):
    """The alerts of the whole ward."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._counts = label(style="muted")
        self.cards = AlertCards(context)
        self._shown = "Open"
        self.filters = {}
        for name in FILTERS:
            chip = button(tr(name), style="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            self.filters[name] = chip
        top = header(column(label(tr("Alerts"), "h1"), self._counts, spacing=2), None, *self.filters.values())
        layout = column(top, self.cards, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        context.live.changed.connect(lambda changes: self.refresh())
        self.refresh()

    def show_only(self, name: str) -> None:
        """Show open, answered or ended cards."""
        self._shown = name
        self.refresh()

    def refresh(self) -> None:
        """Read the alerts again."""
        alerts = ward.alerts(self._context.desk)
        names = {child.id: child for child in ward.children(self._context.desk)}
        for name, chip in self.filters.items():
            chip.setChecked(name == self._shown)
        count = {
            state: sum(a.state == state and a.level != "watch" for a in alerts)
            for state in ("open", "acknowledged", "ended")
        }
        watches = sum(a.state == "open" and a.level == "watch" for a in alerts)
        self._counts.setText(
            tr("{open} open · {watch} silent watches · {answered} answered").format(
                open=count["open"], watch=watches, answered=count["acknowledged"]
            )
        )
        self.cards.show_alerts([a for a in alerts if a.state in FILTERS[self._shown]], names)
