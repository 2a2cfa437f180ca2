"""The calculators that worked cases try: each takes the inputs of a case and returns what it calculates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from math import inf
from typing import Any

from fortnight.domain.infusion import drip, gs1
from fortnight.domain.labs import catalogue, reference_change
from fortnight.domain.messages import text
from fortnight.domain.record.medication import MedicationStep
from fortnight.domain.scores import activity, growth, inactive_disease, mas, mid_parental
from fortnight.domain.treatment import dose, schedule, steroid_exposure, steroids

Given = Mapping[str, Any]

_GLOBALS = ("physician_global", "patient_global", "active_joints")
_MAS_2016 = (
    "fever",
    "ferritin_ng_ml",
    "platelets_10e9_l",
    "ast_u_l",
    "triglycerides_mg_dl",
    "fibrinogen_mg_dl",
)
_MS_SCORE = (
    "cns",
    "haemorrhage",
    "active_arthritis",
    "platelets_10e9_l",
    "ldh_u_l",
    "fibrinogen_mg_dl",
    "ferritin_ng_ml",
)
_SYSTEMIC = (
    "temperature_c",
    "rash",
    "lymphadenopathy",
    "hepatosplenomegaly",
    "serositis",
    "hb_g_dl",
    "platelets_10e9_l",
    "ferritin_ng_ml",
)
_ACUTE = ("esr_mm_h", "crp_mg_l")


def _dose(given: Given) -> Given:
    found = dose.dose(given["weight_kg"], given["label"])
    names = dose.Dose.__dataclass_fields__
    return {
        **{name: getattr(found, name) for name in names},
        "vials": {str(mg): n for mg, n in found.vials.items()},
    }


def _convert(given: Given) -> Given:
    value, unit = catalogue.convert(given["analyte"], given["value"], given["unit"])
    return {"value": value, "unit": unit}


def _rcv(given: Given) -> Given:
    return asdict(reference_change.reference_change(given["cva"], given["cvi"], given["z"]))


def _jadas(given: Given) -> Given:
    return asdict(activity.jadas(**_inputs(given, _GLOBALS + _ACUTE), joints=given["joints"]))


def _acr_pedi(given: Given) -> Given:
    response = activity.acr_pedi(activity.CoreSet(**given["baseline"]), activity.CoreSet(**given["current"]))
    return {"response": response, "adapted_response": activity.adapted_acr_pedi(response, given.get("fever"))}


def _chaq(given: Given) -> Given:
    return asdict(activity.chaq(given["items"], given.get("aids") or ()))


def _mas_2016(given: Given) -> Given:
    return asdict(mas.mas_2016(**_inputs(given, _MAS_2016)))


def _ms_score(given: Given) -> Given:
    return asdict(mas.ms_score(**_inputs(given, _MS_SCORE)))


def _sjadas10(given: Given) -> Given:
    found = activity.SystemicFeatures(**_inputs(given, _SYSTEMIC))
    jadas10 = activity.jadas(**_inputs(given, _GLOBALS + _ACUTE), joints=10).jadas
    return {"msms": activity.msms(found), "sjadas10": activity.sjadas10(found, jadas10)}


def _sds(measure: str, given: Given, value: float | None) -> Given:
    if given["reference"] != growth.REFERENCE:
        return {"sds": None}
    birth, on = _day(given["birth_date"]), _day(given["date"])
    return {"sds": growth.sds(measure, given["sex"], birth, on, value)}


def _height_sds(given: Given) -> Given:
    return _sds("height", given, given["height_cm"])


def _weight_sds(given: Given) -> Given:
    return _sds("weight", given, given["weight_kg"])


def _bmi_sds(given: Given) -> Given:
    return _sds("bmi", given, given["bmi"])


def _target_height(given: Given) -> Given:
    parents = given["mother_cm"], given["father_cm"]
    found = mid_parental.target_height(given["formula"], given["sex"], *parents)
    return {name: getattr(found, name, None) for name in ("cm", "low_cm", "high_cm")}


def _height_velocity(given: Given) -> Given:
    first = given["height_1_cm"], _day(given["date_1"])
    return {"cm_per_year": growth.height_velocity(*first, given["height_2_cm"], _day(given["date_2"]))}


def _next_due(given: Given) -> Given:
    found = schedule.next_due(_day(given["last_infusion"]), given["interval_days"], _day(given["today"]))
    return {**asdict(found), "due": found.due.isoformat()}


def _prednisone_equivalent(given: Given) -> Given:
    daily = steroids.prednisone_equivalent(given["drug"], given["dose_mg_per_day"])
    per_kg = steroids.per_kg(daily, given.get("weight_kg"))
    return {"prednisone_mg_per_day": daily, "mg_per_kg_per_day": per_kg}


def _steroid_exposure(given: Given) -> Given:
    steps = [_dose_step(each) for each in given["steps"]]
    doses = steroid_exposure.daily_doses(steps)
    last = _day(given["to"])
    daily = steroid_exposure.dose_on(doses, last).mg
    return {
        "cumulative_prednisone_mg": steroid_exposure.cumulative(doses, _day(given["from"]), last).mg,
        "prednisone_mg_per_day_at_end": daily,
        "mg_per_kg_per_day_at_end": steroids.per_kg(daily, given.get("weight_kg")),
    }


def _dose_step(given: Given) -> MedicationStep:
    mg = given["dose_mg_per_day"]
    if not (is_number(mg) and 0 <= mg < inf):
        raise ValueError(text("A dose of {dose} mg per day is not plausible.", dose=mg))
    return MedicationStep(given["drug"], _day(given["from"]), mg)


def _gs1(given: Given) -> Given:
    today = given.get("today")
    try:
        scan = gs1.read_scan(given["scan"], None if today is None else _day(today))
    except gs1.ScanRefused:
        return {"valid": False}
    expiry = None if scan.expiry is None else scan.expiry.isoformat()
    fields = {name: getattr(scan, name) for name in ("gtin", "lot", "serial", "patient")}
    return {"valid": True, "expiry": expiry, **fields}


def _infusion_clock(given: Given) -> Given:
    events = [
        drip.DripEvent(datetime.fromisoformat(each["at"]), drip.Do(each["do"]), each.get("rate_ml_h"))
        for each in given["events"]
    ]
    found = drip.drip(events, given["bag_ml"], datetime.fromisoformat(given["now"]))
    names = ("running_minutes", "volume_ml", "remaining_ml", "minutes_to_end")
    return {"state": found.state.value, **{name: getattr(found, name) for name in names}}


def _inactive_disease(given: Given) -> Given:
    found = inactive_disease.inactive_disease(given)
    return {"inactive": found.inactive, "missing": list(found.missing)}


def _remission(given: Given) -> Given:
    off = given.get("off_medication_since")
    visits = [(_day(each["date"]), each["inactive"]) for each in given["assessments"]]
    found = inactive_disease.remission(visits, _day(off) if off else None, _day(given["today"]))
    since = found.inactive_since
    return {
        "state": None if found.state is None else found.state.value,
        "inactive_since": None if since is None else since.isoformat(),
    }


CALCULATORS: Mapping[str, Callable[[Given], Given]] = {
    "dose": _dose,
    "convert": _convert,
    "rcv": _rcv,
    "jadas": _jadas,
    "acr_pedi": _acr_pedi,
    "chaq": _chaq,
    "mas_2016": _mas_2016,
    "ms_score": _ms_score,
    "sjadas10": _sjadas10,
    "height_sds": _height_sds,
    "weight_sds": _weight_sds,
    "bmi_sds": _bmi_sds,
    "target_height": _target_height,
    "height_velocity": _height_velocity,
    "next_due": _next_due,
    "prednisone_equivalent": _prednisone_equivalent,
    "steroid_exposure": _steroid_exposure,
    "gs1": _gs1,
    "infusion_clock": _infusion_clock,
    "inactive_disease": _inactive_disease,
    "remission": _remission,
}


def is_number(value: Any) -> bool:
    """Return whether a value of a case is a number; a bool is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _inputs(given: Given, names: tuple[str, ...]) -> dict[str, Any]:
    """The inputs with these names; an input that is missing is `None` (not known)."""
    return {name: given.get(name) for name in names}


def _day(written: str) -> date:
    return date.fromisoformat(written)
