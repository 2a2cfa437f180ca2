"""The program itself on a virtual screen, driven by real key presses: no test code inside it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from fortnight.domain.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.operations import drafts
from fortnight.operations.desk import Desk
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.program import now
from fortnight.store import reading
from fortnight.store.verify import verify
from helpers.people import PASSPHRASE, logged_in, record_with_lead
from helpers.screens import keys, on_a_screen, program, until, virtual_screen, window_has_the_keys, write

pytestmark = on_a_screen


def with_quiet_fortnights(desk: Desk) -> str:
    """A child in steady state, due today."""
    register_child(desk, "c1", ChildDraft("0001", "Case 1", "male", now().date() - timedelta(days=7 * 366)))
    for n in range(16):
        drawn = now() - timedelta(days=14 * (16 - n))
        record_labs(
            desk, f"l{n}", "c1", LabsDraft(drawn, {"IL6": Typed(str(14 + n % 4), "pg/mL")}), confirmed=True
        )
        start = drawn + timedelta(hours=1)
        given = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(desk, f"i{n}", "c1", given, confirmed=True)
    return "c1"


@contextmanager
def ward_with_a_child(folder: Path) -> Iterator[tuple[Desk, str]]:
    """A record with a lead and a treated child, open beside the program."""
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as desk:
        yield desk, with_quiet_fortnights(desk)


def log_in(display: str) -> None:
    """Give the passphrase at the entrance, then wait for the pages."""
    until(lambda: window_has_the_keys(display), "the entrance")
    time.sleep(1.0)  # the window is there before its door is
    write(display, PASSPHRASE)
    keys(display, "Return")
    time.sleep(2.5)
    until(lambda: window_has_the_keys(display), "the window")
    time.sleep(0.5)


def sessions(desk: Desk) -> list[str]:
    """What the journal says of log-ins, oldest first."""
    return [
        verb
        for (verb,) in desk.store.db.execute(
            "SELECT verb FROM entry WHERE verb LIKE 'session.%' ORDER BY lamport"
        )
    ]


def open_labs(display: str) -> None:
    """To the sheet of labs of the only child."""
    keys(display, "ctrl+k")
    write(display, "0001")
    keys(display, "Return")
    time.sleep(0.5)
    keys(display, "ctrl+l")
    time.sleep(0.5)


def test_labs_are_entered_an_alert_rises_and_undo_takes_it_back(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (desk, child):
        store = desk.store
        with virtual_screen() as display, program(folder, display) as running:
            log_in(display)
            open_labs(display)
            write(display, "140")
            keys(display, "Return")
            write(display, "<0,3")
            keys(display, "Return", "ctrl+s")
            until(lambda: len(reading.specimens(store, child)) == 17, "the saved labs")
            newest = reading.specimens(store, child)[-1]
            assert newest.value("IL6").value == 140
            assert (newest.value("CRP").comparator, newest.value("CRP").value) == ("<", 0.3)
            assert [(a.level, a.state) for a in reading.alerts(store)] == [("alert", "open")]
            time.sleep(0.5)
            keys(display, "ctrl+z")
            until(lambda: len(reading.specimens(store, child)) == 16, "undo")
            assert [a.state for a in reading.alerts(store)] == ["ended"]
            running.terminate()
            assert running.wait(15) == 0, "a clean end"
        assert verify(store).findings == ()


def test_A01_E64_a_locked_and_a_killed_program_come_back_with_what_was_typed(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (desk, child):
        with virtual_screen() as display:
            with program(folder, display) as running:
                log_in(display)
                open_labs(display)
                write(display, "140")
                keys(display, "F9")
                until(lambda: "session.lock" in sessions(desk), "the lock")
                log_in(display)  # the sheet is open again, with the value in its box
                keys(display, "Return")
                write(display, "0.4")
                until(lambda: "0.4" in left(desk), "the draft")
                running.kill()
            with program(folder, display) as running:
                log_in(display)
                keys(display, "ctrl+s")
                until(lambda: len(reading.specimens(desk.store, child)) == 17, "the saved labs")
                running.terminate()
                assert running.wait(15) == 0, "a clean end"
        newest = reading.specimens(desk.store, child)[-1]
        assert (newest.value("IL6").value, newest.value("CRP").value) == (140, 0.4)
        assert left(desk) == ""
        assert verify(desk.store).findings == ()


def left(desk: Desk) -> str:
    """What stands in the draft of the person at the desk."""
    draft = drafts.latest(desk)
    return draft.body if draft else ""
