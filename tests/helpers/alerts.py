"""Alert cards for tests, without a store."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.serialization import pack
from helpers.courses import at


def raised_alert(day: float = 13, value: float = 190, fold: float = 6.6, **fields) -> RaisedAlert:
    """Return an open card with one specimen, drawn on a day of treatment."""
    drawn = at(day)
    sample = [f"s{day}", drawn.isoformat(), fields.get("level", "alert"), pack(Quantity("IL6", value)), fold]
    made = {
        "id": f"c1/s{day}/il6-rise",
        "child": "c1",
        "at": drawn,
        "level": "alert",
        "suggests": "infection",
        "detail": {"samples": [sample], "told": f"s{day}"},
        "raised_at": drawn + timedelta(hours=2),
        "state": StoredState.OPEN,
        "reason": "",
        "remark": "",
        "repeat_on": None,
        "answered_by": "",
        "answered_at": None,
        "seen": (),
        "outcome": None,
        "entry": "e1",
    }
    return RaisedAlert(**{**made, **fields})


def answered(day: float = 13, repeat_on: date | None = None, **fields) -> RaisedAlert:
    """Return the same card, answered by a nurse three hours later."""
    when: datetime = at(day) + timedelta(hours=3)
    said = {
        "state": StoredState.ACKNOWLEDGED,
        "reason": "repeat",
        "remark": "looks well",
        "answered_by": "Nurse A",
    }
    return raised_alert(day, answered_at=when, repeat_on=repeat_on, **{**said, **fields})
