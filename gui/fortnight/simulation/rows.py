"""The course of a simulated child as rows of the CSV files for import: children, labs and infusions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from math import exp, sqrt

import numpy as np

from fortnight.domain.record.child import NONE_KNOWN
from fortnight.simulation import parameters as p
from fortnight.simulation.children import PatientState, SlowDrift, daily_noise, il6
from fortnight.simulation.draws import Draw
from fortnight.simulation.lives import Life, Plan
from fortnight.simulation.markers import MARKERS, reported

Row = dict[str, str]
FIRST_ASSAY, SECOND_ASSAY = "Elecsys", "Access"
SECOND_ASSAY_READS = 1.35  # factor by which the other assay reads higher: assumed
STARTED_AT, LASTS = time(9, 30), timedelta(hours=1)


def child_row(number: str, name: str, plan: Plan, life: Life) -> Row:
    """Return the child as a row of `children.csv`."""
    return {
        "patient": number,
        "name": name,
        "sex": plan.sex,
        "birth_date": life.birth.isoformat(),
        "allergies": NONE_KNOWN,
        "label": plan.label,
    }


def infusion_rows(number: str, life: Life) -> Iterator[Row]:
    """Yield the infusions as rows of `infusions.csv`."""
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
    """Yield every result as rows of `labs.csv`."""
    drift = SlowDrift(rng)
    changed = life.given[-plan.new_assay_visits_ago].day if plan.new_assay_visits_ago else None
    calm_from = life.last_day - plan.quiet_days if plan.quiet_days else None
    for draw in life.draws:
        method = SECOND_ASSAY if changed is not None and draw.day >= changed else FIRST_ASSAY
        most = 1.0 if calm_from is not None and draw.day >= calm_from else None
        values = _values(draw, life, drift, method, most, rng)
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
    drift: SlowDrift,
    method: str,
    most: float | None,
    rng: np.random.Generator,
) -> dict[str, float]:
    state = life.state(draw.day)
    day = int(draw.day // 1)
    values = _companions(draw, state, rng, most)
    reads = SECOND_ASSAY_READS if method == SECOND_ASSAY else 1.0
    values["IL6"] = reads * il6(state, daily_noise(life.traits, rng, most), drift.at(draw.day))
    values["WEIGHT"] = life.weight_kg(day)
    values["HEIGHT"] = life.body.height_cm(day) + 0.15 * float(rng.standard_normal())
    return {**values, **draw.fixed}


def _companions(
    draw: Draw, state: PatientState, rng: np.random.Generator, most: float | None
) -> dict[str, float]:
    deviations = np.clip(rng.standard_normal(len(MARKERS)), -(most or 4), most or 4)
    z = dict(zip(MARKERS, map(float, deviations), strict=True))
    z["NEUT"] = p.CELLS_TOGETHER * z["WBC"] + sqrt(1 - p.CELLS_TOGETHER**2) * z["NEUT"]
    values = {
        code: min(marker.most, marker.level(state) * exp(marker.cv * z[code]))
        for code, marker in MARKERS.items()
        if code in draw.codes
    }
    if "NEUT" in values and "WBC" in values:
        values["NEUT"] = min(values["NEUT"], 0.94 * values["WBC"])
    return values


_OWN_UNITS = {"IL6": ("pg/mL", 1, p.IL6_LIMIT_PG_ML), "WEIGHT": ("kg", 1, None), "HEIGHT": ("cm", 1, None)}


def _printed(code: str, value: float, japanese: bool) -> tuple[str, str, str]:
    """Return comparator, value and unit as the file has them."""
    if code not in _OWN_UNITS:
        return reported(code, value, japanese)
    unit, decimals, limit = _OWN_UNITS[code]
    if limit is not None and value < limit:
        return "<", f"{limit:g}", unit
    return "", f"{value:.{decimals}f}", unit


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
