"""Mutated bundles: any element may hold anything, and every resource still has one outcome and a reason."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fortnight.exchange.fhir.bundle import resources
from fortnight.operations.fhir_export import source_of
from helpers.fhir import INFUSION, OBSERVATION, PATIENT, STATEMENT, bundle, children_of, fill, take
from helpers.stores import open_session

ODD = (
    *(None, True, "", "x", "ad", "2026-02-30", "2026-11-20T08:07:00", "=1+1", "\u202e", "名前", "urn:uuid:p"),
    *(Decimal(-1), Decimal("1e400"), Decimal("0.1") ** 30, Decimal(10) ** 30, 5),
    *([], {}, [{}], [[]], [None], {"reference": 5}, {"reference": "Patient/p"}, {"coding": {}}),
    *({"value": Decimal("1e99"), "code": "mg"}, {"start": "9999-12-31T23:59:59-14:00"}, "x" * 2_100),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a session, and one resource of every type as an export writes it, with some by hand."""
    folder = tmp_path_factory.mktemp("hostile")
    with open_session(folder / "ward") as session:
        fill(session)
        written = {
            each["resourceType"]: each for each in resources(source_of(session, children_of(session)[0]))
        }
    with open_session(folder / "other") as other:
        yield other, [PATIENT, OBSERVATION, INFUSION, STATEMENT, *written.values()]


def _places(data: Any, path: tuple = ()) -> list[tuple]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [*([path] if path else []), *(p for key, value in inside for p in _places(value, (*path, key)))]


def _put(data: Any, path: tuple, value: Any) -> None:
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_a_mutated_bundle_is_imported_or_refused_with_reasons(made, choice):
    session, whole = made
    mutated = copy.deepcopy(whole)
    for _ in range(choice.draw(st.integers(1, 3))):
        place = choice.draw(st.sampled_from(_places(mutated)))
        _put(mutated, place, choice.draw(st.sampled_from(ODD)))
    before = _rows(session)
    report = take(session, bundle(*mutated), dry_run=True, confirmed=choice.draw(st.booleans()))
    assert _rows(session) == before
    assert report.remarks or len(report.details) >= len(whole)
    assert all(str(each.reason or each.outcome) for each in report.details)
    assert sum(report.counts.values()) == len(report.details)


def _rows(session) -> int:
    return session.store.db.execute("SELECT count(*) FROM entry").fetchone()[0]
