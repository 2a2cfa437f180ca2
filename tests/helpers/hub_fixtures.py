"""One PostgreSQL for all tests of this folder, and a database of its own for each test."""

from __future__ import annotations

import pytest

from helpers import hubs


@pytest.fixture(scope="session")
def server():
    with hubs.running() as server:
        yield server


@pytest.fixture
def database(server):
    with hubs.hub_database(server) as database:
        yield database
