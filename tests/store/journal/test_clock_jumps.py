"""A clock jump is recorded once, and the order of entries never depends on the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.store.database import Store
from fortnight.store.errors import Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal.clock_jumps import (
    PutBack,
    clock_warning,
    has_jumped,
    in_doubt,
    last_entry_time,
    latest_entry_time,
    put_back,
)
from fortnight.store.recovery.verify import verify
from helpers.entries import ACT, CHILD, chain, labs, write
from helpers.stores import KEY, NOW


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        write(opened, "c1", "child.record", "c1", CHILD)
        yield opened


def save(store, id, **later):
    write(store, id, "specimen.record", id, labs(IL6=1), act=replace(ACT, at=NOW + timedelta(**later)))


def moved(store):
    return [e.data for e in journal.entries(store.db, "verb = 'clock.moved'")]


@pytest.mark.parametrize(
    ("ahead", "is_one"),
    [
        (timedelta(), False),
        (timedelta(minutes=-2), False),
        (timedelta(minutes=-2, seconds=-1), True),
        (timedelta(days=-400), True),
        (timedelta(days=366), False),
        (timedelta(days=366, seconds=1), True),
        (timedelta(days=9000), True),
    ],
)
def test_a_jump_is_more_than_two_minutes_back_or_a_year_ahead(ahead, is_one):
    assert has_jumped(NOW, NOW + ahead) == is_one
    assert (clock_warning(NOW, NOW + ahead) is not None) == is_one
    assert not has_jumped(None, NOW + ahead)
    assert clock_warning(None, NOW) is None


def test_B22_a_jump_back_is_recorded_once_with_both_times(store):
    save(store, "s1", hours=-5)
    save(store, "s2", hours=-5, seconds=1)
    assert moved(store) == [{"last": "2026-11-22T09:30:00.000Z", "now": "2026-11-22T04:30:00.000Z"}]
    save(store, "s3", seconds=1)
    save(store, "s4", hours=-1)
    assert len(moved(store)) == 2
    assert verify(store).sound


def test_the_newest_entry_and_the_latest_time_differ_after_the_clock_was_set_back(store):
    save(store, "s1", hours=3)
    save(store, "s2", hours=1)
    assert last_entry_time(store.db, store.device) == NOW + timedelta(hours=1)
    assert latest_entry_time(store.db, store.device) == NOW + timedelta(hours=3)


@pytest.mark.parametrize(("later_entries", "counts"), [(499, True), (500, False)])
def test_the_latest_time_is_looked_for_in_the_newest_500_entries(store, later_entries, counts):
    late, *usual = chain(*({} for _ in range(later_entries + 1)))
    with store.transaction(ACT):
        for entry in (late._replace(at="2026-11-23T09:30:00.000Z"), *usual):
            journal.insert(store.db, entry)
    assert (latest_entry_time(store.db, "D1") == NOW + timedelta(days=1)) is counts


def test_a_record_without_entries_has_no_time(tmp_path):
    with Store.open(tmp_path / "new", KEY) as store:
        assert last_entry_time(store.db, store.device) is None
        assert latest_entry_time(store.db, store.device) is None


def test_only_a_clock_that_was_set_back_makes_earlier_entries_doubtful(store):
    save(store, "s1", days=400)
    assert len(moved(store)) == 1
    assert put_back(store.db) == []
    save(store, "s2")
    back = PutBack(store.device, 4, "2026-11-22T09:30:00.000Z")
    assert put_back(store.db) == [back]
    doubtful = {e.id: in_doubt(e, [back]) for e in journal.entries(store.db)}
    assert [id for id, is_doubtful in doubtful.items() if is_doubtful] == [
        f"clock.moved-{store.device}-2",
        "s1",
    ]


@pytest.mark.parametrize(
    ("entry", "doubtful"),
    [
        ({"seq": 6, "at": "2026-11-22T09:32:00.001Z"}, True),
        ({"seq": 6, "at": "2026-11-22T09:32:00.000Z"}, False),  # two minutes are no jump
        ({"seq": 7, "at": "2026-11-22T12:00:00.000Z"}, False),
        ({"seq": 8, "at": "2026-11-22T12:00:00.000Z"}, False),
        ({"seq": 6, "at": "2026-11-22T12:00:00.000Z", "device": "D2"}, False),
    ],
)
def test_an_entry_is_doubtful_if_its_device_was_set_back_to_before_it(entry, doubtful):
    (made,) = chain(labs(IL6=1))
    jumps = [PutBack("D3", 9, "2026-11-22T09:30:00.000Z"), PutBack("D1", 7, "2026-11-22T09:30:00.000Z")]
    assert in_doubt(made._replace(**entry), jumps) is doubtful
    assert not in_doubt(made._replace(**entry), [])


def test_a_repeated_save_records_no_jump(store):
    save(store, "s1")
    save(store, "s1", hours=-5)
    assert moved(store) == []


def test_the_entry_after_the_jump_and_the_jump_are_one_transaction(store):
    act = replace(ACT, at=NOW - timedelta(days=1))
    with pytest.raises(Refused), store.transaction(act) as transaction:
        _ = [transaction.append("s1", "specimen.record", "s1", "c1", labs(IL6=n)) for n in (1, 2)]
    assert moved(store) == []


def test_the_warning_is_available_before_anything_is_recorded(store):
    assert store.clock_warning(NOW) is None
    assert "clock shows 22 Nov 2026 08:30, but the last entry was saved at 22 Nov 2026 09:30" in str(
        store.clock_warning(NOW - timedelta(hours=1))
    )
    assert "more than a year after the last entry (22 Nov 2026 09:30)" in str(
        store.clock_warning(NOW + timedelta(days=3000))
    )


EAST = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (
            datetime(2026, 11, 2, 8, 5, tzinfo=EAST),
            "This computer's clock shows 2 Nov 2026 08:05, but the last entry was saved at 22 Nov 2026 18:30."
            " Set the clock before you record anything. If the clock is right, earlier entries were saved"
            " with a wrong time: the audit trail marks them.",
        ),
        (
            datetime(2028, 1, 10, 8, 0, tzinfo=EAST),
            "This computer's clock shows 10 Jan 2028 08:00, more than a year after the last entry "
            "(22 Nov 2026 18:30). Check that the date is right before you record anything.",
        ),
    ],
)
def test_the_warning_names_both_times_as_this_computer_shows_them(now, sentence):
    assert str(clock_warning(NOW, now)) == sentence


MOMENTS = st.lists(
    st.integers(-20_000, 30_000).map(lambda days: NOW + timedelta(days=days)), min_size=1, max_size=8
)


@settings(max_examples=25)
@given(MOMENTS)
def test_B22_whatever_the_clock_does_order_and_ids_stay(tmp_path_factory, moments):
    with Store.open(tmp_path_factory.mktemp("clock") / "ward", KEY) as store:
        write(store, "c1", "child.record", "c1", CHILD)
        for n, at in enumerate(moments):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n), act=replace(ACT, at=at))
        entries = list(journal.entries(store.db))
        assert [e.id for e in entries if e.verb != "clock.moved"] == [
            "c1",
            *(f"s{n}" for n in range(len(moments))),
        ]
        assert [e.seq for e in entries] == [e.lamport for e in entries] == list(range(1, len(entries) + 1))
        assert len({e.id for e in entries}) == len(entries)
        assert verify(store).sound
