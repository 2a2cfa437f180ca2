"""Which backups are kept, and when the next is due: pure rules over the moments at which they were made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

# The newest backup of each of the last so many days, weeks and months that have one.
BUCKETS = (("%Y-%m-%d", 7), ("%G-W%V", 4), ("%Y-%m", 12))
BEFORE_MIGRATION = "before-"
MIGRATION_KEPT = timedelta(days=366)
# Each backup that somebody asked for stays so long, however many there are of one day.
ASKED = "asked"
ASKED_KEPT = timedelta(days=92)
STALE_AFTER = timedelta(hours=48)


class Dated(Protocol):
    """What the rules ask of a backup: when it was made (with its UTC offset), and why."""

    @property
    def at(self) -> datetime: ...

    @property
    def reason(self) -> str: ...


Each = TypeVar("Each", bound=Dated)


def kept(backups: Iterable[Each], now: datetime) -> list[Each]:
    """The backups that stay, oldest first; of two of one moment the later in the list is the newer.

    A backup from the future was made by a clock that was wrong: it stays, and pushes no other out.
    """
    ordered = sorted(backups, key=lambda backup: backup.at)
    past = [backup for backup in reversed(ordered) if backup.at <= now]
    stay = {id(backup) for form, most in BUCKETS for backup in _newest(past, form)[:most]}
    return [b for b in ordered if b.at > now or id(b) in stay or _kept_for_its_reason(b, now)]


def _newest(newest_first: Iterable[Each], form: str) -> list[Each]:
    found: dict[str, Each] = {}
    for backup in newest_first:
        found.setdefault(backup.at.strftime(form), backup)
    return list(found.values())


def _kept_for_its_reason(backup: Dated, now: datetime) -> bool:
    if backup.reason == ASKED:
        return now - backup.at <= ASKED_KEPT
    return backup.reason.startswith(BEFORE_MIGRATION) and now - backup.at <= MIGRATION_KEPT


def due(backups: Iterable[Dated], now: datetime) -> bool:
    """Whether none was made yet today, by the calendar of `now`."""
    days = [backup.at.astimezone(now.tzinfo).date() for backup in backups if backup.at <= now]
    return now.date() not in days


def stale(last: Dated | None, now: datetime) -> bool:
    """Whether the last good backup is missing or too old to rely on."""
    return last is None or now - last.at > STALE_AFTER
