"""Observations as a laboratory message: lines and back, the same lines for the same observations."""

from __future__ import annotations

import pytest

from fortnight.exchange.fhir.elements import Odd
from fortnight.exchange.fhir.lab_message import (
    check_observation,
    drawn_at,
    lines_of,
    message_from,
    parts_of,
    patient_of,
)
from fortnight.exchange.hl7v2.message import Coded, Patient
from helpers.fhir import BORN, OBSERVATION, PATIENT
from helpers.stores import present


def one(**change):
    """Return the only observation of a message."""
    resource = {name: value for name, value in {**OBSERVATION, **change}.items() if value is not None}
    (found,) = message_from(lines_of("S", "1", Patient(), [resource])).observations
    return found


def test_a_patient_has_numbers_names_birth_date_and_sex():
    assert patient_of(PATIENT) == Patient(("0001",), ("Case 1",), f"{BORN:%Y%m%d}", "M")
    assert patient_of({}) == Patient()


@pytest.mark.parametrize("wrong", [{"name": [{"given": "Case"}]}, {"birthDate": "2019"}, {"identifier": {}}])
def test_a_patient_that_is_not_as_fhir_has_it_is_refused(wrong):
    with pytest.raises(Odd):
        patient_of({**PATIENT, **wrong})


def test_the_lines_of_a_message_hold_all_of_it():
    patient = patient_of(PATIENT)
    message = message_from(lines_of("Ward 2", "r7", patient, [OBSERVATION, {**OBSERVATION, "id": "o2"}]))
    assert (message.source, message.control, message.patient) == ("Ward 2", "r7", patient)
    assert [(each.number, each.line) for each in message.observations] == [(1, 2), (2, 3)]
    again = message_from(message.segments)
    assert again == message


def test_a_value_is_in_the_form_of_hl7():
    found = one(issued="2026-11-20T10:00:00+09:00", note=[{"text": "haemolytic"}], method={"text": "Elecsys"})
    assert (found.type, found.values, found.status) == ("NM", (("12",),), "F")
    assert found.units == (Coded("pg/mL", "pg/mL", "http://unitsofmeasure.org"),)
    assert found.drawn == ("20261120080700+0900",)
    assert (found.reported, found.notes, found.method) == ("20261120100000+0900", ("haemolytic",), "Elecsys")


def test_a_code_of_another_system_than_ucum_is_not_read():
    found = one(valueQuantity={"value": 12, "unit": "pg/mL", "system": "urn:own", "code": "17"})
    assert found.units == (Coded("", "pg/mL", "http://unitsofmeasure.org"),)


def test_flags_and_intervals_are_kept():
    system = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
    found = one(
        interpretation=[{"coding": [{"system": system, "code": ">"}]}],
        referenceRange=[{"low": {"value": 1}, "high": {"value": 7}}],
    )
    assert (found.flags, found.range) == ((">",), "1-7")


def test_one_of_our_own_codes_needs_no_name():
    coded = {"coding": [{"system": "urn:fortnight:analyte", "code": "UPCR"}], "text": "Urine protein"}
    assert one(code=coded).codes == (Coded("UPCR", "", "urn:fortnight:analyte"),)
    assert one(code={"text": "IL-6"}).codes == (Coded("IL-6", "IL-6"),)


def test_an_instant_keeps_its_fraction():
    assert present(drawn_at({"effectiveInstant": "2026-11-20T08:07:00.250Z"})).microsecond == 250_000
    assert drawn_at({"effectiveDateTime": "2026-11-20"}) is None
    assert one(effectiveDateTime=None, effectiveInstant="2026-11-20T08:07:00Z").drawn == (
        "20261120080700+0000",
    )


def test_a_value_beside_components_is_a_part_of_its_own():
    part = {"code": {"text": "x"}, "valueInteger": 3}
    assert [each.component for each in parts_of({**OBSERVATION, "component": [part]})] == [0, 1]
    assert [each.component for each in parts_of({"component": [part, part]})] == [1, 2]
    assert [each.component for each in parts_of({})] == [0]


def test_an_observation_that_is_too_long_is_refused():
    with pytest.raises(Odd, match="longer than"):
        check_observation({**OBSERVATION, "identifier": [{"value": "x" * 30_000}]})
