"""A record with a row in every read table, changes of each of these rows, and what `verify` finds in it."""

from __future__ import annotations

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.store.database import Store
from fortnight.store.recovery.verify import verify
from helpers.bedside import preparation, vial
from helpers.entries import ACT, LEADING, labs, number, with_child, write
from helpers.lab_messages import LABMAP, MESSAGE

TAPER = {
    "drug": "prednisolone",
    "steps": [{"start": "2026-11-22", "mg_per_day": 10}, {"start": "2026-12-06", "mg_per_day": 7.5}],
    "method": "dates",
    "cause": "well for a month",
}
BODIES = {
    "infusion.record": {"started_at": "2026-11-22T09:00:00+01:00", "dose_mg": 264, "weight_kg": 22},
    "specimen.record": {**labs(IL6=3, CRP=0.4), "note": "quiet"},
    "medication.record": {"drug": "prednisolone", "start": "2026-11-22", "mg_per_day": 5},
    "event.record": {"kind": "infection", "at": "2026-11-22T09:00:00+01:00", "text": "otitis"},
    "alert.record": {"at": "2026-11-22T09:00:00+01:00", "level": "alert", "suggests": "mas", "detail": {}},
    "setting.record": {"value": "japan"},
    "view.record": {"on": "2026-11-22"},
    "message.record": MESSAGE,
    "labmap.record": LABMAP,
    "snooze.record": {"rule": "il6", "until": "2026-12-22", "why": "otitis is treated"},
    "infusion.prepare": as_body(preparation(vials=(vial(),))),
    "plan.move": {"due": "2026-12-06", "to": "2026-12-08", "reason": "holiday"},
    "taper.record": TAPER,
    "visit.record": {"at": "2026-11-22T09:00:00+01:00", "joints": {"knee-l": "AL"}, "patient_global": 2},
    "baseline.record": {"visit": "visit"},
    "goal.record": {"aim": "no-steroid", "due": "2027-02-22", "cause": "agreed"},
    "letter.record": {"at": "2026-11-22T09:00:00+01:00", "paragraphs": {"course": "Well."}},
    "merge.record": {"into": "c1"},
}


LED = ("setting", "baseline", "goal", "taper", "letter", "merge")  # what a nurse may not write
TARGETS = {"plan.move": "c1"}  # of the others, the kind is the id
ENTRIES, ROWS, RECORDS = 21, 24, 17
SIGNATURE = {"by": "Physician A", "at": "2026-11-22T10:00:00+01:00"}


def with_every_table(store: Store) -> Store:
    """Write twenty entries that produce a row in every table, and return the store."""
    with_child(store)
    for verb, body in BODIES.items():
        kind, _, act = verb.partition(".")
        id = kind if act == "record" else verb
        write(store, id, verb, TARGETS.get(verb, kind), body, act=LEADING if kind in LED else ACT)
    write(store, "e1", "specimen.amend", "specimen", {"results": {"CRP": number(4)}}, reason="misread")
    write(store, "e2", "specimen.sign", "specimen", {"signed": SIGNATURE})
    return store


def verify_findings(store: Store) -> list[str]:
    """Return what `verify` finds."""
    return [str(finding) for finding in verify(store).findings]


CHANGES = {
    "child": "UPDATE child SET name = 'Case 2'",
    "plan_move": "UPDATE plan_move SET moved_to = '2026-12-09'",
    "infusion": "UPDATE infusion SET dose_mg = 266",
    "drip": "UPDATE drip SET stage = 'signed'",
    "vial": "UPDATE vial SET lot = 'B1988'",
    "specimen": "UPDATE specimen SET note = ''",
    "result": "UPDATE result SET value = 30 WHERE analyte = 'IL6'",
    "medication": "UPDATE medication SET mg_per_day = 0",
    "taper": "UPDATE taper SET drug = 'prednisone'",
    "event": "UPDATE event SET text = 'none'",
    "alert": "UPDATE alert SET state = 'acknowledged'",
    "setting": "UPDATE setting SET value = 'si'",
    "signed": "UPDATE signed SET person = 'Physician B'",
    "message": "UPDATE message SET source = ''",
    "observation": "UPDATE observation SET outcome = 'ignored'",
    "labmap": "UPDATE labmap SET meaning = 'CRP'",
    "viewed": "UPDATE viewed SET at = '2026-11-23T08:00:00.000Z'",
    "visit": "UPDATE visit SET joints = '{}'",
    "baseline": "UPDATE baseline SET visit = 'other'",
    "goal": "UPDATE goal SET due = '2027-03-22'",
    "letter": "UPDATE letter SET paragraphs = '{}'",
    "merged": "UPDATE merged SET into_child = 'c2'",
    "snooze": "UPDATE snooze SET until = '2027-12-22'",
}
"""For each table a statement that changes its rows."""
