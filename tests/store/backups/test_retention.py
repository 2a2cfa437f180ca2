"""Which backups are kept: seven days, four weeks, twelve months, and those before a migration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.store.backups.retention import BUCKETS, due, kept, stale

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, eq=False)  # two backups of one moment are two
class Made:
    at: datetime
    reason: str = "daily"


def ago(days: float, reason: str = "daily") -> Made:
    return Made(NOW - timedelta(days=days), reason)


MOMENTS = st.builds(
    Made,
    st.integers(-200 * 24, 1400 * 24).map(lambda hours: NOW - timedelta(hours=hours)),
    st.sampled_from(["daily", "asked", "before-0002_more"]),
)


def test_two_years_of_daily_backups_come_to_about_twenty():
    stay = [(NOW - b.at).days for b in kept([ago(n) for n in range(730)], NOW)][::-1]
    assert stay[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(stay) == 7 + 3 + 11  # the days fill one of the four weeks and stand for this month
    assert max(stay) > 300


def test_of_several_backups_of_one_day_the_newest_is_kept():
    morning, noon, evening = (Made(NOW.replace(hour=h)) for h in (1, 5, 9))
    assert kept([noon, evening, morning], NOW) == [evening]


def test_of_two_backups_of_the_same_time_the_later_is_kept():
    first, second = ago(0), ago(0)
    assert kept([first, second], NOW)[0] is second
    assert len(kept([first, second], NOW)) == 1


def test_days_without_the_program_do_not_count():
    """A ward that opens the program once a month still has seven daily backups."""
    monthly = [ago(30 * n) for n in range(7)]
    assert kept(monthly, NOW) == monthly[::-1]


@given(st.lists(MOMENTS, max_size=60))
def test_the_newest_is_always_kept(backups):
    if backups:
        newest = max(b.at for b in backups)
        assert newest in {b.at for b in kept(backups, NOW)}
        past = [b.at for b in backups if b.at <= NOW]
        assert not past or max(past) in {b.at for b in kept(backups, NOW)}


@given(st.lists(MOMENTS, max_size=60))
def test_the_only_backup_of_a_period_is_kept(backups):
    stay = kept(backups, NOW)
    for form, most in BUCKETS:
        buckets = sorted({b.at.strftime(form) for b in backups if b.at <= NOW})[-most:]
        assert set(buckets) <= {b.at.strftime(form) for b in stay}


@given(st.lists(MOMENTS, max_size=60))
def test_pruning_again_changes_nothing(backups):
    once = kept(backups, NOW)
    assert kept(once, NOW) == once


@given(st.lists(MOMENTS, max_size=60), MOMENTS)
def test_a_kept_backup_is_also_kept_among_fewer(backups, gone):
    """Whether a backup is kept does not depend on the deleted ones."""
    stay = kept([*backups, gone], NOW)
    left = [b for b in backups if b in stay]
    assert set(left) <= set(kept(left, NOW))


@given(st.lists(MOMENTS, max_size=40))
def test_a_backup_with_a_future_time_displaces_no_other(backups):
    future = [Made(NOW + timedelta(days=n)) for n in range(1, 400)]
    without = kept([b for b in backups if b.at <= NOW], NOW)
    assert set(without) | set(future) <= set(kept([*backups, *future], NOW))


@pytest.mark.parametrize(("days", "stays"), [(1, True), (365, True), (367, False)])
def test_backups_before_a_migration_are_kept_for_a_year(days, stays):
    guard = ago(days, "before-0002_more")
    newer = [ago(n / 2) for n in range(2 * 360)]
    assert (guard in kept([*newer, Made(guard.at + timedelta(minutes=1)), guard], NOW)) is stays


@pytest.mark.parametrize(
    ("last", "is_due"),
    [(0.01, False), (0.4, True), (1, True), (-1, True)],
    ids=["this morning", "last evening", "yesterday", "from the future"],
)
def test_a_backup_is_due_on_each_calendar_day(last, is_due):
    assert due([ago(last)], NOW) is is_due
    assert due([], NOW)


def test_the_day_is_local_and_not_utc():
    tokyo = NOW.replace(hour=16).astimezone(timezone(timedelta(hours=9)))  # 01:00 of the next day
    assert due([Made(NOW.replace(hour=14))], tokyo)
    assert not due([Made(NOW.replace(hour=15))], tokyo)


def test_a_backup_is_stale_after_two_days():
    assert (stale(None, NOW), stale(ago(2.01), NOW), stale(ago(1.99), NOW)) == (True, True, False)
