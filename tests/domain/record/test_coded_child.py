"""Children under codes: the code, the age to the month, and what is replaced in texts."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.record.child import age_on
from fortnight.domain.record.coded_child import (
    birth_to_the_month,
    code_of_child,
    coded_number,
    redaction,
)

ON = date(2026, 11, 22)
CODE = code_of_child("child-0001")
BORN = date(2018, 3, 4)


def test_a_code_is_the_same_each_time_and_another_for_another_child():
    assert len(CODE) == 8
    assert CODE == code_of_child("child-0001") != code_of_child("child-0002")
    assert coded_number("child-0001") == f"code-{CODE}"


@pytest.mark.parametrize(
    ("birth", "instead"),
    [
        (BORN, date(2018, 3, 22)),
        (date(2018, 2, 22), date(2018, 2, 22)),
        (date(2018, 2, 23), date(2018, 3, 22)),
        (date(2026, 11, 22), date(2026, 11, 22)),
        (date(2026, 12, 1), date(2026, 11, 22)),
    ],
)
def test_the_age_is_right_to_the_month_and_the_day_of_birth_is_gone(birth, instead):
    assert birth_to_the_month(birth, ON) == instead
    if birth <= ON:
        age, shown = age_on(birth, ON), age_on(instead, ON)
        assert (age.years, age.months) == (shown.years, shown.months)


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("Zebulon Quux was well", f"{CODE} was well"),
        ("the mother of ZEBULON called", f"the mother of {CODE} called"),
        ("Zebulon", CODE),
        ("Quuxville is not a name", "Quuxville is not a name"),
        ("no. MRN-7731, born 4 Mar 2018", f"no. {CODE}, born {CODE}"),
        ("born 04.03.2018 or 4.3.2018", f"born {CODE} or {CODE}"),
        ("born 2018-03-04", f"born {CODE}"),
        ("rash", "rash"),
        ("MRN-7731", "MRN-7731"),  # a text without a space may be a value or an id
        ("fever of 39 degrees", "fever of 39 degrees"),
        ("Al has fever", "Al has fever"),  # too short to be replaced
    ],
)
def test_names_numbers_and_birth_dates_are_replaced(words, instead):
    redact = redaction("child-0001", ["Zebulon Quux", "Rash Al"], ["MRN-7731", "39"], [BORN])
    assert redact.apply(words) == instead


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("zebulon", CODE),
        ("Quux:fever", f"{CODE}:fever"),
        ("Quux_Zebulon.pdf", f"{CODE}_{CODE}.pdf"),
        ("MRN-7731", CODE),
        ("2018-03-04", CODE),
        ("4/3/2018", CODE),
        ("04.03.18", CODE),
        ("2018年3月4日生まれ", f"{CODE}生まれ"),
        ("山田太郎は元気です", f"{CODE}は元気です"),
        ("rash", "rash"),
        ("rashes", "rashes"),
    ],
)
def test_in_what_somebody_typed_one_word_is_replaced_too(words, instead):
    redact = redaction("child-0001", ["Zebulon Quux", "山田太郎"], ["MRN-7731"], [BORN])
    assert redact.apply(words, is_free=True) == instead


def test_a_child_without_a_name_changes_nothing():
    assert redaction("child-0001", [""], [], []).apply("all is well") == "all is well"
