"""A store in a folder of its own, with one child."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fortnight.store.database import Store
from helpers.entries import with_child
from helpers.stores import KEY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ward"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder, KEY) as opened:
        yield with_child(opened)
