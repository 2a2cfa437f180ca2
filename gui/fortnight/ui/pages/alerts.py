"""Alerts: the cards of the ward or of one child, the open and loudest first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fortnight.domain.card import from_data
from fortnight.domain.children import Child
from fortnight.domain.outcomes import OUTCOMES
from fortnight.domain.raised_alert import RaisedAlert
from fortnight.operations import alerting, ward
from fortnight.operations.desk import Changes, StoreProblem
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import restyle
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.alert_detail import AlertDetail
from fortnight.ui.widgets.basics import Pill, button, clear, column, label, row, scrolling
from fortnight.ui.widgets.page import LivePage, header

LEVELS = {"urgent": ("urgent", "alert"), "alert": ("alert", "alert"), "watch": ("watch", "watch")}
NOW, LIST, ANSWERED, ENDED = "Now", "Work list", "Answered", "Ended"
FILTERS = (NOW, LIST, ANSWERED, ENDED)
STATES = {"acknowledged": ANSWERED, "ended": ENDED}


class AlertListItem(QFrame):
    """One card in the list."""

    chosen = Signal(str)

    def __init__(self, context: Context, alert: RaisedAlert, name: str) -> None:
        super().__init__()
        self.alert = alert
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words, manner = LEVELS[alert.level] if alert.state == "open" else (_state(alert), "quiet")
        told = from_data(alert.detail)
        self.setAccessibleName(f"{name}: {say(told.short)}")
        when = language.moment(alert.at)
        self.setLayout(
            column(
                row(label(name, "h3"), None, Pill(context.appearance, tr(words), manner)),
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


def _state(alert: RaisedAlert) -> str:
    """What became of a card, in a word: its outcome, a planned repeat, or that it was answered."""
    if alert.outcome:
        return say(OUTCOMES[alert.outcome["name"]].words)
    if alert.repeat_on:
        return tr("repeat {day}").format(day=language.short_day(alert.repeat_on))
    return tr("answered") if alert.state == "acknowledged" else tr("ended")


class AlertCards(QWidget):
    """A list of cards and the detail of the chosen one."""

    acknowledge = Signal(str)
    outcome = Signal(str)
    snooze = Signal(str)
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
        scroll = scrolling(holder)
        scroll.setFixedWidth(304)
        self.detail = AlertDetail(context, one_child)
        self.detail.acknowledge.connect(self.acknowledge)
        self.detail.outcome.connect(self.outcome)
        self.detail.snooze.connect(self.snooze)
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
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        """A card that is on the screen is seen: once for each person."""
        if self.chosen and self.isVisible():
            QTimer.singleShot(0, self, partial(self._seen, self.chosen))

    def _seen(self, alert: str) -> None:
        if not self.isVisible():  # the window was left before this was called
            return
        try:
            alerting.mark_seen(self._context.desk, alert)
        except StoreProblem as refused:  # the record says so at the next thing that is saved
            self.detail.setToolTip(say(refused.sentence))


class AlertsPage(LivePage):
    """The alerts of the whole ward."""

    about_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._counts, self._figures = label(style="muted"), label(style="muted")
        self.cards = AlertCards(context)
        self._shown = NOW
        self.filters = {}
        for name in FILTERS:
            chip = button(tr(name), style="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            self.filters[name] = chip
        self.about = button(tr("About these alerts"), self.about_asked.emit, "chip")
        words = column(label(tr("Alerts"), "h1"), self._counts, spacing=2)
        top = header(words, 16, self._figures, None, *self.filters.values(), self.about)
        layout = column(top, self.cards, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.refresh()

    def show_only(self, name: str) -> None:
        """Show the cards that ask for attention, those that wait, the answered or the ended ones."""
        self._shown = name
        self.refresh()

    def concerned(self, changes: Changes) -> bool:
        return changes.touch("alert") or changes.touch("child") or changes.touch("snooze")

    def refresh(self) -> None:
        """Read the alerts again."""
        desk = self._context.desk
        names = {child.id: child for child in ward.children(desk)}
        sorted_in = self._sorted_in()
        for name, chip in self.filters.items():
            chip.setChecked(name == self._shown)
            count = len(sorted_in[name])
            chip.setText(f"{tr(name)} ({count})" if count and name in (NOW, LIST) else tr(name))
        watches = sum(alert.level == "watch" for alert in sorted_in[LIST])
        self._counts.setText(
            tr("{now} now · {list} in the work list ({watch} silent)").format(
                now=len(sorted_in[NOW]), list=len(sorted_in[LIST]), watch=watches
            )
        )
        self._figures.setText(_figures(alerting.statistics(desk)))
        self.cards.show_alerts(sorted_in[self._shown], names)

    def _sorted_in(self) -> dict[str, list[RaisedAlert]]:
        """Every card under its filter. A planned repeat whose day has come is in the list again."""
        desk = self._context.desk
        asking = {alert.id for alert in alerting.interrupting(desk)}
        due = {alert.id for alert in alerting.repeats_due(desk)}
        found: dict[str, list[RaisedAlert]] = {name: [] for name in FILTERS}
        for alert in ward.alerts(desk):
            place = NOW if alert.id in asking else LIST if alert.id in due else STATES.get(alert.state, LIST)
            found[place].append(alert)
        return found


def _figures(known: alerting.Statistics) -> str:
    """What a ward lead should know: how often, how often answered, how often right."""
    if known.a_child_year is None or not known.cards:
        return ""
    words = tr("{rate} cards a child-year · {answered} answered").format(
        rate=f"{known.a_child_year:.2f}", answered=f"{100 * (known.share_acknowledged or 0):.0f} %"
    )
    if known.share_confirmed is None:
        return words
    right = tr("{right} of {n} confirmed").format(right=known.confirmed, n=known.outcomes)
    return f"{words} · {right}"
