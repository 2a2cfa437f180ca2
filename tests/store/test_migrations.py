"""Migrations: old files open, no migration is half applied, and a file of a newer program is unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.store import migrations
from fortnight.store.backups.folder import backups
from fortnight.store.database import Store
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen, ReadOnly
from fortnight.store.files.layout import StoreFiles
from fortnight.store.hub_schema import HUB
from fortnight.store.integrity.check import Report
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import Anchor
from fortnight.store.journal.tables import TABLES
from fortnight.store.message_schema import LAB_MESSAGES
from fortnight.store.opening import connect
from fortnight.store.recovery.verify import verify
from fortnight.store.schema import APPEND_ONLY, BESIDE_THE_JOURNAL, JOURNAL, READ_TABLES
from fortnight.store.schema_changes import (
    ACTIVITY,
    BEDSIDE,
    DRAW_AND_INFUSION,
    EVENT_DETAILS,
    GOALS,
    GROWTH,
    LETTERS,
    LIFE_OF_A_CARD,
    MEDICATION,
    NEWEST_INFUSION,
    SECOND_CHECK,
    SIGNED,
    TABLES_AND_PRELIMINARY,
    VIEWED,
    WAITING_CARDS,
)
from helpers.entries import chain, labs, with_child, write
from helpers.stores import KEY

# One line for each form a store ever had: the name of its last migration, and what made it then.
FORMS = {
    "0001_journal_and_read_tables": (*JOURNAL, *READ_TABLES),
    "0002_vault_and_drafts": BESIDE_THE_JOURNAL,
    "0003_life_of_a_card": LIFE_OF_A_CARD,
    "0004_second_check": SECOND_CHECK,
    "0005_newest_infusion": NEWEST_INFUSION,
    "0006_waiting_cards": WAITING_CARDS,
    "0007_draw_and_infusion": DRAW_AND_INFUSION,
    "0008_bedside": BEDSIDE,
    "0009_event_details": EVENT_DETAILS,
    "0010_activity": ACTIVITY,
    "0011_medication": MEDICATION,
    "0012_growth": GROWTH,
    "0013_viewed": VIEWED,
    "0014_signed": SIGNED,
    "0015_lab_messages": LAB_MESSAGES,
    "0016_goals": GOALS,
    "0017_letters": LETTERS,
    "0018_tables_and_preliminary": TABLES_AND_PRELIMINARY,
    "0019_hub": HUB,
}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ward"


@pytest.fixture
def extended(monkeypatch):
    """A program with one more migration, which the test defines."""

    def extend(change) -> None:
        ahead = migrations.migrations.copy()
        ahead(name="9999_something_new")(change)
        monkeypatch.setattr(migrations, "migrations", ahead)

    return extend


def filled(folder: Path) -> StoreFiles:
    with Store.open(folder, KEY) as store:
        with_child(store)
        write(store, "s1", "specimen.record", "s1", labs(IL6=10))
    return StoreFiles(folder)


def schema(db: Database) -> set[str]:
    return {sql for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def raw(files: StoreFiles) -> Database:
    return connect(files.ward, KEY)


def test_every_migration_has_a_stored_example():
    assert set(FORMS) == set(migrations.migrations.names)


def test_names_are_numbered_in_the_order_in_which_they_run():
    names = migrations.migrations.names
    assert names == sorted(names)
    assert [int(n[:4]) for n in names] == list(range(1, len(names) + 1))


@pytest.mark.parametrize("form", FORMS)
def test_a_store_of_every_schema_version_opens_with_all_its_content(folder, form):
    """Create a record as an earlier program did: tables, applied migrations, entries."""
    folder.mkdir()
    files = StoreFiles(folder)
    db = raw(files)
    migrations.migrations.ensure_migrations_table(db)
    for name in sorted(FORMS):
        for statement in FORMS[name]:
            db.execute(statement)
        migrations.migrations.mark_applied(db, name)
        if name == form:
            break
    migrations.restore_triggers(db)
    files.device.write_text('{"device": "D1"}')
    anchor = Anchor(files.anchor)
    for entry in chain(labs(IL6=10)):
        entries.insert(db, entry)
        anchor.append(entry.seq, entry.hash)
    anchor.close()
    db.close()
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        assert [e.id for e in entries.entries(store.db)] == ["D1-1"]
        assert migrations.migrations.pending(store.db) == []


OLD = Path(__file__).parent / "old_forms"
ROWS = {
    "child": [("c1", "0001", "Case 1")],
    "infusion": [("i1", "c1", "2026-11-22T08:30:00.000Z")],
    "specimen": [("s1", "c1", "2026-11-22T08:00:00.000Z")],
    "result": [("s1", "CRP", "c1"), ("s1", "IL6", "c1")],
    "medication": [("m1", "c1", "prednisolone")],
    "event": [("v1", "c1", "infection")],
    "alert": [("a1", "c1", "2026-11-22T08:00:00.000Z")],
    "setting": [("units", "japan", "units")],
}


def test_a_file_that_the_first_program_wrote_reads_the_same_today(folder):
    """`old_forms/0001.db` was written by the program as of its first form, and is never made again."""
    folder.mkdir()
    files = StoreFiles(folder)
    files.ward.write_bytes((OLD / "0001.db").read_bytes())
    files.anchor.write_bytes((OLD / "0001.anchor.log").read_bytes())
    files.device.write_text('{"device": "D0000001"}')
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        found = {t: [row[:3] for row in store.db.execute(f"SELECT * FROM {t} ORDER BY 1, 2")] for t in ROWS}
        assert found == ROWS
        assert [e.id for e in entries.entries(store.db)] == [
            "c1", "i1", "s1", "e1", "m1", "v1", "a1", "units", "s2", "u1",
        ]  # fmt: skip
        assert verify(store) == Report(10, 9, ())
        write(store, "s3", "specimen.record", "s3", labs(IL6=10))
        assert verify(store).sound
    (made,) = backups(files.backups)
    assert made.reason == "before-0002_vault_and_drafts"
    assert made.reach is not None
    assert made.reach.seq == 10
    copy = connect(made.path, KEY)
    assert "vault" not in copy.table_names()
    copy.close()


def test_opening_again_changes_nothing(folder):
    files = filled(folder)
    db = raw(files)
    before = schema(db)
    db.close()
    with Store.open(folder, KEY) as store:
        assert schema(store.db) == before
    assert not files.backups.exists()


def test_triggers_dropped_by_a_transform_are_restored_by_the_next_step(folder, extended):
    filled(folder)
    with Store.open(folder, KEY) as store:
        store.db.table("entry").transform(drop_foreign_keys=[])
        assert not store.db.table("entry").triggers
    extended(lambda db: db["entry"].transform(drop_foreign_keys=[]))
    with Store.open(folder, KEY) as store:
        assert {t.name for t in store.db.table("entry").triggers} == set(APPEND_ONLY)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.db.execute("DELETE FROM entry")


def test_a_migration_is_preceded_by_a_backup_that_opens(folder, extended):
    files = filled(folder)
    extended(lambda db: db.execute("CREATE TABLE added (id TEXT PRIMARY KEY) STRICT"))
    with Store.open(folder, KEY) as store:
        assert "added" in store.db.table_names()
        assert verify(store).sound
    (made,) = backups(files.backups)
    backup = made.path
    assert made.reason == "before-9999_something_new"
    assert made.reach is not None
    assert made.reach.seq == 2
    assert (backup.stat().st_mode & 0o777, files.backups.stat().st_mode & 0o777) == (0o600, 0o700)
    copy = connect(backup, KEY)
    assert copy.execute("SELECT count(*) FROM entry").fetchone()[0] == 2
    assert "added" not in copy.table_names()
    copy.close()


def half_done(db):
    db.execute("CREATE TABLE added (id TEXT)")
    db.execute("UPDATE child SET name = 'lost'")
    db.execute("INSERT INTO nowhere VALUES (1)")


def test_a_failed_migration_leaves_the_record_unchanged_and_a_backup(folder, extended):
    files = filled(folder)
    db = raw(files)
    before, rows = schema(db), {t: db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES}
    db.close()
    with pytest.MonkeyPatch.context() as patch:
        ahead = migrations.migrations.copy()
        ahead(name="9999_something_new")(half_done)
        patch.setattr(migrations, "migrations", ahead)
        with pytest.raises(CannotOpen, match=r"could not be updated to this version: no such table: nowhere"):
            Store.open(folder, KEY)
    db = raw(files)
    assert schema(db) == before
    assert {t: db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES} == rows
    db.close()
    assert len(backups(files.backups)) == 1
    with Store.open(folder, KEY) as store:
        assert verify(store).sound


def test_backups_do_not_overwrite_each_other(folder, extended):
    files = filled(folder)
    extended(half_done)
    for _ in range(2):
        with pytest.raises(CannotOpen):
            Store.open(folder, KEY)
    assert [b.reason for b in backups(files.backups)] == ["before-9999_something_new"] * 2
    assert len(list(files.backups.glob("*.db"))) == len(list(files.backups.glob("*.json"))) == 2


def test_a_new_store_is_not_backed_up(folder):
    with Store.open(folder, KEY) as store:
        assert not store.files.backups.exists()


def test_a_file_of_a_newer_program_is_refused_with_a_sentence_and_unchanged(folder):
    files = filled(folder)
    db = raw(files)
    migrations.migrations.mark_applied(db, "0042_from_next_year")
    db.close()
    before = files.ward.read_bytes()
    with pytest.raises(CannotOpen, match=r"newer version of Fortnight \(it has “0042_from_next_year”\)"):
        Store.open(folder, KEY)
    assert files.ward.read_bytes() == before
    assert not files.backups.exists()


def test_a_program_whose_record_a_newer_one_has_updated_meanwhile_saves_nothing_more(folder):
    filled(folder)
    with Store.open(folder, KEY) as older:
        newer = raw(older.files)
        newer.execute("CREATE TABLE added (id TEXT PRIMARY KEY) STRICT")
        write(older, "s2", "specimen.record", "s2", labs(IL6=11))  # not a migration of a newer program
        migrations.migrations.mark_applied(newer, "9999_something_new")
        newer.execute("CREATE TABLE another (id TEXT PRIMARY KEY) STRICT")
        newer.close()
        with pytest.raises(ReadOnly, match="A newer version of Fortnight has updated this record"):
            write(older, "s3", "specimen.record", "s3", labs(IL6=12))
        assert [e.id for e in entries.entries(older.db)][-1] == "s2"


def test_a_backup_that_cannot_be_made_stops_the_migration(folder, extended):
    files = filled(folder)
    files.backups.write_text("in the way")
    extended(lambda db: db.execute("CREATE TABLE added (id TEXT)"))
    with pytest.raises(CannotOpen, match=r"not updated to this version: No backup was made in .*File exists"):
        Store.open(folder, KEY)
    db = raw(files)
    assert "added" not in db.table_names()
    db.close()
