"""Checks of single values: what may be in the body of an entry, and nothing else."""

from __future__ import annotations

import pytest

from fortnight.store.journal.field_checks import (
    LONGEST_TEXT,
    are_aids,
    are_changed_results,
    are_chaq_items,
    are_details,
    are_features,
    are_joints,
    are_numbers,
    are_observations,
    are_plan_steps,
    are_results,
    are_texts,
    is_date,
    is_flag,
    is_interval,
    is_mapping,
    is_number,
    is_result,
    is_short,
    is_signature,
    is_text,
    is_time,
    is_whole_number,
    is_within,
    one_of,
    or_none,
)
from helpers.entries import number

AT = "2026-11-22T09:00:00+01:00"
LONG = "x" * LONGEST_TEXT


@pytest.mark.parametrize(
    ("check", "valid", "invalid"),
    [
        (is_text, ["", "x", LONG], [LONG + "x", 1, None, b"x", ["x"]]),
        (
            is_short,
            [LONG, [LONG, {"a": (LONG, 7, None)}]],
            [LONG + "x", [LONG + "x"], {"a": [{"b": LONG + "x"}]}],
        ),
        (is_number, [0, -1, 1.5], [True, "1", None, float("nan"), float("inf"), float("-inf"), 1j]),
        (is_whole_number, [0, -3], [1.0, True, "1", None]),
        (is_flag, [True, False], [0, 1, "", None]),
        (is_date, ["2026-11-22"], ["2026-11-31", "22.11.2026", "2026-11-22T09:00", "", 20261122, None]),
        (
            is_time,
            [AT, "2026-11-22T09:00:00Z", "2026-11-22T09:00:00.123+01:00"],
            ["2026-11-22T09:00:00", "2026-11-22", "9 o'clock", "", 9, None],
        ),
        (is_mapping, [{}, {"a": 1}], [[], "a", None]),
        (is_interval, [7, 14, 56], [6, 57, 14.0, "14", None, True]),
        (one_of("a", "b"), ["a", "b"], ["c", "", "ab", None, ["a"], 1]),
        (or_none(is_flag), [None, True], [0, "x"]),
        (
            are_results,
            [{}, {"IL6": {"value": 1}}, {"IL6": number(1, "<"), "CRP": number(2, ">")}],
            [[], None, {"IL6": None}, {"IL6": number(1), "XYZ": number(1)}, {"IL6": {}}, {"IL6": 3}],
        ),
        (or_none(is_number), [None, 1.5], ["1", True]),
        (is_within(0, 10), [0, 4.5, 10], [-0.1, 10.1, "5", True, None]),
        (
            are_details,
            [{}, {"a": "x", "b": 1.5}],
            [[], None, {"a": None}, {"a": ["x"]}, {1: "x"}, {"a": True}],
        ),
        (
            is_signature,
            [{"by": "Physician A", "at": AT}],
            [None, [], {}, {"by": "Physician A"}, {"by": "A", "at": "soon"}, {"by": "A", "at": AT, "x": ""}],
        ),
        (
            are_joints,
            [{}, {"knee-l": ""}, {"neck": "A", "knee-l": "ALT"}],
            [None, [], {"knee-l": "LA"}, {"knee-l": "Z"}, {"nose": "A"}, {"knee-l": 5}, {"knee-l": None}],
        ),
        (
            are_chaq_items,
            [{}, {"grip": []}, {"arising": [0, 3], "eating": (1, None, 2)}],
            [
                None,
                [],
                {"nose": [1]},
                {"arising": [1, 1, 1]},
                {"grip": 1},
                {"grip": [4]},
                {"grip": [-1]},
                {"grip": [1.0]},
                {"grip": ["1"]},
                {"grip": [True]},
            ],
        ),
        (
            are_aids,
            [[], ["grip", "reach"], ("grip",)],
            [None, "grip", ["nose"], [1], [["grip"]], {"grip": 1}],
        ),
        (
            are_features,
            [{}, {"rash": True, "fever": False}],
            [None, [], {"nose": True}, {"rash": 1}, {"rash": None}],
        ),
        (are_texts, [[], ["a", ""], ("a",)], [None, "a", [1], [None], [LONG + "x"]]),
        (are_numbers, [[], [1, 0, -2], (1,)], [None, 1, "1", [1.0], ["1"], [True], {1: 2}]),
        (
            are_observations,
            [
                [],
                [{"number": 1, "outcome": "stored"}],
                [{"number": 1, "outcome": "waiting", "waits": "code", "why": {}, "shown": "X 5"}],
            ],
            [
                None,
                {},
                "x",
                [1],
                [{}],
                [{"number": 1}],
                [{"outcome": "stored"}],
                [{"number": "1", "outcome": "stored"}],
                [{"number": 1, "outcome": "lost"}],
                [{"number": 1, "outcome": "stored", "colour": "red"}],
            ],
        ),
        (
            are_changed_results,
            [{}, {"IL6": None}, {"IL6": None, "CRP": number(1)}],
            [[], None, {"IL6": {}}, {"XYZ": number(1), "CRP": None}, {"IL6": number(1, "~")}],
        ),
    ],
)
def test_a_check_accepts_what_is_valid_and_nothing_else(check, valid, invalid):
    assert [value for value in valid if not check(value)] == []
    assert [value for value in invalid if check(value)] == []


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"value": -1.5}, True),
        ({"value": "1"}, False),
        ({"comparator": "<"}, True),
        ({"comparator": ">"}, True),
        ({"comparator": "~"}, False),
        ({"comparator": None}, False),
        ({"reported": "1,5"}, True),
        ({"reported": 1.5}, False),
        ({"unit": "pg/mL"}, True),
        ({"unit": None}, False),
        ({"method": "Roche"}, True),
        ({"method": 7}, False),
        ({"colour": "red"}, False),
    ],
)
def test_a_result_has_a_value_and_known_fields(change, valid):
    assert is_result("IL6", {**number(1), **change}) is valid
    assert not is_result("XYZ", {**number(1), **change})


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ([{"start": "2026-11-22", "mg_per_day": 5}], True),
        ([{"start": "2026-11-22", "mg_per_day": 5}, {"start": "2026-12-06", "mg_per_day": 0}], True),
        ([], False),
        ("5", False),
        ([5], False),
        ([{"start": "2026-11-22"}], False),
        ([{"start": "soon", "mg_per_day": 5}], False),
        ([{"start": "2026-11-22", "mg_per_day": "5"}], False),
        ([{"start": "2026-11-22", "mg_per_day": 5, "note": ""}], False),
        ([{"start": "2026-11-22", "mg_per_day": 2.5, "per": "other-day"}], True),
        ([{"start": "2026-11-22", "mg_per_day": 2.5, "per": "week"}], False),
        ([{"start": "2026-11-22", "mg_per_day": 3.75, "per": "other-day", "second_mg": 2.5}], True),
        ([{"start": "2026-11-22", "mg_per_day": 3.75, "per": "other-day", "second_mg": "2.5"}], False),
    ],
)
def test_the_steps_of_a_plan(value, valid):
    assert are_plan_steps(value) is valid
