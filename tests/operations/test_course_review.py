"""The founding report's three courses read like the report: each of its sentences is asked for here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.operations.alerts import name_outcome
from fortnight.operations.course_review import child_with_number, course_review
from fortnight.operations.importing import import_files
from fortnight.operations.session import Invalid
from fortnight.store.queries.cards import cards_of_child
from helpers.stores import FOUNDING, localise, open_session

CASES = ("SEED-1", "SEED-2", "SEED-3")


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with open_session(tmp_path_factory.mktemp("ward")) as made:
        assert import_files(made, FOUNDING, localise, confirmed=True).done
        yield made


@pytest.fixture(scope="module")
def reviews(session):
    return {number: course_review(session, child_with_number(session, number)) for number in CASES}


@pytest.fixture(params=CASES)
def case(request):
    return request.param


def days(review):
    return {each.id: each.day(review.course) for each in review.milestones}


def value(review, id):
    return next(each.value for each in review.milestones if each.id == id)


def test_improved_within_one_week(reviews, case):
    assert days(reviews[case])["afebrile"] == 5


def test_the_fluctuation_of_crp_before_the_drug_accumulates_is_not_its_end(reviews, case):
    """CRP is low on day 5 and high again on day 14."""
    assert days(reviews[case])["crp-under-limit"] == {"SEED-3": 19}.get(case, 33)


def test_white_cells_are_normal_around_day_100(reviews, case):
    assert days(reviews[case])["wbc-normal"] in (84, 98)


@pytest.mark.parametrize(("number", "gained"), [("SEED-1", 18), ("SEED-2", 13), ("SEED-3", 11)])
def test_they_started_to_grow(reviews, number, gained):
    assert value(reviews[number], "height-gained") == gained


def test_ciclosporin_was_discontinued_and_the_steroid_ceased(reviews, case):
    assert days(reviews[case])["ciclosporin-stopped"] == 126
    assert days(reviews[case])["steroid-free"] == 420


def test_the_steroid_was_tapered(reviews, case):
    found = days(reviews[case])
    assert found["steroid-below-0.5"] < found["steroid-below-0.2"] < found["steroid-free"]
    assert found["steroid-free-12-months"] - found["steroid-free"] == 365


def test_inactive_disease_names_what_the_report_does_not_say(reviews, case):
    (each,) = (m for m in reviews[case].milestones if m.id == "inactive")
    assert each.on is None
    assert "No uveitis" in str(each.says)
    assert "Stiffness 15 min or less" in str(each.says)


def test_core_set_and_chaq_were_remarkably_improved(reviews, case):
    found = days(reviews[case])
    reached = {50: 28, 70: 84, 90: 182, 100: 364}
    assert all(found[f"acr-pedi-{level}"] <= day for level, day in reached.items())
    assert value(reviews[case], "chaq") == 0


@pytest.mark.parametrize(
    ("number", "day", "il6"), [("SEED-1", 414, 131.5), ("SEED-2", 620, 149.9), ("SEED-3", 302, 106.3)]
)
def test_each_infection_was_assessed_by_il6_and_none_is_invented(reviews, number, day, il6):
    (episode,) = reviews[number].episodes
    assert (episode.kind, reviews[number].course.treatment_day(episode.onset)) == ("infection", day)
    assert episode.il6 is not None
    assert episode.il6.value == il6
    assert episode.fold is not None
    assert episode.fold > 5


def test_every_milestone_names_its_rule_and_its_unit(reviews, case):
    for each in reviews[case].milestones:
        assert str(each.rule)
        assert each.unit or each.id.startswith(("acr-pedi", "chaq", "inactive"))


@pytest.mark.parametrize(("outcome", "found"), [("infection", [("infection", "infection")]), ("none", [])])
def test_the_outcome_of_the_card_decides_whether_it_was_an_illness(tmp_path, outcome, found):
    with open_session(tmp_path / "ward") as session:
        import_files(session, FOUNDING, localise, confirmed=True)
        child = child_with_number(session, "SEED-3")
        (card,) = (each for each in cards_of_child(session.store, child) if not each.is_silent)
        name_outcome(replace(session, role="physician"), "o1", card.id, outcome)
        episodes = course_review(session, child).episodes
        of_card = [each for each in episodes if each.il6 is not None]
        assert [(each.kind, each.outcome) for each in of_card] == found


def test_an_unknown_child_is_named(session):
    with pytest.raises(Invalid, match="No child with the number X"):
        child_with_number(session, "X")
    with pytest.raises(Invalid):
        course_review(session, "x")
