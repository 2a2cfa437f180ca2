"""An infusion at the bedside for tests: its acts in order, with times in minutes from the start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from fortnight.domain.infusion.acts import (
    Act,
    ActKind,
    Body,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Observation,
    Order,
    Part,
    Premedication,
    Preparation,
    ReactionReport,
    Signature,
    TakeOver,
    Vial,
    Vitals,
    Waste,
)
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import NURSE

START = datetime.fromisoformat("2026-11-26T09:41:00+09:00")
Written = tuple[ActKind, Body]


def minute(n: float, start: datetime = START) -> datetime:
    """Return the time `n` minutes after the start."""
    return start + timedelta(minutes=n)


def order(**fields) -> Order:
    """Return an order by the label, given by a physician."""
    made = {
        "drug": "tocilizumab",
        "interval_days": 14,
        "label": "us-eu",
        "since": date(2026, 1, 1),
        "mg_per_kg": 12.0,
        "ordered_by": "Physician A",
    }
    return Order(**{**made, **fields})


def vial(lot: str = "B2041", used_mg: float = 80, **fields) -> Vial:
    """Return a vial of 80 mg that is in date."""
    return Vial(**{"size_mg": 80, "lot": lot, "used_mg": used_mg, "expiry": date(2028, 3, 31), **fields})


def preparation(start: datetime = START, **fields) -> Preparation:
    """Return a bag of 50 mL with 294 mg, made seven minutes before the start."""
    vials = (vial(), vial(), vial(), vial("B2107", 54, expiry=date(2028, 6, 30)))
    made = {
        "made_at": minute(-7, start),
        "prepared_mg": 294.0,
        "ordered_mg": 292.8,
        "bag_ml": 50.0,
        "take_out_ml": 14.7,
        "vials": vials,
        "weight_kg": 24.4,
        "label": "us-eu",
    }
    return Preparation(**{**made, **fields})


def before_start(start: datetime = START) -> Iterator[Written]:
    """Yield the order, the bag, the second check and the first vital signs."""
    yield ActKind.ORDER, order()
    yield ActKind.PREPARE, preparation(start)
    yield ActKind.CHECK, Check("Nurse B", NURSE)
    yield ActKind.VITALS, Vitals(minute(-5, start), {"TEMP": 36.8, "HR": 92})


def running(start: datetime = START, rate: float = 50.0) -> Iterator[Written]:
    """Yield everything up to the start of the drip."""
    yield from before_start(start)
    yield ActKind.START, DripAct(start, rate)


def given(start: datetime = START) -> Iterator[Written]:
    """Yield everything up to the end of the drip, an hour after its start."""
    yield from running(start)
    yield ActKind.FINISH, DripAct(minute(60, start))


def afterwards(start: datetime = START) -> Iterator[Written]:
    """Yield the acts of an infusion that was written down after it was given."""
    yield ActKind.PREPARE, preparation(start, made_at=start, vials=(), lots="B2041", is_afterwards=True)
    yield ActKind.START, DripAct(start)
    yield ActKind.FINISH, DripAct(minute(60, start), given_mg=294.0)


def signed(start: datetime = START) -> Iterator[Written]:
    """Yield everything up to the second signature."""
    yield from given(start)
    yield ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE)
    yield ActKind.SIGN, Signature("Nurse B", NURSE, Part.CHECKED)


def record(*written: Written, at: datetime = START) -> InfusionRecord:
    """Return the infusion that these acts make, all recorded by Nurse A at one time."""
    acts = (Act(kind, f"e{n}", "Nurse A", NURSE, at, body) for n, (kind, body) in enumerate(written))
    return InfusionRecord("d1", "c1", tuple(acts))


ACTS: dict[ActKind, Body] = {
    ActKind.ORDER: order(),
    ActKind.ANSWER: FindingAnswer("contact", Choice.GO_AHEAD, "two varicella vaccines"),
    ActKind.PREMEDICATION: Premedication(minute(-30), "cetirizine", "5 mg", "by mouth"),
    ActKind.PREPARE: preparation(),
    ActKind.CHECK: Check("Nurse B", NURSE),
    ActKind.START: DripAct(START, 50.0, plan="15 x 15; 30 x 15; 50"),
    ActKind.RATE: DripAct(minute(15), 30.0),
    ActKind.PAUSE: DripAct(minute(20), reason="line blocked"),
    ActKind.RESUME: DripAct(minute(25), 25.0),
    ActKind.VITALS: Vitals(minute(15), {"TEMP": 36.9, "HR": 95}),
    ActKind.REACTION: ReactionReport(
        "r1", Reaction(minute(20), frozenset({"urticaria", "flushing"}), grade=2)
    ),
    ActKind.NOTE: Note(minute(30), "asleep"),
    ActKind.TAKE_OVER: TakeOver("ward3-pc2", "ward3-pc1", "moved to room 4"),
    ActKind.STOP: DripAct(minute(40), reason="vomited"),
    ActKind.FINISH: DripAct(minute(60)),
    ActKind.OBSERVE: Observation(minute(120), ("ill without fever: call",), "mother"),
    ActKind.WASTE: Waste(26.0, "Nurse B", NURSE, "left over"),
    ActKind.SIGN: Signature("Nurse B", NURSE, Part.CHECKED),
    ActKind.NOT_GIVEN: NotGiven(date(2026, 11, 26), "fever"),
}
"""One act of every kind, with a value in every field that matters."""
