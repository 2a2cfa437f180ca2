"""FHIR for tests: a record with something of everything, bundles by hand, and what an import made of them."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

from fortnight.domain.record.medication import Per, Route, mg_per_day
from fortnight.exchange.fhir.bundle import dump
from fortnight.operations.correcting import correct_value
from fortnight.operations.fhir_import import import_contents
from fortnight.operations.lab_messages import FileReport
from fortnight.operations.record_export import Form, Order, export
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from fortnight.store.transaction import Transaction
from helpers.drafts import drip, quiet_fortnights, sheet, typed
from helpers.stores import NOW, localise, open_session, registered, session_at

TOKYO = timezone(timedelta(hours=9))
BORN = NOW.date() - timedelta(days=7 * 365)
WEEKS_AGO = NOW.astimezone(TOKYO) - timedelta(days=280)


FULL_VISIT: dict[str, Any] = {
    "at": (WEEKS_AGO + timedelta(days=3)).isoformat(),
    "joints": {"knee-l": "AL", "knee-r": "", "wrist-l": "T"},
    "physician_global": 3.5,
    "patient_global": 0,
    "stiffness_min": 45,
    "pain": 2,
    "chaq_items": {"dressing": [0, 1, None, 3], "grip": [2]},
    "aids": ["grip"],
    "features": {"fever": True, "rash": False},
    "by": "Physician A",
    "note": "after sport",
}


def fill(session: Session) -> None:
    """Record two children: corrections, limits, other drugs in every way, illnesses, an alert."""
    child = registered(session, "0001", "Case 1", allergies="penicillin", mother_cm=161.5, note="twin")
    registered(session, "0002", "Case 2", allergies="none known", label="japan")
    quiet_fortnights(session, child)
    _record_early_days(session, child)
    record_labs(session, "rise", child, sheet(NOW - timedelta(hours=3), IL6=400, CRP="<0.3"), confirmed=True)
    _record_bodies(session, child)


def _record_early_days(session: Session, child: str) -> None:
    nurse = session_at(session.store, session.clock, "Nurse B")
    early = sheet(
        WEEKS_AGO, "scheduled", "cough", "Elecsys", IL6="12.50", FERR=">2000", TEMP="36.9", WEIGHT=22
    )
    record_labs(nurse, "early", child, early, confirmed=True)
    correct_value(session, "fix", "early", "IL6", typed("IL6", "13.0"), "misread")
    given = drip(
        WEEKS_AGO + timedelta(hours=1), lots="B1234 / B1235", reaction="urticaria", note="slow", stopped=True,
        checked_by="Nurse C",
    )  # fmt: skip
    record_infusion(nurse, "first", child, given, confirmed=True)


def _record_bodies(session: Session, child: str) -> None:
    day = WEEKS_AGO.date()
    usual = {"dose": "2.5", "unit": "mg", "times": 2, "act": "start", "cause": "flare"}
    doses = [
        {
            **usual,
            "drug": f"drug {per}",
            "name": f"Brand {per}",
            "per": per.value,
            "route": route.value,
            "mg_per_day": mg_per_day(2.5, "mg", 2, per),
        }
        for per, route in zip(Per, list(Route), strict=False)
    ]
    plain = {"drug": "prednisolone", "mg_per_day": 7.5}
    stop = {"drug": "prednisolone", "mg_per_day": 0.0, "act": "stop", "cause": "well"}
    illness = {"kind": "fever", "text": "at night", "details": {"highest": 39.5, "pattern": "quotidian"}}
    with session.store.transaction(session.act()) as transaction:
        for n, body in enumerate((*doses, plain, stop)):
            start = (day + timedelta(days=n)).isoformat()
            transaction.append(f"m{n}", "medication.record", f"m{n}", child, {**body, "start": start})
        at, until = WEEKS_AGO.isoformat(), (WEEKS_AGO + timedelta(days=2)).isoformat()
        transaction.append("e1", "event.record", "e1", child, {**illness, "at": at, "until": until})
        transaction.append("e2", "event.record", "e2", child, {"kind": "flare", "at": at})
        timed = {"kind": "rash", "at": at, "details": {"time": at[11:16]}}
        transaction.append("e3", "event.record", "e3", child, timed)
        _record_other_events(transaction, child, at, until)
    physician = session_at(session.store, session.clock, "Physician A", "physician")
    with physician.store.transaction(physician.act()) as transaction:
        _record_plans_and_visits(transaction, child)


def _record_other_events(transaction: Transaction, child: str, at: str, until: str) -> None:
    """Record an event of every kind that is no illness, with details of each type."""
    details: dict[str, dict[str, Any]] = {
        "contact": {"disease": "varicella"},
        "vaccine": {"vaccine": "influenza"},
        "live-vaccine": {"vaccine": "mmr", "planned": "2027-01-05"},
        "surgery": {"procedure": "appendectomy"},
        "imaging": {"method": "dxa", "z_score": -1.5},
        "eye": {"pressure": 14},
        "tb-screen": {"method": "igra", "result": "negative"},
        "serology": {"test": "hbsag", "result": "negative"},
        "pregnancy-test": {"result": "negative"},
        "puberty": {"tanner": "2"},
        "lung": {"saturation": 98},
    }
    others = ("vaccination-record", "admission", "sample", "well", "note")
    for n, kind in enumerate((*details, *others)):
        body: dict[str, Any] = {
            "kind": kind,
            "at": at,
            "text": f"about {kind}",
            "details": details.get(kind, {}),
        }
        ends = {"until": until} if n % 2 else {}
        transaction.append(f"o{n}", "event.record", f"o{n}", child, {**body, **ends})
    planned = {"kind": "surgery", "at": at, "details": {"procedure": "tonsils", "planned": "2027-02-01"}}
    transaction.append("o-plan", "event.record", "o-plan", child, planned)
    transaction.append(
        "o-open", "event.record", "o-open", child, {"kind": "admission", "at": at, "text": "ward"}
    )


def _record_plans_and_visits(transaction: Transaction, child: str) -> None:
    """Record a plan with every change, one on alternate days that was ended, and two assessments."""
    days = [(WEEKS_AGO.date() + timedelta(days=14 * n)).isoformat() for n in range(6)]
    steps = [{"start": day, "mg_per_day": mg} for day, mg in zip(days, (10, 7.5, 5, 2.5), strict=False)]
    turns = [
        {"start": days[0], "mg_per_day": 5},
        {"start": days[2], "mg_per_day": 3.75, "per": "other-day", "second_mg": 2.5},
    ]
    first = {"drug": "prednisolone", "steps": steps, "method": "dates", "cause": "well for a month"}
    second = {"drug": "methylprednisolone", "steps": turns, "method": "percent", "cause": "well"}
    acts = [
        ("t1", "taper.record", "t1", first),
        ("t1a", "taper.hold", "t1", {"on": days[1], "days": 7, "cause": "fever"}),
        ("t1b", "taper.step-back", "t1", {"on": days[3], "days": 14, "cause": "joints"}),
        ("t2", "taper.record", "t2", second),
        ("t2a", "taper.end", "t2", {"on": days[3], "cause": "another drug"}),
        ("v1", "visit.record", "v1", FULL_VISIT),
        ("v2", "visit.record", "v2", {"at": (WEEKS_AGO + timedelta(days=30)).isoformat(), "pain": 0}),
    ]
    for id, verb, target, body in acts:
        transaction.append(id, verb, target, child, body)


def children_of(session: Session) -> list[str]:
    return [child.id for child in courses.children(session.store)]


def exported(session: Session, path: Path) -> dict[str, Any]:
    """Export every child; return the resources by their addresses."""
    export(session, Order(Form.FHIR, tuple(children_of(session)), path))
    return resources_in(path.read_bytes())


def resources_in(content: bytes) -> dict[str, Any]:
    return {entry["fullUrl"]: entry["resource"] for entry in json.loads(content)["entry"]}


@contextmanager
def other_ward(folder: Path):
    """Open a session on an empty record, as a physician of another ward."""
    with open_session(folder) as made:
        yield session_at(made.store, made.clock, "Physician Z", "physician")


# Bundles by hand ----------------------------------------------------------------------------------

PATIENT = {
    "resourceType": "Patient",
    "id": "p",
    "identifier": [{"value": "0001"}],
    "name": [{"family": "1", "given": ["Case"]}],
    "gender": "male",
    "birthDate": BORN.isoformat(),
}
OBSERVATION = {
    "resourceType": "Observation",
    "id": "o",
    "status": "final",
    "code": {"coding": [{"system": "http://loinc.org", "code": "26881-3", "display": "Interleukin 6"}]},
    "subject": {"reference": "Patient/p"},
    "effectiveDateTime": "2026-11-20T08:07:00+09:00",
    "valueQuantity": {"value": 12, "unit": "pg/mL", "system": "http://unitsofmeasure.org", "code": "pg/mL"},
}
INFUSION = {
    "resourceType": "MedicationAdministration",
    "id": "i",
    "status": "completed",
    "medicationCodeableConcept": {"text": "Actemra"},
    "subject": {"reference": "Patient/p"},
    "effectivePeriod": {"start": "2026-11-08T09:00:00+09:00", "end": "2026-11-08T10:00:00+09:00"},
    "dosage": {"dose": {"value": 176, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"}},
}
STATEMENT = {
    "resourceType": "MedicationStatement",
    "id": "m",
    "status": "active",
    "medicationCodeableConcept": {"text": "prednisolone"},
    "subject": {"reference": "Patient/p"},
    "effectivePeriod": {"start": "2026-11-01"},
    "dosage": [
        {
            "timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}},
            "doseAndRate": [{"doseQuantity": {"value": 5, "unit": "mg", "code": "mg"}}],
        }
    ],
}


def bundle(*resources: Any, **fields: Any) -> bytes:
    """Return a bundle of resources."""
    entries = [{"resource": each} for each in resources]
    return dump({"resourceType": "Bundle", "type": "collection", "entry": entries, **fields}).encode()


def take(session: Session, content: bytes, **how: bool) -> FileReport:
    (report,) = import_contents(session, [("a.json", content)], localise, **how)
    return report


def outcomes(report: FileReport) -> list[str]:
    """Return the outcome of each resource and its reason."""
    return [f"{each.outcome}: {each.reason}" for each in report.details]
