"""A session and a context without a window, for printed reports."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from helpers.contexts import context_of
from helpers.stores import open_session


@contextmanager
def surroundings(folder, units="si"):
    """Yield the session of a new record and its context."""
    with open_session(folder) as session, context_of(session, units) as context:
        yield session, context


@pytest.fixture
def at_a_session(qapp, tmp_path):
    with surroundings(tmp_path / "ward") as found:
        yield found
