"""A record with a ward lead and one child, and the files of that record before more was written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fortnight.operations import backups as safety
from helpers.people import logged_in, record_with_lead
from helpers.stores import registered


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """A record with one child."""
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        registered(session)
    return tmp_path / "ward"


@pytest.fixture
def older(ward: Path, tmp_path: Path) -> Path:
    """The files as they were before five more children were registered and the record was backed up."""
    kept = tmp_path / "older"
    shutil.copytree(ward, kept)
    with logged_in(ward) as session:
        for n in range(2, 7):
            registered(session, f"000{n}")
        safety.back_up(session)
    return kept
