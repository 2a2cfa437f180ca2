"""The summary page of ten years as PDF, above an empty page of the same printer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from fortnight.operations.course_review import course_review
from fortnight.store.database import Store
from fortnight.ui.reports.page_file import save_pages
from fortnight.ui.reports.paper import A4
from fortnight.ui.reports.summary import save_summary
from helpers.contexts import context_of
from helpers.measuring import Row, in_turn, ms
from helpers.stores import KEY, session_at
from helpers.wards import add_children

pytestmark = pytest.mark.bench
VISITS = 260
GOAL_S = 1.0  # above an empty page


def test_the_summary_page_of_ten_years(qapp, tmp_path, report):
    with Store.open(tmp_path / "ward", KEY) as store:
        (child,) = add_children(store, 1, 1, VISITS)
        session = session_at(store)
        with context_of(session) as context:

            def summary() -> None:
                review = course_review(session, child)
                assert save_summary(review, context, tmp_path / "summary.pdf") == ""

            def empty() -> None:
                page = QWidget()
                page.setFixedSize(A4)
                assert save_pages([page], tmp_path / "empty.pdf") == ""

            ours, theirs = in_turn(summary, empty)
    above = ours - theirs
    report(
        Row("summary page, 10 years", "1 s above an empty page", ms(above), ms(GOAL_S), above / GOAL_S, 1.0)
    )
    assert (tmp_path / "summary.pdf").stat().st_size > (tmp_path / "empty.pdf").stat().st_size
