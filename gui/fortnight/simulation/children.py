"""An invented child: its own level of IL-6, what befalls it, and IL-6 at any moment.

IL-6(t) = base · [1 + (A − 1) e^(−t/τ) + Σ episodes] / [1 + (F − 1)(1 − occupancy)], times the child's own
day-to-day spread, a slow drift and the assay's imprecision. Parameters: `parameters.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, log, sqrt

import numpy as np

from fortnight.simulation import parameters as p
from fortnight.simulation.pharmacology import Spread, occupancy


@dataclass(frozen=True, slots=True)
class Episode:
    """Something that befalls a child from a day of treatment on; `fold` is the peak of IL-6 production."""

    kind: str
    onset: float
    fold: float
    bacterial: bool = True
    breakthrough: float = 0.0

    def shape(self, day: float) -> float:
        """How far it is at its height (1), on a day of treatment."""
        kind, past = p.EPISODES[self.kind], day - self.onset
        if past < 0:
            return 0.0
        if past < kind.ramp_days:
            return past / kind.ramp_days
        return 0.5 ** ((past - kind.ramp_days) / kind.half_life_days)

    def size(self, day: float) -> float:
        """How strongly other markers answer, on a day of treatment: 1 for a twelve-fold rise."""
        return log(max(1.0, 1 + (self.fold - 1) * self.shape(day))) / log(12)

    def holds_dose(self, day: float) -> bool:
        """Whether an infusion planned for this day waits."""
        return 0 <= day - self.onset < p.EPISODES[self.kind].held_days


def draw_episode(kind: str, onset: float, rng: np.random.Generator, fold: float | None = None) -> Episode:
    """An episode of a kind, its height drawn unless it is given."""
    drawn = 1 + max(p.EPISODES[kind].fold.draw(rng) - 1, 0.1)
    serious = kind == "serious infection"
    through = rng.uniform(0.2, 0.9) if serious and rng.random() < p.BREAKTHROUGH_SHARE else 0.0
    through = rng.uniform(*p.REACTION_BREAKTHROUGH) if kind == "reaction" else through
    return Episode(kind, onset, fold or drawn, bool(rng.random() < p.BACTERIAL_SHARE), float(through))


def draw_episodes(first_day: float, last_day: float, rng: np.random.Generator) -> list[Episode]:
    """What befalls a child between two days of treatment, oldest first."""
    years = max(0.0, last_day - first_day) / 365.25
    found = [
        draw_episode(kind, float(onset), rng)
        for kind, each in p.EPISODES.items()
        for onset in rng.uniform(first_day, last_day, rng.poisson(each.rate * years))
    ]
    return sorted(found, key=lambda episode: episode.onset)


def draw_early(clinic: p.Clinic, rng: np.random.Generator) -> list[Episode]:
    """What befalls some children in the first weeks: a flare, or the signs of a reaction before dose 3."""
    found = []
    if rng.random() < clinic.early_flare:
        found.append(draw_episode("flare", float(rng.uniform(0, p.EARLY_DAYS)), rng))
    if rng.random() < clinic.reaction:
        found.append(draw_episode("reaction", float(rng.uniform(*p.REACTION_ONSET)), rng))
    return found


@dataclass(frozen=True, slots=True)
class Traits:
    """What makes this child differ from others.

    `share` is that of neutrophils among the white cells, `acute_half` the days until CRP has halved,
    `early_return` how much more of the drug (µg/mL) the first weeks need to hold CRP down.
    """

    il6: dict[str, float]
    levels: dict[str, float]
    spread: Spread
    share: float = p.NEUTROPHIL_SHARE[0]
    acute_half: float = sum(p.ACUTE_HALF_DAYS) / 2
    early_return: float = p.CRP_HALF_EARLY_UG_ML[0]

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Traits:
        il6 = {name: each.draw(rng) for name, each in p.IL6.items()}
        levels = {name: each.draw(rng) for name, each in p.LEVELS.items()}
        return cls(il6, levels, Spread.draw(rng))


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of a child at one moment, as the markers answer to it. Activity is 1 before treatment.

    `left` is what is left in blood of the acute-phase proteins from before the last dose, as a share.
    """

    day: float
    traits: Traits
    level: float
    since_dose: float | None
    episodes: tuple[Episode, ...] = ()
    left: float = 0.0

    def activity(self, days: float) -> float:
        """What is left of the disease, for a marker that takes this many days to settle."""
        return exp(-max(self.day, 0.0) / days)

    def strength(self, *kinds: str, bacterial: bool | None = None) -> float:
        """How strongly episodes of these kinds act now."""
        return sum(
            e.size(self.day)
            for e in self.episodes
            if e.kind in kinds and (bacterial is None or e.bacterial is bacterial)
        )

    @property
    def free(self) -> float:
        """The share of acute-phase proteins that is left: it falls after a dose and returns later."""
        return max(self.left, self.returned)

    @property
    def returned(self) -> float:
        """The share of signalling that is left at this level of the drug."""
        early = self.traits.early_return * exp(-max(self.day, 0.0) / p.RECEPTORS_SETTLE_DAYS)
        shut = 1 / (1 + (self.level / (p.CRP_HALF_UG_ML + early)) ** 2)
        return shut + (1 - shut) * max(
            (e.breakthrough * e.shape(self.day) for e in self.episodes), default=0.0
        )

    @property
    def drive(self) -> float:
        """How hard the liver is driven to acute-phase proteins, were it not for the drug."""
        ill = self.strength("flare", "mas", *p.INFECTIONS)
        return 0.12 + 0.88 * self.activity(45) + 0.6 * ill

    @property
    def nadir(self) -> float:
        """How far neutrophils lie in the trough after a dose: 0 none, 1 lowest."""
        if self.since_dose is None:
            return 0.0
        ratio = max(self.since_dose, 0.0) / p.NADIR_DAY
        return ratio * exp(1 - ratio) if self.since_dose < 21 else 0.0


