"""Messages that were changed at random: no error, no half-written message, and counts that add up."""

from __future__ import annotations

import resource
import sys
import time
from random import Random

import pytest

from fortnight.operations.lab_messages import import_contents
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import scenarios, with_boy
from helpers.mutated import mutated, observations_in
from helpers.stores import localise, open_session

MESSAGES = [each.content for each in scenarios()]
COUNT, STORED = 10_000, 300  # mutated messages, and how many of them are stored
LONGEST_S = 10.0
MOST_MB = 500
UTF16 = (b"\xff\xfe", b"\xfe\xff")


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        for scenario in scenarios()[:20]:
            with_boy(opened, scenario.number)
        yield opened


def test_ten_thousand_changed_messages_are_counted_and_none_raises_an_error(session):
    random = Random(2044)
    contents = [mutated(random, MESSAGES) for _ in range(COUNT)]
    files = [(f"{n}", content) for n, content in enumerate(contents) if not content.startswith(UTF16)]
    slowest = 0.0
    for at in range(0, len(files), 50):
        began = time.process_time()
        reports = import_contents(session, files[at : at + 50], localise, dry_run=True)
        slowest = max(slowest, time.process_time() - began)
        for (_, content), report in zip(files[at : at + 50], reports, strict=True):
            assert len(report.details) == observations_in(content) == sum(report.counts.values())
    assert slowest < LONGEST_S
    if sys.platform != "win32":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 < 4 * MOST_MB


def test_what_is_stored_of_changed_messages_verifies(session):
    random = Random(2045)
    for n in range(STORED):
        content = mutated(random, MESSAGES)
        before = session.store.db.execute("SELECT count(*) FROM observation").fetchone()[0]
        (report,) = import_contents(session, [(str(n), content)], localise)
        after = session.store.db.execute("SELECT count(*) FROM observation").fetchone()[0]
        assert 0 <= after - before <= len(report.details)
        assert not session.store.db.conn.in_transaction
    assert verify(session.store).sound
