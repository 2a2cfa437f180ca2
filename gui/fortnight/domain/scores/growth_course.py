"""The growth of a child on treatment: measures with their SDS, velocity, and catch-up growth in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fortnight.domain.labs import display
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, text, word
from fortnight.domain.record.course import Course
from fortnight.domain.record.dates import DAYS_PER_MONTH, DAYS_PER_YEAR
from fortnight.domain.scores.growth import SHORTEST_INTERVAL_YEARS, bmi, height_velocity, sds
from fortnight.domain.scores.growth_measures import Doubtful, Measure, heights_of, weights_of

START_BEFORE_DAYS = Limit(
    60, "d", "proposed", "P", word("The height at the start is at most this old at the first infusion")
)
START_AFTER_DAYS = Limit(
    60, "d", "proposed", "P", word("If there is none, the height at the start is measured within")
)
CATCH_UP_SDS = Limit(
    0.25,
    "1",
    "proposed: about 1 cm, the error of measuring; tocilizumab gained 0.29 in a year (De Benedetti 2015)",
    "P",
    word("Catch-up growth is a gain of more than"),
)
SAME_VISIT_DAYS = 31  # a weight and a height this far apart make one BMI [P]
USUAL_INTERVAL_YEARS = 1.0


@dataclass(frozen=True, slots=True)
class Scored:
    """A value of `height` in cm, `weight` in kg or `bmi` in kg/m² on a day, and its SDS if there is one."""

    day: date
    value: float
    sds: float | None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Velocity:
    """The height velocity in cm per year between two days at least half a year apart."""

    start: date
    end: date
    cm_per_year: float
    on_treatment: bool


class Trend(StrEnum):
    """How the height SDS changed on treatment."""

    CATCHING_UP = "catching-up"
    STEADY = "steady"
    FALLING_BEHIND = "falling-behind"


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What was gained since the start of treatment: cm, days, and the SDS before and now."""

    start: Scored
    last: Scored

    @property
    def gained_cm(self) -> float:
        """The height gained in cm."""
        return self.last.value - self.start.value

    @property
    def days(self) -> int:
        """The number of days from the first to the last of the two heights."""
        return (self.last.day - self.start.day).days

    @property
    def both_sds(self) -> tuple[float, float] | None:
        """The SDS of the two heights; `None` if one of them has none."""
        before, now = self.start.sds, self.last.sds
        return None if before is None or now is None else (before, now)

    @property
    def trend(self) -> Trend | None:
        """How the SDS changed; `None` without an SDS, or before half a year."""
        if self.both_sds is None or self.days < SHORTEST_INTERVAL_YEARS * DAYS_PER_YEAR:
            return None
        before, now = self.both_sds
        if abs(now - before) <= CATCH_UP_SDS.value:
            return Trend.STEADY
        return Trend.CATCHING_UP if now > before else Trend.FALLING_BEHIND


@dataclass(frozen=True, slots=True)
class Growth:
    """Everything that the growth page shows, oldest first; `first_dose` is the day of the first infusion."""

    heights: tuple[Scored, ...]
    weights: tuple[Scored, ...]
    bmis: tuple[Scored, ...]
    velocities: tuple[Velocity, ...]
    catch_up: CatchUp | None
    doubtful: tuple[Doubtful, ...]
    first_dose: date | None


def growth_of(course: Course) -> Growth:
    """Return the growth of a child: heights, weights and BMI with their SDS, velocity and catch-up."""
    heights, weights = heights_of(course), weights_of(course)
    first = course.first_day
    scored = tuple(_scored(course, "height", each) for each in heights.kept)
    doubtful = (*heights.doubtful, *weights.doubtful)
    return Growth(
        scored,
        tuple(_scored(course, "weight", each) for each in weights.kept),
        tuple(_bmis(course, heights.kept, weights.kept)),
        tuple(velocities(scored, first)),
        catch_up(scored, first),
        tuple(sorted(doubtful, key=lambda each: each.measure.at)),
        first,
    )


def height_gain(course: Course) -> CatchUp | None:
    """Return the height gained since the start of treatment, or since the first height before any.

    `None` without two heights that fit.
    """
    heights = [_scored(course, "height", each) for each in heights_of(course).kept]
    if course.first_day is None:
        return CatchUp(heights[0], heights[-1]) if len(heights) > 1 else None
    return catch_up(heights, course.first_day)


def gain_words(found: CatchUp) -> Text:
    """Return the height gained in a few words, with both SDS if there is a reference for them."""
    gained = signed(found.gained_cm)
    if found.both_sds is None:
        return text("{gained} cm", gained=gained)
    before, after = map(signed, found.both_sds)
    return text("{gained} cm, SDS {before} → {after} (WHO)", gained=gained, before=before, after=after)


