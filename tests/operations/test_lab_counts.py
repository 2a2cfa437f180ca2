"""The counts of the inbox are tested with what it lists."""

from __future__ import annotations

from fortnight.operations import lab_counts
from fortnight.operations.lab_waiting import waiting
from helpers.stores import open_session


def test_an_empty_inbox(tmp_path):
    with open_session(tmp_path / "ward") as session:
        assert lab_counts.count(session) == len(waiting(session)) == 0
        assert lab_counts.today(session) == (0, {})
