"""A record on a read-only medium is read from a private copy that includes the log."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from fortnight.operations import backups, people, views
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, ReadOnly
from fortnight.store.files import readonly_copy as module
from fortnight.store.recovery.verify import verify
from helpers.disks import tiny_disk
from helpers.entries import ACT, labs, with_child, write
from helpers.people import CHEAP, OTHER, logged_in, record_with_lead
from helpers.stores import KEY, present, registered


def remounted(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


@pytest.fixture
def crashed(tmp_path):
    """A small disk mounted read-only, with a record whose newest entries are only in the log."""
    with tiny_disk(tmp_path / "disk", 8) as disk:
        with Store.open(disk / "ward", KEY) as store:
            with_child(store)
            store.checkpoint()
            for n in range(3):
                write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
            names = ("ward.db", "ward.db-wal", "anchor.log")
            left = {name: (disk / "ward" / name).read_bytes() for name in names}
        for name, data in left.items():
            (disk / "ward" / name).write_bytes(data)
        assert len(left["ward.db-wal"]) > 4096
        remounted(disk)
        yield disk / "ward"


def count(store):
    return store.db.execute("SELECT count(*) FROM specimen").fetchone()[0]


def test_A06_the_newest_entries_are_read_and_no_file_is_changed(crashed):
    before = {p.name: p.read_bytes() for p in crashed.iterdir()}
    with Store.open(crashed, KEY) as store:
        assert count(store) == 3
        assert verify(store).sound
        aside = Path(present(store.private_copy).name)
        assert aside.stat().st_mode & 0o777 == 0o700
        assert store.files.folder == crashed
        shown = "cannot be written to: the record can be read"
        with pytest.raises(ReadOnly, match=shown), store.transaction(ACT):
            pass
    assert not aside.exists()
    assert {p.name: p.read_bytes() for p in crashed.iterdir()} == before


def test_A06_a_record_without_a_log_is_read_too(tmp_path):
    with tiny_disk(tmp_path / "disk", 8) as disk:
        with Store.open(disk / "ward", KEY) as store:
            with_child(store)
        remounted(disk)
        with Store.open(disk / "ward", KEY) as store:
            assert store.db.execute("SELECT name FROM child").fetchone()[0] == "Case 1"
            assert store.read_only is not None


def test_A06_a_wrong_key_and_a_lack_of_room_leave_nothing_behind(crashed, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with pytest.raises(CannotOpen, match="the key is wrong"):
        Store.open(crashed, bytes(32))
    with monkeypatch.context() as patch:
        patch.setattr(
            module, "_copy_file", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
        )
        with pytest.raises(CannotOpen, match="No space left"):
            Store.open(crashed, KEY)
    assert list(temporary.iterdir()) == []


def test_A06_a_medium_without_a_record_is_reported(tmp_path):
    with tiny_disk(tmp_path / "disk", 8) as disk:
        remounted(disk)
        with pytest.raises(CannotOpen, match="cannot be used: Read-only file system"):
            Store.open(disk / "ward", KEY)


def test_A06_somebody_logs_in_to_a_record_on_a_medium_that_cannot_be_written(tmp_path):
    with tiny_disk(tmp_path / "disk", 8) as disk:
        record_with_lead(disk / "ward")
        with logged_in(disk / "ward") as session:
            people.add(session, "Nurse A", "nurse", OTHER, CHEAP)
            registered(session)
        remounted(disk)
        with logged_in(disk / "ward", "Nurse A", OTHER) as session:
            assert [child.name for child in views.children(session)] == ["Case 1"]
            assert [person.name for person in people.everyone(session)] == ["Lead A", "Nurse A"]
            people.note(session, "lock")
            assert "cannot be written" in str(backups.notices(session)[0])
        with pytest.raises(people.Locked, match="not right"), logged_in(disk / "ward", passphrase="wrong"):
            pass
