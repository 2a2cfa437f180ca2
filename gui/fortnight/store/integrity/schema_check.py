"""The schema check: a record must have exactly the tables, indexes and triggers that the migrations create.

A person who has the key could drop or weaken the triggers that protect the journal, or add one that acts on
every save. The schema is compared with the one that this program's migrations create in an empty database.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from fortnight.domain.messages import Text, Word, filled, text, word
from fortnight.store import migrations
from fortnight.store.engine import Database, Migrations, sqlite3

Parts = dict[tuple[str, str], str]
WORDS = {
    "trigger": text("trigger"),
    "table": text("table"),
    "index": text("index"),
    "view": text("view"),
}


def parts(db: Database) -> Parts:
    """Return the SQL of everything in the schema, by kind and name, with whitespace normalised.

    An index without SQL was created implicitly by a table's constraint, which the table's SQL includes.
    """
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}


@lru_cache(maxsize=4)
def _made_by(known: Migrations) -> Parts:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db = Database(connection)
        known.apply(db)
        migrations.restore_triggers(db)
        return parts(db)
    finally:
        connection.close()


def differences(db: Database) -> Iterator[Text]:
    """Yield a sentence for each part of an up-to-date schema that is missing, changed or unexpected."""
    wanted, found = _made_by(migrations.migrations), parts(db)
    for kind, name in sorted(wanted.keys() | found.keys()):
        if (kind, name) not in found:
            yield _said(word("The {kind} “{name}” is missing from the record."), kind, name)
        elif (kind, name) not in wanted:
            yield _said(
                word("The record contains the {kind} “{name}”, which this program did not create."),
                kind,
                name,
            )
        elif wanted[kind, name] != found[kind, name]:
            yield _said(word("The {kind} “{name}” of the record was changed."), kind, name)


def _said(template: Word, kind: str, name: str) -> Text:
    return filled(template, kind=WORDS.get(kind, kind), name=name)
