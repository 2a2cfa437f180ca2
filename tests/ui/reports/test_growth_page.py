"""The growth page: figures, sentences and measures are those of the record."""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.entry.drafts import Typed
from fortnight.operations import views
from fortnight.operations.growth import change_parents, growth_view, record_measures
from fortnight.ui.models.growth import measured_days
from fortnight.ui.reports.growth_page import MOST_DAYS, MOST_DOUBTS, growth_pages
from fortnight.ui.reports.page_file import save_pages
from helpers.pdf_text import text_of
from helpers.stores import NOW, present
from journeys.conftest import treated


def measured(session, child, id, days_ago, cm):
    on = NOW.date() - timedelta(days=days_ago)
    record_measures(session, id, child, on, Typed(cm, "cm"), Typed("", "kg"), confirmed=True)


def printed(session, context, child, tmp_path) -> str:
    course = present(views.course(session, child))
    assert save_pages(growth_pages(course, context), tmp_path / "growth.pdf") == ""
    return text_of(tmp_path / "growth.pdf")


def test_heights_that_are_entered_end_up_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    child = treated(session)
    measured(session, child, "m1", 224, "104")
    measured(session, child, "m2", 0, "110.5")
    change_parents(session, "p", child, "161", "170", True, "asked")
    words = printed(session, context, child, tmp_path)
    for said in (
        "110.5 cm",
        "+6.5 cm in 0 y 7 m",
        "Mother 161 cm, father 170 cm (measured)",
        "WHO 2006/2007, boys",
        "Tanner 1970",
        "22 Nov 2026 110.5",
        "97th",
        "prednisone",
    ):
        assert said in words, said
    days = len(measured_days(growth_view(session, present(views.course(session, child))).growth))
    assert f"{days - MOST_DAYS} more in the program" in words


def test_a_height_that_does_not_fit_is_asked_about_and_not_drawn(at_a_session, tmp_path):
    session, context = at_a_session
    child = treated(session)
    for n, (days, cm) in enumerate(((0, "137.3"), (21, "110"), (200, "107"))):
        measured(session, child, f"m{n}", days, cm)
    words = printed(session, context, child, tmp_path)
    assert "Asked about" in words
    assert "Height 137.3 cm on 22 Nov 2026" in words
    assert "Not drawn." in words


def test_only_the_newest_doubtful_heights_are_asked_about_on_the_page(at_a_session, tmp_path):
    session, context = at_a_session
    child = treated(session)
    for n in range(MOST_DOUBTS + 2):  # each second height is 30 cm more than the ones around it
        measured(session, child, f"high{n}", 14 * n, "140")
        measured(session, child, f"fits{n}", 14 * n + 7, "110")
    doubtful = growth_view(session, present(views.course(session, child))).growth.doubtful
    assert len(doubtful) > MOST_DOUBTS
    words = printed(session, context, child, tmp_path)
    assert words.count("Is this correct?") == MOST_DOUBTS
    assert f"{len(doubtful) - MOST_DOUBTS} more in the program" in words
