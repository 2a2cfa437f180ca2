"""Alert cards as a list model, in the order in which they need attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fortnight.domain.alert.raised_alert import CardState, RaisedAlert, badge_words, state_words
from fortnight.domain.explanation.card import from_data
from fortnight.domain.record.child import Child
from fortnight.ui import formats
from fortnight.ui.translation import say

ALERT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_STATES, _LEVELS = list(CardState), ("urgent", "alert", "watch")


def by_urgency(alerts: Sequence[RaisedAlert]) -> list[RaisedAlert]:
    """Sort cards: open, answered, closed; within each the most serious first, then the newest."""
    return sorted(alerts, key=lambda a: (_STATES.index(a.life), _LEVELS.index(a.level), -a.at.timestamp()))


class AlertModel(QAbstractListModel):
    """The alert cards of a list. The text of a row is made when the row is painted."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.alerts: list[RaisedAlert] = []
        self._children: Mapping[str, Child] = {}
        self._today = today

    def show(self, alerts: Sequence[RaisedAlert], children: Mapping[str, Child], today: date) -> None:
        """List these cards; `children` maps the id of each card's child to the child."""
        self.beginResetModel()
        self.alerts, self._children, self._today = by_urgency(alerts), children, today
        self.endResetModel()

    def row_of(self, alert: str) -> int:
        """Return the row of the card with this id, or -1 if it is not listed."""
        return next((n for n, each in enumerate(self.alerts) if each.id == alert), -1)

    def name_of(self, alert: RaisedAlert) -> str:
        """Return the name of the child that a card is about."""
        child = self._children.get(alert.child)
        return child.name if child is not None else "–"

    def lines_of(self, alert: RaisedAlert) -> tuple[str, str, str, str]:
        """Return the lines of a card: name, badge, what was unusual, and time with the card's state."""
        what = say(from_data(alert.detail).short)
        state = say(state_words(alert, self._today))
        when = f"{formats.moment(alert.judged_sample.at)} · {state}"
        return self.name_of(alert), say(badge_words(alert)), what, when

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self.alerts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a card, or the card itself for the role `ALERT`."""
        if not index.isValid():
            return None
        alert = self.alerts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ": ".join(self.lines_of(alert))
        return alert if role == ALERT else None
