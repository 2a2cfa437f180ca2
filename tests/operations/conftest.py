"""A session on an empty record, and one on the record of a child with quiet fortnights."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import quiet_fortnights
from helpers.stores import NOW, Clock, open_session, registered, session_at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    """A nurse's session on an empty record, which must verify at the end."""
    with open_session(tmp_path / "ward", clock) as made:
        yield made
        assert verify(made.store).findings == ()


@pytest.fixture
def physician(session, clock):
    """A physician's session on the record of `session`."""
    return session_at(session.store, clock, "Physician A", PHYSICIAN)


@pytest.fixture(scope="session")
def quiet_record(tmp_path_factory):
    """The folder of a record with sixteen quiet fortnights: made once, copied for each test."""
    folder = tmp_path_factory.mktemp("quiet") / "ward"
    with open_session(folder) as made:
        quiet_fortnights(made, registered(made))
        assert courses.alerts(made.store) == []
    return folder


@pytest.fixture
def quiet_session(tmp_path, clock, quiet_record):
    """A nurse's session on a copy of that record, which must verify at the end."""
    shutil.copytree(quiet_record, tmp_path / "ward")
    with open_session(tmp_path / "ward", clock) as made:
        yield made
        assert verify(made.store).findings == ()


@pytest.fixture
def two_children(session):
    """The record of `session` with two children, of seven and of four years."""
    registered(session)
    registered(session, "0002", "Case 2", birth_date=NOW.date() - timedelta(days=4 * 365))
