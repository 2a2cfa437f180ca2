"""The schema check: a dropped, changed or added part is named, and the record opens read-only."""

from __future__ import annotations

import pytest

from fortnight.store import migrations
from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import ReadOnly
from fortnight.store.integrity.schema_check import differences
from fortnight.store.recovery.verify import verify
from fortnight.store.schema import APPEND_ONLY
from helpers.entries import ACT, labs, with_child, write
from helpers.stores import KEY

WEAKER = "CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry WHEN 0 BEGIN SELECT 1; END"
DOUBLES = "AFTER INSERT ON infusion BEGIN UPDATE infusion SET dose_mg = dose_mg * 2; END"
CHANGES = {
    "a dropped trigger": (
        ["DROP TRIGGER entry_is_never_deleted"],
        "The trigger “entry_is_never_deleted” is missing",
    ),
    "a weakened trigger": (
        ["DROP TRIGGER entry_is_never_deleted", WEAKER],
        "The trigger “entry_is_never_deleted” of the record was changed",
    ),
    "a planted trigger": (
        [f"CREATE TRIGGER double {DOUBLES}"],
        "the trigger “double”, which this program did not create",
    ),
    "a planted table": (["CREATE TABLE more (x)"], "the table “more”, which this program did not create"),
    "a planted view": (
        ["CREATE VIEW kids AS SELECT * FROM child"],
        "the view “kids”, which this program did not create",
    ),
    "a dropped index": (["DROP INDEX entry_target"], "The index “entry_target” is missing"),
    "a planted index": (
        ["CREATE UNIQUE INDEX one ON result (analyte)"],
        "the index “one”, which this program did not",
    ),
    "a dropped table": (["DROP TABLE draft"], "The table “draft” is missing"),
    "a table without its limits": (
        ["DROP TABLE draft", "CREATE TABLE draft (id, actor, child, form, body, at)"],
        "The table “draft” of the record was changed",
    ),
}


@pytest.fixture
def folder(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
    return tmp_path / "ward"


def changed(folder, statements):
    with Store.open(folder, KEY) as store:
        for statement in statements:
            store.db.execute(statement)


@pytest.mark.parametrize("change", CHANGES)
def test_E63_a_record_with_a_changed_schema_opens_read_only(folder, change):
    statements, said = CHANGES[change]
    changed(folder, statements)
    with Store.open(folder, KEY) as store:
        with pytest.raises(ReadOnly, match=said), store.transaction(ACT):
            pass
        assert said in "\n".join(map(str, verify(store).findings))
        assert store.db.execute("SELECT name FROM child").fetchone()[0] == "Case 1"


def test_E63_every_missing_trigger_of_the_journal_is_reported(folder):
    changed(folder, [f"DROP TRIGGER {name}" for name in APPEND_ONLY])
    with Store.open(folder, KEY) as store:
        assert len(verify(store).findings) == len(APPEND_ONLY)


def test_a_sound_schema_has_no_differences_and_whitespace_is_ignored(folder):
    trigger = " ".join(APPEND_ONLY["entry_is_never_deleted"].split())
    changed(
        folder,
        ["DROP TRIGGER entry_is_never_deleted", f"CREATE TRIGGER   entry_is_never_deleted\n\n{trigger}"],
    )
    with Store.open(folder, KEY) as store:
        assert list(differences(store.db)) == []
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert verify(store).sound


def test_triggers_are_restored_only_by_a_migration_and_not_at_opening(folder, monkeypatch):
    changed(folder, [f"DROP TRIGGER {name}" for name in APPEND_ONLY])
    for _ in range(2):
        with Store.open(folder, KEY) as store:
            assert store.read_only is not None
    ahead = migrations.migrations.copy()
    ahead(name="9999_something_new")(lambda db: db.execute("CREATE TABLE added (id TEXT)"))
    monkeypatch.setattr(migrations, "migrations", ahead)
    with Store.open(folder, KEY) as store:
        assert store.read_only is None
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.db.execute("DELETE FROM entry")
