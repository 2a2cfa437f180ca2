"""Values of observations: numbers, signs before and behind, exponents, words, and what is not read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.numbers import COMPARATORS
from fortnight.exchange.hl7v2.values import (
    LONGEST_VALUE,
    STORED,
    NoNumber,
    joined_power,
    plain_width,
    read_text,
    read_value,
    short,
    sign_in_unit,
)

# As written; the sign as reported; the digits as reported.
READ = [
    ("0", "", "0"),
    ("4.10", "", "4.10"),
    ("127.5695463720204", "", "127.5695463720204"),
    ("4.", "", "4"),
    (".5", "", "0.5"),
    ("+5", "", "5"),
    ("<0.02", "<", "0.02"),
    ("> 100", ">", "100"),
    ("<=3", "≤", "3"),
    ("=>3", "≥", "3"),
    ("≦3", "≤", "3"),
    ("≧3", "≥", "3"),
    ("less than 5", "<", "5"),
    ("Greater than 5", ">", "5"),
    ("100<", ">", "100"),
    ("300>", "<", "300"),
    ("100超過", ">", "100"),
    ("300未満", "<", "300"),
    ("200以上", "≥", "200"),
    ("400以下", "≤", "400"),
    ("200≦", "≥", "200"),
    ("400≧", "≤", "400"),
    ("200~", "≥", "200"),
    ("~200", "≤", "200"),
    ("U100", ">", "100"),
    ("L300", "<", "300"),
    ("↑200", "≥", "200"),
    ("400↓", "≤", "400"),
    ("<0.5 (-)", "<", "0.5"),
    ("12 (+)", "", "12"),
    ("50×10^2", "", "5000"),
    ("5E+3", "", "5000"),
    ("2.5e-1", "", "0.25"),
    ("10^4", "", "10000"),
    ("1.2*10*3", "", "1200"),
    ("<1x10^3", "<", "1000"),
]


@pytest.mark.parametrize(("written", "sign", "digits"), READ)
def test_what_is_read(written, sign, digits):
    number = read_text(written)
    assert (number.sign, number.digits, number.value) == (sign, digits, float(digits))
    assert number.comparator == STORED[sign]
    assert number.reported == f"{sign}{digits}"


@pytest.mark.parametrize(
    "written",
    [
        "1,5",
        "1 000",
        "1-5",
        "1:80",
        "<5>",
        "<5<",
        "<>5",
        "l300",
        "u100",
        "5 H",
        "5.2.1",
        "٣",
        "1e",
        "-4",
        "5 (++)",
        "see note",
        "10^",
        "0x10",
        "nan",
        "1_0",
        "5<=>",
        "超過",
        "x10^3",
        "9999999999999",
    ],
)
def test_what_is_not_one_number(written):
    with pytest.raises(NoNumber) as wrong:
        read_text(written)
    assert not wrong.value.qualitative
    assert written in str(wrong.value.sentence)


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        ("(-)", "negative"),
        ("Not detected", "negative"),
        ("検出せず", "negative"),
        ("±", "equivocal"),
        ("少量", "equivocal"),
        ("(+)", "positive"),
        ("陽性", "positive"),
        ("detected", "positive"),
    ],
)
def test_a_word_is_not_a_number_and_not_zero(written, meaning):
    with pytest.raises(NoNumber) as wrong:
        read_text(written)
    assert wrong.value.qualitative
    assert f"means {meaning}" in str(wrong.value.sentence)


@pytest.mark.parametrize(
    ("components", "reported"),
    [
        (("<", "5"), "<5"),
        (("", "5"), "5"),
        (("=", "5"), "5"),
        ((">=", "5", "", ""), "≥5"),
        (("＜", "５"), "<5"),
    ],
)
def test_a_structured_numeric(components, reported):
    number = read_value("SN", components)
    assert number is not None
    assert number.reported == reported


@pytest.mark.parametrize(
    "components",
    [
        ("", "1", ":", "80"),
        ("", "1", "-", "5"),
        ("<>", "5"),
        ("<", ""),
        ("<", "<5"),
        ("", "5", "+"),
        ("?", "5"),
    ],
)
def test_a_ratio_a_range_and_a_wrong_sign_are_not_read(components):
    with pytest.raises(NoNumber):
        read_value("SN", components)


@pytest.mark.parametrize(("kind", "components"), [("NM", ("",)), ("SN", ("", "")), ("ST", (" ",))])
def test_an_empty_value_is_none(kind, components):
    assert read_value(kind, components) is None


def test_several_parts_are_not_one_number():
    with pytest.raises(NoNumber, match="several parts"):
        read_value("CE", ("5", "five"))


def test_a_power_that_was_written_with_the_separator_is_joined():
    assert joined_power(("50×10", "2")) == ["50×10^2"]
    assert joined_power(("x10", "9/L", "UCUM")) == ["x10^9/L", "UCUM"]
    assert joined_power(("110", "2")) == ["110", "2"]
    assert joined_power(("x10", "L")) == ["x10", "L"]


def test_a_sign_within_a_unit():
    assert sign_in_unit("ng/ml以下") == ("ng/ml", "≤")
    assert sign_in_unit("mg/dL 未満") == ("mg/dL", "<")
    assert sign_in_unit("mg/dL") == ("mg/dL", "")


def test_full_width_is_made_plain_and_powers_stay():
    assert plain_width("＜１２．５㎎／ｄＬ ×10³") == "<12.5mg/dL ×10³"


def test_a_long_text_is_not_searched_for_a_number_and_is_quoted_in_part():
    assert read_text("0" * 9).value == 0
    long = "<" + " " * LONGEST_VALUE + "5"
    with pytest.raises(NoNumber) as wrong:
        read_text(long)
    assert str(wrong.value.sentence) == f"“{long[:LONGEST_VALUE]}…” is not a number."
    assert short("x" * LONGEST_VALUE) == "x" * LONGEST_VALUE
    assert read_text(f"<{' ' * (LONGEST_VALUE - 2)}5").sign == "<"


@given(st.text(max_size=80))
def test_any_text_is_a_number_or_is_refused_in_words(written):
    with suppress(NoNumber):
        number = read_text(plain_width(written).strip())
        assert number.value >= 0
        assert number.comparator in COMPARATORS


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["", "<", ">", "≤", "≥"]))
def test_a_number_and_its_sign_are_what_was_written(value, sign):
    number = read_text(f"{sign}{value}")
    assert (number.value, number.sign) == (float(value), sign)
