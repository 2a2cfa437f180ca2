"""Reads infusions, other drugs and illnesses from resources, as drafts and values that the record checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from fortnight.domain.entry import check_infusion
from fortnight.domain.entry.check_medication import MedicationDraft, read_medication
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import MedicationStep
from fortnight.domain.record.medication import Act, Per, Route
from fortnight.domain.treatment.drugs import TOCILIZUMAB, resolve
from fortnight.exchange.fhir.codes import ATC, OWN, PERIODS, SNOMED, Resource
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    day,
    decimal_at,
    mapping_at,
    mappings_at,
    moment,
    notes_of,
    own,
    own_count,
    own_text,
    plain_number,
    stored_text,
    text_at,
    words_of,
)
from fortnight.exchange.hl7v2.values import short


class OfNoConcern(Exception):
    """The resource holds nothing that is recorded here; `sentence` says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


NOT_DONE = text("Only what was done is recorded.")
_RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
_TOCILIZUMAB: Mapping[str, str] = {ATC: "L04AC07", SNOMED: "444648007", _RXNORM: "612865"}
_ROUTES: Mapping[str, str] = {  # R
    "26643006": Route.ORAL,
    "47625008": Route.INTRAVENOUS,
    "34206005": Route.SUBCUTANEOUS,
    "78421000": Route.INTRAMUSCULAR,
}
_MG: Mapping[str, Decimal] = {"mg": Decimal(1), "g": Decimal(1000)}


def not_final(resource: Resource, what: Text = NOT_DONE) -> OfNoConcern:
    """Return why a resource of this state is of no concern."""
    return OfNoConcern(
        text("{what} Its state is “{state}”.", what=what, state=short(text_at(resource, "status")))
    )


# Infusions ----------------------------------------------------------------------------------------


def read_infusion(resource: Resource) -> InfusionDraft:
    """Return an infusion of tocilizumab that was given.

    :raises OfNoConcern: for one that was not, or of another drug. :raises Odd: if it cannot be read.
    """
    status = text_at(resource, "status")
    if status not in ("completed", "stopped"):
        raise not_final(resource, text("Only infusions that were given are recorded."))
    lots = _lots_of_tocilizumab(resource)
    period = mapping_at(resource, "effectivePeriod")
    start = text_at(period, "start") or text_at(resource, "effectiveDateTime")
    end, weight = text_at(period, "end"), own(resource, "weight", "Quantity")
    dose = _in_mg(mapping_at(mapping_at(resource, "dosage"), "dose"))
    draft = InfusionDraft(
        moment(start),
        moment(end) if end else None,
        plain_number(_number_in({"weight": weight}, "weight", ("kg",))) if weight else "",
        plain_number(dose),
        lots,
        own_text(resource, "reaction"),
        "; ".join(notes_of(resource)),
        status == "stopped",
        _checked_by(resource),
        weight_unknown=not weight,
    )
    for problem in check_infusion.read_infusion(draft).errors:
        raise Odd(problem.message)
    return draft


def _lots_of_tocilizumab(resource: Resource) -> str:
    """Return the lots of an infusion, empty if unknown. :raises OfNoConcern: for another drug."""
    contained = {f"#{text_at(each, 'id')}": each for each in mappings_at(resource, "contained")}
    bag = contained.get(text_at(mapping_at(resource, "medicationReference"), "reference"), {})
    concept = mapping_at(bag, "code") or mapping_at(resource, "medicationCodeableConcept")
    known = any(code_in(concept, system) == code for system, code in _TOCILIZUMAB.items())
    if not known and resolve(words_of(concept)) != TOCILIZUMAB:
        raise OfNoConcern(
            text("Only infusions of tocilizumab are read, not “{drug}”.", drug=short(words_of(concept)))
        )
    return stored_text(mapping_at(bag, "batch"), "lotNumber")


def _checked_by(resource: Resource) -> str:
    """Return who did the second check, as named."""
    for performer in mappings_at(resource, "performer"):
        codes = mappings_at(mapping_at(performer, "function"), "coding")
        if any(text_at(each, "code") == "verifier" for each in codes):
            return stored_text(mapping_at(performer, "actor"), "display")
    return ""


def _in_mg(dose: Resource) -> Decimal:
    unit = text_at(dose, "code") or text_at(dose, "unit")
    value = decimal_at(dose, "value")
    if value is None or unit not in _MG or dose.get("comparator"):
        raise Odd(text("It states no dose in mg."))
    plain_number(value)  # within range, before it is multiplied
    return value * _MG[unit]


def _number_in(resource: Resource, name: str, units: tuple[str, ...]) -> Decimal:
    found = mapping_at(resource, name)
    value = decimal_at(found, "value")
    if value is None or text_at(found, "code") not in units or found.get("comparator"):
        raise Odd(text("Its “{name}” is not a number in {unit}.", name=name, unit=units[0]))
    return value


