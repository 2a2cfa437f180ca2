"""Mutated bundles: any element may hold anything, and every resource still has one outcome and a reason."""

from __future__ import annotations

import copy
import time
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from fortnight.exchange.fhir.bundle import resources
from fortnight.exchange.fhir.reader import NotABundle, read_bundle
from fortnight.operations.fhir_export import source_of
from fortnight.store.recovery.verify import verify
from helpers.fhir import INFUSION, OBSERVATION, PATIENT, STATEMENT, bundle, children_of, fill, take
from helpers.mutated import mutated
from helpers.stores import open_session

LONGEST_S = 10.0
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


def _mutated(random: Random, whole: list[Any], others: int) -> bytes:
    """Return a bundle of the patient and some other resources after one to three changes of elements."""
    resources = copy.deepcopy([whole[0], *random.sample(whole[1:], others)])
    for _ in range(random.randint(1, 3)):
        _put(resources, random.choice(_places(resources)), copy.deepcopy(random.choice(ODD)))
    return bundle(*resources)


def _check(session, content: bytes, least: int, **how: bool) -> None:
    """Import a bundle; every resource has one outcome, and the reason can be shown."""
    report = take(session, content, **how)
    assert report.remarks or len(report.details) >= least
    assert sum(report.counts.values()) == len(report.details)
    assert all(str(each.reason or each.outcome) for each in report.details)


@pytest.mark.parametrize(
    "count", [1_500, pytest.param(100_000, marks=[pytest.mark.release, pytest.mark.slow])]
)
def test_bundles_with_changed_elements_are_settled_and_a_dry_run_stores_nothing(made, count):
    (session, whole), random, slowest = made, Random(2046), 0.0
    before = _rows(session)
    for _ in range(count):
        began = time.process_time()
        _check(session, _mutated(random, whole, 3), 4, dry_run=True, confirmed=random.random() < 0.7)
        slowest = max(slowest, time.process_time() - began)
    assert _rows(session) == before
    assert slowest < LONGEST_S


def test_what_is_stored_of_changed_bundles_verifies(made):
    (session, whole), random = made, Random(2047)
    for _ in range(150):
        _check(session, _mutated(random, whole, 5), 6, confirmed=True)
        assert not session.store.db.conn.in_transaction
    assert _rows(session) > 0
    assert verify(session.store).sound


def test_ten_thousand_bundles_with_changed_bytes_are_read_or_refused(made):
    random = Random(2048)
    whole = [bundle(*made[1]), bundle(*made[1][:2])]
    refused = 0
    for _ in range(10_000):
        try:
            read_bundle(mutated(random, whole))
        except NotABundle as wrong:
            refused += bool(str(wrong.sentence))
    assert 1_000 < refused < 10_000


def _rows(session) -> int:
    return session.store.db.execute("SELECT count(*) FROM entry").fetchone()[0]
