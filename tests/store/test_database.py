"""The store: opening, writing, change notifications, and refusals of what would do harm."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import cast

import pytest

from fortnight.store import database, opening
from fortnight.store.changes import Changes
from fortnight.store.database import Store
from fortnight.store.engine import OLDEST_ENGINE, Database, sqlite3
from fortnight.store.errors import CannotOpen, NotSaved, ReadOnly, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.integrity import trust
from fortnight.store.journal import entries as journal
from fortnight.store.journal.anchor import Anchor
from fortnight.store.opening import check_engine, connect
from fortnight.store.recovery.verify import verify
from helpers.disks import tiny_disk
from helpers.entries import ACT, chain, insert_foreign, labs, unguarded, with_child, write
from helpers.stores import KEY, ROOT, present, registered, session_at


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def store(folder):
    with Store.open(folder, KEY) as opened:
        yield with_child(opened)


def filled(folder, entries: int = 3) -> StoreFiles:
    """A closed store with a child and some specimens."""
    with Store.open(folder, KEY) as store:
        with_child(store)
        for n in range(1, entries):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
    return StoreFiles(folder)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


# Opening ------------------------------------------------------------------------------------------


def test_a_new_store_is_made_and_opens_again(folder):
    filled(folder)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert [e.id for e in journal.entries(store.db)] == ["c1", "s1", "s2"]


def test_a_store_can_be_made_in_nested_folders_that_do_not_exist_yet(tmp_path):
    with Store.open(tmp_path / "a" / "b" / "ward", KEY) as store:
        assert store.files.ward.exists()


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("wal_autocheckpoint", 50),
    ],
)
def test_every_safety_setting_is_on(store, pragma, wanted):
    assert store.db.execute(f"PRAGMA {pragma}").fetchone()[0] == wanted


def test_on_macos_a_full_flush_is_requested(folder, monkeypatch):
    monkeypatch.setattr(opening.sys, "platform", "darwin")
    with Store.open(folder, KEY) as store:
        assert store.db.execute("PRAGMA fullfsync").fetchone()[0] == 1


def test_the_engine_encrypts(store):
    assert store.db.execute("PRAGMA cipher_version").fetchone()[0]
    assert sqlite3.sqlite_version_info >= OLDEST_ENGINE


def test_an_engine_that_can_damage_the_log_is_refused():
    with pytest.raises(CannotOpen, match=r"3\.40\.1 is too old; 3\.51\.3 or newer is needed"):
        check_engine((3, 40, 1))
    check_engine(OLDEST_ENGINE)


def test_only_the_owner_can_read_the_folder_and_its_files(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert mode(store.files.folder) == 0o700
    assert {mode(p) for p in store.files.folder.iterdir()} == {0o600}


def test_a_folder_readable_by_others_is_made_private(folder):
    folder.mkdir(mode=0o755)
    with Store.open(folder, KEY):
        assert mode(folder) == 0o700


def test_nothing_that_was_written_can_be_read_on_the_disk(store):
    planted = "Zanzibar Quincunx"
    registered(session_at(store), "0815", planted)
    for n in range(30):
        write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=1), "note": planted})
    on_disk = [p for p in store.files.folder.iterdir() if p.name.startswith("ward.db")]
    assert {p.name for p in on_disk} == {"ward.db", "ward.db-wal", "ward.db-shm"}
    for path in on_disk:
        data = path.read_bytes()
        assert planted.encode() not in data
        assert not data.startswith(b"SQLite format 3")
        assert b"CREATE TABLE" not in data


def test_A12_a_plain_database_in_its_place_is_refused(folder):
    files = filled(folder)
    files.ward.unlink()
    plain = sqlite3.connect(files.ward)
    plain.execute("CREATE TABLE entry (id TEXT)")
    plain.commit()
    plain.close()
    before = files.ward.read_bytes()
    with pytest.raises(CannotOpen, match=r"ward\.db is not encrypted"):
        Store.open(folder, KEY)
    assert files.ward.read_bytes() == before


def test_a_wrong_key_is_reported_and_nothing_is_changed(folder):
    files = filled(folder)
    before = files.ward.read_bytes()
    with pytest.raises(CannotOpen, match="the key is wrong"):
        Store.open(folder, bytes(32))
    assert files.ward.read_bytes() == before


def test_a_missing_database_is_never_created_again(folder):
    files = filled(folder)
    files.ward.unlink()
    with pytest.raises(CannotOpen, match="missing or empty, but entries were saved here"):
        Store.open(folder, KEY)
    assert not files.ward.exists()


def test_an_emptied_database_is_never_filled_again(folder):
    files = filled(folder)
    files.ward.write_bytes(b"")
    with pytest.raises(CannotOpen, match="missing or empty, but entries were saved here"):
        Store.open(folder, KEY)
    assert files.ward.stat().st_size == 0


def test_an_empty_file_before_the_first_entry_becomes_a_store(folder):
    folder.mkdir()
    files = StoreFiles(folder)
    files.ward.write_bytes(b"")
    with Store.open(folder, KEY) as store:
        with_child(store)
        assert verify(store).sound


def test_another_file_in_place_of_the_database_is_refused(folder):
    files = filled(folder)
    files.ward.write_bytes(os.urandom(8192))
    with pytest.raises(CannotOpen, match="cannot be opened: it is damaged"):
        Store.open(folder, KEY)


def test_a_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotOpen, match="cannot be used: Not a directory"):
        Store.open(tmp_path / "file" / "ward", KEY)


def test_a_damaged_device_file_is_reported_and_the_database_is_closed(folder):
    files = filled(folder)
    files.device.write_text("{")
    with pytest.raises(CannotOpen, match=r"device\.json is damaged"):
        Store.open(folder, KEY)
    files.ward.rename(files.ward.with_name("moved.db"))


def test_a_file_that_cannot_be_read_is_reported(folder):
    files = filled(folder)
    files.device.unlink()
    files.device.mkdir()
    with pytest.raises(CannotOpen, match=r"device\.json cannot be read: it is not a regular file"):
        Store.open(folder, KEY)


def flip(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 0x10
    path.write_bytes(bytes(data))


def what_is_said(folder) -> str:
    """Return the error at opening or the findings of verify."""
    try:
        with Store.open(folder, KEY) as store:
            return "; ".join(map(str, verify(store).findings))
    except CannotOpen as refused:
        return str(refused)


@pytest.mark.parametrize("seventh", range(7))
def test_one_flipped_bit_is_never_read_as_a_value(folder, seventh):
    files = filled(folder, 200)
    size = files.ward.stat().st_size
    flip(files.ward, seventh * size // 7 + 1000)
    assert "damaged" in what_is_said(folder)


# The journal is append-only -----------------------------------------------------------------------


REST = ", ".join(journal.COLUMNS[3:])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = 'x'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        f"REPLACE INTO entry SELECT NULL, device, seq, id || 'x', {REST} FROM entry WHERE seq = 1",
        f"INSERT INTO entry SELECT NULL, device, seq + 90, id, {REST} FROM entry WHERE seq = 1",
        f"REPLACE INTO entry SELECT rowid, 'Z', 1, 'z', {REST} FROM entry WHERE seq = 1",
    ],
)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_no_statement_changes_what_was_written(store, statement, recursive):
    before = list(journal.entries(store.db))
    store.db.execute(f"PRAGMA recursive_triggers={recursive}")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store.db.execute(statement)
    assert list(journal.entries(store.db)) == before


# Writing ------------------------------------------------------------------------------------------


def test_the_same_id_twice_is_one_entry(store):
    first = write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    again = write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert again == first
    assert len(journal.of_target(store.db, "s1")) == 1
    assert verify(store).sound


@pytest.mark.parametrize(
    ("verb", "target", "body"),
    [
        ("specimen.record", "s1", labs(IL6=2)),
        ("specimen.record", "s2", labs(IL6=1)),
        ("event.record", "s1", labs(IL6=1)),
    ],
)
def test_the_same_id_for_something_else_is_refused(store, verb, target, body):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    with pytest.raises(Refused, match="s1 was already saved with different content"):
        write(store, "s1", verb, target, body)
    assert len(list(journal.entries(store.db))) == 2


def write_and_fail(store, *ids):
    with store.transaction(ACT) as transaction:
        for id in ids:
            transaction.append(id, "specimen.record", id, "c1", labs(IL6=1))
        _ = 1 / 0


def test_several_entries_are_one_transaction(store):
    with pytest.raises(ZeroDivisionError):
        write_and_fail(store, "s1", "s2")
    assert [e.id for e in journal.entries(store.db)] == ["c1"]
    assert store.db.execute("SELECT count(*) FROM specimen").fetchone()[0] == 0
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert verify(store).sound


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_C29_a_value_that_is_not_a_number_never_reaches_the_record(store, value):
    with pytest.raises(Refused, match=f"“{value}” is not a valid value for “IL6”"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=value))
    assert verify(store).sound
    assert len(list(journal.entries(store.db))) == 1


@pytest.mark.parametrize("value", [1e300, "12,5", b"1", None])
def test_implausible_values_are_refused_by_the_tables(store, value):
    with pytest.raises((NotSaved, Refused)):
        write(store, "s1", "specimen.record", "s1", labs(IL6=value))
    assert len(list(journal.entries(store.db))) == 1


def test_a_result_of_an_unknown_child_is_refused(store):
    with pytest.raises(NotSaved, match="Other entries depend on this one: nothing was saved"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1), child="nobody")
    assert len(list(journal.entries(store.db))) == 1


def test_an_act_without_a_record_is_stored_only_in_the_journal(store):
    write(store, "e1", "import.refused", "file.csv", {"rows": 3}, child=None)
    assert journal.by_id(store.db, "e1") is not None
    assert verify(store).sound


def test_C34_names_that_look_like_statements_are_names(store):
    name = 'Robert\'); DROP TABLE child;-- "x" ?1 :a'
    child = registered(session_at(store), "0007", name)
    assert store.db.execute("SELECT name FROM child WHERE id = ?", [child]).fetchone()[0] == name


def test_A16_a_record_locked_by_another_program_is_reported(store, folder):
    store.db.execute("PRAGMA busy_timeout=50")
    other = connect(store.files.ward, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="Another program is using the record: nothing was saved"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    other.execute("ROLLBACK")
    other.close()
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))


def test_A13_two_processes_write_one_chain(folder):
    with Store.open(folder, KEY) as one, Store.open(folder, KEY) as other:
        with_child(one)
        for n in range(5):
            write(one, f"a{n}", "specimen.record", f"a{n}", labs(IL6=1))
            write(other, f"b{n}", "specimen.record", f"b{n}", labs(IL6=1))
        assert verify(one).sound
        assert verify(other).entries == 11
        assert journal.last_lamport(one.db) == 11


# The anchor ---------------------------------------------------------------------------------------


def test_every_commit_is_anchored_before_it_is_announced(store):
    seen = []
    store.listeners.append(lambda changes: seen.append(store.anchor.head()[0]))
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert seen == [2]


def test_the_anchor_catches_up_after_a_crash(folder):
    files = filled(folder, 5)
    with files.anchor.open("r+b") as file:
        file.truncate(64 * 3)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 5
        assert verify(store).sound


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["gone", "empty"])
def test_a_record_without_its_anchor_opens_read_only(folder, lose):
    """A person who puts an old copy back can delete its anchor too."""
    files = filled(folder, 5)
    lose(files.anchor)
    for _ in range(2):
        with Store.open(folder, KEY) as store:
            assert "anchor.log is missing or empty, but 5 entries were saved here" in str(store.read_only)
            assert present(store.trust_problem).can_be_settled
            assert "anchor.log is missing or empty" in str(verify(store).findings[0])


def test_a_power_cut_before_the_first_anchor_record_does_not_lose_trust(folder):
    """A new anchor holds its first record before anything is saved, so that it was never empty."""
    Store.open(folder, KEY).close()
    files = StoreFiles(folder)
    new = files.anchor.read_bytes()
    assert len(new) == 64
    filled(folder, 5)
    files.anchor.write_bytes(new)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 5


def old_copy_put_back(folder):
    """The database as it was three entries ago."""
    files = filled(folder, 5)
    copy = files.ward.read_bytes()
    with Store.open(folder, KEY) as store:
        for n in range(3):
            write(store, f"later{n}", "specimen.record", f"later{n}", labs(IL6=1))
    files.ward.write_bytes(copy)
    for rest in ("-wal", "-shm"):
        files.ward.with_name(f"ward.db{rest}").unlink(missing_ok=True)
    return files


def test_an_old_copy_that_was_put_back_opens_read_only(folder):
    old_copy_put_back(folder)
    with Store.open(folder, KEY) as store:
        assert "3 saved entries are missing: the record ends at entry 5, but 8 entries were" in str(
            store.read_only
        )
        assert len(list(journal.entries(store.db))) == 5
        with pytest.raises(ReadOnly, match="Nothing can be saved: restore a backup"):
            write(store, "s9", "specimen.record", "s9", labs(IL6=1))
        assert len(list(journal.entries(store.db))) == 5
        assert "3 saved entries are missing after entry 5" in str(verify(store).findings[0])


def test_opening_an_old_copy_again_and_again_leaves_the_evidence(folder):
    files = old_copy_put_back(folder)
    before = files.anchor.read_bytes()
    for _ in range(3):
        with Store.open(folder, KEY) as store:
            assert store.read_only is not None
    assert files.anchor.read_bytes() == before


def test_A08_a_damaged_log_is_found_by_the_anchor(tmp_path):
    """SQLite takes a damaged frame for the end of the log and opens without an error."""
    live = Store.open(tmp_path / "live", KEY)
    with_child(live)
    live.db.execute("PRAGMA wal_autocheckpoint=0")
    live.checkpoint()
    for n in range(20):
        write(live, f"s{n}", "specimen.record", f"s{n}", labs(IL6=1))
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in live.files.folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    live.close()
    (copy / "ward.db-shm").unlink()
    log = copy / "ward.db-wal"
    flip(log, log.stat().st_size // 2)
    with Store.open(copy, KEY) as store:
        assert "saved entries are missing" in str(store.read_only)


def test_a_changed_entry_is_found_at_the_next_start(folder):
    filled(folder, 5)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 3")
    with Store.open(folder, KEY) as store:
        assert "Entry 3 of the record breaks the chain: it was changed" in str(store.read_only)
        with pytest.raises(ReadOnly):
            write(store, "s9", "specimen.record", "s9", labs(IL6=1))


def test_a_rewritten_history_is_found_at_the_next_start(folder):
    filled(folder, 5)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("DELETE FROM entry")
        for entry in chain(*[labs(IL6=n) for n in range(6)], device=store.device):
            journal.insert(store.db, entry)
    with Store.open(folder, KEY) as store:
        assert "Entry 1 of the record breaks the chain: it is not the entry that was saved" in str(
            store.read_only
        )


def test_a_folder_without_its_device_file_starts_a_new_chain(folder):
    files = filled(folder, 5)
    files.device.unlink()
    with Store.open(folder, KEY) as store:
        assert store.read_only is not None


def test_only_the_newest_entries_are_checked_at_the_start(folder, monkeypatch):
    monkeypatch.setattr(trust, "CHECKED_AT_OPEN", 2)
    filled(folder, 6)
    with Store.open(folder, KEY) as store, unguarded(store) as db:
        db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 2")
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert "Entry 2 of" in str(verify(store).findings[0])


class FullDisk:
    """An anchor on a full disk."""

    def __init__(self, anchor):
        self._anchor = anchor

    def append(self, seq, head):
        raise OSError(28, "No space left on device")

    def __getattr__(self, name):
        return getattr(self._anchor, name)


def test_an_entry_without_its_anchor_is_not_reported_as_saved(folder):
    with Store.open(folder, KEY) as store:
        with_child(store)
        whole, store.anchor = store.anchor, cast("Anchor", FullDisk(store.anchor))
        with pytest.raises(NotSaved, match=r"was saved, but .*anchor\.log could not be written: No space"):
            write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        store.anchor = whole
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert [e.id for e in journal.entries(store.db)] == ["c1", "s1"]
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert present(store.anchor.head())[0] == 2


# Being told ---------------------------------------------------------------------------------------


@pytest.fixture
def told(store):
    heard: list[Changes] = []
    store.listeners.append(heard.append)
    return heard


def test_a_commit_reports_the_tables_and_children(store, told):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert told == [Changes(frozenset({"specimen", "result", "entry"}), frozenset({"c1"}))]


def test_listeners_are_notified_after_the_commit(store, told):
    with store.transaction(ACT) as transaction:
        transaction.append("s1", "specimen.record", "s1", "c1", labs(IL6=1))
        assert told == []
    assert len(told) == 1


def test_a_failed_transaction_notifies_nobody(store, told):
    with pytest.raises(ZeroDivisionError):
        write_and_fail(store, "s1")
    store.poll()
    assert told == []


def test_a_transaction_without_entries_notifies_nobody(store, told):
    with store.transaction(ACT):
        pass
    assert told == []


def test_an_undo_may_have_changed_any_table(store, told):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    write(store, "u1", "undo", "s1", {"entry": "s1"})
    assert told[-1].touch("medication")
    assert told[-1].touch("infusion", "c1")
    assert not told[-1].touch("infusion", "c2")


def test_a_view_asks_whether_it_is_concerned():
    changes = Changes(frozenset({"result"}), frozenset({"c1"}))
    assert changes.touch("result")
    assert changes.touch("result", "c1")
    assert not changes.touch("result", "c2")
    assert not changes.touch("infusion")
    assert not Changes().touch("result")


WRITER = """
import sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from typing import cast
from fortnight.store.database import Store
from helpers.entries import CHILD, labs, write
with Store.open(Path(sys.argv[1]), bytes(range(32))) as store:
    write(store, "c2", "child.record", "c2", {{**CHILD, "number": "0002"}}, child="c2")
    write(store, "s2", "specimen.record", "s2", labs(IL6=7), child="c2")
