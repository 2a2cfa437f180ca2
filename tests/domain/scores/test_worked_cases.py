"""Tests of the worked cases and of the check itself."""

from __future__ import annotations

import json
import re
from math import inf

import pytest

from fortnight.domain.scores.calculators import CALCULATORS
from fortnight.domain.scores.worked_cases import check, is_same_result
from helpers.locations import RESOURCES

CASES = json.loads((RESOURCES / "validation" / "cases.json").read_text(encoding="utf-8"))
DOSE = {
    "id": "d",
    "calculator": "dose",
    "given": {"weight_kg": 20, "label": "japan"},
    "expect": {"ordered_mg": 160},
}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_worked_case_passes(case: dict) -> None:
    verdict = check(case)
    assert verdict.passed, str(verdict.message)
    assert verdict.id == case["id"]


def test_every_calculator_has_a_worked_case() -> None:
    assert {case["calculator"] for case in CASES} == set(CALCULATORS)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_wrong_expectation_fails(case: dict) -> None:
    for key, value in case["expect"].items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            wrong = "wrong"
        else:
            wrong = value + 2.1 * max(1e-6, case["tolerance"]) * max(1, abs(value))
        assert not check({**case, "expect": {**case["expect"], key: wrong}}).passed, key


@pytest.mark.parametrize(
    ("got", "expected", "tolerance", "equal"),
    [
        (1.0005, 1, 0.001, True),
        (1.002, 1, 0.001, False),
        (100.05, 100, 0.001, True),
        (100.2, 100, 0.001, False),
        (0.0005, 0, 0.001, True),
        (0.0015, 0, 0.001, False),
        (0.5009, 0.5, 0.001, True),
        (0.5015, 0.5, 0.001, False),
        (8, 8.0, 0, True),
        (True, 1, 1, False),
        (1, True, 1, False),
        (False, 0, 1, False),
        (True, True, 0, True),
        (None, None, 0, True),
        (None, 0, 1, False),
        (0, None, 1, False),
        ("mg/L", "mg/L", 0, True),
        ("mg/L", "mg/l", 0, False),
        (float("nan"), 1.0, 1, False),
        ({"80": 1}, {"80": 1}, 0, True),
        ({"80": 1, "200": 1}, {"80": 1}, 0, False),
        ({"80": 1}, {"80": 2}, 0, False),
        ({"80": 1.0005}, {"80": 1}, 0.001, True),
        ({"80": 1}, 1, 1, False),
    ],
)
def test_comparison_of_results(got, expected, tolerance, equal) -> None:
    assert is_same_result(got, expected, tolerance) is equal


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (3, "This is not a worked case."),
        ({}, "The case has no “id”."),
        ({"id": "d", "calculator": "dose", "given": {}}, "The case has no “expect”."),
        ({**DOSE, "calculator": "tea"}, "“tea” is not a calculator in this version."),
        ({**DOSE, "calculator": ["dose"]}, "“['dose']” is not a calculator in this version."),
        ({**DOSE, "given": {}}, "The input 'weight_kg' is missing."),
        ({**DOSE, "given": None}, "“given” and “expect” must be objects of names and values."),
        ({**DOSE, "expect": 3}, "“given” and “expect” must be objects of names and values."),
        ({**DOSE, "tolerance": "small"}, "The tolerance is not a number."),
        ({**DOSE, "tolerance": True}, "The tolerance is not a number."),
        (
            {**DOSE, "given": {"weight_kg": 0, "label": "japan"}},
            "The inputs were rejected: A weight of 0 kg is not plausible.",
        ),
        ({**DOSE, "expect": {"colour": 1}}, "“colour” is not a result of this calculator."),
        ({**DOSE, "expect": {"ordered_mg": 160.5}}, "ordered_mg: expected 160.5, got 160.0."),
    ],
)
def test_a_malformed_case_fails_with_a_message_and_without_an_exception(case, said: str) -> None:
    verdict = check(case)
    assert verdict.passed is False
    assert str(verdict.message) == said


@pytest.mark.parametrize("wrong", [{"weight_kg": "20 kg", "label": "japan"}, {"weight_kg": 20, "label": []}])
def test_inputs_of_a_wrong_type_are_rejected_with_the_reason(wrong: dict) -> None:
    verdict = check({**DOSE, "given": wrong})
    assert not verdict.passed
    assert re.fullmatch("The inputs were rejected: .+", str(verdict.message))


@pytest.mark.parametrize(("case", "id"), [(3, "?"), ({}, "?"), ({"id": 7}, "7"), (DOSE, "d")])
def test_a_verdict_names_its_case(case, id: str) -> None:
    assert check(case).id == id


def test_a_case_that_passes_says_so() -> None:
    assert str(check(DOSE).message) == "passed"


def test_only_expected_keys_are_checked() -> None:
    assert check(DOSE).passed
    assert check({**DOSE, "expect": {}}).passed


def _with(identity: str, **changes: object) -> dict:
    case = next(case for case in CASES if case["id"] == identity)
    return {**case, "given": {**case["given"], **changes}}


@pytest.mark.parametrize(
    ("case", "expect"),
    [
        (_with("jadas-01", physician_global=None), {"jadas": None, "cjadas": None}),
        (_with("jadas-01", esr_mm_h=None), {"jadas": None, "cjadas": 42.2}),
        (_with("mas_2016-01", ferritin_ng_ml=None), {"lab_pattern": None, "classified": False}),
        (_with("ms_score-01", ldh_u_l=None), {"score": None, "considered": None}),
        (_with("sjadas10-01", hb_g_dl=None), {"msms": None, "sjadas10": None}),
        (_with("height_sds-01", reference="uk90"), {"sds": None}),
        (_with("height_sds-01", date="2024-06-01"), {"sds": None}),
        (
            _with("prednisone_equivalent-01", drug="tea"),
            {"prednisone_mg_per_day": None, "mg_per_kg_per_day": None},
        ),
        (_with("remission-01", assessments=[]), {"state": None, "inactive_since": None}),
        (_with("next_due-01", interval_days=7), {"due": "2026-05-15"}),
    ],
)
def test_missing_inputs_give_none_and_not_a_number(case: dict, expect: dict) -> None:
    verdict = check({**case, "expect": expect})
    assert verdict.passed, str(verdict.message)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"to": "2026-02-01"}, "The inputs were rejected: The period ends before it begins."),
        (
            {"steps": [{"from": "2026-03-01", "drug": "PSL", "dose_mg_per_day": -1}]},
            "The inputs were rejected: A dose of -1 mg per day is not plausible.",
        ),
        (
            {"steps": [{"from": "2026-03-01", "drug": "PSL", "dose_mg_per_day": "5"}]},
            "The inputs were rejected: A dose of 5 mg per day is not plausible.",
        ),
        (
            {"steps": [{"from": "2026-03-01", "drug": "PSL", "dose_mg_per_day": inf}]},
            "The inputs were rejected: A dose of inf mg per day is not plausible.",
        ),
        ({"steps": [{"drug": "PSL", "dose_mg_per_day": 5}]}, "The input 'from' is missing."),
    ],
)
def test_an_exposure_that_cannot_be_calculated_fails_with_a_sentence(change: dict, why: str) -> None:
    case = next(case for case in CASES if case["id"] == "steroid_exposure-own-1")
    verdict = check({**case, "given": {**case["given"], **change}})
    assert not verdict.passed
    assert str(verdict.message) == why
