"""Laboratory messages from files: every scenario of the table, counts that add up, nothing stored twice."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations.lab_messages import import_contents
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import results_of, scenarios, with_boy
from helpers.stores import localise, open_session

SCENARIOS = scenarios()


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with open_session(tmp_path_factory.mktemp("messages") / "ward") as opened:
        yield opened
        assert verify(opened.store).sound


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.name)
def test_each_message_of_the_table_has_the_expected_outcome(session, scenario):
    child = with_boy(session, scenario.number)
    rehearsed = import_contents(session, [("a.hl7", scenario.content)], localise, dry_run=True)
    assert results_of(session, child) == []
    reports = import_contents(session, [("a.hl7", scenario.content)], localise)
    assert rehearsed == reports
    (report,) = reports
    said = [f"{detail.outcome} {detail.waits or ''}".strip() for detail in report.details]
    assert said == list(scenario.outcomes)
    assert results_of(session, child) == sorted(scenario.results)
    assert [str(remark) for remark in report.remarks] == list(scenario.remarks)
    (again,) = import_contents(session, [("a.hl7", scenario.content)], localise)
    repeated = [Outcome.ALREADY_THERE if d.outcome is Outcome.STORED else d.outcome for d in report.details]
    assert [detail.outcome for detail in again.details] == repeated
    assert results_of(session, child) == sorted(scenario.results)
