"""The heights and weights of a course, and those among them that do not fit the others.

A measure that does not fit is asked about, and charts and scores leave it out until it is corrected or
confirmed. Which of two contradicting measures is wrong is decided by the others: the largest number of
measures that fit each other is kept.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fortnight.domain.labs.growth_plausibility import height_question, weight_doubt
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Course, Result

HEIGHT, WEIGHT = "HEIGHT", "WEIGHT"
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
    doubtful = (each for each in measures if each not in kept)
    return Measures(
        tuple(each for each in measures if each in kept),
        tuple(_doubtful(analyte, each, measures, kept, question) for each in doubtful),
    )


def _largest_chain(measures: Sequence[Measure], question: Question) -> frozenset[Measure]:
    """Return the largest chain in which each measure fits the one before; confirmed ones come first.

    Usually all fit, which needs one pass; otherwise the chains to each measure are compared.
    """
    if all(_fits(later, earlier, question) for earlier, later in itertools.pairwise(measures)):
        return frozenset(measures)
    chains: list[tuple[int, int, tuple[Measure, ...]]] = []  # confirmed, all, the chain
    for measure in measures:
        before = [chain for chain in chains if _fits(measure, chain[2][-1], question)]
        confirmed, length, chain = max(before, key=lambda each: each[:2], default=(0, 0, ()))
        chains.append((confirmed + measure.confirmed, length + 1, (*chain, measure)))
    return frozenset(max(chains, key=lambda each: each[:2])[2])


def _fits(measure: Measure, before: Measure, question: Question) -> bool:
    return measure.confirmed or question(measure.value, measure.day, (before.value, before.day)) is None


def _doubtful(
    analyte: str,
    measure: Measure,
    measures: Sequence[Measure],
    kept: frozenset[Measure],
    question: Question,
) -> Doubtful:
    """Return what to ask: compared with the last measure before that is kept, else with the first after."""
    place = measures.index(measure)
    earlier = [each for each in measures[:place] if each in kept]
    later = [each for each in measures[place:] if each in kept]
    pairs = [(measure, each) for each in earlier[-1:]] + [(each, measure) for each in later[:1]]
    found = (question(one.value, one.day, (other.value, other.day)) for one, other in pairs)
    return Doubtful(analyte, measure, next(said for said in found if said is not None))
