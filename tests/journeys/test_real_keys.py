"""The program itself on a virtual screen, driven by real key presses: no test code inside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from fortnight.app.user_window import now
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft, Typed
from fortnight.domain.people import NURSE
from fortnight.operations import people
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Session
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import newest_draft
from helpers.people import CHEAP, LEAD_A, OTHER, logged_in, record_with_lead
from helpers.screens import (
    focus_window,
    in_use,
    keys,
    log_in,
    on_a_screen,
    open_form,
    program,
    until,
    virtual_screen,
    write,
)
from helpers.stores import present

pytestmark = on_a_screen


def with_quiet_fortnights(session: Session) -> str:
    """A child in steady state, due today."""
    register_child(
        session, "c1", ChildDraft("0001", "Case 1", "male", now().date() - timedelta(days=7 * 366))
    )
    for n in range(16):
        drawn = now() - timedelta(days=14 * (16 - n))
        record_labs(
            session, f"l{n}", "c1", LabsDraft(drawn, {"IL6": Typed(str(14 + n % 4), "pg/mL")}), confirmed=True
        )
        start = drawn + timedelta(hours=1)
        given = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
        record_infusion(session, f"i{n}", "c1", given, confirmed=True)
    return "c1"


@contextmanager
def ward_with_a_child(folder: Path) -> Iterator[tuple[Session, str]]:
    """A record with a lead and a treated child, open beside the program."""
    record_with_lead(folder, now)
    with logged_in(folder, clock=now) as session:
        yield session, with_quiet_fortnights(session)


def sessions(session: Session) -> list[str]:
    """Return the entries about log-ins, oldest first."""
    return [
        verb
        for (verb,) in session.store.db.execute(
            "SELECT verb FROM entry WHERE verb LIKE 'session.%' ORDER BY lamport"
        )
    ]


def test_labs_raise_an_alert_and_undo_removes_it(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, child):
        store = session.store
        with virtual_screen() as display, in_use(folder, display):
            open_form(display, "ctrl+l", "Labs")
            write(display, "140")
            keys(display, "Return")
            write(display, "<0,3")
            keys(display, "Return", "ctrl+s")
            until(lambda: len(courses.specimens(store, child)) == 17, "the saved labs")
            newest = courses.specimens(store, child)[-1]
            assert present(newest.value("IL6")).value == 140
            assert (present(newest.value("CRP")).comparator, present(newest.value("CRP")).value) == ("<", 0.3)
            assert [(a.level, a.state) for a in courses.alerts(store)] == [("alert", "open")]
            focus_window(display, "Patient")
            keys(display, "ctrl+z")
            until(lambda: len(courses.specimens(store, child)) == 16, "undo")
            assert [a.state for a in courses.alerts(store)] == ["ended"]
        assert verify(store).findings == ()


def test_A01_E64_what_was_typed_survives_a_lock_and_a_kill(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, child):
        with virtual_screen() as display:
            with program(folder, display) as running:
                log_in(display)
                open_form(display, "ctrl+l", "Labs")
                write(display, "140")
                keys(display, "F9")
                until(lambda: "session.lock" in sessions(session), "the lock")
                log_in(display)  # the form is open again with the value in its box
                focus_window(display, "Labs")
                keys(display, "Return")
                write(display, "0.4")
                until(lambda: "0.4" in newest_draft(session), "the draft")
                running.kill()
            with in_use(folder, display):
                focus_window(display, "Labs")
                keys(display, "ctrl+s")
                until(lambda: len(courses.specimens(session.store, child)) == 17, "the saved labs")
        newest = courses.specimens(session.store, child)[-1]
        assert (present(newest.value("IL6")).value, present(newest.value("CRP")).value) == (140, 0.4)
        assert newest_draft(session) == ""
        assert verify(session.store).findings == ()


def typed_so_far(session: Session) -> str:
    """Return the contents of all stored drafts."""
    return " ".join(body for (body,) in session.store.db.execute("SELECT body FROM draft"))


def test_labs_are_typed_and_saved_with_enter_alone(tmp_path):
    """The draw is before the infusion that is due; Enter goes from box to box and then saves."""
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, child), virtual_screen() as display, in_use(folder, display):
        open_form(display, "ctrl+l", "Labs")
        write(display, "15")
        keys(display, *["Return"] * 16)
        until(lambda: len(courses.specimens(session.store, child)) == 17, "the saved labs")
        newest = courses.specimens(session.store, child)[-1]
        assert {r.analyte: r.value for r in newest.results} == {"IL6": 15}
        assert newest.timing == "before"


def test_an_infusion_has_the_start_the_dose_and_the_check_that_were_typed(tmp_path):
    """No start is guessed, the suggested dose is replaced by the first key, and no draft holds the secret."""
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, child):
        people.add(session, "Nurse A", NURSE, "violet anchors over gravel", CHEAP)
        people.add(session, "Nurse B", NURSE, OTHER, CHEAP)
        with virtual_screen() as display, in_use(folder, display, LEAD_A.name):
            open_form(display, "ctrl+i", "Infusion")
            keys(display, "ctrl+s")
            started = f"{now():%H:%M}"
            write(display, started)
            keys(display, "Return", "Return")
            write(display, "22")
            keys(display, "Return")
            write(display, "260")
            until(lambda: '"260"' in typed_so_far(session), "the draft")
            assert '"dose_mg":"260"' in typed_so_far(session).replace(" ", "")
            assert len(courses.infusions(session.store, child)) == 16, "nothing is saved without a start"
            keys(display, *["Return"] * 4)
            keys(display, "Down", "Down", "Return")  # the second check: a colleague, then their box
            write(display, OTHER)
            until(lambda: '"Nurse B"' in typed_so_far(session), "the name of the colleague")
            assert OTHER not in typed_so_far(session)
            keys(display, "ctrl+s")
            until(lambda: len(courses.infusions(session.store, child)) == 17, "the saved infusion")
            given = courses.infusions(session.store, child)[-1]
            assert (given.dose_mg, given.weight_kg, given.checked_by) == (260, 22, "Nurse B")
            assert f"{given.started_at:%H:%M}" == started
            everything = "".join(entry.body for entry in entries.entries(session.store.db))
            assert OTHER not in everything


def test_a_birth_date_that_can_be_read_in_two_ways_is_asked_and_the_first_match_is_opened(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, _), virtual_screen() as display, in_use(folder, display):
        focus_window(display, "Today")
        keys(display, "ctrl+n")
        focus_window(display, "Register a child")
        for words in ("0002", "Case 2"):
            write(display, words)
            keys(display, "Tab")
        keys(display, "Down", "Tab")
        write(display, "3/4/2019")
        keys(display, "Return")
        until(lambda: "3/4/2019" in typed_so_far(session), "the draft")
        assert [c.number for c in courses.children(session.store)] == ["0001"], "it is asked, not guessed"
        keys(display, "ctrl+a")
        write(display, "12.3.2019")
        keys(display, "Return")
        until(lambda: len(courses.children(session.store)) == 2, "the child")
        born = {c.number: c.birth_date for c in courses.children(session.store)}["0002"]
        assert born == date(2019, 3, 12)
        focus_window(display, "Patient")
        keys(display, "ctrl+k")
        write(display, "case")
        keys(display, "Down", "Return")  # the second of two
        focus_window(display, "Patient")
        keys(display, "ctrl+l")
        focus_window(display, "Labs")
        write(display, "9")
        keys(display, "ctrl+s")
        second = next(c.id for c in courses.children(session.store) if c.number == "0002")
        until(lambda: courses.specimens(session.store, second), "labs of the second child")


def test_a_card_is_answered_with_a_digit_and_enter(tmp_path):
    folder = tmp_path / "ward"
    with ward_with_a_child(folder) as (session, child):
        ill = {"IL6": Typed("400", "pg/mL"), "TEMP": Typed("39.2", "Cel"), "WBC": Typed("21", "10*9/L")}
        record_labs(session, "ill", child, LabsDraft(now(), ill), confirmed=True)
        (card,) = courses.alerts(session.store)
        with virtual_screen() as display, in_use(folder, display):
            focus_window(display, "Today")
            keys(display, "alt+3")
            focus_window(display, "Alerts")
            keys(display, "Return")
            focus_window(display, "Acknowledge")
            keys(display, "2", "Return")
            until(
                lambda: present(courses.alert(session.store, card.id)).state == "acknowledged", "the answer"
            )
