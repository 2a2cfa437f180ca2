"""Changes to the schema, in order. Each runs in one transaction, with a backup before the first."""

from __future__ import annotations

from fortnight.store.engine import Database, Migrations
from fortnight.store.schema import (
    APPEND_ONLY,
    BESIDE_THE_JOURNAL,
    DRAW_AND_INFUSION,
    JOURNAL,
    LIFE_OF_A_CARD,
    NEWEST_INFUSION,
    READ_TABLES,
    SECOND_CHECK,
    WAITING_CARDS,
)

migrations = Migrations("fortnight")


@migrations(name="0001_journal_and_read_tables")
def journal_and_read_tables(db: Database) -> None:
    """The first form: the journal and the read tables that are made from it."""
    for statement in (*JOURNAL, *READ_TABLES):
        db.execute(statement)


@migrations(name="0002_vault_and_drafts")
def vault_and_drafts(db: Database) -> None:
    """What the record keeps beside the journal: its own few values, and forms that are not yet saved."""
    for statement in BESIDE_THE_JOURNAL:
        db.execute(statement)


@migrations(name="0003_life_of_a_card")
def life_of_a_card(db: Database) -> None:
    """Who saw a card, what became of it, and what was put to sleep for whom."""
    for statement in LIFE_OF_A_CARD:
        db.execute(statement)


@migrations(name="0004_second_check")
def second_check(db: Database) -> None:
    """Who vouched for an infusion."""
    for statement in SECOND_CHECK:
        db.execute(statement)


@migrations(name="0005_newest_infusion")
def newest_infusion(db: Database) -> None:
    """Who is due is read from one index."""
    for statement in NEWEST_INFUSION:
        db.execute(statement)


@migrations(name="0006_waiting_cards")
def waiting_cards(db: Database) -> None:
    """The cards that are not closed are read from one index."""
    for statement in WAITING_CARDS:
        db.execute(statement)


@migrations(name="0007_draw_and_infusion")
def draw_and_infusion(db: Database) -> None:
    """What was said of a draw: before or after the infusion of its day."""
    for statement in DRAW_AND_INFUSION:
        db.execute(statement)


def known() -> set[str]:
    """Names of all migrations this program knows."""
    return {migration.name for migration in migrations._migrations}


def from_the_future(db: Database) -> list[str]:
    """Migrations in the file that this program does not know: it was written by a newer one."""
    return [applied.name for applied in migrations.applied(db) if applied.name not in known()]


def put_back_triggers(db: Database) -> None:
    """The append-only triggers, which `Table.transform` drops without a word."""
    for name, body in APPEND_ONLY.items():
        db.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {body}")
