"""Which child a laboratory message is about: two identifiers have to agree, or it waits for a person.

The first identifier is the patient's number, exactly as it is in the record. The second is the birth date or,
if the message has none, the name. A birth date or a sex that differs is never overlooked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child, Sex
from fortnight.exchange.hl7v2.message import Patient
from fortnight.exchange.hl7v2.times import read_day
from fortnight.exchange.hl7v2.values import plain_width, short

SEXES: Mapping[str, Sex] = {"F": Sex.FEMALE, "M": Sex.MALE}  # HL7 table 0001; other values say nothing


def match(patient: Patient, children: Iterable[Child]) -> Child | Text:
    """Return the child, or the sentence that says why it is not certain."""
    if not patient.numbers:
        return text("The message has no patient number.")
    found = [child for child in children if child.number in patient.numbers]
    shown = short(" / ".join(patient.numbers))
    if not found:
        return text("The number {number} is not in the record.", number=shown)
    if len(found) > 1:
        return text("The numbers {number} belong to several children.", number=shown)
    wrong = _disagreement(patient, found[0])
    return found[0] if wrong is None else wrong


def _disagreement(patient: Patient, child: Child) -> Text | None:
    born = read_day(patient.born)
    if born is not None and born != child.birth_date:
        return text(
            "Number {number}, born {born}: the record says {there}.",
            number=child.number,
            born=born,
            there=child.birth_date,
        )
    if SEXES.get(patient.sex, child.sex) not in (child.sex, Sex.UNKNOWN) and child.sex is not Sex.UNKNOWN:
        return text("Number {number}: the sex differs from the record.", number=child.number)
    if born is None and not any(_is_same(name, child.name) for name in patient.names):
        return text("Number {number} has no birth date, and the name differs.", number=child.number)
    return None


def _is_same(name: str, other: str) -> bool:
    """Return whether two names have the same words, in any order."""
    return _words(name) == _words(other) != []


def _words(name: str) -> list[str]:
    return sorted(plain_width(name).replace(",", " ").casefold().split())