"""


def another_process(folder):
    program = WRITER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    subprocess.run([sys.executable, "-c", program, str(folder)], check=True)


def test_a_commit_of_another_process_is_reported_at_the_next_poll(store, told, folder):
    store.poll()
    assert told == []
    another_process(folder)
    store.poll()
    store.poll()
    assert told == [Changes(frozenset({"child", "specimen", "result", "entry"}), frozenset({"c2"}))]


def test_our_own_commit_is_reported_once_although_others_wrote_meanwhile(store, told, folder):
    another_process(folder)
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    store.poll()
    assert told == [Changes(frozenset({"child", "specimen", "result", "entry"}), frozenset({"c1", "c2"}))]


def test_a_checkpoint_of_another_process_notifies_nobody(store, told, folder):
    with Store.open(folder, KEY) as other:
        other.checkpoint()
    store.poll()
    assert told == []


def test_a_listener_may_remove_itself_while_notified(store):
    def once(changes):
        store.listeners.remove(once)

    heard = []
    store.listeners += [once, heard.append]
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert len(heard) == 1


# The world outside --------------------------------------------------------------------------------


def write_for_ever(store, saved):
    for n in count():
        write(store, f"s{n}", "specimen.record", f"s{n}", {**labs(IL6=n), "note": "x" * 2000})
        saved.append(f"s{n}")


def test_A03_a_full_disk_is_reported_and_nothing_saved_is_lost(tmp_path):
    with tiny_disk(tmp_path / "disk") as disk:
        store, saved = with_child(Store.open(disk / "ward", KEY)), ["c1"]
        full = r"The disk is full: nothing was saved|was saved, but .* No space left on device"
        with pytest.raises(NotSaved, match=full):
            write_for_ever(store, saved)
        there = [e.id for e in journal.entries(store.db)]
        assert there[: len(saved)] == saved
        assert len(there) <= len(saved) + 1
        store.close()
        with Store.open(disk / "ward", KEY) as again:
            assert again.read_only in (None, database.FULL_FOR_READING)
            assert [e.id for e in journal.entries(again.db)] == there
            assert verify(again).sound


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("database or disk is full", "The disk is full: nothing was saved"),
        ("database is locked", "Another program is using the record"),
        ("attempt to write a readonly database", "The folder cannot be written to"),
        ("FOREIGN KEY constraint failed", "Other entries depend on this one"),
        ("disk I/O error", r"not certain whether this was saved\. Save again"),
        ("something else", r"Nothing was saved: something else\."),
    ],
)
def test_each_error_of_the_engine_gives_a_sentence(store, why, sentence):
    with pytest.raises(NotSaved, match=sentence), store.transaction(ACT):
        raise sqlite3.OperationalError(why)


def test_a_store_is_closed_when_its_block_ends(folder):
    with Store.open(folder, KEY) as store:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        store.db.execute("SELECT 1")


def test_closing_leaves_no_log_behind(folder):
    files = filled(folder)
    log = files.ward.with_name("ward.db-wal")
    assert not log.exists() or log.stat().st_size == 0


def test_a_connection_is_keyed_before_anything_else(folder):
    files = filled(folder)
    db = connect(files.ward, KEY)
    assert isinstance(db, Database)
    assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == 3
    db.close()


def test_the_lamport_time_follows_the_entries_of_other_devices(store):
    theirs = [e._replace(lamport=40 + e.seq) for e in chain(labs(IL6=1), device="D2")]
    insert_foreign(store, theirs)
    ours = write(store, "s9", "specimen.record", "s9", labs(IL6=1))
    assert ours.lamport == 42
