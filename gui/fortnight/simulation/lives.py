"""The life of one invented child, from a plan: when it came, what it was given, every result as a row.

Rows have the columns of the files that others hand us: children, labs and infusions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from math import exp

import numpy as np

from fortnight.domain.children import NONE_KNOWN
from fortnight.simulation import parameters as p
from fortnight.simulation.children import (
    Episode,
    Moment,
    Traits,
    Wander,
    draw_episode,
    draw_episodes,
    il6,
    own_noise,
    production,
)
from fortnight.simulation.growing import Body
from fortnight.simulation.markers import MARKERS, reported
from fortnight.simulation.pharmacology import Given, Levels, Spread, levels
from fortnight.simulation.schedule import Visits, doses, extra_draws, visits

Row = dict[str, str]
PANEL = (
    "IL6",
    "CRP",
    "SAA",
    "ESR",
    "WBC",
    "NEUT",
    "PLT",
    "HB",
    "FERR",
    "AST",
    "ALT",
    "LDH",
    "FIB",
    "TEMP",
    "WEIGHT",
)
SICK_PANEL = ("IL6", "CRP", "WBC", "NEUT", "PLT", "HB", "FERR", "AST", "ALT", "LDH", "FIB", "PCT", "TEMP")
HEIGHT_EVERY_DAYS = 84
FIRST_ASSAY, SECOND_ASSAY = "Elecsys", "Access"
SECOND_ASSAY_READS = 1.35  # the other calibrator reads higher: assumed
DRAWN_AT, STARTED_AT, LASTS = time(7, 40), time(9, 30), timedelta(hours=1)
SYMPTOMS: Mapping[str, tuple[str, ...]] = {
    "infection": ("cough", "runny nose", "sore throat", "loose stools", "earache"),
    "serious infection": ("tired, cough", "red, painful calf", "abdominal pain, tired", "tired, not eating"),
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
class Draw:
    """A specimen, by day of treatment (with its fraction)."""

    day: float
    codes: tuple[str, ...] = PANEL
    visit: str = "scheduled"
    symptoms: str = ""
    fixed: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of an invented child; days are told backwards from the last day.

    `age` is in years on the last day, `visits` counts infusions (none: not yet treated), `since_last` days
    since the last one. `draws` are further specimens, their `day` being days before the last day.
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
        return Moment(day, self.traits, self.levels.at(day), day - before[-1] if before else None, near)

    def ratio(self, episode: Episode, day: float) -> float:
        """IL-6 production with an episode, in multiples of that without it."""
        moment = self.moment(day)
        others = [e for e in moment.episodes if e is not episode]
        return production(moment, moment.episodes) / production(moment, others)


def live(plan: Plan, end: date, rng: np.random.Generator) -> Life:
    """Invent the life of a child whose plan ends on a day."""
    traits = Traits.draw(rng)
    base = {"base": plan.il6_base} if plan.il6_base else {}
    traits = Traits({**traits.il6, **base}, traits.levels, plan.spread or traits.spread)
    history, came = _history(plan, rng)
    last_day = came.given[-1] + plan.since_last if came.given else 0
    start = end - timedelta(days=last_day)
    birth = end - timedelta(days=round(plan.age * 365.25))
    episodes = (*history, *(_asked(h, last_day, rng) for h in plan.happens))
    body = _body(plan, birth, start, last_day, rng)
    given = tuple(doses(came.given, _scales(body, rng), plan.label))
    drug = levels(given, last_day + 1, traits.spread)
    draws = tuple(_draws(plan, came, episodes, last_day, rng))
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
    plan: Plan, came: Visits, episodes: Sequence[Episode], last_day: int, rng: np.random.Generator
) -> Iterator[Draw]:
    """Every specimen, oldest first: two before the first dose, one a visit, when ill, and those asked for."""
    found = [Draw(-9 + _morning(rng), plan.panel), Draw(-3 + _morning(rng), plan.panel)] if came.given else []
    found += [_visit(plan, day + _morning(rng), episodes, rng) for day in (*came.given, *came.held)]
    latest = last_day - max(plan.quiet_days, 1)
    found += [_sick(day, episodes, rng) for day in extra_draws(episodes, latest, rng)]
    found += [
        Draw(last_day - d.day + _morning(rng), d.codes, d.visit, d.symptoms, d.fixed) for d in plan.draws
    ]
    height_on = -1e9
    for draw in sorted(found, key=lambda d: d.day):
        tall = (
            draw.visit == "scheduled" and "WEIGHT" in draw.codes and draw.day - height_on >= HEIGHT_EVERY_DAYS
        )
        height_on = draw.day if tall else height_on
        codes = (*draw.codes, "HEIGHT") if tall else draw.codes
        yield Draw(draw.day, codes, draw.visit, draw.symptoms, draw.fixed)


def _morning(rng: np.random.Generator) -> float:
    """When blood is drawn: between 07:40 and 08:25, as a fraction of the day."""
    return (DRAWN_AT.hour * 60 + DRAWN_AT.minute + int(rng.integers(0, 46))) / 1440


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


# Rows -------------------------------------------------------------------------------------------


def child_row(number: str, name: str, plan: Plan, life: Life) -> Row:
    """The child as a row of `children.csv`."""
    return {
        "patient": number,
        "name": name,
        "sex": plan.sex,
        "birth_date": life.birth.isoformat(),
        "allergies": NONE_KNOWN,
        "label": plan.label,
    }


def infusion_rows(number: str, life: Life) -> Iterator[Row]:
    """What was given, as rows of `infusions.csv`."""
    for dose in life.given:
        started = datetime.combine(life.start + timedelta(days=dose.day), STARTED_AT)
        yield {
            "patient": number,
            "started_at": _iso(started),
            "ended_at": _iso(started + LASTS),
            "weight_kg": f"{dose.weight_kg:.1f}",
            "dose_mg": f"{dose.mg:g}",
        }


def lab_rows(number: str, plan: Plan, life: Life, rng: np.random.Generator) -> Iterator[Row]:
    """Every result, as rows of `labs.csv`."""
    drift = Wander(rng)
    changed = life.given[-plan.new_assay_visits_ago].day if plan.new_assay_visits_ago else None
    calm_from = life.last_day - plan.quiet_days if plan.quiet_days else None
    weights = {dose.day: dose.weight_kg for dose in life.given}
    for draw in life.draws:
        method = SECOND_ASSAY if changed is not None and draw.day >= changed else FIRST_ASSAY
        most = 1.0 if calm_from is not None and draw.day >= calm_from else None
        values = _values(draw, life, drift, method, most, weights, rng)
        for code in draw.codes:
            comparator, value, unit = _printed(code, values[code], plan.japanese)
            assay = method if code == "IL6" else ""
            yield {
                "patient": number,
                "collected_at": _iso(life.at(draw.day)),
                "analyte": code,
                "comparator": comparator,
                "value": value,
                "unit": unit,
                "method": assay,
                "visit": draw.visit,
                "symptoms": draw.symptoms,
            }


def _values(
    draw: Draw,
    life: Life,
    drift: Wander,
    method: str,
    most: float | None,
    weights: Mapping[int, float],
    rng: np.random.Generator,
) -> dict[str, float]:
    moment = life.moment(draw.day)
    day = int(draw.day // 1)
    values = _companions(draw, moment, rng, most)
    reads = SECOND_ASSAY_READS if method == SECOND_ASSAY else 1.0
    values["IL6"] = reads * il6(moment, own_noise(life.traits, rng, most), drift.to(draw.day))
    values["WEIGHT"] = weights.get(day, life.body.weight_kg(day))
    values["HEIGHT"] = life.body.height_cm(day) + 0.15 * float(rng.standard_normal())
    return {**values, **draw.fixed}


def _companions(draw: Draw, moment: Moment, rng: np.random.Generator, most: float | None) -> dict[str, float]:
    deviations = np.clip(rng.standard_normal(len(MARKERS)), -(most or 4), most or 4)
    values = {
        code: min(marker.most, marker.level(moment) * exp(marker.cv * z))
        for (code, marker), z in zip(MARKERS.items(), deviations, strict=True)
        if code in draw.codes
    }
    if "NEUT" in values and "WBC" in values:
        values["NEUT"] = min(values["NEUT"], 0.94 * values["WBC"])
    return values


_OWN_UNITS = {"IL6": ("pg/mL", 1, p.IL6_LIMIT_PG_ML), "WEIGHT": ("kg", 1, None), "HEIGHT": ("cm", 1, None)}


def _printed(code: str, value: float, japanese: bool) -> tuple[str, str, str]:
    """Comparator, value and unit as they stand in the file."""
    if code not in _OWN_UNITS:
        return reported(code, value, japanese)
    unit, decimals, limit = _OWN_UNITS[code]
    if limit is not None and value < limit:
        return "<", f"{limit:g}", unit
    return "", f"{value:.{decimals}f}", unit


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
