"""Alerts in the journal: raised and ended as the course changes, answered by people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fortnight.domain.alerts import Level, episodes, judge
from fortnight.domain.card import as_data, card_of, from_data
from fortnight.domain.wording import Text, text
from fortnight.operations.desk import Desk, Invalid
from fortnight.store import journal, reading
from fortnight.store.database import Store, Writing
from fortnight.store.journal import utc_text
from fortnight.store.reading import RaisedAlert

# At most seven, so that one click is enough; each says what the sample is to the child's own range.
REASONS: dict[str, Text] = {
    "infection": text("Infection, known and being treated"),
    "flare": text("Flare, known"),
    "sample": text("Sample or assay problem"),
    "other-cause": text("Vaccine, operation or exercise"),
    "repeat": text("Will watch and repeat"),
    "not-relevant": text("Not clinically relevant"),
    "wrong": text("The alert is wrong"),
}


def refresh(desk: Desk, writing: Writing, child: str) -> None:
    """Bring the raised alerts of a child in line with its course, in the same transaction."""
    course = reading.course(desk.store, child)
    if course is None:
        return
    known = {alert.id: alert for alert in reading.alerts(desk.store, "child = ?", [child])}
    wanted = {alert_id(e.first.specimen): e for e in episodes(judge(course))}
    for id, episode in wanted.items():
        body = {
            "at": episode.first.at.isoformat(),
            "level": episode.level.word,
            "suggests": episode.worst.suggests,
            "detail": as_data(card_of(course, episode)),
        }
        _raise(desk, writing, child, id, body, known.get(id))
    for id in known.keys() - wanted.keys():
        if known[id].state != "ended":
            writing.append(desk.new_id(), "alert.amend", id, child, {"state": "ended"}, base=known[id].entry)


def alert_id(specimen: str) -> str:
    """The card of an episode is named by its first specimen."""
    return f"{specimen}:alert"


def _raise(desk: Desk, writing: Writing, child: str, id: str, body: dict, known: RaisedAlert | None) -> None:
    if known is None:
        writing.append(desk.new_id(), "alert.record", id, child, body)
    elif known.state == "ended":
        writing.append(desk.new_id(), "alert.amend", id, child, {**body, "state": "open"}, base=known.entry)
    elif known.detail != body["detail"]:
        louder = Level[body["level"].upper()] > Level[known.level.upper()]
        change = {**body, "state": "open"} if louder else body
        writing.append(desk.new_id(), "alert.amend", id, child, change, base=known.entry)


def acknowledge(
    desk: Desk, entry: str, alert: str, reason: str, remark: str = "", repeat_on: date | None = None
) -> None:
    """Answer an alert with one of `REASONS`, words if wanted, and the date of a planned repeat.

    :raises Invalid: for an unknown alert or reason, or an alert that has ended.
    """
    said = journal.by_id(desk.store.db, entry)
    known = reading.alert(desk.store, alert)
    if known is None or known.state == "ended":
        raise Invalid(text("This alert is no longer there: the values behind it were corrected."))
    if reason not in REASONS:
        raise Invalid(text("Choose a reason."))
    body = {
        "state": "acknowledged",
        "reason": reason,
        "remark": remark.strip(),
        "repeat_on": repeat_on.isoformat() if repeat_on else None,
        "answered_by": desk.actor,
        "answered_at": said.data.get("answered_at") if said else utc_text(desk.clock()),
    }
    with desk.store.transaction(desk.act()) as writing:
        writing.append(entry, "alert.amend", alert, known.child, body, base=known.entry, reason=reason)


def count_open(store: Store) -> int:
    """How many cards wait for an answer (a watch is a silent mark)."""
    return store.db.execute(
        "SELECT count(*) FROM alert WHERE state = 'open' AND level != 'watch'"
    ).fetchone()[0]


def alert_history(store: Store, alert: str) -> list[journal.Entry]:
    """Every entry about one alert."""
    return journal.of_target(store.db, alert)


def headline_of(store: Store, alert: str, say: Callable[[Text], str] = str) -> str:
    """The headline of a card, in the reader's words."""
    known = reading.alert(store, alert)
    return say(from_data(known.detail).headline) if known else ""
