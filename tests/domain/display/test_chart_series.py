"""A course as points, bands and spans, tested without a chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from fortnight.domain.display import chart_series
from fortnight.domain.display.chart_series import AlertPoint, Span
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event, MedicationStep
from fortnight.domain.record.event_fields import clock_of
from fortnight.domain.record.plan import InfusionPlan, Move, Rest
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.treatment.exposure import Phase
from helpers.courses import at, child, course, infusion, specimen, steady


def seconds(day, hours=0):
    return (at(day) + timedelta(hours=hours)).timestamp()


def test_points_are_the_results_in_order_of_time():
    seen = course([0], [specimen(14, CRP=2), specimen(0, CRP=1.5)])
    points = chart_series.points(seen, "CRP")
    assert list(points.x) == [seconds(0), seconds(14)]
    assert list(points.y) == [1.5, 2]
    assert (points.analyte, points.unit, points.empty) == ("CRP", "mg/L", False)


def test_points_are_in_the_unit_of_the_clinic():
    seen = course([0], [specimen(0, CRP=82.7, PLT=290)])
    crp, platelets = chart_series.points(seen, "CRP", "japan"), chart_series.points(seen, "PLT", "japan")
    assert (list(crp.y), crp.unit) == ([8.27], "mg/dL")
    assert (list(platelets.y), platelets.unit) == ([29.0], "10*4/uL")


def test_an_analyte_that_was_never_measured_has_a_unit_but_no_points():
    points = chart_series.points(course([], []), "CRP", "japan")
    assert points.empty
    assert points.unit == "mg/dL"
    assert len(points.joined) == len(points.censored) == 0


def test_results_beyond_a_detection_limit_are_censored():
    seen = course([0], [specimen(0, IL6="<2"), specimen(14, IL6=5), specimen(28, IL6=">5000")])
    assert list(chart_series.points(seen, "IL6").censored) == [True, False, True]
    assert list(chart_series.points(seen, "IL6").y) == [2, 5, 5000]


def test_results_far_apart_are_not_joined():
    seen = course([0], [specimen(day, CRP=1) for day in (0, 14, 84, 155)])
    assert list(chart_series.points(seen, "CRP").joined) == [True, True, False, False]


def test_the_own_range_is_what_was_known_before_each_sample():
    seen = steady([15, 14, 16] * 4)
    judged = judge(seen)
    known = [j for j in judged if j.low is not None]
    for band, early in (
        (chart_series.own_band(judged), False),
        (chart_series.early_band(seen, judged), True),
    ):
        times = [j.at.timestamp() for j in known if (j.phase is Phase.RUN_IN) is early]
        assert list(band.x)[early:] == times != []  # the early band has one more point, at the first dose
        assert np.all(band.low < band.high)


def test_the_interval_is_that_of_the_age():
    """The child is seven at the start; the sedimentation rate's interval changes at ten."""
    seen = course([0], [specimen(0, ESR=7), specimen(1200, ESR=7)])
    assert list(chart_series.interval_band(seen, "ESR").high) == [10, 15]


def test_an_interval_is_shown_in_the_unit_of_the_clinic():
    seen = course([0], [specimen(0, CRP=1)])
    assert list(chart_series.interval_band(seen, "CRP").high) == [5.0]
    assert list(chart_series.interval_band(seen, "CRP", "japan").high) == [0.5]
    assert list(chart_series.interval_band(seen, "CRP").low) == [0.0]


def test_an_analyte_without_a_source_has_no_interval():
    assert len(chart_series.interval_band(course([0], [specimen(0, IL6=5)]), "IL6").x) == 0
    assert len(chart_series.interval_band(course([0], [specimen(-4000, WBC=7)]), "WBC").x) == 0


def test_alerts_are_marked_on_il6():
    seen = steady([15, 14, 16] * 4 + [140])
    marks = chart_series.alert_points(judge(seen))
    assert marks == (AlertPoint("s168", seconds(168), 140.0, Level.ALERT),)


# Spans --------------------------------------------------------------------------------------------


