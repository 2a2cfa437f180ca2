"""Each act of an infusion in a short sentence, for the list at the bedside and for the infusion sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fortnight.domain.infusion.acts import (
    Act,
    ActKind,
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
    Vitals,
    Waste,
)
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.infusion.reaction import SIGNS
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import ClockTime, Text, filled, joined, text, word
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.treatment.dose import label_title

CHOICE_WORDS: Mapping[Choice, Text] = {
    Choice.GO_AHEAD: text("go ahead"),
    Choice.WAIT: text("wait"),
    Choice.ASK_PHYSICIAN: text("ask the physician"),
}
PART_WORDS: Mapping[Part, Text] = {
    Part.GAVE: text("gave the infusion"),
    Part.CHECKED: text("checked dose and waste"),
}
_DRIP = {
    ActKind.START: word("Started at {rate} mL/h"),
    ActKind.RATE: word("Rate {rate} mL/h"),
    ActKind.PAUSE: word("Paused"),
    ActKind.RESUME: word("Resumed at {rate} mL/h"),
    ActKind.STOP: word("Stopped for good"),
    ActKind.FINISH: word("Finished"),
}
_WITHOUT_RATE = {ActKind.START: word("Started"), ActKind.RESUME: word("Resumed")}


def act_words(act: Act) -> Text:
    """Return what was done, with the values that matter."""
    body = act.body
    if isinstance(body, DripAct):
        words = _WITHOUT_RATE if body.rate_ml_h is None else _DRIP
        done = filled(words.get(act.kind, _DRIP[act.kind]), rate=plain(body.rate_ml_h or 0.0))
        if body.is_time_unknown:
            done = text("{done}, time not known", done=done)
        return text("{done}: {reason}", done=done, reason=body.reason) if body.reason else done
    return _WORDS[type(body)](body)


def order_dose(order: Order) -> Text:
    """Return the dose of an order in words."""
    if order.mg is not None:
        return text("{dose} mg", dose=plain(order.mg))
    if order.mg_per_kg is not None:
        return text("{dose} mg/kg", dose=plain(order.mg_per_kg))
    return text("dose by weight")


def _order(order: Order) -> Text:
    what = text(
        "Order: {drug} {dose} every %n day(s) from {day} on",
        "",
        order.interval_days,
        drug=order.brand or order.drug,
        dose=order_dose(order),
        day=order.since,
    )
    if order.label:
        what = text("{what}, {label}", what=what, label=label_title(order.label))
    return text("{what}, ordered by {who}", what=what, who=order.ordered_by) if order.ordered_by else what


def _answer(answer: FindingAnswer) -> Text:
    said = text("Answer: {choice}", choice=CHOICE_WORDS[answer.choice])
    why = "; ".join(part for part in (answer.value, answer.reason) if part)
    return text("{said} ({why})", said=said, why=why) if why else said


def _preparation(made: Preparation) -> Text:
    if made.is_afterwards:
        return text("{mg} mg given, written down afterwards", mg=dose_figure(made.prepared_mg))
    bag = text("Bag of {ml} mL with {mg} mg", ml=plain(made.bag_ml), mg=dose_figure(made.prepared_mg))
    return text("{bag}, refrigerated", bag=bag) if made.storage is Storage.REFRIGERATED else bag


def _premedication(given: Premedication) -> Text:
    what = " ".join(part for part in (given.drug, given.dose, given.route) if part)
    return text("Premedication: {what}", what=what)


def _waste(waste: Waste) -> Text:
    words = text("Waste {mg} mg, seen by {who}", mg=dose_figure(waste.mg), who=waste.witness)
    return text("{words}: {reason}", words=words, reason=waste.reason) if waste.reason else words


def _check(check: Check) -> Text:
    return text("Second check by {who}: child, dose, volume, bag label", who=check.by)


def _take_over(taken: TakeOver) -> Text:
    words = text("Taken over on {computer} from {former}", computer=taken.computer, former=taken.former)
    return text("{words}: {reason}", words=words, reason=taken.reason) if taken.reason else words


def _vitals(vitals: Vitals) -> Text:
    measured = [code for code in PLAUSIBLE if code in vitals.values]
    values = [
        text("{name} {value}", name=analyte_name(code), value=Quantity(code, vitals.values[code]))
        for code in measured
    ]
    measured_words = joined(values, ", ")
    return text("{values} (extra)", values=measured_words) if vitals.is_extra else measured_words


def _reaction(report: ReactionReport) -> Text:
    if report.withdrawn:
        return text("Not a reaction")
    reaction = report.reaction
    signs = [filled(SIGNS[code].name) for code in SIGNS if code in reaction.signs]
    if not signs and report.note:
        return text("Reaction: {note}", note=report.note)
    named = joined(signs, ", ") if signs else text("no signs yet")
    if reaction.grade is None:
        return text("Reaction: {signs}", signs=named)
    return text("Reaction grade {grade}: {signs}", grade=reaction.grade, signs=named)


def _note(note: Note) -> Text:
    return text("{note}", note=note.text)


def _observation(observation: Observation) -> Text:
    return text("Observed until {time}", time=ClockTime(observation.until))


def _signature(signature: Signature) -> Text:
    return text("Signed by {who}: {part}", who=signature.by, part=PART_WORDS[signature.part])


def _not_given(body: NotGiven) -> Text:
    return text("Not given: {reason}", reason=body.reason)


_WORDS: Mapping[type, Callable[[Any], Text]] = {
    Order: _order,
    FindingAnswer: _answer,
    Premedication: _premedication,
    Preparation: _preparation,
    Check: _check,
    TakeOver: _take_over,
    Vitals: _vitals,
    ReactionReport: _reaction,
    Note: _note,
    Observation: _observation,
    Waste: _waste,
    Signature: _signature,
    NotGiven: _not_given,
}
