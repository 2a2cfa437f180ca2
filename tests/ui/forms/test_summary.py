"""The dialog of the summary page: what is chosen is seen, printed and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.operations.course_review import course_review
from fortnight.ui.forms.summary import MOST_PANELS, SummaryDialog
from fortnight.ui.reports.summary import save_summary, summary_page
from fortnight.ui.services.local_settings import PreferenceFile
from fortnight.ui.services.summary_choice import WHOLE, SummaryChoice, kept
from helpers.contexts import CHILD, course_of
from helpers.pdf_text import text_of


@pytest.fixture
def local(context, tmp_path):
    return replace(context, local=PreferenceFile.beside(tmp_path))


@pytest.fixture
def opened(parent, local):
    printed = []

    def open_dialog(answer=True):
        made = SummaryDialog(parent, local, course_of(local), lambda choice: printed.append(choice) or answer)
        made.show()
        return made, printed

    return open_dialog


def test_it_opens_with_the_whole_page_and_shows_it(opened):
    dialog, _ = opened()
    assert dialog.choice == WHOLE
    assert dialog.preview.pages_height >= 1123


def test_what_is_chosen_is_printed_and_kept_for_the_next_time(opened, local):
    dialog, printed = opened()
    dialog.period.setCurrentIndex(dialog.period.findData("91"))
    dialog.sections["doses"].click()
    dialog.panels["PLT"].click()
    dialog.save()
    expected = SummaryChoice(91, ("IL6", "CRP", "WBC"), tuple(n for n in WHOLE.sections if n != "doses"))
    assert printed == [expected]
    assert not dialog.isVisible()
    assert kept(local) == expected
    again, _ = opened()
    assert again.choice == expected


def test_without_a_file_name_the_dialog_stays(opened):
    dialog, _ = opened(answer=False)
    dialog.save()
    assert dialog.isVisible()


def test_no_more_panels_are_offered_than_fit(opened):
    dialog, _ = opened()
    dialog.panels["ESR"].click()
    assert len(dialog.choice.panels) == MOST_PANELS
    assert not dialog.panels["FERR"].isEnabled()
    assert dialog.panels["ESR"].isEnabled()
    dialog.panels["ESR"].click()
    assert dialog.panels["FERR"].isEnabled()


def test_the_preview_follows_the_choice(opened):
    dialog, _ = opened()
    dialog.sections["alerts"].click()
    dialog.show_preview()
    assert not dialog.preview.widget().pixmap().isNull()


def test_what_is_left_out_is_named_on_the_page_and_a_period_limits_doses(local, tmp_path):
    review = course_review(local.session, CHILD)
    choice = SummaryChoice(91, ("IL6",), ("doses",))
    assert save_summary(review, local, tmp_path / "page.pdf", choice) == ""
    words = text_of(tmp_path / "page.pdf")
    assert "Charts, milestones, doses and alerts of 23 Aug 2026 to 22 Nov 2026" in words
    assert "left out: Milestones, Activity and scores, Other drugs" in words
    assert "Milestones, found by rule" not in words
    assert "Alerts and their answers" not in words.replace("left out", "").split("doses and alerts")[0]
    assert "CRP mg/L" not in words
    assert "16 8 Nov 2026" in words, "an infusion keeps its number"
    assert "Apr 2026 09:30" not in words


def test_a_page_without_charts_and_sections_still_says_whose_it_is(qtbot, local):
    page = summary_page(course_review(local.session, CHILD), local, SummaryChoice(None, (), ()))
    qtbot.addWidget(page)
    words = [each.text() for each in page.findChildren(QLabel)]
    assert any("Case 1" in each for each in words)
    assert "signature" in words


def test_the_timeline_and_the_menu_open_it(window, monkeypatch, tmp_path):
    monkeypatch.setattr(
        "fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "page.pdf"), ""),
    )
    window.open_child(CHILD)
    window.patient.page_asked.emit("summary")
    dialog = window.dialogs.current
    assert isinstance(dialog, SummaryDialog)
    dialog.save()
    assert "Milestones, found by rule" in text_of(tmp_path / "page.pdf")
