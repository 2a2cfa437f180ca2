"""Tests of the label limits, on both sides of each limit."""

from __future__ import annotations

from typing import Any

import pytest

from fortnight.domain.messages import render
from fortnight.domain.record.course import Result
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.label_limits import (
    LABEL_LIMITS,
    LIMITED_ANALYTES,
    UPPER_LIMITS,
    LabelAction,
    label_limit,
    label_limit_text,
    limits_of,
)
from helpers.courses import specimen


def result(code: str, value: float | str) -> Result:
    values: dict[str, Any] = {code: value}
    (made,) = specimen(1, **values).results
    return made


def act(code: str, value: float | str, **how) -> LabelAction | None:
    limit = label_limit(result(code, value), "us-eu", **how)
    return None if limit is None else limit.act


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("NEUT", 1.01, None),
        ("NEUT", 1.0, LabelAction.INTERRUPT),
        ("NEUT", 0.5, LabelAction.INTERRUPT),
        ("NEUT", 0.49, LabelAction.DISCONTINUE),
        ("NEUT", "<0.5", LabelAction.DISCONTINUE),
        ("NEUT", "<1.0", LabelAction.INTERRUPT),
        ("PLT", 101, None),
        ("PLT", 100, LabelAction.INTERRUPT),
        ("PLT", 50, LabelAction.INTERRUPT),
        ("PLT", 49, LabelAction.DISCONTINUE),
        ("PLT", 29, LabelAction.DISCONTINUE),
        ("PLT", "<100", LabelAction.INTERRUPT),
        ("PLT", ">100", None),
        ("PLT", ">40", None),
        ("ALT", 48, None),
        ("ALT", 49, LabelAction.CAUTION),
        ("ALT", 144, LabelAction.CAUTION),
        ("ALT", 145, LabelAction.INTERRUPT),
        ("ALT", 240, LabelAction.INTERRUPT),
        ("ALT", 241, LabelAction.DISCONTINUE),
        ("ALT", ">240", LabelAction.DISCONTINUE),
        ("ALT", "<240", None),
        ("AST", 36, None),
        ("AST", 37, LabelAction.CAUTION),
        ("AST", 108, LabelAction.CAUTION),
        ("AST", 109, LabelAction.INTERRUPT),
        ("AST", 180, LabelAction.INTERRUPT),
        ("AST", 181, LabelAction.DISCONTINUE),
        ("AST", "<40", None),
        ("AST", "<36", None),
        ("CRP", 500, None),
    ],
)  # fmt: skip
def test_limits_on_treatment(code, value, expected):
    assert act(code, value) is expected


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("NEUT", 2.0, None), ("NEUT", 1.99, LabelAction.CAUTION), ("NEUT", 0.49, LabelAction.DISCONTINUE),
        ("PLT", 100, None), ("PLT", 99, LabelAction.CAUTION), ("PLT", 49, LabelAction.DISCONTINUE),
        ("ALT", 72, None), ("ALT", 73, LabelAction.CAUTION), ("ALT", 241, LabelAction.DISCONTINUE),
        ("AST", 54, None), ("AST", 55, LabelAction.CAUTION), ("AST", 181, LabelAction.DISCONTINUE),
    ],
)  # fmt: skip
def test_limits_before_the_first_infusion(code, value, expected):
    assert act(code, value, started=False) is expected


@pytest.mark.parametrize(
    ("code", "value", "started", "words"),
    [
        ("PLT", 29, True, "Platelets 29 ×10⁹/L: the label says to discontinue"),
        ("PLT", 80, True, "Platelets 80 ×10⁹/L: the label says to interrupt until it is above 100 ×10⁹/L"),
        ("PLT", 49, False, "Platelets 49 ×10⁹/L: the label does not recommend starting treatment"),
        ("PLT", 80, False, "Platelets 80 ×10⁹/L: the label does not recommend starting treatment"),
        ("NEUT", 0.9, True, "Neutrophils 0.9 ×10⁹/L: the label says to interrupt until it is above 1 ×10⁹/L"),
        ("ALT", 100, False, "ALT 100 U/L: the label does not recommend starting treatment"),
        ("ALT", 241, True, "ALT 241 U/L: the label says to discontinue"),
        ("ALT", 241, False, "ALT 241 U/L: the label does not recommend starting treatment"),
        ("ALT", 200, True, "ALT 200 U/L: the label says to interrupt until it is below 144 U/L"),
        (
            "AST",
            60,
            True,
            "AST 60 U/L: the label says to adjust other drugs, and to interrupt if this persists",
        ),
    ],
)
def test_a_limit_is_shown_in_the_words_of_the_label(code, value, started, words):
    limit = label_limit(result(code, value), "us-eu", started)
    assert limit is not None
    assert str(label_limit_text(result(code, value), limit)) == words


@pytest.mark.parametrize(
    ("code", "value", "started", "badge"),
    [
        ("PLT", 49, True, "label: discontinue"),
        ("PLT", 80, True, "label: interrupt"),
        ("AST", 60, True, "label: adjust"),
        ("PLT", 49, False, "label: do not start"),
        ("PLT", 80, False, "label: do not start"),
        ("ALT", 241, False, "label: do not start"),
        ("ALT", 100, False, "label: do not start"),
    ],
)
def test_a_badge_gives_the_advice_of_the_label_in_a_few_words(code, value, started, badge):
    limit = label_limit(result(code, value), "us-eu", started)
    assert limit is not None
    assert str(limit.brief) == badge


def test_the_sentence_uses_the_display_units():
    limit = label_limit(result("PLT", 80), "us-eu")
    assert limit is not None
    words = render(label_limit_text(result("PLT", 80), limit), "japan")
    assert words == "Platelets 8 ×10⁴/µL: the label says to interrupt until it is above 10 ×10⁴/µL"


def test_every_label_has_limits_and_every_limit_has_a_source():
    assert set(LABEL_LIMITS) == {*LABELS, "local"}
    assert all(limit.source and limit.confidence for rows in LABEL_LIMITS.values() for limit in rows)
    assert LIMITED_ANALYTES == ("NEUT", "PLT", "ALT", "AST")


def test_limits_that_a_label_does_not_give_are_marked():
    assert {limit.confidence for limit in LABEL_LIMITS["japan"]} == {"P"}
    assert all("Japanese label gives no figure" in limit.source for limit in LABEL_LIMITS["japan"])
    own = limits_of("local: 10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A")
    assert {limit.confidence for limit in own} == {"P"}
    assert all("the clinic's own dose table gives no figure" in limit.source for limit in own)
    assert {limit.confidence for limit in LABEL_LIMITS["us-eu"]} == {"V"}


def test_enzyme_limits_are_multiples_of_the_upper_reference_limit():
    assert UPPER_LIMITS == {"ALT": 48, "AST": 36}


def test_a_limit_is_written_with_its_comparator_and_unit():
    stop, pause = LABEL_LIMITS["us-eu"][:2]
    assert (str(stop.looks_for), str(pause.looks_for)) == ("< 0.5 ×10⁹/L", "≤ 1 ×10⁹/L")
