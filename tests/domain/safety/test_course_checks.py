"""Checks of the course: label limits, slow changes of IL-6, late doses and TB screens, at their limits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.alert.judgement import Level
from fortnight.domain.record.course import Event
from fortnight.domain.safety.course_checks import (
    beyond_label_limit,
    late_dose,
    level_moved,
    slow_drift,
    tb_screen,
)
from fortnight.domain.safety.monitor import MonitorInput, MonitorState
from fortnight.domain.treatment.label_limits import LABEL_LIMITS, LabelAction
from helpers.courses import at, course, specimen
from helpers.observations import judged

HOUR = timedelta(hours=1)  # an infusion of `course` starts an hour after its day begins


def said(found):
    return None if found is None else str(found)


# The label ----------------------------------------------------------------------------------------


def says_of_label(act, **values):
    limit = next(
        each
        for each in LABEL_LIMITS["us-eu"]
        if (each.analyte, each.act) == ("PLT", act) and not each.to_start
    )
    measured = {r.analyte: r for r in specimen(28, **values).results}
    return said(beyond_label_limit("PLT", limit)(MonitorInput(course([0], []), at(28), measured)))


@pytest.mark.parametrize(
    ("platelets", "interrupt", "discontinue"),
    [
        (101, None, None),
        (100, "Platelets 100 ×10⁹/L: the label says to interrupt until it is above 100 ×10⁹/L", None),
        (50, "Platelets 50 ×10⁹/L: the label says to interrupt until it is above 100 ×10⁹/L", None),
        (49, None, "Platelets 49 ×10⁹/L: the label says to discontinue"),
    ],
)
def test_only_the_most_serious_limit_of_the_label_is_found(platelets, interrupt, discontinue):
    assert says_of_label(LabelAction.INTERRUPT, PLT=platelets) == interrupt
    assert says_of_label(LabelAction.DISCONTINUE, PLT=platelets) == discontinue


def test_a_limit_of_the_label_is_not_found_in_a_specimen_without_that_analyte():
    assert says_of_label(LabelAction.INTERRUPT, NEUT=0.1) is None


# A level that moved -------------------------------------------------------------------------------


def says_after(*judgements):
    state = MonitorState()
    for each in judgements:
        state.add_judgement(each)
    return said(level_moved(MonitorInput(course([0], []), at(70), state=state)))


def off(sd, fold: float | None = 1.8, **fields):
    return judged(sd=sd, fold=fold, **fields)


@pytest.mark.parametrize(
    ("sds", "found"),
    [
        ((1, 1, 1), True),
        ((-1, -1, -1), True),
        ((3, 1, 2), True),
        ((1, 1), False),
        ((0.9, 1, 1), False),
        ((1, 1, 0.9), False),
        ((-1, -1, -0.9), False),
        ((1, -1, 1), False),
        ((0.9, 1, 1, 1), True),
        ((1, 1, 1, 0.9), False),
    ],
)
def test_the_level_has_moved_after_three_samples_at_least_one_sd_off_on_the_same_side(sds, found):
    assert (says_after(*map(off, sds)) is not None) is found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"level": Level.WATCH}, True),
        ({"level": Level.ALERT}, False),
        ({"level": Level.URGENT}, False),
        ({"new_series": True}, False),
    ],
)
def test_a_card_or_a_known_change_of_the_assay_explains_one_of_the_three(fields, found):
    assert (says_after(off(2), off(2, **fields), off(2)) is not None) is found


@pytest.mark.parametrize(
    ("folds", "shown"), [((1.5, 1.8, 2.4), "1.8"), ((0.3, None, 0.5), "0.4"), ((None, None, 0.5), "0.5")]
)
def test_a_moved_level_is_given_as_the_median_of_the_folds_that_are_known(folds, shown):
    side = 2 if folds[0] == 1.5 else -2
    assert says_after(*(off(side, fold) for fold in folds)) == (
        f"IL-6 is about {shown} × this child's usual level for the third time in a row: "
        "was the assay, laboratory or tube changed?"
    )


def test_a_level_that_moved_below_the_detection_limit_has_no_fold():
    assert says_after(off(-3, None), off(-3, None), off(-3, None)) == (
        "IL-6 was too low to measure for the third time in a row, unlike this child's usual level: "
        "was the assay, laboratory or tube changed?"
    )


# Drift --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drift", "direction"),
    [(1.134, "upwards"), (1.133, None), (0.0, None), (-1.133, None), (-1.134, "downwards")],
)
def test_a_drift_from_1_134_sd_on_is_given_with_its_direction(drift, direction):
    found = said(slow_drift(MonitorInput(course([0], []), at(70), state=MonitorState(drift=drift))))
    assert found == (
        direction
        and f"IL-6 is drifting slowly {direction}: possible loss of drug effect, growth or assay drift"
    )


# A late dose --------------------------------------------------------------------------------------

RUN_IN = course([0, 14, 28], [])  # the third dose works for 21 days
END = at(28 + 21) + HOUR


@pytest.mark.parametrize(
    ("moment", "days"),
    [(END, None), (END + timedelta(seconds=1), 21), (at(60), 31), (at(60) + HOUR, 32), (at(-1), None)],
)
def test_a_dose_is_late_after_the_last_second_of_cover(moment, days):
    sentence = (
        f"The last dose was {days} days ago: the drug may no longer be effective; CRP and fever are "
        "informative again, and IL-6 may fall"
    )
    assert said(late_dose(MonitorInput(RUN_IN, moment, now=True))) == (days and sentence)


# The TB screen ------------------------------------------------------------------------------------

NONE_RECORDED = "No TB screen is on record; the label asks for one before the first dose"


def says_of_screens(*events, doses=(0,), day=400.0):
    events = tuple(Event(f"e{n}", kind, at(when)) for n, (kind, when) in enumerate(events))
    return said(tb_screen(MonitorInput(course(doses, [], events=events), at(day), now=True)))


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ((), NONE_RECORDED),
        ((("illness", 390),), NONE_RECORDED),
        ((("tb-screen", 401),), NONE_RECORDED),
        ((("tb-screen", 400),), None),
        ((("tb-screen", 35),), None),
        ((("tb-screen", 34.9),), "The last TB screen was 365 days ago"),
        ((("tb-screen", 34),), "The last TB screen was 366 days ago"),
        ((("tb-screen", -30), ("tb-screen", 390)), None),
        ((("tb-screen", -30), ("tb-screen", 10), ("illness", 390)), "The last TB screen was 390 days ago"),
    ],
)
def test_a_tb_screen_is_asked_for_if_there_is_none_or_the_last_is_older_than_a_year(events, says):
    assert says_of_screens(*events) == says


def test_no_tb_screen_is_asked_for_before_treatment():
    assert says_of_screens(doses=()) is None
