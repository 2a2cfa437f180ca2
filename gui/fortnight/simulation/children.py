"""A simulated child: its traits, its episodes of illness, and its IL-6 at any time.

IL-6(t) = base · [1 + (A − 1) e^(−t/τ) + Σ episodes] / [1 + (F − 1)(1 − occupancy)], multiplied by the child's
day-to-day variation, a slow drift and the imprecision of the assay. Parameters: `parameters.py`.
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
    """An episode of illness that begins on a day of treatment.

    `fold` is the peak of IL-6 production in multiples of the quiet one; `breakthrough` is the share of the
    acute-phase response that appears despite the drug.
    """

    kind: str
    onset: float
    fold: float
    bacterial: bool = True
    breakthrough: float = 0.0

    def shape(self, day: float) -> float:
        """Return the intensity on a day of treatment, from 0 to 1 at the peak."""
        kind, past = p.EPISODES[self.kind], day - self.onset
        if past < 0:
            return 0.0
        if past < kind.ramp_days:
            return past / kind.ramp_days
        return 0.5 ** ((past - kind.ramp_days) / kind.half_life_days)

    def size(self, day: float) -> float:
        """Return how strongly other markers respond on a day of treatment: 1 for a twelve-fold rise."""
        return log(max(1.0, 1 + (self.fold - 1) * self.shape(day))) / log(12)

    def holds_dose(self, day: float) -> bool:
        """Return whether an infusion planned for this day is postponed."""
        return 0 <= day - self.onset < p.EPISODES[self.kind].held_days


def draw_episode(kind: str, onset: float, rng: np.random.Generator, fold: float | None = None) -> Episode:
    """Draw an episode of a kind; its peak is drawn unless `fold` is given."""
    drawn = 1 + max(p.EPISODES[kind].fold.draw(rng) - 1, 0.1)
    serious = kind == "serious infection"
    through = rng.uniform(0.2, 0.9) if serious and rng.random() < p.CRP_BREAKTHROUGH_SHARE else 0.0
    through = rng.uniform(*p.REACTION_BREAKTHROUGH) if kind == "reaction" else through
    return Episode(kind, onset, fold or drawn, bool(rng.random() < p.BACTERIAL_SHARE), float(through))


def draw_episodes(first_day: float, last_day: float, rng: np.random.Generator) -> list[Episode]:
    """Draw the episodes of a child between two days of treatment, oldest first."""
    years = max(0.0, last_day - first_day) / 365.25
    found = [
        draw_episode(kind, float(onset), rng)
        for kind, each in p.EPISODES.items()
        for onset in rng.uniform(first_day, last_day, rng.poisson(each.rate * years))
    ]
    return sorted(found, key=lambda episode: episode.onset)


def draw_early_episodes(clinic: p.Clinic, rng: np.random.Generator) -> list[Episode]:
    """Draw the episodes that some children have in the first weeks: a flare, or a reaction before dose 3."""
    found = []
    if rng.random() < clinic.early_flare:
        found.append(draw_episode("flare", float(rng.uniform(0, p.EARLY_DAYS)), rng))
    if rng.random() < clinic.reaction:
        found.append(draw_episode("reaction", float(rng.uniform(*p.REACTION_ONSET)), rng))
    return found


@dataclass(frozen=True, slots=True)
class Traits:
    """What makes this child differ from others.

    `share` is the share of neutrophils among the white cells, `acute_half` the half-time of CRP in days, and
    `early_return` the additional drug level (µg/mL) that is needed in the first weeks to suppress CRP.
    """

    il6: dict[str, float]
    levels: dict[str, float]
    spread: Spread
    share: float = p.NEUTROPHIL_SHARE[0]
    acute_half: float = sum(p.ACUTE_HALF_DAYS) / 2
    early_return: float = p.CRP_HALF_EARLY_UG_ML[0]

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Traits:
        """Draw the traits of one child."""
        il6 = {name: each.draw(rng) for name, each in p.IL6.items()}
        levels = {name: each.draw(rng) for name, each in p.LEVELS.items()}
        return cls(il6, levels, Spread.draw(rng))


@dataclass(frozen=True, slots=True)
class PatientState:
    """The state of a child at one time, from which its markers follow.

    `level` is the drug level (µg/mL), `since_dose` the days since the last dose, and `left` the share of
    acute-phase proteins that remains in blood from before the last dose.
    """

    day: float
    traits: Traits
    level: float
    since_dose: float | None
    episodes: tuple[Episode, ...] = ()
    left: float = 0.0

    def activity(self, days: float) -> float:
        """Return the remaining disease activity, 1 before treatment, with a time constant in days."""
        return exp(-max(self.day, 0.0) / days)

    def strength(self, *kinds: str, bacterial: bool | None = None) -> float:
        """Return how strongly episodes of these kinds act now."""
        return sum(
            e.size(self.day)
            for e in self.episodes
            if e.kind in kinds and (bacterial is None or e.bacterial is bacterial)
        )

    @property
    def free(self) -> float:
        """The share of the acute-phase proteins that is in blood: it falls after a dose and returns later."""
        return max(self.left, self.returned)

    @property
    def returned(self) -> float:
        """The share of IL-6 signalling that remains at this drug level."""
        early = self.traits.early_return * exp(-max(self.day, 0.0) / p.RECEPTORS_SETTLE_DAYS)
        shut = 1 / (1 + (self.level / (p.CRP_HALF_UG_ML + early)) ** 2)
        return shut + (1 - shut) * max(
            (e.breakthrough * e.shape(self.day) for e in self.episodes), default=0.0
        )

    @property
    def drive(self) -> float:
        """How strongly disease and illness would drive the acute-phase response without the drug."""
        ill = self.strength("flare", "mas", *p.INFECTIONS)
        return 0.12 + 0.88 * self.activity(45) + 0.6 * ill

    @property
    def nadir(self) -> float:
        """The depth of the neutrophil trough after a dose: 0 none, 1 at the nadir."""
        if self.since_dose is None:
            return 0.0
        ratio = max(self.since_dose, 0.0) / p.NADIR_DAY
        return ratio * exp(1 - ratio) if self.since_dose < 21 else 0.0


@dataclass(slots=True)
class SlowDrift:
    """The slow drift of a child's level of IL-6 on the log scale."""

    rng: np.random.Generator
    value: float = 0.0
    day: float = field(default=0.0)

    def at(self, day: float) -> float:
        """Advance the drift to a day of treatment and return it (ln)."""
        months = max(0.0, day - self.day) / 30.4
        self.value += p.IL6_DRIFT * sqrt(months) * float(self.rng.standard_normal())
        self.day = max(day, self.day)
        return self.value


