"""The schema of disease activity: the assessments, and the one that a response is measured against.

Joints, C-HAQ items, aids and features are JSON: no query selects by them.
"""

from __future__ import annotations

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
