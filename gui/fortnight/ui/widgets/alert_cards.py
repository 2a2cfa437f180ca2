"""A list of alert cards and the detail of the chosen one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.child import Child
from fortnight.operations import alerts as alerting
from fortnight.operations.session import StoreProblem
from fortnight.ui.models.alerts import AlertModel
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.alert_delegate import AlertDelegate
from fortnight.ui.widgets.alert_detail import AlertDetail
from fortnight.ui.widgets.basics import card, column, label, row

LIST_WIDTH = 318


class CardList(QListView):
    """A list that takes the keys without choosing a card: after an answer nothing is chosen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        was_none = not self.currentIndex().isValid()
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        if was_none:
            self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(False)


class AlertCards(QWidget):
    """A list of cards and the detail of the chosen one."""

    acknowledge = Signal(str)
    outcome = Signal(str)
    snooze = Signal(str)
    timeline = Signal(str)

    def __init__(self, context: Context, one_child: bool = False) -> None:
        super().__init__()
        self._context = context
        self.chosen = ""
        self.model = AlertModel(context.session.clock().date())
        self.list = self._list()
        self._nothing = label(style="h3", wrap=True)
        self._empty = self._empty_card()
        self.detail = AlertDetail(context, one_child)
        for signal, ours in (
            (self.detail.acknowledge, self.acknowledge),
            (self.detail.outcome, self.outcome),
            (self.detail.snooze, self.snooze),
            (self.detail.timeline, self.timeline),
        ):
            signal.connect(ours)
        whole = row(self._empty, self.list, self.detail, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.list)

    def _list(self) -> CardList:
        made = CardList()
        made.setModel(self.model)
        self._delegate = AlertDelegate(self._context.appearance, self.model)
        made.setItemDelegate(self._delegate)
        made.setAccessibleName(tr("Alert cards"))
        made.setObjectName("bare")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFixedWidth(LIST_WIDTH)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setUniformItemSizes(True)
        made.selectionModel().currentChanged.connect(self._moved)
        made.activated.connect(lambda _index: self.detail.ask_next())
        return made

    def _empty_card(self) -> QFrame:
        frame = card()
        caution = label(
            tr("This is no all-clear: fever and CRP can be silent on this drug."), "muted", wrap=True
        )
        frame.setLayout(column(self._nothing, caution, None, margins=(20, 18, 20, 18), spacing=8))
        return frame

    def show_alerts(self, alerts: Sequence[RaisedAlert], children: Mapping[str, Child], empty: str) -> None:
        """List cards. The chosen one stays chosen; where it is gone, no other takes its place.

        `empty` is said where there are none.
        """
        chosen, was_empty = self.chosen, not self.model.alerts
        self.list.selectionModel().blockSignals(True)
        self.model.show(alerts, children, self._context.session.clock().date())
        self.list.selectionModel().blockSignals(False)
        for part in (self.list, self.detail):
            part.setVisible(bool(alerts))
        self._nothing.setText(empty)
        self._empty.setVisible(not alerts)
        self.choose(chosen)
        if was_empty and self.isVisible():
            self.choose_first()

    def choose_first(self) -> None:
        """Show the first card, unless one is chosen."""
        if not self.chosen and self.model.alerts:
            self.choose(self.model.alerts[0].id)

    def choose(self, alert: str) -> None:
        """Show the detail of one card; of none where it is not listed."""
        place = self.model.place_of(alert)
        self.chosen = alert if place >= 0 else ""
        index = self.model.index(place) if place >= 0 else QModelIndex()
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(index)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self._show(place)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen = self.model.alerts[current.row()].id if current.isValid() else ""
        self._show(current.row() if current.isValid() else -1)

    def _show(self, place: int) -> None:
        known = self.model.alerts[place] if place >= 0 else None
        self.detail.show_alert(known, self.model.name_of(known) if known else "")
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choose_first()
        self._look()

    def _look(self) -> None:
        """A card that is on the screen is seen: once for each person."""
        if self.chosen and self.isVisible():
            QTimer.singleShot(0, self, partial(self._seen, self.chosen))

    def _seen(self, alert: str) -> None:
        if not self.isVisible():  # the window was left before this was called
            return
        try:
            alerting.mark_seen(self._context.session, alert)
        except StoreProblem as refused:  # the record says so at the next thing that is saved
            self.detail.setToolTip(say(refused.sentence))
