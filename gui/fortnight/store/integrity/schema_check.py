"""The schema's fingerprint: the tables, indexes and triggers of a record are those that the migrations make.

Whoever has the key could drop the triggers that guard the journal, weaken one, or plant another that acts
when somebody saves. What this program's own migrations make in an empty database is the measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from fortnight.domain.messages import Text, text
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
    """Everything in the schema by kind and name, as SQL without differences of space.

    An index without SQL is a table's own: the table's SQL says it.
    """
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}


@lru_cache(maxsize=4)
def _made_by(known: Migrations) -> Parts:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db = Database(connection)
        known.apply(db)
        migrations.put_back_triggers(db)
        return parts(db)
    finally:
        connection.close()


def differences(db: Database) -> Iterator[Text]:
    """A sentence for each part of the schema that is missing, changed or too much. It must be up to date."""
    wanted, found = _made_by(migrations.migrations), parts(db)
    for kind, name in sorted(wanted.keys() | found.keys()):
        if (kind, name) not in found:
            yield _said("The {kind} “{name}” is missing from the record.", kind, name)
        elif (kind, name) not in wanted:
            yield _said(
                "The record has something more, the {kind} “{name}”, that is not the program's.", kind, name
            )
        elif wanted[kind, name] != found[kind, name]:
            yield _said("The {kind} “{name}” of the record is not as the program made it.", kind, name)


def _said(template: str, kind: str, name: str) -> Text:
    return text(template, kind=WORDS.get(kind, kind), name=name)
