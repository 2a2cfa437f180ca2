"""Rules for which backups are kept and when the next one is due, from the times at which they were made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

# Kept: the newest backup of each of the last 7 days, 4 weeks and 12 months that have one.
BUCKETS = (("%Y-%m-%d", 7), ("%G-W%V", 4), ("%Y-%m", 12))
BEFORE_MIGRATION = "before-"
MIGRATION_KEPT = timedelta(days=366)
# Every backup made on request is kept for this long, however many there are on one day.
ASKED = "asked"
ASKED_KEPT = timedelta(days=92)
STALE_AFTER = timedelta(hours=48)


class Dated(Protocol):
    """What the rules need of a backup: when it was made (with UTC offset), and why."""

    @property
    def at(self) -> datetime:
        """When it was made."""
        ...

    @property
    def reason(self) -> str:
        """Why it was made."""
        ...


Each = TypeVar("Each", bound=Dated)


def kept(backups: Iterable[Each], now: datetime) -> list[Each]:
    """Return the backups that are kept, oldest first.

    Of two backups of the same time, the later one in the list counts as newer.
    A backup with a future time was made when the clock was wrong: it is kept and displaces no other.
    """
    ordered = sorted(backups, key=lambda backup: backup.at)
    past = [backup for backup in reversed(ordered) if backup.at <= now]
    newest = {id(backup) for form, most in BUCKETS for backup in _newest(past, form)[:most]}
    return [b for b in ordered if b.at > now or id(b) in newest or _kept_for_its_reason(b, now)]


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
    """Whether no backup has been made today, in the time zone of `now`."""
    days = [backup.at.astimezone(now.tzinfo).date() for backup in backups if backup.at <= now]
    return now.date() not in days


def stale(last: Dated | None, now: datetime) -> bool:
    """Whether the last good backup is missing or too old to rely on."""
    return last is None or now - last.at > STALE_AFTER