@dataclass(slots=True)
class Wander:
    """The slow drift of a child's level of IL-6 on the log scale."""

    rng: np.random.Generator
    value: float = 0.0
    day: float = field(default=0.0)

    def to(self, day: float) -> float:
        months = max(0.0, day - self.day) / 30.4
        self.value += p.IL6_DRIFT * sqrt(months) * float(self.rng.standard_normal())
        self.day = max(day, self.day)
        return self.value


def production(moment: Moment, episodes: Sequence[Episode]) -> float:
    """IL-6 production, in multiples of this child's quiet production, with these episodes."""
    il6 = moment.traits.il6
    disease = 1 + (il6["activity"] - 1) * exp(-max(moment.day, 0.0) / il6["settling"])
    primed = disease**p.PRIMED
    return disease + sum(
        (e.fold - 1) * e.shape(moment.day) * (primed if e.kind in p.INFECTIONS else 1.0) for e in episodes
    )


def il6(moment: Moment, noise: float, drift: float) -> float:
    """IL-6 in pg/mL. `noise` and `drift` are on the log scale."""
    traits = moment.traits.il6
    cleared = 1 + (traits["blocking"] - 1) * (1 - occupancy(moment.level))
    return traits["base"] * production(moment, moment.episodes) / cleared * exp(noise + drift)


def own_noise(traits: Traits, rng: np.random.Generator, most: float | None = None) -> float:
    """One day's deviation on the log scale: the child's own and the assay's, at most so many SD."""
    own = float(rng.standard_t(p.NOISE_DEGREES)) * sqrt(1 - 2 / p.NOISE_DEGREES)
    assay = float(rng.standard_normal())
    if most is not None:
        own, assay = max(-most, min(most, own)), max(-most, min(most, assay))
    return traits.il6["within"] * own + p.IL6_ASSAY_CV * assay
