"""Which panels are shown, in which order and how high, and how that is kept."""

from __future__ import annotations

import pytest

from fortnight.ui.charts.kinds import DRUGS, FIRST_PANELS, PANELS
from fortnight.ui.charts.panel_choice import LEAST_SHARE, MOST_SHARE, PanelChoice, read


def test_a_panel_is_added_at_the_end_and_removed():
    choice = PanelChoice(("IL6", "CRP"))
    assert choice.toggled("ESR").names == ("IL6", "CRP", "ESR")
    assert choice.toggled("IL6").names == ("CRP",)


@pytest.mark.parametrize(
    ("name", "by", "names"),
    [
        ("CRP", -1, "CRP IL6 ESR"),
        ("CRP", 1, "IL6 ESR CRP"),
        ("IL6", -1, "IL6 CRP ESR"),
        ("ESR", 1, "IL6 CRP ESR"),
    ],
)
def test_a_panel_moves_up_and_down_and_stops_at_the_ends(name, by, names):
    assert " ".join(PanelChoice(("IL6", "CRP", "ESR")).moved(name, by).names) == names


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [(LEAST_SHARE - 1, LEAST_SHARE), (9, 9), (MOST_SHARE + 1, MOST_SHARE)],
)
def test_a_height_stays_within_its_limits(wanted, kept):
    choice = PanelChoice().resized("CRP", wanted)
    assert choice.share("CRP") == kept
    assert choice.share("IL6") == PANELS["IL6"].share


def test_what_is_written_is_read_again():
    choice = PanelChoice(("CRP", DRUGS)).resized("CRP", 7)
    assert read(choice.written()) == choice


@pytest.mark.parametrize(
    "text", [None, "", "not JSON", "[]", "1", '{"panels": "IL6"}', '{"panels": ["OLD"]}']
)
def test_what_cannot_be_read_is_the_first_choice(text):
    assert read(text) == PanelChoice(FIRST_PANELS)


def test_panels_that_are_not_known_and_twice_are_left_out():
    assert read('{"panels": ["CRP", "OLD", "CRP"], "shares": {"OLD": 5, "CRP": "5"}}') == PanelChoice(
        ("CRP",)
    )
