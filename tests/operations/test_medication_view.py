"""What the medication page shows, as data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.record.medication import Act, Per
from fortnight.domain.treatment.drug_kinds import Kind
from fortnight.operations.medication_view import medication_view, step_rows, steroid_figures, taken_words
from helpers.courses import infusion, specimen
from helpers.doses import day_of, ended, on, on_drugs, plan, taken

COURSE = on_drugs(
    taken({0: 10, 14: 7.5, 28: 0}), taken({5: 100}, "ciclosporin"), tapers=(plan({0: 10, 14: 5, 28: 0}),)
)


def test_the_figures_of_a_period() -> None:
    view = medication_view(COURSE, on(20))
    found = steroid_figures(view, on(0), on(20))
    assert (found.now.mg, found.now_mg_per_kg, found.weight_kg) == (7.5, 0.375, 20)
    assert found.period.mg == 14 * 10 + 7 * 7.5
    assert found.mean_mg_per_kg == pytest.approx((14 * 10 + 7 * 7.5) / 20 / 21)
    assert found.stopped_days is None
    assert steroid_figures(medication_view(COURSE, on(30)), on(0), on(30)).stopped_days == 2
    with pytest.raises(ValueError, match="ends before it begins"):
        steroid_figures(view, on(1), on(0))


def test_the_mean_of_a_period_with_an_unknown_weight_is_not_known() -> None:
    view = medication_view(on_drugs(taken({0: 10, 9: 0}), size={"CRP": 1}), on(20))
    assert steroid_figures(view, on(0), on(20)).mean_mg_per_kg is None
    assert steroid_figures(view, on(9), on(20)).mean_mg_per_kg == 0
    assert steroid_figures(medication_view(on_drugs(), on(5)), on(0), on(5)).mean_mg_per_kg == 0


def test_each_step_stands_beside_its_plan() -> None:
    treated = replace(COURSE, infusions=(infusion(-10, weight_kg=None),))
    view = medication_view(treated, on(30))
    prednisolone, ciclosporin = view.lines
    rows = step_rows(view, prednisolone)
    assert [(r.step.mg_per_day, r.planned and r.planned.mg_per_day, r.treatment_day) for r in rows] == [
        (0, 0, 38),
        (7.5, 5, 24),
        (10, 10, 10),
    ]
    assert [r.change for r in rows] == [-1, -0.25, None]
    assert [r.mg_per_kg for r in rows] == [0, 0.375, 0.5]
    assert step_rows(view, ciclosporin)[0].planned is None


def test_what_is_not_known_has_no_change() -> None:
    view = medication_view(on_drugs(taken({0: 10, 5: None, 9: 5, 12: 0, 15: 5})), on(30))
    assert [r.change for r in step_rows(view, view.lines[0])] == [None, -1, None, None, None]


def test_the_view_begins_with_the_first_dose_or_plan() -> None:
    assert day_of(medication_view(COURSE, on(20)).first) == 0
    assert day_of(medication_view(on_drugs(), on(20)).first) == 20
    assert day_of(medication_view(on_drugs(tapers=(plan({3: 10, 14: 5}),)), on(20)).first) == 3


def test_the_plans_in_force() -> None:
    assert len(medication_view(COURSE, on(20)).tapers_in_force) == 1
    stopped = replace(COURSE, tapers=(plan({0: 10, 14: 5}, ended(15)),))
    assert medication_view(stopped, on(20)).tapers_in_force == ()


def test_the_newest_level_of_ciclosporin() -> None:
    drawn = (*COURSE.specimens, specimen(8, CSA=118), specimen(12, CSA="<25"))
    view = medication_view(_with(drawn), on(20))
    levels = [view.level(line) for line in view.lines]
    assert levels[0] is None
    assert levels[1] is not None
    assert (levels[1].value, levels[1].comparator) == (25, "<")


def _with(drawn):
    return type(COURSE)(COURSE.child, (), drawn, COURSE.medication)


def test_what_is_taken_in_words() -> None:
    steps = (*COURSE.medication, *taken({1: None}, "cetirizine", dose="5", per=Per.INFUSION, act=Act.START))
    course = replace(COURSE, medication=steps)
    assert [(kind, str(words)) for kind, words in taken_words(course, on(30))] == [
        (Kind.CICLOSPORIN, "Ciclosporin 100 mg a day since 11 Jan 2025"),
        (Kind.PREMEDICATION, "Cetirizine 5 mg with each infusion since 7 Jan 2025"),
    ]