def production(state: PatientState, episodes: Sequence[Episode]) -> float:
    """Return IL-6 production with these episodes, in multiples of the child's quiet production."""
    il6 = state.traits.il6
    disease = 1 + (il6["activity"] - 1) * exp(-max(state.day, 0.0) / il6["settling"])
    primed = disease**p.PRIMED
    return disease + sum(
        (e.fold - 1) * e.shape(state.day) * (primed if e.kind in p.INFECTIONS else 1.0) for e in episodes
    )


def il6(state: PatientState, noise: float, drift: float) -> float:
    """Return IL-6 in pg/mL; `noise` and `drift` are on the log scale."""
    traits = state.traits.il6
    cleared = 1 + (traits["blocking"] - 1) * (1 - occupancy(state.level))
    return traits["base"] * production(state, state.episodes) / cleared * exp(noise + drift)


def daily_noise(traits: Traits, rng: np.random.Generator, most: float | None = None) -> float:
    """Draw the deviation of one day (ln), from the child and from the assay, each of at most `most` SD."""
    own = float(rng.standard_t(p.NOISE_DEGREES)) * sqrt(1 - 2 / p.NOISE_DEGREES)
    assay = float(rng.standard_normal())
    if most is not None:
        own, assay = max(-most, min(most, own)), max(-most, min(most, assay))
    return traits.il6["within"] * own + p.IL6_ASSAY_CV * assay
