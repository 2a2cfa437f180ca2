"""The journal: what is hashed, how entries are chained, and what breaks the chain."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.store.database import Store
from fortnight.store.journal.entries import (
    COLUMNS,
    START,
    Act,
    Head,
    beside,
    by_id,
    canonical,
    digest,
    entries,
    first_break,
    head,
    insert,
    last_lamport,
    local_time,
    next_entry,
    of_target,
    utc_text,
    written_together,
)
from fortnight.store.recovery.verify import verify
from helpers.entries import ACT, chain, labs, with_child, write
from helpers.stores import KEY, NOW, open_session

FIELDS = st.lists(st.none() | st.integers(0, 10**6) | st.text(max_size=6), min_size=1, max_size=5)
FIELD_NAMES = COLUMNS[:13]
BODIES = [labs(IL6=n) for n in range(1, 7)]


@pytest.fixture
def store(tmp_path):
    with open_session(tmp_path / "ward") as session:
        yield with_child(session.store)


def test_the_hash_is_over_the_bytes_as_they_are_stored(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=12))
    row = store.db.execute(
        f"SELECT {', '.join(FIELD_NAMES)}, body, prev, hash FROM entry WHERE id = 's1'"
    ).fetchone()
    sha = hashlib.sha256(row[14])
    for field in row[:13]:
        data = b"" if field is None else str(field).encode()
        sha.update((b"\xff" * 4) if field is None else len(data).to_bytes(4, "big") + data)
    sha.update(hashlib.sha256(row[13].encode()).digest())
    assert sha.digest() == row[15]


def test_the_first_entry_follows_nothing(store):
    first = next(entries(store.db))
    assert (first.seq, first.prev) == (1, START)


def test_moving_a_character_between_fields_changes_the_hash():
    assert digest(START, ["ab", "c"], START) != digest(START, ["a", "bc"], START)
    assert digest(START, ["ab"], START) != digest(START, ["a", "b"], START)


@pytest.mark.parametrize("length", [0, 127, 128, 255, 256, 70_000])
def test_a_field_is_hashed_with_its_length_in_four_bytes(length):
    written = START + length.to_bytes(4, "big") + b"a" * length + START
    assert digest(START, ["a" * length], START) == hashlib.sha256(written).digest()


def test_null_and_empty_text_have_different_hashes():
    assert digest(START, [None], START) != digest(START, [""], START)


def test_a_length_prefix_typed_into_a_field_changes_the_hash():
    assert digest(START, ["a", "b"], START) != digest(START, ["a\x00\x00\x00\x01b"], START)


@given(FIELDS, FIELDS)
def test_different_fields_have_different_hashes(one, other):
    same = [None if f is None else str(f) for f in one] == [None if f is None else str(f) for f in other]
    assert (digest(START, one, START) == digest(START, other, START)) is same


def test_a_body_has_one_canonical_form():
    assert canonical({"b": 1, "a": {"d": "ü", "c": None}}) == '{"a":{"c":null,"d":"ü"},"b":1}'


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5) | st.none(), max_size=6))
def test_the_order_of_a_body_does_not_matter(body):
    assert canonical(body) == canonical(dict(reversed(body.items())))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_value_that_is_not_a_number_is_not_written(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"value": value})


def test_times_are_stored_in_utc_with_a_width_that_sorts():
    local = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert utc_text(local) == "2026-11-22T03:45:00.000Z"
    assert utc_text(datetime(2026, 1, 1, tzinfo=UTC)) < utc_text(local)


def test_a_time_is_stored_to_the_millisecond_that_has_begun():
    assert utc_text(datetime(2026, 11, 22, 9, 30, 0, 123_999, UTC)) == "2026-11-22T09:30:00.123Z"


@pytest.mark.parametrize(
    ("offset", "minutes"),
    [
        (timedelta(hours=5, minutes=45), 345),
        (timedelta(), 0),
        (timedelta(hours=-3, minutes=-30), -210),
        (timedelta(minutes=53, seconds=28), 53),  # local mean time: rounded down
        (timedelta(minutes=-53, seconds=-28), -54),
    ],
)
def test_the_local_utc_offset_is_stored_in_minutes(offset, minutes):
    act = Act("Nurse A", "nurse", datetime(2026, 11, 22, 9, 30, tzinfo=timezone(offset)))
    assert act.tz_offset == minutes


def test_a_time_without_its_offset_is_refused():
    with pytest.raises(ValueError, match=r"^an act needs a time with its UTC offset$"):
        _ = Act("Nurse A", "nurse", datetime(2026, 11, 22)).tz_offset  # noqa: DTZ001


@pytest.mark.parametrize("body", ['{"a":1}', ' {"a":1}', '{"a":1}\n', '{ "a" : 1 }'])
def test_a_body_is_read_whatever_space_is_around_it(body):
    assert chain({})[0]._replace(body=body).data == {"a": 1}


@pytest.mark.parametrize("body", ["", "x", "{", '{"a":1} x', '{"a":1}{}', " x"])
def test_a_body_that_is_not_json_is_an_error(body):
    with pytest.raises(ValueError, match=r"."):
        _ = chain({})[0]._replace(body=body).data


def test_a_new_entry_has_every_field_it_was_given_and_follows_the_head():
    local = datetime(2026, 11, 22, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    entry = next_entry(
        Head(6, b"h" * 32), Act("Nurse A", "nurse", local), 9, "D1", id="e7", verb="specimen.amend",
        child="c1", target="s1", base="s0", reason="read wrongly", body={"note": "x"},
    )  # fmt: skip
    fields = ("D1", 7, "e7", 9, "2026-11-22T09:30:00.000Z", 60, "Nurse A", "nurse", "specimen.amend", "c1",
              "s1", "s0", "read wrongly")  # fmt: skip
    assert entry[:13] == fields
    assert (entry.body, entry.body_sha256) == ('{"note":"x"}', hashlib.sha256(b'{"note":"x"}').digest())
    assert (entry.prev, entry.hash) == (b"h" * 32, digest(b"h" * 32, fields, entry.body_sha256))


def test_a_journal_without_entries(tmp_path):
    with Store.open(tmp_path / "new", KEY) as store:
        assert head(store.db, store.device) == Head(0, bytes(32))
        assert last_lamport(store.db) == 0
        assert list(entries(store.db)) == []


def test_entries_take_effect_by_lamport_time_then_device_then_number(store):
    """Entries of other devices arrive in any order; the order in which they count is the same everywhere."""
    made = [e for device in ("ZZ", "A") for e in chain(*BODIES[:3], device=device)]
    made[2] = made[2]._replace(lamport=2)
    with store.transaction(ACT):
        for entry in reversed(made):
            insert(store.db, entry)
    found = [(e.lamport, e.device, e.seq) for e in entries(store.db, "device <> ?", [store.device])]
    assert found == [(1, "A", 1), (1, "ZZ", 1), (2, "A", 2), (2, "ZZ", 2), (2, "ZZ", 3), (3, "A", 3)]
    latest_first = entries(store.db, "device = ?", ["ZZ"], "seq DESC")
    assert [e.seq for e in latest_first] == [3, 2, 1]


def test_an_entry_was_written_at_the_time_of_its_place():
    (entry,) = chain({})
    written = local_time(entry._replace(at="2026-11-22T03:45:00.000Z", tz_offset=345))
    assert written.isoformat() == "2026-11-22T09:30:00+05:45"


def test_entries_are_found_by_id_and_by_record(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=12))
    amended = write(store, "e1", "specimen.amend", "s1", labs(IL6=13), reason="read wrongly")
    assert by_id(store.db, "e1") == amended
    assert by_id(store.db, "nowhere") is None
    assert [e.id for e in of_target(store.db, "s1")] == ["s1", "e1"]
    assert head(store.db, store.device) == Head(3, amended.hash)
    assert head(store.db, "another device") == Head()
    assert last_lamport(store.db) == 3
    assert amended.data == labs(IL6=13)


# Chains -------------------------------------------------------------------------------------------


def test_what_was_written_beside_an_entry_is_found_with_it(store):
    """Not: alert cards, entries of another act, and those whose id only begins alike."""
    assert (beside("i1", ""), beside("i1", "note")) == ("i1", "i1/note")
    later = Act("Nurse A", "nurse", NOW + timedelta(minutes=1))
    at = {"at": "2026-11-22T09:00:00+01:00"}
    note = {**at, "kind": "note"}
    write(store, "i1", "specimen.record", "s1", labs(IL6=12))
    write(store, "i1/note", "event.record", "e1", note)
    write(store, "i1/card", "alert.record", "a1", {**at, "level": "alert", "suggests": "mas", "detail": {}})
    write(store, "i1/late", "event.record", "e2", note, act=later)
    write(store, "i10", "event.record", "e3", note)
    assert [each.id for each in written_together(store.db, "i1")] == ["i1", "i1/note"]
    assert [each.id for each in written_together(store.db, "i10")] == ["i10"]
    assert written_together(store.db, "nowhere") == []


def test_a_whole_chain_has_no_break():
    assert first_break(chain(*BODIES)) is None
    assert first_break([]) is None


def test_a_chain_can_be_checked_from_its_middle():
    made = chain(*BODIES)
    assert first_break(made[3:], Head(3, made[2].hash)) is None
    assert first_break(made[3:]) == (made[3], "the entry before it is missing")
    assert first_break(made[3:], Head(2, made[2].hash)) == (made[3], "the entry before it is missing")
    assert first_break(made[3:], Head(3, START)) == (made[3], "it does not follow the entry before it")


def edited(made):
    made[2] = made[2]._replace(body=canonical(labs(IL6=99)))


def edited_with_its_digest(made):
    body = canonical(labs(IL6=99))
    made[2] = made[2]._replace(body=body, body_sha256=hashlib.sha256(body.encode()).digest())


def another_actor(made):
    made[2] = made[2]._replace(actor="Nurse B")


def back_dated(made):
    made[2] = made[2]._replace(at="2020-01-01T00:00:00.000Z")


def without_its_reason(made):
    made[2] = made[2]._replace(reason="")


def deleted(made):
    del made[2]


def deleted_and_renumbered(made):
    del made[2]
    made[2:] = [e._replace(seq=e.seq - 1) for e in made[2:]]


def swapped(made):
    made[2], made[3] = made[3]._replace(seq=3), made[2]._replace(seq=4)


def rehashed_in_the_middle(made):
    changed = made[2]._replace(body=canonical(labs(IL6=99)))
    body = hashlib.sha256(changed.body.encode()).digest()
    fields = [getattr(changed, f) for f in FIELD_NAMES]
    made[2] = changed._replace(body_sha256=body, hash=digest(changed.prev, fields, body))


@pytest.mark.parametrize(
    ("tamper", "wrong"),
    [
        (edited, "its content was changed"),
        (edited_with_its_digest, "it was changed"),
        (another_actor, "it was changed"),
        (back_dated, "it was changed"),
        (without_its_reason, "it was changed"),
        (deleted, "the entry before it is missing"),
        (deleted_and_renumbered, "it does not follow the entry before it"),
        (swapped, "it does not follow the entry before it"),
    ],
)
def test_a_changed_chain_breaks_at_the_changed_entry(tamper, wrong):
    made = chain(*BODIES)
    tamper(made)
    found = first_break(made)
    assert found is not None
    assert (found[0], found[1]) == (made[2], wrong)


def test_an_entry_hashed_again_breaks_the_next_one():
    made = chain(*BODIES)
    rehashed_in_the_middle(made)
    assert first_break(made) == (made[3], "it does not follow the entry before it")


@given(st.integers(0, 5), st.sampled_from([f for f in FIELD_NAMES if f not in ("seq", "device")]), st.text())
def test_a_change_of_any_field_of_an_entry_is_detected(place, name, value):
    made = chain(*BODIES)
    old = getattr(made[place], name)
    new = int.from_bytes(value.encode()[:6], "big") + 7000 if isinstance(old, int) else value
    made[place] = made[place]._replace(**{name: new})
    assert (first_break(made) is not None) is (new != old)


def test_what_a_store_writes_is_a_chain(store):
    for n in range(5):
        write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n + 1))
    assert first_break(entries(store.db, order="seq")) is None
    assert verify(store).sound
