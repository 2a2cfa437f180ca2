"""Bundles as they are written: two independent validators, and what these do not notice."""

from __future__ import annotations

import json
import stat
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest
from fhir.resources.R4B.bundle import Bundle as R4BBundle

from fortnight.exchange.fhir.bundle import resources, write_bundle
from fortnight.exchange.fhir.codes import is_uuid
from fortnight.operations.fhir_export import source_of
from fortnight.operations.lab_messages import import_contents
from helpers import lab_messages
from helpers.fhir import children_of, exported, fill
from helpers.fhir_validators import npm_findings, schema_findings
from helpers.stores import localise, open_session

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return the file of a record that has something of everything, and its resources."""
    folder = tmp_path_factory.mktemp("fhir")
    with open_session(folder / "ward") as session:
        fill(session)
        return folder / "all.json", exported(session, folder / "all.json")


def changed(written, folder, change):
    """Write a copy of the bundle in which a function has changed something."""
    data = json.loads(written[0].read_text(encoding="utf-8"))
    change([entry["resource"] for entry in data["entry"]])
    path = folder / "changed.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def of_kind(written, kind):
    return [each for each in written[1].values() if each["resourceType"] == kind]


# Validators ---------------------------------------------------------------------------------------


def test_the_npm_validator_finds_nothing_wrong(written):
    assert npm_findings(written[0]) == []


def test_the_official_schema_finds_nothing_wrong(written):
    assert schema_findings(written[0]) == []


def test_a_third_reader_reads_every_resource(written):
    data = json.loads(written[0].read_text(encoding="utf-8"))
    assert len(R4BBundle.model_validate(data).entry or ()) == len(data["entry"])


@pytest.mark.parametrize(
    "change",
    [
        lambda found: next(e for e in found if e["resourceType"] == "Observation").update(status="good"),
        lambda found: next(e for e in found if e["resourceType"] == "Flag").pop("code"),
        lambda found: next(e for e in found if e["resourceType"] == "Patient").update(birthDate="1.5.2019"),
    ],
)
def test_the_validators_together_notice_what_is_wrong(written, tmp_path, change):
    path = changed(written, tmp_path, change)
    assert [*npm_findings(path), *schema_findings(path)]


# What the validators do not notice ----------------------------------------------------------------


def values_in(data, key):
    """Yield every value under a key, at any depth."""
    if isinstance(data, dict):
        yield from (value for name, value in data.items() if name == key)
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from values_in(each, key)


def test_every_reference_leads_to_a_resource_of_the_bundle(written):
    inside = {f"#{each['id']}" for found in written[1].values() for each in found.get("contained", ())}
    leading = set(values_in(list(written[1].values()), "reference"))
    assert leading - written[1].keys() == inside == {"#bag"}


def test_every_quantity_has_its_unit_its_system_and_its_code(written):
    names = ("valueQuantity", "dose", "doseQuantity")
    quantities = [q for name in names for q in values_in(list(written[1].values()), name)]
    assert len(quantities) > 40
    assert [q for q in quantities if q["system"] != "http://unitsofmeasure.org" or not q["code"]] == []


def test_every_id_is_a_uuid_and_unique(written):
    assert all(is_uuid(each["id"]) and url == f"urn:uuid:{each['id']}" for url, each in written[1].items())
    assert len(json.loads(written[0].read_text(encoding="utf-8"))["entry"]) == len(written[1])


def test_every_time_has_its_offset(written):
    names = ("effectiveDateTime", "onsetDateTime", "recorded")
    times = [t for name in names for t in values_in(list(written[1].values()), name)]
    assert {datetime.fromisoformat(time).tzinfo is not None for time in times} == {True}
    assert {time[-6:] for time in times} == {"+00:00", "+09:00"}


# What is in it ------------------------------------------------------------------------------------


def test_every_kind_of_resource_is_written(written):
    assert Counter(each["resourceType"] for each in written[1].values()) == {
        "Patient": 2,
        "AllergyIntolerance": 2,
        "Observation": 52,
        "DiagnosticReport": 18,
        "MedicationAdministration": 17,
        "MedicationStatement": 7,
        "Condition": 3,
        "Flag": 1,
        "Provenance": 69,
        "CarePlan": 2,
        "Procedure": 1,
        "Immunization": 1,
        "ServiceRequest": 2,
        "Encounter": 2,
    }


def test_digits_are_those_that_were_reported(written):
    text = written[0].read_text(encoding="utf-8")
    assert '"value":13.0,' in text
    assert '"value":2000,"comparator":">"' in text
    (corrected,) = (each for each in of_kind(written, "Observation") if each["status"] == "corrected")
    assert corrected["valueQuantity"]["unit"] == "pg/mL"


def test_an_infusion_says_what_was_given_of_which_lot_and_that_it_was_stopped(written):
    (stopped,) = (
        each for each in of_kind(written, "MedicationAdministration") if each["status"] == "stopped"
    )
    assert stopped["contained"][0]["batch"] == {"lotNumber": "B1234 / B1235"}
    assert stopped["performer"][0]["actor"] == {"display": "Nurse C"}
    assert stopped["dosage"]["dose"]["value"] == 264


def test_an_alert_is_a_flag_until_it_is_answered(written):
    (flag,) = of_kind(written, "Flag")
    assert (flag["status"], flag["code"]["text"][:7]) == ("active", "IL-6 is")


def test_an_illness_without_an_end_is_not_said_to_go_on(written):
    found = {each["code"]["text"].split(";")[0]: each for each in of_kind(written, "Condition")}
    assert found["Fever"]["clinicalStatus"]["coding"][0]["code"] == "resolved"
    assert "clinicalStatus" not in found["Flare"]


def test_the_file_can_be_read_by_its_owner_alone(written):
    if sys.platform != "win32":
        assert stat.S_IMODE(written[0].stat().st_mode) == 0o600


def test_a_bundle_of_nobody_is_a_bundle(tmp_path):
    assert write_bundle(tmp_path / "empty.json", [], AT, "D1").total == 0
    assert json.loads((tmp_path / "empty.json").read_text(encoding="utf-8"))["type"] == "collection"
    assert schema_findings(tmp_path / "empty.json") == []


def test_one_child_can_be_written_alone(tmp_path):
    with open_session(tmp_path / "ward") as session:
        fill(session)
        first, second = children_of(session)
        alone = list(resources(source_of(session, second)))
    assert {each["resourceType"] for each in alone} == {"Patient", "AllergyIntolerance", "Provenance"}
    assert first != second


@pytest.mark.parametrize(("states", "status"), [("P", "preliminary"), ("PF", "final"), ("F", "final")])
def test_a_result_is_preliminary_until_the_final_one_comes(tmp_path, states, status):
    with open_session(tmp_path / "ward") as session:
        child = lab_messages.with_boy(session, "0001")
        for state in states:
            line = f"OBX|1|NM|1988-5^CRP^LN||3|mg/L|||||{state}"
            content = lab_messages.written(["MSH", "PID", "OBR", line], "0001").encode()
            import_contents(session, [(f"{state}.hl7", content)], localise)
        found = list(resources(source_of(session, child)))
    kinds = ("Observation", "DiagnosticReport")
    assert [each["status"] for each in found if each["resourceType"] in kinds] == [status, status]
