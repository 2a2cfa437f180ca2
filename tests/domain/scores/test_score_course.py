"""The course of a score: known values, ranges where something is missing, the cut-offs of its set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.scores.activity_cutoffs import BY_SCORE
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds, known
from fortnight.domain.scores.score_course import CHAQ, JOINT_COUNT, cut_offs_of, score_course
from helpers.courses import at

FIRST = Assessment("v1", at(0), known(12), known(5), known(4), 2, 1.5, chaq=1.25)
LATER = replace(FIRST, id="v2", at=at(28), active=Bounds(2, 4, ("active_joints",)), chaq=None)
NOTHING = Assessment("v3", at(30), Bounds(0, 71, ("active_joints",)), known(0), known(0))
FOUND = (FIRST, LATER, NOTHING)


@pytest.mark.parametrize(
    ("name", "highest", "values"),
    [
        ("cJADAS10", 30, [known(13.5), Bounds(5.5, 7.5, ("active_joints",))]),
        ("JADAS71", 101, [Bounds(15.5, 25.5, ("esr",)), Bounds(5.5, 17.5, ("active_joints", "esr"))]),
        (JOINT_COUNT, 71, [known(12), Bounds(2, 4, ("active_joints",))]),
        (CHAQ, 3, [known(1.25)]),
    ],
)
def test_what_is_known_has_a_point_and_what_is_not_has_none(name, highest, values):
    course = score_course(FOUND, name)
    assert (course.name, course.highest) == (name, highest)
    assert [point.value for point in course.points] == values
    assert [point.id for point in course.points] == ["v1", "v2"][: len(values)]


def test_the_cut_offs_are_those_of_the_chosen_set_or_the_usual_one():
    chosen = BY_SCORE["Consolaro 2012/2014", "cJADAS10", "oligoarthritis"]
    assert score_course(FOUND, "cJADAS10", chosen).cut_offs is chosen
    assert score_course(FOUND, "cJADAS10").cut_offs is cut_offs_of("cJADAS10")
    assert cut_offs_of("cJADAS10") == BY_SCORE["Trincianti 2021", "cJADAS10", "polyarthritis"]
    assert cut_offs_of("JADAS71") is None
    assert score_course(FOUND, CHAQ).cut_offs is None


def test_without_assessments_there_is_nothing():
    assert score_course((), "JADAS10").points == ()
