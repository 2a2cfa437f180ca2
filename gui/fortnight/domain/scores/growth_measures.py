"""The heights and weights of a course, and those among them that do not fit the others.

A measure that does not fit is asked about, and charts and scores leave it out until it is corrected or
confirmed. Which of two contradicting measures is wrong is decided by the others: the largest number of
measures that fit each other is kept.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from fortnight.domain.labs.growth_plausibility import height_question, weight_doubt
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Course, Result

HEIGHT, WEIGHT = "HEIGHT", "WEIGHT"
NOTHING = -1  # in place of a measure: the first of a chain has none before it
Question = Callable[[float, date, tuple[float, date]], Text | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """A height in cm or a weight in kg: what was measured when, and the record that it is part of.

    `specimen` is empty for a weight that was recorded with an infusion.
    """

    value: float
    at: datetime
    specimen: str = ""
    confirmed: bool = False

    @property
    def day(self) -> date:
        """The day of the measure."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A measure that is left out, and what to ask about it."""

    analyte: str
    measure: Measure
    question: Text


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures that fit each other, and the doubtful ones, each oldest first."""

    kept: tuple[Measure, ...]
    doubtful: tuple[Doubtful, ...] = ()


def heights_of(course: Course) -> Measures:
    """Return the heights of a course."""
    return sorted_out(HEIGHT, tuple(_measured(course, HEIGHT)), height_question)


def weights_of(course: Course) -> Measures:
    """Return the weights of a course; those of infusions count on days without another."""
    measured = tuple(_measured(course, WEIGHT))
    days = {each.day for each in measured}
    given = (
        Measure(infusion.weight_kg, infusion.started_at)
        for infusion in course.infusions
        if infusion.weight_kg is not None and infusion.started_at.date() not in days
    )
    return sorted_out(WEIGHT, tuple(sorted((*measured, *given), key=lambda each: each.at)), weight_doubt)


def _measured(course: Course, analyte: str) -> Iterator[Measure]:
    confirmed = {specimen.id: specimen.confirmed.get(analyte) for specimen in course.specimens}
    for result in course.of(analyte):
        if not result.comparator and result.collected_at.date() >= course.child.birth_date:
            yield _measure(result, confirmed.get(result.specimen) == result.value)


def _measure(result: Result, confirmed: bool) -> Measure:
    return Measure(result.value, result.collected_at, result.specimen, confirmed)


def sorted_out(analyte: str, measures: Sequence[Measure], question: Question) -> Measures:
    """Divide measures, oldest first, into those that fit each other and the doubtful ones."""
    kept = _largest_chain(measures, question)
    places = [place for place, each in enumerate(measures) if each in kept]
    doubtful = (place for place, each in enumerate(measures) if each not in kept)
    return Measures(
        tuple(measures[place] for place in places),
        tuple(_doubtful(analyte, measures, place, places, question) for place in doubtful),
    )


def _largest_chain(measures: Sequence[Measure], question: Question) -> frozenset[Measure]:
    """Return the largest chain in which each measure fits the one before; confirmed ones come first.

    Usually all fit, which needs one pass. Otherwise a measure continues the best of the chains that it fits:
    they are tried from the best one on, so that few are compared if few measures are wrong.
    """
    if all(_fits(later, earlier, question) for earlier, later in itertools.pairwise(measures)):
        return frozenset(measures)
    best: list[_Chain] = []
    before: list[int] = []  # the place of the measure before in the chain that ends with each measure
    for place, measure in enumerate(measures):
        fitting = (each for each in best if _fits(measure, measures[each.place], question))
        found = next(fitting, _Chain(0, 0, NOTHING))
        before.append(found.place)
        insort(best, _Chain(found.confirmed - measure.confirmed, found.length - 1, place))
    return frozenset(measures[place] for place in _chain_to(best[0].place, before))


class _Chain(NamedTuple):
    """A chain by its last measure. The better one is the lesser tuple: the counts are negative."""

    confirmed: int
    length: int
    place: int


def _chain_to(place: int, before: Sequence[int]) -> Iterator[int]:
    while place != NOTHING:
        yield place
        place = before[place]


def _fits(measure: Measure, before: Measure, question: Question) -> bool:
    return measure.confirmed or question(measure.value, measure.day, (before.value, before.day)) is None


def _doubtful(
    analyte: str, measures: Sequence[Measure], place: int, kept: Sequence[int], question: Question
) -> Doubtful:
    """Return what to ask: compared with the last measure before that is kept, else with the first after.

    `kept` are the places of the measures that are kept, in order.
    """
    measure, n = measures[place], bisect_left(kept, place)
    earlier, later = (measures[each] for each in kept[max(0, n - 1) : n]), kept[n : n + 1]
    pairs = [(measure, each) for each in earlier] + [(measures[each], measure) for each in later]
    found = (question(one.value, one.day, (other.value, other.day)) for one, other in pairs)
    return Doubtful(analyte, measure, next(said for said in found if said is not None))