def test_without_an_infusion_there_is_no_run_in():
    assert chart_series.phase_spans(course([], [specimen(0, IL6=5)]), ()) == ()


def test_the_run_in_lasts_until_the_first_steady_sample_or_twelve_weeks():
    seen = steady([15] * 10)
    (run_in,) = chart_series.phase_spans(seen, judge(seen))
    assert run_in == Span(seconds(0, 1), seconds(84), "run-in")
    assert chart_series.phase_spans(course([0], []), ()) == (Span(seconds(0, 1), seconds(84, 1), "run-in"),)


@pytest.mark.parametrize(
    ("dose_mg", "pause", "covers"), [(264, 40, 35), (176, 30, 21)]
)  # a low dose covers for a shorter time
def test_cover_is_doubtful_once_the_last_dose_no_longer_covers(dose_mg, pause, covers):
    days = [14 * n for n in range(8)]
    drawn = [specimen(98 + pause, IL6=15)]
    seen = course([infusion(d, dose_mg=dose_mg) for d in days], drawn)
    _, doubtful = chart_series.phase_spans(seen, judge(seen))
    assert doubtful == Span(seconds(98 + covers, 1), seconds(98 + pause), "cover-doubtful")


def test_doubtful_cover_in_the_run_in_never_ends_before_it_begins():
    seen = course([infusion(0, dose_mg=176)], [specimen(16, IL6=15), specimen(20, IL6=16)])
    spans = chart_series.phase_spans(seen, judge(seen))
    assert spans[1:] == (Span(seconds(14, 1), seconds(20), "cover-doubtful"),)
    assert all(s.start < s.end for s in spans)


def test_an_episode_is_wide_enough_to_be_seen():
    seen = steady([15, 14, 16] * 4 + [140])
    assert chart_series.episode_spans(judge(seen)) == (Span(seconds(166), seconds(172), "episode"),)


def test_a_silent_mark_alone_is_not_an_episode():
    judged = judge(steady([15, 14, 16] * 4 + [41]))
    assert judged[-1].level is Level.WATCH
    assert chart_series.episode_spans(judged) == ()


# Marks and steps ----------------------------------------------------------------------------------


def test_given_and_missed_infusions_are_marked():
    given, missed = chart_series.infusion_marks(course([0, 14, 42], []))
    assert list(given) == [seconds(d, 1) for d in (0, 14, 42)]
    assert [datetime.fromtimestamp(x, UTC).date() for x in missed] == [at(28).date()]
    empty = chart_series.infusion_marks(course([], []))
    assert [len(each) for each in empty] == [0, 0]


def test_an_infusion_is_missed_on_the_day_to_which_it_was_moved_and_not_while_the_course_rests():
    day = {n: at(n).date() for n in (14, 18, 20, 60)}
    plan = InfusionPlan(moves=(Move(day[14], day[18], "school"),), rests=(Rest(day[20], day[60]),))
    seen = replace(course([0, 60], []), child=child(plan=plan))
    _, missed = chart_series.infusion_marks(seen)
    assert [datetime.fromtimestamp(x, UTC).date() for x in missed] == [day[18]]


def test_events_and_fevers_are_in_order_of_time():
    events = (Event("e1", "infection", at(20), "otitis"), Event("e2", "vaccine", at(5)))
    seen = course([0], [specimen(10, TEMP=38.5), specimen(12, TEMP=37.9)], events=events)
    found = chart_series.event_marks(seen)
    assert [(mark.when, mark.kind, mark.says and str(mark.says)) for mark in found] == [
        (at(5), "vaccine", None),
        (at(10), "fever", "38.5 °C"),
        (at(20), "infection", "otitis"),
    ]


def test_an_event_is_at_its_time_of_day_and_says_it():
    noted = Event("e1", "note", at(20.25), "fell asleep", details={"time": clock_of(at(20.25))})
    (mark,) = chart_series.event_marks(course([0], [], events=(noted,)))
    assert (mark.when, str(mark.says)) == (at(20.25), f"at {at(20.25):%H:%M}, fell asleep")


