"""The course in a few lines: what changed since the first infusion, each with its day of treatment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise

from fortnight.domain.alert.population import cycle_class
from fortnight.domain.messages import Text, filled, joined, text
from fortnight.domain.record.course import Course, Event, Result
from fortnight.domain.record.event_kinds import EventKind, detail_words, kind_word
from fortnight.domain.scores.growth import height_sds
from fortnight.domain.treatment.drugs import drug_name, is_glucocorticoid
from fortnight.domain.treatment.exposure import exposure_at
from fortnight.domain.treatment.medication_words import dose_words

WBC_NORMAL = 10.0  # 10⁹/L, school age; the interval of the laboratory takes precedence [P]
BEFORE_DOSE = 3  # the cycle class (days 11–16) of samples before the next dose


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the text of its badge, its sentence, and its manner (`good`, `watch` or `quiet`)."""

    name: Text
    says: Text
    manner: str


def summary(course: Course) -> tuple[Line, ...]:
    """Return the lines of the course panel: events (newest first), drugs, white cells, growth."""
    return (*_events(course), *_drugs(course), *_white_cells(course), *_growth(course))


def _day(course: Course, when: datetime) -> Text:
    day = course.treatment_day(when)
    return text("before treatment") if day is None else text("day {n}", n=day)


def _events(course: Course) -> Iterator[Line]:
    for event in reversed(course.events):
        what = event_words(event)
        day = _day(course, event.at)
        says = text("{day} · {what}", day=day, what=what) if what else day
        yield Line(kind_word(event.kind), says, "watch" if event.kind == EventKind.INFECTION else "quiet")


def event_words(event: Event) -> Text | None:
    """Return the details of an event and its text; `None` if it has neither."""
    words = [
        *detail_words(event.kind, event.details),
        *([text("{what}", what=event.text)] if event.text else []),
    ]
    return joined(words, ", ") if words else None


def _drugs(course: Course) -> Iterator[Line]:
    for drug in dict.fromkeys(step.drug for step in course.medication):
        last = [s for s in course.medication if s.drug == drug][-1]
        moment = datetime.combine(last.start, datetime.min.time(), _zone(course))
        name = filled(drug_name(drug))
        if last.is_stop:
            yield Line(name, text("stopped {day}", day=_day(course, moment)), "good")
        else:
            says = text("{dose} since {day}", dose=dose_words(last), day=_day(course, moment))
            yield Line(name, says, "watch" if is_glucocorticoid(drug) else "quiet")


def _zone(course: Course) -> tzinfo | None:
    first = course.first_infusion
    return first.started_at.tzinfo if first else None


def _white_cells(course: Course) -> Iterator[Line]:
    since = white_cells_normal_since(course)
    if since is not None:
        yield Line(text("WBC"), text("normal since {day}", day=_day(course, since)), "good")


def white_cells_normal_since(course: Course) -> datetime | None:
    """Return since when the white cells are normal: the first of two normal samples in a row before a dose.

    Samples from the middle of the cycle are left out, because neutrophils fall on days 3–5 after a dose.
    """
    comparable = [r for r in course.of("WBC") if _before_dose(course, r)]
    normal = (a.collected_at for a, b in pairwise(comparable) if max(a.value, b.value) <= WBC_NORMAL)
    return next(normal, None)


def _before_dose(course: Course, result: Result) -> bool:
    exposure = exposure_at(course, result.collected_at)
    return exposure.doses > 0 and cycle_class(exposure.days_since) == BEFORE_DOSE


def _growth(course: Course) -> Iterator[Line]:
    heights = course.of("HEIGHT")
    if course.first_infusion is not None:
        start = course.first_infusion.started_at - timedelta(days=60)
        heights = tuple(h for h in heights if h.collected_at >= start)
    if len(heights) >= 2:
        first, last = heights[0], heights[-1]
        gained = f"{last.value - first.value:+.1f}".replace("-", "−")
        scores = [_sds(course, first), _sds(course, last)]
        if None in scores:
            yield Line(text("Height"), text("{gained} cm", gained=gained), "quiet")
        else:
            before, after = (f"{s:+.1f}".replace("-", "−") for s in scores if s is not None)
            yield Line(
                text("Height"),
                text("{gained} cm, SDS {before} → {after} (WHO)", gained=gained, before=before, after=after),
                "good",
            )


def _sds(course: Course, height: Result) -> float | None:
    child = course.child
    return height_sds(str(child.sex), child.birth_date, height.collected_at.date(), height.value)
