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

LIFE_OF_A_CARD = (
    "ALTER TABLE alert ADD COLUMN seen TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE alert ADD COLUMN outcome TEXT",
    """
    CREATE TABLE snooze (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        rule TEXT NOT NULL,
        until TEXT NOT NULL,
        why TEXT NOT NULL,
        by TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX snooze_child ON snooze (child, rule)",
)

SECOND_CHECK = ("ALTER TABLE infusion ADD COLUMN checked_by TEXT NOT NULL DEFAULT ''",)

# A covering index for the newest infusion of every child with its local date.
NEWEST_INFUSION = (
    "DROP INDEX infusion_child",
    "CREATE INDEX infusion_child ON infusion (child, started_at, tz_offset)",
)

# A partial index to count and sort the cards that are not closed without reading their content.
WAITING_CARDS = (
    "CREATE INDEX alert_waiting ON alert (state, level, child, repeat_on) WHERE outcome IS NULL",
)

# Whether the specimen was drawn before or after the infusion of the same day, as recorded by the user.
DRAW_AND_INFUSION = ("ALTER TABLE specimen ADD COLUMN timing TEXT NOT NULL DEFAULT ''",)

# Infusions as they are logged at the bedside: where each one is, and its vials, by which a lot is traced.
# The plan of a child: moved dates, and the end of a course.
BEDSIDE = (
    """
    CREATE TABLE drip (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        stage TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        due TEXT NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX drip_child ON drip (child, at)",
    "CREATE INDEX drip_open ON drip (at) WHERE stage NOT IN ('signed', 'not-given')",
    """
    CREATE TABLE vial (
        infusion TEXT NOT NULL,
        number INTEGER NOT NULL,
        child TEXT NOT NULL REFERENCES child (id),
        day TEXT NOT NULL,
        size_mg INTEGER NOT NULL,
        lot TEXT NOT NULL,
        expiry TEXT,
        brand TEXT NOT NULL,
        used_mg REAL NOT NULL,
        PRIMARY KEY (infusion, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX vial_lot ON vial (lot)",
    "ALTER TABLE child ADD COLUMN ended_on TEXT",
    "ALTER TABLE child ADD COLUMN plan TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE plan_move (
        child TEXT NOT NULL REFERENCES child (id),
        due TEXT NOT NULL,
        moved_to TEXT NOT NULL,
        PRIMARY KEY (child, due)
    ) STRICT, WITHOUT ROWID
    """,
)

# What an event holds beside its text, such as the result of a test, as a JSON object.
EVENT_DETAILS = ("ALTER TABLE event ADD COLUMN details TEXT NOT NULL DEFAULT '{}'",)

# When each person last opened the record of each child.
VIEWED = (
    """
    CREATE TABLE viewed (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX viewed_person ON viewed (person, child, at)",
)

# Records that a physician signed off as they are now.
SIGNED = (
    """
    CREATE TABLE signed (
        record TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        entry TEXT NOT NULL
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
