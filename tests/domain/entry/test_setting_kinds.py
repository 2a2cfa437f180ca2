"""The types of a setting: which values they allow, and how these are shown and written in a file."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.setting_kinds import (
    Choice,
    DoseTable,
    Folder,
    Kind,
    RateSteps,
    Switch,
    VitalTimes,
    WholeNumber,
    Words,
)
from fortnight.domain.messages import text
from fortnight.domain.treatment.local_dose import EXAMPLE

KINDS: list[tuple[Kind, str, list[str]]] = [
    (Choice({"a": text("A"), "b": text("B")}), "a", ["", "A", "c"]),
    (
        WholeNumber(2, 9, text("day"), text("days")),
        "2",
        ["1", "10", "", "02", "2.0", " 2", "٣", "-", "9" * 5000],
    ),
    (Switch(), "on", ["", "true", "ON"]),
    (Words(3), "abc", ["abcd", "a\nb"]),
    (RateSteps(), "15 x 15; 50", ["50 x", "15 x 15", "5\n0"]),
    (DoseTable(), EXAMPLE, ["12 mg/kg", "12 mg/kg\n", EXAMPLE + " " * 200]),
    (VitalTimes(), "after 5, 15; every 15", ["every 0", "x", "every 15;" + " " * 200]),
    (Folder(), "/media/stick", ["a\nb", "a\0", "a" * 4097]),
]


@pytest.mark.parametrize(("kind", "good", "bad"), KINDS, ids=lambda each: getattr(each, "name", ""))
def test_a_type_allows_its_values_and_no_others(kind, good, bad):
    assert kind.allows(good)
    assert kind.from_file(kind.to_file(good)) == good
    assert str(kind.shown(good))
    assert [value for value in bad if kind.allows(value)] == []


def test_a_number_is_shown_with_its_unit():
    days = WholeNumber(1, 7, text("day"), text("days"))
    assert (str(days.shown("1")), str(days.shown("2"))) == ("1 day", "2 days")


@pytest.mark.parametrize(
    ("kind", "value", "refusal"),
    [
        (RateSteps(), "x", "Write rate x minutes for each step"),
        (VitalTimes(), "every 0", "“every 0” is not a part of a schedule"),
        (
            DoseTable(),
            "12 mg/kg",
            "lacks: every 14 days; at most 800 mg; by Pharmacist A. Write it",
        ),
        (DoseTable(), "x" * 201, "Use at most 200 characters on one line."),
        (Switch(), "x", "Use on or off"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_write(kind, value, refusal):
    assert refusal in str(kind.refusal(value))
