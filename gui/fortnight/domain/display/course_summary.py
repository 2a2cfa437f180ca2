"""The course in a few lines: what changed since the first infusion, each with its day of treatment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from fortnight.domain.display.milestones import white_cells_normal
from fortnight.domain.messages import Text, filled, joined, text
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind, detail_words, kind_word
from fortnight.domain.scores.growth_course import gain_words, height_gain
from fortnight.domain.treatment.drugs import drug_name, is_glucocorticoid
from fortnight.domain.treatment.medication_words import dose_words


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
    for found in white_cells_normal(course):
        since = text("normal since {day}", day=text("day {n}", n=found.day(course)))
        yield Line(found.name, since, "good")


def _growth(course: Course) -> Iterator[Line]:
    found = height_gain(course)
    if found is not None:
        yield Line(text("Height"), gain_words(found), "good" if found.has_sds else "quiet")
