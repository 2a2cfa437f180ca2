"""Queries about alert cards for the whole ward, by what the cards wait for; newest first."""

from __future__ import annotations

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.store.database import Store
from fortnight.store.queries.courses import alerts, newest_alerts

_IS_CARD = "level != 'watch'"  # watches are silent marks, not cards
_CURRENT = f"{_IS_CARD} AND state != 'ended'"


def cards_of_child(store: Store, child: str) -> list[RaisedAlert]:
    """Return everything that was raised for one child, silent marks and ended cards included."""
    return alerts(store, "child = ?", [child])


def open_cards(store: Store) -> list[RaisedAlert]:
    """Return the cards that nobody has answered yet."""
    return alerts(store, f"{_IS_CARD} AND state = 'open'")


def current_cards(store: Store) -> list[RaisedAlert]:
    """Return the cards that have not ended, answered or not, with or without an outcome."""
    return alerts(store, _CURRENT)


def unresolved_cards(store: Store) -> list[RaisedAlert]:
    """Return the cards that have not ended and have no outcome yet."""
    return alerts(store, f"{_CURRENT} AND outcome IS NULL")


def newest_closed_cards(store: Store, most: int) -> list[RaisedAlert]:
    """Return the newest cards that have ended or have an outcome, `most` of them."""
    return newest_alerts(store, f"(state = 'ended' OR outcome IS NOT NULL) AND {_IS_CARD}", most)


def newest_watches(store: Store, most: int) -> list[RaisedAlert]:
    """Return the newest silent marks that have not ended, `most` of them."""
    return newest_alerts(store, "level = 'watch' AND state != 'ended'", most)
