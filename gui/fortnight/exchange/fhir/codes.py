"""Code systems and the tables between the codes of FHIR R4 and those of the record.

Read in the R4 terminology (V) unless marked R (recalled). The codes under `urn:fortnight:` are our own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.record.medication import Per

Resource = dict[str, Any]

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
ATC, SNOMED = "http://www.whocc.no/atc", "http://snomed.info/sct"
IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
DIAGNOSTIC_SECTIONS = "http://terminology.hl7.org/CodeSystem/v2-0074"
CLINICAL_STATES = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION_STATES = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
ALLERGY_STATES = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
FLAG_CATEGORIES = "http://terminology.hl7.org/CodeSystem/flag-category"
PERFORMER_FUNCTIONS = "http://terminology.hl7.org/CodeSystem/med-admin-perform-function"
ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
AGENT_TYPES = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
OWN = "urn:fortnight:"
OWN_ANALYTES, OWN_EVENTS, OWN_ALERTS = f"{OWN}analyte", f"{OWN}event", f"{OWN}alert"
OWN_VISITS = f"{OWN}visit"
PATIENT_NUMBERS, INSTALLATIONS = f"{OWN}patient-number", f"{OWN}installation:"

_RECORDS = UUID("6f9a3c1e-52d4-5b7a-9c0e-1d2f3a4b5c6d")  # the namespace of ids that are made from record ids
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def is_uuid(id: str) -> bool:
    """Return whether an id is a UUID in lower case, which can be kept when a resource is imported."""
    return _UUID.fullmatch(id) is not None


def fhir_id(record: str, part: str = "") -> str:
    """Return the id of the resource of a record, its own if that is a UUID; or that of a part of it."""
    whole = record if is_uuid(record) else str(uuid5(_RECORDS, record))
    return str(uuid5(_RECORDS, f"{whole}/{part}")) if part else whole


def coding(system: str, code: str, display: str = "") -> Resource:
    """Return a code with its system and, if there is one, its name."""
    named = {"display": display} if display else {}
    return {"system": system, "code": code, **named}


def concept(words: str, *codings: Resource) -> Resource:
    """Return a CodeableConcept: what it is in words, and its codes."""
    return {**({"coding": list(codings)} if codings else {}), **({"text": words} if words else {})}


def extension(name: str, kind: str, value: Any) -> list[Resource]:
    """Return one of our own extensions in a list, such as `valueString`; an empty list without a value."""
    return [] if value in (None, "") else [{"url": f"{OWN}{name}", f"value{kind}": value}]


# Measurements -------------------------------------------------------------------------------------

VITAL_SIGNS, LABORATORY, SURVEY = "vital-signs", "laboratory", "survey"
CATEGORY_OF_GROUP: Mapping[str, str] = {
    "vital signs": VITAL_SIGNS,
    "growth": VITAL_SIGNS,
    "activity": SURVEY,
}
CATEGORY_NAMES: Mapping[str, str] = {
    VITAL_SIGNS: "Vital Signs",
    LABORATORY: "Laboratory",
    SURVEY: "Survey",
}
PULSE_OXIMETRY = "59408-5"  # sent beside 2708-6, which the profile of vital signs asks for
LABORATORY_REPORT = "11502-2"

# Accepted spellings that are not UCUM. A bare `mm` of the sedimentation rate is in one hour.
_UCUM: Mapping[str, str] = {
    **dict.fromkeys(("IU/L",), "[iU]/L"),
    **dict.fromkeys(("IU/mL",), "[iU]/mL"),
    **dict.fromkeys(("bpm", "1/min"), "/min"),
    **dict.fromkeys(("mm/hr", "mm/1h", "mm/hour"), "mm/h"),
    **dict.fromkeys(("C", "degC", "°C", "℃"), "Cel"),
    **dict.fromkeys(("F", "degF", "°F", "℉"), "[degF]"),
    **dict.fromkeys(("lb", "lbs"), "[lb_av]"),
    **dict.fromkeys(("in", "inch"), "[in_i]"),
    "mmHg": "mm[Hg]",
    "G/L": "10*9/L",
    "K/uL": "10*3/uL",
}


def ucum_of(analyte: str, unit: str) -> str:
    """Return the UCUM code of an accepted unit of an analyte."""
    return "mm/h" if (analyte, unit) == ("ESR", "mm") else _UCUM.get(unit, unit)


def codings_of(analyte: str) -> list[Resource]:
    """Return the codes of an analyte: LOINC if one is confirmed, and our own."""
    loinc = ANALYTES[analyte].loinc
    codes = [PULSE_OXIMETRY, loinc] if analyte == "SPO2" else [loinc]
    return [*(coding(LOINC, code) for code in codes if code), coding(OWN_ANALYTES, analyte)]


# The state of an observation, as the table of HL7 v2 has it (0085). An unknown state is not in the table.
STATE_OF_STATUS: Mapping[str, str] = {
    "final": "F",
    "preliminary": "P",
    "corrected": "C",
    "amended": "A",
    "entered-in-error": "D",
    "cancelled": "X",
    "registered": "I",
}
COMPARATORS: Mapping[str, str] = {"<": "<", "≤": "<=", "≥": ">=", ">": ">"}

# Drugs and infusions ------------------------------------------------------------------------------

TOCILIZUMAB = (coding(ATC, "L04AC07", "tocilizumab"), coding(SNOMED, "444648007", "Tocilizumab"))
INTRAVENOUS = coding(SNOMED, "47625008", "Intravenous route")
GIVEN = {False: "completed", True: "stopped"}  # whether the infusion was stopped early
PERIODS: Mapping[Per, tuple[int, str]] = {Per.DAY: (1, "d"), Per.OTHER_DAY: (2, "d"), Per.WEEK: (1, "wk")}

# Conditions ---------------------------------------------------------------------------------------

# Events that are states of health. Vaccines, examinations and contacts are other resources (`events`).
CONDITIONS = frozenset(
    {
        EventKind.INFECTION,
        EventKind.SIGNS,
        EventKind.FEVER,
        EventKind.RASH,
        EventKind.VOMITING,
        EventKind.ARTHRITIS,
        EventKind.FLARE,
        EventKind.MAS,
    }
)
