"""The SQLite engine: it encrypts, and the key of a file can be exchanged."""

from __future__ import annotations

import pytest

from fortnight.store import engine, migrations
from fortnight.store.engine import OLDEST_ENGINE, keyed, rekey, sqlite3
from helpers.entries import filled
from helpers.stores import KEY


def test_the_engine_encrypts(store):
    assert store.db.execute("PRAGMA cipher_version").fetchone()[0]
    assert sqlite3.sqlite_version_info >= OLDEST_ENGINE


def test_a_connection_with_the_key_reads_and_one_without_does_not(folder):
    files = filled(folder)
    connection = keyed(files.ward, KEY)
    assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] == 3
    connection.close()
    with pytest.raises(sqlite3.DatabaseError):
        keyed(files.ward, bytes(32))


def test_an_exclusive_connection_keeps_others_out(folder, monkeypatch):
    monkeypatch.setattr(engine, "TIMEOUT_S", 0.01)
    files = filled(folder)
    first = keyed(files.ward, KEY, exclusive=True)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        keyed(files.ward, KEY)
    first.close()
    keyed(files.ward, KEY).close()


def test_another_key_opens_the_same_rows_and_the_former_opens_nothing(folder):
    files, other = filled(folder), bytes(range(1, 33))
    rekey(files.ward, KEY, other)
    connection = keyed(files.ward, other)
    assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] == 3
    assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    connection.close()
    with pytest.raises(sqlite3.DatabaseError):
        keyed(files.ward, KEY)


def test_with_a_wrong_former_key_no_page_is_changed(folder):
    files = filled(folder)
    before = files.ward.read_bytes()
    with pytest.raises(sqlite3.DatabaseError):
        rekey(files.ward, bytes(32), bytes(range(1, 33)))
    assert files.ward.read_bytes() == before


def test_errors_of_the_engine_are_those_of_sqlite_utils(store):
    """If they were two classes, an error of the engine would not be caught."""
    with pytest.raises(sqlite3.OperationalError):
        store.db.execute("SELECT nothing")
    assert "Migrations" in engine.__all__
    assert set(migrations.migrations.names) >= {name for (name,) in applied(store)}


def applied(store) -> list[tuple[str]]:
    return store.db.execute("SELECT name FROM _sqlite_migrations").fetchall()


def test_a_copy_of_the_migrations_can_have_more_and_the_original_has_not():
    names = list(migrations.migrations.names)
    more = migrations.migrations.copy()
    more(name="9999_something_new")(lambda db: None)
    assert more.names == [*names, "9999_something_new"]
    assert migrations.migrations.names == names


def test_a_migration_that_is_marked_as_applied_does_not_run(store):
    more = migrations.migrations.copy()
    more(name="9999_something_new")(lambda db: db.execute("DROP TABLE result"))
    more.mark_applied(store.db, "9999_something_new")
    assert more.pending(store.db) == []
    more.apply(store.db)
    assert store.db.execute("SELECT count(*) FROM result").fetchone()[0] == 0
