"""An infusion that is written down afterwards: its acts state what was typed, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.entry.infusion_acts import infusion_acts
from fortnight.domain.infusion.act_bodies import as_body, read_body
from fortnight.domain.infusion.acts import Act, ActKind, DripAct, Part, Signature
from fortnight.domain.infusion.infusion_record import (
    SIGN_WITHIN_HOURS,
    InfusionRecord,
    Stage,
    given_fields,
)
from fortnight.domain.people import NURSE, PHYSICIAN, Person
from fortnight.domain.treatment.dose import LABELS
from fortnight.store.journal.bodies import infusion_body

START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
GIVER = Person("Nurse A", NURSE)
words = st.text(st.characters(codec="ascii", categories=("L", "N")), max_size=12)


def record(draft: InfusionDraft, written: datetime = START, label: str = "us-eu") -> InfusionRecord:
    """Return the infusion that the acts of a draft make, after they were stored and read again."""
    acts = (
        Act(kind, f"i1/{name}", GIVER.name, GIVER.role, written, read_body(kind, as_body(body)))
        for name, kind, body in infusion_acts("i1", draft, read_infusion(draft), label, GIVER)
    )
    return InfusionRecord("i1", "c1", tuple(acts))


def draft(**fields) -> InfusionDraft:
    usual = {"started_at": START, "ended_at": START + timedelta(hours=1), "weight_kg": "22", "dose_mg": "264"}
    return InfusionDraft(**{**usual, **fields})


@given(
    weight=st.integers(20, 990).map(lambda n: n / 10),
    dose=st.integers(100, 30_000).map(lambda n: n / 20),
    minutes=st.none() | st.integers(1, 1_440),
    label=st.sampled_from(sorted(LABELS)),
    typed=st.tuples(words, words, words, words),
    stopped=st.booleans(),
)
def test_acts_make_the_same_infusion_as_one_entry_from_a_file(weight, dose, minutes, label, typed, stopped):
    lots, reaction, note, checked_by = typed
    ended = None if minutes is None else START + timedelta(minutes=minutes)
    made = draft(
        ended_at=ended, weight_kg=str(weight), dose_mg=str(dose), lots=lots, reaction=reaction, note=note,
        checked_by=checked_by, stopped=stopped,
    )  # fmt: skip
    assert given_fields(record(made, label=label)) == infusion_body(made, read_infusion(made), label)


def test_nothing_is_stated_that_nobody_typed():
    kinds = [kind for _, kind, _ in infusion_acts("i1", draft(), read_infusion(draft()), "us-eu", GIVER)]
    assert kinds == [ActKind.PREPARE, ActKind.START, ActKind.FINISH]
    made = record(draft())
    assert (made.order, made.check, made.reactions, made.signatures) == (None, None, (), {})
    assert made.preparation is not None
    assert (made.preparation.vials, made.preparation.discard_by, made.preparation.is_afterwards) == (
        (), None, True,
    )  # fmt: skip
    assert made.final_drip.rate_ml_h == 0.0


def test_each_signature_is_one_act_of_its_person():
    signed = record(draft(checked_by="Nurse B", checked_role=PHYSICIAN, is_signed=True))
    bodies = {part: act.body for part, act in signed.signatures.items()}
    assert {part: body.by for part, body in bodies.items() if isinstance(body, Signature)} == {
        Part.GAVE: "Nurse A", Part.CHECKED: "Nurse B",
    }  # fmt: skip
    assert signed.stage is Stage.SIGNED
    assert signed.check is not None
    assert signed.check.role == PHYSICIAN
    alone = record(draft(is_signed=True))
    assert set(alone.signatures) == {Part.GAVE}
    assert record(draft(checked_by="Nurse B")).signatures == {}


@pytest.mark.parametrize(("stopped", "stage"), [(False, Stage.GIVEN), (True, Stage.STOPPED)])
def test_signatures_are_asked_for_within_a_day_and_then_it_is_history(stopped, stage):
    limit = timedelta(hours=SIGN_WITHIN_HOURS.value)
    assert SIGN_WITHIN_HOURS.value == 24
    assert record(draft(stopped=stopped), START + limit).stage is stage
    later = START + limit + timedelta(minutes=1)
    assert record(draft(stopped=stopped), later).stage is Stage.RECORDED
    both = draft(stopped=stopped, checked_by="Nurse B", is_signed=True)
    assert record(both, later).stage is Stage.SIGNED


def test_an_end_that_is_not_known_is_no_end():
    made = record(draft(ended_at=None))
    assert given_fields(made)["ended_at"] is None
    ends = [act.body for act in made.acts if act.kind is ActKind.FINISH]
    assert [end.is_time_unknown for end in ends if isinstance(end, DripAct)] == [True]
