"""The cycle collector rests while another thread works, and no longer."""

from __future__ import annotations

import gc
from threading import current_thread, main_thread
from typing import ClassVar

import pytest

from fortnight import collector
from fortnight.store.integrity import rollback


class Cyclic:
    """Only the collector finds it."""

    ended_in: ClassVar[list] = []

    def __init__(self) -> None:
        self.cycle = self

    def __del__(self) -> None:
        self.ended_in.append(current_thread())


@pytest.fixture(autouse=True)
def _collecting():
    """As in the program, whether or not the test process collects by itself."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_it_rests_until_the_last_thread_has_ended():
    collector.rest()
    with collector.paused():
        assert not gc.isenabled()
    assert not gc.isenabled()
    collector.resume()
    assert gc.isenabled()


def test_what_was_off_before_stays_off():
    gc.disable()
    try:
        with collector.paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_while_a_second_folder_is_looked_at_nothing_is_collected_there(tmp_path, monkeypatch):
    gc.collect()
    Cyclic()
    monkeypatch.setattr(rollback, "backups", lambda folder: [[n] for n in range(100_000)])
    assert len(rollback.backups_within(tmp_path, 60.0)) == 100_000
    gc.collect()
    assert Cyclic.ended_in == [main_thread()]
