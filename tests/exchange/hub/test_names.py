"""The hash of a name on the hub."""

from __future__ import annotations

from fortnight.exchange.hub.names import person_hash
from helpers.people import CHEAP


def test_case_and_spaces_do_not_matter_and_the_salt_does():
    one = person_hash("Nurse A", b"s" * 16, CHEAP)
    assert one == person_hash(" nurse a ", b"s" * 16, CHEAP)
    assert one.person != person_hash("Nurse B", b"s" * 16, CHEAP).person
    assert one.person != person_hash("Nurse A", b"t" * 16, CHEAP).person
    assert one.person != one.key[:16]
    assert len(one.person) == 16
    assert one.key.hex() not in repr(one)
