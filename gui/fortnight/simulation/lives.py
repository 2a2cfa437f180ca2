"""The life of one invented child, from a plan: when it came, what it was given, every result as a row.

Rows have the columns of the files that others hand us: children, labs and infusions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from math import exp

import numpy as np

from fortnight.simulation import parameters as p
from fortnight.simulation.children import (
    Episode,
    Moment,
    Traits,
    draw_early,
    draw_episode,
    draw_episodes,
    production,
)
from fortnight.simulation.draws import PANEL, SICK_PANEL, Draw, beside_plan, morning, thinned
from fortnight.simulation.growing import Body
from fortnight.simulation.pharmacology import DOSE_HOUR, Given, Levels, Spread, levels
from fortnight.simulation.schedule import Visits, doses, extra_draws, visits

HEIGHT_EVERY_DAYS = 84
SYMPTOMS: Mapping[str, tuple[str, ...]] = {
    "infection": ("cough", "runny nose", "sore throat", "loose stools", "earache"),
    "serious infection": ("tired, cough", "red, painful calf", "abdominal pain, tired", "tired, not eating"),
    "reaction": ("unwell after the last infusion", "flushed, itching"),
    "flare": ("rash, sore knees", "sore wrists", "rash in the evening"),
    "mas": ("unwell, bruises", "drowsy, unwell"),
}
SAID_SHARE = 0.5  # of mild infections that are mentioned at a planned visit: assumed


@dataclass(frozen=True, slots=True)
class Happening:
    """An episode that a plan asks for, so many days before the last day."""

    kind: str
    days_ago: float
    fold: float
    bacterial: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of an invented child; days are told backwards from the last day.

    `age` is in years on the last day, `visits` counts infusions (none: not yet treated), `since_last` days
    since the last one. `draws` are further specimens, their `day` being days before the last day; `clinic`
    says what else happens beside the plan.
    """

    age: float
    sex: str
    visits: int
    since_last: int = 0
    label: str = "us-eu"
    weight_kg: float | None = None
    il6_base: float | None = None
    punctual: int = 0
    happens: tuple[Happening, ...] = ()
    draws: tuple[Draw, ...] = ()
    new_assay_visits_ago: int | None = None
    spread: Spread | None = None
    quiet_days: int = 0
    panel: tuple[str, ...] = PANEL
    japanese: bool = False
    by_chance: bool = True
    clinic: p.Clinic = field(default_factory=p.Clinic)


@dataclass(frozen=True, slots=True)
class Life:
    """What became of a plan."""

    birth: date
    start: date
    body: Body
    traits: Traits
    episodes: tuple[Episode, ...]
    given: tuple[Given, ...]
    levels: Levels
    draws: tuple[Draw, ...]
    last_day: int

    def at(self, day: float) -> datetime:
        """A day of treatment as a local time."""
        return datetime.combine(self.start, time()) + timedelta(minutes=round(day * 1440))

    def moment(self, day: float) -> Moment:
        """The state of the child on a day of treatment."""
        before = [dose.day for dose in self.given if dose.day + 0.4 < day]
        near = tuple(e for e in self.episodes if e.onset <= day and day - e.onset < 200)
        since = day - before[-1] if before else None
        return Moment(day, self.traits, self.levels.at(day), since, near, self._left(before, day))

    def _left(self, before: Sequence[int], day: float) -> float:
        """What is left of the acute-phase proteins from before the last dose, as a share."""
        if not before:
            return 1.0
        last = before[-1] + DOSE_HOUR
        near = tuple(e for e in self.episodes if e.onset <= last and last - e.onset < 200)
        at_dose = Moment(last, self.traits, self.levels.at(before[-1]), None, near).returned
        halved = 0.5 ** (max(0.0, day - last) / self.traits.acute_half)
        return (at_dose if len(before) > 1 else 1.0) * halved

    def ratio(self, episode: Episode, day: float) -> float:
        """IL-6 production with an episode, in multiples of that without it."""
        moment = self.moment(day)
        others = [e for e in moment.episodes if e is not episode]
        return production(moment, moment.episodes) / production(moment, others)


