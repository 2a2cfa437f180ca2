"""Older copies of a record: which of its files are put back, and what happens to its anchor."""

from __future__ import annotations

import shutil
from pathlib import Path

PARTS = ("ward.db", "anchor.log", "device.json", "keyslots.json", "keyslots.previous.json")


def put_back(older: Path, folder: Path, *names: str) -> None:
    for name in names:
        shutil.copy(older / name, folder / name)


def anchor_deleted(older: Path, folder: Path) -> None:
    put_back(older, folder, "ward.db")
    (folder / "anchor.log").unlink()


def anchor_emptied(older: Path, folder: Path) -> None:
    put_back(older, folder, "ward.db")
    (folder / "anchor.log").write_bytes(b"")


def anchor_put_back(older: Path, folder: Path) -> None:
    put_back(older, folder, "ward.db", "anchor.log")


def everything_put_back(older: Path, folder: Path) -> None:
    put_back(older, folder, *PARTS)


ROLLBACKS = (anchor_deleted, anchor_emptied, anchor_put_back, everything_put_back)
