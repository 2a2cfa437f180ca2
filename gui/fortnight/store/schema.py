"""The schema: the journal, which is the record, and the read tables, which are derived from it.

Instants are stored as UTC text beside the UTC offset, in minutes, of the local time at the bedside.
"""

from __future__ import annotations

JOURNAL = (
    """
    CREATE TABLE entry (
        rowid INTEGER PRIMARY KEY,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        lamport INTEGER NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        actor TEXT NOT NULL,
        role TEXT NOT NULL,
        verb TEXT NOT NULL,
        child TEXT,
        target TEXT NOT NULL,
        base TEXT,
        reason TEXT,
        body TEXT NOT NULL,
        body_sha256 BLOB NOT NULL,
        prev BLOB NOT NULL,
        hash BLOB NOT NULL,
        UNIQUE (device, seq)
    ) STRICT
    """,
    "CREATE INDEX entry_target ON entry (target, lamport)",
    "CREATE INDEX entry_child ON entry (child, lamport)",
    "CREATE INDEX entry_lamport ON entry (lamport)",
)

READ_TABLES = (
    """
    CREATE TABLE child (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL,
        name TEXT NOT NULL,
        sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'unknown')),
        birth_date TEXT NOT NULL,
        allergies TEXT NOT NULL,
        label TEXT NOT NULL,
        interval_days INTEGER NOT NULL CHECK (interval_days BETWEEN 7 AND 56),
        note TEXT NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX child_number ON child (number)",
    """
    CREATE TABLE infusion (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        started_at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        ended_at TEXT,
        dose_mg REAL NOT NULL CHECK (dose_mg > 0 AND dose_mg < 5000),
        weight_kg REAL CHECK (weight_kg BETWEEN 1.5 AND 250),
        ordered_mg REAL,
        label TEXT NOT NULL,
        lots TEXT NOT NULL,
        reaction TEXT NOT NULL,
        note TEXT NOT NULL,
        stopped INTEGER NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX infusion_child ON infusion (child, started_at)",
    """
    CREATE TABLE specimen (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        collected_at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        method TEXT NOT NULL,
        visit TEXT NOT NULL,
        symptoms TEXT NOT NULL,
        note TEXT NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX specimen_child ON specimen (child, collected_at)",
    """
    CREATE TABLE result (
        specimen TEXT NOT NULL REFERENCES specimen (id),
        analyte TEXT NOT NULL,
        child TEXT NOT NULL REFERENCES child (id),
        collected_at TEXT NOT NULL,
        value REAL NOT NULL CHECK (value BETWEEN -1e9 AND 1e9),
        comparator TEXT NOT NULL CHECK (comparator IN ('', '<', '>')),
        reported TEXT NOT NULL,
        unit TEXT NOT NULL,
        method TEXT NOT NULL,
        corrected INTEGER NOT NULL,
        PRIMARY KEY (specimen, analyte)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX result_child ON result (child, analyte, collected_at)",
    """
    CREATE TABLE medication (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        drug TEXT NOT NULL,
        start TEXT NOT NULL,
        mg_per_day REAL NOT NULL CHECK (mg_per_day >= 0),
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX medication_child ON medication (child, drug, start)",
    """
    CREATE TABLE event (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        until TEXT,
        text TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX event_child ON event (child, at)",
    """
    CREATE TABLE alert (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        level TEXT NOT NULL,
        suggests TEXT NOT NULL,
        detail TEXT NOT NULL,
        raised_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'ended')),
        reason TEXT NOT NULL,
        remark TEXT NOT NULL,
        repeat_on TEXT,
        answered_by TEXT NOT NULL,
        answered_at TEXT,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX alert_child ON alert (child, at)",
    "CREATE INDEX alert_state ON alert (state, at)",
    """
    CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
)

BESIDE_THE_JOURNAL = (
    "CREATE TABLE vault (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        actor TEXT NOT NULL,
        child TEXT,
        form TEXT NOT NULL,
        body TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT
    """,
)

# `INSERT OR REPLACE` deletes rows without firing the delete trigger unless recursive_triggers is on. The
# trigger on insert also protects the journal on a connection without that setting.
APPEND_ONLY = {
    "entry_is_never_changed": """
        BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
    """,
    "entry_is_never_deleted": """
        BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
    """,
    "entry_is_never_replaced": """
        BEFORE INSERT ON entry
        WHEN EXISTS (SELECT 1 FROM entry WHERE rowid = new.rowid)
          OR EXISTS (SELECT 1 FROM entry WHERE id = new.id)
          OR EXISTS (SELECT 1 FROM entry WHERE device = new.device AND seq = new.seq)
        BEGIN SELECT raise(ABORT, 'the journal is append-only: the entry exists'); END
    """,
}
