"""The strip of drug exposure: its periods follow each other and agree with the phase of each moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.display.chart_series import Span
from fortnight.domain.display.exposure_strip import exposure_spans
from fortnight.domain.treatment.exposure import exposure_at
from helpers.courses import START, at, course

GIVEN_AT = timedelta(hours=1)  # of each day of `helpers.courses`
STEADY_FROM = 84 - 10 / 24  # midnight of day 84, in days since the first infusion at 10:00


def given_on(day):
    return at(day) + GIVEN_AT


def spans(days, until):
    """Return the periods, each with its start and end in days since the first infusion at 10:00."""
    zero = given_on(0).timestamp()
    found = exposure_spans(course(days, []), given_on(until))
    return [((each.start - zero) / 86400, (each.end - zero) / 86400, each.kind) for each in found]


def test_the_drug_builds_up_until_day_84_and_covers_then():
    days = [14 * n for n in range(10)]
    assert spans(days, 130) == [(0, STEADY_FROM, "run-in"), (STEADY_FROM, 130, "steady")]


def test_after_the_cover_of_the_last_dose_the_effect_is_uncertain():
    days = [14 * n for n in range(10)]
    assert spans(days, 300)[-2:] == [(STEADY_FROM, 126 + 35, "steady"), (161, 300, "cover-doubtful")]


def test_a_late_dose_ends_the_uncertain_period():
    days = [*(14 * n for n in range(10)), 170]
    assert [each for each in spans(days, 180) if each[2] != "run-in"] == [
        (STEADY_FROM, 161, "steady"),
        (161, 170, "cover-doubtful"),
        (170, 180, "steady"),
    ]


def test_without_an_infusion_there_is_no_period():
    assert spans([], 10) == []
    assert spans([5], 5) == []  # a dose at this moment has not begun to act


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=20, unique=True),
    st.integers(0, 600),
    st.floats(0.001, 0.999),
)
def test_every_moment_has_the_phase_of_its_period(days, until, share):
    treated = course(sorted(days), [])
    found = exposure_spans(treated, given_on(until))
    assert all(a.end == b.start and a.kind != b.kind for a, b in pairwise(found))
    for span in found:
        assert _phase(treated, span, share) == span.kind
    if found:
        assert (found[0].start, found[-1].end) == (
            given_on(min(days)).timestamp(),
            given_on(until).timestamp(),
        )


def _phase(treated, span: Span, share: float) -> str:
    moment = datetime.fromtimestamp(span.start + share * (span.end - span.start), START.tzinfo)
    return str(exposure_at(treated, moment).phase)
