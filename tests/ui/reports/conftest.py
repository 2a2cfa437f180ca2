"""A session and a context without a window, for printed reports."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from fortnight.ui import translation
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.theme import LIGHT
from helpers.stores import open_session


@contextmanager
def surroundings(folder, units="si"):
    """Yield the session of a new record and its context."""
    with open_session(folder) as session:
        live = Live(session)
        try:
            yield session, Context(session, Appearance(LIGHT, units), live)
        finally:
            live.stop()
            translation.use_units("si")


@pytest.fixture
def at_a_session(qapp, tmp_path):
    with surroundings(tmp_path / "ward") as found:
        yield found
