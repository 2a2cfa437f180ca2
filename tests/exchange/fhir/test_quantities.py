"""A result as a quantity and back: value, comparator, digits and unit are the same for every analyte."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.catalogue import ANALYTES, convert
from fortnight.domain.labs.units import factor_of
from fortnight.domain.record.course import Result
from fortnight.exchange.fhir.bundle import dump
from fortnight.exchange.fhir.codes import codings_of
from fortnight.exchange.fhir.lab_message import lines_of, message_from
from fortnight.exchange.fhir.quantities import decimal_text, quantity
from fortnight.exchange.hl7v2.message import Patient
from fortnight.exchange.hl7v2.reading import OwnMaps, read
from fortnight.exchange.hl7v2.values import STORED
from helpers.stores import NOW, localise

UNITS = [(code, unit) for code, row in ANALYTES.items() for unit in row.conversions if unit]


def result(code: str, digits: str, sign: str, unit: str) -> Result:
    """Return a result as the record stores it after it was reported so."""
    value, _ = convert(code, float(digits), unit)
    return Result("s", code, value, NOW, STORED[sign], "", f"{sign}{digits}", unit)


def observation(found: Result) -> dict:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": codings_of(found.analyte)},
        "effectiveDateTime": NOW.isoformat(),
        "valueQuantity": quantity(found),
    }


def came_back(found: Result) -> Result:
    """Return a result that was written as JSON and read again."""
    (line,) = message_from(lines_of("S", "", Patient(), [observation(found)])).observations
    reading = read(line, OwnMaps(), localise)
    assert reading.number is not None, reading.sentence
    comparator, reported = reading.number.comparator, reading.number.reported
    return Result("s", reading.analyte, reading.value, NOW, comparator, "", reported, reading.unit)


def _digits(code: str, unit: str) -> st.SearchStrategy[str]:
    """Return plausible numbers in a unit, with up to four decimals and trailing zeros."""
    found = factor_of(unit, ANALYTES[code].conversions)
    assert found is not None
    low, high = ANALYTES[code].hard
    ends = [(each - found[2]) / found[1] for each in (low, min(high, 1e6))]
    margin = (ends[1] - ends[0]) / 1000
    within = st.floats(ends[0] + margin, ends[1] - margin)
    return st.builds(lambda value, places: f"{value:.{places}f}", within, st.integers(0, 4)).filter(
        lambda digits: low < convert(code, float(digits), unit)[0] < high
    )


@given(
    st.sampled_from(UNITS).flatmap(
        lambda pair: st.builds(
            result, st.just(pair[0]), _digits(*pair), st.sampled_from(list(STORED)), st.just(pair[1])
        )
    )
)
def test_every_result_comes_back_as_it_was_reported(found):
    returned = came_back(found)
    assert returned.value == found.value
    assert (returned.comparator, returned.reported) == (found.comparator, found.reported)
    assert quantity(returned) == quantity(found)
    assert str(quantity(found)["value"]) == found.reported.lstrip("<>≤≥")


@pytest.mark.parametrize(("code", "unit"), UNITS)
def test_every_accepted_unit_has_a_ucum_code_that_means_the_same(code, unit):
    middle = "1" if unit in ("g/g", "mg/mg") else decimal_text((30 - 0) if code == "HB" else 31)
    written = quantity(Result("s", code, convert(code, float(middle), unit)[0], NOW, "", "", middle, unit))
    assert convert(code, 1.0, written["unit"]) == convert(code, 1.0, unit)
    assert convert(code, 1.0, written["code"]) == convert(code, 1.0, unit)
    assert written["code"].isascii()


@pytest.mark.parametrize(
    ("reported", "unit", "value", "comparator", "expected"),
    [
        ("", "", 12.5, "", ("12.5", None, "pg/mL")),
        ("12,50", "pg/mL", 12.5, "", ("12.50", None, "pg/mL")),
        ("12.5", "pg/mL", 13.0, "", ("13", None, "pg/mL")),  # what was reported is not what is stored
        ("<12.5", "pg/mL", 12.5, "", ("12.5", None, "pg/mL")),
        ("≤12.5", "pg/mL", 12.5, "<", ("12.5", "<=", "pg/mL")),
        ("twelve", "pg/mL", 12.5, ">", ("12.5", ">", "pg/mL")),
        ("12.5", "furlongs", 12.5, "", ("12.5", None, "pg/mL")),
        ("0.0125", "ng/mL", 12.5, "", ("0.0125", None, "ng/mL")),
    ],
)
def test_what_was_reported_is_written_if_it_means_the_stored_value(
    reported, unit, value, comparator, expected
):
    written = quantity(Result("s", "IL6", value, NOW, comparator, "", reported, unit))
    assert (str(written["value"]), written.get("comparator"), written["unit"]) == expected


def test_units_that_are_not_converted_are_kept():
    written = quantity(Result("s", "SIL2R", 512, NOW, "", "", "512", "U/mL"))
    assert (written["value"], written["code"]) == (512, "U/mL")


@given(st.floats(1e-6, 1e9))
def test_a_number_is_written_without_an_exponent(value):
    assert "e" not in decimal_text(value).casefold()
    assert float(decimal_text(value)) == pytest.approx(value, rel=1e-11)


def test_zeros_at_the_end_are_in_the_file():
    assert dump({"value": Decimal("0.20")}) == '{"value":0.20}'