def quantity_in(resource: Resource, name: str, unit: str) -> float | None:
    """Return the number of one of our own extensions; `None` without it. :raises Odd: for another unit."""
    found = own(resource, name, "Quantity")
    return float(plain_number(_number_in({name: found}, name, (unit,)))) if found else None


# Other drugs --------------------------------------------------------------------------------------


def read_statement(resource: Resource, is_own: bool) -> list[MedicationStep]:
    """Return the steps that a statement means: the dose from its start on and, of one by others, its end.

    :raises OfNoConcern: if nothing was taken. :raises Odd: if it cannot be read.
    """
    status = text_at(resource, "status")
    if status not in ("active", "completed", "stopped"):
        raise not_final(resource, text("Only drugs that are or were taken are recorded."))
    period = mapping_at(resource, "effectivePeriod")
    start = day(text_at(period, "start") or text_at(resource, "effectiveDateTime"))
    end = text_at(period, "end")
    act = own(resource, "act", "Code")
    if is_own and act is None:
        return [_imported_step(resource, start)]
    drug = own_text(resource, "substance") or stored_text(
        {"drug": words_of(mapping_at(resource, "medicationCodeableConcept"))}, "drug"
    )
    reason = "; ".join(words_of(each) for each in mappings_at(resource, "reasonCode"))
    if act == Act.STOP or (act is None and status == "stopped" and not end):
        return [_step(_draft(resource, drug, start, Act.STOP, reason), resource)]
    steps = [_step(_draft(resource, drug, start, str(act or Act.START), reason), resource)]
    if end and not is_own:
        steps.append(_step(MedicationDraft(drug, day(end), Act.STOP, reason=reason), resource))
    return steps


def _imported_step(resource: Resource, start: date) -> MedicationStep:
    """Return a step of which only the mean of a day is known."""
    drug = stored_text({"drug": words_of(mapping_at(resource, "medicationCodeableConcept"))}, "drug")
    if not drug:
        raise Odd(text("It names no drug."))
    if text_at(resource, "status") == "stopped":
        return MedicationStep(drug, start, 0.0)
    dose = _dose(_dosage(resource))
    value = decimal_at(dose, "value")
    return MedicationStep(drug, start, None if value is None else float(plain_number(value)))


def _dosage(resource: Resource) -> Resource:
    dosages = mappings_at(resource, "dosage")
    if len(dosages) > 1:
        raise Odd(text("It has several dosages."))
    return dosages[0] if dosages else {}


def _dose(dosage: Resource) -> Resource:
    amounts = mappings_at(dosage, "doseAndRate")
    if len(amounts) > 1:
        raise Odd(text("It has several doses."))
    return mapping_at(amounts[0], "doseQuantity") if amounts else {}


def _draft(resource: Resource, drug: str, start: date, act: str, reason: str) -> MedicationDraft:
    dosage = _dosage(resource)
    dose = _dose(dosage)
    value = decimal_at(dose, "value")
    times, per = ("1", Per.DAY) if act == Act.STOP else _taken(resource, dosage)
    unit = text_at(dose, "code") or text_at(dose, "unit")
    return MedicationDraft(
        drug,
        start,
        act,
        "" if value is None else plain_number(value),
        unit or "mg",
        times,
        per,
        _route(mapping_at(dosage, "route")),
        reason,
    )


def _route(concept: Resource) -> str:
    """Return a route of the record, empty if none is stated. :raises Odd: for one that is not known."""
    named = code_in(concept, f"{OWN}route") or _ROUTES.get(code_in(concept, SNOMED), "")
    if concept and named not in set(Route):
        raise Odd(text("The route “{name}” is not known.", name=short(words_of(concept))))
    return named


def _taken(resource: Resource, dosage: Resource) -> tuple[str, str]:
    """Return how many times a dose is taken, and in which time. :raises Odd: if that is not stated."""
    times = str(own_count(resource, "times") or 1)
    if dosage.get("asNeededBoolean") is True:
        return times, Per.NEEDED
    timing = mapping_at(dosage, "timing")
    named = code_in(mapping_at(timing, "code"), f"{OWN}per")
    if named in set(Per):
        return times, named
    repeat = mapping_at(timing, "repeat")
    stated = (decimal_at(repeat, "period"), text_at(repeat, "periodUnit"))
    frequency = decimal_at(repeat, "frequency")
    found = next((per for per, known in PERIODS.items() if known == stated), None)
    if found is None or frequency is None:
        raise Odd(text("It does not state how often the drug is taken."))
    return plain_number(frequency), found


def _step(draft: MedicationDraft, resource: Resource) -> MedicationStep:
    read = read_medication(draft)
    if read.step is None:
        raise Odd(read.problems[0].message)
    named = words_of(mapping_at(resource, "medicationCodeableConcept"))
    return replace(read.step, name=named) if own_text(resource, "substance") else read.step
