"""What waits in the inbox as a list model: a badge, the laboratory, what it is and whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fortnight.domain.labs.lab_message import REFUSED_WORDS, WAITS_WORDS, Waits
from fortnight.domain.record.child import Child
from fortnight.operations.lab_waiting import Item
from fortnight.ui import formats
from fortnight.ui.translation import say, tr

ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
STYLES: Mapping[Waits | None, str] = {Waits.CHILD: "alert", None: "quiet"}  # all others: "watch"


def kind_words(waits: Waits | None) -> str:
    """Return what an item waits for, in words."""
    return say(WAITS_WORDS[waits] if waits else REFUSED_WORDS)


def source_words(item: Item) -> str:
    """Return the laboratory that sent an item."""
    return item.message.source or tr("Unknown laboratory")


class InboxModel(QAbstractListModel):
    """The items of the inbox. The text of a row is made when the row is painted."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self._children: Mapping[str, Child] = {}
        self._today = today

    def show(self, items: Sequence[Item], children: Mapping[str, Child], today: date) -> None:
        """List these items; `children` maps the ids of their children."""
        self.beginResetModel()
        self.items, self._children, self._today = items, children, today
        self.endResetModel()

    def place_of(self, id: str) -> int:
        """Return the row of an item, or -1 if it is not listed."""
        return next((n for n, each in enumerate(self.items) if each.id == id), -1)

    def lines_of(self, item: Item) -> tuple[str, str, str, str]:
        """Return the badge, the laboratory with the time, what it is, and which child it is about."""
        came = item.message.received_at
        when = formats.clock(came) if came.date() == self._today else formats.short_day(came.date())
        n = len(item.observations)
        what = item.observation.shown if n == 1 else tr("%n result(s)", "", n)
        child = self._children.get(item.observation.child or "")
        why = say(item.observation.why) if item.observation.why else ""
        about = child.name if child and item.waits is not Waits.CORRECTION else why
        return kind_words(item.waits), f"{source_words(item)} · {when}", what or why, about

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of an item, or the item itself for the role `ITEM`."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return formats.listed(filter(None, self.lines_of(item)))
        return item if role == ITEM else None
