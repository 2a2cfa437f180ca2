"""The reserve is deleted when the disk is full, so that the present entry can be saved."""

from __future__ import annotations

import errno

import pytest

from fortnight.store.database import Store
from fortnight.store.errors import NotSaved
from fortnight.store.files import disk_reserve
from fortnight.store.files.disk_reserve import RESERVE_BYTES
from fortnight.store.recovery.verify import verify
from helpers.disks import fill_up, tiny_disk
from helpers.entries import labs, with_child, write
from helpers.stores import KEY


def test_the_reserve_is_allocated_and_only_its_owner_can_read_it(tmp_path):
    path = tmp_path / "reserve.bin"
    disk_reserve.keep(path)
    disk_reserve.keep(path)
    told = path.stat()
    assert (told.st_size, told.st_mode & 0o777) == (RESERVE_BYTES, 0o600)
    assert told.st_blocks * 512 >= RESERVE_BYTES
    assert (disk_reserve.free(path), disk_reserve.free(path), path.exists()) == (True, False, False)


def test_a_small_disk_gets_no_reserve(tmp_path):
    with tiny_disk(tmp_path / "disk", 4) as disk:
        disk_reserve.keep(disk / "reserve.bin")
        assert not (disk / "reserve.bin").exists()
    disk_reserve.keep(tmp_path / "gone" / "reserve.bin")


def test_without_a_call_to_allocate_the_reserve_is_written(tmp_path, monkeypatch):
    monkeypatch.delattr(disk_reserve.os, "posix_fallocate", raising=False)
    disk_reserve.keep(tmp_path / "reserve.bin")
    assert (tmp_path / "reserve.bin").stat().st_blocks * 512 >= RESERVE_BYTES


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), True),
        (OSError(errno.EDQUOT, "Quota"), True),
        (OSError(errno.EIO, "I/O"), False),
        (ValueError("database or disk is full"), True),
    ],
)
def test_errors_that_mean_a_full_disk(error, full):
    assert disk_reserve.is_full(error) == full


def test_A03_on_a_full_disk_the_reserve_makes_room_for_the_entry(tmp_path):
    with tiny_disk(tmp_path / "disk", 32) as disk:
        with Store.open(disk / "ward", KEY) as store:
            with_child(store)
            assert store.files.reserve.stat().st_size == RESERVE_BYTES
            fill_up(disk)
            saved, refusal = until_full(store)
            assert "The reserved space was released: save again now" in refusal
            write(store, f"s{saved}", "specimen.record", f"s{saved}", labs(IL6=saved))
            assert verify(store).sound
        (disk / "filler").unlink()
        with Store.open(disk / "ward", KEY) as store:
            assert store.db.execute("SELECT count(*) FROM specimen").fetchone()[0] == saved + 1
            assert store.files.reserve.exists()
            assert verify(store).sound


def until_full(store):
    """Save until the disk is full, and return how many were saved and the error."""
    for n in range(2000):
        try:
            write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=n), "note": "x" * 3000})
        except NotSaved as refused:
            return n, str(refused)
    raise AssertionError("the disk was never full")


def test_A03_the_anchor_is_written_on_a_full_disk_thanks_to_the_reserve(tmp_path, monkeypatch):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        real, refusals = store.anchor.append, [OSError(errno.ENOSPC, "No space left on device")]

        def append(*head):
            if refusals:
                raise refusals.pop()
            real(*head)

        monkeypatch.setattr(store.anchor, "append", append)
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert not store.files.reserve.exists()
        refusals += [OSError(errno.ENOSPC, "No space left on device")]
        with pytest.raises(NotSaved, match="The entry was saved, but"):
            write(store, "s2", "specimen.record", "s2", labs(IL6=1))
