"""Tests of resolving drug names to substances."""

from __future__ import annotations

import pytest

from fortnight.domain.treatment.drugs import (
    DRUG_NAMES,
    GLUCOCORTICOIDS,
    NAMES,
    TOCILIZUMAB,
    drug_name,
    is_glucocorticoid,
    resolve,
)


@pytest.mark.parametrize(
    "name",
    [
        "MRA",
        "mra",
        "atlizumab",
        "Tocilizumab",
        "Actemra®",
        "RoActemra",
        "TYENNE",
        "Tofidence",
        "Avtozma",
        "tocilizumab-aazg",
        "tocilizumab-anoh",
        " actemra ",
    ],
)
def test_names_of_tocilizumab_are_resolved(name: str) -> None:
    assert resolve(name) == TOCILIZUMAB


@pytest.mark.parametrize(
    "name", ["ciclosporin", "Cyclosporin A", "cyclosporine", "CsA", "Neoral", "cyclosporine  A"]
)
def test_names_of_ciclosporin_are_resolved(name: str) -> None:
    assert resolve(name) == "ciclosporin"


@pytest.mark.parametrize(("name", "drug"), [("PSL", "prednisolone"), ("Medrol", "methylprednisolone")])
def test_names_of_glucocorticoids_are_resolved(name: str, drug: str) -> None:
    assert resolve(name) == drug
    assert is_glucocorticoid(name)


@pytest.mark.parametrize("name", ["", "aspirin", "MRAx", "sarilumab", "tocilizumab-toolong"])
def test_unknown_names_are_not_guessed(name: str) -> None:
    assert resolve(name) is None
    assert not is_glucocorticoid(name)


@pytest.mark.parametrize(
    ("drug", "shown"),
    [
        ("tocilizumab", "Tocilizumab"),
        ("ciclosporin", "Ciclosporin"),
        ("vitamin D", "Vitamin D"),
        ("IVIG", "IVIG"),
        ("", ""),
    ],
)
def test_the_name_of_a_drug_begins_with_a_capital_and_is_otherwise_as_typed(drug: str, shown: str) -> None:
    assert drug_name(drug) == shown


def test_every_substance_has_a_name_for_translators() -> None:
    """A name that is not listed is shown too, but cannot be translated."""
    assert sorted(map(drug_name, NAMES)) == sorted(DRUG_NAMES)


def test_no_name_belongs_to_two_drugs() -> None:
    names = [
        name for drug, aliases in NAMES.items() for name in {each.casefold() for each in (drug, *aliases)}
    ]
    assert len(names) == len(set(names))


def test_each_glucocorticoid_is_listed() -> None:
    assert set(NAMES) >= GLUCOCORTICOIDS
