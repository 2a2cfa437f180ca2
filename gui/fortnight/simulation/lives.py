"""The course of one simulated child, made from a plan: its visits, illnesses, infusions and blood draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from math import exp

import numpy as np

from fortnight.simulation import parameters as p
from fortnight.simulation.children import (
    Episode,
    PatientState,
    Traits,
    draw_early_episodes,
    draw_episode,
    draw_episodes,
    production,
)
from fortnight.simulation.draws import PANEL, SICK_PANEL, Draw, morning, unplanned_draws, without_some_il6
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
MENTIONED_SHARE = 0.5  # share of mild infections that are mentioned at a planned visit: assumed


@dataclass(frozen=True, slots=True)
class PlannedEpisode:
    """An episode of illness that a plan asks for, `days_ago` days before the last day."""

    kind: str
    days_ago: float
    fold: float
    bacterial: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What a simulated child is to show; days are counted backwards from the last day.

    `age` is in years on the last day, `visits` is the number of infusions (0: not yet treated), `since_last`
    the days since the last one. `draws` are further specimens, whose `day` is days before the last day. The
    last `punctual` infusions are on time, and in the last `quiet_days` nothing happens by chance. `clinic`
    describes what else happens outside the plan.
    """

    age: float
    sex: str
    visits: int
    since_last: int = 0
    label: str = "us-eu"
    weight_kg: float | None = None
    il6_base: float | None = None
    punctual: int = 0
    planned_episodes: tuple[PlannedEpisode, ...] = ()
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
    """The simulated course of a child. Days are days of treatment; day 0 is that of the first infusion."""

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
        """Return a day of treatment (with its fraction) as a local time."""
        return datetime.combine(self.start, time()) + timedelta(minutes=round(day * 1440))

    def state(self, day: float) -> PatientState:
        """Return the state of the child on a day of treatment."""
        before = [dose.day for dose in self.given if dose.day + 0.4 < day]
        near = tuple(e for e in self.episodes if e.onset <= day and day - e.onset < 200)
        since = day - before[-1] if before else None
        return PatientState(day, self.traits, self.levels.at(day), since, near, self._left(before, day))

    def _left(self, before: Sequence[int], day: float) -> float:
        """Return the share of acute-phase proteins that remains from before the last dose."""
        if not before:
            return 1.0
        last = before[-1] + DOSE_HOUR
        near = tuple(e for e in self.episodes if e.onset <= last and last - e.onset < 200)
        at_dose = PatientState(last, self.traits, self.levels.at(before[-1]), None, near).returned
        halved = 0.5 ** (max(0.0, day - last) / self.traits.acute_half)
        return (at_dose if len(before) > 1 else 1.0) * halved

    def weight_kg(self, day: int) -> float:
        """Return the weight recorded with the infusion of a day, or else the true weight of that day."""
        recorded = (dose.weight_kg for dose in self.given if dose.day == day)
        return next(recorded, None) or self.body.weight_kg(day)

    def ratio(self, episode: Episode, day: float) -> float:
        """Return IL-6 production with an episode as a multiple of that without it."""
        state = self.state(day)
        others = [e for e in state.episodes if e is not episode]
        return production(state, state.episodes) / production(state, others)


def simulate_life(plan: Plan, end: date, rng: np.random.Generator) -> Life:
    """Simulate the course of a child whose plan ends on a day."""
    traits = Traits.draw(rng)
    base = {"base": plan.il6_base} if plan.il6_base else {}
    extra_rng = rng.spawn(1)[0]  # a separate generator, so that the other numbers of a seed stay the same
    share = p.NEUTROPHIL_SHARE[0] + p.NEUTROPHIL_SHARE[1] * float(extra_rng.standard_normal())
    half = float(extra_rng.uniform(*p.ACUTE_HALF_DAYS))
    returns = p.CRP_HALF_EARLY_UG_ML[0] * exp(p.CRP_HALF_EARLY_UG_ML[1] * float(extra_rng.standard_normal()))
    spread = plan.spread or traits.spread
    traits = Traits({**traits.il6, **base}, traits.levels, spread, share, half, returns)
    history, attended = _chance_history(plan, rng)
    last_day = attended.given[-1] + plan.since_last if attended.given else 0
    start = end - timedelta(days=last_day)
    birth = end - timedelta(days=round(plan.age * 365.25))
    asked = [_planned_episode(h, last_day, rng) for h in plan.planned_episodes]
    episodes = (*history, *asked, *draw_early_episodes(plan.clinic, extra_rng))
    body = _body(plan, birth, start, last_day, rng)
    given = tuple(doses(attended.given, _measured_weight(body, rng), plan.label))
    drug = levels(given, last_day + 1, traits.spread)
    draws = tuple(_all_draws(plan, attended, episodes, last_day, rng, extra_rng))
    return Life(birth, start, body, traits, episodes, given, drug, draws, last_day)


