"""Machine and disk: errors of real calls, flipped logs, stopped and killed processes, long readers."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, NotSaved
from fortnight.store.files import layout, write_ahead_log
from fortnight.store.journal import entries
from fortnight.store.opening import connect
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit
from helpers.entries import ACT, labs, with_child, write
from helpers.injection import Injected
from helpers.stores import KEY, ROOT, present
from helpers.wards import ANALYTES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="asks for real signals and processes")

PLANS = [
    ("pwrite64", "EIO", False, 60),
    ("pwrite64", "ENOSPC", False, 60),
    ("pwrite64", "ENOSPC", True, 60),
    ("fdatasync", "EIO", False, 24),
    ("fdatasync", "EIO", True, 24),
    ("fsync", "EIO", False, 6),
    ("ftruncate", "EIO", False, 4),
]
SHARE = {"pwrite64": 90, "fdatasync": 50, "fsync": 15, "ftruncate": 15}  # 400 rounds in all
FLIPS = 1000


@pytest.fixture
def folder(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        write(store, "before", "specimen.record", "before", labs(IL6=1))
    return tmp_path / "ward"


def fresh(whole: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole, folder)
    return folder


# 5: errors of calls -------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.release)])
def test_A05_no_failed_call_loses_a_saved_entry_or_causes_a_crash(folder, tmp_path, times):
    """If the n-th call fails, once or from then on, every saved entry is present and the record sound."""
    chance, outcomes, rounds = random.Random(20261125), Counter(), 0
    for call, error, for_good, calls in PLANS:
        traced = Injected(call, error, tmp_path / "scratch", for_good)
        try:
            for _ in range(SHARE[call] * times):
                rounds += 1
                heard = traced.round(fresh(folder, tmp_path / "hit"), chance.randint(1, calls))
                outcomes.update(after(heard, tmp_path / "hit", f"{call} {error}"))
        finally:
            traced.end()
    print(f"\n{rounds} injected errors: {dict(outcomes)}")
    assert rounds >= 400 * times
    assert outcomes["lost"] == outcomes["damaged"] == outcomes["wrong"] == 0
    assert outcomes["failed"] + outcomes["refused"] > rounds / 4, "too few injected errors occurred"


def after(heard: list[list[str]], folder: Path, what: str) -> Counter:
    """Return the result of a round, once the disk works again."""
    found = Counter(words[0] for words in heard)
    assert not found["wrong"], (what, heard)
    saved = {words[1] for words in heard if words[0] == "saved"} | {"before", "c1"}
    failed = {words[1] for words in heard if words[0] == "failed"}
    with Store.open(folder, KEY) as store:
        there = {e.id for e in entries.entries(store.db)}
        found["lost"] += len(saved - there)
        found["damaged"] += store.read_only is not None or not verify(store).sound
        found["failed, and there after all"] += len(failed & there)
        for (
            id
        ) in failed:  # a retry under the same id is one entry, whether or not the first attempt was saved
            body = {**labs(IL6=int(id[1:])), "note": "x" * 700 * int(id[1:])}
            write(store, id, "specimen.record", id, body)
        assert len(list(entries.entries(store.db))) == len(there | failed)
    return found


# 8: the log ---------------------------------------------------------------------------------------


@pytest.fixture
def crashed(tmp_path):
    """A record whose newest twenty entries are only in the log, as after a crash."""
    folder = tmp_path / "crashed"
    with Store.open(folder, KEY) as store:
        with_child(store)
        store.checkpoint()
        store.db.execute("PRAGMA wal_autocheckpoint=0")
        for n in range(20):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
        shutil.copytree(folder, tmp_path / "left")
    (tmp_path / "left" / "ward.db-shm").unlink()
    return tmp_path / "left"


def how_a_loss_is_reported(folder: Path) -> str:
    """Return whether nothing was lost, or how the loss is reported. The damaged log must be kept."""
    log = (folder / "ward.db-wal").read_bytes()
    try:
        with Store.open(folder, KEY) as store:
            there = store.db.execute("SELECT count(*) FROM entry").fetchone()[0]
            if store.read_only is None:
                assert there == 21, f"{21 - there} entries were lost without a report"
                assert verify(store).sound
                return "nothing was lost"
            assert f"{21 - there} saved entries are missing" in str(store.read_only), store.read_only
            assert not log or (folder / "ward.db-wal.kept").read_bytes() == log
            return "said by the anchor"
    except CannotOpen:
        return "said at opening"


@pytest.mark.slow
@pytest.mark.parametrize("flips", [FLIPS, pytest.param(10 * FLIPS, marks=pytest.mark.release)])
def test_A08_a_flipped_bit_in_the_log_is_never_a_silent_loss(crashed, tmp_path, flips):
    chance, outcomes = random.Random(8), Counter()
    size = 8 * (crashed / "ward.db-wal").stat().st_size
    for _ in range(flips):
        folder = fresh(crashed, tmp_path / "hit")
        flip_bit(folder / "ward.db-wal", chance.randrange(size))
        outcomes[how_a_loss_is_reported(folder)] += 1
    print(f"\n{flips} flipped bits in the log: {dict(outcomes)}")
    assert outcomes["said by the anchor"] > flips / 2


def test_A08_a_log_shortened_anywhere_is_never_a_silent_loss(crashed, tmp_path):
    whole = (crashed / "ward.db-wal").read_bytes()
    outcomes = Counter()
    for end in range(0, len(whole) + 1, len(whole) // 60):
        folder = fresh(crashed, tmp_path / "hit")
        (folder / "ward.db-wal").write_bytes(whole[:end])
        outcomes[how_a_loss_is_reported(folder)] += 1
    assert outcomes["said by the anchor"] > 40


# 13, 14, 16, 18: other processes ------------------------------------------------------------------

HOLDER = """
import os, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store.database import Store
from helpers.entries import ACT, labs
from helpers.stores import KEY
store = Store.open(Path(sys.argv[1]), KEY)
with store.transaction(ACT) as transaction:
    transaction.append("held", "specimen.record", "held", "c1", labs(IL6=5))
    print("holds", flush=True)
    sys.stdin.readline()
