"""Illnesses of the children of the second kind of cohort, and their blood draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from fortnight.simulation import other_parameters as p
from fortnight.simulation.pharmacology import Given
from fortnight.simulation.worlds import World


@dataclass(frozen=True, slots=True)
class Bout:
    """One episode of an illness.

    `fold` is the peak of IL-6 production, `strength` a factor on the answer of the other markers, and
    `feverish` whether it raises temperature.
    """

    kind: str
    onset: float
    fold: float
    strength: float
    feverish: bool

    def shape(self, day: float, world: World) -> float:
        """Return the intensity on a day of treatment, from 0 to 1 at the peak."""
        illness, past = world.illnesses[self.kind], day - self.onset
        if past <= 0:
            return 0.0
        if past > illness.peak:
            past = max(illness.peak, past - illness.plateau)
        ratio = past / illness.peak
        return (ratio * exp(1 - ratio)) ** illness.steep


@dataclass(frozen=True, slots=True)
class Draw:
    """A specimen: its day of treatment (with its fraction) and the analytes that are ordered."""

    day: float
    codes: tuple[str, ...]
    planned: bool = True


def lognormal(rng: np.random.Generator, median: float, spread: float) -> float:
    """Draw a value of a log-normal distribution, given its median and the SD of its logarithm."""
    return float(median * np.exp(spread * rng.standard_normal()))


def draw_bouts(days: int, world: World, rng: np.random.Generator) -> tuple[Bout, ...]:
    """Draw the illnesses of a child from the first dose on, oldest first; onsets are uniform."""
    found = [
        _bout(kind, float(onset), world, rng)
        for kind, illness in world.illnesses.items()
        for onset in rng.uniform(0, days, rng.poisson(illness.rate * days / 365.25))
    ]
    if "flare" in world.illnesses and rng.random() < world.early_flare:
        found.append(_bout("flare", float(rng.uniform(0, p.EARLY_DAYS)), world, rng))
    if "reaction" in world.illnesses and rng.random() < world.reaction:
        found.append(_bout("reaction", float(rng.uniform(*p.REACTION_ONSET)), world, rng))
    return tuple(sorted(found, key=lambda b: b.onset))


def _bout(kind: str, onset: float, world: World, rng: np.random.Generator) -> Bout:
    illness = world.illnesses[kind]
    fold = 1 + max(lognormal(rng, illness.fold * world.fold_factor, illness.fold_spread) - 1, 0.1)
    strength = world.companion_strength * lognormal(rng, 1, 0.3) * (fold / illness.fold) ** 0.3
    return Bout(kind, onset, fold, strength, bool(rng.random() < illness.feverish))


def draws_of(
    days: int, given: Sequence[Given], bouts: Sequence[Bout], world: World, rng: np.random.Generator
) -> tuple[Draw, ...]:
    """Draw every specimen of a child, oldest first: planned, unplanned when well, and when ill."""
    found = [
        *_planned_draws(given, world, rng),
        *_well_draws(days, world, rng),
        *_ill_draws(bouts, world, rng),
    ]
    kept = [_with_missing_analytes(draw, world, rng) for draw in found if draw.day < days]
    return tuple(sorted(kept, key=lambda draw: draw.day))


def _planned_draws(given: Sequence[Given], world: World, rng: np.random.Generator) -> Iterator[Draw]:
    mid = rng.random() < world.mid_cycle
    yield Draw(-5 + 0.35, p.EACH_VISIT)
    if rng.random() < world.early_check:
        yield Draw(int(rng.integers(p.CHECK_DAYS[0], p.CHECK_DAYS[1] + 1)) + _daytime(rng), p.EACH_VISIT)
    for n, dose in enumerate(given):
        after = rng.random() < world.after_dose
        hour = 0.62 + 0.1 * float(rng.random()) if after else 0.32 + 0.08 * float(rng.random())
        yield Draw(dose.day + hour, p.EACH_VISIT + (p.EACH_MONTH if n % 2 == 0 else ()))
        if mid and n % 3 == 1:
            yield Draw(dose.day + 7 + 0.4, p.EACH_VISIT)


def _well_draws(days: int, world: World, rng: np.random.Generator) -> Iterator[Draw]:
    """Yield unplanned samples of a well child: other clinics, travel, vaccinations, requested repeats."""
    for day in rng.uniform(1, days, rng.poisson(world.well_unplanned_per_year * days / 365.25)):
        codes = p.WHEN_ILL + (("PCT",) if rng.random() < world.pct_when_well else ())
        yield Draw(int(day) + _daytime(rng), codes, False)


def _ill_draws(bouts: Sequence[Bout], world: World, rng: np.random.Generator) -> Iterator[Draw]:
    for bout in bouts:
        illness = world.illnesses[bout.kind]
        seen = min(0.95, illness.seen * (world.early_seen if bout.onset < p.FORTNIGHT else 1.0))
        if rng.random() >= seen:
            continue
        bacterial = "bacterial" in bout.kind or "serious" in bout.kind
        suspected = bacterial or rng.random() < world.pct_when_viral
        wait = illness.peak * 0.6 + float(rng.uniform(0.4, 2.0))
        yield Draw(bout.onset + wait, p.WHEN_ILL + (("PCT",) if suspected else ()), False)


def _daytime(rng: np.random.Generator) -> float:
    """Return a time between 07:45 and 17:30 as a fraction of the day."""
    return 0.323 + 0.406 * float(rng.random())


def _with_missing_analytes(draw: Draw, world: World, rng: np.random.Generator) -> Draw:
    """Return the specimen without the analytes that were not measured; IL-6 always is before treatment."""
    missing = world.without_il6_planned if draw.planned else world.without_il6_unplanned
    il6 = draw.day < 0 or rng.random() >= missing
    codes = tuple(
        code
        for code in draw.codes
        if (il6 if code == "IL6" else code not in world.dropped and rng.random() >= world.missing)
    )
    return Draw(round(draw.day * 1440) / 1440, codes, draw.planned)