def _scored(course: Course, measure: str, each: Measure) -> Scored:
    child = course.child
    found = sds(measure, str(child.sex), child.birth_date, each.day, each.value)
    return Scored(each.day, each.value, found, each)


def _bmis(course: Course, heights: Sequence[Measure], weights: Sequence[Measure]) -> Iterator[Scored]:
    """Yield the BMI on the day of each height, with the nearest weight of the same visit."""
    child = course.child
    for height in heights:
        near = min(weights, key=lambda weight: abs(weight.at - height.at), default=None)
        if near is not None and abs((near.day - height.day).days) <= SAME_VISIT_DAYS:
            value = bmi(near.value, height.value)
            yield Scored(height.day, value, sds("bmi", str(child.sex), child.birth_date, height.day, value))


# Velocity -----------------------------------------------------------------------------------------


def velocities(heights: Sequence[Scored], first_dose: date | None) -> Iterator[Velocity]:
    """Yield the height velocities before and on treatment, each over at least half a year."""
    split = _index_at_start(heights, first_dose)
    if split is None:
        on_treatment = first_dose is not None and bool(heights) and heights[0].day >= first_dose
        yield from _intervals(heights, on_treatment)
    else:
        yield from _intervals(heights[: split + 1], on_treatment=False)
        yield from _intervals(heights[split:], on_treatment=True)


def _intervals(heights: Sequence[Scored], on_treatment: bool) -> Iterator[Velocity]:
    """Yield the velocities from one height to the one that is nearest to a year later, and so on."""
    remaining = list(heights)
    while remaining:
        start = remaining[0]
        remaining = [each for each in remaining if _years(start, each) >= SHORTEST_INTERVAL_YEARS]
        if not remaining:
            return
        end = min(remaining, key=lambda each: abs(_years(start, each) - USUAL_INTERVAL_YEARS))
        found = height_velocity(start.value, start.day, end.value, end.day)
        assert found is not None  # the interval is long enough
        yield Velocity(start.day, end.day, found, on_treatment)
        remaining = [each for each in remaining if each.day >= end.day]


def _years(start: Scored, end: Scored) -> float:
    return (end.day - start.day).days / DAYS_PER_YEAR


# Catch-up -----------------------------------------------------------------------------------------


def catch_up(heights: Sequence[Scored], first_dose: date | None) -> CatchUp | None:
    """Return what was gained since the start of treatment; `None` without two heights."""
    start = _index_at_start(heights, first_dose)
    if start is None or start == len(heights) - 1:
        return None
    return CatchUp(heights[start], heights[-1])


def _index_at_start(heights: Sequence[Scored], first_dose: date | None) -> int | None:
    """Return the place of the height at the first infusion: the last before it, else the first after."""
    if first_dose is None:
        return None
    before, after = (timedelta(days=each.value) for each in (START_BEFORE_DAYS, START_AFTER_DAYS))
    known = [n for n, each in enumerate(heights) if first_dose - before <= each.day <= first_dose]
    soon = [n for n, each in enumerate(heights) if first_dose < each.day <= first_dose + after]
    return (known[-1:] or soon[:1] or [None])[0]


def signed(value: float) -> str:
    """Return a number with its sign and one decimal, such as `−1.9`."""
    return display.signed(value, 1)


_TREND_WORDS = {
    Trend.CATCHING_UP: text("Catching up"),
    Trend.STEADY: text("Growing along the same line"),
    Trend.FALLING_BEHIND: text("Falling behind"),
}


def catch_up_words(found: CatchUp) -> Text:
    """Return the catch-up growth as a sentence: cm gained, in what time, and the SDS before and now."""
    gained = signed(found.gained_cm)
    years, days = divmod(found.days, round(DAYS_PER_YEAR))
    span = text("{years} y {months} m", years=years, months=int(days // DAYS_PER_MONTH))
    if found.both_sds is None:
        return text("{gained} cm in {span} on treatment.", gained=gained, span=span)
    before, now = map(signed, found.both_sds)
    if found.trend is None:
        return text(
            "{gained} cm in {span} on treatment, from {before} to {now} SDS. "
            "Growth is judged from half a year on.",
            gained=gained,
            span=span,
            before=before,
            now=now,
        )
    return text(
        "{trend}: {gained} cm in {span} on treatment, from {before} to {now} SDS.",
        trend=_TREND_WORDS[found.trend],
        gained=gained,
        span=span,
        before=before,
        now=now,
    )