print("saved", flush=True)
sys.stdin.readline()
store.close()
"""


@contextmanager
def holder(folder: Path):
    """A process in the middle of a transaction."""
    program = HOLDER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert present(process.stdout).readline() == "holds\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def ids(store: Store) -> set[str]:
    return {e.id for e in entries.entries(store.db)}


def test_A14_the_lock_of_a_killed_process_is_free_at_once(folder):
    with holder(folder) as process:
        process.kill()
        process.wait()
        with Store.open(folder, KEY) as store:
            store.db.execute("PRAGMA busy_timeout=0")
            assert ids(store) == {"c1", "before"}
            write(store, "s1", "specimen.record", "s1", labs(IL6=2))
            assert verify(store).sound


def test_A16_a_locked_record_is_waited_for_then_reported_and_the_retry_is_saved(folder):
    with Store.open(folder, KEY) as store, holder(folder) as process:
        assert store.db.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
        store.db.execute("PRAGMA busy_timeout=50")
        with pytest.raises(
            NotSaved, match=r"Another program is using the record: nothing was saved\. Try again\."
        ):
            write(store, "s1", "specimen.record", "s1", labs(IL6=2))
        present(process.stdin).write("\n")
        present(process.stdin).flush()
        assert present(process.stdout).readline() == "saved\n"
        write(store, "s1", "specimen.record", "s1", labs(IL6=2))
        assert ids(store) == {"c1", "before", "held", "s1"}
        assert verify(store).sound


def test_A16_replacing_a_file_waits_for_a_scanner_that_has_it_open(tmp_path, monkeypatch):
    """Windows refuses to replace an open file; it is tried again, and then reported."""
    path, refusals, real = tmp_path / "keyslots.json", [PermissionError(13, "in use")] * 3, Path.replace

    def replace(self, target):
        if refusals:
            raise refusals.pop()
        return real(self, target)

    monkeypatch.setattr(layout.os, "name", "nt")
    monkeypatch.setattr(type(path), "replace", replace)
    monkeypatch.setattr(layout, "BUSY_PAUSES_S", (0.0,) * 5)
    layout.write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    refusals += [PermissionError(13, "in use")] * 6
    with pytest.raises(PermissionError):
        layout.write_atomically(path, b"newer")
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["keyslots.json"]


def test_A18_a_save_continues_after_the_computer_was_asleep(folder):
    with Store.open(folder, KEY) as other, holder(folder) as process:
        process.send_signal(signal.SIGSTOP)
        other.db.execute("PRAGMA busy_timeout=50")
        with pytest.raises(NotSaved, match="Another program is using the record"):
            write(other, "s1", "specimen.record", "s1", labs(IL6=2))
        process.send_signal(signal.SIGCONT)
        present(process.stdin).write("\n")
        present(process.stdin).flush()
        assert present(process.stdout).readline() == "saved\n"
        with Store.open(folder, KEY) as store:
            assert ids(store) == {"c1", "before", "held"}
            assert verify(store).sound


# 17, 19: long readers, large records --------------------------------------------------------------


def test_A17_a_long_reader_loses_nothing_and_the_log_is_watched(folder, monkeypatch):
    reader = connect(folder / "ward.db", KEY)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM entry").fetchone()
    with Store.open(folder, KEY) as store:
        store.db.execute("PRAGMA busy_timeout=0")
        for n in range(60):
            write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=n), "note": "x" * 4000})
        grown = (folder / "ward.db-wal").stat().st_size
        assert grown > 60 * 4096
        assert store.log_warning() is None
        monkeypatch.setattr(write_ahead_log, "LONGEST_LOG", grown - 1)
        assert "has kept the record open for a long time" in str(store.log_warning())
        reader.execute("ROLLBACK")
        reader.close()
        store.checkpoint()
        assert (folder / "ward.db-wal").stat().st_size == 0
        assert store.log_warning() is None
        assert len(ids(store)) == 62
        assert verify(store).sound


def test_A17_the_limit_of_the_log_is_64_mebibytes():
    assert write_ahead_log.LONGEST_LOG == 64 * 1024 * 1024


READER = """
import resource, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store.queries import courses
from fortnight.store.database import Store
from fortnight.store.recovery.verify import verify
from helpers.stores import KEY
store = Store.open(Path(sys.argv[1]), KEY)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
course = courses.course(store, "c1")
assert len(course.results) == 22500, len(course.results)
assert verify(store).sound
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_A19_a_child_with_fifteen_hundred_sheets_fits_into_little_memory(folder):
    """Sixty years of visits with fifteen results each are read and verified with less than 200 MB more."""
    values = dict.fromkeys(ANALYTES, 1.0)
    with Store.open(folder, KEY) as store, store.transaction(ACT) as transaction:
        for n in range(1500):
            transaction.append(f"v{n}", "specimen.record", f"v{n}", "c1", labs(**values))
        transaction.append("u", "undo", "before", "c1", {"entry": "before"})
    program = READER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    kib = int(done.stdout) if sys.platform != "darwin" else int(done.stdout) // 1024
    assert kib < 200 * 1024


