"""The small charts beside the labs form: the last values, the own range, and the value being typed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.plots import LEAST_VALUE
from fortnight.ui.charts.preview import LEAST_HEIGHT, SHOWN, Preview, SmallPlot
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from helpers.courses import at, course, specimen

NEW = "s280"


def eventful(last_il6=15.0):
    days = [14 * n for n in range(21)]
    drawn = [specimen(d, IL6=15 + d % 3, WBC=6.5) for d in days[:-1]]
    return course(days[:-1], [*drawn, specimen(280, IL6=last_il6, WBC=7)])


@pytest.fixture
def appearance(qapp):
    return Appearance(LIGHT)


@pytest.fixture
def preview(qtbot, appearance):
    made = Preview(appearance)
    qtbot.addWidget(made)
    made.resize(260, 420)
    return made


def show(preview, seen, new=""):
    preview.show_course(seen, judge(seen), new)


def plots(preview) -> dict[str, SmallPlot]:
    found = preview.findChildren(SmallPlot)
    return {each.accessibleName().split()[0]: each for each in found}


def drawn(plot):
    """The points of the curve, and the ringed ones."""
    curve, ring = (item for item in plot.plotItem.items if hasattr(item, "getData"))
    return curve.getData(), ring.getData()


def test_the_last_values_are_drawn_il6_on_a_log_axis(preview):
    show(preview, eventful(140))
    (x, y), _ = drawn(plots(preview)["IL-6"])
    assert len(x) == SHOWN
    assert (x[-1], 10 ** y[-1]) == (at(280).timestamp(), pytest.approx(140))
    (_, white), _ = drawn(plots(preview)["WBC"])
    assert list(white)[-2:] == [6.5, 7]


def test_only_the_value_being_typed_is_ringed(preview):
    show(preview, eventful(), NEW)
    for plot in plots(preview).values():
        (x, y), (ring_x, ring_y) = drawn(plot)
        assert (list(ring_x), list(ring_y)) == ([x[-1]], [y[-1]])
    show(preview, eventful())
    assert all(len(drawn(plot)[1][0]) == 0 for plot in plots(preview).values())


def test_an_empty_record_draws_nothing(preview):
    show(preview, course([], []))
    assert all(
        not len(drawn(plot)[0][0] if drawn(plot)[0][0] is not None else ())
        for plot in plots(preview).values()
    )


def test_zero_can_be_drawn_on_a_log_axis(preview):
    show(preview, course([0], [specimen(0, IL6=0)]))
    (_, y), _ = drawn(plots(preview)["IL-6"])
    assert list(y) == [np.log10(LEAST_VALUE)]


def test_every_value_is_within_the_axes(preview):
    for value in (0.5, 15, 4000):
        show(preview, eventful(value))
        for plot in plots(preview).values():
            (left, right), (low, high) = plot.getViewBox().viewRange()
            (x, y), _ = drawn(plot)
            assert left <= x.min() <= x.max() <= right
            assert low <= y.min() <= y.max() <= high


def test_one_value_has_a_day_of_room(preview):
    show(preview, course([0], [specimen(0, IL6=12)]))
    left, right = plots(preview)["IL-6"].getViewBox().viewRange()[0]
    assert right - left == pytest.approx(0.13 * 86400)


def test_titles_and_values_follow_the_units_of_the_clinic(preview, appearance):
    show(preview, eventful())
    assert plots(preview)["WBC"].accessibleName() == "WBC ×10⁹/L"
    appearance.set_units("japan")
    assert plots(preview)["WBC"].accessibleName() == "WBC /µL"
    (_, y), _ = drawn(plots(preview)["WBC"])
    assert y[-1] == 7000


def test_colours_follow_the_theme(preview, appearance):
    show(preview, eventful())
    appearance.set_theme(DARK)
    assert all(plot.backgroundBrush().color().name().upper() == DARK.card for plot in plots(preview).values())


def test_the_newest_value_is_said_to_screen_readers(preview):
    show(preview, eventful(140))
    assert "140" in plots(preview)["IL-6"].accessibleDescription()


def test_both_charts_are_complete_on_a_low_screen(preview):
    preview.resize(260, 240)
    preview.show()
    QApplication.processEvents()
    for plot in plots(preview).values():
        bottom = plot.mapTo(preview, plot.rect().bottomLeft()).y()
        assert bottom <= preview.height()
        assert plot.height() >= LEAST_HEIGHT
