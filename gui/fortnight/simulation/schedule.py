"""Visits, doses and unplanned blood draws of simulated children."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.label_set import Band
from fortnight.simulation import parameters as p
from fortnight.simulation.children import Episode
from fortnight.simulation.pharmacology import Given

CONSISTENT_VISITS = 3  # weights in a row in another band before the dose per kg changes
ROUNDED_TO_MG = 2  # 0.1 mL
WAIT_DAYS = 3  # days until a postponed infusion is tried again, assumed


def habit(rng: np.random.Generator) -> int:
    """Draw how many days after its due date an infusion is given."""
    share = rng.random()
    for part, low, high in p.HABITS:
        if share < part:
            return int(rng.integers(low, high + 1))
        share -= part
    return 0


@dataclass(frozen=True, slots=True)
class Visits:
    """Days of treatment with a visit: `given` with an infusion, `held` without one because of illness."""

    given: tuple[int, ...] = ()
    held: tuple[int, ...] = ()


def visits(count: int, episodes: Sequence[Episode], rng: np.random.Generator, punctual: int = 0) -> Visits:
    """Draw the visits of a child with `count` infusions, the last `punctual` of them on time.

    Infusions are every fortnight, as late as `habit` says, and postponed while the child is ill.
    """
    given = [0] if count else []
    held: list[int] = []
    while len(given) < count:
        late = 0 if len(given) >= count - punctual else habit(rng)
        day = given[-1] + p.INTERVAL_DAYS + late
        if any(episode.holds_dose(day) for episode in episodes):
            held.append(day)
        while any(episode.holds_dose(day) for episode in episodes):
            day += WAIT_DAYS
        given.append(day)
    return Visits(tuple(given), tuple(held))


def doses(days: Sequence[int], weight: Callable[[float], float], label: str) -> list[Given]:
    """Return the doses of the label for the weights; the band changes only after a lasting change."""
    given: list[Given] = []
    band: Band | None = None
    for index, day in enumerate(days):
        recent = [weight(each) for each in days[max(0, index + 1 - CONSISTENT_VISITS) : index + 1]]
        band = _band(label, recent, band)
        mg = round(band.mg_per_kg * round(recent[-1], 1) / ROUNDED_TO_MG) * ROUNDED_TO_MG
        given.append(Given(day, mg, round(recent[-1], 1)))
    return given


def _band(label: str, weights: Sequence[float], before: Band | None) -> Band:
    bands = {next(b for b in reversed(LABELS[label].bands) if w >= b.from_kg) for w in weights}
    if before is None or (len(bands) == 1 and len(weights) == CONSISTENT_VISITS):
        return next(iter(bands))
    return before


def extra_draws(
    episodes: Sequence[Episode], last_day: float, rng: np.random.Generator, early: float = 1.0
) -> list[float]:
    """Return the days of treatment on which a sick child is seen outside the plan.

    In the first fortnight that is `early` times as frequent.
    """
    found = []
    for episode in episodes:
        kind = p.EPISODES[episode.kind]
        day = episode.onset + kind.ramp_days * 0.7 + rng.uniform(0.5, 2.5)
        seen = min(0.95, kind.drawn * early) if 0 <= episode.onset < p.FORTNIGHT else kind.drawn
        if rng.random() < seen and day < last_day:
            found.append(float(day))
    return found
