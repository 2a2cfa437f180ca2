"""The recovery code: long, random, recognised however it is typed, and refused if it is mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.people import CODE_GROUP, CODE_GROUPS
from fortnight.store.keys.recovery_code import bare_code, new_code

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def test_a_code_is_long_random_and_in_groups():
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all([len(group) for group in code.split("-")] == [CODE_GROUP] * CODE_GROUPS for code in codes)


@given(st.randoms(use_true_random=False))
def test_the_code_is_recognised_however_it_is_typed(chance):
    code = new_code()
    bare = bare_code(code)
    typed = "".join(chance.choice((c.lower(), c, f" {c}", f"{c}-")) for c in code.replace("-", ""))
    looks_like = str.maketrans({"O": "0", "I": "1", "B": "8"})
    assert bare is not None
    assert len(bare) == 32
    assert bare_code(typed) == bare_code(code.translate(looks_like)) == bare_code(f"\n{code}\t") == bare


@settings(max_examples=300)
@given(st.integers(0, 35), st.sampled_from(ALPHABET), st.booleans())
def test_a_typing_error_is_noticed_before_anything_is_tried(place, letter, left_out):
    letters = list(new_code().replace("-", ""))
    before = list(letters)
    letters[place] = "" if left_out else letter
    if letters != before:
        assert bare_code("".join(letters)) is None or place == 35


@pytest.mark.parametrize(
    "typed", ["", "-", "ABCD", "ÄÖÜ", "A" * 36, "A" * 4000, "1" * 36, "=" * 8, "\x00" * 40]
)
def test_an_invalid_code_is_refused(typed):
    assert bare_code(typed) is None
