"""A second kind of simulated cohort, made by other mechanisms than `lives.py`, used to evaluate the alert.

IL-6 follows a turnover model: gamma-shaped pulses raise its production, and it is cleared linearly and by
receptors that the drug leaves free. Its noise is a slow Ornstein–Uhlenbeck process with Laplace noise from
day to day and rare outliers. White cells respond to viral and bacterial infections in opposite ways. Some
children are sampled in mid-cycle, some with an insensitive assay, and some change the assay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from math import exp, expm1, log, log1p, sqrt

import numpy as np

from fortnight.simulation import other_parameters as p
from fortnight.simulation.bouts import Bout, Draw, draw_bouts, draws_of, lognormal
from fortnight.simulation.cohort import CAUGHT_DAYS, END, Cohort, Truth
from fortnight.simulation.pharmacology import Given, Levels, Spread, levels, occupancy
from fortnight.simulation.worlds import WORLDS, World

STEP = 0.25  # days
BANDS = ((30.0, 12.0), (200.0, 8.0))  # below this weight in kg: mg/kg
KNOWN_AS = {name: "infection" if "serious" not in name else name for name in p.INFECTIONS}


@dataclass(frozen=True, slots=True)
class Patient:
    """One simulated child: its traits, its illnesses, its drug levels, and IL-6 every `STEP` days (pg/mL).

    `own` holds by how much its other markers differ from the median (ln; °C).
    """

    base: float
    blocking: float
    activity: float
    settling: float
    noise: float
    acute_half: float
    early_return: float
    own: dict[str, float]
    bouts: tuple[Bout, ...]
    drug: Levels
    il6: np.ndarray
    world: World

    def production(self, day: float, without: Bout | None = None) -> float:
        """Return IL-6 production in multiples of the quiet one, leaving out one illness if given."""
        disease = 1 + (self.activity - 1) * exp(-max(day, 0.0) / self.settling)
        primed = disease**self.world.primed
        return disease + sum(
            (b.fold - 1) * b.shape(day, self.world) * (primed if b.kind in p.INFECTIONS else 1.0)
            for b in self.bouts
            if b is not without
        )


def cohort(seed: int, count: int = 120, years: float = 1.6, world: str | World = "usual") -> Cohort:
    """Simulate `count` children, each followed for about `years` from the first infusion on.

    `world` is the name of one of `WORLDS`, or a world.
    """
    found = Cohort()
    chosen = WORLDS[world] if isinstance(world, str) else world
    for index in range(count):
        rng = np.random.default_rng([seed, index, 2])
        _add_child(found, f"W{index + 1:04d}", round(years * 365.25), chosen, rng)
    return found


def _add_child(found: Cohort, number: str, days: int, world: World, rng: np.random.Generator) -> None:
    bouts = draw_bouts(days, world, rng)
    given = _given(days, bouts, world, rng)
    patient = _patient(bouts, given, days, world, rng)
    start = datetime.combine(END - timedelta(days=days), time())
    draws = draws_of(days, given, bouts, world, rng)
    found.labs.extend(_lab_rows(number, start, draws, patient, given, rng))
    found.infusions.extend(_infusion_rows(number, start, given))
    found.truth.extend(_truth(number, start, draws, patient))
    found.days[number] = days


def _given(days: int, bouts: Sequence[Bout], world: World, rng: np.random.Generator) -> tuple[Given, ...]:
    weight, day, found = float(rng.uniform(11, 48)), 0, []
    while day < days:
        per_kg = next(mg for limit, mg in BANDS if weight < limit)
        found.append(Given(day, round(per_kg * weight), round(weight, 1)))
        weight *= 1.004
        day += 14 + int(rng.choice((0, 0, 0, 0, 1, -1, 2, 7), p=(0.3, 0.2, 0.15, 0.1, 0.1, 0.07, 0.05, 0.03)))
        while any(0 <= day - b.onset < world.illnesses[b.kind].held for b in bouts) and rng.random() < 0.6:
            day += 3
    return tuple(found)


def _patient(
    bouts: tuple[Bout, ...], given: tuple[Given, ...], days: int, world: World, rng: np.random.Generator
) -> Patient:
    drug = levels(given, days + 1, Spread.draw(rng))
    own = {code: float(rng.standard_normal()) * level.between for code, level in p.LEVELS.items()}
    noise = lognormal(rng, world.fast_sd, world.fast_spread)
    half = float(rng.uniform(*world.acute_half_days))
    bare = Patient(
        lognormal(rng, *world.base),
        lognormal(rng, *world.blocking),
        lognormal(rng, *world.activity),
        lognormal(rng, *world.settling_days),
        noise,
        half,
        lognormal(rng, *world.early_return_ug_ml),
        own,
        bouts,
        drug,
        np.zeros(0),
        world,
    )
    return replace(bare, il6=_turnover(bare, days, rng))


def _turnover(patient: Patient, days: int, rng: np.random.Generator) -> np.ndarray:
    """Return IL-6 (pg/mL) every quarter of a day from production and clearance (implicit Euler)."""
    world, found = patient.world, []
    level = patient.base * patient.activity / patient.blocking
    slow = world.slow_sd * float(rng.standard_normal())
    most = log(world.slow_most)
    fade = exp(-STEP / world.slow_days)
    kick = world.slow_sd * sqrt(1 - fade * fade)
    for n in range(int((days + 2) / STEP)):
        day = n * STEP
        slow = slow * fade + kick * float(rng.standard_normal())
        wandered = max(-most, min(most, slow)) + world.growing_per_year * day / 365.25
        made = patient.base * patient.production(day) * exp(wandered)
        cleared = 1 + (patient.blocking - 1) * (1 - occupancy(patient.drug.at(day)))
        rate = STEP * world.clearance_per_day
        level = (level + rate * made) / (1 + rate * cleared)
        found.append(level)
    return np.array(found)


# Rows -------------------------------------------------------------------------------------------


def _infusion_rows(number: str, start: datetime, given: Sequence[Given]) -> Iterator[dict[str, str]]:
    for dose in given:
        at = start + timedelta(days=dose.day, hours=12)
        yield {
            "patient": number, "started_at": _iso(at), "ended_at": _iso(at + timedelta(hours=1)),
            "weight_kg": f"{dose.weight_kg:.1f}", "dose_mg": f"{dose.mg:g}",
        }  # fmt: skip


def _lab_rows(
    number: str,
    start: datetime,
    draws: Sequence[Draw],
    patient: Patient,
    given: Sequence[Given],
    rng: np.random.Generator,
) -> Iterator[dict[str, str]]:
    world = patient.world
    change = float(rng.uniform(0.4, 0.9)) * draws[-1].day if rng.random() < world.new_assay else None
    factor, reported = lognormal(rng, 1, world.assay_spread), bool(rng.random() < world.named)
    limit = world.limits[int(rng.random() < world.poor_assay)]
    doses = [dose.day + 0.5 for dose in given]
    for draw in draws:
        changed = change is not None and draw.day >= change
        values = _companions(patient, draw, doses, rng)
        for code in draw.codes:
            if code == "IL6":
                value = _il6(patient, draw.day, rng) * (factor if changed else 1)
                shown = ("<", f"{limit:g}", "pg/mL") if value < limit else ("", f"{value:.1f}", "pg/mL")
            else:
                shown = _printed_value(code, values[code])
            method = ("Access" if changed and reported else "Elecsys") if code == "IL6" else ""
            yield {
                "patient": number, "collected_at": _iso(start + timedelta(days=draw.day)), "analyte": code,
                "comparator": shown[0], "value": shown[1], "unit": shown[2], "method": method,
                "visit": "scheduled" if draw.planned else "unscheduled", "symptoms": "",
            }  # fmt: skip


def _il6(patient: Patient, day: float, rng: np.random.Generator) -> float:
    level = patient.il6[max(0, min(int(day / STEP), len(patient.il6) - 1))]
    noise = float(rng.laplace(0, patient.noise / sqrt(2)))
    if rng.random() < patient.world.outliers:
        noise += patient.world.outlier_sd * float(rng.standard_normal())
    return float(level) * exp(noise)


def _companions(
    patient: Patient, draw: Draw, doses: Sequence[float], rng: np.random.Generator
) -> dict[str, float]:
    """Return every other marker; with `cells_add_up`, white cells are the sum of their kinds."""
    values = {code: _marker(code, patient, draw.day, doses, rng) for code in draw.codes if code != "IL6"}
    if patient.world.cells_add_up and "WBC" in values:
        rest = p.OTHER_CELLS * exp(_noise(p.OTHER_CELLS_SPREAD, rng))
        kinds = (
            values.get(code) or _marker(code, patient, draw.day, doses, rng) for code in ("NEUT", "LYMPH")
        )
        values["WBC"] = rest + sum(kinds)
    return values


def _marker(
    code: str, patient: Patient, day: float, doses: Sequence[float], rng: np.random.Generator
) -> float:
    level = p.LEVELS[code]
    moved = sum(_marker_response(b, code, day, patient) for b in patient.bouts)
    moved += _disease(code, patient, day, doses) + patient.own[code]
    moved += _drug_effect(code, patient, day, doses) + _noise(level.within * patient.world.noise, rng)
    return level.median + moved if code == "TEMP" else level.median * exp(moved)


def _disease(code: str, patient: Patient, day: float, doses: Sequence[float]) -> float:
    """Return what pre-treatment disease adds (ln; °C), to CRP and SAA only as far as the drug allows."""
    active = p.LEVELS[code].active
    if code not in p.FALLING:
        return active * exp(-max(day, 0) / p.DISEASE_DAYS)
    driven = expm1(active) * exp(-max(day, 0) / p.DRIVE_DAYS)
    return log1p(driven * _liver_response(patient, day, doses))


def _liver_response(patient: Patient, day: float, doses: Sequence[float]) -> float:
    """Return the share of the acute-phase response that remains; it is 1 before the first dose.

    It falls by half-times after each dose and, in the first weeks, returns before the next one.
    """
    before = [dose for dose in doses if dose < day]
    if not before:
        return 1.0
    at_dose = _signalling(patient, before[-1]) if len(before) > 1 else 1.0
    return max(_signalling(patient, day), at_dose * 0.5 ** ((day - before[-1]) / patient.acute_half))


def _signalling(patient: Patient, day: float) -> float:
    """Return the share of IL-6 signalling at the drug level of a day; a reaction makes it return sooner."""
    early = patient.early_return * exp(-max(day, 0) / p.RECEPTORS_SETTLE_DAYS)
    lost = max((b.shape(day, patient.world) for b in patient.bouts if b.kind == "reaction"), default=0.0)
    shut = 1 / (1 + (patient.drug.at(day) / (p.RETURN_UG_ML + early)) ** 2)
    return shut + (1 - shut) * p.REACTION_RETURN * lost


def _printed_value(code: str, value: float) -> tuple[str, str, str]:
    level = p.LEVELS[code]
    if level.limit is not None and value < level.limit:
        return "<", f"{level.limit:g}", level.unit
    return "", f"{value:.{level.decimals}f}", level.unit


def _marker_response(bout: Bout, code: str, day: float, patient: Patient) -> float:
    if code == "TEMP" and not bout.feverish:
        return 0.0
    return (
        patient.world.illnesses[bout.kind].moves.get(code, 0.0)
        * bout.strength
        * bout.shape(day - 0.3, patient.world)
    )


def _drug_effect(code: str, patient: Patient, day: float, doses: Sequence[float]) -> float:
    """Return the effect of the drug (ln): neutrophils dip after a dose; acute-phase proteins return later."""
    before = [d for d in doses if d < day]
    if code in ("CRP", "SAA", "ESR", "FIB"):
        free = 1 / (1 + (patient.drug.at(day) / 0.8) ** 1.5) if before else 0.0
        ill = sum(b.shape(day, patient.world) * b.strength for b in patient.bouts)
        return free * (0.6 if code in ("ESR", "FIB") else 3.0) * min(1.0, 0.3 + ill)
    if code not in ("NEUT", "WBC") or not before:
        return 0.0
    dip = exp(-(((day - before[-1]) - 3.5) ** 2) / 18)
    return -(0.5 if code == "NEUT" else 0.25) * dip


def _noise(sd: float, rng: np.random.Generator) -> float:
    wide = 3.0 if rng.random() < 0.015 else 1.0
    return sd * wide * float(rng.standard_normal())


def _truth(number: str, start: datetime, draws: Sequence[Draw], patient: Patient) -> Iterator[Truth]:
    for bout in patient.bouts:
        near = {
            _iso(start + timedelta(days=d.day)): d for d in draws if 0 <= d.day - bout.onset <= CAUGHT_DAYS
        }
        samples = tuple(
            (at, round(patient.production(d.day) / patient.production(d.day, bout), 4))
            for at, d in near.items()
        )
        yield Truth(
            number,
            KNOWN_AS.get(bout.kind, bout.kind),
            _iso(start + timedelta(days=bout.onset)),
            round(bout.fold, 4),
            samples,
            tuple(at for at, d in near.items() if "IL6" in d.codes),
            bout.kind == "viral infection",
        )


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
