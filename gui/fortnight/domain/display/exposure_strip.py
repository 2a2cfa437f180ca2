"""How well the drug acted at every time of a course, as periods to draw in a strip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from fortnight.domain.display.chart_series import Span
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.exposure import RUN_IN_DAYS, cover_days, exposure_at


def exposure_spans(course: Course, until: datetime) -> tuple[Span, ...]:
    """Return the periods from the first infusion to `until`, oldest first and without gaps.

    The kind of each is the phase of treatment: `run-in`, `steady` or `cover-doubtful`.
    """
    starts = [infusion.started_at for infusion in course.infusions if infusion.started_at < until]
    if not starts:
        return ()
    changes = {moment for moment in _changes(course, starts) if starts[0] < moment < until}
    found: list[Span] = []
    for start, end in pairwise(sorted({*starts, *changes, until})):
        kind = str(exposure_at(course, start + (end - start) / 2, starts).phase)
        if found and found[-1].kind == kind:
            found[-1] = Span(found[-1].start, end.timestamp(), kind)
        else:
            found.append(Span(start.timestamp(), end.timestamp(), kind))
    return tuple(found)


def _changes(course: Course, starts: Sequence[datetime]) -> Iterator[datetime]:
    """Yield when the cover of each dose ends, and when steady state can begin."""
    for infusion, start in zip(course.infusions, starts, strict=False):
        yield from (start + timedelta(days=cover_days(infusion, steady)) for steady in (False, True))
    steady_from = starts[0].date() + timedelta(days=RUN_IN_DAYS.value)
    yield datetime.combine(steady_from, time(), starts[0].tzinfo)
