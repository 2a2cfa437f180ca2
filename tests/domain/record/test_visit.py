"""The features of a visit and the domains of the C-HAQ."""

from __future__ import annotations

from fortnight.domain.record.visit import (
    CHAQ_DOMAINS,
    CHAQ_ITEMS,
    FEATURE_WORDS,
    SCALES,
    Feature,
    chaq_mistakes,
)
from fortnight.domain.scores.inactive_disease import CRITERIA


def test_the_chaq_has_thirty_items():
    assert [domain.items for domain in CHAQ_DOMAINS.values()] == [4, 2, 3, 2, 5, 4, 5, 5]
    assert CHAQ_ITEMS == 30


def test_the_scales_of_a_visit():
    """Globals and pain 0 to 10, stiffness up to a day in minutes, C-HAQ 0 to 3 as each of its items."""
    assert {name: (scale.lowest, scale.highest) for name, scale in SCALES.items()} == {
        "physician_global": (0, 10),
        "patient_global": (0, 10),
        "stiffness_min": (0, 24 * 60),
        "pain": (0, 10),
        "chaq_index": (0, 3),
    }
    assert list(chaq_mistakes({"grip": (0, 3, None)}, ())) == []
    for item in (-1, 4):
        (mistake,) = chaq_mistakes({"grip": (item,)}, ())
        assert str(mistake) == f"A C-HAQ item must be 0, 1, 2 or 3, not {item}."


def test_every_feature_has_words():
    assert set(FEATURE_WORDS) == set(Feature)


def test_features_have_the_names_of_the_criteria_they_belong_to():
    assert {feature.value for feature in Feature} - {"hepatomegaly"} < CRITERIA.keys()
