"""The features of a visit and the domains of the C-HAQ."""

from __future__ import annotations

from fortnight.domain.record.visit import CHAQ_DOMAINS, CHAQ_ITEMS, FEATURE_WORDS, Feature
from fortnight.domain.scores.inactive_disease import CRITERIA


def test_the_chaq_has_thirty_items():
    assert [domain.items for domain in CHAQ_DOMAINS.values()] == [4, 2, 3, 2, 5, 4, 5, 5]
    assert CHAQ_ITEMS == 30


def test_every_feature_has_words():
    assert set(FEATURE_WORDS) == set(Feature)


def test_features_have_the_names_of_the_criteria_they_belong_to():
    assert {feature.value for feature in Feature} - {"hepatomegaly"} < CRITERIA.keys()
