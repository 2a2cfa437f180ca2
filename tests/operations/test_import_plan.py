"""The plan of an import: new children first, then each course."""

from __future__ import annotations

import pytest

from fortnight.operations import import_plan
from helpers.imports import CHILDREN, GOOD, INFUSIONS, LABS, places, sentences, take
from helpers.stores import open_session, registered


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "store") as session:
        registered(session)
        yield session


def test_the_rows_of_a_child_that_was_refused_are_not_refused_for_that(session, tmp_path):
    report = take(
        session,
        tmp_path,
        children=CHILDREN + "0002,Case 2,boy,2019-05-01,us-eu\n0003,,f,2019-05-01,us-eu\n"
        "0004,Case 4,f,2199-05-01,us-eu\n",
        labs=LABS + "".join(f"000{n},2026-11-08T08:00,IL6,,12,pg/mL,\n" for n in (2, 3, 4)),
    )
    assert sorted(places(report.refusals)) == [
        ("children.csv", 2, "sex"), ("children.csv", 3, "name"), ("children.csv", 4, "birth_date"),
    ]  # fmt: skip


def test_an_unknown_child_is_named_once_at_its_first_row(session, tmp_path):
    rows = GOOD + "".join(f"0099,2026-11-{day:02d}T08:00,IL6,,12,pg/mL,\n" for day in range(1, 9))
    assert places(take(session, tmp_path, labs=LABS + rows).refusals) == [("labs.csv", 3, "patient")]


def test_an_old_course_is_checked_with_the_age_at_that_time(session, tmp_path):
    children = CHILDREN + "0002,Case 2,f,1992-05-01,us-eu\n"
    infusions = INFUSIONS + "0002,2000-05-01T09:30,,22,264\n"
    assert take(session, tmp_path, dry_run=True, children=children, infusions=infusions).done
    assert places(take(session, tmp_path, children=children).refusals) == [("children.csv", 2, "birth_date")]


def test_an_import_with_too_many_questions_is_refused(session, tmp_path, monkeypatch):
    monkeypatch.setattr(import_plan, "MOST_QUESTIONS", 3)
    rows = "".join(f"0001,2026-11-{day:02d}T08:00,IL6,,9000,pg/mL,\n" for day in range(1, 6))
    report = take(session, tmp_path, confirmed=True, labs=LABS + rows)
    assert (report.done, report.questions.total) == (False, 5)
    assert sentences(report.refusals) == [
        "5 questions are too many to confirm at once. Split the import into smaller files."
    ]
