"""The first form of the alert on scripted series, and its properties."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.record.course import Event
from fortnight.domain.treatment.exposure import Phase
from fortnight.simulation.comparators.first_rule import judge
from helpers.courses import at, course, infusion, specimen, steady
from helpers.locations import SCENARIOS

QUIET = [58, 92, 41, 24, 19, 17, 15, 18, 14, 16, 13, 21, 15]


def scripted():
    lines = (SCENARIOS / "one_child_two_years.txt").read_text().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def scripted_course():
    rows = scripted()
    doses = [*range(0, 169, 14), 196, 210, 224, 238, 252, 266]
    specimens = [specimen(int(r[0]), IL6=float(r[1]), symptoms="cough" if r[3] else "") for r in rows]
    return course(doses, specimens)


def test_a_scripted_series_gives_the_alerts_and_numbers_of_the_table():
    for row, judged in zip(scripted(), judge(scripted_course()), strict=True):
        day, _, _, _, alert, centre, fold, chance, upper = row
        assert judged.level.word == alert.replace("-", "none"), f"day {day}"
        for wanted, got in (
            (centre, judged.centre),
            (fold, judged.fold),
            (chance, judged.chance),
            (upper, judged.high),
        ):
            if wanted:
                assert got == pytest.approx(float(wanted), abs=6e-5), f"day {day}"


def test_phases_follow_the_doses():
    phases = {round((j.at - at(0)).days): j.phase for j in judge(scripted_course())}
    assert phases[0] is Phase.BEFORE
    assert phases[70] is Phase.RUN_IN
    assert phases[84] is Phase.STEADY
    assert phases[310] is Phase.COVER_DOUBTFUL


def test_samples_of_one_infection_are_one_card():
    cards = episodes(judge(scripted_course()))
    assert [len(card.judgements) for card in cards] == [2, 2]
    assert [card.level for card in cards] == [Level.ALERT, Level.ALERT]


def test_a_value_before_the_first_dose_never_alerts():
    judged = judge(course([0, 14], [specimen(-28, IL6=10), specimen(0, IL6=900)]))
    assert [j.level for j in judged] == [Level.NONE, Level.NONE]
    assert not any(j.learnt for j in judged)


def test_a_value_below_the_detection_limit_never_alerts_and_lowers_the_centre():
    judged = judge(steady([*QUIET, "<1.5", 16]))
    assert judged[-2].level is Level.NONE
    assert judged[-2].learnt
    before, after = judged[-2].centre, judged[-1].centre
    assert before is not None
    assert after is not None
    assert after < before


def test_a_value_above_the_upper_limit_may_alert_and_is_never_learnt():
    judged = judge(steady([*QUIET, ">5000"]))
    assert judged[-1].level is Level.ALERT
    assert not judged[-1].learnt


def test_if_most_values_are_below_the_limit_an_alert_needs_three_times_the_limit():
    below = ["<5"] * 12
    assert judge(steady([*below, 14]))[-1].level is Level.NONE
    assert judge(steady([*below, 16]))[-1].level is Level.ALERT


def test_a_new_assay_resets_the_centre():
    days = [14 * n for n in range(16)]
    series = [specimen(d, IL6=15 + d % 3, method="A") for d in days[:13]]
    shifted = [specimen(d, IL6=36, method="B") for d in days[13:]]
    unflagged = [specimen(d, IL6=36, method="A") for d in days[13:]]
    assert [j.level for j in judge(course(days, series + shifted))[13:]] == [Level.NONE] * 3
    assert judge(course(days, series + unflagged))[13].level is Level.WATCH
    assert judge(course(days, series + shifted))[13].new_series


def test_other_markers_raise_a_watch_to_an_alert():
    days = [14 * n for n in range(14)]
    quiet = [specimen(d, IL6=v, WBC=6.5, NEUT=3.4) for d, v in zip(days[:13], QUIET, strict=True)]
    alone = judge(course(days, [*quiet, specimen(182, IL6=38, WBC=6.6, NEUT=3.3)]))[-1]
    together = judge(course(days, [*quiet, specimen(182, IL6=38, WBC=12.5, NEUT=9.0, TEMP=38.2)]))[-1]
    assert alone.level is Level.WATCH
    assert together.level is Level.ALERT
    assert together.marks["infection"] == 2
    assert {seen.name for seen in together.findings} == {"TEMP", "WBC"}


def test_the_pattern_of_mas_is_urgent_without_il6():
    days = [14 * n for n in range(14)]
    quiet = [
        specimen(d, IL6=v, PLT=300, FERR=60, AST=28, FIB=200) for d, v in zip(days[:13], QUIET, strict=True)
    ]
    sick = specimen(182, PLT=180, FERR=900, AST=80, FIB=120)
    judged = judge(course(days, [*quiet, sick]))[-1]
    assert (judged.level, judged.suggests) == (Level.URGENT, "mas")


def test_crp_that_returns_after_a_late_dose_is_not_an_infection_alert():
    days = [14 * n for n in range(13)]
    quiet = [specimen(d, IL6=v, CRP="<0.5") for d, v in zip(days, QUIET, strict=True)]
    late = judge(course(days, [*quiet, specimen(168 + 44, IL6=9, CRP=38)]))[-1]
    assert late.phase is Phase.COVER_DOUBTFUL
    assert late.level is Level.NONE
    assert late.suggests == "lost-effect"
    assert not late.learnt


def test_a_low_dose_covers_for_a_shorter_time():
    def phase(dose):
        doses = [infusion(14 * n, dose_mg=dose) for n in range(8)]
        return judge(course(doses, [specimen(98 + 25, IL6=15)]))[-1].phase

    assert phase(264) is Phase.STEADY
    assert phase(176) is Phase.COVER_DOUBTFUL


def test_values_after_a_named_infection_are_not_learnt():
    ill = Event("e", "infection", at(165), "pneumonia")
    judged = judge(steady(QUIET, events=(ill,)))
    assert judged[-2].learnt
    assert not judged[-1].learnt


# Properties -------------------------------------------------------------------------------------

values = st.lists(st.floats(0.5, 5000), min_size=8, max_size=30)


@given(values, st.integers(0, 29))
def test_later_values_do_not_change_earlier_judgements(series, cut):
    whole = judge(steady(series))
    shorter = judge(steady(series[: cut + 1]))
    assert [(j.level, j.fold) for j in whole[: cut + 1]] == [(j.level, j.fold) for j in shorter]


@given(values, st.floats(1, 100))
def test_a_higher_value_never_lowers_the_level(series, factor):
    last = judge(steady(series))[-1]
    higher = judge(steady([*series[:-1], series[-1] * factor]))[-1]
    assert higher.level >= last.level


@given(st.permutations(range(13)))
def test_the_order_of_entry_does_not_matter(order):
    ordered = steady(QUIET)
    shuffled = replace(
        ordered, specimens=tuple(sorted((ordered.specimens[i] for i in order), key=lambda s: s.collected_at))
    )
    assert judge(shuffled) == judge(ordered)
