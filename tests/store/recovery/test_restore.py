"""Restoring a backup: it is verified first, no chain forks, and an interruption at any step is safe."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import timedelta

import pytest

from fortnight.store.backups.backup import Source, back_up
from fortnight.store.backups.folder import head_file
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, NotRestored, ReadOnly
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import anchored
from fortnight.store.journal.entries import Act
from fortnight.store.opening import PLAIN_HEADER, connect
from fortnight.store.queries import courses
from fortnight.store.recovery import restore as module
from fortnight.store.recovery.restore import restore
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit
from helpers.entries import ACT, labs, with_child, write
from helpers.stores import KEY, NOW, ROOT, present

LATER = Act("Dr B", "lead", NOW + timedelta(hours=1))
SAVED = [f"s{n}" for n in range(20)]
AFTER = ["after0", "after1", "after2"]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def backup(folder):
    """A record, its backup, and three entries after it."""
    with Store.open(folder, KEY) as store:
        with_child(store)
        save(store, SAVED)
        made = back_up(source(store), "daily", NOW)
        save(store, AFTER)
    return made.path


def save(store, ids):
    for id in ids:
        write(store, id, "specimen.record", id, labs(IL6=7, CRP=0.3))


def source(store):
    return Source(store.db, store.files, store.key, store.device, anchored(store.files.anchor))


def ids(folder):
    with Store.open(folder, KEY) as store:
        return {e.id for e in entries.entries(store.db)}


def everything(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def damage(folder):
    flip_bit(folder / "ward.db", 8 * 100)


def lose(folder):
    (folder / "ward.db").unlink()


def empty(folder):
    (folder / "ward.db").write_bytes(b"")


def overwrite(folder):
    (folder / "ward.db").write_bytes(PLAIN_HEADER + bytes(4080))


def lose_all_but_the_backups(folder):
    for name in ("ward.db", "anchor.log", "device.json"):
        (folder / name).unlink()


def nothing(folder):
    pass


def says(folder):
    try:
        with Store.open(folder, KEY) as store:
            return str(store.read_only or "")
    except CannotOpen as refused:
        return str(refused)


@pytest.mark.parametrize(
    ("happens", "said", "lost"),
    [
        (damage, "cannot be opened: it is damaged", 3),
        (lose, "is missing or empty", 3),
        (empty, "is missing or empty", 3),
        (overwrite, "is not encrypted", 3),
        (lose_all_but_the_backups, "is missing or empty", None),
        (nothing, "", 3),
    ],
)
def test_A07_A10_A12_a_lost_record_is_reported_and_restored(folder, backup, happens, said, lost):
    happens(folder)
    assert said in says(folder)
    done = restore(folder, backup, KEY, LATER, "r1")
    assert done.report.sound
    assert done.lost == lost
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert verify(store).sound
        assert {r.specimen for r in present(courses.course(store, "c1")).results} == set(SAVED)
        save(store, ["next"])
        assert verify(store).sound


def test_A12_a_plain_database_in_its_place_is_refused_then_kept_aside(folder, backup):
    overwrite(folder)
    plain = (folder / "ward.db").read_bytes()
    with pytest.raises(CannotOpen, match="is not encrypted"):
        Store.open(folder, KEY)
    done = restore(folder, backup, KEY, LATER, "r1")
    assert (done.aside / "ward.db").read_bytes() == plain
    assert not (folder / "ward.db").read_bytes().startswith(PLAIN_HEADER)


def test_the_chain_continues_under_a_new_device(folder, backup):
    with Store.open(folder, KEY) as store:
        old = store.device
    done = restore(folder, backup, KEY, LATER, "r1")
    with Store.open(folder, KEY) as store:
        assert store.device != old
        assert entries.head(store.db, old).seq == 21
        (entry,) = entries.entries(store.db, "device = ?", [store.device])
    assert (entry.seq, entry.verb, entry.actor, entry.id) == (1, "store.restore", "Dr B", "r1")
    assert entry.data == {
        "backup": backup.name,
        "aside": "before-restore-2026-11-22T103000Z",
        "lost": 3,
        "heads": {old: 21},
    }
    assert done.aside.name == entry.data["aside"]


def test_the_replaced_files_are_kept_and_still_open(folder, backup):
    before = everything(folder)
    done = restore(folder, backup, KEY, LATER, "r1")
    kept = everything(done.aside)
    assert {n: kept[n] for n in ("ward.db", "anchor.log", "device.json")} == {
        n: before[n] for n in ("ward.db", "anchor.log", "device.json")
    }
    db = connect(done.aside / "ward.db", KEY)
    assert set(AFTER) <= {e.id for e in entries.entries(db)}
    db.close()


def test_a_leftover_log_is_not_replayed_onto_the_backup(folder, backup):
    with Store.open(folder, KEY) as store:
        save(store, ["in the log"])
        log = (folder / "ward.db-wal").read_bytes()
    assert log
    (folder / "ward.db-wal").write_bytes(log)
    done = restore(folder, backup, KEY, LATER, "r1")
    assert done.report.sound
    assert "in the log" not in ids(folder)
    assert (done.aside / "ward.db-wal").read_bytes() == log


def test_restoring_twice_and_from_after_a_restore(folder, backup):
    first = restore(folder, backup, KEY, LATER, "r1")
    second = restore(folder, backup, KEY, LATER, "r2")
    assert first.aside != second.aside
    assert (second.lost, second.report.sound) == (1, True)
    with Store.open(folder, KEY) as store:
        newer = back_up(source(store), "daily", NOW + timedelta(hours=2))
    assert newer.reach
    third = restore(folder, newer.path, KEY, LATER, "r3")
    assert (third.lost, third.report.sound) == (0, True)
    assert {"r2", "r3"} <= ids(folder)
    assert "r1" not in ids(folder)


def test_a_backup_without_its_head_file_is_verified_by_its_chain(folder, backup):
    head_file(backup).unlink()
    assert restore(folder, backup, KEY, LATER, "r1").report.sound


def test_a_backup_from_another_folder_can_be_restored(folder, backup, tmp_path):
    stick = tmp_path / "stick.db"
    shutil.copy(backup, stick)
    assert restore(folder, stick, KEY, LATER, "r1").report.sound


# Refused ------------------------------------------------------------------------------------------


def test_a_damaged_backup_is_refused_and_nothing_changes(folder, backup):
    before = everything(folder)
    for bit, head in ((8 * 5000, True), (8 * 5000, False), (3, False)):
        copy = backup.with_name("2026-11-23T093000Z-daily.db")
        shutil.copy(backup, copy)
        if head:
            shutil.copy(head_file(backup), head_file(copy))
        flip_bit(copy, bit)
        with pytest.raises(NotRestored, match=r"was not restored: .*damaged.*hoose another backup"):
            restore(folder, copy, KEY, LATER, "r1")
        head_file(copy).unlink(missing_ok=True)
    assert everything(folder) == before
    assert ids(folder) > set(AFTER)


def test_a_backup_of_another_installation_is_refused(folder, backup, tmp_path):
    with Store.open(tmp_path / "other", bytes(32)) as other:
        with_child(other)
        theirs = back_up(source(other), "daily", NOW)
    before = everything(folder)
    with pytest.raises(NotRestored, match="the key does not open it"):
        restore(folder, theirs.path, KEY, LATER, "r1")
    assert everything(folder) == before


def test_a_shortened_or_exchanged_backup_is_refused(folder, backup):
    with Store.open(folder, KEY) as store:
        newer = back_up(source(store), "daily", NOW + timedelta(hours=1))
    shutil.copy(backup, newer.path)  # whole and of this key, but not what the head file speaks of
    with pytest.raises(NotRestored, match="the file has changed since the backup was made"):
        restore(folder, newer.path, KEY, LATER, "r1")


@pytest.mark.parametrize("content", [b"", b"x" * 100, bytes(8192)])
def test_a_file_that_is_not_a_backup_is_refused(folder, backup, tmp_path, content):
    path = tmp_path / "none.db"
    path.write_bytes(content)
    with pytest.raises(NotRestored):
        restore(folder, path, KEY, LATER, "r1")
    with pytest.raises(NotRestored, match="was not found"):
        restore(folder, tmp_path / "nowhere.db", KEY, LATER, "r1")
    assert ids(folder) > set(AFTER)


PLANTED = {
    "trigger": "CREATE TRIGGER planted AFTER INSERT ON entry BEGIN UPDATE child SET name = 'x'; END",
    "view": "CREATE VIEW planted AS SELECT name FROM child",
    "trigger that is missing": "DROP",
}


@pytest.mark.parametrize("planted", PLANTED)
def test_D53_a_backup_with_foreign_triggers_or_views_is_refused(folder, backup, planted):
    """Whoever has the key can plant them; no statement of such a file runs here."""
    before, path = everything(folder), backup.with_name("2026-11-23T093000Z-daily.db")
    shutil.copy(backup, path)
    db = connect(path, KEY)
    statement = PLANTED[planted]
    if statement.startswith("DROP"):
        (name,) = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1").fetchone()
        statement = f"DROP TRIGGER {name}"
    db.execute(statement)
    db.close()
    with pytest.raises(NotRestored):
        restore(folder, path, KEY, LATER, "r1")
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()
    assert everything(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to rename an open file by itself")
def test_a_record_that_a_window_has_open_is_not_replaced(folder, backup):
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'gui')!r})\n"
        "from pathlib import Path\nfrom fortnight.store.database import Store\n"
        f"store = Store.open(Path({str(folder)!r}), bytes(range(32)))\nprint('open', flush=True)\n"
        "sys.stdin.read()\nstore.close()"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert present(window.stdout).readline() == "open\n"
    before = {n: d for n, d in everything(folder).items() if n != "ward.db-shm"}
    with pytest.raises(NotRestored, match=r"is open in another window\. Close that window"):
        restore(folder, backup, KEY, LATER, "r1")
    assert before.items() <= everything(folder).items()
    window.communicate("", timeout=30)
    assert window.returncode == 0
    assert restore(folder, backup, KEY, LATER, "r1").report.sound


# Stopped half-way ---------------------------------------------------------------------------------


class PowerCut(BaseException):
    """Raised to stop the program at one step, as a power cut does."""


def test_A02_a_power_cut_at_any_step_is_reported_and_restoring_again_succeeds(
    folder, backup, tmp_path, monkeypatch
):
    """After each step of the exchange the store is read-only or complete."""
    (folder / "ward.db-wal").write_bytes(b"")
    states = []
    for steps in range(1, 12):
        copy = tmp_path / f"copy{steps}"
        shutil.copytree(folder, copy)
        done = cut_after(steps, monkeypatch, copy, copy / backup.relative_to(folder))
        states.append(state(copy))
        if done:
            break
        assert restore(copy, copy / backup.relative_to(folder), KEY, LATER, "r2").report.sound
        with Store.open(copy, KEY) as store:
            assert store.read_only is None
            assert set(SAVED) <= {e.id for e in entries.entries(store.db)}
    assert states[-1] == "restored"
    assert set(states[:-1]) <= {"refused", "as it was"}
    assert "refused" in states


@pytest.mark.parametrize("step", ["make_device", "_move"])
def test_a_disk_error_during_the_restore_is_reported_and_restoring_again_succeeds(
    folder, backup, monkeypatch, step
):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, step, refuse)
        with pytest.raises(
            NotRestored, match=r"stopped before it was complete: No space left on device\. Nothing is lost"
        ):
            restore(folder, backup, KEY, LATER, "r1")
    assert state(folder) in ("refused", "as it was")
    assert restore(folder, backup, KEY, LATER, "r1").report.sound


def cut_after(steps, monkeypatch, folder, backup) -> bool:
    """Restore, cut the power after n changes to the folder, and return whether it was complete."""
    left = [steps]

    def counted(real):
        def do(*given, **more):
            if left[0] == 0:
                raise PowerCut
            left[0] -= 1
            return real(*given, **more)

        return do

    with monkeypatch.context() as patch:
        for name in ("_move", "make_device", "sync_folder"):
            patch.setattr(module, name, counted(getattr(module, name)))
        try:
            restore(folder, backup, KEY, LATER, "r1")
        except PowerCut:
            return False
    return True


def state(folder) -> str:
    """Return what the next start finds. Writing must be refused or continue without a fork."""
    try:
        store = Store.open(folder, KEY)
    except CannotOpen as refused:
        return "refused" if "estore a backup" in str(refused) else str(refused)
    with store:
        if store.read_only is not None:
            with pytest.raises(ReadOnly), store.transaction(ACT):
                pass
            return "refused"
        assert verify(store).sound
        there = {e.id for e in entries.entries(store.db)}
        return "restored" if "r1" in there else "as it was"


# An old copy --------------------------------------------------------------------------------------


def test_A09_an_old_copy_continues_only_as_a_new_device(folder, backup):
    """Put back by hand it opens read-only; properly restored it continues under a new id."""
    shutil.copy(backup, folder / "ward.db")
    with Store.open(folder, KEY) as store:
        assert "3 saved entries are missing" in str(store.read_only)
        with pytest.raises(ReadOnly), store.transaction(ACT):
            pass
        old = store.device
    done = restore(folder, backup, KEY, LATER, "r1")
    assert (done.lost, done.report.sound) == (3, True)
    with Store.open(folder, KEY) as store:
        save(store, ["next"])
        assert present(entries.by_id(store.db, "next")).device != old
        assert verify(store).sound


def test_A09_a_copy_without_its_log_is_detected_by_the_anchor(folder):
    with Store.open(folder, KEY) as store:
        with_child(store)
        made = back_up(source(store), "daily", NOW)
        store.db.execute("PRAGMA wal_autocheckpoint=0")
        save(store, SAVED)
        exclusive = (folder / "ward.db").read_bytes()
        anchor = (folder / "anchor.log").read_bytes()
    (folder / "ward.db").write_bytes(exclusive)
    (folder / "anchor.log").write_bytes(anchor)
    assert "saved entries are missing" in says(folder)
    assert restore(folder, made.path, KEY, LATER, "r1").lost == len(SAVED)


def test_a_backup_of_a_newer_program_is_refused(folder, backup):
    files = StoreFiles(folder)
    db = connect(files.ward, KEY)
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('fortnight', '0099_x', '')"
    )
    newer = backup.with_name("2026-11-24T093000Z-daily.db")
    db.execute("VACUUM INTO ?", [str(newer)])
    db.close()
    with pytest.raises(NotRestored, match="written by a newer version of Fortnight"):
        restore(folder, newer, KEY, LATER, "r1")


def test_a_folder_that_cannot_be_written_is_reported_and_nothing_changes(folder, backup, monkeypatch):
    before = everything(folder)

    def refuse(*_):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(module, "copy_into", refuse)
    with pytest.raises(NotRestored, match="was not restored: Permission denied"):
        restore(folder, backup, KEY, LATER, "r1")
    assert everything(folder) == before


def test_with_a_damaged_device_file_the_loss_is_unknown(folder, backup):
    (folder / "device.json").write_bytes(b"{")
    done = restore(folder, backup, KEY, LATER, "r1")
    assert (done.lost, done.report.sound) == (None, True)


def test_a_folder_of_replaced_files_is_never_overwritten(folder, backup, monkeypatch):
    for n in range(1, 1000):
        name = "before-restore-2026-11-22T103000Z"
        (folder / (name if n == 1 else f"{name}-{n}")).mkdir()
    with pytest.raises(NotRestored, match="too many folders of earlier restores"):
        restore(folder, backup, KEY, LATER, "r1")
