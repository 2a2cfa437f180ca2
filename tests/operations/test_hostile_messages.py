"""Messages that were changed at random: no error, no half-written message, and counts that add up."""

from __future__ import annotations

import sys
import time
import tracemalloc
from random import Random

import pytest

from fortnight.operations.lab_messages import import_contents
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import scenarios, with_boy, written
from helpers.mutated import mutated, observations_in
from helpers.stores import localise, open_session

MESSAGES = [each.content for each in scenarios()]
COUNT, STORED = 10_000, 300  # mutated messages, and how many of them are stored
RELEASE, TOGETHER = 1_000_000, 50  # before a release; messages of one dry run
LONGEST_S = 10.0
SLOWER_WHEN_TRACED = 2  # where coverage is measured, every line is counted
MOST_MB = 500
UTF16 = (b"\xff\xfe", b"\xfe\xff")


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        for scenario in scenarios()[:20]:
            with_boy(opened, scenario.number)
        yield opened


@pytest.mark.parametrize("count", [COUNT, pytest.param(RELEASE, marks=pytest.mark.release)])
def test_ten_thousand_changed_messages_are_counted_and_none_raises_an_error(session, count):
    random = Random(2044)
    slowest = 0.0
    for _ in range(0, count, TOGETHER):
        contents = [mutated(random, MESSAGES) for _ in range(TOGETHER)]
        files = [(f"{n}", content) for n, content in enumerate(contents) if not content.startswith(UTF16)]
        began = time.process_time()
        reports = import_contents(session, files, localise, dry_run=True)
        slowest = max(slowest, time.process_time() - began)
        for (_, content), report in zip(files, reports, strict=True):
            assert len(report.details) == observations_in(content) == sum(report.counts.values())
    assert slowest < LONGEST_S


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


HEAD = ["MSH", "PID", "OBR"]
LARGE = {
    "a document": [*HEAD, "OBX|1|ED|PDF||^^^Base64^" + "A" * 4_000_000],
    "components": [*HEAD, "OBX|1|ST|CRP||" + "^" * 4_000_000],
    "repetitions": [*HEAD, "OBX|1|ST|CRP||" + "1~" * 2_000_000],
    "escapes": [*HEAD, "OBX|1|ST|CRP||" + "\\X41\\" * 30_000],
    "digits": [*HEAD, f"OBX|1|NM|CRP^CRP||{'1' * 4_000_000}|mg/L|||||F"],
    "blanks": [*HEAD, f"OBX|1|ST|CRP^CRP||<{' ' * 1_000_000}x|mg/L|||||F"],
    "a name": [*HEAD, f"OBX|1|ST|CRP^{'a ' * 500_000}||5|mg/L|||||F"],
    "percentages": [*HEAD, *(f"OBX|{n}|NM|770-8^Neutrophils^LN||{n % 100}|%|||||F" for n in range(4_990))],
    "segments": [*HEAD, *("OBX|1|NM|CRP^CRP^L||3|mg/L|||||F" for _ in range(100_000))],
}


@pytest.mark.parametrize("lines", LARGE.values(), ids=LARGE)
def test_a_large_message_takes_little_time_and_memory(session, lines):
    content = written(lines, "0001").encode()
    began = time.process_time()
    (report,) = import_contents(session, [("large", content)], localise)
    assert time.process_time() - began < LONGEST_S * (SLOWER_WHEN_TRACED if sys.gettrace() else 1)
    assert len(report.details) == observations_in(content)
    tracemalloc.start()
    try:
        import_contents(session, [("large", content)], localise, dry_run=True)
        assert tracemalloc.get_traced_memory()[1] < MOST_MB * 1_000_000
    finally:
        tracemalloc.stop()
