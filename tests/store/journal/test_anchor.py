"""The anchor: heads outside the database, in complete records only."""

from __future__ import annotations

import errno
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.store.files.layout import LARGEST_SMALL_FILE
from fortnight.store.journal.anchor import LARGEST, START, Anchor, anchored, was_used
from fortnight.store.journal.entries import Head

EMPTY = (0, bytes(32))
ONE, TWO, THREE = ((n, bytes([n]) * 32) for n in (1, 2, 3))


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


# The first record, and a crash between commit and anchor ------------------------------------------


@pytest.mark.parametrize(
    ("before", "newest", "after"),
    [
        ([], Head(), [EMPTY]),
        ([], Head(*ONE), [EMPTY, ONE]),
        ([], Head(*THREE), [EMPTY, THREE]),
        ([EMPTY], Head(), [EMPTY]),
        ([EMPTY], Head(*ONE), [EMPTY, ONE]),
        ([EMPTY, ONE], Head(*ONE), [EMPTY, ONE]),
        ([EMPTY, ONE], Head(*THREE), [EMPTY, ONE, THREE]),
        ([EMPTY, TWO], Head(*ONE), [EMPTY, TWO]),
        ([ONE], Head(*TWO), [ONE, TWO]),  # an anchor from before there was a first record
    ],
)
def test_the_anchor_catches_up_with_the_newest_entry(anchor, path, before, newest, after):
    for record in before:
        anchor.append(*record)
    for _ in range(2):  # the second time there is nothing to do
        anchor.catch_up(newest)
        assert again(path) == after


@pytest.mark.parametrize(
    ("content", "used"),
    [(None, False), (b"", False), (START, False), (START + START, True), (START[:63], True), (b"x", True)],
)
def test_an_anchor_was_used_if_it_holds_more_than_its_first_record(path, content, used):
    if content is not None:
        path.write_bytes(content)
    assert was_used(path) is used


def test_the_first_record_of_a_new_anchor_is_not_a_use_of_it_and_an_entry_is(anchor, path):
    anchor.catch_up(Head())
    assert path.read_bytes() == START
    assert not was_used(path)
    anchor.append(*ONE)
    assert was_used(path)


def test_the_hashes_of_an_anchor_file_by_number(anchor, path, tmp_path):
    assert anchored(tmp_path / "none.log") == {}
    for record in (ONE, THREE):
        anchor.append(*record)
    assert anchored(path) == dict([ONE, THREE])


def test_a_record_is_number_hash_padding_and_a_checksum_of_the_first_two(anchor, path):
    """An older or a newer program reads the same file: its form is fixed."""
    anchor.append(258, bytes(range(32)))
    written = "0000000000000102" + bytes(range(32)).hex() + "00" * 20 + "28a76646"
    assert path.read_bytes().hex() == written


def test_an_anchor_may_be_larger_than_other_small_files(path):
    records = LARGEST_SMALL_FILE // len(START) + 1
    path.write_bytes(START * records)
    assert len(again(path)) == records
    assert was_used(path)


def test_an_anchor_of_a_gigabyte_is_refused(path):
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # without using the disk
    for read in (anchored, was_used):
        with pytest.raises(OSError, match="it is too large"):
            read(path)


# The file -----------------------------------------------------------------------------------------


def test_two_windows_append_to_one_anchor(anchor, path):
    other = Anchor(path)
    anchor.append(*ONE)
    other.append(*TWO)
    anchor.append(*THREE)
    other.close()
    assert again(path) == [ONE, TWO, THREE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_anything_but_a_regular_file_is_refused_and_closed(path):
    os.mkfifo(path)
    free = lowest_free_descriptor(path.parent)
    with pytest.raises(OSError, match="regular file") as refused:
        Anchor(path)
    why = refused.value
    assert (why.errno, why.strerror, why.filename) == (errno.EINVAL, "it is not a regular file", str(path))
    assert lowest_free_descriptor(path.parent) == free


def lowest_free_descriptor(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_an_anchor_without_a_torn_record_is_not_cut_when_it_is_opened(anchor, path):
    """Another process may be appending to it at that moment."""
    anchor.append(*ONE)
    os.utime(path, (1, 1))
    assert again(path) == [ONE]
    assert path.stat().st_mtime == 1


def test_a_closed_anchor_is_closed(path):
    free = lowest_free_descriptor(path.parent)
    anchor = Anchor(path)
    anchor.close()
    assert lowest_free_descriptor(path.parent) == free
    with pytest.raises(OSError, match="descriptor"):
        anchor.append(*ONE)
