"""The settings that say which clinic this is."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.clinic_settings import LONGEST_CLINIC_NAME
from fortnight.domain.entry.settings import SETTINGS


@pytest.mark.parametrize(
    ("key", "value", "is_allowed"),
    [
        ("clinic_name", "W" * LONGEST_CLINIC_NAME, True),
        ("clinic_name", "W" * (LONGEST_CLINIC_NAME + 1), False),
        ("clinic_name", "two\nlines", False),
        ("country", "", True),
        ("country", "JP", True),
        ("country", "Japan", False),
        ("time_zone", "", True),
        ("time_zone", "Asia/Tokyo", True),
        ("time_zone", "America/Argentina/Buenos_Aires", True),
        ("time_zone", "Etc/GMT+9", True),
        ("time_zone", "../etc/passwd", False),
        ("time_zone", "Asia Tokyo", False),
    ],
)
def test_what_is_allowed(key, value, is_allowed):
    assert SETTINGS[key].kind.allows(value) is is_allowed


def test_the_name_of_a_clinic_has_at_most_eighty_characters():
    assert LONGEST_CLINIC_NAME == 80


@pytest.mark.parametrize(("key", "value"), [("country", "Japan"), ("time_zone", "Asia Tokyo")])
def test_a_refusal_says_what_to_write(key, value):
    assert "such as" in str(SETTINGS[key].kind.refusal(value))
