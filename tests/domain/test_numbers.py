"""Tests of reading typed numbers and of writing numbers for the screen."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.numbers import Measured, NotANumber, display, dose_figure, parse, plain


@pytest.mark.parametrize(
    ("typed", "value", "comparator"),
    [
        ("4.1", 4.1, ""),
        ("4,1", 4.1, ""),
        (" 0 ", 0.0, ""),
        ("<0.02", 0.02, "<"),
        ("< 0,02", 0.02, "<"),
        (">5000", 5000.0, ">"),
        ("007", 7.0, ""),
        ("123456789", 123456789.0, ""),
    ],
)
def test_a_plain_number_is_read(typed, value, comparator):
    assert parse(typed) == Measured(value, comparator)


@pytest.mark.parametrize("typed", ["", " ", "\t"])
def test_an_empty_text_means_not_measured(typed):
    assert parse(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "1,234.5", "1.234,5", "1 000", "12 5", "1e3", "-4", "+4", "−4", ".5", "5.", "<", "<<3", "<=3", "≤3",
        "١٢", "１２", "½", "NaN", "inf", "0x10", "True", "4.1 mg", "4.1.2", "4;1", "1234567890",
        "3<", "1.1234567890", "O.5", "l2", "<0.02>", "4\x001", "~4", "4.1\n5",
    ],
)  # fmt: skip
def test_C32_text_that_is_not_clearly_one_number_is_refused_with_a_sentence(typed):
    with pytest.raises(NotANumber) as refused:
        parse(typed)
    assert str(refused.value.sentence).endswith("is not a number. Type a number such as 4.1, 4,1 or <0.02.")


@given(st.text(max_size=12))
def test_any_text_gives_a_number_or_none_or_a_refusal(typed):
    with suppress(NotANumber):
        measured = parse(typed)
        assert measured is None or 0 <= measured.value < 1e9


@given(st.decimals(0, 10**6, places=4))
def test_decimal_point_and_comma_are_equivalent(number):
    written = f"{number:f}"
    assert parse(written) == parse(written.replace(".", ",")) == Measured(float(number))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(4.0, "4"), (0.5, "0.5"), (100.0, "100"), (0.1 + 0.2, "0.3"), (1e-7, "0"), (-1e-9, "0"), (-2.5, "-2.5"),
     (1e9, "1000000000"), (120.0, "120"), (0.0, "0")],
)  # fmt: skip
def test_numbers_have_no_trailing_zero_no_bare_point_and_no_exponent(value, shown):
    assert plain(value) == shown


@given(st.floats(0, 1e6))
def test_a_written_number_can_be_read_again(value):
    assert parse(plain(value)) is not None


@pytest.mark.parametrize(
    ("value", "comparator", "decimals", "shown"),
    [
        (0.02, "<", None, "<0.02"),
        (96.04, "", 1, "96"),
        (96.06, "", 1, "96.1"),
        (4.125, "", 0, "4"),
        (0.02, "<", 1, "<0.02"),
        (0.0, "", 1, "0"),
    ],
)
def test_a_value_is_shown_with_its_comparator_and_never_rounded_to_zero(value, comparator, decimals, shown):
    assert display(value, comparator, decimals) == shown


@pytest.mark.parametrize(
    ("mg", "words"), [(78.93, "78.9"), (292.8, "292.8"), (264.0, "264"), (0.04, "0"), (78.96, "79")]
)
def test_a_dose_of_an_infusion_has_one_decimal_at_most(mg, words):
    assert dose_figure(mg) == words
