"""Time: clock jumps, repeated hours, changes of time zone, impossible dates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from fortnight.domain.entry.drafts import ChildDraft
from fortnight.operations import backups
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.importing import import_files
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Invalid
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, newcomer, sheet
from helpers.people import logged_in, record_with_lead
from helpers.stores import KEY, NOW, Clock, localise, present, registered, session_at

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        yield session_at(store, clock)
        assert verify(store).sound


@pytest.fixture
def child(session):
    return registered(session)


def moved(session):
    return [e.data for e in journal.entries(session.store.db, "verb = 'clock.moved'")]


def saved(session):
    return [e.id for e in journal.entries(session.store.db) if e.verb != "clock.moved"]


def refused(session, act, *words):
    """Check that the act stores nothing and gives the reason, confirmed or not."""
    before = saved(session)
    with pytest.raises(Invalid) as why:
        act()
    assert any(word in str(why.value) for word in words), str(why.value)
    assert saved(session) == before


def test_B22_a_clock_that_jumps_back_is_recorded_and_the_order_stays(session, child, clock):
    clock.forward(hours=-3)
    assert "Set the clock before you record anything" in str(session.store.clock_warning(clock.now))
    record_labs(session, "s1", child, sheet(clock.now, IL6=12), confirmed=True)
    clock.forward(seconds=1)
    record_labs(session, "s2", child, sheet(clock.now, IL6=13), confirmed=True)
    assert len(moved(session)) == 1
    assert saved(session)[:3] == [child, "s1", "s2"]
    entries = list(journal.entries(session.store.db))
    assert len({e.id for e in entries}) == len(entries)
    assert [e.seq for e in entries] == list(range(1, len(entries) + 1))


def test_B23_a_clock_years_ahead_gives_a_warning_and_is_recorded_with_the_entry(session, child, clock):
    clock.forward(days=4000)
    assert "more than a year after the last entry" in str(session.store.clock_warning(clock.now))
    registered(session, "0002")
    (recorded,) = moved(session)
    assert (recorded["last"][:4], recorded["now"][:4]) == ("2026", "2037")
    clock.forward(days=-4000)
    registered(session, "0003")
    assert len(moved(session)) == 2


def test_B23_a_clock_years_ahead_gives_a_warning_at_log_in(tmp_path, clock):
    """The log-in is recorded with the same wrong clock, so the clock must not be compared with it."""
    record_with_lead(tmp_path / "ward", clock)
    with logged_in(tmp_path / "ward", clock=clock) as session:
        registered(session)
    clock.forward(days=4000)
    with logged_in(tmp_path / "ward", clock=clock) as session:
        (said,) = backups.notices(session)
        assert "more than a year after the last entry" in str(said)


def test_B23_entries_saved_with_a_clock_ahead_are_marked_once_it_is_corrected(session, child, clock):
    """This includes imported rows with times that are in the future by the corrected clock."""
    right = clock.now
    clock.forward(days=200)
    record_labs(session, "ahead", child, sheet(clock.now - timedelta(hours=1), IL6=12), confirmed=True)
    assert not any(line.clock_in_doubt for line in trail(session, AuditQuery()).lines)
    clock.now = right + timedelta(minutes=5)
    assert "earlier entries were saved with a wrong time" in str(session.store.clock_warning(clock.now))
    record_labs(session, "right", child, sheet(clock.now - timedelta(hours=1), IL6=12), confirmed=True)
    marked = {line.entry.id: line.clock_in_doubt for line in trail(session, AuditQuery("0001")).lines}
    assert (marked["ahead"], marked["right"], marked[child]) == (True, False, False)
    (words,) = (line.said for line in trail(session, AuditQuery("0001")).lines if line.entry.id == "ahead")
    assert "time uncertain: the clock was put back afterwards" in map(str, words)


@pytest.mark.parametrize(
    ("day", "minutes"),
    [(date(2026, 10, 25), 120), (date(2026, 3, 29), 60)],
    ids=["the hour that comes twice", "the hour that is left out"],
)
def test_B24_an_infusion_across_the_change_has_its_true_duration(session, child, clock, day, minutes):
    """The infusion runs from 01:30 to 02:30 or 03:30 local time."""
    begin = datetime(day.year, day.month, day.day, 1, 30, tzinfo=BERLIN)
    end = datetime(day.year, day.month, day.day, 2, 30, tzinfo=BERLIN, fold=1)
    if day.month == 3:
        end = end.replace(hour=3, fold=0)
    record_infusion(session, "i1", child, drip(begin, ended_at=end), confirmed=True)
    (given,) = courses.infusions(session.store, child)
    assert given.ended_at is not None
    assert (given.ended_at.astimezone(UTC) - given.started_at.astimezone(UTC)) == timedelta(minutes=minutes)
    assert given.started_at.utcoffset() == begin.utcoffset()
    stated = {entry.verb: entry.data.get("at") for entry in journal.of_target(session.store.db, "i1")}
    assert stated["infusion.start"] == begin.isoformat()
    assert stated["infusion.finish"] == end.isoformat()


def test_B25_a_laptop_that_travels_leaves_old_entries_their_own_offset(session, child, clock):
    for n, hours in enumerate((1, 9, -5)):
        zone = NOW.astimezone(tz=UTC).replace(tzinfo=None)
        local = zone.replace(tzinfo=UTC).astimezone(ZoneInfo(f"Etc/GMT{-hours:+d}"))
        clock.now = local + timedelta(seconds=n)
        record_labs(
            session, f"s{n}", child, sheet(clock.now - timedelta(hours=1), IL6=12 + n), confirmed=True
        )
    offsets = [present(journal.by_id(session.store.db, f"s{n}")).tz_offset for n in range(3)]
    assert offsets == [60, 540, -300]
    assert [s.collected_at.utcoffset() for s in courses.specimens(session.store, child)] == [
        timedelta(minutes=m) for m in offsets
    ]
    assert moved(session) == []


def test_B26_a_time_in_the_future_is_refused(session, child, clock):
    later = clock.now + timedelta(minutes=6)
    refused(
        session,
        lambda: record_labs(session, "x", child, sheet(later, IL6=1), confirmed=True),
        "future",
        "ahead",
    )
    refused(
        session, lambda: record_infusion(session, "x", child, drip(later), confirmed=True), "future", "ahead"
    )
    born = clock.now.date() + timedelta(days=1)
    draft = newcomer("0002", "Case 2", birth_date=born)
    refused(session, lambda: register_child(session, "x", draft, confirmed=True), "future", "ahead", "born")


def test_B27_an_end_before_the_start_or_a_time_before_birth_is_refused(session, child, clock):
    at = clock.now - timedelta(days=1)
    for ended in (at, at - timedelta(hours=1)):
        act = drip(at, ended_at=ended)
        refused(session, lambda act=act: record_infusion(session, "x", child, act, confirmed=True), "end")
    before = clock.now - timedelta(days=9 * 365)
    refused(
        session,
        lambda: record_labs(session, "x", child, sheet(before, IL6=1), confirmed=True),
        "born",
        "birth",
    )
    refused(
        session, lambda: record_infusion(session, "x", child, drip(before), confirmed=True), "born", "birth"
    )


def test_B27_a_day_long_infusion_needs_confirmation_or_is_refused(session, child, clock):
    at = clock.now - timedelta(days=3)
    with pytest.raises(Invalid):
        record_infusion(session, "x", child, drip(at, ended_at=at + timedelta(hours=25)))
    assert courses.infusions(session.store, child) == ()


@pytest.mark.parametrize(
    ("written", "says"),
    [("2026-03-29T02:30", "does not exist"), ("2025-10-26T02:30", "exists twice")],
    ids=["the hour that is left out", "the hour that comes twice"],
)
def test_B24_an_hour_of_the_change_in_a_file_is_refused_unless_it_names_its_offset(
    session, child, tmp_path, written, says
):
    path = tmp_path / "infusions.csv"
    header, rest = "patient,started_at,ended_at,weight_kg,dose_mg\n", ",,22,264\n"
    path.write_text(f"{header}0001,{written}{rest}")
    report = import_files(session, [path], lambda naive: naive.replace(tzinfo=BERLIN), confirmed=True)
    assert [(r.row, r.column, says in str(r)) for r in report.refusals] == [(2, "started_at", True)]
    assert courses.infusions(session.store, child) == ()
    path.write_text(f"{header}0001,{written}+01:00{rest}")
    assert import_files(session, [path], lambda naive: naive.replace(tzinfo=BERLIN), confirmed=True).done
    assert len(courses.infusions(session.store, child)) == 1


AMBIGUOUS = [
    "03/04/2026", "3.4.2026", "03-04-2026", "26-04-03", "04/03/26", "2026-02-29", "2026-13-01", "2026-4-3",
    "20260403T8", "yesterday", "1 Apr 2026", "2026-11-08T24:61",
]  # fmt: skip


@pytest.mark.parametrize("written", AMBIGUOUS)
def test_B28_a_date_that_can_be_read_in_two_ways_is_refused_and_never_guessed(
    session, child, tmp_path, written
):
    path = tmp_path / "labs.csv"
    path.write_text(
        f"patient,collected_at,analyte,comparator,value,unit,method\n0001,{written},IL6,,12,pg/mL,\n"
    )
    before = saved(session)
    report = import_files(session, [path], localise)
    assert not report.done
    assert [(r.row, r.column) for r in report.refusals] == [(2, "collected_at")]
    assert [e for e in saved(session) if not e.startswith("import")][: len(before)] == before
    assert courses.specimens(session.store, child) == ()


def test_B28_the_29th_of_february_is_a_day(session, tmp_path):
    draft = ChildDraft("0029", "Case 29", "female", date(2020, 2, 29))
    register_child(session, "leap", draft, confirmed=True)
    assert present(courses.child(session.store, "leap")).birth_date == date(2020, 2, 29)
