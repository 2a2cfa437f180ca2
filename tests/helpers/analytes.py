"""What must be true of every row of the three tables of analytes."""

from __future__ import annotations

from fortnight.domain.labs.analyte import Analyte
from fortnight.domain.labs.units import normalised_unit, unit_label
from fortnight.domain.messages import Word

CONFIDENCES = frozenset({"V", "V2", "R", "C", "P", "gap"})


def check_row(row: Analyte) -> None:
    """Assert what every row needs: names, units, ordered limits, and a source of each figure."""
    assert row.code.isalnum(), row.code
    assert row.code.isupper(), row.code
    assert isinstance(row.name, Word), "a name is marked for translators"
    assert isinstance(row.short, Word), "a short name is marked for translators"
    assert len(row.short) <= len(row.name)
    _check_units(row)
    _check_limits(row)
    assert row.code_confidence in CONFIDENCES
    assert row.code_confidence != "gap" or not row.loinc, "a code that nobody confirmed"
    assert row.cvi is None or row.source, "the source of the variation within a person"
    assert 0 <= row.decimals <= 3


def _check_units(row: Analyte) -> None:
    assert row.conversions[row.unit] == 1.0
    for unit, factor in row.conversions.items():
        assert normalised_unit(unit) in row.conversions, f"{unit} would not be found as it is typed"
        assert (factor[0] if isinstance(factor, tuple) else factor) > 0, unit
        assert isinstance(unit_label(unit), str)
    assert all(len(aliases) == len(set(aliases)) for aliases in (row.aliases, row.other_loinc))


def _check_limits(row: Analyte) -> None:
    low, high = row.soft_limits
    assert row.hard[0] <= low < high <= row.hard[1]
    for interval in row.intervals:
        bounds = [each for each in (interval.low, interval.high) if each is not None]
        assert bounds == sorted(bounds), interval
        assert bounds, interval
        assert 0 <= interval.from_years < interval.to_years, interval
        assert interval.source, interval
        assert interval.confidence in CONFIDENCES, interval
        assert interval.unit in ("", *row.kept), interval


def interval_limits(row: Analyte, **wanted: object) -> list[tuple[float | None, float | None]]:
    """Return low and high of the intervals of a row with these fields."""
    return [
        (each.low, each.high)
        for each in row.intervals
        if all(getattr(each, name) == value for name, value in wanted.items())
    ]
