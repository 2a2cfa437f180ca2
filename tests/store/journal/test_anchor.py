"""The anchor: heads outside the database, in complete records only."""

from __future__ import annotations

import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.store.journal.anchor import Anchor


@pytest.fixture
def path(tmp_path):
    return tmp_path / "anchor.log"


@pytest.fixture
def anchor(path):
    made = Anchor(path)
    yield made
    made.close()


def again(path):
    anchor = Anchor(path)
    records = list(anchor.records())
    anchor.close()
    return records


def test_a_new_anchor_has_no_head(anchor):
    assert anchor.head() is None
    assert list(anchor.records()) == []


def test_records_are_visible_to_the_next_reader(anchor, path):
    anchor.append(1, b"a" * 32)
    anchor.append(2, b"b" * 32)
    assert again(path) == [(1, b"a" * 32), (2, b"b" * 32)]


def test_the_head_is_the_highest_number_in_whatever_order_processes_wrote(anchor):
    for seq in (1, 3, 2):
        anchor.append(seq, bytes([seq]) * 32)
    assert anchor.head() == (3, b"\x03" * 32)


def test_only_its_owner_can_read_it(anchor, path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("rest", [1, 8, 63])
def test_a_record_torn_by_a_power_cut_is_dropped(anchor, path, rest):
    anchor.append(1, b"a" * 32)
    with path.open("ab") as file:
        file.write(b"x" * rest)
    assert again(path) == [(1, b"a" * 32)]
    assert path.stat().st_size == 64


def test_a_torn_record_does_not_shift_the_next_one(anchor, path):
    anchor.append(1, b"a" * 32)
    with path.open("ab") as file:
        file.write(b"torn")
    repaired = Anchor(path)
    repaired.append(2, b"b" * 32)
    repaired.close()
    assert again(path) == [(1, b"a" * 32), (2, b"b" * 32)]


@pytest.mark.parametrize("place", range(0, 40, 3))
def test_a_damaged_record_is_not_evidence(anchor, path, place):
    anchor.append(1, b"a" * 32)
    anchor.append(2, b"b" * 32)
    data = bytearray(path.read_bytes())
    data[64 + place] ^= 4
    path.write_bytes(bytes(data))
    assert again(path) == [(1, b"a" * 32)]


def test_zeros_left_by_a_power_cut_are_not_a_record(anchor, path):
    anchor.append(1, b"a" * 32)
    with path.open("ab") as file:
        file.write(bytes(64))
    assert again(path) == [(1, b"a" * 32)]


def test_a_disk_sector_is_a_multiple_of_a_record(anchor, path):
    anchor.append(1, b"a" * 32)
    assert 512 % path.stat().st_size == 0


def test_another_process_that_writes_while_we_read_is_not_taken_for_a_record(anchor, path):
    anchor.append(1, b"a" * 32)
    with path.open("ab") as file:
        file.write(b"half a record")
    assert list(anchor.records()) == [(1, b"a" * 32)]


@given(st.lists(st.tuples(st.integers(0, 2**63), st.binary(min_size=32, max_size=32)), max_size=20))
def test_records_are_read_as_they_were_written(tmp_path_factory, records):
    path = tmp_path_factory.mktemp("anchor") / "anchor.log"
    anchor = Anchor(path)
    for record in records:
        anchor.append(*record)
    anchor.close()
    assert again(path) == records
