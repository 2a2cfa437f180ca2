"""What the later migrations add to the first schema: one constant for each of them."""

from __future__ import annotations

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

# The assessments of disease activity, and the one that a response is measured against. Joints, C-HAQ items,
# aids and features are JSON: no query selects by them.
ACTIVITY = (
    """
    CREATE TABLE visit (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        physician_global REAL CHECK (physician_global BETWEEN 0 AND 10),
        patient_global REAL CHECK (patient_global BETWEEN 0 AND 10),
        stiffness_min REAL CHECK (stiffness_min >= 0),
        pain REAL CHECK (pain BETWEEN 0 AND 10),
        chaq_index REAL CHECK (chaq_index BETWEEN 0 AND 3),
        joints TEXT NOT NULL,
        chaq_items TEXT NOT NULL,
        aids TEXT NOT NULL,
        features TEXT NOT NULL,
        by TEXT NOT NULL,
        note TEXT NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX visit_child ON visit (child, at)",
    """
    CREATE TABLE baseline (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        visit TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX baseline_child ON baseline (child)",
)

# When each person last opened the record of each child, also of one whose registration was undone later.
VIEWED = (
    """
    CREATE TABLE viewed (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL,
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

# A dose of another drug as it was typed, which may have no mg/day; and plans to taper a drug.
MEDICATION = (
    "ALTER TABLE medication RENAME TO medication_before",
    """
    CREATE TABLE medication (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        drug TEXT NOT NULL,
        start TEXT NOT NULL,
        mg_per_day REAL CHECK (mg_per_day >= 0),
        name TEXT NOT NULL DEFAULT '',
        dose TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT 'mg',
        times INTEGER NOT NULL DEFAULT 1,
        per TEXT NOT NULL DEFAULT 'day',
        route TEXT NOT NULL DEFAULT '',
        act TEXT NOT NULL DEFAULT '',
        cause TEXT NOT NULL DEFAULT '',
        conflict INTEGER NOT NULL DEFAULT 0,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO medication (id, child, drug, start, mg_per_day, entry) "
    "SELECT id, child, drug, start, mg_per_day, entry FROM medication_before",
    "DROP TABLE medication_before",
    "CREATE INDEX medication_child ON medication (child, drug, start)",
    """
    CREATE TABLE taper (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        drug TEXT NOT NULL,
        since TEXT NOT NULL,
        made_at TEXT NOT NULL,
        plan TEXT NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX taper_child ON taper (child, since)",
)

# The heights of the parents, and unusual heights and weights that were confirmed, as a JSON object.
GROWTH = (
    "ALTER TABLE child ADD COLUMN mother_cm REAL",
    "ALTER TABLE child ADD COLUMN father_cm REAL",
    "ALTER TABLE child ADD COLUMN parents_measured INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE specimen ADD COLUMN confirmed TEXT NOT NULL DEFAULT '{}'",
)

# The treatment targets that physicians set.
GOALS = (
    """
    CREATE TABLE goal (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        aim TEXT NOT NULL,
        due TEXT NOT NULL,
        cause TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        conflict INTEGER NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX goal_child ON goal (child, due)",
)

# Letters about the course of a child as they were printed; the paragraphs are a JSON object.
LETTERS = (
    """
    CREATE TABLE letter (
        id TEXT PRIMARY KEY,
        child TEXT NOT NULL REFERENCES child (id),
        at TEXT NOT NULL,
        tz_offset INTEGER NOT NULL,
        by TEXT NOT NULL,
        recipient TEXT NOT NULL,
        paragraphs TEXT NOT NULL,
        corrects TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX letter_child ON letter (child, at)",
)

# Mappings of the columns of tables beside those of codes and units; whether a result is preliminary.
TABLES_AND_PRELIMINARY = (
    """
    CREATE TABLE labmap_new (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        subject TEXT NOT NULL CHECK (subject IN ('code', 'unit', 'table')),
        code TEXT NOT NULL,
        meaning TEXT NOT NULL,
        entry TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO labmap_new SELECT id, source, subject, code, meaning, entry FROM labmap",
    "DROP TABLE labmap",
    "ALTER TABLE labmap_new RENAME TO labmap",
    "CREATE INDEX labmap_source ON labmap (source)",
    "ALTER TABLE result ADD COLUMN state TEXT NOT NULL DEFAULT ''",
)
