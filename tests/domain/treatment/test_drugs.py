"""Drug names resolve, or stay as typed."""

from __future__ import annotations

import pytest

from fortnight.domain.treatment.drugs import (
    GLUCOCORTICOIDS,
    NAMES,
    is_glucocorticoid,
    is_tocilizumab,
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
def test_tocilizumab(name: str) -> None:
    assert is_tocilizumab(name)


@pytest.mark.parametrize(
    "name", ["ciclosporin", "Cyclosporin A", "cyclosporine", "CsA", "Neoral", "cyclosporine  A"]
)
def test_ciclosporin(name: str) -> None:
    assert resolve(name) == "ciclosporin"


@pytest.mark.parametrize(("name", "drug"), [("PSL", "prednisolone"), ("Medrol", "methylprednisolone")])
def test_glucocorticoids(name: str, drug: str) -> None:
    assert resolve(name) == drug
    assert is_glucocorticoid(name)


@pytest.mark.parametrize("name", ["", "aspirin", "MRAx", "sarilumab", "tocilizumab-toolong"])
def test_unknown_names_are_not_guessed(name: str) -> None:
    assert resolve(name) is None
    assert not is_glucocorticoid(name)


def test_no_name_stands_for_two_drugs() -> None:
    names = [
        name for drug, aliases in NAMES.items() for name in {each.casefold() for each in (drug, *aliases)}
    ]
    assert len(names) == len(set(names))


def test_each_glucocorticoid_is_listed() -> None:
    assert set(NAMES) >= GLUCOCORTICOIDS
