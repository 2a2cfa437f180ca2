"""Settings for tests: settings of a computer in memory, a settings file, and entries about settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from fortnight.operations.session import Session


class SettingsInMemory:
    """Settings of this computer in memory; `full` is a disk that cannot be written."""

    def __init__(self, full: bool = False) -> None:
        self.kept: dict[str, str] = {}
        self.full = full

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def put(self, values: Mapping[str, str]) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.kept |= values


def journal_of(session: Session) -> list[tuple[str, str]]:
    """Return target and verb of each entry about a setting."""
    found = session.store.db.execute(
        "SELECT target, verb FROM entry WHERE verb LIKE 'setting.%' ORDER BY lamport"
    )
    return [(target, verb) for target, verb in found.fetchall()]


def written(folder: Path, **changed: object) -> Path:
    """Write a settings file; `changed` replaces its parts."""
    path = folder / "clinic.json"
    whole = {"form": "fortnight-settings", "version": 1, "settings": {}, **changed}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path
