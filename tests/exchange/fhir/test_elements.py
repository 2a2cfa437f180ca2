"""Elements with their types: what is missing is empty, what is something else is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from fortnight.exchange.fhir.elements import (
    LONGEST_TEXT,
    Odd,
    check_elements,
    code_in,
    day,
    decimal_at,
    mapping_at,
    mappings_at,
    moment,
    notes_of,
    own,
    own_count,
    own_text,
    own_with,
    plain_number,
    stored_text,
    text_at,
    words_of,
)

HOLDER = {"extension": [{"url": "urn:fortnight:times", "valuePositiveInt": Decimal(3)}, {"url": "urn:x"}]}


@pytest.mark.parametrize("wrong", [5, [], {}, None, True])
def test_a_text_is_a_text(wrong):
    with pytest.raises(Odd):
        text_at({"a": wrong}, "a")
    assert text_at({}, "a") == ""


@pytest.mark.parametrize("read", [mapping_at, mappings_at, decimal_at])
@pytest.mark.parametrize("wrong", ["5", True, [1], [[]]])
def test_objects_lists_and_numbers_are_what_they_are(read, wrong):
    with pytest.raises(Odd):
        read({"a": wrong}, "a")
    assert not read({}, "a")


def test_texts_that_are_stored_have_a_limit():
    assert stored_text({"a": " x " + "y" * (LONGEST_TEXT - 2)}, "a").startswith("x")
    with pytest.raises(Odd, match="longer than"):
        stored_text({"a": "y" * (LONGEST_TEXT + 1)}, "a")


def test_texts_that_are_stored_have_lines_and_no_other_control_characters():
    assert stored_text({"a": "one\ntwo"}, "a") == "one\ntwo"
    with pytest.raises(Odd, match="control character"):
        stored_text({"a": "one\x1b[2Jtwo"}, "a")


@pytest.mark.parametrize("wrong", ["2026-11-20", "2026-11-20T08:07:00", "2026-13-20T08:07:00Z", "", "now"])
def test_a_time_needs_its_offset(wrong):
    with pytest.raises(Odd):
        moment(wrong)


def test_a_time_keeps_its_offset_and_its_fraction():
    found = moment("2026-11-20T08:07:00.250+09:00")
    assert found.isoformat() == "2026-11-20T08:07:00.250000+09:00"
    assert moment("2026-11-19T23:07:00Z") == datetime(2026, 11, 19, 23, 7, tzinfo=UTC)


def test_a_day_is_a_whole_date():
    assert day("2026-11-20") == day("2026-11-20T23:30:00-05:00") == date(2026, 11, 20)
    for wrong in ("2026", "2026-11", "2026-11-31", "0001-01-01", "9999-01-01T00:00:00+00:00"):
        with pytest.raises(Odd):
            day(wrong)


@pytest.mark.parametrize("wrong", ["1e13", "1e-13", "1e999999", "1" * 21])
def test_numbers_that_are_out_of_range_are_refused(wrong):
    with pytest.raises(Odd):
        plain_number(Decimal(wrong))


def test_a_number_is_written_as_typed():
    assert [plain_number(Decimal(each)) for each in ("0.20", "1e2", "12")] == ["0.20", "100", "12"]


def test_codes_and_words_of_a_concept():
    concept = {"coding": [{"system": "a", "code": "1", "display": "one"}, {"system": "b", "code": "2"}]}
    assert (code_in(concept, "b"), code_in(concept, "c")) == ("2", "")
    assert (words_of(concept), words_of({**concept, "text": "first"}), words_of({})) == ("one", "first", "")


def test_our_own_extensions():
    assert own_count(HOLDER, "times") == own(HOLDER, "times", "PositiveInt") == 3
    assert list(own_with(HOLDER, "ti")) == [("mes", 3)]
    assert (own_text(HOLDER, "label"), own_count(HOLDER, "days")) == ("", None)
    for wrong in (Decimal("1.5"), Decimal(-1), "3"):
        with pytest.raises(Odd):
            own_count({"extension": [{"url": "urn:fortnight:n", "valuePositiveInt": wrong}]}, "n")


def test_notes_are_their_texts():
    assert notes_of({"note": [{"text": "a"}, {"text": "b"}]}) == ["a", "b"]


def test_elements_that_are_not_read_are_refused_and_primitives_may_have_extensions():
    check_elements({"resourceType": "Patient", "_birthDate": {}, "telecom": []})
    check_elements({"resourceType": "Basic", "anything": 1})
    with pytest.raises(Odd, match="deceasedDateTime"):
        check_elements({"resourceType": "Patient", "deceasedDateTime": "2026-11-20"})