def test_a_drug_is_drawn_in_steps_to_the_end():
    steps = (
        MedicationStep("prednisolone", date(2025, 1, 6), 10),
        MedicationStep("ciclosporin", date(2025, 1, 7), 50),
        MedicationStep("prednisolone", date(2025, 2, 6), 0),
    )
    seen = course([0], [], medication=steps)
    edges, doses = chart_series.steps(seen, "prednisolone", at(60))
    assert list(doses) == [10, 0]
    assert [datetime.fromtimestamp(x, UTC).date() for x in edges] == [
        date(2025, 1, 6), date(2025, 2, 6), at(60).date(),
    ]  # fmt: skip
    assert edges[0] == datetime(2025, 1, 6, 12, tzinfo=UTC).timestamp()


def test_a_drug_that_begins_after_the_end_still_has_two_edges():
    seen = course([0], [], medication=(MedicationStep("prednisolone", date(2026, 1, 6), 10),))
    edges, doses = chart_series.steps(seen, "prednisolone", at(60))
    assert len(edges) == len(doses) + 1 == 2
    assert edges[0] == edges[1]


def test_a_drug_that_was_never_given_has_no_steps():
    assert [len(each) for each in chart_series.steps(course([0], []), "prednisolone", at(60))] == [0, 0]


def test_a_child_of_unknown_sex_has_the_intervals_valid_for_both_sexes():
    seen = Course(child(sex=Sex.UNKNOWN), (), (specimen(0, CRP=1),))
    assert list(chart_series.interval_band(seen, "CRP").high) == [5.0]


# Drugs, heights and the start of the record ---------------------------------------------------


def test_every_drug_is_listed_once_with_glucocorticoids_first():
    taken = [("ciclosporin", 0), ("methotrexate", 3), ("prednisolone", 5), ("ciclosporin", 9)]
    steps = tuple(MedicationStep(drug, at(day).date(), 1.0) for drug, day in taken)
    assert chart_series.drugs(course([0], [], medication=steps)) == (
        "prednisolone",
        "ciclosporin",
        "methotrexate",
    )


def test_heights_are_sds_of_the_reference_for_age_and_sex():
    seen = course([0], [specimen(0, HEIGHT=121), specimen(180, HEIGHT=123)])
    points = chart_series.height_sds_points(seen)
    assert isinstance(points, chart_series.Points)
    assert points.unit == "SDS"
    born = seen.child.birth_date
    assert list(points.y) == pytest.approx(
        [height_sds("male", born, at(day).date(), cm) for day, cm in ((0, 121), (180, 123))]
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"sex": Sex.UNKNOWN}, "sex is not recorded"),
        ({"birth_date": date(2003, 1, 1)}, "ends at 19 years"),
        ({"birth_date": date(2025, 2, 1)}, "before the birth"),
    ],
)
def test_without_a_reference_the_reason_is_given(fields, why):
    seen = Course(child(**fields), (), (specimen(0, HEIGHT=121),))
    assert why in str(chart_series.height_sds_points(seen))


def test_a_record_begins_with_its_earliest_item():
    step = (MedicationStep("prednisolone", at(-30).date(), 10),)
    event = (Event("e1", "vaccine", at(-90)),)
    assert chart_series.first_moment(course([], [])) is None
    assert chart_series.first_moment(course([0], [specimen(3, CRP=1)])) == seconds(0, 1)
    first = chart_series.first_moment(course([0], [specimen(-3, CRP=1)], medication=step))
    assert first is not None
    assert first < seconds(-29)
    assert chart_series.first_moment(course([0], [], medication=step, events=event)) == seconds(-90)


def test_the_band_of_the_first_weeks_begins_with_the_first_dose():
    seen = course([0], [specimen(-1, IL6=20), specimen(8, IL6=60)])
    band = chart_series.early_band(seen, judge(seen))
    dose = seen.first_infusion
    assert dose is not None
    start = dose.started_at + timedelta(days=1)
    assert list(band.x) == [start.timestamp(), at(8).timestamp()]
    assert 20 < band.high[0] < 2000
    assert band.low[0] < 20 * 3 < band.high[0]
    assert not len(chart_series.early_band(course([], []), ()).x)
