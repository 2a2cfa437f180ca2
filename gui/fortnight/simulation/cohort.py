"""Simulated cohorts with their true illnesses, used to evaluate the alert.

Cohorts for fitting and cohorts for evaluation have different seeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from fortnight.simulation.lives import Life, Plan, simulate_life
from fortnight.simulation.parameters import CLINIC, INFECTIONS, INTERVAL_DAYS, Clinic
from fortnight.simulation.rows import Row, infusion_rows, lab_rows

END = date(2026, 6, 30)  # the last day of every course, so that a cohort depends on its arguments alone
EVERY_VISIT = ("IL6", "CRP", "SAA", "WBC", "NEUT", "PLT")
EVERY_EIGHT_WEEKS = ("FERR", "AST", "LDH", "FIB", "TEMP")
EIGHT_WEEKS = 56
MEAN_INTERVAL_DAYS = 15.9  # including late and postponed infusions
CAUGHT_DAYS = 7.0  # a sample this soon after the onset belongs to the episode


@dataclass(frozen=True, slots=True)
class Truth:
    """One true illness of a child: its kind, its onset (local time), and IL-6 production in its first days.

    `samples` pairs a time, written as in the file, with production in multiples of that without the illness;
    `il6_at` holds those times at which IL-6 was measured. `viral`: white cells do not rise.
    """

    patient: str
    kind: str
    onset: str
    fold: float
    samples: tuple[tuple[str, float], ...]
    il6_at: tuple[str, ...] = ()
    viral: bool = False


@dataclass(slots=True)
class Cohort:
    """The rows of `labs.csv` and `infusions.csv`, the true illnesses, and the days of follow-up by child."""

    labs: list[Row] = field(default_factory=list)
    infusions: list[Row] = field(default_factory=list)
    truth: list[Truth] = field(default_factory=list)
    days: dict[str, float] = field(default_factory=dict)

    @property
    def child_years(self) -> float:
        """The follow-up of all children in years."""
        return sum(self.days.values()) / 365.25


def cohort(seed: int, count: int = 120, years: float = 1.6, clinic: Clinic = CLINIC) -> Cohort:
    """Simulate `count` children, each followed for about `years` from the first infusion on."""
    found = Cohort()
    for index in range(count):
        rng = np.random.default_rng([seed, index])
        plan = _plan(rng, years, clinic)
        life = _sampled(simulate_life(plan, END, rng))
        number = f"V{index + 1:04d}"
        found.labs.extend(lab_rows(number, plan, life, rng))
        found.infusions.extend(infusion_rows(number, life))
        found.truth.extend(_truth(number, life))
        found.days[number] = life.last_day
    return found


def _plan(rng: np.random.Generator, years: float, clinic: Clinic) -> Plan:
    visits = max(1, round(years * 365.25 / MEAN_INTERVAL_DAYS))
    age = years + float(rng.uniform(2.1, max(2.2, 17.5 - years)))
    sex = "female" if rng.random() < 0.5 else "male"
    return Plan(age, sex, visits, INTERVAL_DAYS, panel=EVERY_VISIT, clinic=clinic)


def _sampled(life: Life) -> Life:
    """Return the same life with the rarer analytes added to a planned sample every eight weeks."""
    due = -1e9
    draws = []
    for draw in life.draws:
        if draw.visit == "scheduled" and draw.day - due >= EIGHT_WEEKS - 1:
            draw, due = replace(draw, codes=(*draw.codes, *EVERY_EIGHT_WEEKS)), draw.day
        draws.append(draw)
    return replace(life, draws=tuple(draws))


def _truth(number: str, life: Life) -> Iterator[Truth]:
    for episode in life.episodes:
        near = [draw for draw in life.draws if 0 <= draw.day - episode.onset <= CAUGHT_DAYS]
        yield Truth(
            number,
            episode.kind,
            _written(life, episode.onset),
            round(episode.fold, 4),
            tuple((_written(life, d.day), round(life.ratio(episode, d.day), 4)) for d in near),
            tuple(_written(life, d.day) for d in near if "IL6" in d.codes),
            episode.kind in INFECTIONS and not episode.bacterial,
        )


def _written(life: Life, day: float) -> str:
    return life.at(day).isoformat(timespec="minutes")
