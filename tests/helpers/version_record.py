"""A small record as a version of the program wrote it, kept to test that later versions open it.

Run once for each version, before its release, and never again for an old one:

    PYTHONPATH=gui:tests .venv/bin/python -m helpers.version_record
"""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from fortnight import __version__
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.operations.correcting import correct_value
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.database import Store
from helpers.entries import write
from helpers.full_record import with_every_table
from helpers.locations import PROJECT
from helpers.stores import KEY, NOW, registered, session_at

VERSIONS = PROJECT / "tests" / "store" / "versions"
FILES = ("ward.db", "anchor.log", "device.json")
QUIET = ("15", "18", "14", "16", "13", "21")
COUNTS = "counts.json"
LOCAL = ("draft", "vault", "_sqlite_migrations")  # what is not made from the journal


def fill(store: Store) -> None:
    """Write fourteen quiet fortnights, a raised IL-6 with its card, a correction and a setting."""
    session = session_at(store)
    child = registered(session)
    for n in range(14):
        drawn = NOW - timedelta(days=14 * (14 - n))
        values = {
            "IL6": Typed(QUIET[n % 6], "pg/mL"),
            "CRP": Typed("<0.3", "mg/L"),
            "WBC": Typed("6.4", "10*9/L"),
        }
        record_labs(session, f"s{n}", child, LabsDraft(drawn, values), confirmed=True)
        start = drawn + timedelta(hours=1)
        given = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(session, f"i{n}", child, given, confirmed=True)
    raised = {"IL6": Typed("190", "pg/mL"), "WBC": Typed("11.4", "10*9/L")}
    record_labs(session, "raised", child, LabsDraft(NOW - timedelta(hours=1), raised), confirmed=True)
    correct_value(session, "corrected", "s3", "IL6", Typed("17", "pg/mL"), "read wrongly", confirmed=True)
    write(store, "units", "setting.record", "units", {"value": "japan"}, child=None)


def counts(store: Store) -> dict[str, int]:
    """Return how many rows the journal and each read table have that is not empty."""
    found = store.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    tables = [name for (name,) in found if name not in LOCAL]
    rows = {name: store.db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    return {name: count for name, count in rows.items() if count}


def main() -> None:
    """Write the record of this version into its folder, which must not exist yet."""
    kept = VERSIONS / __version__
    kept.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder), KEY) as store:
            fill(store)
            with_every_table(store)
            (kept / COUNTS).write_text(json.dumps(counts(store), indent=2) + "\n")
        for name in FILES:
            shutil.copyfile(Path(folder) / name, kept / name)


if __name__ == "__main__":
    main()