def _chance_history(plan: Plan, rng: np.random.Generator) -> tuple[list[Episode], Visits]:
    """Draw the illnesses of a child and its visits; no illness begins in the last `quiet_days`."""
    reach = plan.visits * 17 if plan.by_chance else 0
    episodes = draw_episodes(0, reach, rng)
    attended = visits(plan.visits, episodes, rng, plan.punctual)
    last_day = (attended.given[-1] if attended.given else 0) + plan.since_last
    return [e for e in episodes if e.onset < last_day - plan.quiet_days], attended


def _planned_episode(planned: PlannedEpisode, last_day: int, rng: np.random.Generator) -> Episode:
    drawn = draw_episode(planned.kind, last_day - planned.days_ago, rng, planned.fold)
    return Episode(drawn.kind, drawn.onset, drawn.fold, planned.bacterial)


def _body(plan: Plan, birth: date, start: date, last_day: int, rng: np.random.Generator) -> Body:
    body = Body.draw(plan.sex, birth, start, rng)
    if plan.weight_kg is None:
        return body
    return Body(
        body.sex, birth, start, body.height_sds, body.bmi_sds, plan.weight_kg / body.weight_kg(last_day)
    )


def _measured_weight(body: Body, rng: np.random.Generator) -> Callable[[float], float]:
    """Return the measured weight (kg) by day of treatment, with a small error that is constant on one day."""
    shown: dict[int, float] = {}

    def weight(day: float) -> float:
        if int(day) not in shown:
            shown[int(day)] = body.weight_kg(day) * (1 + 0.004 * float(rng.standard_normal()))
        return shown[int(day)]

    return weight


# Blood draws ------------------------------------------------------------------------------------------


def _all_draws(
    plan: Plan,
    attended: Visits,
    episodes: Sequence[Episode],
    last_day: int,
    rng: np.random.Generator,
    extra_rng: np.random.Generator,
) -> Iterator[Draw]:
    """Yield every specimen, oldest first.

    There are two before the first dose, one at each visit, those drawn when the child is ill, unplanned ones
    of a well child, and those that the plan asks for.
    """
    found = (
        [Draw(-9 + morning(rng), plan.panel), Draw(-3 + morning(rng), plan.panel)] if attended.given else []
    )
    found += [
        _visit_draw(plan, day + morning(rng), episodes, rng) for day in (*attended.given, *attended.held)
    ]
    latest = last_day - max(plan.quiet_days, 1)
    found += [
        _sick_draw(day, episodes, rng) for day in extra_draws(episodes, latest, rng, plan.clinic.early_drawn)
    ]
    found += unplanned_draws(plan.clinic, plan.panel, latest, extra_rng)
    found = [without_some_il6(draw, plan.clinic, extra_rng) for draw in found]
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


def _visit_draw(plan: Plan, day: float, episodes: Sequence[Episode], rng: np.random.Generator) -> Draw:
    ill = [e for e in episodes if e.size(day) > 0.25]
    mentioned = bool(ill) and (ill[0].kind != "infection" or rng.random() < MENTIONED_SHARE)
    return Draw(day, plan.panel, symptoms=_complaint(ill[0].kind, rng) if mentioned else "")


def _sick_draw(day: float, episodes: Sequence[Episode], rng: np.random.Generator) -> Draw:
    episode = max((e for e in episodes if e.onset <= day), key=lambda e: e.onset)
    afternoon = int(day) + rng.integers(9 * 60, 18 * 60) / 1440
    return Draw(max(afternoon, episode.onset), SICK_PANEL, "unscheduled", _complaint(episode.kind, rng))


def _complaint(kind: str, rng: np.random.Generator) -> str:
    return str(rng.choice(SYMPTOMS[kind]))
