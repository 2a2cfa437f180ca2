"""An assessment of activity in the words of the audit trail."""

from __future__ import annotations

import pytest

from fortnight.operations.audit_words import value_words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("joints", {"neck": "", "knee-l": "AL"}, "2 of 71 examined; Left knee: active, limited"),
        ("features", {"fever": False, "rash": True}, "Fever in the last 7 days: no; Evanescent rash: yes"),
        ("chaq_items", {"grip": [1, None]}, "Grip: 1, –"),
        ("aids", ["grip", "walking"], "Grip, Walking"),
        ("stiffness_min", 10, "10 min"),
        ("physician_global", 1.5, "1.5"),
        ("joints", {"tail": "A"}, "{'tail': 'A'}"),
    ],
)
def test_values_in_words(field, value, words):
    assert value_words(field, value) == words
