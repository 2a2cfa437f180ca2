"""Check an act of an infusion before it is saved: what does not fit the stage, errors, and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fortnight.domain.entry.check_common import moment_problems
from fortnight.domain.entry.check_preparation import (
    Situation,
    check_check,
    check_order,
    check_premedication,
    check_preparation,
    check_waste,
)
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
    Premedication,
    Preparation,
    ReactionReport,
    Signature,
    Vitals,
    Waste,
)
from fortnight.domain.infusion.drip import HIGHEST_RATE_ML_H
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import in_utc, minutes_between
from fortnight.domain.infusion.rate_plan import PlanRefused, plan_of
from fortnight.domain.infusion.reaction import reaction_problems
from fortnight.domain.infusion.vital_limits import PLAUSIBLE, vital_problems
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.people import same_name

_ANY_TIME = frozenset({ActKind.NOTE})
_BEFORE = frozenset(
    {
        ActKind.ORDER,
        ActKind.ANSWER,
        ActKind.PREMEDICATION,
        ActKind.PREPARE,
        ActKind.CHECK,
        ActKind.VITALS,
        ActKind.NOT_GIVEN,
    }
)
_DRIP = frozenset(
    {ActKind.PREMEDICATION, ActKind.RATE, ActKind.STOP, ActKind.FINISH, ActKind.VITALS, ActKind.REACTION}
)
_AFTER = frozenset({ActKind.VITALS, ActKind.REACTION, ActKind.OBSERVE, ActKind.WASTE, ActKind.SIGN})
ALLOWED: Mapping[Stage, frozenset[ActKind]] = {
    Stage.PLANNED: _ANY_TIME | _BEFORE | {ActKind.START},
    Stage.RUNNING: _ANY_TIME | _DRIP | {ActKind.PAUSE},
    Stage.PAUSED: _ANY_TIME | _DRIP | {ActKind.RESUME, ActKind.PAUSE},  # a pause again: its reason
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


def check_act(situation: Situation, kind: ActKind, body: Body) -> tuple[Problem, ...]:
    """Return what is wrong with an act or must be confirmed; `field` names the field of its body."""
    stage = situation.record.stage
    if kind not in ALLOWED[stage]:
        sentence = text("This cannot be done now: the infusion {stage}.", stage=STAGE_WORDS[stage])
        return (Problem("", sentence),)
    if kind is ActKind.PAUSE and stage is Stage.PAUSED and not _is_reason_of_pause(situation, body):
        return (Problem("at", text("The infusion is paused already.")),)
    return (*_time_problems(situation, body), *_CHECKS.get(type(body), _nothing)(situation, body))


def _is_reason_of_pause(situation: Situation, body: Body) -> bool:
    """Whether a pause repeats the present one to add its reason."""
    paused_at = situation.record.final_drip.paused_at
    same = isinstance(body, DripAct) and paused_at is not None and in_utc(body.at) == in_utc(paused_at)
    return same and isinstance(body, DripAct) and bool(body.reason.strip())


def _nothing(situation: Situation, body: Any) -> Iterator[Problem]:
    yield from ()


def _time_problems(situation: Situation, body: Body) -> Iterator[Problem]:
    """Refuse a time in the future, and a time during the drip that is before its start."""
    if not isinstance(body, Vitals | DripAct | Note | Preparation | Premedication):
        return
    field = "made_at" if isinstance(body, Preparation) else "at"
    at = body.made_at if isinstance(body, Preparation) else body.at
    yield from moment_problems(situation.child, at, situation.now, field)
    started = situation.record.final_drip.started_at
    if isinstance(body, DripAct) and started is not None and minutes_between(started, at) < 0:
        yield Problem(field, text("This is before the start of the infusion."))


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
    present = situation.record.signatures.get(signature.part)
    if present is not None and isinstance(present.body, Signature) and present.body.by != signature.by:
        yield Problem("by", text("{name} has signed for this already.", name=present.body.by))
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
    Order: check_order,
    Premedication: check_premedication,
    Preparation: check_preparation,
    Check: check_check,
    FindingAnswer: _answer,
    DripAct: _drip_act,
    Vitals: _vitals,
    ReactionReport: _reaction,
    Waste: check_waste,
    Signature: _signature,
    NotGiven: _not_given,
    Note: _note,
}
