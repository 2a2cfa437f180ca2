"""Migrations of the schema, in order. Each runs in one transaction; a backup is made before the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from fortnight.store.engine import Database, Migrations
from fortnight.store.hub_schema import HUB
from fortnight.store.message_schema import LAB_MESSAGES
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

migrations = Migrations("fortnight")
Change = Callable[[Database], None]


def migration(name: str) -> Callable[[Change], Change]:
    """Register a migration under the name that is stored in the file."""
    return lambda change: migrations(name=name)(cast("Any", change))


@migration("0001_journal_and_read_tables")
def journal_and_read_tables(db: Database) -> None:
    """Create the journal and the read tables that are derived from it."""
    for statement in (*JOURNAL, *READ_TABLES):
        db.execute(statement)


@migration("0002_vault_and_drafts")
def vault_and_drafts(db: Database) -> None:
    """Create the tables outside the journal: a few local values, and drafts of unsaved forms."""
    for statement in BESIDE_THE_JOURNAL:
        db.execute(statement)


@migration("0003_life_of_a_card")
def life_of_a_card(db: Database) -> None:
    """Add who saw an alert card, its outcome, and the rules that are snoozed for a child."""
    for statement in LIFE_OF_A_CARD:
        db.execute(statement)


@migration("0004_second_check")
def second_check(db: Database) -> None:
    """Add who did the second check of an infusion."""
    for statement in SECOND_CHECK:
        db.execute(statement)


@migration("0005_newest_infusion")
def newest_infusion(db: Database) -> None:
    """Replace the index of infusions by one that answers who is due."""
    for statement in NEWEST_INFUSION:
        db.execute(statement)


@migration("0006_waiting_cards")
def waiting_cards(db: Database) -> None:
    """Add an index of the alert cards that are not closed."""
    for statement in WAITING_CARDS:
        db.execute(statement)


@migration("0007_draw_and_infusion")
def draw_and_infusion(db: Database) -> None:
    """Add whether a specimen was drawn before or after the infusion of the same day."""
    for statement in DRAW_AND_INFUSION:
        db.execute(statement)


@migration("0008_bedside")
def bedside(db: Database) -> None:
    """Add the infusions that are logged at the bedside, and their vials."""
    for statement in BEDSIDE:
        db.execute(statement)


@migration("0009_event_details")
def event_details(db: Database) -> None:
    """Add the details of an event, such as the result of a test."""
    for statement in EVENT_DETAILS:
        db.execute(statement)


@migration("0010_activity")
def activity(db: Database) -> None:
    """Add the assessments of disease activity, and the baseline of each child."""
    for statement in ACTIVITY:
        db.execute(statement)


@migration("0011_medication")
def medication(db: Database) -> None:
    """Add how a dose of another drug was typed, and the plans to taper a drug."""
    for statement in MEDICATION:
        db.execute(statement)


@migration("0012_growth")
def growth(db: Database) -> None:
    """Add the heights of the parents, and the heights and weights that were confirmed."""
    for statement in GROWTH:
        db.execute(statement)


@migration("0013_viewed")
def viewed(db: Database) -> None:
    """Add when each person last opened the record of each child."""
    for statement in VIEWED:
        db.execute(statement)


@migration("0014_signed")
def signed(db: Database) -> None:
    """Add which records a physician signed off."""
    for statement in SIGNED:
        db.execute(statement)


@migration("0015_lab_messages")
def lab_messages(db: Database) -> None:
    """Add laboratory messages, their observations, and the maps of each laboratory."""
    for statement in LAB_MESSAGES:
        db.execute(statement)


@migration("0016_goals")
def goals(db: Database) -> None:
    """Add the treatment targets that physicians set."""
    for statement in GOALS:
        db.execute(statement)


@migration("0017_letters")
def letters(db: Database) -> None:
    """Add the letters about a course."""
    for statement in LETTERS:
        db.execute(statement)


@migration("0018_tables_and_preliminary")
def tables_and_preliminary(db: Database) -> None:
    """Add mappings of the columns of tables, and whether a result is preliminary."""
    for statement in TABLES_AND_PRELIMINARY:
        db.execute(statement)


@migration("0019_hub")
def hub(db: Database) -> None:
    """Add the children that were merged, and the list of entries that a newer program wrote."""
    for statement in HUB:
        db.execute(statement)


def unknown_migrations(db: Database) -> list[str]:
    """Return the applied migrations that this program version lacks: a newer version wrote the file."""
    return [applied.name for applied in migrations.applied(db) if applied.name not in migrations.names]


def schema_version(db: Database) -> int:
    """Return a number that changes whenever a program changes the schema of the file."""
    return db.execute("PRAGMA schema_version").fetchone()[0]


def was_updated(db: Database, known_schema: int) -> bool:
    """Whether a newer program has migrated the file since its schema had this number. Writes nothing."""
    if schema_version(db) == known_schema:
        return False
    applied = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'fortnight'").fetchall()
    return any(name not in migrations.names for (name,) in applied)


def restore_triggers(db: Database) -> None:
    """Create the append-only triggers again: `Table.transform` drops them without a warning."""
    for name, body in APPEND_ONLY.items():
        db.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {body}")
