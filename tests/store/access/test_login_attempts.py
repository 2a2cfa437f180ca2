"""Failed log-ins are counted: each makes the next attempt wait, but never without limit."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.store.access.login_attempts import (
    FREE_TRIES,
    LONGEST_WAIT_S,
    MAX_NAMES,
    Attempts,
    forget,
    read_attempts,
    refused,
    waiting,
)
from helpers.stores import NOW


@pytest.fixture
def path(tmp_path):
    return tmp_path / "attempts.json"


def fail(path, times, name="Nurse A", now=NOW):
    for _ in range(times):
        refused(path, name, now)


def test_E57_five_tries_are_free_then_each_wait_is_twice_the_last(path):
    waits = []
    for _ in range(14):
        refused(path, "Nurse A", NOW)
        waits.append(waiting(path, "Nurse A", NOW))
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_E57_only_the_name_that_failed_waits(path):
    fail(path, 20)
    assert waiting(path, " NURSE a ", NOW) == LONGEST_WAIT_S
    assert waiting(path, "Nurse B", NOW) == 0
    assert waiting(path, "recovery code", NOW) == 0


def test_a_wait_ends(path):
    fail(path, FREE_TRIES + 3)
    assert waiting(path, "Nurse A", NOW + timedelta(seconds=7.5)) == 0.5
    assert waiting(path, "Nurse A", NOW + timedelta(seconds=8)) == 0


def test_E57_setting_the_clock_back_gains_nothing_and_locks_nobody_out(path):
    fail(path, 20, now=NOW + timedelta(days=4000))
    assert waiting(path, "Nurse A", NOW) == LONGEST_WAIT_S
    assert waiting(path, "Nurse A", NOW - timedelta(days=1)) == LONGEST_WAIT_S
    assert waiting(path, "Nurse A", NOW - timedelta(days=1) + timedelta(seconds=60)) == 0


def test_a_log_in_deletes_the_failures_and_returns_their_number(path):
    fail(path, 7)
    fail(path, 2, "Nurse B")
    assert forget(path, "nurse a") == 7
    assert forget(path, "nurse a") == 0
    assert set(read_attempts(path)) == {"nurse b"}


def test_E57_many_invented_names_do_not_delete_the_count_of_a_real_one(path):
    fail(path, 20)
    for n in range(MAX_NAMES + 50):
        refused(path, f"Nobody {n}" + "x" * 10_000, NOW)
    assert waiting(path, "Nurse A", NOW) == LONGEST_WAIT_S
    assert len(read_attempts(path)) == MAX_NAMES
    assert path.stat().st_size < 60_000
    fail(path, FREE_TRIES, "Nurse B")
    assert waiting(path, "Nurse B", NOW) > 0, "the last name that failed is always remembered"


def test_a_disk_error_does_not_prevent_a_log_in(tmp_path):
    nowhere = tmp_path / "gone" / "attempts.json"
    assert refused(nowhere, "Nurse A", NOW) == Attempts(1, NOW.isoformat())
    assert forget(nowhere, "Nurse A") == 0


TOLD = {"failed": 7, "last": NOW.isoformat()}
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers(), max_size=2)
)


@given(
    st.one_of(
        ODD, st.dictionaries(st.text(max_size=5), ODD | st.fixed_dictionaries({"failed": ODD, "last": ODD}))
    )
)
def test_an_invalid_file_holds_no_attempts_or_gives_a_wait(tmp_path_factory, odd):
    path = tmp_path_factory.mktemp("odd") / "attempts.json"
    path.write_text(json.dumps(odd), "utf-8", "surrogatepass")
    for name in (*read_attempts(path), "Nurse A"):
        assert 0 <= waiting(path, name, NOW) <= LONGEST_WAIT_S
    assert refused(path, "Nurse A", NOW).failed >= 1


@pytest.mark.parametrize(
    "told",
    [
        {"failed": 7, "last": "2026-11-22T09:30:00"},
        {"failed": -3, "last": NOW.isoformat()},
        {"failed": float("inf"), "last": NOW.isoformat()},
        {"failed": 7},
    ],
)
def test_values_that_are_never_written_are_not_read(path, told):
    path.write_text(json.dumps({"nurse a": told, "nurse b": TOLD}))
    assert read_attempts(path) == {}


def test_deeply_nested_content_does_not_crash(path):
    path.write_text("[" * 200_000)
    assert read_attempts(path) == {}
