"""The rows of the Today page: what each cell says, and how rows are read while scrolling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.messages import text
from fortnight.domain.readiness.next_step import NextStep
from fortnight.operations.views import TodayRow
from fortnight.ui.models import today
from fortnight.ui.models.today import (
    DUE,
    FINDINGS,
    IL6,
    OPEN,
    PATIENT,
    ROW,
    STEP,
    TodayModel,
    alert_lines,
    due_lines,
    il6_lines,
    most_pressing,
    patient_lines,
    step_lines,
    title_of,
)
from fortnight.ui.translation import use_units
from helpers.alerts import answered, raised_alert
from helpers.courses import at, child, course, specimen
from helpers.readiness import ALL, seen

TODAY = at(14).date()
DRAWN = course([0], [specimen(13, IL6=190)])


def row(**fields: Any) -> TodayRow:
    made: dict[str, Any] = {
        "child": child(),
        "due": TODAY,
        "status": None,
        "days": 0,
        "readiness": seen(specimen(13.9, **ALL)),
        "step": NextStep(0, text("Start"), text("all is ready"), now=True, serious=False),
        "il6": DRAWN.latest("IL6"),
        "trend": (),
        "alerts": (),
        "covered": True,
    }
    return TodayRow(**{**made, **fields})


@pytest.mark.parametrize(
    ("due", "days", "lines"),
    [
        (None, 0, ("–", "none yet", "muted")),
        (TODAY, 0, ("Today", "", "muted")),
        (TODAY + timedelta(days=1), 1, ("21 Jan", "tomorrow", "muted")),
        (TODAY + timedelta(days=2), 2, ("22 Jan", "in 2 d", "muted")),
        (TODAY - timedelta(days=1), -1, ("19 Jan", "1 d late", "amber_ink")),
    ],
)
def test_when_an_infusion_is_due(qapp, due, days, lines):
    found = due_lines(row(due=due, days=days))
    assert (found.first, found.second, found.second_ink) == lines


@pytest.mark.parametrize(
    ("serious", "now", "ink"),
    [(True, True, "alert_ink"), (True, False, "amber_ink"), (False, True, "ink"), (False, False, "ink")],
)
def test_a_serious_step_is_coloured_more_so_if_it_is_due_now(qapp, serious, now, ink):
    found = step_lines(row(step=NextStep(0, text("Call"), text("PLT 29"), now=now, serious=serious)))
    assert (found.first, found.second, found.first_ink) == ("Call", "PLT 29", ink)


@pytest.mark.parametrize(
    ("unsaved", "second"),
    [
        ((), "7 y 5 m · 0001"),
        (("labs", "infusion"), "labs not saved"),
        (("vitals",), "vital signs not saved"),
    ],
)
def test_below_the_name_is_the_age_or_what_is_not_saved(qapp, unsaved, second):
    found = patient_lines(row(unsaved=unsaved), TODAY)
    assert (found.first, found.second) == ("Case 1", second)


def test_a_child_before_its_birth_date_has_no_age(qapp):
    """The date of birth may be wrong, or the clock of this computer."""
    assert patient_lines(row(), date(2017, 8, 19)).second == "0001"


def test_il6_is_the_newest_value_with_its_day_or_a_dash(qapp):
    assert (il6_lines(row()).first, il6_lines(row()).second) == ("190", "19 Jan")
    assert il6_lines(row(il6=None)).first == "–"


# Alerts -----------------------------------------------------------------------------------------------


def test_the_most_pressing_card_is_shown():
    silent = raised_alert(level="watch")
    urgent, plain, waiting = raised_alert(level="urgent"), raised_alert(), answered()
    for alerts, shown in (
        ((silent, waiting, plain, urgent), urgent),
        ((silent, waiting, plain), plain),
        ((silent, waiting), waiting),
        ((silent,), silent),
    ):
        assert most_pressing(row(alerts=alerts)) is shown
    assert most_pressing(row()) is None


def test_without_a_card_it_is_said_if_the_drug_no_longer_covers(qapp):
    assert alert_lines(row(), TODAY) == ("", "", "")
    assert alert_lines(row(covered=False), TODAY) == ("Cannot judge", "quiet", "late dose")


@pytest.mark.parametrize(
    ("alert", "style"),
    [(raised_alert(), "alert"), (answered(), "quiet"), (raised_alert(level="watch"), "quiet")],
)
def test_only_an_open_card_is_loud(qapp, alert, style):
    assert alert_lines(row(alerts=(alert,)), TODAY)[1] == style


# The table --------------------------------------------------------------------------------------------


@pytest.fixture
def ward() -> list[TodayRow]:
    return [row(child=child(id=f"c{n}", number=f"{n:04}", name=f"Case {n}")) for n in range(1, 6)]


@pytest.fixture
def model(qapp, ward) -> TodayModel:
    made = TodayModel(lambda skip: tuple(ward[skip : skip + 2]), lambda: TODAY)
    made.show(tuple(ward[:2]), len(ward))
    return made


def test_rows_are_read_in_portions_until_the_ward_is_complete(model, ward):
    counts = [model.rowCount()]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        counts.append(model.rowCount())
    assert counts == [2, 4, 5]
    assert list(model.rows) == ward


def test_reading_ends_when_children_were_removed_meanwhile(model, ward):
    del ward[2:]
    model.fetchMore(QModelIndex())
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (2, False)


def test_every_cell_has_words_for_a_screen_reader(model, ward):
    trend = tuple((at(n), value, "") for n, value in ((1, 15.0), (2, 190.0)))
    model.show((replace(ward[0], trend=trend, readiness=seen()),), 1)
    words = [model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.columnCount())]
    assert words[STEP] == "Start, all is ready"
    assert words[PATIENT] == "Case 1, 7 y 5 m · 0001"
    assert words[DUE] == "Today"
    assert words[FINDINGS] == "Weight, Labs"
    assert words[IL6] == "190 pg/mL, 19 Jan, 2 values in 6 months, between 15 pg/mL and 190 pg/mL"
    assert words[OPEN] == "Open Case 1"


def test_a_row_gives_its_child_and_tooltips_give_whole_sentences(model):
    index = model.index(1, FINDINGS)
    assert index.data(ROW).child.name == "Case 2"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "There are no findings against starting the infusion now."
    )
    assert model.index(1, STEP).data(Qt.ItemDataRole.ToolTipRole) == "Start, all is ready"
    assert model.index(1, IL6).data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_title_of_il6_names_the_unit_and_the_months(model):
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Needs next", "Patient", "Due", "Findings", "IL-6, pg/mL, 6 m", "Alert", ""]
    use_units("japan")
    assert title_of(IL6) == "IL-6, pg/mL, 6 m"


def test_a_closed_card_is_less_pressing_than_an_answered_one():
    closed = raised_alert(state=StoredState.ENDED)
    assert most_pressing(row(alerts=(closed, answered()))) != closed
    assert set(today.UNSAVED) >= {"labs", "infusion"}


def test_new_labs_are_marked_beside_the_day_of_il6(qapp):
    assert il6_lines(row()).second_ink == "muted"
    lines = il6_lines(row(news=True))
    assert (lines.second.endswith(", new"), lines.second_ink) == (True, "accent")
