"""Alerts: the cards of the ward or of one child, the open and loudest first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fortnight.domain.card import from_data
from fortnight.domain.children import Child
from fortnight.operations import ward
from fortnight.operations.desk import Changes
from fortnight.operations.ward import RaisedAlert
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.forms.fields import restyle
from fortnight.ui.language import say, tr
from fortnight.ui.widgets.alert_detail import AlertDetail
from fortnight.ui.widgets.basics import Pill, button, clear, column, label, row, scrolling
from fortnight.ui.widgets.page import LivePage, header

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
        scroll = scrolling(holder)
        scroll.setFixedWidth(304)
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


class AlertsPage(LivePage):
    """The alerts of the whole ward."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.live)
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
        self.refresh()

    def show_only(self, name: str) -> None:
        """Show open, answered or ended cards."""
        self._shown = name
        self.refresh()

    def concerned(self, changes: Changes) -> bool:
        return changes.touch("alert") or changes.touch("child")

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
