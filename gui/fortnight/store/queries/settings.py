"""Queries: the settings of the clinic, and who depends on them."""

from __future__ import annotations

from fortnight.store.database import Store

LOCAL_DOSE = "local_dose"  # the setting with the clinic's own dose table


def setting(store: Store, name: str, otherwise: str) -> str:
    """Return a clinic's setting, or `otherwise` if it was never set."""
    row = store.db.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
    return row[0] if row else otherwise


def local_dose(store: Store) -> str:
    """Return the clinic's own dose table as it is written, or an empty text."""
    return setting(store, LOCAL_DOSE, "")


def count_dosed_by(store: Store, label: str) -> int:
    """Return how many children are dosed by the label with this code."""
    return store.db.execute("SELECT count(*) FROM child WHERE label = ?", [label]).fetchone()[0]
