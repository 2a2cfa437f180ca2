"""Rules for a new passphrase."""

from __future__ import annotations

import pytest

from fortnight.operations import people
from fortnight.operations.session import Invalid
from helpers.people import (
    CHEAP,
    LEAD_A,
    new_id,
)
from helpers.stores import Clock


@pytest.mark.parametrize(
    ("passphrase", "why"),
    [
        ("too short", "10 to 256"),
        ("x" * 257, "10 to 256"),
        ("fortnight1", "easy to guess"),
        ("password1234", "easy to guess"),
        ("Lead ALead A", "easy to guess"),
        ("1234567890", "easy to guess"),
    ],
)
def test_E58_a_passphrase_that_is_easy_to_guess_is_refused(folder, passphrase, why):
    with pytest.raises(Invalid, match=why):
        people.set_up(folder, LEAD_A, passphrase, Clock(), new_id, CHEAP)
    assert not folder.exists()
