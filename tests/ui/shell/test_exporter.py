"""Files for other programs and for paper: written, recorded in the journal, and reported in words."""

from __future__ import annotations

import csv

import icalendar
import pytest

from fortnight.operations import bedside, infusions
from fortnight.operations.recall import recall
from fortnight.store.journal import entries
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.exporter import Exporter
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets.page import Toast
from helpers.bedside import minute, signed
from helpers.contexts import OTHER_CHILD, course_of
from helpers.pdf_text import text_of
from helpers.stores import NOW
from helpers.work import until_ended

TODAY = NOW.date()


@pytest.fixture
def toast(qtbot, qapp):
    made = Toast()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def worker(parent):
    made = Worker(parent)
    yield made
    made.finish()


@pytest.fixture
def exporter(parent, context, worker, toast):
    return Exporter(parent, context, worker, toast)


@pytest.fixture
def view(qtbot, context):
    """Give a function that returns what a chart of the child shows."""

    def of_a_chart():
        chart = TimelineChart(LIGHT)
        qtbot.addWidget(chart)
        seen = course_of(context)
        chart.show_course(seen, context.session.judgement_cache.of(seen), NOW)
        return chart.view()

    return of_a_chart


@pytest.fixture
def answer(monkeypatch):
    """Answer the question for a file name; what was suggested is listed."""
    suggested = []

    def answered(path):
        def choose(_parent, _title, suggestion, _kinds):
            suggested.append(suggestion)
            return str(path), ""

        monkeypatch.setattr("fortnight.ui.shell.file_saver.QFileDialog.getSaveFileName", choose)
        return suggested

    return answered


def exported(context) -> list[tuple[str, str]]:
    """What the journal says was exported, and into which file."""
    found = entries.entries(context.session.store.db, "verb = 'export.record'")
    return [(entry.data["what"], entry.data["file"]) for entry in found]


def infusion_shown(context):
    for kind, body in signed(minute(-180, NOW)):
        session = context.session
        infusions.write_act(session, session.new_id(), "d1", OTHER_CHILD, kind, body, confirmed=True)
    return bedside.show(context.session, "d1", OTHER_CHILD)


def asks(exporter, context, view):
    """Every export, as a function that asks for the file name."""
    return {
        "0001-timeline.pdf": lambda: exporter.ask_timeline(course_of(context), view),
        **{
            f"0001-{name}.pdf": lambda name=name: exporter.ask_page(name, course_of(context))
            for name in ("summary", "visit", "growth", "activity", "medication")
        },
        "0001-trail.pdf": lambda: exporter.ask_trail(course_of(context)),
        "0002-infusion-1.pdf": lambda: exporter.ask_sheet(infusion_shown(context)),
        "infusions.ics": lambda: exporter.ask_calendar(TODAY, 42, True),
        "lot.csv": lambda: exporter.ask_recall(recall(context.session, "B2041")),
    }


NAMES = (
    "0001-timeline.pdf", "0001-summary.pdf", "0001-visit.pdf", "0001-growth.pdf", "0001-activity.pdf",
    "0001-medication.pdf", "0001-trail.pdf", "0002-infusion-1.pdf", "infusions.ics", "lot.csv",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_each_export_is_written_recorded_and_reported(
    exporter, context, view, worker, toast, answer, tmp_path, name
):
    path = tmp_path / f"chosen-{name}"
    suggested = answer(path)
    asks(exporter, context, view)[name]()
    if worker.busy:
        until_ended(worker)
    assert suggested == [name]
    assert path.stat().st_size > 0
    assert [file for _, file in exported(context)] == [path.name]
    assert toast.words.text() == f"Saved {path}"


@pytest.mark.parametrize("name", NAMES)
def test_without_a_file_name_nothing_is_written(exporter, context, view, worker, toast, answer, name):
    answer("")
    asks(exporter, context, view)[name]()
    assert not worker.busy
    assert (exported(context), toast.words.text()) == ([], "")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_cannot_be_written_is_named_and_not_recorded(
    exporter, context, view, worker, toast, answer, tmp_path, name
):
    path = tmp_path / "missing" / name
    answer(path)
    asks(exporter, context, view)[name]()
    if worker.busy:
        until_ended(worker)
    assert str(path.parent) in toast.words.text()
    assert not toast.words.text().startswith("Saved")
    assert exported(context) == []


def test_without_a_child_nobody_is_asked(exporter, answer, tmp_path):
    suggested = answer(tmp_path / "x.pdf")
    exporter.ask_timeline(None, lambda: pytest.fail("no chart is shown"))
    exporter.ask_trail(None)
    exporter.ask_sheet(None)
    exporter.ask_newest_sheet(None)
    exporter.ask_page("growth", None)
    assert suggested == []


def test_each_file_holds_what_was_asked_for(exporter, context, view, worker, answer, tmp_path):
    for name, ask in asks(exporter, context, view).items():
        answer(tmp_path / name)
        ask()
        if worker.busy:
            until_ended(worker)
    assert "Audit trail" in text_of(tmp_path / "0001-trail.pdf")
    assert "IL-6 pg/mL" in text_of(tmp_path / "0001-timeline.pdf")
    assert "B2041" in text_of(tmp_path / "0002-infusion-1.pdf")
    calendar = (tmp_path / "infusions.ics").read_bytes()
    assert b"Case 1" in calendar
    assert icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    with (tmp_path / "lot.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["number"] for row in csv.DictReader(file)] == ["0002"]


def test_a_calendar_without_names_has_none(exporter, tmp_path):
    exporter.save_calendar(tmp_path / "plan.ics", TODAY, 42, False)
    assert b"Case 1" not in (tmp_path / "plan.ics").read_bytes()


def test_printing_is_one_entry_for_each_person_child_and_day(exporter, context, view, answer, tmp_path):
    for name in ("growth", "visit", "growth"):
        exporter.save_page(name, course_of(context), tmp_path / f"{name}.pdf")
    exporter.save_timeline(course_of(context), tmp_path / "timeline.pdf", view())
    assert exported(context) == [("growth", "growth.pdf")]
    exporter.save_page("growth", course_of(context, OTHER_CHILD), tmp_path / "other.pdf")
    assert len(exported(context)) == 2


def test_a_child_without_a_sheet_is_told(exporter, context, toast, answer, tmp_path):
    suggested = answer(tmp_path / "x.pdf")
    exporter.ask_newest_sheet(course_of(context, OTHER_CHILD))
    assert toast.words.text() == "No infusion is recorded for this child."
    infusion_shown(context)
    exporter.ask_newest_sheet(course_of(context, OTHER_CHILD))
    assert suggested == ["0002-infusion-1.pdf"]
