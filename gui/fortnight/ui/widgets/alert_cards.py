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
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.alert_delegate import AlertDelegate
from fortnight.ui.widgets.alert_detail import AlertDetail
from fortnight.ui.widgets.basics import card, label, row
from fortnight.ui.widgets.sizes import digits_width

LIST_DIGITS = 37.8  # width of the list, in digits


class CardList(QListView):
    """A list that can take the focus without selecting a card: after an answer no card is selected."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting the first card, which Qt would do."""
        was_none = not self.currentIndex().isValid()
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        if was_none:
            self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(False)


class AlertCards(QWidget):
    """A list of alert cards with the detail of the selected one.

    The signals request a dialog or the timeline; each carries the id of an alert, `timeline` that of a child.
    """

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
        set_kind(made, "bare")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFixedWidth(digits_width(LIST_DIGITS))
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setUniformItemSizes(True)
        made.selectionModel().currentChanged.connect(self._moved)
        made.activated.connect(lambda _index: self.detail.ask_next())
        return made

    def _empty_card(self) -> QFrame:
        caution = label(
            tr("This is not an all-clear: this drug can suppress fever and CRP."), "muted", wrap=True
        )
        return card(self._nothing, caution, None, margins=(20, 18, 20, 18))

    def show_alerts(self, alerts: Sequence[RaisedAlert], children: Mapping[str, Child], empty: str) -> None:
        """List cards; the selected one stays selected, and no other replaces it if it is gone.

        `empty` is shown if there are no cards.
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
        """Select the first card, unless one is selected."""
        if not self.chosen and self.model.alerts:
            self.choose(self.model.alerts[0].id)

    def choose(self, alert: str) -> None:
        """Select the card with this id and show its detail; select none if it is not listed."""
        place = self.model.row_of(alert)
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
        alert = self.model.alerts[place] if place >= 0 else None
        self.detail.show_alert(alert, self.model.name_of(alert) if alert else "")
        self._mark_seen_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Select the first card when the list is shown."""
        super().showEvent(event)
        self.choose_first()
        self._mark_seen_soon()

    def _mark_seen_soon(self) -> None:
        """Record that the card on the screen was seen; the record keeps this once per person."""
        if self.chosen and self.isVisible():
            QTimer.singleShot(0, self, partial(self._mark_seen, self.chosen))

    def _mark_seen(self, alert: str) -> None:
        if not self.isVisible():  # the page was left before the timer fired
            return
        try:
            alerting.mark_seen(self._context.session, alert)
        except StoreProblem as refused:  # the next save shows this problem to the user
            self.detail.setToolTip(say(refused.sentence))
