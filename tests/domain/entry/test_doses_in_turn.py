"""Two doses on alternate days as they are typed."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.doses_in_turn import NotInTurn, read_in_turn


@pytest.mark.parametrize(
    ("typed", "doses"),
    [
        ("", None),
        ("5", None),
        ("ten", None),
        ("5/2.5", (5, 2.5)),
        (" 5 / 2,5 ", (5, 2.5)),
        ("5 mg/2.5 mg", (5, 2.5)),
        ("5/0", (5, 0)),
        ("2.5/5", (2.5, 5)),
    ],
)
def test_two_doses_have_a_stroke_between_them(typed, doses):
    assert read_in_turn(typed) == doses


@pytest.mark.parametrize("typed", ["/", "/5", "5/", "0/5", "5/2/1", "<5/2", "5/>2", "-5/2", "5/x"])
def test_what_is_not_two_doses_is_refused_with_an_example(typed):
    with pytest.raises(NotInTurn) as refused:
        read_in_turn(typed)
    assert str(refused.value.sentence).startswith(f"“{typed}” is not two doses in turn. Type 5/2.5 for 5 mg")


@pytest.mark.parametrize("typed", ["5/5", "5/5.0", "2,5/2.5"])
def test_the_same_dose_twice_is_typed_once(typed):
    with pytest.raises(NotInTurn, match="same dose every day"):
        read_in_turn(typed)
