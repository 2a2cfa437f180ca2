"""Hostile and broken bundles: each gives a sentence, quickly, and never a traceback."""

from __future__ import annotations

import json
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.exchange.fhir.reader import MOST_BYTES, NotABundle, read_bundle
from helpers.fhir import OBSERVATION, PATIENT, bundle

HEAD = b'{"resourceType":"Bundle","type":"collection","entry":['


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b"patient,name\n0001,Case 1\n", "not JSON"),
        (b"MSH|^~\\&|LIS", "not JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[]", "not a FHIR resource"),
        (b"12", "not a FHIR resource"),
        (b'"Bundle"', "not a FHIR resource"),
        (b'{"resourceType":5}', "not a FHIR resource"),
        (b'{"resourceType":"Patient"}', "Only a Bundle"),
        (b'{"resourceType":"Bundle"}', "type"),
        (b'{"resourceType":"Bundle","type":"history"}', "history"),
        (b'{"resourceType":"Bundle","type":["collection"]}', "not a text"),
        (b'{"resourceType":"Bundle","type":"collection","entry":{}}', "not a list"),
        (b'{"resourceType":"Bundle","type":"collection","meta":[]}', "not an object"),
        (b'{"a":1,"a":2}', "appears twice"),
        (b'{"a":NaN}', "NaN"),
        (b'{"a":-Infinity}', "Infinity"),
        (b'{"a":1e99999999999999999999}', "number"),
        (b'{"a":"\\u0000"}', "U+0000"),
        (b'{"a":"\\ud800"}', "surrogate"),
        (b'{"\\ud800":1}', "surrogate"),
        (b'{"a":"\x01"}', "not JSON"),
        (HEAD + b"{}", "not JSON"),
        (b"[" * 1_000_000, "nested"),
        (b'{"a":' * 1_000_000, "nested"),
        (HEAD + b"{}," * 100_000 + b"{}]}", "more than 100000 entries"),
        (HEAD + b"0," * 2_000_000 + b"0]}", "too many values"),
        (b"[" * 60 + b"]" * 60, "nested"),
        (b'{"a":' + b"9" * 5_000 + b"}", "not a FHIR resource"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_a_file_that_is_not_a_bundle_is_refused_with_a_sentence(content, said):
    with pytest.raises(NotABundle) as refused:
        read_bundle(content)
    assert said in str(refused.value.sentence)


def test_a_file_that_is_too_large_is_refused_before_it_is_read():
    with pytest.raises(NotABundle, match="larger than 30 MB"):
        read_bundle(HEAD + b" " * MOST_BYTES)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (5, "no resource"),
        ({}, "no resource"),
        ({"resource": []}, "no resource"),
        ({"resource": {"id": "x"}}, "no type"),
        ({"resource": {"resourceType": "Patient", "id": 5}}, "“id” is not a text"),
        ({"resource": PATIENT, "request": {"method": "DELETE"}}, "DELETE"),
        ({"resource": PATIENT, "fullUrl": 3}, "“fullUrl”"),
        ({"resource": {**PATIENT, "modifierExtension": []}}, "modifierExtension"),
        ({"resource": {**PATIENT, "weight": 12}}, "weight"),
    ],
)
def test_an_entry_that_cannot_be_read_says_why_and_the_others_are_read(entry, said):
    data = {"resourceType": "Bundle", "type": "batch", "entry": [entry, {"resource": OBSERVATION}]}
    broken, whole = read_bundle(json.dumps(data).encode()).items
    assert said in str(broken.wrong)
    assert (whole.wrong, whole.kind) == (None, "Observation")


def test_of_two_resources_with_one_id_only_the_first_counts():
    found = read_bundle(bundle(PATIENT, {**PATIENT, "birthDate": "2001-01-01"}, OBSERVATION))
    assert [each.wrong is None for each in found.items] == [True, False, True]
    assert "same id" in str(found.items[1].wrong)
    assert found.referred(OBSERVATION, "subject") is found.items[0]


def test_ids_of_different_types_may_be_the_same():
    found = read_bundle(bundle({**PATIENT, "id": "1"}, {**OBSERVATION, "id": "1"}))
    assert [str(each.wrong) for each in found.items] == ["None", "None"]


def test_references_are_found_by_url_by_type_and_id_and_by_version():
    entries = [{"fullUrl": "https://ward.example/Patient/p", "resource": PATIENT}]
    found = read_bundle(bundle(entry=entries))
    for written in ("https://ward.example/Patient/p", "Patient/p", "Patient/p/_history/3"):
        assert found.referred({"subject": {"reference": written}}, "subject") is found.items[0]
    assert found.referred({"subject": {"reference": "Patient/q"}}, "subject") is None
    assert found.referred({}, "subject") is None


def test_numbers_keep_their_digits():
    (item,) = read_bundle(bundle({**OBSERVATION, "valueQuantity": {"value": Decimal("0.20")}})).items
    assert str(item.resource["valueQuantity"]["value"]) == "0.20"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    _read_or_refuse(content)


WHOLE = bundle(PATIENT, OBSERVATION)


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=0, max_size=3), st.integers(0, 3))
def test_a_changed_bundle_is_read_or_refused(at, new, dropped):
    _read_or_refuse(WHOLE[:at] + new + WHOLE[at + dropped :])


def _read_or_refuse(content):
    with suppress(NotABundle):
        assert read_bundle(content).items is not None
