"""The tables of laboratory messages: what came, what became of each observation, and what was mapped."""

from __future__ import annotations

LAB_MESSAGES = (
    """
    CREATE TABLE message (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        control TEXT NOT NULL,
        file TEXT NOT NULL,
        received_at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        broken TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX message_received ON message (received_at)",
    """
    CREATE TABLE observation (
        message TEXT NOT NULL,
        number INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        waits TEXT NOT NULL,
        why TEXT NOT NULL,
        shown TEXT NOT NULL,
        child TEXT,
        analyte TEXT NOT NULL,
        at TEXT NOT NULL,
        status TEXT NOT NULL,
        reported TEXT NOT NULL,
        PRIMARY KEY (message, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX observation_waiting ON observation (waits) WHERE outcome IN ('waiting', 'refused')",
    "CREATE INDEX observation_result ON observation (child, analyte, at)",
    """
    CREATE TABLE labmap (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        subject TEXT NOT NULL CHECK (subject IN ('code', 'unit')),
        code TEXT NOT NULL,
        meaning TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX labmap_source ON labmap (source)",
)
