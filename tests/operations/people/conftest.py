"""A record with its first ward lead, and that lead's session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fortnight.operations.session import Session
from helpers.people import logged_in, record_with_lead


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ward"


@pytest.fixture
def code(folder: Path) -> str:
    """The recovery code of the record."""
    return record_with_lead(folder)


@pytest.fixture
def session(folder: Path, code: str) -> Iterator[Session]:
    with logged_in(folder) as opened:
        yield opened
