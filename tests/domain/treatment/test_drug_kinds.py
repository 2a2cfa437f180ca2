"""Tests of the kinds of drugs."""

from __future__ import annotations

import pytest

from fortnight.domain.record.medication import Per
from fortnight.domain.treatment.drug_kinds import KIND_OF, KIND_WORDS, Kind, kind_of
from fortnight.domain.treatment.drugs import NAMES
from helpers.doses import taken


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Predonine", Kind.GLUCOCORTICOID),
        ("CyA", Kind.CICLOSPORIN),
        ("MTX", Kind.METHOTREXATE),
        ("Naixan", Kind.NSAID),
        ("anakinra", Kind.OTHER),
        ("something", Kind.OTHER),
    ],
)
def test_the_kind_of_a_drug(name, kind) -> None:
    assert kind_of(taken({0: 1}, name)[0]) is kind


def test_what_is_given_with_each_infusion_is_premedication() -> None:
    assert kind_of(taken({0: None}, "hydrocortisone", per=Per.INFUSION)[0]) is Kind.PREMEDICATION


def test_every_kind_has_its_word_and_every_substance_a_name() -> None:
    assert set(KIND_WORDS) == set(Kind)
    assert set(KIND_OF) <= set(NAMES)
