"""What befalls the children of the second kind of cohort, and when their blood is drawn."""

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
    """One episode of an illness: `strength` is how strongly its company answers."""

    kind: str
    onset: float
    fold: float
    strength: float
    feverish: bool

    def shape(self, day: float, world: World) -> float:
        """How far it is at its height (1)."""
        of, past = world.illnesses[self.kind], day - self.onset
        if past <= 0:
            return 0.0
        if past > of.peak:
            past = max(of.peak, past - of.plateau)
        ratio = past / of.peak
        return (ratio * exp(1 - ratio)) ** of.steep


@dataclass(frozen=True, slots=True)
class Drawn:
    """A specimen: its day of treatment (with its fraction), what is asked of it."""

    day: float
    codes: tuple[str, ...]
    planned: bool = True


def lognormal(rng: np.random.Generator, median: float, spread: float) -> float:
    """One value of a log-normal distribution, by its median and the SD of its logarithm."""
    return float(median * np.exp(spread * rng.standard_normal()))


def draw_bouts(days: int, world: World, rng: np.random.Generator) -> tuple[Bout, ...]:
    """What befalls a child from the first dose on, oldest first; onsets are uniform."""
    found = [
        _bout(kind, float(onset), world, rng)
        for kind, of in world.illnesses.items()
        for onset in rng.uniform(0, days, rng.poisson(of.rate * days / 365.25))
    ]
    if "flare" in world.illnesses and rng.random() < world.early_flare:
        found.append(_bout("flare", float(rng.uniform(0, p.EARLY_DAYS)), world, rng))
    if "reaction" in world.illnesses and rng.random() < world.reaction:
        found.append(_bout("reaction", float(rng.uniform(*p.REACTION_ONSET)), world, rng))
    return tuple(sorted(found, key=lambda b: b.onset))


def _bout(kind: str, onset: float, world: World, rng: np.random.Generator) -> Bout:
    of = world.illnesses[kind]
    fold = 1 + max(lognormal(rng, of.fold * world.fold_factor, of.fold_spread) - 1, 0.1)
    strength = world.company * lognormal(rng, 1, 0.3) * (fold / of.fold) ** 0.3
    return Bout(kind, onset, fold, strength, bool(rng.random() < of.feverish))


def draws_of(
    days: int, given: Sequence[Given], bouts: Sequence[Bout], world: World, rng: np.random.Generator
) -> tuple[Drawn, ...]:
    """Every specimen of a child, oldest first: by plan, when ill, and when well outside the plan."""
    found = [*_planned(given, world, rng), *_well(days, world, rng), *_ill(bouts, world, rng)]
    kept = [_thinned(draw, world, rng) for draw in found if draw.day < days]
    return tuple(sorted(kept, key=lambda draw: draw.day))


def _planned(given: Sequence[Given], world: World, rng: np.random.Generator) -> Iterator[Drawn]:
    mid = rng.random() < world.mid_cycle
    yield Drawn(-5 + 0.35, p.EACH_VISIT)
    if rng.random() < world.early_check:
        yield Drawn(int(rng.integers(p.CHECK_DAYS[0], p.CHECK_DAYS[1] + 1)) + _daytime(rng), p.EACH_VISIT)
    for n, dose in enumerate(given):
        after = rng.random() < world.after_dose
        hour = 0.62 + 0.1 * float(rng.random()) if after else 0.32 + 0.08 * float(rng.random())
        yield Drawn(dose.day + hour, p.EACH_VISIT + (p.EACH_MONTH if n % 2 == 0 else ()))
        if mid and n % 3 == 1:
            yield Drawn(dose.day + 7 + 0.4, p.EACH_VISIT)


def _well(days: int, world: World, rng: np.random.Generator) -> Iterator[Drawn]:
    """Another clinic, travel, a check after a vaccine, a repeat that was asked for."""
    for day in rng.uniform(1, days, rng.poisson(world.well_unplanned_per_year * days / 365.25)):
        codes = p.WHEN_ILL + (("PCT",) if rng.random() < world.pct_when_well else ())
        yield Drawn(int(day) + _daytime(rng), codes, False)


def _ill(bouts: Sequence[Bout], world: World, rng: np.random.Generator) -> Iterator[Drawn]:
    for bout in bouts:
        of = world.illnesses[bout.kind]
        seen = min(0.95, of.seen * (world.early_seen if bout.onset < p.FORTNIGHT else 1.0))
        if rng.random() >= seen:
            continue
        bacterial = "bacterial" in bout.kind or "serious" in bout.kind
        suspected = bacterial or rng.random() < world.pct_when_viral
        wait = of.peak * 0.6 + float(rng.uniform(0.4, 2.0))
        yield Drawn(bout.onset + wait, p.WHEN_ILL + (("PCT",) if suspected else ()), False)


def _daytime(rng: np.random.Generator) -> float:
    """Between 07:45 and 17:30, as a fraction of the day."""
    return 0.323 + 0.406 * float(rng.random())


def _thinned(draw: Drawn, world: World, rng: np.random.Generator) -> Drawn:
    """Without what was not measured; IL-6 is always drawn before treatment."""
    missing = world.without_il6_planned if draw.planned else world.without_il6_unplanned
    il6 = draw.day < 0 or rng.random() >= missing
    codes = tuple(
        code
        for code in draw.codes
        if (il6 if code == "IL6" else code not in world.dropped and rng.random() >= world.missing)
    )
    return Drawn(round(draw.day * 1440) / 1440, codes, draw.planned)
