"""Each attack and fault has a number, and each number that concerns what is built has a test.

A: machine and disk. B: time. C: values and identity. D: tables, workbooks, messages of laboratories,
bundles, review copies, temporary files. E: people and keys. F: the network and the hub.
"""

from __future__ import annotations

import re

from helpers.stores import ROOT

NUMBERS = {
    **dict.fromkeys(range(1, 22), "A"),
    **dict.fromkeys(range(22, 29), "B"),
    **dict.fromkeys(range(29, 41), "C"),
    **dict.fromkeys(range(41, 57), "D"),
    **dict.fromkeys(range(57, 71), "E"),
    **dict.fromkeys(range(71, 77), "F"),
}


def carried() -> set[str]:
    """Return the numbers in the names of tests: `test_A01_E64_…` has two."""
    names = (
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def test_((?:[A-F]\d\d_)+)", path.read_text(encoding="utf-8"))
    )
    return {number for name in names for number in name.split("_") if number}


def test_every_number_is_carried_by_a_test():
    wanted = {f"{letter}{number:02}" for number, letter in NUMBERS.items()}
    assert wanted - carried() == set()
    assert {number for number in carried() if number[0] in "ABCDEF"} - wanted == set()
