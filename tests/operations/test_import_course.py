"""The import of one child: each row is checked as in its form, against what is stored."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.journal.tables import TABLES
from fortnight.store.queries import courses
from helpers.imports import GOOD, INFUSIONS, LABS, course, places, sentences, take
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
    one, two = (e.data for e in courses.journal.entries(session.store.db) if e.verb == "specimen.record")
    assert one == two
    columns = ", ".join(name for name in TABLES["infusion"] if name not in ("id", "child", "entry"))
    imported, typed = session.store.db.execute(f"SELECT {columns} FROM infusion").fetchall()
    assert imported == typed, "one entry and the acts of the form make the same infusion"


# Other drugs as they were typed --------------------------------------------------------------------

DRUGS = "patient,start,drug,act,dose,unit,times,per,route,reason\n"
STARTED = "0001,2026-10-01,PSL,start,10,mg,1,day,oral,flare\n"


def test_typed_doses_are_imported_once(session, tmp_path):
    file = DRUGS + STARTED + "0001,2026-10-15,PSL,change,4,mg,2,day,oral,by plan\n"
    assert take(session, tmp_path, medication=file).stored["medication"] == 2
    again = take(session, tmp_path, medication=file)
    assert (again.done, again.stored["medication"], again.already_there) == (True, 0, 2)
    steps = course(session).medication
    assert [(s.drug, s.mg_per_day, s.dose, s.times, s.reason) for s in steps] == [
        ("prednisolone", 10, "10", 1, "flare"),
        ("prednisolone", 8, "4", 2, "by plan"),
    ]


def test_two_doses_in_turn_are_another_dose_than_their_mean(session, tmp_path):
    row = "0001,2026-10-01,PSL,start,{},mg,1,{},oral,flare\n"
    file = DRUGS + row.format("5/2.5", "other-day")
    assert take(session, tmp_path, medication=file).stored["medication"] == 1
    assert take(session, tmp_path, medication=file).already_there == 1
    mean = take(session, tmp_path, medication=DRUGS + row.format("3.75", "day"))
    assert mean.already_there == 0


def test_rows_are_checked_against_each_other_and_the_record(session, tmp_path):
    take(session, tmp_path, medication=DRUGS + STARTED)
    file = DRUGS + (
        "0001,2026-10-15,PSL,start,8,mg,1,day,oral,by plan\n0001,2026-10-20,PSL,change,0.8,mg,1,day,oral,\n"
    )
    asked = take(session, tmp_path, medication=file)
    assert not asked.done
    assert sentences(asked.questions) == [
        "Prednisolone has been taken since 1 Oct 2026. Is this a change of the dose?",
        "No reason is given. Save without a reason?",
        "0.8 mg/day after 8 mg/day. Is the dose correct?",
    ]
    assert places(asked.questions) == [
        ("medication.csv", 2, "act"),
        ("medication.csv", 3, "reason"),
        ("medication.csv", 3, "dose"),
    ]
    assert len(course(session).medication) == 1
    assert take(session, tmp_path, confirmed=True, medication=file).done
    assert len(course(session).medication) == 3


def test_a_dose_in_the_future_is_refused(session, tmp_path):
    refused = take(session, tmp_path, medication=DRUGS + STARTED.replace("2026-10-01", "2027-10-01"))
    assert sentences(refused.refusals) == ["This day is in the future."]
    assert course(session).medication == ()


def test_a_dose_without_mg_per_day_is_compared_as_it_was_typed(session, tmp_path):
    tablets = "0001,2026-10-01,zinc,start,1,{tablet},1,day,oral,low\n"
    take(session, tmp_path, medication=DRUGS + tablets)
    assert take(session, tmp_path, medication=DRUGS + tablets).already_there == 1
    assert not take(session, tmp_path, medication=DRUGS + tablets.replace(",1,{tablet}", ",2,{tablet}")).done
