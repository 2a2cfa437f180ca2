"""Courses for tests, built from days and values."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Infusion, Result, Specimen

START = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)


def child(id: str = "c1", **fields) -> Child:
    return Child(
        **{
            "id": id,
            "number": "0001",
            "name": "Case 1",
            "sex": Sex.MALE,
            "birth_date": date(2017, 8, 20),
            "label": "us-eu",
            **fields,
        }
    )


def at(day: float) -> datetime:
    return START + timedelta(days=day)


def infusion(day: float, dose_mg: float = 264, weight_kg: float | None = 22, **fields) -> Infusion:
    return Infusion(
        id=f"i{day}", started_at=at(day) + timedelta(hours=1), dose_mg=dose_mg, weight_kg=weight_kg, **fields
    )


def specimen(day: float, symptoms: str = "", visit: str = "", method: str = "", **values) -> Specimen:
    """`specimen(14, IL6=20, CRP="<0.3")`: a string may carry a comparator."""
    id = f"s{day}"
    results = tuple(_result(id, code, value, at(day), method) for code, value in values.items())
    return Specimen(id, at(day), results, method=method, symptoms=symptoms, visit=visit)


def _result(specimen: str, code: str, value: float | str, when: datetime, method: str) -> Result:
    written = str(value)
    comparator = written[0] if written[0] in "<>" else ""
    return Result(specimen, code, float(written.lstrip("<>")), when, comparator, method)


def course(infusion_days, specimens, **fields) -> Course:
    days = [d if isinstance(d, Infusion) else infusion(d) for d in infusion_days]
    return Course(child(), tuple(days), tuple(sorted(specimens, key=lambda s: s.collected_at)), **fields)


def steady(values, first_day: int = 0, **last) -> Course:
    """Return a course with fortnightly infusions; `values` are IL-6 from `first_day` on, one a fortnight."""
    days = [first_day + 14 * n for n in range(len(values))]
    return course(days, [specimen(day, IL6=value) for day, value in zip(days, values, strict=True)], **last)


REACH = {
    "IL6": (1, 400),
    "WBC": (2, 25),
    "NEUT": (0.3, 18),
    "PLT": (40, 700),
    "TEMP": (35.5, 40.5),
    "CRP": (0.2, 90),
}
samples = st.fixed_dictionaries({code: st.floats(*reach) for code, reach in REACH.items()})
"""The values of one sample, within the limits of `REACH` (a Hypothesis strategy)."""


def drawn(series, cut=None) -> Course:
    """Return a course with a sample before each fortnightly dose; only the first `cut` samples."""
    days = [14 * n for n in range(len(series))]
    return course(days, [specimen(d, **each) for d, each in zip(days, series, strict=True)][:cut])
