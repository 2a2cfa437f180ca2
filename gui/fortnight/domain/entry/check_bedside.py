"""Check an act of an infusion before it is saved: what does not fit the stage, errors, and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.entry.check_common import moment_problems
from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.infusion.acts import (
    ActKind,
    Body,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Order,
    Part,
    Preparation,
    ReactionReport,
    Signature,
    Vitals,
)
from fortnight.domain.infusion.drip import HIGHEST_RATE_ML_H, LARGEST_BAG_ML
from fortnight.domain.infusion.infusion_record import InfusionRecord, Stage
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.infusion.preparation import (
    MOST_MG,
    difference,
    differs_from_order,
    is_expired,
    needs_confirmation,
)
from fortnight.domain.infusion.rate_plan import PlanRefused, plan_of
from fortnight.domain.infusion.reaction import reaction_problems
from fortnight.domain.infusion.vital_limits import PLAUSIBLE, vital_problems
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.people import NURSE, same_name
from fortnight.domain.record.child import Child
from fortnight.domain.treatment.dose import SOFT_STOP_MG, DoseRefused, check_weight

_ANY_TIME = frozenset({ActKind.NOTE})
_BEFORE = frozenset(
    {ActKind.ORDER, ActKind.ANSWER, ActKind.PREPARE, ActKind.CHECK, ActKind.VITALS, ActKind.NOT_GIVEN}
)
_DRIP = frozenset({ActKind.RATE, ActKind.STOP, ActKind.FINISH, ActKind.VITALS, ActKind.REACTION})
_AFTER = frozenset({ActKind.VITALS, ActKind.REACTION, ActKind.OBSERVE, ActKind.SIGN})
ALLOWED: Mapping[Stage, frozenset[ActKind]] = {
    Stage.PLANNED: _ANY_TIME | _BEFORE | {ActKind.START},
    Stage.RUNNING: _ANY_TIME | _DRIP | {ActKind.PAUSE},
    Stage.PAUSED: _ANY_TIME | _DRIP | {ActKind.RESUME},
    Stage.GIVEN: _ANY_TIME | _AFTER,
    Stage.STOPPED: _ANY_TIME | _AFTER,
    Stage.SIGNED: _ANY_TIME | {ActKind.REACTION, ActKind.OBSERVE},
    Stage.RECORDED: _ANY_TIME | {ActKind.REACTION, ActKind.OBSERVE, ActKind.SIGN},
    Stage.NOT_GIVEN: frozenset(),
}
"""What may be done in each stage."""

STAGE_WORDS: Mapping[Stage, Text] = {
    Stage.PLANNED: text("has not been started"),
    Stage.RUNNING: text("is running"),
    Stage.PAUSED: text("is paused"),
    Stage.GIVEN: text("has been given"),
    Stage.STOPPED: text("was stopped"),
    Stage.SIGNED: text("is signed"),
    Stage.RECORDED: text("was recorded afterwards"),
    Stage.NOT_GIVEN: text("was not given"),
}


@dataclass(frozen=True, slots=True)
class Situation:
    """What an act is checked against: the infusion so far, its child, who acts, in which role, and when."""

    record: InfusionRecord
    child: Child
    actor: str
    role: str
    now: datetime


def check_act(situation: Situation, kind: ActKind, body: Body) -> tuple[Problem, ...]:
    """Return what is wrong with an act or must be confirmed; `field` names the field of its body."""
    stage = situation.record.stage
    if kind not in ALLOWED[stage]:
        sentence = text("This cannot be done now: the infusion {stage}.", stage=STAGE_WORDS[stage])
        return (Problem("", sentence),)
    return (*_time_problems(situation, body), *_CHECKS.get(type(body), _nothing)(situation, body))


def _nothing(situation: Situation, body: Any) -> Iterator[Problem]:
    yield from ()


def _question(field: str, sentence: Text) -> Problem:
    return Problem(field, sentence, Severity.QUESTION)


def _time_problems(situation: Situation, body: Body) -> Iterator[Problem]:
    """Refuse a time in the future, and a time during the drip that is before its start."""
    if not isinstance(body, Vitals | DripAct | Note | Preparation):
        return
    field = "made_at" if isinstance(body, Preparation) else "at"
    at = body.made_at if isinstance(body, Preparation) else body.at
    yield from moment_problems(situation.child, at, situation.now, field)
    started = situation.record.final_drip.started_at
    if isinstance(body, DripAct) and started is not None and minutes_between(started, at) < 0:
        yield Problem(field, text("This is before the start of the infusion."))


# What is ordered and prepared -------------------------------------------------------------------------


def _order(situation: Situation, order: Order) -> Iterator[Problem]:
    if (order.mg is None) == (order.mg_per_kg is None):
        yield Problem("mg_per_kg", text("Type a dose in mg/kg, or a fixed dose in mg."))
    if order.mg is not None and not 0 < order.mg <= MOST_MG.value:
        yield Problem("mg", text("A dose of {mg} mg is not plausible.", mg=plain(order.mg)))
    if order.mg_per_kg is not None and not 0 < order.mg_per_kg <= LARGEST_MG_PER_KG:
        dose = plain(order.mg_per_kg)
        yield Problem("mg_per_kg", text("A dose of {dose} mg/kg is not plausible.", dose=dose))
    if situation.role == NURSE and not order.ordered_by.strip():
        yield Problem("ordered_by", text("Type who gave the order: an order is a physician's."))


LARGEST_MG_PER_KG = 20.0  # the label doses are 8 to 12 mg/kg; more than twice 8 is refused as a slip [P]


def _preparation(situation: Situation, made: Preparation) -> Iterator[Problem]:
    yield from _amounts(made)
    held = sum(vial.size_mg for vial in made.vials)
    if held < made.prepared_mg:
        missing = plain(made.prepared_mg - held)
        yield Problem("vials", text("The vials hold {mg} mg less than the prepared dose.", mg=missing))
    yield from _lots(made)
    if needs_confirmation(made.prepared_mg):
        yield _question(
            "prepared_mg",
            text(
                "{mg} mg is more than {limit} mg. Is the dose correct?",
                mg=plain(made.prepared_mg),
                limit=plain(SOFT_STOP_MG.value),
            ),
        )
    if made.ordered_mg > 0 and differs_from_order(made.prepared_mg, made.ordered_mg):
        percent = difference(made.prepared_mg, made.ordered_mg).percent
        yield _question(
            "prepared_mg",
            text("The prepared dose differs from the order by {percent} %.", percent=f"{percent:+.1f}"),
        )


def _amounts(made: Preparation) -> Iterator[Problem]:
    if not 0 < made.prepared_mg <= MOST_MG.value:
        mg = plain(made.prepared_mg)
        yield Problem("prepared_mg", text("A dose of {mg} mg is not plausible.", mg=mg))
    if not 0 < made.bag_ml <= LARGEST_BAG_ML.value:
        yield Problem("bag_ml", text("A bag of {ml} mL is not plausible.", ml=plain(made.bag_ml)))
    if made.weight_kg is not None:
        try:
            check_weight(made.weight_kg)
        except DoseRefused as refused:
            yield Problem("weight_kg", refused.sentence)


def _lots(made: Preparation) -> Iterator[Problem]:
    day = made.made_at.date()
    for vial in made.vials:
        if not vial.lot.strip():
            yield Problem("vials", text("Scan or type the lot of every vial."))
            return
        if vial.expiry is not None and is_expired(vial.expiry, day):
            sentence = text("Lot {lot} expired on {day}. Use another vial.", lot=vial.lot, day=vial.expiry)
            yield Problem("vials", sentence)


def _check(situation: Situation, check: Check) -> Iterator[Problem]:
    if situation.record.preparation is None:
        yield Problem("by", text("There is nothing to check yet: the bag has not been recorded."))
    if same_name(check.by, situation.actor):
        yield Problem("by", text("The second check must be made by another person."))


def _answer(situation: Situation, answer: FindingAnswer) -> Iterator[Problem]:
    if answer.choice is not Choice.WAIT and not (answer.reason.strip() or answer.value.strip()):
        yield Problem("reason", text("Type the reason."))
    if answer.physician.strip() and not answer.how.strip():
        yield Problem("how", text("Type how you received the decision, such as by telephone."))


# The drip ---------------------------------------------------------------------------------------------


def _drip_act(situation: Situation, body: DripAct) -> Iterator[Problem]:
    if body.rate_ml_h is not None and not 0 < body.rate_ml_h <= HIGHEST_RATE_ML_H.value:
        rate, high = plain(body.rate_ml_h), plain(HIGHEST_RATE_ML_H.value)
        yield Problem(
            "rate_ml_h", text("Type a rate above 0 and up to {high} mL/h, not {rate}.", high=high, rate=rate)
        )
    if body.plan:
        try:
            plan_of(body.plan, situation.record.bag_ml)
        except PlanRefused as refused:
            yield Problem("plan", refused.sentence)


def _vitals(situation: Situation, vitals: Vitals) -> Iterator[Problem]:
    if not vitals.values:
        yield Problem("values", text("Type at least one value."))
    if unknown := sorted(set(vitals.values) - set(PLAUSIBLE)):
        yield Problem(unknown[0], text("“{code}” is not a vital sign.", code=unknown[0]))
        return
    for found in vital_problems(vitals.values):
        severity = Severity.ERROR if found.refused else Severity.QUESTION
        yield Problem(found.code, found.sentence, severity)


def _reaction(situation: Situation, report: ReactionReport) -> Iterator[Problem]:
    drip = situation.record.final_drip
    if report.withdrawn or drip.started_at is None:
        return
    for found in reaction_problems(report.reaction, drip.started_at, drip.ended_at):
        severity = Severity.ERROR if found.refused else Severity.QUESTION
        yield Problem(found.name, found.sentence, severity)


def _signature(situation: Situation, signature: Signature) -> Iterator[Problem]:
    other = Part.CHECKED if signature.part is Part.GAVE else Part.GAVE
    signed = situation.record.signatures.get(other)
    if signed is not None and isinstance(signed.body, Signature) and same_name(signed.body.by, signature.by):
        yield Problem(
            "by",
            text("{name} has signed already: the second signature is another person's.", name=signature.by),
        )


def _not_given(situation: Situation, body: NotGiven) -> Iterator[Problem]:
    if not body.reason.strip():
        yield Problem("reason", text("Type why the infusion is not given."))


def _note(situation: Situation, note: Note) -> Iterator[Problem]:
    if not note.text.strip():
        yield Problem("text", text("Type the note."))


_CHECKS: Mapping[type, Callable[[Situation, Any], Iterator[Problem]]] = {
    Order: _order,
    Preparation: _preparation,
    Check: _check,
    FindingAnswer: _answer,
    DripAct: _drip_act,
    Vitals: _vitals,
    ReactionReport: _reaction,
    Signature: _signature,
    NotGiven: _not_given,
    Note: _note,
}
