"""The import of one child: each row is checked as in its form, against what is stored."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.queries import courses
from helpers.imports import GOOD, INFUSIONS, LABS, course, sentences, take
from helpers.measuring import seconds
from helpers.stores import open_session, registered


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "store") as session:
        registered(session)
        yield session


def test_another_value_for_what_is_stored_is_refused(session, tmp_path):
    take(session, tmp_path, labs=LABS + GOOD)
    report = take(session, tmp_path, labs=LABS + GOOD.replace(",12,", ",13,"))
    assert "is 12 in the record but 13 in the file" in str(report.refusals[0])


def test_another_dose_for_the_same_infusion_is_refused(session, tmp_path):
    row = "0001,2026-11-08T09:30,,22,264\n"
    take(session, tmp_path, infusions=INFUSIONS + row)
    report = take(session, tmp_path, infusions=INFUSIONS + row.replace("264", "176"))
    assert "264" in str(report.refusals[0])
    assert [i.dose_mg for i in course(session).infusions] == [264]


def test_later_results_of_a_known_moment_are_stored(session, tmp_path):
    take(session, tmp_path, labs=LABS + GOOD)
    take(session, tmp_path, labs=LABS + GOOD + "0001,2026-11-08T08:00,CRP,<,0.3,mg/L,\n")
    assert {r.analyte for r in course(session).results} == {"IL6", "CRP"}


def test_a_row_is_compared_with_what_is_stored_before_and_after_it(session, tmp_path):
    take(session, tmp_path, infusions=INFUSIONS + "0001,2026-11-10T09:30,,22,264\n")
    later = take(session, tmp_path, infusions=INFUSIONS + "0001,2026-11-20T09:30,,29,348\n")
    earlier = take(session, tmp_path, infusions=INFUSIONS + "0001,2026-11-01T09:30,,29,348\n")
    for report in (later, earlier):
        assert sentences(report.questions) == ["+32 % compared with 22 kg. Is the weight correct?"]


def test_an_ordinary_history_raises_no_question(session, tmp_path):
    """Years of growth are not a jump between two fortnights, whatever the order of the rows."""
    visits = [(n, f"{2023 + n // 12}-{n % 12 + 1:02d}-08") for n in range(36)]
    infusions = [f"0001,{day}T09:30,,{18 + n * 0.3:.1f},{12 * (18 + n * 0.3):.0f}\n" for n, day in visits]
    labs = [f"0001,{day}T08:00,HEIGHT,,{110 + n * 0.5:.1f},cm,\n" for n, day in visits]
    report = take(
        session,
        tmp_path,
        infusions=INFUSIONS + "".join(reversed(infusions)),
        labs=LABS + "".join(labs[::2] + labs[1::2]),
    )
    assert (sentences(report.questions), report.done, report.stored["infusions"]) == ([], True, 36)


def seconds_of(session, tmp_path, count):
    """Return the seconds of the fastest of three dry runs over n specimens of one child."""
    start = datetime(2020, 1, 1, tzinfo=UTC)
    times = (start + timedelta(minutes=9 * n) for n in range(count))
    rows = "".join(f"0001,{at:%Y-%m-%dT%H:%M},FERR,,{60 + at.minute},ng/mL,\n" for at in times)

    def run():
        assert take(session, tmp_path, dry_run=True, many=LABS + rows).stored["results"] == count

    return min(seconds(run) for _ in range(3))


def test_the_time_for_the_rows_of_a_child_grows_linearly(session, tmp_path):
    assert (
        seconds_of(session, tmp_path, 6_000) / seconds_of(session, tmp_path, 1_500) < 9
    )  # quadratic growth would give 16


def test_imported_and_typed_entries_are_written_alike(session, tmp_path):
    """The same infusion and the same specimen, imported and typed."""
    take(
        session,
        tmp_path,
        infusions=INFUSIONS + "0001,2026-11-08T09:30,2026-11-08T10:30,22,264\n",
        labs=LABS + GOOD,
    )
    other = registered(session, "0002", "Case 2")
    at = datetime(2026, 11, 8, 9, 30, tzinfo=UTC)
    record_infusion(session, "i", other, InfusionDraft(at, at + timedelta(hours=1), "22", "264"))
    drawn = datetime(2026, 11, 8, 8, tzinfo=UTC)
    record_labs(session, "s", other, LabsDraft(drawn, {"IL6": Typed("12", "pg/mL")}, "Elecsys"))
    for verb in ("infusion.record", "specimen.record"):
        one, two = (e.data for e in courses.journal.entries(session.store.db) if e.verb == verb)
        assert one == two
