"""Tests of the grades of CTCAE."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion import ctcae
from fortnight.domain.infusion.ctcae import (
    BROWN,
    DEFINITIONS,
    GRADE_NAMES,
    TERM_NAMES,
    Term,
    definition,
    fever_grade,
)


def test_every_term_has_a_name_and_definitions() -> None:
    assert set(DEFINITIONS) == set(TERM_NAMES) == set(Term)
    assert all(TERM_NAMES.values())
    assert list(GRADE_NAMES) == [1, 2, 3, 4, 5]
    assert list(BROWN) == [1, 2, 3]


@pytest.mark.parametrize(
    ("term", "version", "confidence", "grades"),
    [
        (Term.INFUSION_REACTION, "CTCAE 6.0", "V", [1, 2, 3, 4, 5]),
        (Term.ALLERGIC, "CTCAE 6.0", "V", [1, 2, 3, 4, 5]),
        (Term.ANAPHYLAXIS, "CTCAE 5.0", "R", [3, 4, 5]),
        (Term.FEVER, "CTCAE 6.0", "V", [1, 2, 3, 4, 5]),
        (Term.HEADACHE, "CTCAE 6.0", "V", [1, 2, 3]),
        (Term.URTICARIA, "CTCAE 5.0", "R", [1, 2, 3]),
        (Term.HYPOTENSION, "CTCAE 5.0", "V2", [1, 2, 3, 4, 5]),
        (Term.EXTRAVASATION, "CTCAE 6.0", "V", [1, 2, 3, 4, 5]),
    ],
)
def test_each_definition_names_its_version(
    term: Term, version: str, confidence: str, grades: list[int]
) -> None:
    assert list(DEFINITIONS[term]) == grades
    for grade, each in DEFINITIONS[term].items():
        assert (each.grade, each.version, each.confidence) == (grade, version, confidence)
        assert each.meaning


def test_a_definition_is_found_by_term_and_grade() -> None:
    found = definition(Term.INFUSION_REACTION, 2)
    assert found is not None
    assert found.meaning.startswith("Therapy or interruption indicated, responds promptly")
    assert definition(Term.ANAPHYLAXIS, 1) is None
    assert definition(Term.HEADACHE, 4) is None


@pytest.mark.parametrize(
    ("temperature", "grade"),
    [(37.9, None), (38.0, 1), (39.0, 1), (39.1, 2), (40.0, 2), (40.1, 3), (42, 3)],
)
def test_the_grade_of_a_fever(temperature: float, grade: int | None) -> None:
    assert fever_grade(temperature) == grade


def test_the_limit_of_fever_has_a_source() -> None:
    assert (ctcae.FEVER_FROM.value, ctcae.FEVER_FROM.unit, ctcae.FEVER_FROM.confidence) == (38.0, "Cel", "V")
    assert ctcae.FEVER_FROM.source == "CTCAE 6.0"
