"""Version 4 of the alert is frozen: these results were recorded when it was the current version."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.simulation.comparators import rise_4
from helpers.courses import course, specimen

QUIET = (15, 18, 14, 16, 13, 21, 15, 17, 14, 16, 15, 14)
LAST = 14 * len(QUIET)
RECORDED = [
    ({"IL6": 120}, "alert", "infection", 4.892, (6.5, 3.5, 5.0, 2.5, 0.0, 0.0)),
    (
        {"IL6": 40, "WBC": 11, "NEUT": 8, "PCT": 2},
        "alert", "infection", 2.796, (9.0, -3.5, 0.0, -0.5, 0.0, 0.0),
    ),
    ({"IL6": 30, "PLT": 450, "FERR": 900}, "alert", "flare", 2.058, (-5.5, -5.0, 2.5, 0.0, 0.0, 0.0)),
    (
        {"IL6": 60, "PLT": 120, "FERR": 3000, "AST": 140, "LDH": 700, "FIB": 110},
        "urgent", "mas", 3.695, (3.5, 4.0, 4.5, 27.0, 0.0, 0.0),
    ),
]  # fmt: skip
FIRST_WEEKS = course(
    [0, 14, 28],
    [specimen(-1, IL6=10), specimen(8, IL6=415, NEUT=16.8), specimen(13.9, IL6=300), specimen(27.9, IL6=400)],
)


def after_quiet_fortnights(**values):
    days = [14 * n for n in range(len(QUIET) + 1)]
    quiet = [
        specimen(d, IL6=v, WBC=6.5, NEUT=3.4, PLT=270, CRP="<0.3") for d, v in zip(days, QUIET, strict=False)
    ]
    return course(days, [*quiet, specimen(LAST, **values)])


@pytest.mark.parametrize(("values", "level", "suggests", "sd", "sums"), RECORDED)
def test_version_4_gives_its_recorded_results(values, level, suggests, sd, sums):
    judged = rise_4.judge(after_quiet_fortnights(**values))[-1]
    assert judged.scores is not None
    assert (judged.level.word, judged.suggests, judged.scores.sums) == (level, suggests, sums)
    assert judged.sd == pytest.approx(sd, abs=5e-4)


def test_version_4_does_not_judge_a_sample_without_il6_except_for_mas():
    judged = rise_4.judge(after_quiet_fortnights(PCT=6, WBC=14, NEUT=11))
    assert judged[-1].specimen != f"s{LAST}"
    assert judge(after_quiet_fortnights(PCT=6, WBC=14, NEUT=11))[-1].level.word == "alert"


def test_version_4_is_silent_in_the_first_weeks_where_the_current_alert_is_not():
    assert [j.level.word for j in rise_4.judge(FIRST_WEEKS)] == ["none", "none", "none", "watch"]
    assert [j.level.word for j in judge(FIRST_WEEKS)][1] == "alert"
