"""A row of Today as it is painted: every cell's words, the badges that fit, the trend of IL-6."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from fortnight.app.user_window import application
from fortnight.domain.messages import text
from fortnight.domain.readiness.badges import finding_badges
from fortnight.domain.readiness.next_step import NextStep
from fortnight.operations.views import TodayRow
from fortnight.ui.models.today import ALERT, COLUMNS, DUE, FINDINGS, IL6, OPEN, PATIENT, ROW, STEP, TodayModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.translation import say
from fortnight.ui.widgets.today_delegate import (
    TodayDelegate,
    column_width,
    least_width,
    open_width,
    row_height,
    shared_widths,
)
from helpers.alerts import answered, raised_alert
from helpers.courses import at, child, course, specimen
from helpers.painting import cell, colours_of, picture_of, words_of
from helpers.readiness import ALL, seen

TODAY = at(14).date()
DRAWN = course([0], [specimen(13, IL6=190)])
MANY = seen(specimen(13.9, PLT=29, ALT=60, WEIGHT=22), alerts=[raised_alert(), answered()])
ROW_OF_TODAY = TodayRow(
    child=child(), due=TODAY, status=None, days=0, readiness=seen(specimen(13.9, **ALL)),
    step=NextStep(0, text("Start"), text("all is ready"), now=True, serious=False),
    il6=DRAWN.latest("IL6"), trend=(), alerts=(), covered=True,
)  # fmt: skip
"""A child that is ready for its infusion of today."""


@pytest.fixture
def painted(qapp):
    """Give a function that paints a cell of a row."""
    application()
    kept = []

    def of(column, theme=LIGHT, is_chosen=False, width=0, **fields):
        model = TodayModel(lambda skip: (), lambda: TODAY)
        model.show((replace(ROW_OF_TODAY, **fields),), 1)
        delegate = TodayDelegate(Appearance(theme), lambda: TODAY)
        kept.append((model, delegate))
        size = QSize(width or column_width(column), row_height())
        return cell(delegate, model.index(0, column), size, is_chosen), size

    return of


@pytest.mark.parametrize(
    ("column", "fields", "words"),
    [
        (STEP, {}, ["Start", "all is ready"]),
        (PATIENT, {}, ["Case 1", "7 y 5 m · 0001"]),
        (PATIENT, {"unsaved": ("labs",)}, ["Case 1", "labs not saved"]),
        (DUE, {}, ["Today"]),
        (DUE, {"due": None}, ["–", "none yet"]),
        (FINDINGS, {}, ["Ready"]),
        (IL6, {}, ["190", "19 Jan"]),
        (IL6, {"il6": None}, ["–"]),
        (ALERT, {}, []),
        (ALERT, {"covered": False}, ["Cannot judge", "late dose"]),
        (OPEN, {}, ["Open"]),
    ],
)
def test_each_cell_has_its_words(painted, column, fields, words):
    assert words_of(*painted(column, **fields)) == words


def test_as_many_badges_as_fit_are_painted_and_the_others_are_counted(painted):
    badges = [say(badge.words) for badge in finding_badges(MANY)]

    def shown(width: int) -> list[str]:
        words = words_of(*painted(FINDINGS, readiness=MANY, width=width))
        return [each for each in words if each != "?"]  # the sign in the mark of a question

    assert shown(2000) == badges
    *fitted, more = shown(240)
    assert fitted == badges[: len(fitted)]
    assert more == f"+{len(badges) - len(fitted)}"
    first, more = shown(130)
    assert (first[:3], first[-1], more) == (badges[0][:3], "…", f"+{len(badges) - 1}"), (
        "the first is shortened"
    )


def test_a_text_that_does_not_fit_is_elided(painted):
    first, _ = words_of(*painted(PATIENT, child=child(name="Case with a very long name indeed"), width=120))
    assert first.endswith("…")


@pytest.mark.parametrize(
    ("fields", "colour"),
    [
        ({"alerts": (raised_alert(),)}, "alert_soft"),
        ({"alerts": (answered(),)}, "grey_soft"),
    ],
)
def test_the_state_of_a_card_has_its_colour(painted, fields, colour):
    assert getattr(LIGHT, colour) in colours_of(*painted(ALERT, **fields))


@pytest.mark.parametrize("now", [True, False])
def test_the_button_is_filled_if_something_is_to_be_done_now(painted, now):
    step = NextStep(0, text("Start"), text("all is ready"), now=now, serious=False)
    image = picture_of(*painted(OPEN, step=step))
    inside = image.pixelColor(16, row_height() // 2).name().upper()
    assert (inside == LIGHT.accent) is now


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_chosen_row_has_its_background(painted, theme):
    chosen, plain = (picture_of(*painted(DUE, theme, is_chosen)) for is_chosen in (True, False))
    assert chosen.pixelColor(2, 2).name().upper() == theme.accent_soft
    assert plain.pixelColor(2, 2).name().upper() == theme.card


# The trend ------------------------------------------------------------------------------------------


def heights(painted, *values: float) -> list[int]:
    """The highest painted pixel of the trend at its first and its last value, in pixels from the top."""
    trend = tuple((at(14 * n), value, "") for n, value in enumerate(values))
    paint, size = painted(IL6, trend=trend)
    image = picture_of(paint, size)
    ink = [
        (x, y) for x in range(size.width()) for y in range(size.height())
        if image.pixelColor(x, y).name().upper() == LIGHT.il6
    ]  # fmt: skip
    if not ink:
        return []
    first, last = min(ink)[0], max(ink)[0]
    return [min(y for x, y in ink if abs(x - edge) <= 3) for edge in (first, last)]


def test_one_value_is_no_trend(painted):
    assert heights(painted, 15) == []


def test_a_rise_goes_up_and_a_fall_goes_down(painted):
    first, last = heights(painted, 15, 15, 190)
    assert last < first - 5
    first, last = heights(painted, 190, 15, 15)
    assert last > first + 5


def test_the_axis_is_the_same_for_every_child_and_ends_at_3_and_300(painted):
    assert heights(painted, 3, 300) == heights(painted, 0.5, 9000)
    assert heights(painted, 3, 300) != heights(painted, 3, 150)


# Sizes ----------------------------------------------------------------------------------------------


def test_a_cell_is_as_wide_as_its_column_and_as_high_as_two_lines(qapp):
    application()
    model = TodayModel(lambda skip: (), lambda: TODAY)
    model.show((ROW_OF_TODAY,), 1)
    delegate = TodayDelegate(Appearance(LIGHT), lambda: TODAY)
    size = delegate.sizeHint(QStyleOptionViewItem(), model.index(0, OPEN))
    assert (size.width(), size.height()) == (open_width() + 20, row_height())
    assert model.index(0, OPEN).data(ROW) is ROW_OF_TODAY


def test_a_narrow_table_takes_its_room_from_the_alerts_first(qapp):
    """The titles of all columns fit however narrow the table is; what to do is shortened last."""
    application()
    wanted = [column_width(n) for n in range(len(COLUMNS))]
    spare = wanted[ALERT] - least_width(ALERT)
    assert spare > 0
    assert shared_widths(sum(wanted)) == wanted
    narrower = shared_widths(sum(wanted) - spare)
    assert narrower == [least_width(n) if n == ALERT else width for n, width in enumerate(wanted)]
    assert shared_widths(sum(wanted) - spare - 1)[STEP] == wanted[STEP]
    assert shared_widths(0)[STEP] == least_width(STEP)
