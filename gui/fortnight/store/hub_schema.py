"""What several computers with one record need: merged children, and entries that a newer program wrote."""

from __future__ import annotations

# Two registrations of one child that somebody merged. Entries that this version cannot read are in the
# journal
# like all others; `newer` lists them, so that no table is made from them.
HUB = (
    """
    CREATE TABLE merged (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL,
        into_child TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    *(
        f"CREATE INDEX {table}_conflict ON {table} (id) WHERE conflict = 1"
        for table in ("child", "infusion", "drip", "specimen", "medication", "taper", "visit", "goal")
    ),
    "CREATE INDEX entry_merge ON entry (target) WHERE verb = 'merge.record'",
    "CREATE TABLE newer (entry TEXT PRIMARY KEY, target TEXT NOT NULL, version TEXT NOT NULL) STRICT",
)