def live(plan: Plan, end: date, rng: np.random.Generator) -> Life:
    """Invent the life of a child whose plan ends on a day."""
    traits = Traits.draw(rng)
    base = {"base": plan.il6_base} if plan.il6_base else {}
    more = rng.spawn(1)[0]  # a generator of its own, so that the other numbers of a seed stay
    share = p.NEUTROPHIL_SHARE[0] + p.NEUTROPHIL_SHARE[1] * float(more.standard_normal())
    half = float(more.uniform(*p.ACUTE_HALF_DAYS))
    returns = p.CRP_HALF_EARLY_UG_ML[0] * exp(p.CRP_HALF_EARLY_UG_ML[1] * float(more.standard_normal()))
    spread = plan.spread or traits.spread
    traits = Traits({**traits.il6, **base}, traits.levels, spread, share, half, returns)
    history, came = _history(plan, rng)
    last_day = came.given[-1] + plan.since_last if came.given else 0
    start = end - timedelta(days=last_day)
    birth = end - timedelta(days=round(plan.age * 365.25))
    asked = [_asked(h, last_day, rng) for h in plan.happens]
    episodes = (*history, *asked, *draw_early(plan.clinic, more))
    body = _body(plan, birth, start, last_day, rng)
    given = tuple(doses(came.given, _scales(body, rng), plan.label))
    drug = levels(given, last_day + 1, traits.spread)
    draws = tuple(_draws(plan, came, episodes, last_day, rng, more))
    return Life(birth, start, body, traits, episodes, given, drug, draws, last_day)


def _history(plan: Plan, rng: np.random.Generator) -> tuple[list[Episode], Visits]:
    """What befell the child by chance, and when it came; nothing happens in the quiet last days."""
    reach = plan.visits * 17 if plan.by_chance else 0
    episodes = draw_episodes(0, reach, rng)
    came = visits(plan.visits, episodes, rng, plan.punctual)
    last_day = (came.given[-1] if came.given else 0) + plan.since_last
    return [e for e in episodes if e.onset < last_day - plan.quiet_days], came


def _asked(happening: Happening, last_day: int, rng: np.random.Generator) -> Episode:
    drawn = draw_episode(happening.kind, last_day - happening.days_ago, rng, happening.fold)
    return Episode(drawn.kind, drawn.onset, drawn.fold, happening.bacterial)


def _body(plan: Plan, birth: date, start: date, last_day: int, rng: np.random.Generator) -> Body:
    body = Body.draw(plan.sex, birth, start, rng)
    if plan.weight_kg is None:
        return body
    return Body(
        body.sex, birth, start, body.height_sds, body.bmi_sds, plan.weight_kg / body.weight_kg(last_day)
    )


def _scales(body: Body, rng: np.random.Generator) -> Callable[[float], float]:
    """Weight as the scales show it: the same on one day, a little off on another."""
    shown: dict[int, float] = {}

    def weight(day: float) -> float:
        if int(day) not in shown:
            shown[int(day)] = body.weight_kg(day) * (1 + 0.004 * float(rng.standard_normal()))
        return shown[int(day)]

    return weight


# Draws ------------------------------------------------------------------------------------------


def _draws(
    plan: Plan,
    came: Visits,
    episodes: Sequence[Episode],
    last_day: int,
    rng: np.random.Generator,
    more: np.random.Generator,
) -> Iterator[Draw]:
    """Every specimen, oldest first.

    Two before the first dose, one a visit, when ill, when well beside the plan, and those asked for.
    """
    found = [Draw(-9 + morning(rng), plan.panel), Draw(-3 + morning(rng), plan.panel)] if came.given else []
    found += [_visit(plan, day + morning(rng), episodes, rng) for day in (*came.given, *came.held)]
    latest = last_day - max(plan.quiet_days, 1)
    found += [
        _sick(day, episodes, rng) for day in extra_draws(episodes, latest, rng, plan.clinic.early_drawn)
    ]
    found += beside_plan(plan.clinic, plan.panel, latest, more)
    found = [thinned(draw, plan.clinic, more) for draw in found]
    found += [
        Draw(last_day - d.day + morning(rng), d.codes, d.visit, d.symptoms, d.fixed) for d in plan.draws
    ]
    height_on = -1e9
    for draw in sorted(found, key=lambda d: d.day):
        tall = (
            draw.visit == "scheduled" and "WEIGHT" in draw.codes and draw.day - height_on >= HEIGHT_EVERY_DAYS
        )
        height_on = draw.day if tall else height_on
        yield replace(draw, codes=(*draw.codes, "HEIGHT")) if tall else draw


def _visit(plan: Plan, day: float, episodes: Sequence[Episode], rng: np.random.Generator) -> Draw:
    ill = [e for e in episodes if e.size(day) > 0.25]
    said = bool(ill) and (ill[0].kind != "infection" or rng.random() < SAID_SHARE)
    return Draw(day, plan.panel, symptoms=_complaint(ill[0].kind, rng) if said else "")


def _sick(day: float, episodes: Sequence[Episode], rng: np.random.Generator) -> Draw:
    episode = max((e for e in episodes if e.onset <= day), key=lambda e: e.onset)
    afternoon = int(day) + rng.integers(9 * 60, 18 * 60) / 1440
    return Draw(max(afternoon, episode.onset), SICK_PANEL, "unscheduled", _complaint(episode.kind, rng))


def _complaint(kind: str, rng: np.random.Generator) -> str:
    return str(rng.choice(SYMPTOMS[kind]))
