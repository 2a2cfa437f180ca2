"""How well the drug acted at every time of a course, as periods to draw in a strip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from fortnight.domain.display.chart_series import Span
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.treatment.exposure import RUN_IN_DAYS, cover_days, exposure_at


def exposure_spans(course: Course, until: datetime) -> tuple[Span, ...]:
    """Return the periods from the first infusion to `until`, oldest first and without gaps.

    The kind of each is the phase of treatment: `run-in`, `steady` or `cover-doubtful`.
    """
    given = course.infusions_before(until)
    if not given:
        return ()
    starts = {infusion.started_at for infusion in given}
    changes = {moment for moment in _changes(given) if given[0].started_at < moment < until}
    found: list[Span] = []
    for start, end in pairwise(sorted({*starts, *changes, until})):
        kind = str(exposure_at(course, start + (end - start) / 2).phase)
        if found and found[-1].kind == kind:
            found[-1] = Span(found[-1].start, end.timestamp(), kind)
        else:
            found.append(Span(start.timestamp(), end.timestamp(), kind))
    return tuple(found)


def _changes(given: Sequence[Infusion]) -> Iterator[datetime]:
    """Yield when the cover of each dose ends, and when steady state can begin."""
    for infusion in given:
        for steady in (False, True):
            yield infusion.started_at + timedelta(days=cover_days(infusion, steady))
    first = given[0].started_at
    yield datetime.combine(first.date() + timedelta(days=RUN_IN_DAYS.value), time(), first.tzinfo)
