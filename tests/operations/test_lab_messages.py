"""Laboratory messages from files: every scenario of the table, counts that add up, nothing stored twice."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations import audit
from fortnight.operations.correcting import correct_value
from fortnight.operations.history import history
from fortnight.operations.lab_messages import import_contents
from fortnight.store.errors import Denied
from fortnight.store.journal.field_checks import LONGEST_TEXT
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import typed
from helpers.lab_messages import results_of, scenarios, with_boy, written
from helpers.stores import localise, open_session, present, session_at

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


PRELIMINARY = ("MSH", "PID", "OBR", "OBX|1|NM|26881-3^IL-6^LN||40|pg/mL|||||P")
FINAL = (*PRELIMINARY[:3], "OBX|1|NM|26881-3^IL-6^LN||44|pg/mL|||||F")


def received(session, number, *lines):
    (report,) = import_contents(session, [("a.hl7", written(list(lines), number).encode())], localise)
    return report.details[0]


def test_a_final_result_is_no_correction_in_the_trail(session):
    child = with_boy(session, "7001")
    received(session, "7001", *PRELIMINARY)
    final = received(
        session, "7001", *PRELIMINARY[:3], PRELIMINARY[3].replace("40", "44").replace("|P", "|F")
    )
    assert str(final.reason) == "It is the final result; the preliminary one was 40 pg/mL."
    what = [str(audit.what_of(act.entry)) for act in history(session, child)]
    assert what[:2] == ["replaced preliminary results by those of the laboratory", "entered results"]
    (change,) = history(session, child)[0].changes
    assert (change.old, change.new) == ("40 pg/mL (preliminary)", "44 pg/mL")


def test_a_final_result_does_not_replace_what_a_person_corrected(session):
    child = with_boy(session, "7002")
    received(session, "7002", *PRELIMINARY)
    (specimen,) = present(courses.course(session.store, child)).specimens
    correct_value(session, "c1", specimen.id, "IL6", typed("IL6", 41), "read again", confirmed=True)
    final = received(
        session, "7002", *PRELIMINARY[:3], PRELIMINARY[3].replace("40", "44").replace("|P", "|F")
    )
    assert (final.outcome, final.waits) == (Outcome.WAITING, "correction")
    assert results_of(session, child) == ["IL6 41 pg/mL, 41 pg/mL, corrected"]


# A message that the record cannot hold ------------------------------------------------------------

TOO_LONG = "x" * (LONGEST_TEXT + 1)
RESULT = "OBX|1|NM|26881-3^IL-6^LN||205|pg/mL|||||F"


def about_day(day: int, number: str, result: str = RESULT) -> str:
    obr = f"OBR|1||L1|PANEL^Panel^L|||202611{day}080700+0900"
    return written(["MSH", "PID", obr, result], number).replace("-0|P", f"-{day}|P")


UNFIT = {
    "the number of the message": about_day(12, "8000").replace("-12|P", f"-{TOO_LONG}|P"),
    "the sender": about_day(12, "8000").replace("LIS", TOO_LONG),
    "a status": about_day(12, "8000", RESULT + TOO_LONG),
    "the method of a result": about_day(12, "8000", f"{RESULT}||||||{TOO_LONG}^{TOO_LONG}"),
}


@pytest.mark.parametrize("where", UNFIT)
def test_a_message_that_the_record_cannot_hold_keeps_no_other_one_out(session, where):
    number = f"80{list(UNFIT).index(where):02}"
    child = with_boy(session, number)
    unfit = UNFIT[where].replace("8000", number)
    content = "".join((about_day(11, number), unfit, about_day(13, number))).encode()
    rehearsed = import_contents(session, [("a.hl7", content)], localise, dry_run=True)
    reports = import_contents(session, [("a.hl7", content)], localise)
    assert rehearsed == reports
    said = [detail.outcome for detail in reports[0].details]
    assert said == [Outcome.STORED, Outcome.REFUSED, Outcome.STORED]
    assert "The record cannot hold this message" in str(reports[0].details[1].reason)
    assert len(results_of(session, child)) == 2
    (again,) = import_contents(session, [("a.hl7", content)], localise)
    assert [d.outcome for d in again.details] == [
        Outcome.ALREADY_THERE,
        Outcome.REFUSED,
        Outcome.ALREADY_THERE,
    ]
    assert len(results_of(session, child)) == 2


def test_a_role_that_may_not_import_messages_stores_none_of_them(session):
    child = with_boy(session, "8100")
    reader = session_at(session.store, session.clock, "Reader", "read-only")
    content = (about_day(11, "8100") + about_day(13, "8100")).encode()
    with pytest.raises(Denied):
        import_contents(reader, [("a.hl7", content)], localise)
    assert results_of(session, child) == []
