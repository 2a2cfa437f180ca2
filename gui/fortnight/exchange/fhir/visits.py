"""Joint examinations and assessments of activity: an Observation with a component for each value."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.messages import text
from fortnight.domain.record.joints import JOINTS, Sign, as_stored, from_stored, sign_words
from fortnight.domain.record.visit import CHAQ_DOMAINS, FEATURE_WORDS, SCALES, Feature, Visit
from fortnight.exchange.fhir.codes import (
    CATEGORIES,
    OWN_EVENTS,
    OWN_VISITS,
    Resource,
    coding,
    concept,
    fhir_id,
)
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    decimal_at,
    mapping_at,
    mappings_at,
    moment,
    notes_of,
    plain_number,
    stored_text,
    text_at,
    words_of,
)
from fortnight.exchange.fhir.quantities import decimal_text, measure
from fortnight.exchange.fhir.references import Written, subject, time_text
from fortnight.exchange.fhir.source import Source
from fortnight.exchange.fhir.treatment_items import not_final
from fortnight.exchange.hl7v2.values import short

VISIT = "assessment"
JOINT, CHAQ, AIDS, FEATURE, SCALE = "joint", "chaq", "aids", "feature", "scale"  # before the name of a part
UNITS = {"stiffness_min": ("min", "min")}  # of a scale; the others are scores
SCORE = ("score", "{score}")
NO_ANSWER = "-"  # in place of the answer of a C-HAQ item


def visits(source: Source) -> Iterator[Written]:
    """Yield every assessment of activity."""
    patient = subject(source.course.child)
    for visit in source.visits:
        yield Written(_observation(visit, patient), visit.id)


def _observation(visit: Visit, patient: Resource) -> Resource:
    return {
        "resourceType": "Observation",
        "id": fhir_id(visit.id),
        "status": "final",
        "category": [concept("", coding(CATEGORIES, "exam", "Exam"))],
        "code": concept("Assessment of disease activity", coding(OWN_VISITS, VISIT)),
        "subject": patient,
        "effectiveDateTime": time_text(visit.at),
        **({"performer": [{"display": visit.by}]} if visit.by else {}),
        **({"note": [{"text": visit.note}]} if visit.note else {}),
        "component": list(_components(visit)),
    }


def _components(visit: Visit) -> Iterator[Resource]:
    for name, scale in SCALES.items():
        value = getattr(visit, name)
        if value is not None:
            quantity = measure(value, *UNITS.get(name, SCORE))
            yield _component(SCALE, name, str(scale.name), "Quantity", quantity)
    for feature, is_present in visit.features.items():
        yield _component(FEATURE, feature, str(FEATURE_WORDS[feature]), "Boolean", is_present)
    for domain, answers in visit.chaq_items.items():
        given = ",".join(NO_ANSWER if each is None else str(each) for each in answers)
        yield _component(CHAQ, domain, str(CHAQ_DOMAINS[domain].name), "String", given)
    for domain in visit.aids:
        yield _component(AIDS, domain, str(CHAQ_DOMAINS[domain].name), "Boolean", True)
    for joint, signs in as_stored(visit.joints).items():
        found = concept(str(sign_words(visit.joints[joint])), coding(f"{OWN_VISITS}:signs", signs or "none"))
        yield _component(JOINT, joint, str(JOINTS[joint].name), "CodeableConcept", found)


def _component(part: str, name: str, words: str, kind: str, value: object) -> Resource:
    return {"code": concept(words, coding(OWN_VISITS, f"{part}:{name}")), f"value{kind}": value}


# Reading ------------------------------------------------------------------------------------------


def is_visit(resource: Resource) -> bool:
    """Return whether an Observation is an assessment of activity. :raises Odd: if it cannot be read."""
    return code_in(mapping_at(resource, "code"), OWN_VISITS) == VISIT


def is_recorded_here(resource: Resource) -> bool:
    """Return whether an Observation is an assessment or an event: no result. :raises Odd: if unreadable."""
    return is_visit(resource) or bool(code_in(mapping_at(resource, "code"), OWN_EVENTS))


def read_visit(resource: Resource) -> VisitDraft:
    """Return an assessment as it would be typed.

    :raises OfNoConcern: for one that is not final. :raises Odd: if it cannot be read.
    """
    if text_at(resource, "status") != "final":
        raise not_final(resource)
    parts = _Parts()
    for each in mappings_at(resource, "component"):
        parts.take(each)
    examiners = [stored_text(each, "display") for each in mappings_at(resource, "performer")]
    return VisitDraft(
        moment(text_at(resource, "effectiveDateTime")),
        parts.joints(),
        parts.typed,
        parts.answers,
        tuple(parts.aids),
        parts.features,
        "; ".join(examiners),
        "; ".join(notes_of(resource)),
    )


_NAMES: Mapping[str, Collection[str]] = {
    SCALE: SCALES,
    FEATURE: tuple(Feature),
    CHAQ: CHAQ_DOMAINS,
    AIDS: CHAQ_DOMAINS,
    JOINT: JOINTS,
}


class _Parts:
    """The components of an assessment that were read so far."""

    def __init__(self) -> None:
        self.typed: dict[str, str] = {}
        self.features: dict[Feature, bool] = {}
        self.answers: dict[str, tuple[int | None, ...]] = {}
        self.aids: list[str] = []
        self._joints: dict[str, str] = {}

    def take(self, component: Resource) -> None:
        """Read one component. :raises Odd: if it is not one of an assessment."""
        part, _, name = code_in(mapping_at(component, "code"), OWN_VISITS).partition(":")
        if name not in _NAMES.get(part, ()):
            words = short(words_of(mapping_at(component, "code")))
            raise Odd(text("“{name}” is not part of an assessment.", name=words))
        if part == SCALE:
            self.typed[name] = _number(component, UNITS.get(name, SCORE)[1])
        elif part == FEATURE:
            self.features[Feature(name)] = _flag(component)
        elif part == CHAQ:
            self.answers[name] = _answers(stored_text(component, "valueString"))
        elif part == AIDS:
            self.aids += [name] if _flag(component) else []
        else:
            signs = code_in(mapping_at(component, "valueCodeableConcept"), f"{OWN_VISITS}:signs")
            self._joints[name] = "" if signs == "none" else signs

    def joints(self) -> dict[str, frozenset[Sign]]:
        """Return the joints. :raises Odd: for a sign that is not known."""
        try:
            return from_stored(self._joints)
        except ValueError:
            raise Odd(text("A joint has a sign that is not known.")) from None


def _number(component: Resource, unit: str) -> str:
    quantity = mapping_at(component, "valueQuantity")
    value = decimal_at(quantity, "value")
    if text_at(quantity, "code") != unit:
        raise Odd(text("A value of the assessment is not in “{unit}”.", unit=unit))
    if value is None:
        raise Odd(text("A value of the assessment is not a number."))
    return decimal_text(float(plain_number(value)))


def _flag(component: Resource) -> bool:
    value = component.get("valueBoolean")
    if not isinstance(value, bool):
        raise Odd(text("A finding of the assessment is neither present nor absent."))
    return value


def _answers(written: str) -> tuple[int | None, ...]:
    parts = written.split(",")
    if not all(each == NO_ANSWER or (each.isascii() and each.isdigit() and len(each) == 1) for each in parts):
        raise Odd(text("The answers of the C-HAQ cannot be read."))
    return tuple(None if each == NO_ANSWER else int(each) for each in parts)