# 20: an upgrade -----------------------------------------------------------------------------------

UPGRADE = """
import os, signal, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store import migrations
from fortnight.store.database import Store
from helpers.stores import KEY

@migrations.migrations(name="9998_first")
def first(db):
    db.execute("CREATE TABLE first (id TEXT)")

@migrations.migrations(name="9999_second")
def second(db):
    db.execute("CREATE TABLE second (id TEXT)")
    db.execute("DROP TABLE setting")
    os.kill(os.getpid(), signal.SIGKILL)

Store.open(Path(sys.argv[1]), KEY)
"""


def test_A20_a_killed_upgrade_leaves_a_sound_record_and_a_backup(folder):
    """Each migration is one transaction: the killed one left nothing, and the old program says why."""
    program = UPGRADE.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    killed = subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    assert killed.returncode == -signal.SIGKILL
    db = connect(folder / "ward.db", KEY)
    assert {"first", "setting"} <= set(db.table_names())
    assert "second" not in db.table_names()
    assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == 2
    db.close()
    with pytest.raises(
        CannotOpen, match=r"written by a newer version of Fortnight .*“9998_first”.*Nothing was changed"
    ):
        Store.open(folder, KEY)
    (backup,) = (p for p in (folder / "backups").iterdir() if p.suffix == ".db")
    assert "before-9998_first" in backup.name
    copy = connect(backup, KEY)
    assert copy.execute("SELECT count(*) FROM entry").fetchone()[0] == 2
    assert "first" not in copy.table_names()
    copy.close()


# 21: a medium that goes ---------------------------------------------------------------------------


def test_A21_a_medium_removed_during_a_copy_is_reported(folder, tmp_path, monkeypatch):
    from fortnight.store.backups import backup as module
    from fortnight.store.backups.backup import Source, back_up, put_copy
    from fortnight.store.backups.folder import backups
    from fortnight.store.errors import NotBackedUp
    from helpers.disks import tiny_disk

    with Store.open(folder, KEY) as store, tiny_disk(tmp_path / "stick", 4) as stick:
        made = back_up(Source(store.db, store.files, KEY, store.device, {}), "daily")
        first = put_copy(made, stick)
        whole = first.path.read_bytes()
        real = module.sha256_of

        def pulled(path):
            if path.parent == stick:
                raise OSError(5, "Input/output error")
            return real(path)

        monkeypatch.setattr(module, "sha256_of", pulled)
        with pytest.raises(
            NotBackedUp, match=r"No backup was made in .*Input/output error\. The earlier backups"
        ):
            put_copy(made, stick)
        assert [b.path for b in backups(stick)] == [first.path]
        assert first.path.read_bytes() == whole
        assert backups(store.files.backups)[0].path == made.path


def test_A12_an_unencrypted_copy_of_the_record_is_refused(folder):
    """An unencrypted export in the place of the record is refused."""
    db = connect(folder / "ward.db", KEY)
    plain = folder / "plain.db"
    db.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    db.execute("SELECT sqlcipher_export('plain')").fetchall()
    db.execute("DETACH DATABASE plain")
    db.close()
    with pytest.raises(sqlite3.DatabaseError):
        connect(folder / "ward.db", KEY).execute("SELECT 1 FROM plain.entry")
    plain.replace(folder / "ward.db")
    with pytest.raises(CannotOpen, match="is not encrypted"):
        Store.open(folder, KEY)
